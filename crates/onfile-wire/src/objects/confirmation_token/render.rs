//! A confirmation token, with a preview of the payment method in it.

use crate::objects::address::address;
use crate::objects::members::object;
use crate::objects::payment_method;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::address::Shipping;
use onfile_domain::confirmation_token::{Carried, ConfirmationToken, UsedBy};
use onfile_domain::payment_intent::Acceptance;
use serde_json::Value;

/// Renders a confirmation token. What its browser is not shown, its browser has sent.
pub fn render(token: &ConfirmationToken, view: &View<'_>) -> Value {
    let says = &token.says;
    let (payment_intent, setup_intent) = match &token.used_by {
        Some(UsedBy::PaymentIntent(id)) => (Some(id), None),
        Some(UsedBy::SetupIntent(id)) => (None, Some(id)),
        None => (None, None),
    };
    let options =
        says.cvc_token.as_ref().map(|token| object! { card: object! { cvc_token: token } });
    object! {
        id: &token.id,
        object: "confirmation_token",
        created: token.created,
        // A token that was used does not expire any more. [D]
        expires_at: token.used_by.is_none().then_some(token.expires_at),
        livemode: LIVEMODE,
        mandate_data[optional]: view.if_secret(says.acceptance.as_ref().map(mandate_data)),
        // Nothing sets them: only the method in the token has notes. [D]
        metadata[optional]: view.if_secret(Value::Null),
        payment_intent: payment_intent.map(|id| id.as_str()),
        payment_method_options[optional]: view.if_secret(options),
        payment_method_preview: token.payment_method.as_ref().map(|it| preview(it, view)),
        return_url: &says.return_url,
        setup_future_usage: &says.setup_future_usage,
        setup_intent: setup_intent.map(|id| id.as_str()),
        shipping: says.shipping.as_ref().map(shipping),
        use_stripe_sdk: says.use_stripe_sdk,
    }
}

/// The method without what only a method on record has.
fn preview(carried: &Carried, view: &View<'_>) -> Value {
    let mut preview = payment_method::render(carried.method(), view);
    if let Value::Object(members) = &mut preview {
        members.retain(|key, _| {
            !["id", "object", "created", "livemode", "metadata"].contains(&key.as_str())
        });
    }
    preview
}

fn mandate_data(acceptance: &Acceptance) -> Value {
    let online = acceptance.online.as_ref().map(|online| {
        object! { ip_address: &online.ip_address, user_agent: &online.user_agent }
    });
    let kind = if online.is_some() { "online" } else { "offline" };
    object! { customer_acceptance: object! { online: online, type: kind } }
}

/// How goods are sent is for the seller to say, so a buyer's token has no place for it.
fn shipping(shipping: &Shipping) -> Value {
    object! {
        address: address(&shipping.address),
        name: &shipping.name,
        phone: &shipping.phone,
    }
}
