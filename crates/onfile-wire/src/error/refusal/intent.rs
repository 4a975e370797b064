//! Intents that stand where something cannot be done.

use super::{below_one, noun, state};
use crate::error::ApiError;
use onfile_domain::Named;
use onfile_domain::confirmation_token::ConfirmationTokenRefusal;
use onfile_domain::id::CustomerId;
use onfile_domain::payment_intent::{ApplyRefusal, StatusName as IntentStatus};
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::refusal::{CaptureRefusal, IntentKind};
use onfile_domain::setup_intent::{SetupRefusal, StatusName as SetupStatus};

/// F1
pub(super) const CONFIRM_SUCCEEDED: &str = "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.";
/// C2
const CAPTURE_RELEASED: &str = "The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released.";
/// S1
pub(super) const OFF_SESSION: &str = "You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.";
/// `[U]`
const NOT_FROM_CASH: &str = "You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance.";
/// `[U]`
pub(super) const MANUAL: &str = "This PaymentIntent has a `confirmation_method` of `manual`, so it can only be confirmed with a secret API key.";
pub(super) const NO_CODE: &str = "You must collect the security code (CVC) for this card from the cardholder before you can use it";
const SETUP_CONFIRM_SUCCEEDED: &str =
    "You cannot confirm this SetupIntent because it has already succeeded.";
const SETUP_CONFIRM_CANCELED: &str =
    "You cannot confirm this SetupIntent because it has been canceled.";
const SETUP_UPDATE_SUCCEEDED: &str =
    "You cannot update this SetupIntent because it has already succeeded.";
/// `[U]`, after the one above
const SETUP_UPDATE_CANCELED: &str =
    "You cannot update this SetupIntent because it has been canceled.";

pub(super) fn only_with_confirm(param: &str) -> ApiError {
    ApiError::bad(format!("The parameter `{param}` cannot be passed when creating a PaymentIntent unless `confirm` is set to true."))
        .param(param)
}

/// P2 for a payment, S2 for a mismatch; the rest and the parameter are `[U]`.
pub(super) fn confirmation_token(refusal: &ConfirmationTokenRefusal) -> ApiError {
    let message = match refusal {
        ConfirmationTokenRefusal::Used(kind) => format!(
            "The confirmation token has already been used to confirm a previous {}",
            noun(*kind)
        ),
        ConfirmationTokenRefusal::Expired => {
            "The confirmation token has expired. Please create a new one.".to_owned()
        }
        ConfirmationTokenRefusal::FutureUsage { kind, given, expected } => {
            let noun = match kind {
                IntentKind::Payment => "Payment Intent",
                IntentKind::Setup => "Setup Intent",
            };
            format!(
                "The provided setup_future_usage ({}) does not match the expected setup_future_usage ({}). Try confirming with a {noun} that is configured to use the same parameters as Stripe Elements.",
                given.name(),
                expected.name()
            )
        }
    };
    ApiError::bad(message).param("confirmation_token").showing_intent()
}

/// N1, N2
pub(super) fn missing_method(kind: IntentKind, customer: Option<&CustomerId>) -> ApiError {
    let noun = noun(kind);
    let missing = format!("You cannot confirm this {noun} because it's missing a payment method.");
    let advice = match (kind, customer) {
        (IntentKind::Payment, Some(customer)) => format!(
            "To confirm the PaymentIntent with {customer}, specify a payment method attached to this customer along with the customer ID."
        ),
        (IntentKind::Payment, None) | (IntentKind::Setup, _) => format!(
            "You can either update the {noun} with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken."
        ),
    };
    state(kind, format!("{missing} {advice}"))
}

/// F2, `[U]` for all statuses
pub(super) fn confirm_status(status: IntentStatus) -> ApiError {
    let status = status.name();
    state(
        IntentKind::Payment,
        format!(
            "You cannot confirm this PaymentIntent because it has a status of {status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action."
        ),
    )
}

/// R1; the code is `[U]`, and so is the wording for a setup. That setups have the rule is on record:
/// <https://github.com/woocommerce/woocommerce-gateway-stripe/issues/3284>.
pub(super) fn return_url_missing(kind: IntentKind) -> ApiError {
    let noun = noun(kind);
    ApiError::bad(format!("This {noun} is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents."))
        .showing_intent()
}

/// `[U]`
pub(super) fn future_usage_lowered(from: FutureUsage) -> ApiError {
    let from = from.name();
    ApiError::bad(format!("The `setup_future_usage` of this PaymentIntent is `{from}`. With a publishable API key it can only be changed from `on_session` to `off_session`."))
        .param("setup_future_usage")
        .showing_intent()
}

/// `[U]`
pub(super) fn amount_to_confirm() -> ApiError {
    ApiError::bad("The `amount_to_confirm` does not match the amount of this PaymentIntent.")
        .param("amount_to_confirm")
        .showing_intent()
}

/// U1
pub(super) fn update_status(field: &str, status: IntentStatus) -> ApiError {
    let status = status.name();
    state(IntentKind::Payment, format!("This PaymentIntent's {field} could not be updated because it has a status of {status}. You may only update the {field} of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action."))
        .param(field)
}

