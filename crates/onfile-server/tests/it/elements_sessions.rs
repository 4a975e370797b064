//! What a library is told before it draws elements: the intent, and the buyer's saved methods.

use crate::customer_sessions::{saved, session};
use crate::ephemeral_keys::ephemeral_key;
use crate::harness::{Answer, Server};
use crate::table::{Table, customer, fields, post};
use expect_test::expect;
use serde_json::Value;

const SAVES: &str = "components[payment_element][enabled]=true\
    &components[payment_element][features][payment_method_redisplay]=enabled\
    &components[payment_element][features][payment_method_save]=enabled\
    &components[payment_element][features][payment_method_save_usage]=off_session";

fn payment(server: &Server, more: &str) -> String {
    let form = format!("amount=1099&currency=usd&{more}");
    post(server, "/v1/payment_intents", &form).ok().text("client_secret").to_owned()
}

fn ask(server: &Server, query: &str) -> Answer {
    server.publishable().get(&format!("/v1/elements/sessions?{query}"))
}

fn shown(answer: &Answer) -> Vec<&str> {
    let methods = answer.body.pointer("/customer/payment_methods").and_then(Value::as_array);
    methods.unwrap().iter().map(|method| method["id"].as_str().unwrap()).collect()
}

#[test]
fn without_a_customer_session_there_is_no_customer() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    saved(&server, &cus, "always");
    let paid = payment(&server, &format!("customer={cus}"));
    let setup = post(&server, "/v1/setup_intents", "usage=on_session").ok();
    let setup = setup.text("client_secret");
    for (query, pointers) in [
        (
            format!("type=payment_intent&client_secret={paid}"),
            ["payment_intent/amount", "payment_intent/customer"],
        ),
        (
            format!("type=setup_intent&client_secret={setup}"),
            ["setup_intent/usage", "payment_intent"],
        ),
        (
            "type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1099&deferred_intent[currency]=usd".to_owned(),
            ["payment_intent", "setup_intent"],
        ),
        (
            "type=deferred_intent&deferred_intent[mode]=setup".to_owned(),
            ["payment_intent", "setup_intent"],
        ),
    ] {
        let answer = ask(&server, &query).ok();
        table.line(&query, &fields(&answer.body, &["object", "customer", "ordered_payment_method_types_and_wallets"]));
        let preference = &answer.body["payment_method_preference"];
        let common = ["object", "type", "ordered_payment_method_types"];
        table.line("", &fields(preference, &[&common[..], &pointers[..]].concat()));
        assert_eq!(answer.body["session_id"], answer.body["id"]);
    }
    expect![[r#"
        type=payment_intent&client_secret=pi_…_secret_… → object=elements_session customer=null ordered_payment_method_types_and_wallets=["card","us_bank_account"]
         → object=payment_method_preference type=payment_intent ordered_payment_method_types=["card","us_bank_account"] amount=1099 customer=absent
        type=setup_intent&client_secret=seti_…_secret_… → object=elements_session customer=null ordered_payment_method_types_and_wallets=["card","us_bank_account","sepa_debit","au_becs_debit"]
         → object=payment_method_preference type=setup_intent ordered_payment_method_types=["card","us_bank_account","sepa_debit","au_becs_debit"] usage=on_session payment_intent=absent
        type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1099&deferred_intent[currency]=usd → object=elements_session customer=null ordered_payment_method_types_and_wallets=["card","us_bank_account"]
         → object=payment_method_preference type=deferred_intent ordered_payment_method_types=["card","us_bank_account"] payment_intent=absent setup_intent=absent
        type=deferred_intent&deferred_intent[mode]=setup → object=elements_session customer=null ordered_payment_method_types_and_wallets=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"]
         → object=payment_method_preference type=deferred_intent ordered_payment_method_types=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] payment_intent=absent setup_intent=absent
    "#]].assert_eq(table.text());
}

