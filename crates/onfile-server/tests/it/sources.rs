//! Sources: a customer's cards in the API's older shape, the default one, and where else they work.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, fields, get, on_file, outcome, pay, post, set_up};
use expect_test::expect;
use serde_json::{Value, json};

const DIGITS: &str = "source[object]=card&source[number]=4242424242424242&source[exp_month]=12&source[exp_year]=2034&source[cvc]=123";

fn add(server: &Server, customer: &str, form: &str) -> Answer {
    post(server, &format!("/v1/customers/{customer}/sources"), form)
}

fn id_of(answer: &Answer) -> String {
    answer.text("id").to_owned()
}

fn default_of(server: &Server, customer: &str) -> Value {
    get(server, &format!("/v1/customers/{customer}")).ok().body["default_source"].clone()
}

fn ids(list: &Answer) -> Vec<String> {
    let data = list.body["data"].as_array().unwrap();
    data.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_first_source_becomes_the_default_and_the_newest_left_succeeds_it() {
    let server = Server::start();
    let cus = customer(&server);
    let path = format!("/v1/customers/{cus}/sources");
    let mut watch = Watch::new(&server);
    let first = add(&server, &cus, "source=tok_visa&metadata[a]=1").ok();
    expect!["payment_method.attached → customer.source.created → customer.updated"]
        .assert_eq(&watch.news());
    assert!(first.text("id").starts_with("card_1"), "{}", first.body);
    let shown = ["object", "brand", "last4", "cvc_check", "customer", "metadata"];
    let expected = format!(
        r#"object=card brand=Visa last4=4242 cvc_check=pass customer={cus} metadata={{"a":"1"}}"#
    );
    assert_eq!(fields(&first.body, &shown), expected);
    let told = server.event("customer.source.created");
    assert_eq!(told["data"]["object"], first.body);
    assert_eq!(
        server.event("payment_method.attached")["data"]["object"]["object"],
        "payment_method"
    );
    let updated = server.event("customer.updated");
    assert_eq!(updated["data"]["previous_attributes"], json!({ "default_source": null }));
    assert_eq!(updated["data"]["object"]["default_source"], first.body["id"]);

    let second = add(&server, &cus, "source=tok_mastercard").ok();
    let third = add(&server, &cus, "source=tok_amex").ok();
    let news = watch.news();
    assert!(!news.contains("customer.updated"), "a default stays: {news}");
    assert_eq!(ids(&get(&server, &path).ok()), [id_of(&third), id_of(&second), id_of(&first)]);

    let stub = server.secret().delete(&format!("{path}/{}", first.text("id"))).ok();
    assert_eq!(stub.body, json!({ "id": first.text("id"), "object": "card", "deleted": true }));
    expect!["payment_method.detached → customer.source.deleted → customer.updated"]
        .assert_eq(&watch.news());
    assert_eq!(server.event("customer.source.deleted")["data"]["object"], first.body);
    let previous = &server.event("customer.updated")["data"]["previous_attributes"];
    assert_eq!(previous, &json!({ "default_source": first.text("id") }));
    assert_eq!(default_of(&server, &cus), third.body["id"]);
    server.secret().delete(&format!("{path}/{}", second.text("id"))).ok();
    expect!["payment_method.detached → customer.source.deleted"].assert_eq(&watch.news());
    server.secret().delete(&format!("{path}/{}", third.text("id"))).ok();
    assert_eq!(default_of(&server, &cus), Value::Null);
    assert!(ids(&get(&server, &path).ok()).is_empty());
}

#[test]
fn lists_are_filtered_and_paged() {
    let server = Server::start();
    let cus = customer(&server);
    let path = format!("/v1/customers/{cus}/sources");
    on_file(&server, &cus, "pm_card_visa");
    let mut made: Vec<String> =
        (0..3).map(|_| id_of(&add(&server, &cus, "source=tok_visa").ok())).collect();
    made.reverse();
    let list = get(&server, &path).ok();
    assert_eq!(ids(&list), made, "payment methods that are no sources are not listed");
    assert_eq!(list.text("url"), path);
    let page = get(&server, &format!("{path}?limit=2&object=card")).ok();
    assert_eq!((ids(&page), &page.body["has_more"]), (made[..2].to_vec(), &json!(true)));
    let page = get(&server, &format!("{path}?starting_after={}", made[1])).ok();
    assert_eq!((ids(&page), &page.body["has_more"]), (made[2..].to_vec(), &json!(false)));
    let page = get(&server, &format!("{path}?ending_before={}&limit=1", made[2])).ok();
    assert_eq!(ids(&page), made[1..2]);
    let none = get(&server, &format!("{path}?object=bank_account")).ok();
    assert!(ids(&none).is_empty());
    let mut table = Table::default();
    table.answer("no cursor", &get(&server, &format!("{path}?starting_after=card_1none")));
    table.answer("no kind", &get(&server, &format!("{path}?object=wallet")));
    table.answer("no customer", &get(&server, "/v1/customers/cus_none/sources"));
    expect![[r#"
        no cursor → 400 invalid_request_error resource_missing [starting_after] No such source: 'card_1none'
        no kind → 400 invalid_request_error - [object] Invalid object: must be one of bank_account or card
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_none'
    "#]].assert_eq(table.text());
}

#[test]
fn a_source_is_changed_in_part_and_its_address_is_unchecked_again() {
    let server = Server::start();
    let cus = customer(&server);
    let form = format!("{DIGITS}&source[name]=Jenny&source[address_zip]=94103");
    let made = add(&server, &cus, &form).ok();
    let path = format!("/v1/customers/{cus}/sources/{}", made.text("id"));
    let shown = [
        "name",
        "address_line1",
        "address_line1_check",
        "address_zip",
        "address_zip_check",
        "exp_year",
    ];
    let mut table = Table::default();
    let mut watch = Watch::new(&server);
    table.line("made", &fields(&made.body, &shown));
    for form in [
        "exp_year=2040&metadata[a]=1",
        "name=&address_line1=Market St 1",
        "address_zip=",
        "metadata[a]=",
    ] {
        let changed = post(&server, &path, form).ok();
        table.line(form, &fields(&changed.body, &shown));
        let told = server.event("customer.source.updated");
        assert_eq!(told["data"]["object"], changed.body);
        table.line("  told", &watch.news());
        table.line("  previous", &told["data"]["previous_attributes"].to_string());
    }
    table.answer("a month", &post(&server, &path, "exp_month=13"));
    table.answer("a year", &post(&server, &path, "exp_year=1999"));
    table.answer("a bank account's", &post(&server, &path, "account_holder_name=x"));
    table.answer("verify", &post(&server, &format!("{path}/verify"), "amounts[]=32&amounts[]=45"));
    expect![[r#"
        made → name=Jenny address_line1=null address_line1_check=null address_zip=94103 address_zip_check=pass exp_year=2034
        exp_year=2040&metadata[a]=1 → name=Jenny address_line1=null address_line1_check=null address_zip=94103 address_zip_check=pass exp_year=2040
          told → customer.source.updated
          previous → {"exp_year":2034,"metadata":{"a":null}}
        name=&address_line1=Market St 1 → name=null address_line1=Market St 1 address_line1_check=unchecked address_zip=94103 address_zip_check=pass exp_year=2040
          told → customer.source.updated
          previous → {"address_line1":null,"address_line1_check":null,"name":"Jenny"}
        address_zip= → name=null address_line1=Market St 1 address_line1_check=unchecked address_zip=null address_zip_check=null exp_year=2040
          told → customer.source.updated
          previous → {"address_zip":"94103","address_zip_check":"pass"}
        metadata[a]= → name=null address_line1=Market St 1 address_line1_check=unchecked address_zip=null address_zip_check=null exp_year=2040
          told → customer.source.updated
          previous → {"metadata":{"a":"1"}}
        a month → 402 card_error invalid_expiry_month [exp_month] Your card's expiration month is invalid.
        a year → 402 card_error invalid_expiry_year [exp_year] Your card's expiration year is invalid.
        a bank account's → 400 invalid_request_error - [account_holder_name] This parameter only applies to bank accounts.
        verify → 400 invalid_request_error - [id] The source card_… is a card. Only bank accounts can be verified.
    "#]].assert_eq(table.text());
    assert_eq!(get(&server, &path).ok().body["exp_year"], 2040);
}

#[test]
fn refusals() {
    let server = Server::start();
    let (cus, other) = (customer(&server), customer(&server));
    let source = id_of(&add(&server, &cus, "source=tok_visa").ok());
    let method = on_file(&server, &cus, "pm_card_visa");
    let path = format!("/v1/customers/{cus}");
    let mut table = Table::default();
    let mut watch = Watch::new(&server);
    for form in [
        "",
        "source=tok_none",
        "source=card_1none",
        "source=pm_card_visa",
        "source=btok_us_verified",
        "source=src_1none",
        "source[object]=bank_account&source[country]=US",
        "source=tok_chargeDeclined",
        "source=tok_chargeDeclinedIncorrectCvc",
        "source=tok_visa&validate=perhaps",
        "source=tok_visa&wat=1",
    ] {
        table.answer(form, &add(&server, &cus, form));
    }
    let digits = DIGITS.replace("4242424242424242", "4000000000009995");
    table.answer("digits, declined", &add(&server, &cus, &digits));
    table.answer("digits, wrong", &add(&server, &cus, &DIGITS.replace("4242&", "4241&")));
    for (case, form) in [
        ("both", format!("source=tok_visa&default_source={source}")),
        ("no such default", "default_source=card_1none".to_owned()),
        ("a method as default", format!("default_source={method}")),
        ("an empty default", "default_source=".to_owned()),
        ("nothing to validate", "validate=false".to_owned()),
        ("declined", "source=tok_chargeDeclined".to_owned()),
    ] {
        table.answer(case, &post(&server, &path, &form));
    }
    let others =
        post(&server, &format!("/v1/customers/{other}"), &format!("default_source={source}"));
    table.answer("another's default", &others);
    table.answer("new, declined", &post(&server, "/v1/customers", "source=tok_chargeDeclined"));
    table.answer("new, a default", &post(&server, "/v1/customers", "default_source=card_1none"));
    for (case, path) in [
        ("not a source", format!("{path}/sources/{method}")),
        ("nothing", format!("{path}/sources/card_1none")),
        ("another's", format!("/v1/customers/{other}/sources/{source}")),
        ("nobody's", format!("/v1/customers/cus_none/sources/{source}")),
    ] {
        table.answer(case, &get(&server, &path));
        table.answer("  changed", &post(&server, &path, "name=x"));
        table.answer("  deleted", &server.secret().delete(&path));
        table.answer("  verified", &post(&server, &format!("{path}/verify"), ""));
    }
    expect![[r#"
         → 400 invalid_request_error parameter_missing [source] Missing required param: source.
        source=tok_none → 400 invalid_request_error resource_missing [source] No such token: 'tok_none'
        source=card_1none → 400 invalid_request_error resource_missing [source] No such token: 'card_1none'
        source=pm_card_visa → 400 invalid_request_error - [token] Invalid token id: pm_card_visa
        source=btok_us_verified → 400 invalid_request_error - [source] Bank accounts are not supported as sources by this server yet; only cards are.
        source=src_1none → 400 invalid_request_error - [source] The Sources API is not supported by this server. Use payment methods or card tokens instead.
        source[object]=bank_account&source[country]=US → 400 invalid_request_error - [source[country]] Bank accounts are not supported as sources by this server yet; only cards are.
        source=tok_… → 402 card_error card_declined/generic_decline [] Your card was declined.
        source=tok_… → 402 card_error incorrect_cvc/incorrect_cvc [cvc] Your card's security code is incorrect.
        source=tok_visa&validate=perhaps → 400 invalid_request_error - [validate] Invalid boolean: perhaps
        source=tok_visa&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        digits, declined → 402 card_error card_declined/insufficient_funds [] Your card has insufficient funds.
        digits, wrong → 402 card_error incorrect_number [number] Your card number is incorrect.
        both → 400 invalid_request_error - [-] You may only specify one of these parameters: source, default_source.
        no such default → 400 invalid_request_error missing [default_source] Customer cus_… does not have a linked source with ID card_1none.
        a method as default → 400 invalid_request_error missing [default_source] Customer cus_… does not have a linked source with ID pm_….
        an empty default → 400 invalid_request_error parameter_invalid_empty [default_source] You passed an empty string for 'default_source'. We assume empty values are an attempt to unset a parameter; however 'default_source' cannot be unset. You should remove 'default_source' from your request or supply a non-empty value.
        nothing to validate → 400 invalid_request_error - [validate] You may only pass `validate` together with `source`.
        declined → 402 card_error card_declined/generic_decline [] Your card was declined.
        another's default → 400 invalid_request_error missing [default_source] Customer cus_… does not have a linked source with ID card_….
        new, declined → 402 card_error card_declined/generic_decline [] Your card was declined.
        new, a default → 400 invalid_request_error parameter_unknown [default_source] Received unknown parameter: default_source
        not a source → 404 invalid_request_error resource_missing [id] No such source: 'pm_…'
          changed → 404 invalid_request_error resource_missing [id] No such source: 'pm_…'
          deleted → 404 invalid_request_error resource_missing [id] No such source: 'pm_…'
          verified → 404 invalid_request_error resource_missing [id] No such source: 'pm_…'
        nothing → 404 invalid_request_error resource_missing [id] No such source: 'card_1none'
          changed → 404 invalid_request_error resource_missing [id] No such source: 'card_1none'
          deleted → 404 invalid_request_error resource_missing [id] No such source: 'card_1none'
          verified → 404 invalid_request_error resource_missing [id] No such source: 'card_1none'
        another's → 404 invalid_request_error resource_missing [id] No such source: 'card_…'
          changed → 404 invalid_request_error resource_missing [id] No such source: 'card_…'
          deleted → 404 invalid_request_error resource_missing [id] No such source: 'card_…'
          verified → 404 invalid_request_error resource_missing [id] No such source: 'card_…'
        nobody's → 404 invalid_request_error resource_missing [id] No such customer: 'cus_none'
          changed → 404 invalid_request_error resource_missing [id] No such customer: 'cus_none'
          deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_none'
          verified → 404 invalid_request_error resource_missing [id] No such customer: 'cus_none'
    "#]].assert_eq(table.text());
    assert_eq!(watch.news(), "", "a refusal changes nothing");
    assert_eq!(default_of(&server, &cus), json!(source));
}

#[test]
fn a_token_is_used_up_by_its_card_which_keeps_its_id() {
    let server = Server::start();
    let cus = customer(&server);
    let form = "card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=2034&card[cvc]=123&card[name]=Jenny&card[address_zip]=94103";
    let token = post(&server, "/v1/tokens", form).ok();
    let form = format!("source={}", token.text("id"));
    let source = add(&server, &cus, &form).ok();
    assert_eq!(source.body["id"], token.body["card"]["id"]);
    assert_eq!(source.body["fingerprint"], token.body["card"]["fingerprint"]);
    assert_eq!(fields(&source.body, &["name", "address_zip"]), "name=Jenny address_zip=94103");
    let mut table = Table::default();
    table.answer("again", &add(&server, &cus, &form));
    expect![[r#"
        again → 400 invalid_request_error token_already_used [-] You cannot use a Stripe token more than once: tok_….
    "#]].assert_eq(table.text());
    let listed = get(&server, &format!("/v1/payment_methods?customer={cus}")).ok();
    assert_eq!(listed.body["data"][0]["card"]["fingerprint"], source.body["fingerprint"]);
}

#[test]
fn without_validation_nobody_is_asked() {
    let server = Server::start();
    let cus = customer(&server);
    let source = add(&server, &cus, "source=tok_chargeDeclined&validate=false").ok();
    assert_eq!(source.text("cvc_check"), "unchecked");
    let other = post(&server, "/v1/customers", "source=tok_chargeDeclined&validate=false").ok();
    assert!(other.text("default_source").starts_with("card_1"));
    let paid = pay(&server, &format!("customer={cus}&payment_method={}", source.text("id")));
    expect!["402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method"].assert_eq(&outcome(&paid));
}

#[test]
fn a_customer_brings_and_replaces_its_default_source() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let made =
        post(&server, "/v1/customers", "source=tok_visa&expand[]=default_source&expand[]=sources");
    let made = made.ok();
    expect!["customer.created → payment_method.attached → customer.source.created"]
        .assert_eq(&watch.news());
    assert_eq!(made.body["default_source"]["object"], "card");
    assert_eq!(made.body["sources"]["data"], json!([made.body["default_source"]]));
    let path = format!("/v1/customers/{}", made.text("id"));
    assert_eq!(made.text("/sources/url"), format!("{path}/sources"));
    assert!(get(&server, &path).ok().body.get("sources").is_none());
    let old = made.text("/default_source/id");
    let as_default = format!("invoice_settings[default_payment_method]={old}");
    post(&server, &path, &as_default).ok();
    watch.news();

    let form = "source=tok_mastercard&name=Jenny&expand[]=sources";
    let replaced = post(&server, &path, form).ok();
    expect!["payment_method.attached → customer.source.created → payment_method.detached → customer.source.deleted → customer.updated"].assert_eq(&watch.news());
    let new = replaced.text("default_source");
    assert_eq!(ids_in(&replaced.body["sources"]), [new]);
    let previous = &server.event("customer.updated")["data"]["previous_attributes"];
    assert_eq!(
        previous,
        &json!({
            "default_source": old,
            "invoice_settings": { "default_payment_method": old },
            "name": null,
        })
    );
    let gone = get(&server, &format!("{path}/sources/{old}"));
    assert_eq!(gone.status, 404);

    let second = add(&server, made.text("id"), "source=tok_amex").ok();
    watch.news();
    let chosen = format!("default_source={}&expand[]=default_source.customer", second.text("id"));
    let chosen = post(&server, &path, &chosen).ok();
    assert_eq!(watch.news(), "customer.updated");
    assert_eq!(chosen.text("/default_source/brand"), "American Express");
    assert_eq!(chosen.text("/default_source/customer/object"), "customer");
    assert_eq!(ids(&get(&server, &format!("{path}/sources")).ok()), [second.text("id"), new]);

    server.secret().delete(&path).ok();
    assert_eq!(watch.news(), "customer.deleted");
    let spent = get(&server, &format!("/v1/payment_methods/{new}")).ok();
    assert!(spent.body["customer"].is_null());
}

fn ids_in(list: &Value) -> Vec<&str> {
    list["data"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect()
}

#[test]
fn a_source_works_where_a_payment_method_does() {
    let server = Server::start();
    let cus = customer(&server);
    let source = id_of(&add(&server, &cus, "source=tok_visa").ok());
    let path = format!("/v1/payment_methods/{source}");
    let method = get(&server, &path).ok();
    assert_eq!(
        fields(&method.body, &["object", "type", "card/last4"]),
        "object=payment_method type=card last4=4242"
    );
    let listed = get(&server, &format!("/v1/customers/{cus}/payment_methods")).ok();
    assert_eq!(ids(&listed), [source.as_str()]);

    let mut table = Table::default();
    let mut watch = Watch::new(&server);
    let named = format!("customer={cus}&payment_method={source}");
    let paid = pay(&server, &format!("{named}&off_session=true"));
    table.answer("a payment", &paid);
    let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    assert_eq!(charge.body["payment_method"], json!(source));
    table.answer("a setup", &set_up(&server, &named));
    table.answer("of nobody", &pay(&server, &format!("payment_method={source}")));
    let other = customer(&server);
    table.answer("of another", &pay(&server, &format!("customer={other}&payment_method={source}")));
    watch.news();
    let form = "metadata[a]=1&card[exp_year]=2040";
    table.answer("an update", &post(&server, &path, form));
    table.line("  told", &watch.news());
    let told = server.event("customer.source.updated");
    table.line("  previous", &told["data"]["previous_attributes"].to_string());
    table.answer(
        "attached again",
        &post(&server, &format!("{path}/attach"), &format!("customer={cus}")),
    );
    table.answer(
        "attached elsewhere",
        &post(&server, &format!("{path}/attach"), &format!("customer={other}")),
    );
    table.line("  told", &watch.news());
    table.answer("detached", &post(&server, &format!("{path}/detach"), ""));
    table.line("  told", &watch.news());
    table.answer("a payment", &pay(&server, &named));
    table.answer("as a source", &get(&server, &format!("/v1/customers/{cus}/sources/{source}")));
    expect![[r#"
        a payment → 200 succeeded
        a setup → 200 succeeded
        of nobody → 400 invalid_request_error parameter_missing [source] The `payment_method` parameter supplied card_… belongs to the Customer cus_…. Please include the Customer in the `customer` parameter on the PaymentIntent.
        of another → 400 invalid_request_error - [payment_method] The PaymentMethod card_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead.
        an update → 200 ok
          told → payment_method.updated → customer.source.updated
          previous → {"exp_year":2027,"metadata":{"a":null}}
        attached again → 200 ok
        attached elsewhere → 400 invalid_request_error - [-] The payment method you provided has already been attached to a customer.
          told
        detached → 200 ok
          told → payment_method.detached → customer.source.deleted → customer.updated
        a payment → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
        as a source → 404 invalid_request_error resource_missing [id] No such source: 'card_…'
    "#]].assert_eq(table.text());
    assert_eq!(default_of(&server, &cus), Value::Null);
}

#[test]
fn a_payment_confirmed_at_once_without_a_method_falls_back_on_the_default_source() {
    let server = Server::start();
    let cus = customer(&server);
    let of = |more: &str| pay(&server, &format!("customer={cus}{more}"));
    let mut table = Table::default();
    on_file(&server, &cus, "pm_card_visa");
    table.answer("no source", &of(""));
    let source = id_of(&add(&server, &cus, "source=tok_visa").ok());
    let paid = of("&off_session=true&expand[]=source");
    table.answer("a source", &paid);
    assert_eq!(
        fields(&paid.body, &["source/id", "source/object"]),
        format!("id={source} object=card")
    );
    assert_eq!(paid.body["payment_method"], json!(source));
    let named = of("&payment_method=pm_card_visa");
    table.answer("another method", &named);
    assert!(named.body["source"].is_null());
    let form = format!("amount=1000&currency=usd&customer={cus}");
    let waits = post(&server, "/v1/payment_intents", &form).ok();
    table.answer("not at once", &waits);
    let confirm = format!("/v1/payment_intents/{}/confirm", waits.text("id"));
    table.answer("  confirmed later", &post(&server, &confirm, ""));
    let debit = format!("{form}&confirm=true&payment_method_types[]=sepa_debit");
    table.answer("of another type", &post(&server, "/v1/payment_intents", &debit));
    add_default(&server, &cus, "tok_chargeCustomerFail");
    table.answer("a source that declines", &of(""));
    expect![[r#"
        no source → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_…, specify a payment method attached to this customer along with the customer ID.
        a source → 200 succeeded
        another method → 200 succeeded
        not at once → 200 requires_payment_method
          confirmed later → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_…, specify a payment method attached to this customer along with the customer ID. +payment_intent requires_payment_method
        of another type → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_…, specify a payment method attached to this customer along with the customer ID.
        a source that declines → 402 card_error card_declined/generic_decline [-] Your card was declined. +payment_intent requires_payment_method
    "#]].assert_eq(table.text());
}

fn add_default(server: &Server, customer: &str, token: &str) {
    post(server, &format!("/v1/customers/{customer}"), &format!("source={token}")).ok();
}

#[test]
fn listed_sources_can_be_led_through() {
    let server = Server::start();
    let customer = post(&server, "/v1/customers", "source=tok_visa").ok();
    let path = format!("/v1/customers/{}/sources", customer.text("id"));
    let listed = get(&server, &format!("{path}?expand[]=data.customer")).ok();
    assert_eq!(listed.body["data"][0]["customer"]["id"], customer.text("id"));
    let refused = get(&server, &format!("{path}?expand[]=data.brand"));
    assert_eq!(refused.error(400)["message"], "This property cannot be expanded (brand).");
}
