//! Accounts in the United States are proved: on the bank's page, or by what was paid in.

use crate::harness::{Answer, PUBLISHABLE, Server};
use crate::table::{Table, Watch, again, challenge, customer, fields, get, outcome, post, press};
use expect_test::expect;

const OFFLINE: &str = "mandate_data[customer_acceptance][type]=offline";
const BY_DEPOSITS: &str =
    "payment_method_options[us_bank_account][verification_method]=microdeposits";

fn account(number: &str) -> String {
    let of = "payment_method_data[us_bank_account]";
    format!(
        "payment_method_types[]=us_bank_account&payment_method_data[type]=us_bank_account\
         &{of}[routing_number]=110000000&{of}[account_number]={number}\
         &payment_method_data[billing_details][name]=Jenny&{OFFLINE}"
    )
}

fn pay(server: &Server, number: &str, more: &str) -> Answer {
    let form = format!("amount=1000&currency=usd&confirm=true&{}&{more}", account(number));
    post(server, "/v1/payment_intents", &form)
}

fn verify(server: &Server, intent: &Answer, form: &str) -> Answer {
    let kind = intent.text("object");
    let path = format!("/v1/{kind}s/{}/verify_microdeposits", intent.text("id"));
    post(server, &path, form)
}

/// The path of the page on which what was paid in is typed.
fn page_of(intent: &Answer) -> String {
    let url = &intent.body["next_action"]["verify_with_microdeposits"]["hosted_verification_url"];
    let (_, path) = url.as_str().unwrap().split_once("://").unwrap().1.split_once('/').unwrap();
    format!("/{path}")
}

