//! What holds for every call: forms, amounts, metadata, versions, headers, limits.

use crate::harness::{Answer, Client, SECRET, Server};
use crate::table::{get, post};
use expect_test::{Expect, expect};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

fn check(answer: &Answer, expected: Expect) {
    let shown = if answer.status == 200 { "200".to_owned() } else { answer.refusal() };
    expected.assert_eq(&shown);
}

fn intent(client: &Client<'_>, amount: &str, currency: &str) -> Answer {
    client.post("/v1/payment_intents", &[("amount", amount), ("currency", currency)])
}

#[test]
fn amounts_and_currencies() {
    let server = Server::start();
    let client = server.secret();
    check(&intent(&client, "50", "usd"), expect!["200"]);
    check(
        &intent(&client, "49", "usd"),
        expect![
            "400 invalid_request_error amount_too_small [amount] Amount must be at least $0.50 usd"
        ],
    );
    check(
        &intent(&client, "0", "usd"),
        expect![
            "400 invalid_request_error parameter_invalid_integer [amount] The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents"
        ],
    );
    check(
        &intent(&client, "-5", "usd"),
        expect!["400 invalid_request_error - [amount] Invalid non-negative integer"],
    );
    check(
        &intent(&client, "10.5", "usd"),
        expect![
            "400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 10.5"
        ],
    );
    check(&intent(&client, "99999999", "usd"), expect!["200"]);
    check(
        &intent(&client, "100000000", "usd"),
        expect![
            "400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99"
        ],
    );
    check(
        &intent(&client, "99999999999999999999", "usd"),
        expect![
            "400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: ********************"
        ],
    );
    check(
        &intent(&client, "49", "jpy"),
        expect![
            "400 invalid_request_error amount_too_small [amount] Amount must be at least ¥50 jpy"
        ],
    );
    check(&intent(&client, "50", "JPY"), expect!["200"]);
    check(&intent(&client, "1000", "kwd"), expect!["200"]);
    check(
        &intent(&client, "1001", "kwd"),
        expect![
            "400 invalid_request_error parameter_invalid_integer [amount] Invalid amount: amounts in kwd must be evenly divisible by 10."
        ],
    );
    assert_eq!(intent(&client, "1000", "EUR").ok().text("currency"), "eur");
}

