//! One file per object: its rendering, and the declarations of the calls that change it.
//!
//! A rendering is a function from a record and a [`View`] to JSON, with the keys in the service's
//! order: `id`, `object`, then by the alphabet. Every key of the API's object is there, with null
//! where nothing is; keys that the service itself leaves out are left out. Marks in comments: [R]
//! recorded from the real service, [D] documented, [U] our best guess.

mod address;
mod bank_account;
mod card;
pub(crate) mod members;
mod payment_error;
mod previous;
mod refused;
mod view;

pub mod balance;
pub mod balance_transaction;
pub mod cash_balance;
pub mod charge;
pub mod checkout_session;
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
pub mod funding_instructions;
pub mod mandate;
pub mod payment_intent;
pub mod payment_method;
pub mod payment_method_configuration;
pub mod payment_method_domain;
pub mod payment_page;
pub mod price;
pub mod product;
pub mod radar_session;
pub mod refund;
pub mod second_page;
pub mod setup_attempt;
pub mod setup_intent;
pub mod source;
pub mod stripecli_session;
pub mod tax;
pub mod tax_id;
pub mod test_clock;
pub mod token;
pub mod webhook_endpoint;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;

pub use payment_error::payment_error;
pub use previous::{present_attributes, previous_attributes};
pub(crate) use refused::{NOT_YET, not_yet};
pub use view::{
    Audience, View, client_secret_length, configuration, restore_secrets, strip_secrets,
};

use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::{EventType, Object};
use serde_json::Value;

/// Renders any record.
pub fn render_object(object: &Object, view: &View<'_>) -> Value {
    match object {
        Object::BalanceTransaction(record) => balance_transaction::render(record, view),
        Object::Charge(record) => charge::render(record, view),
        Object::CheckoutSession(record) => checkout_session::render(record, view),
        Object::ConfirmationToken(record) => confirmation_token::render(record, view),
        Object::Customer(record) => customer::render(record, view),
        Object::CustomerBalanceTransaction(record) => {
            customer_balance_transaction::render(record, view)
        }
        Object::CustomerCashBalanceTransaction(record) => {
            cash_balance::render_transaction(record, view)
        }
        Object::CustomerSession(record) => customer_session::render(record, view),
        Object::Dispute(record) => dispute::render(record, view),
        Object::EarlyFraudWarning(record) => early_fraud_warning::render(record, view),
        Object::EphemeralKey(record) => ephemeral_key::render(record, view),
        Object::Mandate(record) => mandate::render(record, view),
        Object::PaymentIntent(record) => payment_intent::render(record, view),
        Object::PaymentMethod(record) => payment_method::render(record, view),
        Object::PaymentMethodConfiguration(record) => {
            payment_method_configuration::render(record, view)
        }
        Object::PaymentMethodDomain(record) => payment_method_domain::render(record, view),
        Object::LookupKey(record) => price::render_lookup_key(record),
        Object::Price(record) => price::render(record, view),
        Object::Product(record) => product::render(record, view),
        Object::Refund(record) => refund::render(record, view),
        Object::SetupAttempt(record) => setup_attempt::render(record, view),
        Object::SetupIntent(record) => setup_intent::render(record, view),
        Object::TaxId(record) => tax_id::render(record, view),
        Object::TestClock(record) => test_clock::render(record),
        Object::Token(record) => token::render(record, view),
        Object::WebhookEndpoint(record) => webhook_endpoint::render(record, view),
    }
}

/// What an event shows of a record: all of it, the part that the event is about, or the face of it. Of
/// an account `default` is the method by which it may be taxed.
pub fn render_told(
    kind: EventType,
    object: &Object,
    default: Option<&PaymentMethod>,
    view: &View<'_>,
) -> Value {
    let of_source = [
        EventType::CustomerSourceCreated,
        EventType::CustomerSourceDeleted,
        EventType::CustomerSourceUpdated,
    ];
    if let Object::Customer(customer) = object
        && kind == EventType::CashBalanceFundsAvailable
    {
        cash_balance::render(customer)
    } else if let Object::PaymentMethod(method) = object
        && of_source.contains(&kind)
    {
        source::render(method, view)
    } else if let Object::Customer(customer) = object
        && kind.is_of_account()
    {
        core_account::render(customer, core_account::told_with(kind), default)
    } else if let Object::WebhookEndpoint(destination) = object
        && kind == EventType::V2CoreEventDestinationPing
    {
        event_destination::render(destination, &[], None)
    } else {
        render_object(object, view)
    }
}
