//! What was written by earlier builds still opens, and what was derived is still derived.
//!
//! A failure here means that stored cards, fingerprints or client secrets of every installation
//! are lost. Never update these values; give a changed format a new version. They were made by a
//! second implementation, written in another language from `envelope`'s and `derived`'s words, with
//! data keys and nonces that count upwards, so they also check that this one does what it says.

use super::{ACCOUNT, NUMBER, RECORD, Scratch, pan};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

const KEY_FILE: &str = "\
onfile-vault-key 1
root 1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
root 2 ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=
mac QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=
";
const CARD: &str = "\
    AQEAAAACAAECAwQFBgcICQoLT5mwgBNRtkM8TF92EBo+r/SMFli25QXvVujFZ6Fy45e9QCfmr61jsWejy6pBcEgd\
    /NKWW9axEy72iI97udUMtgwNDg8QERITFBUWFxEJVWUh/dk4W2s5ox2LXW3s1mkRp4LuWG3xz0n3SOFdmct4s+j4\
    o4lV9mggrHoPZAi3fZCvTNajES+k/WOBHtJXI94uG6etlMoeDxr6yujI";
const ANSWER: &str = "\
    AQEAAAACGBkaGxwdHh8gISIjqNeN/c9v2T6JIC9sHb5SXe97DkqjghDqJ5dR3e2LQjvyF40XjsgmPiVuQajMthE2\
    Cz2hj7d/B3b9k1/LUUBUAyQlJicoKSorLC0uL1hcuoH1DVSz2Jp3Bchrfm94EHqF";

fn scratch() -> Scratch {
    let scratch = Scratch::new();
    fs::write(scratch.key_path(), KEY_FILE).unwrap();
    fs::set_permissions(scratch.key_path(), Permissions::from_mode(0o600)).unwrap();
    scratch
}

#[test]
fn records_of_version_1_open() {
    let scratch = scratch();
    let vault = scratch.vault();
    let card = BASE64.decode(CARD).unwrap();
    let opened = vault.open_card(ACCOUNT, RECORD, &card);
    assert!(opened.is_ok_and(|opened| opened.expose() == NUMBER));
    let answer = BASE64.decode(ANSWER).unwrap();
    assert_eq!(vault.open_bytes(ACCOUNT, RECORD, "answer", &answer), Ok(b"text".to_vec()));
}

#[test]
fn what_is_derived_stays_the_same() {
    let scratch = scratch();
    let vault = scratch.vault();
    assert_eq!(vault.fingerprint(ACCOUNT, &pan(NUMBER)), "5XXlU6wPXEHhmp2l");
    assert_eq!(vault.derive_secret(ACCOUNT, "pi_1", 25), "c5U72vjhwFi79hxNBNkw0zjOS");
    assert_eq!(vault.check_value(), "0XwGLLorrwWxtDdF6FaugM");
    assert_eq!(
        BASE64.encode(vault.lookup_hash("api_key", "sk_test_1")),
        "PDgvX2yH13MeZeQMdCUE3hZaPR+B7nk3UEaEasLd8p4="
    );
    assert_eq!(
        BASE64.encode(vault.keyed_digest("idempotency", b"body")),
        "iJyWzFAW2kDVMUmvhFl36SLHmDHpvTwz8hJKW2WL/kA="
    );
}
