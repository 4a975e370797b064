//! Webhooks: who is told, what arrives, how often it is tried, and who delays whom.

use crate::harness::{Answer, Server};
use crate::receiver::{Habit, Receiver};
use crate::table::{Table, get, post};
use expect_test::expect;
use serde_json::{Value, json};

const ENDPOINTS: &str = "/v1/webhook_endpoints";
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// An endpoint that is told of everything.
fn endpoint(server: &Server, receiver: &Receiver, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![("url", receiver.url.as_str()), ("enabled_events[]", "*")];
    for (name, value) in more {
        form.retain(|(known, _)| known != name);
        form.push((name, value));
    }
    server.secret().post(ENDPOINTS, &form).ok()
}

fn customer(server: &Server) -> String {
    server.secret().post("/v1/customers", &[("name", "Ada")]).ok().text("id").to_owned()
}

/// What became of the newest event, by endpoint: status and attempts.
fn deliveries(server: &Server, event: &str) -> Vec<Value> {
    let list = get(server, &format!("/_onfile/events/{event}/deliveries")).ok();
    list.body["data"].as_array().unwrap().clone()
}

fn newest(server: &Server) -> Value {
    get(server, "/v1/events?limit=1").ok().body["data"][0].clone()
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

/// Each attempt at an event as `seconds since the start: outcome`.
fn attempts(server: &Server, event: &str) -> String {
    let all = deliveries(server, event);
    let mut text = String::new();
    for delivery in &all {
        for attempt in delivery["attempts"].as_array().unwrap() {
            let after = attempt["created"].as_i64().unwrap() - crate::harness::START;
            let outcome = match attempt["http_status"].as_i64() {
                Some(status) => status.to_string(),
                None => attempt["error"].as_str().unwrap().to_owned(),
            };
            text.push_str(&format!("{after}: {outcome}, "));
        }
        text.push_str(delivery["status"].as_str().unwrap());
    }
    text
}

#[test]
fn an_event_arrives_signed_and_in_the_endpoints_version() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let made = endpoint(&server, &receiver, &[("api_version", "2024-06-20")]);
    let secret = made.text("secret");
    let customer = customer(&server);
    let told = receiver.next();
    let event = told.event();
    assert_eq!(told.path, "/hook?a=b");
    assert_eq!(told.headers["content-type"], "application/json; charset=utf-8");
    assert_eq!(told.headers["user-agent"], "Stripe/1.0 (+https://stripe.com/docs/webhooks)");
    assert_eq!((told.signatures(), told.signatures_of(secret)), (1, 1));
    assert_eq!(event["object"], "event");
    assert_eq!(event["type"], "customer.created");
    assert_eq!(event["api_version"], "2024-06-20");
    assert_eq!(event["data"]["object"]["id"], customer.as_str());
    assert_eq!(event["pending_webhooks"], 1);
    assert_eq!(told.body, format!("{event:#}"), "written as the API writes");
    server.run_due();
    let read = get(&server, &format!("/v1/events/{}", id(&event))).ok();
    assert_eq!(read.body["pending_webhooks"], 0);
    assert_eq!(read.body["api_version"], "2026-10-28.endive");
    assert_eq!(newest(&server)["pending_webhooks"], 0);
    assert_eq!(attempts(&server, id(&event)), "0: 200, delivered");
}

/// A session is called what its endpoint calls it, whoever has made it.
#[test]
fn an_object_arrives_in_the_words_of_the_endpoints_version() {
    let server = Server::start();
    let (old, new) = (Receiver::start(Habit::Answer(200)), Receiver::start(Habit::Answer(200)));
    let kind = ("enabled_events[]", "checkout.session.expired");
    endpoint(&server, &old, &[kind, ("api_version", "2025-03-31.basil")]);
    endpoint(&server, &new, &[kind, ("api_version", "2026-10-28.endive")]);
    let item = "line_items[0][quantity]=1&line_items[0][price_data][currency]=usd\
        &line_items[0][price_data][unit_amount]=1000\
        &line_items[0][price_data][product_data][name]=Tea";
    for (version, name) in [("2025-03-31.basil", "custom"), ("2026-10-28.endive", "elements")] {
        let client = || server.secret().header("Stripe-Version", version);
        let form = format!("mode=payment&return_url=https://shop.example&{item}&ui_mode={name}");
        let made = client().send("POST", "/v1/checkout/sessions", &form).ok();
        let path = format!("/v1/checkout/sessions/{}/expire", made.text("id"));
        client().post(&path, &[]).ok();
        for (receiver, version, name) in
            [(&old, "2025-03-31.basil", "custom"), (&new, "2026-10-28.endive", "elements")]
        {
            let told = receiver.next().event();
            assert_eq!(told["api_version"], version);
            assert_eq!(told["data"]["object"]["ui_mode"], name);
            assert_eq!(told["data"]["object"]["id"], made.text("id"));
        }
    }
    server.run_due();
}

