//! Banks' pages as a browser without scripts sees them, and what becomes of later debits.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, again, challenge, customer, fields, get, outcome, post, press};
use expect_test::expect;
use serde_json::Value;

const BACK: &str = "return_url=https://shop.example/done";
const OFFLINE: &str = "mandate_data[customer_acceptance][type]=offline";

/// A method handed in with an address that chooses nothing, or the one given.
fn holder(kind: &str, email: &str) -> String {
    let more = match kind {
        "sofort" => "&payment_method_data[sofort][country]=DE",
        _ => "",
    };
    format!(
        "payment_method_types[]={kind}&payment_method_data[type]={kind}{more}\
         &payment_method_data[billing_details][name]=Jenny\
         &payment_method_data[billing_details][email]={email}"
    )
}

fn pay(server: &Server, kind: &str, more: &str) -> Answer {
    let method = holder(kind, "jenny@example.com");
    let form = format!("amount=1000&currency=eur&confirm=true&{method}&{BACK}&{more}");
    post(server, "/v1/payment_intents", &form)
}

fn charge(server: &Server, intent: &Answer) -> Answer {
    let intent = again(server, intent);
    get(server, &format!("/v1/charges/{}", intent.text("latest_charge"))).ok()
}

#[test]
fn a_payment_is_authorised_or_fails() {
    let server = Server::start();
    let mut table = Table::default();
    for kind in ["bancontact", "ideal", "sofort", "giropay"] {
        for button in ["authorize", "fail"] {
            let mut watch = Watch::new(&server);
            let intent = pay(&server, kind, "").ok();
            assert_eq!(intent.body["next_action"]["type"], "redirect_to_url");
            let page = server.client(None).get(&challenge(&intent));
            let html = String::from_utf8(page.bytes.clone()).unwrap();
            assert!(page.status == 200 && !html.contains("<script") && html.contains("€10.00"));
            assert!(html.contains("AUTHORIZE TEST PAYMENT") && html.contains("FAIL TEST PAYMENT"));
            let back = press(&server, &intent, button);
            let wanted = |status: &str| {
                format!(
                    "https://shop.example/done?payment_intent={}&payment_intent_client_secret={}&redirect_status={status}",
                    intent.text("id"),
                    intent.text("client_secret"),
                )
            };
            let status = match (kind, button) {
                ("sofort", "authorize") => "pending",
                (_, "authorize") => "succeeded",
                _ => "failed",
            };
            assert_eq!(
                (back.status, back.header("location")),
                (303, Some(wanted(status).as_str()))
            );
            let after = again(&server, &intent);
            let error = fields(&after.body, &["last_payment_error/code"]);
            table.line(
                &format!("{kind} {button}"),
                &format!("{} {error}: {}", outcome(&after), watch.news()),
            );
            // The Back button finds nothing to do, and another click the way back.
            assert_eq!(server.client(None).get(&challenge(&intent)).status, 410);
            for button in ["authorize", "fail"] {
                let twice = press(&server, &intent, button);
                assert_eq!(
                    (twice.status, twice.header("location")),
                    (303, back.header("location"))
                );
            }
            assert_eq!(again(&server, &intent).body, after.body);
            server.advance(5);
            table.line(
                "  5 s later",
                &format!("{} {}", outcome(&again(&server, &intent)), watch.news()),
            );
        }
    }
    expect![[r#"
        bancontact authorize → 200 succeeded code=absent: payment_intent.created → payment_intent.requires_action → charge.succeeded → payment_intent.succeeded
          5 s later → 200 succeeded 
        bancontact fail → 200 requires_payment_method code=payment_intent_authentication_failure: payment_intent.created → payment_intent.requires_action → payment_intent.payment_failed
          5 s later → 200 requires_payment_method 
        ideal authorize → 200 succeeded code=absent: payment_intent.created → payment_intent.requires_action → charge.succeeded → payment_intent.succeeded
          5 s later → 200 succeeded 
        ideal fail → 200 requires_payment_method code=payment_intent_authentication_failure: payment_intent.created → payment_intent.requires_action → payment_intent.payment_failed
          5 s later → 200 requires_payment_method 
        sofort authorize → 200 processing code=absent: payment_intent.created → payment_intent.requires_action → charge.pending → payment_intent.processing
          5 s later → 200 succeeded charge.succeeded → payment_intent.succeeded
        sofort fail → 200 requires_payment_method code=payment_intent_authentication_failure: payment_intent.created → payment_intent.requires_action → payment_intent.payment_failed
          5 s later → 200 requires_payment_method 
        giropay authorize → 200 succeeded code=absent: payment_intent.created → payment_intent.requires_action → charge.succeeded → payment_intent.succeeded
          5 s later → 200 succeeded 
        giropay fail → 200 requires_payment_method code=payment_intent_authentication_failure: payment_intent.created → payment_intent.requires_action → payment_intent.payment_failed
          5 s later → 200 requires_payment_method 
    "#]].assert_eq(table.text());
}

#[test]
fn a_setup_is_authorised_or_fails() {
    let server = Server::start();
    let mut table = Table::default();
    for kind in ["bancontact", "ideal", "sofort"] {
        for button in ["authorize", "fail"] {
            let owner = customer(&server);
            let method = holder(kind, "jenny@example.com");
            let form = format!("confirm=true&customer={owner}&{method}&{BACK}&{OFFLINE}");
            let mut watch = Watch::new(&server);
            let intent = post(&server, "/v1/setup_intents", &form).ok();
            let page = server.client(None).get(&challenge(&intent));
            let html = String::from_utf8(page.bytes.clone()).unwrap();
            assert!(html.contains("AUTHORIZE TEST SETUP") && html.contains("FAIL TEST SETUP"));
            let back = press(&server, &intent, button);
            let location = back.header("location").unwrap();
            let status = if button == "authorize" { "succeeded" } else { "failed" };
            assert!(location.contains("?setup_intent=seti_") && location.ends_with(status));
            let after = again(&server, &intent);
            table.line(
                &format!("{kind} {button}"),
                &format!("{}: {}", outcome(&after), watch.news()),
            );
            assert_eq!(press(&server, &intent, "authorize").header("location"), Some(location));
            let path = format!(
                "/v1/setup_intents/{}?expand[]=mandate&expand[]=latest_attempt.payment_method_details.{kind}.generated_sepa_debit",
                intent.text("id")
            );
            let shown = get(&server, &path).ok();
            let details = &shown.body["latest_attempt"]["payment_method_details"][kind];
            let generated = &details["generated_sepa_debit"];
            if button == "fail" {
                assert!(generated.is_null() && shown.body["mandate"].is_null());
                continue;
            }
            let attempt = shown.body["latest_attempt"]["id"].clone();
            assert_eq!(generated["sepa_debit"]["generated_from"]["setup_attempt"], attempt);
            assert_eq!(generated["customer"], owner.as_str());
            assert_eq!(details["generated_sepa_debit_mandate"], shown.body["mandate"]["id"]);
            assert_eq!(shown.body["mandate"]["payment_method"], generated["id"]);
            let keys = ["iban_last4", "verified_name"];
            table.line("  ", &fields(details, &keys));
            let consumed = after.text("payment_method");
            let again = format!("customer={owner}");
            let attached = post(&server, &format!("/v1/payment_methods/{consumed}/attach"), &again);
            table.answer("  attach the method itself", &attached);
            let listed = get(&server, &format!("/v1/payment_methods?customer={owner}")).ok();
            let types: Vec<_> = listed.body["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it["type"].clone())
                .collect();
            assert_eq!(types, ["sepa_debit"]);
        }
    }
    expect![[r#"
        bancontact authorize → 200 succeeded: setup_intent.created → setup_intent.requires_action → payment_method.attached → setup_intent.succeeded
           → iban_last4=7061 verified_name=Jenny
          attach the method itself → 400 invalid_request_error - [-] Payment methods of type `bancontact` cannot be saved to customers.
        bancontact fail → 200 requires_payment_method: setup_intent.created → setup_intent.requires_action → setup_intent.setup_failed
        ideal authorize → 200 succeeded: setup_intent.created → setup_intent.requires_action → payment_method.attached → setup_intent.succeeded
           → iban_last4=5264 verified_name=Jenny
          attach the method itself → 400 invalid_request_error - [-] Payment methods of type `ideal` cannot be saved to customers.
        ideal fail → 200 requires_payment_method: setup_intent.created → setup_intent.requires_action → setup_intent.setup_failed
        sofort authorize → 200 succeeded: setup_intent.created → setup_intent.requires_action → payment_method.attached → setup_intent.succeeded
           → iban_last4=3000 verified_name=Jenny
          attach the method itself → 400 invalid_request_error - [-] Payment methods of type `sofort` cannot be saved to customers.
        sofort fail → 200 requires_payment_method: setup_intent.created → setup_intent.requires_action → setup_intent.setup_failed
    "#]].assert_eq(table.text());
}

/// What becomes of a debit of the generated method: statuses as time goes by.
fn later(server: &Server, owner: &str, generated: &Value) -> String {
    let form = format!(
        "amount=700&currency=eur&confirm=true&off_session=true&customer={owner}\
         &payment_method_types[]=sepa_debit&payment_method={}",
        generated.as_str().unwrap()
    );
    let intent = post(server, "/v1/payment_intents", &form).ok();
    let mut line = intent.text("status").to_owned();
    for seconds in [5, 175] {
        server.advance(seconds);
        line = format!("{line} → {}", again(server, &intent).text("status"));
    }
    let charge = charge(server, &intent);
    format!("{line}; {}", fields(&charge.body, &["failure_code", "disputed"]))
}

const NAMES: [&str; 6] = [
    "generatedSepaDebitIntentsSucceed",
    "generatedSepaDebitIntentsSucceedDelayed",
    "generatedSepaDebitIntentsFail",
    "generatedSepaDebitIntentsFailDelayed",
    "generatedSepaDebitIntentsSucceedDisputed",
    "generatedSepaDebitIntentsFailsDueToInsufficientFunds",
];

#[test]
fn an_address_decides_what_becomes_of_later_debits() {
    let server = Server::start();
    let mut table = Table::default();
    for (at, name) in NAMES.iter().enumerate() {
        let kind = ["bancontact", "ideal", "sofort"][at % 3];
        let owner = customer(&server);
        let method = holder(kind, &format!("test_{at}_{name}@example.com"));
        let form = format!(
            "amount=1000&currency=eur&confirm=true&{method}&{BACK}&customer={owner}\
             &setup_future_usage=off_session&{OFFLINE}"
        );
        let intent = post(&server, "/v1/payment_intents", &form).ok();
        press(&server, &intent, "authorize");
        server.advance(5);
        let first = charge(&server, &intent);
        let details = &first.body["payment_method_details"][kind];
        let generated = &details["generated_sepa_debit"];
        let method =
            get(&server, &format!("/v1/payment_methods/{}", generated.as_str().unwrap())).ok();
        assert_eq!(method.body["sepa_debit"]["generated_from"]["charge"], first.text("id"));
        assert_eq!(method.body["sepa_debit"]["last4"], details["iban_last4"]);
        let mandate = details["generated_sepa_debit_mandate"].as_str().unwrap();
        let mandate = get(&server, &format!("/v1/mandates/{mandate}")).ok();
        let shown = ["payment_method", "type", "status"];
        let wanted = format!("payment_method={} type=multi_use status=active", method.text("id"));
        assert_eq!(fields(&mandate.body, &shown), wanted);
        table.line(&format!("{kind} {name}"), &later(&server, &owner, generated));
    }
    expect![[r#"
        bancontact generatedSepaDebitIntentsSucceed → processing → succeeded → succeeded; failure_code=null disputed=false
        ideal generatedSepaDebitIntentsSucceedDelayed → processing → processing → succeeded; failure_code=null disputed=false
        sofort generatedSepaDebitIntentsFail → processing → requires_payment_method → requires_payment_method; failure_code=generic_decline disputed=false
        bancontact generatedSepaDebitIntentsFailDelayed → processing → processing → requires_payment_method; failure_code=generic_decline disputed=false
        ideal generatedSepaDebitIntentsSucceedDisputed → processing → succeeded → succeeded; failure_code=null disputed=true
        sofort generatedSepaDebitIntentsFailsDueToInsufficientFunds → processing → requires_payment_method → requires_payment_method; failure_code=insufficient_funds disputed=false
    "#]].assert_eq(table.text());
}

#[test]
fn a_token_decides_what_becomes_of_later_debits() {
    let server = Server::start();
    let mut table = Table::default();
    for name in NAMES {
        let owner = customer(&server);
        let token = format!("pm_bancontact_{name}");
        let form = format!(
            "confirm=true&customer={owner}&payment_method_types[]=bancontact&payment_method={token}&{BACK}&{OFFLINE}"
        );
        let intent = post(&server, "/v1/setup_intents", &form).ok();
        press(&server, &intent, "authorize");
        let path = format!("/v1/setup_intents/{}?expand[]=latest_attempt", intent.text("id"));
        let shown = get(&server, &path).ok();
        let details = &shown.body["latest_attempt"]["payment_method_details"]["bancontact"];
        table.line(&token, &later(&server, &owner, &details["generated_sepa_debit"]));
    }
    for kind in ["ideal", "sofort"] {
        let token = format!("pm_{kind}_generatedSepaDebitIntentsFail");
        let form = format!("payment_method_types[]={kind}&payment_method={token}");
        let intent = post(&server, "/v1/setup_intents", &form).ok();
        table.line(&token, &outcome(&intent));
    }
    expect![[r#"
        pm_bancontact_generatedSepaDebitIntentsSucceed → processing → succeeded → succeeded; failure_code=null disputed=false
        pm_bancontact_generatedSepaDebitIntentsSucceedDelayed → processing → processing → succeeded; failure_code=null disputed=false
        pm_bancontact_generatedSepaDebitIntentsFail → processing → requires_payment_method → requires_payment_method; failure_code=generic_decline disputed=false
        pm_bancontact_generatedSepaDebitIntentsFailDelayed → processing → processing → requires_payment_method; failure_code=generic_decline disputed=false
        pm_bancontact_generatedSepaDebitIntentsSucceedDisputed → processing → succeeded → succeeded; failure_code=null disputed=true
        pm_bancontact_generatedSepaDebitIntentsFailsDueToInsufficientFunds → processing → requires_payment_method → requires_payment_method; failure_code=insufficient_funds disputed=false
        pm_ideal_generatedSepaDebitIntentsFail → 200 requires_confirmation
        pm_sofort_generatedSepaDebitIntentsFail → 200 requires_confirmation
    "#]].assert_eq(table.text());
}

#[test]
fn what_is_refused() {
    let server = Server::start();
    let mut table = Table::default();
    let owner = customer(&server);
    let bancontact = holder("bancontact", "jenny@example.com");
    let plain = "amount=1000&currency=eur&confirm=true";
    for (case, form) in [
        ("nowhere to return to", format!("{plain}&{bancontact}")),
        (
            "no name",
            format!(
                "{plain}&payment_method_types[]=bancontact&payment_method_data[type]=bancontact&{BACK}"
            ),
        ),
        ("no mandate", format!("{plain}&{bancontact}&{BACK}&setup_future_usage=off_session")),
        (
            "no address",
            format!(
                "{plain}&payment_method_types[]=ideal&payment_method_data[type]=ideal&payment_method_data[billing_details][name]=J&{BACK}&{OFFLINE}&setup_future_usage=off_session"
            ),
        ),
        (
            "giropay for later",
            format!(
                "{plain}&{}&{BACK}&{OFFLINE}&setup_future_usage=off_session",
                holder("giropay", "j@example.com")
            ),
        ),
        ("dollars", format!("amount=1000&currency=usd&confirm=true&{bancontact}&{BACK}")),
        (
            "error_on_requires_action",
            format!("{plain}&{bancontact}&{BACK}&error_on_requires_action=true"),
        ),
    ] {
        table.answer(case, &post(&server, "/v1/payment_intents", &form));
    }
    for (case, form) in [
        (
            "setup of giropay",
            format!("confirm=true&{}&{BACK}&{OFFLINE}", holder("giropay", "j@example.com")),
        ),
        ("setup without a mandate", format!("confirm=true&{bancontact}&{BACK}")),
        ("setup, nowhere to return to", format!("confirm=true&{bancontact}&{OFFLINE}")),
    ] {
        table.answer(case, &post(&server, "/v1/setup_intents", &form));
    }
    let form = "type=giropay&billing_details[name]=Jenny";
    let method = post(&server, "/v1/payment_methods", form).ok();
    let path = format!("/v1/payment_methods/{}/attach", method.text("id"));
    table.answer("attach", &post(&server, &path, &format!("customer={owner}")));
    expect![[r#"
        nowhere to return to → 400 invalid_request_error parameter_missing [return_url] To confirm this PaymentIntent with a PaymentMethod of type bancontact, you must provide a `return_url`, since your customer is redirected.
        no name → 400 invalid_request_error parameter_missing [billing_details[name]] Missing required param: billing_details[name].
        no mandate → 400 invalid_request_error - [mandate_data] When confirming a PaymentIntent with a `bancontact` PaymentMethod and `setup_future_usage` value of off_session, `mandate_data` is required.
        no address → 400 invalid_request_error parameter_missing [billing_details[email]] Missing required param: billing_details[email].
        giropay for later → 400 invalid_request_error - [setup_future_usage] PaymentMethods of type giropay cannot be saved for future payments.
        dollars → 400 invalid_request_error payment_method_currency_mismatch [currency] The currency provided (usd) is invalid for the payment method type bancontact.
        error_on_requires_action → 402 card_error authentication_required/authentication_not_handled [-] This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions. +payment_intent requires_payment_method
        setup of giropay → 400 invalid_request_error - [setup_future_usage] PaymentMethods of type giropay cannot be saved for future payments.
        setup without a mandate → 400 invalid_request_error setup_intent_mandate_invalid [mandate_data] This SetupIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.
        setup, nowhere to return to → 400 invalid_request_error parameter_missing [return_url] To confirm this SetupIntent with a PaymentMethod of type bancontact, you must provide a `return_url`, since your customer is redirected.
        attach → 400 invalid_request_error - [-] Payment methods of type `giropay` cannot be saved to customers.
    "#]].assert_eq(table.text());
}

/// A browser shows the answer to the second click, and both clicks may arrive at once.
#[test]
fn whoever_presses_twice_is_sent_back_all_the_same() {
    for server in [Server::start(), Server::on_postgres()] {
        let intent = pay(&server, "bancontact", "").ok();
        let mut watch = Watch::new(&server);
        let locations: Vec<String> = std::thread::scope(|scope| {
            let clicks = [(); 4].map(|()| scope.spawn(|| press(&server, &intent, "authorize")));
            let answers = clicks.into_iter().map(|click| click.join().unwrap());
            answers.map(|answer| answer.header("location").unwrap().to_owned()).collect()
        });
        assert!(locations[0].ends_with("&redirect_status=succeeded"), "{locations:?}");
        assert!(locations.iter().all(|it| *it == locations[0]), "{locations:?}");
        assert_eq!(watch.news(), "charge.succeeded → payment_intent.succeeded");
        let event = server.event("payment_intent.succeeded");
        assert_eq!(
            fields(&event["request"], &["id", "idempotency_key"]),
            "id=null idempotency_key=null"
        );
        // Nobody else's request is answered with the way back.
        let page = challenge(&intent);
        let attempt = page.rsplit('/').next().unwrap();
        let asked = server.secret().header("idempotency-key", attempt).post("/v1/customers", &[]);
        assert_eq!(asked.error(400)["type"], "idempotency_error");
        // A day later nobody is in the middle of a click.
        server.advance(24 * 3600);
        assert!(press(&server, &intent, "fail").header("location").is_some());
        server.advance(1);
        assert_eq!(press(&server, &intent, "fail").status, 410);
        assert_eq!(again(&server, &intent).text("status"), "succeeded");
    }
}

#[test]
fn the_customer_is_deleted_while_the_buyer_is_away() {
    let server = Server::start();
    let owner = customer(&server);
    let intent = pay(&server, "bancontact", &format!("customer={owner}")).ok();
    server.secret().send("DELETE", &format!("/v1/customers/{owner}"), "").ok();
    let back = press(&server, &intent, "authorize");
    assert!(back.header("location").unwrap().ends_with("redirect_status=failed"));
    assert_eq!(again(&server, &intent).text("status"), "requires_payment_method");
}

#[test]
fn a_page_of_another_kind_is_not_there() {
    let server = Server::start();
    let intent = pay(&server, "bancontact", "").ok();
    let path = challenge(&intent).replace("/bank/", "/3d_secure/");
    assert_eq!(server.client(None).get(&path).status, 410);
    assert_eq!(server.client(None).send("POST", &format!("{path}/authorize"), "").status, 410);
    assert_eq!(
        server.client(None).send("POST", &format!("{}/verify", challenge(&intent)), "").status,
        200
    );
    assert_eq!(again(&server, &intent).text("status"), "requires_action");
}
