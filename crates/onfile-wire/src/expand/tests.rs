//! Paths, what they lead to, and what they are refused for.

use super::*;
use crate::error::ApiError;
use expect_test::{Expect, expect};
use serde_json::json;

fn paths(texts: &[&str]) -> Vec<ExpandPath> {
    texts.iter().map(|text| ExpandPath::parse(text).unwrap()).collect()
}

fn judge(root: Root, path: &str) -> String {
    let result = ExpandPath::parse(path).and_then(|path| check(root, &[path]));
    result.map_or_else(|invalid| ApiError::from(invalid).message, |()| "fine".to_owned())
}

fn check_paths(root: Root, paths: &[&str], expected: Expect) {
    let lines = paths.iter().map(|path| format!("{path}: {}\n", judge(root, path)));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn paths_of_one_object() {
    check_paths(
        Root::Object("payment_intent"),
        &[
            "customer",
            "customer.invoice_settings.default_payment_method",
            "latest_charge",
            "latest_charge.balance_transaction.source",
            "latest_charge.refunds",
            "latest_charge.refunds.data.charge",
            "latest_charge.refunds.charge",
            "latest_charge.refunds.data",
            "latest_charge.payment_method",
            "review",
            "application.anything",
            "last_payment_error.payment_method.customer",
            "last_payment_error",
            "last_payment_error.charge",
            "amount",
            "amount.x",
            "wat",
            "customer.wat",
            "customer.subscriptions",
            "data.customer",
            "a.b.c.d.e",
            "",
        ],
        expect![[r#"
            customer: fine
            customer.invoice_settings.default_payment_method: fine
            latest_charge: fine
            latest_charge.balance_transaction.source: fine
            latest_charge.refunds: fine
            latest_charge.refunds.data.charge: fine
            latest_charge.refunds.charge: This property cannot be expanded (charge). You may want to try expanding 'data.charge' instead.
            latest_charge.refunds.data: This property cannot be expanded (data).
            latest_charge.payment_method: This property cannot be expanded (payment_method).
            review: fine
            application.anything: fine
            last_payment_error.payment_method.customer: fine
            last_payment_error: This property cannot be expanded (last_payment_error).
            last_payment_error.charge: This property cannot be expanded (charge).
            amount: This property cannot be expanded (amount).
            amount.x: This property cannot be expanded (amount).
            wat: This property cannot be expanded because it doesn't exist: wat.
            customer.wat: This property cannot be expanded because it doesn't exist: wat.
            customer.subscriptions: This property cannot be expanded (subscriptions).
            data.customer: This property cannot be expanded because it doesn't exist: data.
            a.b.c.d.e: You cannot expand more than 4 levels of a property. Property: a.b.c.d.e
            : This property cannot be expanded because it doesn't exist: .
        "#]],
    );
}

#[test]
fn paths_of_a_price() {
    check_paths(
        Root::Object("price"),
        &[
            "product",
            "product.default_price.product",
            "product.tax_code",
            "tiers",
            "tiers.unit_amount",
            "currency_options",
            "currency_options.eur",
            "currency_options.eur.tiers",
            "currency_options.eur.tiers.x",
            "currency_options.eur.custom_unit_amount",
            "unit_amount",
        ],
        expect![[r#"
            product: fine
            product.default_price.product: fine
            product.tax_code: This property cannot be expanded (tax_code).
            tiers: fine
            tiers.unit_amount: This property cannot be expanded (unit_amount).
            currency_options: fine
            currency_options.eur: This property cannot be expanded (eur).
            currency_options.eur.tiers: fine
            currency_options.eur.tiers.x: This property cannot be expanded (x).
            currency_options.eur.custom_unit_amount: This property cannot be expanded (custom_unit_amount).
            unit_amount: This property cannot be expanded (unit_amount).
        "#]],
    );
    let shown = json!({
        "id": "price_1", "object": "price", "product": "prod_1",
        "currency_options": {"eur": {"tax_behavior": "exclusive", "unit_amount": null}},
    });
    let paths = paths(&["currency_options.eur.tiers", "currency_options.gbp.tiers", "tiers"]);
    let pointers: Vec<_> = wanted(&shown, &paths).into_iter().map(|it| it.pointer).collect();
    assert_eq!(pointers, ["/currency_options/eur/tiers", "/tiers"]);
}

#[test]
fn paths_of_a_list() {
    check_paths(
        Root::List("charge"),
        &[
            "data.customer",
            "data.payment_intent.latest_charge.refunds",
            "data",
            "customer",
            "wat",
            "data.wat",
            "data.amount",
            "data.payment_intent.payment_method.customer.test_clock",
            "has_more",
            "data.refunds.data.balance_transaction",
        ],
        expect![[r#"
            data.customer: fine
            data.payment_intent.latest_charge.refunds: fine
            data: This property cannot be expanded (data).
            customer: This property cannot be expanded (customer). You may want to try expanding 'data.customer' instead.
            wat: This property cannot be expanded because it doesn't exist: wat.
            data.wat: This property cannot be expanded because it doesn't exist: wat.
            data.amount: This property cannot be expanded (amount).
            data.payment_intent.payment_method.customer.test_clock: You cannot expand more than 4 levels of a property. Property: data.payment_intent.payment_method.customer.test_clock
            has_more: This property cannot be expanded because it doesn't exist: has_more.
            data.refunds.data.balance_transaction: fine
        "#]],
    );
    check_paths(
        Root::Object("event"),
        &["data", "data.object"],
        expect![[r#"
        data: This property cannot be expanded (data).
        data.object: This property cannot be expanded (data).
    "#]],
    );
    check_paths(
        Root::List("balance_transaction"),
        &[
            "data.source.payment_intent",
            "data.source.evidence",
            "data.source.refunds",
            "data.source.wat",
        ],
        expect![[r#"
            data.source.payment_intent: fine
            data.source.evidence: This property cannot be expanded (evidence).
            data.source.refunds: fine
            data.source.wat: This property cannot be expanded because it doesn't exist: wat.
        "#]],
    );
}

fn show(found: &[Wanted]) -> String {
    let line = |wanted: &Wanted| format!("{} {} {:?}\n", wanted.pointer, wanted.id, wanted.target);
    found.iter().map(line).collect()
}

#[test]
fn level_by_level() {
    let mut page = json!({"object": "list", "data": [
        {"id": "pi_1", "object": "payment_intent", "customer": "cus_1", "latest_charge": "ch_1", "review": null},
        {"id": "pi_2", "object": "payment_intent", "customer": null, "latest_charge": "ch_2"},
    ]});
    let paths = paths(&[
        "data.latest_charge.balance_transaction",
        "data.customer.invoice_settings.default_payment_method",
        "data.latest_charge.refunds",
        "data.review",
    ]);
    expect![[r#"
        /data/0/latest_charge ch_1 Charge
        /data/1/latest_charge ch_2 Charge
        /data/0/customer cus_1 Customer
    "#]]
    .assert_eq(&show(&wanted(&page, &paths)));
    graft(
        &mut page,
        "/data/0/customer",
        json!({
            "id": "cus_1", "object": "customer", "invoice_settings": {"default_payment_method": "pm_1"},
        }),
    );
    let charge = json!({"id": "ch_1", "object": "charge", "balance_transaction": "txn_1", "status": "succeeded"});
    graft(&mut page, "/data/0/latest_charge", charge);
    graft(
        &mut page,
        "/data/1/latest_charge",
        json!({"id": "ch_2", "object": "charge", "balance_transaction": null}),
    );
    expect![[r#"
        /data/0/latest_charge/balance_transaction txn_1 BalanceTransaction
        /data/0/customer/invoice_settings/default_payment_method pm_1 PaymentMethod
        /data/0/latest_charge/refunds ch_1 Refunds
        /data/1/latest_charge/refunds ch_2 Refunds
    "#]]
    .assert_eq(&show(&wanted(&page, &paths)));
    graft(&mut page, "/data/0/latest_charge/refunds", json!({"object": "list", "data": []}));
    expect![[r#"{"id":"ch_1","object":"charge","balance_transaction":"txn_1","refunds":{"object":"list","data":[]},"status":"succeeded"}"#]].assert_eq(&page["data"][0]["latest_charge"].to_string());
}

#[test]
fn inline_objects_are_led_through() {
    let dispute = json!({"object": "dispute", "id": "du_1", "balance_transactions": [
        {"object": "balance_transaction", "id": "txn_1", "source": "du_1"},
        {"object": "balance_transaction", "id": "txn_2", "source": "du_1"},
    ]});
    expect![[r#"
        /balance_transactions/0/source du_1 Source
        /balance_transactions/1/source du_1 Source
    "#]]
    .assert_eq(&show(&wanted(&dispute, &paths(&["balance_transactions.source"]))));
    let intent = json!({"object": "setup_intent", "id": "seti_1", "last_setup_error": {
        "payment_method": {"object": "payment_method", "id": "pm_1", "customer": "cus_1"},
    }});
    expect![[r#"
        /last_setup_error/payment_method/customer cus_1 Customer
    "#]]
    .assert_eq(&show(&wanted(&intent, &paths(&["last_setup_error.payment_method.customer"]))));
}

#[test]
fn a_place_that_is_gone_stays_gone() {
    let mut value = json!({"id": "x"});
    graft(&mut value, "/a/b", json!(1));
    graft(&mut value, "", json!({"id": "y"}));
    expect![[r#"{"id":"y"}"#]].assert_eq(&value.to_string());
}

#[test]
fn the_table_by_name() {
    assert_eq!(expandable("payment_intent", "latest_charge"), Some(Target::Charge));
    assert_eq!(expandable("charge", "refunds"), Some(Target::Refunds));
    assert_eq!(expandable("charge", "payment_method"), None);
    assert_eq!(expandable("payment_intent", "review"), None);
    assert_eq!(expandable("token", "card"), None);
}

#[test]
fn the_tables_agree_with_themselves() {
    for table in table::TABLES {
        for (path, lead) in table.leads {
            assert_eq!(property(table.object, path), Property::Leads(*lead));
            assert!(
                !table.plain.split(' ').any(|name| name == path.split('.').next().unwrap()),
                "{path}"
            );
            if let Lead::To(target) | Lead::List(target) = lead {
                for object in target.objects() {
                    assert!(table::TABLES.iter().any(|table| table.object == *object), "{object}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_wanted_behind_a_stub() {
    let stub = json!({"id": "cus_1", "object": "customer", "deleted": true});
    let paths = paths(&["tax", "tax_ids", "cash_balance", "tax_ids.data.customer"]);
    assert_eq!(wanted(&stub, &paths), []);
    let alive = json!({"id": "cus_1", "object": "customer"});
    assert_eq!(wanted(&alive, &paths).len(), 3);
}
