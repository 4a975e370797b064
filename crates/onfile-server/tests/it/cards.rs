//! The test cards through the API: declines, wrong numbers, and who must authenticate when.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, Watch, again, customer, fields, get, masked, on_file, outcome, pay, post, press, set_up,
    typed,
};
use expect_test::expect;
use serde_json::Value;

/// `code/decline_code [param] message`, or the status.
fn brief(answer: &Answer) -> String {
    let line = outcome(answer);
    let line = line.split(" +").next().unwrap_or_default();
    line.replace(" card_error", "").replace(" invalid_request_error", "")
}

#[test]
fn every_declining_card_in_every_situation() {
    let server = Server::start();
    let owner = customer(&server);
    let mut table = Table::default();
    for card in [
        "pm_card_visa_chargeDeclined",
        "pm_card_chargeDeclined",
        "pm_card_visa_chargeDeclinedInsufficientFunds",
        "pm_card_visa_chargeDeclinedLostCard",
        "pm_card_visa_chargeDeclinedStolenCard",
        "pm_card_chargeDeclinedExpiredCard",
        "pm_card_chargeDeclinedIncorrectCvc",
        "pm_card_chargeDeclinedProcessingError",
        "pm_card_visa_chargeDeclinedVelocityLimitExceeded",
        "pm_card_chargeCustomerFail",
        "pm_card_visa_chargeCustomerFailLostCard",
        "pm_card_visa_chargeCustomerFailStolenCard",
        "pm_card_radarBlock",
        "pm_card_chargeDeclinedFraudulent",
        "pm_card_riskLevelHighest",
    ] {
        table.line(card, "");
        table.line("  payment", &brief(&pay(&server, &format!("payment_method={card}"))));
        table.line("  setup  ", &brief(&set_up(&server, &format!("payment_method={card}"))));
        let path = format!("/v1/payment_methods/{card}/attach");
        let attached = post(&server, &path, &format!("customer={owner}"));
        table.line("  attach ", &brief(&attached));
    }
    expect![[r#"
        pm_card_visa_chargeDeclined
          payment → 402 card_declined/generic_decline [-] Your card was declined.
          setup   → 402 card_declined/generic_decline [-] Your card was declined.
          attach  → 402 card_declined/generic_decline [] Your card was declined.
        pm_card_chargeDeclined
          payment → 402 card_declined/generic_decline [-] Your card was declined.
          setup   → 402 card_declined/generic_decline [-] Your card was declined.
          attach  → 402 card_declined/generic_decline [] Your card was declined.
        pm_card_visa_chargeDeclinedInsufficientFunds
          payment → 402 card_declined/insufficient_funds [-] Your card has insufficient funds.
          setup   → 402 card_declined/insufficient_funds [-] Your card has insufficient funds.
          attach  → 402 card_declined/insufficient_funds [] Your card has insufficient funds.
        pm_card_visa_chargeDeclinedLostCard
          payment → 402 card_declined/lost_card [-] Your card was declined.
          setup   → 402 card_declined/lost_card [-] Your card was declined.
          attach  → 402 card_declined/lost_card [] Your card was declined.
        pm_card_visa_chargeDeclinedStolenCard
          payment → 402 card_declined/stolen_card [-] Your card was declined.
          setup   → 402 card_declined/stolen_card [-] Your card was declined.
          attach  → 402 card_declined/stolen_card [] Your card was declined.
        pm_card_chargeDeclinedExpiredCard
          payment → 402 expired_card [exp_month] Your card has expired.
          setup   → 402 expired_card/expired_card [exp_month] Your card has expired.
          attach  → 402 expired_card/expired_card [exp_month] Your card has expired.
        pm_card_chargeDeclinedIncorrectCvc
          payment → 402 incorrect_cvc/incorrect_cvc [cvc] Your card's security code is incorrect.
          setup   → 402 incorrect_cvc/incorrect_cvc [cvc] Your card's security code is incorrect.
          attach  → 402 incorrect_cvc/incorrect_cvc [cvc] Your card's security code is incorrect.
        pm_card_chargeDeclinedProcessingError
          payment → 402 processing_error/processing_error [-] An error occurred while processing your card. Try again in a little bit.
          setup   → 402 processing_error/processing_error [-] An error occurred while processing your card. Try again in a little bit.
          attach  → 402 processing_error/processing_error [] An error occurred while processing your card. Try again in a little bit.
        pm_card_visa_chargeDeclinedVelocityLimitExceeded
          payment → 402 card_declined/card_velocity_exceeded [-] Your card was declined for making repeated attempts too frequently or exceeding its amount limit.
          setup   → 402 card_declined/card_velocity_exceeded [-] Your card was declined for making repeated attempts too frequently or exceeding its amount limit.
          attach  → 402 card_declined/card_velocity_exceeded [] Your card was declined for making repeated attempts too frequently or exceeding its amount limit.
        pm_card_chargeCustomerFail
          payment → 402 card_declined/generic_decline [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
        pm_card_visa_chargeCustomerFailLostCard
          payment → 402 card_declined/lost_card [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
        pm_card_visa_chargeCustomerFailStolenCard
          payment → 402 card_declined/stolen_card [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
        pm_card_radarBlock
          payment → 402 card_declined/fraudulent [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
        pm_card_chargeDeclinedFraudulent
          payment → 402 card_declined/fraudulent [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
        pm_card_riskLevelHighest
          payment → 402 card_declined/fraudulent [-] Your card was declined.
          setup   → 200 succeeded
          attach  → 200 ok
    "#]].assert_eq(table.text());
}

#[test]
fn what_a_failed_charge_says_to_the_seller() {
    let server = Server::start();
    let mut table = Table::default();
    for card in [
        "pm_card_visa_chargeDeclined",
        "pm_card_visa_chargeDeclinedInsufficientFunds",
        "pm_card_chargeDeclinedExpiredCard",
        "pm_card_radarBlock",
    ] {
        let declined = pay(&server, &format!("payment_method={card}"));
        let error = declined.error(402);
        let charge = get(&server, &format!("/v1/charges/{}", error["charge"].as_str().unwrap()));
        let charge = charge.ok().body;
        let shown =
            ["status", "paid", "captured", "amount_captured", "failure_code", "failure_message"];
        table.line(card, &fields(&charge, &shown));
        let shown = [
            "type",
            "network_status",
            "reason",
            "advice_code",
            "network_decline_code",
            "risk_level",
            "seller_message",
        ];
        table.line("  outcome", &fields(&charge["outcome"], &shown));
        let intent = &error["payment_intent"];
        assert_eq!(intent["latest_charge"], error["charge"]);
        assert!(intent["payment_method"].is_null());
    }
    expect![[r#"
        pm_card_visa_chargeDeclined → status=failed paid=false captured=false amount_captured=0 failure_code=card_declined failure_message=Your card was declined.
          outcome → type=issuer_declined network_status=declined_by_network reason=generic_decline advice_code=try_again_later network_decline_code=01 risk_level=normal seller_message=The bank did not return any further details with this decline.
        pm_card_visa_chargeDeclinedInsufficientFunds → status=failed paid=false captured=false amount_captured=0 failure_code=card_declined failure_message=Your card has insufficient funds.
          outcome → type=issuer_declined network_status=declined_by_network reason=insufficient_funds advice_code=null network_decline_code=null risk_level=normal seller_message=The bank returned the decline code `insufficient_funds`.
        pm_card_chargeDeclinedExpiredCard → status=failed paid=false captured=false amount_captured=0 failure_code=expired_card failure_message=Your card has expired.
          outcome → type=issuer_declined network_status=declined_by_network reason=expired_card advice_code=null network_decline_code=null risk_level=normal seller_message=The bank returned the decline code `expired_card`.
        pm_card_radarBlock → status=failed paid=false captured=false amount_captured=0 failure_code=card_declined failure_message=Your card was declined.
          outcome → type=blocked network_status=not_sent_to_network reason=highest_risk_level advice_code=do_not_try_again network_decline_code=null risk_level=highest seller_message=Stripe blocked this charge as too risky.
    "#]].assert_eq(table.text());
}

/// Every key of an object with the kind of its value, and the value where it is a fixed text.
fn keys(value: &Value) -> String {
    let mut lines = String::new();
    for (key, value) in value.as_object().unwrap() {
        let shown = match value {
            Value::Object(object) => format!("{{{} keys}}", object.len()),
            Value::String(text) if text.contains("request") || text.starts_with("https") => {
                text.split(['?', '_']).next().unwrap().to_owned()
            }
            other => other.to_string(),
        };
        lines += &format!("{key}: {shown}\n");
    }
    masked(&lines)
}

#[test]
fn the_whole_402() {
    let server = Server::start();
    let owner = customer(&server);
    let mut watch = Watch::new(&server);
    for (card, wanted) in [
        // A rule before the network stops it: there is no charge.
        (
            "pm_card_threeDSecure2Required",
            expect![[r#"
            code: "authentication_required"
            decline_code: "authentication_required"
            doc_url: https://stripe.com/docs/error-codes/authentication-required
            message: "Your card was declined. This transaction requires authentication."
            payment_intent: {45 keys}
            payment_method: {11 keys}
            request_log_url: https://dashboard.stripe.com/test/logs/req
            type: "card_error"
            --- payment_intent
            status=requires_payment_method payment_method=null latest_charge=null next_action=null client_secret=pi_…_secret_… customer=cus_…
            --- last_payment_error
            code: "authentication_required"
            decline_code: "authentication_required"
            doc_url: https://stripe.com/docs/error-codes/authentication-required
            message: "Your card was declined. This transaction requires authentication."
            payment_method: {11 keys}
            payment_method_type: "card"
            type: "card_error"
            --- events
            payment_intent.created → payment_intent.payment_failed
        "#]],
        ),
        // The issuer declines softly: there is one.
        (
            "pm_card_authenticationRequired",
            expect![[r#"
            charge: "ch_…"
            code: "authentication_required"
            decline_code: "authentication_required"
            doc_url: https://stripe.com/docs/error-codes/authentication-required
            message: "Your card was declined. This transaction requires authentication."
            payment_intent: {45 keys}
            payment_method: {11 keys}
            request_log_url: https://dashboard.stripe.com/test/logs/req
            type: "card_error"
            --- payment_intent
            status=requires_payment_method payment_method=null latest_charge=ch_… next_action=null client_secret=pi_…_secret_… customer=cus_…
            --- last_payment_error
            charge: "ch_…"
            code: "authentication_required"
            decline_code: "authentication_required"
            doc_url: https://stripe.com/docs/error-codes/authentication-required
            message: "Your card was declined. This transaction requires authentication."
            payment_method: {11 keys}
            payment_method_type: "card"
            type: "card_error"
            --- events
            payment_intent.created → charge.failed → payment_intent.payment_failed
        "#]],
        ),
    ] {
        let method = on_file(&server, &owner, card);
        watch.news();
        let form = format!("customer={owner}&payment_method={method}&off_session=true");
        let declined = pay(&server, &form);
        let error = declined.error(402);
        let intent = &error["payment_intent"];
        let last = &intent["last_payment_error"];
        let shown = format!(
            "{}--- payment_intent\n{}\n--- last_payment_error\n{}--- events\n{}\n",
            keys(error),
            masked(&fields(
                intent,
                &[
                    "status",
                    "payment_method",
                    "latest_charge",
                    "next_action",
                    "client_secret",
                    "customer"
                ],
            )),
            keys(last),
            watch.news(),
        );
        wanted.assert_eq(&shown);
        assert_eq!(error["payment_method"]["id"], method.as_str());
        assert_eq!(last["payment_method"]["id"], method.as_str());
        let kept = get(&server, &format!("/v1/payment_methods/{method}")).ok();
        assert_eq!(kept.text("customer"), owner, "the saved method stays on file");
        if let Some(charge) = error["charge"].as_str() {
            let charge = get(&server, &format!("/v1/charges/{charge}")).ok();
            let shown = ["type", "network_status", "reason", "seller_message"];
            expect!["type=issuer_declined network_status=declined_by_network reason=authentication_required seller_message=The bank returned the decline code `authentication_required`."].assert_eq(&fields(&charge.body["outcome"], &shown));
        }
        // The same intent is recovered with its buyer present.
        let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
        let form = format!("payment_method={method}&return_url=https://example.com/back");
        let asked = post(&server, &path, &form).ok();
        assert_eq!(asked.text("status"), "requires_action");
        assert!(asked.body["last_payment_error"].is_null());
        press(&server, &asked, "authorize");
        assert_eq!(again(&server, &asked).text("status"), "succeeded");
        assert_eq!(
            watch.news(),
            "payment_intent.requires_action → charge.succeeded → payment_intent.succeeded"
        );
    }
}

/// An answer after every challenge was passed, and how many there were.
fn with_challenges_passed(server: &Server, answer: Answer) -> String {
    if answer.status != 200 {
        let error = &answer.body["error"];
        let charge = if error["charge"].is_string() { "charge" } else { "no charge" };
        return format!("402 {} {charge}", error["decline_code"].as_str().unwrap_or("-"));
    }
    if answer.text("status") != "requires_action" {
        return answer.text("status").to_owned();
    }
    press(server, &answer, "authorize");
    let after = again(server, &answer);
    let error = ["last_payment_error", "last_setup_error"].map(|it| after.body[it].clone());
    match error.iter().find_map(|error| error["decline_code"].as_str()) {
        Some(decline) => format!("action, then {decline}"),
        None => format!("action, then {}", after.text("status")),
    }
}

#[test]
fn who_must_authenticate_when() {
    let server = Server::start();
    let owner = customer(&server);
    let mut table = Table::default();
    for card in [
        "4242424242424242",
        "4000002500003155",
        "4000002760003184",
        "4000003800000446",
        "4000008260003178",
        "4000000000003220",
        "4000008400000027",
        "4000008400001629",
        "4000008400001280",
        "4000000000003055",
        "4000000000003097",
        "4000000032200000",
        "378282246310005",
        "4000000000009995",
        "4000000000000341",
        "4000582600000094",
    ] {
        table.line(card, "");
        let fresh = || format!("customer={owner}&payment_method={}", type_card(&server, card));
        let mut step = |case: &str, answer: Answer| {
            table.line(&format!("  {case}"), &with_challenges_passed(&server, answer));
        };
        step("setup, off session ", set_up(&server, &fresh()));
        step("setup, on session  ", set_up(&server, &format!("{}&usage=on_session", fresh())));
        step(
            "payment and saving ",
            pay(&server, &format!("{}&setup_future_usage=off_session", fresh())),
        );
        step("payment            ", pay(&server, &fresh()));
        let any = "payment_method_options[card][request_three_d_secure]=any";
        step("payment, any       ", pay(&server, &format!("{}&{any}", fresh())));
        step("off session, fresh ", pay(&server, &format!("{}&off_session=true", fresh())));
        let prepared = fresh();
        let setup = set_up(&server, &prepared);
        if setup.status == 200 {
            with_challenges_passed(&server, setup);
            step("off session, set up", pay(&server, &format!("{prepared}&off_session=true")));
            step("payment, set up    ", pay(&server, &prepared));
        }
    }
    expect![[r#"
        4242424242424242
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → succeeded
          payment             → succeeded
          payment, any        → succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → succeeded
        4000002500003155
          setup, off session  → action, then succeeded
          setup, on session   → succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → 402 authentication_required charge
          off session, set up → succeeded
          payment, set up     → succeeded
        4000002760003184
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → 402 authentication_required charge
          off session, set up → 402 authentication_required charge
          payment, set up     → action, then succeeded
        4000003800000446
          setup, off session  → action, then succeeded
          setup, on session   → succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → action, then succeeded
        4000008260003178
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then insufficient_funds
          payment             → action, then insufficient_funds
          payment, any        → action, then insufficient_funds
          off session, fresh  → 402 insufficient_funds charge
          off session, set up → 402 insufficient_funds charge
          payment, set up     → action, then insufficient_funds
        4000000000003220
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → 402 authentication_required no charge
          off session, set up → 402 authentication_required no charge
          payment, set up     → action, then succeeded
        4000008400000027
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → 402 authentication_required no charge
          off session, set up → 402 authentication_required no charge
          payment, set up     → action, then succeeded
        4000008400001629
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then generic_decline
          payment             → action, then generic_decline
          payment, any        → action, then generic_decline
          off session, fresh  → 402 authentication_required no charge
          off session, set up → 402 authentication_required no charge
          payment, set up     → action, then generic_decline
        4000008400001280
          setup, off session  → 402 processing_error no charge
          setup, on session   → 402 processing_error no charge
          payment and saving  → 402 processing_error charge
          payment             → 402 processing_error charge
          payment, any        → 402 processing_error charge
          off session, fresh  → 402 authentication_required no charge
        4000000000003055
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → succeeded
          payment             → succeeded
          payment, any        → action, then succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → succeeded
        4000000000003097
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → succeeded
          payment             → succeeded
          payment, any        → succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → succeeded
        4000000032200000
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → succeeded
          payment             → succeeded
          payment, any        → succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → succeeded
        378282246310005
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → succeeded
          payment             → succeeded
          payment, any        → succeeded
          off session, fresh  → succeeded
          off session, set up → succeeded
          payment, set up     → succeeded
        4000000000009995
          setup, off session  → 402 insufficient_funds no charge
          setup, on session   → 402 insufficient_funds no charge
          payment and saving  → 402 insufficient_funds charge
          payment             → 402 insufficient_funds charge
          payment, any        → 402 insufficient_funds charge
          off session, fresh  → 402 insufficient_funds charge
        4000000000000341
          setup, off session  → succeeded
          setup, on session   → succeeded
          payment and saving  → 402 generic_decline charge
          payment             → 402 generic_decline charge
          payment, any        → 402 generic_decline charge
          off session, fresh  → 402 generic_decline charge
          off session, set up → 402 generic_decline charge
          payment, set up     → 402 generic_decline charge
        4000582600000094
          setup, off session  → action, then succeeded
          setup, on session   → action, then succeeded
          payment and saving  → action, then succeeded
          payment             → action, then succeeded
          payment, any        → action, then succeeded
          off session, fresh  → 402 authentication_required no charge
          off session, set up → 402 authentication_required no charge
          payment, set up     → action, then succeeded
    "#]]
    .assert_eq(table.text());
}

fn type_card(server: &Server, card: &str) -> String {
    match card.len() {
        // American Express prints four digits.
        15 => typed(server, card, "card[cvc]=1234"),
        _ => typed(server, card, ""),
    }
}

#[test]
fn the_missions_four_cards() {
    let server = Server::start();
    let owner = customer(&server);
    let save = |card: &str| {
        let method = typed(&server, card, "");
        let form =
            format!("customer={owner}&payment_method={method}&return_url=https://example.com/back");
        (set_up(&server, &form), method)
    };
    let charge = |method: &str| {
        pay(&server, &format!("customer={owner}&payment_method={method}&off_session=true"))
    };
    // Succeeds, and does not authenticate.
    let (setup, method) = save("4242424242424242");
    assert_eq!(setup.ok().text("status"), "succeeded");
    assert_eq!(charge(&method).ok().text("status"), "succeeded");
    // Authenticates at the setup; later payments just succeed.
    let (setup, method) = save("4000002500003155");
    assert_eq!(setup.text("status"), "requires_action");
    assert_eq!(press(&server, &setup, "authorize").status, 303);
    assert_eq!(charge(&method).ok().text("status"), "succeeded");
    // Authenticates at the setup, and again at every payment.
    let (setup, method) = save("4000002760003184");
    press(&server, &setup, "authorize");
    assert_eq!(charge(&method).error(402)["code"], "authentication_required");
    // Is declined at the setup.
    let (setup, _) = save("4000000000009995");
    assert_eq!(setup.error(402)["decline_code"], "insufficient_funds");
}

#[test]
fn numbers_dates_and_codes_that_are_wrong() {
    let server = Server::start();
    let mut table = Table::default();
    for (number, more) in [
        ("4242424242424241", ""),
        ("42424242", ""),
        ("4242-4242-4242-4242", ""),
        ("abcd", ""),
        ("", ""),
        ("4111111111111111", ""),
        ("4242424242424242", "card[exp_month]=13"),
        ("4242424242424242", "card[exp_month]=0"),
        ("4242424242424242", "card[exp_month]=x"),
        ("4242424242424242", "card[exp_year]=95"),
        ("4242424242424242", "card[exp_year]=2025"),
        ("4242424242424242", "card[exp_month]=1&card[exp_year]=2026"),
        ("4242424242424242", "card[exp_month]=1&card[exp_year]=26"),
        ("4242424242424242", "card[exp_year]=2080"),
        ("4242424242424242", "card[cvc]=99"),
        ("4242424242424242", "card[cvc]=12345"),
        ("4242424242424242", "card[cvc]=abc"),
        ("4242424242424242", "card[cvc]=1234"),
        ("378282246310005", "card[cvc]=123"),
        ("378282246310005", "card[cvc]=1234"),
        ("6205500000000000004", ""),
    ] {
        let mut form = vec![
            ("type", "card"),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2034"),
            ("card[number]", number),
        ];
        for (name, value) in more.split('&').filter_map(|pair| pair.split_once('=')) {
            form.retain(|(known, _)| *known != name);
            form.push((name, value));
        }
        let answer = server.secret().post("/v1/payment_methods", &form);
        table.line(&format!("{number} {more}"), &brief(&answer));
        form.retain(|(name, _)| *name != "type");
        let token = server.secret().post("/v1/tokens", &form);
        assert_eq!(brief(&token), brief(&answer), "a token is judged like a method");
    }
    let unexpired = post(&server, "/v1/payment_methods", "type=card&card[number]=4242424242424242");
    table.answer("no date", &unexpired);
    expect![[r#"
        4242424242424241  → 402 incorrect_number [number] Your card number is incorrect.
        42424242  → 402 incorrect_number [number] Your card number is incorrect.
        4242-4242-4242-4242  → 200 ok
        abcd  → 402 incorrect_number [number] Your card number is incorrect.
          → 400 parameter_invalid_empty [card[number]] You passed an empty string for 'card[number]'. We assume empty values are an attempt to unset a parameter; however 'card[number]' cannot be unset. You should remove 'card[number]' from your request or supply a non-empty value.
        4111111111111111  → 402 card_declined/test_mode_live_card [-] Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.
        4242424242424242 card[exp_month]=13 → 402 invalid_expiry_month [exp_month] Your card's expiration month is invalid.
        4242424242424242 card[exp_month]=0 → 402 invalid_expiry_month [exp_month] Your card's expiration month is invalid.
        4242424242424242 card[exp_month]=x → 400 parameter_invalid_integer [card[exp_month]] Invalid integer: x
        4242424242424242 card[exp_year]=95 → 402 invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        4242424242424242 card[exp_year]=2025 → 402 invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        4242424242424242 card[exp_month]=1&card[exp_year]=2026 → 200 ok
        4242424242424242 card[exp_month]=1&card[exp_year]=26 → 200 ok
        4242424242424242 card[exp_year]=2080 → 402 invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        4242424242424242 card[cvc]=99 → 402 invalid_cvc [cvc] Your card's security code is invalid.
        4242424242424242 card[cvc]=12345 → 402 invalid_cvc [cvc] Your card's security code is invalid.
        4242424242424242 card[cvc]=abc → 402 invalid_cvc [cvc] Your card's security code is invalid.
        4242424242424242 card[cvc]=1234 → 200 ok
        378282246310005 card[cvc]=123 → 200 ok
        378282246310005 card[cvc]=1234 → 200 ok
        6205500000000000004  → 200 ok
        no date → 400 invalid_request_error parameter_missing [card[exp_month]] Missing required param: card[exp_month].
    "#]].assert_eq(table.text());
}
