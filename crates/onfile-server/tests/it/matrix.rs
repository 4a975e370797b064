//! Every route × every credential that is not quite the right one, from the routing table itself.
//! `routes` has the plain cases: no key, a wrong one, a publishable one, an unknown parameter.

use crate::harness::{Answer, PUBLISHABLE, SECRET, Server};
use crate::world::World;
use onfile_server::http::handler::Admits;
use onfile_server::http::router::{RouteInfo, routes};
use serde_json::Value;

fn api() -> impl Iterator<Item = &'static RouteInfo> {
    routes().filter(|route| route.caller != Admits::Anyone)
}

fn named(route: &RouteInfo) -> String {
    format!("{} {}", route.method, route.pattern)
}

/// A call with parameters where its method has them; the second API takes them as JSON.
fn call(server: &Server, key: Option<&str>, route: &RouteInfo, path: &str, form: &str) -> Answer {
    let client = server.client(key);
    match route.method.as_str() {
        "POST" if route.pattern.starts_with("/v2/") => {
            let pairs = form.split('&').filter_map(|pair| pair.split_once('='));
            let json: Value = pairs.map(|(name, value)| (name, Value::from(value))).collect();
            client.send("POST", path, &json.to_string())
        }
        "POST" => client.send("POST", path, form),
        method if form.is_empty() => client.send(method, path, ""),
        method => client.send(method, &format!("{path}?{form}"), ""),
    }
}

/// The client secret of what a route is called on.
fn client_secret<'a>(world: &'a World, route: &RouteInfo) -> &'a str {
    let object = if route.pattern.starts_with("/v1/payment_pages") {
        &world.checkout_session
    } else if route.pattern.starts_with("/v1/setup_intents") {
        &world.setup_intent
    } else {
        &world.payment_intent
    };
    object.text("client_secret")
}

fn unchanged(server: &Server, world: &World) {
    let intents = [
        ("/v1/payment_intents/{intent}", &world.payment_intent),
        ("/v1/setup_intents/{intent}", &world.setup_intent),
        ("/v1/checkout/sessions/{checkout_session}", &world.checkout_session),
    ];
    for (pattern, before) in intents {
        let now = server.secret().get(&world.path(pattern)).ok();
        assert_eq!(now.body, before.body, "{pattern} changed");
    }
}

#[test]
fn a_right_client_secret_with_another_accounts_key_opens_nothing() {
    let server = Server::start();
    let world = World::make(&server);
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    for route in api().filter(|route| route.caller == Admits::OnIntent) {
        let path = world.path(route.pattern);
        for key in ["publishable_key", "secret_key"] {
            let key = Some(other.text(key));
            let right = format!("client_secret={}", client_secret(&world, route));
            let right = call(&server, key, route, &path, &right);
            let wrong = format!("client_secret={}x", client_secret(&world, route));
            let wrong = call(&server, key, route, &path, &wrong);
            // Whether the secret would be right elsewhere must not show.
            assert_eq!(right.refusal(), wrong.refusal(), "{}", named(route));
            assert_eq!(right.status, 400, "{}", named(route));
        }
    }
    unchanged(&server, &world);
}

#[test]
fn a_client_secret_that_is_almost_right_opens_nothing() {
    let server = Server::start();
    let world = World::make(&server);
    for route in api().filter(|route| route.caller == Admits::OnIntent) {
        let (path, right) = (world.path(route.pattern), client_secret(&world, route));
        let (id, tail) = right.split_once("_secret_").unwrap();
        let mut flipped = right.to_owned();
        let last = flipped.pop().unwrap();
        flipped.push(if last == 'a' { 'b' } else { 'a' });
        let encoded = |text: &str| text.replace(' ', "+");
        for wrong in [
            flipped,
            right[..right.len() - 1].to_owned(),
            format!("{right}x"),
            format!("{right} "),
            format!(" {right}"),
            right.to_uppercase(),
            right.to_lowercase(),
            right.replace('_', "%EF%BC%BF"),
            format!("{id}_secret_"),
            tail.to_owned(),
            String::new(),
            format!("{right}&client_secret=x"),
        ] {
            let form = format!("client_secret={}", encoded(&wrong));
            let answer = call(&server, Some(PUBLISHABLE), route, &path, &form);
            assert_eq!(answer.status, 400, "{} {wrong:?}", named(route));
            let said = answer.text("/error/message");
            assert!(!said.contains(tail), "{} repeats it: {said}", named(route));
        }
        // In a form that cannot be read there is no secret at all.
        for (form, status) in [
            (format!("client_secret[]={right}"), 400),
            (format!("client_secret[a]={right}"), 400),
            (format!("client_secret={right}%00"), 404),
            (format!("client_secret={right}&x=%zz"), 404),
        ] {
            let answer = call(&server, Some(PUBLISHABLE), route, &path, &form);
            assert_eq!(answer.status, status, "{} {form}", named(route));
        }
    }
    unchanged(&server, &world);
}

