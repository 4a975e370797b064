//! What is bought: one price, so many times.

use super::command::{AdjustableQuantityEntry, LineItemEntry};
use super::{CheckoutFault, CheckoutRefusal};
use crate::decimal::Decimal;
use crate::id::{CheckoutLineItemId, PriceId};
use crate::metadata::Metadata;
use crate::moment::Mint;
use crate::money::{Amount, Currency};
use crate::price::{Amounts, Price, Round, TransformQuantity};
use crate::product::Product;
use serde::{Deserialize, Serialize};

/// Most line items of a purchase. [D]
pub const MAX_LINE_ITEMS: usize = 100;

/// Most of one thing: the documented limit of `adjustable_quantity.maximum`.
const MAX_QUANTITY: i64 = 999_999;

/// The most that a buyer may choose unless the seller says. [D]
const DEFAULT_MAXIMUM: i64 = 99;

/// How many of something the buyer may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustableQuantity {
    /// The most.
    pub maximum: i64,
    /// The least.
    pub minimum: i64,
}

/// Something that is bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    /// Its id.
    pub id: CheckoutLineItemId,
    /// How many the buyer may choose.
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// What all of it costs.
    pub amount: Amount,
    /// What it is called: the name of its product.
    pub description: String,
    /// The seller's notes.
    pub metadata: Metadata,
    /// Its price.
    pub price: PriceId,
    /// How many.
    pub quantity: i64,
    /// What one of it costs, in the session's currency. A price's amounts never change, but which
    /// currencies it has may.
    pub unit_amount: Decimal,
    /// What is done to the quantity before it is multiplied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transform_quantity: Option<TransformQuantity>,
}

/// What a line item sells.
#[derive(Clone, Debug)]
pub struct Sold {
    /// The price.
    pub price: Price,
    /// Of what.
    pub product: Product,
    /// Whether it was made for this session: such a price is nobody else's to use.
    pub made: bool,
}

impl LineItem {
    /// A new line item. `place` is where it stands in the list.
    pub(super) fn of(
        place: usize,
        entry: LineItemEntry,
        sold: &Sold,
        currency: Currency,
        mint: &mut dyn Mint,
    ) -> Result<LineItem, CheckoutRefusal> {
        let Sold { price, product, .. } = sold;
        let at = |name: &str| format!("line_items[{place}][{name}]");
        let unit_amount = sold.unit_amount(currency, &at("price"))?;
        let quantity =
            entry.quantity.ok_or_else(|| CheckoutFault::NoQuantity(place).at(at("quantity")))?;
        let mut item = LineItem {
            id: CheckoutLineItemId::mint(mint),
            adjustable_quantity: None,
            amount: Amount::ZERO,
            description: product.name.clone(),
            metadata: Metadata::of(entry.metadata),
            price: price.id.clone(),
            quantity,
            unit_amount,
            transform_quantity: price.transform_quantity,
        };
        item.adjust(entry.adjustable_quantity, &at("adjustable_quantity"))?;
        item.count(quantity, &at("quantity"), currency)?;
        Ok(item)
    }

    /// Takes over how many the buyer may choose.
    pub(super) fn adjust(
        &mut self,
        entry: Option<AdjustableQuantityEntry>,
        at: &str,
    ) -> Result<(), CheckoutRefusal> {
        let Some(entry) = entry else { return Ok(()) };
        let maximum = entry.maximum.unwrap_or(DEFAULT_MAXIMUM);
        let minimum = entry.minimum.unwrap_or(0);
        if !(1..=MAX_QUANTITY).contains(&maximum) {
            return Err(CheckoutFault::OutOfRange.at(format!("{at}[maximum]")));
        }
        if !(0..=maximum).contains(&minimum) {
            return Err(CheckoutFault::OutOfRange.at(format!("{at}[minimum]")));
        }
        self.adjustable_quantity = entry.enabled.then_some(AdjustableQuantity { maximum, minimum });
        Ok(())
    }

    /// Takes over how many there are, and what that costs.
    pub(super) fn count(
        &mut self,
        quantity: i64,
        at: &str,
        currency: Currency,
    ) -> Result<(), CheckoutRefusal> {
        if quantity < 1 {
            return Err(CheckoutFault::BelowOne.at(at));
        }
        if quantity > MAX_QUANTITY {
            return Err(CheckoutFault::OutOfRange.at(at));
        }
        let adjustable = self.adjustable_quantity;
        if adjustable.is_some_and(|it| !(it.minimum..=it.maximum).contains(&quantity)) {
            return Err(CheckoutFault::NotAdjustable.at(at));
        }
        let units = self.transform_quantity.map_or(quantity, |transform| match transform.round {
            Round::Down => quantity / transform.divide_by,
            Round::Up => {
                quantity.div_euclid(transform.divide_by)
                    + i64::from(quantity % transform.divide_by != 0)
            }
        });
        let amount = self.unit_amount.times(units).map(Amount::new);
        let amount = amount.filter(|amount| *amount <= currency.maximum());
        self.amount = amount.ok_or(CheckoutRefusal::TooLarge(currency))?;
        self.quantity = quantity;
        Ok(())
    }
}

impl Sold {
    /// What one of it costs in a currency, where it can be sold at all.
    fn unit_amount(&self, currency: Currency, at: &str) -> Result<Decimal, CheckoutRefusal> {
        let Sold { price, product, made } = self;
        if price.recurring.is_some() {
            return Err(CheckoutFault::Recurring.at(at));
        }
        if !price.active && !made {
            return Err(CheckoutFault::InactivePrice.at(at));
        }
        if !product.active && !made {
            return Err(CheckoutFault::InactiveProduct(price.id.clone()).at(at));
        }
        let amounts = if price.currency == currency {
            Some(&price.amounts)
        } else {
            price.currency_options.get(&currency).map(|option| &option.amounts)
        };
        match amounts {
            Some(Amounts::Unit(amount)) => Ok(*amount),
            Some(Amounts::Custom(_)) => Err(CheckoutFault::CustomAmount.at(at)),
            // Only recurring prices have tiers.
            Some(Amounts::Tiered { .. }) => Err(CheckoutFault::Recurring.at(at)),
            None => {
                let own = [price.currency].into_iter();
                let has = own.chain(price.currency_options.keys().copied()).collect();
                Err(CheckoutFault::Currency { has, expected: currency }.at(at))
            }
        }
    }
}
