//! The networks money moves over; the built-in test network: cards, direct debits, and banks' pages.
//!
//! A rail is a pure function: an instruction of [`onfile_domain::rail`] goes in, a report comes
//! out. Nothing here reads a clock, draws chance or keeps state, so the same instruction always
//! gets the same report.
//!
//! Start reading at `card/scenario.rs`, the one table from test number to behaviour, then
//! `card/network.rs`, which answers instructions by it; `debit` and `redirect` are built the same way. This crate knows `onfile-domain` and
//! nothing else.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod card;
pub mod debit;
pub mod redirect;