/// How old the oldest is that waits, and whether it waits for an endpoint that works.
#[test]
fn metrics_tell_for_how_long_deliveries_have_waited() {
    let server = Server::start();
    let hanging = Receiver::start(Habit::Hang);
    endpoint(&server, &hanging, &[]);
    customer(&server);
    hanging.next();
    // A minute and a half later it is sent again, and hangs again.
    let later = format!("frozen:{}", crate::harness::START + 90);
    let server = server.kill().restart_with(&["--clock", &later]);
    hanging.next();
    let shown = || String::from_utf8(server.client(None).get("/metrics").bytes).unwrap();
    let age = "webhook_queue_age_seconds{endpoints=\"working\"} 90";
    // The outbox counts when it looks; a hanging endpoint has twenty seconds.
    let begun = onfile_server::world::instant();
    while !shown().contains(age) {
        assert!(begun.elapsed() < std::time::Duration::from_secs(15), "{}", shown());
    }
    assert!(shown().contains("webhook_queues 1"), "{}", shown());
    assert!(shown().contains("webhook_in_flight 1"), "{}", shown());
    hanging.becomes(Habit::Answer(200));
}

#[test]
fn only_what_was_asked_for_arrives() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(204));
    endpoint(&server, &receiver, &[("enabled_events[]", "payment_intent.succeeded")]);
    customer(&server);
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    server.run_due();
    let kinds: Vec<String> = receiver.so_far().iter().map(|told| told.kind()).collect();
    assert_eq!(kinds, ["payment_intent.succeeded"]);
}

#[test]
fn a_failure_is_retried_on_the_schedule_and_no_longer() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(500));
    endpoint(&server, &receiver, &[]);
    customer(&server);
    server.run_due();
    let event = newest(&server);
    assert_eq!(event["pending_webhooks"], 1);
    receiver.becomes(Habit::Redirect("http://127.0.0.1:1/"));
    server.advance(10 * 60);
    receiver.becomes(Habit::HangUp);
    server.advance(HOUR);
    receiver.becomes(Habit::Babble);
    server.advance(DAY);
    assert_eq!(
        attempts(&server, id(&event)),
        "0: 500, 600: 302, 4200: connection_failed, 15000: invalid_response, failed"
    );
    assert_eq!(newest(&server)["pending_webhooks"], 0);
    // Once more than tried: a connection that was kept, and breaks, may not have carried it.
    assert_eq!(receiver.so_far().len(), 5);
}

#[test]
fn a_retry_that_succeeds_is_the_last() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(404));
    endpoint(&server, &receiver, &[]);
    customer(&server);
    server.run_due();
    receiver.becomes(Habit::Answer(200));
    server.advance(DAY);
    let event = newest(&server);
    assert_eq!(attempts(&server, id(&event)), "0: 404, 600: 200, delivered");
    assert_eq!(receiver.so_far().len(), 2);
}

#[test]
fn an_endpoint_that_hangs_delays_no_other() {
    let server = Server::start();
    let (hanging, healthy) = (Receiver::start(Habit::Hang), Receiver::start(Habit::Answer(200)));
    endpoint(&server, &hanging, &[]);
    endpoint(&server, &healthy, &[]);
    for _ in 0..40 {
        customer(&server);
    }
    // The hanging one has twenty seconds for its first few; by then the other has everything.
    for _ in 0..40 {
        healthy.next();
    }
    assert!(hanging.so_far().len() <= 4, "as many as go side by side at first");
}

#[test]
fn an_endpoint_that_hangs_is_given_up_in_time() {
    let server = Server::with(&["--webhook-timeout", "1"]);
    let hanging = Receiver::start(Habit::Hang);
    endpoint(&server, &hanging, &[]);
    customer(&server);
    let event = newest(&server);
    server.run_due();
    assert!(attempts(&server, id(&event)).contains("0: timed_out, pending"));
}

