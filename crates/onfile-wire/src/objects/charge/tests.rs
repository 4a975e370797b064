//! Charges as they are shown, and what may be said about them.

use crate::objects::charge::{ListFilter, render};
use crate::objects::fixtures::{
    NOW, approval, at, authenticated, cents, charge, check, client, decline, full_method, jenny,
    method, notes, paid, parcel, read, refuses, some, view,
};
use expect_test::expect;
use onfile_domain::Change;
use onfile_domain::charge::{Charge, State, Update, UserReport};
use onfile_domain::id::{BalanceTransactionId, CustomerId, DisputeId};
use onfile_domain::payment_intent::Verdict;
use onfile_domain::rail::{Captured, Decline, DeclinedBy, Risk, RiskLevel};
use onfile_domain::refund::{Create, Refund};

#[test]
fn shown_captured() {
    check(
        &render(&paid(), &view()),
        expect![[r#"
        {
          "id": "ch_1",
          "object": "charge",
          "amount": 1099,
          "amount_captured": 1099,
          "amount_refunded": 0,
          "application": null,
          "application_fee": null,
          "application_fee_amount": null,
          "balance_transaction": null,
          "billing_details": {
            "address": {
              "city": null,
              "country": null,
              "line1": null,
              "line2": null,
              "postal_code": null,
              "state": null
            },
            "email": null,
            "name": null,
            "phone": null,
            "tax_id": null
          },
          "calculated_statement_descriptor": "Stripe",
          "captured": true,
          "created": 1767225600,
          "currency": "usd",
          "customer": null,
          "description": null,
          "disputed": false,
          "failure_balance_transaction": null,
          "failure_code": null,
          "failure_message": null,
          "fraud_details": {},
          "livemode": false,
          "metadata": {},
          "on_behalf_of": null,
          "outcome": {
            "advice_code": null,
            "network_advice_code": null,
            "network_decline_code": null,
            "network_status": "approved_by_network",
            "reason": null,
            "risk_level": "normal",
            "risk_score": 9,
            "seller_message": "Payment complete.",
            "type": "authorized"
          },
          "paid": true,
          "payment_intent": "pi_3N1",
          "payment_method": "pm_1",
          "payment_method_details": {
            "card": {
              "amount_authorized": 1099,
              "authorization_code": "123456",
              "brand": "visa",
              "checks": {
                "address_line1_check": null,
                "address_postal_code_check": null,
                "cvc_check": "pass"
              },
              "country": "US",
              "electronic_commerce_indicator": "07",
              "exp_month": 12,
              "exp_year": 2034,
              "extended_authorization": {
                "status": "disabled"
              },
              "fingerprint": "Xt5EWLLDS7FJjR1c",
              "funding": "credit",
              "incremental_authorization": {
                "status": "unavailable"
              },
              "installments": null,
              "last4": "4242",
              "mandate": null,
              "multicapture": {
                "status": "unavailable"
              },
              "network": "visa",
              "network_token": {
                "used": false
              },
              "network_transaction_id": "123456789012345",
              "overcapture": {
                "maximum_amount_capturable": 1099,
                "status": "unavailable"
              },
              "regulated_status": "unregulated",
              "three_d_secure": null,
              "transaction_link_id": null,
              "wallet": null
            },
            "type": "card"
          },
          "receipt_email": null,
          "receipt_number": null,
          "receipt_url": null,
          "refunded": false,
          "review": null,
          "shipping": null,
          "source": null,
          "source_transfer": null,
          "statement_descriptor": null,
          "statement_descriptor_suffix": null,
          "status": "succeeded",
          "transfer_data": null,
          "transfer_group": null
        }"#]],
    );
}

#[test]
fn shown_held_and_full() {
    let held = charge(&full_method(), Verdict::Held(authenticated()));
    let full = Charge {
        balance_transaction: Some(BalanceTransactionId::named("txn_1")),
        customer: Some(jenny()),
        description: some("An order"),
        dispute: Some(DisputeId::named("du_1")),
        user_report: Some(UserReport::Fraudulent),
        metadata: notes(),
        receipt_email: some("jenny@example.com"),
        shipping: Some(parcel()),
        statement_descriptor_suffix: some("A LONG SUFFIX INDEED"),
        transfer_group: some("g"),
        risk: Risk { level: RiskLevel::Elevated, score: 70 },
        ..held
    };
    check(
        &render(&full, &view()),
        expect![[r#"
            {
              "id": "ch_1",
              "object": "charge",
              "amount": 1099,
              "amount_captured": 0,
              "amount_refunded": 0,
              "application": null,
              "application_fee": null,
              "application_fee_amount": null,
              "balance_transaction": "txn_1",
              "billing_details": {
                "address": {
                  "city": "San Francisco",
                  "country": "US",
                  "line1": "510 Townsend St",
                  "line2": null,
                  "postal_code": "94103",
                  "state": "CA"
                },
                "email": "jenny@example.com",
                "name": "Jenny Rosen",
                "phone": "+15555550100",
                "tax_id": "123"
              },
              "calculated_statement_descriptor": "Stripe* A LONG SUFFIX",
              "captured": false,
              "created": 1767225600,
              "currency": "usd",
              "customer": "cus_jenny",
              "description": "An order",
              "disputed": true,
              "failure_balance_transaction": null,
              "failure_code": null,
              "failure_message": null,
              "fraud_details": {
                "user_report": "fraudulent"
              },
              "livemode": false,
              "metadata": {
                "order": "6735"
              },
              "on_behalf_of": null,
              "outcome": {
                "advice_code": null,
                "network_advice_code": null,
                "network_decline_code": null,
                "network_status": "approved_by_network",
                "reason": null,
                "risk_level": "elevated",
                "risk_score": 70,
                "seller_message": "Payment complete.",
                "type": "authorized"
              },
              "paid": true,
              "payment_intent": "pi_3N1",
              "payment_method": "pm_1",
              "payment_method_details": {
                "card": {
                  "amount_authorized": 1099,
                  "authorization_code": "123456",
                  "brand": "visa",
                  "capture_before": 1767830400,
                  "checks": {
                    "address_line1_check": null,
                    "address_postal_code_check": null,
                    "cvc_check": "pass"
                  },
                  "country": "FR",
                  "electronic_commerce_indicator": "05",
                  "exp_month": 12,
                  "exp_year": 2034,
                  "extended_authorization": {
                    "status": "disabled"
                  },
                  "fingerprint": "Xt5EWLLDS7FJjR1c",
                  "funding": "credit",
                  "incremental_authorization": {
                    "status": "unavailable"
                  },
                  "installments": null,
                  "last4": "4242",
                  "mandate": null,
                  "multicapture": {
                    "status": "unavailable"
                  },
                  "network": "cartes_bancaires",
                  "network_token": {
                    "used": false
                  },
                  "network_transaction_id": "123456789012345",
                  "overcapture": {
                    "maximum_amount_capturable": 1099,
                    "status": "unavailable"
                  },
                  "regulated_status": "unregulated",
                  "three_d_secure": {
                    "authentication_flow": "challenge",
                    "electronic_commerce_indicator": "05",
                    "exemption_indicator": null,
                    "result": "authenticated",
                    "result_reason": null,
                    "transaction_id": "e7b3a1d2",
                    "version": null
                  },
                  "transaction_link_id": null,
                  "wallet": null
                },
                "type": "card"
              },
              "receipt_email": "jenny@example.com",
              "receipt_number": null,
              "receipt_url": null,
              "refunded": false,
              "review": null,
              "shipping": {
                "address": {
                  "city": "San Francisco",
                  "country": "US",
                  "line1": "510 Townsend St",
                  "line2": null,
                  "postal_code": "94103",
                  "state": "CA"
                },
                "carrier": "Pigeon",
                "name": "Jenny Rosen",
                "phone": "+15555550100",
                "tracking_number": "P1"
              },
              "source": null,
              "source_transfer": null,
              "statement_descriptor": null,
              "statement_descriptor_suffix": "A LONG SUFFIX INDEED",
              "status": "succeeded",
              "transfer_data": null,
              "transfer_group": "g"
            }"#]],
    );
}

#[test]
fn shown_declined() {
    check(
        &render(&charge(&method(), Verdict::Declined(decline())), &view()),
        expect![[r#"
        {
          "id": "ch_1",
          "object": "charge",
          "amount": 1099,
          "amount_captured": 0,
          "amount_refunded": 0,
          "application": null,
          "application_fee": null,
          "application_fee_amount": null,
          "balance_transaction": null,
          "billing_details": {
            "address": {
              "city": null,
              "country": null,
              "line1": null,
              "line2": null,
              "postal_code": null,
              "state": null
            },
            "email": null,
            "name": null,
            "phone": null,
            "tax_id": null
          },
          "calculated_statement_descriptor": "Stripe",
          "captured": false,
          "created": 1767225600,
          "currency": "usd",
          "customer": null,
          "description": null,
          "disputed": false,
          "failure_balance_transaction": null,
          "failure_code": "card_declined",
          "failure_message": "Your card has insufficient funds.",
          "fraud_details": {},
          "livemode": false,
          "metadata": {},
          "on_behalf_of": null,
          "outcome": {
            "advice_code": "try_again_later",
            "network_advice_code": null,
            "network_decline_code": "51",
            "network_status": "declined_by_network",
            "reason": "insufficient_funds",
            "risk_level": "normal",
            "risk_score": 20,
            "seller_message": "The bank returned the decline code `insufficient_funds`.",
            "type": "issuer_declined"
          },
          "paid": false,
          "payment_intent": "pi_3N1",
          "payment_method": "pm_1",
          "payment_method_details": {
            "card": {
              "amount_authorized": null,
              "authorization_code": null,
              "brand": "visa",
              "checks": {
                "address_line1_check": null,
                "address_postal_code_check": null,
                "cvc_check": "pass"
              },
              "country": "US",
              "electronic_commerce_indicator": null,
              "exp_month": 12,
              "exp_year": 2034,
              "extended_authorization": {
                "status": "disabled"
              },
              "fingerprint": "Xt5EWLLDS7FJjR1c",
              "funding": "credit",
              "incremental_authorization": {
                "status": "unavailable"
              },
              "installments": null,
              "last4": "4242",
              "mandate": null,
              "multicapture": {
                "status": "unavailable"
              },
              "network": "visa",
              "network_token": {
                "used": false
              },
              "network_transaction_id": null,
              "overcapture": {
                "maximum_amount_capturable": 1099,
                "status": "unavailable"
              },
              "regulated_status": "unregulated",
              "three_d_secure": null,
              "transaction_link_id": null,
              "wallet": null
            },
            "type": "card"
          },
          "receipt_email": null,
          "receipt_number": null,
          "receipt_url": null,
          "refunded": false,
          "review": null,
          "shipping": null,
          "source": null,
          "source_transfer": null,
          "statement_descriptor": null,
          "statement_descriptor_suffix": null,
          "status": "failed",
          "transfer_data": null,
          "transfer_group": null
        }"#]],
    );
}

#[test]
fn shown_blocked() {
    let blocked = Decline {
        by: DeclinedBy::FraudRules,
        decline_code: some("fraudulent"),
        seller_message: "Stripe blocked this charge as too risky.".to_owned(),
        risk: Risk { level: RiskLevel::Highest, score: 92 },
        ..*decline()
    };
    let shown = render(&charge(&method(), Verdict::Declined(Box::new(blocked))), &view());
    check(
        &shown["outcome"],
        expect![[r#"
        {
          "advice_code": "try_again_later",
          "network_advice_code": null,
          "network_decline_code": "51",
          "network_status": "not_sent_to_network",
          "reason": "highest_risk_level",
          "risk_level": "highest",
          "risk_score": 92,
          "seller_message": "Stripe blocked this charge as too risky.",
          "type": "blocked"
        }"#]],
    );
}

#[test]
fn what_became_of_the_money() {
    let report = onfile_domain::rail::Refunded::Succeeded;
    let part = Create { amount: Some(cents(99)), ..Create::default() };
    let refund = |command| at(|moment| Refund::create(&paid(), command, report, moment).unwrap().1);
    let captured = Captured::default();
    let held = charge(&method(), Verdict::Held(approval()));
    for (charge, expected) in [
        (paid(), "captured true, refunded false, 1099 in, 0 back, succeeded"),
        (
            charge(&method(), Verdict::Taken(approval(), captured)),
            "captured true, refunded false, 1099 in, 0 back, succeeded",
        ),
        (
            crate::objects::fixtures::saved(&refund(part)),
            "captured true, refunded false, 1099 in, 99 back, succeeded",
        ),
        (
            crate::objects::fixtures::saved(&refund(Create::default())),
            "captured true, refunded true, 1099 in, 1099 back, succeeded",
        ),
        (held.release(), "captured false, refunded false, 0 in, 0 back, succeeded"),
        (
            Charge { state: State::Authorised { capture_before: NOW }, ..held },
            "captured false, refunded false, 0 in, 0 back, succeeded",
        ),
    ] {
        let shown = render(&charge, &view());
        let line = format!(
            "captured {}, refunded {}, {} in, {} back, {}",
            shown["captured"],
            shown["refunded"],
            shown["amount_captured"],
            shown["amount_refunded"],
            shown["status"].as_str().unwrap(),
        );
        assert_eq!(line, expected);
    }
}

#[test]
fn browsers_see_no_fingerprint() {
    let shown = render(&paid(), &client());
    assert!(shown["payment_method_details"]["card"].get("fingerprint").is_none());
}

#[test]
fn update() {
    let command = read::<Update>(
        "description=&fraud_details[user_report]=safe&metadata[a]=1&customer=cus_1\
         &receipt_email=a@b.c&shipping[name]=x&shipping[address][line1]=x&shipping[carrier]=y\
         &transfer_group=g",
    );
    assert_eq!(command.customer, Some(CustomerId::named("cus_1")));
    assert_eq!(command.description, Change::Unset);
    assert_eq!(command.fraud_details.unwrap().user_report, Change::Set(UserReport::Safe));
    refuses::<Update>(
        &["amount=5", "fraud_details[user_report]=maybe", "receipt_email=nobody"],
        expect![[r#"
            amount=5
              [amount] parameter_unknown: Received unknown parameter: amount
            fraud_details[user_report]=maybe
              [fraud_details[user_report]] : Invalid user_report: must be one of fraudulent or safe
            receipt_email=nobody
              [receipt_email] email_invalid: Invalid email address: nobody
        "#]],
    );
}

#[test]
fn list() {
    let filter = read::<ListFilter>("customer=cus_1&payment_intent=pi_1&created=5&limit=2");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 2,
                at: Start,
            },
            created: CreatedRange {
                from: 5,
                to: 5,
            },
            customer: Some(
                CustomerId(
                    "cus_1",
                ),
            ),
            payment_intent: Some(
                PaymentIntentId(
                    "pi_1",
                ),
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<ListFilter>(
        &["transfer_group=g", "status=paid"],
        expect![[r#"
        transfer_group=g
          [transfer_group] : Listing by transfer_group is not supported by this server yet.
        status=paid
          [status] parameter_unknown: Received unknown parameter: status
    "#]],
    );
}
