//! The primitives: a secret, key derivation, a keyed hash, authenticated encryption.
//!
//! Everything that is hashed or authenticated is a list of parts, each with its length before it,
//! so that no two lists can be told as the same bytes.
//!
//! This module must not know what is sealed, for whom, or where keys come from.

use aes_gcm::{Aes256Gcm, KeyInit as _, Nonce, Tag, aead::AeadInOut as _};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroize;

/// Bytes of a key, and of every keyed hash before truncation.
pub(crate) const KEY: usize = 32;
/// Bytes of a GCM nonce: 96 bits, the size that needs no hashing.
pub(crate) const NONCE: usize = 12;
/// Bytes of a GCM tag, never truncated.
pub(crate) const TAG: usize = 16;

/// A key. Boxed, so that moving it does not leave copies on the stack; wiped when dropped.
pub(crate) struct Secret(Box<[u8; KEY]>);

impl Secret {
    /// A key whose bytes `fill` writes in place.
    pub(crate) fn filled(fill: impl FnOnce(&mut [u8; KEY])) -> Self {
        let mut secret = Self(Box::new([0; KEY]));
        fill(&mut secret.0);
        secret
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The parts as one byte string that only this list of parts gives. For public parts only: the
/// result is not wiped.
pub(crate) fn framed(parts: &[&[u8]]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        whole.extend_from_slice(&length(part));
        whole.extend_from_slice(part);
    }
    whole
}

/// A key for one purpose: HKDF-SHA-256 over `from`.
pub(crate) fn derive(from: &Secret, purpose: &[&[u8]]) -> Secret {
    Extracted::of(from).derive(purpose)
}

/// A key through the first half of HKDF-SHA-256, which is the same for every purpose: for one that
/// much is derived from.
pub(crate) struct Extracted(Secret);

impl Extracted {
    pub(crate) fn of(from: &Secret) -> Self {
        let (extracted, _) = Hkdf::<Sha256>::extract(None, from.bytes());
        Extracted(Secret::filled(|key| key.copy_from_slice(&extracted)))
    }

    /// A key for one purpose.
    #[expect(clippy::expect_used, reason = "HKDF takes a whole hash and gives up to 255 of them")]
    pub(crate) fn derive(&self, purpose: &[&[u8]]) -> Secret {
        let hkdf = Hkdf::<Sha256>::from_prk(self.0.bytes()).expect("it is a whole hash");
        Secret::filled(|key| hkdf.expand(&framed(purpose), key).expect("one hash is not too long"))
    }
}

/// HMAC-SHA-256 over the parts. The parts may be secret: they are not gathered in a buffer.
pub(crate) fn mac(key: &Secret, parts: &[&[u8]]) -> [u8; KEY] {
    started(key, parts).finalize().into_bytes().into()
}

/// Whether `given` is the beginning of the parts' [`mac`], in time that does not depend on where
/// they differ. An empty beginning never matches.
pub(crate) fn mac_begins_with(key: &Secret, parts: &[&[u8]], given: &[u8]) -> bool {
    started(key, parts).verify_truncated_left(given).is_ok()
}

#[expect(clippy::expect_used, reason = "HMAC is defined for keys of every length")]
fn started(key: &Secret, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).expect("any length is a key");
    for part in parts {
        mac.update(&length(part));
        mac.update(part);
    }
    mac
}

/// Encrypts in place and returns the tag.
#[expect(clippy::expect_used, reason = "GCM refuses only texts longer than 64 GiB")]
pub(crate) fn encrypt(
    key: &Secret,
    nonce: &[u8; NONCE],
    associated: &[u8],
    text: &mut [u8],
) -> [u8; TAG] {
    Aes256Gcm::new(key.bytes().into())
        .encrypt_inout_detached(&Nonce::from(*nonce), associated, text.into())
        .expect("no text here is 64 GiB long")
        .into()
}

/// Decrypts in place if the tag fits, and leaves the text alone if it does not.
#[must_use]
pub(crate) fn decrypt(
    key: &Secret,
    nonce: &[u8; NONCE],
    associated: &[u8],
    text: &mut [u8],
    tag: &[u8; TAG],
) -> bool {
    Aes256Gcm::new(key.bytes().into())
        .decrypt_inout_detached(&Nonce::from(*nonce), associated, text.into(), &Tag::from(*tag))
        .is_ok()
}

fn length(part: &[u8]) -> [u8; 8] {
    (part.len() as u64).to_be_bytes()
}
