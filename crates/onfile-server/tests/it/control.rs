//! What the control API makes happen that a bank or an issuer would: disputes after the fact, cards that
//! are replaced or lapse; and what it tells of what waits.

use crate::harness::{Answer, START, Server};
use crate::receiver::{Habit, Receiver};
use crate::table::{Table, Watch, customer, fields, get, on_file, pay, post};
use expect_test::expect;
use serde_json::{Value, json};

/// A card payment by a token, and its charge's id.
fn charge(server: &Server, more: &str) -> (String, String) {
    let paid = pay(server, more).ok();
    (paid.text("id").to_owned(), paid.text("latest_charge").to_owned())
}

fn dispute(server: &Server, charge: &str, form: &str) -> Answer {
    post(server, &format!("/_onfile/charges/{charge}/dispute"), form)
}

#[test]
fn a_card_payment_is_disputed_weeks_later() {
    for server in [Server::start(), Server::on_postgres()] {
        let (intent, charge) = charge(&server, "payment_method=pm_card_visa");
        server.advance(30 * 86_400);
        let mut watch = Watch::new(&server);
        let made = dispute(&server, &charge, "reason=product_not_received").ok();
        assert_eq!(
            fields(&made.body, &["status", "reason", "amount", "charge"]),
            format!(
                "status=needs_response reason=product_not_received amount=1000 charge={charge}"
            )
        );
        assert_eq!(
            watch.news(),
            "charge.dispute.created → charge.dispute.funds_withdrawn → charge.updated"
        );
        let shown = get(&server, &format!("/v1/charges/{charge}")).ok();
        assert_eq!(fields(&shown.body, &["disputed", "refunded"]), "disputed=true refunded=false");
        let form = format!("payment_intent={intent}");
        assert_eq!(post(&server, "/v1/refunds", &form).error(400)["code"], "charge_disputed");
        assert_eq!(
            dispute(&server, &charge, "").error(400)["message"],
            "This charge is already disputed."
        );
        // It is answered like any other; lost, it may come again.
        let path = format!("/v1/disputes/{}", made.text("id"));
        assert_eq!(post(&server, &format!("{path}/close"), "").ok().text("status"), "lost");
        let again = dispute(&server, &charge, "inquiry=true").ok();
        assert_eq!(again.text("status"), "warning_needs_response");
    }
}

#[test]
fn a_debit_is_taken_back_weeks_later() {
    let server = Server::start();
    let debit = "amount=1000&currency=eur&confirm=true&payment_method_types[]=sepa_debit\
        &payment_method=pm_success_at&mandate_data[customer_acceptance][type]=offline";
    let paid = post(&server, "/v1/payment_intents", debit).ok();
    let charge = paid.text("latest_charge").to_owned();
    let too_early = dispute(&server, &charge, "");
    let message = "This charge has not been captured, so that nobody can dispute it.";
    assert_eq!(too_early.error(400)["message"], message);
    server.advance(30 * 86_400);
    let refused = dispute(&server, &charge, "inquiry=true");
    assert_eq!(
        refused.refusal(),
        "400 invalid_request_error - [inquiry] Only disputes of cards begin with an inquiry."
    );
    let mut watch = Watch::new(&server);
    let made = dispute(&server, &charge, "").ok();
    assert_eq!(fields(&made.body, &["status", "reason"]), "status=lost reason=customer_initiated");
    assert_eq!(
        watch.news(),
        "charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.closed → charge.updated → mandate.updated"
    );
    assert_eq!(
        dispute(&server, &charge, "").error(400)["message"],
        "This charge is already disputed."
    );
}

