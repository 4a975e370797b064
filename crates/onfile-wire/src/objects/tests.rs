//! The small objects, events, and what changed.

use crate::objects::balance::Funds;
use crate::objects::event::Stored;
use crate::objects::fixtures::{
    at, cents, check, client, customer, full_method, intent, method, paid, read, refuses, saved,
    setup, usd, view,
};
use crate::objects::{
    balance, balance_transaction, client_secret_length, event, previous_attributes, refund,
    render_object, restore_secrets, strip_secrets,
};
use expect_test::expect;
use onfile_domain::balance_transaction::{BalanceTransaction, TransactionType};
use onfile_domain::id::ChargeId;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::moment::DAY;
use onfile_domain::payment_method::{Standing, Update};
use onfile_domain::rail::Refunded;
use onfile_domain::refund::{Create, Refund, RefundReason, RefundStatus};
use onfile_domain::{Currency, Moment, Object};

fn refunded(command: Create, report: Refunded) -> Refund {
    at(|moment| Refund::create(&paid(), command, report, moment).unwrap().0)
}

#[test]
fn refund_shown() {
    check(
        &refund::render(&refunded(Create::default(), Refunded::Succeeded), &view()),
        expect![[r#"
            {
              "id": "re_3N2",
              "object": "refund",
              "amount": 1099,
              "balance_transaction": "txn_3N3",
              "charge": "ch_1",
              "created": 1767225600,
              "currency": "usd",
              "customer": null,
              "customer_account": null,
              "destination_details": {
                "card": {
                  "reference_status": "pending",
                  "reference_type": "acquirer_reference_number",
                  "type": "refund"
                },
                "type": "card"
              },
              "metadata": {},
              "payment_intent": "pi_3N1",
              "payment_method": "pm_1",
              "reason": null,
              "receipt_number": null,
              "source_transfer_reversal": null,
              "status": "succeeded",
              "transfer_reversal": null
            }"#]],
    );
    let full = read::<Create>(
        "charge=ch_1&amount=99&reason=duplicate&metadata[a]=1&instructions_email=a@b.c",
    );
    assert_eq!(full.reason, Some(RefundReason::Duplicate));
    let pending = refunded(full, Refunded::Pending { succeeds_after: 5 });
    check(
        &refund::render(&pending, &view()),
        expect![[r#"
        {
          "id": "re_3N2",
          "object": "refund",
          "amount": 99,
          "balance_transaction": "txn_3N3",
          "charge": "ch_1",
          "created": 1767225600,
          "currency": "usd",
          "customer": null,
          "customer_account": null,
          "destination_details": {
            "card": {
              "reference_status": "pending",
              "reference_type": "acquirer_reference_number",
              "type": "pending"
            },
            "type": "card"
          },
          "instructions_email": "a@b.c",
          "metadata": {
            "a": "1"
          },
          "payment_intent": "pi_3N1",
          "payment_method": "pm_1",
          "pending_reason": "processing",
          "reason": "duplicate",
          "receipt_number": null,
          "source_transfer_reversal": null,
          "status": "pending",
          "transfer_reversal": null
        }"#]],
    );
    let failed: Refund = at(|moment: &mut Moment<'_>| saved(&pending.fail(&paid(), moment)));
    assert_eq!(failed.status, RefundStatus::Failed);
    let shown = refund::render(&failed, &view());
    assert_eq!(shown["failure_reason"], "unknown");
    assert!(shown["failure_balance_transaction"].is_string());
}

#[test]
fn refund_params() {
    refuses::<Create>(
        &[
            "charge=ch_1&currency=usd",
            "charge=ch_1&customer=cus_1",
            "charge=ch_1&origin=customer_balance",
            "charge=ch_1&reverse_transfer=true",
            "charge=ch_1&refund_application_fee=true",
            "charge=ch_1&reason=expired_uncaptured_charge",
            "charge=ch_1&amount=-1",
            "charge=ch_1&wat=1",
        ],
        expect![[r#"
            charge=ch_1&currency=usd
              [currency] : currency is not supported by this server yet.
            charge=ch_1&customer=cus_1
              [customer] : Refunding a customer's cash balance is not supported by this server yet.
            charge=ch_1&origin=customer_balance
              [origin] : Refunding a customer's cash balance is not supported by this server yet.
            charge=ch_1&reverse_transfer=true
              [reverse_transfer] : Connect is not supported by this server.
            charge=ch_1&refund_application_fee=true
              [refund_application_fee] : Connect is not supported by this server.
            charge=ch_1&reason=expired_uncaptured_charge
              [reason] : Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer
            charge=ch_1&amount=-1
              [amount] : Invalid non-negative integer
            charge=ch_1&wat=1
              [wat] parameter_unknown: Received unknown parameter: wat
        "#]],
    );
    refuses::<refund::Update>(
        &["reason=duplicate"],
        expect![[r#"
        reason=duplicate
          [reason] parameter_unknown: Received unknown parameter: reason
    "#]],
    );
    let update = read::<refund::Update>("metadata=");
    assert_eq!(update.metadata, MetadataChange::Clear);
    let filter = read::<refund::ListFilter>("charge=ch_1&payment_intent=pi_1");
    assert_eq!(filter.charge, Some(ChargeId::named("ch_1")));
}

#[test]
fn balance_transaction_shown() {
    let made = at(|moment| {
        BalanceTransaction::of_charge(
            ("ch_1", TransactionType::Charge),
            (cents(1099), usd()),
            None,
            false,
            moment,
        )
    });
    check(
        &balance_transaction::render(&made, &view()),
        expect![[r#"
        {
          "id": "txn_3N1",
          "object": "balance_transaction",
          "amount": 1099,
          "available_on": 1767398400,
          "balance_type": "payments",
          "created": 1767225600,
          "currency": "usd",
          "description": null,
          "exchange_rate": null,
          "fee": 62,
          "fee_details": [
            {
              "amount": 62,
              "application": null,
              "currency": "usd",
              "description": "Stripe processing fees",
              "type": "stripe_fee"
            }
          ],
          "net": 1037,
          "reporting_category": "charge",
          "source": "ch_1",
          "status": "pending",
          "type": "charge"
        }"#]],
    );
    let later = crate::objects::View { now: view().now + 3 * DAY, ..view() };
    assert_eq!(balance_transaction::render(&made, &later)["status"], "available");
    let free = at(|moment| {
        BalanceTransaction::of_refund(("re_1", true), (cents(5), usd()), false, moment)
    });
    let shown = balance_transaction::render(&free, &view());
    assert_eq!(shown["fee_details"], serde_json::json!([]));
    assert_eq!((shown["amount"].as_i64(), shown["net"].as_i64()), (Some(-5), Some(-5)));
}

#[test]
fn balance_transaction_params() {
    let filter =
        read::<balance_transaction::ListFilter>("type=charge&currency=EUR&source=ch_1&created=5");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 10,
                at: Start,
            },
            created: CreatedRange {
                from: 5,
                to: 5,
            },
            currency: Some(
                eur,
            ),
            source: Some(
                "ch_1",
            ),
            kind: Some(
                "charge",
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<balance_transaction::ListFilter>(
        &["payout=po_1", "currency=xxx", "status=pending"],
        expect![[r#"
            payout=po_1
              [payout] : payout is not supported by this server yet.
            currency=xxx
              [currency] : Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
            status=pending
              [status] parameter_unknown: Received unknown parameter: status
        "#]],
    );
}

#[test]
fn balance_shown() {
    check(
        &balance::render(&[], &view()),
        expect![[r#"
        {
          "object": "balance",
          "available": [
            {
              "amount": 0,
              "currency": "usd",
              "source_types": {
                "card": 0
              }
            }
          ],
          "livemode": false,
          "pending": [
            {
              "amount": 0,
              "currency": "usd",
              "source_types": {
                "card": 0
              }
            }
          ]
        }"#]],
    );
    let eur = Currency::parse("eur").unwrap();
    let funds = [
        Funds { currency: eur, available: cents(-5), pending: cents(0) },
        Funds { currency: usd(), available: cents(1037), pending: cents(62) },
    ];
    let shown = balance::render(&funds, &view());
    assert_eq!(shown["available"][0]["amount"], -5);
    assert_eq!(shown["pending"][1]["source_types"]["card"], 62);
}

fn stored(object: serde_json::Value, previous: Option<serde_json::Value>) -> Stored {
    Stored {
        id: "evt_1".to_owned(),
        api_version: "2026-10-28.endive".to_owned(),
        created: view().now,
        object,
        previous_attributes: previous,
        request_id: None,
        idempotency_key: None,
        kind: "customer.created".to_owned(),
    }
}

#[test]
fn event_shown() {
    let object = serde_json::json!({"id": "cus_1", "object": "customer"});
    check(
        &event::render(&stored(object.clone(), None), 0, &view()),
        expect![[r#"
        {
          "id": "evt_1",
          "object": "event",
          "api_version": "2026-10-28.endive",
          "created": 1767225600,
          "data": {
            "object": {
              "id": "cus_1",
              "object": "customer"
            }
          },
          "livemode": false,
          "pending_webhooks": 0,
          "request": {
            "id": null,
            "idempotency_key": null
          },
          "type": "customer.created"
        }"#]],
    );
    let previous = serde_json::json!({"email": null});
    let caused = Stored {
        request_id: Some("req_1".to_owned()),
        idempotency_key: Some("key".to_owned()),
        ..stored(object, Some(previous))
    };
    let shown = event::render(&caused, 2, &view());
    check(
        &shown["data"],
        expect![[r#"
        {
          "object": {
            "id": "cus_1",
            "object": "customer"
          },
          "previous_attributes": {
            "email": null
          }
        }"#]],
    );
    check(
        &shown["request"],
        expect![[r#"
        {
          "id": "req_1",
          "idempotency_key": "key"
        }"#]],
    );
}

#[test]
fn event_params() {
    let types = |form| read::<event::ListFilter>(form).types;
    assert_eq!(types("type=charge.*"), Some(vec!["charge.*".to_owned()]));
    assert_eq!(types("types[]=a&types[]=b"), Some(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(types("limit=3"), None);
    let many = (0..21).map(|at| format!("types[{at}]=a")).collect::<Vec<_>>().join("&");
    refuses::<event::ListFilter>(
        &["type=a&types[]=b", "delivery_success=perhaps", "types=a", "related_object=cus_1", &many],
        expect![[r#"
            type=a&types[]=b
              [types] : You may only specify one of these parameters: type, types.
            delivery_success=perhaps
              [delivery_success] : Invalid boolean: perhaps
            types=a
              [types] : Invalid array
            related_object=cus_1
              [related_object] parameter_unknown: Received unknown parameter: related_object
            types[0]=a&types[1]=a&types[2]=a&types[3]=a&types[4]=a&types[5]=a&types[6]=a&types[7]=a&types[8]=a&types[9]=a&types[10]=a&types[11]=a&types[12]=a&types[13]=a&types[14]=a&types[15]=a&types[16]=a&types[17]=a&types[18]=a&types[19]=a&types[20]=a
              [types] : You may only specify up to 20 types.
        "#]],
    );
}

#[test]
fn secrets_are_not_stored() {
    for object in [
        Object::from(intent("amount=1099&currency=usd")),
        Object::from(setup("metadata[object]=payment_intent&metadata[client_secret]=mine")),
    ] {
        let shown = render_object(&object, &view());
        let secret = shown["client_secret"].as_str().unwrap().to_owned();
        let tail = secret.strip_prefix(&format!("{}_secret_", object.id())).unwrap();
        assert_eq!(tail.len(), client_secret_length(object.id()));

        let mut kept = shown.clone();
        strip_secrets(&mut kept);
        assert!(!kept.to_string().contains("_secret_"));
        restore_secrets(&mut kept, &view());
        // Text, not value: the key is where it was.
        assert_eq!(kept.to_string(), shown.to_string());
        let event = event::render(&stored(kept, None), 0, &view());
        assert_eq!(event["data"]["object"], shown);
    }
    let mut customer = render_object(&Object::from(customer()), &view());
    let before = customer.clone();
    strip_secrets(&mut customer);
    restore_secrets(&mut customer, &view());
    assert_eq!(customer, before);
}

#[test]
fn events_are_whole_whoever_caused_them() {
    let intent = Object::from(intent("amount=1099&currency=usd&customer=cus_1"));
    assert_eq!(render_object(&intent, &client().whole()), render_object(&intent, &view()));
}

#[test]
fn changes_of_a_method() {
    let shown = |method| render_object(&Object::from(method), &view());
    let before = shown(full_method());
    let change = read::<Update>(
        "card[exp_year]=2040&card[exp_month]=1&metadata[new]=1&allow_redisplay=limited",
    );
    let moment = |moment: &mut Moment<'_>| full_method().update(change, moment).unwrap();
    let after = shown(saved(&at(moment)));
    check(
        &previous_attributes(&before, &after),
        expect![[r#"
        {
          "allow_redisplay": "always",
          "card": {
            "exp_month": 12,
            "exp_year": 2034
          },
          "metadata": {
            "new": null
          }
        }"#]],
    );
    let detached =
        onfile_domain::payment_method::PaymentMethod { standing: Standing::Spent, ..full_method() };
    check(
        &previous_attributes(&before, &shown(detached)),
        expect![[r#"
        {
          "customer": "cus_jenny"
        }"#]],
    );
    assert_eq!(previous_attributes(&shown(method()), &shown(method())), serde_json::json!({}));
}
