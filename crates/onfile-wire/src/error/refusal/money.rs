//! Amounts, charges and disputes.

use crate::error::ApiError;
use onfile_domain::Currency;
use onfile_domain::dispute::{DisputeRefusal, MAX_EVIDENCE};

/// `[U]`
pub(super) const CHARGE_HAS_CUSTOMER: &str =
    "The customer of this charge cannot be changed, because it is already set.";

/// A1
pub(super) fn amount_zero() -> ApiError {
    ApiError::bad("The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents")
        .code("parameter_invalid_integer")
        .param("amount")
}

/// A2
pub(super) fn too_small(currency: Currency) -> ApiError {
    let code = currency.code();
    let amount = currency.format(currency.minimum());
    let amount = amount.strip_suffix(code).map_or(amount.as_str(), str::trim_end);
    ApiError::bad(format!("Amount must be at least {amount} {code}"))
        .code("amount_too_small")
        .param("amount")
}

/// [U] in wording; the rule is documented.
pub(super) fn too_fine(currency: Currency) -> ApiError {
    let (code, step) = (currency.code(), currency.step());
    let message = format!("Invalid amount: amounts in {code} must be evenly divisible by {step}.");
    ApiError::bad(message).code("parameter_invalid_integer").param("amount")
}

pub(super) fn too_large(currency: Currency) -> ApiError {
    let amount = grouped(&currency.format(currency.maximum()));
    ApiError::bad(format!("Amount must be no more than {amount}"))
        .code("amount_too_large")
        .param("amount")
}

/// `$999999.99` as `$999,999.99`.
fn grouped(amount: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = amount.find(is_digit).unwrap_or(amount.len());
    let (symbol, number) = amount.split_at(start);
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let (whole, rest) = number.split_at(end);
    let mut grouped = symbol.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

/// `[U]`
pub(super) fn dispute(refusal: DisputeRefusal) -> ApiError {
    match refusal {
        DisputeRefusal::Closed => ApiError::bad("This dispute is already closed"),
        DisputeRefusal::NothingTaken => {
            ApiError::bad("This charge has not been captured, so that nobody can dispute it.")
        }
        DisputeRefusal::Already => ApiError::bad("This charge is already disputed."),
        DisputeRefusal::Refunded => ApiError::bad("This charge has been refunded."),
        DisputeRefusal::InquiryOfDebit => {
            ApiError::bad("Only disputes of cards begin with an inquiry.").param("inquiry")
        }
        DisputeRefusal::Final => {
            ApiError::bad("Payments that the buyer made at the bank cannot be disputed.")
        }
        DisputeRefusal::EvidenceTooLong => ApiError::bad(format!(
            "The combined character count of the evidence cannot exceed {}.",
            grouped(&MAX_EVIDENCE.to_string())
        ))
        .param("evidence"),
    }
}
