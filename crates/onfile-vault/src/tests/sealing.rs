//! Records open in their place and nowhere else, whole and not otherwise.

use super::{ACCOUNT, NUMBER, RECORD, Scratch, error, noise, pan};
use crate::{OpenError, Vault};

fn opens_card(vault: &Vault, bytes: &[u8]) -> bool {
    vault.open_card(ACCOUNT, RECORD, bytes).is_ok_and(|card| card.expose() == NUMBER)
}

#[test]
fn a_card_comes_back() {
    let (scratch, numbers) = (Scratch::new(), ["676770000005", NUMBER, "6205500000000000004"]);
    let vault = scratch.vault();
    for number in numbers {
        let sealed = vault.seal_card(ACCOUNT, RECORD, &pan(number));
        assert_eq!(sealed.key_version, 1);
        let again = scratch.vault();
        for vault in [&vault, &again] {
            let card = vault.open_card(ACCOUNT, RECORD, &sealed.bytes);
            assert!(card.is_ok_and(|card| card.expose() == number));
        }
    }
}

#[test]
fn sealed_cards_are_alike_in_length_and_in_nothing_else() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let short = vault.seal_card(ACCOUNT, RECORD, &pan("676770000005")).bytes;
    let one = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    let other = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    assert_eq!([short.len(), one.len()], [174, 174]);
    // After the header, no eight bytes are the same: nonces, wrap, commitment and content differ.
    for (left, right) in one[6..].chunks(8).zip(other[6..].chunks(8)) {
        assert_ne!(left, right);
    }
    assert!(!one.windows(4).any(|window| window == b"4242"));
}

#[test]
fn bytes_come_back() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    for length in [0, 1, 15, 16, 17, 10_000] {
        let plaintext: Vec<u8> = noise(length as u64).take(length).collect();
        let sealed = vault.seal_bytes(ACCOUNT, "key", "answer", &plaintext);
        assert_eq!(vault.open_bytes(ACCOUNT, "key", "answer", &sealed), Ok(plaintext));
    }
}

#[test]
fn every_changed_bit_is_noticed() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let mut bytes = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    for place in 0..bytes.len() {
        for bit in 0..8 {
            bytes[place] ^= 1 << bit;
            assert!(vault.open_card(ACCOUNT, RECORD, &bytes).is_err(), "byte {place} bit {bit}");
            bytes[place] ^= 1 << bit;
        }
    }
    assert!(opens_card(&vault, &bytes));
}

#[test]
fn every_length_but_the_right_one_is_noticed() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let mut bytes = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    for length in 0..bytes.len() {
        assert!(vault.open_card(ACCOUNT, RECORD, &bytes[..length]).is_err(), "{length}");
    }
    bytes.push(0);
    assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &bytes)), OpenError::Forged);
}

#[test]
fn a_record_opens_only_in_its_place() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let card = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    for (account, record) in [
        ("acct_2", RECORD),
        (ACCOUNT, "vlt_2"),
        (RECORD, ACCOUNT),
        ("", "acct_1vlt_1"),
        ("acct_1v", "lt_1"),
    ] {
        assert_eq!(error(vault.open_card(account, record, &card)), OpenError::Forged);
        assert_eq!(error(vault.rewrap(account, record, &card)), OpenError::Forged);
    }
}

#[test]
fn a_card_is_not_bytes_and_bytes_are_not_a_card() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let card = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    for kind in ["card", ""] {
        assert_eq!(error(vault.open_bytes(ACCOUNT, RECORD, kind, &card)), OpenError::Forged);
    }
    let mut padded = [0; 64];
    padded[0] = 16;
    padded[1..17].copy_from_slice(NUMBER.as_bytes());
    let bytes = vault.seal_bytes(ACCOUNT, RECORD, "card", &padded);
    assert_eq!(bytes.len(), card.len());
    assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &bytes)), OpenError::Forged);
    assert_eq!(error(vault.open_bytes(ACCOUNT, RECORD, "answer", &bytes)), OpenError::Forged);
}

#[test]
fn parts_of_two_records_do_not_make_a_third() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let one = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    let other = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    // The borders of the parts: wrap nonce, wrapped key, wrap tag, commitment, nonce, content, tag.
    for border in [18, 50, 66, 82, 94, 158] {
        let mixed = [&one[..border], &other[border..]].concat();
        assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &mixed)), OpenError::Forged);
    }
}

#[test]
fn unknown_formats_are_refused_by_name() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    let bytes = vault.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    for (place, value, expected) in [
        (0, 0, OpenError::UnknownVersion(0)),
        (0, 2, OpenError::UnknownVersion(2)),
        (1, 0, OpenError::UnknownSuite(0)),
        (1, 2, OpenError::UnknownSuite(2)),
        (5, 2, OpenError::UnknownKey(2)),
    ] {
        let mut changed = bytes.clone();
        changed[place] = value;
        assert_eq!(error(vault.open_card(ACCOUNT, RECORD, &changed)), expected);
        assert_eq!(error(vault.rewrap(ACCOUNT, RECORD, &changed)), expected);
    }
    assert_eq!(crate::key_version(&bytes), Ok(1));
    assert_eq!(crate::key_version(&bytes[..93]), Err(OpenError::Truncated));
}

#[test]
fn another_key_file_opens_nothing() {
    let (ours, theirs) = (Scratch::new(), Scratch::new());
    let (ours, theirs) = (ours.vault(), theirs.vault());
    let card = ours.seal_card(ACCOUNT, RECORD, &pan(NUMBER)).bytes;
    let answer = ours.seal_bytes(ACCOUNT, RECORD, "answer", b"text");
    assert_eq!(error(theirs.open_card(ACCOUNT, RECORD, &card)), OpenError::Forged);
    assert_eq!(error(theirs.open_bytes(ACCOUNT, RECORD, "answer", &answer)), OpenError::Forged);
    assert_ne!(ours.check_value(), theirs.check_value());
}

#[test]
fn noise_is_refused_and_never_panics() {
    let scratch = Scratch::new();
    let vault = scratch.vault();
    for seed in 0..2_000 {
        let mut bytes: Vec<u8> = noise(seed).take(seed as usize % 260).collect();
        assert!(vault.open_card(ACCOUNT, RECORD, &bytes).is_err());
        // The same noise behind a header that is right, so that it gets further.
        let header = [1, 1, 0, 0, 0, 1];
        let length = header.len().min(bytes.len());
        bytes[..length].copy_from_slice(&header[..length]);
        assert!(vault.open_card(ACCOUNT, RECORD, &bytes).is_err());
        assert!(vault.open_bytes(ACCOUNT, RECORD, "answer", &bytes).is_err());
        assert!(vault.rewrap(ACCOUNT, RECORD, &bytes).is_err());
    }
}