#[test]
fn a_client_secret_proves_nothing_where_none_is_asked_for() {
    let server = Server::start();
    let world = World::make(&server);
    // This one asks for it in its own way, since it has no intent in its path.
    let own = "/v1/elements/sessions";
    let others = api().filter(|route| route.caller != Admits::OnIntent && route.pattern != own);
    for route in others {
        let path = world.path(route.pattern);
        let form = format!("client_secret={}", world.payment_intent.text("client_secret"));
        let answer = call(&server, Some(PUBLISHABLE), route, &path, &form);
        let code = answer.text("/error/code");
        let expected = match route.caller {
            Admits::Intake => "parameter_unknown",
            Admits::Secret
            | Admits::Control
            | Admits::OnIntent
            | Admits::OnCustomer
            | Admits::Anyone => "secret_key_required",
        };
        assert_eq!(code, expected, "{}", named(route));
    }
    unchanged(&server, &world);
}

#[test]
fn a_key_whose_account_is_gone_opens_nothing() {
    let server = Server::start();
    let world = World::make(&server);
    let account = server.secret().post("/_onfile/accounts", &[]).ok();
    server.secret().delete(&format!("/_onfile/accounts/{}", account.text("id"))).ok();
    for route in api() {
        let path = world.path(route.pattern);
        for key in ["secret_key", "publishable_key"] {
            let answer = call(&server, Some(account.text(key)), route, &path, "");
            assert_eq!(answer.status, 401, "{}", named(route));
            assert!(answer.text("/error/message").starts_with("Invalid API Key provided"));
        }
    }
    unchanged(&server, &world);
}

#[test]
fn a_secret_key_among_the_parameters_is_refused_and_not_repeated() {
    let server = Server::start();
    let world = World::make(&server);
    let form = format!("key={SECRET}");
    for route in api() {
        let path = world.path(route.pattern);
        for key in [None, Some(PUBLISHABLE), Some(SECRET)] {
            let answer = call(&server, key, route, &path, &form);
            assert_eq!(answer.status, 400, "{} {key:?}", named(route));
            let said = String::from_utf8_lossy(&answer.bytes).into_owned();
            assert!(!said.contains(SECRET), "{} repeats it: {said}", named(route));
        }
    }
    let log = std::fs::read_to_string(server.folder().join("log")).unwrap();
    assert!(!log.contains(SECRET), "the key is in the log");
    unchanged(&server, &world);
}

#[test]
fn no_header_leads_into_another_account() {
    let server = Server::start();
    let world = World::make(&server);
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    for route in api() {
        let path = world.path(route.pattern);
        for header in ["Stripe-Account", "Stripe-Context"] {
            let client = server.secret().header(header, other.text("id"));
            let answer = client.send(route.method.as_str(), &path, "");
            let shown = answer.refusal();
            assert!(shown.starts_with("403 ") && shown.contains("account_invalid"), "{shown}");
        }
    }
    unchanged(&server, &world);
}

#[test]
fn a_key_of_a_request_is_bound_to_its_route_its_form_and_its_caller() {
    let server = Server::start();
    let world = World::make(&server);
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    let elsewhere = |route: &&RouteInfo| route.method == "POST" && route.pattern != "/v1/customers";
    for (at, route) in api().filter(elsewhere).enumerate() {
        let (path, key) = (world.path(route.pattern), format!("taken-{at}"));
        let client = || server.secret().header("Idempotency-Key", &key);
        client().post("/v1/customers", &[("name", "first")]).ok();
        let answer = client().send("POST", &path, "");
        assert_eq!(answer.status, 400, "{}", named(route));
        assert_eq!(answer.text("/error/type"), "idempotency_error", "{}", named(route));
        // In another account the same key is another key, and the route answers for itself.
        if route.caller != Admits::Control {
            let client = server.client(Some(other.text("secret_key")));
            let answer = client.header("Idempotency-Key", &key).send("POST", &path, "");
            let error = &answer.body["error"]["type"];
            assert_ne!(error, "idempotency_error", "{}", named(route));
        }
    }
    unchanged(&server, &world);
}

#[test]
fn an_answer_of_the_control_api_is_replayed_too() {
    let server = Server::start();
    let posts = api().filter(|route| route.method == "POST" && route.caller == Admits::Control);
    for (at, route) in posts.enumerate() {
        let form = if route.pattern.ends_with("advance") { "seconds=5" } else { "" };
        let key = format!("control-{at}");
        let send =
            || server.secret().header("Idempotency-Key", &key).send("POST", route.pattern, form);
        let (first, second) = (send().ok(), send());
        assert_eq!(first.bytes, second.bytes, "{}", named(route));
        assert_eq!(second.header("idempotent-replayed"), Some("true"), "{}", named(route));
    }
}
