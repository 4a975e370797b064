//! Why a price is not made, or stays as it is.

use super::TaxBehavior;
use crate::id::PriceId;
use crate::money::Currency;
use crate::refusal::Refusal;

/// What is wrong with one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No amount.
    NoAmount,
    /// What tiers need.
    Missing,
    /// Two that exclude each other.
    TwoAmounts([&'static str; 2]),
    /// More than the currency has.
    TooLarge(Currency),
    /// Below zero.
    Negative,
    /// A flat amount is in whole minor units.
    FlatFraction,
    /// A buyer's choice that is not enabled.
    CustomNotEnabled,
    /// A buyer's choice of a recurring price.
    CustomRecurring,
    /// A bound below what can be charged.
    CustomTooSmall(Currency),
    /// `minimum`, `preset` and `maximum` are not in this order.
    CustomOrder,
    /// Only for tiered prices.
    OnlyTiered,
    /// Not for tiered prices.
    NotTiered,
    /// The last tier, and no other, has no upper bound.
    LastTier,
    /// Each tier ends above the one before it.
    TierOrder,
    /// A tier without an amount.
    TierWithoutAmount,
    /// A division by nothing.
    DivideByZero,
    /// Quantities of tiers are what they are.
    TransformTiered,
    /// Less than one interval, or more than three years.
    IntervalCount,
    /// A trial that is longer than two years.
    TrialTooLong,
    /// An option in the price's own currency.
    OwnCurrency,
    /// An option that is reckoned in another way than the price.
    OptionOfOtherKind,
    /// No key to transfer.
    TransferWithoutKey,
    /// Whether tax is part of it was said before, and it is.
    TaxBehaviorSet(TaxBehavior),
}

impl Fault {
    /// The fault of a parameter.
    pub fn at(self, param: impl Into<String>) -> PriceRefusal {
        PriceRefusal::Faulty { param: param.into(), fault: self }
    }
}

/// Why a price is not made, or stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceRefusal {
    /// Neither a product nor what to make one of.
    NoProduct,
    /// Both of them.
    TwoProducts,
    /// Tiers of what is paid once.
    OneTimeTiered,
    /// Metered usage needs a meter.
    Metered,
    /// The key is another price's.
    LookupKeyTaken(PriceId),
    /// The default price of its product stays active.
    DefaultOfProduct,
    /// Something else about one parameter.
    Faulty {
        /// The parameter, as it was sent.
        param: String,
        /// What is wrong with it.
        fault: Fault,
    },
}

impl From<PriceRefusal> for Refusal {
    fn from(refusal: PriceRefusal) -> Self {
        Refusal::Price(refusal)
    }
}
