//! A token, with the card it stands for in the API's older shape of a card.

use crate::objects::card;
use crate::objects::members::object;
use crate::objects::source::brand;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::token::{StandsFor, Token, TokenCard};
use serde_json::Value;

/// Renders a token.
pub fn render(token: &Token, view: &View<'_>) -> Value {
    let (held, kind) = match &token.stands_for {
        StandsFor::Card(held) => (Some(card_object(token, held, view)), "card"),
        StandsFor::CvcUpdate => (None, "cvc_update"),
    };
    object! {
        id: &token.id,
        object: "token",
        card[optional]: held,
        client_ip: &token.client_ip,
        created: token.created,
        livemode: LIVEMODE,
        type: kind,
        used: token.used,
    }
}

fn card_object(token: &Token, held: &TokenCard, view: &View<'_>) -> Value {
    let (card, address) = (&held.card, &held.address);
    // The card exists nowhere but in its token, so it is named after it.
    let tail = token.id.as_str();
    let id = format!("card_{}", tail.strip_prefix("tok_").unwrap_or(tail));
    object! {
        id: id,
        object: "card",
        address_city: &address.city,
        address_country: &address.country,
        address_line1: &address.line1,
        address_line1_check: &card.checks.address_line1,
        address_line2: &address.line2,
        address_state: &address.state,
        address_zip: &address.postal_code,
        address_zip_check: &card.checks.address_postal_code,
        brand: brand(card.description.brand),
        country: &card.description.country,
        cvc_check: &card.checks.cvc,
        dynamic_last4: Value::Null,
        exp_month: card.exp_month,
        exp_year: card.exp_year,
        fingerprint[optional]: card::fingerprint(card, view),
        funding: &card.description.funding,
        last4: &card.last4,
        metadata: object! {},
        name: &held.name,
        networks: object! { preferred: card::preferred(card) },
        regulated_status: card::REGULATED_STATUS,
        tokenization_method: Value::Null,
    }
}
