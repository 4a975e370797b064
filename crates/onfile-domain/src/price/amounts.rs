//! How much: what one unit costs, what tiers of quantity cost, or what the buyer chooses.

use super::command::{AmountsEntry, CustomUnitAmountEntry, TierEntry, UpTo};
use super::{Fault, PriceRefusal};
use crate::decimal::Decimal;
use crate::money::{Amount, Currency};
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// How an amount is reckoned.
    pub enum BillingScheme {
        PerUnit = "per_unit",
        Tiered = "tiered",
    }
}

names! {
    /// Whether each unit costs what its own tier says, or all what the last of them reaches.
    pub enum TiersMode {
        Graduated = "graduated",
        Volume = "volume",
    }
}

names! {
    /// To which side a division is rounded.
    pub enum Round {
        Down = "down",
        Up = "up",
    }
}

/// What is done to a quantity before it is multiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransformQuantity {
    /// By what it is divided.
    pub divide_by: i64,
    /// To which side.
    pub round: Round,
}

/// Bounds of what the buyer chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomUnitAmount {
    /// The most.
    pub maximum: Option<Amount>,
    /// The least.
    pub minimum: Option<Amount>,
    /// Where the choice begins.
    pub preset: Option<Amount>,
}

/// A tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// Once for the tier.
    pub flat_amount: Option<Decimal>,
    /// For each unit in it.
    pub unit_amount: Option<Decimal>,
    /// The last quantity in it; the last tier has none.
    pub up_to: Option<i64>,
}

/// How much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amounts {
    /// The same for each unit.
    Unit(Decimal),
    /// What the buyer chooses.
    Custom(CustomUnitAmount),
    /// By quantity.
    Tiered {
        /// How tiers are applied.
        mode: TiersMode,
        /// The tiers; the last one ends nowhere.
        tiers: Vec<Tier>,
    },
}

impl Amounts {
    /// How it is reckoned.
    pub fn scheme(&self) -> BillingScheme {
        match self {
            Amounts::Unit(_) | Amounts::Custom(_) => BillingScheme::PerUnit,
            Amounts::Tiered { .. } => BillingScheme::Tiered,
        }
    }

    /// How tiers are applied, if there are any.
    pub fn tiers_mode(&self) -> Option<TiersMode> {
        match self {
            Amounts::Unit(_) | Amounts::Custom(_) => None,
            Amounts::Tiered { mode, .. } => Some(*mode),
        }
    }

    /// The tiers, if there are any.
    pub fn tiers(&self) -> Option<&[Tier]> {
        match self {
            Amounts::Unit(_) | Amounts::Custom(_) => None,
            Amounts::Tiered { tiers, .. } => Some(tiers),
        }
    }

    /// Whether the buyer chooses.
    pub fn is_custom(&self) -> bool {
        matches!(self, Amounts::Custom(_))
    }
}

/// What is known of a price when its amounts are judged.
pub(super) struct Kind {
    pub(super) currency: Currency,
    pub(super) scheme: BillingScheme,
    pub(super) mode: Option<TiersMode>,
    pub(super) recurring: bool,
}

/// The name of a parameter at a place: `unit_amount`, `currency_options[eur][unit_amount]`.
fn at(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}[{name}]") }
}

impl Kind {
    /// Judges amounts that were said at a place.
    pub(super) fn amounts(
        &self,
        place: &str,
        entry: &AmountsEntry,
    ) -> Result<Amounts, PriceRefusal> {
        match self.scheme {
            BillingScheme::PerUnit => self.per_unit(place, entry),
            BillingScheme::Tiered => self.tiered(place, entry),
        }
    }

    /// Judges what is done to quantities.
    pub(super) fn transform(&self, given: Option<TransformQuantity>) -> Result<(), PriceRefusal> {
        match given {
            None => Ok(()),
            Some(_) if self.scheme == BillingScheme::Tiered => {
                Err(Fault::TransformTiered.at("transform_quantity"))
            }
            Some(given) if given.divide_by < 1 => {
                Err(Fault::DivideByZero.at("transform_quantity[divide_by]"))
            }
            Some(_) => Ok(()),
        }
    }

    fn per_unit(&self, place: &str, entry: &AmountsEntry) -> Result<Amounts, PriceRefusal> {
        if entry.tiers.is_some() {
            return Err(Fault::OnlyTiered.at(at(place, "tiers")));
        }
        if self.mode.is_some() {
            return Err(Fault::OnlyTiered.at("tiers_mode"));
        }
        let unit = &entry.unit;
        let whole = (unit.unit_amount, "unit_amount");
        let amount =
            self.one_of(place, whole, (unit.unit_amount_decimal, "unit_amount_decimal"))?;
        match (amount, &unit.custom_unit_amount) {
            (Some(_), Some(_)) => {
                let fault = Fault::TwoAmounts(["unit_amount", "custom_unit_amount"]);
                Err(fault.at(at(place, "custom_unit_amount")))
            }
            (Some(amount), None) => Ok(Amounts::Unit(amount)),
            (None, Some(custom)) => {
                self.custom(&at(place, "custom_unit_amount"), custom).map(Amounts::Custom)
            }
            (None, None) => Err(Fault::NoAmount.at(at(place, "unit_amount"))),
        }
    }

