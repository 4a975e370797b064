//! Cash balances of customers: money arrives and adds up, and where it is sent to.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, fields, get, pay, post};
use expect_test::expect;
use serde_json::{Value, json};

/// The cash of a customer, and proof that its movements make it.
fn cash(server: &Server, customer: &str) -> String {
    let shown = get(server, &format!("/v1/customers/{customer}/cash_balance")).ok();
    let path = format!("/v1/customers/{customer}/cash_balance_transactions?limit=100");
    let list = get(server, &path).ok();
    for (currency, amount) in shown.body["available"].as_object().into_iter().flatten() {
        let movements = list.body["data"].as_array().unwrap().iter();
        let of_it: Vec<_> = movements.filter(|it| it["currency"] == *currency).collect();
        let sum: i64 = of_it.iter().map(|it| it["net_amount"].as_i64().unwrap()).sum();
        assert_eq!((amount, &of_it[0]["ending_balance"]), (&Value::from(sum), amount));
    }
    fields(&shown.body, &["available", "settings"])
}

#[test]
fn money_arrives() {
    let server = Server::start();
    let cus = customer(&server);
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    table.line("before", &cash(&server, &cus));
    let fund = format!("/v1/test_helpers/customers/{cus}/fund_cash_balance");
    for form in [
        "amount=1000&currency=usd",
        "amount=50&currency=usd&reference=Rent",
        "amount=10000&currency=jpy",
        "amount=1&currency=mxn",
        "amount=1&currency=eur",
        "amount=1&currency=gbp",
        "amount=1&currency=chf",
        "amount=0&currency=usd",
        "amount=-1&currency=usd",
        "amount=99999999&currency=usd",
        "amount=9223372036854775807&currency=usd",
        "amount=1",
        "currency=usd",
        "amount=1&currency=usd&wat=1",
    ] {
        let answer = post(&server, &fund, form);
        table.answer(form, &answer);
        if answer.status == 200 {
            table.line(
                "  ",
                &fields(&answer.body, &["type", "ending_balance", "funded/bank_transfer"]),
            );
            let path =
                format!("/v1/customers/{cus}/cash_balance_transactions/{}", answer.text("id"));
            assert_eq!(get(&server, &path).ok().body, answer.body);
        }
    }
    table.line("after", &cash(&server, &cus));
    table.line("told", &watch.news());
    let told = server.event("cash_balance.funds_available");
    table.line(
        "the last word",
        &fields(&told["data"]["object"], &["object", "available", "customer"]),
    );
    expect![[r#"
        before → available=null settings={"reconciliation_mode":"automatic","using_merchant_default":true}
        amount=1000&currency=usd → 200 ok
           → type=funded ending_balance=1000 bank_transfer={"reference":null,"type":"us_bank_transfer","us_bank_transfer":{"network":"ach","sender_name":null}}
        amount=50&currency=usd&reference=Rent → 200 ok
           → type=funded ending_balance=1050 bank_transfer={"reference":"Rent","type":"us_bank_transfer","us_bank_transfer":{"network":"ach","sender_name":null}}
        amount=10000&currency=jpy → 200 ok
           → type=funded ending_balance=10000 bank_transfer={"jp_bank_transfer":{"sender_bank":null,"sender_branch":null,"sender_name":null},"reference":null,"type":"jp_bank_transfer"}
        amount=1&currency=mxn → 200 ok
           → type=funded ending_balance=1 bank_transfer={"reference":null,"type":"mx_bank_transfer"}
        amount=1&currency=eur → 200 ok
           → type=funded ending_balance=1 bank_transfer={"eu_bank_transfer":{"bic":null,"iban_last4":null,"sender_name":null},"reference":null,"type":"eu_bank_transfer"}
        amount=1&currency=gbp → 200 ok
           → type=funded ending_balance=1 bank_transfer={"gb_bank_transfer":{"account_number_last4":null,"sender_name":null,"sort_code":null},"reference":null,"type":"gb_bank_transfer"}
        amount=1&currency=chf → 400 invalid_request_error - [currency] Bank transfers are not supported in chf. They are in eur, gbp, jpy, mxn and usd.
        amount=0&currency=usd → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1.
        amount=-1&currency=usd → 400 invalid_request_error - [amount] Invalid non-negative integer
        amount=99999999&currency=usd → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        amount=9223372036854775807&currency=usd → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        amount=1 → 400 invalid_request_error parameter_missing [currency] Missing required param: currency.
        currency=usd → 400 invalid_request_error parameter_missing [amount] Missing required param: amount.
        amount=1&currency=usd&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        after → available={"eur":1,"gbp":1,"jpy":10000,"mxn":1,"usd":1050} settings={"reconciliation_mode":"automatic","using_merchant_default":true}
        told → customer_cash_balance_transaction.created → cash_balance.funds_available → customer_cash_balance_transaction.created → cash_balance.funds_available → customer_cash_balance_transaction.created → cash_balance.funds_available → customer_cash_balance_transaction.created → cash_balance.funds_available → customer_cash_balance_transaction.created → cash_balance.funds_available → customer_cash_balance_transaction.created → cash_balance.funds_available
        the last word → object=cash_balance available={"eur":1,"gbp":1,"jpy":10000,"mxn":1,"usd":1050} customer=cus_…
    "#]].assert_eq(table.text());
}

#[test]
fn settings_and_refusals() {
    let server = Server::start();
    let cus = customer(&server);
    let mut table = Table::default();
    let path = format!("/v1/customers/{cus}/cash_balance");
    for mode in ["manual", "automatic", "merchant_default", "", "later"] {
        let answer = post(&server, &path, &format!("settings[reconciliation_mode]={mode}"));
        table.answer(mode, &answer);
        table.line("  ", &cash(&server, &cus));
    }
    let form = "cash_balance[settings][reconciliation_mode]=manual&expand[]=cash_balance";
    let made = post(&server, "/v1/customers", form).ok();
    table.line("with the customer", &fields(&made.body, &["cash_balance/settings"]));
    table.answer("no customer", &get(&server, "/v1/customers/cus_x/cash_balance"));
    table.answer(
        "no customer",
        &post(
            &server,
            "/v1/test_helpers/customers/cus_x/fund_cash_balance",
            "amount=1&currency=usd",
        ),
    );
    let transactions = format!("/v1/customers/{cus}/cash_balance_transactions");
    table.answer("no transaction", &get(&server, &format!("{transactions}/ccsbtxn_x")));
    table.answer("no cursor", &get(&server, &format!("{transactions}?ending_before=ccsbtxn_x")));
    let intent = post(&server, "/v1/payment_intents", "amount=1000&currency=usd").ok();
    let apply = format!("/v1/payment_intents/{}/apply_customer_balance", intent.text("id"));
    table.answer("apply", &post(&server, &apply, "amount=100&currency=usd"));
    table.answer("apply less than nothing", &post(&server, &apply, "amount=-1"));
    table.answer(
        "apply to nothing",
        &post(&server, "/v1/payment_intents/pi_x/apply_customer_balance", ""),
    );
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    table.answer("customer deleted", &get(&server, &path));
    table.answer("customer deleted", &get(&server, &transactions));
    expect![[r#"
        manual → 200 ok
           → available=null settings={"reconciliation_mode":"manual","using_merchant_default":false}
        automatic → 200 ok
           → available=null settings={"reconciliation_mode":"automatic","using_merchant_default":false}
        merchant_default → 200 ok
           → available=null settings={"reconciliation_mode":"automatic","using_merchant_default":true}
         → 400 invalid_request_error parameter_invalid_empty [settings[reconciliation_mode]] You passed an empty string for 'settings[reconciliation_mode]'. We assume empty values are an attempt to unset a parameter; however 'settings[reconciliation_mode]' cannot be unset. You should remove 'settings[reconciliation_mode]' from your request or supply a non-empty value.
           → available=null settings={"reconciliation_mode":"automatic","using_merchant_default":true}
        later → 400 invalid_request_error - [settings[reconciliation_mode]] Invalid reconciliation_mode: must be one of automatic, manual, or merchant_default
           → available=null settings={"reconciliation_mode":"automatic","using_merchant_default":true}
        with the customer → settings={"reconciliation_mode":"manual","using_merchant_default":false}
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_x'
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_x'
        no transaction → 404 invalid_request_error resource_missing [transaction] No such customer_cash_balance_transaction: 'ccsbtxn_x'
        no cursor → 400 invalid_request_error resource_missing [ending_before] No such customer_cash_balance_transaction: 'ccsbtxn_x'
        apply → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent requires_payment_method
        apply less than nothing → 400 invalid_request_error - [amount] Invalid non-negative integer
        apply to nothing → 404 invalid_request_error resource_missing [intent] No such payment_intent: 'pi_x'
        customer deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        customer deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
    "#]].assert_eq(table.text());
}

#[test]
fn where_money_is_sent_to() {
    let server = Server::start();
    let (cus, other) = (customer(&server), customer(&server));
    let mut table = Table::default();
    let ask = |customer: &str, form: &str| -> Answer {
        let path = format!("/v1/customers/{customer}/funding_instructions");
        post(&server, &path, &format!("funding_type=bank_transfer&{form}"))
    };
    let eu = |country: &str| {
        format!(
            "currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]={country}"
        )
    };
    let us = "currency=usd&bank_transfer[type]=us_bank_transfer";
    for form in [
        us.to_owned(),
        format!("{us}&bank_transfer[requested_address_types][]=swift"),
        format!("{us}&bank_transfer[requested_address_types][]=spei"),
        "currency=eur&bank_transfer[type]=us_bank_transfer".to_owned(),
        "currency=eur&bank_transfer[type]=eu_bank_transfer".to_owned(),
        eu("DE"),
        eu("FR"),
        eu("NL"),
        format!("{}&bank_transfer[requested_address_types][]=sepa", eu("IE")),
        eu("GB"),
        "currency=gbp&bank_transfer[type]=gb_bank_transfer".to_owned(),
        "currency=jpy&bank_transfer[type]=jp_bank_transfer".to_owned(),
        "currency=mxn&bank_transfer[type]=mx_bank_transfer".to_owned(),
        "currency=mxn&bank_transfer[type]=tin_can".to_owned(),
        "currency=usd".to_owned(),
    ] {
        let answer = ask(&cus, &form);
        table.answer(&form, &answer);
        if answer.status == 200 {
            let addresses = answer.body["bank_transfer"]["financial_addresses"].as_array().unwrap();
            let types = addresses.iter().map(|it| it["type"].as_str().unwrap());
            table.line("  ", &types.collect::<Vec<_>>().join(" "));
            assert_eq!(answer.body, ask(&cus, &form).body, "the same each time");
            let addresses = &answer.body["bank_transfer"]["financial_addresses"];
            let others = ask(&other, &form);
            assert_ne!(*addresses, others.body["bank_transfer"]["financial_addresses"]);
            if let Some(iban) = addresses[0]["iban"]["iban"].as_str() {
                assert!(is_iban(iban), "{iban}");
            }
        }
    }
    table.answer(
        "other funding",
        &post(
            &server,
            &format!("/v1/customers/{cus}/funding_instructions"),
            &format!("{us}&funding_type=cash"),
        ),
    );
    table.answer("no customer", &ask("cus_x", us));
    expect![[r#"
        currency=usd&bank_transfer[type]=us_bank_transfer → 200 ok
           → aba swift
        currency=usd&bank_transfer[type]=us_bank_transfer&bank_transfer[requested_address_types][]=swift → 200 ok
           → swift
        currency=usd&bank_transfer[type]=us_bank_transfer&bank_transfer[requested_address_types][]=spei → 400 invalid_request_error - [bank_transfer[requested_address_types][0]] This address type is not supported for this bank transfer type.
        currency=eur&bank_transfer[type]=us_bank_transfer → 400 invalid_request_error - [bank_transfer[type]] The bank transfer type us_bank_transfer is not supported with the currency eur.
        currency=eur&bank_transfer[type]=eu_bank_transfer → 400 invalid_request_error - [bank_transfer[eu_bank_transfer][country]] You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
        currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]=DE → 200 ok
           → iban
        currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]=FR → 200 ok
           → iban
        currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]=NL → 200 ok
           → iban
        currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]=IE&bank_transfer[requested_address_types][]=sepa → 200 ok
           → iban
        currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]=GB → 400 invalid_request_error - [bank_transfer[eu_bank_transfer][country]] You must provide a supported country for eu_bank_transfer: BE, DE, ES, FR, IE or NL.
        currency=gbp&bank_transfer[type]=gb_bank_transfer → 200 ok
           → sort_code
        currency=jpy&bank_transfer[type]=jp_bank_transfer → 200 ok
           → zengin
        currency=mxn&bank_transfer[type]=mx_bank_transfer → 200 ok
           → spei
        currency=mxn&bank_transfer[type]=tin_can → 400 invalid_request_error - [bank_transfer[type]] Invalid type: must be one of eu_bank_transfer, gb_bank_transfer, jp_bank_transfer, mx_bank_transfer, or us_bank_transfer
        currency=usd → 400 invalid_request_error parameter_missing [bank_transfer] Missing required param: bank_transfer.
        other funding → 400 invalid_request_error - [funding_type] Invalid funding_type: must be bank_transfer
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_x'
    "#]].assert_eq(table.text());
}

/// ISO 13616: moved and read in base 36, it leaves 1 by 97.
fn is_iban(iban: &str) -> bool {
    let (front, back) = iban.split_at(4);
    let digits: String =
        format!("{back}{front}").chars().map(|c| c.to_digit(36).unwrap().to_string()).collect();
    digits.bytes().fold(0, |rest: u32, digit| (rest * 10 + u32::from(digit - b'0')) % 97) == 1
}

#[test]
fn a_country_is_for_euros_alone() {
    let server = Server::start();
    let cus = customer(&server);
    let mut table = Table::default();
    for (currency, kind) in [("usd", "us"), ("gbp", "gb"), ("jpy", "jp"), ("mxn", "mx")] {
        let form = format!(
            "funding_type=bank_transfer&currency={currency}&bank_transfer[type]={kind}_bank_transfer&bank_transfer[eu_bank_transfer][country]=DE"
        );
        let path = format!("/v1/customers/{cus}/funding_instructions");
        table.answer(kind, &post(&server, &path, &form));
    }
    expect![[r#"
        us → 400 invalid_request_error - [bank_transfer[eu_bank_transfer]] You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is us_bank_transfer.
        gb → 400 invalid_request_error - [bank_transfer[eu_bank_transfer]] You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is gb_bank_transfer.
        jp → 400 invalid_request_error - [bank_transfer[eu_bank_transfer]] You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is jp_bank_transfer.
        mx → 400 invalid_request_error - [bank_transfer[eu_bank_transfer]] You can only provide eu_bank_transfer when the bank transfer type is eu_bank_transfer. It is mx_bank_transfer.
    "#]].assert_eq(table.text());
}

#[test]
fn the_stub_of_a_deleted_customer_has_no_cash() {
    let server = Server::start();
    let cus = customer(&server);
    let fund = format!("/v1/test_helpers/customers/{cus}/fund_cash_balance");
    post(&server, &fund, "amount=100&currency=usd").ok();
    let intent = format!("amount=1000&currency=usd&customer={cus}");
    let intent = post(&server, "/v1/payment_intents", &intent).ok();
    let path = format!("/v1/payment_intents/{}?expand[]=customer.cash_balance", intent.text("id"));
    let whole = get(&server, &path).ok();
    assert_eq!(whole.body["customer"]["cash_balance"]["available"], json!({ "usd": 100 }));
    server.secret().delete(&format!("/v1/customers/{cus}")).ok();
    let stub = json!({ "id": cus, "object": "customer", "deleted": true });
    assert_eq!(get(&server, &path).ok().body["customer"], stub);
    assert_eq!(get(&server, &format!("/v1/customers/{cus}?expand[]=cash_balance")).ok().body, stub);
}

#[test]
fn every_transfer_is_counted_once() {
    let server = Server::start();
    let cus = customer(&server);
    let fund = format!("/v1/test_helpers/customers/{cus}/fund_cash_balance");
    let send = || {
        let client = server.secret().header("Idempotency-Key", "once");
        client.send("POST", &fund, "amount=100&currency=usd").ok()
    };
    assert_eq!(send().body, send().body);
    std::thread::scope(|scope| {
        for at in 0..8 {
            let (server, fund) = (&server, &fund);
            let form = if at % 2 == 0 { "amount=1&currency=usd" } else { "amount=1&currency=eur" };
            scope.spawn(move || post(server, fund, form).ok());
        }
    });
    let path = format!("/v1/customers/{cus}/cash_balance_transactions?limit=100");
    let mut sums = std::collections::BTreeMap::<String, i64>::new();
    for transaction in get(&server, &path).ok().body["data"].as_array().unwrap() {
        let currency = transaction["currency"].as_str().unwrap().to_owned();
        *sums.entry(currency).or_default() += transaction["net_amount"].as_i64().unwrap();
    }
    assert_eq!(json!(sums), json!({ "usd": 104, "eur": 4 }));
    let balance = get(&server, &format!("/v1/customers/{cus}/cash_balance")).ok();
    assert_eq!(balance.body["available"], json!(sums));
}

#[test]
fn no_bank_has_the_accounts() {
    let server = Server::start();
    let cus = customer(&server);
    let ask = |form: &str| {
        let path = format!("/v1/customers/{cus}/funding_instructions");
        let answer = post(&server, &path, &format!("funding_type=bank_transfer&{form}")).ok();
        answer.body["bank_transfer"]["financial_addresses"][0].clone()
    };
    let banks =
        [("ES", "0000"), ("DE", "00000000"), ("FR", "00000"), ("IE", "TEST"), ("NL", "TEST")];
    for (country, bank) in banks {
        let address = ask(&format!(
            "currency=eur&bank_transfer[type]=eu_bank_transfer&bank_transfer[eu_bank_transfer][country]={country}"
        ));
        let iban = address["iban"]["iban"].as_str().unwrap();
        assert!(is_iban(iban) && iban[4..].starts_with(bank), "{iban}");
        let bic = address["iban"]["bic"].as_str().unwrap();
        assert_eq!(&bic[4..6], country, "a bank is in its country");
    }
    let spei = ask("currency=mxn&bank_transfer[type]=mx_bank_transfer")["spei"].clone();
    let (bank, clabe) = (spei["bank_code"].as_str().unwrap(), spei["clabe"].as_str().unwrap());
    assert!(bank == "999" && clabe.starts_with(bank) && clabe.len() == 18, "{clabe}");
}

#[test]
fn what_is_applied_must_fit_the_intent() {
    let server = Server::start();
    let intent = post(&server, "/v1/payment_intents", "amount=1000&currency=usd").ok();
    let challenged = "payment_method=pm_card_authenticationRequired&return_url=https://example.com";
    let challenged = pay(&server, challenged).ok();
    let apply = |intent: &Answer, form: &str| {
        let path = format!("/v1/payment_intents/{}/apply_customer_balance", intent.text("id"));
        post(&server, &path, form)
    };
    let mut table = Table::default();
    for form in ["amount=0", "amount=1001", "currency=eur", "amount=1000&currency=usd", ""] {
        table.answer(form, &apply(&intent, form));
    }
    table.answer("challenged", &apply(&challenged, ""));
    expect![[r#"
        amount=0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1.
        amount=1001 → 400 invalid_request_error - [amount] The amount to apply cannot be greater than the amount of the PaymentIntent. +payment_intent requires_payment_method
        currency=eur → 400 invalid_request_error - [currency] The currency eur does not match the currency of the PaymentIntent, which is usd. +payment_intent requires_payment_method
        amount=1000&currency=usd → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent requires_payment_method
         → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent requires_payment_method
        challenged → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot apply a customer balance to this PaymentIntent because it was not confirmed with a payment method of type customer_balance. +payment_intent requires_action
    "#]].assert_eq(table.text());
}
