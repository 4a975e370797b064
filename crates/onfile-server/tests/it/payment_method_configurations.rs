//! Payment method configurations, and which methods intents take from them.

use crate::harness::{Answer, Server};
use crate::table::{Table, fields, get, outcome, post};
use expect_test::expect;

const CONFIGURATIONS: &str = "/v1/payment_method_configurations";
const INTENT: &str = "amount=1000&currency=usd";

fn intent(server: &Server, form: &str) -> Answer {
    post(server, "/v1/payment_intents", form)
}

fn on(method: &str) -> String {
    format!("{method}[display_preference][preference]=on")
}

/// The id of the account's default configuration, as an intent names it.
fn default(server: &Server) -> String {
    let made = intent(server, INTENT).ok();
    made.body["payment_method_configuration_details"]["id"].as_str().unwrap().to_owned()
}

/// A configuration that turns these on; its id.
fn configuration(server: &Server, name: &str, methods: &[&str]) -> String {
    let on: Vec<String> = methods.iter().map(|method| on(method)).collect();
    let form = format!("name={name}&{}", on.join("&"));
    post(server, CONFIGURATIONS, &form).ok().text("id").to_owned()
}

/// An intent's types, and where they come from.
fn types(answer: &Answer, default: &str) -> String {
    if !answer.body["error"].is_null() {
        return outcome(answer);
    }
    let shown = ["payment_method_types", "automatic_payment_methods/allow_redirects"];
    let from = &answer.body["payment_method_configuration_details"]["id"];
    let from = match from.as_str() {
        Some(id) if id == default => "the default",
        Some(_) => "another",
        None => "none",
    };
    format!("{} from {from}", fields(&answer.body, &shown))
}

fn names(list: &Answer) -> String {
    let data = list.body["data"].as_array().unwrap().iter();
    let names: Vec<_> = data.map(|it| it["name"].as_str().unwrap().to_owned()).collect();
    format!("{} more={}", names.join(" "), list.body["has_more"])
}