pub(super) fn capture(refusal: CaptureRefusal) -> ApiError {
    match refusal {
        CaptureRefusal::Status(status) => capture_status(status),
        CaptureRefusal::Released => state(IntentKind::Payment, CAPTURE_RELEASED),
        CaptureRefusal::TooLarge => capture_too_large(),
        CaptureRefusal::Zero => capture_zero(),
        CaptureRefusal::PartOnly => multicapture(),
    }
}

/// C1
fn capture_status(status: IntentStatus) -> ApiError {
    let status = status.name();
    state(
        IntentKind::Payment,
        format!(
            "This PaymentIntent could not be captured because it has a status of {status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture."
        ),
    )
}

/// C3
fn capture_too_large() -> ApiError {
    ApiError::bad("The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help.")
        .code("amount_too_large")
        .showing_intent()
}

/// C4
fn capture_zero() -> ApiError {
    ApiError::bad("This value must be greater than or equal to 1.")
        .code("parameter_invalid_integer")
        // Recorded so: the charge's parameter, not the one that was sent.
        .param("amount")
        .showing_intent()
}

/// X1
pub(super) fn cancel_status(status: IntentStatus) -> ApiError {
    let status = status.name();
    state(
        IntentKind::Payment,
        format!(
            "You cannot cancel this PaymentIntent because it has a status of {status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing."
        ),
    )
}

/// `[U]`, after the one below
fn multicapture() -> ApiError {
    ApiError::bad("This PaymentIntent is not eligible for multicapture: its card does not support it. Capture it once, without `final_capture`.")
        .param("final_capture")
        .showing_intent()
}

/// The text for a hold that nobody asked to raise is the service's; the one for the other statuses is `[U]`, after C1.
pub(super) fn increment(status: IntentStatus, requested: bool) -> ApiError {
    match status {
        IntentStatus::RequiresCapture if requested => ApiError::bad("This PaymentIntent is not eligible for incremental authorization because its card does not support it.")
            .showing_intent(),
        IntentStatus::RequiresCapture => ApiError::bad("This PaymentIntent is not eligible for incremental authorization because you did not request support using `request_incremental_authorization` when you created or confirmed it.")
            .showing_intent(),
        IntentStatus::RequiresPaymentMethod
        | IntentStatus::RequiresConfirmation
        | IntentStatus::RequiresAction
        | IntentStatus::Processing
        | IntentStatus::Canceled
        | IntentStatus::Succeeded => {
            let status = status.name();
            state(IntentKind::Payment, format!("This PaymentIntent could not be incrementally authorized because it has a status of {status}. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture."))
        }
    }
}

pub(super) fn verify_status(kind: IntentKind, status: &str) -> ApiError {
    let noun = noun(kind);
    ApiError::bad(format!("This {noun} cannot be actioned on because it has a status of {status}. Only a {noun} with one of the following statuses may be actioned on: [\"requires_action\"]."))
        .code("intent_invalid_state")
        .showing_intent()
}

pub(super) fn setup(refusal: &SetupRefusal) -> ApiError {
    match refusal {
        SetupRefusal::ConfirmSucceeded => state(IntentKind::Setup, SETUP_CONFIRM_SUCCEEDED),
        SetupRefusal::ConfirmCanceled => state(IntentKind::Setup, SETUP_CONFIRM_CANCELED),
        SetupRefusal::UpdateSucceeded => state(IntentKind::Setup, SETUP_UPDATE_SUCCEEDED),
        SetupRefusal::UpdateCanceled => state(IntentKind::Setup, SETUP_UPDATE_CANCELED),
        SetupRefusal::CancelStatus(status) => setup_cancel_status(*status),
    }
}

fn setup_cancel_status(status: SetupStatus) -> ApiError {
    let message = match status {
        SetupStatus::Canceled => {
            "You cannot cancel this SetupIntent because it is already canceled.".to_owned()
        }
        SetupStatus::RequiresPaymentMethod
        | SetupStatus::RequiresConfirmation
        | SetupStatus::RequiresAction
        | SetupStatus::Processing
        | SetupStatus::Succeeded => format!(
            "You cannot cancel this SetupIntent because it has a status of {}. Only a SetupIntent with one of the following statuses may be canceled: `requires_payment_method`, `requires_confirmation`, or `requires_action`.",
            status.name()
        ),
    };
    state(IntentKind::Setup, message)
}

/// `[U]`, all of it.
pub(super) fn apply_customer_balance(refusal: &ApplyRefusal) -> ApiError {
    match refusal {
        ApplyRefusal::Zero => below_one("amount"),
        ApplyRefusal::TooLarge => ApiError::bad(
            "The amount to apply cannot be greater than the amount of the PaymentIntent.",
        )
        .param("amount")
        .showing_intent(),
        ApplyRefusal::OtherCurrency { of_intent, given } => ApiError::bad(format!(
            "The currency {} does not match the currency of the PaymentIntent, which is {}.",
            given.code(),
            of_intent.code()
        ))
        .param("currency")
        .showing_intent(),
        ApplyRefusal::MoreThanMissing => ApiError::bad(
            "The amount to apply cannot be greater than the amount remaining of the PaymentIntent.",
        )
        .param("amount")
        .showing_intent(),
        ApplyRefusal::NotEnough => ApiError::bad(
            "The customer does not have enough funds in their cash balance to apply this amount.",
        )
        .param("amount")
        .showing_intent(),
        ApplyRefusal::NotPaidFromCash => state(IntentKind::Payment, NOT_FROM_CASH),
    }
}
