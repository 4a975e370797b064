//! Early fraud warnings: raised with the charge, and settled when the money has gone back.

use crate::harness::Server;
use crate::table::{Table, Watch, fields, get, pay, post};
use expect_test::expect;

const WARNINGS: &str = "/v1/radar/early_fraud_warnings";

#[test]
fn a_warning_asks_until_the_money_has_gone_back() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let intent = pay(&server, "payment_method=pm_card_createIssuerFraudRecord").ok();
    table.line("pay", &watch.news());
    let (intent, charge) = (intent.text("id"), intent.text("latest_charge"));
    let warning = get(&server, &format!("{WARNINGS}?payment_intent={intent}")).ok();
    let shown = fields(
        &warning.body["data"][0],
        &["object", "actionable", "charge", "created", "fraud_type", "livemode", "payment_intent"],
    );
    table.line("warning", &shown);
    let path = format!("{WARNINGS}/{}", warning.body["data"][0]["id"].as_str().unwrap());
    for amount in [400, 600] {
        post(&server, "/v1/refunds", &format!("charge={charge}&amount={amount}")).ok();
        table.line(&format!("refund {amount}"), &watch.news());
        table.line("  warning", &fields(&get(&server, &path).ok().body, &["actionable"]));
    }
    for (case, query, found) in [
        ("all", String::new(), 1),
        ("charge", format!("?charge={charge}&expand[]=data.charge"), 1),
        ("other charge", "?charge=ch_x".to_owned(), 0),
        ("charge and other intent", format!("?charge={charge}&payment_intent=pi_x"), 0),
    ] {
        let list = get(&server, &format!("{WARNINGS}{query}")).ok();
        assert_eq!(list.body["data"].as_array().unwrap().len(), found, "{case}");
    }
    table.answer("unknown", &get(&server, &format!("{WARNINGS}/issfr_x")));
    table.answer("unknown cursor", &get(&server, &format!("{WARNINGS}?starting_after=issfr_x")));
    table.answer("unknown parameter", &get(&server, &format!("{WARNINGS}?wat=1")));
    expect![[r#"
        pay → payment_intent.created → charge.succeeded → radar.early_fraud_warning.created → payment_intent.succeeded
        warning → object=radar.early_fraud_warning actionable=true charge=ch_… created=1767225600 fraud_type=misc livemode=false payment_intent=pi_…
        refund 400 → charge.updated → refund.created → charge.refunded
          warning → actionable=true
        refund 600 → refund.created → charge.refunded → radar.early_fraud_warning.updated
          warning → actionable=false
        unknown → 404 invalid_request_error resource_missing [early_fraud_warning] No such early fraud warning: 'issfr_x'
        unknown cursor → 400 invalid_request_error resource_missing [starting_after] No such early fraud warning: 'issfr_x'
        unknown parameter → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
    "#]].assert_eq(table.text());
}

#[test]
fn other_cards_raise_none() {
    let server = Server::start();
    pay(&server, "payment_method=pm_card_visa").ok();
    pay(&server, "payment_method=pm_card_createDispute").ok();
    let list = get(&server, WARNINGS).ok();
    assert_eq!(list.body["data"], serde_json::json!([]));
}
