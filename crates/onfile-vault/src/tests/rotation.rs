//! Keys rotate while records are open, and nothing is lost on the way.

use super::{ACCOUNT, NUMBER, RECORD, Scratch, error, pan};
use crate::{KeyError, OpenError, Vault};

fn opens_card(vault: &Vault, record: &str, bytes: &[u8]) -> bool {
    vault.open_card(ACCOUNT, record, bytes).is_ok_and(|card| card.expose() == NUMBER)
}

#[test]
fn a_whole_rotation() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let records: Vec<String> = (0..20).map(|number| format!("vlt_{number}")).collect();
    let seal = |record: &String| vault.seal_card(ACCOUNT, record, &pan(NUMBER)).bytes;
    let mut rows: Vec<Vec<u8>> = records.iter().map(seal).collect();
    let fingerprint = vault.fingerprint(ACCOUNT, &pan(NUMBER));
    let secret = vault.derive_secret(ACCOUNT, "pi_1", 25);
    let check = vault.check_value();

    assert_eq!(vault.begin_rotation().unwrap(), 2);
    assert_eq!(vault.newest_version(), 2);
    assert_eq!(vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).key_version, 2);
    for (record, row) in records.iter().zip(&mut rows) {
        assert!(opens_card(&vault, record, row), "before it is moved");
        let moved = vault.rewrap(ACCOUNT, record, row).unwrap().unwrap();
        assert_eq!(moved.key_version, 2);
        assert_eq!(crate::key_version(&moved.bytes), Ok(2));
        assert_eq!(moved.bytes[66..], row[66..], "the ciphertext stays");
        assert!(vault.rewrap(ACCOUNT, record, &moved.bytes).unwrap().is_none());
        *row = moved.bytes;
    }
    vault.retire_before(2).unwrap();

    for vault in [&vault, &scratch.vault()] {
        for (record, row) in records.iter().zip(&rows) {
            assert!(opens_card(vault, record, row));
        }
        assert_eq!(vault.fingerprint(ACCOUNT, &pan(NUMBER)), fingerprint);
        assert_eq!(vault.derive_secret(ACCOUNT, "pi_1", 25), secret);
        assert_eq!(vault.check_value(), check);
        assert_eq!(vault.newest_version(), 2);
    }
    let text = scratch.key_text();
    assert!(!text.contains("root 1 ") && text.contains("root 2 "));
}

#[test]
fn a_record_left_under_a_retired_key_is_lost_and_says_why() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let left = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    vault.begin_rotation().unwrap();
    vault.retire_before(2).unwrap();
    assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &left)), OpenError::UnknownKey(1));
    assert_eq!(error(vault.rewrap(ACCOUNT, RECORD, &left)), OpenError::UnknownKey(1));
}

#[test]
fn a_moved_record_cannot_be_told_to_be_under_its_old_key() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let old = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    vault.begin_rotation().unwrap();
    let mut new = vault.rewrap(ACCOUNT, RECORD, &old).unwrap().unwrap().bytes;
    new[5] = 1;
    assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &new)), OpenError::Forged);
    // The old wrap around the same content is the old record, which opens while its key is there.
    let mixed = [&old[..66], &new[66..]].concat();
    assert_eq!(mixed, old);
}

#[test]
fn bytes_move_too() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let sealed = vault.seal_bytes(ACCOUNT, RECORD, "answer", b"text");
    assert_eq!(vault.rewrap_bytes(ACCOUNT, RECORD, "answer", &sealed), Ok(None));
    vault.begin_rotation().unwrap();
    assert_eq!(vault.rewrap_bytes(ACCOUNT, RECORD, "other", &sealed), Err(OpenError::Forged));
    let moved = vault.rewrap_bytes(ACCOUNT, RECORD, "answer", &sealed).unwrap().unwrap();
    vault.retire_before(2).unwrap();
    assert_eq!(vault.open_bytes(ACCOUNT, RECORD, "answer", &moved.bytes), Ok(b"text".to_vec()));
}

#[test]
fn the_newest_key_is_never_retired() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    vault.begin_rotation().unwrap();
    let before = scratch.key_text();
    assert!(matches!(error(vault.retire_before(3)), KeyError::StillInUse { newest: 2 }));
    assert_eq!(scratch.key_text(), before);
    vault.retire_before(2).unwrap();
    vault.retire_before(2).unwrap();
    assert_eq!(vault.begin_rotation().unwrap(), 3, "a version is never used twice");
}

#[test]
fn two_vaults_share_one_file() {
    let scratch = Scratch::new();
    let (one, other) = (scratch.vault(), scratch.vault());
    one.begin_rotation().unwrap();
    assert_eq!(other.newest_version(), 1);
    other.reload().unwrap();
    assert_eq!(other.newest_version(), 2);
    assert_eq!(other.begin_rotation().unwrap(), 3);
    // It does not know of 3, and adds 4 instead of a second 3.
    assert_eq!(one.begin_rotation().unwrap(), 4);
}

#[test]
fn a_record_under_a_newer_key_makes_a_vault_look_again() {
    let scratch = Scratch::new();
    let (one, other) = (scratch.vault(), scratch.vault());
    one.begin_rotation().unwrap();
    let sealed = one.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    assert!(opens_card(&other, RECORD, &sealed));
    assert_eq!(other.newest_version(), 2);
    // A version that nobody has is no reason to fail otherwise than by name.
    let mut claims = sealed.clone();
    claims[5] = 9;
    assert_eq!(error(other.open_card(ACCOUNT, RECORD, &claims)), OpenError::UnknownKey(9));
    std::fs::remove_file(scratch.key_path()).unwrap();
    assert_eq!(error(other.open_card(ACCOUNT, RECORD, &claims)), OpenError::UnknownKey(9));
    assert!(opens_card(&other, RECORD, &sealed));
}

#[test]
fn many_rotations_at_once_lose_no_key() {
    let scratch = Scratch::new();
    let vaults: Vec<Vault> = (0..4).map(|_| scratch.vault()).collect();
    let sealed = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for vault in &vaults {
            scope.spawn(|| {
                for _ in 0..5 {
                    vault.begin_rotation().unwrap();
                    sealed.lock().unwrap().push(vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)));
                }
            });
        }
    });
    let fresh = scratch.vault();
    assert_eq!(fresh.newest_version(), 21);
    for sealed in sealed.into_inner().unwrap() {
        assert!(opens_card(&fresh, RECORD, &sealed.bytes));
    }
}

#[test]
fn a_file_that_does_not_continue_the_keys_in_use_is_refused() {
    let (scratch, stranger) = (Scratch::new(), Scratch::new());
    let vault = scratch.vault();
    let first = scratch.key_text();
    vault.begin_rotation().unwrap();
    let sealed = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    drop(stranger.vault());
    let mac_line = |text: &str| text.lines().last().unwrap().to_owned();
    let (ours, theirs) = (scratch.key_text(), stranger.key_text());
    let other_mac = ours.replace(&mac_line(&ours), &mac_line(&theirs));
    for text in [first, theirs, other_mac] {
        std::fs::write(scratch.key_path(), &text).unwrap();
        assert!(matches!(error(vault.reload()), KeyError::Replaced { .. }));
        assert!(matches!(error(vault.begin_rotation()), KeyError::Replaced { .. }));
        assert!(matches!(error(vault.retire_before(1)), KeyError::Replaced { .. }));
        assert_eq!(scratch.key_text(), text);
        assert!(opens_card(&vault, RECORD, &sealed), "the keys in use stay");
    }
}
