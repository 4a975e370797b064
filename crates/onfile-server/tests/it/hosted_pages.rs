//! The pages of hosted Checkout Sessions, as a browser is sent them: what is in them, whom their key
//! opens, and where they lead. What the page does is tested in Chromium, see `web/test`.

use crate::harness::{Answer, Server};
use crate::table::{get, post};
use expect_test::expect;

const SESSIONS: &str = "/v1/checkout/sessions";
const PAGES: &str = "/v1/payment_pages";
const TEA: &str = "mode=payment&line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Tea&line_items[0][quantity]=1";

fn hosted(server: &Server, more: &str) -> Answer {
    let done = "success_url=https://shop.example/done?s={CHECKOUT_SESSION_ID}";
    post(server, SESSIONS, &format!("{TEA}&{done}&{more}")).ok()
}

/// The path of a session's page.
fn address(session: &Answer) -> String {
    let (_, path) = session.text("url").split_once("/c/").unwrap();
    format!("/c/{path}")
}

fn html(answer: &Answer) -> String {
    String::from_utf8(answer.bytes.clone()).unwrap()
}

/// What the page was told.
fn told(page: &Answer, name: &str) -> String {
    let html = html(page);
    let (_, after) = html.split_once(&format!("data-{name}=\"")).unwrap();
    after.split_once('"').unwrap().0.to_owned()
}

fn card(number: &str) -> String {
    format!(
        "payment_method_data[type]=card&payment_method_data[card][number]={number}&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123"
    )
}

#[test]
fn an_open_page_is_in_nobodys_frame_and_calls_nobody_else() {
    let server = Server::start();
    let page = server.client(None).get(&address(&hosted(&server, "")));
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(page.header("cross-origin-opener-policy"), Some("same-origin"));
    expect!["default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src 'self' data: https: http:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"]
        .assert_eq(page.header("content-security-policy").unwrap());
    let html = html(&page);
    for file in html.split('"').filter(|part| part.starts_with("/v3/")) {
        assert_eq!(server.client(None).get(file).status, 200, "{file}");
    }
    assert!(!html.contains("style=") && html.matches("<script").count() == 1, "{html}");
}

#[test]
fn its_key_is_a_publishable_one_of_the_account_and_no_more() {
    let server = Server::start();
    let made = hosted(&server, "customer_creation=always");
    let page = server.client(None).get(&address(&made));
    let (key, secret) = (told(&page, "key"), told(&page, "client-secret"));
    let browser = server.client(Some(&key));
    let path = format!("{PAGES}/{}", made.text("id"));
    let shown = browser.get(&format!("{path}?client_secret={secret}")).ok();
    assert_eq!(shown.text("session_id"), made.text("id"));
    let other = hosted(&server, "");
    let last = if key.ends_with('0') { '1' } else { '0' };
    let forged = format!("{}{last}", key.get(..key.len() - 1).unwrap());
    let mut refusals = String::new();
    for (case, answer) in [
        ("without the secret", browser.get(&path)),
        ("a secret key's call", browser.get(SESSIONS)),
        (
            "another session",
            browser.get(&format!("{PAGES}/{}?client_secret={secret}", other.text("id"))),
        ),
        ("a key with another end", server.client(Some(&forged)).get(&path)),
        ("half a key", server.client(Some("pk_test_page_")).get(&path)),
    ] {
        refusals += &format!("{case}: {} {}\n", answer.status, answer.body["error"]["code"]);
    }
    expect![[r#"
        without the secret: 404 "resource_missing"
        a secret key's call: 401 "secret_key_required"
        another session: 400 null
        a key with another end: 401 null
        half a key: 401 null
    "#]]
    .assert_eq(&refusals);
    let paid = browser.send(
        "POST",
        &format!("{path}/confirm"),
        &format!("client_secret={secret}&{}&email=a@example.com", card("4242424242424242")),
    );
    assert_eq!(paid.ok().text("payment_status"), "paid");
}

#[test]
fn who_is_done_is_sent_on_and_nobody_else() {
    let server = Server::start();
    let browser = server.client(None);
    let made = hosted(&server, "");
    let page = address(&made);
    let back = format!("{page}/return");
    let early = browser.get(&back);
    assert_eq!((early.status, early.header("location")), (303, Some(page.as_str())));
    let confirm = format!("{PAGES}/{}/confirm", made.text("id"));
    post(&server, &confirm, "payment_method=pm_card_visa").ok();
    let done = browser.get(&back);
    let there = format!("https://shop.example/done?s={}", made.text("id"));
    assert_eq!((done.status, done.header("location")), (303, Some(there.as_str())));
    let over = browser.get(&page);
    assert_eq!((over.status, told(&over, "status").as_str()), (200, "complete"));
    assert!(!html(&over).contains("data-key"));

    let late = hosted(&server, "");
    post(&server, &format!("{SESSIONS}/{}/expire", late.text("id")), "").ok();
    assert_eq!(told(&browser.get(&address(&late)), "status"), "expired");
    assert_eq!(browser.get(&format!("{}/return", address(&late))).status, 303);
    for nothing in [format!("{page}x"), format!("{page}x/return"), "/c/pay/acct_no/cs_no".into()] {
        assert_eq!(browser.get(&nothing).status, 404, "{nothing}");
    }
}

#[test]
fn a_page_whose_time_is_over_says_so_before_the_job_has_run() {
    let server = Server::start();
    let made = hosted(&server, "");
    let page = address(&made);
    server.advance(24 * 60 * 60);
    assert_eq!(told(&server.client(None).get(&page), "status"), "expired");
}

#[test]
fn a_bank_sends_the_buyer_back_to_the_page() {
    let server = Server::start();
    let made = hosted(&server, "");
    let confirm = format!("{PAGES}/{}/confirm", made.text("id"));
    let challenged = "payment_method=pm_card_threeDSecure2Required&expand[]=payment_intent";
    let asked = post(&server, &confirm, challenged).ok();
    let url = asked.text("/payment_intent/next_action/redirect_to_url/return_url").to_owned();
    assert!(url.ends_with(&format!("{}/return", address(&made))), "{url}");
    let open = get(&server, &format!("{SESSIONS}/{}", made.text("id"))).ok();
    assert_eq!(open.text("status"), "open");
}

#[test]
fn the_page_of_an_erased_account_is_gone() {
    let server = Server::start();
    let account = server.secret().send("POST", "/_onfile/accounts", "").ok();
    let seller = server.client(Some(account.text("secret_key")));
    let form = format!("{TEA}&success_url=https://shop.example");
    let made = seller.send("POST", SESSIONS, &form).ok();
    let page = server.client(None).get(&address(&made));
    let (key, secret) = (told(&page, "key"), told(&page, "client-secret"));
    let path = format!("{PAGES}/{}?client_secret={secret}", made.text("id"));
    server.client(Some(&key)).get(&path).ok();
    server.secret().delete(&format!("/_onfile/accounts/{}", account.text("id"))).ok();
    assert_eq!(server.client(Some(&key)).get(&path).status, 401);
    assert_eq!(server.client(None).get(&address(&made)).status, 404);
}
