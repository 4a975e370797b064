//! The rules of saved payments.
//!
//! Everything here is pure: synchronous functions over values, without I/O, clock or chance. `now`
//! and fresh ids come in through [`Moment`]; what must happen comes out as [`Effects`].
//!
//! Start reading at [`payment_intent`], then [`effects`] and [`refusal`]. This crate must not know
//! how an object looks on the wire, where it is stored, or which network carries a card.
#![warn(clippy::wildcard_enum_match_arm)]

mod names;

pub mod account;
pub mod address;
pub mod audit;
pub mod balance_transaction;
pub mod bank_account;
pub mod card;
pub mod cash_balance;
pub mod charge;
pub mod checkout_session;
pub mod confirmation_token;
pub mod core_account;
pub mod customer;
pub mod customer_balance_transaction;
pub mod customer_session;
pub mod decimal;
pub mod delivery;
pub mod dispute;
pub mod early_fraud_warning;
pub mod effects;
pub mod elements_session;
pub mod eligibility;
pub mod ephemeral_key;
pub mod event;
pub mod event_destination;
pub mod funding_instructions;
pub mod id;
pub mod job;
pub mod mandate;
pub mod metadata;
pub mod moment;
pub mod money;
pub mod object;
pub mod payment_error;
pub mod payment_intent;
pub mod payment_method;
pub mod payment_method_configuration;
pub mod payment_method_domain;
pub mod payment_method_type;
pub mod price;
pub mod product;
pub mod rail;
pub mod refund;
pub mod refusal;
pub mod setup_attempt;
pub mod setup_intent;
pub mod source;
pub mod tax;
pub mod tax_id;
pub mod test_clock;
pub mod thin_event;
pub mod token;
pub mod typed;
pub mod webhook_endpoint;

pub use decimal::Decimal;
pub use effects::Effects;
pub use event::{Event, EventType};
pub use job::{Job, JobKind};
pub use moment::{Mint, Moment};
pub use money::{Amount, Currency};
pub use names::Named;
pub use object::Object;
pub use payment_error::PaymentError;
pub use refusal::Refusal;
pub use typed::{Change, Typed};
