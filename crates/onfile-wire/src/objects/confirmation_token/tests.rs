//! Confirmation tokens as they are shown, and what may be said about them.

use super::{ClientCreate, render};
use crate::form::Tree;
use crate::objects::fixtures::{
    NOW, check, client, full_method, method, notes, parcel, read, refuses, some, view,
};
use crate::params::decode;
use expect_test::expect;
use onfile_domain::confirmation_token::{
    Carried, ConfirmationToken, Create, LIFETIME, Says, UsedBy,
};
use onfile_domain::id::{ConfirmationTokenId, PaymentIntentId, SetupIntentId};
use onfile_domain::payment_intent::{Acceptance, OnlineAcceptance};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::payment_method_type::FutureUsage;

fn token(payment_method: Option<Carried>, says: Says) -> ConfirmationToken {
    ConfirmationToken {
        id: ConfirmationTokenId::named("ctoken_1A"),
        created: NOW,
        expires_at: NOW + LIFETIME,
        used_by: None,
        payment_method,
        says,
    }
}

fn full() -> ConfirmationToken {
    let online = OnlineAcceptance { ip_address: some("192.0.2.1"), user_agent: some("Mosaic") };
    let says = Says {
        acceptance: Some(Acceptance { accepted_at: NOW, online: Some(online) }),
        cvc_token: some("cvctok_1A"),
        return_url: some("https://example.com/back"),
        setup_future_usage: Some(FutureUsage::OffSession),
        shipping: Some(parcel()),
        use_stripe_sdk: true,
    };
    token(Some(Carried::Saved(Box::new(full_method()))), says)
}

