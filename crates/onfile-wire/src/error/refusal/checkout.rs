//! Checkout Sessions that are not made, or stay as they are. Texts without a mark are the service's
//! own, the others are `[U]`.

use super::money::{too_fine, too_large};
use super::request::exclusive;
use crate::error::ApiError;
use onfile_domain::checkout_session::{
    BuyerFault, CheckoutFault as Fault, CheckoutRefusal as Refusal, MAX_LINE_ITEMS, StatusName,
};
use onfile_domain::{Currency, Named};

const DRIVES_INTENT: &str = "You cannot perform this action on PaymentIntents created by Checkout. Try expiring the Checkout Session instead.";
const DRIVES_SETUP: &str = "You cannot perform this action on SetupIntents created by Checkout. Try expiring the Checkout Session instead.";

pub(super) fn refused(refusal: &Refusal) -> ApiError {
    match refusal {
        Refusal::NotInUiMode { params, mode } => ApiError::bad(format!(
            "The following parameters are not supported with `ui_mode: {}`: {}.",
            mode.name(),
            params.join(", ")
        ))
        .param(params.first().copied().unwrap_or_default()),
        Refusal::TooSmall(currency) => ApiError::bad(format!(
            "The Checkout Session's total amount due must add up to at least {} {}",
            currency.format(currency.minimum()),
            currency.code()
        ))
        .code("amount_too_small"),
        Refusal::TooLarge(currency) => too_large(*currency).param("line_items"),
        Refusal::TooFine(currency) => too_fine(*currency).param("line_items"),
        Refusal::NoTypes => ApiError::bad(
            "No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.",
        ),
        Refusal::Expire(status) => ApiError::bad(format!(
            "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `{}`.",
            status.name()
        )),
        // [U]
        Refusal::Update(status) => ApiError::bad(format!(
            "Only Checkout Sessions with a status in [\"open\"] can be updated. This Checkout Session has a status of `{}`.",
            status.name()
        )),
        // [U]
        Refusal::Confirm(StatusName::Expired) => {
            ApiError::bad("This Checkout Session has expired.").code("checkout_session_expired")
        }
        // [U]
        Refusal::Confirm(StatusName::Open | StatusName::Complete) => {
            ApiError::bad("This Checkout Session has already been completed.")
                .code("checkout_session_complete")
        }
        // [U], after those of intents.
        Refusal::WrongClientSecret => ApiError::bad(
            "The client_secret provided does not match any associated Checkout Session on this account. Ensure that the provided client_secret and publishable key are from the same account",
        )
        .param("client_secret"),
        // [U]
        Refusal::ExpectedAmount(total) => ApiError::bad(format!(
            "The amount of this Checkout Session has changed. It is {} now.",
            total.minor_units()
        ))
        .code("checkout_amount_mismatch")
        .param("expected_amount"),
        Refusal::DrivesPaymentIntent => ApiError::bad(DRIVES_INTENT).showing_intent(),
        // [U], after the one above
        Refusal::DrivesSetupIntent => ApiError::bad(DRIVES_SETUP).showing_intent(),
        Refusal::Faulty { param, fault } => faulty(param, fault).param(param),
    }
}

fn faulty(param: &str, fault: &Fault) -> ApiError {
    match fault {
        Fault::Missing => {
            ApiError::bad(format!("Missing required param: {param}.")).code("parameter_missing")
        }
        Fault::NotInMode(mode) => {
            ApiError::bad(format!("You can not pass `{param}` in `{}` mode.", mode.name()))
        }
        Fault::TooSoon => ApiError::bad(
            "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
        ),
        Fault::TooLate => ApiError::bad(
            "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
        ),
        Fault::NoPrice => ApiError::bad(
            "You must provide either price or price_data for each line item when using prices.",
        ),
        Fault::TwoPrices => exclusive(&["price", "price_data"]),
        Fault::NoQuantity(place) => {
            ApiError::bad(format!("Quantity is required. Add `quantity` to `line_items[{place}]`"))
        }
        Fault::BelowOne => super::below_one(param),
        Fault::Recurring => ApiError::bad(
            "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
        ),
        Fault::InactivePrice => {
            ApiError::bad("The price specified is inactive. This field only accepts active prices.")
        }
        Fault::InactiveProduct(price) => ApiError::bad(format!(
            "Price `{price}` is not available to be purchased because its product is not active."
        )),
        Fault::Currency { has, expected } => ApiError::bad(format!(
            "The price specified only supports {}. This doesn't match the expected currency: `{}`.",
            listed(has),
            expected.code()
        )),
        // [U] from here on.
        Fault::NeverRedirected => {
            ApiError::bad("You can not pass `return_url` when `redirect_on_completion` is `never`.")
        }
        Fault::TooMany => ApiError::bad(format!(
            "A Checkout Session can have at most {MAX_LINE_ITEMS} line items."
        )),
        Fault::OutOfRange => ApiError::bad("This value is out of range."),
        Fault::NotAdjustable => ApiError::bad(
            "The quantity must be between the minimum and the maximum of `adjustable_quantity`.",
        ),
        Fault::CustomAmount => ApiError::bad(
            "Prices with `custom_unit_amount` cannot be used in Checkout Sessions of this server yet.",
        ),
        Fault::NoSuchLineItem(id) => {
            ApiError::bad(format!("No such line item: '{id}'")).code("resource_missing")
        }
        Fault::ClientOnly => ApiError::bad(
            "You can only update `shipping_details` when `permissions.update_shipping_details` is `server_only`.",
        ),
        Fault::NobodyToUpdate => {
            ApiError::bad("You can only pass `customer_update` when `customer` is passed.")
        }
        Fault::NoShipping => ApiError::bad(
            "You can only update `shipping_details` when `shipping_address_collection` is set.",
        ),
        Fault::NotShippedThere => ApiError::bad(
            "The country is not among the `shipping_address_collection.allowed_countries`.",
        ),
        Fault::Buyer(fault) => ApiError::bad(to_buyers(*fault)),
    }
}

/// What a buyer's browser is told. [U]
fn to_buyers(fault: BuyerFault) -> &'static str {
    match fault {
        BuyerFault::ServerOnly => {
            "The shipping address of this Checkout Session can only be set by the server."
        }
        BuyerFault::EmailKnown => {
            "The email of this Checkout Session is set and cannot be changed."
        }
        BuyerFault::ReturnUrlKnown => {
            "This Checkout Session has a `return_url`, so none can be given when confirming it."
        }
        BuyerFault::NotAsked => "This Checkout Session does not collect this consent.",
        BuyerFault::AnotherType => {
            "The payment method is not of the `expected_payment_method_type`."
        }
        BuyerFault::SaveNotOffered => {
            "Saving the payment method is not enabled for this Checkout Session, or it has no customer to save it for."
        }
        BuyerFault::SavedAlready => {
            "`save_payment_method` cannot be used with a payment method that is saved already."
        }
        BuyerFault::NotShown => "The payment method is not one that this Checkout Session shows.",
    }
}

fn listed(currencies: &[Currency]) -> String {
    let codes: Vec<String> = currencies.iter().map(|it| format!("`{}`", it.code())).collect();
    codes.join(", ")
}
