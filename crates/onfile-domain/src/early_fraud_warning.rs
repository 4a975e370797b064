//! Early fraud warnings: an issuer says that a charge may be fraud, before anybody disputes it.

use crate::charge::Charge;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{ChargeId, EarlyFraudWarningId, PaymentIntentId};
use crate::moment::{Moment, Timestamp};
use crate::money::Amount;
use crate::rail::FraudType;
use serde::{Deserialize, Serialize};

/// An early fraud warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyFraudWarning {
    /// The warning's id.
    pub id: EarlyFraudWarningId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Refunding may still prevent a dispute: the charge is neither disputed nor fully refunded.
    pub actionable: bool,
    /// The charge.
    pub charge: ChargeId,
    /// What the issuer says it is.
    pub fraud_type: FraudType,
    /// The charge's intent.
    pub payment_intent: PaymentIntentId,
}

impl EarlyFraudWarning {
    /// An issuer warns of a charge.
    pub fn of(charge: &Charge, fraud_type: FraudType, moment: &mut Moment<'_>) -> Self {
        EarlyFraudWarning {
            id: EarlyFraudWarningId::mint(moment.mint),
            created: moment.now,
            actionable: actionable(charge),
            charge: charge.id.clone(),
            fraud_type,
            payment_intent: charge.payment_intent.clone(),
        }
    }

    /// The charge has moved: whether something can still be done may have changed with it.
    pub fn weigh(&self, charge: &Charge) -> Effects {
        let mut effects = Effects::default();
        let weighed = EarlyFraudWarning { actionable: actionable(charge), ..self.clone() };
        if weighed != *self {
            effects.tell_change(EventType::RadarEarlyFraudWarningUpdated, self, &weighed);
            effects.save(weighed);
        }
        effects
    }
}

fn actionable(charge: &Charge) -> bool {
    charge.dispute.is_none() && charge.unrefunded() > Amount::ZERO
}