#[test]
fn shown_minimal() {
    check(
        &render(&token(None, Says::default()), &view()),
        expect![[r#"
        {
          "id": "ctoken_1A",
          "object": "confirmation_token",
          "created": 1767225600,
          "expires_at": 1767268800,
          "livemode": false,
          "mandate_data": null,
          "metadata": null,
          "payment_intent": null,
          "payment_method_options": null,
          "payment_method_preview": null,
          "return_url": null,
          "setup_future_usage": null,
          "setup_intent": null,
          "shipping": null,
          "use_stripe_sdk": false
        }"#]],
    );
}

#[test]
fn shown_full() {
    check(
        &render(&full(), &view()),
        expect![[r#"
        {
          "id": "ctoken_1A",
          "object": "confirmation_token",
          "created": 1767225600,
          "expires_at": 1767268800,
          "livemode": false,
          "mandate_data": {
            "customer_acceptance": {
              "online": {
                "ip_address": "192.0.2.1",
                "user_agent": "Mosaic"
              },
              "type": "online"
            }
          },
          "metadata": null,
          "payment_intent": null,
          "payment_method_options": {
            "card": {
              "cvc_token": "cvctok_1A"
            }
          },
          "payment_method_preview": {
            "allow_redisplay": "always",
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
            "card": {
              "brand": "visa",
              "checks": {
                "address_line1_check": "pass",
                "address_postal_code_check": "fail",
                "cvc_check": "unavailable"
              },
              "country": "FR",
              "display_brand": "cartes_bancaires",
              "exp_month": 12,
              "exp_year": 2034,
              "fingerprint": "Xt5EWLLDS7FJjR1c",
              "funding": "credit",
              "generated_from": null,
              "last4": "4242",
              "networks": {
                "available": [
                  "cartes_bancaires",
                  "visa"
                ],
                "preferred": "cartes_bancaires"
              },
              "regulated_status": "unregulated",
              "three_d_secure_usage": {
                "supported": true
              },
              "wallet": null
            },
            "customer": "cus_jenny",
            "customer_account": null,
            "type": "card"
          },
          "return_url": "https://example.com/back",
          "setup_future_usage": "off_session",
          "setup_intent": null,
          "shipping": {
            "address": {
              "city": "San Francisco",
              "country": "US",
              "line1": "510 Townsend St",
              "line2": null,
              "postal_code": "94103",
              "state": "CA"
            },
            "name": "Jenny Rosen",
            "phone": "+15555550100"
          },
          "use_stripe_sdk": true
        }"#]],
    );
}

#[test]
fn the_browser_sees_what_its_library_shows() {
    let noted = PaymentMethod { metadata: notes(), ..method() };
    let new = token(Some(Carried::New(Box::new(noted))), full().says);
    check(
        &render(&new, &client()),
        expect![[r#"
        {
          "id": "ctoken_1A",
          "object": "confirmation_token",
          "created": 1767225600,
          "expires_at": 1767268800,
          "livemode": false,
          "payment_intent": null,
          "payment_method_preview": {
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
            "customer": null,
            "customer_account": null,
            "type": "card"
          },
          "return_url": "https://example.com/back",
          "setup_future_usage": "off_session",
          "setup_intent": null,
          "shipping": {
            "address": {
              "city": "San Francisco",
              "country": "US",
              "line1": "510 Townsend St",
              "line2": null,
              "postal_code": "94103",
              "state": "CA"
            },
            "name": "Jenny Rosen",
            "phone": "+15555550100"
          },
          "use_stripe_sdk": true
        }"#]],
    );
    assert_eq!(render(&new, &view())["payment_method_preview"].get("metadata"), None);
}

#[test]
fn a_used_token_names_its_intent_and_does_not_expire() {
    let shown = |by| {
        let shown = render(&full().used(by), &view());
        ["payment_intent", "setup_intent", "expires_at"].map(|key| shown[key].to_string())
    };
    let paid = shown(UsedBy::PaymentIntent(PaymentIntentId::named("pi_1")));
    assert_eq!(paid, ["\"pi_1\"", "null", "null"]);
    let set_up = shown(UsedBy::SetupIntent(SetupIntentId::named("seti_1")));
    assert_eq!(set_up, ["null", "\"seti_1\"", "null"]);
}

#[test]
fn an_agreement_given_offline_has_no_place() {
    let acceptance = Some(Acceptance { accepted_at: NOW, online: None });
    let shown = render(&token(None, Says { acceptance, ..Says::default() }), &view());
    check(
        &shown["mandate_data"],
        expect![[r#"
        {
          "customer_acceptance": {
            "online": null,
            "type": "offline"
          }
        }"#]],
    );
}

#[test]
fn said_by_a_test() {
    let said = read::<Create>(
        "payment_method=pm_1&return_url=https://example.com/back&setup_future_usage=on_session\
         &shipping[name]=Jenny&shipping[address][line1]=510+Townsend+St&shipping[phone]=",
    );
    assert_eq!(said.payment_method.map(|id| id.as_str().to_owned()), some("pm_1"));
    assert_eq!(said.return_url, some("https://example.com/back"));
    assert_eq!(said.setup_future_usage, Some(FutureUsage::OnSession));
    let shipping = said.shipping.unwrap();
    assert_eq!((shipping.name.as_str(), shipping.phone, shipping.carrier), ("Jenny", None, None));
    refuses::<Create>(
        &[
            "payment_method_options[card][installments][plan][type]=revolving",
            "mandate_data[customer_acceptance][type]=offline",
            "use_stripe_sdk=false",
            "setup_future_usage=none",
            "return_url=nowhere",
            "shipping[name]=Jenny",
            "shipping[address][line1]=1",
            "shipping[name]=Jenny&shipping[address][city]=Rome",
            "shipping[name]=Jenny&shipping[address][line1]=1&shipping[carrier]=Fedex",
            "payment_method_data[card][token]=tok_visa",
            "payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]=1",
            "metadata[a]=b",
        ],
        expect![[r#"
            payment_method_options[card][installments][plan][type]=revolving
              [payment_method_options] : installments is not supported by this server yet.
            mandate_data[customer_acceptance][type]=offline
              [mandate_data] parameter_unknown: Received unknown parameter: mandate_data
            use_stripe_sdk=false
              [use_stripe_sdk] parameter_unknown: Received unknown parameter: use_stripe_sdk
            setup_future_usage=none
              [setup_future_usage] : Invalid setup_future_usage: must be one of off_session or on_session
            return_url=nowhere
              [return_url] url_invalid: Not a valid URL
            shipping[name]=Jenny
              [shipping[address]] parameter_missing: Missing required param: shipping[address].
            shipping[address][line1]=1
              [shipping[name]] parameter_missing: Missing required param: shipping[name].
            shipping[name]=Jenny&shipping[address][city]=Rome
              [shipping[address][line1]] parameter_missing: Missing required param: shipping[address][line1].
            shipping[name]=Jenny&shipping[address][line1]=1&shipping[carrier]=Fedex
              [shipping[carrier]] parameter_unknown: Received unknown parameter: shipping[carrier]
            payment_method_data[card][token]=tok_visa
              [payment_method_data[type]] parameter_missing: Missing required param: payment_method_data[type].
            payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]=1
              is accepted
            metadata[a]=b
              [metadata] parameter_unknown: Received unknown parameter: metadata
        "#]],
    );
}

#[test]
fn said_by_a_browser() {
    let read = |form: &str| {
        decode::<ClientCreate>(Tree::parse(form.as_bytes()).unwrap()).map(|(said, _)| said)
    };
    let said = read(
        "payment_method_options[card][cvc_token]=cvctok_1&use_stripe_sdk=false\
         &mandate_data[customer_acceptance][type]=online\
         &mandate_data[customer_acceptance][online][infer_from_client]=true",
    );
    let said = said.unwrap();
    assert_eq!((said.cvc_token, said.use_stripe_sdk), (some("cvctok_1"), Some(false)));
    assert_eq!(said.mandate_data.unwrap().online, Some(OnlineAcceptance::default()));
    assert_eq!(read("payment_method_options[card]=").ok().and_then(|said| said.cvc_token), None);
    refuses::<ClientCreate>(
        &[
            "client_context[mode]=payment",
            "client_attribution_metadata[source]=elements",
            "set_as_default_payment_method=true",
            "payment_method_options[card][installments][plan][type]=revolving",
            "payment_method_options[card][network]=visa",
            "mandate_data[customer_acceptance][type]=online",
            "use_stripe_sdk=maybe",
        ],
        expect![[r#"
            client_context[mode]=payment
              [client_context] : client_context is not supported by this server yet.
            client_attribution_metadata[source]=elements
              [client_attribution_metadata] : client_attribution_metadata is not supported by this server yet.
            set_as_default_payment_method=true
              [set_as_default_payment_method] : set_as_default_payment_method is not supported by this server yet.
            payment_method_options[card][installments][plan][type]=revolving
              [payment_method_options[card][installments]] : installments is not supported by this server yet.
            payment_method_options[card][network]=visa
              [payment_method_options[card][network]] parameter_unknown: Received unknown parameter: payment_method_options[card][network]
            mandate_data[customer_acceptance][type]=online
              [mandate_data[customer_acceptance][online]] parameter_missing: Missing required param: mandate_data[customer_acceptance][online].
            use_stripe_sdk=maybe
              [use_stripe_sdk] : Invalid boolean: maybe
        "#]],
    );
}
