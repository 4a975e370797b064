//! Disputes as they are shown, and what may be said about them.

use crate::objects::dispute::{ListFilter, render};
use crate::objects::fixtures::{
    approval, at, check, method, notes, paid, read, refuses, saved, view,
};
use crate::objects::{View, fixtures};
use expect_test::expect;
use onfile_domain::dispute::{Dispute, DisputeStatus, EvidenceField, Update};
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_intent::Verdict;
use onfile_domain::rail::{Captured, DisputeNotice, DisputeReason};

fn notice(inquiry: bool) -> DisputeNotice {
    DisputeNotice {
        reason: DisputeReason::Fraudulent,
        network_reason_code: "10.4".to_owned(),
        inquiry,
    }
}

fn raised() -> Dispute {
    let captured = Captured { disputes: vec![notice(false)], ..Captured::default() };
    let intent = fixtures::intent("amount=1099&currency=usd");
    let verdict = Verdict::Taken(approval(), captured);
    at(|moment| saved(&intent.conclude(&method(), &fixtures::attempt(), verdict, moment).effects))
}

#[test]
fn shown_raised() {
    check(
        &render(&raised(), &view()),
        expect![[r#"
        {
          "id": "du_1N2",
          "object": "dispute",
          "amount": 1099,
          "balance_transactions": [
            {
              "id": "txn_3N3",
              "object": "balance_transaction",
              "amount": -1099,
              "available_on": 1767225600,
              "balance_type": "payments",
              "created": 1767225600,
              "currency": "usd",
              "description": "Chargeback withdrawal",
              "exchange_rate": null,
              "fee": 1500,
              "fee_details": [
                {
                  "amount": 1500,
                  "application": null,
                  "currency": "usd",
                  "description": "Dispute fee",
                  "type": "stripe_fee"
                }
              ],
              "net": -2599,
              "reporting_category": "dispute",
              "source": "du_1N2",
              "status": "available",
              "type": "adjustment"
            }
          ],
          "charge": "ch_1",
          "created": 1767225600,
          "currency": "usd",
          "enhanced_eligibility_types": [],
          "evidence": {
            "access_activity_log": null,
            "billing_address": null,
            "cancellation_policy": null,
            "cancellation_policy_disclosure": null,
            "cancellation_rebuttal": null,
            "customer_communication": null,
            "customer_email_address": null,
            "customer_name": null,
            "customer_purchase_ip": null,
            "customer_signature": null,
            "duplicate_charge_documentation": null,
            "duplicate_charge_explanation": null,
            "duplicate_charge_id": null,
            "enhanced_evidence": {},
            "product_description": null,
            "receipt": null,
            "refund_policy": null,
            "refund_policy_disclosure": null,
            "refund_refusal_explanation": null,
            "service_date": null,
            "service_documentation": null,
            "shipping_address": null,
            "shipping_carrier": null,
            "shipping_date": null,
            "shipping_documentation": null,
            "shipping_tracking_number": null,
            "uncategorized_file": null,
            "uncategorized_text": null
          },
          "evidence_details": {
            "due_by": 1768003199,
            "enhanced_eligibility": {},
            "has_evidence": false,
            "past_due": false,
            "submission_count": 0,
            "submission_method": "not_submitted"
          },
          "intended_submission_method": null,
          "is_charge_refundable": false,
          "livemode": false,
          "metadata": {},
          "network_reason_code": "10.4",
          "payment_intent": "pi_3N1",
          "payment_method_details": {
            "card": {
              "brand": "visa",
              "case_type": "chargeback",
              "network": "visa",
              "network_reason_code": "10.4"
            },
            "type": "card"
          },
          "reason": "fraudulent",
          "status": "needs_response"
        }"#]],
    );
}

#[test]
fn shown_answered() {
    let answered = Dispute {
        evidence: [
            (EvidenceField::UncategorizedText, "winning_evidence".to_owned()),
            (EvidenceField::CustomerName, "Jenny".to_owned()),
        ]
        .into(),
        metadata: notes(),
        submission_count: 1,
        status: DisputeStatus::UnderReview,
        ..raised()
    };
    let shown = render(&answered, &view());
    check(
        &shown["evidence_details"],
        expect![[r#"
        {
          "due_by": 1768003199,
          "enhanced_eligibility": {},
          "has_evidence": true,
          "past_due": false,
          "submission_count": 1,
          "submission_method": "manual"
        }"#]],
    );
    assert_eq!(shown["evidence"]["uncategorized_text"], "winning_evidence");
    assert_eq!(shown["evidence"]["customer_name"], "Jenny");
    assert_eq!(shown["evidence"]["receipt"], serde_json::Value::Null);
    assert_eq!(shown["metadata"]["order"], "6735");
}

#[test]
fn shown_as_a_question() {
    let inquiry = at(|moment| Dispute::open(&paid(), &notice(true), moment));
    let shown = render(&inquiry, &view());
    assert_eq!(shown["is_charge_refundable"], true);
    assert_eq!(shown["payment_method_details"]["card"]["case_type"], "inquiry");
    assert_eq!(shown["status"], "warning_needs_response");
    assert_eq!(shown["balance_transactions"], serde_json::json!([]));
}

#[test]
fn past_due() {
    let raised = raised();
    let late = View { now: raised.due_by + 1, ..view() };
    assert_eq!(render(&raised, &view())["evidence_details"]["past_due"], false);
    assert_eq!(render(&raised, &late)["evidence_details"]["past_due"], true);
    let answered = Dispute { submission_count: 1, ..raised };
    assert_eq!(render(&answered, &late)["evidence_details"]["past_due"], false);
}

#[test]
fn no_evidence_key_is_forgotten() {
    let shown = render(&raised(), &view());
    for field in <EvidenceField as onfile_domain::Named>::ALL {
        let name = onfile_domain::Named::name(*field);
        assert!(shown["evidence"].get(name).is_some(), "{name}");
    }
}

#[test]
fn update() {
    let command = read::<Update>(
        "evidence[uncategorized_text]=winning_evidence&evidence[customer_name]=&submit=false\
         &metadata[a]=1",
    );
    assert_eq!(
        command.evidence,
        vec![
            (EvidenceField::UncategorizedText, "winning_evidence".to_owned()),
            (EvidenceField::CustomerName, String::new()),
        ]
    );
    assert_eq!(command.submit, Some(false));
    assert!(matches!(command.metadata, MetadataChange::Merge(_)));
    assert!(read::<Update>("metadata[a]=1").evidence.is_empty());
    let long = format!("evidence[uncategorized_text]={}", "x".repeat(20_000));
    assert_eq!(read::<Update>(&long).evidence[0].1.len(), 20_000);
    refuses::<Update>(
        &[
            "evidence[receipt]=file_1",
            "evidence[enhanced_evidence][visa_compliance][fee_acknowledged]=true",
            "evidence[appeal]=",
            "evidence[wat]=1",
            "evidence=x",
            "evidence=",
            "submit=yes",
            "intended_submission_method=manual",
        ],
        expect![[r#"
            evidence[receipt]=file_1
              [evidence[receipt]] : Evidence other than texts is not supported by this server yet.
            evidence[enhanced_evidence][visa_compliance][fee_acknowledged]=true
              [evidence[enhanced_evidence]] : Evidence other than texts is not supported by this server yet.
            evidence[appeal]=
              [evidence[appeal]] : Evidence other than texts is not supported by this server yet.
            evidence[wat]=1
              [evidence[wat]] parameter_unknown: Received unknown parameter: evidence[wat]
            evidence=x
              [evidence] : Invalid object
            evidence=
              [evidence] parameter_invalid_empty: You passed an empty string for 'evidence'. We assume empty values are an attempt to unset a parameter; however 'evidence' cannot be unset. You should remove 'evidence' from your request or supply a non-empty value.
            submit=yes
              [submit] : Invalid boolean: yes
            intended_submission_method=manual
              [intended_submission_method] : intended_submission_method is not supported by this server yet.
        "#]],
    );
}

#[test]
fn list() {
    let filter = read::<ListFilter>("payment_intent=pi_1&charge=ch_1&created[lt]=9");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 10,
                at: Start,
            },
            created: CreatedRange {
                from: -9223372036854775808,
                to: 8,
            },
            charge: Some(
                ChargeId(
                    "ch_1",
                ),
            ),
            payment_intent: Some(
                PaymentIntentId(
                    "pi_1",
                ),
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
}
