//! Setup intents as they are shown, and what may be said about them.

use crate::objects::fixtures::{
    approval, at, check, client, decline, jenny, method, read, refuses, saved, setup,
    setup_attempt, view,
};
use crate::objects::setup_attempt as attempts;
use crate::objects::setup_intent::{ClientConfirm, ListFilter, render};
use expect_test::expect;
use onfile_domain::Change;
use onfile_domain::id::{PaymentMethodId, SetupIntentId};
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::rail::{Approval, Authorisation, Decline};
use onfile_domain::setup_attempt::SetupAttempt;
use onfile_domain::setup_intent::{
    Cancel, Concluded, Confirm, Create, FlowDirection, SetupCancellationReason, Status, Update,
};

fn concluded(answer: Authorisation) -> Concluded {
    at(|moment| setup("").conclude(&method(), &setup_attempt(), answer, moment))
}

#[test]
fn shown_fresh() {
    check(
        &render(&setup(""), &view()),
        expect![[r#"
            {
              "id": "seti_1N1",
              "object": "setup_intent",
              "allowed_payment_method_types": null,
              "application": null,
              "automatic_payment_methods": {
                "allow_redirects": "always",
                "enabled": true
              },
              "cancellation_reason": null,
              "client_secret": "seti_1N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS",
              "created": 1767225600,
              "customer": null,
              "customer_account": null,
              "description": null,
              "excluded_payment_method_types": null,
              "flow_directions": null,
              "last_setup_error": null,
              "latest_attempt": null,
              "livemode": false,
              "managed_payments": null,
              "mandate": null,
              "metadata": {},
              "next_action": null,
              "on_behalf_of": null,
              "payment_method": null,
              "payment_method_configuration_details": {
                "id": "pmc_1SSSSSSSSSSSSSSSSSSSSSSS",
                "parent": null
              },
              "payment_method_options": {
                "card": {
                  "mandate_options": null,
                  "network": null,
                  "request_three_d_secure": "automatic"
                },
                "sepa_debit": {
                  "mandate_options": {}
                },
                "us_bank_account": {}
              },
              "payment_method_types": [
                "card",
                "us_bank_account",
                "sepa_debit",
                "au_becs_debit",
                "bancontact",
                "ideal",
                "sofort"
              ],
              "single_use_mandate": null,
              "status": "requires_payment_method",
              "usage": "off_session"
            }"#]],
    );
}

#[test]
fn shown_full() {
    let mut full = setup(
        "payment_method_types[]=card&payment_method_types[]=sepa_debit&customer=cus_jenny\
         &description=A club&metadata[order]=6735&usage=on_session&flow_directions[]=inbound\
         &payment_method_options[card][request_three_d_secure]=challenge\
         &payment_method_options[card][network]=visa\
         &payment_method_options[card][setup_credential_usage]=unscheduled",
    );
    full.status = Status::Canceled { reason: Some(SetupCancellationReason::Abandoned) };
    check(
        &render(&full, &view()),
        expect![[r#"
            {
              "id": "seti_1N1",
              "object": "setup_intent",
              "allowed_payment_method_types": null,
              "application": null,
              "automatic_payment_methods": null,
              "cancellation_reason": "abandoned",
              "client_secret": "seti_1N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS",
              "created": 1767225600,
              "customer": "cus_jenny",
              "customer_account": null,
              "description": "A club",
              "excluded_payment_method_types": null,
              "flow_directions": [
                "inbound"
              ],
              "last_setup_error": null,
              "latest_attempt": null,
              "livemode": false,
              "managed_payments": null,
              "mandate": null,
              "metadata": {
                "order": "6735"
              },
              "next_action": null,
              "on_behalf_of": null,
              "payment_method": null,
              "payment_method_configuration_details": null,
              "payment_method_options": {
                "card": {
                  "mandate_options": null,
                  "network": "visa",
                  "request_three_d_secure": "challenge",
                  "setup_credential_usage": "unscheduled"
                },
                "sepa_debit": {
                  "mandate_options": {}
                }
              },
              "payment_method_types": [
                "card",
                "sepa_debit"
              ],
              "single_use_mandate": null,
              "status": "canceled",
              "usage": "on_session"
            }"#]],
    );
}

#[test]
fn shown_while_the_holder_must_act() {
    let challenged = concluded(Authorisation::ChallengeRequired).intent;
    check(
        &render(&challenged, &view())["next_action"],
        expect![[r#"
        {
          "type": "use_stripe_sdk",
          "use_stripe_sdk": {
            "stripe_js": "https://pay.example/3d_secure/payatt_3N1",
            "type": "three_d_secure_redirect"
          }
        }"#]],
    );
}

/// Unlike a payment's, the error names no type, and repeats the code where there is no other.
#[test]
fn shown_after_a_decline() {
    let expired = Decline {
        code: "expired_card".to_owned(),
        decline_code: None,
        message: "Your card has expired.".to_owned(),
        param: Some("exp_month".to_owned()),
        ..*decline()
    };
    let failed = concluded(Authorisation::Declined(Box::new(expired))).intent;
    let shown = render(&failed, &view());
    assert_eq!(shown["latest_attempt"], "setatt_1");
    check(
        &shown["last_setup_error"],
        expect![[r#"
        {
          "advice_code": "try_again_later",
          "code": "expired_card",
          "decline_code": "expired_card",
          "doc_url": "https://stripe.com/docs/error-codes/expired-card",
          "message": "Your card has expired.",
          "network_decline_code": "51",
          "param": "exp_month",
          "payment_method": {
            "id": "pm_1",
            "object": "payment_method",
            "allow_redisplay": "unspecified",
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
            "card": {
              "brand": "visa",
              "checks": {
                "address_line1_check": null,
                "address_postal_code_check": null,
                "cvc_check": "unchecked"
              },
              "country": "US",
              "display_brand": "visa",
              "exp_month": 12,
              "exp_year": 2034,
              "fingerprint": "Xt5EWLLDS7FJjR1c",
              "funding": "credit",
              "generated_from": null,
              "last4": "4242",
              "networks": {
                "available": [
                  "visa"
                ],
                "preferred": null
              },
              "regulated_status": "unregulated",
              "three_d_secure_usage": {
                "supported": true
              },
              "wallet": null
            },
            "created": 1767225600,
            "customer": null,
            "customer_account": null,
            "livemode": false,
            "metadata": {},
            "type": "card"
          },
          "type": "card_error"
        }"#]],
    );
}

#[test]
fn attempts_shown() {
    let approved = Approval { ..*crate::objects::fixtures::authenticated() };
    let succeeded = concluded(Authorisation::Approved(Box::new(approved)));
    let attempt = saved::<SetupAttempt>(&succeeded.effects);
    check(
        &attempts::render(&attempt, &view()),
        expect![[r#"
        {
          "id": "setatt_1",
          "object": "setup_attempt",
          "application": null,
          "created": 1767225600,
          "customer": null,
          "customer_account": null,
          "flow_directions": null,
          "livemode": false,
          "on_behalf_of": null,
          "payment_method": "pm_1",
          "payment_method_details": {
            "card": {
              "brand": "visa",
              "checks": {
                "address_line1_check": null,
                "address_postal_code_check": null,
                "cvc_check": "pass"
              },
              "country": "US",
              "exp_month": 12,
              "exp_year": 2034,
              "fingerprint": "Xt5EWLLDS7FJjR1c",
              "funding": "credit",
              "last4": "4242",
              "network": "visa",
              "three_d_secure": {
                "authentication_flow": "challenge",
                "electronic_commerce_indicator": "05",
                "result": "authenticated",
                "result_reason": null,
                "transaction_id": "e7b3a1d2",
                "version": null
              },
              "wallet": null
            },
            "type": "card"
          },
          "setup_error": null,
          "setup_intent": "seti_1N1",
          "status": "succeeded",
          "usage": "off_session"
        }"#]],
    );
    let failed = concluded(Authorisation::Declined(decline()));
    let shown = attempts::render(&saved::<SetupAttempt>(&failed.effects), &view());
    assert_eq!(shown["status"], "failed");
    assert_eq!(shown["setup_error"]["decline_code"], "insufficient_funds");
    assert!(shown["setup_error"].get("payment_method_type").is_none());
}

#[test]
fn browsers_see_what_is_listed() {
    let mut shown = concluded(Authorisation::Approved(approval())).intent;
    shown.customer = Some(jenny());
    check(
        &render(&shown, &client()),
        expect![[r#"
            {
              "id": "seti_1N1",
              "object": "setup_intent",
              "automatic_payment_methods": {
                "allow_redirects": "always",
                "enabled": true
              },
              "cancellation_reason": null,
              "client_secret": "seti_1N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS",
              "created": 1767225600,
              "description": null,
              "last_setup_error": null,
              "livemode": false,
              "next_action": null,
              "payment_method": "pm_1",
              "payment_method_types": [
                "card",
                "us_bank_account",
                "sepa_debit",
                "au_becs_debit",
                "bancontact",
                "ideal",
                "sofort"
              ],
              "status": "succeeded",
              "usage": "off_session"
            }"#]],
    );
}

#[test]
fn create() {
    let command = read::<Create>(
        "customer=cus_jenny&usage=on_session&confirm=true&payment_method=pm_card_visa\
         &flow_directions[]=inbound&return_url=https://shop.example/&use_stripe_sdk=true\
         &automatic_payment_methods[enabled]=true&payment_method_configuration=pmc_1",
    );
    assert_eq!(command.usage, Some(FutureUsage::OnSession));
    assert_eq!(command.terms.customer, Change::Set(jenny().into()));
    assert_eq!(command.terms.flow_directions, Some(vec![FlowDirection::Inbound]));
    assert_eq!(command.payment_method, Some(PaymentMethodId::named("pm_card_visa")));
    assert_eq!(command.payment_method_configuration.as_deref(), Some("pmc_1"));
    refuses::<Create>(
        &[
            "usage=sometimes",
            "amount=1",
            "attach_to_self=true",
            "on_behalf_of=acct_1",
            "customer=cus_1&customer_account=acct_1",
            "single_use[amount]=1",
            "flow_directions[]=sideways",
            "payment_method_options[card][setup_future_usage]=off_session",
            "payment_method_options[card][mandate_options][amount]=1",
            "payment_method_options[us_bank_account][verification_method]=instant",
            "payment_method_options[giropay][setup_future_usage]=none",
            "mandate_data[customer_acceptance][type]=online",
        ],
        expect![[r#"
            usage=sometimes
              [usage] : Invalid usage: must be one of off_session or on_session
            amount=1
              [amount] parameter_unknown: Received unknown parameter: amount
            attach_to_self=true
              [attach_to_self] : Connect is not supported by this server.
            on_behalf_of=acct_1
              [on_behalf_of] : Connect is not supported by this server.
            customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
            single_use[amount]=1
              [single_use[currency]] parameter_missing: Missing required param: single_use[currency].
            flow_directions[]=sideways
              [flow_directions[0]] : Invalid flow_directions[0]: must be one of inbound or outbound
            payment_method_options[card][setup_future_usage]=off_session
              [payment_method_options[card][setup_future_usage]] parameter_unknown: Received unknown parameter: payment_method_options[card][setup_future_usage]
            payment_method_options[card][mandate_options][amount]=1
              [payment_method_options[card][mandate_options]] : mandate_options is not supported by this server yet.
            payment_method_options[us_bank_account][verification_method]=instant
              is accepted
            payment_method_options[giropay][setup_future_usage]=none
              [payment_method_options[giropay]] parameter_unknown: Received unknown parameter: payment_method_options[giropay]
            mandate_data[customer_acceptance][type]=online
              [mandate_data[customer_acceptance][online]] parameter_missing: Missing required param: mandate_data[customer_acceptance][online].
        "#]],
    );
}

#[test]
fn update() {
    let command = read::<Update>("payment_method=&description=&metadata[a]=1");
    assert_eq!(command.payment_method, Change::Unset);
    assert_eq!(command.terms.description, Change::Unset);
    refuses::<Update>(
        &["usage=on_session", "confirm=true", "attach_to_self=true"],
        expect![[r#"
        usage=on_session
          [usage] parameter_unknown: Received unknown parameter: usage
        confirm=true
          [confirm] parameter_unknown: Received unknown parameter: confirm
        attach_to_self=true
          [attach_to_self] : Connect is not supported by this server.
    "#]],
    );
}

#[test]
fn confirm() {
    let command = read::<Confirm>(
        "payment_method=pm_1&return_url=https://shop.example/\
         &payment_method_options[card][request_three_d_secure]=any&allowed_payment_method_types[]=card",
    );
    assert_eq!(command.payment_method, Some(PaymentMethodId::named("pm_1")));
    expect![[r#"
        Some(
            OptionsChange {
                card: Set(
                    CardOptionsChange {
                        capture_method: Keep,
                        cvc_token: None,
                        network: None,
                        request_extended_authorization: None,
                        request_incremental_authorization: None,
                        request_multicapture: None,
                        request_overcapture: None,
                        request_three_d_secure: Some(
                            Any,
                        ),
                        require_cvc_recollection: None,
                        setup_future_usage: Keep,
                        setup_credential_usage: None,
                        statement_descriptor_suffix_kana: Keep,
                        statement_descriptor_suffix_kanji: Keep,
                        stored_credential_usage: None,
                    },
                ),
                others: [],
            },
        )"#]]
    .assert_eq(&format!("{:#?}", command.terms.payment_method_options));
    refuses::<Confirm>(
        &["usage=on_session", "payment_method_types[]=card"],
        expect![[r#"
            usage=on_session
              [usage] parameter_unknown: Received unknown parameter: usage
            payment_method_types[]=card
              [payment_method_types] parameter_unknown: Received unknown parameter: payment_method_types
        "#]],
    );
    let command = read::<ClientConfirm>(
        "payment_method=pm_1&return_url=https://shop.example/&use_stripe_sdk=true\
         &payment_method_options[card][network]=visa",
    );
    assert_eq!(command.use_stripe_sdk, Some(true));
    refuses::<ClientConfirm>(
        &[
            "allowed_payment_method_types[]=card",
            "payment_method_options[card][request_three_d_secure]=any",
            "customer=cus_1",
            "metadata[a]=1",
        ],
        expect![[r#"
            allowed_payment_method_types[]=card
              [allowed_payment_method_types] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            payment_method_options[card][request_three_d_secure]=any
              [payment_method_options[card][request_three_d_secure]] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            customer=cus_1
              [customer] parameter_unknown: Received unknown parameter: customer
            metadata[a]=1
              [metadata] parameter_unknown: Received unknown parameter: metadata
        "#]],
    );
}

#[test]
fn cancel_and_list() {
    let command = read::<Cancel>("cancellation_reason=abandoned");
    assert_eq!(command.cancellation_reason, Some(SetupCancellationReason::Abandoned));
    refuses::<Cancel>(
        &["cancellation_reason=fraudulent"],
        expect![[r#"
        cancellation_reason=fraudulent
          [cancellation_reason] : Invalid cancellation_reason: must be one of abandoned, duplicate, or requested_by_customer
    "#]],
    );
    let filter = read::<ListFilter>("customer=cus_1&payment_method=pm_1");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 10,
                at: Start,
            },
            created: CreatedRange {
                from: -9223372036854775808,
                to: 9223372036854775807,
            },
            customer: Some(
                Customer(
                    CustomerId(
                        "cus_1",
                    ),
                ),
            ),
            payment_method: Some(
                PaymentMethodId(
                    "pm_1",
                ),
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<ListFilter>(
        &["attach_to_self=true", "customer=cus_1&customer_account=acct_1"],
        expect![[r#"
            attach_to_self=true
              [attach_to_self] : Connect is not supported by this server.
            customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
        "#]],
    );
    let filter = read::<attempts::ListFilter>("setup_intent=seti_1&limit=0");
    assert_eq!(filter.setup_intent, SetupIntentId::named("seti_1"));
    refuses::<attempts::ListFilter>(
        &["", "setup_intent=", "customer=cus_1"],
        expect![[r#"

          [setup_intent] parameter_missing: Missing required param: setup_intent.
        setup_intent=
          [setup_intent] parameter_invalid_empty: You passed an empty string for 'setup_intent'. We assume empty values are an attempt to unset a parameter; however 'setup_intent' cannot be unset. You should remove 'setup_intent' from your request or supply a non-empty value.
        customer=cus_1
          [customer] parameter_unknown: Received unknown parameter: customer
    "#]],
    );
}
