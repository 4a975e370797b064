//! Prices. Texts without a mark are the service's own, the others are `[U]`.

use super::money::too_large;
use super::request::exclusive;
use crate::error::ApiError;
use onfile_domain::Named as _;
use onfile_domain::price::{Fault, PriceRefusal};

pub(super) fn refused(refusal: &PriceRefusal) -> ApiError {
    match refusal {
        PriceRefusal::NoProduct => ApiError::bad(
            "You must specify either `product` or `product_data` when creating a price.",
        ),
        PriceRefusal::TwoProducts => exclusive(&["product", "product_data"]).param("product"),
        PriceRefusal::OneTimeTiered => {
            ApiError::bad("Prices with `type=one_time` are not supported with tiered billing.")
                .param("interval")
        }
        PriceRefusal::Metered => ApiError::bad(
            "Starting with Stripe version `2025-03-31.basil`, metered prices must be backed by meters.",
        ),
        PriceRefusal::LookupKeyTaken(holder) => {
            ApiError::bad(format!("A price (`{holder}`) already uses that lookup key."))
                .param("lookup_key")
        }
        PriceRefusal::DefaultOfProduct => ApiError::bad(
            "This price cannot be archived because it is the default price of its product.",
        ),
        PriceRefusal::Faulty { param, fault } => faulty(param, fault).param(param),
    }
}

fn faulty(param: &str, fault: &Fault) -> ApiError {
    match fault {
        Fault::NoAmount => ApiError::bad(
            "Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.",
        ),
        Fault::Missing => {
            ApiError::bad(format!("Missing required param: {param}.")).code("parameter_missing")
        }
        Fault::TwoAmounts(names) => exclusive(names),
        Fault::TooLarge(currency) => too_large(*currency),
        Fault::Negative => ApiError::bad("Invalid non-negative integer"),
        // [U] from here on.
        Fault::CustomTooSmall(currency) => ApiError::bad(format!(
            "This amount must be at least {}.",
            currency.format(currency.minimum())
        )),
        Fault::TaxBehaviorSet(is) => ApiError::bad(format!(
            "Once specified as either `inclusive` or `exclusive`, the tax behavior cannot be changed. It is {}.",
            is.name()
        )),
        Fault::FlatFraction => {
            ApiError::bad("Flat amounts must be integers in the minor unit of the currency.")
        }
        Fault::CustomNotEnabled => ApiError::bad(
            "Pass in `true` to enable custom_unit_amount, otherwise omit custom_unit_amount.",
        ),
        Fault::CustomRecurring => ApiError::bad(
            "`custom_unit_amount` can only be used with prices that have `type=one_time`.",
        ),
        Fault::CustomOrder => {
            ApiError::bad("`minimum` must not exceed `preset`, nor `preset` exceed `maximum`.")
        }
        Fault::OnlyTiered => {
            ApiError::bad("This parameter requires `billing_scheme` to be set to `tiered`.")
        }
        Fault::NotTiered => {
            ApiError::bad("This parameter cannot be used with `billing_scheme` set to `tiered`.")
        }
        Fault::LastTier => {
            ApiError::bad("The last tier, and no other, must have `up_to` set to `inf`.")
        }
        Fault::TierOrder => {
            ApiError::bad("`up_to` must be larger than that of the tier before, and at least 1.")
        }
        Fault::TierWithoutAmount => {
            ApiError::bad("A tier must have a unit amount, a flat amount, or both.")
        }
        Fault::DivideByZero => super::below_one(param),
        Fault::TransformTiered => {
            ApiError::bad("`transform_quantity` cannot be combined with `tiers`.")
        }
        Fault::IntervalCount => ApiError::bad(
            "The time between two billings must be at least one interval and at most three years (3 years, 36 months, 156 weeks, or 1095 days).",
        ),
        Fault::TrialTooLong => ApiError::bad("A trial can have at most 730 days."),
        Fault::OwnCurrency => {
            ApiError::bad("The price's own currency cannot be one of its currency_options.")
        }
        Fault::OptionOfOtherKind => {
            ApiError::bad("A currency option must be reckoned in the same way as the price itself.")
        }
        Fault::TransferWithoutKey => {
            ApiError::bad("You can only use `transfer_lookup_key` together with `lookup_key`.")
        }
    }
}
