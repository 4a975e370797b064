//! The server over real HTTP: each test has a store, a clock and keys of its own.
//!
//! `harness` starts a server and speaks to it; every other file is one resource or one promise.
//! Two of them look at the process through Linux's `/proc`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "these are tests"
)]
#![expect(unreachable_pub, reason = "a test binary has no outside")]

mod abuse;
mod accounts_v2;
mod amount_details;
mod bank_debits;
mod bank_pages;
mod bank_proofs;
mod browser;
mod canary;
mod captures;
mod card_details;
mod cards;
mod cash_balance;
mod checkout_intents;
mod checkout_sessions;
mod confirmation_tokens;
mod control;
mod conventions;
#[cfg(target_os = "linux")]
mod crowds;
mod customer_balance;
mod customer_sessions;
mod customer_tax;
mod customers;
mod database;
mod demo;
mod disputes;
mod durability;
mod early_fraud_warnings;
mod elements_sessions;
mod ephemeral_keys;
mod event_destinations;
mod events;
mod fsck;
mod harness;
mod hosted_pages;
mod idempotency;
mod listening;
mod lists;
mod mandates;
mod matrix;
#[cfg(target_os = "linux")]
mod memory_dump;
mod payment_intents;
mod payment_method_configurations;
mod payment_method_domains;
mod payment_methods;
mod payment_pages;
mod prices;
mod process;
mod products;
mod promised_refunds;
mod radar_sessions;
mod receiver;
mod refunds;
mod routes;
mod save_during_payment;
mod search;
mod setup_intents;
mod slow_clients;
mod smoke;
mod smuggling;
mod sources;
mod table;
mod tax_ids;
mod test_clocks;
mod three_d_secure;
mod timers;
mod trouble;
mod two_servers;
mod webhooks;
mod world;
