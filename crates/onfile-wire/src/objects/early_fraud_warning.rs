//! Early fraud warnings.

use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::params::{CreatedRange, Page, params};
use onfile_domain::early_fraud_warning::EarlyFraudWarning;
use onfile_domain::id::{ChargeId, PaymentIntentId};
use serde_json::Value;

/// Which warnings are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only of this charge.
    pub charge: Option<ChargeId>,
    /// Only of this intent.
    pub payment_intent: Option<PaymentIntentId>,
}

params! { ListFilter { flatten page, created, charge, payment_intent } }

/// Renders an early fraud warning.
pub fn render(warning: &EarlyFraudWarning, _view: &View<'_>) -> Value {
    object! {
        id: &warning.id,
        object: "radar.early_fraud_warning",
        actionable: warning.actionable,
        charge: &warning.charge,
        created: warning.created,
        fraud_type: &warning.fraud_type,
        livemode: LIVEMODE,
        payment_intent: &warning.payment_intent,
    }
}
