//! The test network for direct debits: accounts of the SEPA, BECS and ACH schemes.
//!
//! Start reading at `scenario.rs`, the table from test number to behaviour; `ibans.rs` holds its long
//! part. `network.rs` answers by it.

mod iban;
mod ibans;
pub mod network;
mod scenario;
#[cfg(test)]
mod tests;

pub(crate) use scenario::iban;
