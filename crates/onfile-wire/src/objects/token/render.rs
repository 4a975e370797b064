//! A token, with the card it stands for in the API's older shape of a card.

use crate::objects::members::object;
use crate::objects::source::OlderCard;
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
    let TokenCard { card, address, name } = held;
    // The card exists nowhere but in its token, so it is named after it.
    let id = token.card_id();
    OlderCard { id: id.as_str(), card, address, name }.render(None, view)
}
