//! Test clocks: what they are, who lives by them, and what happens when they move.

use crate::harness::{Answer, START, Server};
use crate::receiver::{Habit, Receiver};
use crate::table::set_up;
use crate::table::{Table, again, challenge, customer, fields, get, on_file, pay, post, press};
use expect_test::expect;
use std::fmt::Write as _;

const DAY: i64 = 86_400;
const CLOCKS: &str = "/v1/test_helpers/test_clocks";
/// 2020-01-01T00:00:00Z
const FROZEN: i64 = 1_577_836_800;

fn clock(server: &Server) -> String {
    post(server, CLOCKS, &format!("frozen_time={FROZEN}")).ok().text("id").to_owned()
}

/// A customer of a clock, with a card on file.
fn bound(server: &Server, clock: &str) -> (String, String) {
    let made = post(server, "/v1/customers", &format!("test_clock={clock}")).ok();
    let card = on_file(server, made.text("id"), "pm_card_visa");
    (made.text("id").to_owned(), card)
}

fn advance(server: &Server, clock: &str, to: i64) -> Answer {
    post(server, &format!("{CLOCKS}/{clock}/advance"), &format!("frozen_time={to}"))
}

/// Advances and waits for the end of it.
fn arrive(server: &Server, clock: &str, to: i64) {
    advance(server, clock, to).ok();
    server.advance(1);
    let shown = get(server, &format!("{CLOCKS}/{clock}")).ok();
    assert_eq!(shown.text("status"), "ready", "{:#}", shown.body);
}

/// The types of the newest events, the newest last.
fn told(server: &Server, most: usize) -> String {
    let list = get(server, &format!("/v1/events?limit={most}")).ok();
    let mut kinds: Vec<_> = list.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["type"].as_str().unwrap())
        .collect();
    kinds.reverse();
    kinds.join(" ")
}

fn hold(server: &Server, customer: &str, card: &str) -> Answer {
    let form = format!("customer={customer}&payment_method={card}&capture_method=manual");
    pay(server, &form).ok()
}

