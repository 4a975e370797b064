//! Lists: order, pages, filters, and expansion.

use crate::harness::Server;
use expect_test::{Expect, expect};

fn names(server: &Server, query: &str) -> String {
    let list = server.secret().get(&format!("/v1/customers{query}"));
    if list.status != 200 {
        return list.refusal();
    }
    let data = list.body["data"].as_array().unwrap();
    let names: Vec<&str> = data.iter().map(|customer| customer["name"].as_str().unwrap()).collect();
    format!("{} more={} url={}", names.concat(), list.body["has_more"], list.text("url"))
}

#[test]
fn pages_filters_and_bounds() {
    let server = Server::start();
    let mut ids = Vec::new();
    for name in ["a", "b", "c", "d", "e"] {
        let form =
            [("name", name), ("email", if name < "c" { "x@example.com" } else { "y@example.com" })];
        ids.push(server.secret().post("/v1/customers", &form).ok().text("id").to_owned());
        if name == "c" {
            server.advance(10);
        }
    }
    let check = |query: &str, expected: Expect| {
        let mut query = query.to_owned();
        for (name, id) in ["a", "b", "c", "d", "e"].iter().zip(&ids) {
            query = query.replace(&format!("{{{name}}}"), id);
        }
        expected.assert_eq(&names(&server, &query));
    };
    let start = crate::harness::START;
    check("", expect!["edcba more=false url=/v1/customers"]);
    check("?limit=2", expect!["ed more=true url=/v1/customers"]);
    check("?limit=5", expect!["edcba more=false url=/v1/customers"]);
    check("?limit=0", expect!["e more=true url=/v1/customers"]);
    check("?limit=-3", expect!["e more=true url=/v1/customers"]);
    check("?limit=1000", expect!["edcba more=false url=/v1/customers"]);
    check("?limit=2&starting_after={d}", expect!["cb more=true url=/v1/customers"]);
    check("?limit=2&starting_after={c}", expect!["ba more=false url=/v1/customers"]);
    check("?starting_after={a}", expect![" more=false url=/v1/customers"]);
    check("?limit=2&ending_before={a}", expect!["cb more=true url=/v1/customers"]);
    check("?limit=2&ending_before={c}", expect!["ed more=false url=/v1/customers"]);
    check("?ending_before={e}", expect![" more=false url=/v1/customers"]);
    check("?email=x@example.com", expect!["ba more=false url=/v1/customers"]);
    check("?email=X@example.com", expect![" more=false url=/v1/customers"]);
    check("?email=y@example.com&limit=1", expect!["e more=true url=/v1/customers"]);
    check(&format!("?created[gt]={start}"), expect!["ed more=false url=/v1/customers"]);
    check(&format!("?created[gte]={start}"), expect!["edcba more=false url=/v1/customers"]);
    check(&format!("?created[lte]={start}"), expect!["cba more=false url=/v1/customers"]);
    check(&format!("?created={start}"), expect!["cba more=false url=/v1/customers"]);
    check(&format!("?created%5Blt%5D={start}"), expect![" more=false url=/v1/customers"]);
    check(
        "?starting_after=cus_none",
        expect![
            "400 invalid_request_error resource_missing [starting_after] No such customer: 'cus_none'"
        ],
    );
    check(
        "?starting_after={a}&ending_before={b}",
        expect![
            "400 invalid_request_error - [-] Received both starting_after and ending_before parameters. Please pass in only one."
        ],
    );
    check(
        "?limit=x",
        expect!["400 invalid_request_error parameter_invalid_integer [limit] Invalid integer: x"],
    );
    check(
        "?created[around]=1",
        expect![
            "400 invalid_request_error parameter_unknown [created[around]] Received unknown parameter: created[around]"
        ],
    );
}

