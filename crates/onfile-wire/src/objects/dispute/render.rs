//! A dispute.

use crate::objects::balance_transaction;
use crate::objects::members::{Member, object};
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::Named;
use onfile_domain::dispute::{Dispute, DisputeStatus, EvidenceField};
use serde_json::{Map, Value};

/// Renders a dispute.
pub fn render(dispute: &Dispute, view: &View<'_>) -> Value {
    let transactions = dispute.balance_transactions.iter();
    let transactions = transactions.map(|it| balance_transaction::render(it, view));
    object! {
        id: &dispute.id,
        object: "dispute",
        amount: dispute.amount,
        balance_transactions: transactions.collect::<Vec<_>>(),
        charge: &dispute.charge,
        created: dispute.created,
        currency: &dispute.currency,
        enhanced_eligibility_types: Vec::new(),
        evidence: evidence(dispute),
        evidence_details: evidence_details(dispute, view),
        intended_submission_method: Value::Null,
        is_charge_refundable: is_charge_refundable(dispute),
        livemode: LIVEMODE,
        metadata: &dispute.metadata,
        network_reason_code[optional]: network_reason(dispute),
        payment_intent: &dispute.payment_intent,
        payment_method_details[optional]: dispute.card.as_ref().map(|card| object! {
            card: object! {
                brand: &card.brand,
                case_type: if dispute.notice.inquiry { "inquiry" } else { "chargeback" },
                network: &card.network,
                network_reason_code: &dispute.notice.network_reason_code,
            },
            type: "card",
        }),
        reason: &dispute.notice.reason,
        status: &dispute.status,
    }
}

/// The card networks' own code; debits have none.
fn network_reason(dispute: &Dispute) -> Option<&str> {
    Some(dispute.notice.network_reason_code.as_str()).filter(|code| !code.is_empty())
}

/// A bank that only asks has taken nothing, and one that lost has given everything back.
fn is_charge_refundable(dispute: &Dispute) -> bool {
    match dispute.status {
        DisputeStatus::Won
        | DisputeStatus::WarningClosed
        | DisputeStatus::WarningNeedsResponse
        | DisputeStatus::WarningUnderReview => true,
        DisputeStatus::Lost | DisputeStatus::NeedsResponse | DisputeStatus::UnderReview => false,
    }
}

/// Every key of evidence: texts, files (which cannot be given yet) and the one with a shape.
const EVIDENCE: [&str; 28] = [
    "access_activity_log",
    "billing_address",
    "cancellation_policy",
    "cancellation_policy_disclosure",
    "cancellation_rebuttal",
    "customer_communication",
    "customer_email_address",
    "customer_name",
    "customer_purchase_ip",
    "customer_signature",
    "duplicate_charge_documentation",
    "duplicate_charge_explanation",
    "duplicate_charge_id",
    "enhanced_evidence",
    "product_description",
    "receipt",
    "refund_policy",
    "refund_policy_disclosure",
    "refund_refusal_explanation",
    "service_date",
    "service_documentation",
    "shipping_address",
    "shipping_carrier",
    "shipping_date",
    "shipping_documentation",
    "shipping_tracking_number",
    "uncategorized_file",
    "uncategorized_text",
];

fn evidence(dispute: &Dispute) -> Value {
    let mut evidence = Map::new();
    for key in EVIDENCE {
        let value = match EvidenceField::parse(key) {
            Some(field) => dispute.evidence.get(&field).member(),
            None if key == "enhanced_evidence" => object! {},
            None => Value::Null,
        };
        evidence.insert(key.to_owned(), value);
    }
    Value::Object(evidence)
}

fn evidence_details(dispute: &Dispute, view: &View<'_>) -> Value {
    let submitted = dispute.submission_count > 0;
    object! {
        due_by: dispute.due_by,
        enhanced_eligibility: object! {},
        has_evidence: !dispute.evidence.is_empty(),
        past_due: !submitted && view.now > dispute.due_by,
        submission_count: dispute.submission_count,
        submission_method: if submitted { "manual" } else { "not_submitted" },
    }
}
