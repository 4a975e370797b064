//! A payment method.

use crate::objects::address::billing_details;
use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::objects::{bank_account, card};
use onfile_domain::Named;
use onfile_domain::card::Card;
use onfile_domain::id::CustomerId;
use onfile_domain::payment_method::PaymentMethod;
use serde_json::Value;

/// Renders a payment method. The browser sees neither the fingerprint nor the seller's notes.
pub fn render(method: &PaymentMethod, view: &View<'_>) -> Value {
    let mut shown = common(method, view);
    if let (Some(details), Value::Object(members)) =
        (bank_account::of_method(&method.details, view), &mut shown)
    {
        members.insert(method.kind().name().to_owned(), details);
    }
    shown
}

fn common(method: &PaymentMethod, view: &View<'_>) -> Value {
    object! {
        id: &method.id,
        object: "payment_method",
        allow_redisplay: &method.allow_redisplay,
        billing_details: billing_details(&method.billing_details),
        card[optional]: method.card().map(|card| card_details(card, view)),
        created: method.created,
        customer: method.customer().map(|customer| customer.as_str()),
        customer_account: &method.customer().and_then(CustomerId::account),
        livemode: LIVEMODE,
        metadata[optional]: view.if_secret(&method.metadata),
        radar_options[optional]: method.radar_session.as_ref().map(|it| object! { session: it }),
        type: method.kind().name(),
    }
}

fn card_details(card: &Card, view: &View<'_>) -> Value {
    let description = &card.description;
    object! {
        brand: &description.brand,
        checks: card::checks(&card.checks),
        country: &description.country,
        // What the buyer chose to see on a co-badged card.
        display_brand: &card.preferred().unwrap_or(description.brand),
        exp_month: card.exp_month,
        exp_year: card.exp_year,
        fingerprint[optional]: card::fingerprint(card, view),
        funding: &description.funding,
        generated_from: Value::Null,
        last4: &card.last4,
        networks: object! {
            available: &description.networks,
            preferred: card::preferred(card),
        },
        regulated_status: card::REGULATED_STATUS,
        three_d_secure_usage: object! { supported: description.three_d_secure_supported },
        wallet: Value::Null,
    }
}
