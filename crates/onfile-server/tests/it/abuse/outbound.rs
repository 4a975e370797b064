//! Where this server goes, and where it sends others, is not for strangers to choose. Which addresses
//! an endpoint may have is judged in the domain (`webhook_endpoint/target.rs`) and asked in `webhooks`.

use crate::harness::Server;
use crate::receiver::{Habit, Receiver};
use crate::table::{Table, again, challenge, fields, get, outcome, pay};
use expect_test::expect;

/// What came of the newest event at its endpoint.
fn delivery(server: &Server) -> String {
    let event = server.event("customer.created");
    let path = format!("/_onfile/events/{}/deliveries", event["id"].as_str().unwrap());
    let deliveries = get(server, &path).ok();
    fields(&deliveries.body, &["data/0/attempts/0/http_status", "data/0/attempts/0/error"])
}

const OK: &str = "HTTP/1.1 200 OK\r\n";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const PROMISING: &str = "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\na";
/// Whoever unpacks this fails; whoever does not cannot be made to unpack a bomb.
const PACKED: &str = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope";

#[test]
fn c_an_endpoint_cannot_lead_further_nor_fill_anything() {
    let server = Server::start();
    let inside = Receiver::start(Habit::Answer(200));
    let elsewhere: &'static str = inside.url.clone().leak();
    let endpoint = Receiver::start(Habit::Answer(200));
    let form = [("url", endpoint.url.as_str()), ("enabled_events[]", "customer.created")];
    server.secret().post("/v1/webhook_endpoints", &form).ok();
    let healthy = Receiver::start(Habit::Answer(200));
    let form = [("url", healthy.url.as_str()), ("enabled_events[]", "product.created")];
    server.secret().post("/v1/webhook_endpoints", &form).ok();

    let mut table = Table::default();
    for (case, habit) in [
        ("C5 sends elsewhere", Habit::Redirect(elsewhere)),
        ("C6 answers without end", Habit::Flood(CHUNKED, "1\r\na\r\n")),
        ("C6 headers without end", Habit::Flood(OK, "a: b\r\n")),
        ("C6 ten gigabytes, one byte of which comes", Habit::Stall(PROMISING)),
        ("C8 packed", Habit::Stall(PACKED)),
    ] {
        endpoint.becomes(habit);
        server.secret().post("/v1/customers", &[]).ok();
        server.run_due();
        table.line(case, &delivery(&server));
        server.secret().post("/v1/products", &[("name", "Tea")]).ok();
        assert_eq!(healthy.next().kind(), "product.created", "{case}");
    }
    assert!(inside.so_far().is_empty(), "a redirect was followed");
    expect![[r#"
        C5 sends elsewhere → http_status=302 error=null
        C6 answers without end → http_status=200 error=null
        C6 headers without end → http_status=null error=invalid_response
        C6 ten gigabytes, one byte of which comes → http_status=200 error=null
        C8 packed → http_status=200 error=null
    "#]]
    .assert_eq(table.text());
}

#[test]
fn c11_a_buyer_is_sent_back_by_addresses_of_the_web_alone() {
    let server = Server::start();
    let mut table = Table::default();
    for url in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:https://shop.example/x",
        "file:///etc/passwd",
        "\\\\shop.example\\x",
        "//shop.example/x",
        "https://shop.example/\r\nSet-Cookie: a=b",
        "https://shop.example/\u{0}",
    ] {
        let form = [("payment_method", "pm_card_authenticationRequired"), ("return_url", url)];
        table.answer(&format!("C11 {url:?}"), &server.pay(&form));
        let form = [("mode", "setup"), ("currency", "usd"), ("success_url", url)];
        let session = server.secret().post("/v1/checkout/sessions", &form);
        table.answer(&format!("C11 success_url {url:?}"), &session);
    }
    expect![[r#"
        C11 "javascript:alert(1)" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "javascript:alert(1)" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "JavaScript:alert(1)" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "JavaScript:alert(1)" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "java\tscript:alert(1)" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "java\tscript:alert(1)" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 " javascript:alert(1)" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url " javascript:alert(1)" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "data:text/html,x" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "data:text/html,x" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "vbscript:x" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "vbscript:x" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "blob:https://shop.example/x" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "blob:https://shop.example/x" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "file:///etc/passwd" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "file:///etc/passwd" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "\\\\shop.example\\x" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "\\\\shop.example\\x" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "//shop.example/x" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "//shop.example/x" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "https://shop.example/\r\nSet-Cookie: a=b" → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        C11 success_url "https://shop.example/\r\nSet-Cookie: a=b" → 400 invalid_request_error url_invalid [success_url] Not a valid URL
        C11 "https://shop.example/\0" → 400 invalid_request_error - [return_url] Invalid form encoding: a NUL character.
        C11 success_url "https://shop.example/\0" → 400 invalid_request_error - [success_url] Invalid form encoding: a NUL character.
    "#]].assert_eq(table.text());
}

#[test]
fn c12_a_page_sends_nobody_where_its_address_says() {
    let server = Server::start();
    let form = "payment_method=pm_card_authenticationRequired&return_url=https://shop.example/";
    let intent = pay(&server, form).ok();
    let page = challenge(&intent);
    for name in ["return_url", "redirect", "url", "next", "success_url"] {
        let evil = format!("{page}?{name}=https://evil.example/");
        let shown = server.client(None).get(&evil);
        assert!(!String::from_utf8_lossy(&shown.bytes).contains("evil.example"), "{name}");
    }
    let pressed = format!("{page}/authorize?return_url=https://evil.example/");
    let sent = server.client(None).send("POST", &pressed, "return_url=https://evil.example/");
    let to = sent.header("location").unwrap_or_default().to_owned();
    assert!(to.is_empty() || to.starts_with("https://shop.example/?payment_intent="), "{to}");
    assert!(!String::from_utf8_lossy(&sent.bytes).contains("evil.example"));
    assert_eq!(outcome(&again(&server, &intent)), "200 succeeded");
}
