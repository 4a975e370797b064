//! Setup attempts: each confirmation of a setup intent leaves one behind.

use crate::card::{Card, Network};
use crate::charge::ChargedRedirect;
use crate::id::{CustomerId, PaymentMethodId, SetupAttemptId, SetupIntentId};
use crate::moment::Timestamp;
use crate::names::names;
use crate::payment_error::PaymentError;
use crate::payment_method::Details;
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

/// A method as it was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tried {
    /// A card.
    Card {
        /// The card.
        card: Card,
        /// The network that carried it.
        network: Network,
        /// How 3-D Secure ended.
        three_d_secure: Option<ThreeDSecureResult>,
    },
    /// An account to be debited.
    Debit(Details),
    /// On a bank's page.
    Redirect(ChargedRedirect),
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
    /// What was tried.
    pub tried: Tried,
    /// Why it failed.
    pub setup_error: Option<PaymentError>,
    /// The intent.
    pub setup_intent: SetupIntentId,
    /// Where it stands.
    pub status: SetupAttemptStatus,
    /// For what kind of use.
    pub usage: FutureUsage,
}

impl SetupAttempt {
    /// How 3-D Secure ended, where it took part.
    pub(crate) fn authenticated(&mut self, result: Option<ThreeDSecureResult>) {
        match &mut self.tried {
            Tried::Card { three_d_secure, .. } => *three_d_secure = result,
            Tried::Debit(_) | Tried::Redirect(_) => {}
        }
    }
}
