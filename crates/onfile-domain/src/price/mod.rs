//! Prices: what a product costs, once or again and again, in one currency or several.
//!
//! A price says how an amount is reckoned; nothing is charged here. What it costs never changes
//! after its creation: a seller makes another price, and archives this one.

mod amounts;
mod command;
mod lookup_key;
mod recurring;
mod refusal;

pub use amounts::{
    Amounts, BillingScheme, CustomUnitAmount, Round, Tier, TiersMode, TransformQuantity,
};
pub use command::{
    AmountsEntry, Create, CurrencyOptionEntry, CustomUnitAmountEntry, DefaultPriceData,
    OptionEntries, ProductData, TierEntry, UnitEntry, UpTo, Update,
};
pub use lookup_key::LookupKey;
pub use recurring::{Interval, IntervalEntry, Recurring, RecurringEntry, UsageType};
pub use refusal::{Fault, PriceRefusal};

use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{PriceId, ProductId};
use crate::metadata::Metadata;
use crate::moment::{Moment, Timestamp};
use crate::money::Currency;
use crate::names::names;
use crate::product::Product;
use crate::typed::Change;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

names! {
    /// Whether tax is part of a price.
    pub enum TaxBehavior {
        Inclusive = "inclusive",
        Exclusive = "exclusive",
        Unspecified = "unspecified",
    }
}

names! {
    /// Whether a price is paid once.
    pub enum PriceType {
        OneTime = "one_time",
        Recurring = "recurring",
    }
}

/// What a price is in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyOption {
    /// How much.
    pub amounts: Amounts,
    /// Whether tax is part of it.
    pub tax_behavior: TaxBehavior,
}

/// A price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The price's id.
    pub id: PriceId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Whether it can be used for new purchases.
    pub active: bool,
    /// How much, in its own currency.
    pub amounts: Amounts,
    /// Its own currency.
    pub currency: Currency,
    /// What it is in other currencies.
    pub currency_options: BTreeMap<Currency, CurrencyOption>,
    /// A name that only one price has at a time: see [`LookupKey`].
    pub lookup_key: Option<String>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// For the seller alone.
    pub nickname: Option<String>,
    /// Of what.
    pub product: ProductId,
    /// How often it is paid; once, if it says nothing.
    pub recurring: Option<Recurring>,
    /// Whether tax is part of it.
    pub tax_behavior: TaxBehavior,
    /// What is done to a quantity before it is multiplied.
    pub transform_quantity: Option<TransformQuantity>,
}

impl Price {
    /// A new price of a product. The product, which counts it, is the caller's to save.
    pub fn create(
        product: &mut Product,
        command: Create,
        moment: &mut Moment<'_>,
    ) -> Result<Price, PriceRefusal> {
        let recurring = command.recurring.map(Recurring::of).transpose()?;
        let kind = amounts::Kind {
            currency: command.currency,
            scheme: command.billing_scheme.unwrap_or(BillingScheme::PerUnit),
            mode: command.tiers_mode,
            recurring: recurring.is_some(),
        };
        let amounts = kind.amounts("", &command.amounts)?;
        kind.transform(command.transform_quantity)?;
        if command.lookup_key.is_none() && command.transfer_lookup_key == Some(true) {
            return Err(Fault::TransferWithoutKey.at("transfer_lookup_key"));
        }
        let mut price = Price {
            id: PriceId::mint(moment.mint),
            created: moment.now,
            active: command.active.unwrap_or(true),
            amounts,
            currency: command.currency,
            currency_options: BTreeMap::new(),
            lookup_key: command.lookup_key,
            metadata: Metadata::of(command.metadata),
            nickname: command.nickname,
            product: product.id.clone(),
            recurring,
            tax_behavior: command.tax_behavior.unwrap_or(TaxBehavior::Unspecified),
            transform_quantity: command.transform_quantity,
        };
        price.set_options(command.currency_options.unwrap_or_default())?;
        product.prices = product.prices.saturating_add(1);
        Ok(price)
    }

    /// Changes the price. `product` is its product.
    pub fn update(
        &self,
        command: Update,
        product: &Product,
    ) -> Result<(Price, Effects), PriceRefusal> {
        let mut after = self.clone();
        if let Some(active) = command.active {
            if !active && product.default_price.as_ref() == Some(&self.id) {
                return Err(PriceRefusal::DefaultOfProduct);
            }
            after.active = active;
        }
        match command.currency_options {
            Change::Keep => {}
            Change::Unset => after.currency_options.clear(),
            Change::Set(options) => after.set_options(options)?,
        }
        if command.transfer_lookup_key == Some(true)
            && !matches!(command.lookup_key, Change::Set(_))
        {
            return Err(Fault::TransferWithoutKey.at("transfer_lookup_key"));
        }
        command.lookup_key.apply(&mut after.lookup_key);
        after.metadata.apply(command.metadata);
        command.nickname.apply(&mut after.nickname);
        if let Some(behavior) = command.tax_behavior {
            settle(&mut after.tax_behavior, behavior, "tax_behavior")?;
        }
        let mut effects = Effects::default();
        if after != *self {
            effects.tell_change(EventType::PriceUpdated, self, &after);
            effects.save(&after);
        }
        Ok((after, effects))
    }

    /// Gives its key up for another price.
    pub fn lose_lookup_key(&self) -> Effects {
        let after = Price { lookup_key: None, ..self.clone() };
        let mut effects = Effects::default();
        effects.tell_change(EventType::PriceUpdated, self, &after);
        effects.save(after);
        effects
    }

    /// Whether it is paid once.
    pub fn kind(&self) -> PriceType {
        match self.recurring {
            Some(_) => PriceType::Recurring,
            None => PriceType::OneTime,
        }
    }

    fn set_options(&mut self, entries: OptionEntries) -> Result<(), PriceRefusal> {
        for (currency, entry) in entries.0 {
            let place = format!("currency_options[{}]", currency.code());
            if currency == self.currency {
                return Err(Fault::OwnCurrency.at(place));
            }
            let kind = amounts::Kind {
                currency,
                scheme: self.amounts.scheme(),
                mode: self.amounts.tiers_mode(),
                recurring: self.recurring.is_some(),
            };
            let amounts = kind.amounts(&place, &entry.amounts)?;
            if amounts.is_custom() != self.amounts.is_custom() {
                return Err(Fault::OptionOfOtherKind.at(place));
            }
            let known = self.currency_options.get(&currency).map(|option| option.tax_behavior);
            let mut tax_behavior = known.unwrap_or(TaxBehavior::Unspecified);
            if let Some(behavior) = entry.tax_behavior {
                settle(&mut tax_behavior, behavior, &format!("{place}[tax_behavior]"))?;
            }
            self.currency_options.insert(currency, CurrencyOption { amounts, tax_behavior });
        }
        Ok(())
    }
}

/// Once said, it stays.
fn settle(is: &mut TaxBehavior, said: TaxBehavior, param: &str) -> Result<(), PriceRefusal> {
    if *is != TaxBehavior::Unspecified && *is != said {
        return Err(Fault::TaxBehaviorSet(*is).at(param));
    }
    *is = said;
    Ok(())
}
