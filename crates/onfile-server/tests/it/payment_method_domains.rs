//! Payment method domains.

use crate::harness::{Answer, Server};
use crate::table::{Table, fields, get, post};
use expect_test::expect;

const DOMAINS: &str = "/v1/payment_method_domains";

fn shown(domain: &Answer) -> String {
    fields(&domain.body, &["domain_name", "enabled"])
}

#[test]
fn a_domain_is_registered_once() {
    let server = Server::start();
    let mut table = Table::default();
    let made = post(&server, DOMAINS, "domain_name=Shop.Example.com").ok();
    let path = format!("{DOMAINS}/{}", made.text("id"));
    for name in ["object", "domain_name", "enabled", "livemode", "apple_pay", "link"] {
        table.line(name, &made.body[name].to_string());
    }
    for (case, answer) in [
        ("retrieve", get(&server, &path)),
        ("disable", post(&server, &path, "enabled=false")),
        ("nothing", post(&server, &path, "")),
        ("validate", post(&server, &format!("{path}/validate"), "")),
        ("again", post(&server, DOMAINS, "domain_name=shop.example.com")),
        ("again, enabled", post(&server, DOMAINS, "domain_name=shop.example.com&enabled=true")),
    ] {
        assert_eq!(answer.text("id"), made.text("id"));
        table.line(case, &shown(&answer));
    }
    let other = post(&server, DOMAINS, "domain_name=example.com&enabled=false").ok();
    table.line("another", &shown(&other));
    assert_ne!(other.text("id"), made.text("id"));
    expect![[r#"
        object → "payment_method_domain"
        domain_name → "shop.example.com"
        enabled → true
        livemode → false
        apple_pay → {"status":"inactive","status_details":{"error_message":"This payment method is not supported by this server yet."}}
        link → {"status":"inactive","status_details":{"error_message":"This payment method is not supported by this server yet."}}
        retrieve → domain_name=shop.example.com enabled=true
        disable → domain_name=shop.example.com enabled=false
        nothing → domain_name=shop.example.com enabled=false
        validate → domain_name=shop.example.com enabled=false
        again → domain_name=shop.example.com enabled=false
        again, enabled → domain_name=shop.example.com enabled=true
        another → domain_name=example.com enabled=false
    "#]].assert_eq(table.text());
}

#[test]
fn domains_are_listed() {
    let server = Server::start();
    let mut table = Table::default();
    for name in ["a", "b", "c"] {
        let enabled = name != "b";
        post(&server, DOMAINS, &format!("domain_name={name}.com&enabled={enabled}")).ok();
    }
    for query in [
        "",
        "limit=2",
        "enabled=true",
        "enabled=false",
        "domain_name=b.com",
        "domain_name=B.com&enabled=false",
        "domain_name=b.com&enabled=true",
        "domain_name=d.com",
        "domain_name=https%3A%2F%2Fa.com",
    ] {
        let list = get(&server, &format!("{DOMAINS}?{query}")).ok();
        let data = list.body["data"].as_array().unwrap().iter();
        let names: Vec<_> = data.map(|it| it["domain_name"].as_str().unwrap()).collect();
        table.line(query, &format!("{} more={}", names.join(" "), list.body["has_more"]));
    }
    expect![[r#"
         → c.com b.com a.com more=false
        limit=2 → c.com b.com more=true
        enabled=true → c.com a.com more=false
        enabled=false → b.com more=false
        domain_name=b.com → b.com more=false
        domain_name=B.com&enabled=false → b.com more=false
        domain_name=b.com&enabled=true →  more=false
        domain_name=d.com →  more=false
        domain_name=https%3A%2F%2Fa.com →  more=false
    "#]]
    .assert_eq(table.text());
}

#[test]
fn calls_that_are_refused() {
    let server = Server::start();
    let made = post(&server, DOMAINS, "domain_name=example.com").ok();
    let path = format!("{DOMAINS}/{}", made.text("id"));
    let mut table = Table::default();
    for form in [
        "",
        "domain_name=",
        "domain_name=localhost",
        "domain_name=https%3A%2F%2Fexample.com",
        "domain_name=example.com%3A8080",
        "domain_name=127.0.0.1",
        "domain_name=example.com&enabled=maybe",
        "domain_name=example.com&wat=1",
    ] {
        table.answer(&format!("create {form}"), &post(&server, DOMAINS, form));
    }
    table.answer("rename", &post(&server, &path, "domain_name=b.com"));
    table.answer("validate", &post(&server, &format!("{path}/validate"), "wat=1"));
    for id in ["pmd_none", crate::table::customer(&server).as_str()] {
        let path = format!("{DOMAINS}/{id}");
        table.answer("retrieve", &get(&server, &path));
        table.answer("update", &post(&server, &path, "enabled=true"));
        table.answer("validate", &post(&server, &format!("{path}/validate"), ""));
    }
    for query in ["starting_after=pmd_none", "enabled=maybe", "wat=1"] {
        table.answer(&format!("list {query}"), &get(&server, &format!("{DOMAINS}?{query}")));
    }
    expect![[r#"
        create  → 400 invalid_request_error parameter_missing [domain_name] Missing required param: domain_name.
        create domain_name= → 400 invalid_request_error parameter_invalid_empty [domain_name] You passed an empty string for 'domain_name'. We assume empty values are an attempt to unset a parameter; however 'domain_name' cannot be unset. You should remove 'domain_name' from your request or supply a non-empty value.
        create domain_name=localhost → 400 invalid_request_error - [domain_name] The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.
        create domain_name=https%3A%2F%2Fexample.com → 400 invalid_request_error - [domain_name] The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.
        create domain_name=example.com%3A8080 → 400 invalid_request_error - [domain_name] The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.
        create domain_name=127.0.0.1 → 400 invalid_request_error - [domain_name] The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.
        create domain_name=example.com&enabled=maybe → 400 invalid_request_error - [enabled] Invalid boolean: maybe
        create domain_name=example.com&wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        rename → 400 invalid_request_error parameter_unknown [domain_name] Received unknown parameter: domain_name
        validate → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
        retrieve → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'pmd_none'
        update → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'pmd_none'
        validate → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'pmd_none'
        retrieve → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'cus_…'
        update → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'cus_…'
        validate → 404 invalid_request_error resource_missing [payment_method_domain] No such payment_method_domain: 'cus_…'
        list starting_after=pmd_none → 400 invalid_request_error resource_missing [starting_after] No such payment_method_domain: 'pmd_none'
        list enabled=maybe → 400 invalid_request_error - [enabled] Invalid boolean: maybe
        list wat=1 → 400 invalid_request_error parameter_unknown [wat] Received unknown parameter: wat
    "#]].assert_eq(table.text());
}
