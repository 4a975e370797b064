//! One deed is done once and one state is left once, whoever asks in whatever order; what is spent,
//! gone or somebody else's stays so.

use crate::harness::{Answer, Server};
use crate::table::{
    Table, again, challenge, customer, fields, get, on_file, outcome, pay, post, press, set_up,
    typed,
};
use expect_test::expect;
use std::collections::BTreeMap;

/// Everybody asks at once; how many were told what.
fn at_once(requests: &[(String, String)], server: &Server) -> String {
    let told = std::thread::scope(|scope| {
        let all: Vec<_> = requests
            .iter()
            .map(|(path, form)| scope.spawn(|| outcome(&post(server, path, form))))
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
    });
    let succeeded = told.iter().filter(|told| told.starts_with("200")).count();
    format!("{succeeded} of {} done", told.len())
}

fn charges(server: &Server, intent: &Answer) -> String {
    let list = get(server, &format!("/v1/charges?payment_intent={}", intent.text("id"))).ok();
    let statuses = list.body["data"].as_array().unwrap().iter();
    let mut counted = BTreeMap::new();
    for charge in statuses {
        *counted.entry(fields(charge, &["status", "amount_captured"])).or_insert(0) += 1;
    }
    format!("{counted:?}")
}

fn act(intent: &Answer, verb: &str) -> String {
    format!("/v1/payment_intents/{}/{verb}", intent.text("id"))
}

#[test]
fn g7_of_capturing_and_cancelling_at_once_one_happens() {
    let server = Server::start();
    for _ in 0..16 {
        let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
        let both: Vec<_> =
            ["capture", "cancel"].map(|verb| (act(&held, verb), String::new())).into();
        assert_eq!(at_once(&both, &server), "1 of 2 done");
        let now = again(&server, &held);
        let captured = match now.text("status") {
            "succeeded" => r#"{"status=succeeded amount_captured=1000": 1}"#,
            "canceled" => r#"{"status=succeeded amount_captured=0": 1}"#,
            other => panic!("{other}"),
        };
        assert_eq!(charges(&server, &now), captured);
    }
}

