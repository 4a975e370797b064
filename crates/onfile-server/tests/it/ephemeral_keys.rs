//! Ephemeral keys of mobile apps: made for one version of the API, for one customer, for an hour.

use crate::customer_sessions::{ids, saved};
use crate::harness::{Answer, SECRET, Server};
use crate::table::{Table, customer, fields, get, post, typed};
use expect_test::expect;

const VERSION: &str = "2026-10-28.endive";

fn make(server: &Server, form: &str) -> Answer {
    server.secret().header("Stripe-Version", VERSION).send("POST", "/v1/ephemeral_keys", form)
}

/// A customer's key.
pub fn ephemeral_key(server: &Server, customer: &str) -> String {
    make(server, &format!("customer={customer}")).ok().text("secret").to_owned()
}

/// What an answer says, less the masked key.
fn said(answer: &Answer) -> String {
    match answer.status {
        200 => "200".to_owned(),
        status => format!("{status} {}", fields(&answer.body, &["error/code", "error/param"])),
    }
}

#[test]
fn made_and_ended() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let made = make(&server, &format!("customer={cus}")).ok();
    let shown =
        ["id", "object", "associated_objects/0/type", "associated_objects/0/id", "livemode"];
    table.line("made", &fields(&made.body, &shown));
    assert_eq!(made.body["expires"], made.body["created"].as_i64().unwrap() + 3600);
    let json = r#"{"configuration":{"customer":{}}}"#;
    let account = server.secret().send("POST", "/v2/core/accounts", json).ok();
    let of_account = make(&server, &format!("customer_account={}", account.text("id"))).ok();
    table.line("for an account", &fields(&of_account.body, &["associated_objects/0/id"]));
    let app = server.client(Some(made.text("secret")));
    assert_eq!(app.get("/v1/payment_methods").ok().body["data"].as_array().unwrap().len(), 0);
    let path = format!("/v1/ephemeral_keys/{}", made.text("id"));
    let ended = server.secret().delete(&path).ok();
    table.line("ended", &fields(&ended.body, &["id", "object", "secret", "deleted"]));
    table.line("used again", &said(&app.get("/v1/payment_methods")));
    table.answer("ended again", &server.secret().delete(&path));
    expect![[r#"
        made → id=ephkey_… object=ephemeral_key type=customer id=cus_… livemode=false
        for an account → id=cus_…
        ended → id=ephkey_… object=ephemeral_key secret=absent deleted=absent
        used again → 401 code=absent param=absent
        ended again → 404 invalid_request_error resource_missing [id] No such ephemeral key: 'ephkey_…'
    "#]].assert_eq(table.text());
}

#[test]
fn refused_when_made() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    table.answer("no version", &post(&server, "/v1/ephemeral_keys", &format!("customer={cus}")));
    for form in [
        String::new(),
        "customer=cus_x".to_owned(),
        "customer_account=acct_x".to_owned(),
        format!("customer={cus}&customer_account=acct_x"),
        "issuing_card=ic_x".to_owned(),
        "verification_session=vs_x".to_owned(),
        format!("customer={cus}&nonce=x"),
        format!("customer={cus}&wat=1"),
    ] {
        table.answer(&form, &make(&server, &form));
    }
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    table.answer("deleted", &make(&server, &format!("customer={cus}")));
    table.answer("end of nothing", &server.secret().delete("/v1/ephemeral_keys/ephkey_x"));
    expect![[r#"
        no version → 400 invalid_request_error - [-] You must set the Stripe-Version header when you create an ephemeral key: to the API version of the app that will use it.
         → 400 invalid_request_error parameter_missing [customer] Missing required param: customer.
        customer=cus_x → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_x'
        customer_account=acct_x → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_x'
        customer=cus_…&customer_account=acct_x → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
        issuing_card=ic_x → 400 invalid_request_error - [issuing_card] Issuing is not supported by this server yet.
        verification_session=vs_x → 400 invalid_request_error - [verification_session] Identity is not supported by this server yet.
        customer=cus_…&nonce=x → 400 invalid_request_error - [nonce] Issuing is not supported by this server yet.
        customer=cus_…&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        deleted → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        end of nothing → 404 invalid_request_error resource_missing [id] No such ephemeral key: 'ephkey_x'
    "#]].assert_eq(table.text());
}

#[test]
fn an_app_keeps_its_customers_methods() {
    let server = Server::start();
    let (cus, other) = (customer(&server), customer(&server));
    let unspecified = saved(&server, &cus, "unspecified");
    let strange = saved(&server, &other, "always");
    let key = make(&server, &format!("customer={cus}")).ok();
    let app = server.client(Some(key.text("secret")));
    let one = |method: &str, what: &str| format!("/v1/payment_methods/{method}{what}");
    let list = || ids(&app.get(&format!("/v1/payment_methods?customer={cus}&type=card")).ok());
    assert_eq!(list(), [&*unspecified]);
    let fresh = typed(&server, "4242424242424242", "");
    let attached = app.send("POST", &one(&fresh, "/attach"), &format!("customer={cus}")).ok();
    assert_eq!(attached.text("customer"), cus);
    assert_eq!(list(), [fresh.clone(), unspecified.clone()]);
    app.send("POST", &one(&fresh, ""), "card[exp_year]=2035").ok();
    app.send("POST", &one(&unspecified, "/detach"), "").ok();
    assert_eq!(list(), [&*fresh]);
    let mut table = Table::default();
    for (case, answer) in [
        ("list another's", app.get(&format!("/v1/payment_methods?customer={other}"))),
        ("detach another's", app.send("POST", &one(&strange, "/detach"), "")),
        ("update another's", app.send("POST", &one(&strange, ""), "")),
        (
            "attach to another",
            app.send("POST", &one(&fresh, "/attach"), &format!("customer={other}")),
        ),
        ("attach another's", app.send("POST", &one(&strange, "/attach"), "")),
        ("notes", app.send("POST", &one(&fresh, ""), "metadata[a]=1")),
        ("the customer", app.get(&format!("/v1/customers/{cus}"))),
        ("make a method", app.send("POST", "/v1/payment_methods", "type=card")),
        ("make a session", app.send("POST", "/v1/customer_sessions", "")),
        ("pay", app.send("POST", "/v1/payment_intents", "amount=100&currency=usd")),
        ("the clock", app.send("POST", "/_onfile/clock/advance", "seconds=1")),
    ] {
        table.answer(case, &answer);
    }
    expect![[r#"
        list another's → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        detach another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        update another's → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        attach to another → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        attach another's → 400 invalid_request_error - [-] The payment method you provided has already been attached to a customer.
        notes → 400 invalid_request_error - [metadata] This parameter cannot be passed with a publishable API key. Please use a secret API key.
        the customer → 401 invalid_request_error secret_key_required [-] This API call cannot be made with an ephemeral key. Please use a secret API key.
        make a method → 401 invalid_request_error secret_key_required [-] This API call cannot be made with an ephemeral key. Please use a secret API key.
        make a session → 401 invalid_request_error secret_key_required [-] This API call cannot be made with an ephemeral key. Please use a secret API key.
        pay → 401 invalid_request_error secret_key_required [-] This API call cannot be made with an ephemeral key. Please use a secret API key.
        the clock → 401 invalid_request_error secret_key_required [-] This API call cannot be made with an ephemeral key. Please use a secret API key.
    "#]].assert_eq(table.text());
    assert_eq!(get(&server, &one(&strange, "")).ok().text("customer"), other);
}

/// The app speaks the version that its key was made for, unless it says otherwise.
#[test]
fn a_key_is_bound_to_its_version() {
    let server = Server::start();
    let cus = customer(&server);
    let method = saved(&server, &cus, "always");
    let server_side = server.secret().header("Stripe-Version", "2020-08-27");
    let made = server_side.post("/v1/ephemeral_keys", &[("customer", &cus)]).ok();
    let path = format!("/v1/payment_methods/{method}");
    let update = |version: Option<&str>| {
        let app = server.client(Some(made.text("secret")));
        let app = match version {
            Some(version) => app.header("Stripe-Version", version),
            None => app,
        };
        let answer = app.send("POST", &path, "billing_details[name]=J").ok();
        let told = server.event("payment_method.updated");
        (
            answer.header("stripe-version").unwrap().to_owned(),
            told["api_version"].as_str().unwrap().to_owned(),
        )
    };
    let both = |version: &str| (version.to_owned(), version.to_owned());
    assert_eq!(update(None), both("2020-08-27"));
    assert_eq!(update(Some("2024-06-20")), both("2024-06-20"));
}

#[test]
fn a_key_that_is_almost_right_or_over_opens_nothing() {
    let server = Server::start();
    let cus = customer(&server);
    let made = make(&server, &format!("customer={cus}")).ok();
    let key = made.text("secret").to_owned();
    let open = |key: &str| said(&server.client(Some(key)).get("/v1/payment_methods"));
    assert_eq!(open(&key), "200");
    let mut flipped = key.clone();
    let last = flipped.pop().unwrap();
    flipped.push(if last == 'a' { 'b' } else { 'a' });
    let another = make(&server, &format!("customer={cus}")).ok().text("secret").to_owned();
    let (head, tail) = (&key[..key.len() - 40], &another[another.len() - 40..]);
    for wrong in [
        flipped,
        key[..key.len() - 1].to_owned(),
        format!("{key}x"),
        format!("{head}{tail}"),
        key.replace("ek_test_", "ek_live_"),
        "ek_test_".to_owned(),
        "ek_test_YWNjdF8x".to_owned(),
        format!("ek_test_{}", "a".repeat(300)),
        key.to_lowercase(),
    ] {
        assert_eq!(open(&wrong), "401 code=absent param=absent", "{wrong}");
    }
    let log = std::fs::read_to_string(server.folder().join("log")).unwrap();
    assert!(!log.contains(&key), "the key is in the log");
    // As a parameter it is no publishable key.
    let path = format!("/v1/payment_methods?key={key}");
    assert_eq!(server.client(None).get(&path).status, 400);
    server.advance(3599);
    assert_eq!(open(&key), "200");
    server.advance(1);
    assert_eq!(open(&key), "401 code=api_key_expired param=absent");
    let fresh = make(&server, &format!("customer={cus}")).ok().text("secret").to_owned();
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    assert_eq!(open(&fresh), "401 code=absent param=absent");
}

#[test]
fn a_key_goes_with_its_account() {
    let server = Server::start();
    let account = server.secret().post("/_onfile/accounts", &[]).ok();
    let owner = || server.client(Some(account.text("secret_key")));
    let cus = owner().post("/v1/customers", &[]).ok();
    let versioned = owner().header("Stripe-Version", VERSION);
    let made = versioned.post("/v1/ephemeral_keys", &[("customer", cus.text("id"))]).ok();
    let app = server.client(Some(made.text("secret")));
    app.get("/v1/payment_methods").ok();
    let operator = server.client(Some(SECRET));
    operator.delete(&format!("/_onfile/accounts/{}", account.text("id"))).ok();
    assert_eq!(app.get("/v1/payment_methods").status, 401);
}
