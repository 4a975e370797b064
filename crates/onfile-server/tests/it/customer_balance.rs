//! A customer's balance: every way to move it, and that it is the sum of its movements.

use crate::harness::Server;
use crate::table::{Table, Watch, customer, fields, get, post};
use expect_test::expect;

/// The balance, and proof that its movements make it.
fn balance(server: &Server, customer: &str) -> String {
    let shown = get(server, &format!("/v1/customers/{customer}")).ok();
    let path = format!("/v1/customers/{customer}/balance_transactions?limit=100");
    let list = get(server, &path).ok();
    let movements = list.body["data"].as_array().unwrap();
    let sum: i64 = movements.iter().map(|it| it["amount"].as_i64().unwrap()).sum();
    assert_eq!(shown.body["balance"], sum, "{shown:?}");
    if let Some(newest) = movements.first() {
        assert_eq!(newest["ending_balance"], sum);
        assert_eq!(newest["currency"], shown.body["currency"]);
    }
    fields(&shown.body, &["balance", "currency"])
}

#[test]
fn a_balance_is_the_sum_of_its_movements() {
    let server = Server::start();
    let cus = customer(&server);
    let mut watch = Watch::new(&server);
    let mut table = Table::default();
    let path = format!("/v1/customers/{cus}/balance_transactions");
    for form in [
        "amount=-500&currency=eur&description=Welcome&metadata[why]=nice",
        "amount=200&currency=eur",
        "amount=200&currency=usd",
        "amount=0&currency=eur",
        "amount=1000000000000&currency=eur",
        "amount=9223372036854775807&currency=eur",
        "amount=1.5&currency=eur",
        "currency=eur",
        "amount=1",
        "amount=1&currency=eur&wat=1",
    ] {
        table.answer(form, &post(&server, &path, form));
        table.line("  ", &balance(&server, &cus));
    }
    let customer = format!("/v1/customers/{cus}");
    for form in ["balance=700", "balance=700", "name=A", "balance=-9223372036854775808"] {
        table.answer(form, &post(&server, &customer, form));
        table.line("  ", &balance(&server, &cus));
    }
    table.line("events", &watch.news());
    let made = post(&server, "/v1/customers", "balance=-100").ok();
    table.line("created with a balance", &balance(&server, made.text("id")));
    expect![[r#"
        amount=-500&currency=eur&description=Welcome&metadata[why]=nice → 200 ok
           → balance=-500 currency=eur
        amount=200&currency=eur → 200 ok
           → balance=-300 currency=eur
        amount=200&currency=usd → 400 invalid_request_error - [currency] You cannot combine currencies on a single customer. The customer cus_… has a balance in eur.
           → balance=-300 currency=eur
        amount=0&currency=eur → 200 ok
           → balance=-300 currency=eur
        amount=1000000000000&currency=eur → 200 ok
           → balance=999999999700 currency=eur
        amount=9223372036854775807&currency=eur → 400 invalid_request_error - [amount] A customer's balance must be between -999999999999 and 999999999999.
           → balance=999999999700 currency=eur
        amount=1.5&currency=eur → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1.5
           → balance=999999999700 currency=eur
        currency=eur → 400 invalid_request_error parameter_missing [amount] Missing required param: amount.
           → balance=999999999700 currency=eur
        amount=1 → 400 invalid_request_error parameter_missing [currency] Missing required param: currency.
           → balance=999999999700 currency=eur
        amount=1&currency=eur&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
           → balance=999999999700 currency=eur
        balance=700 → 200 ok
           → balance=700 currency=eur
        balance=700 → 200 ok
           → balance=700 currency=eur
        name=A → 200 ok
           → balance=700 currency=eur
        balance=-9223372036854775808 → 400 invalid_request_error - [balance] A customer's balance must be between -999999999999 and 999999999999.
           → balance=700 currency=eur
        events → customer.updated → customer.updated → customer.updated → customer.updated → customer.updated → customer.updated → customer.updated
        created with a balance → balance=-100 currency=usd
    "#]].assert_eq(table.text());
}

#[test]
fn movements_are_shown_noted_and_listed() {
    let server = Server::start();
    let mut table = Table::default();
    let (cus, other) = (customer(&server), customer(&server));
    let path = format!("/v1/customers/{cus}/balance_transactions");
    let made = post(&server, &path, "amount=-500&currency=usd&metadata[a]=1").ok();
    let all = ["object", "amount", "created", "customer", "ending_balance", "invoice", "type"];
    table.line("made", &fields(&made.body, &all));
    let one = format!("{path}/{}", made.text("id"));
    let noted = post(&server, &one, "description=Goodwill&metadata[a]=&metadata[b]=2").ok();
    table.line("noted", &fields(&noted.body, &["amount", "description", "metadata"]));
    assert_eq!(get(&server, &format!("{one}?expand[]=customer")).ok().body["customer"]["id"], cus);
    table.answer("amounts stay", &post(&server, &one, "amount=1"));
    let strange = format!("/v1/customers/{other}/balance_transactions/{}", made.text("id"));
    table.answer("another customer's", &get(&server, &strange));
    table.answer("changing another customer's", &post(&server, &strange, "description=x"));
    table.answer("no customer", &get(&server, "/v1/customers/cus_x/balance_transactions"));
    let of_invoice = get(&server, &format!("{path}?invoice=in_1")).ok();
    assert_eq!(of_invoice.body["data"], serde_json::json!([]));
    table.answer("unknown cursor", &get(&server, &format!("{path}?starting_after=cbtxn_x")));
    let discount = format!("/v1/customers/{cus}/discount");
    table.answer("no discount", &server.secret().send("DELETE", &discount, ""));
    server.secret().send("DELETE", &format!("/v1/customers/{cus}"), "").ok();
    table.answer("customer deleted", &get(&server, &path));
    table.answer("customer deleted", &post(&server, &path, "amount=1&currency=usd"));
    table.answer("customer deleted", &server.secret().send("DELETE", &discount, ""));
    expect![[r#"
        made → object=customer_balance_transaction amount=-500 created=1767225600 customer=cus_… ending_balance=-500 invoice=null type=adjustment
        noted → amount=-500 description=Goodwill metadata={"b":"2"}
        amounts stay → 400 invalid_request_error parameter_unknown [amount] Received unknown parameter: amount
        another customer's → 404 invalid_request_error resource_missing [transaction] No such customer_balance_transaction: 'cbtxn_…'
        changing another customer's → 404 invalid_request_error resource_missing [transaction] No such customer_balance_transaction: 'cbtxn_…'
        no customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_x'
        unknown cursor → 400 invalid_request_error resource_missing [starting_after] No such customer_balance_transaction: 'cbtxn_x'
        no discount → 404 invalid_request_error resource_missing [-] No active discount for customer: cus_…
        customer deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        customer deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        customer deleted → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
    "#]].assert_eq(table.text());
}