#[test]
fn a_filter_finds_what_is_far_behind_what_it_drops() {
    let server = Server::start();
    let customer = server.secret().post("/v1/customers", &[]).ok();
    let id = customer.text("id");
    let attach = [("customer", id)];
    let first = server.secret().post("/v1/payment_methods/pm_card_visa/attach", &attach).ok();
    let first = first.text("id");
    server
        .secret()
        .post(&format!("/v1/payment_methods/{first}"), &[("allow_redisplay", "always")])
        .ok();
    for _ in 0..120 {
        server.secret().post("/v1/payment_methods/pm_card_visa/attach", &attach).ok();
    }
    let always = format!("/v1/payment_methods?customer={id}&type=card&allow_redisplay=always");
    let found = server.secret().get(&always).ok();
    assert_eq!(found.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(found.text("/data/0/id"), first);
    assert_eq!(found.body["has_more"], false);
    // Every page in turn, by the cursor of the last.
    let (mut seen, mut path) = (0, format!("/v1/customers/{id}/payment_methods?limit=50"));
    loop {
        let page = server.secret().get(&path).ok();
        let data = page.body["data"].as_array().unwrap().clone();
        seen += data.len();
        if page.body["has_more"] == false {
            break;
        }
        let last = data.last().unwrap()["id"].as_str().unwrap().to_owned();
        path = format!("/v1/customers/{id}/payment_methods?limit=50&starting_after={last}");
    }
    assert_eq!(seen, 121);
}

#[test]
fn without_a_customer_there_are_no_methods_to_list() {
    let server = Server::start();
    server
        .secret()
        .post("/v1/payment_methods", &[("type", "card"), ("card[token]", "tok_visa")])
        .ok();
    let list = server.secret().get("/v1/payment_methods?type=card").ok();
    assert_eq!(list.body["data"].as_array().unwrap().len(), 0);
    let unknown = server.secret().get("/v1/payment_methods?customer=cus_none");
    expect!["400 invalid_request_error resource_missing [customer] No such customer: 'cus_none'"]
        .assert_eq(&unknown.refusal());
}

#[test]
fn objects_in_the_place_of_ids() {
    let server = Server::start();
    let customer = server.secret().post("/v1/customers", &[("name", "Jenny")]).ok();
    let paid = server
        .pay(&[
            ("customer", customer.text("id")),
            ("payment_method", "pm_card_visa"),
            ("capture_method", "automatic"),
            ("expand[0]", "latest_charge.balance_transaction"),
            ("expand[1]", "customer"),
            ("expand[2]", "latest_charge.payment_intent.payment_method"),
        ])
        .ok();
    assert_eq!(paid.text("/customer/name"), "Jenny");
    assert_eq!(paid.text("/latest_charge/balance_transaction/object"), "balance_transaction");
    assert_eq!(paid.text("/latest_charge/payment_intent/payment_method/card/last4"), "4242");
    let id = paid.text("id");
    let listed =
        server.secret().get("/v1/payment_intents?expand[]=data.latest_charge.refunds").ok();
    assert_eq!(listed.text("/data/0/latest_charge/refunds/object"), "list");
    let path = |expand: &str| format!("/v1/payment_intents/{id}?expand[]={expand}");
    let refusals: Vec<String> = [
        "amount",
        "wat",
        "latest_charge.wat",
        "application",
        "a.b.c.d.e",
        "latest_charge.payment_intent.latest_charge.payment_intent",
    ]
    .iter()
    .map(|expand| server.secret().get(&path(expand)))
    .map(|answer| if answer.status == 200 { "200".to_owned() } else { answer.refusal() })
    .collect();
    expect![[r#"
        400 invalid_request_error - [-] This property cannot be expanded (amount).
        400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: wat.
        400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: wat.
        200
        400 invalid_request_error property_expansion_max_depth [-] You cannot expand more than 4 levels of a property. Property: a.b.c.d.e
        200"#]]
    .assert_eq(&refusals.join("\n"));
    let in_list = server.secret().get("/v1/payment_intents?expand[]=customer");
    expect!["400 invalid_request_error - [-] This property cannot be expanded (customer). You may want to try expanding 'data.customer' instead."]
        .assert_eq(&in_list.refusal());
}