#[test]
fn an_event_can_be_sent_again_by_hand() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(500));
    let made = endpoint(&server, &receiver, &[("enabled_events[]", "customer.created")]);
    customer(&server);
    server.advance(DAY);
    let event = newest(&server);
    assert_eq!(receiver.so_far().len(), 4);
    receiver.becomes(Habit::Answer(200));
    let retry = format!("/v1/events/{}/retry", id(&event));
    let form = format!("webhook_endpoint={}", made.text("id"));
    let again = post(&server, &retry, &form).ok();
    assert_eq!((again.text("id"), &again.body["pending_webhooks"]), (id(&event), &json!(1)));
    assert_eq!(receiver.next().id(), id(&event));
    server.run_due();
    assert!(attempts(&server, id(&event)).ends_with("86400: 200, delivered"));
    // An endpoint that never wanted it can be sent it, too.
    let other = Receiver::start(Habit::Answer(200));
    let second = endpoint(&server, &other, &[("enabled_events[]", "charge.failed")]);
    post(&server, &retry, &format!("webhook_endpoint={}", second.text("id"))).ok();
    assert_eq!(other.next().id(), id(&event));
    server.run_due();

    let mut table = Table::default();
    let path = format!("{ENDPOINTS}/{}", second.text("id"));
    post(&server, &path, "disabled=true").ok();
    let form = format!("webhook_endpoint={}", second.text("id"));
    table.answer("disabled", &post(&server, &retry, &form));
    table.answer("no endpoint", &post(&server, &retry, "webhook_endpoint=we_x"));
    table.answer("no event", &post(&server, "/v1/events/evt_x/retry", ""));
    table.answer("no deliveries", &get(&server, "/_onfile/events/evt_x/deliveries"));
    table.answer("account", &post(&server, &retry, "account=acct_1"));
    expect![[r#"
        disabled → 400 invalid_request_error - [webhook_endpoint] This webhook endpoint is disabled.
        no endpoint → 400 invalid_request_error resource_missing [webhook_endpoint] No such webhook endpoint: 'we_x'
        no event → 404 invalid_request_error resource_missing [id] No such event: 'evt_x'
        no deliveries → 404 invalid_request_error resource_missing [event] No such event: 'evt_x'
        account → 400 invalid_request_error - [account] Connect is not supported by this server.
    "#]].assert_eq(table.text());
}

#[test]
fn private_networks_are_for_the_operator_to_open() {
    let made = |server: &Server, address: &str| {
        let url = format!("http://{address}/hook");
        let form = [("url", url.as_str()), ("enabled_events[]", "charge.failed")];
        let endpoint = server.secret().post(ENDPOINTS, &form);
        let body = json!({
            "name": "n", "type": "webhook_endpoint", "event_payload": "thin",
            "enabled_events": ["v1.charge.failed"], "webhook_endpoint": { "url": url },
        });
        let destination = post(server, "/v2/core/event_destinations", &body.to_string());
        (endpoint.status, destination.status)
    };
    let closed = Server::start();
    let open = Server::with(&["--webhook-allow-private"]);
    for (address, closed_says, open_says) in [
        ("10.0.0.1", 400, 200),
        ("192.168.1.1:8080", 400, 200),
        ("[fd00::1]", 400, 200),
        ("127.0.0.1", 200, 200),
        ("169.254.169.254", 400, 400),
        ("0.0.0.0", 400, 400),
        ("[fe80::1]", 400, 400),
    ] {
        assert_eq!(made(&closed, address), (closed_says, closed_says), "{address}");
        assert_eq!(made(&open, address), (open_says, open_says), "{address}");
    }
}

#[test]
fn events_are_listed_by_whether_they_arrived() {
    for server in [Server::start(), Server::on_postgres()] {
        let receiver = Receiver::start(Habit::Answer(500));
        endpoint(&server, &receiver, &[("enabled_events[]", "customer.created")]);
        let list = |filter: &str| {
            let list = get(&server, &format!("/v1/events?{filter}")).ok();
            let ids = list.body["data"].as_array().unwrap().iter().map(|it| id(it).to_owned());
            (ids.collect::<Vec<_>>(), list.body["has_more"].as_bool().unwrap())
        };
        for _ in 0..3 {
            customer(&server);
            // Nobody asked for it, so it has failed nowhere.
            server.secret().post("/v1/products", &[("name", "Tea")]).ok();
        }
        server.run_due();
        let (failed, more) = list("delivery_success=false");
        assert_eq!((failed.len(), more), (3, false), "still on their way");
        assert_eq!(list("delivery_success=true").0.len(), 3);
        server.advance(DAY);
        assert_eq!(list("delivery_success=false").0, failed, "given up");
        // Page by page, both ways.
        assert_eq!(list("delivery_success=false&limit=2"), (failed[..2].to_vec(), true));
        let after = format!("delivery_success=false&limit=2&starting_after={}", failed[1]);
        assert_eq!(list(&after), (failed[2..].to_vec(), false));
        let before = format!("delivery_success=false&limit=1&ending_before={}", failed[2]);
        assert_eq!(list(&before), (failed[1..2].to_vec(), true));
        // Sent again by hand, one arrives.
        receiver.becomes(Habit::Answer(200));
        let hooks = get(&server, ENDPOINTS).ok();
        let form = format!("webhook_endpoint={}", hooks.text("/data/0/id"));
        post(&server, &format!("/v1/events/{}/retry", failed[0]), &form).ok();
        server.run_due();
        assert_eq!(list("delivery_success=false").0, failed[1..]);
        assert_eq!(list("delivery_success=true&type=customer.created").0, failed[..1]);
        assert_eq!(list("delivery_success=true").0.len(), 4);
    }
}

#[test]
fn two_secrets_sign_while_one_is_rolled() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let made = endpoint(&server, &receiver, &[]);
    let roll = format!("/_onfile/webhook_endpoints/{}/roll_secret", made.text("id"));
    let rolled = post(&server, &roll, "expires_in=3600").ok();
    let (old, new) = (made.text("secret"), rolled.text("secret"));
    assert_ne!(old, new);
    assert!(new.starts_with("whsec_") && new.len() == 38, "{new}");
    customer(&server);
    let told = receiver.next();
    assert_eq!((told.signatures(), told.signatures_of(old), told.signatures_of(new)), (2, 1, 1));
    server.advance(HOUR);
    customer(&server);
    let told = receiver.next();
    assert_eq!((told.signatures(), told.signatures_of(old), told.signatures_of(new)), (1, 0, 1));
    post(&server, &roll, "").ok();
    customer(&server);
    let told = receiver.next();
    assert_eq!((told.signatures(), told.signatures_of(new)), (1, 0));
    server.run_due();
    assert_eq!(post(&server, &roll, "expires_in=86401").status, 400);
    assert_eq!(post(&server, &roll, "expires_in=-1").status, 400);
}

