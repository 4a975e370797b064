//! Refunds, and a balance that adds up whatever happens.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, fields, get, masked, pay, post};
use expect_test::expect;
use serde_json::Value;

fn paid(server: &Server, card: &str) -> Answer {
    let form = format!("payment_method={card}&amount=4000&capture_method=automatic");
    let form = format!("currency=usd&confirm=true&payment_method_types[]=card&{form}");
    post(server, "/v1/payment_intents", &form).ok()
}

fn refund(server: &Server, intent: &Answer, more: &str) -> Answer {
    post(server, "/v1/refunds", &format!("payment_intent={}&{more}", intent.text("id")))
}

fn charge_of(server: &Server, intent: &Answer) -> String {
    let charge = get(server, &format!("/v1/charges/{}", intent.text("latest_charge"))).ok();
    fields(&charge.body, &["amount_captured", "amount_refunded", "refunded"])
}

/// The balance by bucket, and proof that it is the sum of its transactions.
fn balance(server: &Server) -> String {
    let balance = get(server, "/v1/balance").ok();
    let amount = |list: &str| {
        let all = balance.body[list].as_array().unwrap();
        all.iter()
            .filter(|it| it["currency"] == "usd")
            .map(|it| it["amount"].as_i64().unwrap())
            .sum::<i64>()
    };
    let transactions = get(server, "/v1/balance_transactions?limit=100").ok();
    let transactions = transactions.body["data"].as_array().unwrap().clone();
    let sum = |status: &str| {
        let those = transactions.iter().filter(|it| it["status"] == status);
        those.map(|it| it["net"].as_i64().unwrap()).sum::<i64>()
    };
    for transaction in &transactions {
        let part = |name: &str| transaction[name].as_i64().unwrap();
        assert_eq!(part("net"), part("amount") - part("fee"), "{transaction:#}");
        let details = transaction["fee_details"].as_array().unwrap();
        let fees: i64 = details.iter().map(|it| it["amount"].as_i64().unwrap()).sum();
        assert_eq!(fees, part("fee"), "{transaction:#}");
    }
    assert_eq!(amount("pending"), sum("pending"), "{balance:?}");
    assert_eq!(amount("available"), sum("available"), "{balance:?}");
    format!("pending {} available {}", amount("pending"), amount("available"))
}

