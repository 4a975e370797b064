//! The calls on disputes.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::not_yet;
use crate::params::{
    CreatedRange, Declared, Fields, FromParam, Kind, LongText, Page, Path, Schema, params,
};
use onfile_domain::Named;
use onfile_domain::dispute::{EvidenceField, Open, Update};
use onfile_domain::id::{ChargeId, PaymentIntentId};
use std::sync::LazyLock;

params! {
    Update { evidence as Evidence, metadata, submit }
    refused { intended_submission_method: not_yet!("intended_submission_method") }
}

params! { Open { inquiry, reason } }

/// Which disputes are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were raised.
    pub created: CreatedRange,
    /// Only of this charge.
    pub charge: Option<ChargeId>,
    /// Only of this intent.
    pub payment_intent: Option<PaymentIntentId>,
}

params! { ListFilter { flatten page, created, charge, payment_intent } }

/// Evidence that is a file, or has a shape of its own.
const REFUSED: [&str; 11] = [
    "appeal",
    "cancellation_policy",
    "customer_communication",
    "customer_signature",
    "duplicate_charge_documentation",
    "enhanced_evidence",
    "receipt",
    "refund_policy",
    "service_documentation",
    "shipping_documentation",
    "uncategorized_file",
];

/// Texts, in the order sent; an empty one removes.
struct Evidence(Vec<(EvidenceField, String)>);

impl FromParam for Evidence {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        if param.is_none() {
            return Ok(Evidence(Vec::new()));
        }
        let mut texts = Vec::new();
        for (name, param) in Fields::of(param, path)?.rest() {
            let here = path.child(&name);
            // Names that are no field were refused with everything else that is unknown.
            if let Some(field) = EvidenceField::parse(&name) {
                texts.push((field, LongText::from_param(Some(param), &here)?.0));
            }
        }
        Ok(Evidence(texts))
    }

    fn schema() -> Schema {
        static DECLARED: LazyLock<Declared> = LazyLock::new(|| {
            let mut declared = Declared::default();
            for field in EvidenceField::ALL {
                declared.add::<LongText>(field.name());
            }
            for name in REFUSED {
                declared.refuse(name, not_yet!("Evidence other than texts"));
            }
            declared
        });
        Schema::required(Kind::Object(&DECLARED)).optional()
    }
}

impl From<Evidence> for Vec<(EvidenceField, String)> {
    fn from(evidence: Evidence) -> Self {
        evidence.0
    }
}
