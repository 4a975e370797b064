//! Payment intents: what is refused, in whose words, and what a call changes.

use crate::harness::{Answer, Server};
use crate::table::{Table, again, customer, get, on_file, outcome, pay, post, press};
use expect_test::expect;

const INTENTS: &str = "/v1/payment_intents";
const NEW: &str = "amount=1000&currency=usd&payment_method_types[]=card";

fn create(server: &Server, more: &str) -> Answer {
    post(server, INTENTS, &format!("{NEW}&{more}")).ok()
}

fn act(server: &Server, intent: &Answer, verb: &str, form: &str) -> Answer {
    post(server, &format!("{INTENTS}/{}/{verb}", intent.text("id")), form)
}

fn update(server: &Server, intent: &Answer, form: &str) -> Answer {
    post(server, &format!("{INTENTS}/{}", intent.text("id")), form)
}

/// One intent in each status that cards can bring about.
fn in_each_status(server: &Server) -> Vec<(&'static str, Answer)> {
    let canceled = create(server, "");
    let canceled = act(server, &canceled, "cancel", "").ok();
    vec![
        ("requires_payment_method", create(server, "")),
        ("requires_confirmation", create(server, "payment_method=pm_card_visa")),
        ("requires_action", pay(server, "payment_method=pm_card_threeDSecure2Required").ok()),
        ("requires_capture", pay(server, "payment_method=pm_card_visa&capture_method=manual").ok()),
        ("succeeded", pay(server, "payment_method=pm_card_visa").ok()),
        ("canceled", canceled),
    ]
}

