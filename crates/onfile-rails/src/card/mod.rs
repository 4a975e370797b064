//! The test network for cards.
//!
//! `scenario` says what each test number does, `authentication` decides about 3-D Secure,
//! `decline` knows the words of every no, `seed` makes up codes, and [`network`] puts an answer
//! together.

mod authentication;
mod decline;
pub mod network;
mod scenario;
mod scenarios;
mod seed;

#[cfg(test)]
mod tests;

pub use network::{TestCard, authorise, capture, describe, refund, test_card};
