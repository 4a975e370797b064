//! The format of a sealed record, version 1, suite 1 (AES-256-GCM, HMAC-SHA-256, HKDF-SHA-256).
//!
//! ```text
//! offset  bytes
//!      0      1  version     1
//!      1      1  suite       1
//!      2      4  key version, big endian
//!      6     12  wrap nonce
//!     18     32  wrapped D: the record's data key under K(account, key version)
//!     50     16  wrap tag
//!     66     16  commitment to D
//!     82     12  nonce
//!     94      n  ciphertext
//!   94+n     16  tag
//! ```
//!
//! Two kinds of associated data bind a record to its place. The *content's* is: version, suite,
//! account, record, kind. The *wrap's* is the same and the key version. Only the wrap's names the
//! key version because rotation replaces the wrap and nothing else: were the key version part of
//! the content's, every rotation would have to decrypt card numbers. Nothing is lost, since the
//! content opens only with D, and D comes only out of a wrap whose key version is authentic.
//!
//! This module must not know keys or plaintext: it cuts bytes and puts them together.

use crate::cipher::{KEY, NONCE, TAG, framed};
use crate::sealing::OpenError;

const VERSION: u8 = 1;
const SUITE: u8 = 1;
/// Bytes of the wrap: nonce, wrapped key, tag.
pub(crate) const WRAP: usize = NONCE + KEY + TAG;
/// Bytes of the commitment. GCM alone lets one ciphertext open under two keys; this does not.
pub(crate) const COMMITMENT: usize = 16;

/// Whose record it is and what it is: the place outside of which it must not open.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) account: &'a str,
    pub(crate) record: &'a str,
    pub(crate) kind: Kind<'a>,
}

/// What is sealed. Cards, account numbers and named bytes never share a kind, whatever name a caller
/// chooses, so a number cannot be opened as bytes.
#[derive(Clone, Copy)]
pub(crate) enum Kind<'a> {
    Card,
    Account,
    Bytes(&'a str),
}

impl Place<'_> {
    /// The content's associated data.
    pub(crate) fn of_content(&self) -> Vec<u8> {
        self.bound(&[])
    }

    /// The wrap's associated data.
    pub(crate) fn of_wrap(&self, key_version: u32) -> Vec<u8> {
        self.bound(&[&key_version.to_be_bytes()])
    }

    fn bound(&self, more: &[&[u8]]) -> Vec<u8> {
        let (family, name) = match self.kind {
            Kind::Card => ("card", ""),
            Kind::Account => ("account_number", ""),
            Kind::Bytes(name) => ("bytes", name),
        };
        let mut parts: Vec<&[u8]> = vec![
            &[VERSION, SUITE],
            self.account.as_bytes(),
            self.record.as_bytes(),
            family.as_bytes(),
            name.as_bytes(),
        ];
        parts.extend_from_slice(more);
        framed(&parts)
    }
}

/// A sealed record cut into its parts.
pub(crate) struct Envelope<'a> {
    pub(crate) key_version: u32,
    pub(crate) wrap_nonce: &'a [u8; NONCE],
    pub(crate) wrapped: &'a [u8; KEY],
    pub(crate) wrap_tag: &'a [u8; TAG],
    /// Everything after the wrap; rotation copies it as it is.
    pub(crate) rest: &'a [u8],
    pub(crate) commitment: &'a [u8; COMMITMENT],
    pub(crate) nonce: &'a [u8; NONCE],
    pub(crate) ciphertext: &'a [u8],
    pub(crate) tag: &'a [u8; TAG],
}

impl<'a> Envelope<'a> {
    /// Cuts the bytes up; versions and suites we did not write are refused by name.
    pub(crate) fn cut(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let (&[version, suite], bytes) = part(bytes)?;
        if version != VERSION {
            return Err(OpenError::UnknownVersion(version));
        }
        if suite != SUITE {
            return Err(OpenError::UnknownSuite(suite));
        }
        let (key_version, bytes) = part(bytes)?;
        let (wrap_nonce, bytes) = part(bytes)?;
        let (wrapped, bytes) = part(bytes)?;
        let (wrap_tag, rest) = part(bytes)?;
        let (commitment, bytes) = part(rest)?;
        let (nonce, bytes) = part(bytes)?;
        let (ciphertext, tag) = bytes.split_last_chunk().ok_or(OpenError::Truncated)?;
        Ok(Self {
            key_version: u32::from_be_bytes(*key_version),
            wrap_nonce,
            wrapped,
            wrap_tag,
            rest,
            commitment,
            nonce,
            ciphertext,
            tag,
        })
    }
}

/// The beginning of a record: version, suite, key version; with room for `more` bytes.
pub(crate) fn begun(key_version: u32, more: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(6 + more);
    bytes.extend_from_slice(&[VERSION, SUITE]);
    bytes.extend_from_slice(&key_version.to_be_bytes());
    bytes
}

/// The key version that a sealed record claims. It is not authentic before the record is opened;
/// it serves to count what a rotation has still to move.
pub fn key_version(bytes: &[u8]) -> Result<u32, OpenError> {
    Envelope::cut(bytes).map(|envelope| envelope.key_version)
}

fn part<const N: usize>(bytes: &[u8]) -> Result<(&[u8; N], &[u8]), OpenError> {
    bytes.split_first_chunk().ok_or(OpenError::Truncated)
}