#[test]
fn what_cannot_be_disputed() {
    let server = Server::start();
    let mut table = Table::default();
    let (intent, refunded) = charge(&server, "payment_method=pm_card_visa");
    post(&server, "/v1/refunds", &format!("payment_intent={intent}")).ok();
    table.answer("refunded", &dispute(&server, &refunded, ""));
    let (_, held) = charge(&server, "payment_method=pm_card_visa&capture_method=manual");
    table.answer("held", &dispute(&server, &held, ""));
    table.answer("reason", &dispute(&server, &held, "reason=spite"));
    table.answer("unknown", &dispute(&server, "ch_x", ""));
    expect![[r#"
        refunded → 400 invalid_request_error - [-] This charge has been refunded.
        held → 400 invalid_request_error - [-] This charge has not been captured, so that nobody can dispute it.
        reason → 400 invalid_request_error - [reason] Invalid reason: must be one of bank_cannot_process, check_returned, credit_not_processed, customer_initiated, debit_not_authorized, duplicate, fraudulent, general, incorrect_account_details, insufficient_funds, noncompliant, product_not_received, product_unacceptable, subscription_canceled, or unrecognized
        unknown → 404 invalid_request_error resource_missing [charge] No such charge: 'ch_x'
    "#]].assert_eq(table.text());
}

#[test]
fn a_card_is_replaced_by_its_issuer_and_pays_on() {
    let server = Server::start();
    let customer = customer(&server);
    let method = on_file(&server, &customer, "pm_card_visa");
    let before = get(&server, &format!("/v1/payment_methods/{method}")).ok();
    let update =
        |form: &str| post(&server, &format!("/_onfile/payment_methods/{method}/update_card"), form);
    let mut watch = Watch::new(&server);
    let form = "number=5555555555554444&exp_month=3&exp_year=2031";
    let after = update(form).ok();
    assert_eq!(watch.news(), "payment_method.automatically_updated");
    assert_eq!(after.text("id"), method);
    assert_eq!(
        fields(&after.body["card"], &["brand", "last4", "exp_month", "exp_year"]),
        "brand=mastercard last4=4444 exp_month=3 exp_year=2031"
    );
    let told = server.event("payment_method.automatically_updated");
    let previous = &told["data"]["previous_attributes"]["card"];
    assert_eq!(
        fields(previous, &["last4", "fingerprint"]),
        fields(&before.body["card"], &["last4", "fingerprint"])
    );
    let paid = pay(&server, &format!("customer={customer}&payment_method={method}")).ok();
    let shown = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    assert_eq!(shown.text("/payment_method_details/card/last4"), "4444");
}

#[test]
fn a_card_that_has_lapsed_pays_no_more() {
    let server = Server::start();
    let customer = customer(&server);
    let method = on_file(&server, &customer, "pm_card_visa");
    let update =
        |form: &str| post(&server, &format!("/_onfile/payment_methods/{method}/update_card"), form);
    let pays = || pay(&server, &format!("customer={customer}&payment_method={method}"));
    update("exp_month=12&exp_year=2025").ok();
    let declined = pays();
    assert_eq!(declined.error(402)["code"], "expired_card");
    update("exp_month=1&exp_year=2026").ok();
    pays().ok();
    // Time does it, too: January is over.
    server.advance(31 * 86_400);
    assert_eq!(pays().error(402)["code"], "expired_card");
    update("exp_year=2030").ok();
    pays().ok();
    let mut table = Table::default();
    table.answer("month", &update("exp_month=13"));
    table.answer("year", &update("exp_year=99"));
    table.answer("number", &update("number=4242424242424241"));
    table.answer("real", &update("number=4539578763621486"));
    table.answer("unknown", &update("cvc=123"));
    let fresh = post(&server, "/v1/payment_methods", "type=card&card[token]=tok_visa").ok();
    let path = format!("/_onfile/payment_methods/{}/update_card", fresh.text("id"));
    table.answer("not on file", &post(&server, &path, "exp_year=2030"));
    expect![[r#"
        month → 402 card_error invalid_expiry_month [exp_month] Your card's expiration month is invalid.
        year → 402 card_error invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        number → 402 card_error incorrect_number [number] Your card number is incorrect.
        real → 402 card_error card_declined/test_mode_live_card [-] Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.
        unknown → 400 invalid_request_error parameter_unknown [cvc] Received unknown parameter: cvc
        not on file → 400 invalid_request_error - [-] Only cards on file are updated.
    "#]].assert_eq(table.text());
}

#[test]
fn the_clock_says_what_waits_for_it() {
    for server in [Server::start(), Server::on_postgres()] {
        let next = |more: &str| get(&server, &format!("/_onfile/clock/next{more}")).ok();
        let idle = next("");
        assert_eq!(
            idle.body,
            json!({
                "object": "clock.next", "due": null, "has_more": false, "livemode": false,
                "now": idle.body["now"], "pending": [],
            })
        );
        let (_, first) = charge(&server, "payment_method=pm_card_visa");
        let hold = "payment_method=pm_card_visa&capture_method=manual";
        let held = pay(&server, hold).ok();
        let waiting = next("");
        let now = waiting.body["now"].as_i64().unwrap();
        assert_eq!(waiting.body["due"], now + 1);
        let shown: Vec<String> = waiting.body["pending"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it: &Value| fields(it, &["object", "kind", "subject"]))
            .collect();
        assert_eq!(
            shown,
            [
                format!("object=job kind=settle_charge subject={first}"),
                format!("object=job kind=expire_authorisation subject={}", held.text("id")),
            ]
        );
        let one = next("?limit=1");
        assert_eq!(fields(&one.body, &["has_more"]), "has_more=true");
        assert_eq!(one.body["pending"].as_array().unwrap().len(), 1);
        // Nothing listens there.
        let hook = "url=http://127.0.0.1:9&enabled_events[]=*";
        let endpoint = post(&server, "/v1/webhook_endpoints", hook).ok();
        customer(&server);
        server.run_due();
        let waiting = next("?limit=100");
        let sent = waiting.body["pending"].as_array().unwrap().iter();
        let sent: Vec<&Value> = sent.filter(|it| it["object"] == "delivery").collect();
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0]["webhook_endpoint"], endpoint.text("id"));
        server.advance(30 * 86_400);
        assert_eq!(next("").body["due"], Value::Null, "all is done");
    }
}

/// A debit that is on its way.
fn debit(server: &Server, token: &str) -> Answer {
    let form = format!(
        "amount=1000&currency=eur&confirm=true&payment_method_types[]=sepa_debit\
         &payment_method={token}&mandate_data[customer_acceptance][type]=offline"
    );
    post(server, "/v1/payment_intents", &form).ok()
}

/// Hours, days and weeks in one step: each timer at its own second, in the order of these, and what it
/// tells is delivered before the next one.
#[test]
fn what_falls_due_on_the_way_happens_in_order_and_in_its_own_second() {
    for server in [Server::start(), Server::on_postgres()] {
        let receiver = Receiver::start(Habit::Answer(200));
        let hook = format!("url={}&enabled_events[]=*", receiver.url);
        post(&server, "/v1/webhook_endpoints", &hook).ok();
        // Made in another order than that in which they are due.
        let proved = "type=us_bank_account&us_bank_account[routing_number]=110000000\
            &us_bank_account[account_number]=000123456789\
            &us_bank_account[account_holder_type]=individual&billing_details[name]=Jenny";
        let proved = post(&server, "/v1/payment_methods", proved).ok();
        let proof = format!(
            "amount=1000&currency=usd&confirm=true&payment_method_types[]=us_bank_account\
             &payment_method={}&mandate_data[customer_acceptance][type]=offline",
            proved.text("id")
        );
        post(&server, "/v1/payment_intents", &proof).ok();
        pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
        let item = "line_items[0][quantity]=1&line_items[0][price_data][currency]=usd\
            &line_items[0][price_data][unit_amount]=1000\
            &line_items[0][price_data][product_data][name]=Tea";
        let session = format!("mode=payment&success_url=https://shop.example/done&{item}");
        post(&server, "/v1/checkout/sessions", &session).ok();
        debit(&server, "pm_successDelayed_de");
        debit(&server, "pm_success_de");
        pay(&server, "payment_method=pm_card_visa").ok();
        server.run_due();
        drop(receiver.so_far());
        server.advance(12 * 86_400);
        let arrived = receiver.so_far();
        let told = arrived
            .iter()
            .map(|told| (told.event()["created"].as_i64().unwrap() - START, told.kind()));
        let mut told: Vec<(i64, String)> = told.collect();
        assert!(told.is_sorted_by_key(|(second, _)| *second), "{told:?}");
        // Within a second they go side by side.
        told.sort();
        let told: Vec<String> = told.iter().map(|(at, kind)| format!("{at} {kind}")).collect();
        expect![[r#"
            1 charge.updated
            5 charge.succeeded
            5 payment_intent.succeeded
            180 charge.succeeded
            180 payment_intent.succeeded
            86400 checkout.session.expired
            604800 charge.expired
            604800 payment_intent.canceled
            864000 payment_intent.payment_failed
        "#]]
        .assert_eq(&(told.join("\n") + "\n"));
    }
}

/// What fell due while nobody was there is done when somebody is.
#[test]
fn what_fell_due_while_no_server_ran_is_done_late() {
    let server = Server::start();
    let receiver = Receiver::start(Habit::Answer(500));
    let hook = format!("url={}&enabled_events[]=charge.pending", receiver.url);
    post(&server, "/v1/webhook_endpoints", &hook).ok();
    let made = debit(&server, "pm_successDelayed_de");
    server.run_due();
    assert_eq!(receiver.next().kind(), "charge.pending");
    receiver.becomes(Habit::Answer(200));
    let later = format!("frozen:{}", START + 86_400);
    let server = server.stop().restart_with(&["--clock", &later]);
    // Nobody moves the clock: the delivery that waits is tried again by itself.
    assert_eq!(receiver.next().kind(), "charge.pending");
    server.run_due();
    let now = get(&server, &format!("/v1/payment_intents/{}", made.text("id"))).ok();
    assert_eq!(now.text("status"), "succeeded");
    assert_eq!(server.event("charge.succeeded")["created"], START + 86_400);
}
