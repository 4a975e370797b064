//! What an amount is made of: `amount_details`, and the list of its line items.

use crate::error::arithmetic_message;
use crate::list;
use crate::objects::members::object;
use crate::params::params;
use onfile_domain::payment_intent::{
    AmountDetails, AmountDetailsChange, Commodity, ItemOptions, KlarnaItem, LineItem,
    LineItemEntry, PaymentIntent, PaypalItem, ShippingCost, ShippingCostChange, Tax,
};
use serde_json::Value;

/// Line items shown inside an expanded intent; the rest is listed by its own route.
const SHOWN: usize = 10;

params! { Tax { total_tax_amount } }

params! { ShippingCostChange { amount, from_postal_code, to_postal_code } }

params! { Commodity { commodity_code } }

params! { KlarnaItem { image_url, product_url, reference, subscription_reference } }

params! { PaypalItem { category, description, sold_by } }

params! { ItemOptions { card, card_present, klarna, paypal } }

params! {
    LineItemEntry {
        discount_amount, payment_method_options, product_code, product_name, quantity, tax,
        unit_cost, unit_of_measure,
    }
}

params! {
    AmountDetailsChange {
        discount_amount, enforce_arithmetic_validation, line_items, shipping, tax,
    }
}

/// The parts of an amount, without the line items, which are only there when expanded. A tip is
/// always there, and empty without a card reader. [R]
pub(super) fn render(details: Option<&AmountDetails>) -> Value {
    let Some(details) = details else { return object! { tip: object! {} } };
    object! {
        discount_amount[optional]: details.discount_amount,
        error[optional]: details.error.map(|error| object! {
            code: &error,
            message: Value::from(arithmetic_message(error)),
        }),
        shipping[optional]: details.shipping.as_ref().map(shipping),
        tax[optional]: details.tax.map(tax),
        tip: object! {},
    }
}

/// The line items of an intent, as its expansion shows them.
pub fn line_items(intent: &PaymentIntent) -> Value {
    let items = intent.amount_details.as_deref().map_or(&[][..], |details| &details.line_items);
    let shown = items.iter().take(SHOWN).map(line_item).collect();
    list::list(&line_items_url(intent.id.as_str()), shown, items.len() > SHOWN)
}

/// Where an intent's line items are listed.
pub fn line_items_url(intent: &str) -> String {
    format!("/v1/payment_intents/{intent}/amount_details_line_items")
}

/// Renders one line item.
pub fn line_item(item: &LineItem) -> Value {
    let LineItem { id, entry } = item;
    object! {
        id: id,
        object: "payment_intent_amount_details_line_item",
        discount_amount: entry.discount_amount,
        payment_method_options: entry.payment_method_options.as_ref().map(item_options),
        product_code: &entry.product_code,
        product_name: &entry.product_name,
        quantity: entry.quantity,
        tax: entry.tax.map(tax),
        unit_cost: entry.unit_cost,
        unit_of_measure: &entry.unit_of_measure,
    }
}

fn tax(tax: Tax) -> Value {
    object! { total_tax_amount: tax.total_tax_amount }
}

fn shipping(shipping: &ShippingCost) -> Value {
    object! {
        amount: shipping.amount,
        from_postal_code: &shipping.from_postal_code,
        to_postal_code: &shipping.to_postal_code,
    }
}

fn item_options(options: &ItemOptions) -> Value {
    let commodity = |it: &Commodity| object! { commodity_code: &it.commodity_code };
    object! {
        card[optional]: options.card.as_ref().map(commodity),
        card_present[optional]: options.card_present.as_ref().map(commodity),
        klarna[optional]: options.klarna.as_ref().map(|it| object! {
            image_url: &it.image_url,
            product_url: &it.product_url,
            reference: &it.reference,
            subscription_reference: &it.subscription_reference,
        }),
        paypal[optional]: options.paypal.as_ref().map(|it| object! {
            category[optional]: it.category.as_ref(),
            description[optional]: it.description.as_ref(),
            sold_by[optional]: it.sold_by.as_ref(),
        }),
    }
}
