//! Events: which, in which order, about what, and what was before.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, get, masked, on_file, pay, post, press, set_up};
use expect_test::expect;

fn act(server: &Server, intent: &Answer, verb: &str, form: &str) -> Answer {
    let kind = intent.text("object");
    post(server, &format!("/v1/{kind}s/{}/{verb}", intent.text("id")), form)
}

#[test]
fn every_flow_tells_its_facts_in_order() {
    let server = Server::start();
    let owner = customer(&server);
    let saved = on_file(&server, &owner, "pm_card_visa");
    let demanding = on_file(&server, &owner, "pm_card_authenticationRequired");
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let mut told = |case: &str| table.line(case, &watch.news());

    let intent = post(
        &server,
        "/v1/payment_intents",
        "amount=1000&currency=usd&payment_method_types[]=card",
    );
    let intent = intent.ok();
    told("create");
    post(&server, &format!("/v1/payment_intents/{}", intent.text("id")), "amount=1100").ok();
    told("update");
    act(&server, &intent, "confirm", "payment_method=pm_card_visa").ok();
    told("confirm");
    server.advance(1);
    told("  settled");
    pay(
        &server,
        &format!("customer={owner}&payment_method=pm_card_visa&setup_future_usage=off_session"),
    )
    .ok();
    told("pay and save");
    pay(
        &server,
        &format!("customer={owner}&payment_method={saved}&setup_future_usage=off_session"),
    )
    .ok();
    told("pay and save what is saved");
    server.advance(1);
    told("  settled");
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    told("hold");
    act(&server, &held, "capture", "").ok();
    server.advance(1);
    told("capture, settled");
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    told("hold");
    act(&server, &held, "cancel", "").ok();
    told("cancel the hold");
    for button in ["authorize", "fail"] {
        let asked = pay(&server, "payment_method=pm_card_threeDSecure2Required").ok();
        told("challenge");
        press(&server, &asked, button);
        told(&format!("  {button}"));
    }
    pay(&server, "payment_method=pm_card_visa_chargeDeclined").error(402);
    told("declined");
    let form = format!("customer={owner}&payment_method={demanding}&off_session=true");
    pay(&server, &form).error(402);
    told("off session, authentication required");
    let setup = post(&server, "/v1/setup_intents", "payment_method_types[]=card").ok();
    told("setup");
    post(&server, &format!("/v1/setup_intents/{}", setup.text("id")), "description=x").ok();
    told("update the setup");
    act(&server, &setup, "cancel", "").ok();
    told("cancel the setup");
    set_up(&server, &format!("customer={owner}&payment_method=pm_card_visa")).ok();
    told("set up");
    set_up(&server, &format!("customer={owner}&payment_method={saved}")).ok();
    told("set up what is saved");
    set_up(&server, "payment_method=pm_card_visa_chargeDeclined").error(402);
    told("setup declined");
    post(&server, "/v1/payment_methods", "type=card&card[token]=tok_visa").ok();
    told("a method");
    post(&server, &format!("/v1/payment_methods/{saved}"), "metadata[a]=b").ok();
    told("update a method");
    post(&server, &format!("/v1/payment_methods/{saved}/detach"), "").ok();
    told("detach");
    post(&server, "/v1/refunds", &format!("payment_intent={}", intent.text("id"))).ok();
    told("refund");
    pay(&server, "payment_method=pm_card_createDispute").ok();
    told("disputed");
    pay(&server, "payment_method=pm_card_bypassPending").ok();
    told("available at once");
    expect![[r#"
        create → payment_intent.created
        update
        confirm → charge.succeeded → payment_intent.succeeded
          settled → charge.updated
        pay and save → payment_intent.created → charge.succeeded → payment_method.attached → payment_intent.succeeded
        pay and save what is saved → payment_intent.created → charge.succeeded → payment_intent.succeeded
          settled → charge.updated → charge.updated
        hold → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated
        capture, settled → charge.captured → payment_intent.succeeded → charge.updated
        hold → payment_intent.created → charge.succeeded → payment_intent.amount_capturable_updated
        cancel the hold → payment_intent.canceled
        challenge → payment_intent.created → payment_intent.requires_action
          authorize → charge.succeeded → payment_intent.succeeded
        challenge → payment_intent.created → payment_intent.requires_action
          fail → payment_intent.payment_failed
        declined → payment_intent.created → charge.failed → payment_intent.payment_failed
        off session, authentication required → payment_intent.created → charge.failed → payment_intent.payment_failed
        setup → setup_intent.created
        update the setup
        cancel the setup → setup_intent.canceled
        set up → setup_intent.created → payment_method.attached → setup_intent.succeeded
        set up what is saved → setup_intent.created → setup_intent.succeeded
        setup declined → setup_intent.created → setup_intent.setup_failed
        a method
        update a method → payment_method.updated
        detach → payment_method.detached
        refund → refund.created → charge.refunded
        disputed → payment_intent.created → charge.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → payment_intent.succeeded
        available at once → payment_intent.created → charge.succeeded → balance.available → payment_intent.succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn an_event_is_a_snapshot_with_its_request() {
    let server = Server::start();
    let keyed = server.secret().header("Idempotency-Key", "key-1");
    let made = keyed.send("POST", "/v1/customers", "name=Jenny").ok();
    post(&server, &format!("/v1/customers/{}", made.text("id")), "name=Ann").ok();
    let event = server.event("customer.created");
    assert_eq!(event["data"]["object"], made.body, "as it was then");
    assert_eq!(event["request"]["idempotency_key"], "key-1");
    assert_eq!(event["request"]["id"].as_str(), made.header("request-id"));
    assert!(event["data"].get("previous_attributes").is_none());
    assert_eq!(event["pending_webhooks"], 0);
    assert_eq!(event["livemode"], false);
    let updated = server.event("customer.updated");
    assert_eq!(updated["data"]["previous_attributes"], serde_json::json!({ "name": "Jenny" }));
    assert!(updated["request"]["idempotency_key"].is_null());
    let one = get(&server, &format!("/v1/events/{}", event["id"].as_str().unwrap())).ok();
    assert_eq!(one.body, event);

    // What happens by itself belongs to no request.
    pay(&server, "payment_method=pm_card_visa").ok();
    server.advance(1);
    let settled = server.event("charge.updated");
    assert!(settled["request"]["id"].is_null() && settled["request"]["idempotency_key"].is_null());
    expect![[r#"{"balance_transaction":null}"#]]
        .assert_eq(&settled["data"]["previous_attributes"].to_string());
}

#[test]
fn lists_by_type() {
    let server = Server::start();
    pay(&server, "payment_method=pm_card_visa").ok();
    customer(&server);
    server.advance(1);
    let types = |filter: &str| {
        let list = get(&server, &format!("/v1/events?{filter}")).ok();
        let data = list.body["data"].as_array().unwrap().clone();
        data.iter().map(|it| it["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let mut table = Table::default();
    for filter in [
        "",
        "type=customer.created",
        "type=charge.*",
        "type=*",
        "types[]=customer.created&types[]=charge.succeeded",
        "types[]=customer.created&type=charge.*",
        "delivery_success=false",
        "delivery_success=true",
        "type=nothing.happened",
    ] {
        let answer = get(&server, &format!("/v1/events?{filter}"));
        match answer.status {
            200 => table.line(filter, &types(filter)),
            _ => table.answer(filter, &answer),
        }
    }
    table.answer("no such event", &get(&server, "/v1/events/evt_nothing"));
    let newest = get(&server, "/v1/events?type=charge.*").ok().text("/data/0/id").to_owned();
    let page = types(&format!("type=charge.succeeded&starting_after={newest}"));
    assert_eq!(page, "charge.succeeded", "a page of one type goes on");
    expect![[r#"
         → charge.updated customer.created payment_intent.succeeded charge.succeeded payment_intent.created
        type=customer.created → customer.created
        type=charge.* → charge.updated charge.succeeded
        type=* → charge.updated customer.created payment_intent.succeeded charge.succeeded payment_intent.created
        types[]=customer.created&types[]=charge.succeeded → customer.created charge.succeeded
        types[]=customer.created&type=charge.* → 400 invalid_request_error - [types] You may only specify one of these parameters: type, types.
        delivery_success=false
        delivery_success=true → charge.updated customer.created payment_intent.succeeded charge.succeeded payment_intent.created
        type=nothing.happened
        no such event → 404 invalid_request_error resource_missing [id] No such event: 'evt_nothing'
    "#]].assert_eq(&masked(table.text()));
}

#[test]
fn every_event_shows_the_object_of_its_name() {
    let server = Server::start();
    let owner = customer(&server);
    pay(
        &server,
        &format!(
            "customer={owner}&payment_method=pm_card_createDispute&setup_future_usage=off_session"
        ),
    )
    .ok();
    let paid = pay(&server, "payment_method=pm_card_visa").ok();
    post(&server, "/v1/refunds", &format!("payment_intent={}", paid.text("id"))).ok();
    set_up(&server, "payment_method=pm_card_visa").ok();
    let list = get(&server, "/v1/events?limit=100").ok();
    for event in list.body["data"].as_array().unwrap() {
        let (kind, object) = (event["type"].as_str().unwrap(), &event["data"]["object"]);
        let named = match kind {
            kind if kind.starts_with("charge.dispute.") => "dispute",
            kind => kind.split('.').next().unwrap(),
        };
        assert_eq!(object["object"], named, "{kind}");
        assert!(object["id"].is_string(), "{kind}");
        if named.ends_with("_intent") {
            assert!(
                object["client_secret"].is_string(),
                "{kind}: secrets are derived on the way out"
            );
        }
    }
}

#[test]
fn what_a_browser_caused_is_told_whole() {
    let server = Server::start();
    let customer = server.secret().post("/v1/customers", &[]).ok();
    let form = [("amount", "1000"), ("currency", "usd"), ("customer", customer.text("id"))];
    let intent = server.secret().post("/v1/payment_intents", &form).ok();
    let path = format!("/v1/payment_intents/{}/confirm", intent.text("id"));
    let form = [
        ("client_secret", intent.text("client_secret")),
        ("payment_method", "pm_card_visa"),
        ("return_url", "https://example.com/back"),
    ];
    let seen = server.publishable().post(&path, &form).ok();
    assert!(seen.body.get("customer").is_none(), "a browser sees less");
    let told = server.event("payment_intent.succeeded");
    assert_eq!(told["data"]["object"]["customer"], customer.text("id"));
    assert_eq!(told["data"]["object"]["amount_received"], 1000);
    let charge = server.event("charge.succeeded");
    let print = &charge["data"]["object"]["payment_method_details"]["card"]["fingerprint"];
    assert!(print.is_string(), "{charge}");
}
