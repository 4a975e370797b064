//! The calls on prices.

use crate::Invalid;
use crate::form::Param;
use crate::objects::product::StatementDescriptor;
use crate::objects::refused::not_yet;
use crate::params::{
    CreatedRange, Declaration, Declared, Fields, FromParam, Kind, Page, Path, Schema, narrower,
    params,
};
use onfile_domain::price::{
    AmountsEntry, Create, CurrencyOptionEntry, CustomUnitAmountEntry, DefaultPriceData, Interval,
    IntervalEntry, OptionEntries, PriceType, ProductData, RecurringEntry, TierEntry,
    TransformQuantity, UnitEntry, UpTo, Update, UsageType,
};
use onfile_domain::{Change, Currency};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Longest lookup key, in characters. [D]
const MAX_LOOKUP_KEY: usize = 200;
/// Most lookup keys in one filter. [D]
const MAX_LOOKUP_KEYS: usize = 10;

params! { CustomUnitAmountEntry { enabled, maximum, minimum, preset } }

params! { TierEntry { flat_amount, flat_amount_decimal, unit_amount, unit_amount_decimal, up_to } }

params! { UnitEntry { custom_unit_amount, unit_amount, unit_amount_decimal } }

params! { AmountsEntry { flatten unit, tiers } }

params! { CurrencyOptionEntry { flatten amounts, tax_behavior } }

params! { IntervalEntry { interval, interval_count } }

params! {
    RecurringEntry { flatten every, trial_period_days, usage_type }
    refused { meter: not_yet!("meter") }
}

params! { TransformQuantity { divide_by, round } }

params! {
    ProductData {
        active, id, metadata, name, statement_descriptor as OptionalDescriptor, tax_code,
        tax_details, unit_label,
    }
}

params! {
    Create {
        active, flatten amounts, billing_scheme, currency, currency_options,
        lookup_key as OptionalKey, metadata, nickname, product, product_data, recurring,
        tax_behavior, tiers_mode, transfer_lookup_key, transform_quantity,
    }
}

params! {
    DefaultPriceData {
        currency, currency_options, metadata, recurring, tax_behavior, flatten unit,
    }
}

params! {
    Update {
        active, currency_options, lookup_key as KeyChange, metadata, nickname, tax_behavior,
        transfer_lookup_key,
    }
}

/// How often what is listed is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecurringFilter {
    /// With this unit of time.
    pub interval: Option<Interval>,
    /// With the quantity known in this way.
    pub usage_type: Option<UsageType>,
}

params! {
    RecurringFilter { interval, usage_type }
    refused { meter: not_yet!("meter") }
}

/// Which prices are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only active or archived ones.
    pub active: Option<bool>,
    /// Only in this currency.
    pub currency: Option<Currency>,
    /// Only with one of these keys.
    pub lookup_keys: Option<Vec<String>>,
    /// Only of this product.
    pub product: Option<String>,
    /// Only paid again and again, in this way.
    pub recurring: Option<RecurringFilter>,
    /// Only of this type.
    pub kind: Option<PriceType>,
}

params! {
    ListFilter {
        flatten page, created, active, currency, lookup_keys as LookupKeys, product, recurring,
        kind = "type",
    }
}

/// A text with as many characters as a lookup key can have.
struct Key(String);

impl FromParam for Key {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let key = String::from_param(param, path)?;
        if key.chars().count() > MAX_LOOKUP_KEY {
            return Err(Invalid::TooLong { param: path.to_string(), most: MAX_LOOKUP_KEY });
        }
        Ok(Key(key))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

narrower!(OptionalKey: Option<Key>, Option<String>, |key| key.map(|key| key.0));
narrower!(KeyChange: Change<Key>, Change<String>, |change| change.map(|key| key.0));
narrower!(OptionalDescriptor: Option<StatementDescriptor>, Option<String>, |text| {
    text.map(String::from)
});

struct LookupKeys(Option<Vec<String>>);

impl FromParam for LookupKeys {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let keys = Option::<Vec<String>>::from_param(param, path)?;
        if keys.as_ref().is_some_and(|keys| keys.len() > MAX_LOOKUP_KEYS) {
            let message = format!("You may only specify up to {MAX_LOOKUP_KEYS} lookup_keys.");
            return Err(path.unfit(message));
        }
        Ok(LookupKeys(keys))
    }

    fn schema() -> Schema {
        Option::<Vec<String>>::schema()
    }
}

impl From<LookupKeys> for Option<Vec<String>> {
    fn from(keys: LookupKeys) -> Self {
        keys.0
    }
}

impl FromParam for UpTo {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match &param {
            Some(Param::Text(text)) if text == "inf" => Ok(UpTo::Inf),
            _ => i64::from_param(param, path).map(UpTo::Quantity),
        }
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl FromParam for OptionEntries {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let mut fields = Fields::of(param, path)?;
        let mut entries = BTreeMap::new();
        for (code, param) in fields.rest() {
            let place = path.child(&code);
            let currency = Currency::from_param(Some(Param::Text(code.clone())), &place)?;
            let entry = CurrencyOptionEntry::from_param(Some(param), &place)?;
            // `EUR` and `eur` are one.
            if entries.insert(currency, entry).is_some() {
                return Err(place.unfit("A currency was passed twice."));
            }
        }
        Ok(OptionEntries(entries))
    }

    fn schema() -> Schema {
        static DECLARED: LazyLock<&'static Declared> = LazyLock::new(CurrencyOptionEntry::declared);
        Schema::required(Kind::Currencies(&DECLARED))
    }
}
