//! A decline or a failed authentication: a fact about an attempt, kept on its intent.

use crate::id::ChargeId;
use crate::names::names;
use crate::payment_method::PaymentMethod;
use crate::rail::{AdviceCode, Decline};
use serde::{Deserialize, Serialize};

names! {
    /// The envelope's type of a failed attempt.
    pub enum PaymentErrorType {
        CardError = "card_error",
        InvalidRequestError = "invalid_request_error",
    }
}

/// Why an attempt failed. Shown as `last_payment_error`, `last_setup_error` and in a 402's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentError {
    /// `card_error`, or `invalid_request_error` for a failed authentication.
    pub kind: PaymentErrorType,
    /// The error code.
    pub code: String,
    /// The decline code.
    pub decline_code: Option<String>,
    /// For the buyer.
    pub message: String,
    /// The field at fault.
    pub param: Option<String>,
    /// What the network advises.
    pub advice_code: Option<AdviceCode>,
    /// The network's own code.
    pub network_decline_code: Option<String>,
    /// The failed charge, when one exists.
    pub charge: Option<ChargeId>,
    /// The method as it was.
    pub payment_method: PaymentMethod,
}

impl PaymentError {
    /// The error of a decline.
    pub fn of_decline(decline: &Decline, charge: Option<ChargeId>, method: PaymentMethod) -> Self {
        PaymentError {
            kind: PaymentErrorType::CardError,
            code: decline.code.clone(),
            decline_code: decline.decline_code.clone(),
            message: decline.message.clone(),
            param: decline.param.clone(),
            advice_code: decline.advice_code,
            network_decline_code: decline.network_decline_code.clone(),
            charge,
            payment_method: method,
        }
    }

    /// The error of a challenge that the cardholder did not pass. `code` differs by kind of intent.
    pub fn of_authentication(code: &str, method: PaymentMethod) -> Self {
        PaymentError {
            kind: PaymentErrorType::InvalidRequestError,
            code: code.to_owned(),
            decline_code: None,
            // Quoted by integrations that match on it.
            message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.".to_owned(),
            param: None,
            advice_code: None,
            network_decline_code: None,
            charge: None,
            payment_method: method,
        }
    }
}
