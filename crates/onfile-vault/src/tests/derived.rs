//! What is derived is always the same for the same question, and different for another.

use super::{ACCOUNT, NUMBER, Scratch, pan};
use crate::same_secret;
use std::collections::BTreeSet;

fn is_base62(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[test]
fn a_fingerprint_tells_numbers_apart_within_an_account_only() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let ours = vault.fingerprint(ACCOUNT, &pan(NUMBER));
    assert!(ours.len() == 16 && is_base62(&ours));
    assert_eq!(vault.fingerprint(ACCOUNT, &pan("4242-4242-4242-4242")), ours);
    assert_ne!(vault.fingerprint("acct_2", &pan(NUMBER)), ours);
    assert_ne!(vault.fingerprint(ACCOUNT, &pan("4000056655665556")), ours);
    assert_eq!(scratch.vault().fingerprint(ACCOUNT, &pan(NUMBER)), ours);
    assert_ne!(Scratch::new().vault().fingerprint(ACCOUNT, &pan(NUMBER)), ours);
}

#[test]
fn secrets_differ_by_account_and_id_and_have_the_length_asked_for() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let secret = vault.derive_secret(ACCOUNT, "pi_1", 25);
    assert!(secret.len() == 25 && is_base62(&secret));
    assert_eq!(scratch.vault().derive_secret(ACCOUNT, "pi_1", 25), secret);
    let long = vault.derive_secret(ACCOUNT, "pi_1", 1000);
    assert!(long.len() == 1000 && long.starts_with(&secret));
    assert_eq!(vault.derive_secret(ACCOUNT, "pi_1", 0), "");
    // Of 1000 characters, every one of the 62 is expected 16 times; a missing one has a chance of
    // 62 * (61/62)^1000, one in 180 thousand.
    assert!(long.bytes().collect::<BTreeSet<_>>().len() >= 60);
    for (account, id) in [("acct_2", "pi_1"), (ACCOUNT, "pi_2"), ("acct_1p", "i_1")] {
        assert_ne!(vault.derive_secret(account, id, 25), secret);
    }
}

#[test]
fn hashes_differ_by_purpose_domain_and_input() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let hashes = BTreeSet::from([
        vault.lookup_hash("api_key", "sk_test_1"),
        vault.lookup_hash("api_key", "sk_test_2"),
        vault.lookup_hash("api_keys", "k_test_1"),
        vault.keyed_digest("api_key", b"sk_test_1"),
        vault.keyed_digest("idempotency", b"sk_test_1"),
        Scratch::new().vault().lookup_hash("api_key", "sk_test_1"),
    ]);
    assert_eq!(hashes.len(), 6);
    assert!(hashes.contains(&scratch.vault().lookup_hash("api_key", "sk_test_1")));
}

#[test]
fn equal_secrets_are_the_same() {
    assert!(same_secret("", "") && same_secret("whsec_1", "whsec_1"));
    for other in ["", "whsec_", "whsec_2", "whsec_11", "Whsec_1"] {
        assert!(!same_secret("whsec_1", other) && !same_secret(other, "whsec_1"));
    }
}
