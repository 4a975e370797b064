//! What a library asks before it draws elements: for which intent, and whose saved methods with it.

use crate::eligibility::{self, Circumstances, Flow};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_intent::{AllowRedirects, chargeable};
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::refusal::Refusal;

names! {
    /// What elements are drawn for.
    pub enum IntentType {
        /// One that is made after the buyer has filled the elements in.
        DeferredIntent = "deferred_intent",
        PaymentIntent = "payment_intent",
        SetupIntent = "setup_intent",
    }
}

names! {
    /// What an intent will be that is made later.
    pub enum DeferredMode {
        Payment = "payment",
        Setup = "setup",
    }
}

/// An intent that is made later.
#[derive(Clone, Copy, Debug)]
pub struct DeferredIntent {
    /// Of how much, for a payment.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// What it will be.
    pub mode: DeferredMode,
}

/// Ask what to draw.
pub struct Retrieve {
    /// Of the intent.
    pub client_secret: Option<String>,
    /// Of the session whose customer's methods are shown.
    pub customer_session_client_secret: Option<String>,
    /// The intent that is made later.
    pub deferred_intent: Option<DeferredIntent>,
    /// Which of them it is.
    pub kind: IntentType,
}

/// Why a deferred intent is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoIntent {
    /// A part that a payment has.
    Missing(&'static str),
    /// An amount that a payment cannot have, or one of a setup.
    Refused(Refusal),
}

impl DeferredIntent {
    /// The types that the intent would take; `on` is what the configuration turns on, if it was ever
    /// changed.
    pub fn types(&self, on: Option<&[PaymentMethodType]>) -> Vec<PaymentMethodType> {
        let (flow, future_usage) = match (self.mode, self.amount, self.currency) {
            (DeferredMode::Payment, Some(amount), Some(currency)) => {
                (Flow::Payment { amount, currency }, None)
            }
            (DeferredMode::Payment | DeferredMode::Setup, _, _) => {
                (Flow::Setup, Some(FutureUsage::OffSession))
            }
        };
        eligibility::offered(&Circumstances {
            flow,
            on,
            allowed: None,
            excluded: None,
            future_usage,
            holds: false,
            allow_redirects: AllowRedirects::Always,
            country: None,
        })
    }

    /// Refuses what no intent could be made of.
    pub fn check(&self) -> Result<(), NoIntent> {
        match (self.mode, self.amount, self.currency) {
            (DeferredMode::Payment, Some(amount), Some(currency)) => {
                chargeable(amount, currency).map_err(NoIntent::Refused)
            }
            (DeferredMode::Payment, None, _) => Err(NoIntent::Missing("deferred_intent[amount]")),
            (DeferredMode::Payment, _, None) => Err(NoIntent::Missing("deferred_intent[currency]")),
            (DeferredMode::Setup, None, _) => Ok(()),
            (DeferredMode::Setup, Some(_), _) => Err(NoIntent::Refused(Refusal::Unsupported {
                param: "deferred_intent[amount]".to_owned(),
                message: "A setup has no amount.".to_owned(),
            })),
        }
    }
}