#[test]
fn metadata_and_the_empty_string() {
    let server = Server::start();
    let client = server.secret();
    let made = client
        .post("/v1/customers", &[("name", "a"), ("metadata[a]", "1"), ("metadata[b]", "2")])
        .ok();
    let path = format!("/v1/customers/{}", made.text("id"));
    let metadata =
        |form: &[(&str, &str)]| client.post(&path, form).ok().body["metadata"].to_string();
    assert_eq!(metadata(&[("metadata[a]", ""), ("metadata[c]", "3")]), r#"{"b":"2","c":"3"}"#);
    assert_eq!(metadata(&[("metadata", "")]), "{}");
    assert!(client.post(&path, &[("name", "")]).ok().body["name"].is_null());
    let long = "x".repeat(501);
    check(
        &client.post(&path, &[("metadata[a]", &long)]),
        expect![
            "400 invalid_request_error - [metadata[a]] Metadata values can have up to 500 characters, but you passed in a value that is 501 characters."
        ],
    );
    let many: Vec<(String, String)> =
        (0..51).map(|at| (format!("metadata[k{at}]"), "v".to_owned())).collect();
    let many: Vec<(&str, &str)> =
        many.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let refused = client.post(&path, &many);
    assert_eq!(refused.status, 400, "{}", refused.body);
}

#[test]
fn versions() {
    let server = Server::start();
    let under =
        |version: &str| server.secret().header("Stripe-Version", version).get("/v1/customers");
    for known in [
        "2019-02-11",
        "2024-09-30.acacia",
        "2026-08-26.dahlia",
        "2026-10-28.endive",
        "2026-08-26.preview",
    ] {
        assert_eq!(under(known).ok().header("stripe-version"), Some(known));
    }
    check(
        &under("yesterday"),
        expect!["400 invalid_request_error - [-] Invalid Stripe API version: yesterday"],
    );
    assert_eq!(
        server.secret().get("/v1/customers").ok().header("stripe-version"),
        Some("2026-10-28.endive")
    );
    let lists = |version: Option<&str>| {
        let client = server.secret();
        let client = match version {
            Some(version) => client.header("Stripe-Version", version),
            None => client,
        };
        let form = [
            ("amount", "100"),
            ("currency", "usd"),
            ("payment_method_types[]", "card"),
            ("payment_method_types[]", "giropay"),
        ];
        client.post("/v1/payment_intents", &form)
    };
    let listed = lists(None).ok();
    assert_eq!(listed.body["payment_method_types"], serde_json::json!(["card", "giropay"]));
    assert!(listed.body["automatic_payment_methods"].is_null());
    lists(Some("2026-08-26.dahlia")).ok();
    assert_eq!(
        lists(Some("2026-09-30.endive")).error(400)["code"],
        "payment_method_types_no_longer_supported"
    );
}

#[test]
fn keys_by_basic_and_bearer() {
    let server = Server::start();
    // `sk_test_it0000000000000000000000:` as the user of Basic authentication.
    let basic = "c2tfdGVzdF9pdDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA6";
    for header in [format!("Basic {basic}"), format!("bearer {SECRET}"), format!("Bearer {SECRET}")]
    {
        server.client(None).header("Authorization", &header).get("/v1/customers").ok();
    }
    for header in ["Basic !!!".to_owned(), "Token x".to_owned(), "Bearer".to_owned()] {
        server.client(None).header("Authorization", &header).get("/v1/customers").error(401);
    }
    server.client(None).get(&format!("/v1/customers?key={SECRET}")).error(400);
}

#[test]
fn abusive_forms_are_refused_quickly() {
    let server = Server::start();
    let client = server.secret();
    let deep = format!("a{}=1", "[b]".repeat(20_000));
    let many = (0..2_000).map(|at| format!("k{at}=v")).collect::<Vec<_>>().join("&");
    let bodies = [
        deep,
        many,
        "a[=1".to_owned(),
        "a]=1".to_owned(),
        "%zz=1".to_owned(),
        "a=%ff%fe".to_owned(),
        "name=a&name[b]=c".to_owned(),
        "=1".to_owned(),
        "[]=1".to_owned(),
        "a[][][]=1".to_owned(),
        "name=%00".to_owned(),
    ];
    for body in bodies {
        let answer = client.send("POST", "/v1/customers", &body);
        assert_eq!(answer.status, 400, "{}: {}", &body[..body.len().min(20)], answer.body);
    }
    // Announced, not sent: the refusal does not wait for the bytes.
    let huge = format!(
        "POST /v1/customers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: 2097152\r\n\r\n"
    );
    assert!(raw(&server, huge.as_bytes()).starts_with("HTTP/1.1 413 "));
    let header = format!("GET /v1/customers HTTP/1.1\r\nX-Long: {}", "x".repeat(16 * 1024));
    assert!(raw(&server, header.as_bytes()).starts_with("HTTP/1.1 431 "));
    client.get("/v1/customers").ok();
}

/// What the server says to these bytes.
fn raw(server: &Server, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_mistaken_post_keeps_its_connection() {
    let server = Server::start();
    let body = "a".repeat(5_000);
    let mistaken = format!(
        "POST /v1/nope HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let next = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let said = raw(&server, format!("{mistaken}{next}").as_bytes());
    assert!(said.starts_with("HTTP/1.1 404 ") && said.contains("HTTP/1.1 200 "), "{said}");
}

#[test]
fn raw_nonsense_never_ends_the_server() {
    let server = Server::start();
    for bytes in [&b"\x16\x03\x01\x00\xa5"[..], b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\0\0\0\0\r\n\r\n", b"POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"] {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.write_all(bytes).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let text = String::from_utf8_lossy(&answer);
        assert!(!text.starts_with("HTTP/1.1 2") && !text.starts_with("HTTP/1.1 5"), "{text}");
    }
    server.secret().get("/v1/customers").ok();
}

#[test]
fn browsers_may_call_what_is_for_them() {
    let server = Server::start();
    let preflight = server
        .client(None)
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "POST")
        .send("OPTIONS", "/v1/payment_methods", "");
    assert!(matches!(preflight.status, 200 | 204), "{}", preflight.status);
    assert_eq!(preflight.header("access-control-allow-origin"), Some("*"));
    let made = server
        .publishable()
        .post("/v1/payment_methods", &[("type", "card"), ("card[token]", "tok_visa")])
        .ok();
    assert_eq!(made.header("access-control-allow-origin"), Some("*"));
    assert!(made.body["card"].get("fingerprint").is_none(), "no oracle for who saved a card");
    let secret_only = server.client(None).header("Origin", "https://shop.example").send(
        "OPTIONS",
        "/v1/refunds",
        "",
    );
    assert_eq!(secret_only.header("access-control-allow-origin"), None);
    assert_eq!(server.secret().get("/v1/refunds").ok().header("access-control-allow-origin"), None);
}

#[test]
fn addresses_and_return_urls_are_judged() {
    let server = Server::start();
    let long = format!("{}@b", "a".repeat(3_000));
    for email in ["nobody", "a b@c", long.as_str()] {
        let answer = server.secret().post("/v1/customers", &[("email", email)]);
        assert_eq!(answer.error(400)["code"], "email_invalid");
    }
    for url in ["javascript://x%0aalert(1)", "data:text/html,x", "https://", "/back", "https:\\\\x"]
    {
        let answer = server
            .pay(&[("payment_method", "pm_card_authenticationRequired"), ("return_url", url)]);
        assert_eq!(answer.error(400)["code"], "url_invalid", "{url}");
    }
}

#[test]
fn what_is_not_done_is_refused_by_name() {
    let server = Server::start();
    for (name, value) in [
        ("transfer_data[destination]", "acct_1"),
        ("application_fee_amount", "1"),
        ("on_behalf_of", "acct_1"),
        ("payment_method_options[card][installments][enabled]", "true"),
    ] {
        let answer = server
            .secret()
            .post("/v1/payment_intents", &[("amount", "100"), ("currency", "usd"), (name, value)]);
        let error = answer.error(400);
        let param = error["param"].as_str().unwrap();
        assert!(name.starts_with(param) || param.starts_with(name), "{name}: {error}");
    }
}

#[test]
fn notes_are_counted_after_the_merge() {
    let server = Server::start();
    let pairs = |range: std::ops::Range<u32>| -> String {
        range.map(|at| format!("metadata[k{at}]=v")).collect::<Vec<_>>().join("&")
    };
    let card = "type=card&card[token]=tok_visa";
    for (path, form) in [
        ("/v1/customers", ""),
        ("/v1/payment_intents", "amount=1000&currency=usd"),
        ("/v1/setup_intents", ""),
    ] {
        let made = post(&server, path, &format!("{form}&{}", pairs(0..50))).ok();
        let one = format!("{path}/{}", made.text("id"));
        let error = post(&server, &one, "metadata[more]=v").error(400).clone();
        assert_eq!(error["param"], "metadata", "{path}");
        assert_eq!(error["message"], "Metadata can have up to 50 keys, but you've set more.");
        assert_eq!(post(&server, &one, "metadata[k0]=new").ok().body["metadata"]["k0"], "new");
        post(&server, &one, "metadata[k1]=&metadata[more]=v").ok();
        let now = get(&server, &one).ok();
        assert_eq!(now.body["metadata"].as_object().unwrap().len(), 50, "{path}");
    }
    let fresh = post(&server, "/v1/payment_methods", &format!("{card}&{}", pairs(0..51)));
    assert_eq!(fresh.error(400)["param"], "metadata");
}
