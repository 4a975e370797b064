//! What is derived and never stored: fingerprints, client secrets, keyed hashes.
//!
//! All of it comes from the `mac` key, which does not rotate, through one key per purpose. With
//! that key a fingerprint is guessed in milliseconds, since a card shown as first six and last
//! four leaves a hundred thousand candidates; without it, not at all. So the key stays in here.
//!
//! This module must not know what a payment is, or who asks.

use crate::cipher::{self, KEY, Secret};
use crate::{AccountNumber, Pan, Vault};

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Characters of a fingerprint, as the official tools show it. They hold 95 bits: among a billion
/// cards of one account, any two share a fingerprint with a chance of 2^-36.
const FINGERPRINT: usize = 16;
/// Characters that hold 128 bits.
const CHECK_VALUE: usize = 22;

impl Vault {
    /// A word that is the same for the same number within an account and says nothing else. It
    /// survives rotation.
    pub fn fingerprint(&self, account: &str, pan: &Pan) -> String {
        self.fingerprint_of(account, b"card", pan.expose())
    }

    /// The same for a bank account's number.
    pub fn account_fingerprint(&self, account: &str, number: &AccountNumber) -> String {
        self.fingerprint_of(account, b"account_number", number.expose())
    }

    fn fingerprint_of(&self, account: &str, kind: &[u8], number: &str) -> String {
        let key = self.purpose(&[b"fingerprint", account.as_bytes()]);
        let parts: [&[u8]; 3] = [b"onfile", kind, number.as_bytes()];
        base62(first_128_bits(&cipher::mac(&key, &parts)), FINGERPRINT)
    }

    /// The hash under which a secret that others present (an API key) is kept and looked up.
    pub fn lookup_hash(&self, domain: &str, secret: &str) -> [u8; KEY] {
        let key = self.purpose(&[b"lookup"]);
        cipher::mac(&key, &[domain.as_bytes(), secret.as_bytes()])
    }

    /// A digest that only this vault can make, for comparing requests without keeping them.
    pub fn keyed_digest(&self, domain: &str, bytes: &[u8]) -> [u8; KEY] {
        let key = self.purpose(&[b"digest"]);
        cipher::mac(&key, &[domain.as_bytes(), bytes])
    }

    /// The secret that belongs to an object's id: `length` base62 characters, always the same, so
    /// it need not be stored.
    pub fn derive_secret(&self, account: &str, id: &str, length: usize) -> String {
        let key = self.purpose(&[b"secret", account.as_bytes(), id.as_bytes()]);
        // Bytes from 248 up are skipped: 256 is no multiple of 62, and the first eight characters
        // would come up more often than the others.
        let bytes = (0u64..).flat_map(|block| cipher::mac(&key, &[&block.to_be_bytes()]));
        let even =
            bytes.filter(|byte| *byte < 248).map(|byte| char::from(BASE62[usize::from(byte) % 62]));
        even.take(length).collect()
    }

    /// A word that stands for this key file. A store keeps it from its first day, so that opening
    /// it with another key file is noticed before anything is sealed.
    pub fn check_value(&self) -> String {
        let key = self.purpose(&[b"check"]);
        base62(first_128_bits(&cipher::mac(&key, &[b"onfile key check"])), CHECK_VALUE)
    }

    fn purpose(&self, purpose: &[&[u8]]) -> Secret {
        self.keys().derivations().derive(purpose)
    }
}

/// Whether two secrets are equal, in time that says nothing about where they differ.
pub fn same_secret(a: &str, b: &str) -> bool {
    // The key adds nothing: hashing makes both sides the same length, and the comparison of hashes
    // takes the same time wherever they differ.
    let key = Secret::filled(|_| {});
    cipher::mac_begins_with(&key, &[a.as_bytes()], &cipher::mac(&key, &[b.as_bytes()]))
}

fn first_128_bits(hash: &[u8; KEY]) -> u128 {
    hash[..16].iter().fold(0, |value, byte| value << 8 | u128::from(*byte))
}

/// The last `length` base62 digits of a value. What a shorter word leaves out is the rest of an
/// even distribution: cutting 128 bits to 16 digits favours some words by one part in 2^32.
fn base62(mut value: u128, length: usize) -> String {
    let mut digits = vec!['0'; length];
    for digit in digits.iter_mut().rev() {
        *digit = char::from(BASE62[(value % 62) as usize]);
        value /= 62;
    }
    digits.into_iter().collect()
}
