//! Balances of customers that do not move. The words are `[U]`; the rules are documented.

use crate::error::ApiError;
use onfile_domain::customer_balance_transaction::{BalanceRefusal, MAX_BALANCE};

pub(super) fn refused(refusal: &BalanceRefusal) -> ApiError {
    match refusal {
        BalanceRefusal::OtherCurrency { customer, currency } => ApiError::bad(format!(
            "You cannot combine currencies on a single customer. The customer {customer} has a balance in {}.",
            currency.code()
        ))
        .param("currency"),
        BalanceRefusal::TooLarge(param) => ApiError::bad(format!(
            "A customer's balance must be between -{MAX_BALANCE} and {MAX_BALANCE}."
        ))
        .param(*param),
    }
}
