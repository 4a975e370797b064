//! Setup intents: what is refused, what is kept, and what a setup is good for afterwards.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, Watch, again, customer, fields, get, on_file, outcome, pay, post, press, set_up, typed,
};
use expect_test::expect;

const SETUPS: &str = "/v1/setup_intents";

fn create(server: &Server, more: &str) -> Answer {
    post(server, SETUPS, &format!("payment_method_types[]=card&{more}")).ok()
}

fn act(server: &Server, intent: &Answer, verb: &str, form: &str) -> Answer {
    post(server, &format!("{SETUPS}/{}/{verb}", intent.text("id")), form)
}

fn update(server: &Server, intent: &Answer, form: &str) -> Answer {
    post(server, &format!("{SETUPS}/{}", intent.text("id")), form)
}

fn in_each_status(server: &Server) -> Vec<(&'static str, Answer)> {
    let canceled = create(server, "payment_method=pm_card_visa");
    let canceled = act(server, &canceled, "cancel", "cancellation_reason=abandoned").ok();
    vec![
        ("requires_payment_method", create(server, "")),
        ("requires_confirmation", create(server, "payment_method=pm_card_visa")),
        ("requires_action", set_up(server, "payment_method=pm_card_authenticationRequired").ok()),
        ("succeeded", set_up(server, "payment_method=pm_card_visa").ok()),
        ("canceled", canceled),
    ]
}