#[test]
fn a_clock_is_made_advanced_and_deleted() {
    let server = Server::start();
    let mut table = Table::default();
    let made = post(&server, CLOCKS, &format!("frozen_time={FROZEN}&name=Trial")).ok();
    let id = made.text("id").to_owned();
    assert_eq!((id.len(), &id[..7]), (30, "clock_1"));
    let path = format!("{CLOCKS}/{id}");
    let mut show = |case: &str, answer: Answer| {
        let mut body = answer.ok().body;
        body["id"] = "clock".into();
        table.line(case, &body.to_string());
    };
    show("create", made);
    show("retrieve", get(&server, &path));
    show("advance", advance(&server, &id, FROZEN + DAY));
    show("retrieve", get(&server, &path));
    server.advance(1);
    show("retrieve", get(&server, &path));
    show("delete", server.secret().send("DELETE", &path, ""));
    table.answer("retrieve", &get(&server, &path));
    table.line("told", &told(&server, 9));
    expect![[r#"
        create → {"id":"clock","object":"test_helpers.test_clock","created":1767225600,"deletes_after":1769817600,"frozen_time":1577836800,"livemode":false,"name":"Trial","status":"ready","status_details":{}}
        retrieve → {"id":"clock","object":"test_helpers.test_clock","created":1767225600,"deletes_after":1769817600,"frozen_time":1577836800,"livemode":false,"name":"Trial","status":"ready","status_details":{}}
        advance → {"id":"clock","object":"test_helpers.test_clock","created":1767225600,"deletes_after":1769817600,"frozen_time":1577836800,"livemode":false,"name":"Trial","status":"advancing","status_details":{"advancing":{"target_frozen_time":1577923200}}}
        retrieve → {"id":"clock","object":"test_helpers.test_clock","created":1767225600,"deletes_after":1769817600,"frozen_time":1577836800,"livemode":false,"name":"Trial","status":"advancing","status_details":{"advancing":{"target_frozen_time":1577923200}}}
        retrieve → {"id":"clock","object":"test_helpers.test_clock","created":1767225600,"deletes_after":1769817600,"frozen_time":1577923200,"livemode":false,"name":"Trial","status":"ready","status_details":{}}
        delete → {"id":"clock","object":"test_helpers.test_clock","deleted":true}
        retrieve → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        told → test_helpers.test_clock.created test_helpers.test_clock.advancing test_helpers.test_clock.ready test_helpers.test_clock.deleted
    "#]].assert_eq(table.text());
}

#[test]
fn clocks_are_listed_and_refused() {
    let server = Server::start();
    let mut table = Table::default();
    let ids: Vec<String> = (0..3).map(|_| clock(&server)).collect();
    server.secret().send("DELETE", &format!("{CLOCKS}/{}", ids[1]), "").ok();
    let list = get(&server, &format!("{CLOCKS}?limit=1")).ok();
    assert_eq!(
        (list.body["data"][0]["id"].as_str(), &list.body["has_more"]),
        (Some(&*ids[2]), &true.into())
    );
    let list = get(&server, &format!("{CLOCKS}?starting_after={}", ids[2])).ok();
    let data = list.body["data"].as_array().unwrap();
    assert_eq!((data.len(), data[0]["id"].as_str()), (1, Some(&*ids[0])));

    let unbound = customer(&server);
    for form in [
        "",
        "frozen_time=",
        "frozen_time=soon",
        "frozen_time=-1",
        "frozen_time=253402300800",
        "frozen_time=1&name=",
        "frozen_time=1&customer=cus_none",
        "frozen_time=1&metadata[a]=b",
        "frozen_time=1&wat=1",
    ] {
        table.answer(&format!("create {form}"), &post(&server, CLOCKS, form));
    }
    for to in [FROZEN, FROZEN - 1, -1, FROZEN + 731 * DAY + 1] {
        table.answer(&format!("advance to {}", to - FROZEN), &advance(&server, &ids[0], to));
    }
    table.answer("advance", &post(&server, &format!("{CLOCKS}/{}/advance", ids[0]), ""));
    for id in ["clock_none", &ids[1], &unbound] {
        let path = format!("{CLOCKS}/{id}");
        table.answer("retrieve", &get(&server, &path));
        table.answer("advance", &advance(&server, id, FROZEN + 1));
        table.answer("delete", &server.secret().send("DELETE", &path, ""));
        table.answer("bind", &post(&server, "/v1/customers", &format!("test_clock={id}")));
        table.answer("list", &get(&server, &format!("/v1/customers?test_clock={id}")));
    }
    table.answer("cursor", &get(&server, &format!("{CLOCKS}?starting_after={unbound}")));
    table.answer("name", &get(&server, &format!("{CLOCKS}?name=a")));
    let path = format!("/v1/customers/{unbound}");
    table.answer("later", &post(&server, &path, &format!("test_clock={}", ids[0])));
    expect![[r#"
        create  → 400 invalid_request_error parameter_missing [frozen_time] Missing required param: frozen_time.
        create frozen_time= → 400 invalid_request_error parameter_invalid_empty [frozen_time] You passed an empty string for 'frozen_time'. We assume empty values are an attempt to unset a parameter; however 'frozen_time' cannot be unset. You should remove 'frozen_time' from your request or supply a non-empty value.
        create frozen_time=soon → 400 invalid_request_error parameter_invalid_integer [frozen_time] Invalid integer: soon
        create frozen_time=-1 → 400 invalid_request_error - [frozen_time] Invalid timestamp: must be between 0 and 253402300799, in seconds since the Unix epoch.
        create frozen_time=253402300800 → 400 invalid_request_error - [frozen_time] Invalid timestamp: must be between 0 and 253402300799, in seconds since the Unix epoch.
        create frozen_time=1&name= → 400 invalid_request_error parameter_invalid_empty [name] You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
        create frozen_time=1&customer=cus_none → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_none'
        create frozen_time=1&metadata[a]=b → 400 invalid_request_error parameter_unknown [metadata] Received unknown parameter: metadata
        create frozen_time=1&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        advance to 0 → 400 invalid_request_error - [frozen_time] The frozen_time must be after the test clock's current frozen time.
        advance to -1 → 400 invalid_request_error - [frozen_time] The frozen_time must be after the test clock's current frozen time.
        advance to -1577836801 → 400 invalid_request_error - [frozen_time] Invalid timestamp: must be between 0 and 253402300799, in seconds since the Unix epoch.
        advance to 63158401 → 400 invalid_request_error - [frozen_time] The frozen_time cannot be more than two years after the test clock's current frozen time.
        advance → 400 invalid_request_error parameter_missing [frozen_time] Missing required param: frozen_time.
        retrieve → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_none'
        advance → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_none'
        delete → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_none'
        bind → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_none'
        list → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_none'
        retrieve → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        advance → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        delete → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        bind → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        list → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        retrieve → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'cus_…'
        advance → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'cus_…'
        delete → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'cus_…'
        bind → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'cus_…'
        list → 400 invalid_request_error resource_missing [test_clock] No such billingclock: 'cus_…'
        cursor → 400 invalid_request_error resource_missing [starting_after] No such billingclock: 'cus_…'
        name → 400 invalid_request_error parameter_unknown [name] Received unknown parameter: name
        later → 400 invalid_request_error parameter_unknown [test_clock] Received unknown parameter: test_clock
    "#]].assert_eq(table.text());
}

#[test]
fn customers_live_by_their_clock() {
    let server = Server::start();
    let mut table = Table::default();
    let id = clock(&server);
    let plain = customer(&server);
    let (first, card) = bound(&server, &id);
    let shown = get(&server, &format!("/v1/customers/{first}?expand[]=test_clock")).ok();
    table.line("customer", &fields(&shown.body, &["created"]));
    assert_eq!(shown.body["test_clock"]["id"], id.as_str());
    let email = post(&server, "/v1/customers", &format!("test_clock={id}&email=a@b.com")).ok();

    let seen = |query: &str| {
        let list = get(&server, &format!("/v1/customers?{query}")).ok();
        let ids = list.body["data"].as_array().unwrap().iter();
        ids.map(|it| it["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(seen(""), [plain.as_str()]);
    assert_eq!(seen("email=a@b.com"), Vec::<String>::new());
    assert_eq!(seen(&format!("test_clock={id}")), [email.text("id"), &first]);
    assert_eq!(seen(&format!("test_clock={id}&email=a@b.com")), [email.text("id")]);

    // A customer that is there already may come along with a new clock, and only once.
    let create = format!("frozen_time={}&customer={plain}", FROZEN + 5 * DAY);
    let late = post(&server, CLOCKS, &create).ok();
    let shown = get(&server, &format!("/v1/customers/{plain}")).ok();
    assert_eq!(shown.text("test_clock"), late.text("id"));
    assert_eq!(shown.body["created"], START);
    table.line("told", &told(&server, 2));
    table.answer("again", &post(&server, CLOCKS, &create));

    // Three customers, and a place again when one is deleted.
    bound(&server, &id);
    table.answer("fourth", &post(&server, "/v1/customers", &format!("test_clock={id}")));
    server.secret().send("DELETE", &format!("/v1/customers/{}", email.text("id")), "").ok();
    table.answer("in its place", &post(&server, "/v1/customers", &format!("test_clock={id}")));

    // What is made for them is made at their time.
    let mut made = String::new();
    let mut at = |what: &str, time: &serde_json::Value| {
        let _ = write!(made, "{what} {} ", time.as_i64().unwrap() - FROZEN);
    };
    let paid = pay(&server, &format!("customer={first}&payment_method={card}")).ok();
    at("intent", &paid.body["created"]);
    let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    at("charge", &charge.body["created"]);
    let refund = post(&server, "/v1/refunds", &format!("payment_intent={}", paid.text("id"))).ok();
    at("refund", &refund.body["created"]);
    let setup = set_up(&server, &format!("customer={first}&payment_method=pm_card_visa&usage=off_session&return_url=https://a.com")).ok();
    at("setup", &setup.body["created"]);
    let attempt =
        get(&server, &format!("/v1/setup_attempts?setup_intent={}", setup.text("id"))).ok();
    at("attempt", &attempt.body["data"][0]["created"]);
    let credit = post(
        &server,
        &format!("/v1/customers/{first}/balance_transactions"),
        "amount=-5&currency=usd",
    );
    at("credit", &credit.ok().body["created"]);
    let tax =
        post(&server, &format!("/v1/customers/{first}/tax_ids"), "type=eu_vat&value=DE123456789");
    at("tax id", &tax.ok().body["created"]);
    arrive(&server, &id, FROZEN + 40 * DAY);
    let later = pay(&server, &format!("customer={first}&payment_method={card}")).ok();
    at("later", &later.body["created"]);
    table.line("made", &made);
    // Those without a clock, and the events, stay with the server.
    let other = pay(&server, "payment_method=pm_card_visa").ok();
    assert_eq!(other.body["created"], START + 1);
    let event = get(&server, "/v1/events?limit=1").ok();
    assert_eq!(event.body["data"][0]["created"], START + 1);
    expect![[r#"
        customer → created=1577836800
        told → test_helpers.test_clock.created customer.updated
        again → 400 invalid_request_error - [customer] The customer cus_… is already attached to a test clock.
        fourth → 400 invalid_request_error - [-] A test clock can have at most 3 customers.
        in its place → 200 ok
        made → intent 0 charge 0 refund 0 setup 0 attempt 0 credit 0 tax id 0 later 3456000 
    "#]].assert_eq(table.text());
}

#[test]
fn what_falls_due_happens_before_the_clock_is_ready() {
    let server = Server::start();
    let mut table = Table::default();
    let id = clock(&server);
    let (owner, card) = bound(&server, &id);
    let (held, kept) = (hold(&server, &owner, &card), hold(&server, &owner, &card));
    post(&server, &format!("/v1/payment_intents/{}/cancel", kept.text("id")), "").ok();
    let charge = get(&server, &format!("/v1/charges/{}", held.text("latest_charge"))).ok();
    let before = charge.body["payment_method_details"]["card"]["capture_before"].as_i64().unwrap();
    table.line("capture before", &format!("{}", (before - FROZEN) / DAY));
    // The server's own time does not touch it.
    server.advance(20 * DAY);
    table.answer("twenty days of the server", &again(&server, &held));
    arrive(&server, &id, before - 1);
    table.answer("a second too early", &again(&server, &held));

    let on_its_way = advance(&server, &id, before + DAY).ok();
    table.answer("advance", &on_its_way);
    table.answer("on its way", &again(&server, &held));
    server.advance(1);
    let expired = again(&server, &held);
    table.answer("arrived", &expired);
    table.line("canceled", &fields(&expired.body, &["cancellation_reason"]));
    assert_eq!(expired.body["canceled_at"], before);
    table.line("told", &told(&server, 5));
    assert_eq!(get(&server, &format!("{CLOCKS}/{id}")).ok().body["frozen_time"], before + DAY);
    expect![[r#"
        capture before → 7
        twenty days of the server → 200 requires_capture
        a second too early → 200 requires_capture
        advance → 200 advancing
        on its way → 200 requires_capture
        arrived → 200 canceled
        canceled → cancellation_reason=automatic
        told → test_helpers.test_clock.ready test_helpers.test_clock.advancing charge.expired payment_intent.canceled test_helpers.test_clock.ready
    "#]].assert_eq(table.text());
}

#[test]
fn nothing_changes_while_a_clock_is_on_its_way() {
    let server = Server::start();
    let mut table = Table::default();
    let id = clock(&server);
    let (owner, card) = bound(&server, &id);
    let held = hold(&server, &owner, &card);
    let setup =
        post(&server, "/v1/setup_intents", &format!("customer={owner}&payment_method={card}")).ok();
    let paid = pay(&server, &format!("customer={owner}&payment_method={card}")).ok();
    let path = |object: &Answer| format!("/v1/{}s/{}", object.text("object"), object.text("id"));
    advance(&server, &id, FROZEN + DAY).ok();
    for (case, at, form) in [
        ("advance", format!("{CLOCKS}/{id}/advance"), format!("frozen_time={}", FROZEN + 2 * DAY)),
        ("bind", "/v1/customers".to_owned(), format!("test_clock={id}")),
        ("customer", format!("/v1/customers/{owner}"), "name=a".to_owned()),
        (
            "credit",
            format!("/v1/customers/{owner}/balance_transactions"),
            "amount=1&currency=usd".to_owned(),
        ),
        (
            "pay",
            "/v1/payment_intents".to_owned(),
            format!("amount=100&currency=usd&customer={owner}"),
        ),
        ("update", path(&held), "description=a".to_owned()),
        ("capture", format!("{}/capture", path(&held)), String::new()),
        ("cancel", format!("{}/cancel", path(&held)), String::new()),
        ("set up", "/v1/setup_intents".to_owned(), format!("customer={owner}")),
        ("confirm", format!("{}/confirm", path(&setup)), String::new()),
        ("cancel", format!("{}/cancel", path(&setup)), String::new()),
        ("refund", "/v1/refunds".to_owned(), format!("payment_intent={}", paid.text("id"))),
        (
            "attach",
            "/v1/payment_methods/pm_card_visa/attach".to_owned(),
            format!("customer={owner}"),
        ),
        ("detach", format!("/v1/payment_methods/{card}/detach"), String::new()),
        (
            "tax id",
            format!("/v1/customers/{owner}/tax_ids"),
            "type=eu_vat&value=DE123456789".to_owned(),
        ),
    ] {
        table.answer(case, &post(&server, &at, &form));
    }
    for at in [format!("{CLOCKS}/{id}"), format!("/v1/customers/{owner}")] {
        table.answer("delete", &server.secret().send("DELETE", &at, ""));
    }
    server.advance(1);
    table.answer("capture", &post(&server, &format!("{}/capture", path(&held)), ""));
    expect![[r#"
        advance → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        bind → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        customer → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        credit → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        pay → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        update → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        capture → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        cancel → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        set up → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        confirm → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        cancel → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        refund → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        attach → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        detach → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        tax id → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        delete → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        delete → 429 invalid_request_error rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        capture → 200 succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn a_deleted_clock_takes_its_customers_along() {
    let server = Server::start();
    let mut table = Table::default();
    let id = clock(&server);
    let (owner, card) = bound(&server, &id);
    let held = hold(&server, &owner, &card);
    server.secret().send("DELETE", &format!("{CLOCKS}/{id}"), "").ok();
    table.line("told", &told(&server, 5));
    table.answer("hold", &again(&server, &held));
    table.line(
        "customer",
        &get(&server, &format!("/v1/customers/{owner}")).ok().body["deleted"].to_string(),
    );
    table.line(
        "card",
        &get(&server, &format!("/v1/payment_methods/{card}")).ok().body["customer"].to_string(),
    );

    // Of itself, after thirty days of the server's time.
    let id = clock(&server);
    let (owner, _) = bound(&server, &id);
    server.advance(30 * DAY - 1);
    table.answer("a second before", &get(&server, &format!("{CLOCKS}/{id}")));
    server.advance(1);
    table.answer("after thirty days", &get(&server, &format!("{CLOCKS}/{id}")));
    table.line(
        "customer",
        &get(&server, &format!("/v1/customers/{owner}")).ok().body["deleted"].to_string(),
    );
    expect![[r#"
        told → payment_intent.amount_capturable_updated charge.expired payment_intent.canceled customer.deleted test_helpers.test_clock.deleted
        hold → 200 canceled
        customer → true
        card → null
        a second before → 200 ready
        after thirty days → 404 invalid_request_error resource_missing [test_clock] No such billingclock: 'clock_…'
        customer → true
    "#]].assert_eq(table.text());
}

#[test]
fn a_buyer_passes_a_challenge_at_the_clocks_time() {
    let server = Server::start();
    let id = clock(&server);
    let (owner, _) = bound(&server, &id);
    let card = "payment_method=pm_card_authenticationRequired&return_url=https://a.com";
    let asked =
        pay(&server, &format!("customer={owner}&{card}&setup_future_usage=off_session")).ok();
    assert!(!challenge(&asked).is_empty());
    // A clock that is on its way keeps no buyer waiting.
    advance(&server, &id, FROZEN + DAY).ok();
    press(&server, &asked, "authorize");
    let paid = again(&server, &asked);
    assert_eq!(paid.text("status"), "succeeded");
    let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    assert_eq!(charge.body["created"], FROZEN);
    server.advance(1);
}

#[test]
fn what_was_made_before_a_customer_was_bound_keeps_its_time() {
    let server = Server::start();
    let owner = customer(&server);
    let card = on_file(&server, &owner, "pm_card_visa");
    let held = hold(&server, &owner, &card);
    let form = format!("amount=100&currency=usd&customer={owner}&payment_method_types[]=card");
    let failed = post(&server, "/v1/payment_intents", &form).ok();
    let confirm = format!("/v1/payment_intents/{}/confirm", failed.text("id"));
    post(&server, &confirm, "payment_method=pm_card_chargeDeclined");
    let made = post(&server, CLOCKS, &format!("frozen_time={FROZEN}&customer={owner}")).ok();
    post(&server, &confirm, &format!("payment_method={card}")).ok();
    server.advance(8 * DAY);
    assert_eq!(again(&server, &held).text("status"), "canceled");
    arrive(&server, made.text("id"), FROZEN + 8 * DAY);
}

#[test]
fn accounts_live_by_a_clock_from_the_beginning() {
    let server = Server::start();
    let mut table = Table::default();
    let id = clock(&server);
    let named = |clock: &str| {
        format!(
            r#"{{"configuration": {{"customer": {{"test_clock": "{clock}"}}}}, "include": ["configuration.customer"]}}"#
        )
    };
    let made = post(&server, "/v2/core/accounts", &named(&id)).ok();
    assert_eq!(made.body["configuration"]["customer"]["test_clock"], id.as_str());
    assert_eq!(made.text("created"), "2020-01-01T00:00:00.000Z");
    let tail = made.text("id").trim_start_matches("acct_");
    let face = get(&server, &format!("/v1/customers/cus_{tail}")).ok();
    assert_eq!((face.text("test_clock"), &face.body["created"]), (&*id, &FROZEN.into()));
    let path = format!("/v2/core/accounts/{}", made.text("id"));
    table.answer("none", &post(&server, "/v2/core/accounts", &named("clock_none")));
    table.answer("later", &post(&server, &path, &named(&id)));
    advance(&server, &id, FROZEN + DAY).ok();
    table.answer("on its way", &post(&server, &path, r#"{"display_name": "a"}"#));
    table.answer("close", &post(&server, &format!("{path}/close"), "{}"));
    server.advance(1);
    table.answer("close", &post(&server, &format!("{path}/close"), "{}"));
    expect![[r#"
        none → 400 invalid_request_error resource_missing [configuration.customer.test_clock] No such billingclock: 'clock_none'
        later → 400 - invalid_fields [configuration.customer.test_clock] A test clock can only be set when the account is created.
        on its way → 429 rate_limit rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        close → 429 rate_limit rate_limit [-] Test clock advancement underway - cannot perform modifications: clock_…
        close → 200 ok
    "#]].assert_eq(table.text());
}

/// A clock that is ahead of the server: what takes banks, settlements and deliveries a moment takes them
/// a moment of the server's, and what takes days takes them days of the clock.
#[test]
fn a_clock_that_is_far_ahead_delays_nothing() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let form = format!("url={}&enabled_events[]=charge.succeeded", receiver.url);
    post(&server, "/v1/webhook_endpoints", &form).ok();
    // Not so far that the card has expired by then.
    let ahead = START + 300 * DAY;
    let clock = post(&server, CLOCKS, &format!("frozen_time={ahead}")).ok().text("id").to_owned();
    let (owner, card) = bound(&server, &clock);
    let paid = pay(&server, &format!("customer={owner}&payment_method={card}")).ok();
    assert_eq!(receiver.next().kind(), "charge.succeeded");
    let of = format!("amount=1000&confirm=true&customer={owner}");
    let agreed = "mandate_data[customer_acceptance][type]=offline";
    let debit = |token: &str| {
        let kind = "currency=eur&payment_method_types[]=sepa_debit";
        let form = format!("{of}&{kind}&payment_method={token}&{agreed}");
        post(&server, "/v1/payment_intents", &form).ok()
    };
    let (soon, later) = (debit("pm_success_de"), debit("pm_successDelayed_de"));
    let account = "payment_method_data[us_bank_account]";
    let form = format!(
        "{of}&currency=usd&payment_method_types[]=us_bank_account&{agreed}\
         &payment_method_data[type]=us_bank_account&{account}[routing_number]=110000000\
         &{account}[account_number]=000123456789&payment_method_data[billing_details][name]=Jenny"
    );
    let unproved = post(&server, "/v1/payment_intents", &form).ok();
    let mut table = Table::default();
    let mut look = |when: &str| {
        let settled = get(&server, &format!("/v1/charges?payment_intent={}", paid.text("id")));
        let settled = !settled.ok().body["data"][0]["balance_transaction"].is_null();
        let all = [&soon, &later, &unproved].map(|it| again(&server, it).text("status").to_owned());
        table.line(when, &format!("settled: {settled}, {}", all.join(", ")));
    };
    look("at once");
    server.advance(1);
    look("after a second");
    server.advance(4);
    look("after five");
    server.advance(175);
    look("after three minutes");
    server.advance(11 * DAY);
    look("after eleven days");
    arrive(&server, &clock, ahead + 11 * DAY);
    look("after eleven days of the clock's");
    expect![[r#"
        at once → settled: false, processing, processing, requires_action
        after a second → settled: true, processing, processing, requires_action
        after five → settled: true, succeeded, processing, requires_action
        after three minutes → settled: true, succeeded, succeeded, requires_action
        after eleven days → settled: true, succeeded, succeeded, requires_action
        after eleven days of the clock's → settled: true, succeeded, succeeded, requires_payment_method
    "#]]
    .assert_eq(table.text());
    server.run_due();
}
