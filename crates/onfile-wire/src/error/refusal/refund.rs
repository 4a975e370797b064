//! Money that is not given back.

use super::below_one;
use crate::error::ApiError;
use onfile_domain::refund::RefundRefusal;

pub(super) fn refused(refusal: &RefundRefusal) -> ApiError {
    match refusal {
        RefundRefusal::OfNothing => ApiError::bad(
            "One of the following params should be provided for this request: payment_intent or charge.",
        ),
        // Also where the charge itself was named. The parameter is [U].
        RefundRefusal::WithoutCharge(intent) => ApiError::bad(format!(
            "This PaymentIntent ({intent}) does not have a successful charge to refund."
        ))
        .param("payment_intent"),
        // [U]
        RefundRefusal::NotPossible(charge) => ApiError::bad(format!(
            "Charge {charge} has not been captured, so it cannot be refunded."
        ))
        .code("charge_not_refundable")
        .param("charge"),
        RefundRefusal::Zero => below_one("amount"),
        RefundRefusal::AlreadyRefunded(charge) => {
            ApiError::bad(format!("Charge {charge} has already been refunded."))
                .code("charge_already_refunded")
        }
        RefundRefusal::ChargeDisputed(charge) => {
            ApiError::bad(format!("Charge {charge} has been charged back; cannot issue a refund."))
                .code("charge_disputed")
        }
        RefundRefusal::TooLarge { requested, unrefunded, currency } => {
            let (requested, left) = (currency.format(*requested), currency.format(*unrefunded));
            ApiError::bad(format!(
                "Refund amount ({requested}) is greater than unrefunded amount on charge ({left})"
            ))
            .param("amount")
        }
        // [U]
        RefundRefusal::TooManyWaiting => {
            ApiError::bad("Too many refunds wait for this payment to succeed.")
        }
        // [U]
        RefundRefusal::NotCancelable => ApiError::bad(
            "This refund cannot be canceled. Only a refund with a status of requires_action may be canceled.",
        ),
    }
}
