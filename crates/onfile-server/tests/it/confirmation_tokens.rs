//! Confirmation tokens: made by a browser or a test, used once, and what a confirmation makes of them.

use crate::customer_sessions::{saved, session};
use crate::harness::{Answer, Server};
use crate::table::{
    Table, Watch, again, customer, fields, get, on_file, pay, post, press, set_up, typed,
};
use expect_test::expect;

const TEST: &str = "/v1/test_helpers/confirmation_tokens";
const BROWSER: &str = "/v1/confirmation_tokens";
const VISA: &str = "payment_method=pm_card_visa";
const CARD: &str = "payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242\
    &payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034\
    &payment_method_data[card][cvc]=123";

/// A token that a test makes; its id.
fn token(server: &Server, form: &str) -> String {
    post(server, TEST, form).ok().text("id").to_owned()
}

fn browser(server: &Server, form: &str) -> Answer {
    server.publishable().send("POST", BROWSER, form)
}

fn found(server: &Server, token: &str) -> Answer {
    get(server, &format!("{BROWSER}/{token}")).ok()
}

/// A confirmation by the server, or with the client secret by a browser.
fn confirm(server: &Server, intent: &Answer, by_browser: bool, form: &str) -> Answer {
    let path = format!("/v1/{}s/{}/confirm", intent.text("object"), intent.text("id"));
    match by_browser {
        false => post(server, &path, form),
        true => {
            let form = format!("client_secret={}&{form}", intent.text("client_secret"));
            server.publishable().send("POST", &path, &form)
        }
    }
}

fn payment(server: &Server, more: &str) -> Answer {
    let form = format!("amount=1000&currency=usd&payment_method_types[]=card&{more}");
    post(server, "/v1/payment_intents", &form).ok()
}

fn setup(server: &Server, more: &str) -> Answer {
    post(server, "/v1/setup_intents", &format!("payment_method_types[]=card&{more}")).ok()
}

/// An intent of either kind, not confirmed yet.
fn intents(server: &Server, more: &str) -> [Answer; 2] {
    [payment(server, more), setup(server, more)]
}

