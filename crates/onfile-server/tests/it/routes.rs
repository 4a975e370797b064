//! Every route × every kind of caller, from the routing table itself: a new route cannot escape.

use crate::harness::{Answer, PUBLISHABLE, SECRET, Server};
use crate::world::World;
use onfile_server::http::handler::Admits;
use onfile_server::http::router::{RouteInfo, routes};
use serde_json::Value;

/// The routes of the API: those that ask for a key.
fn api() -> impl Iterator<Item = &'static RouteInfo> {
    routes().filter(|route| route.caller != Admits::Anyone)
}

/// Whether it is of the second API, which says what is wrong in its own way.
fn is_second(route: &RouteInfo) -> bool {
    route.pattern.starts_with("/v2/")
}

fn call(server: &Server, key: Option<&str>, route: &RouteInfo, path: &str, more: &str) -> Answer {
    let client = server.client(key);
    match route.method.as_str() {
        "POST" => client.send("POST", path, more),
        method if more.is_empty() => client.send(method, path, ""),
        method => client.send(method, &format!("{path}?{more}"), ""),
    }
}

#[test]
fn without_a_key_nothing_is_answered() {
    let server = Server::start();
    let world = World::make(&server);
    for route in api() {
        let answer = call(&server, None, route, &world.path(route.pattern), "");
        let name = format!("{} {}", route.method, route.pattern);
        assert_eq!(answer.status, 401, "{name}");
        assert!(
            answer.text("/error/message").starts_with("You did not provide an API key."),
            "{name}"
        );
        assert_eq!(answer.header("www-authenticate"), Some("Basic realm=\"Stripe\""), "{name}");
    }
}

#[test]
fn a_wrong_key_is_told_masked() {
    let server = Server::start();
    let world = World::make(&server);
    for route in api() {
        let path = world.path(route.pattern);
        let answer = call(&server, Some("sk_test_nobodyhasthiskey"), route, &path, "");
        let code = if is_second(route) { "unauthenticated" } else { "-" };
        assert_eq!(
            answer.refusal(),
            format!(
                "401 invalid_request_error {code} [-] Invalid API Key provided: sk_test_*****skey"
            ),
            "{} {}",
            route.method,
            route.pattern
        );
    }
}

#[test]
fn a_publishable_key_opens_what_browsers_need_and_nothing_else() {
    let server = Server::start();
    let world = World::make(&server);
    for route in api() {
        let name = format!("{} {}", route.method, route.pattern);
        let path = world.path(route.pattern);
        let answer = call(&server, Some(PUBLISHABLE), route, &path, "");
        match route.caller {
            // So far it has not said whose browser it is.
            Admits::Secret | Admits::Control | Admits::OnCustomer => {
                assert_eq!(answer.text("/error/code"), "secret_key_required", "{name}");
            }
            // Without its client secret the intent does not exist.
            Admits::OnIntent => {
                assert_eq!(answer.text("/error/code"), "resource_missing", "{name}")
            }
            Admits::Intake | Admits::Anyone => assert_ne!(answer.status, 401, "{name}"),
        }
    }
}

#[test]
fn another_objects_client_secret_opens_nothing() {
    let server = Server::start();
    let world = World::make(&server);
    let other =
        server.secret().post("/v1/payment_intents", &[("amount", "100"), ("currency", "usd")]);
    let other = other.ok().text("client_secret").to_owned();
    for route in api().filter(|route| route.caller == Admits::OnIntent) {
        let path = world.path(route.pattern);
        let more = format!("client_secret={other}");
        let answer = call(&server, Some(PUBLISHABLE), route, &path, &more);
        assert_eq!(answer.status, 400, "{} {}", route.method, route.pattern);
        assert!(answer.text("/error/message").contains("client_secret provided does not match"));
    }
    let after = server.secret().get(&world.path("/v1/payment_intents/{intent}")).ok();
    assert_eq!(after.body, world.payment_intent.body, "nothing changed");
}

#[test]
fn the_right_client_secret_shows_what_a_buyer_may_see() {
    let server = Server::start();
    let world = World::make(&server);
    let secret = world.payment_intent.text("client_secret");
    let path = world.path("/v1/payment_intents/{intent}");
    let seen = server.publishable().get(&format!("{path}?client_secret={secret}")).ok();
    let seen = seen.body.as_object().unwrap();
    for hidden in ["customer", "metadata", "latest_charge", "amount_received", "transfer_group"] {
        assert!(!seen.contains_key(hidden), "{hidden} is not for browsers");
    }
    assert_eq!(seen["amount"], 1000);
}

