//! Where a customer would be taxed: shown when asked for, and demanded when asked for.

use crate::harness::Server;
use crate::table::{Table, Watch, get, on_file, post};
use expect_test::expect;

const IMMEDIATELY: &str = "tax[validate_location]=immediately";

#[test]
fn a_location_is_shown_when_it_is_asked_for() {
    let server = Server::start();
    let mut table = Table::default();
    for form in [
        "name=Jenny",
        "address[country]=DE&address[state]=BE",
        "address[country]=US",
        "address[country]=US&address[postal_code]=97712&address[state]=OR",
        "address[country]=DE&shipping[name]=J&shipping[address][line1]=x&shipping[address][country]=FR",
        "address[country]=DE&shipping[name]=J&shipping[address][line1]=x",
        "payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa",
        "payment_method=pm_card_de&invoice_settings[default_payment_method]=pm_card_de",
        "payment_method=pm_card_de",
    ] {
        let shown = post(&server, "/v1/customers", &format!("{form}&expand[]=tax")).ok();
        table.line(form, &shown.body["tax"].to_string());
        let plain = get(&server, &format!("/v1/customers/{}", shown.text("id"))).ok();
        assert_eq!(plain.body.get("tax"), None);
    }
    let listed = get(&server, "/v1/customers?limit=1&expand[]=data.tax").ok();
    table.line("in a list", &listed.body["data"][0]["tax"].to_string());
    table.answer("no further", &get(&server, "/v1/customers?expand[]=data.tax.location"));
    expect![[r#"
        name=Jenny → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        address[country]=DE&address[state]=BE → {"automatic_tax":"not_collecting","ip_address":null,"location":{"country":"DE","source":"billing_address","state":"BE"},"provider":"stripe"}
        address[country]=US → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        address[country]=US&address[postal_code]=97712&address[state]=OR → {"automatic_tax":"not_collecting","ip_address":null,"location":{"country":"US","source":"billing_address","state":"OR"},"provider":"stripe"}
        address[country]=DE&shipping[name]=J&shipping[address][line1]=x&shipping[address][country]=FR → {"automatic_tax":"not_collecting","ip_address":null,"location":{"country":"FR","source":"shipping_destination","state":null},"provider":"stripe"}
        address[country]=DE&shipping[name]=J&shipping[address][line1]=x → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        payment_method=pm_card_de&invoice_settings[default_payment_method]=pm_card_de → {"automatic_tax":"not_collecting","ip_address":null,"location":{"country":"DE","source":"payment_method","state":null},"provider":"stripe"}
        payment_method=pm_card_de → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        in a list → {"automatic_tax":"unrecognized_location","ip_address":null,"location":null,"provider":"stripe"}
        no further → 400 invalid_request_error - [-] This property cannot be expanded (location).
    "#]].assert_eq(table.text());
}

#[test]
fn a_location_is_demanded_when_it_is_asked_for() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for form in [
        IMMEDIATELY,
        "tax[validate_location]=immediately&address[country]=US",
        "tax[validate_location]=immediately&address[country]=Germany",
        "tax[validate_location]=deferred&address[country]=US",
        "tax[validate_location]=auto",
        "tax[validate_location]=wat",
        "tax[ip_address]=203.0.113.7",
        "tax[ip_address]=",
        "tax=",
        "tax[wat]=1",
    ] {
        table.answer(form, &post(&server, "/v1/customers", form));
    }
    table.line("told", &watch.news());
    let form = format!("{IMMEDIATELY}&address[country]=DE");
    let made = post(&server, "/v1/customers", &form).ok();
    let path = format!("/v1/customers/{}", made.text("id"));
    for form in [
        "tax[validate_location]=immediately&address=",
        "tax[validate_location]=wat",
        "tax[ip_address]=203.0.113.7",
        "tax[validate_location]=auto&address=",
        IMMEDIATELY,
    ] {
        table.answer(form, &post(&server, &path, form));
    }
    let card = on_file(&server, made.text("id"), "pm_card_de");
    let form = format!("{IMMEDIATELY}&invoice_settings[default_payment_method]={card}");
    table.answer("by the default card", &post(&server, &path, &form));
    server.secret().send("DELETE", &path, "").ok();
    let stub = get(&server, &format!("{path}?expand[]=tax&expand[]=tax_ids")).ok();
    table.line("deleted", &stub.body.to_string());
    expect![[r#"
        tax[validate_location]=immediately → 400 invalid_request_error customer_tax_location_invalid [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        tax[validate_location]=immediately&address[country]=US → 400 invalid_request_error customer_tax_location_invalid [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        tax[validate_location]=immediately&address[country]=Germany → 400 invalid_request_error customer_tax_location_invalid [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        tax[validate_location]=deferred&address[country]=US → 200 ok
        tax[validate_location]=auto → 400 invalid_request_error - [tax[validate_location]] Invalid validate_location: must be one of deferred or immediately
        tax[validate_location]=wat → 400 invalid_request_error - [tax[validate_location]] Invalid validate_location: must be one of deferred or immediately
        tax[ip_address]=203.0.113.7 → 400 invalid_request_error - [tax[ip_address]] Locating customers by their IP address is not supported by this server yet.
        tax[ip_address]= → 400 invalid_request_error - [tax[ip_address]] Locating customers by their IP address is not supported by this server yet.
        tax= → 400 invalid_request_error parameter_invalid_empty [tax] You passed an empty string for 'tax'. We assume empty values are an attempt to unset a parameter; however 'tax' cannot be unset. You should remove 'tax' from your request or supply a non-empty value.
        tax[wat]=1 → 400 invalid_request_error parameter_unknown [tax[wat]] Received unknown parameter: tax[wat]
        told → customer.created
        tax[validate_location]=immediately&address= → 400 invalid_request_error customer_tax_location_invalid [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        tax[validate_location]=wat → 400 invalid_request_error - [tax[validate_location]] Invalid validate_location: must be one of auto, deferred, or immediately
        tax[ip_address]=203.0.113.7 → 400 invalid_request_error - [tax[ip_address]] Locating customers by their IP address is not supported by this server yet.
        tax[validate_location]=auto&address= → 200 ok
        tax[validate_location]=immediately → 400 invalid_request_error customer_tax_location_invalid [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        by the default card → 200 ok
        deleted → {"id":"cus_…","object":"customer","deleted":true}
    "#]].assert_eq(table.text());
}