#[test]
fn made_and_found() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let shown = [
        "payment_method_preview/type",
        "payment_method_preview/card/last4",
        "payment_method_preview/card/checks/cvc_check",
        "payment_method_preview/billing_details/name",
        "payment_method_preview/customer",
        "payment_method_preview/id",
        "return_url",
        "setup_future_usage",
        "shipping/name",
        "use_stripe_sdk",
        "mandate_data",
    ];
    let shipped = "shipping[name]=Jenny&shipping[address][line1]=1+Main+St";
    let cus = customer(&server);
    let method = on_file(&server, &cus, "pm_card_mastercard");
    watch.news();
    for form in [
        String::new(),
        VISA.to_owned(),
        format!("payment_method={method}"),
        format!(
            "{CARD}&payment_method_data[billing_details][name]=Jenny&return_url=https://a.example/&setup_future_usage=off_session&{shipped}"
        ),
        "payment_method_data[type]=card&payment_method_data[card][token]=tok_amex".to_owned(),
    ] {
        let made = post(&server, TEST, &form).ok();
        assert_eq!(made.body, found(&server, made.text("id")).body);
        assert_eq!(made.body["expires_at"], made.body["created"].as_i64().unwrap() + 12 * 3600);
        table.line(&form, &fields(&made.body, &shown));
    }
    let agreed = "mandate_data[customer_acceptance][type]=online&mandate_data[customer_acceptance][online][infer_from_client]=true";
    for form in [CARD.to_owned(), format!("{CARD}&use_stripe_sdk=false&{agreed}&{shipped}")] {
        let made = browser(&server, &form).ok();
        assert!(made.body["payment_method_preview"]["card"]["fingerprint"].is_null());
        table.line("browser", &fields(&made.body, &shown));
        let whole = found(&server, made.text("id"));
        assert!(whole.body["payment_method_preview"]["card"]["fingerprint"].is_string());
        let acceptance = &whole.body["mandate_data"]["customer_acceptance"];
        table.line("  the seller sees", &fields(acceptance, &["type", "online/ip_address"]));
    }
    table.line("told", &watch.news());
    let expanded = format!("payment_method={method}&expand[]=payment_method_preview.customer");
    let expanded = post(&server, TEST, &expanded).ok();
    assert_eq!(expanded.body["payment_method_preview"]["customer"]["id"], cus.as_str());
    expect![[r#"
         → type=absent last4=absent cvc_check=absent name=absent customer=absent id=absent return_url=null setup_future_usage=null name=absent use_stripe_sdk=true mandate_data=null
        payment_method=pm_card_visa → type=card last4=4242 cvc_check=unchecked name=null customer=null id=absent return_url=null setup_future_usage=null name=absent use_stripe_sdk=true mandate_data=null
        payment_method=pm_… → type=card last4=4444 cvc_check=pass name=null customer=cus_… id=absent return_url=null setup_future_usage=null name=absent use_stripe_sdk=true mandate_data=null
        payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123&payment_method_data[billing_details][name]=Jenny&return_url=https://a.example/&setup_future_usage=off_session&shipping[name]=Jenny&shipping[address][line1]=1+Main+St → type=card last4=4242 cvc_check=unchecked name=Jenny customer=null id=absent return_url=https://a.example/ setup_future_usage=off_session name=Jenny use_stripe_sdk=true mandate_data=null
        payment_method_data[type]=card&payment_method_data[card][token]=tok_amex → type=card last4=0005 cvc_check=unchecked name=null customer=null id=absent return_url=null setup_future_usage=null name=absent use_stripe_sdk=true mandate_data=null
        browser → type=card last4=4242 cvc_check=unchecked name=null customer=null id=absent return_url=null setup_future_usage=null name=absent use_stripe_sdk=true mandate_data=absent
          the seller sees → type=absent ip_address=absent
        browser → type=card last4=4242 cvc_check=unchecked name=null customer=null id=absent return_url=null setup_future_usage=null name=Jenny use_stripe_sdk=false mandate_data=absent
          the seller sees → type=online ip_address=127.0.0.1
        told
    "#]].assert_eq(table.text());
}

#[test]
fn refused_when_made() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let method = on_file(&server, &cus, "pm_card_visa");
    for form in [
        "payment_method=pm_none".to_owned(),
        format!("payment_method={method}&{CARD}"),
        CARD.replace("4242424242424242", "4242424242424241"),
        CARD.replace("4242424242424242", "5105105105105106"),
        CARD.replace("2034", "1999"),
        CARD.replace("cvc]=123", "cvc]=12"),
        "payment_method_data[type]=card".to_owned(),
        "payment_method_data[type]=card&payment_method_data[card][token]=tok_none".to_owned(),
        "payment_method_data[type]=sepa_debit".to_owned(),
        "payment_method_options[card][installments][plan][type]=revolving".to_owned(),
        "return_url=nowhere".to_owned(),
        "use_stripe_sdk=false".to_owned(),
        "mandate_data[customer_acceptance][type]=offline".to_owned(),
    ] {
        table.answer(&form, &post(&server, TEST, &form));
    }
    table.answer("the server makes what browsers make", &post(&server, BROWSER, VISA));
    let by_browser = server.publishable().send("POST", TEST, VISA);
    table.answer("the browser makes what tests make", &by_browser);
    for form in ["client_context[mode]=payment", "set_as_default_payment_method=true"] {
        table.answer(form, &browser(&server, form));
    }
    let none = get(&server, &format!("{BROWSER}/ctoken_none"));
    table.answer("no such token", &none);
    let made = browser(&server, CARD).ok();
    let path = format!("{BROWSER}/{}", made.text("id"));
    table.answer("found by a browser", &server.publishable().get(&path));
    expect![[r#"
        payment_method=pm_none → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_none'
        payment_method=pm_…&payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123 → 400 invalid_request_error - [-] You may only specify one of these parameters: payment_method, payment_method_data.
        payment_method_data[type]=card&payment_method_data[card][number]=4242424242424241&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123 → 402 card_error incorrect_number [number] Your card number is incorrect.
        payment_method_data[type]=card&payment_method_data[card][number]=5105105105105106&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=123 → 402 card_error incorrect_number [number] Your card number is incorrect.
        payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=1999&payment_method_data[card][cvc]=123 → 402 card_error invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]=12 → 402 card_error invalid_cvc [cvc] Your card's security code is invalid.
        payment_method_data[type]=card → 400 invalid_request_error parameter_missing [payment_method_data[card]] Missing required param: payment_method_data[card].
        payment_method_data[type]=card&payment_method_data[card][token]=tok_none → 400 invalid_request_error resource_missing [payment_method_data[card][token]] No such token: 'tok_none'
        payment_method_data[type]=sepa_debit → 400 invalid_request_error parameter_missing [payment_method_data[sepa_debit]] Missing required param: payment_method_data[sepa_debit].
        payment_method_options[card][installments][plan][type]=revolving → 400 invalid_request_error - [payment_method_options] installments is not supported by this server yet.
        return_url=nowhere → 400 invalid_request_error url_invalid [return_url] Not a valid URL
        use_stripe_sdk=false → 400 invalid_request_error parameter_unknown [use_stripe_sdk] Received unknown parameter: use_stripe_sdk
        mandate_data[customer_acceptance][type]=offline → 400 invalid_request_error parameter_unknown [mandate_data] Received unknown parameter: mandate_data
        the server makes what browsers make → 400 invalid_request_error - [-] This API call cannot be made with a secret API key. Please use a publishable API key. To make a confirmation token for a test, use POST /v1/test_helpers/confirmation_tokens.
        the browser makes what tests make → 401 invalid_request_error secret_key_required [-] This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.
        client_context[mode]=payment → 400 invalid_request_error - [client_context] client_context is not supported by this server yet.
        set_as_default_payment_method=true → 400 invalid_request_error - [set_as_default_payment_method] set_as_default_payment_method is not supported by this server yet.
        no such token → 404 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'ctoken_none'
        found by a browser → 401 invalid_request_error secret_key_required [-] This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.
    "#]].assert_eq(table.text());
}

/// What is on file is shown to its owner's browser, which proves by a session whose it is.
#[test]
fn a_browser_makes_tokens_of_its_own_buyers_methods() {
    let server = Server::start();
    let mut table = Table::default();
    let (cus, other) = (customer(&server), customer(&server));
    let shows = "components[payment_element][enabled]=true\
        &components[payment_element][features][payment_method_redisplay]=enabled";
    let (own, others) = (session(&server, &cus, shows), session(&server, &other, shows));
    let (always, hidden) = (saved(&server, &cus, "always"), saved(&server, &cus, "limited"));
    let fresh = typed(&server, "4242424242424242", "");
    let mut step = |case: &str, form: String| {
        let answer = browser(&server, &form);
        match answer.status {
            200 => {
                let shown =
                    ["payment_method_preview/card/last4", "payment_method_preview/customer"];
                table.line(case, &fields(&answer.body, &shown));
            }
            _ => table.answer(case, &answer),
        }
    };
    let with = |secret: &str| format!("customer_session_client_secret={secret}");
    step("fresh", format!("payment_method={fresh}"));
    step("a test card", VISA.to_owned());
    step("on file, no session", format!("payment_method={always}"));
    step("on file", format!("payment_method={always}&{}", with(&own)));
    step("on file, not shown", format!("payment_method={hidden}&{}", with(&own)));
    step("another customer's", format!("payment_method={always}&{}", with(&others)));
    step("no such session", format!("payment_method={always}&{}", with("cuss_secret_none")));
    step("fresh, with a session", format!("payment_method={fresh}&{}", with(&own)));
    let spent = pay(&server, VISA).ok().text("payment_method").to_owned();
    step("used up", format!("payment_method={spent}"));
    step("used up, with a session", format!("payment_method={spent}&{}", with(&own)));
    server.advance(1801);
    step("the session has expired", format!("payment_method={always}&{}", with(&own)));
    expect![[r#"
        fresh → last4=4242 customer=null
        a test card → last4=4242 customer=null
        on file, no session → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        on file → last4=4242 customer=cus_…
        on file, not shown → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        another customer's → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        no such session → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        fresh, with a session → last4=4242 customer=null
        used up → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        used up, with a session → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_…'
        the session has expired → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession has expired. Create a new one on your server.
    "#]].assert_eq(table.text());
}

#[test]
fn confirms_either_intent_by_either_caller() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for by_browser in [false, true] {
        for intent in intents(&server, "") {
            let ctoken = token(&server, CARD);
            watch.news();
            let form = format!("confirmation_token={ctoken}");
            let confirmed = confirm(&server, &intent, by_browser, &form).ok();
            assert_eq!(confirmed.text("status"), "succeeded");
            let used = found(&server, &ctoken);
            let shown = ["payment_intent", "setup_intent", "expires_at"];
            let case = format!("{} browser={by_browser}", intent.text("object"));
            table.line(&case, &fields(&used.body, &shown));
            table.line("  told", &watch.news());
            let kind = intent.text("object");
            assert_eq!(used.text(kind), intent.text("id"));
            let method = again(&server, &confirmed).text("payment_method").to_owned();
            let method = get(&server, &format!("/v1/payment_methods/{method}")).ok();
            let preview = &used.body["payment_method_preview"]["card"];
            assert_eq!(method.body["card"]["fingerprint"], preview["fingerprint"]);
        }
    }
    let ctoken = token(&server, CARD);
    let expand = "expand[]=latest_charge&expand[]=payment_method";
    let paid = pay(&server, &format!("confirmation_token={ctoken}&{expand}")).ok();
    let check = "latest_charge/payment_method_details/card/checks/cvc_check";
    table.line("pays at once", &fields(&paid.body, &["status", check, "payment_method/id"]));
    let ctoken = token(&server, VISA);
    let made = set_up(&server, &format!("confirmation_token={ctoken}")).ok();
    table.line("sets up at once", &fields(&made.body, &["status", "usage", "payment_method"]));
    expect![[r#"
        payment_intent browser=false → payment_intent=pi_… setup_intent=null expires_at=null
          told → charge.succeeded → payment_intent.succeeded
        setup_intent browser=false → payment_intent=null setup_intent=seti_… expires_at=null
          told → setup_intent.succeeded
        payment_intent browser=true → payment_intent=pi_… setup_intent=null expires_at=null
          told → charge.succeeded → payment_intent.succeeded
        setup_intent browser=true → payment_intent=null setup_intent=seti_… expires_at=null
          told → setup_intent.succeeded
        pays at once → status=succeeded cvc_check=pass id=pm_…
        sets up at once → status=succeeded usage=off_session payment_method=pm_…
    "#]]
    .assert_eq(table.text());
}

#[test]
fn a_token_is_used_once() {
    let server = Server::start();
    let mut table = Table::default();
    let paid = token(&server, CARD);
    let form = format!("confirmation_token={paid}");
    pay(&server, &form).ok();
    let set = token(&server, CARD);
    set_up(&server, &format!("confirmation_token={set}")).ok();
    for ctoken in [&paid, &set] {
        let form = format!("confirmation_token={ctoken}");
        table.answer("create", &pay(&server, &form));
        table.answer("create a setup", &set_up(&server, &form));
        for intent in intents(&server, "") {
            for by_browser in [false, true] {
                let answer = confirm(&server, &intent, by_browser, &form);
                table.answer(&format!("confirm browser={by_browser}"), &answer);
            }
            assert_eq!(again(&server, &intent).body, intent.body, "a refusal changes nothing");
        }
    }
    // A decline is a fact: the card was tried.
    let declined = token(&server, &CARD.replace("4242424242424242", "4000000000000002"));
    let form = format!("confirmation_token={declined}");
    let intent = payment(&server, "");
    table.answer("declined", &confirm(&server, &intent, false, &form));
    table.answer("  the same intent again", &confirm(&server, &intent, false, &form));
    assert_eq!(found(&server, &declined).text("payment_intent"), intent.text("id"));
    // A refusal is none.
    let kept = token(&server, CARD);
    let form = format!("confirmation_token={kept}");
    let refused = pay(&server, &format!("{form}&off_session=true&setup_future_usage=off_session"));
    table.answer("refused", &refused);
    table.answer("  used after all", &pay(&server, &form));
    expect![[r#"
        create → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        create a setup → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        confirm browser=false → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        confirm browser=true → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        confirm browser=false → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        confirm browser=true → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        create → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        create a setup → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        confirm browser=false → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        confirm browser=true → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        confirm browser=false → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        confirm browser=true → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous SetupIntent
        declined → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
          the same intent again → 400 invalid_request_error - [confirmation_token] The confirmation token has already been used to confirm a previous PaymentIntent
        refused → 400 invalid_request_error - [-] You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.
          used after all → 200 succeeded
    "#]].assert_eq(table.text());
}

/// Whoever is first: the others find it used, and nothing is paid twice.
#[test]
fn a_token_that_many_use_at_once_is_used_once() {
    let server = Server::start();
    for carried in [CARD, VISA] {
        let form = format!("confirmation_token={}", token(&server, carried));
        let rivals: Vec<Answer> = (0..6).map(|_| payment(&server, "")).collect();
        let answers: Vec<Answer> = std::thread::scope(|scope| {
            let confirms =
                rivals.iter().map(|it| scope.spawn(|| confirm(&server, it, false, &form)));
            let confirms: Vec<_> = confirms.collect();
            confirms.into_iter().map(|it| it.join().unwrap()).collect()
        });
        let paid = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(paid, 1);
        for answer in answers.iter().filter(|answer| answer.status != 200) {
            let said = answer.error(400)["message"].as_str().unwrap();
            // Who has read the token before the first one's commit, and its method after, finds the
            // method used.
            let used = [
                "The confirmation token has already been used",
                "The provided PaymentMethod was previously used",
            ];
            assert!(used.iter().any(|it| said.starts_with(it)), "{said}");
        }
    }
}

#[test]
fn a_token_expires() {
    let server = Server::start();
    let mut table = Table::default();
    let (last, late) = (token(&server, CARD), token(&server, CARD));
    server.advance(12 * 3600 - 1);
    let confirmed = pay(&server, &format!("confirmation_token={last}&expand[]=latest_charge")).ok();
    // The security code did not wait that long.
    let check = "latest_charge/payment_method_details/card/checks/cvc_check";
    table.line("in its last second", &fields(&confirmed.body, &["status", check]));
    server.advance(1);
    let form = format!("confirmation_token={late}");
    table.answer("create", &pay(&server, &form));
    table.answer("create a setup", &set_up(&server, &form));
    for intent in intents(&server, "") {
        table.answer("confirm", &confirm(&server, &intent, true, &form));
    }
    assert!(found(&server, &late).body["payment_intent"].is_null());
    expect![[r#"
        in its last second → status=succeeded cvc_check=unavailable
        create → 400 invalid_request_error - [confirmation_token] The confirmation token has expired. Please create a new one.
        create a setup → 400 invalid_request_error - [confirmation_token] The confirmation token has expired. Please create a new one.
        confirm → 400 invalid_request_error - [confirmation_token] The confirmation token has expired. Please create a new one.
        confirm → 400 invalid_request_error - [confirmation_token] The confirmation token has expired. Please create a new one.
    "#]].assert_eq(table.text());
}

#[test]
fn refused_when_used() {
    let server = Server::start();
    let mut table = Table::default();
    let ctoken = token(&server, CARD);
    let new = "amount=1000&currency=usd&payment_method_types[]=card";
    let form = format!("{new}&confirmation_token={ctoken}");
    table.answer("without confirm", &post(&server, "/v1/payment_intents", &form));
    let form = format!("confirmation_token={ctoken}");
    table.answer("without confirm", &post(&server, "/v1/setup_intents", &form));
    for intent in intents(&server, "") {
        let path = format!("/v1/{}s/{}", intent.text("object"), intent.text("id"));
        table.answer("an update", &post(&server, &path, &form));
        for named in ["ctoken_none", "tok_visa", "pm_card_visa", ""] {
            let form = format!("confirmation_token={named}");
            let case = format!("{} {named}", intent.text("object"));
            table.answer(&case, &confirm(&server, &intent, false, &form));
        }
    }
    let another = server.secret().post("/_onfile/accounts", &[]).ok();
    let theirs = server.client(Some(another.text("secret_key"))).send("POST", TEST, VISA).ok();
    let theirs = format!("confirmation_token={}", theirs.text("id"));
    table.answer("another account's", &pay(&server, &theirs));
    let canceled = payment(&server, "");
    let path = format!("/v1/payment_intents/{}/cancel", canceled.text("id"));
    post(&server, &path, "").ok();
    table.answer("a canceled intent", &confirm(&server, &canceled, false, &form));
    let empty = token(&server, "return_url=https://a.example/");
    let empty = format!("confirmation_token={empty}");
    for intent in intents(&server, "") {
        table.answer("no method anywhere", &confirm(&server, &intent, false, &empty));
    }
    let (cus, other) = (customer(&server), customer(&server));
    let method = on_file(&server, &cus, "pm_card_visa");
    let owned = token(&server, &format!("payment_method={method}"));
    let owned = format!("confirmation_token={owned}");
    table.answer("another customer's method", &pay(&server, &format!("{owned}&customer={other}")));
    table.answer("a customer's method alone", &set_up(&server, &owned));
    post(&server, &format!("/v1/payment_methods/{method}/detach"), "").ok();
    table.answer("detached meanwhile", &pay(&server, &format!("{owned}&customer={cus}")));
    expect![[r#"
        without confirm → 400 invalid_request_error - [confirmation_token] The parameter `confirmation_token` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        without confirm → 400 invalid_request_error - [confirmation_token] The parameter `confirmation_token` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        an update → 400 invalid_request_error parameter_unknown [confirmation_token] Received unknown parameter: confirmation_token
        payment_intent ctoken_none → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'ctoken_none'
        payment_intent tok_visa → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'tok_visa'
        payment_intent pm_card_visa → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'pm_card_visa'
        payment_intent  → 400 invalid_request_error parameter_invalid_empty [confirmation_token] You passed an empty string for 'confirmation_token'. We assume empty values are an attempt to unset a parameter; however 'confirmation_token' cannot be unset. You should remove 'confirmation_token' from your request or supply a non-empty value.
        an update → 400 invalid_request_error parameter_unknown [confirmation_token] Received unknown parameter: confirmation_token
        setup_intent ctoken_none → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'ctoken_none'
        setup_intent tok_visa → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'tok_visa'
        setup_intent pm_card_visa → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'pm_card_visa'
        setup_intent  → 400 invalid_request_error parameter_invalid_empty [confirmation_token] You passed an empty string for 'confirmation_token'. We assume empty values are an attempt to unset a parameter; however 'confirmation_token' cannot be unset. You should remove 'confirmation_token' from your request or supply a non-empty value.
        another account's → 400 invalid_request_error resource_missing [confirmation_token] No such confirmation_token: 'ctoken_…'
        a canceled intent → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent canceled
        no method anywhere → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +payment_intent requires_payment_method
        no method anywhere → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +setup_intent requires_payment_method
        another customer's method → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        a customer's method alone → 400 invalid_request_error setup_intent_unexpected_state [-] The payment method supplied (pm_…) belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the SetupIntent.
        detached meanwhile → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
    "#]].assert_eq(table.text());
}

/// What the token says is written onto the intent; what the confirmation says itself goes before it.
#[test]
fn what_a_token_says_applies() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let said = format!(
        "{CARD}&setup_future_usage=off_session&return_url=https://a.example/token\
         &shipping[name]=Jenny&shipping[address][line1]=1+Main+St"
    );
    let of_customer = format!("customer={cus}&expand[]=payment_method");
    let shown = [
        "status",
        "setup_future_usage",
        "shipping/name",
        "payment_method/card/brand",
        "payment_method/customer",
    ];
    let own = "shipping[name]=Ada&shipping[address][line1]=2+Main+St&shipping[carrier]=Fedex";
    for more in ["", own, "shipping=&setup_future_usage=", "payment_method=pm_card_mastercard"] {
        let ctoken = token(&server, &said);
        let form = format!("confirmation_token={ctoken}&{of_customer}&{more}");
        let paid = pay(&server, &form).ok();
        table.line(&format!("create {more}"), &fields(&paid.body, &shown));
        let intent = payment(&server, &format!("customer={cus}&payment_method=pm_card_amex"));
        let ctoken = token(&server, &said);
        let form = format!("confirmation_token={ctoken}&expand[]=payment_method&{more}");
        let paid = confirm(&server, &intent, false, &form).ok();
        table.line(&format!("confirm {more}"), &fields(&paid.body, &shown));
        assert_eq!(found(&server, &ctoken).text("payment_intent"), intent.text("id"));
    }
    let methods = get(&server, &format!("/v1/customers/{cus}/payment_methods")).ok();
    table.line("on file", &methods.body["data"].as_array().unwrap().len().to_string());
    for ctoken in [VISA.to_owned(), format!("{VISA}&setup_future_usage=on_session")] {
        let ctoken = token(&server, &ctoken);
        let form = format!("confirmation_token={ctoken}&customer={cus}");
        let done = set_up(&server, &form).ok();
        table.line("set up", &fields(&done.body, &["status", "usage"]));
    }
    expect![[r#"
        create  → status=succeeded setup_future_usage=off_session name=Jenny brand=visa customer=cus_…
        confirm  → status=succeeded setup_future_usage=off_session name=Jenny brand=visa customer=cus_…
        create shipping[name]=Ada&shipping[address][line1]=2+Main+St&shipping[carrier]=Fedex → status=succeeded setup_future_usage=off_session name=Ada brand=visa customer=cus_…
        confirm shipping[name]=Ada&shipping[address][line1]=2+Main+St&shipping[carrier]=Fedex → status=succeeded setup_future_usage=off_session name=Ada brand=visa customer=cus_…
        create shipping=&setup_future_usage= → status=succeeded setup_future_usage=null name=absent brand=visa customer=null
        confirm shipping=&setup_future_usage= → status=succeeded setup_future_usage=null name=absent brand=visa customer=null
        create payment_method=pm_card_mastercard → status=succeeded setup_future_usage=off_session name=Jenny brand=mastercard customer=cus_…
        confirm payment_method=pm_card_mastercard → status=succeeded setup_future_usage=off_session name=Jenny brand=mastercard customer=cus_…
        on file → 6
        set up → status=succeeded usage=off_session
        set up → status=succeeded usage=on_session
    "#]].assert_eq(table.text());
}

#[test]
fn a_token_keeps_a_method_for_no_less_than_the_seller_does() {
    let server = Server::start();
    let mut table = Table::default();
    let said = |usage: &str| {
        let ctoken = token(&server, &format!("{VISA}&setup_future_usage={usage}"));
        format!("confirmation_token={ctoken}")
    };
    for own in ["on_session", "off_session"] {
        for usage in ["on_session", "off_session"] {
            for by_browser in [false, true] {
                let intent = payment(&server, &format!("setup_future_usage={own}"));
                let answer = confirm(&server, &intent, by_browser, &said(usage));
                let case = format!("payment {own}, token {usage}, browser={by_browser}");
                table.answer(&case, &answer);
            }
            let intent = setup(&server, &format!("usage={own}"));
            let answer = confirm(&server, &intent, false, &said(usage));
            table.answer(&format!("setup {own}, token {usage}"), &answer);
        }
        let answer = set_up(&server, &format!("usage={own}&{}", said("on_session")));
        table.answer(&format!("new setup {own}, token on_session"), &answer);
    }
    expect![[r#"
        payment on_session, token on_session, browser=false → 200 succeeded
        payment on_session, token on_session, browser=true → 200 succeeded
        setup on_session, token on_session → 200 succeeded
        payment on_session, token off_session, browser=false → 200 succeeded
        payment on_session, token off_session, browser=true → 200 succeeded
        setup on_session, token off_session → 400 invalid_request_error - [confirmation_token] The provided setup_future_usage (off_session) does not match the expected setup_future_usage (on_session). Try confirming with a Setup Intent that is configured to use the same parameters as Stripe Elements. +setup_intent requires_payment_method
        new setup on_session, token on_session → 200 succeeded
        payment off_session, token on_session, browser=false → 400 invalid_request_error - [confirmation_token] The provided setup_future_usage (on_session) does not match the expected setup_future_usage (off_session). Try confirming with a Payment Intent that is configured to use the same parameters as Stripe Elements. +payment_intent requires_payment_method
        payment off_session, token on_session, browser=true → 400 invalid_request_error - [confirmation_token] The provided setup_future_usage (on_session) does not match the expected setup_future_usage (off_session). Try confirming with a Payment Intent that is configured to use the same parameters as Stripe Elements. +payment_intent requires_payment_method
        setup off_session, token on_session → 400 invalid_request_error - [confirmation_token] The provided setup_future_usage (on_session) does not match the expected setup_future_usage (off_session). Try confirming with a Setup Intent that is configured to use the same parameters as Stripe Elements. +setup_intent requires_payment_method
        payment off_session, token off_session, browser=false → 200 succeeded
        payment off_session, token off_session, browser=true → 200 succeeded
        setup off_session, token off_session → 200 succeeded
        new setup off_session, token on_session → 400 invalid_request_error - [confirmation_token] The provided setup_future_usage (on_session) does not match the expected setup_future_usage (off_session). Try confirming with a Setup Intent that is configured to use the same parameters as Stripe Elements.
    "#]].assert_eq(table.text());
}

/// The browser's library handles what is to be done, unless the confirmation says otherwise.
#[test]
fn challenges() {
    let server = Server::start();
    let mut table = Table::default();
    let card = "payment_method=pm_card_threeDSecure2Required&return_url=https://a.example/token";
    for more in
        ["", "use_stripe_sdk=false", "use_stripe_sdk=false&return_url=https://a.example/own"]
    {
        let form = format!("confirmation_token={}&{more}", token(&server, card));
        for asked in [pay(&server, &form).ok(), {
            let form = format!("confirmation_token={}&{more}", token(&server, card));
            set_up(&server, &form).ok()
        }] {
            let shown = ["status", "next_action/type", "next_action/redirect_to_url/return_url"];
            table.line(more, &fields(&asked.body, &shown));
            press(&server, &asked, "authorize");
            assert_eq!(again(&server, &asked).text("status"), "succeeded");
        }
    }
    let made = browser(&server, &format!("{CARD}&use_stripe_sdk=false")).ok();
    let made = format!("confirmation_token={}&", made.text("id"));
    let automatic = "amount=1000&currency=usd&confirm=true&automatic_payment_methods[enabled]=true";
    let newest = || server.secret().header("Stripe-Version", "2026-10-28.endive");
    let form = format!("{automatic}&{made}");
    table.answer("nowhere to return to", &newest().send("POST", "/v1/payment_intents", &form));
    let returns = format!(
        "confirmation_token={}",
        token(&server, &card.replace("threeDSecure2Required", "visa"))
    );
    let form = format!("{automatic}&{returns}");
    table.answer("the token's", &newest().send("POST", "/v1/payment_intents", &form));
    expect![[r#"
         → status=requires_action type=use_stripe_sdk return_url=absent
         → status=requires_action type=use_stripe_sdk return_url=absent
        use_stripe_sdk=false → status=requires_action type=redirect_to_url return_url=https://a.example/token
        use_stripe_sdk=false → status=requires_action type=redirect_to_url return_url=https://a.example/token
        use_stripe_sdk=false&return_url=https://a.example/own → status=requires_action type=redirect_to_url return_url=https://a.example/own
        use_stripe_sdk=false&return_url=https://a.example/own → status=requires_action type=redirect_to_url return_url=https://a.example/own
        nowhere to return to → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.
        the token's → 200 succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn the_buyers_code_comes_along() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let shows = "components[payment_element][enabled]=true\
        &components[payment_element][features][payment_method_redisplay]=enabled";
    let method = saved(&server, &cus, "always");
    let with = format!(
        "payment_method={method}&customer_session_client_secret={}",
        session(&server, &cus, shows)
    );
    let code = |code: &str| {
        let made =
            server.publishable().send("POST", "/v1/tokens", &format!("cvc_update[cvc]={code}"));
        format!("payment_method_options[card][cvc_token]={}", made.ok().text("id"))
    };
    let wanted = "payment_method_options[card][require_cvc_recollection]=true";
    let check = "latest_charge/payment_method_details/card/checks/cvc_check";
    for said in [with.clone(), format!("{with}&{}", code("123"))] {
        let ctoken = browser(&server, &said).ok().text("id").to_owned();
        let shown = found(&server, &ctoken);
        table.line("token", &fields(&shown.body, &["payment_method_options"]));
        let form =
            format!("customer={cus}&{wanted}&confirmation_token={ctoken}&expand[]=latest_charge");
        let paid = pay(&server, &form);
        match paid.status {
            200 => table.line("  pays", &fields(&paid.body, &["status", check])),
            _ => table.answer("  pays", &paid),
        }
    }
    let typed_again = code("123");
    for _ in 0..2 {
        let ctoken = browser(&server, &format!("{with}&{typed_again}")).ok();
        let ctoken = ctoken.text("id");
        let form = format!("customer={cus}&confirmation_token={ctoken}&expand[]=latest_attempt");
        table.answer("a setup with a code", &set_up(&server, &form));
    }
    expect![[r#"
        token → payment_method_options=null
          pays → 400 invalid_request_error - [-] You must collect the security code (CVC) for this card from the cardholder before you can use it
        token → payment_method_options={"card":{"cvc_token":"cvctok_…"}}
          pays → status=succeeded cvc_check=pass
        a setup with a code → 200 succeeded
        a setup with a code → 400 invalid_request_error token_already_used [-] You cannot use a Stripe token more than once: cvctok_….
    "#]].assert_eq(table.text());
}
