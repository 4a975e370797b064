//! Setup attempts.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::objects::{bank_account, card, payment_error};
use crate::params::{CreatedRange, Page, params};
use onfile_domain::Named;
use onfile_domain::id::CustomerId;
use onfile_domain::id::SetupIntentId;
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_attempt::{SetupAttempt, Tried};
use serde_json::{Map, Value};

/// Which setup attempts are listed.
#[derive(Clone, Debug)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Of which intent.
    pub setup_intent: SetupIntentId,
}

params! { ListFilter { setup_intent, flatten page, created } }

/// Renders a setup attempt.
pub fn render(attempt: &SetupAttempt, view: &View<'_>) -> Value {
    let error = attempt.setup_error.as_ref();
    object! {
        id: &attempt.id,
        object: "setup_attempt",
        application: Value::Null,
        created: attempt.created,
        customer: &attempt.customer,
        customer_account: &attempt.customer.as_ref().and_then(CustomerId::account),
        // Directions concern bank accounts; every attempt here is with a card.
        flow_directions: Value::Null,
        livemode: LIVEMODE,
        on_behalf_of: Value::Null,
        payment_method: &attempt.payment_method,
        payment_method_details: details(attempt, view),
        setup_error: error.map(|error| payment_error(error, IntentKind::Setup, view)),
        setup_intent: &attempt.setup_intent,
        status: &attempt.status,
        usage: &attempt.usage,
    }
}

fn details(attempt: &SetupAttempt, view: &View<'_>) -> Value {
    let (tried, network, three_d_secure) = match &attempt.tried {
        Tried::Card { card, network, three_d_secure } => (card, network, three_d_secure),
        Tried::Debit(details) => return named(details.kind().name(), object! {}),
        Tried::Redirect(redirect) => {
            let shown = bank_account::of_redirect(redirect, true);
            return named(redirect.details.kind().name(), shown);
        }
    };
    object! {
        card: object! {
            brand: &tried.description.brand,
            checks: card::checks(&tried.checks),
            country: &tried.description.country,
            exp_month: tried.exp_month,
            exp_year: tried.exp_year,
            fingerprint[optional]: card::fingerprint(tried, view),
            funding: &tried.description.funding,
            last4: &tried.last4,
            network: network,
            three_d_secure: three_d_secure.as_ref().map(card::three_d_secure),
            wallet: Value::Null,
        },
        type: "card",
    }
}

fn named(kind: &str, shown: Value) -> Value {
    let mut details = Map::new();
    details.insert(kind.to_owned(), shown);
    details.insert("type".to_owned(), Value::from(kind));
    Value::Object(details)
}
