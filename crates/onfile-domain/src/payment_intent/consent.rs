//! What a buyer agrees to by confirming: the future usage that a browser asks for.
//!
//! A tick belongs to the attempt that it was given for. Where that fails, the buyer may pay with
//! another card and without the tick; what they had agreed to before must not save the second card.

use super::PaymentIntent;
use crate::payment_method_type::{FutureUsage, FutureUsageOption, PaymentMethodType};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Every future usage that an intent has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FutureUsages {
    /// As a whole.
    pub whole: Option<FutureUsage>,
    /// Of cards.
    pub card: Option<FutureUsageOption>,
    /// Of the other types.
    pub others: BTreeMap<PaymentMethodType, FutureUsageOption>,
}

impl FutureUsages {
    fn of(intent: &PaymentIntent) -> FutureUsages {
        FutureUsages {
            whole: intent.setup_future_usage,
            card: intent.options.card.setup_future_usage,
            others: intent.options.future_usage.clone(),
        }
    }
}

impl PaymentIntent {
    /// Keeps what the seller had asked for, where a browser's confirmation of `before` asks for more.
    pub fn agreed_by_browser(&mut self, before: &PaymentIntent) {
        let sellers = FutureUsages::of(before);
        self.sellers_future_usage = (sellers != FutureUsages::of(self)).then(|| Box::new(sellers));
    }

    /// The intent without what a browser asked for in an attempt that came to nothing.
    #[must_use]
    pub fn as_its_seller_left_it(&self) -> PaymentIntent {
        let mut intent = self.clone();
        if let Some(sellers) = intent.sellers_future_usage.take() {
            intent.setup_future_usage = sellers.whole;
            intent.options.card.setup_future_usage = sellers.card;
            intent.options.future_usage = sellers.others;
        }
        intent
    }
}
