//! A payment method as a `card`.

use crate::objects::card;
use crate::objects::members::{Member as _, object};
use crate::objects::view::View;
use onfile_domain::address::Address;
use onfile_domain::card::{Card, Network};
use onfile_domain::payment_method::PaymentMethod;
use serde_json::Value;

/// Renders a payment method as the card source that it is.
pub fn render(method: &PaymentMethod, view: &View<'_>) -> Value {
    // Only cards are put on file as sources.
    let Some(card) = method.card() else {
        return super::super::payment_method::render(method, view);
    };
    let nowhere = Address::default();
    let details = &method.billing_details;
    let address = details.address.as_ref().unwrap_or(&nowhere);
    let shown = OlderCard { id: method.id.as_str(), card, address, name: &details.name };
    shown.render(Some(method), view)
}

/// A card in the older shape: a source, or what a token stands for.
pub(in crate::objects) struct OlderCard<'a> {
    pub(in crate::objects) id: &'a str,
    pub(in crate::objects) card: &'a Card,
    pub(in crate::objects) address: &'a Address,
    pub(in crate::objects) name: &'a Option<String>,
}

impl OlderCard<'_> {
    /// `source` is the method, where it is one already.
    pub(in crate::objects) fn render(
        &self,
        source: Option<&PaymentMethod>,
        view: &View<'_>,
    ) -> Value {
        let OlderCard { id, card, address, name } = self;
        let owner = |method: &PaymentMethod| method.customer().map(|it| it.as_str().to_owned());
        object! {
            id: *id,
            object: "card",
            address_city: &address.city,
            address_country: &address.country,
            address_line1: &address.line1,
            address_line1_check: &card.checks.address_line1,
            address_line2: &address.line2,
            address_state: &address.state,
            address_zip: &address.postal_code,
            address_zip_check: &card.checks.address_postal_code,
            allow_redisplay[optional]: source.map(|method| &method.allow_redisplay),
            brand: brand(card.description.brand),
            country: &card.description.country,
            customer[optional]: source.map(owner),
            cvc_check: &card.checks.cvc,
            // Of numbers that a wallet made up for one device, of which there are none.
            dynamic_last4: Value::Null,
            exp_month: card.exp_month,
            exp_year: card.exp_year,
            fingerprint[optional]: card::fingerprint(card, view),
            funding: &card.description.funding,
            last4: &card.last4,
            metadata: source.map_or_else(|| object! {}, |method| (&method.metadata).member()),
            name: *name,
            networks: object! { preferred: card::preferred(card) },
            regulated_status: card::REGULATED_STATUS,
            tokenization_method: Value::Null,
        }
    }
}

/// This object, older than the others, shows brands as they are written on cards. [D]
fn brand(network: Network) -> &'static str {
    match network {
        Network::Amex => "American Express",
        Network::CartesBancaires => "Cartes Bancaires",
        Network::Diners => "Diners Club",
        Network::Discover => "Discover",
        Network::EftposAu => "Eftpos Australia",
        Network::Girocard => "Girocard",
        Network::Interac => "Interac",
        Network::Jcb => "JCB",
        Network::Link => "Link",
        Network::Mastercard => "MasterCard",
        Network::Unionpay => "UnionPay",
        Network::Unknown => "Unknown",
        Network::Visa => "Visa",
    }
}
