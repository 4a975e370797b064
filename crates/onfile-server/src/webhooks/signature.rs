//! The header by which a receiver knows that a body is ours: a time, and a signature of both for each
//! secret that is good at that time. Source: <https://docs.stripe.com/webhooks#verify-manually>.

use onfile_domain::moment::Timestamp;
use onfile_vault::signature::hmac_sha256;

/// The header's name.
pub const HEADER: &str = "stripe-signature";

/// The header's value.
pub fn header(secrets: &[String], body: &[u8], now: Timestamp) -> String {
    let time = now.to_string();
    let sign = |secret: &String| hmac_sha256(secret, &[time.as_bytes(), b".", body]);
    let signatures = secrets.iter().map(|secret| format!(",v1={}", sign(secret)));
    signatures.fold(format!("t={time}"), |header, signature| header + &signature)
}

#[cfg(test)]
mod tests {
    use super::header;

    /// What `stripe.webhooks.generateTestHeaderString` makes of the same.
    #[test]
    fn one_signature_for_each_secret() {
        let secrets = ["whsec_new".to_owned(), "whsec_old".to_owned()];
        let both = header(&secrets, b"{}", 1_700_000_000);
        let (first, second) = both.rsplit_once(',').unwrap();
        assert_eq!(first, header(&secrets[..1], b"{}", 1_700_000_000));
        let old = header(&secrets[1..], b"{}", 1_700_000_000);
        assert_eq!(old, format!("t=1700000000,{second}"));
        assert_ne!(first, old);
    }
}
