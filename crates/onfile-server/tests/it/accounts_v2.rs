//! Accounts of the second API as customers: JSON, both faces of one record, pages, idempotency.

use crate::harness::{Answer, Server};
use crate::table::{Table, Watch, customer, fields, get, on_file, outcome, pay, post};
use expect_test::{Expect, expect};
use serde_json::Value;

const ACCOUNTS: &str = "/v2/core/accounts";

/// A customer-configured account.
fn account(server: &Server) -> Answer {
    let json = r#"{"contact_email": "jenny@example.com", "display_name": "Jenny", "configuration": {"customer": {}}}"#;
    post(server, ACCOUNTS, json).ok()
}

/// The customer that an account is.
fn customer_of(account: &str) -> String {
    account.replace("acct_", "cus_")
}

fn shown(answer: &Answer, expected: Expect) {
    expected.assert_eq(&crate::table::masked(&format!("{:#}", answer.body)));
}

#[test]
fn an_account_in_full() {
    let server = Server::start();
    let json = r#"{
        "contact_email": "jenny@example.com", "contact_phone": "+1", "display_name": "Jenny Rosen",
        "configuration": {"customer": {
            "automatic_indirect_tax": {"exempt": "none"},
            "billing": {"invoice": {"custom_fields": [{"name": "a", "value": "b"}], "footer": "f",
                "next_sequence": 7, "prefix": "JENNY", "rendering": {"amount_tax_display": "exclude_tax"}}},
            "capabilities": {"automatic_indirect_tax": {"requested": true}},
            "shipping": {"name": "Jenny", "address": {"line1": "1 Main St", "country": "us", "postal_code": "94103", "state": "CA"}}
        }},
        "defaults": {"currency": "usd", "locales": ["en-US"], "profile": {"business_url": "https://example.com"}},
        "identity": {"country": "us", "entity_type": "individual", "individual": {
            "given_name": "Jenny", "surname": "Rosen", "address": {"country": "us", "city": "SF"}}},
        "metadata": {"order": "1"},
        "include": ["configuration.customer", "configuration.merchant", "defaults", "identity",
            "requirements", "future_requirements"]
    }"#;
    let made = post(&server, ACCOUNTS, json).ok();
    shown(
        &made,
        expect![[r#"
        {
          "id": "acct_…",
          "object": "v2.core.account",
          "applied_configurations": [
            "customer"
          ],
          "closed": false,
          "configuration": {
            "customer": {
              "applied": true,
              "automatic_indirect_tax": {
                "exempt": "none",
                "location": {
                  "country": "us",
                  "state": "CA"
                },
                "location_source": "shipping_address"
              },
              "billing": {
                "invoice": {
                  "custom_fields": [
                    {
                      "name": "a",
                      "value": "b"
                    }
                  ],
                  "footer": "f",
                  "next_sequence": 7,
                  "prefix": "JENNY",
                  "rendering": {
                    "amount_tax_display": "exclude_tax"
                  }
                }
              },
              "capabilities": {
                "automatic_indirect_tax": {
                  "status": "active",
                  "status_details": []
                }
              },
              "shipping": {
                "address": {
                  "country": "us",
                  "line1": "1 Main St",
                  "postal_code": "94103",
                  "state": "CA"
                },
                "name": "Jenny"
              }
            }
          },
          "contact_email": "jenny@example.com",
          "contact_phone": "+1",
          "created": "2026-01-01T00:00:00.000Z",
          "defaults": {
            "currency": "usd",
            "locales": [
              "en-US"
            ],
            "profile": {
              "business_url": "https://example.com"
            },
            "responsibilities": {
              "requirements_collector": "stripe"
            }
          },
          "display_name": "Jenny Rosen",
          "future_requirements": {
            "entries": []
          },
          "identity": {
            "country": "us",
            "entity_type": "individual",
            "individual": {
              "account": "acct_…",
              "address": {
                "city": "SF",
                "country": "us"
              },
              "created": "2026-01-01T00:00:00.000Z",
              "given_name": "Jenny",
              "id": "person_…",
              "object": "v2.core.account_person",
              "surname": "Rosen",
              "updated": "2026-01-01T00:00:00.000Z"
            }
          },
          "livemode": false,
          "metadata": {
            "order": "1"
          },
          "requirements": {
            "entries": []
          }
        }"#]],
    );
    let id = made.text("id");
    // Nothing of that is shown unless it is asked for.
    shown(
        &get(&server, &format!("{ACCOUNTS}/{id}")).ok(),
        expect![[r#"
        {
          "id": "acct_…",
          "object": "v2.core.account",
          "applied_configurations": [
            "customer"
          ],
          "closed": false,
          "contact_email": "jenny@example.com",
          "contact_phone": "+1",
          "created": "2026-01-01T00:00:00.000Z",
          "display_name": "Jenny Rosen",
          "livemode": false,
          "metadata": {
            "order": "1"
          }
        }"#]],
    );
    let asked =
        get(&server, &format!("{ACCOUNTS}/{id}?include[0]=identity&include%5B1%5D=defaults"));
    let identity = &asked.ok().body;
    assert_eq!(identity["identity"], made.body["identity"]);
    assert_eq!(identity["defaults"], made.body["defaults"]);
    // The same record by its other face.
    shown(
        &get(&server, &format!("/v1/customers/{}", customer_of(id))).ok(),
        expect![[r#"
        {
          "id": "cus_…",
          "object": "customer",
          "address": {
            "city": "SF",
            "country": "US",
            "line1": null,
            "line2": null,
            "postal_code": null,
            "state": null
          },
          "balance": 0,
          "created": 1767225600,
          "currency": null,
          "customer_account": "acct_…",
          "default_source": null,
          "delinquent": false,
          "description": null,
          "discount": null,
          "email": "jenny@example.com",
          "invoice_prefix": "JENNY",
          "invoice_settings": {
            "custom_fields": [
              {
                "name": "a",
                "value": "b"
              }
            ],
            "default_payment_method": null,
            "footer": "f",
            "rendering_options": {
              "amount_tax_display": "exclude_tax",
              "template": null
            }
          },
          "livemode": false,
          "metadata": {
            "order": "1"
          },
          "name": "Jenny Rosen",
          "next_invoice_sequence": 7,
          "phone": "+1",
          "preferred_locales": [
            "en-US"
          ],
          "shipping": {
            "address": {
              "city": null,
              "country": "US",
              "line1": "1 Main St",
              "line2": null,
              "postal_code": "94103",
              "state": "CA"
            },
            "name": "Jenny",
            "phone": null
          },
          "tax_exempt": "none",
          "test_clock": null
        }"#]],
    );
}

#[test]
fn each_face_shows_what_the_other_has_changed() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let made = account(&server);
    let (id, cus) = (made.text("id").to_owned(), customer_of(made.text("id")));
    let mut table = Table::default();
    table.line("created", &watch.news());
    let path = format!("{ACCOUNTS}/{id}");
    for json in [
        r#"{"contact_email": "j@example.com", "metadata": {"a": "1", "b": "2"}}"#,
        r#"{"contact_email": null, "display_name": "J", "metadata": {"a": null}}"#,
        r#"{"identity": {"entity_type": "company", "business_details": {"registered_name": "R", "address": {"country": "de"}}}}"#,
        r#"{"configuration": {"customer": {"shipping": {"name": "S", "phone": "1"}}}}"#,
        r#"{"configuration": {"customer": {"shipping": {"phone": null}}}}"#,
        r#"{"configuration": {"customer": {"shipping": null, "automatic_indirect_tax": {"exempt": "exempt"}}}}"#,
        r#"{"configuration": {"customer": {"applied": true}}}"#,
        "{}",
    ] {
        table.answer(json, &post(&server, &path, json));
        let customer = get(&server, &format!("/v1/customers/{cus}")).ok();
        let pointers = [
            "email",
            "name",
            "metadata",
            "address/country",
            "shipping/name",
            "shipping/phone",
            "tax_exempt",
        ];
        table.line("  customer", &fields(&customer.body, &pointers));
        table.line("  told", &watch.news());
    }
    let form = "email=k@example.com&name=K&shipping[name]=T&shipping[address][line1]=l&address[country]=FR&metadata[c]=3";
    table.answer(form, &post(&server, &format!("/v1/customers/{cus}"), form));
    let seen =
        get(&server, &format!("{path}?include[]=configuration.customer&include[]=identity")).ok();
    let pointers = [
        "contact_email",
        "display_name",
        "metadata",
        "configuration/customer/shipping/name",
        "identity/business_details/address/country",
        "configuration/customer/automatic_indirect_tax/location_source",
    ];
    table.line("  account", &fields(&seen.body, &pointers));
    table.line("  told", &watch.news());
    expect![[r#"
        created → customer.created
        {"contact_email": "j@example.com", "metadata": {"a": "1", "b": "2"}} → 200 ok
          customer → email=j@example.com name=Jenny metadata={"a":"1","b":"2"} country=absent name=absent phone=absent tax_exempt=none
          told → customer.updated
        {"contact_email": null, "display_name": "J", "metadata": {"a": null}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=absent name=absent phone=absent tax_exempt=none
          told → customer.updated
        {"identity": {"entity_type": "company", "business_details": {"registered_name": "R", "address": {"country": "de"}}}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=absent phone=absent tax_exempt=none
          told → customer.updated
        {"configuration": {"customer": {"shipping": {"name": "S", "phone": "1"}}}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=S phone=1 tax_exempt=none
          told → customer.updated
        {"configuration": {"customer": {"shipping": {"phone": null}}}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=S phone=null tax_exempt=none
          told → customer.updated
        {"configuration": {"customer": {"shipping": null, "automatic_indirect_tax": {"exempt": "exempt"}}}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=absent phone=absent tax_exempt=exempt
          told → customer.updated
        {"configuration": {"customer": {"applied": true}}} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=absent phone=absent tax_exempt=exempt
          told → customer.updated
        {} → 200 ok
          customer → email=null name=J metadata={"b":"2"} country=DE name=absent phone=absent tax_exempt=exempt
          told → customer.updated
        email=k@example.com&name=K&shipping[name]=T&shipping[address][line1]=l&address[country]=FR&metadata[c]=3 → 200 ok
          account → contact_email=k@example.com display_name=K metadata={"b":"2","c":"3"} name=T country=fr location_source=absent
          told → customer.updated
    "#]].assert_eq(table.text());
}

#[test]
fn what_is_refused() {
    let server = Server::start();
    let made = account(&server);
    let path = format!("{ACCOUNTS}/{}", made.text("id"));
    let mut table = Table::default();
    for json in [
        r#"{"wat": 1}"#,
        r#"{"configuration": {"customer": {"wat": 1, "shipping": {"wat": 1}}}}"#,
        r#"{"expand": ["configuration"]}"#,
        r#"{"include": ["wat"]}"#,
        r#"{"include": "identity"}"#,
        r#"{"contact_email": 5}"#,
        r#"{"contact_email": ""}"#,
        r#"{"contact_email": "nobody"}"#,
        r#"{"display_name": true}"#,
        r#"{"metadata": {"a": 1}}"#,
        r#"{"metadata": {"a": ""}}"#,
        r#"{"metadata": []}"#,
        r#"{"configuration": {"customer": {"capabilities": {"automatic_indirect_tax": {"requested": "true"}}}}}"#,
        r#"{"configuration": {"customer": {"billing": {"invoice": {"next_sequence": "7"}}}}}"#,
        r#"{"configuration": {"customer": {"billing": {"invoice": {"next_sequence": 7.0}}}}}"#,
        r#"{"configuration": {"customer": {"billing": {"default_payment_method": "pm_none"}}}}"#,
        r#"{"configuration": {"customer": {"automatic_indirect_tax": {"validate_location": "immediately"}}}}"#,
        r#"{"configuration": {"customer": {"automatic_indirect_tax": {"ip_address": "1.1.1.1"}}}}"#,
        r#"{"configuration": {"customer": {"applied": false}}}"#,
        r#"{"configuration": {"customer": 1}}"#,
        r#"{"configuration": {"merchant": {}}}"#,
        r#"{"configuration": {"recipient": {}}}"#,
        r#"{"dashboard": "none"}"#,
        r#"{"account_token": "accttok_1"}"#,
        r#"{"defaults": {"responsibilities": {}}}"#,
        r#"{"identity": {"country": "usa"}}"#,
        r#"{"identity": {"entity_type": "person"}}"#,
        r#"{"identity": {"individual": {"id_numbers": []}}}"#,
        r#"{"identity": {"entity_type": "company", "individual": {"address": {"city": "SF"}}}}"#,
        r#"{"identity": {"attestations": {}}}"#,
        "{",
        "[]",
        r#"{"display_name": "a", "display_name": "b"}"#,
        "display_name=a",
    ] {
        table.answer(json, &post(&server, ACCOUNTS, json));
        assert_eq!(
            outcome(&post(&server, &path, json)),
            outcome(&post(&server, ACCOUNTS, json)),
            "{json}"
        );
    }
    expect![[r#"
        {"wat": 1} → 400 - invalid_fields [wat] Received unknown parameter: wat
        {"configuration": {"customer": {"wat": 1, "shipping": {"wat": 1}}}} → 400 - invalid_fields [configuration.customer.wat] Received unknown parameters: configuration.customer.wat, configuration.customer.shipping.wat
        {"expand": ["configuration"]} → 400 - invalid_fields [expand] Received unknown parameter: expand
        {"include": ["wat"]} → 400 - invalid_fields [include.0] Invalid include.0: must be one of configuration.customer, configuration.merchant, configuration.recipient, defaults, future_requirements, identity, or requirements
        {"include": "identity"} → 400 - invalid_fields [include] Invalid array
        {"contact_email": 5} → 400 - invalid_fields [contact_email] Invalid string
        {"contact_email": ""} → 400 - invalid_fields [contact_email] You passed an empty string for 'contact_email'. We assume empty values are an attempt to unset a parameter; however 'contact_email' cannot be unset. You should remove 'contact_email' from your request or supply a non-empty value.
        {"contact_email": "nobody"} → 400 - invalid_fields [contact_email] Invalid email address: nobody
        {"display_name": true} → 400 - invalid_fields [display_name] Invalid string
        {"metadata": {"a": 1}} → 400 - invalid_fields [metadata.a] Invalid string
        {"metadata": {"a": ""}} → 400 - invalid_fields [metadata.a] You passed an empty string for 'metadata.a'. We assume empty values are an attempt to unset a parameter; however 'metadata.a' cannot be unset. You should remove 'metadata.a' from your request or supply a non-empty value.
        {"metadata": []} → 400 - invalid_fields [metadata] Invalid object
        {"configuration": {"customer": {"capabilities": {"automatic_indirect_tax": {"requested": "true"}}}}} → 400 - invalid_fields [configuration.customer.capabilities.automatic_indirect_tax.requested] Invalid boolean
        {"configuration": {"customer": {"billing": {"invoice": {"next_sequence": "7"}}}}} → 400 - invalid_fields [configuration.customer.billing.invoice.next_sequence] Invalid integer
        {"configuration": {"customer": {"billing": {"invoice": {"next_sequence": 7.0}}}}} → 400 - invalid_fields [-] Invalid JSON: a number is not an integer of 64 bits.
        {"configuration": {"customer": {"billing": {"default_payment_method": "pm_none"}}}} → 400 invalid_request_error resource_missing [configuration.customer.billing.default_payment_method] The customer does not have a payment method with the ID pm_none. The payment method must be attached to the customer.
        {"configuration": {"customer": {"automatic_indirect_tax": {"validate_location": "immediately"}}}} → 400 - invalid_fields [-] The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.
        {"configuration": {"customer": {"automatic_indirect_tax": {"ip_address": "1.1.1.1"}}}} → 400 - invalid_fields [configuration.customer.automatic_indirect_tax.ip_address] Locating customers by their IP address is not supported by this server yet.
        {"configuration": {"customer": {"applied": false}}} → 400 - invalid_fields [configuration.customer.applied] Deactivating the customer configuration is not supported by this server yet.
        {"configuration": {"customer": 1}} → 400 - invalid_fields [configuration.customer] Invalid object
        {"configuration": {"merchant": {}}} → 400 - invalid_fields [configuration.merchant] The merchant configuration is not supported by this server yet.
        {"configuration": {"recipient": {}}} → 400 - invalid_fields [configuration.recipient] The recipient configuration is not supported by this server yet.
        {"dashboard": "none"} → 400 - invalid_fields [dashboard] Connect is not supported by this server.
        {"account_token": "accttok_1"} → 400 - invalid_fields [account_token] account_token is not supported by this server yet.
        {"defaults": {"responsibilities": {}}} → 400 - invalid_fields [defaults.responsibilities] Connect is not supported by this server.
        {"identity": {"country": "usa"}} → 400 - invalid_fields [identity.country] Country codes have two letters (ISO 3166-1 alpha-2).
        {"identity": {"entity_type": "person"}} → 400 - invalid_fields [identity.entity_type] Invalid entity_type: must be one of company, government_entity, individual, or non_profit
        {"identity": {"individual": {"id_numbers": []}}} → 400 - invalid_fields [identity.individual.id_numbers] Verification of identities is not supported by this server yet.
        {"identity": {"entity_type": "company", "individual": {"address": {"city": "SF"}}}} → 400 - invalid_fields [identity.individual.address] The address of the part of the identity that does not match the account's entity_type (identity.individual.address) is not supported by this server yet.
        {"identity": {"attestations": {}}} → 400 - invalid_fields [identity.attestations] Verification of identities is not supported by this server yet.
        { → 400 - invalid_fields [-] Invalid JSON: the request's body cannot be parsed.
        [] → 400 - invalid_fields [-] Invalid JSON: the request's body must be an object.
        {"display_name": "a", "display_name": "b"} → 400 - invalid_fields [-] Invalid JSON: a parameter was passed twice.
        display_name=a → 400 - invalid_fields [-] Invalid JSON: the request's body cannot be parsed.
    "#]].assert_eq(table.text());
    let now = get(&server, &path).ok();
    assert_eq!(now.body, made.body, "nothing changed");
    let list = get(&server, ACCOUNTS).ok();
    assert_eq!(list.body["data"].as_array().unwrap().len(), 1, "nothing was made");
}

#[test]
fn other_ids_and_paths_name_nothing() {
    let server = Server::start();
    let plain = customer(&server);
    let mut table = Table::default();
    let own = plain.replace("cus_", "acct_");
    for id in
        ["acct_none", "acct_1xxxxxxxxxxxxxxxxxxxxx", &own, &plain, "%20", "acct_4242424242424242"]
    {
        table.answer(id, &get(&server, &format!("{ACCOUNTS}/{id}")));
        table.answer("  update", &post(&server, &format!("{ACCOUNTS}/{id}"), "{}"));
        table.answer("  close", &post(&server, &format!("{ACCOUNTS}/{id}/close"), ""));
    }
    table.answer("twice", &post(&server, &format!("{ACCOUNTS}/acct_1?core_account=acct_2"), "{}"));
    expect![[r#"
        acct_none → 404 invalid_request_error not_found [id] No such account: 'acct_none'
          update → 404 invalid_request_error not_found [id] No such account: 'acct_none'
          close → 404 invalid_request_error not_found [id] No such account: 'acct_none'
        acct_… → 404 invalid_request_error not_found [id] No such account: 'acct_…'
          update → 404 invalid_request_error not_found [id] No such account: 'acct_…'
          close → 404 invalid_request_error not_found [id] No such account: 'acct_…'
        acct_… → 404 invalid_request_error not_found [id] No such account: 'acct_…'
          update → 404 invalid_request_error not_found [id] No such account: 'acct_…'
          close → 404 invalid_request_error not_found [id] No such account: 'acct_…'
        cus_… → 404 invalid_request_error not_found [id] No such account: 'cus_…'
          update → 404 invalid_request_error not_found [id] No such account: 'cus_…'
          close → 404 invalid_request_error not_found [id] No such account: 'cus_…'
        %20 → 404 invalid_request_error not_found [id] No such account: ' '
          update → 404 invalid_request_error not_found [id] No such account: ' '
          close → 404 invalid_request_error not_found [id] No such account: ' '
        acct_… → 404 invalid_request_error not_found [id] No such account: 'acct_****************'
          update → 404 invalid_request_error not_found [id] No such account: 'acct_****************'
          close → 404 invalid_request_error not_found [id] No such account: 'acct_****************'
        twice → 400 - invalid_fields [-] A parameter provided in the URL (core_account) was repeated as a GET or POST parameter. You can only provide this information as a portion of the URL.
    "#]].assert_eq(table.text());
}

#[test]
fn an_account_that_is_no_customer_is_none_for_the_first_api() {
    let server = Server::start();
    let mut watch = Watch::new(&server);
    let made = post(&server, ACCOUNTS, r#"{"contact_email": "a@b.c"}"#).ok();
    let (id, cus) = (made.text("id").to_owned(), customer_of(made.text("id")));
    let mut table = Table::default();
    let look = |table: &mut Table| {
        table.answer("  customer", &get(&server, &format!("/v1/customers/{cus}")));
        let listed = get(&server, "/v1/customers?email=a@b.c").ok();
        table.line("  listed", &listed.body["data"].as_array().unwrap().len().to_string());
        let found =
            get(&server, "/v1/customers/search?query=email:\"a@b.c\"".replace('"', "%22").as_str())
                .ok();
        table.line("  found", &found.body["data"].as_array().unwrap().len().to_string());
        let seen = get(&server, &format!("{ACCOUNTS}/{id}?include[]=configuration.customer")).ok();
        table.line(
            "  account",
            &fields(&seen.body, &["applied_configurations", "configuration"])
                .chars()
                .take(60)
                .collect::<String>(),
        );
    };
    table.line("made", &watch.news());
    look(&mut table);
    let form = format!("amount=1000&currency=usd&customer_account={id}");
    table.answer("  pays", &post(&server, "/v1/payment_intents", &form));
    let form = format!("amount=1000&currency=usd&customer={cus}");
    table.answer("  pays", &post(&server, "/v1/payment_intents", &form));
    table
        .answer("renamed", &post(&server, &format!("{ACCOUNTS}/{id}"), r#"{"display_name": "A"}"#));
    table.line("  told", &watch.news());
    table.answer(
        "configured",
        &post(&server, &format!("{ACCOUNTS}/{id}"), r#"{"configuration": {"customer": {}}}"#),
    );
    table.line("  told", &watch.news());
    look(&mut table);
    // Another one is closed without ever having been a customer.
    let other = post(&server, ACCOUNTS, "{}").ok();
    let path = format!("{ACCOUNTS}/{}/close", other.text("id"));
    table.answer("wrong", &post(&server, &path, r#"{"applied_configurations": ["customer"]}"#));
    table.answer("closed", &post(&server, &path, r#"{"applied_configurations": []}"#));
    table.line("  told", &watch.news());
    table.answer(
        "  customer",
        &get(&server, &format!("/v1/customers/{}", customer_of(other.text("id")))),
    );
    expect![[r#"
        made
          customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
          listed → 0
          found → 0
          account → applied_configurations=[] configuration={}
          pays → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_…'
          pays → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        renamed → 200 ok
          told
        configured → 200 ok
          told → customer.created
          customer → 200 ok
          listed → 1
          found → 1
          account → applied_configurations=["customer"] configuration={"customer
        wrong → 400 - invalid_fields [applied_configurations] All configurations that are applied to the account, and no others, must be passed in to close it.
        closed → 200 ok
          told
          customer → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
    "#]].assert_eq(table.text());
}

#[test]
fn closing_is_deleting_and_deleting_is_closing() {
    let server = Server::start();
    let mut tables = Vec::new();
    for by_account in [true, false] {
        let made = account(&server);
        let (id, cus) = (made.text("id").to_owned(), customer_of(made.text("id")));
        let method = on_file(&server, &cus, "pm_card_visa");
        let intent = post(
            &server,
            "/v1/payment_intents",
            &format!("amount=1000&currency=usd&customer_account={id}"),
        )
        .ok();
        let mut watch = Watch::new(&server);
        match by_account {
            true => {
                let json = r#"{"applied_configurations": ["customer"]}"#;
                let closed = post(&server, &format!("{ACCOUNTS}/{id}/close"), json).ok();
                assert_eq!(closed.body["closed"], true);
            }
            false => {
                server.secret().delete(&format!("/v1/customers/{cus}")).ok();
            }
        }
        assert_eq!(watch.news(), "customer.deleted");
        let mut table = Table::default();
        let path = format!("{ACCOUNTS}/{id}");
        table.line(
            "account",
            &fields(&get(&server, &path).ok().body, &["closed", "applied_configurations"]),
        );
        table.line(
            "customer",
            &fields(&get(&server, &format!("/v1/customers/{cus}")).ok().body, &["deleted"]),
        );
        table.line(
            "method",
            &fields(
                &get(&server, &format!("/v1/payment_methods/{method}")).ok().body,
                &["customer", "customer_account"],
            ),
        );
        table.answer("changed", &post(&server, &path, "{}"));
        table.answer("closed again", &post(&server, &format!("{path}/close"), "{}"));
        table.answer("deleted again", &server.secret().delete(&format!("/v1/customers/{cus}")));
        table.answer(
            "paid by it",
            &pay(&server, &format!("customer_account={id}&payment_method={method}")),
        );
        table.answer(
            "confirmed",
            &post(
                &server,
                &format!("/v1/payment_intents/{}/confirm", intent.text("id")),
                "payment_method=pm_card_visa&setup_future_usage=off_session",
            ),
        );
        let listed = |query: &str| {
            get(&server, &format!("{ACCOUNTS}{query}")).ok().body["data"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["id"] == *id)
        };
        table.line(
            "listed",
            &format!("{} {} {}", listed(""), listed("?closed=false"), listed("?closed=true")),
        );
        tables.push(table);
    }
    assert_eq!(tables[0].text(), tables[1].text());
    expect![[r#"
        account → closed=true applied_configurations=["customer"]
        customer → deleted=true
        method → customer=null customer_account=null
        changed → 400 invalid_request_error account_closed [-] The account acct_… is closed and cannot be changed.
        closed again → 400 invalid_request_error account_closed [-] The account acct_… is closed and cannot be changed.
        deleted again → 404 invalid_request_error resource_missing [id] No such customer: 'cus_…'
        paid by it → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_…'
        confirmed → 400 invalid_request_error resource_missing [customer] No such customer: 'cus_…'
        listed → false false true
    "#]].assert_eq(tables[0].text());
}

#[test]
fn customer_account_is_taken_wherever_customer_is() {
    let server = Server::start();
    let made = account(&server);
    let (id, cus) = (made.text("id").to_owned(), customer_of(made.text("id")));
    let (other, plain) = (account(&server).text("id").to_owned(), customer(&server));
    let both = |answer: &Answer| fields(&answer.body, &["customer", "customer_account"]);
    let mut table = Table::default();
    let named = format!("customer_account={id}");

    let attach = "/v1/payment_methods/pm_card_visa/attach";
    let method = post(&server, attach, &named).ok();
    table.line("attach", &both(&method));
    let method = method.text("id").to_owned();
    let list = get(&server, &format!("/v1/payment_methods?{named}&type=card")).ok();
    table.line("methods", &fields(&list.body, &["data/0/customer_account", "has_more"]));
    let saved = pay(&server, &format!("{named}&payment_method={method}&off_session=true")).ok();
    table.line("payment", &format!("{} {}", outcome(&saved), both(&saved)));
    let refund = post(&server, "/v1/refunds", &format!("payment_intent={}", saved.text("id"))).ok();
    table.line("refund", &both(&refund));
    let setup = post(
        &server,
        "/v1/setup_intents",
        &format!("{named}&payment_method={method}&confirm=true&payment_method_types[]=card"),
    )
    .ok();
    table.line("setup", &format!("{} {}", outcome(&setup), both(&setup)));
    let attempts =
        get(&server, &format!("/v1/setup_attempts?setup_intent={}", setup.text("id"))).ok();
    table.line("attempt", &fields(&attempts.body, &["data/0/customer_account"]));
    for kind in ["payment_intents", "setup_intents"] {
        let list = get(&server, &format!("/v1/{kind}?{named}")).ok();
        assert_eq!(list.body["data"].as_array().unwrap().len(), 1, "{kind}");
        let list = get(&server, &format!("/v1/{kind}?customer_account={other}")).ok();
        assert!(list.body["data"].as_array().unwrap().is_empty(), "{kind}");
        let form = if kind == "payment_intents" { "amount=1000&currency=usd" } else { "" };
        let intent = post(&server, &format!("/v1/{kind}"), form).ok();
        let path = format!("/v1/{kind}/{}", intent.text("id"));
        table.line(kind, &both(&intent));
        table.line("  named", &both(&post(&server, &path, &named).ok()));
        table.line("  another", &both(&post(&server, &path, &format!("customer={plain}")).ok()));
        table.line(
            "  by its customer",
            &both(&post(&server, &path, &format!("customer={cus}")).ok()),
        );
        table.answer("  both", &post(&server, &path, &format!("{named}&customer={cus}")));
        table.answer(
            "  two of two",
            &post(&server, &path, &format!("customer_account={other}&customer={cus}")),
        );
        table.answer("  nobody's", &post(&server, &path, "customer_account=acct_none"));
        table.answer("  a customer", &post(&server, &path, &format!("customer_account={plain}")));
        table.answer(
            "  a method of another's",
            &post(&server, &path, &format!("customer_account={other}&payment_method={method}")),
        );
        table.line("  unset", &both(&post(&server, &path, "customer_account=").ok()));
    }
    table.answer("attach to both", &post(&server, attach, &format!("{named}&customer={cus}")));
    table.answer("attach to nobody's", &post(&server, attach, "customer_account=acct_none"));
    table.answer(
        "list of nobody's",
        &get(&server, "/v1/payment_methods?customer_account=acct_none"),
    );
    table.answer(
        "list of both",
        &get(&server, &format!("/v1/payment_methods?{named}&customer={cus}")),
    );
    let cash = get(&server, &format!("/v1/customers/{cus}/cash_balance")).ok();
    table.line("cash balance", &both(&cash));
    let moved = post(
        &server,
        &format!("/v1/customers/{cus}/balance_transactions"),
        "amount=5&currency=usd",
    )
    .ok();
    table.line("balance transaction", &both(&moved));
    let tax_id =
        post(&server, &format!("/v1/customers/{cus}/tax_ids"), "type=eu_vat&value=DE000000000")
            .ok();
    table.line("tax id", &fields(&tax_id.body, &["customer_account", "owner/customer_account"]));
    let event = server.event("payment_intent.succeeded");
    table.line("event", &fields(&event, &["data/object/customer", "data/object/customer_account"]));
    expect![[r#"
        attach → customer=cus_… customer_account=acct_…
        methods → customer_account=acct_… has_more=false
        payment → 200 succeeded customer=cus_… customer_account=acct_…
        refund → customer=cus_… customer_account=acct_…
        setup → 200 succeeded customer=cus_… customer_account=acct_…
        attempt → customer_account=acct_…
        payment_intents → customer=null customer_account=null
          named → customer=cus_… customer_account=acct_…
          another → customer=cus_… customer_account=null
          by its customer → customer=cus_… customer_account=acct_…
          both → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
          two of two → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
          nobody's → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_none'
          a customer → 400 invalid_request_error resource_missing [customer_account] No such account: 'cus_…'
          a method of another's → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +payment_intent requires_payment_method
          unset → customer=null customer_account=null
        setup_intents → customer=null customer_account=null
          named → customer=cus_… customer_account=acct_…
          another → customer=cus_… customer_account=null
          by its customer → customer=cus_… customer_account=acct_…
          both → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
          two of two → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
          nobody's → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_none'
          a customer → 400 invalid_request_error resource_missing [customer_account] No such account: 'cus_…'
          a method of another's → 400 invalid_request_error - [payment_method] The PaymentMethod pm_… does not belong to the Customer you supplied cus_…. Please use this PaymentMethod with the Customer that it belongs to instead. +setup_intent requires_payment_method
          unset → customer=null customer_account=null
        attach to both → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
        attach to nobody's → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_none'
        list of nobody's → 400 invalid_request_error resource_missing [customer_account] No such account: 'acct_none'
        list of both → 400 invalid_request_error - [-] You may only specify one of these parameters: customer, customer_account.
        cash balance → customer=cus_… customer_account=acct_…
        balance transaction → customer=cus_… customer_account=acct_…
        tax id → customer_account=acct_… customer_account=acct_…
        event → customer=cus_… customer_account=acct_…
    "#]].assert_eq(table.text());
}

#[test]
fn a_browser_does_not_see_whose_payment_it_is() {
    let server = Server::start();
    let made = account(&server);
    let form = format!("amount=1000&currency=usd&customer_account={}", made.text("id"));
    let intent = post(&server, "/v1/payment_intents", &form).ok();
    let path = format!(
        "/v1/payment_intents/{}?client_secret={}",
        intent.text("id"),
        intent.text("client_secret")
    );
    let seen = server.publishable().get(&path).ok();
    assert!(seen.body.get("customer_account").is_none(), "{:#}", seen.body);
}

/// Every account on the pages from a URL on, as clients go through them: by the URLs alone.
fn walk(server: &Server, first: &str, direction: &str) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut url = Some(first.to_owned());
    while let Some(at) = url {
        let page = get(server, &at).ok();
        let ids = page.body["data"].as_array().unwrap().iter();
        pages.push(ids.map(|it| it["display_name"].as_str().unwrap().to_owned()).collect());
        url = page.body[direction].as_str().map(str::to_owned);
        if let Some(next) = &url {
            assert!(next.starts_with("/v2/core/accounts?"), "{next}");
        }
    }
    pages
}

#[test]
fn pages_lead_there_and_back() {
    for server in [Server::start(), Server::on_postgres()] {
        for name in ["a", "b", "c", "d", "e"] {
            let configuration = if name == "c" { "{}" } else { r#"{"customer": {}}"# };
            let json = format!(r#"{{"display_name": "{name}", "configuration": {configuration}}}"#);
            post(&server, ACCOUNTS, &json).ok();
        }
        customer(&server);
        let pages = |query: &str| {
            let pages = walk(&server, &format!("{ACCOUNTS}?{query}"), "next_page_url");
            pages.iter().map(|page| page.concat()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(pages(""), "edcba");
        assert_eq!(pages("limit=2"), "ed cb a");
        assert_eq!(pages("limit=5"), "edcba");
        assert_eq!(pages("limit=2&applied_configurations[0]=customer"), "ed ba");
        assert_eq!(pages("applied_configurations%5B%5D=merchant"), "");
        assert_eq!(pages("closed=true"), "");
        let first = get(&server, &format!("{ACCOUNTS}?limit=2&closed=false")).ok();
        assert_eq!(first.body["previous_page_url"], Value::Null);
        let second = get(&server, first.text("next_page_url")).ok();
        let third = get(&server, second.text("next_page_url")).ok();
        assert_eq!(third.body["next_page_url"], Value::Null);
        let back = walk(&server, third.text("previous_page_url"), "previous_page_url");
        assert_eq!(back, [["c", "b"], ["e", "d"]]);
    }
}

#[test]
fn pages_that_are_none() {
    let server = Server::start();
    let made = account(&server);
    let mut table = Table::default();
    for query in [
        "page=1",
        "page=after_acct_none",
        "page=after_acct_1xxxxxxxxxxxxxxxxxxxxx",
        "limit=x",
        "closed=maybe",
        "applied_configurations=customer",
        "applied_configurations[0]=wat",
        "starting_after=acct_1",
        "expand[]=data",
    ] {
        table.answer(query, &get(&server, &format!("{ACCOUNTS}?{query}")));
    }
    // The token of another account's page names nothing here.
    let other = server.secret().post("/_onfile/accounts", &[]).ok();
    let page = format!("{ACCOUNTS}?page=after_{}", made.text("id"));
    table.answer("another's", &server.client(Some(other.text("secret_key"))).get(&page));
    expect![[r#"
        page=1 → 400 - invalid_fields [page] Invalid page token.
        page=after_acct_none → 400 - invalid_fields [page] Invalid page token.
        page=after_acct_1xxxxxxxxxxxxxxxxxxxxx → 400 - invalid_fields [page] Invalid page token.
        limit=x → 400 - invalid_fields [limit] Invalid integer: x
        closed=maybe → 400 - invalid_fields [closed] Invalid boolean: maybe
        applied_configurations=customer → 400 - invalid_fields [applied_configurations] Invalid array
        applied_configurations[0]=wat → 400 - invalid_fields [applied_configurations.0] Invalid applied_configurations.0: must be one of customer, merchant, or recipient
        starting_after=acct_1 → 400 - invalid_fields [starting_after] Received unknown parameter: starting_after
        expand[]=data → 400 - invalid_fields [expand] Received unknown parameter: expand
        another's → 400 - invalid_fields [page] Invalid page token.
    "#]].assert_eq(table.text());
}

#[test]
fn a_key_repeats_what_was_done_and_tries_again_what_was_not() {
    let server = Server::start();
    let keyed = |key: &str, json: &str| {
        server.secret().header("Idempotency-Key", key).send("POST", ACCOUNTS, json)
    };
    let first = keyed("k1", r#"{"display_name": "a"}"#).ok();
    let again = keyed("k1", r#"{ "display_name":"a" }"#).ok();
    assert_eq!(first.bytes, again.bytes);
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    assert_eq!(
        keyed("k1", r#"{"display_name": "b"}"#).refusal(),
        "400 idempotency_error idempotency_error [-] Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'k1' if you meant to execute a different request."
    );
    // A refusal is tried again: here it becomes a success.
    let made = account(&server);
    let (id, cus) = (made.text("id").to_owned(), customer_of(made.text("id")));
    let json = r#"{"configuration": {"customer": {"automatic_indirect_tax": {"validate_location": "immediately"}}}}"#;
    let update = || {
        let path = format!("{ACCOUNTS}/{id}");
        server.secret().header("Idempotency-Key", "k2").send("POST", &path, json)
    };
    assert_eq!(update().status, 400);
    post(&server, &format!("/v1/customers/{cus}"), "address[country]=DE").ok();
    let done = update().ok();
    assert_eq!(done.header("idempotent-replayed"), None);
    assert_eq!(update().header("idempotent-replayed"), Some("true"));
    let list = get(&server, ACCOUNTS).ok();
    assert_eq!(list.body["data"].as_array().unwrap().len(), 2);
}

#[test]
fn every_version_that_is_one_is_taken() {
    let server = Server::start();
    let versioned = |version: &str| {
        server.secret().header("Stripe-Version", version).send("POST", ACCOUNTS, "{}")
    };
    for version in
        ["2026-10-28.endive", "2026-08-26.dahlia", "2026-10-28.preview", "2027-01-27.fennel"]
    {
        assert_eq!(versioned(version).ok().header("stripe-version"), Some(version));
    }
    assert_eq!(
        versioned("latest").refusal(),
        "400 - invalid_fields [-] Invalid Stripe API version: latest"
    );
}

#[test]
fn one_of_many_who_close_at_once_does() {
    let server = Server::start();
    let made = account(&server);
    let path = format!("{ACCOUNTS}/{}/close", made.text("id"));
    let closed = std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..8).map(|_| scope.spawn(|| post(&server, &path, "{}").status)).collect();
        tries.into_iter().map(|it| it.join().unwrap()).filter(|status| *status == 200).count()
    });
    assert_eq!(closed, 1);
}
