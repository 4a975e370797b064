//! How records are sealed, opened and moved to a newer key.
//!
//! Each record has a random data key D of its own, used for one encryption and never again. D is
//! wrapped under K(account, version) = HKDF(root of that version, "kek", account). Two keys are
//! derived from D: one encrypts the content, the other makes the commitment. Nonces are random:
//! a K wraps far fewer than the 2^32 keys that GCM allows for random nonces as long as root keys
//! rotate before an account has that many records.
//!
//! This module must not know where sealed bytes are kept, nor how keys are read and rotated.

use crate::cipher::{self, KEY, NONCE, Secret};
use crate::envelope::{self, COMMITMENT, Envelope, Kind, Place, WRAP};
use crate::keys::{fill_with_chance, fresh_key};
use crate::{AccountNumber, Pan, Vault};
use std::fmt;
use zeroize::Zeroizing;

/// Bytes of a number's plaintext: its length, its characters, zeros. All numbers are the same size,
/// so the size of a row says nothing about the number, nor whether it is a card's.
const NUMBER: usize = 64;

/// A sealed record, and the version of the root key it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The root key's version; kept beside the bytes, it lets a rotation find what it has to move.
    pub key_version: u32,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// Why sealed bytes do not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Too short to be a sealed record.
    Truncated,
    /// Written by a format this build does not know.
    UnknownVersion(u8),
    /// Sealed with ciphers this build does not know.
    UnknownSuite(u8),
    /// Sealed under a root key that the key file does not have (any more).
    UnknownKey(u32),
    /// Changed, moved from its place, or sealed by somebody else.
    Forged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Truncated => f.write_str("the sealed record is cut short"),
            OpenError::UnknownVersion(version) => {
                write!(f, "sealed records of version {version} are not known")
            }
            OpenError::UnknownSuite(suite) => write!(f, "cipher suite {suite} is not known"),
            OpenError::UnknownKey(version) => {
                write!(f, "the key file has no root key of version {version}")
            }
            OpenError::Forged => {
                f.write_str("the sealed record was changed, or does not belong to this place")
            }
        }
    }
}

impl std::error::Error for OpenError {}

impl Vault {
    /// Seals a card number for one record of one account.
    pub fn seal_card(&self, account: &str, record: &str, pan: &Pan) -> Sealed {
        let padded = padded(pan.expose());
        self.seal_at(Place { account, record, kind: Kind::Card }, &padded[..])
    }

    /// Seals a bank account's number for one record of one account.
    pub fn seal_account(&self, account: &str, record: &str, number: &AccountNumber) -> Sealed {
        let padded = padded(number.expose());
        self.seal_at(Place { account, record, kind: Kind::Account }, &padded[..])
    }

    /// Opens what [`Vault::seal_card`] sealed for the same record of the same account.
    pub fn open_card(&self, account: &str, record: &str, bytes: &[u8]) -> Result<Pan, OpenError> {
        let padded = self.open_at(Place { account, record, kind: Kind::Card }, bytes)?;
        Pan::parse(unpadded(&padded)?).map_err(|_| OpenError::Forged)
    }

    /// Opens what [`Vault::seal_account`] sealed for the same record of the same account.
    pub fn open_account(
        &self,
        account: &str,
        record: &str,
        bytes: &[u8],
    ) -> Result<AccountNumber, OpenError> {
        let padded = self.open_at(Place { account, record, kind: Kind::Account }, bytes)?;
        AccountNumber::sealed(unpadded(&padded)?).map_err(|_| OpenError::Forged)
    }

    /// Moves a sealed number, a card's or a bank account's, to the newest root key; `None` if it is
    /// there already. The number is not decrypted, and its ciphertext stays the same.
    pub fn rewrap(
        &self,
        account: &str,
        record: &str,
        bytes: &[u8],
    ) -> Result<Option<Sealed>, OpenError> {
        // What it is is authenticated: a wrong guess fails before anything is moved.
        match self.rewrap_at(Place { account, record, kind: Kind::Card }, bytes) {
            Err(OpenError::Forged) => {
                self.rewrap_at(Place { account, record, kind: Kind::Account }, bytes)
            }
            moved => moved,
        }
    }

    /// Seals bytes that are not a card number. Their length shows.
    pub fn seal_bytes(&self, account: &str, record: &str, kind: &str, plaintext: &[u8]) -> Vec<u8> {
        self.seal_at(Place { account, record, kind: Kind::Bytes(kind) }, plaintext).bytes
    }

    /// Opens what [`Vault::seal_bytes`] sealed for the same record, account and kind.
    pub fn open_bytes(
        &self,
        account: &str,
        record: &str,
        kind: &str,
        bytes: &[u8],
    ) -> Result<Vec<u8>, OpenError> {
        let mut plaintext =
            self.open_at(Place { account, record, kind: Kind::Bytes(kind) }, bytes)?;
        Ok(std::mem::take(&mut *plaintext))
    }

