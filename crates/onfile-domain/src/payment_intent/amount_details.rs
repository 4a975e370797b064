//! What an amount is made of: line items, tax, shipping, discounts.
//!
//! The parts must add up to the amount. A caller whose parts do not is refused, or, when it says
//! so, told with the object. Source: <https://docs.stripe.com/payments/payment-line-items>.

use crate::id::LineItemId;
use crate::moment::Mint;
use crate::money::Amount;
use crate::names::names;
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// Most line items of one intent.
pub const MAX_LINE_ITEMS: usize = 200;
/// Longest product code and unit of measure, in characters: what card networks carry.
const MAX_CODE: usize = 12;
/// Longest product name, in characters.
const MAX_NAME: usize = 1024;

names! {
    /// How the parts of an amount can fail to be its parts.
    pub enum ArithmeticError {
        AmountMismatch = "amount_details_amount_mismatch",
        PartsGreaterThanAmount = "amount_details_tax_shipping_discount_greater_than_amount",
    }
}

/// Why parts of an amount are refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartsRefusal {
    /// Zero, where something is counted; the parameter.
    BelowOne(String),
    /// A text beyond its limit.
    TooLong {
        /// The parameter.
        param: String,
        /// The most characters it may have.
        most: usize,
    },
    /// More than [`MAX_LINE_ITEMS`].
    TooMany,
    /// They do not add up.
    Arithmetic(ArithmeticError),
}

names! {
    /// What kind of thing a line item is, for PayPal.
    pub enum ItemCategory {
        DigitalGoods = "digital_goods",
        Donation = "donation",
        PhysicalGoods = "physical_goods",
    }
}

/// What an amount is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountDetails {
    /// What was taken off the whole.
    pub discount_amount: Option<Amount>,
    /// Why the parts are not those of the amount, where the caller did not mind.
    pub error: Option<ArithmeticError>,
    /// What is sold.
    pub line_items: Vec<LineItem>,
    /// What bringing it costs.
    pub shipping: Option<ShippingCost>,
    /// The tax on the whole.
    pub tax: Option<Tax>,
}

/// One thing that is sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    /// The item's id.
    pub id: LineItemId,
    /// What the caller says of it.
    pub entry: LineItemEntry,
}

/// What a caller says of one thing that is sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItemEntry {
    /// What was taken off.
    pub discount_amount: Option<Amount>,
    /// What some types of method want to know.
    pub payment_method_options: Option<ItemOptions>,
    /// The seller's code.
    pub product_code: Option<String>,
    /// The name.
    pub product_name: String,
    /// How many.
    pub quantity: u32,
    /// The tax on all of them.
    pub tax: Option<Tax>,
    /// What one costs.
    pub unit_cost: Amount,
    /// In what it is counted.
    pub unit_of_measure: Option<String>,
}

/// What some types of method want to know of a line item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemOptions {
    /// For cards.
    pub card: Option<Commodity>,
    /// For cards at a reader.
    pub card_present: Option<Commodity>,
    /// For Klarna.
    pub klarna: Option<KlarnaItem>,
    /// For PayPal.
    pub paypal: Option<PaypalItem>,
}

/// A line item on a card's statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commodity {
    /// The commodity's code.
    pub commodity_code: Option<String>,
}

/// A line item at Klarna.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KlarnaItem {
    /// A picture.
    pub image_url: Option<String>,
    /// Its page.
    pub product_url: Option<String>,
    /// The seller's reference.
    pub reference: Option<String>,
    /// The subscription's reference.
    pub subscription_reference: Option<String>,
}

/// A line item at PayPal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaypalItem {
    /// What kind of thing.
    pub category: Option<ItemCategory>,
    /// In words.
    pub description: Option<String>,
    /// By whom.
    pub sold_by: Option<String>,
}

/// A tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tax {
    /// How much.
    pub total_tax_amount: Amount,
}

/// What bringing something costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingCost {
    /// How much.
    pub amount: Option<Amount>,
    /// From where.
    pub from_postal_code: Option<String>,
    /// To where.
    pub to_postal_code: Option<String>,
}

/// A change of what an amount is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountDetailsChange {
    /// See [`AmountDetails::discount_amount`].
    pub discount_amount: Change<Amount>,
    /// `false`: parts that do not add up are told, not refused.
    pub enforce_arithmetic_validation: Option<bool>,
    /// See [`AmountDetails::line_items`]; they replace those that were there.
    pub line_items: Change<Vec<LineItemEntry>>,
    /// See [`AmountDetails::shipping`].
    pub shipping: Change<ShippingCostChange>,
    /// See [`AmountDetails::tax`].
    pub tax: Change<Tax>,
}

/// A change of what bringing something costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShippingCostChange {
    /// See [`ShippingCost::amount`].
    pub amount: Change<Amount>,
    /// See [`ShippingCost::from_postal_code`].
    pub from_postal_code: Change<String>,
    /// See [`ShippingCost::to_postal_code`].
    pub to_postal_code: Change<String>,
}