    /// An amount in one of its two spellings.
    fn one_of(
        &self,
        place: &str,
        (whole, whole_name): (Option<i64>, &'static str),
        (fine, fine_name): (Option<Decimal>, &'static str),
    ) -> Result<Option<Decimal>, PriceRefusal> {
        let (amount, param) = match (whole, fine) {
            (None, None) => return Ok(None),
            (Some(_), Some(_)) => {
                let names = [whole_name, fine_name];
                return Err(Fault::TwoAmounts(names).at(at(place, fine_name)));
            }
            (Some(whole), None) => (Decimal::from(whole), at(place, whole_name)),
            (None, Some(fine)) => (fine, at(place, fine_name)),
        };
        self.in_bounds(amount, param).map(Some)
    }

    fn in_bounds(&self, amount: Decimal, param: String) -> Result<Decimal, PriceRefusal> {
        let currency = self.currency;
        if amount < Decimal::ZERO {
            return Err(Fault::Negative.at(param));
        }
        if amount > Decimal::from(currency.maximum().minor_units()) {
            return Err(Fault::TooLarge(currency).at(param));
        }
        Ok(amount)
    }

    fn custom(
        &self,
        place: &str,
        entry: &CustomUnitAmountEntry,
    ) -> Result<CustomUnitAmount, PriceRefusal> {
        if !entry.enabled {
            return Err(Fault::CustomNotEnabled.at(at(place, "enabled")));
        }
        if self.recurring {
            return Err(Fault::CustomRecurring.at(place));
        }
        let mut least = 0;
        let currency = self.currency;
        for (bound, name) in
            [(entry.minimum, "minimum"), (entry.preset, "preset"), (entry.maximum, "maximum")]
        {
            let Some(bound) = bound else { continue };
            let param = at(place, name);
            self.in_bounds(Decimal::from(bound), param.clone())?;
            // A preset of nothing is a gift box that starts empty; the two bounds must be payable.
            if name != "preset" && bound < currency.minimum().minor_units() {
                return Err(Fault::CustomTooSmall(currency).at(param));
            }
            if bound < least {
                return Err(Fault::CustomOrder.at(param));
            }
            least = bound;
        }
        Ok(CustomUnitAmount {
            maximum: entry.maximum.map(Amount::new),
            minimum: entry.minimum.map(Amount::new),
            preset: entry.preset.map(Amount::new),
        })
    }

    fn tiered(&self, place: &str, entry: &AmountsEntry) -> Result<Amounts, PriceRefusal> {
        if !self.recurring {
            return Err(PriceRefusal::OneTimeTiered);
        }
        let unit = &entry.unit;
        for (given, name) in [
            (unit.unit_amount.is_some(), "unit_amount"),
            (unit.unit_amount_decimal.is_some(), "unit_amount_decimal"),
            (unit.custom_unit_amount.is_some(), "custom_unit_amount"),
        ] {
            if given {
                return Err(Fault::NotTiered.at(at(place, name)));
            }
        }
        let Some(mode) = self.mode else {
            return Err(Fault::Missing.at("tiers_mode"));
        };
        let param = at(place, "tiers");
        let entries = entry.tiers.as_deref().filter(|tiers| !tiers.is_empty());
        let entries = entries.ok_or_else(|| Fault::Missing.at(param.clone()))?;
        let mut tiers: Vec<Tier> = Vec::with_capacity(entries.len());
        for (place_in_list, tier) in entries.iter().enumerate() {
            let place = format!("{param}[{place_in_list}]");
            let is_last = place_in_list + 1 == entries.len();
            let before = tiers.last().and_then(|tier| tier.up_to).unwrap_or(0);
            tiers.push(self.tier(&place, tier, is_last, before)?);
        }
        Ok(Amounts::Tiered { mode, tiers })
    }

    fn tier(
        &self,
        place: &str,
        entry: &TierEntry,
        is_last: bool,
        before: i64,
    ) -> Result<Tier, PriceRefusal> {
        let up_to = match entry.up_to {
            UpTo::Inf if is_last => None,
            UpTo::Quantity(quantity) if !is_last => Some(quantity),
            UpTo::Inf | UpTo::Quantity(_) => {
                return Err(Fault::LastTier.at(at(place, "up_to")));
            }
        };
        if up_to.is_some_and(|up_to| up_to <= before) {
            return Err(Fault::TierOrder.at(at(place, "up_to")));
        }
        let flat = (entry.flat_amount_decimal, "flat_amount_decimal");
        let flat_amount = self.one_of(place, (entry.flat_amount, "flat_amount"), flat)?;
        if flat_amount.is_some_and(|flat| flat.whole().is_none()) {
            return Err(Fault::FlatFraction.at(at(place, "flat_amount_decimal")));
        }
        let fine = (entry.unit_amount_decimal, "unit_amount_decimal");
        let unit_amount = self.one_of(place, (entry.unit_amount, "unit_amount"), fine)?;
        if flat_amount.is_none() && unit_amount.is_none() {
            return Err(Fault::TierWithoutAmount.at(place));
        }
        Ok(Tier { flat_amount, unit_amount, up_to })
    }
}