#[test]
fn full_partial_and_too_much() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let intent = paid(&server, "pm_card_visa");
    table.line("paid", &watch.news());
    for form in ["amount=1000", "amount=4000", "amount=0", "amount=-5", "", "", "amount=1"] {
        table.answer(&format!("refund {form}"), &refund(&server, &intent, form));
        table.line("  charge", &charge_of(&server, &intent));
        table.line("  balance", &balance(&server));
        table.line("  events", &watch.news());
    }
    expect![[r#"
        paid → payment_intent.created → charge.succeeded → payment_intent.succeeded
        refund amount=1000 → 200 succeeded
          charge → amount_captured=4000 amount_refunded=1000 refunded=false
          balance → pending 3854 available -1000
          events → refund.created → charge.refunded
        refund amount=4000 → 400 invalid_request_error - [amount] Refund amount ($40.00) is greater than unrefunded amount on charge ($30.00)
          charge → amount_captured=4000 amount_refunded=1000 refunded=false
          balance → pending 3854 available -1000
          events
        refund amount=0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1.
          charge → amount_captured=4000 amount_refunded=1000 refunded=false
          balance → pending 3854 available -1000
          events
        refund amount=-5 → 400 invalid_request_error - [amount] Invalid non-negative integer
          charge → amount_captured=4000 amount_refunded=1000 refunded=false
          balance → pending 3854 available -1000
          events
        refund  → 200 succeeded
          charge → amount_captured=4000 amount_refunded=4000 refunded=true
          balance → pending 3854 available -4000
          events → refund.created → charge.refunded
        refund  → 400 invalid_request_error charge_already_refunded [-] Charge ch_… has already been refunded.
          charge → amount_captured=4000 amount_refunded=4000 refunded=true
          balance → pending 3854 available -4000
          events
        refund amount=1 → 400 invalid_request_error charge_already_refunded [-] Charge ch_… has already been refunded.
          charge → amount_captured=4000 amount_refunded=4000 refunded=true
          balance → pending 3854 available -4000
          events
    "#]].assert_eq(table.text());
    let previous = &server.event("charge.refunded")["data"]["previous_attributes"];
    expect![[r#"{"amount_refunded":1000,"refunded":false}"#]].assert_eq(&previous.to_string());
}

#[test]
fn what_cannot_be_refunded() {
    let server = Server::start();
    let mut table = Table::default();
    let intents = |form: &str| {
        post(
            &server,
            "/v1/payment_intents",
            &format!("currency=usd&payment_method_types[]=card&{form}"),
        )
    };
    table.answer("nothing", &post(&server, "/v1/refunds", ""));
    table.answer("no such intent", &post(&server, "/v1/refunds", "payment_intent=pi_nothing"));
    table.answer("no such charge", &post(&server, "/v1/refunds", "charge=ch_nothing"));
    let fresh = intents("amount=1000").ok();
    table.answer("never paid", &refund(&server, &fresh, ""));
    let declined = pay(&server, "payment_method=pm_card_visa_chargeDeclined");
    let error = declined.error(402);
    let id = error["payment_intent"]["id"].as_str().unwrap();
    table.answer("declined", &post(&server, "/v1/refunds", &format!("payment_intent={id}")));
    let charge = format!("charge={}", error["charge"].as_str().unwrap());
    table.answer("the declined charge", &post(&server, "/v1/refunds", &charge));
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    table.answer("held", &refund(&server, &held, ""));
    let disputed = paid(&server, "pm_card_createDispute");
    table.answer("disputed", &refund(&server, &disputed, ""));
    let inquired = paid(&server, "pm_card_createDisputeInquiry");
    table.answer("inquired about", &refund(&server, &inquired, ""));
    let (one, two) = (paid(&server, "pm_card_visa"), paid(&server, "pm_card_visa"));
    let both = format!("payment_intent={}&charge={}", one.text("id"), two.text("latest_charge"));
    table.answer("two that differ", &post(&server, "/v1/refunds", &both));
    table.answer("a bad reason", &refund(&server, &one, "reason=whim"));
    let done = refund(&server, &one, "reason=requested_by_customer&metadata[a]=b").ok();
    let shown = [
        "object",
        "amount",
        "currency",
        "reason",
        "status",
        "metadata",
        "charge",
        "payment_intent",
        "balance_transaction",
        "destination_details/type",
    ];
    table.line("refunded", &fields(&done.body, &shown));
    let path = format!("/v1/refunds/{}", done.text("id"));
    table.answer("cancel", &post(&server, &format!("{path}/cancel"), ""));
    let updated = post(&server, &path, "metadata[a]=c&metadata[b]=d").ok();
    table.line("updated", &fields(&updated.body, &["metadata"]));
    table.answer("update more", &post(&server, &path, "amount=1"));
    expect![[r#"
        nothing → 400 invalid_request_error - [-] One of the following params should be provided for this request: payment_intent or charge.
        no such intent → 400 invalid_request_error resource_missing [payment_intent] No such payment_intent: 'pi_nothing'
        no such charge → 400 invalid_request_error resource_missing [charge] No such charge: 'ch_nothing'
        never paid → 400 invalid_request_error - [payment_intent] This PaymentIntent (pi_…) does not have a successful charge to refund.
        declined → 400 invalid_request_error - [payment_intent] This PaymentIntent (pi_…) does not have a successful charge to refund.
        the declined charge → 400 invalid_request_error - [payment_intent] This PaymentIntent (pi_…) does not have a successful charge to refund.
        held → 400 invalid_request_error charge_not_refundable [charge] Charge ch_… has not been captured, so it cannot be refunded.
        disputed → 400 invalid_request_error charge_disputed [-] Charge ch_… has been charged back; cannot issue a refund.
        inquired about → 200 succeeded
        two that differ → 400 invalid_request_error - [-] You may only specify one of these parameters: charge, payment_intent.
        a bad reason → 400 invalid_request_error - [reason] Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer
        refunded → object=refund amount=4000 currency=usd reason=requested_by_customer status=succeeded metadata={"a":"b"} charge=ch_… payment_intent=pi_… balance_transaction=txn_… type=card
        cancel → 400 invalid_request_error - [-] This refund cannot be canceled. Only a refund with a status of requires_action may be canceled.
        updated → metadata={"a":"c","b":"d"}
        update more → 400 invalid_request_error parameter_unknown [amount] Received unknown parameter: amount
    "#]].assert_eq(table.text());
}

#[test]
fn refunds_that_take_their_time() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for card in ["pm_card_pendingRefund", "pm_card_refundFail"] {
        let intent = paid(&server, card);
        table.line(card, &balance(&server));
        watch.news();
        let refund = refund(&server, &intent, "amount=1500").ok();
        let path = format!("/v1/refunds/{}", refund.text("id"));
        let mut step = |case: &str| {
            let now = get(&server, &path).ok();
            let shown = ["status", "failure_balance_transaction", "failure_reason"];
            table.line(case, &fields(&now.body, &shown));
            table.line("    charge", &charge_of(&server, &intent));
            table.line("    balance", &balance(&server));
            table.line("    events", &watch.news());
        };
        step("  at first");
        server.advance(9);
        step("  9 seconds later");
        server.advance(1);
        step("  10 seconds later");
        server.advance(60);
        step("  a minute later");
    }
    expect![[r#"
        pm_card_pendingRefund → pending 3854 available 0
          at first → status=pending failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 3854 available -1500
            events → refund.created → charge.refunded
          9 seconds later → status=pending failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 3854 available -1500
            events
          10 seconds later → status=succeeded failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 3854 available -1500
            events → refund.updated → charge.refund.updated
          a minute later → status=succeeded failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 3854 available -1500
            events
        pm_card_refundFail → pending 7708 available -1500
          at first → status=succeeded failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 7708 available -3000
            events → refund.created → charge.refunded
          9 seconds later → status=succeeded failure_balance_transaction=absent failure_reason=absent
            charge → amount_captured=4000 amount_refunded=1500 refunded=false
            balance → pending 7708 available -3000
            events
          10 seconds later → status=failed failure_balance_transaction=txn_… failure_reason=unknown
            charge → amount_captured=4000 amount_refunded=0 refunded=false
            balance → pending 7708 available -1500
            events → refund.failed → refund.updated → charge.refund.updated
          a minute later → status=failed failure_balance_transaction=txn_… failure_reason=unknown
            charge → amount_captured=4000 amount_refunded=0 refunded=false
            balance → pending 7708 available -1500
            events
    "#]].assert_eq(table.text());
    let previous = &server.event("refund.failed")["data"]["previous_attributes"];
    expect![[r#"{"status":"succeeded","failure_balance_transaction":null,"failure_reason":null}"#]]
        .assert_eq(&masked(&previous.to_string()));
}

#[test]
fn money_adds_up_through_everything() {
    let server = Server::start();
    let mut table = Table::default();
    let mut step = |case: &str| table.line(case, &balance(&server));
    step("nothing yet");
    let paid_async = pay(&server, "payment_method=pm_card_visa").ok();
    step("10.00 captured, not settled");
    server.advance(1);
    step("settled");
    refund(&server, &paid_async, "amount=250").ok();
    step("2.50 refunded");
    pay(&server, "payment_method=pm_card_bypassPending").ok();
    step("10.00 available at once");
    paid(&server, "pm_card_createDispute");
    step("40.00 disputed");
    pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    step("10.00 only held");
    pay(&server, "payment_method=pm_card_visa_chargeDeclined").error(402);
    step("declined");
    server.advance(3 * 86_400);
    step("three days later");
    let unsettled = pay(&server, "payment_method=pm_card_visa").ok();
    refund(&server, &unsettled, "").ok();
    step("captured and refunded before it settled");
    server.advance(1);
    step("it does not settle twice");
    expect![[r#"
        nothing yet → pending 0 available 0
        10.00 captured, not settled → pending 0 available 0
        settled → pending 941 available 0
        2.50 refunded → pending 941 available -250
        10.00 available at once → pending 941 available 691
        40.00 disputed → pending 4795 available -4809
        10.00 only held → pending 4795 available -4809
        declined → pending 4795 available -4809
        three days later → pending 0 available -14
        captured and refunded before it settled → pending 941 available -1014
        it does not settle twice → pending 941 available -1014
    "#]]
    .assert_eq(table.text());
    let kinds = get(&server, "/v1/balance_transactions?limit=100").ok();
    let kinds: Vec<String> = kinds.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .map(|it: &Value| fields(it, &["type", "reporting_category", "amount", "fee", "net"]))
        .collect();
    expect![[r#"
        type=charge reporting_category=charge amount=1000 fee=59 net=941
        type=refund reporting_category=refund amount=-250 fee=0 net=-250
        type=charge reporting_category=charge amount=1000 fee=59 net=941
        type=charge reporting_category=charge amount=4000 fee=146 net=3854
        type=adjustment reporting_category=dispute amount=-4000 fee=1500 net=-5500
        type=charge reporting_category=charge amount=1000 fee=59 net=941
        type=refund reporting_category=refund amount=-1000 fee=0 net=-1000"#]]
    .assert_eq(&kinds.join("\n"));
}
