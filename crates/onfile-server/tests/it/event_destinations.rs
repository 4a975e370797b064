//! Event destinations of the second API: how they are made, what they are sent, and who is not.

use crate::harness::{Answer, Server};
use crate::receiver::{Habit, Receiver};
use crate::table::{Table, customer, get, masked, post};
use expect_test::{Expect, expect};
use serde_json::{Value, json};

const DESTINATIONS: &str = "/v2/core/event_destinations";
const EVENTS: &str = "/v2/core/events";

/// A destination of all events in one form, with its secret.
fn destination(server: &Server, receiver: &Receiver, payload: &str, events: &[&str]) -> Answer {
    let body = json!({
        "name": "mine", "type": "webhook_endpoint", "event_payload": payload,
        "enabled_events": events, "webhook_endpoint": { "url": receiver.url },
        "include": ["webhook_endpoint.signing_secret", "webhook_endpoint.url"],
    });
    post(server, DESTINATIONS, &body.to_string()).ok()
}

fn shown(value: &Value, expected: Expect) {
    expected.assert_eq(&format!("{}\n", masked(&format!("{value:#}"))));
}

fn at(made: &Answer) -> String {
    format!("{DESTINATIONS}/{}", made.text("id"))
}

fn secret(made: &Answer) -> String {
    made.text("/webhook_endpoint/signing_secret").to_owned()
}

