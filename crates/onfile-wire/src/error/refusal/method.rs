//! Payment methods that cannot be attached, detached, changed, or used here.

use crate::error::ApiError;
use crate::invalid::shown;
use onfile_domain::Named;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::IntentKind;

pub(super) const ATTACHED_ELSEWHERE: &str =
    "The payment method you provided has already been attached to a customer.";
pub(super) const ATTACH_SPENT: &str = "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.";
pub(super) const NOT_ATTACHED: &str =
    "The payment method you provided is not attached to a customer so detachment is impossible.";
/// `[U]`
pub(super) const UPDATE_UNATTACHED: &str =
    "You must save this PaymentMethod to a customer before you can update it.";
pub(super) const CUSTOMER_ON_CREATION: &str = "You cannot attach a PaymentMethod to a Customer during PaymentMethod creation. Please instead create the PaymentMethod and then attach it using the attachment method of the PaymentMethods API.";
/// P1
pub(super) const SPENT: &str = "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.";

pub(super) fn attach_without_customer() -> ApiError {
    ApiError::bad("Must provide customer or customer_account.").code("parameter_missing")
}

pub(super) fn default_not_attached(id: &str) -> ApiError {
    let id = shown(id);
    ApiError::bad(format!("The customer does not have a payment method with the ID {id}. The payment method must be attached to the customer."))
        .code("resource_missing")
        .param("invoice_settings[default_payment_method]")
}

/// O1
pub(super) fn of_another(method: &PaymentMethodId, customer: &CustomerId) -> ApiError {
    ApiError::bad(format!("The PaymentMethod {method} does not belong to the Customer you supplied {customer}. Please use this PaymentMethod with the Customer that it belongs to instead."))
        .param("payment_method")
        .showing_intent()
}

/// O2: somebody's method, and an intent of nobody. A setup intent words it differently, and names no parameter.
pub(super) fn owned(method: &PaymentMethodId, customer: &CustomerId, kind: IntentKind) -> ApiError {
    match kind {
        IntentKind::Payment => ApiError::bad(format!("The `payment_method` parameter supplied {method} belongs to the Customer {customer}. Please include the Customer in the `customer` parameter on the PaymentIntent."))
            .code("parameter_missing")
            // Recorded so, though the caller sent no source.
            .param("source"),
        IntentKind::Setup => ApiError::bad(format!("The payment method supplied ({method}) belongs to the Customer {customer}. Please include the Customer in the `customer` parameter on the SetupIntent."))
            .code("setup_intent_unexpected_state"),
    }
    .showing_intent()
}

/// T1: a method of the wrong type. The code is `[U]`.
pub(super) fn wrong(
    given: PaymentMethodType,
    allowed: &[PaymentMethodType],
    kind: IntentKind,
) -> ApiError {
    let given = given.name();
    let allowed: Vec<&str> = allowed.iter().map(|kind| kind.name()).collect();
    let (allowed, noun) = (allowed.join(", "), super::noun(kind));
    let code = match kind {
        IntentKind::Payment => "payment_intent_invalid_parameter",
        IntentKind::Setup => "setup_intent_invalid_parameter",
    };
    ApiError::bad(format!("The PaymentMethod provided ({given}) is not allowed for this {noun}. Please attach a PaymentMethod of one of the following types: {allowed}. Alternatively, update the allowed payment_method_types for this {noun} to include \"{given}\""))
        .code(code)
        .showing_intent()
}

/// T4
pub(super) fn no_types(kind: IntentKind) -> ApiError {
    let noun = match kind {
        IntentKind::Payment => "Payment Intent",
        IntentKind::Setup => "Setup Intent",
    };
    ApiError::bad(format!(
        "No valid payment method types for this {noun}. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly."
    ))
}