#[test]
fn a_bank_page_proves_an_account_at_once() {
    let server = Server::start();
    let mut table = Table::default();
    let back = "return_url=https://shop.example/done";
    for button in ["authorize", "fail"] {
        let mut watch = Watch::new(&server);
        let intent = pay(&server, "000123456789", back).ok();
        let page = server.client(None).get(&challenge(&intent));
        assert!(String::from_utf8(page.bytes).unwrap().contains(">Link account<"));
        let back = press(&server, &intent, button);
        let location = back.header("location").unwrap();
        let (_, status) = location.rsplit_once('=').unwrap();
        table.line(
            button,
            &format!("{status}: {}: {}", outcome(&again(&server, &intent)), watch.news()),
        );
        assert_eq!(press(&server, &intent, button).header("location"), Some(location));
        server.advance(5);
        table.line("  5 s later", &outcome(&again(&server, &intent)));
    }
    // What was proved once is not asked again.
    let owner = customer(&server);
    let form = format!("confirm=true&customer={owner}&{}&{back}", account("000123456789"));
    let set_up = post(&server, "/v1/setup_intents", &form).ok();
    press(&server, &set_up, "authorize");
    let done = again(&server, &set_up);
    table.line("setup", &fields(&done.body, &["status", "payment_method_options"]));
    let form = format!(
        "amount=500&currency=usd&confirm=true&off_session=true&customer={owner}&payment_method={}",
        done.text("payment_method")
    );
    table.answer("later", &post(&server, "/v1/payment_intents", &form));
    expect![[r#"
        authorize → pending: 200 processing: payment_intent.created → payment_intent.requires_action → charge.pending → payment_intent.processing
          5 s later → 200 succeeded
        fail → failed: 200 requires_payment_method: payment_intent.created → payment_intent.requires_action → payment_intent.payment_failed
          5 s later → 200 requires_payment_method
        setup → status=succeeded payment_method_options={"us_bank_account":{}}
        later → 200 processing
    "#]].assert_eq(table.text());
}

const LINKED: &str = "us_bank_account][financial_connections_account]";

/// A method that was linked at the test bank under a name.
fn linked(name: &str) -> String {
    format!(
        "payment_method_data[type]=us_bank_account&payment_method_data[{LINKED}={name}\
         &payment_method_data[billing_details][name]=Jenny"
    )
}

#[test]
fn an_account_that_was_linked_needs_no_proof() {
    let server = Server::start();
    let mut table = Table::default();
    let intent = |more: &str| {
        let form = format!("amount=1000&currency=usd&payment_method_types[]=us_bank_account{more}");
        post(&server, "/v1/payment_intents", &form)
    };
    for name in ["fca_usBankAccount_success", "fca_usBankAccount_accountClosed", "fca_1", ""] {
        let form = format!("&confirm=true&{OFFLINE}&{}", linked(name));
        let paid = intent(&form);
        table.answer(name, &paid);
        if paid.status != 200 {
            continue;
        }
        server.advance(5);
        table.line("  5 s later", &outcome(&again(&server, &paid)));
        let shown = get(&server, &format!("/v1/payment_methods/{}", paid.text("payment_method")));
        let keys = ["last4", "bank_name", "financial_connections_account"];
        table.line("  ", &fields(&shown.ok().body["us_bank_account"], &keys));
    }
    for more in
        ["account_number]=000123456789", "routing_number]=110000000", "account_type]=savings"]
    {
        let both = format!(
            "{}&payment_method_data[us_bank_account][{more}",
            linked("fca_usBankAccount_success")
        );
        table.answer(more, &intent(&format!("&confirm=true&{OFFLINE}&{both}")));
    }
    expect![[r#"
        fca_usBankAccount_success → 200 processing
          5 s later → 200 succeeded
           → last4=6789 bank_name=STRIPE TEST BANK financial_connections_account=fca_usBankAccount_success
        fca_usBankAccount_accountClosed → 200 processing
          5 s later → 200 requires_payment_method
           → last4=1113 bank_name=STRIPE TEST BANK financial_connections_account=fca_usBankAccount_accountClosed
        fca_1 → 400 invalid_request_error resource_missing [us_bank_account[financial_connections_account]] No such financial connections account: 'fca_1'
         → 400 invalid_request_error parameter_invalid_empty [payment_method_data[us_bank_account][financial_connections_account]] You passed an empty string for 'payment_method_data[us_bank_account][financial_connections_account]'. We assume empty values are an attempt to unset a parameter; however 'payment_method_data[us_bank_account][financial_connections_account]' cannot be unset. You should remove 'payment_method_data[us_bank_account][financial_connections_account]' from your request or supply a non-empty value.
        account_number]=000123456789 → 400 invalid_request_error - [payment_method_data[us_bank_account][account_number]] You may only specify one of these parameters: financial_connections_account, account_number.
        routing_number]=110000000 → 400 invalid_request_error - [payment_method_data[us_bank_account][routing_number]] You may only specify one of these parameters: financial_connections_account, routing_number.
        account_type]=savings → 400 invalid_request_error - [payment_method_data[us_bank_account][account_type]] You may only specify one of these parameters: financial_connections_account, account_type.
    "#]].assert_eq(table.text());
}

#[test]
fn the_library_has_accounts_linked_before_it_confirms() {
    let server = Server::start();
    let mut table = Table::default();
    // Going away to a bank is for those who have no dialog.
    let by_sdk = "use_stripe_sdk=true&return_url=https://shop.example/done";
    let typed = pay(&server, "000123456789", by_sdk).ok();
    table.line("typed", &fields(&typed.body["next_action"], &["type"]));
    let browser = server.client(Some(PUBLISHABLE));
    for kind in ["payment_intent", "setup_intent"] {
        let amount = if kind == "payment_intent" { "amount=1000&currency=usd&" } else { "" };
        let form = format!("{amount}payment_method_types[]=us_bank_account");
        let intent = post(&server, &format!("/v1/{kind}s"), &form).ok();
        let path = format!("/v1/{kind}s/{}", intent.text("id"));
        let secret = format!("client_secret={}", intent.text("client_secret"));
        let send = |call: &str, form: &str| {
            browser.send("POST", &format!("{path}/{call}"), &format!("{secret}&{form}"))
        };
        let collect = "collect_bank_account";
        let mut watch = Watch::new(&server);
        table.answer(
            "a card",
            &send(
                collect,
                "payment_method_data[type]=card&payment_method_data[card][token]=tok_visa",
            ),
        );
        let numbers = account("000123456789")
            .replace("payment_method_types[]=us_bank_account&", "")
            .replace(&format!("&{OFFLINE}"), "");
        table.answer("numbers", &send(collect, &numbers));
        table.answer("nobody", &send(collect, &linked("fca_1")));
        let without = browser.send(
            "POST",
            &format!("{path}/{collect}"),
            &linked("fca_usBankAccount_success"),
        );
        table.answer("no secret", &without);
        table.answer("linked", &send(collect, &linked("fca_usBankAccount_success")));
        table.line("  events", &format!("[{}]", watch.news()));
        table.answer("confirmed", &send("confirm", OFFLINE));
        table.answer("again", &send(collect, &linked("fca_usBankAccount_success")));
    }
    expect![[r#"
        typed → type=verify_with_microdeposits
        a card → 400 invalid_request_error parameter_missing [payment_method_data[us_bank_account][financial_connections_account]] Missing required param: payment_method_data[us_bank_account][financial_connections_account].
        numbers → 400 invalid_request_error parameter_missing [payment_method_data[us_bank_account][financial_connections_account]] Missing required param: payment_method_data[us_bank_account][financial_connections_account].
        nobody → 400 invalid_request_error resource_missing [us_bank_account[financial_connections_account]] No such financial connections account: 'fca_1'
        no secret → 404 invalid_request_error resource_missing [intent] No such payment_intent: 'pi_…'
        linked → 200 requires_confirmation
          events → []
        confirmed → 200 processing
        again → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it has a status of processing. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action. +payment_intent processing
        a card → 400 invalid_request_error parameter_missing [payment_method_data[us_bank_account][financial_connections_account]] Missing required param: payment_method_data[us_bank_account][financial_connections_account].
        numbers → 400 invalid_request_error parameter_missing [payment_method_data[us_bank_account][financial_connections_account]] Missing required param: payment_method_data[us_bank_account][financial_connections_account].
        nobody → 400 invalid_request_error resource_missing [us_bank_account[financial_connections_account]] No such financial connections account: 'fca_1'
        no secret → 404 invalid_request_error resource_missing [intent] No such setupintent: 'seti_…'
        linked → 200 requires_confirmation
          events → []
        confirmed → 200 succeeded
        again → 400 invalid_request_error setup_intent_unexpected_state [-] You cannot confirm this SetupIntent because it has already succeeded. +setup_intent succeeded
    "#]].assert_eq(table.text());
}

#[test]
fn what_was_paid_in_proves_an_account() {
    let server = Server::start();
    let mut table = Table::default();
    for (case, form) in [
        ("code", "descriptor_code=SM11AA"),
        ("amounts", "amounts[]=32&amounts[]=45"),
        ("wrong code", "descriptor_code=SM22BB"),
        ("wrong amounts", "amounts[]=1&amounts[]=2"),
        ("one amount", "amounts[]=32"),
        ("nothing", ""),
        ("both", "amounts[]=32&amounts[]=45&descriptor_code=SM11AA"),
        ("too often", "descriptor_code=SM33CC"),
        ("too late", "amounts[]=40&amounts[]=41"),
    ] {
        for (kind, intent) in [
            ("payment", pay(&server, "000123456789", BY_DEPOSITS).ok()),
            (
                "setup",
                post(
                    &server,
                    "/v1/setup_intents",
                    &format!("confirm=true&{}&{BY_DEPOSITS}", account("000123456789")),
                )
                .ok(),
            ),
        ] {
            assert_eq!(intent.body["next_action"]["type"], "verify_with_microdeposits");
            table.answer(&format!("{case}, {kind}"), &verify(&server, &intent, form));
        }
    }
    let failing = pay(&server, "000666666661", BY_DEPOSITS).ok();
    table.answer("nothing can be paid in", &verify(&server, &failing, "descriptor_code=SM11AA"));
    expect![[r#"
        code, payment → 200 processing
        code, setup → 200 succeeded
        amounts, payment → 200 processing
        amounts, setup → 200 succeeded
        wrong code, payment → 400 invalid_request_error payment_method_microdeposit_verification_descriptor_code_mismatch [descriptor_code] The descriptor code provided does not match the one that was sent to the bank account. +payment_intent requires_action
        wrong code, setup → 400 invalid_request_error payment_method_microdeposit_verification_descriptor_code_mismatch [descriptor_code] The descriptor code provided does not match the one that was sent to the bank account. +setup_intent requires_action
        wrong amounts, payment → 400 invalid_request_error payment_method_microdeposit_verification_amounts_mismatch [amounts] The amounts provided do not match the amounts that were sent to the bank account. +payment_intent requires_action
        wrong amounts, setup → 400 invalid_request_error payment_method_microdeposit_verification_amounts_mismatch [amounts] The amounts provided do not match the amounts that were sent to the bank account. +setup_intent requires_action
        one amount, payment → 400 invalid_request_error payment_method_microdeposit_verification_amounts_invalid [amounts] You must provide exactly two microdeposit amounts. +payment_intent requires_action
        one amount, setup → 400 invalid_request_error payment_method_microdeposit_verification_amounts_invalid [amounts] You must provide exactly two microdeposit amounts. +setup_intent requires_action
        nothing, payment → 400 invalid_request_error - [-] You must provide exactly one of these parameters: amounts, descriptor_code. +payment_intent requires_action
        nothing, setup → 400 invalid_request_error - [-] You must provide exactly one of these parameters: amounts, descriptor_code. +setup_intent requires_action
        both, payment → 400 invalid_request_error - [-] You must provide exactly one of these parameters: amounts, descriptor_code. +payment_intent requires_action
        both, setup → 400 invalid_request_error - [-] You must provide exactly one of these parameters: amounts, descriptor_code. +setup_intent requires_action
        too often, payment → 402 invalid_request_error payment_method_microdeposit_verification_attempts_exceeded [-] You have exceeded the number of allowed verification attempts. +payment_intent requires_payment_method
        too often, setup → 402 invalid_request_error payment_method_microdeposit_verification_attempts_exceeded [-] You have exceeded the number of allowed verification attempts. +setup_intent requires_payment_method
        too late, payment → 402 invalid_request_error payment_method_microdeposit_verification_timeout [-] The microdeposit verification was not completed within the allowed time. +payment_intent requires_payment_method
        too late, setup → 402 invalid_request_error payment_method_microdeposit_verification_timeout [-] The microdeposit verification was not completed within the allowed time. +setup_intent requires_payment_method
        nothing can be paid in → 402 invalid_request_error payment_method_microdeposit_failed [-] The microdeposits could not be sent to the bank account. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

#[test]
fn wrong_answers_are_counted_and_time_runs_out() {
    let server = Server::start();
    let mut table = Table::default();
    for (form, most) in [("amounts[]=1&amounts[]=2", 3), ("descriptor_code=SM22BB", 10)] {
        let intent = pay(&server, "000123456789", "").ok();
        let mut tries = 0;
        let last = loop {
            tries += 1;
            let answer = verify(&server, &intent, form);
            if answer.status != 400 {
                break answer;
            }
        };
        assert_eq!(tries, most, "{form}");
        table.answer(form, &last);
        table.answer("  after it", &verify(&server, &intent, "descriptor_code=SM11AA"));
    }
    let intent = pay(&server, "000123456789", "").ok();
    let shown = [
        "next_action/verify_with_microdeposits/arrival_date",
        "next_action/verify_with_microdeposits/microdeposit_type",
    ];
    table.line("waiting", &fields(&intent.body, &shown));
    let setup = format!("confirm=true&{}", account("000123456789"));
    let setup = post(&server, "/v1/setup_intents", &setup).ok();
    let mut watch = Watch::new(&server);
    server.advance(10 * 24 * 3600);
    table.line("ten days", &watch.news());
    for intent in [intent, setup] {
        let error = ["status", "last_payment_error/code", "last_setup_error/code"];
        table.line("  ", &fields(&again(&server, &intent).body, &error));
    }
    expect![[r#"
        amounts[]=1&amounts[]=2 → 402 invalid_request_error payment_method_microdeposit_verification_attempts_exceeded [-] You have exceeded the number of allowed verification attempts. +payment_intent requires_payment_method
          after it → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_payment_method
        descriptor_code=SM22BB → 402 invalid_request_error payment_method_microdeposit_verification_attempts_exceeded [-] You have exceeded the number of allowed verification attempts. +payment_intent requires_payment_method
          after it → 400 invalid_request_error intent_invalid_state [-] This PaymentIntent cannot be actioned on because it has a status of requires_payment_method. Only a PaymentIntent with one of the following statuses may be actioned on: ["requires_action"]. +payment_intent requires_payment_method
        waiting → arrival_date=1767398400 microdeposit_type=descriptor_code
        ten days → payment_intent.payment_failed → setup_intent.setup_failed
           → status=requires_payment_method code=payment_method_microdeposit_verification_timeout code=absent
           → status=requires_payment_method code=absent code=payment_method_microdeposit_verification_timeout
    "#]].assert_eq(table.text());
}

#[test]
fn the_hosted_page_takes_the_code() {
    let server = Server::start();
    let intent = pay(&server, "000123456789", BY_DEPOSITS).ok();
    let path = page_of(&intent);
    let page = server.client(None).get(&path);
    let html = String::from_utf8(page.bytes).unwrap();
    assert!(page.status == 200 && html.contains("name=\"descriptor_code\""), "{html}");
    let form = |form: &str| server.client(None).send("POST", &format!("{path}/verify"), form);
    for wrong in ["descriptor_code=SM22BB", "", "first=1&second=x"] {
        let answer = form(wrong);
        let html = String::from_utf8(answer.bytes).unwrap();
        assert!(answer.status == 200 && html.contains("role=\"alert\""), "{wrong}: {html}");
    }
    for button in ["authorize", "fail"] {
        assert_eq!(server.client(None).send("POST", &format!("{path}/{button}"), "").status, 410);
    }
    assert_eq!(again(&server, &intent).text("status"), "requires_action");
    assert_eq!(form("descriptor_code=sm11aa").status, 200);
    assert_eq!(again(&server, &intent).text("status"), "processing");
    // Sent twice; then its time is over.
    assert_eq!(form("descriptor_code=SM11AA").status, 200);
    assert_eq!(server.client(None).get(&path).status, 410);
}

#[test]
fn mandate_references_begin_as_asked() {
    let server = Server::start();
    let mut table = Table::default();
    let option = "payment_method_options[sepa_debit][mandate_options][reference_prefix]";
    let form = format!(
        "confirm=true&payment_method_types[]=sepa_debit&payment_method=pm_success_de&{OFFLINE}"
    );
    for prefix in ["SHOP-7.", "X", "", "shop", "STRIPE1", "-SHOP", "ABCDEFGHIJKLM"] {
        let answer = post(&server, "/v1/setup_intents", &format!("{form}&{option}={prefix}"));
        table.answer(prefix, &answer);
        if answer.status == 200 {
            let mandate = get(&server, &format!("/v1/mandates/{}", answer.text("mandate"))).ok();
            let reference = &mandate.body["payment_method_details"]["sepa_debit"]["reference"];
            let reference = reference.as_str().unwrap();
            assert!(reference.starts_with(prefix) && reference.len() == 24, "{reference}");
            table.line("  ", &fields(&answer.body, &["payment_method_options"]));
        }
    }
    expect![[r#"
        SHOP-7. → 200 succeeded
           → payment_method_options={"sepa_debit":{"mandate_options":{"reference_prefix":"SHOP-7."}}}
        X → 200 succeeded
           → payment_method_options={"sepa_debit":{"mandate_options":{"reference_prefix":"X"}}}
         → 200 succeeded
           → payment_method_options={"sepa_debit":{"mandate_options":{}}}
        shop → 400 invalid_request_error invalid_sepa_mandate_reference_prefix_format [payment_method_options[sepa_debit][mandate_options][reference_prefix]] The `reference_prefix` must be at most 12 characters long and can only contain uppercase letters, numbers, spaces, or the special characters `/`, `_`, `-`, `&`, and `.`. It can't begin with `STRIPE`.
        STRIPE1 → 400 invalid_request_error invalid_sepa_mandate_reference_prefix_format [payment_method_options[sepa_debit][mandate_options][reference_prefix]] The `reference_prefix` must be at most 12 characters long and can only contain uppercase letters, numbers, spaces, or the special characters `/`, `_`, `-`, `&`, and `.`. It can't begin with `STRIPE`.
        -SHOP → 400 invalid_request_error invalid_sepa_mandate_reference_prefix_format [payment_method_options[sepa_debit][mandate_options][reference_prefix]] The `reference_prefix` must be at most 12 characters long and can only contain uppercase letters, numbers, spaces, or the special characters `/`, `_`, `-`, `&`, and `.`. It can't begin with `STRIPE`.
        ABCDEFGHIJKLM → 400 invalid_request_error invalid_sepa_mandate_reference_prefix_format [payment_method_options[sepa_debit][mandate_options][reference_prefix]] The `reference_prefix` must be at most 12 characters long and can only contain uppercase letters, numbers, spaces, or the special characters `/`, `_`, `-`, `&`, and `.`. It can't begin with `STRIPE`.
    "#]].assert_eq(table.text());
}

/// Two payments wait for the proof of one account; the first that has it uses the method up.
#[test]
fn a_method_that_was_used_up_meanwhile_is_not_debited_again() {
    let server = Server::start();
    let mut table = Table::default();
    let account = "type=us_bank_account&us_bank_account[routing_number]=110000000\
                   &us_bank_account[account_number]=000123456789&billing_details[name]=Jenny";
    let method = post(&server, "/v1/payment_methods", account).ok();
    let by = format!("payment_method={}&payment_method_types[]=us_bank_account", method.text("id"));
    let pay = format!("amount=1000&currency=usd&confirm=true&{by}&{OFFLINE}&{BY_DEPOSITS}");
    let intents: Vec<Answer> =
        (0..2).map(|_| post(&server, "/v1/payment_intents", &pay).ok()).collect();
    let form = format!("confirm=true&{by}&{OFFLINE}&{BY_DEPOSITS}");
    let set_up = post(&server, "/v1/setup_intents", &form).ok();
    let mut watch = Watch::new(&server);
    for intent in intents.iter().chain([&set_up]) {
        table.answer("verified", &verify(&server, intent, "amounts[]=32&amounts[]=45"));
        table.line("  told", &watch.news());
    }
    expect![[r#"
        verified → 200 processing
          told → charge.pending → payment_intent.processing
        verified → 402 invalid_request_error payment_intent_authentication_failure [-] We are unable to authenticate your payment method. Please choose a different payment method and try again. +payment_intent requires_payment_method
          told → payment_intent.payment_failed
        verified → 402 invalid_request_error setup_intent_authentication_failure [-] We are unable to authenticate your payment method. Please choose a different payment method and try again. +setup_intent requires_payment_method
          told → setup_intent.setup_failed
    "#]]
    .assert_eq(table.text());
}
