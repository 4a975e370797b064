//! What a caller says about a price.

use super::{
    BillingScheme, IntervalEntry, RecurringEntry, TaxBehavior, TiersMode, TransformQuantity,
};
use crate::decimal::Decimal;
use crate::id::ProductId;
use crate::metadata::MetadataChange;
use crate::money::Currency;
use crate::product;
use crate::typed::Change;
use std::collections::BTreeMap;

/// An amount that the buyer chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomUnitAmountEntry {
    /// Must be `true`.
    pub enabled: bool,
    /// The most.
    pub maximum: Option<i64>,
    /// The least.
    pub minimum: Option<i64>,
    /// Where the choice begins.
    pub preset: Option<i64>,
}

/// Up to which quantity a tier goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpTo {
    /// `inf`: as far as there is anything.
    Inf,
    /// This one included.
    Quantity(i64),
}

/// A tier. Amounts come in one of two spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierEntry {
    /// Once for the tier.
    pub flat_amount: Option<i64>,
    /// The same.
    pub flat_amount_decimal: Option<Decimal>,
    /// For each unit in it.
    pub unit_amount: Option<i64>,
    /// The same.
    pub unit_amount_decimal: Option<Decimal>,
    /// Where it ends.
    pub up_to: UpTo,
}

/// What one unit costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitEntry {
    /// The buyer's choice.
    pub custom_unit_amount: Option<CustomUnitAmountEntry>,
    /// In minor units.
    pub unit_amount: Option<i64>,
    /// The same, finer.
    pub unit_amount_decimal: Option<Decimal>,
}

/// What some units cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountsEntry {
    /// What one costs.
    pub unit: UnitEntry,
    /// What it costs by quantity.
    pub tiers: Option<Vec<TierEntry>>,
}

/// What a price is in another currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CurrencyOptionEntry {
    /// How much.
    pub amounts: AmountsEntry,
    /// See [`super::CurrencyOption::tax_behavior`].
    pub tax_behavior: Option<TaxBehavior>,
}

/// What a price is in other currencies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionEntries(pub BTreeMap<Currency, CurrencyOptionEntry>);

/// A product that is made with its price.
#[derive(Clone, Debug)]
pub struct ProductData {
    /// See [`crate::product::Product::active`].
    pub active: Option<bool>,
    /// See [`crate::product::Create::id`].
    pub id: Option<ProductId>,
    /// See [`crate::product::Product::metadata`].
    pub metadata: MetadataChange,
    /// See [`crate::product::Product::name`].
    pub name: String,
    /// See [`crate::product::Product::statement_descriptor`].
    pub statement_descriptor: Option<String>,
    /// See [`crate::product::Product::tax_code`].
    pub tax_code: Option<String>,
    /// The same, in other words.
    pub tax_details: Option<product::TaxDetailsChange>,
    /// See [`crate::product::Product::unit_label`].
    pub unit_label: Option<String>,
}

impl From<ProductData> for product::Create {
    fn from(data: ProductData) -> Self {
        let fields = product::Fields {
            active: data.active,
            metadata: data.metadata,
            statement_descriptor: set(data.statement_descriptor),
            tax_code: set(data.tax_code),
            tax_details: set(data.tax_details),
            unit_label: set(data.unit_label),
            ..product::Fields::default()
        };
        let (id, name) = (data.id, data.name);
        product::Create { fields, default_price_data: None, id, kind: None, name }
    }
}

fn set<T>(value: Option<T>) -> Change<T> {
    value.map_or(Change::Keep, Change::Set)
}

/// Create a price.
#[derive(Clone, Debug)]
pub struct Create {
    /// See [`super::Price::active`].
    pub active: Option<bool>,
    /// How much.
    pub amounts: AmountsEntry,
    /// How it is reckoned.
    pub billing_scheme: Option<BillingScheme>,
    /// See [`super::Price::currency`].
    pub currency: Currency,
    /// See [`super::Price::currency_options`].
    pub currency_options: Option<OptionEntries>,
    /// See [`super::Price::lookup_key`].
    pub lookup_key: Option<String>,
    /// See [`super::Price::metadata`].
    pub metadata: MetadataChange,
    /// See [`super::Price::nickname`].
    pub nickname: Option<String>,
    /// Of what: an existing product,
    pub product: Option<ProductId>,
    /// or a new one.
    pub product_data: Option<ProductData>,
    /// See [`super::Price::recurring`].
    pub recurring: Option<RecurringEntry>,
    /// See [`super::Price::tax_behavior`].
    pub tax_behavior: Option<TaxBehavior>,
    /// How tiers are applied.
    pub tiers_mode: Option<TiersMode>,
    /// Whether the key may be taken from another price.
    pub transfer_lookup_key: Option<bool>,
    /// See [`super::Price::transform_quantity`].
    pub transform_quantity: Option<TransformQuantity>,
}

/// A price that is made with its product.
#[derive(Clone, Debug)]
pub struct DefaultPriceData {
    /// See [`super::Price::currency`].
    pub currency: Currency,
    /// See [`super::Price::currency_options`].
    pub currency_options: Option<OptionEntries>,
    /// See [`super::Price::metadata`].
    pub metadata: MetadataChange,
    /// See [`super::Price::recurring`].
    pub recurring: Option<IntervalEntry>,
    /// See [`super::Price::tax_behavior`].
    pub tax_behavior: Option<TaxBehavior>,
    /// What one costs.
    pub unit: UnitEntry,
}

impl From<DefaultPriceData> for Create {
    fn from(data: DefaultPriceData) -> Self {
        let recurring = |every| RecurringEntry { every, trial_period_days: None, usage_type: None };
        Create {
            active: None,
            amounts: AmountsEntry { unit: data.unit, tiers: None },
            billing_scheme: None,
            currency: data.currency,
            currency_options: data.currency_options,
            lookup_key: None,
            metadata: data.metadata,
            nickname: None,
            product: None,
            product_data: None,
            recurring: data.recurring.map(recurring),
            tax_behavior: data.tax_behavior,
            tiers_mode: None,
            transfer_lookup_key: None,
            transform_quantity: None,
        }
    }
}

/// Change a price.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// See [`super::Price::active`].
    pub active: Option<bool>,
    /// See [`super::Price::currency_options`]. Those that are not named stay.
    pub currency_options: Change<OptionEntries>,
    /// See [`super::Price::lookup_key`].
    pub lookup_key: Change<String>,
    /// See [`super::Price::metadata`].
    pub metadata: MetadataChange,
    /// See [`super::Price::nickname`].
    pub nickname: Change<String>,
    /// See [`super::Price::tax_behavior`].
    pub tax_behavior: Option<TaxBehavior>,
    /// Whether the key may be taken from another price.
    pub transfer_lookup_key: Option<bool>,
}
