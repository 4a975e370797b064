//! The 3-D Secure page as a browser without scripts sees it: a page, two buttons, the way back.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, again, challenge, customer, fields, get, masked, on_file, outcome, pay, post, press,
    set_up,
};
use expect_test::expect;

const CARD: &str = "payment_method=pm_card_threeDSecure2Required";

fn asked(server: &Server, return_url: &str) -> Answer {
    let intent = pay(server, &format!("{CARD}&return_url={return_url}")).ok();
    assert_eq!(intent.text("status"), "requires_action");
    intent
}

fn open(server: &Server, path: &str) -> Answer {
    server.client(None).get(path)
}

/// The `action` of the form around the button with an id.
fn action_of(page: &str, button: &str) -> String {
    let (before, _) =
        page.split_once(&format!("id=\"{button}\"")).expect("the page has the button");
    let (_, form) = before.rsplit_once("action=\"").expect("the button is in a form");
    form.split('"').next().unwrap().to_owned()
}

#[test]
fn a_browser_without_scripts_gets_through() {
    let server = Server::start();
    for (button, redirect, status) in [
        ("test-source-authorize-3ds", "succeeded", "succeeded"),
        ("test-source-fail-3ds", "failed", "requires_payment_method"),
    ] {
        let intent = asked(&server, "https://shop.example/done");
        let path = challenge(&intent);
        let page = open(&server, &path);
        assert_eq!(page.status, 200);
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
        let html = String::from_utf8(page.bytes).unwrap();
        assert!(!html.contains("<script") && html.contains("$10.00"), "{html}");
        let action = action_of(&html, button);
        let back = server.client(None).send("POST", &action, "");
        assert_eq!(back.status, 303);
        let wanted = format!(
            "https://shop.example/done?payment_intent={}&payment_intent_client_secret={}&redirect_status={redirect}",
            intent.text("id"),
            intent.text("client_secret"),
        );
        assert_eq!(back.header("location"), Some(wanted.as_str()));
        assert_eq!(again(&server, &intent).text("status"), status);
        // The address worked once; pressing again, either button, leads back once more and does nothing.
        assert_eq!(open(&server, &path).status, 410);
        let charges = || get(&server, "/v1/charges").ok().body["data"].as_array().unwrap().len();
        let before = (again(&server, &intent).body, charges());
        for button in ["authorize", "fail"] {
            assert_eq!(press(&server, &intent, button).header("location"), Some(wanted.as_str()));
        }
        assert_eq!((again(&server, &intent).body, charges()), before);
    }
}

#[test]
fn a_setup_goes_the_same_way() {
    let server = Server::start();
    for (button, redirect) in [("authorize", "succeeded"), ("fail", "failed")] {
        let form = format!("{CARD}&return_url=https://shop.example/done");
        let intent = set_up(&server, &form).ok();
        let page = open(&server, &challenge(&intent));
        assert!(String::from_utf8(page.bytes).unwrap().contains("saving your card"));
        let back = press(&server, &intent, button);
        let wanted = format!(
            "https://shop.example/done?setup_intent={}&setup_intent_client_secret={}&redirect_status={redirect}",
            intent.text("id"),
            intent.text("client_secret"),
        );
        assert_eq!((back.status, back.header("location")), (303, Some(wanted.as_str())));
    }
}

