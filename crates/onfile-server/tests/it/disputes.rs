//! Disputes: opened inside the charge, answered, won, lost, escalated, given up.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, fields, get, outcome, pay, post};
use expect_test::expect;

/// The dispute of a payment with a disputed card, and the payment.
fn disputed(server: &Server, card: &str) -> (Answer, Answer) {
    let paid = pay(server, &format!("payment_method={card}")).ok();
    let list = get(server, &format!("/v1/disputes?payment_intent={}", paid.text("id"))).ok();
    let id = list.text("/data/0/id").to_owned();
    (get(server, &format!("/v1/disputes/{id}")).ok(), paid)
}

fn act(server: &Server, dispute: &Answer, verb: &str, form: &str) -> Answer {
    post(server, &format!("/v1/disputes/{}{verb}", dispute.text("id")), form)
}

fn state(server: &Server, dispute: &Answer, paid: &Answer) -> String {
    let now = get(server, &format!("/v1/disputes/{}", dispute.text("id"))).ok();
    let charge = get(server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    let moved: i64 = now.body["balance_transactions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["net"].as_i64().unwrap())
        .sum();
    let shown = ["status", "reason", "is_charge_refundable", "evidence_details/submission_count"];
    format!("{} moved={moved} {}", fields(&now.body, &shown), fields(&charge.body, &["disputed"]))
}

#[test]
fn a_dispute_is_opened_inside_the_charge() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for card in [
        "pm_card_createDispute",
        "pm_card_createDisputeProductNotReceived",
        "pm_card_createDisputeInquiry",
        "pm_card_createMultipleDisputes",
        "pm_card_createRapidDisputeResolutionDispute",
        "pm_card_createCe3BlockDispute",
        "pm_card_createEthocaAlert",
    ] {
        let (dispute, paid) = disputed(&server, card);
        table.line(card, &state(&server, &dispute, &paid));
        let shown = [
            "amount",
            "currency",
            "charge",
            "payment_intent",
            "evidence_details/due_by",
            "payment_method_details/card/network_reason_code",
            "payment_method_details/card/case_type",
        ];
        table.line("  dispute", &fields(&dispute.body, &shown));
        table.line("  events", &watch.news());
    }
    let held = pay(&server, "payment_method=pm_card_createDispute&capture_method=manual").ok();
    table.line("held", &watch.news());
    post(&server, &format!("/v1/payment_intents/{}/capture", held.text("id")), "").ok();
    table.line("captured", &watch.news());
    expect![[r#"
        pm_card_createDispute → status=needs_response reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=10.4 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        pm_card_createDisputeProductNotReceived → status=needs_response reason=product_not_received is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=13.1 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        pm_card_createDisputeInquiry → status=warning_needs_response reason=fraudulent is_charge_refundable=true submission_count=0 moved=0 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=10 case_type=inquiry
          events → payment_intent.created → charge.succeeded → charge.dispute.created → payment_intent.succeeded
        pm_card_createMultipleDisputes → status=needs_response reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=10.4 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        pm_card_createRapidDisputeResolutionDispute → status=needs_response reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=10.4 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        pm_card_createCe3BlockDispute → status=needs_response reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=10.4 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        pm_card_createEthocaAlert → status=needs_response reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true
          dispute → amount=1000 currency=usd charge=ch_… payment_intent=pi_… due_by=1768003199 network_reason_code=4837 case_type=chargeback
          events → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        held → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated
        captured → charge.captured → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn evidence_decides() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for (card, word) in [
        ("pm_card_createDispute", "winning_evidence"),
        ("pm_card_createDispute", "losing_evidence"),
        ("pm_card_createDispute", "a photograph"),
        ("pm_card_createDisputeInquiry", "winning_evidence"),
        ("pm_card_createDisputeInquiry", "losing_evidence"),
        ("pm_card_createDisputeInquiry", "escalate_inquiry_evidence"),
    ] {
        let (dispute, paid) = disputed(&server, card);
        watch.news();
        table.line(&format!("{card}, {word}"), "");
        let word = word.replace(' ', "+");
        let answer = act(&server, &dispute, "", &format!("evidence[uncategorized_text]={word}"));
        table.line(&format!("  {}", outcome(&answer)), &watch.news());
        server.advance(4);
        assert_eq!(watch.news().replace("charge.updated", ""), "", "not yet");
        server.advance(1);
        table.line(&format!("  {}", state(&server, &dispute, &paid)), &watch.news());
        let refund = format!("payment_intent={}&amount=100", paid.text("id"));
        table.answer("  refund", &post(&server, "/v1/refunds", &refund));
        watch.news();
    }
    expect![[r#"
        pm_card_createDispute, winning_evidence
          200 under_review → charge.dispute.updated → charge.updated
          status=won reason=fraudulent is_charge_refundable=true submission_count=1 moved=0 disputed=true → charge.dispute.funds_reinstated → charge.dispute.closed
          refund → 200 succeeded
        pm_card_createDispute, losing_evidence
          200 under_review → charge.dispute.updated → charge.updated
          status=lost reason=fraudulent is_charge_refundable=false submission_count=1 moved=-2500 disputed=true → charge.dispute.closed → charge.updated
          refund → 400 invalid_request_error charge_disputed [-] Charge ch_… has been charged back; cannot issue a refund.
        pm_card_createDispute, a photograph
          200 under_review → charge.dispute.updated → charge.updated
          status=under_review reason=fraudulent is_charge_refundable=false submission_count=1 moved=-2500 disputed=true
          refund → 400 invalid_request_error charge_disputed [-] Charge ch_… has been charged back; cannot issue a refund.
        pm_card_createDisputeInquiry, winning_evidence
          200 warning_under_review → charge.dispute.updated → charge.updated
          status=warning_closed reason=fraudulent is_charge_refundable=true submission_count=1 moved=0 disputed=true → charge.dispute.closed → charge.updated
          refund → 200 succeeded
        pm_card_createDisputeInquiry, losing_evidence
          200 warning_under_review → charge.dispute.updated → charge.updated
          status=warning_closed reason=fraudulent is_charge_refundable=true submission_count=1 moved=0 disputed=true → charge.dispute.closed → charge.updated
          refund → 200 succeeded
        pm_card_createDisputeInquiry, escalate_inquiry_evidence
          200 warning_under_review → charge.dispute.updated → charge.updated
          status=needs_response reason=fraudulent is_charge_refundable=false submission_count=1 moved=-2500 disputed=true → charge.dispute.updated → charge.dispute.funds_withdrawn
          refund → 400 invalid_request_error charge_disputed [-] Charge ch_… has been charged back; cannot issue a refund.
    "#]].assert_eq(table.text());
}

#[test]
fn evidence_can_be_staged() {
    let server = Server::start();
    let (dispute, paid) = disputed(&server, "pm_card_createDispute");
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let mut step = |case: &str, answer: &Answer| {
        let shown = [
            "status",
            "evidence/uncategorized_text",
            "evidence/customer_name",
            "evidence_details/has_evidence",
            "evidence_details/submission_count",
        ];
        match answer.status {
            200 => table.line(case, &fields(&answer.body, &shown)),
            _ => table.answer(case, answer),
        }
        table.line("  events", &watch.news());
    };
    let update = |form: &str| act(&server, &dispute, "", form);
    step(
        "staged",
        &update(
            "evidence[uncategorized_text]=winning_evidence&evidence[customer_name]=Jenny&submit=false",
        ),
    );
    server.advance(60);
    step("nothing is decided", &get(&server, &format!("/v1/disputes/{}", dispute.text("id"))).ok());
    step("one text removed", &update("evidence[customer_name]=&submit=false"));
    step("metadata only", &update("metadata[a]=b"));
    step("submitted", &update("submit=true"));
    step("more evidence", &update("evidence[customer_name]=Jenny"));
    server.advance(5);
    step("decided", &get(&server, &format!("/v1/disputes/{}", dispute.text("id"))).ok());
    step("evidence after the end", &update("evidence[customer_name]=Jenny"));
    step("submitting after the end", &update("submit=true"));
    step("metadata after the end", &update("metadata[a]=c"));
    step("no such text", &update("evidence[mood]=bad"));
    expect![[r#"
        staged → status=needs_response uncategorized_text=winning_evidence customer_name=Jenny has_evidence=true submission_count=0
          events → charge.dispute.updated
        nothing is decided → status=needs_response uncategorized_text=winning_evidence customer_name=Jenny has_evidence=true submission_count=0
          events
        one text removed → status=needs_response uncategorized_text=winning_evidence customer_name=null has_evidence=true submission_count=0
          events → charge.dispute.updated
        metadata only → status=needs_response uncategorized_text=winning_evidence customer_name=null has_evidence=true submission_count=0
          events → charge.dispute.updated
        submitted → status=under_review uncategorized_text=winning_evidence customer_name=null has_evidence=true submission_count=1
          events → charge.dispute.updated → charge.updated
        more evidence → status=under_review uncategorized_text=winning_evidence customer_name=Jenny has_evidence=true submission_count=2
          events → charge.dispute.updated → charge.updated
        decided → status=won uncategorized_text=winning_evidence customer_name=Jenny has_evidence=true submission_count=2
          events → charge.dispute.funds_reinstated → charge.dispute.closed
        evidence after the end → 400 invalid_request_error - [-] This dispute is already closed
          events
        submitting after the end → 400 invalid_request_error - [-] This dispute is already closed
          events
        metadata after the end → status=won uncategorized_text=winning_evidence customer_name=Jenny has_evidence=true submission_count=2
          events → charge.dispute.updated
        no such text → 400 invalid_request_error parameter_unknown [evidence[mood]] Received unknown parameter: evidence[mood]
          events
    "#]].assert_eq(table.text());
    let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    assert_eq!(charge.body["disputed"], true);
}

#[test]
fn giving_up() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for card in ["pm_card_createDispute", "pm_card_createDisputeInquiry"] {
        let (dispute, paid) = disputed(&server, card);
        watch.news();
        table.answer(card, &act(&server, &dispute, "/close", ""));
        table.line(&format!("  {}", state(&server, &dispute, &paid)), &watch.news());
        table.answer("  close again", &act(&server, &dispute, "/close", ""));
        table.answer(
            "  evidence",
            &act(&server, &dispute, "", "evidence[uncategorized_text]=winning_evidence"),
        );
    }
    // Evidence that was under way when the seller gave up decides nothing any more.
    let (dispute, paid) = disputed(&server, "pm_card_createDispute");
    act(&server, &dispute, "", "evidence[uncategorized_text]=winning_evidence").ok();
    act(&server, &dispute, "/close", "").ok();
    server.advance(5);
    table.line("given up under review", &state(&server, &dispute, &paid));
    expect![[r#"
        pm_card_createDispute → 200 lost
          status=lost reason=fraudulent is_charge_refundable=false submission_count=0 moved=-2500 disputed=true → charge.dispute.closed → charge.updated
          close again → 400 invalid_request_error - [-] This dispute is already closed
          evidence → 400 invalid_request_error - [-] This dispute is already closed
        pm_card_createDisputeInquiry → 200 warning_closed
          status=warning_closed reason=fraudulent is_charge_refundable=true submission_count=0 moved=0 disputed=true → charge.dispute.closed → charge.updated
          close again → 400 invalid_request_error - [-] This dispute is already closed
          evidence → 400 invalid_request_error - [-] This dispute is already closed
        given up under review → status=lost reason=fraudulent is_charge_refundable=false submission_count=1 moved=-2500 disputed=true
    "#]].assert_eq(table.text());
}

#[test]
fn while_one_of_two_disputes_stands_nothing_is_refunded() {
    let server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_createMultipleDisputes")]).ok();
    let intent = paid.text("id");
    let listed = server.secret().get(&format!("/v1/disputes?payment_intent={intent}")).ok();
    let refund = || server.secret().post("/v1/refunds", &[("payment_intent", intent)]);
    for at in 0..2 {
        assert_eq!(refund().error(400)["code"], "charge_disputed");
        let id = listed.text(&format!("/data/{at}/id"));
        let evidence = [("evidence[uncategorized_text]", "winning_evidence")];
        server.secret().post(&format!("/v1/disputes/{id}"), &evidence).ok();
        server.advance(5);
    }
    refund().ok();
}