/// What a buyer's method belongs to is named; what the account knows about it is not shown.
#[test]
fn nothing_that_a_browser_expands_shows_a_customer() {
    let server = Server::start();
    let secret = server.secret();
    let noted = [("email", "a@example.com"), ("metadata[note]", "owes us")];
    let customer = secret.post("/v1/customers", &noted).ok();
    let customer = customer.text("id");
    let attach = "/v1/payment_methods/pm_card_visa/attach";
    let method = secret.post(attach, &[("customer", customer)]).ok();
    let method = method.text("id");
    secret.post(&format!("/v1/payment_methods/{method}"), &[("allow_redisplay", "always")]).ok();
    let form = [
        ("amount", "100"),
        ("currency", "usd"),
        ("customer", customer),
        ("payment_method", method),
    ];
    let intent = secret.post("/v1/payment_intents", &form).ok();
    let path = format!(
        "/v1/payment_intents/{}?client_secret={}",
        intent.text("id"),
        intent.text("client_secret")
    );
    let browser = server.publishable();
    let seen = browser.get(&format!("{path}&expand[]=payment_method")).ok();
    assert_eq!(seen.body["payment_method"]["customer"], customer);
    let answer = browser.get(&format!("{path}&expand[]=payment_method.customer"));
    assert_eq!(answer.error(400)["message"], "This property cannot be expanded (customer).");
    let shows = [
        ("customer", customer),
        ("components[payment_element][enabled]", "true"),
        ("components[payment_element][features][payment_method_redisplay]", "enabled"),
    ];
    let session = secret.post("/v1/customer_sessions", &shows).ok();
    let session = session.text("client_secret");
    let list = format!("/v1/payment_methods?customer_session_client_secret={session}");
    browser.get(&list).ok();
    let answer = browser.get(&format!("{list}&expand[]=data.customer"));
    assert_eq!(answer.error(400)["message"], "This property cannot be expanded (customer).");
    let update = format!("customer_session_client_secret={session}&expand[]=customer");
    let answer = browser.send("POST", &format!("/v1/payment_methods/{method}"), &update);
    assert_eq!(answer.error(400)["message"], "This property cannot be expanded (customer).");
}

#[test]
fn another_account_sees_nothing_not_even_that_it_exists() {
    let server = Server::start();
    let world = World::make(&server);
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    let key = other.text("secret_key");
    let absent = |path: &str| {
        let digits = |text: &str| text.chars().rev().collect::<String>();
        let parts: Vec<String> = path
            .split('/')
            .map(|part| match part.split_once('_') {
                Some((kind, tail)) if tail.contains(|it: char| it.is_ascii_uppercase()) => {
                    format!("{kind}_{}", digits(tail))
                }
                _ => part.to_owned(),
            })
            .collect();
        parts.join("/")
    };
    for route in api().filter(|route| route.ids > 0 && route.caller != Admits::Control) {
        let path = world.path(route.pattern);
        let foreign = call(&server, Some(key), route, &path, "");
        let missing_path = absent(&path);
        let missing = call(&server, Some(key), route, &missing_path, "");
        let name = format!("{} {}", route.method, route.pattern);
        assert_eq!(foreign.status, missing.status, "{name}");
        let shape = |answer: &Answer, path: &str| {
            let mut error = answer.body["error"].clone();
            error.as_object_mut().unwrap().remove("request_log_url");
            let mut text = error.to_string();
            for part in path.split('/').filter(|part| part.contains('_')) {
                text = text.replace(part, "ID");
            }
            text
        };
        assert_eq!(shape(&foreign, &path), shape(&missing, &missing_path), "{name}");
        assert!(matches!(foreign.status, 400 | 404), "{name}: {}", foreign.status);
    }
}

#[test]
fn an_unknown_parameter_is_refused_by_name() {
    let server = Server::start();
    let world = World::make(&server);
    for route in api() {
        let path = world.path(route.pattern);
        let more = match is_second(route) && route.method == "POST" {
            true => r#"{"wat": 1}"#,
            false => "wat=1",
        };
        let answer = call(&server, Some(SECRET), route, &path, more);
        let kind = match is_second(route) {
            true => "- invalid_fields",
            false => "invalid_request_error parameter_unknown",
        };
        assert_eq!(
            answer.refusal(),
            format!("400 {kind} [wat] Received unknown parameter: wat"),
            "{} {}",
            route.method,
            route.pattern
        );
    }
}

#[test]
fn a_replayed_key_answers_with_the_same_bytes() {
    let server = Server::start();
    let world = World::make(&server);
    // The control API acts on the server, not on an account's records: its answers are not kept.
    let posts = api().filter(|route| route.method == "POST" && route.caller != Admits::Control);
    for (at, route) in posts.enumerate() {
        let path = world.path(route.pattern);
        let client = || server.secret().header("Idempotency-Key", &format!("key-{at}"));
        let first = client().send("POST", &path, "");
        let second = client().send("POST", &path, "");
        let name = format!("POST {} {}", route.pattern, first.body);
        assert!(first.status < 500, "{name}");
        assert_eq!(first.header("idempotency-key"), Some(format!("key-{at}").as_str()), "{name}");
        if second.header("idempotent-replayed") == Some("true") {
            assert_eq!((first.status, &first.bytes), (second.status, &second.bytes), "{name}");
            assert_eq!(second.header("original-request"), first.header("request-id"), "{name}");
        } else if is_second(route) {
            assert_ne!(first.status, 200, "{name}: only refusals are tried again");
        } else {
            // Only what could not be read is not kept: a corrected retry then works.
            let code = first.body["error"]["code"].as_str().unwrap_or("-");
            assert!(matches!(first.status, 400), "{name}");
            assert!(matches!(code, "parameter_missing" | "-"), "{name}");
        }
    }
}

#[test]
fn unknown_urls_have_the_envelope() {
    let server = Server::start();
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/v1/nope"),
        ("PUT", "/v1/customers"),
        ("GET", "/v1/customers/"),
        ("POST", "/v1/customers/cus_x/nope"),
        ("GET", "/v2/core/nope"),
        ("DELETE", "/v2/core/accounts"),
    ] {
        let answer = server.secret().send(method, path, "");
        assert_eq!(answer.status, 404, "{method} {path}");
        let message = answer.text("/error/message");
        assert!(
            message.starts_with(&format!("Unrecognized request URL ({method}: {path})")),
            "{message}"
        );
        assert_eq!(answer.body["error"]["type"], Value::from("invalid_request_error"));
    }
}