#[test]
fn a_customer_session_shows_the_buyers_methods() {
    let server = Server::start();
    let cus = customer(&server);
    let first = saved(&server, &cus, "always");
    let hidden = saved(&server, &cus, "unspecified");
    let more: Vec<String> = (0..3).map(|_| saved(&server, &cus, "always")).collect();
    let secret = session(&server, &cus, SAVES);
    let query = |intent: &str| {
        format!(
            "type=payment_intent&client_secret={intent}&customer_session_client_secret={secret}"
        )
    };
    let paid = payment(&server, &format!("customer={cus}"));
    let answer = ask(&server, &query(&paid)).ok();
    // The newest three: that is the limit unless another is asked for.
    assert_eq!(shown(&answer), [&more[2], &more[1], &more[0]]);
    assert_eq!(answer.body["customer"]["default_payment_method"], Value::Null);
    let default = |method: &str| {
        let form = format!("invoice_settings[default_payment_method]={method}");
        post(&server, &format!("/v1/customers/{cus}"), &form).ok();
    };
    default(&first);
    let answer = ask(&server, &query(&paid)).ok();
    assert_eq!(shown(&answer), [&first, &more[2], &more[1]]);
    assert_eq!(answer.body["customer"]["default_payment_method"], Value::from(first.as_str()));
    default(&hidden);
    let answer = ask(&server, &query(&paid)).ok();
    assert_eq!(shown(&answer), [&more[2], &more[1], &more[0]]);
    assert_eq!(answer.body["customer"]["default_payment_method"], Value::Null);

    // The key in the answer opens what the session enables, and by itself.
    let given = &answer.body["customer"]["customer_session"];
    assert_eq!(given["customer"], Value::from(cus.as_str()));
    let key = given["api_key"].as_str().unwrap();
    let client = server.client(Some(key));
    assert_eq!(client.get("/v1/payment_methods").ok().body["data"].as_array().unwrap().len(), 4);
    let detach = format!("/v1/payment_methods/{}/detach", more[0]);
    assert_eq!(client.send("POST", &detach, "").status, 403);

    let nothing = session(&server, &cus, "components[payment_element][enabled]=true");
    let answer = ask(
        &server,
        &format!(
            "type=payment_intent&client_secret={paid}&customer_session_client_secret={nothing}"
        ),
    );
    assert!(shown(&answer.ok()).is_empty());
    // Before there is an intent, as well.
    let deferred = "type=deferred_intent&deferred_intent[mode]=setup";
    let answer = ask(&server, &format!("{deferred}&customer_session_client_secret={secret}"));
    assert_eq!(shown(&answer.ok()).len(), 3);
    // An intent that takes no cards shows none.
    let sepa = payment(&server, &format!("customer={cus}&payment_method_types[]=sepa_debit"));
    assert!(shown(&ask(&server, &query(&sepa)).ok()).is_empty());

    server.advance(1800);
    let error = client.get("/v1/payment_methods");
    assert_eq!(error.error(401)["code"], "api_key_expired");
}

