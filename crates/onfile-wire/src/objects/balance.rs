//! The account's balance.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::{Amount, Currency};
use serde_json::Value;

/// What the account has in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funds {
    /// Of which currency.
    pub currency: Currency,
    /// What can be used.
    pub available: Amount,
    /// What will come.
    pub pending: Amount,
}

/// Renders the balance, one line for each currency. An account that never moved money has a line of
/// zero in dollars, its default currency, as a fresh test account of the real service has.
pub fn render(funds: &[Funds], _view: &View<'_>) -> Value {
    object! {
        object: "balance",
        available: lines(funds, |funds| funds.available),
        livemode: LIVEMODE,
        pending: lines(funds, |funds| funds.pending),
    }
}

fn lines(funds: &[Funds], amount: impl Fn(&Funds) -> Amount) -> Vec<Value> {
    if funds.is_empty() {
        return vec![line(Amount::ZERO, "usd")];
    }
    funds.iter().map(|funds| line(amount(funds), funds.currency.code())).collect()
}

/// All money here comes from cards.
fn line(amount: Amount, currency: &str) -> Value {
    object! {
        amount: amount,
        currency: currency,
        source_types: object! { card: amount },
    }
}
