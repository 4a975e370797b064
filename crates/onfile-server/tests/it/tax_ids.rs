//! Tax ids of customers: registered, looked up a second later, counted and forgotten.

use crate::harness::Server;
use crate::table::{Table, Watch, customer, fields, get, post};
use expect_test::expect;

#[test]
fn registers_answer_a_moment_later() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    for (kind, value) in [
        ("eu_vat", "DE000000000"),
        ("eu_vat", "EL111111111"),
        ("gb_vat", "GB222222222"),
        ("au_abn", "12345678912"),
        ("eu_vat", "000000000"),
        ("us_ein", "123456789"),
        ("eu_oss_vat", "EU123456789"),
    ] {
        let cus = customer(&server);
        watch.news();
        let path = format!("/v1/customers/{cus}/tax_ids");
        let made = post(&server, &path, &format!("type={kind}&value={value}")).ok();
        let shown = ["country", "value", "verification/status"];
        table.line(&format!("{kind} {value}"), &fields(&made.body, &shown));
        table.line("  told", &watch.news());
        server.advance(1);
        let now = get(&server, &format!("{path}/{}", made.text("id"))).ok();
        table.line("  later", &fields(&now.body, &["verification/status"]));
        table.line("  told", &watch.news());
    }
    expect![[r#"
        eu_vat DE000000000 → country=DE value=DE000000000 status=pending
          told → customer.tax_id.created
          later → status=verified
          told → customer.tax_id.updated
        eu_vat EL111111111 → country=GR value=EL111111111 status=pending
          told → customer.tax_id.created
          later → status=unverified
          told → customer.tax_id.updated
        gb_vat GB222222222 → country=GB value=GB222222222 status=pending
          told → customer.tax_id.created
          later → status=pending
          told
        au_abn 12345678912 → country=AU value=12345678912 status=pending
          told → customer.tax_id.created
          later → status=unavailable
          told → customer.tax_id.updated
        eu_vat 000000000 → country=null value=000000000 status=pending
          told → customer.tax_id.created
          later → status=verified
          told → customer.tax_id.updated
        us_ein 123456789 → country=US value=123456789 status=unavailable
          told → customer.tax_id.created
          later → status=unavailable
          told
        eu_oss_vat EU123456789 → country=null value=EU123456789 status=unavailable
          told → customer.tax_id.created
          later → status=unavailable
          told
    "#]]
    .assert_eq(table.text());
}

#[test]
fn impossible_tax_ids_are_refused() {
    let server = Server::start();
    let cus = customer(&server);
    let path = format!("/v1/customers/{cus}/tax_ids");
    let mut table = Table::default();
    for form in [
        "type=eu_vat&value=123",
        "type=eu_vat&value=US123456789",
        "type=gb_vat&value=DE123456789",
        "type=us_ein&value=12",
        "type=au_abn&value=123456789",
        "type=ch_vat&value=%3Cscript%3E1",
        "type=ch_vat&value=",
        "type=ch_vat",
        "value=1",
        "type=ch_vat&value=1&wat=1",
    ] {
        table.answer(form, &post(&server, &path, form));
    }
    let unknown = post(&server, &path, "type=unknown&value=1");
    assert_eq!(unknown.error(400)["param"], "type");
    let with = "tax_id_data[0][type]=us_ein&tax_id_data[0][value]=12-3456789&tax_id_data[1][type]=eu_vat&tax_id_data[1][value]=x";
    table.answer("with the customer", &post(&server, "/v1/customers", with));
    table.answer(
        "no customer",
        &post(&server, "/v1/customers/cus_x/tax_ids", "type=ch_vat&value=1"),
    );
    expect![[r#"
        type=eu_vat&value=123 → 400 invalid_request_error tax_id_invalid [value] Invalid value for eu_vat.
        type=eu_vat&value=US123456789 → 400 invalid_request_error tax_id_invalid [value] Invalid value for eu_vat.
        type=gb_vat&value=DE123456789 → 400 invalid_request_error tax_id_invalid [value] Invalid value for gb_vat.
        type=us_ein&value=12 → 400 invalid_request_error tax_id_invalid [value] Invalid value for us_ein.
        type=au_abn&value=123456789 → 400 invalid_request_error tax_id_invalid [value] Invalid value for au_abn.
        type=ch_vat&value=%3Cscript%3E1 → 400 invalid_request_error tax_id_invalid [value] Invalid value for ch_vat.
        type=ch_vat&value= → 400 invalid_request_error parameter_invalid_empty [value] You passed an empty string for 'value'. We assume empty values are an attempt to unset a parameter; however 'value' cannot be unset. You should remove 'value' from your request or supply a non-empty value.
        type=ch_vat → 400 invalid_request_error parameter_missing [value] Missing required param: value.
        value=1 → 400 invalid_request_error parameter_missing [type] Missing required param: type.
        type=ch_vat&value=1&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        with the customer → 400 invalid_request_error tax_id_invalid [tax_id_data[1][value]] Invalid value for eu_vat.
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_x'
    "#]].assert_eq(table.text());
}

#[test]
fn five_and_no_more() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let data: Vec<_> = (0..4)
        .map(|at| {
            format!("tax_id_data[{at}][type]=ch_vat&tax_id_data[{at}][value]=CHE10000000{at}")
        })
        .collect();
    let form = format!("{}&expand[]=tax_ids", data.join("&"));
    let made = post(&server, "/v1/customers", &form).ok();
    let values = |body: &serde_json::Value| {
        let data = body["data"].as_array().unwrap().iter();
        data.map(|it| it["value"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    table.line("expanded at once", &values(&made.body["tax_ids"]));
    table.line("told", &watch.news());
    let path = format!("/v1/customers/{}/tax_ids", made.text("id"));
    let last = post(&server, &path, "type=ch_vat&value=CHE100000004").ok();
    table.answer("one too many", &post(&server, &path, "type=ch_vat&value=CHE100000005"));
    let one = format!("{path}/{}", last.text("id"));
    let deleted = server.secret().send("DELETE", &one, "").ok();
    table.line("delete", &fields(&deleted.body, &["object", "deleted"]));
    table.line("told", &watch.news());
    table.answer("gone", &get(&server, &one));
    table.answer("gone", &server.secret().send("DELETE", &one, ""));
    table.line("list", &values(&get(&server, &path).ok().body));
    table.answer("room again", &post(&server, &path, "type=ch_vat&value=CHE100000005"));
    let other = format!("/v1/customers/{}/tax_ids", customer(&server));
    let strange = get(&server, &path).ok().body["data"][0]["id"].as_str().unwrap().to_owned();
    table.answer("another customer's", &get(&server, &format!("{other}/{strange}")));
    expect![[r#"
        expanded at once → CHE100000003 CHE100000002 CHE100000001 CHE100000000
        told → customer.created → customer.tax_id.created → customer.tax_id.created → customer.tax_id.created → customer.tax_id.created
        one too many → 400 invalid_request_error - [-] A customer can have at most 5 tax IDs.
        delete → object=tax_id deleted=true
        told → customer.tax_id.created → customer.tax_id.deleted
        gone → 404 invalid_request_error resource_missing [id] No such tax_id: 'txi_…'
        gone → 404 invalid_request_error resource_missing [id] No such tax_id: 'txi_…'
        list → CHE100000003 CHE100000002 CHE100000001 CHE100000000
        room again → 200 ok
        another customer's → 404 invalid_request_error resource_missing [id] No such tax_id: 'txi_…'
    "#]].assert_eq(table.text());
}

#[test]
fn tax_ids_go_with_their_customer() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let cus = customer(&server);
    let path = format!("/v1/customers/{cus}/tax_ids");
    let made = post(&server, &path, "type=eu_vat&value=DE000000000").ok();
    let one = format!("{path}/{}", made.text("id"));
    server.secret().send("DELETE", &format!("/v1/customers/{cus}"), "").ok();
    watch.news();
    server.advance(60);
    table.line("told a minute later", &watch.news());
    table.answer("list", &get(&server, &path));
    table.answer("retrieve", &get(&server, &one));
    table.answer("delete", &server.secret().send("DELETE", &one, ""));
    table.answer("create", &post(&server, &path, "type=eu_vat&value=DE000000000"));
    expect![[r#"
        told a minute later
        list → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        retrieve → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        delete → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        create → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
    "#]]
    .assert_eq(table.text());
}