#[test]
fn who_is_disabled_is_told_nothing_and_nothing_later() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(500));
    let made = endpoint(&server, &receiver, &[]);
    let path = format!("{ENDPOINTS}/{}", made.text("id"));
    customer(&server);
    server.run_due();
    let event = newest(&server);
    receiver.so_far();
    let off = post(&server, &path, "disabled=true").ok();
    assert_eq!(off.text("status"), "disabled");
    assert_eq!(newest(&server)["pending_webhooks"], 0);
    customer(&server);
    assert_eq!(deliveries(&server, id(&newest(&server))), Vec::<Value>::new());
    let on = post(&server, &path, "disabled=false").ok();
    assert_eq!(on.text("status"), "enabled");
    // What was on its way before does not go on.
    server.advance(DAY);
    assert_eq!(attempts(&server, id(&event)), "0: 500, canceled");
    assert_eq!(receiver.so_far().len(), 0);
    receiver.becomes(Habit::Answer(200));
    customer(&server);
    receiver.next();
    server.run_due();
}

#[test]
fn who_is_gone_is_told_nothing() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(500));
    let made = endpoint(&server, &receiver, &[]);
    let path = format!("{ENDPOINTS}/{}", made.text("id"));
    customer(&server);
    server.run_due();
    let gone = server.secret().delete(&path).ok();
    assert_eq!(
        gone.body,
        json!({ "id": made.text("id"), "object": "webhook_endpoint", "deleted": true })
    );
    receiver.so_far();
    customer(&server);
    server.advance(DAY);
    assert_eq!(receiver.so_far().len(), 0);
    assert_eq!(get(&server, &path).status, 404);
    assert_eq!(get(&server, ENDPOINTS).ok().body["data"], json!([]));
}

