//! Search: what is found, in which order and pages, and what is refused.

use crate::harness::{Answer, Server};
use crate::table::{Table, customer, get, pay, post};
use expect_test::expect;

fn search(server: &Server, kind: &str, query: &str, more: &str) -> Answer {
    get(server, &format!("/v1/{kind}/search?query={}{more}", encoded(query)))
}

/// A query as a client sends it: everything but letters and digits as `%xx`.
fn encoded(query: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    query.bytes().map(encode).collect()
}

/// Names, or what stands for them, of a page in its order.
fn found(answer: &Answer, name: &str) -> String {
    if answer.status != 200 {
        return answer.refusal();
    }
    assert_eq!(answer.text("object"), "search_result");
    assert_eq!(answer.body["has_more"] == true, answer.body["next_page"].is_string());
    let data = answer.body["data"].as_array().unwrap();
    let names = data.iter().map(|it| it.pointer(name).unwrap().as_str().unwrap_or("?"));
    let more = if answer.body["has_more"] == true { " +" } else { "" };
    format!("[{}]{more}", names.collect::<Vec<_>>().join(" "))
}

#[test]
fn customers() {
    let server = Server::start();
    for form in [
        "name=Ada&email=ada@example.com&metadata[plan]=Gold&phone=555",
        "name=Bob&email=bob@example.com&metadata[plan]=Silver",
        "name=Cleo&email=cleo@sample.org",
        "name=Dan&email=ada@example.com&metadata[plan]=gold",
    ] {
        post(&server, "/v1/customers", form).ok();
        server.advance(10);
    }
    let gone = post(&server, "/v1/customers", "name=Gone&email=ada@example.com").ok();
    server.secret().delete(&format!("/v1/customers/{}", gone.text("id"))).ok();
    let start = crate::harness::START;
    let mut table = Table::default();
    for query in [
        "email:\"ada@example.com\"",
        "email:'ADA@example.com' AND name:'dan'",
        "email~\"example\"",
        "-email~\"example\"",
        "metadata[\"plan\"]:\"gold\"",
        "metadata[\"plan\"]:null",
        "-metadata[\"plan\"]:null",
        "name:\"Ada\" OR name:\"Cleo\"",
        "-phone:null",
        &format!("created>{start}"),
        &format!("created>={start} created<{}", start + 20),
        "name:\"Gone\"",
        "",
        "name",
        "name:\"Ada\" OR name:\"Bob\" AND email:null",
        "amount>5",
        "name~\"ab\"",
        "email>5",
    ] {
        let answer = search(&server, "customers", query, "");
        table.line(query, &found(&answer, "/name"));
    }
    expect![[r#"
        email:"ada@example.com" → [Dan Ada]
        email:'ADA@example.com' AND name:'dan' → [Dan]
        email~"example" → [Dan Bob Ada]
        -email~"example" → [Cleo]
        metadata["plan"]:"gold" → [Dan Ada]
        metadata["plan"]:null → [Cleo]
        -metadata["plan"]:null → [Dan Bob Ada]
        name:"Ada" OR name:"Cleo" → [Cleo Ada]
        -phone:null → [Ada]
        created>1767225600 → [Dan Cleo Bob]
        created>=1767225600 created<1767225620 → [Bob Ada]
        name:"Gone" → []
         → 400 invalid_request_error parameter_invalid_empty [query] You passed an empty string for 'query'. We assume empty values are an attempt to unset a parameter; however 'query' cannot be unset. You should remove 'query' from your request or supply a non-empty value.
        name → 400 invalid_request_error - [query] We were unable to parse your search query. Try using the format `metadata["key"]:"value"` to query for metadata or key:"value" to query for other fields.
        name:"Ada" OR name:"Bob" AND email:null → 400 invalid_request_error - [query] Search queries can't combine AND and OR. Clauses separated by a space are joined by AND.
        amount>5 → 400 invalid_request_error - [query] Field `amount` is an unsupported search field for resource `customers`. See http://stripe.com/docs/search#query-fields-for-customers for a list of supported fields.
        name~"ab" → 400 invalid_request_error - [query] Substring search needs at least 3 characters.
        email>5 → 400 invalid_request_error - [query] Operator `>` can't be used with this value of `email`.
    "#]].assert_eq(table.text());
}

#[test]
fn payments() {
    let server = Server::start();
    let owner = customer(&server);
    pay(&server, "payment_method=pm_card_visa&metadata[n]=visa").ok();
    pay(
        &server,
        &format!("payment_method=pm_card_mastercard&metadata[n]=mastercard&customer={owner}"),
    )
    .ok();
    pay(&server, "amount=2500&payment_method=pm_card_chargeDeclined&metadata[n]=declined");
    pay(&server, "payment_method=pm_card_createDispute&metadata[n]=disputed").ok();
    let refunded = pay(&server, "payment_method=pm_card_amex&metadata[n]=refunded").ok();
    post(&server, "/v1/refunds", &format!("payment_intent={}", refunded.text("id"))).ok();
    let form = "amount=50&currency=eur&metadata[n]=open";
    post(&server, "/v1/payment_intents", form).ok();
    server.advance(1);
    let mut table = Table::default();
    let owned = format!("customer:\"{owner}\"");
    for query in [
        "amount>999",
        "amount:50",
        "currency:\"eur\"",
        "-currency:\"usd\"",
        "customer:null status:\"succeeded\"",
        &owned,
        "status:\"requires_payment_method\"",
        "metadata[\"n\"]:\"visa\"",
        "email:\"x\"",
    ] {
        let answer = search(&server, "payment_intents", query, "");
        table.line(&format!("intents {query}"), &found(&answer, "/metadata/n"));
    }
    for query in [
        "payment_method_details.card.last4:4242",
        "payment_method_details.card.brand:\"amex\"",
        "-payment_method_details.card.brand:\"visa\" amount>=1000",
        "disputed:\"true\"",
        "refunded:\"true\"",
        "status:\"failed\"",
        "billing_details.address.postal_code:null",
        &owned,
        "payment_method_details.card.cvc:\"123\"",
    ] {
        let answer = search(&server, "charges", query, "");
        table.line(&format!("charges {query}"), &found(&answer, "/metadata/n"));
    }
    expect![[r#"
        intents amount>999 → [refunded disputed declined mastercard visa]
        intents amount:50 → [open]
        intents currency:"eur" → [open]
        intents -currency:"usd" → [open]
        intents customer:null status:"succeeded" → [refunded disputed visa]
        intents customer:"cus_…" → [mastercard]
        intents status:"requires_payment_method" → [open declined]
        intents metadata["n"]:"visa" → [visa]
        intents email:"x" → 400 invalid_request_error - [query] Field `email` is an unsupported search field for resource `payment_intents`. See http://stripe.com/docs/search#query-fields-for-payment-intents for a list of supported fields.
        charges payment_method_details.card.last4:4242 → [visa]
        charges payment_method_details.card.brand:"amex" → [refunded]
        charges -payment_method_details.card.brand:"visa" amount>=1000 → [refunded mastercard]
        charges disputed:"true" → [disputed]
        charges refunded:"true" → [refunded]
        charges status:"failed" → [declined]
        charges billing_details.address.postal_code:null → [refunded disputed declined mastercard visa]
        charges customer:"cus_…" → [mastercard]
        charges payment_method_details.card.cvc:"123" → 400 invalid_request_error - [query] Field `payment_method_details.card.cvc` is an unsupported search field for resource `charges`. See http://stripe.com/docs/search#query-fields-for-charges for a list of supported fields.
    "#]].assert_eq(table.text());
}

#[test]
fn pages() {
    let server = Server::start();
    let names: Vec<String> = (0..5).map(|at| format!("n{at}")).collect();
    for name in &names {
        post(&server, "/v1/customers", &format!("name={name}&email={name}@example.com")).ok();
        post(&server, "/v1/customers", "name=other").ok();
    }
    let query = "email~\"example\"";
    let mut table = Table::default();
    for more in ["", "&limit=5", "&limit=4", "&limit=0", "&limit=1000"] {
        table.line(more, &found(&search(&server, "customers", query, more), "/name"));
    }
    let mut more = "&limit=2".to_owned();
    loop {
        let page = search(&server, "customers", query, &more).ok();
        assert_eq!(page.text("url"), "/v1/customers/search");
        table.line("page", &found(&page, "/name"));
        let Some(next) = page.body["next_page"].as_str() else { break };
        more = format!("&limit=2&page={next}");
    }
    // Another kind's id, another account's and anything else is no page.
    let intent = post(&server, "/v1/payment_intents", "amount=100&currency=usd").ok();
    let token = search(&server, "customers", query, "&limit=1").ok();
    let token = token.text("next_page");
    for page in [intent.text("id"), "wat", ""] {
        let answer = search(&server, "customers", query, &format!("&page={page}"));
        table.answer(page, &answer);
    }
    let other = post(&server, "/_onfile/accounts", "").ok();
    let path = format!("/v1/customers/search?query={}&page={token}", encoded(query));
    table.answer("foreign", &server.client(Some(other.text("secret_key"))).get(&path));
    table.answer("no query", &get(&server, "/v1/customers/search"));
    table.answer("cursor", &search(&server, "customers", query, "&starting_after=cus_1"));
    table.answer("limit", &search(&server, "customers", query, "&limit=x"));
    expect![[r#"
         → [n4 n3 n2 n1 n0]
        &limit=5 → [n4 n3 n2 n1 n0]
        &limit=4 → [n4 n3 n2 n1] +
        &limit=0 → [n4] +
        &limit=1000 → [n4 n3 n2 n1 n0]
        page → [n4 n3] +
        page → [n2 n1] +
        page → [n0]
        pi_… → 400 invalid_request_error - [page] Invalid page. Use the next_page of an earlier answer to the same search.
        wat → 400 invalid_request_error - [page] Invalid page. Use the next_page of an earlier answer to the same search.
         → 400 invalid_request_error parameter_invalid_empty [page] You passed an empty string for 'page'. We assume empty values are an attempt to unset a parameter; however 'page' cannot be unset. You should remove 'page' from your request or supply a non-empty value.
        foreign → 400 invalid_request_error - [page] Invalid page. Use the next_page of an earlier answer to the same search.
        no query → 400 invalid_request_error parameter_missing [query] Missing required param: query.
        cursor → 400 invalid_request_error parameter_unknown [starting_after] Received unknown parameter: starting_after
        limit → 400 invalid_request_error parameter_invalid_integer [limit] Invalid integer: x
    "#]].assert_eq(table.text());
}

#[test]
fn matches_far_behind_what_does_not_match() {
    let server = Server::start();
    post(&server, "/v1/customers", "name=first").ok();
    for _ in 0..300 {
        post(&server, "/v1/customers", "name=later").ok();
    }
    let answer = search(&server, "customers", "name:\"first\"", "").ok();
    assert_eq!(found(&answer, "/name"), "[first]");
    let (mut seen, mut more) = (0, "&limit=100".to_owned());
    loop {
        let page = search(&server, "customers", "-phone~\"555\"", &more).ok();
        seen += page.body["data"].as_array().unwrap().len();
        let Some(next) = page.body["next_page"].as_str() else { break };
        more = format!("&limit=100&page={next}");
    }
    assert_eq!(seen, 301);
}

#[test]
fn results_are_what_lists_show() {
    let server = Server::start();
    let owner = customer(&server);
    pay(&server, &format!("payment_method=pm_card_visa&customer={owner}")).ok();
    server.advance(1);
    for (kind, query, expand) in [
        ("customers", "created>0", ""),
        ("charges", "created>0", "&expand[]=data.customer&expand[]=data.refunds"),
        ("payment_intents", "created>0", "&expand[]=data.latest_charge.balance_transaction"),
    ] {
        let listed = get(&server, &format!("/v1/{kind}?limit=10{expand}")).ok();
        let searched = search(&server, kind, query, expand).ok();
        assert_eq!(searched.body["data"], listed.body["data"], "{kind}");
        assert_eq!(searched.body["data"].as_array().unwrap().len(), 1, "{kind}");
    }
    let refused = search(&server, "charges", "created>0", "&expand[]=customer");
    expect!["400 invalid_request_error - [-] This property cannot be expanded (customer). You may want to try expanding 'data.customer' instead."].assert_eq(&refused.refusal());
}

#[test]
fn the_word_search_is_no_id() {
    let server = Server::start();
    // Where only an id can stand, it is one that names nothing.
    let mut table = Table::default();
    for path in ["/v1/customers/search/payment_methods", "/v1/customers/searches"] {
        table.answer(path, &get(&server, path));
    }
    table.answer("POST", &post(&server, "/v1/payment_intents/search/confirm", ""));
    table.answer("POST", &post(&server, "/v1/customers/search", ""));
    expect![[r#"
        /v1/customers/search/payment_methods → 404 invalid_request_error resource_missing [id] No such customer: 'search'
        /v1/customers/searches → 404 invalid_request_error resource_missing [id] No such customer: 'searches'
        POST → 404 invalid_request_error resource_missing [intent] No such payment_intent: 'search'
        POST → 404 invalid_request_error - [-] Unrecognized request URL (POST: /v1/customers/search). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.
    "#]].assert_eq(table.text());
}

#[test]
fn all_pages_are_counted_for_who_asks() {
    let server = Server::start();
    let mut table = Table::default();
    for plan in ["gold", "gold", "silver", "gold"] {
        post(&server, "/v1/customers", &format!("metadata[plan]={plan}")).ok();
    }
    let deleted = post(&server, "/v1/customers", "metadata[plan]=gold").ok();
    let path = format!("/v1/customers/{}", deleted.text("id"));
    server.secret().send("DELETE", &path, "").ok();
    for (query, more) in [
        ("metadata['plan']:'gold'", ""),
        ("metadata['plan']:'gold'", "&expand[]=total_count"),
        ("metadata['plan']:'gold'", "&limit=1&expand[]=total_count"),
        ("metadata['plan']:'bronze'", "&expand[]=total_count"),
    ] {
        let answer = search(&server, "customers", query, more).ok();
        let shown = answer.body["data"].as_array().unwrap().len();
        table.line(
            &format!("{query} {more}"),
            &format!("{shown} of {}", answer.body["total_count"]),
        );
    }
    let first = search(&server, "customers", "metadata['plan']:'gold'", "&limit=2").ok();
    let page = format!("&limit=2&page={}&expand[]=total_count", first.text("next_page"));
    let second = search(&server, "customers", "metadata['plan']:'gold'", &page).ok();
    assert_eq!(
        (second.body["data"].as_array().unwrap().len(), &second.body["total_count"]),
        (1, &3.into())
    );
    for more in ["&expand[]=total_count.more", "&expand[]=data.total_count", "&expand[]=total"] {
        let answer = search(&server, "customers", "metadata['plan']:'gold'", more);
        table.line(more, &answer.refusal());
    }
    let listed = get(&server, "/v1/customers?expand[]=total_count");
    table.line("list", &listed.refusal());
    expect![[r#"
        metadata['plan']:'gold'  → 3 of null
        metadata['plan']:'gold' &expand[]=total_count → 3 of 3
        metadata['plan']:'gold' &limit=1&expand[]=total_count → 1 of 3
        metadata['plan']:'bronze' &expand[]=total_count → 0 of 0
        &expand[]=total_count.more → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: total_count.
        &expand[]=data.total_count → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: total_count.
        &expand[]=total → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: total.
        list → 400 invalid_request_error - [-] This property cannot be expanded because it doesn't exist: total_count.
    "#]].assert_eq(table.text());
}