#[test]
fn the_way_back_keeps_what_was_there() {
    let server = Server::start();
    let mut table = Table::default();
    for url in [
        "https://shop.example",
        "https://shop.example/done?order=1%26a",
        "https://shop.example/done?order=1%26a%3D2#top",
        "https://shop.example/done#top",
        "https://shop.example/done?",
        "myapp://done",
    ] {
        let sent = url.replace('%', "%25").replace('&', "%26").replace('#', "%23");
        let intent = asked(&server, &sent);
        let back = press(&server, &intent, "authorize");
        table.line(url, back.header("location").unwrap_or("nowhere"));
    }
    expect![[r#"
        https://shop.example → https://shop.example?payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded
        https://shop.example/done?order=1%26a → https://shop.example/done?order=1%26a&payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded
        https://shop.example/done?order=1%26a%3D2#top → https://shop.example/done?order=1%26a%3D2&payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded#top
        https://shop.example/done#top → https://shop.example/done?payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded#top
        https://shop.example/done? → https://shop.example/done?&payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded
        myapp://done → myapp://done?payment_intent=pi_…&payment_intent_client_secret=pi_…_secret_…&redirect_status=succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn next_actions() {
    let server = Server::start();
    let mut table = Table::default();
    for form in [
        "",
        "return_url=https://shop.example",
        "use_stripe_sdk=true",
        "return_url=https://shop.example&use_stripe_sdk=true",
    ] {
        for (kind, intent) in [
            ("payment", pay(&server, &format!("{CARD}&{form}")).ok()),
            ("setup", set_up(&server, &format!("{CARD}&{form}")).ok()),
        ] {
            let action = &intent.body["next_action"];
            let shown =
                fields(action, &["type", "redirect_to_url/return_url", "use_stripe_sdk/type"]);
            table.line(&format!("{kind} {form}"), &shown);
            let back = press(&server, &intent, "authorize");
            let left = outcome(&again(&server, &intent));
            table.line("  pressed", &format!("{} {left}", back.status));
        }
    }
    expect![[r#"
        payment  → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
        setup  → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
        payment return_url=https://shop.example → type=redirect_to_url return_url=https://shop.example type=absent
          pressed → 303 200 succeeded
        setup return_url=https://shop.example → type=redirect_to_url return_url=https://shop.example type=absent
          pressed → 303 200 succeeded
        payment use_stripe_sdk=true → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
        setup use_stripe_sdk=true → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
        payment return_url=https://shop.example&use_stripe_sdk=true → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
        setup return_url=https://shop.example&use_stripe_sdk=true → type=use_stripe_sdk return_url=absent type=three_d_secure_redirect
          pressed → 200 200 succeeded
    "#]].assert_eq(&masked(table.text()));
}

#[test]
fn only_a_librarys_challenge_is_shown_in_frames() {
    let server = Server::start();
    for (form, framed) in
        [("return_url=https://shop.example", false), ("use_stripe_sdk=true", true)]
    {
        let intent = pay(&server, &format!("{CARD}&{form}")).ok();
        let page = open(&server, &challenge(&intent));
        let policy = page.header("content-security-policy").unwrap();
        assert_eq!(policy.contains("frame-ancestors 'none'"), !framed, "{form}");
        let embedder = page.header("cross-origin-embedder-policy");
        assert_eq!(embedder, framed.then_some("require-corp"), "{form}");
    }
}

#[test]
fn an_action_that_is_over_has_no_page() {
    let server = Server::start();
    assert_eq!(open(&server, "/3d_secure/acct_x/payatt_x").status, 410);
    let canceled = asked(&server, "https://shop.example");
    let path = format!("/v1/payment_intents/{}/cancel", canceled.text("id"));
    post(&server, &path, "").ok();
    assert_eq!(open(&server, &challenge(&canceled)).status, 410);
    assert_eq!(press(&server, &canceled, "authorize").status, 410);
    assert_eq!(again(&server, &canceled).text("status"), "canceled");
    // Another account's name on the address leads nowhere.
    let intent = asked(&server, "https://shop.example");
    let other = post(&server, "/_onfile/accounts", "").ok();
    let path = challenge(&intent);
    let (_, attempt) = path.rsplit_once('/').unwrap();
    let account = other.body["account"].as_str().or(other.body["id"].as_str()).unwrap();
    let foreign = format!("/3d_secure/{account}/{attempt}/authorize");
    assert_eq!(server.client(None).send("POST", &foreign, "").status, 410);
    assert_eq!(again(&server, &intent).text("status"), "requires_action");
}

#[test]
fn a_method_that_is_spent_meanwhile_does_not_come_back() {
    let server = Server::start();
    let owner = customer(&server);
    let mut table = Table::default();
    let saving = format!("customer={owner}&setup_future_usage=off_session");
    // Used up by the other of two intents that challenge the same method.
    let first = pay(&server, &format!("{CARD}&{saving}")).ok();
    let method = format!("payment_method={}", first.text("payment_method"));
    let second = pay(&server, &method).ok();
    press(&server, &second, "authorize");
    table.line("the second", &outcome(&again(&server, &second)));
    let back = press(&server, &first, "authorize");
    let after = again(&server, &first);
    table.line(&format!("the first, {}", back.status), &outcome(&after));
    table.line("  error", &fields(&after.body, &["last_payment_error/code", "latest_charge"]));
    // Detached while the buyer is away.
    for kind in ["payment", "setup"] {
        let saved = on_file(&server, &owner, "pm_card_authenticationRequired");
        let form =
            format!("customer={owner}&payment_method={saved}&return_url=https://shop.example");
        let asked = match kind {
            "payment" => pay(&server, &format!("{form}&setup_future_usage=off_session")).ok(),
            _ => set_up(&server, &form).ok(),
        };
        post(&server, &format!("/v1/payment_methods/{saved}/detach"), "").ok();
        let back = press(&server, &asked, "authorize");
        let failed = back.header("location").unwrap().ends_with("redirect_status=failed");
        assert!(failed, "{back:?}");
        table.line(&format!("{kind}, detached"), &outcome(&again(&server, &asked)));
        let method = get(&server, &format!("/v1/payment_methods/{saved}")).ok();
        assert!(method.body["customer"].is_null(), "detached for good");
    }
    expect![[r#"
        the second → 200 succeeded
        the first, 200 → 200 requires_payment_method
          error → code=payment_intent_authentication_failure latest_charge=null
        payment, detached → 200 requires_payment_method
        setup, detached → 200 requires_payment_method
    "#]]
    .assert_eq(table.text());
}

#[test]
fn what_the_charge_tells_of_it() {
    let server = Server::start();
    let mut table = Table::default();
    let any = "payment_method_options[card][request_three_d_secure]=any";
    for (card, more) in [
        ("pm_card_threeDSecure2Required", ""),
        ("pm_card_threeDSecureOptional", ""),
        ("pm_card_threeDSecureOptional", any),
        ("pm_card_threeDSecureOptionalProcessingError", any),
        ("pm_card_visa", any),
        ("pm_card_amex_threeDSecureNotSupported", any),
        ("pm_card_mastercard", any),
    ] {
        let paid = pay(&server, &format!("payment_method={card}&{more}")).ok();
        if paid.text("status") == "requires_action" {
            press(&server, &paid, "authorize");
        }
        let charge = again(&server, &paid).text("latest_charge").to_owned();
        let charge = get(&server, &format!("/v1/charges/{charge}")).ok();
        let card_details = &charge.body["payment_method_details"]["card"];
        let shown = [
            "electronic_commerce_indicator",
            "three_d_secure/authentication_flow",
            "three_d_secure/result",
            "three_d_secure/electronic_commerce_indicator",
        ];
        table.line(&format!("{card} {more}"), &fields(card_details, &shown));
    }
    expect![[r#"
        pm_card_threeDSecure2Required  → electronic_commerce_indicator=05 authentication_flow=challenge result=authenticated electronic_commerce_indicator=05
        pm_card_threeDSecureOptional  → electronic_commerce_indicator=07 authentication_flow=absent result=absent electronic_commerce_indicator=absent
        pm_card_threeDSecureOptional payment_method_options[card][request_three_d_secure]=any → electronic_commerce_indicator=05 authentication_flow=challenge result=authenticated electronic_commerce_indicator=05
        pm_card_threeDSecureOptionalProcessingError payment_method_options[card][request_three_d_secure]=any → electronic_commerce_indicator=07 authentication_flow=null result=processing_error electronic_commerce_indicator=07
        pm_card_visa payment_method_options[card][request_three_d_secure]=any → electronic_commerce_indicator=06 authentication_flow=null result=attempt_acknowledged electronic_commerce_indicator=06
        pm_card_amex_threeDSecureNotSupported payment_method_options[card][request_three_d_secure]=any → electronic_commerce_indicator=06 authentication_flow=null result=attempt_acknowledged electronic_commerce_indicator=06
        pm_card_mastercard payment_method_options[card][request_three_d_secure]=any → electronic_commerce_indicator=01 authentication_flow=null result=attempt_acknowledged electronic_commerce_indicator=01
    "#]].assert_eq(table.text());
}

#[test]
fn an_address_that_names_nothing_does_not_say_what_it_lacks() {
    let server = Server::start();
    let challenged = pay(&server, &format!("{CARD}&return_url=https://shop.example")).ok();
    let known = challenge(&challenged);
    let (account, _) = known.strip_prefix("/3d_secure/").unwrap().split_once('/').unwrap();
    for button in ["", "/authorize", "/fail"] {
        let method = if button.is_empty() { "GET" } else { "POST" };
        let press = |account: &str, attempt: &str| {
            let path = format!("/3d_secure/{account}/{attempt}{button}");
            server.client(None).send(method, &path, "")
        };
        let absent = press(account, "payatt_none");
        let foreign = press("acct_none", "payatt_none");
        assert_eq!((absent.status, &absent.bytes), (410, &foreign.bytes), "{button}");
        assert_eq!(foreign.status, 410, "{button}");
    }
    assert_eq!(again(&server, &challenged).text("status"), "requires_action");
}

#[test]
fn a_browser_that_watches_sees_it_end() {
    let server = Server::start();
    let owner = customer(&server);
    let form = format!("customer={owner}&{CARD}&return_url=https://shop.example");
    let intent = pay(&server, &form).ok();
    let path = format!(
        "/v1/payment_intents/{}?client_secret={}",
        intent.text("id"),
        intent.text("client_secret")
    );
    let seen = || server.publishable().get(&path).ok();
    assert_eq!(seen().text("status"), "requires_action");
    press(&server, &intent, "fail");
    let failed = seen();
    assert_eq!(failed.text("status"), "requires_payment_method");
    let error = &failed.body["last_payment_error"];
    expect!["type=invalid_request_error code=payment_intent_authentication_failure message=We are unable to authenticate your payment method. Please choose a different payment method and try again."].assert_eq(&fields(error, &["type", "code", "message"]));
    assert_eq!(again(&server, &intent).body["latest_charge"], serde_json::Value::Null);
}

#[test]
fn an_address_that_names_nothing_is_gone() {
    let server = Server::start();
    let nobody = "/3d_secure/acct_nobody/payatt_nothing";
    for button in ["authorize", "fail"] {
        let answer = server.client(None).send("POST", &format!("{nobody}/{button}"), "");
        assert_eq!(answer.status, 410, "{button}");
    }
}
