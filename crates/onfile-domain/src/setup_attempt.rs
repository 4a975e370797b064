//! Setup attempts: each confirmation of a setup intent leaves one behind.

use crate::card::{Card, Network};
use crate::id::{CustomerId, PaymentMethodId, SetupAttemptId, SetupIntentId};
use crate::moment::Timestamp;
use crate::names::names;
use crate::payment_error::PaymentError;
use crate::payment_method_type::FutureUsage;
use crate::rail::ThreeDSecureResult;
use serde::{Deserialize, Serialize};

names! {
    /// Where an attempt stands.
    pub enum SetupAttemptStatus {
        RequiresAction = "requires_action",
        Succeeded = "succeeded",
        Failed = "failed",
        Abandoned = "abandoned",
    }
}

/// One attempt to set up a payment method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupAttempt {
    /// The attempt's id.
    pub id: SetupAttemptId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// The intent's customer at that moment.
    pub customer: Option<CustomerId>,
    /// The method that was tried.
    pub payment_method: PaymentMethodId,
    /// The card as it was tried.
    pub card: Card,
    /// The network that carried it.
    pub network: Network,
    /// How 3-D Secure ended.
    pub three_d_secure: Option<ThreeDSecureResult>,
    /// Why it failed.
    pub setup_error: Option<PaymentError>,
    /// The intent.
    pub setup_intent: SetupIntentId,
    /// Where it stands.
    pub status: SetupAttemptStatus,
    /// For what kind of use.
    pub usage: FutureUsage,
}
