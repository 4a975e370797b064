//! A price, and what is only shown of it when it is expanded.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::Decimal;
use onfile_domain::price::{
    Amounts, CustomUnitAmount, LookupKey, Price, Recurring, TaxBehavior, Tier,
};
use serde_json::{Map, Value};

/// Renders a price, without its tiers and its other currencies: those are expanded.
pub fn render(price: &Price, _view: &View<'_>) -> Value {
    let unit = unit(&price.amounts);
    object! {
        id: &price.id,
        object: "price",
        active: price.active,
        billing_scheme: &price.amounts.scheme(),
        created: price.created,
        currency: &price.currency,
        custom_unit_amount: custom(&price.amounts),
        livemode: LIVEMODE,
        lookup_key: &price.lookup_key,
        metadata: &price.metadata,
        nickname: &price.nickname,
        product: &price.product,
        recurring: price.recurring.as_ref().map(recurring),
        tax_behavior: &price.tax_behavior,
        tiers_mode: &price.amounts.tiers_mode(),
        transform_quantity: price.transform_quantity.map(|transform| object! {
            divide_by: transform.divide_by,
            round: &transform.round,
        }),
        type: &price.kind(),
        unit_amount: unit.and_then(Decimal::whole),
        unit_amount_decimal: &unit,
    }
}

/// A record that no caller sees: it is not theirs, and no call shows it.
pub fn render_lookup_key(key: &LookupKey) -> Value {
    object! { id: &key.id, object: "lookup_key", created: key.created, price: &key.price }
}

fn recurring(recurring: &Recurring) -> Value {
    object! {
        interval: &recurring.interval,
        interval_count: recurring.interval_count,
        meter: Value::Null,
        trial_period_days: recurring.trial_period_days,
        usage_type: &recurring.usage_type(),
    }
}

fn unit(amounts: &Amounts) -> Option<Decimal> {
    match amounts {
        Amounts::Unit(amount) => Some(*amount),
        Amounts::Custom(_) | Amounts::Tiered { .. } => None,
    }
}

fn custom(amounts: &Amounts) -> Option<Value> {
    match amounts {
        Amounts::Custom(CustomUnitAmount { maximum, minimum, preset }) => {
            Some(object! { maximum: *maximum, minimum: *minimum, preset: *preset })
        }
        Amounts::Unit(_) | Amounts::Tiered { .. } => None,
    }
}

/// The price in every currency it has, its own among them. Their tiers are expanded again.
pub fn currency_options(price: &Price) -> Value {
    let own = (price.currency, (&price.amounts, price.tax_behavior));
    let others = price.currency_options.iter();
    let others = others.map(|(currency, it)| (*currency, (&it.amounts, it.tax_behavior)));
    let mut all: Vec<_> = others.chain([own]).collect();
    all.sort_unstable_by_key(|(currency, _)| *currency);
    let shown = all.into_iter().map(|(currency, (amounts, tax_behavior))| {
        (currency.code().to_owned(), option(amounts, tax_behavior))
    });
    Value::Object(shown.collect::<Map<_, _>>())
}

fn option(amounts: &Amounts, tax_behavior: TaxBehavior) -> Value {
    let unit = unit(amounts);
    object! {
        custom_unit_amount: custom(amounts),
        tax_behavior: &tax_behavior,
        unit_amount: unit.and_then(Decimal::whole),
        unit_amount_decimal: &unit,
    }
}

/// The tiers of a price: its own, or those in a currency. `None` where there are none.
pub fn tiers(price: &Price, currency: Option<&str>) -> Option<Value> {
    let own = currency.is_none_or(|code| code == price.currency.code());
    let amounts = if own {
        &price.amounts
    } else {
        let mut options = price.currency_options.iter();
        &options.find(|(known, _)| Some(known.code()) == currency)?.1.amounts
    };
    amounts.tiers().map(|tiers| Value::Array(tiers.iter().map(tier).collect()))
}

fn tier(tier: &Tier) -> Value {
    object! {
        flat_amount: tier.flat_amount.and_then(Decimal::whole),
        flat_amount_decimal: &tier.flat_amount,
        unit_amount: tier.unit_amount.and_then(Decimal::whole),
        unit_amount_decimal: &tier.unit_amount,
        up_to: tier.up_to,
    }
}
