//! Card and bank account numbers at rest: types that cannot be printed, sealing, keys, rotation, fingerprints.
//!
//! Read in this order: [`number`] and `account_number` (what a number may do), `cipher` (the five primitives), `keys`
//! (the key file), `vault` (keys in use and rotation), `envelope` (the record format), `sealing`
//! (how records are made and opened), `derived` (fingerprints and derived secrets), [`codes`]
//! (security codes in memory), [`memory`] (the allocator that forgets).
//!
//! This crate must not know where sealed bytes are kept, what a payment is, or what time it is.

mod account_number;
mod cipher;
mod derived;
mod envelope;
mod keys;
mod sealing;
mod vault;

pub mod signature;

pub mod codes;
#[expect(unsafe_code, reason = "an allocator and one system call; nothing else here needs it")]
pub mod memory;
pub mod number;

#[cfg(test)]
mod tests;

pub use account_number::{AccountNumber, AccountNumberError};
pub use codes::SecurityCodes;
pub use derived::same_secret;
pub use envelope::key_version;
pub use keys::KeyError;
pub use memory::ZeroOnFree;
pub use number::{Cvc, NumberError, Pan};
pub use sealing::{OpenError, Sealed};
pub use vault::Vault;
