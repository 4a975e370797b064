//! A token, with the card or the account that it stands for in the API's older shapes of them.

use crate::objects::members::object;
use crate::objects::source::OlderCard;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::Named;
use onfile_domain::token::{StandsFor, Token, TokenAccount, TokenCard};
use serde_json::Value;

/// Renders a token.
pub fn render(token: &Token, view: &View<'_>) -> Value {
    let (card, account, kind) = match &token.stands_for {
        StandsFor::Card(held) => (Some(card_object(token, held, view)), None, "card"),
        StandsFor::BankAccount(held) => {
            (None, Some(account_object(token, held, view)), "bank_account")
        }
        StandsFor::CvcUpdate => (None, None, "cvc_update"),
    };
    object! {
        id: &token.id,
        object: "token",
        bank_account[optional]: account,
        card[optional]: card,
        client_ip: &token.client_ip,
        created: token.created,
        livemode: LIVEMODE,
        type: kind,
        used: token.used,
    }
}

/// New: nobody has proved that it is its holder's.
fn account_object(token: &Token, held: &TokenAccount, view: &View<'_>) -> Value {
    object! {
        id: token.account_id(),
        object: "bank_account",
        account_holder_name: &held.holder_name,
        account_holder_type: held.holder_type.map(Named::name),
        account_type: held.account_type.map(Named::name),
        bank_name: &held.bank_name,
        country: &held.country,
        currency: &held.currency,
        fingerprint[optional]: view.if_secret(held.fingerprint.as_str()),
        last4: &held.last4,
        routing_number: &held.routing_number,
        status: "new",
    }
}

fn card_object(token: &Token, held: &TokenCard, view: &View<'_>) -> Value {
    let TokenCard { card, address, name } = held;
    // The card exists nowhere but in its token, so it is named after it.
    let id = token.card_id();
    OlderCard { id: id.as_str(), card, address, name }.render(None, view)
}
