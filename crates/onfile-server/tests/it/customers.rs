//! Customers: kept, changed, found by e-mail, deleted to a stub.

use crate::harness::Server;
use crate::table::{Table, Watch, customer, fields, get, masked, on_file, pay, post};
use expect_test::expect;
use serde_json::json;

#[test]
fn the_life_of_a_customer() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let made = post(
        &server,
        "/v1/customers",
        "email=jenny@example.com&name=Jenny&metadata[a]=1&address[city]=Paris&preferred_locales[]=fr",
    )
    .ok();
    let path = format!("/v1/customers/{}", made.text("id"));
    assert_eq!(watch.news(), "customer.created");
    let form = "email=j@example.com&name=&metadata[b]=2&address[country]=FR&balance=-500";
    let updated = post(&server, &path, form).ok();
    assert_eq!(watch.news(), "customer.updated");
    let previous = &server.event("customer.updated")["data"]["previous_attributes"];
    expect![[r#"{"address":{"country":null},"balance":0,"currency":null,"email":"jenny@example.com","metadata":{"b":null},"name":"Jenny"}"#]].assert_eq(&previous.to_string());
    let shown = ["email", "name", "metadata", "address", "balance", "preferred_locales"];
    expect![[r#"email=j@example.com name=null metadata={"a":"1","b":"2"} address={"city":"Paris","country":"FR","line1":null,"line2":null,"postal_code":null,"state":null} balance=-500 preferred_locales=["fr"]"#]].assert_eq(&fields(&updated.body, &shown));

    let kept = on_file(&server, made.text("id"), "pm_card_visa");
    watch.news();
    let stub = server.secret().delete(&path).ok();
    assert_eq!(stub.body, json!({ "id": made.text("id"), "object": "customer", "deleted": true }));
    assert_eq!(watch.news(), "customer.deleted");
    let told = &server.event("customer.deleted")["data"]["object"];
    assert_eq!(told["email"], "j@example.com");
    assert!(told.get("deleted").is_none(), "{told:#}");
    assert_eq!(get(&server, &path).ok().body, stub.body);

    let mut table = Table::default();
    let id = made.text("id");
    table.answer("update", &post(&server, &path, "name=x"));
    table.answer("delete again", &server.secret().delete(&path));
    table.answer("its methods", &get(&server, &format!("{path}/payment_methods")));
    table.answer("a payment", &pay(&server, &format!("payment_method=pm_card_visa&customer={id}")));
    table.answer(
        "attach",
        &post(&server, "/v1/payment_methods/pm_card_visa/attach", &format!("customer={id}")),
    );
    table.answer("its card", &pay(&server, &format!("payment_method={kept}")));
    expect![[r#"
        update → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        delete again → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        its methods → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        a payment → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        attach → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        its card → 400 invalid_request_error - [-] The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.
    "#]].assert_eq(table.text());
    assert!(get(&server, &format!("/v1/payment_methods/{kept}")).ok().body["customer"].is_null());
    assert_eq!(get(&server, "/v1/customers").ok().body["data"], json!([]));
}

#[test]
fn found_by_email_exactly() {
    let server = Server::start();
    let make = |email: &str| {
        post(&server, "/v1/customers", &format!("email={email}")).ok().text("id").to_owned()
    };
    let (first, other, second) =
        (make("jenny@example.com"), make("Jenny@example.com"), make("jenny@example.com"));
    let found = |email: &str| {
        let list = get(&server, &format!("/v1/customers?email={email}")).ok();
        let data = list.body["data"].as_array().unwrap().clone();
        data.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("jenny@example.com"), [second.as_str(), first.as_str()]);
    assert_eq!(found("Jenny@example.com"), [other.as_str()]);
    assert!(found("nobody@example.com").is_empty());
    post(&server, &format!("/v1/customers/{first}"), "email=j@example.com").ok();
    assert_eq!(found("jenny@example.com"), [second.as_str()]);
    assert_eq!(found("j@example.com"), [first.as_str()]);
    server.secret().delete(&format!("/v1/customers/{second}")).ok();
    assert!(found("jenny@example.com").is_empty());
}

#[test]
fn the_default_method_must_be_attached() {
    let server = Server::start();
    let (owner, other) = (customer(&server), customer(&server));
    let own = on_file(&server, &owner, "pm_card_visa");
    let others = on_file(&server, &other, "pm_card_visa");
    let path = format!("/v1/customers/{owner}");
    let default = |method: &str| {
        post(&server, &path, &format!("invoice_settings[default_payment_method]={method}"))
    };
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    table.answer("another's", &default(&others));
    table.answer("nobody's", &default("pm_nothing"));
    let set = default(&own).ok();
    assert_eq!(set.text("/invoice_settings/default_payment_method"), own);
    assert_eq!(watch.news(), "customer.updated");
    // A PaymentIntent does not fall back to it.
    let intent = pay(&server, &format!("customer={owner}"));
    table.answer("no fallback", &intent);
    expect![[r#"
        another's → 400 invalid_request_error resource_missing [invoice_settings[default_payment_method]] The customer does not have a payment method with the ID pm_…. The payment method must be attached to the customer.
        nobody's → 400 invalid_request_error resource_missing [invoice_settings[default_payment_method]] The customer does not have a payment method with the ID pm_nothing. The payment method must be attached to the customer.
        no fallback → 400 invalid_request_error payment_intent_unexpected_state [-] You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with cus_…, specify a payment method attached to this customer along with the customer ID.
    "#]].assert_eq(table.text());

    post(&server, &format!("/v1/payment_methods/{own}/detach"), "").ok();
    let after = get(&server, &path).ok();
    assert!(after.body["invoice_settings"]["default_payment_method"].is_null());
    assert_eq!(watch.news(), "payment_method.detached → customer.updated");
    let previous = &server.event("customer.updated")["data"]["previous_attributes"];
    expect![[r#"{"invoice_settings":{"default_payment_method":"pm_…"}}"#]]
        .assert_eq(&masked(&previous.to_string()));
}

#[test]
fn born_with_a_method() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let form = "payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa";
    let made = post(&server, "/v1/customers", form).ok();
    let list = get(&server, &format!("/v1/customers/{}/payment_methods", made.text("id"))).ok();
    let method = list.text("/data/0/id");
    assert_eq!(made.text("/invoice_settings/default_payment_method"), method);
    assert_eq!(watch.news(), "customer.created → payment_method.attached");
    let one = get(&server, &format!("/v1/customers/{}/payment_methods/{method}", made.text("id")));
    assert_eq!(one.ok().text("id"), method);
    let declined = post(&server, "/v1/customers", "payment_method=pm_card_visa_chargeDeclined");
    assert_eq!(declined.status, 402);
    let all = get(&server, "/v1/customers").ok();
    assert_eq!(all.body["data"].as_array().unwrap().len(), 1, "a refusal made no customer");
}

#[test]
fn nothing_is_put_on_file_for_a_deleted_customer() {
    let server = Server::start();
    let secret = server.secret();
    let customer = secret.post("/v1/customers", &[]).ok().text("id").to_owned();
    let kept = [("customer", customer.as_str()), ("payment_method_types[]", "card")];
    let intent = |path: &str, more: &[(&str, &str)]| {
        let form = [&kept[..], more].concat();
        secret.post(path, &form).ok().text("id").to_owned()
    };
    let pay: [(&str, &str); 3] =
        [("amount", "1000"), ("currency", "usd"), ("setup_future_usage", "off_session")];
    let payment = intent("/v1/payment_intents", &pay);
    let setup = intent("/v1/setup_intents", &[]);
    let challenged = intent(
        "/v1/setup_intents",
        &[
            ("confirm", "true"),
            ("return_url", "https://shop.example/back"),
            ("payment_method", "pm_card_authenticationRequired"),
        ],
    );
    let shown = secret.get(&format!("/v1/setup_intents/{challenged}")).ok();
    let page = shown.text("/next_action/redirect_to_url/url");
    let page = format!("/{}/authorize", page.splitn(4, '/').nth(3).unwrap());
    secret.delete(&format!("/v1/customers/{customer}")).ok();
    for path in [format!("/v1/payment_intents/{payment}"), format!("/v1/setup_intents/{setup}")] {
        let refused =
            secret.post(&format!("{path}/confirm"), &[("payment_method", "pm_card_visa")]);
        assert_eq!(
            refused.refusal(),
            format!(
                "400 invalid_request_error resource_missing [customer] No such customer: '{customer}'"
            )
        );
    }
    // The buyer who was sent to the bank before learns that the attempt has failed.
    assert_eq!(server.client(None).post(&page, &[]).status, 303);
    let failed = secret.get(&format!("/v1/setup_intents/{challenged}")).ok();
    assert_eq!(failed.text("status"), "requires_payment_method");
    let code = failed.text("/last_setup_error/code");
    assert_eq!(code, "setup_intent_authentication_failure");
}
