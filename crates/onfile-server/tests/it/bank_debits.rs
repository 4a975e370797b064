//! Direct debits end to end: accounts handed in, mandates, collections, reports, refunds, disputes.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, again, customer, fields, get, outcome, post};
use expect_test::expect;

const HOLDER: &str = "billing_details[name]=Jenny&billing_details[email]=jenny@example.com";
const OFFLINE: &str = "mandate_data[customer_acceptance][type]=offline";

fn sepa(server: &Server, iban: &str) -> Answer {
    let form = format!("type=sepa_debit&sepa_debit[iban]={iban}&{HOLDER}");
    post(server, "/v1/payment_methods", &form)
}

/// A debit of 10.00, confirmed at once.
fn debit(server: &Server, kind: &str, method: &str, more: &str) -> Answer {
    let currency = match kind {
        "sepa_debit" => "eur",
        "au_becs_debit" => "aud",
        _ => "usd",
    };
    let form = format!(
        "amount=1000&currency={currency}&confirm=true&payment_method_types[]={kind}\
         &payment_method={method}&{more}"
    );
    post(server, "/v1/payment_intents", &form)
}

fn charge(server: &Server, intent: &Answer) -> Answer {
    let intent = again(server, intent);
    get(server, &format!("/v1/charges/{}", intent.text("latest_charge"))).ok()
}

fn mandate(server: &Server, charge: &Answer) -> Answer {
    let kind = charge.body["payment_method_details"]["type"].as_str().unwrap().to_owned();
    let id = charge.body["payment_method_details"][kind.as_str()]["mandate"].as_str().unwrap();
    get(server, &format!("/v1/mandates/{id}")).ok()
}

