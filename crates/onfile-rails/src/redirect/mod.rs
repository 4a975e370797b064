//! The test network's bank pages: Bancontact, iDEAL, Sofort and giropay.
//!
//! Whoever agrees on such a page comes back with an account. Which one is chosen by the address the
//! buyer gave: it is one of the accounts in `debit/scenario.rs`, so the later debits are decided there
//! and nowhere else.

mod bank;
#[cfg(test)]
mod tests;

pub use bank::{Page, authorise, test_method};
