//! Parts of an amount that cannot be its parts.

use super::below_one;
use crate::error::{ApiError, invalid};
use onfile_domain::Named;
use onfile_domain::payment_intent::{ArithmeticError, MAX_LINE_ITEMS, PartsRefusal};

pub(super) fn refused(refusal: &PartsRefusal) -> ApiError {
    match refusal {
        PartsRefusal::BelowOne(param) => below_one(param),
        PartsRefusal::TooLong { param, most } => invalid::too_long(param, *most),
        // [U] in wording; the limit is documented.
        PartsRefusal::TooMany => {
            ApiError::bad(format!("A PaymentIntent can have at most {MAX_LINE_ITEMS} line items."))
                .param("amount_details[line_items]")
        }
        PartsRefusal::Arithmetic(error) => {
            ApiError::bad(arithmetic_message(*error)).code(error.name()).param("amount_details")
        }
    }
}

/// Why parts do not add up. The words are those of the API reference.
pub(crate) fn arithmetic_message(error: ArithmeticError) -> &'static str {
    match error {
        ArithmeticError::AmountMismatch => {
            "The sum of the line items does not match the amount on the PaymentIntent."
        }
        ArithmeticError::PartsGreaterThanAmount => {
            "The sum of tax + shipping - discount is greater than the amount on the PaymentIntent."
        }
    }
}
