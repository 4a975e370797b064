//! Holds: captured once, in part or whole, called off, or run out.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, again, customer, fields, get, on_file, outcome, pay, post};
use expect_test::expect;

const HOLD: &str = "payment_method=pm_card_visa&capture_method=manual";
const DAY: i64 = 86_400;

fn act(server: &Server, intent: &Answer, verb: &str, form: &str) -> Answer {
    post(server, &format!("/v1/payment_intents/{}/{verb}", intent.text("id")), form)
}

fn charge_of(server: &Server, intent: &Answer) -> Answer {
    get(server, &format!("/v1/charges/{}", again(server, intent).text("latest_charge"))).ok()
}

fn money(server: &Server, intent: &Answer) -> String {
    let of_intent =
        fields(&again(server, intent).body, &["status", "amount_capturable", "amount_received"]);
    let shown = [
        "captured",
        "amount",
        "amount_captured",
        "amount_refunded",
        "refunded",
        "balance_transaction",
    ];
    format!("{of_intent} | {}", fields(&charge_of(server, intent).body, &shown))
}

#[test]
fn a_hold_and_its_captures() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let mut step = |case: &str, intent: &Answer| {
        table.line(case, &money(&server, intent));
        table.line("  events", &watch.news());
    };
    let held = pay(&server, HOLD).ok();
    step("held", &held);
    act(&server, &held, "capture", "").ok();
    step("captured", &held);
    server.advance(1);
    step("settled", &held);
    let part = pay(&server, HOLD).ok();
    act(
        &server,
        &part,
        "capture",
        "amount_to_capture=300&metadata[a]=b&statement_descriptor_suffix=PART",
    )
    .ok();
    step("captured in part", &part);
    let by_card = "payment_method=pm_card_visa&payment_method_options[card][capture_method]=manual";
    step("held by the card's option", &pay(&server, by_card).ok());
    let now = pay(&server, "payment_method=pm_card_visa&capture_method=automatic").ok();
    step("captured at once, settled at once", &now);
    expect![[r#"
        held → status=requires_capture amount_capturable=1000 amount_received=0 | captured=false amount=1000 amount_captured=0 amount_refunded=0 refunded=false balance_transaction=null
          events → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated
        captured → status=succeeded amount_capturable=0 amount_received=1000 | captured=true amount=1000 amount_captured=1000 amount_refunded=0 refunded=false balance_transaction=null
          events → charge.captured → payment_intent.succeeded
        settled → status=succeeded amount_capturable=0 amount_received=1000 | captured=true amount=1000 amount_captured=1000 amount_refunded=0 refunded=false balance_transaction=txn_…
          events → charge.updated
        captured in part → status=succeeded amount_capturable=0 amount_received=300 | captured=true amount=1000 amount_captured=300 amount_refunded=0 refunded=false balance_transaction=null
          events → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated → charge.captured → payment_intent.succeeded
        held by the card's option → status=requires_capture amount_capturable=1000 amount_received=0 | captured=false amount=1000 amount_captured=0 amount_refunded=0 refunded=false balance_transaction=null
          events → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated
        captured at once, settled at once → status=succeeded amount_capturable=0 amount_received=1000 | captured=true amount=1000 amount_captured=1000 amount_refunded=0 refunded=false balance_transaction=txn_…
          events → payment_intent.created → charge.succeeded → payment_intent.succeeded
    "#]].assert_eq(table.text());
    let twice = act(&server, &part, "capture", "amount_to_capture=700");
    expect!["400 invalid_request_error payment_intent_unexpected_state [-] The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released. +payment_intent succeeded"].assert_eq(&outcome(&twice));
}

#[test]
fn holds_run_out() {
    let start = crate::harness::START;
    let mut table = Table::default();
    for (card, off_session, days) in [
        ("pm_card_visa", false, 7),
        ("pm_card_mastercard", false, 7),
        ("pm_card_visa", true, 5),
        ("pm_card_mastercard", true, 7),
    ] {
        let server = Server::start();
        let owner = customer(&server);
        let method = on_file(&server, &owner, card);
        let form = format!(
            "capture_method=manual&customer={owner}&payment_method={method}&off_session={off_session}"
        );
        let case = format!("{card}, off session {off_session}");
        let held = pay(&server, &form).ok();
        let card = &charge_of(&server, &held).body["payment_method_details"]["card"];
        assert_eq!(card["capture_before"], start + days * DAY, "{case}");
        let mut watch = Watch::new(&server);
        server.advance(days * DAY - 1);
        server.run_due();
        assert_eq!(again(&server, &held).text("status"), "requires_capture", "{case}");
        server.advance(1);
        let ended = again(&server, &held);
        let shown = fields(&ended.body, &["status", "cancellation_reason", "amount_capturable"]);
        table.line(&format!("{case}, {days} days"), &format!("{shown} | {}", watch.news()));
        table.answer("  capture", &act(&server, &held, "capture", ""));
        let charge = charge_of(&server, &held);
        table.line("  charge", &fields(&charge.body, &["captured", "amount_captured", "status"]));
    }
    expect![[r#"
        pm_card_visa, off session false, 7 days → status=canceled cancellation_reason=automatic amount_capturable=0 | charge.expired → payment_intent.canceled
          capture → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
          charge → captured=false amount_captured=0 status=succeeded
        pm_card_mastercard, off session false, 7 days → status=canceled cancellation_reason=automatic amount_capturable=0 | charge.expired → payment_intent.canceled
          capture → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
          charge → captured=false amount_captured=0 status=succeeded
        pm_card_visa, off session true, 5 days → status=canceled cancellation_reason=automatic amount_capturable=0 | charge.expired → payment_intent.canceled
          capture → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
          charge → captured=false amount_captured=0 status=succeeded
        pm_card_mastercard, off session true, 7 days → status=canceled cancellation_reason=automatic amount_capturable=0 | charge.expired → payment_intent.canceled
          capture → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
          charge → captured=false amount_captured=0 status=succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn a_captured_hold_does_not_run_out() {
    let server = Server::start();
    let held = pay(&server, HOLD).ok();
    act(&server, &held, "capture", "").ok();
    server.advance(8 * DAY);
    assert_eq!(again(&server, &held).text("status"), "succeeded");
    assert!(!server.event_types().contains(&"charge.expired".to_owned()));
}

#[test]
fn cancelling_gives_the_hold_back() {
    let server = Server::start();
    let held = pay(&server, HOLD).ok();
    let mut watch = Watch::new(&server);
    let canceled = act(&server, &held, "cancel", "cancellation_reason=duplicate").ok();
    assert_eq!(canceled.text("cancellation_reason"), "duplicate");
    assert_eq!(canceled.body["canceled_at"], crate::harness::START);
    expect!["status=canceled amount_capturable=0 amount_received=0 | captured=false amount=1000 amount_captured=0 amount_refunded=0 refunded=false balance_transaction=null"].assert_eq(&money(&server, &held));
    assert_eq!(watch.news(), "payment_intent.canceled");
    server.advance(8 * DAY);
    assert_eq!(watch.news(), "", "nothing is left to run out");
    let balance = get(&server, "/v1/balance").ok();
    let all = ["/pending", "/available"].map(|list| balance.body.pointer(list).unwrap().clone());
    assert!(all.iter().flat_map(|list| list.as_array().unwrap()).all(|it| it["amount"] == 0));
    for reason in ["automatic", "expired", "because"] {
        let fresh = pay(&server, HOLD).ok();
        let form = format!("cancellation_reason={reason}");
        assert_eq!(
            act(&server, &fresh, "cancel", &form).status,
            400,
            "{reason} is the system's own"
        );
    }
}