#[test]
fn the_two_named_ibans() {
    let server = Server::start();
    let mut table = Table::default();
    for iban in ["AT321904300235473204", "AT861904300235473202"] {
        let method = sepa(&server, iban).ok();
        let mut watch = Watch::new(&server);
        let intent = debit(&server, "sepa_debit", method.text("id"), OFFLINE).ok();
        table.line(iban, &format!("{}: {}", outcome(&intent), watch.news()));
        for seconds in [4, 6, 169, 1] {
            server.advance(seconds);
            let now = again(&server, &intent);
            let error = fields(&now.body, &["last_payment_error/decline_code"]);
            table.line(
                &format!("  {seconds} s later"),
                &format!("{} {error}: {}", outcome(&now), watch.news()),
            );
        }
        let charge = charge(&server, &intent);
        let shown = ["status", "paid", "failure_code", "payment_method_details/sepa_debit/last4"];
        table.line("  charge", &fields(&charge.body, &shown));
        assert!(charge.text("id").starts_with("py_"));
        let shown = ["status", "type", "single_use/amount", "payment_method_details/type"];
        table.line("  mandate", &fields(&mandate(&server, &charge).body, &shown));
    }
    expect![[r#"
        AT321904300235473204 → 200 processing: payment_intent.created → charge.pending → payment_intent.processing
          4 s later → 200 processing decline_code=absent: 
          6 s later → 200 processing decline_code=absent: 
          169 s later → 200 processing decline_code=absent: 
          1 s later → 200 succeeded decline_code=absent: charge.succeeded → payment_intent.succeeded
          charge → status=succeeded paid=true failure_code=null last4=3204
          mandate → status=active type=single_use amount=1000 type=sepa_debit
        AT861904300235473202 → 200 processing: payment_intent.created → charge.pending → payment_intent.processing
          4 s later → 200 processing decline_code=absent: 
          6 s later → 200 requires_payment_method decline_code=generic_decline: charge.failed → payment_intent.payment_failed
          169 s later → 200 requires_payment_method decline_code=generic_decline: 
          1 s later → 200 requires_payment_method decline_code=generic_decline: 
          charge → status=failed paid=false failure_code=generic_decline last4=3202
          mandate → status=active type=single_use amount=1000 type=sepa_debit
    "#]].assert_eq(table.text());
}

#[test]
fn accounts_as_they_are_handed_in() {
    let server = Server::start();
    let mut table = Table::default();
    let at = "sepa_debit[iban]=AT611904300234573201";
    for form in [
        format!("type=sepa_debit&{at}&{HOLDER}"),
        format!("type=sepa_debit&{at}&billing_details[name]=Jenny"),
        format!("type=sepa_debit&{at}&billing_details[email]=jenny@example.com"),
        format!("type=sepa_debit&sepa_debit[iban]=AT611904300234573202&{HOLDER}"),
        format!("type=sepa_debit&sepa_debit[iban]=AT483200000012345864&{HOLDER}"),
        format!("type=sepa_debit&sepa_debit[iban]=AT271904300000055555&{HOLDER}"),
        format!("type=sepa_debit&sepa_debit[iban]=AT511904300000066666&{HOLDER}"),
        format!("type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&{HOLDER}"),
        format!("type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&{HOLDER}&billing_details[address][line1]=1 Way"),
        format!("type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&{HOLDER}&billing_details[address][line1]=1 Way&billing_details[address][country]=GB"),
        format!("type=au_becs_debit&au_becs_debit[bsb_number]=000-000&au_becs_debit[account_number]=900123456&{HOLDER}"),
        format!("type=au_becs_debit&au_becs_debit[bsb_number]=00000&au_becs_debit[account_number]=900123456&{HOLDER}"),
        format!("type=au_becs_debit&au_becs_debit[bsb_number]=000000&au_becs_debit[account_number]=123&{HOLDER}"),
        format!("type=au_becs_debit&au_becs_debit[bsb_number]=000000&au_becs_debit[account_number]=x&{HOLDER}"),
        format!("type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456789&us_bank_account[account_holder_type]=individual&{HOLDER}"),
        format!("type=us_bank_account&us_bank_account[routing_number]=11000000&us_bank_account[account_number]=000123456789&{HOLDER}"),
        format!("type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456780&{HOLDER}"),
        "type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456789".to_owned(),
    ] {
        let answer = post(&server, "/v1/payment_methods", &form);
        table.answer(&form, &answer);
        if answer.status == 200 {
            let kind = answer.text("type");
            let mut shown = answer.body[kind].clone();
            if let Some(details) = shown.as_object_mut() {
                let fingerprint = details.remove("fingerprint");
                assert!(fingerprint.is_some_and(|it| it.as_str().is_some_and(|it| it.len() == 16)));
            }
            table.line("  ", &shown.to_string());
        }
    }
    expect![[r#"
        type=sepa_debit&sepa_debit[iban]=AT611904300234573201&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 200 ok
           → {"bank_code":"19043","branch_code":null,"country":"AT","last4":"3201","generated_from":{"charge":null,"setup_attempt":null}}
        type=sepa_debit&sepa_debit[iban]=AT611904300234573201&billing_details[name]=Jenny → 400 invalid_request_error parameter_missing [billing_details[email]] Missing required param: billing_details[email].
        type=sepa_debit&sepa_debit[iban]=AT611904300234573201&billing_details[email]=jenny@example.com → 400 invalid_request_error parameter_missing [billing_details[name]] Missing required param: billing_details[name].
        type=sepa_debit&sepa_debit[iban]=AT611904300234573202&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error invalid_bank_account_iban [sepa_debit[iban]] The IBAN you provided is invalid.
        type=sepa_debit&sepa_debit[iban]=AT483200000012345864&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error account_number_invalid [sepa_debit[iban]] You cannot use a live bank account number when making transfers or debits in test mode
        type=sepa_debit&sepa_debit[iban]=AT271904300000055555&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error sepa_debit_bank_not_supported [sepa_debit[iban]] The bank of this IBAN does not support SEPA Direct Debit.
        type=sepa_debit&sepa_debit[iban]=AT511904300000066666&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error sepa_debit_debits_not_supported [sepa_debit[iban]] The account of this IBAN does not support direct debits.
        type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error parameter_missing [billing_details[address][line1]] Missing required param: billing_details[address][line1].
        type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&billing_details[name]=Jenny&billing_details[email]=jenny@example.com&billing_details[address][line1]=1 Way → 400 invalid_request_error parameter_missing [billing_details[address][country]] Missing required param: billing_details[address][country].
        type=sepa_debit&sepa_debit[iban]=GB82WEST12345698765432&billing_details[name]=Jenny&billing_details[email]=jenny@example.com&billing_details[address][line1]=1 Way&billing_details[address][country]=GB → 200 ok
           → {"bank_code":"WEST","branch_code":"123456","country":"GB","last4":"5432","generated_from":{"charge":null,"setup_attempt":null}}
        type=au_becs_debit&au_becs_debit[bsb_number]=000-000&au_becs_debit[account_number]=900123456&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 200 ok
           → {"bsb_number":"000000","last4":"3456"}
        type=au_becs_debit&au_becs_debit[bsb_number]=00000&au_becs_debit[account_number]=900123456&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error routing_number_invalid [au_becs_debit[bsb_number]] The BSB number must have six digits, and belong to a bank.
        type=au_becs_debit&au_becs_debit[bsb_number]=000000&au_becs_debit[account_number]=123&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error account_number_invalid [au_becs_debit[account_number]] You cannot use a live bank account number when making transfers or debits in test mode
        type=au_becs_debit&au_becs_debit[bsb_number]=000000&au_becs_debit[account_number]=x&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error account_number_invalid [au_becs_debit[account_number]] The bank account number provided is invalid.
        type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456789&us_bank_account[account_holder_type]=individual&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 200 ok
           → {"account_holder_type":"individual","account_type":"checking","bank_name":"STRIPE TEST BANK","financial_connections_account":null,"status_details":{},"last4":"6789","networks":{"preferred":"ach","supported":["ach"]},"routing_number":"110000000"}
        type=us_bank_account&us_bank_account[routing_number]=11000000&us_bank_account[account_number]=000123456789&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error routing_number_invalid [us_bank_account[routing_number]] The routing number must have nine digits, and belong to a bank.
        type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456780&billing_details[name]=Jenny&billing_details[email]=jenny@example.com → 400 invalid_request_error account_number_invalid [us_bank_account[account_number]] You cannot use a live bank account number when making transfers or debits in test mode
        type=us_bank_account&us_bank_account[routing_number]=110000000&us_bank_account[account_number]=000123456789 → 400 invalid_request_error parameter_missing [billing_details[name]] Missing required param: billing_details[name].
    "#]].assert_eq(table.text());
}

#[test]
fn a_debit_needs_a_mandate_and_finds_one_that_stands() {
    let server = Server::start();
    let mut table = Table::default();
    let owner = customer(&server);
    let method = sepa(&server, "AT611904300234573201").ok();
    let id = method.text("id");
    table.answer("no mandate", &debit(&server, "sepa_debit", id, ""));
    let of = format!("customer={owner}");
    let keep = format!("{of}&setup_future_usage=off_session");
    table.answer("nor when it is kept", &debit(&server, "sepa_debit", id, &keep));
    let setup = format!("confirm=true&payment_method_types[]=sepa_debit&payment_method={id}&{of}");
    table.answer("nor in a setup", &post(&server, "/v1/setup_intents", &setup));
    let mut watch = Watch::new(&server);
    let online = "mandate_data[customer_acceptance][type]=online\
                  &mandate_data[customer_acceptance][online][ip_address]=1.2.3.4\
                  &mandate_data[customer_acceptance][online][user_agent]=Browser&expand[]=mandate";
    let set_up = post(&server, "/v1/setup_intents", &format!("{setup}&{online}")).ok();
    table.line("a setup", &format!("{}: {}", outcome(&set_up), watch.news()));
    let kept = &set_up.body["mandate"];
    let mut shown = kept.clone();
    assert_eq!(
        shown["payment_method_details"]["sepa_debit"]["reference"].as_str().unwrap().len(),
        24
    );
    let url = shown["payment_method_details"]["sepa_debit"]["url"].as_str().unwrap().to_owned();
    let (_, path) = url.split_once("://").unwrap().1.split_once('/').unwrap();
    assert_eq!(server.client(None).get(&format!("/{path}")).status, 200);
    assert_eq!(server.client(None).get("/mandates/acct_1/mandate_1").status, 410);
    shown["payment_method_details"] = serde_json::Value::Null;
    table.line("  ", &shown.to_string());
    let attempt = get(&server, &format!("/v1/setup_attempts?setup_intent={}", set_up.text("id")));
    let attempt = &attempt.ok().body["data"][0];
    table.line("  attempt", &fields(attempt, &["status", "payment_method_details"]));
    let later = debit(&server, "sepa_debit", id, &format!("{of}&off_session=true")).ok();
    let charge = charge(&server, &later);
    let same = mandate(&server, &charge).text("id") == kept["id"].as_str().unwrap();
    table.line("later, off session", &format!("{}, the same mandate: {same}", outcome(&later)));
    server.advance(5);
    table.line("  ", &outcome(&again(&server, &later)));
    let detached = post(&server, &format!("/v1/payment_methods/{id}/detach"), "").ok();
    assert!(detached.body["customer"].is_null());
    table.line("detached", &fields(&mandate(&server, &charge).body, &["status"]));
    table.line("  ", &watch.news());
    expect![[r#"
        no mandate → 400 invalid_request_error payment_intent_mandate_invalid [mandate_data] This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.
        nor when it is kept → 400 invalid_request_error - [mandate_data] When confirming a PaymentIntent with a `sepa_debit` PaymentMethod and `setup_future_usage` value of off_session, `mandate_data` is required.
        nor in a setup → 400 invalid_request_error setup_intent_mandate_invalid [mandate_data] This SetupIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.
        a setup → 200 succeeded: setup_intent.created → payment_method.attached → setup_intent.succeeded
           → {"id":"mandate_…","object":"mandate","customer_acceptance":{"accepted_at":1767225600,"online":{"ip_address":"1.2.3.4","user_agent":"Browser"},"type":"online"},"livemode":false,"multi_use":{},"payment_method":"pm_…","payment_method_details":null,"status":"active","type":"multi_use"}
          attempt → status=succeeded payment_method_details={"sepa_debit":{},"type":"sepa_debit"}
        later, off session → 200 processing, the same mandate: true
           → 200 succeeded
        detached → status=inactive
           → payment_intent.created → charge.pending → payment_intent.processing → charge.succeeded → payment_intent.succeeded → payment_method.detached → mandate.updated
    "#]].assert_eq(table.text());
}

#[test]
fn a_disputed_debit_is_lost_as_it_begins() {
    let server = Server::start();
    let mut table = Table::default();
    for (kind, token) in [
        ("sepa_debit", "pm_disputed_de"),
        ("sepa_debit", "pm_sepaDebit_disputed_be"),
        ("au_becs_debit", "pm_auBecsDebit_dispute"),
        ("us_bank_account", "pm_usBankAccount_dispute"),
    ] {
        let mut watch = Watch::new(&server);
        let intent = debit(&server, kind, token, OFFLINE).ok();
        server.advance(5);
        table.line(token, &format!("{}: {}", outcome(&again(&server, &intent)), watch.news()));
        let charge = charge(&server, &intent);
        let disputes = get(&server, &format!("/v1/disputes?charge={}", charge.text("id"))).ok();
        let shown = ["status", "reason", "amount", "payment_method_details"];
        table.line("  dispute", &fields(&disputes.body["data"][0], &shown));
        table.line("  mandate", &fields(&mandate(&server, &charge).body, &["status"]));
        let refund = post(&server, "/v1/refunds", &format!("charge={}", charge.text("id")));
        table.answer("  refund", &refund);
        let transaction = charge.text("balance_transaction");
        let booked = get(&server, &format!("/v1/balance_transactions/{transaction}")).ok();
        table.line("  booked", &fields(&booked.body, &["type", "amount"]));
    }
    expect![[r#"
        pm_disputed_de → 200 succeeded: payment_intent.created → charge.pending → payment_intent.processing → charge.succeeded → payment_intent.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.closed → charge.updated → mandate.updated
          dispute → status=lost reason=customer_initiated amount=1000 payment_method_details=absent
          mandate → status=inactive
          refund → 400 invalid_request_error charge_disputed [-] Charge py_… has been charged back; cannot issue a refund.
          booked → type=payment amount=1000
        pm_sepaDebit_disputed_be → 200 succeeded: payment_intent.created → charge.pending → payment_intent.processing → charge.succeeded → payment_intent.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.closed → charge.updated → mandate.updated
          dispute → status=lost reason=customer_initiated amount=1000 payment_method_details=absent
          mandate → status=inactive
          refund → 400 invalid_request_error charge_disputed [-] Charge py_… has been charged back; cannot issue a refund.
          booked → type=payment amount=1000
        pm_auBecsDebit_dispute → 200 succeeded: payment_intent.created → charge.pending → payment_intent.processing → charge.succeeded → payment_intent.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.closed → charge.updated → mandate.updated
          dispute → status=lost reason=debit_not_authorized amount=1000 payment_method_details=absent
          mandate → status=inactive
          refund → 400 invalid_request_error charge_disputed [-] Charge py_… has been charged back; cannot issue a refund.
          booked → type=payment amount=1000
        pm_usBankAccount_dispute → 200 succeeded: payment_intent.created → charge.pending → payment_intent.processing → charge.succeeded → payment_intent.succeeded → charge.dispute.created → charge.dispute.funds_withdrawn → charge.dispute.closed → charge.updated → mandate.updated
          dispute → status=lost reason=debit_not_authorized amount=1000 payment_method_details=absent
          mandate → status=inactive
          refund → 400 invalid_request_error charge_disputed [-] Charge py_… has been charged back; cannot issue a refund.
          booked → type=payment amount=1000
    "#]].assert_eq(table.text());
}

#[test]
fn refunds_cancellations_and_what_is_refused() {
    let server = Server::start();
    let mut table = Table::default();
    let intent = debit(&server, "sepa_debit", "pm_success_at", OFFLINE).ok();
    let of = format!("payment_intent={}", intent.text("id"));
    table.answer("refund under way", &post(&server, "/v1/refunds", &of));
    server.advance(5);
    let refund = post(&server, "/v1/refunds", &format!("{of}&amount=400")).ok();
    table.line("refund", &fields(&refund.body, &["status", "amount", "destination_details/type"]));
    assert!(refund.text("id").starts_with("pyr_"));
    table.line("charge", &fields(&charge(&server, &intent).body, &["amount_refunded", "refunded"]));
    let intent = debit(&server, "sepa_debit", "pm_successDelayed_at", OFFLINE).ok();
    let path = format!("/v1/payment_intents/{}/cancel", intent.text("id"));
    table.answer("cancel under way", &post(&server, &path, ""));
    let mut watch = Watch::new(&server);
    server.advance(600);
    table.line("  much later", &format!("{} {}", outcome(&again(&server, &intent)), watch.news()));
    table.line("  charge", &fields(&charge(&server, &intent).body, &["status", "paid"]));
    let path = format!("/v1/payment_intents/{}/confirm", intent.text("id"));
    table.answer("confirm after it", &post(&server, &path, ""));
    let intent = debit(&server, "sepa_debit", "pm_successDelayed_at", OFFLINE).ok();
    let path = format!("/v1/payment_intents/{}", intent.text("id"));
    table.answer("confirm twice", &post(&server, &format!("{path}/confirm"), ""));
    table.answer("capture", &post(&server, &format!("{path}/capture"), ""));
    table.answer("amount", &post(&server, &path, "amount=5"));
    for token in ["pm_exceedsWeeklyVolumeLimit_fr", "pm_exceedsWeeklyTransactionLimit_fr"] {
        table.answer(token, &debit(&server, "sepa_debit", token, OFFLINE));
    }
    let manual = format!("{OFFLINE}&capture_method=manual");
    table.answer("manual", &debit(&server, "sepa_debit", "pm_success_at", &manual));
    let form = format!(
        "amount=1000&currency=usd&confirm=true&payment_method_types[]=sepa_debit&payment_method=pm_success_at&{OFFLINE}"
    );
    table.answer("dollars", &post(&server, "/v1/payment_intents", &form));
    expect![[r#"
        refund under way → 400 invalid_request_error charge_not_refundable [charge] Charge py_… has not been captured, so it cannot be refunded.
        refund → status=succeeded amount=400 type=eu_bank_transfer
        charge → amount_refunded=400 refunded=false
        cancel under way → 200 canceled
          much later → 200 canceled 
          charge → status=failed paid=false
        confirm after it → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent canceled
        confirm twice → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of processing. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent processing
        capture → 400 invalid_request_error payment_intent_unexpected_state [-] This PaymentIntent could not be captured because it has a status of processing. Only a PaymentIntent with one of the following statuses may be captured: requires_capture. +payment_intent processing
        amount → 400 invalid_request_error payment_intent_unexpected_state [amount] This PaymentIntent's amount could not be updated because it has a status of processing. You may only update the amount of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action. +payment_intent processing
        pm_exceedsWeeklyVolumeLimit_fr → 402 card_error charge_exceeds_source_limit [-] This payment exceeds the limit of what can be debited from this account within a week. +payment_intent requires_payment_method
        pm_exceedsWeeklyTransactionLimit_fr → 402 card_error charge_exceeds_weekly_limit [-] This payment exceeds the number of payments that can be debited from this account within a week. +payment_intent requires_payment_method
        manual → 400 invalid_request_error - [capture_method] Payment method type sepa_debit does not support `capture_method` manual.
        dollars → 400 invalid_request_error payment_method_currency_mismatch [currency] The currency provided (usd) is invalid for the payment method type sepa_debit.
    "#]].assert_eq(table.text());
}

#[test]
fn every_australian_and_american_account_by_its_token() {
    let server = Server::start();
    let mut table = Table::default();
    for (kind, prefix, names) in [
        (
            "au_becs_debit",
            "pm_auBecsDebit_",
            &[
                "success",
                "successDelayed",
                "accountClosed",
                "noAccount",
                "referToCustomer",
                "referToCustomerDelayed",
                "debitNotAuthorized",
                "exceedsWeeklyLimit",
                "exceedsTransactionLimit",
            ][..],
        ),
        (
            "us_bank_account",
            "pm_usBankAccount_",
            &[
                "success",
                "accountClosed",
                "riskLevelHighest",
                "noAccount",
                "insufficientFunds",
                "debitNotAuthorized",
                "invalidCurrency",
                "processing",
                "weeklyLimitExceeded",
                "tokenizedAccountNumberDeactivated",
            ],
        ),
    ] {
        for name in names {
            let token = format!("{prefix}{name}");
            let intent = debit(&server, kind, &token, OFFLINE);
            if intent.status != 200 {
                table.answer(&token, &intent);
                continue;
            }
            let mut line = intent.text("status").to_owned();
            for seconds in [5, 175] {
                server.advance(seconds);
                line = format!("{line} → {}", again(&server, &intent).text("status"));
            }
            let charge = charge(&server, &intent);
            let mandate = mandate(&server, &charge);
            let failed = fields(&charge.body, &["failure_code"]);
            table.line(&token, &format!("{line}; {failed}; mandate {}", mandate.text("status")));
        }
    }
    expect![[r#"
        pm_auBecsDebit_success → processing → succeeded → succeeded; failure_code=null; mandate active
        pm_auBecsDebit_successDelayed → processing → processing → succeeded; failure_code=null; mandate active
        pm_auBecsDebit_accountClosed → processing → requires_payment_method → requires_payment_method; failure_code=account_closed; mandate inactive
        pm_auBecsDebit_noAccount → processing → requires_payment_method → requires_payment_method; failure_code=no_account; mandate inactive
        pm_auBecsDebit_referToCustomer → processing → requires_payment_method → requires_payment_method; failure_code=refer_to_customer; mandate active
        pm_auBecsDebit_referToCustomerDelayed → processing → processing → requires_payment_method; failure_code=refer_to_customer; mandate active
        pm_auBecsDebit_debitNotAuthorized → processing → requires_payment_method → requires_payment_method; failure_code=debit_not_authorized; mandate inactive
        pm_auBecsDebit_exceedsWeeklyLimit → 402 card_error charge_exceeds_source_limit [-] This payment exceeds the limit of what can be debited from this account within a week. +payment_intent requires_payment_method
        pm_auBecsDebit_exceedsTransactionLimit → 402 card_error charge_exceeds_transaction_limit [-] This payment exceeds the limit of what can be debited from this account at once. +payment_intent requires_payment_method
        pm_usBankAccount_success → processing → succeeded → succeeded; failure_code=null; mandate active
        pm_usBankAccount_accountClosed → processing → requires_payment_method → requires_payment_method; failure_code=account_closed; mandate inactive
        pm_usBankAccount_riskLevelHighest → 402 card_error payment_method_provider_decline [-] The payment was blocked because its risk is too high. +payment_intent requires_payment_method
        pm_usBankAccount_noAccount → processing → requires_payment_method → requires_payment_method; failure_code=no_account; mandate inactive
        pm_usBankAccount_insufficientFunds → processing → requires_payment_method → requires_payment_method; failure_code=insufficient_funds; mandate active
        pm_usBankAccount_debitNotAuthorized → processing → requires_payment_method → requires_payment_method; failure_code=debit_not_authorized; mandate inactive
        pm_usBankAccount_invalidCurrency → processing → requires_payment_method → requires_payment_method; failure_code=invalid_currency; mandate active
        pm_usBankAccount_processing → processing → processing → processing; failure_code=null; mandate active
        pm_usBankAccount_weeklyLimitExceeded → 402 card_error charge_exceeds_weekly_limit [-] This payment exceeds the number of payments that can be debited from this account within a week. +payment_intent requires_payment_method
        pm_usBankAccount_tokenizedAccountNumberDeactivated → processing → requires_payment_method → requires_payment_method; failure_code=tokenized_account_number_deactivated; mandate inactive
    "#]].assert_eq(table.text());
}

#[test]
fn the_requests_of_stripe_trigger() {
    let server = Server::start();
    let form = "billing_details[email]=bob@example.com&billing_details[name]=Bob\
                &sepa_debit[iban]=AT321904300235473204&type=sepa_debit";
    let method = post(&server, "/v1/payment_methods", form).ok();
    let mut watch = Watch::new(&server);
    let form = format!(
        "amount=1000&confirm=true&currency=eur\
         &mandate_data[customer_acceptance][accepted_at]=1590590577\
         &mandate_data[customer_acceptance][type]=offline&payment_method={}\
         &payment_method_types[]=sepa_debit",
        method.text("id")
    );
    let intent = post(&server, "/v1/payment_intents", &form).ok();
    assert_eq!(intent.text("status"), "processing");
    let wanted = "payment_intent.created → charge.pending → payment_intent.processing";
    assert_eq!(watch.news(), wanted);
    let mandate = mandate(&server, &charge(&server, &intent));
    assert_eq!(mandate.body["customer_acceptance"]["accepted_at"], 1_590_590_577);
}
