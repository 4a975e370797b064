//! Paying an intent from its customer's cash, which no intent of this server is open to.

use super::PaymentIntent;
use crate::money::{Amount, Currency};

/// Pay from the customer's cash.
#[derive(Clone, Debug, Default)]
pub struct ApplyCustomerBalance {
    /// How much of it.
    pub amount: Option<Amount>,
    /// Of which currency.
    pub currency: Option<Currency>,
}

/// Why nothing is paid from the customer's cash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplyRefusal {
    /// Nothing is to be paid.
    Zero,
    /// More than the intent's amount.
    TooLarge,
    /// The intent is in another currency.
    OtherCurrency {
        /// The intent's.
        of_intent: Currency,
        /// What was asked for.
        given: Currency,
    },
    /// The intent is not to be paid so.
    NotPaidFromCash,
}

impl PaymentIntent {
    /// Why the cash does not pay this intent. What is asked must make sense of itself; then, cash pays
    /// what waits for a bank transfer, and an intent here waits for nothing but a card.
    pub fn apply_customer_balance(&self, command: &ApplyCustomerBalance) -> ApplyRefusal {
        if command.amount == Some(Amount::ZERO) {
            return ApplyRefusal::Zero;
        }
        if command.amount.is_some_and(|amount| amount > self.amount) {
            return ApplyRefusal::TooLarge;
        }
        match command.currency {
            Some(given) if given != self.currency => {
                ApplyRefusal::OtherCurrency { of_intent: self.currency, given }
            }
            Some(_) | None => ApplyRefusal::NotPaidFromCash,
        }
    }
}