/// Applies a change to the parts of `amount`. Parts that are not mentioned while the amount moves
/// are not refused for it: the object then says that they no longer add up.
pub(crate) fn apply_amount_details(
    details: &mut Option<Box<AmountDetails>>,
    change: Change<AmountDetailsChange>,
    amount: Amount,
    mint: &mut dyn Mint,
) -> Result<(), Refusal> {
    let enforced = match change {
        Change::Keep => false,
        Change::Unset => {
            *details = None;
            return Ok(());
        }
        Change::Set(change) => {
            let enforced = change.enforce_arithmetic_validation.unwrap_or(true);
            details.get_or_insert_default().apply(change, mint)?;
            enforced
        }
    };
    let Some(details) = details else { return Ok(()) };
    details.error = details.arithmetic(amount);
    match details.error {
        Some(error) if enforced => Err(Refusal::AmountDetails(PartsRefusal::Arithmetic(error))),
        Some(_) | None => Ok(()),
    }
}

impl AmountDetails {
    fn apply(&mut self, change: AmountDetailsChange, mint: &mut dyn Mint) -> Result<(), Refusal> {
        change.discount_amount.apply(&mut self.discount_amount);
        at_least_one(self.discount_amount, || "amount_details[discount_amount]".to_owned())?;
        match change.line_items {
            Change::Keep => {}
            Change::Unset => self.line_items.clear(),
            Change::Set(entries) => self.line_items = line_items(entries, mint)?,
        }
        match change.shipping {
            Change::Keep => {}
            Change::Unset => self.shipping = None,
            Change::Set(change) => {
                let shipping = self.shipping.get_or_insert_default();
                change.amount.apply(&mut shipping.amount);
                change.from_postal_code.apply(&mut shipping.from_postal_code);
                change.to_postal_code.apply(&mut shipping.to_postal_code);
            }
        }
        change.tax.apply(&mut self.tax);
        self.said_once()
    }

    /// A discount, and a tax, is said of the whole or of its items.
    fn said_once(&self) -> Result<(), Refusal> {
        let any =
            |part: fn(&LineItemEntry) -> bool| self.line_items.iter().any(|it| part(&it.entry));
        if self.discount_amount.is_some() && any(|item| item.discount_amount.is_some()) {
            return Err(Refusal::Exclusive(&[
                "amount_details[discount_amount]",
                "amount_details[line_items][#][discount_amount]",
            ]));
        }
        if self.tax.is_some() && any(|item| item.tax.is_some()) {
            return Err(Refusal::Exclusive(&[
                "amount_details[tax][total_tax_amount]",
                "amount_details[line_items][#][tax][total_tax_amount]",
            ]));
        }
        Ok(())
    }

    /// Whether the parts make the amount. 200 products of a 32-bit and a 64-bit number stay far
    /// below 128 bits.
    fn arithmetic(&self, amount: Amount) -> Option<ArithmeticError> {
        let of = |amount: Option<Amount>| i128::from(amount.unwrap_or_default().minor_units());
        let tax = |tax: Option<Tax>| of(tax.map(|tax| tax.total_tax_amount));
        let shipping = of(self.shipping.as_ref().and_then(|shipping| shipping.amount));
        let around = tax(self.tax) + shipping - of(self.discount_amount);
        let amount = of(Some(amount));
        if self.line_items.is_empty() {
            return (around > amount).then_some(ArithmeticError::PartsGreaterThanAmount);
        }
        let items = self.line_items.iter().map(|LineItem { entry: item, .. }| {
            let cost = i128::from(item.quantity) * of(Some(item.unit_cost));
            cost + tax(item.tax) - of(item.discount_amount)
        });
        let total = around + items.sum::<i128>();
        (total != amount).then_some(ArithmeticError::AmountMismatch)
    }
}

fn line_items(entries: Vec<LineItemEntry>, mint: &mut dyn Mint) -> Result<Vec<LineItem>, Refusal> {
    if entries.len() > MAX_LINE_ITEMS {
        return Err(Refusal::AmountDetails(PartsRefusal::TooMany));
    }
    for (at, item) in entries.iter().enumerate() {
        let param = |name: &str| format!("amount_details[line_items][{at}][{name}]");
        at_least_one(item.discount_amount, || param("discount_amount"))?;
        at_least_one(Some(Amount::new(item.quantity.into())), || param("quantity"))?;
        at_most(MAX_NAME, Some(&item.product_name), || param("product_name"))?;
        at_most(MAX_CODE, item.product_code.as_deref(), || param("product_code"))?;
        at_most(MAX_CODE, item.unit_of_measure.as_deref(), || param("unit_of_measure"))?;
    }
    Ok(entries.into_iter().map(|entry| LineItem { id: LineItemId::mint(mint), entry }).collect())
}

fn at_least_one(number: Option<Amount>, param: impl Fn() -> String) -> Result<(), Refusal> {
    match number {
        Some(Amount::ZERO) => Err(Refusal::AmountDetails(PartsRefusal::BelowOne(param()))),
        Some(_) | None => Ok(()),
    }
}

fn at_most(most: usize, text: Option<&str>, param: impl Fn() -> String) -> Result<(), Refusal> {
    if text.is_some_and(|text| text.chars().count() > most) {
        return Err(Refusal::AmountDetails(PartsRefusal::TooLong { param: param(), most }));
    }
    Ok(())
}
