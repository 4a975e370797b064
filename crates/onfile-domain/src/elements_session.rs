//! What a library asks before it draws elements: for which intent, and whose saved methods with it.

use crate::eligibility::{self, Circumstances, Flow};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_intent::{AllowRedirects, CaptureMethod, chargeable};
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
#[derive(Clone, Debug)]
pub struct DeferredIntent {
    /// Of how much, for a payment.
    pub amount: Option<Amount>,
    /// When its money is taken, for a payment.
    pub capture_method: Option<CaptureMethod>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// What it will be.
    pub mode: DeferredMode,
    /// Where its methods come from; the default configuration, when absent.
    pub payment_method_configuration: Option<String>,
    /// Which types it takes, instead of those of a configuration.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    /// How the method will be used later; a setup is for use without the buyer, when absent.
    pub setup_future_usage: Option<FutureUsage>,
}

/// Ask what to draw.
pub struct Retrieve {
    /// What the library remembers as the buyer's choice, to be shown first.
    pub client_default_payment_method: Option<String>,
    /// Of the intent.
    pub client_secret: Option<String>,
    /// Of the session whose customer's methods are shown.
    pub customer_session_client_secret: Option<String>,
    /// The intent that is made later.
    pub deferred_intent: Option<DeferredIntent>,
    /// Which of them it is.
    pub kind: IntentType,
    /// The key of the customer whose methods are shown, from before there were customer sessions.
    pub legacy_customer_ephemeral_key: Option<String>,
    /// Who asks.
    pub library: Library,
}

/// What a library says about itself. An answer has no texts in it and is nobody's in particular, so
/// it is the same for all of them.
pub struct Library {
    /// The buyer's language.
    pub locale: Option<String>,
    /// The app.
    pub mobile_app_id: Option<String>,
    /// The app's run.
    pub mobile_session_id: Option<String>,
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
        // A list is taken at its word, as an intent takes it.
        if let Some(types) = &self.payment_method_types {
            return types.clone();
        }
        let (flow, future_usage) = match (self.mode, self.amount, self.currency) {
            (DeferredMode::Payment, Some(amount), Some(currency)) => {
                (Flow::Payment { amount, currency }, self.setup_future_usage)
            }
            (DeferredMode::Payment | DeferredMode::Setup, _, _) => {
                (Flow::Setup, Some(self.setup_future_usage.unwrap_or(FutureUsage::OffSession)))
            }
        };
        eligibility::offered(&Circumstances {
            flow,
            on,
            allowed: None,
            excluded: None,
            future_usage,
            holds: self.capture_method == Some(CaptureMethod::Manual),
            allow_redirects: AllowRedirects::Always,
            country: None,
        })
    }

    /// Refuses what no intent could be made of.
    pub fn check(&self) -> Result<(), NoIntent> {
        let of_setup = |param: &str, message: &str| {
            let (param, message) = (format!("deferred_intent[{param}]"), message.to_owned());
            Err(NoIntent::Refused(Refusal::Unsupported { param, message }))
        };
        if self.payment_method_types.is_some() && self.payment_method_configuration.is_some() {
            return Err(NoIntent::Refused(Refusal::Exclusive(&[
                "deferred_intent[payment_method_configuration]",
                "deferred_intent[payment_method_types]",
            ])));
        }
        match (self.mode, self.amount, self.currency) {
            (DeferredMode::Setup, _, _) if self.capture_method.is_some() => {
                of_setup("capture_method", "A setup captures nothing.")
            }
            (DeferredMode::Payment, Some(amount), Some(currency)) => {
                chargeable(amount, currency).map_err(NoIntent::Refused)
            }
            (DeferredMode::Payment, None, _) => Err(NoIntent::Missing("deferred_intent[amount]")),
            (DeferredMode::Payment, _, None) => Err(NoIntent::Missing("deferred_intent[currency]")),
            (DeferredMode::Setup, None, _) => Ok(()),
            (DeferredMode::Setup, Some(_), _) => of_setup("amount", "A setup has no amount."),
        }
    }
}