#[test]
fn every_call_in_every_status() {
    let server = Server::start();
    let mut table = Table::default();
    for (verb, form) in [
        ("", "amount=2000"),
        ("", "currency=eur"),
        ("", "payment_method=pm_card_mastercard"),
        ("", "setup_future_usage=off_session"),
        ("", "description=later&metadata[a]=b&receipt_email=a@example.com"),
        ("confirm", "payment_method=pm_card_visa"),
        ("capture", ""),
        ("cancel", ""),
        ("increment_authorization", "amount=2000"),
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
         amount=2000
          requires_payment_method → 200 requires_payment_method
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_confirmation
          requires_capture → 400 invalid_request_error payment_intent_unexpected_state [amount] This PaymentIntent's amount could not be updated because it has a status of requires_capture. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [amount] This PaymentIntent's amount could not be updated because it has a status of succeeded. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [amount] This PaymentIntent's amount could not be updated because it has a status of canceled. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent canceled
         currency=eur
          requires_payment_method → 200 requires_payment_method
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_confirmation
          requires_capture → 400 invalid_request_error payment_intent_unexpected_state [currency] This PaymentIntent's currency could not be updated because it has a status of requires_capture. You may only update the currency of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [currency] This PaymentIntent's currency could not be updated because it has a status of succeeded. You may only update the currency of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [currency] This PaymentIntent's currency could not be updated because it has a status of canceled. You may only update the currency of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent canceled
         payment_method=pm_card_mastercard
          requires_payment_method → 200 requires_confirmation
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_confirmation
          requires_capture → 400 invalid_request_error payment_intent_unexpected_state [payment_method] This PaymentIntent's payment_method could not be updated because it has a status of requires_capture. You may only update the payment_method of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [payment_method] This PaymentIntent's payment_method could not be updated because it has a status of succeeded. You may only update the payment_method of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [payment_method] This PaymentIntent's payment_method could not be updated because it has a status of canceled. You may only update the payment_method of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent canceled
         setup_future_usage=off_session
          requires_payment_method → 200 requires_payment_method
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_action
          requires_capture → 400 invalid_request_error payment_intent_unexpected_state [setup_future_usage] This PaymentIntent's setup_future_usage could not be updated because it has a status of requires_capture. You may only update the setup_future_usage of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [setup_future_usage] This PaymentIntent's setup_future_usage could not be updated because it has a status of succeeded. You may only update the setup_future_usage of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [setup_future_usage] This PaymentIntent's setup_future_usage could not be updated because it has a status of canceled. You may only update the setup_future_usage of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent canceled
         description=later&metadata[a]=b&receipt_email=a@example.com
          requires_payment_method → 200 requires_payment_method
          requires_confirmation → 200 requires_confirmation
          requires_action → 200 requires_action
          requires_capture → 200 requires_capture
          succeeded → 200 succeeded
          canceled → 200 canceled
        confirm payment_method=pm_card_visa
          requires_payment_method → 200 succeeded
          requires_confirmation → 200 succeeded
          requires_action → 200 succeeded
          requires_capture → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of requires_capture. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent canceled
        capture 
          requires_payment_method → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent requires_payment_method
          requires_confirmation → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of requires_confirmation. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent requires_confirmation
          requires_action → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of requires_action. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent requires_action
          requires_capture → 200 succeeded
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [-] The remaining amount on this PaymentIntent could not be captured because the remainder of the authorized amount has been released. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent canceled
        cancel 
          requires_payment_method → 200 canceled
          requires_confirmation → 200 canceled
          requires_action → 200 canceled
          requires_capture → 200 canceled
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot cancel this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot cancel this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing. +payment_intent canceled
        increment_authorization amount=2000
          requires_payment_method → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be incrementally authorized because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture. +payment_intent requires_payment_method
          requires_confirmation → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be incrementally authorized because it has a status of requires_confirmation. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture. +payment_intent requires_confirmation
          requires_action → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be incrementally authorized because it has a status of requires_action. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture. +payment_intent requires_action
          requires_capture → 400 invalid_request_error - [-] This PaymentIntent is not eligible for incremental authorization because you did not request support using `request_incremental_authorization` when you created or confirmed it. +payment_intent requires_capture
          succeeded → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be incrementally authorized because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture. +payment_intent succeeded
          canceled → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be incrementally authorized because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be incrementally authorized: requires_capture. +payment_intent canceled
        verify_microdeposits descriptor_code=SM11AA
          requires_payment_method → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_payment_method
          requires_confirmation → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_confirmation. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_confirmation
          requires_action → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_action. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_action
          requires_capture → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_capture. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_capture
          succeeded → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of succeeded. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent succeeded
          canceled → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent canceled
    "#]].assert_eq(table.text());
}

#[test]
fn capture_amounts() {
    let server = Server::start();
    let mut table = Table::default();
    for amount in ["1001", "0", "-1", "1.5", "ten", "999", "1000"] {
        let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
        let answer = act(&server, &held, "capture", &format!("amount_to_capture={amount}"));
        table.answer(amount, &answer);
    }
    expect![[r#"
        1001 → 400 invalid_request_error amount_too_large [-] The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help. +payment_intent requires_capture
        0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1. +payment_intent requires_capture
        -1 → 400 invalid_request_error - [amount_to_capture] Invalid non-negative integer
        1.5 → 400 invalid_request_error parameter_invalid_integer [amount_to_capture] Invalid integer: 1.5
        ten → 400 invalid_request_error parameter_invalid_integer [amount_to_capture] Invalid integer: ten
        999 → 200 succeeded
        1000 → 200 succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn methods_that_cannot_pay_here() {
    let server = Server::start();
    let (owner, other) = (customer(&server), customer(&server));
    let card = on_file(&server, &owner, "pm_card_visa");
    let mut table = Table::default();
    table.answer("confirm, no method", &act(&server, &create(&server, ""), "confirm", ""));
    let of_customer = create(&server, &format!("customer={owner}"));
    table.answer("confirm, customer, no method", &act(&server, &of_customer, "confirm", ""));
    table.answer("create and confirm, no method", &pay(&server, ""));
    let with = format!("payment_method={card}");
    let of_other = format!("customer={other}");
    table.answer("another's, create", &post(&server, INTENTS, &format!("{NEW}&{of_other}&{with}")));
    let intent = create(&server, &of_other);
    table.answer("another's, update", &update(&server, &intent, &with));
    table.answer("another's, confirm", &act(&server, &intent, "confirm", &with));
    table.answer("somebody's, create", &post(&server, INTENTS, &format!("{NEW}&{with}")));
    let intent = create(&server, "");
    table.answer("somebody's, update", &update(&server, &intent, &with));
    table.answer("somebody's, confirm", &act(&server, &intent, "confirm", &with));
    let debit = "amount=1000&currency=eur&payment_method_types[]=sepa_debit";
    let debit = post(&server, INTENTS, debit).ok();
    let card = "payment_method=pm_card_visa";
    table.answer("wrong type, update", &update(&server, &debit, card));
    table.answer("wrong type, confirm", &act(&server, &debit, "confirm", card));
    let used = pay(&server, "payment_method=pm_card_visa").ok();
    let used = format!("payment_method={}", used.text("payment_method"));
    table.answer("used, create", &post(&server, INTENTS, &format!("{NEW}&{used}")));
    table.answer("used, update", &update(&server, &intent, &used));
    table.answer("used, confirm", &act(&server, &intent, "confirm", &used));
    let none = "allowed_payment_method_types[]=link";
    let automatic = "amount=1000&currency=usd";
    table.answer("no type left", &post(&server, INTENTS, &format!("{automatic}&{none}")));
    expect![[r#"
        confirm, no method → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken. +payment_intent requires_payment_method
        confirm, customer, no method → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_…, specify a payment method attached to this customer along with the customer ID. +payment_intent requires_payment_method
        create and confirm, no method → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.
        another's, create → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        another's, update → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +payment_intent requires_payment_method
        another's, confirm → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +payment_intent requires_payment_method
        somebody's, create → 400 invalid_request_error parameter_missing [source] The `payment_method` parameter supplied pm_… belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the PaymentIntent.
        somebody's, update → 400 invalid_request_error parameter_missing [source] The `payment_method` parameter supplied pm_… belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the PaymentIntent. +payment_intent requires_payment_method
        somebody's, confirm → 400 invalid_request_error parameter_missing [source] The `payment_method` parameter supplied pm_… belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the PaymentIntent. +payment_intent requires_payment_method
        wrong type, update → 400 invalid_request_error payment_intent_invalid_parameter [-] The PaymentMethod provided (card) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: sepa_debit. Alternatively, update the allowed payment_method_types for this PaymentIntent to include "card" +payment_intent requires_payment_method
        wrong type, confirm → 400 invalid_request_error payment_intent_invalid_parameter [-] The PaymentMethod provided (card) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: sepa_debit. Alternatively, update the allowed payment_method_types for this PaymentIntent to include "card" +payment_intent requires_payment_method
        used, create → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        used, update → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_payment_method
        used, confirm → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first. +payment_intent requires_payment_method
        no type left → 400 invalid_request_error - [-] No valid payment method types for this Payment Intent. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard (https://dashboard.stripe.com/settings/payment_methods) or specify payment_method_types directly.
    "#]].assert_eq(table.text());
}

#[test]
fn what_does_not_exist() {
    let server = Server::start();
    let intent = create(&server, "");
    let mut table = Table::default();
    for path in [
        "payment_intents/pi_0000000000000000000000000",
        "setup_intents/seti_000000000000000000000000",
        "payment_methods/pm_000000000000000000000000",
        "customers/cus_00000000000000",
        "charges/ch_0000000000000000000000000",
        "refunds/re_0000000000000000000000000",
        "disputes/du_000000000000000000000000",
        "tokens/tok_000000000000000000000000",
    ] {
        table.answer(path, &get(&server, &format!("/v1/{path}")));
    }
    for form in ["payment_method=pm_000000000000000000000000", "customer=cus_00000000000000"] {
        table.answer(&format!("create {form}"), &post(&server, INTENTS, &format!("{NEW}&{form}")));
        table.answer(&format!("update {form}"), &update(&server, &intent, form));
    }
    table.answer(
        "confirm",
        &act(&server, &intent, "confirm", "payment_method=pm_000000000000000000000000"),
    );
    expect![[r#"
        payment_intents/pi_… → 404 invalid_request_error resource_missing [intent] No such payment_intent: 'pi_*************************'
        setup_intents/seti_… → 404 invalid_request_error resource_missing [intent] No such setupintent: 'seti_************************'
        payment_methods/pm_… → 404 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_************************'
        customers/cus_… → 404 invalid_request_error resource_missing [id] No such customer: 'cus_**************'
        charges/ch_… → 404 invalid_request_error resource_missing [id] No such charge: 'ch_*************************'
        refunds/re_… → 404 invalid_request_error resource_missing [id] No such refund: 're_*************************'
        disputes/du_… → 404 invalid_request_error resource_missing [id] No such dispute: 'du_************************'
        tokens/tok_… → 404 invalid_request_error resource_missing [token] No such token: 'tok_************************'
        create payment_method=pm_… → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_************************'
        update payment_method=pm_… → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_************************'
        create customer=cus_… → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_**************'
        update customer=cus_… → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_**************'
        confirm → 400 invalid_request_error resource_missing [payment_method] No such PaymentMethod: 'pm_************************'
    "#]].assert_eq(table.text());
}

#[test]
fn amounts() {
    let server = Server::start();
    let mut table = Table::default();
    for form in [
        "amount=0&currency=usd",
        "amount=49&currency=usd",
        "amount=50&currency=usd",
        "amount=99999999&currency=usd",
        "amount=100000000&currency=usd",
        "amount=49&currency=jpy",
        "amount=50&currency=jpy",
        "amount=-1&currency=usd",
        "amount=1.5&currency=usd",
        "currency=usd",
        "amount=1000",
        "amount=1000&currency=xxx",
    ] {
        table.answer(form, &post(&server, INTENTS, &format!("{form}&payment_method_types[]=card")));
    }
    expect![[r#"
        amount=0&currency=usd → 400 invalid_request_error parameter_invalid_integer [amount] The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents
        amount=49&currency=usd → 400 invalid_request_error amount_too_small [amount] Amount must be at least $0.50 usd
        amount=50&currency=usd → 200 requires_payment_method
        amount=99999999&currency=usd → 200 requires_payment_method
        amount=100000000&currency=usd → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        amount=49&currency=jpy → 400 invalid_request_error amount_too_small [amount] Amount must be at least ¥50 jpy
        amount=50&currency=jpy → 200 requires_payment_method
        amount=-1&currency=usd → 400 invalid_request_error - [amount] Invalid non-negative integer
        amount=1.5&currency=usd → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1.5
        currency=usd → 400 invalid_request_error parameter_missing [amount] Missing required param: amount.
        amount=1000 → 400 invalid_request_error parameter_missing [currency] Missing required param: currency.
        amount=1000&currency=xxx → 400 invalid_request_error - [currency] Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
    "#]].assert_eq(table.text());
}

#[test]
fn parameters_that_need_or_forbid_each_other() {
    let server = Server::start();
    let mut table = Table::default();
    let sum = "amount=1000&currency=usd";
    for form in [
        "automatic_payment_methods[enabled]=true&confirmation_method=manual",
        "automatic_payment_methods[enabled]=true&payment_method_types[]=card",
        "off_session=true",
        "error_on_requires_action=true",
        "return_url=https://example.com",
        "mandate_data[customer_acceptance][type]=offline",
        "confirm=true&payment_method=pm_card_visa&off_session=true&setup_future_usage=off_session",
        "confirm=true&payment_method=pm_card_visa&off_session=true&payment_method_options[card][setup_future_usage]=off_session",
        "confirm=true&payment_method=pm_card_visa&off_session=true&setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none",
        "confirm=true&payment_method=pm_card_visa&off_session=recurring",
        "confirm=true&payment_method=pm_card_visa&off_session=one_off",
        "confirm=true&payment_method=pm_card_visa&off_session=maybe",
        "confirm=true&payment_method=pm_card_visa&off_session=false&setup_future_usage=off_session",
    ] {
        table.answer(form, &post(&server, INTENTS, &format!("{sum}&{form}")));
    }
    expect![[r#"
        automatic_payment_methods[enabled]=true&confirmation_method=manual → 400 invalid_request_error - [-] You may only specify one of these parameters: automatic_payment_methods, confirmation_method.
        automatic_payment_methods[enabled]=true&payment_method_types[]=card → 400 invalid_request_error - [-] You may only specify one of these parameters: automatic_payment_methods, payment_method_types.
        off_session=true → 400 invalid_request_error - [off_session] The parameter `off_session` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        error_on_requires_action=true → 400 invalid_request_error - [error_on_requires_action] The parameter `error_on_requires_action` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        return_url=https://example.com → 400 invalid_request_error - [return_url] The parameter `return_url` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        mandate_data[customer_acceptance][type]=offline → 400 invalid_request_error - [mandate_data] The parameter `mandate_data` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.
        confirm=true&payment_method=pm_card_visa&off_session=true&setup_future_usage=off_session → 400 invalid_request_error - [-] You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.
        confirm=true&payment_method=pm_card_visa&off_session=true&payment_method_options[card][setup_future_usage]=off_session → 400 invalid_request_error - [-] You cannot confirm with the `off_session` parameter when `setup_future_usage` is also set on the PaymentIntent because you cannot set up future usages when processing payments off-session.
        confirm=true&payment_method=pm_card_visa&off_session=true&setup_future_usage=off_session&payment_method_options[card][setup_future_usage]=none → 200 succeeded
        confirm=true&payment_method=pm_card_visa&off_session=recurring → 200 succeeded
        confirm=true&payment_method=pm_card_visa&off_session=one_off → 200 succeeded
        confirm=true&payment_method=pm_card_visa&off_session=maybe → 400 invalid_request_error - [off_session] Invalid off_session: must be one of true, false, one_off, or recurring
        confirm=true&payment_method=pm_card_visa&off_session=false&setup_future_usage=off_session → 200 succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn a_refused_creation_leaves_no_intent_and_shows_none() {
    let server = Server::start();
    let sum = "amount=1000&currency=usd&confirm=true&payment_method=pm_card_visa";
    for form in ["off_session=true&setup_future_usage=off_session", "return_url="] {
        let answer = server.secret().header("Stripe-Version", "2026-08-26.dahlia").send(
            "POST",
            INTENTS,
            &format!("{sum}&{form}"),
        );
        let error = answer.error(400);
        assert!(error.get("payment_intent").is_none(), "{error:#}");
    }
    assert_eq!(get(&server, INTENTS).ok().body["data"], serde_json::json!([]));
}

#[test]
fn the_return_url_is_asked_for_where_a_redirect_may_come() {
    let server = Server::start();
    let sum = "amount=1000&currency=usd&confirm=true&payment_method=pm_card_visa";
    let mut table = Table::default();
    for version in [None, Some("2022-11-15"), Some("2023-08-16"), Some("2026-08-26.dahlia")] {
        for form in [
            "",
            "return_url=https://example.com",
            "automatic_payment_methods[enabled]=true",
            "automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never",
            "payment_method_types[]=card",
            "off_session=true",
            "use_stripe_sdk=true",
        ] {
            let client = server.secret();
            let client = match version {
                Some(version) => client.header("Stripe-Version", version),
                None => client,
            };
            let answer = client.send("POST", INTENTS, &format!("{sum}&{form}"));
            let short = match answer.status {
                200 => outcome(&answer),
                _ => outcome(&answer).chars().take(90).collect(),
            };
            table.line(&format!("{} {form}", version.unwrap_or("unpinned")), &short);
        }
    }
    // Listed or automatic, an intent that is confirmed later has the same rule, and is shown.
    let later = post(&server, INTENTS, "amount=1000&currency=usd").ok();
    let path = format!("{INTENTS}/{}/confirm", later.text("id"));
    let client = server.secret().header("Stripe-Version", "2026-08-26.dahlia");
    table.answer("confirm", &client.send("POST", &path, "payment_method=pm_card_visa"));
    expect![[r#"
        unpinned  → 200 succeeded
        unpinned return_url=https://example.com → 200 succeeded
        unpinned automatic_payment_methods[enabled]=true → 200 succeeded
        unpinned automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        unpinned payment_method_types[]=card → 200 succeeded
        unpinned off_session=true → 200 succeeded
        unpinned use_stripe_sdk=true → 200 succeeded
        2022-11-15  → 200 succeeded
        2022-11-15 return_url=https://example.com → 200 succeeded
        2022-11-15 automatic_payment_methods[enabled]=true → 200 succeeded
        2022-11-15 automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        2022-11-15 payment_method_types[]=card → 200 succeeded
        2022-11-15 off_session=true → 200 succeeded
        2022-11-15 use_stripe_sdk=true → 200 succeeded
        2023-08-16  → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods
        2023-08-16 return_url=https://example.com → 200 succeeded
        2023-08-16 automatic_payment_methods[enabled]=true → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods
        2023-08-16 automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        2023-08-16 payment_method_types[]=card → 200 succeeded
        2023-08-16 off_session=true → 200 succeeded
        2023-08-16 use_stripe_sdk=true → 200 succeeded
        2026-08-26.dahlia  → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods
        2026-08-26.dahlia return_url=https://example.com → 200 succeeded
        2026-08-26.dahlia automatic_payment_methods[enabled]=true → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods
        2026-08-26.dahlia automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never → 200 succeeded
        2026-08-26.dahlia payment_method_types[]=card → 200 succeeded
        2026-08-26.dahlia off_session=true → 200 succeeded
        2026-08-26.dahlia use_stripe_sdk=true → 200 succeeded
        confirm → 400 invalid_request_error - [-] This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

#[test]
fn a_browser_may_only_raise_future_usage() {
    let server = Server::start();
    let mut table = Table::default();
    for (created, confirmed) in [
        ("", "setup_future_usage=off_session"),
        ("setup_future_usage=on_session", "setup_future_usage=off_session"),
        ("setup_future_usage=on_session", "setup_future_usage="),
        ("setup_future_usage=off_session", "setup_future_usage=off_session"),
        ("setup_future_usage=off_session", "setup_future_usage=on_session"),
        ("setup_future_usage=off_session", "setup_future_usage="),
        ("setup_future_usage=off_session", "payment_method_options[card][setup_future_usage]=none"),
        (
            "setup_future_usage=off_session",
            "payment_method_options[card][setup_future_usage]=on_session",
        ),
        (
            "payment_method_options[card][setup_future_usage]=off_session",
            "payment_method_options[card][setup_future_usage]=",
        ),
        ("payment_method_options[card][setup_future_usage]=off_session", "payment_method_options="),
        (
            "payment_method_options[card][setup_future_usage]=on_session",
            "payment_method_options[card][setup_future_usage]=off_session",
        ),
        (
            "payment_method_options[card][setup_future_usage]=none",
            "payment_method_options[card][setup_future_usage]=off_session",
        ),
        ("", "off_session=true"),
        ("", "error_on_requires_action=true"),
        ("", "payment_method_options[card][capture_method]=manual"),
        ("", "payment_method_options[card][require_cvc_recollection]=false"),
    ] {
        let intent = create(&server, created);
        let path = format!("{INTENTS}/{}/confirm", intent.text("id"));
        let secret = intent.text("client_secret");
        let form = format!("client_secret={secret}&payment_method=pm_card_visa&{confirmed}");
        let answer = server.publishable().send("POST", &path, &form);
        table.answer(&format!("{created} then {confirmed}"), &answer);
    }
    expect![[r#"
         then setup_future_usage=off_session → 200 succeeded
        setup_future_usage=on_session then setup_future_usage=off_session → 200 succeeded
        setup_future_usage=on_session then setup_future_usage= → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `on_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        setup_future_usage=off_session then setup_future_usage=off_session → 200 succeeded
        setup_future_usage=off_session then setup_future_usage=on_session → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        setup_future_usage=off_session then setup_future_usage= → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        setup_future_usage=off_session then payment_method_options[card][setup_future_usage]=none → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        setup_future_usage=off_session then payment_method_options[card][setup_future_usage]=on_session → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        payment_method_options[card][setup_future_usage]=off_session then payment_method_options[card][setup_future_usage]= → 400 invalid_request_error - [setup_future_usage] The `setup_future_usage` of this PaymentIntent is `off_session`. With a publishable API key it can only be changed from `on_session` to `off_session`. +payment_intent requires_payment_method
        payment_method_options[card][setup_future_usage]=off_session then payment_method_options= → 400 invalid_request_error parameter_invalid_empty [payment_method_options] You passed an empty string for 'payment_method_options'. We assume empty values are an attempt to unset a parameter; however 'payment_method_options' cannot be unset. You should remove 'payment_method_options' from your request or supply a non-empty value.
        payment_method_options[card][setup_future_usage]=on_session then payment_method_options[card][setup_future_usage]=off_session → 200 succeeded
        payment_method_options[card][setup_future_usage]=none then payment_method_options[card][setup_future_usage]=off_session → 200 succeeded
         then off_session=true → 400 invalid_request_error - [off_session] This parameter cannot be passed with a publishable API key. Please use a secret API key.
         then error_on_requires_action=true → 400 invalid_request_error - [error_on_requires_action] This parameter cannot be passed with a publishable API key. Please use a secret API key.
         then payment_method_options[card][capture_method]=manual → 400 invalid_request_error - [payment_method_options[card][capture_method]] This parameter cannot be passed with a publishable API key. Please use a secret API key.
         then payment_method_options[card][require_cvc_recollection]=false → 400 invalid_request_error - [payment_method_options[card][require_cvc_recollection]] This parameter cannot be passed with a publishable API key. Please use a secret API key.
    "#]].assert_eq(table.text());
}

#[test]
fn only_the_server_confirms_a_manual_intent() {
    let server = Server::start();
    let manual = "confirmation_method=manual&return_url=https://example.com/back";
    let mut table = Table::default();
    let intent = create(&server, "confirmation_method=manual&payment_method=pm_card_visa");
    let path = format!("{INTENTS}/{}/confirm", intent.text("id"));
    let secret = format!("client_secret={}", intent.text("client_secret"));
    table.answer("browser", &server.publishable().send("POST", &path, &secret));
    table.answer("server", &act(&server, &intent, "confirm", ""));
    let card = "payment_method=pm_card_threeDSecure2Required";
    let asked = pay(&server, &format!("{manual}&{card}")).ok();
    assert_eq!(press(&server, &asked, "authorize").status, 303);
    let passed = again(&server, &asked);
    table.answer("after the challenge", &passed);
    table.answer("the server says go", &act(&server, &asked, "confirm", ""));
    // An authentication holds for its card and its amount, and for nothing else.
    let asked = pay(&server, &format!("{manual}&{card}")).ok();
    press(&server, &asked, "authorize");
    table.answer("go, another card", &act(&server, &asked, "confirm", card));
    let asked = pay(&server, &format!("{manual}&{card}")).ok();
    press(&server, &asked, "authorize");
    update(&server, &asked, "amount=5000").ok();
    table.answer("go, another amount", &act(&server, &asked, "confirm", ""));
    let asked = pay(&server, &format!("{manual}&{card}")).ok();
    press(&server, &asked, "fail");
    table.answer("failed", &again(&server, &asked));
    expect![[r#"
        browser → 400 invalid_request_error - [-] This PaymentIntent has a `confirmation_method` of `manual`, so it can only be confirmed with a secret API key. +payment_intent requires_confirmation
        server → 200 succeeded
        after the challenge → 200 requires_confirmation
        the server says go → 200 succeeded
        go, another card → 200 requires_action
        go, another amount → 200 requires_action
        failed → 200 requires_payment_method
    "#]].assert_eq(table.text());
}

#[test]
fn an_action_that_cannot_be_handled_is_an_error() {
    let server = Server::start();
    let mut table = Table::default();
    for card in
        ["pm_card_visa", "pm_card_authenticationRequired", "pm_card_authenticationRequiredOnSetup"]
    {
        let form = format!(
            "payment_method={card}&error_on_requires_action=true&setup_future_usage=on_session"
        );
        table.answer(card, &pay(&server, &form));
    }
    expect![[r#"
        pm_card_visa → 200 succeeded
        pm_card_authenticationRequired → 402 card_error authentication_required/authentication_not_handled [-] This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions. +payment_intent requires_payment_method
        pm_card_authenticationRequiredOnSetup → 402 card_error authentication_required/authentication_not_handled [-] This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

#[test]
fn a_new_method_or_amount_abandons_the_challenge() {
    let server = Server::start();
    let mut table = Table::default();
    for form in ["payment_method=pm_card_visa", "amount=2000", "description=x", "payment_method="] {
        let asked = pay(&server, "payment_method=pm_card_threeDSecure2Required").ok();
        let updated = update(&server, &asked, form).ok();
        let page = press(&server, &asked, "authorize");
        table.line(form, &format!("{} page {}", outcome(&updated), page.status));
    }
    let asked = pay(&server, "payment_method=pm_card_threeDSecure2Required").ok();
    let anew = act(&server, &asked, "confirm", "").ok();
    table.line(
        "confirm",
        &format!("{} page {}", outcome(&anew), press(&server, &asked, "authorize").status),
    );
    assert_eq!(press(&server, &anew, "authorize").status, 200);
    assert_eq!(again(&server, &anew).text("status"), "succeeded");
    expect![[r#"
        payment_method=pm_card_visa → 200 requires_confirmation page 410
        amount=2000 → 200 requires_confirmation page 410
        description=x → 200 requires_action page 200
        payment_method= → 200 requires_payment_method page 410
        confirm → 200 requires_action page 410
    "#]]
    .assert_eq(table.text());
}

#[test]
fn the_last_error_is_set_and_cleared() {
    let server = Server::start();
    let declined = pay(&server, "payment_method=pm_card_visa_chargeDeclined");
    let intent = declined.error(402)["payment_intent"]["id"].as_str().unwrap().to_owned();
    let path = format!("{INTENTS}/{intent}");
    let error = || get(&server, &path).ok().body["last_payment_error"].clone();
    let shown = error();
    assert_eq!(shown["code"], "card_declined");
    assert_eq!(shown["payment_method_type"], "card");
    assert_eq!(shown["payment_method"]["object"], "payment_method");
    assert!(shown.get("payment_intent").is_none());
    post(&server, &path, "metadata[a]=b").ok();
    assert!(error().is_null(), "cleared by an update");
    let confirm = format!("{path}/confirm");
    post(&server, &confirm, "payment_method=pm_card_visa_chargeDeclined").error(402);
    assert!(error().is_object());
    post(&server, &confirm, "payment_method=pm_card_threeDSecure2Required").ok();
    assert!(error().is_null(), "cleared by a new attempt");
    let failed = get(&server, &path).ok();
    press(&server, &failed, "fail");
    assert_eq!(error()["code"], "payment_intent_authentication_failure");
    let paid = post(&server, &confirm, "payment_method=pm_card_visa").ok();
    assert_eq!(paid.text("status"), "succeeded");
    assert!(error().is_null(), "cleared by success");
}

/// Answers to reads are kept. Each is read twice, so that the second comes from what was kept, after
/// each way in which it may have changed or be another reader's.
#[test]
fn a_read_shows_what_is_on_record_and_to_whom() {
    let server = Server::start();
    let intent = create(&server, "");
    let path = format!("{INTENTS}/{}", intent.text("id"));
    let twice = |path: &str| {
        let first = get(&server, path).ok();
        assert_eq!(get(&server, path).ok().body, first.body);
        first
    };
    assert_eq!(twice(&path).body, intent.body);
    let updated = update(&server, &intent, "metadata[a]=b").ok();
    assert_eq!(twice(&path).body, updated.body);

    let secret = intent.text("client_secret");
    let by_buyer = || server.publishable().get(&format!("{path}?client_secret={secret}")).ok();
    let shown = by_buyer();
    assert!(shown.body.get("metadata").is_none());
    assert_eq!(by_buyer().body, shown.body);
    assert_eq!(twice(&path).body, updated.body);

    let whole = twice(&format!("{path}?expand[]=customer"));
    assert_eq!(whole.body, updated.body);
    let unknown = get(&server, &format!("{INTENTS}/pi_unknown"));
    assert_eq!(unknown.status, 404);
    let elsewhere = get(&server, &format!("/v1/setup_intents/{}", intent.text("id")));
    assert_eq!(elsewhere.status, 404);
}