#[test]
fn the_default_is_there_before_anybody_changes_it() {
    let server = Server::start();
    let id = default(&server);
    let path = format!("{CONFIGURATIONS}/{id}");
    let mut table = Table::default();
    let shown = [
        "name",
        "is_default",
        "active",
        "application",
        "parent",
        "card",
        "ideal",
        "link",
        "apple_pay",
        "jcb",
        "klarna",
    ];
    let seen = get(&server, &path).ok();
    assert_eq!(seen.text("id"), id);
    for name in shown {
        table.line(name, &seen.body[name].to_string());
    }
    table.line("list", &names(&get(&server, CONFIGURATIONS).ok()));
    let form = "name=Mine&link[display_preference][preference]=off";
    let after = post(&server, &path, form).ok();
    table.line("updated", &fields(&after.body, &["id", "name", "is_default", "link/available"]));
    assert_eq!(after.text("id"), id);
    assert_eq!(get(&server, &path).ok().body, after.body);
    table.line("list", &names(&get(&server, CONFIGURATIONS).ok()));
    table.answer("deactivate", &post(&server, &path, "active=false"));
    expect![[r#"
        name → "Default"
        is_default → true
        active → true
        application → null
        parent → null
        card → {"available":true,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        ideal → {"available":true,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        link → {"available":false,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        apple_pay → {"available":false,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        jcb → {"available":true,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        klarna → {"available":false,"display_preference":{"overridable":null,"preference":"off","value":"off"}}
        list → Default more=false
        updated → id=pmc_… name=Mine is_default=true available=false
        list → Mine more=false
        deactivate → 400 invalid_request_error - [active] You cannot deactivate the default payment method configuration.
    "#]].assert_eq(table.text());
}

#[test]
fn a_new_configuration_turns_on_what_is_mentioned() {
    let server = Server::start();
    let mut table = Table::default();
    let form = format!(
        "name=Shop&{}&{}&ideal[display_preference][preference]=none&eps[display_preference]=",
        on("card"),
        on("klarna")
    );
    table.answer("empty preference", &post(&server, CONFIGURATIONS, &form));
    let form = form.replace("&eps[display_preference]=", "");
    let made = post(&server, CONFIGURATIONS, &form).ok();
    let path = format!("{CONFIGURATIONS}/{}", made.text("id"));
    assert_eq!(get(&server, &path).ok().body, made.body);
    for name in ["object", "name", "active", "is_default", "card", "klarna", "ideal", "link"] {
        table.line(name, &made.body[name].to_string());
    }
    for form in [
        "active=false",
        "name=Store",
        "card[display_preference][preference]=off",
        "active=true&ideal[display_preference][preference]=on",
        "",
    ] {
        let after = post(&server, &path, form).ok();
        let shown = ["name", "active", "card/available", "ideal/display_preference"];
        table.line(form, &fields(&after.body, &shown));
    }
    expect![[r#"
        empty preference → 400 invalid_request_error parameter_invalid_empty [eps[display_preference]] You passed an empty string for 'eps[display_preference]'. We assume empty values are an attempt to unset a parameter; however 'eps[display_preference]' cannot be unset. You should remove 'eps[display_preference]' from your request or supply a non-empty value.
        object → "payment_method_configuration"
        name → "Shop"
        active → true
        is_default → false
        card → {"available":true,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        klarna → {"available":false,"display_preference":{"overridable":null,"preference":"on","value":"on"}}
        ideal → {"available":true,"display_preference":{"overridable":null,"preference":"none","value":"on"}}
        link → {"available":false,"display_preference":{"overridable":null,"preference":"off","value":"off"}}
        active=false → name=Shop active=false available=true display_preference={"overridable":null,"preference":"none","value":"on"}
        name=Store → name=Store active=false available=true display_preference={"overridable":null,"preference":"none","value":"on"}
        card[display_preference][preference]=off → name=Store active=false available=false display_preference={"overridable":null,"preference":"none","value":"on"}
        active=true&ideal[display_preference][preference]=on → name=Store active=true available=false display_preference={"overridable":null,"preference":"on","value":"on"}
         → name=Store active=true available=false display_preference={"overridable":null,"preference":"on","value":"on"}
    "#]].assert_eq(table.text());
}

#[test]
fn calls_that_are_refused() {
    let server = Server::start();
    let id = configuration(&server, "A", &["card"]);
    let mut table = Table::default();
    for form in [
        "",
        "name=",
        &format!("name={}", "x".repeat(101)),
        "name=A&parent=pmc_1",
        "name=A&wat=1",
        "name=A&card=on",
        "name=A&card[wat]=on",
        "name=A&card[display_preference][preference]=maybe",
        "name=A&card[display_preference][value]=on",
        "name=A&card[display_preference][overridable]=true",
        "name=A&apple_pay_later[display_preference][preference]=on",
        "name=A&active=false",
        "name=A&application=ca_1",
    ] {
        table.answer(&format!("create {form}"), &post(&server, CONFIGURATIONS, form));
    }
    for form in ["name=", "active=maybe", "parent=pmc_1", "is_default=true"] {
        let path = format!("{CONFIGURATIONS}/{id}");
        table.answer(&format!("update {form}"), &post(&server, &path, form));
    }
    let cus = crate::table::customer(&server);
    for id in ["pmc_none", cus.as_str()] {
        let path = format!("{CONFIGURATIONS}/{id}");
        table.answer("retrieve", &get(&server, &path));
        table.answer("update", &post(&server, &path, "name=B"));
    }
    for query in ["starting_after=pmc_none", "active=maybe", "wat=1", "expand[]=data.parent"] {
        table.answer(&format!("list {query}"), &get(&server, &format!("{CONFIGURATIONS}?{query}")));
    }
    expect![[r#"
        create  → 400 invalid_request_error parameter_missing [name] Missing required param: name.
        create name= → 400 invalid_request_error parameter_invalid_empty [name] You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
        create name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx → 400 invalid_request_error - [name] Invalid string; must be at most 100 characters
        create name=A&parent=pmc_1 → 400 invalid_request_error - [parent] Connect is not supported by this server.
        create name=A&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        create name=A&card=on → 400 invalid_request_error - [card] Invalid object
        create name=A&card[wat]=on → 400 invalid_request_error parameter_unknown [card[wat]] Received unknown parameter: card[wat]
        create name=A&card[display_preference][preference]=maybe → 400 invalid_request_error - [card[display_preference][preference]] Invalid preference: must be one of none, off, or on
        create name=A&card[display_preference][value]=on → 400 invalid_request_error parameter_unknown [card[display_preference][value]] Received unknown parameter: card[display_preference][value]
        create name=A&card[display_preference][overridable]=true → 400 invalid_request_error parameter_unknown [card[display_preference][overridable]] Received unknown parameter: card[display_preference][overridable]
        create name=A&apple_pay_later[display_preference][preference]=on → 400 invalid_request_error - [apple_pay_later] apple_pay_later is not supported by this server yet.
        create name=A&active=false → 400 invalid_request_error parameter_unknown [active] Received unknown parameter: active
        create name=A&application=ca_1 → 400 invalid_request_error parameter_unknown [application] Received unknown parameter: application
        update name= → 400 invalid_request_error parameter_invalid_empty [name] You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. You should remove 'name' from your request or supply a non-empty value.
        update active=maybe → 400 invalid_request_error - [active] Invalid boolean: maybe
        update parent=pmc_1 → 400 invalid_request_error parameter_unknown [parent] Received unknown parameter: parent
        update is_default=true → 400 invalid_request_error parameter_unknown [is_default] Received unknown parameter: is_default
        retrieve → 404 invalid_request_error resource_missing [configuration] No such payment_method_configuration: 'pmc_none'
        update → 404 invalid_request_error resource_missing [configuration] No such payment_method_configuration: 'pmc_none'
        retrieve → 404 invalid_request_error resource_missing [configuration] No such payment_method_configuration: 'cus_…'
        update → 404 invalid_request_error resource_missing [configuration] No such payment_method_configuration: 'cus_…'
        list starting_after=pmc_none → 400 invalid_request_error resource_missing [starting_after] No such payment_method_configuration: 'pmc_none'
        list active=maybe → 400 invalid_request_error - [active] Invalid boolean: maybe
        list wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        list expand[]=data.parent → 400 invalid_request_error - [-] This property cannot be expanded (parent).
    "#]].assert_eq(table.text());
}

#[test]
fn lists_end_with_the_default() {
    let server = Server::start();
    let default = default(&server);
    let mut table = Table::default();
    let mut list = |query: &str| {
        let answer = get(&server, &format!("{CONFIGURATIONS}?{query}")).ok();
        table.line(&query.replace(&default, "the default"), &names(&answer));
        answer
    };
    list("");
    let a = configuration(&server, "A", &["card"]);
    let b = configuration(&server, "B", &["card"]);
    let path = format!("{CONFIGURATIONS}/{b}");
    post(&server, &path, "active=false").ok();
    // Once without a record of the default, once with one.
    for _ in 0..2 {
        list("");
        for limit in 1..=3 {
            list(&format!("limit={limit}"));
        }
        list(&format!("starting_after={a}"));
        list(&format!("limit=1&starting_after={b}"));
        list(&format!("starting_after={default}"));
        list(&format!("ending_before={default}"));
        list(&format!("limit=1&ending_before={default}"));
        list(&format!("ending_before={a}"));
        list("active=true");
        list("active=false");
        list("application=");
        list("application=ca_1");
        post(&server, &format!("{CONFIGURATIONS}/{default}"), "name=Mine").ok();
    }
    expect![[r#"
         → Default more=false
         → B A Default more=false
        limit=1 → B more=true
        limit=2 → B A more=true
        limit=3 → B A Default more=false
        starting_after=pmc_… → Default more=false
        limit=1&starting_after=pmc_… → A more=true
        starting_after=the default →  more=false
        ending_before=the default → B A more=false
        limit=1&ending_before=the default → A more=true
        ending_before=pmc_… → B more=false
        active=true → A Default more=false
        active=false → B more=false
        application= → B A Default more=false
        application=ca_1 →  more=false
         → B A Mine more=false
        limit=1 → B more=true
        limit=2 → B A more=true
        limit=3 → B A Mine more=false
        starting_after=pmc_… → Mine more=false
        limit=1&starting_after=pmc_… → A more=true
        starting_after=the default →  more=false
        ending_before=the default → B A more=false
        limit=1&ending_before=the default → A more=true
        ending_before=pmc_… → B more=false
        active=true → A Mine more=false
        active=false → B more=false
        application= → B A Mine more=false
        application=ca_1 →  more=false
    "#]]
    .assert_eq(table.text());
}

#[test]
fn intents_take_their_methods_from_a_configuration() {
    let server = Server::start();
    let default = default(&server);
    let cards = configuration(&server, "Cards", &["card", "ideal"]);
    let banks = configuration(&server, "Banks", &["ideal", "sepa_debit", "klarna"]);
    let inactive = configuration(&server, "Old", &["card"]);
    post(&server, &format!("{CONFIGURATIONS}/{inactive}"), "active=false").ok();
    let mut table = Table::default();
    for (kind, base) in [("payment_intents", INTENT), ("setup_intents", "usage=off_session")] {
        let path = format!("/v1/{kind}");
        for (case, more) in [
            ("nothing said", String::new()),
            ("the default", format!("payment_method_configuration={default}")),
            ("cards", format!("payment_method_configuration={cards}")),
            ("banks", format!("payment_method_configuration={banks}")),
            ("inactive", format!("payment_method_configuration={inactive}")),
            ("none", "payment_method_configuration=pmc_none".to_owned()),
            (
                "cards, without redirects",
                format!(
                    "payment_method_configuration={cards}&automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never"
                ),
            ),
            (
                "cards excluded",
                format!(
                    "payment_method_configuration={cards}&excluded_payment_method_types[]=card"
                ),
            ),
            (
                "and types",
                format!("payment_method_configuration={cards}&payment_method_types[]=card"),
            ),
        ] {
            let answer = post(&server, &path, &format!("{base}&{more}"));
            table.line(&format!("{kind} {case}"), &types(&answer, &default));
        }
    }
    let made = intent(&server, INTENT).ok();
    let path = format!("/v1/payment_intents/{}", made.text("id"));
    let named = |id: &str| format!("payment_method_configuration={id}");
    for (case, form) in [
        ("update to cards", named(&cards)),
        ("update to banks", named(&banks)),
        ("update to the default", named(&default)),
        ("update to none", named("pmc_none")),
        (
            "update to cards, allowed",
            format!("{}&allowed_payment_method_types[]=card", named(&cards)),
        ),
    ] {
        table.line(case, &types(&post(&server, &path, &form), &default));
    }
    expect![[r#"
        payment_intents nothing said → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        payment_intents the default → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        payment_intents cards → payment_method_types=["card"] allow_redirects=always from another
        payment_intents banks → 400 invalid_request_error - [-] No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        payment_intents inactive → 400 invalid_request_error - [payment_method_configuration] The payment method configuration pmc_… is inactive and cannot be used for new payments.
        payment_intents none → 400 invalid_request_error resource_missing [payment_method_configuration] No such payment_method_configuration: 'pmc_none'
        payment_intents cards, without redirects → payment_method_types=["card"] allow_redirects=never from another
        payment_intents cards excluded → 400 invalid_request_error - [-] No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        payment_intents and types → 400 invalid_request_error - [-] You may only specify one of these parameters: payment_method_configuration, payment_method_types.
        setup_intents nothing said → payment_method_types=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] allow_redirects=always from the default
        setup_intents the default → payment_method_types=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] allow_redirects=always from the default
        setup_intents cards → payment_method_types=["card","ideal"] allow_redirects=always from another
        setup_intents banks → payment_method_types=["sepa_debit","ideal"] allow_redirects=always from another
        setup_intents inactive → 400 invalid_request_error - [payment_method_configuration] The payment method configuration pmc_… is inactive and cannot be used for new payments.
        setup_intents none → 400 invalid_request_error resource_missing [payment_method_configuration] No such payment_method_configuration: 'pmc_none'
        setup_intents cards, without redirects → payment_method_types=["card"] allow_redirects=never from another
        setup_intents cards excluded → payment_method_types=["ideal"] allow_redirects=always from another
        setup_intents and types → 400 invalid_request_error - [-] You may only specify one of these parameters: payment_method_configuration, payment_method_types.
        update to cards → payment_method_types=["card"] allow_redirects=always from another
        update to banks → 400 invalid_request_error - [-] No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        update to the default → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        update to none → 400 invalid_request_error resource_missing [payment_method_configuration] No such payment_method_configuration: 'pmc_none'
        update to cards, allowed → 400 invalid_request_error - [-] You may only specify one of these parameters: allowed_payment_method_types, payment_method_configuration.
    "#]].assert_eq(table.text());
}

#[test]
fn a_change_reaches_new_intents_alone() {
    let server = Server::start();
    let default = default(&server);
    let before = intent(&server, INTENT).ok();
    let path = format!("{CONFIGURATIONS}/{default}");
    post(&server, &path, "card[display_preference][preference]=off").ok();
    let mut table = Table::default();
    let again = get(&server, &format!("/v1/payment_intents/{}", before.text("id"))).ok();
    table.line("before", &types(&again, &default));
    let pay = format!("{INTENT}&confirm=true&payment_method=pm_card_visa");
    table.line("now", &types(&intent(&server, &pay), &default));
    table.line(
        "listed",
        &types(&intent(&server, &format!("{pay}&payment_method_types[]=card")), &default),
    );
    let confirm = format!("/v1/payment_intents/{}/confirm", before.text("id"));
    table.answer("confirm", &post(&server, &confirm, "payment_method=pm_card_visa"));
    post(&server, &path, "card[display_preference][preference]=none").ok();
    table.line("on again", &types(&intent(&server, INTENT), &default));
    expect![[r#"
        before → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        now → 400 invalid_request_error payment_intent_invalid_parameter [-] The PaymentMethod provided (card) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: us_bank_account. Alternatively, update the allowed payment_method_types for this PaymentIntent to include "card"
        listed → payment_method_types=["card"] allow_redirects=absent from none
        confirm → 200 succeeded
        on again → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
    "#]].assert_eq(table.text());
}

#[test]
fn types_are_what_is_eligible() {
    let server = Server::start();
    let default = default(&server);
    let mut table = Table::default();
    for form in [
        "",
        "currency=eur",
        "capture_method=manual",
        "setup_future_usage=off_session",
        "allowed_payment_method_types[]=card&allowed_payment_method_types[]=ideal",
        "allowed_payment_method_types[]=ideal",
        "excluded_payment_method_types[]=ideal",
        "excluded_payment_method_types[]=card",
        "excluded_payment_method_types[]=wat",
        "allowed_payment_method_types[]=card&excluded_payment_method_types[]=ideal",
        "allowed_payment_method_types[]=card&automatic_payment_methods[enabled]=true",
        "allowed_payment_method_types[]=card&payment_method_types[]=card",
        "automatic_payment_methods[enabled]=false",
        "automatic_payment_methods[enabled]=false&payment_method_configuration=pmc_1",
        "confirmation_method=manual",
        "confirmation_method=manual&payment_method_configuration=pmc_1",
        "payment_method_types[]=card&payment_method_types[]=ideal",
        "currency=eur&payment_method_types[]=card&payment_method_types[]=ideal",
        "payment_method_types[]=us_bank_account",
    ] {
        let currency = if form.contains("currency=") { "" } else { "&currency=usd" };
        let answer = intent(&server, &format!("amount=1000{currency}&{form}"));
        table.line(form, &types(&answer, &default));
    }
    expect![[r#"
         → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        currency=eur → payment_method_types=["card","sepa_debit","bancontact","ideal","sofort","giropay"] allow_redirects=always from the default
        capture_method=manual → payment_method_types=["card"] allow_redirects=always from the default
        setup_future_usage=off_session → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        allowed_payment_method_types[]=card&allowed_payment_method_types[]=ideal → payment_method_types=["card"] allow_redirects=always from the default
        allowed_payment_method_types[]=ideal → 400 invalid_request_error - [-] No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
        excluded_payment_method_types[]=ideal → payment_method_types=["card","us_bank_account"] allow_redirects=always from the default
        excluded_payment_method_types[]=card → payment_method_types=["us_bank_account"] allow_redirects=always from the default
        excluded_payment_method_types[]=wat → 400 invalid_request_error - [excluded_payment_method_types[0]] Invalid excluded_payment_method_types[0]: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        allowed_payment_method_types[]=card&excluded_payment_method_types[]=ideal → 400 invalid_request_error - [-] You may only specify one of these parameters: allowed_payment_method_types, excluded_payment_method_types.
        allowed_payment_method_types[]=card&automatic_payment_methods[enabled]=true → 400 invalid_request_error - [-] You may only specify one of these parameters: allowed_payment_method_types, automatic_payment_methods.
        allowed_payment_method_types[]=card&payment_method_types[]=card → 400 invalid_request_error - [-] You may only specify one of these parameters: allowed_payment_method_types, payment_method_types.
        automatic_payment_methods[enabled]=false → payment_method_types=["card"] allow_redirects=absent from none
        automatic_payment_methods[enabled]=false&payment_method_configuration=pmc_1 → 400 invalid_request_error - [-] You may only specify one of these parameters: automatic_payment_methods, payment_method_configuration.
        confirmation_method=manual → payment_method_types=["card"] allow_redirects=absent from none
        confirmation_method=manual&payment_method_configuration=pmc_1 → 400 invalid_request_error - [-] You may only specify one of these parameters: confirmation_method, payment_method_configuration.
        payment_method_types[]=card&payment_method_types[]=ideal → payment_method_types=["card","ideal"] allow_redirects=absent from none
        currency=eur&payment_method_types[]=card&payment_method_types[]=ideal → payment_method_types=["card","ideal"] allow_redirects=absent from none
        payment_method_types[]=us_bank_account → payment_method_types=["us_bank_account"] allow_redirects=absent from none
    "#]].assert_eq(table.text());
}

#[test]
fn the_browser_is_told_the_same() {
    let server = Server::start();
    let default = default(&server);
    let mut table = Table::default();
    let mut ask = |case: &str| {
        let drawn = ["deferred_intent[mode]=setup", PAYMENT].map(|deferred| {
            let path = format!("/v1/elements/sessions?type=deferred_intent&{deferred}");
            let seen = get(&server, &path).ok();
            fields(&seen.body, &["ordered_payment_method_types_and_wallets"])
        });
        table.line(case, &drawn.join(" "));
    };
    ask("by default");
    let path = format!("{CONFIGURATIONS}/{default}");
    post(&server, &path, "card[display_preference][preference]=off").ok();
    ask("cards off");
    post(&server, &path, &on("card")).ok();
    ask("cards on");
    expect![[r#"
        by default → ordered_payment_method_types_and_wallets=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] ordered_payment_method_types_and_wallets=["card","sepa_debit","bancontact","ideal","sofort","giropay"]
        cards off → ordered_payment_method_types_and_wallets=["us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] ordered_payment_method_types_and_wallets=["sepa_debit","bancontact","ideal","sofort","giropay"]
        cards on → ordered_payment_method_types_and_wallets=["card","us_bank_account","sepa_debit","au_becs_debit","bancontact","ideal","sofort"] ordered_payment_method_types_and_wallets=["card","sepa_debit","bancontact","ideal","sofort","giropay"]
    "#]].assert_eq(table.text());
}

const PAYMENT: &str =
    "deferred_intent[mode]=payment&deferred_intent[amount]=1099&deferred_intent[currency]=eur";