/// The two parameters contradict each other, and the library can tell: both are in the answer.
/// The mobile libraries say who they are and in which language, and may still hold an ephemeral key
/// instead of a customer session's secret.
#[test]
fn a_mobile_library_shows_its_customer() {
    let server = Server::start();
    let cus = customer(&server);
    let oldest = saved(&server, &cus, "unspecified");
    let default = saved(&server, &cus, "limited");
    let newest = saved(&server, &cus, "always");
    let form = format!("invoice_settings[default_payment_method]={default}");
    post(&server, &format!("/v1/customers/{cus}"), &form).ok();
    let paid = payment(&server, &format!("customer={cus}"));
    let key = ephemeral_key(&server, &cus);
    let says = "locale=de-AT&mobile_app_id=com.example.shop&mobile_session_id=1";
    let query = format!(
        "type=payment_intent&client_secret={paid}&{says}&legacy_customer_ephemeral_key={key}"
    );
    let answer = ask(&server, &query).ok();
    let customer = &answer.body["legacy_customer"];
    let order = |customer: &Value| -> Vec<String> {
        let methods = customer["payment_methods"].as_array().unwrap();
        methods.iter().map(|method| method["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(order(customer), [&*default, &*newest, &*oldest]);
    assert_eq!(customer["default_payment_method"], default);
    assert_eq!(answer.body["customer"], Value::Null);
    expect!["flags={} link_settings={\"link_funding_sources\":[]}"]
        .assert_eq(&fields(&answer.body, &["flags", "link_settings"]));
    let remembered = ask(&server, &format!("{query}&client_default_payment_method={oldest}")).ok();
    let order = order(&remembered.body["legacy_customer"]);
    assert_eq!(order, [&*oldest, &*default, &*newest]);
}

#[test]
fn a_conflict_about_future_usage_shows() {
    let server = Server::start();
    let mut table = Table::default();
    let cus = customer(&server);
    let secret = session(&server, &cus, SAVES);
    for more in [
        "",
        "setup_future_usage=on_session",
        "payment_method_options[card][setup_future_usage]=off_session",
    ] {
        let intent = payment(&server, &format!("customer={cus}&{more}"));
        let query = format!(
            "type=payment_intent&client_secret={intent}&customer_session_client_secret={secret}"
        );
        let seen = fields(
            &ask(&server, &query).ok().body,
            &[
                "payment_method_preference/payment_intent/setup_future_usage",
                "payment_method_preference/payment_intent/payment_method_options/card/setup_future_usage",
                "customer/customer_session/components/payment_element/features/payment_method_save_usage",
            ],
        );
        table.line(if more.is_empty() { "neither" } else { more }, &seen);
    }
    expect![[r#"
        neither → setup_future_usage=null setup_future_usage=absent payment_method_save_usage=off_session
        setup_future_usage=on_session → setup_future_usage=on_session setup_future_usage=absent payment_method_save_usage=off_session
        payment_method_options[card][setup_future_usage]=off_session → setup_future_usage=null setup_future_usage=off_session payment_method_save_usage=off_session
    "#]].assert_eq(table.text());
}

#[test]
fn refused() {
    let server = Server::start();
    let mut table = Table::default();
    let (cus, other) = (customer(&server), customer(&server));
    let paid = payment(&server, &format!("customer={cus}"));
    let setup = post(&server, "/v1/setup_intents", "").ok().text("client_secret").to_owned();
    let secret = session(&server, &other, SAVES);
    let key = ephemeral_key(&server, &other);
    for query in [
        String::new(),
        "type=wat".to_owned(),
        "type=payment_intent".to_owned(),
        format!("type=payment_intent&client_secret={paid}x"),
        format!("type=payment_intent&client_secret={setup}"),
        format!("type=setup_intent&client_secret={paid}"),
        "type=payment_intent&client_secret=pi_1".to_owned(),
        format!("type=payment_intent&client_secret={paid}&deferred_intent[mode]=setup"),
        format!("type=deferred_intent&client_secret={paid}"),
        "type=deferred_intent".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=subscription".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=payment".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1099".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1&deferred_intent[currency]=usd".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[amount]=1".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[capture_method]=manual".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[setup_future_usage]=never".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_types][]=wat".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_configuration]=pmc_none".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_configuration]=pmc_none&deferred_intent[payment_method_types][]=card".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[on_behalf_of]=acct_1".to_owned(),
        "type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_options][card]=1".to_owned(),
        format!("type=payment_intent&client_secret={paid}&customer_session_client_secret={secret}"),
        format!("type=payment_intent&client_secret={paid}&customer_session_client_secret=x"),
        format!("type=payment_intent&client_secret={paid}&legacy_customer_ephemeral_key=ek_1"),
        format!("type=payment_intent&client_secret={paid}&customer_session_client_secret={secret}&legacy_customer_ephemeral_key={key}"),
        format!("type=payment_intent&client_secret={paid}&legacy_customer_ephemeral_key={key}"),
        format!("type=payment_intent&client_secret={paid}&external_payment_methods[]=external_paypal"),
        format!("type=payment_intent&client_secret={paid}&locale[]=de"),
        format!("type=payment_intent&client_secret={paid}&expand[]=customer"),
        format!("type=payment_intent&client_secret={paid}&expand[]=payment_method_preference"),
    ] {
        table.answer(&query.replace(&key, "ek_test_…"), &ask(&server, &query));
    }
    let query =
        format!("type=payment_intent&client_secret={paid}&customer_session_client_secret={secret}");
    let by_server = server.secret().get(&format!("/v1/elements/sessions?{query}"));
    table.answer("by a secret key", &by_server);
    let own = session(&server, &cus, SAVES);
    let query =
        format!("type=payment_intent&client_secret={paid}&customer_session_client_secret={own}");
    server.advance(1800);
    table.answer("expired", &ask(&server, &query));
    expect![[r#"
         → 400 invalid_request_error parameter_missing [type] Missing required param: type.
        type=wat → 400 invalid_request_error - [type] Invalid type: must be one of deferred_intent, payment_intent, or setup_intent
        type=payment_intent → 400 invalid_request_error parameter_missing [client_secret] Missing required param: client_secret.
        type=payment_intent&client_secret=pi_…_secret_… → 400 invalid_request_error - [client_secret] The client_secret provided does not match any associated PaymentIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
        type=payment_intent&client_secret=seti_…_secret_… → 400 invalid_request_error - [client_secret] The client_secret provided does not match any associated PaymentIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
        type=setup_intent&client_secret=pi_…_secret_… → 400 invalid_request_error - [client_secret] The client_secret provided does not match any associated SetupIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
        type=payment_intent&client_secret=pi_1 → 400 invalid_request_error - [client_secret] The client_secret provided does not match any associated PaymentIntent on this account. Ensure that the provided client_secret and publishable key are from the same account
        type=payment_intent&client_secret=pi_…_secret_…&deferred_intent[mode]=setup → 400 invalid_request_error - [-] You may only specify one of these parameters: client_secret, deferred_intent.
        type=deferred_intent&client_secret=pi_…_secret_… → 400 invalid_request_error parameter_missing [deferred_intent] Missing required param: deferred_intent.
        type=deferred_intent → 400 invalid_request_error parameter_missing [deferred_intent] Missing required param: deferred_intent.
        type=deferred_intent&deferred_intent[mode]=subscription → 400 invalid_request_error - [deferred_intent[mode]] Invalid mode: must be one of payment or setup
        type=deferred_intent&deferred_intent[mode]=payment → 400 invalid_request_error parameter_missing [deferred_intent[amount]] Missing required param: deferred_intent[amount].
        type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1099 → 400 invalid_request_error parameter_missing [deferred_intent[currency]] Missing required param: deferred_intent[currency].
        type=deferred_intent&deferred_intent[mode]=payment&deferred_intent[amount]=1&deferred_intent[currency]=usd → 400 invalid_request_error amount_too_small [amount] Amount must be at least $0.50 usd
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[amount]=1 → 400 invalid_request_error - [deferred_intent[amount]] A setup has no amount.
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[capture_method]=manual → 400 invalid_request_error - [deferred_intent[capture_method]] A setup captures nothing.
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[setup_future_usage]=never → 400 invalid_request_error - [deferred_intent[setup_future_usage]] Invalid setup_future_usage: must be one of off_session or on_session
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_types][]=wat → 400 invalid_request_error - [deferred_intent[payment_method_types][0]] Invalid payment_method_types[0]: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_configuration]=pmc_none → 400 invalid_request_error resource_missing [payment_method_configuration] No such payment_method_configuration: 'pmc_none'
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_configuration]=pmc_none&deferred_intent[payment_method_types][]=card → 400 invalid_request_error - [-] You may only specify one of these parameters: deferred_intent[payment_method_configuration], deferred_intent[payment_method_types].
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[on_behalf_of]=acct_1 → 400 invalid_request_error - [deferred_intent[on_behalf_of]] Connect is not supported by this server.
        type=deferred_intent&deferred_intent[mode]=setup&deferred_intent[payment_method_options][card]=1 → 400 invalid_request_error - [deferred_intent[payment_method_options]] payment_method_options is not supported by this server yet.
        type=payment_intent&client_secret=pi_…_secret_…&customer_session_client_secret=cuss_secret_… → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession is for another customer than the intent.
        type=payment_intent&client_secret=pi_…_secret_…&customer_session_client_secret=x → 400 invalid_request_error - [customer_session_client_secret] The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account
        type=payment_intent&client_secret=pi_…_secret_…&legacy_customer_ephemeral_key=ek_1 → 401 invalid_request_error - [-] Invalid API Key provided: *****
        type=payment_intent&client_secret=pi_…_secret_…&customer_session_client_secret=cuss_secret_…&legacy_customer_ephemeral_key=ek_test_… → 400 invalid_request_error - [-] You may only specify one of these parameters: customer_session_client_secret, legacy_customer_ephemeral_key.
        type=payment_intent&client_secret=pi_…_secret_…&legacy_customer_ephemeral_key=ek_test_… → 400 invalid_request_error - [legacy_customer_ephemeral_key] The ephemeral key is for another customer than the intent.
        type=payment_intent&client_secret=pi_…_secret_…&external_payment_methods[]=external_paypal → 400 invalid_request_error - [external_payment_methods] external_payment_methods is not supported by this server yet.
        type=payment_intent&client_secret=pi_…_secret_…&locale[]=de → 400 invalid_request_error - [locale] Invalid string
        type=payment_intent&client_secret=pi_…_secret_…&expand[]=customer → 400 invalid_request_error - [-] This property cannot be expanded (customer).
        type=payment_intent&client_secret=pi_…_secret_…&expand[]=payment_method_preference → 400 invalid_request_error - [-] This property cannot be expanded (payment_method_preference).
        by a secret key → 400 invalid_request_error - [customer_session_client_secret] The client secret of a CustomerSession can only be used with a publishable API key.
        expired → 400 invalid_request_error - [customer_session_client_secret] The CustomerSession has expired. Create a new one on your server.
    "#]].assert_eq(table.text());
}

/// The types of an intent that is made later: what it will be narrows them down, as it does for one
/// that is there.
#[test]
fn deferred_intents_say_what_they_will_be() {
    let server = Server::start();
    let mut table = Table::default();
    let configuration = post(&server, "/v1/payment_method_configurations", "name=None").ok();
    let none = format!("payment_method_configuration]={}", configuration.text("id"));
    let pays = "mode]=payment&deferred_intent[amount]=1099&deferred_intent[currency]=usd";
    for more in [
        pays.to_owned(),
        format!("{pays}&deferred_intent[capture_method]=manual"),
        format!("{pays}&deferred_intent[setup_future_usage]=off_session"),
        format!(
            "{pays}&deferred_intent[payment_method_types][]=sepa_debit&deferred_intent[payment_method_types][]=card"
        ),
        format!("{pays}&deferred_intent[{none}"),
        "mode]=setup&deferred_intent[setup_future_usage]=on_session".to_owned(),
        "mode]=setup&deferred_intent[payment_method_types][]=link".to_owned(),
        format!("mode]=setup&deferred_intent[{none}"),
    ] {
        let answer = ask(&server, &format!("type=deferred_intent&deferred_intent[{more}")).ok();
        let seen = fields(
            &answer.body,
            &["ordered_payment_method_types_and_wallets", "card_brand_choice/eligible"],
        );
        table.line(&more.replace("deferred_intent[", "["), &seen);
    }
    expect![[r#"
        mode]=payment&[amount]=1099&[currency]=usd → ordered_payment_method_types_and_wallets=["card","us_bank_account"] eligible=true
        mode]=payment&[amount]=1099&[currency]=usd&[capture_method]=manual → ordered_payment_method_types_and_wallets=["card"] eligible=true
        mode]=payment&[amount]=1099&[currency]=usd&[setup_future_usage]=off_session → ordered_payment_method_types_and_wallets=["card","us_bank_account"] eligible=true
        mode]=payment&[amount]=1099&[currency]=usd&[payment_method_types][]=sepa_debit&[payment_method_types][]=card → ordered_payment_method_types_and_wallets=["sepa_debit","card"] eligible=true
        mode]=payment&[amount]=1099&[currency]=usd&[payment_method_configuration]=pmc_… → ordered_payment_method_types_and_wallets=[] eligible=false
        mode]=setup&[setup_future_usage]=on_session → ordered_payment_method_types_and_wallets=["card","us_bank_account","sepa_debit","au_becs_debit"] eligible=true
        mode]=setup&[payment_method_types][]=link → ordered_payment_method_types_and_wallets=["link"] eligible=false
        mode]=setup&[payment_method_configuration]=pmc_… → ordered_payment_method_types_and_wallets=[] eligible=false
    "#]].assert_eq(table.text());
}