    /// Moves sealed bytes to the newest root key; `None` if they are there already.
    pub fn rewrap_bytes(
        &self,
        account: &str,
        record: &str,
        kind: &str,
        bytes: &[u8],
    ) -> Result<Option<Sealed>, OpenError> {
        self.rewrap_at(Place { account, record, kind: Kind::Bytes(kind) }, bytes)
    }

    fn seal_at(&self, place: Place<'_>, plaintext: &[u8]) -> Sealed {
        let keys = self.keys();
        let (key_version, root) = keys.newest();
        let data_key = fresh_key();
        let associated = place.of_content();

        let more = WRAP + COMMITMENT + NONCE + plaintext.len() + cipher::TAG;
        let mut bytes = envelope::begun(key_version, more);
        wrap(root, key_version, place, &data_key, &mut bytes);
        let commitment = cipher::mac(&commitment_key(&data_key), &[&associated]);
        bytes.extend_from_slice(&commitment[..COMMITMENT]);
        let nonce = fresh_nonce();
        bytes.extend_from_slice(&nonce);
        // Encrypted where it will stay: there is no second copy of the plaintext to wipe.
        let start = bytes.len();
        bytes.extend_from_slice(plaintext);
        let content = &mut bytes[start..];
        let tag = cipher::encrypt(&content_key(&data_key), &nonce, &associated, content);
        bytes.extend_from_slice(&tag);
        Sealed { key_version, bytes }
    }

    fn open_at(&self, place: Place<'_>, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let envelope = Envelope::cut(bytes)?;
        let data_key = self.unwrap(place, &envelope)?;
        let mut text = Zeroizing::new(envelope.ciphertext.to_vec());
        let key = content_key(&data_key);
        let associated = place.of_content();
        if cipher::decrypt(&key, envelope.nonce, &associated, &mut text, envelope.tag) {
            Ok(text)
        } else {
            Err(OpenError::Forged)
        }
    }

    fn rewrap_at(&self, place: Place<'_>, bytes: &[u8]) -> Result<Option<Sealed>, OpenError> {
        let envelope = Envelope::cut(bytes)?;
        // Unwrapped first: that may make us learn of a newer key than the one we hold.
        let data_key = self.unwrap(place, &envelope)?;
        let keys = self.keys();
        let (key_version, root) = keys.newest();
        if envelope.key_version >= key_version {
            return Ok(None);
        }
        let mut bytes = envelope::begun(key_version, WRAP + envelope.rest.len());
        wrap(root, key_version, place, &data_key, &mut bytes);
        bytes.extend_from_slice(envelope.rest);
        Ok(Some(Sealed { key_version, bytes }))
    }

    /// The record's data key, once it is certain that it belongs to this place and this content.
    fn unwrap(&self, place: Place<'_>, envelope: &Envelope<'_>) -> Result<Secret, OpenError> {
        let version = envelope.key_version;
        let keys = self.keys_with(version);
        let root = keys.root(version).ok_or(OpenError::UnknownKey(version))?;
        let wrapping = wrapping_key(root, place);
        let mut authentic = false;
        let data_key = Secret::filled(|key| {
            key.copy_from_slice(envelope.wrapped);
            let associated = place.of_wrap(version);
            authentic = cipher::decrypt(
                &wrapping,
                envelope.wrap_nonce,
                &associated,
                key,
                envelope.wrap_tag,
            );
        });
        let key = commitment_key(&data_key);
        let parts: [&[u8]; 1] = [&place.of_content()];
        if authentic && cipher::mac_begins_with(&key, &parts, envelope.commitment) {
            Ok(data_key)
        } else {
            Err(OpenError::Forged)
        }
    }
}

fn padded(number: &str) -> Zeroizing<[u8; NUMBER]> {
    let mut padded = Zeroizing::new([0; NUMBER]);
    let number = number.as_bytes();
    padded[0] = number.len() as u8;
    padded[1..=number.len()].copy_from_slice(number);
    padded
}

fn unpadded(padded: &[u8]) -> Result<&str, OpenError> {
    let (&length, rest) = padded.split_first().ok_or(OpenError::Forged)?;
    let number = rest.get(..usize::from(length)).ok_or(OpenError::Forged)?;
    str::from_utf8(number).map_err(|_| OpenError::Forged)
}

fn wrap(root: &Secret, version: u32, place: Place<'_>, data_key: &Secret, bytes: &mut Vec<u8>) {
    let nonce = fresh_nonce();
    let mut wrapped: Zeroizing<[u8; KEY]> = Zeroizing::new(*data_key.bytes());
    let wrapping = wrapping_key(root, place);
    let tag = cipher::encrypt(&wrapping, &nonce, &place.of_wrap(version), &mut wrapped[..]);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&wrapped[..]);
    bytes.extend_from_slice(&tag);
}

fn wrapping_key(root: &Secret, place: Place<'_>) -> Secret {
    cipher::derive(root, &[b"kek", place.account.as_bytes()])
}

fn content_key(data_key: &Secret) -> Secret {
    cipher::derive(data_key, &[b"content"])
}

fn commitment_key(data_key: &Secret) -> Secret {
    cipher::derive(data_key, &[b"commitment"])
}

fn fresh_nonce() -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    fill_with_chance(&mut nonce);
    nonce
}