/// The names of the events that the second API lists, the newest first.
fn names(list: &Answer) -> Vec<String> {
    let names = list.body["data"].as_array().unwrap().iter();
    names.map(|event| event["type"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_thin_event_arrives_signed_and_leads_to_the_event_and_its_object() {
    for server in [Server::start(), Server::on_postgres()] {
        let receiver = Receiver::start(Habit::Answer(200));
        let made = destination(&server, &receiver, "thin", &["v1.customer.created"]);
        let id = customer(&server);
        let told = receiver.next();
        let event = told.event();
        assert_eq!((told.signatures(), told.signatures_of(&secret(&made))), (1, 1));
        assert_eq!(event["object"], "v2.core.event");
        assert_eq!(event["type"], "v1.customer.created");
        assert_eq!(event["created"], "2026-01-01T00:00:00.000Z");
        assert_eq!(event["reason"]["type"], "request");
        let url = format!("/v1/customers/{id}");
        assert_eq!(event["related_object"], json!({ "id": id, "type": "customer", "url": url }));
        for absent in ["data", "snapshot_event", "pending_webhooks", "api_version"] {
            assert_eq!(event[absent], Value::Null, "{absent}");
        }
        let thin = event["id"].as_str().unwrap();
        let whole = get(&server, &format!("{EVENTS}/{thin}")).ok();
        let snapshot = whole.text("snapshot_event").to_owned();
        assert_eq!(
            get(&server, &format!("/v1/events/{snapshot}")).ok().body["pending_webhooks"],
            0
        );
        server.run_due();
        for id in [thin, &snapshot] {
            let sent = get(&server, &format!("/_onfile/events/{id}/deliveries")).ok();
            assert_eq!(sent.text("/data/0/webhook_endpoint"), made.text("id"));
            assert_eq!(sent.text("/data/0/status"), "delivered");
        }
        assert_eq!(receiver.so_far().len(), 0, "once");
    }
}

#[test]
fn a_destination_in_full() {
    let server = Server::start();
    let body = r#"{
        "name": "mine", "description": "d", "type": "webhook_endpoint", "event_payload": "snapshot",
        "enabled_events": ["charge.succeeded", "charge.succeeded"], "events_from": ["@self"],
        "metadata": {"a": "b"}, "snapshot_api_version": "2024-06-20",
        "webhook_endpoint": {"url": "https://example.com/hook"},
        "include": ["webhook_endpoint.url"]
    }"#;
    let made = post(&server, DESTINATIONS, body).ok();
    let id = made.text("id").to_owned();
    assert!(id.starts_with("ed_test_1"), "{id}");
    shown(
        &serde_json::from_str(&made.body.to_string().replace(&id, "ed_test_…")).unwrap(),
        expect![[r#"
            {
              "id": "ed_test_…",
              "object": "v2.core.event_destination",
              "created": "2026-01-01T00:00:00.000Z",
              "description": "d",
              "enabled_events": [
                "charge.succeeded"
              ],
              "event_payload": "snapshot",
              "events_from": [
                "@self"
              ],
              "livemode": false,
              "metadata": {
                "a": "b"
              },
              "name": "mine",
              "snapshot_api_version": "2024-06-20",
              "status": "enabled",
              "type": "webhook_endpoint",
              "updated": "2026-01-01T00:00:00.000Z",
              "webhook_endpoint": {
                "url": "https://example.com/hook"
              }
            }
        "#]],
    );
    let path = at(&made);
    assert_eq!(get(&server, &path).ok().body["webhook_endpoint"], json!({}));
    let asked = get(&server, &format!("{path}?include[0]=webhook_endpoint.url")).ok();
    assert_eq!(asked.body, made.body);
    server.advance(60);
    let body = r#"{"name": "ours", "description": "", "enabled_events": ["*"], "metadata": {"a": null},
        "webhook_endpoint": {"url": "https://example.com/other"}, "include": ["webhook_endpoint.url"]}"#;
    let changed = post(&server, &path, body).ok();
    assert_eq!(changed.text("name"), "ours");
    assert_eq!(changed.body["description"], "");
    assert_eq!(changed.body["metadata"], json!({}));
    assert_eq!(changed.text("/webhook_endpoint/url"), "https://example.com/other");
    assert_eq!(changed.text("created"), "2026-01-01T00:00:00.000Z");
    assert_eq!(changed.text("updated"), "2026-01-01T00:01:00.000Z");
    let stopped = post(&server, &format!("{path}/disable"), "").ok();
    assert_eq!(stopped.text("status"), "disabled");
    assert_eq!(stopped.body["status_details"], json!({ "disabled": { "reason": "user" } }));
    let started = post(&server, &format!("{path}/enable"), "").ok();
    assert_eq!(
        (started.text("status"), &started.body["status_details"]),
        ("enabled", &Value::Null)
    );
    let gone = server.secret().delete(&path).ok();
    assert_eq!(gone.body, json!({ "id": id, "object": "v2.core.event_destination" }));
    get(&server, &path).error(404);
    server.secret().delete(&path).error(404);
}

#[test]
fn each_form_has_its_own_secret_and_its_own_events() {
    let server = Server::start();
    let (thin, whole) = (Receiver::start(Habit::Answer(200)), Receiver::start(Habit::Answer(200)));
    let of_thin = destination(&server, &thin, "thin", &["*"]);
    let of_whole = destination(&server, &whole, "snapshot", &["*"]);
    assert_ne!(secret(&of_thin), secret(&of_whole));
    let price = "currency=usd&unit_amount=1000&product_data[name]=Tea";
    let price = post(&server, "/v1/prices", price).ok();
    post(&server, &format!("/v1/prices/{}", price.text("id")), "active=false&lookup_key=tea").ok();
    server.run_due();
    let told = |receiver: &Receiver, secret: &str| {
        let told = receiver.so_far();
        assert!(told.iter().all(|it| it.signatures_of(secret) == 1));
        let mut kinds: Vec<String> = told.iter().map(|it| it.kind()).collect();
        kinds.sort();
        kinds.join(" ")
    };
    assert_eq!(told(&whole, &secret(&of_whole)), "price.created price.updated product.created");
    assert_eq!(
        told(&thin, &secret(&of_thin)),
        "v1.price.created v1.price.deactivated v1.price.lookup_key_changed v1.price.updated v1.product.created"
    );
    // What the second API alone tells of is no event of the first.
    let firsts = get(&server, "/v1/events?limit=100").ok();
    assert_eq!(names(&firsts), ["price.updated", "price.created", "product.created"]);
    let seconds = get(&server, &format!("{EVENTS}?limit=100")).ok();
    assert_eq!(names(&seconds).len(), 5);
    let of_second = seconds.text("/data/0/id").replace("evt_test_", "evt_");
    for path in
        [format!("/v1/events/{of_second}"), format!("/v1/events/{}", seconds.text("/data/0/id"))]
    {
        get(&server, &path).error(404);
    }
    post(&server, &format!("/v1/events/{of_second}/retry"), "").error(404);
}

#[test]
fn neither_api_knows_the_endpoints_of_the_other() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let made = destination(&server, &receiver, "snapshot", &["*"]);
    let form = [("url", receiver.url.as_str()), ("enabled_events[]", "*")];
    let endpoint = server.secret().post("/v1/webhook_endpoints", &form).ok();
    get(&server, &format!("/v1/webhook_endpoints/{}", made.text("id"))).error(404);
    get(&server, &format!("{DESTINATIONS}/{}", endpoint.text("id"))).error(404);
    let firsts = get(&server, "/v1/webhook_endpoints").ok();
    assert_eq!(firsts.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(firsts.text("/data/0/id"), endpoint.text("id"));
    let seconds = get(&server, DESTINATIONS).ok();
    assert_eq!(seconds.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(seconds.text("/data/0/id"), made.text("id"));
}

#[test]
fn a_ping_goes_to_its_destination_alone() {
    let server = Server::start();
    for payload in ["thin", "snapshot"] {
        let (one, other) =
            (Receiver::start(Habit::Answer(200)), Receiver::start(Habit::Answer(200)));
        let event = if payload == "thin" { "v1.charge.failed" } else { "charge.failed" };
        let made = destination(&server, &one, payload, &[event]);
        let beside = destination(&server, &other, "thin", &["*"]);
        let ping = post(&server, &format!("{}/ping", at(&made)), "{}").ok();
        let told = one.next();
        assert_eq!(told.signatures_of(&secret(&made)), 1);
        assert_eq!(told.id(), ping.text("id"));
        assert_eq!(told.kind(), "v2.core.event_destination.ping");
        let id = made.text("id");
        assert_eq!(told.event()["related_object"]["url"], format!("{DESTINATIONS}/{id}"));
        let read = get(&server, &format!("{EVENTS}/{}", ping.text("id"))).ok();
        assert_eq!(read.body, ping.body);
        assert_eq!(read.body["snapshot_event"], Value::Null);
        server.run_due();
        assert_eq!(other.so_far().len(), 0);
        server.secret().delete(&at(&beside)).ok();
        post(&server, &format!("{}/disable", at(&made)), "").ok();
        let refused = post(&server, &format!("{}/ping", at(&made)), "");
        assert_eq!(refused.error(400)["message"], "This event destination is disabled.");
    }
}

#[test]
fn an_account_tells_of_itself_whoever_changes_it() {
    let server = Server::start();
    let json = r#"{"contact_email": "jenny@example.com", "configuration": {"customer": {"capabilities": {"automatic_indirect_tax": {"requested": true}}}}}"#;
    let account = post(&server, "/v2/core/accounts", json).ok();
    let path = format!("/v2/core/accounts/{}", account.text("id"));
    let mut seen = 0;
    let mut news = || {
        let all =
            get(&server, &format!("{EVENTS}?limit=100&object_id={}", account.text("id"))).ok();
        let mut all = names(&all);
        all.reverse();
        let news: Vec<String> =
            all.iter().skip(seen).map(|name| name.replace("v2.core.account", "")).collect();
        seen = all.len();
        news.join(" ")
    };
    let mut table = Table::default();
    table.line("made", &news());
    post(&server, &path, r#"{"display_name": "J"}"#).ok();
    table.line("named", &news());
    post(&server, &path, r#"{"display_name": "J"}"#).ok();
    table.line("named again", &news());
    post(&server, &path, r#"{"configuration": {"customer": {"shipping": {"address": {"country": "us", "postal_code": "94103"}}}}}"#).ok();
    table.line("shipped to", &news());
    post(&server, &path, r#"{"defaults": {"currency": "usd"}, "identity": {"country": "us"}}"#)
        .ok();
    table.line("defaults and identity", &news());
    let customer = account.text("id").replace("acct_", "cus_");
    post(&server, &format!("/v1/customers/{customer}"), "phone=1").ok();
    table.line("as a customer", &news());
    post(&server, &format!("/v1/customers/{customer}"), "description=x").ok();
    table.line("what only the customer has", &news());
    post(&server, &format!("{path}/close"), "").ok();
    table.line("closed", &news());
    expect![[r#"
        made → .created
        named → .updated
        named again
        shipped to → .updated [configuration.customer].updated [configuration.customer].capability_status_updated
        defaults and identity → .updated [defaults].updated [identity].updated
        as a customer → .updated
        what only the customer has
        closed → .closed
    "#]]
    .assert_eq(table.text());
    let capability = "v2.core.account%5Bconfiguration.customer%5D.capability_status_updated";
    let told = get(&server, &format!("{EVENTS}?types[0]={capability}")).ok();
    assert_eq!(
        told.body["data"][0]["data"],
        json!({ "updated_capability": "automatic_indirect_tax" })
    );
    assert_eq!(told.body["data"][0]["related_object"]["url"], path);
    // A plain customer is no account.
    customer_alone(&server);
}

fn customer_alone(server: &Server) {
    let before = get(server, &format!("{EVENTS}?limit=100")).ok();
    let id = customer(server);
    post(server, &format!("/v1/customers/{id}"), "phone=1").ok();
    let after = get(server, &format!("{EVENTS}?limit=100")).ok();
    assert_eq!(names(&after).len(), names(&before).len() + 2);
    assert_eq!(names(&after)[..2], ["v1.customer.updated", "v1.customer.created"]);
}

#[test]
fn lists_are_walked_by_their_urls_alone() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    for _ in 0..3 {
        destination(&server, &receiver, "thin", &["v1.charge.failed"]);
    }
    for _ in 0..5 {
        customer(&server);
    }
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    for (path, members) in [
        (format!("{DESTINATIONS}?limit=2&include[0]=webhook_endpoint.url"), 3),
        (format!("{EVENTS}?limit=2&types[0]=v1.customer.created"), 5),
        (
            format!(
                "{EVENTS}?limit=2&types[0]=v1.customer.created&types[1]=v1.charge.failed&created[gte]=2026-01-01T00:00:00Z"
            ),
            5,
        ),
        (format!("{EVENTS}?created[lt]=2026-01-01T00:00:00Z"), 0),
    ] {
        let mut pages = vec![get(&server, &path).ok()];
        while let Some(next) = pages.last().unwrap().body["next_page_url"].as_str() {
            pages.push(get(&server, next).ok());
        }
        let count = |page: &Answer| page.body["data"].as_array().unwrap().len();
        assert_eq!(pages.iter().map(count).sum::<usize>(), members, "{path}");
        if let [.., before, last] = pages.as_slice() {
            let back = get(&server, last.text("previous_page_url")).ok();
            assert_eq!(back.body["data"], before.body["data"]);
            assert_eq!(pages[0].body["previous_page_url"], Value::Null);
        }
    }
    let listed = get(&server, &format!("{DESTINATIONS}?include[0]=webhook_endpoint.url")).ok();
    assert_eq!(listed.body["data"][0]["webhook_endpoint"], json!({ "url": receiver.url }));
}

#[test]
fn a_rolled_secret_signs_beside_the_old_one() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let made = destination(&server, &receiver, "thin", &["*"]);
    let roll = format!("/_onfile/event_destinations/{}/roll_secret", made.text("id"));
    let rolled = post(&server, &roll, "expires_in=60").ok();
    assert_ne!(secret(&rolled), secret(&made));
    customer(&server);
    let told = receiver.next();
    assert_eq!(told.signatures(), 2);
    assert_eq!((told.signatures_of(&secret(&made)), told.signatures_of(&secret(&rolled))), (1, 1));
    post(&server, &roll, "expires_in=86401").error(400);
    get(&server, "/healthz");
}

#[test]
fn refusals() {
    let server = Server::start();
    let mut table = Table::default();
    let with = |more: Value| {
        let mut body = json!({
            "name": "n", "type": "webhook_endpoint", "event_payload": "thin",
            "enabled_events": ["*"], "webhook_endpoint": { "url": "https://example.com/hook" },
        });
        for (key, value) in more.as_object().unwrap() {
            match value.is_null() {
                true => drop(body.as_object_mut().unwrap().remove(key)),
                false => body[key] = value.clone(),
            }
        }
        post(&server, DESTINATIONS, &body.to_string())
    };
    for more in [
        json!({ "name": null }),
        json!({ "type": null }),
        json!({ "event_payload": null }),
        json!({ "event_payload": "fat" }),
        json!({ "enabled_events": null }),
        json!({ "enabled_events": [] }),
        json!({ "enabled_events": ["nothing"] }),
        json!({ "enabled_events": ["charge.succeeded"] }),
        json!({ "event_payload": "snapshot", "enabled_events": ["v2.core.account.created"] }),
        json!({ "webhook_endpoint": null }),
        json!({ "webhook_endpoint": { "url": "nowhere" } }),
        json!({ "webhook_endpoint": { "url": "http://10.0.0.1/" } }),
        json!({ "type": "amazon_eventbridge" }),
        json!({ "amazon_eventbridge": { "aws_region": "x" } }),
        json!({ "azure_event_grid": {} }),
        json!({ "events_from": ["@accounts"] }),
        json!({ "events_from": ["me"] }),
        json!({ "events_from": [] }),
        json!({ "snapshot_api_version": "2024-06-20" }),
        json!({ "event_payload": "snapshot", "snapshot_api_version": "x" }),
        json!({ "include": ["everything"] }),
        json!({ "wat": 1 }),
    ] {
        table.answer(&more.to_string(), &with(more));
    }
    assert_eq!(get(&server, DESTINATIONS).ok().body["data"], json!([]), "nothing was made");
    let made = with(json!({})).ok();
    let path = at(&made);
    let update = |body: &str| post(&server, &path, body);
    table.answer("update: other events", &update(r#"{"enabled_events": ["charge.failed"]}"#));
    table.answer("update: type", &update(r#"{"type": "webhook_endpoint"}"#));
    table.answer("update: secret", &update(r#"{"include": ["webhook_endpoint.signing_secret"]}"#));
    table.answer("update: url", &update(r#"{"webhook_endpoint": {"url": "http://10.0.0.1/"}}"#));
    assert_eq!(get(&server, &path).ok().body["enabled_events"], json!(["*"]));
    for path in ["/ed_test_x", "/ed_test_x/ping", "/ed_test_x/enable", "/ed_test_x/disable"] {
        let method = if path == "/ed_test_x" { "GET" } else { "POST" };
        table.answer(path, &server.secret().send(method, &format!("{DESTINATIONS}{path}"), ""));
    }
    for path in [
        "event_destinations?page=x",
        "event_destinations?page=after_ed_test_x",
        "events?page=after_evt_test_1x",
        "events?types[0]=charge.failed",
        "events?created[gt]=yesterday",
        "events?created[gt]=2026-02-30T00:00:00Z",
        "events?wat=1",
        "events/evt_1x",
        "events/evt_test_1x",
    ] {
        table.answer(path, &get(&server, &format!("/v2/core/{path}")));
    }
    for _ in 1..16 {
        with(json!({})).ok();
    }
    table.answer("one too many", &with(json!({})));
    expect![[r#"
        {"name":null} → 400 - invalid_fields [name] Missing required param: name.
        {"type":null} → 400 - invalid_fields [type] Missing required param: type.
        {"event_payload":null} → 400 - invalid_fields [event_payload] Missing required param: event_payload.
        {"event_payload":"fat"} → 400 - invalid_fields [event_payload] Invalid event_payload: must be one of snapshot or thin
        {"enabled_events":null} → 400 - invalid_fields [enabled_events] Missing required param: enabled_events.
        {"enabled_events":[]} → 400 - invalid_fields [enabled_events] You passed an empty string for 'enabled_events'. We assume empty values are an attempt to unset a parameter; however 'enabled_events' cannot be unset. You should remove 'enabled_events' from your request or supply a non-empty value.
        {"enabled_events":["nothing"]} → 400 - invalid_fields [enabled_events.0] This is not the type of an event.
        {"enabled_events":["charge.succeeded"]} → 400 - invalid_fields [enabled_events] The event type charge.succeeded is not sent to event destinations whose event_payload is thin.
        {"event_payload":"snapshot","enabled_events":["v2.core.account.created"]} → 400 - invalid_fields [enabled_events] The event type v2.core.account.created is not sent to event destinations whose event_payload is snapshot.
        {"webhook_endpoint":null} → 400 - invalid_fields [webhook_endpoint] Missing required param: webhook_endpoint.
        {"webhook_endpoint":{"url":"nowhere"}} → 400 - invalid_fields [webhook_endpoint.url] Not a valid URL
        {"webhook_endpoint":{"url":"http://10.0.0.1/"}} → 400 - invalid_fields [webhook_endpoint.url] Invalid URL: URL must be publicly accessible.
        {"type":"amazon_eventbridge"} → 400 - invalid_fields [type] Sending events to a cloud's own queue is not supported by this server yet.
        {"amazon_eventbridge":{"aws_region":"x"}} → 400 - invalid_fields [amazon_eventbridge] Sending events to a cloud's own queue is not supported by this server yet.
        {"azure_event_grid":{}} → 400 - invalid_fields [azure_event_grid] Sending events to a cloud's own queue is not supported by this server yet.
        {"events_from":["@accounts"]} → 400 - invalid_fields [events_from.0] Connect is not supported by this server.
        {"events_from":["me"]} → 400 - invalid_fields [events_from.0] Invalid events_from.0: must be one of @self, @accounts, @organization_members, or @organization_members/@accounts
        {"events_from":[]} → 400 - invalid_fields [events_from] You passed an empty string for 'events_from'. We assume empty values are an attempt to unset a parameter; however 'events_from' cannot be unset. You should remove 'events_from' from your request or supply a non-empty value.
        {"snapshot_api_version":"2024-06-20"} → 400 - invalid_fields [snapshot_api_version] Thin events have no version of the API.
        {"event_payload":"snapshot","snapshot_api_version":"x"} → 400 - invalid_fields [-] Invalid Stripe API version: x
        {"include":["everything"]} → 400 - invalid_fields [include.0] Invalid include.0: must be one of webhook_endpoint.signing_secret or webhook_endpoint.url
        {"wat":1} → 400 - invalid_fields [wat] Received unknown parameter: wat
        update: other events → 400 - invalid_fields [enabled_events] The event type charge.failed is not sent to event destinations whose event_payload is thin.
        update: type → 400 - invalid_fields [type] Received unknown parameter: type
        update: secret → 400 - invalid_fields [include.0] Invalid include.0: must be webhook_endpoint.url
        update: url → 400 - invalid_fields [webhook_endpoint.url] Invalid URL: URL must be publicly accessible.
        /ed_test_x → 404 invalid_request_error not_found [id] No such event destination: 'ed_test_x'
        /ed_test_x/ping → 404 invalid_request_error not_found [id] No such event destination: 'ed_test_x'
        /ed_test_x/enable → 404 invalid_request_error not_found [id] No such event destination: 'ed_test_x'
        /ed_test_x/disable → 404 invalid_request_error not_found [id] No such event destination: 'ed_test_x'
        event_destinations?page=x → 400 - invalid_fields [page] Invalid page token.
        event_destinations?page=after_ed_test_x → 400 - invalid_fields [page] Invalid page token.
        events?page=after_evt_test_1x → 400 - invalid_fields [page] Invalid page token.
        events?types[0]=charge.failed → 400 - invalid_fields [types.0] This is not the type of an event.
        events?created[gt]=yesterday → 400 - invalid_fields [created.gt] Invalid timestamp: must be as in 2026-01-01T00:00:00Z.
        events?created[gt]=2026-02-30T00:00:00Z → 400 - invalid_fields [created.gt] Invalid timestamp: must be as in 2026-01-01T00:00:00Z.
        events?wat=1 → 400 - invalid_fields [wat] Received unknown parameter: wat
        events/evt_1x → 404 invalid_request_error not_found [id] No such event: 'evt_1x'
        events/evt_test_1x → 404 invalid_request_error not_found [id] No such event: 'evt_test_1x'
        one too many → 400 - invalid_fields [-] You have reached the maximum of 16 test webhook endpoints.
    "#]].assert_eq(table.text());
}

/// What the newest event of a type says of a change; null where it says nothing.
fn changes(server: &Server, kind: &str) -> Value {
    let kind = kind.replace('[', "%5B").replace(']', "%5D");
    let told = get(server, &format!("{EVENTS}?limit=1&types[0]={kind}")).ok();
    let listed = told.body["data"][0].clone();
    let path = format!("{EVENTS}/{}", listed["id"].as_str().unwrap());
    assert_eq!(get(server, &path).ok().body, listed);
    listed["changes"].clone()
}

#[test]
fn events_of_an_account_tell_what_has_changed() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    destination(&server, &receiver, "thin", &["*"]);
    let json = r#"{"contact_email": "jenny@example.com", "configuration": {"customer": {"capabilities": {"automatic_indirect_tax": {"requested": true}}}}}"#;
    let account = post(&server, "/v2/core/accounts", json).ok();
    let path = format!("/v2/core/accounts/{}", account.text("id"));
    let include = "include[0]=configuration.customer&include[1]=defaults&include[2]=identity";
    let whole = get(&server, &format!("{path}?{include}")).ok().body;
    let of = |kind: &str| changes(&server, &format!("v2.core.account{kind}"));
    assert_eq!(of(".created"), json!({ "before": null, "after": whole }));
    post(&server, &path, r#"{"display_name": "J"}"#).ok();
    let named = json!({ "before": { "display_name": null }, "after": { "display_name": "J" } });
    assert_eq!(of(".updated"), named);
    post(&server, &path, r#"{"defaults": {"currency": "usd"}, "identity": {"country": "us"}}"#)
        .ok();
    assert_eq!(
        of(".updated"),
        json!({
            "before": { "defaults": { "currency": null }, "identity": { "country": null } },
            "after": { "defaults": { "currency": "usd" }, "identity": { "country": "us" } },
        })
    );
    assert_eq!(
        of("[defaults].updated"),
        json!({
            "before": { "defaults": { "currency": null } },
            "after": { "defaults": { "currency": "usd" } },
        })
    );
    assert_eq!(of("[identity].updated"), Value::Null);
    post(&server, &path, r#"{"configuration": {"customer": {"shipping": {"address": {"country": "us", "postal_code": "94103"}}}}}"#).ok();
    let capability = |capability: Value| {
        let capabilities = json!({ "automatic_indirect_tax": capability });
        json!({ "configuration": { "customer": { "capabilities": capabilities } } })
    };
    let lacks = json!([{ "code": "requirements_past_due", "resolution": "provide_info" }]);
    assert_eq!(
        of("[configuration.customer].capability_status_updated"),
        json!({
            "before": capability(json!({ "status": "restricted", "status_details": lacks })),
            "after": capability(json!({ "status": "active", "status_details": [] })),
        })
    );
    let shipped = of(".updated");
    let shipping = shipped.pointer("/after/configuration/customer/shipping/address/country");
    assert_eq!(shipping, Some(&json!("us")), "{shipped:#}");
    assert_eq!(shipped["before"]["configuration"]["customer"]["shipping"], Value::Null);
    assert_eq!(of("[configuration.customer].updated"), Value::Null);
    post(&server, &format!("{path}/close"), "").ok();
    assert_eq!(
        of(".closed"),
        json!({ "before": { "closed": false }, "after": { "closed": true } })
    );
    // Whoever is notified asks for them.
    server.run_due();
    let notified = receiver.so_far();
    assert!(notified.len() > 8);
    assert!(notified.iter().all(|told| told.event().get("changes").is_none()));
}

#[test]
fn events_of_the_first_api_tell_the_second_what_their_snapshots_tell() {
    let server = Server::start();
    let id = customer(&server);
    assert_eq!(changes(&server, "v1.customer.created"), Value::Null);
    let form = "phone=1&metadata[a]=b&address[city]=Paris";
    post(&server, &format!("/v1/customers/{id}"), form).ok();
    let told = changes(&server, "v1.customer.updated");
    let snapshot = server.event("customer.updated");
    assert_eq!(told["before"], snapshot["data"]["previous_attributes"]);
    let address = &snapshot["data"]["object"]["address"];
    assert_eq!(address["city"], "Paris");
    let after = json!({ "phone": "1", "metadata": { "a": "b" }, "address": address });
    assert_eq!(told["after"], after);
    let price = "currency=usd&unit_amount=1000&product_data[name]=Tea";
    let price = post(&server, "/v1/prices", price).ok();
    post(&server, &format!("/v1/prices/{}", price.text("id")), "lookup_key=tea").ok();
    let keyed = json!({ "before": { "lookup_key": null }, "after": { "lookup_key": "tea" } });
    for kind in ["v1.price.updated", "v1.price.lookup_key_changed"] {
        assert_eq!(changes(&server, kind), keyed, "{kind}");
    }
    // A ping changes nothing.
    let receiver = Receiver::start(Habit::Answer(200));
    let made = destination(&server, &receiver, "thin", &["*"]);
    let ping = post(&server, &format!("{}/ping", at(&made)), "{}").ok();
    assert_eq!(ping.body.get("changes"), None);
}