#[test]
fn a_library_learns_about_the_account_and_sees_the_method_whole() {
    let server = Server::start();
    let cus = customer(&server);
    let card = saved(&server, &cus, "always");
    let paid = payment(&server, &format!("customer={cus}&payment_method={card}"));
    let setup =
        post(&server, "/v1/setup_intents", &format!("customer={cus}&payment_method={card}"));
    let setup = setup.ok().text("client_secret").to_owned();
    for (kind, secret) in [("payment_intent", paid), ("setup_intent", setup)] {
        // A buyer sees the method, and nothing of what the account notes about the customer.
        let within = format!("expand[]=payment_method_preference.{kind}");
        let expand = format!("{within}.payment_method&{within}.customer");
        let answer = ask(&server, &format!("type={kind}&client_secret={secret}&{expand}")).ok();
        let method =
            answer.body.pointer(&format!("/payment_method_preference/{kind}/payment_method/id"));
        assert_eq!(method.and_then(Value::as_str), Some(card.as_str()));
        let customer = answer.body.pointer(&format!("/payment_method_preference/{kind}/customer"));
        assert_eq!(customer, None);
        let shown = fields(
            &answer.body,
            &[
                "apple_pay_preference",
                "google_pay_preference",
                "livemode",
                "unactivated_payment_method_types",
            ],
        );
        expect!["apple_pay_preference=disabled google_pay_preference=disabled livemode=false unactivated_payment_method_types=[]"].assert_eq(&shown);
        assert!(answer.text("merchant_id").starts_with("acct_1"));
    }
}

/// A customer who lives in Germany has no bank account in the United States; one who lives nowhere
/// in particular may.
#[test]
fn the_customers_country_decides_what_is_drawn() {
    let server = Server::start();
    let mut table = Table::default();
    for country in ["", "DE", "AU", "US"] {
        let form = match country {
            "" => String::new(),
            country => format!("address[country]={country}"),
        };
        let cus = post(&server, "/v1/customers", &form).ok().text("id").to_owned();
        let secret = session(&server, &cus, SAVES);
        let intent = post(&server, "/v1/setup_intents", &format!("customer={cus}")).ok();
        let query = format!(
            "type=setup_intent&client_secret={}&customer_session_client_secret={secret}",
            intent.text("client_secret")
        );
        let answer = ask(&server, &query).ok();
        let drawn = &answer.body["payment_method_preference"]["ordered_payment_method_types"];
        table.line(country, &drawn.to_string());
    }
    expect![[r#"
         → ["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"]
        DE → ["card","sepa_debit","sofort"]
        AU → ["card","au_becs_debit"]
        US → ["card","us_bank_account"]
    "#]]
    .assert_eq(table.text());
}