#[test]
fn g8_sixty_four_who_confirm_at_once_pay_once() {
    let server = Server::start();
    let form = "amount=1000&currency=usd&payment_method=pm_card_visa&payment_method_types[]=card";
    let intent = post(&server, "/v1/payment_intents", form).ok();
    let all = vec![(act(&intent, "confirm"), String::new()); 64];
    assert_eq!(at_once(&all, &server), "1 of 64 done");
    assert_eq!(charges(&server, &intent), r#"{"status=succeeded amount_captured=1000": 1}"#);
}

#[test]
fn g14_a_method_on_nobodys_file_pays_once_even_when_asked_twice_at_once() {
    let server = Server::start();
    for _ in 0..16 {
        let method = typed(&server, "4242424242424242", "");
        let form = format!(
            "amount=1000&currency=usd&confirm=true&payment_method_types[]=card&payment_method={method}"
        );
        let both = vec![("/v1/payment_intents".to_owned(), form); 2];
        assert_eq!(at_once(&both, &server), "1 of 2 done");
    }
}

#[test]
fn g_what_is_over_is_over_and_what_is_not_theirs_is_not() {
    let server = Server::start();
    let mut table = Table::default();

    let paid = pay(&server, "payment_method=pm_card_visa").ok();
    table.answer("G9 confirm what has succeeded", &post(&server, &act(&paid, "confirm"), ""));
    let called_off = post(&server, "/v1/payment_intents", "amount=1000&currency=usd").ok();
    post(&server, &act(&called_off, "cancel"), "").ok();
    let form = "payment_method=pm_card_visa";
    table.answer("G9 confirm what is canceled", &post(&server, &act(&called_off, "confirm"), form));
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    post(&server, &act(&held, "capture"), "amount_to_capture=400").ok();
    table.answer("G6 capture twice", &post(&server, &act(&held, "capture"), "amount_to_capture=1"));
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    server.advance(8 * 86_400);
    table.answer("G6 capture after its time", &post(&server, &act(&held, "capture"), ""));

    let (one, other) = (customer(&server), customer(&server));
    let card = on_file(&server, &one, "pm_card_visa");
    let attach = format!("/v1/payment_methods/{card}/attach");
    let to_other = format!("customer={other}");
    let as_other = format!("customer={other}&payment_method={card}");
    table.answer("G13 attach another's", &post(&server, &attach, &to_other));
    table.answer("A13 pay with another's", &pay(&server, &as_other));
    table.answer("A13 set up another's", &set_up(&server, &as_other));
    post(&server, &format!("/v1/payment_methods/{card}/detach"), "").ok();
    table.answer("G12 pay with what is detached", &pay(&server, &format!("payment_method={card}")));
    table.answer("G12 attach what is detached", &post(&server, &attach, &to_other));
    let fresh = typed(&server, "4242424242424242", "");
    pay(&server, &format!("payment_method={fresh}")).ok();
    table.answer("G14 pay twice", &pay(&server, &format!("payment_method={fresh}")));

    let asking = on_file(&server, &one, "pm_card_authenticationRequired");
    let form = format!("customer={one}&payment_method={asking}&off_session=true");
    table.answer("G15 nobody is there to authenticate", &pay(&server, &form));

    let form = "payment_method=pm_card_visa";
    let paid = pay(&server, form).ok();
    let refund = format!("payment_intent={}", paid.text("id"));
    post(&server, "/v1/refunds", &refund).ok();
    table.answer("G5 refund twice", &post(&server, "/v1/refunds", &refund));
    let disputed = pay(&server, "payment_method=pm_card_createDispute").ok();
    let refund = format!("payment_intent={}", disputed.text("id"));
    table.answer("G22 refund what is disputed", &post(&server, "/v1/refunds", &refund));
    expect![[r#"
        G9 confirm what has succeeded → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed. +payment_intent succeeded
        G9 confirm what is canceled → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent canceled
        G6 capture twice → 400 invalid_request_error payment_intent_unexpected_state [-] The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released. +payment_intent succeeded
        G6 capture after its time → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
        G13 attach another's → 400 invalid_request_error - [-] The payment method you provided has already been attached to a customer.
        A13 pay with another's → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        A13 set up another's → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        G12 pay with what is detached → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        G12 attach what is detached → 400 invalid_request_error - [-] This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.
        G14 pay twice → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        G15 nobody is there to authenticate → 402 card_error authentication_required/authentication_required [-] Your card was declined. This transaction requires authentication. +payment_intent requires_payment_method
        G5 refund twice → 400 invalid_request_error charge_already_refunded [-] Charge ch_… has already been refunded.
        G22 refund what is disputed → 400 invalid_request_error charge_disputed [-] Charge ch_… has been charged back; cannot issue a refund.
    "#]].assert_eq(table.text());
}

#[test]
fn g17_a_buyers_word_is_taken_once_for_its_own_payment_alone() {
    let server = Server::start();
    let mut table = Table::default();
    let asked = || {
        let form = "payment_method=pm_card_authenticationRequired&return_url=https://shop.example/";
        pay(&server, form).ok()
    };
    let (one, other) = (asked(), asked());
    let page = challenge(&one);

    // Looking is not answering: prefetchers and previews look, too.
    for button in ["", "/authorize", "/fail"] {
        server.client(None).get(&format!("{page}{button}"));
    }
    table.line("G28 looked at", &outcome(&again(&server, &one)));

    // What is sent back with the buyer is the first word, whatever the second is.
    let led = |answer: &Answer| {
        let back = answer.header("location").and_then(|to| to.rsplit_once('&')).unwrap_or_default();
        format!("{} {}", answer.status, back.1)
    };
    let first = press(&server, &one, "fail");
    table.line("G18 failed", &format!("{} {}", led(&first), outcome(&again(&server, &one))));
    let replayed = server.client(None).send("POST", &format!("{page}/authorize"), "");
    table.line("G17 replayed", &format!("{} {}", led(&replayed), outcome(&again(&server, &one))));
    assert_eq!(charges(&server, &one), "{}");

    let page = challenge(&other);
    press(&server, &other, "authorize");
    for button in ["authorize", "fail"] {
        let twice = server.client(None).send("POST", &format!("{page}/{button}"), "");
        let now = outcome(&again(&server, &other));
        table.line(&format!("G18 again: {button}"), &format!("{} {now}", led(&twice)));
    }
    assert_eq!(charges(&server, &other), r#"{"status=succeeded amount_captured=1000": 1}"#);

    let late = asked();
    post(&server, &act(&late, "cancel"), "").ok();
    let pressed = server.client(None).send("POST", &format!("{}/authorize", challenge(&late)), "");
    table.line(
        "G7 canceled meanwhile",
        &format!("{} {}", pressed.status, outcome(&again(&server, &late))),
    );
    assert_eq!(charges(&server, &late), "{}");
    expect![[r#"
        G28 looked at → 200 requires_action
        G18 failed → 303 redirect_status=failed 200 requires_payment_method
        G17 replayed → 303 redirect_status=failed 200 requires_payment_method
        G18 again: authorize → 303 redirect_status=succeeded 200 succeeded
        G18 again: fail → 303 redirect_status=succeeded 200 succeeded
        G7 canceled meanwhile → 410 200 canceled
    "#]]
    .assert_eq(table.text());
}