#[test]
fn every_call_in_every_status() {
    let server = Server::start();
    let owner = customer(&server);
    let of_customer = format!("description=later&metadata[a]=b&customer={owner}");
    let mut table = Table::default();
    for (verb, form) in [
        ("", "payment_method=pm_card_mastercard"),
        ("", of_customer.as_str()),
        ("confirm", "payment_method=pm_card_visa"),
        ("cancel", ""),
        ("verify_microdeposits", "descriptor_code=SM11AA"),
    ] {
        table.line(&format!("{verb} {form}"), "");
        for (status, intent) in in_each_status(&server) {
            assert_eq!(intent.text("status"), status);
            let answer = match verb {
                "" => update(&server, &intent, form),
                verb => act(&server, &intent, verb, form),
            };
            table.answer(&format!("  {status}"), &answer);
            if answer.status == 400 {
                assert_eq!(again(&server, &intent).body, intent.body, "a refusal changes nothing");
            }
        }
    }
    expect![[r#"
         payment_method=pm_card_mastercard
          requires_payment_method → 200 requires_confirmation
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_confirmation
          succeeded → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot update this SetupIntent because it has already succeeded. +setup_intent succeeded
          canceled → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot update this SetupIntent because it has been canceled. +setup_intent canceled
         description=later&metadata[a]=b&customer=cus_…
          requires_payment_method → 200 requires_payment_method
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_action
          succeeded → 200 succeeded
          canceled → 200 canceled
        confirm payment_method=pm_card_visa
          requires_payment_method → 200 succeeded
          requires_confirmation → 200 succeeded
          requires_action → 200 succeeded
          succeeded → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it has already succeeded. +setup_intent succeeded
          canceled → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it has been canceled. +setup_intent canceled
        cancel 
          requires_payment_method → 200 canceled
          requires_confirmation → 200 canceled
          requires_action → 200 canceled
          succeeded → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot cancel this SetupIntent because it has a status of succeeded. Only a SetupIntent with one of the following statuses may be canceled: `requires_payment_method`, `requires_confirmation`, or `requires_action`. +setup_intent succeeded
          canceled → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot cancel this SetupIntent because it is already canceled. +setup_intent canceled
        verify_microdeposits descriptor_code=SM11AA
          requires_payment_method → 400 invalid_request_error intent_invalid_state [-] This SetupIntent cannot be actioned on because it has a status of requires_payment_method. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"]. +setup_intent requires_payment_method
          requires_confirmation → 400 invalid_request_error intent_invalid_state [-] This SetupIntent cannot be actioned on because it has a status of requires_confirmation. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"]. +setup_intent requires_confirmation
          requires_action → 400 invalid_request_error intent_invalid_state [-] This SetupIntent cannot be actioned on because it has a status of requires_action. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"]. +setup_intent requires_action
          succeeded → 400 invalid_request_error intent_invalid_state [-] This SetupIntent cannot be actioned on because it has a status of succeeded. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"]. +setup_intent succeeded
          canceled → 400 invalid_request_error intent_invalid_state [-] This SetupIntent cannot be actioned on because it has a status of canceled. Only a SetupIntent with one of the following statuses may be actioned on: ["requires_action"]. +setup_intent canceled
    "#]].assert_eq(table.text());
}

#[test]
fn a_missing_method_comes_before_the_status() {
    let server = Server::start();
    let mut table = Table::default();
    let intent = create(&server, "");
    table.answer("fresh", &act(&server, &intent, "confirm", ""));
    act(&server, &intent, "cancel", "").ok();
    table.answer("canceled", &act(&server, &intent, "confirm", ""));
    let owned = create(&server, &format!("customer={}", customer(&server)));
    table.answer("of a customer", &act(&server, &owned, "confirm", ""));
    table.answer("at creation", &set_up(&server, ""));
    expect![[r#"
        fresh → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +setup_intent requires_payment_method
        canceled → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +setup_intent canceled
        of a customer → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +setup_intent requires_payment_method
        at creation → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it's missing a payment method. You can either update the SetupIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.
    "#]].assert_eq(table.text());
}

#[test]
fn methods_that_cannot_be_set_up_here() {
    let server = Server::start();
    let (owner, other) = (customer(&server), customer(&server));
    let with = format!("payment_method={}", on_file(&server, &owner, "pm_card_visa"));
    let of_other = format!("customer={other}");
    let mut table = Table::default();
    table.answer("another's, create", &post(&server, SETUPS, &format!("{of_other}&{with}")));
    let intent = create(&server, &of_other);
    table.answer("another's, update", &update(&server, &intent, &with));
    table.answer("another's, confirm", &act(&server, &intent, "confirm", &with));
    table.answer("somebody's, create", &post(&server, SETUPS, &with));
    let intent = create(&server, "");
    table.answer("somebody's, update", &update(&server, &intent, &with));
    table.answer("somebody's, confirm", &act(&server, &intent, "confirm", &with));
    let done = set_up(&server, "payment_method=pm_card_visa").ok();
    let again = format!("payment_method={}", done.text("payment_method"));
    table.answer("set up before, setup", &act(&server, &intent, "confirm", &again));
    table.answer("set up before, payment", &pay(&server, &again));
    let debit = post(&server, SETUPS, "payment_method_types[]=sepa_debit").ok();
    table.answer("wrong type", &act(&server, &debit, "confirm", "payment_method=pm_card_visa"));
    let none = "allowed_payment_method_types[]=link";
    table.answer("no type left", &post(&server, SETUPS, none));
    expect![[r#"
        another's, create → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        another's, update → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +setup_intent requires_payment_method
        another's, confirm → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +setup_intent requires_payment_method
        somebody's, create → 400 invalid_request_error setup_intent_unexpected_state [-] The payment method supplied (pm_…) belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the SetupIntent.
        somebody's, update → 400 invalid_request_error setup_intent_unexpected_state [-] The payment method supplied (pm_…) belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the SetupIntent. +setup_intent requires_payment_method
        somebody's, confirm → 400 invalid_request_error setup_intent_unexpected_state [-] The payment method supplied (pm_…) belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the SetupIntent. +setup_intent requires_payment_method
        set up before, setup → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +setup_intent requires_payment_method
        set up before, payment → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        wrong type → 400 invalid_request_error setup_intent_invalid_parameter [-] The PaymentMethod provided (card) is not allowed for this SetupIntent. Please attach a PaymentMethod of one of the following types: sepa_debit. Alternatively, update the allowed payment_method_types for this SetupIntent to include "card" +setup_intent requires_payment_method
        no type left → 400 invalid_request_error - [-] No valid payment method types for this Setup Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
    "#]].assert_eq(table.text());
}

#[test]
fn the_return_url_is_asked_for_where_a_redirect_may_come() {
    let server = Server::start();
    let mut table = Table::default();
    for version in ["2022-11-15", "2026-08-26.dahlia"] {
        for form in [
            "",
            "return_url=https://example.com",
            "automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never",
            "payment_method_types[]=card",
            "use_stripe_sdk=true",
        ] {
            let client = server.secret().header("Stripe-Version", version);
            let form = format!("confirm=true&payment_method=pm_card_visa&{form}");
            table.answer(&format!("{version} {form}"), &client.send("POST", SETUPS, &form));
        }
    }
    let later = post(&server, SETUPS, "").ok();
    let path = format!("{SETUPS}/{}/confirm", later.text("id"));
    let pinned = |client: crate::harness::Client<'_>, form: &str| {
        client.header("Stripe-Version", "2026-08-26.dahlia").send("POST", &path, form)
    };
    table.answer("confirm", &pinned(server.secret(), "payment_method=pm_card_visa"));
    // The browser supplies its own.
    let secret = later.text("client_secret");
    let form = format!("client_secret={secret}&payment_method=pm_card_visa");
    table.answer("by the browser", &pinned(server.publishable(), &form));
    expect![[r#"
        2022-11-15 confirm=true&payment_method=pm_card_visa& → 200 succeeded
        2022-11-15 confirm=true&payment_method=pm_card_visa&return_url=https://example.com → 200 succeeded
        2022-11-15 confirm=true&payment_method=pm_card_visa&automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        2022-11-15 confirm=true&payment_method=pm_card_visa&payment_method_types[]=card → 200 succeeded
        2022-11-15 confirm=true&payment_method=pm_card_visa&use_stripe_sdk=true → 200 succeeded
        2026-08-26.dahlia confirm=true&payment_method=pm_card_visa& → 400 invalid_request_error - [-] This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.
        2026-08-26.dahlia confirm=true&payment_method=pm_card_visa&return_url=https://example.com → 200 succeeded
        2026-08-26.dahlia confirm=true&payment_method=pm_card_visa&automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        2026-08-26.dahlia confirm=true&payment_method=pm_card_visa&payment_method_types[]=card → 200 succeeded
        2026-08-26.dahlia confirm=true&payment_method=pm_card_visa&use_stripe_sdk=true → 200 succeeded
        confirm → 400 invalid_request_error - [-] This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents. +setup_intent requires_payment_method
        by the browser → 200 succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn a_decline_stays_with_the_setup() {
    let server = Server::start();
    let declined = set_up(&server, "payment_method=pm_card_chargeDeclinedExpiredCard");
    let error = declined.error(402);
    let intent = &error["setup_intent"];
    let shown = [
        fields(
            error,
            &["type", "code", "decline_code", "param", "message", "payment_method/object"],
        ),
        fields(intent, &["status", "payment_method", "latest_attempt", "last_setup_error/code"]),
        fields(
            &intent["last_setup_error"],
            &[
                "type",
                "code",
                "decline_code",
                "param",
                "payment_method/object",
                "payment_method_type",
            ],
        ),
    ];
    expect![[r#"
        type=card_error code=expired_card decline_code=expired_card param=exp_month message=Your card has expired. object=payment_method
        status=requires_payment_method payment_method=null latest_attempt=setatt_… code=expired_card
        type=card_error code=expired_card decline_code=expired_card param=exp_month object=payment_method payment_method_type=absent"#]].assert_eq(&crate::table::masked(&shown.join("\n")));
    let attempts = get(
        &server,
        &format!("/v1/setup_attempts?setup_intent={}", intent["id"].as_str().unwrap()),
    );
    let attempt = &attempts.ok().body["data"][0];
    let shown =
        fields(attempt, &["status", "usage", "customer", "setup_error/code", "setup_intent"]);
    expect!["status=failed usage=off_session customer=null code=expired_card setup_intent=seti_…"]
        .assert_eq(&crate::table::masked(&shown));
    // Another card on the same setup.
    let path = format!("{SETUPS}/{}/confirm", intent["id"].as_str().unwrap());
    let done = post(&server, &path, "payment_method=pm_card_visa").ok();
    assert_eq!(done.text("status"), "succeeded");
    assert!(done.body["last_setup_error"].is_null());
}

#[test]
fn attempts_and_events_of_a_challenge() {
    let server = Server::start();
    let owner = customer(&server);
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let attempts = |intent: &Answer| {
        let path = format!("/v1/setup_attempts?setup_intent={}", intent.text("id"));
        let list = get(&server, &path).ok();
        let statuses = list.body["data"].as_array().unwrap().iter().map(|attempt| {
            let card = &attempt["payment_method_details"]["card"];
            fields(attempt, &["status"]) + " " + &fields(card, &["three_d_secure/result"])
        });
        statuses.collect::<Vec<_>>().join(", ")
    };
    for button in ["authorize", "fail"] {
        let form = format!("customer={owner}&payment_method=pm_card_authenticationRequiredOnSetup");
        let asked = set_up(&server, &form).ok();
        assert!(asked.body["latest_attempt"].is_string());
        table.line(
            "confirm",
            &format!("{} | {} | {}", outcome(&asked), attempts(&asked), watch.news()),
        );
        press(&server, &asked, button);
        let after = again(&server, &asked);
        let line = format!("{} | {} | {}", outcome(&after), attempts(&after), watch.news());
        table.line(button, &line);
    }
    expect![[r#"
        confirm → 200 requires_action | status=requires_action result=absent | setup_intent.created → setup_intent.requires_action
        authorize → 200 succeeded | status=succeeded result=authenticated | payment_method.attached → setup_intent.succeeded
        confirm → 200 requires_action | status=requires_action result=absent | setup_intent.created → setup_intent.requires_action
        fail → 200 requires_payment_method | status=failed result=failed | setup_intent.setup_failed
    "#]].assert_eq(table.text());
}

#[test]
fn usage_decides_what_the_bank_will_ask_for() {
    let server = Server::start();
    let owner = customer(&server);
    let mut table = Table::default();
    for usage in ["", "usage=off_session", "usage=on_session"] {
        for card in ["4242424242424242", "4000002500003155", "4000002760003184"] {
            let method = typed(&server, card, "");
            let form = format!("customer={owner}&payment_method={method}&{usage}");
            let mut done = set_up(&server, &form).ok();
            let first = done.text("status").to_owned();
            if first == "requires_action" {
                press(&server, &done, "authorize");
                done = again(&server, &done);
            }
            let form = format!("customer={owner}&payment_method={method}&off_session=true");
            let later = pay(&server, &form);
            let later = match later.status {
                200 => later.text("status").to_owned(),
                _ => later.text("/error/code").to_owned(),
            };
            let line = format!("usage {} {first}, later {later}", done.text("usage"));
            table.line(&format!("{card} {usage}"), &line);
        }
    }
    table.answer("usage=sometimes", &post(&server, SETUPS, "usage=sometimes"));
    expect![[r#"
        4242424242424242  → usage off_session succeeded, later succeeded
        4000002500003155  → usage off_session requires_action, later succeeded
        4000002760003184  → usage off_session requires_action, later authentication_required
        4242424242424242 usage=off_session → usage off_session succeeded, later succeeded
        4000002500003155 usage=off_session → usage off_session requires_action, later succeeded
        4000002760003184 usage=off_session → usage off_session requires_action, later authentication_required
        4242424242424242 usage=on_session → usage on_session succeeded, later succeeded
        4000002500003155 usage=on_session → usage on_session succeeded, later authentication_required
        4000002760003184 usage=on_session → usage on_session requires_action, later authentication_required
        usage=sometimes → 400 invalid_request_error - [usage] Invalid usage: must be one of off_session or on_session
    "#]].assert_eq(table.text());
}

#[test]
fn a_setup_without_a_customer_can_be_attached_once() {
    let server = Server::start();
    let (owner, other) = (customer(&server), customer(&server));
    let done = set_up(&server, "payment_method=pm_card_visa").ok();
    assert!(done.body["mandate"].is_null());
    let method = done.text("payment_method").to_owned();
    let mut table = Table::default();
    let attach = |customer: &str| {
        post(
            &server,
            &format!("/v1/payment_methods/{method}/attach"),
            &format!("customer={customer}"),
        )
    };
    table.answer("attach", &attach(&owner));
    table.answer("attach again", &attach(&owner));
    table.answer("attach elsewhere", &attach(&other));
    expect![[r#"
        attach → 200 ok
        attach again → 200 ok
        attach elsewhere → 400 invalid_request_error - [-] The payment method you provided has already been attached to a customer.
    "#]].assert_eq(table.text());
}