#[test]
fn who_fails_for_nine_days_is_disabled() {
    let server = Server::start();
    let (bad, saved) = (Receiver::start(Habit::Answer(500)), Receiver::start(Habit::Answer(500)));
    let failing = endpoint(&server, &bad, &[]);
    let recovering = endpoint(&server, &saved, &[]);
    let status = |of: &Answer| {
        get(&server, &format!("{ENDPOINTS}/{}", of.text("id"))).ok().text("status").to_owned()
    };
    customer(&server);
    server.advance(8 * DAY);
    saved.becomes(Habit::Answer(200));
    customer(&server);
    server.advance(DAY - 1);
    assert_eq!((status(&failing), status(&recovering)), ("enabled".into(), "enabled".into()));
    server.advance(1);
    assert_eq!((status(&failing), status(&recovering)), ("disabled".into(), "enabled".into()));
    bad.so_far();
    customer(&server);
    server.advance(DAY);
    assert_eq!(bad.so_far().len(), 0);
}

#[test]
fn private_addresses_are_refused_whatever_they_are_called() {
    let server = Server::start();
    let mut table = Table::default();
    for url in [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "https://[fd00::1]/",
        "http://[::ffff:192.168.0.1]/",
    ] {
        let form = [("url", url), ("enabled_events[]", "*")];
        table.answer(url, &server.secret().post(ENDPOINTS, &form));
    }
    for url in [
        "example.com",
        "ftp://example.com",
        "http://user:secret@example.com/",
        "http://2130706433/",
    ] {
        let form = [("url", url), ("enabled_events[]", "*")];
        table.answer(url, &server.secret().post(ENDPOINTS, &form));
    }
    expect![[r#"
        http://10.0.0.1/ → 400 invalid_request_error url_invalid [url] Invalid URL: URL must be publicly accessible.
        http://169.254.169.254/latest → 400 invalid_request_error url_invalid [url] Invalid URL: URL must be publicly accessible.
        https://[fd00::1]/ → 400 invalid_request_error url_invalid [url] Invalid URL: URL must be publicly accessible.
        http://[::ffff:192.168.0.1]/ → 400 invalid_request_error url_invalid [url] Invalid URL: URL must be publicly accessible.
        example.com → 400 invalid_request_error url_invalid [url] Not a valid URL
        ftp://example.com → 400 invalid_request_error url_invalid [url] Not a valid URL
        http://user:secret@example.com/ → 400 invalid_request_error url_invalid [url] Not a valid URL
        http://2130706433/ → 400 invalid_request_error url_invalid [url] Not a valid URL
    "#]].assert_eq(table.text());
    // Nobody has this name, by definition (RFC 6761).
    let form = [("url", "http://nobody.invalid/"), ("enabled_events[]", "*")];
    server.secret().post(ENDPOINTS, &form).ok();
    customer(&server);
    server.run_due();
    assert_eq!(attempts(&server, id(&newest(&server))), "0: name_not_resolved, pending");
}

#[test]
fn what_is_refused() {
    let server = Server::start();
    let mut table = Table::default();
    let receiver = Receiver::start(Habit::Answer(200));
    let made = endpoint(&server, &receiver, &[("description", "mine"), ("metadata[a]", "b")]);
    let path = format!("{ENDPOINTS}/{}", made.text("id"));
    let url = "url=https://example.com";
    for (case, form) in [
        ("nothing", ""),
        ("no url", "enabled_events[]=*"),
        ("no events", url),
        ("empty events", "url=https://example.com&enabled_events="),
        ("unknown version", "url=https://a.b&enabled_events[]=*&api_version=1"),
        ("connect", "url=https://a.b&enabled_events[]=*&connect=true"),
    ] {
        table.answer(case, &post(&server, ENDPOINTS, form));
    }
    let unknown = post(&server, ENDPOINTS, &format!("{url}&enabled_events[]=no.such"));
    let message = unknown.text("/error/message");
    assert!(
        message.starts_with("Invalid enabled_events[0]: must be one of *, account."),
        "{message}"
    );
    for (case, form) in [
        ("fixed version", "api_version=2024-06-20"),
        ("url", "url=nowhere"),
        ("private url", "url=http://10.0.0.1"),
        ("empty events", "enabled_events="),
    ] {
        table.answer(case, &post(&server, &path, form));
    }
    table.answer("nobody", &get(&server, &format!("{ENDPOINTS}/we_x")));
    table.answer("cursor", &get(&server, &format!("{ENDPOINTS}?starting_after=we_x")));
    for _ in 1..16 {
        endpoint(&server, &receiver, &[]);
    }
    table.answer("one too many", &post(&server, ENDPOINTS, &format!("{url}&enabled_events[]=*")));
    expect![[r#"
        nothing → 400 invalid_request_error parameter_missing [enabled_events] Missing required param: enabled_events.
        no url → 400 invalid_request_error parameter_missing [url] Missing required param: url.
        no events → 400 invalid_request_error parameter_missing [enabled_events] Missing required param: enabled_events.
        empty events → 400 invalid_request_error parameter_invalid_empty [enabled_events] You passed an empty string for 'enabled_events'. We assume empty values are an attempt to unset a parameter; however 'enabled_events' cannot be unset. You should remove 'enabled_events' from your request or supply a non-empty value.
        unknown version → 400 invalid_request_error - [-] Invalid Stripe API version: 1
        connect → 400 invalid_request_error - [connect] Connect is not supported by this server.
        fixed version → 400 invalid_request_error parameter_unknown [api_version] Received unknown parameter: api_version
        url → 400 invalid_request_error url_invalid [url] Not a valid URL
        private url → 400 invalid_request_error url_invalid [url] Invalid URL: URL must be publicly accessible.
        empty events → 400 invalid_request_error parameter_invalid_empty [enabled_events] You passed an empty string for 'enabled_events'. We assume empty values are an attempt to unset a parameter; however 'enabled_events' cannot be unset. You should remove 'enabled_events' from your request or supply a non-empty value.
        nobody → 404 invalid_request_error resource_missing [webhook_endpoint] No such webhook endpoint: 'we_x'
        cursor → 400 invalid_request_error resource_missing [starting_after] No such webhook endpoint: 'we_x'
        one too many → 400 invalid_request_error - [-] You have reached the maximum of 16 test webhook endpoints.
    "#]].assert_eq(table.text());
    assert_eq!(get(&server, ENDPOINTS).ok().body["data"].as_array().unwrap().len(), 10);
}

#[test]
fn an_endpoint_is_shown_whole_and_its_secret_once() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(200));
    let form = [("description", "mine"), ("metadata[a]", "b"), ("connect", "false")];
    let made = endpoint(&server, &receiver, &form);
    let path = format!("{ENDPOINTS}/{}", made.text("id"));
    let read = get(&server, &path).ok();
    let mut expected = made.body.clone();
    assert!(expected.as_object_mut().unwrap().remove("secret").is_some());
    assert_eq!(read.body, expected);
    let form = "description=&metadata[a]=&enabled_events[]=charge.failed&url=http://localhost:9";
    let changed = post(&server, &path, form).ok();
    assert_eq!(changed.body["description"], Value::Null);
    assert_eq!(changed.body["metadata"], json!({}));
    assert_eq!(changed.body["enabled_events"], json!(["charge.failed"]));
    assert_eq!(changed.body["url"], "http://localhost:9");
    assert_eq!(changed.body.get("secret"), None);
    assert_eq!(get(&server, ENDPOINTS).ok().body["data"], json!([changed.body]));
}

#[test]
fn a_killed_server_goes_on_where_it_was() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Hang);
    endpoint(&server, &receiver, &[]);
    customer(&server);
    let event = receiver.next().id();
    receiver.becomes(Habit::Answer(200));
    let server = server.kill_and_restart();
    assert_eq!(receiver.next().id(), event);
    server.run_due();
    assert_eq!(attempts(&server, &event), "0: 200, delivered");
}

#[test]
fn two_servers_deliver_each_event_and_move_the_clock_past_it() {
    let one = Server::on_postgres();
    let two = one.another();
    let receiver = Receiver::start(Habit::Answer(200));
    endpoint(&one, &receiver, &[]);
    let mut made: Vec<String> = Vec::new();
    for round in 0..12 {
        made.push(customer(if round % 2 == 0 { &one } else { &two }));
    }
    two.run_due();
    let told = receiver.so_far();
    let mut of: Vec<String> = told
        .iter()
        .map(|told| told.event()["data"]["object"]["id"].as_str().unwrap().to_owned())
        .collect();
    of.sort();
    of.dedup();
    made.sort();
    assert_eq!(of, made);
}
