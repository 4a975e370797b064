//! Use cases: one for each operation of the API. They know no HTTP.
//!
//! Read `call` for what a use case is given, `tx` for how it decides, then any resource.

pub mod account;
pub mod amount_details_line_item;
pub mod answer;
pub mod authentication;
pub mod balance;
pub mod balance_transaction;
pub mod bank;
pub mod bank_account;
pub mod bank_page;
pub mod call;
pub mod card;
pub mod cash_balance;
pub mod charge;
pub mod checkout_session;
pub mod clock;
pub mod confirmation_token;
pub mod core_account;
pub mod core_event;
pub mod customer;
pub mod customer_balance_transaction;
pub mod customer_session;
pub mod delivery;
pub mod dispute;
pub mod early_fraud_warning;
pub mod elements_session;
pub mod ephemeral_key;
pub mod event;
pub mod event_destination;
pub mod listening;
mod listing;
pub mod mandate;
pub mod page_key;
pub mod payment_intent;
pub mod payment_method;
pub mod payment_method_configuration;
pub mod payment_method_domain;
pub mod payment_page;
pub mod price;
pub mod product;
pub mod radar_session;
pub mod refund;
mod render;
pub mod search;
pub mod setup_attempt;
pub mod setup_intent;
mod shown;
pub mod source;
pub mod stripecli;
pub mod tax_id;
pub mod test_clock;
pub mod token;
pub mod tx;
pub mod vault;
pub mod way_back;
pub mod webhook_endpoint;

pub use call::{
    Answer, Call, Control, IdempotencyKey, Intake, OnCustomer, OnIntent, Outcome, Secret,
};
pub use shown::Shown;
