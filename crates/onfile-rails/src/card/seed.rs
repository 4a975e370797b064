//! What a network makes up: codes, ids and scores.
//!
//! All of it is derived from the attempt's own reference, so that an instruction that is sent
//! again gets the same report again, and a test sees the same codes every time. The card number
//! is no part of it: none of these values may say anything about a number.

use onfile_domain::rail::{Risk, RiskLevel};

/// The source of made-up values for one attempt.
#[derive(Clone, Copy)]
pub(super) struct Seed<'a> {
    reference: &'a str,
}

impl<'a> Seed<'a> {
    /// The seed of an attempt.
    pub(super) fn new(reference: &'a str) -> Self {
        Seed { reference }
    }

    /// Six digits.
    pub(super) fn authorization_code(self) -> String {
        format!("{:06}", self.hash("authorization code") % 1_000_000)
    }

    /// Fifteen digits.
    pub(super) fn network_transaction_id(self) -> String {
        format!("{:015}", self.hash("network transaction") % 1_000_000_000_000_000)
    }

    /// The directory server's id of a 3-D Secure run: shaped like a UUID, as EMV 3-D Secure says.
    pub(super) fn directory_server_transaction_id(self) -> String {
        let (high, low) = (self.hash("directory server, high"), self.hash("directory server, low"));
        format!(
            "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            (low >> 48) & 0xfff,
            low & 0xffff_ffff_ffff,
        )
    }

    /// The fraud model's score, inside the level's range: from 65 a risk is elevated, from 75
    /// highest. Source: <https://docs.stripe.com/radar/risk-evaluation>.
    pub(super) fn risk(self, level: RiskLevel) -> Risk {
        let (least, scores) = match level {
            RiskLevel::Normal => (0, 65),
            RiskLevel::Elevated => (65, 10),
            RiskLevel::Highest => (75, 25),
            RiskLevel::NotAssessed => (0, 1),
        };
        // Below 100 by the ranges above.
        let score = least + u8::try_from(self.hash("risk score") % scores).unwrap_or(0);
        Risk { level, score }
    }

    /// FNV-1a, 64 bits, over a purpose and the reference, with a byte between the two that occurs
    /// in neither. Chosen because it is ten lines, and the same on every platform and in every
    /// version of the compiler, which the standard library's hasher does not promise.
    /// Source: <http://www.isthe.com/chongo/tech/comp/fnv/>.
    fn hash(self, purpose: &str) -> u64 {
        const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        const SEPARATOR: u8 = 0xff;
        let bytes = purpose.bytes().chain([SEPARATOR]).chain(self.reference.bytes());
        let hash =
            bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
        // FNV stirs its last bytes little, and references differ in their last bytes: mix once
        // more (the finaliser of SplitMix64).
        let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^ (hash >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn made_up_values_have_their_shapes() {
        for number in 0..1_000 {
            let reference = format!("ch_{number}");
            let seed = Seed::new(&reference);
            let code = seed.authorization_code();
            assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
            let id = seed.network_transaction_id();
            assert!(id.len() == 15 && id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
            let id = seed.directory_server_transaction_id();
            let lengths: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
            assert!((0..65).contains(&seed.risk(RiskLevel::Normal).score));
            assert!((65..75).contains(&seed.risk(RiskLevel::Elevated).score));
            assert!((75..100).contains(&seed.risk(RiskLevel::Highest).score));
            assert_eq!(seed.risk(RiskLevel::NotAssessed).score, 0);
        }
    }

    #[test]
    fn values_are_stable_and_differ_between_attempts() {
        assert_eq!(Seed::new("ch_1").authorization_code(), Seed::new("ch_1").authorization_code());
        let ids: BTreeSet<String> = (0..10_000)
            .map(|number| Seed::new(&format!("ch_{number}")).network_transaction_id())
            .collect();
        assert_eq!(ids.len(), 10_000);
    }
}
