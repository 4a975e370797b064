//! Payment intents as they are shown, and what may be said about them.

use crate::ApiError;
use crate::form::Tree;
use crate::objects::fixtures::{
    NOW, approval, at, attempt, cents, check, client, decline, intent, jenny, method, read,
    refuses, usd, view,
};
use crate::objects::payment_intent::{
    ClientConfirm, Increment, ListFilter, VerifyMicrodeposits, render,
};
use crate::params::decode;
use expect_test::expect;
use onfile_domain::Change;
use onfile_domain::card::CardEntry;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::payment_intent::{
    Attempt, Cancel, CancellationReason, Capture, Confirm, Create, OffSession, PaymentIntent,
    Status, Update, Verdict,
};
use onfile_domain::payment_method::EntryDetails;
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::rail::Captured;

const FRESH: &str = "amount=1099&currency=usd";

fn concluded(attempt: &Attempt, verdict: Verdict) -> PaymentIntent {
    at(|moment| intent(FRESH).conclude(&method(), attempt, verdict, moment).intent)
}

#[test]
fn shown_fresh() {
    check(
        &render(&intent(FRESH), &view()),
        expect![[r#"
            {
              "id": "pi_3N1",
              "object": "payment_intent",
              "allowed_payment_method_types": null,
              "amount": 1099,
              "amount_capturable": 0,
              "amount_details": {
                "tip": {}
              },
              "amount_received": 0,
              "application": null,
              "application_fee_amount": null,
              "automatic_payment_methods": {
                "allow_redirects": "always",
                "enabled": true
              },
              "canceled_at": null,
              "cancellation_reason": null,
              "capture_method": "automatic_async",
              "client_secret": "pi_3N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSS",
              "confirmation_method": "automatic",
              "created": 1767225600,
              "currency": "usd",
              "customer": null,
              "customer_account": null,
              "description": null,
              "excluded_payment_method_types": null,
              "last_payment_error": null,
              "latest_charge": null,
              "livemode": false,
              "managed_payments": {
                "enabled": false
              },
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
                  "installments": null,
                  "mandate_options": null,
                  "network": null,
                  "request_three_d_secure": "automatic"
                },
                "us_bank_account": {}
              },
              "payment_method_types": [
                "card",
                "us_bank_account"
              ],
              "payment_record": null,
              "processing": null,
              "receipt_email": null,
              "review": null,
              "setup_future_usage": null,
              "shared_payment_granted_token": null,
              "shipping": null,
              "source": null,
              "statement_descriptor": null,
              "statement_descriptor_suffix": null,
              "status": "requires_payment_method",
              "transfer_data": null,
              "transfer_group": null
            }"#]],
    );
}

#[test]
fn shown_full() {
    let mut full = intent(
        "amount=1099&currency=eur&payment_method_types[]=giropay&payment_method_types[]=card\
         &payment_method_types[]=bancontact&payment_method_types[]=boleto\
         &payment_method_options[giropay][setup_future_usage]=none\
         &payment_method_options[card][setup_future_usage]=off_session\
         &payment_method_options[card][capture_method]=manual\
         &payment_method_options[card][network]=visa\
         &payment_method_options[card][request_three_d_secure]=any\
         &payment_method_options[card][require_cvc_recollection]=true\
         &payment_method_options[card][setup_credential_usage]=recurring\
         &payment_method_options[card][stored_credential_usage]=unscheduled\
         &customer=cus_jenny&description=An order&metadata[order]=6735\
         &receipt_email=jenny@example.com&setup_future_usage=on_session\
         &payment_details[order_reference]=7&statement_descriptor_suffix=ORDER&transfer_group=g\
         &shipping[name]=Jenny&shipping[address][line1]=x&excluded_payment_method_types[]=eps",
    );
    full.status = Status::Canceled { at: NOW, reason: Some(CancellationReason::Abandoned) };
    check(
        &render(&full, &view()),
        expect![[r#"
        {
          "id": "pi_3N1",
          "object": "payment_intent",
          "allowed_payment_method_types": null,
          "amount": 1099,
          "amount_capturable": 0,
          "amount_details": {
            "tip": {}
          },
          "amount_received": 0,
          "application": null,
          "application_fee_amount": null,
          "automatic_payment_methods": null,
          "canceled_at": 1767225600,
          "cancellation_reason": "abandoned",
          "capture_method": "automatic_async",
          "client_secret": "pi_3N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSS",
          "confirmation_method": "automatic",
          "created": 1767225600,
          "currency": "eur",
          "customer": "cus_jenny",
          "customer_account": null,
          "description": "An order",
          "excluded_payment_method_types": [
            "eps"
          ],
          "last_payment_error": null,
          "latest_charge": null,
          "livemode": false,
          "managed_payments": {
            "enabled": false
          },
          "metadata": {
            "order": "6735"
          },
          "next_action": null,
          "on_behalf_of": null,
          "payment_details": {
            "customer_reference": null,
            "order_reference": "7"
          },
          "payment_method": null,
          "payment_method_configuration_details": null,
          "payment_method_options": {
            "bancontact": {
              "preferred_language": "en"
            },
            "boleto": {
              "expires_after_days": 3
            },
            "card": {
              "capture_method": "manual",
              "installments": null,
              "mandate_options": null,
              "network": "visa",
              "request_three_d_secure": "any",
              "require_cvc_recollection": true,
              "setup_credential_usage": "recurring",
              "setup_future_usage": "off_session",
              "stored_credential_usage": "unscheduled"
            },
            "giropay": {
              "setup_future_usage": "none"
            }
          },
          "payment_method_types": [
            "giropay",
            "card",
            "bancontact",
            "boleto"
          ],
          "payment_record": null,
          "processing": null,
          "receipt_email": "jenny@example.com",
          "review": null,
          "setup_future_usage": "on_session",
          "shared_payment_granted_token": null,
          "shipping": {
            "address": {
              "city": null,
              "country": null,
              "line1": "x",
              "line2": null,
              "postal_code": null,
              "state": null
            },
            "carrier": null,
            "name": "Jenny",
            "phone": null,
            "tracking_number": null
          },
          "source": null,
          "statement_descriptor": null,
          "statement_descriptor_suffix": "ORDER",
          "status": "canceled",
          "transfer_data": null,
          "transfer_group": "g"
        }"#]],
    );
}

#[test]
fn shown_after_a_decline() {
    let declined = concluded(&attempt(), Verdict::Declined(decline()));
    let shown = render(&declined, &view());
    assert_eq!(shown["status"], "requires_payment_method");
    assert_eq!(shown["latest_charge"], "ch_1");
    check(
        &shown["last_payment_error"],
        expect![[r#"
        {
          "advice_code": "try_again_later",
          "charge": "ch_1",
          "code": "card_declined",
          "decline_code": "insufficient_funds",
          "doc_url": "https://stripe.com/docs/error-codes/card-declined",
          "message": "Your card has insufficient funds.",
          "network_decline_code": "51",
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
          "payment_method_type": "card",
          "type": "card_error"
        }"#]],
    );
}

#[test]
fn shown_while_the_buyer_must_act() {
    let redirect = concluded(&attempt(), Verdict::Challenge);
    check(
        &render(&redirect, &view())["next_action"],
        expect![[r#"
        {
          "redirect_to_url": {
            "return_url": "https://shop.example/back?a=b",
            "url": "https://pay.example/3d_secure/payatt_3N1"
          },
          "type": "redirect_to_url"
        }"#]],
    );
    let by_sdk = Attempt { by_sdk: true, ..attempt() };
    check(
        &render(&concluded(&by_sdk, Verdict::Challenge), &view())["next_action"],
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

#[test]
fn amounts() {
    let captured = Captured::default();
    for (verdict, expected) in [
        (Verdict::Held(approval()), ("requires_capture", 1099, 0)),
        (Verdict::Taken(approval(), captured), ("succeeded", 0, 1099)),
        (Verdict::Declined(decline()), ("requires_payment_method", 0, 0)),
    ] {
        let shown = render(&concluded(&attempt(), verdict), &view());
        let amounts = (
            shown["status"].as_str().unwrap(),
            shown["amount_capturable"].as_i64().unwrap(),
            shown["amount_received"].as_i64().unwrap(),
        );
        assert_eq!(amounts, expected);
    }
}

#[test]
fn browsers_see_what_is_listed() {
    let mut shown = concluded(&attempt(), Verdict::Declined(decline()));
    shown.customer = Some(jenny());
    check(
        &render(&shown, &client()),
        expect![[r#"
            {
              "id": "pi_3N1",
              "object": "payment_intent",
              "amount": 1099,
              "amount_details": {
                "tip": {}
              },
              "automatic_payment_methods": {
                "allow_redirects": "always",
                "enabled": true
              },
              "canceled_at": null,
              "cancellation_reason": null,
              "capture_method": "automatic_async",
              "client_secret": "pi_3N1_secret_SSSSSSSSSSSSSSSSSSSSSSSSS",
              "confirmation_method": "automatic",
              "created": 1767225600,
              "currency": "usd",
              "description": null,
              "last_payment_error": {
                "advice_code": "try_again_later",
                "charge": "ch_1",
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "doc_url": "https://stripe.com/docs/error-codes/card-declined",
                "message": "Your card has insufficient funds.",
                "network_decline_code": "51",
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
                  "type": "card"
                },
                "payment_method_type": "card",
                "type": "card_error"
              },
              "livemode": false,
              "next_action": null,
              "payment_method": null,
              "payment_method_configuration_details": {
                "id": "pmc_1SSSSSSSSSSSSSSSSSSSSSSS",
                "parent": null
              },
              "payment_method_options": {
                "card": {
                  "installments": null,
                  "mandate_options": null,
                  "network": null,
                  "request_three_d_secure": "automatic"
                },
                "us_bank_account": {}
              },
              "payment_method_types": [
                "card",
                "us_bank_account"
              ],
              "processing": null,
              "receipt_email": null,
              "setup_future_usage": null,
              "shipping": null,
              "source": null,
              "status": "requires_payment_method"
            }"#]],
    );
}

#[test]
fn create() {
    let command = read::<Create>(
        "amount=1099&currency=USD&confirm=true&off_session=one_off&payment_method=pm_card_visa\
         &return_url=https://shop.example/&automatic_payment_methods[enabled]=true\
         &automatic_payment_methods[allow_redirects]=never&use_stripe_sdk=true\
         &mandate_data[customer_acceptance][type]=online\
         &mandate_data[customer_acceptance][online][ip_address]=192.0.2.1\
         &mandate_data[customer_acceptance][online][user_agent]=Mosaic\
         &payment_method_data[type]=card&payment_method_data[card][token]=tok_visa\
         &payment_method_data[allow_redisplay]=always&setup_future_usage=off_session",
    );
    assert_eq!((command.amount, command.currency), (cents(1099), usd()));
    assert_eq!(command.confirm, Some(true));
    assert_eq!(command.payment_method, Some(PaymentMethodId::named("pm_card_visa")));
    assert_eq!(command.use_stripe_sdk, Some(true));
    assert_eq!(command.confirm_only.off_session, Some(OffSession::OneOff));
    assert_eq!(command.terms.setup_future_usage, Change::Set(FutureUsage::OffSession));
    let entry = command.payment_method_data.unwrap();
    assert!(matches!(entry.details, EntryDetails::Card(CardEntry::Token(_))));
    expect![[r#"
        ConfirmOnly {
            confirmation_token: None,
            error_on_requires_action: None,
            mandate: None,
            mandate_data: Set(
                AcceptanceChange {
                    accepted_at: None,
                    online: Some(
                        OnlineAcceptance {
                            ip_address: Some(
                                "192.0.2.1",
                            ),
                            user_agent: Some(
                                "Mosaic",
                            ),
                        },
                    ),
                },
            ),
            off_session: Some(
                OneOff,
            ),
            radar_session: None,
            return_url: Some(
                "https://shop.example/",
            ),
        }"#]]
    .assert_eq(&format!("{:#?}", command.confirm_only));
    expect![[r#"
        Some(
            AutomaticPaymentMethods {
                enabled: true,
                allow_redirects: Some(
                    Never,
                ),
            },
        )"#]]
    .assert_eq(&format!("{:#?}", command.automatic_payment_methods));
}

/// The first request of the mission's page, word for word.
#[test]
fn the_mission_page() {
    let command = read::<Create>(
        "amount=1099&currency=eur&payment_method_types[]=card&payment_method_types[]=giropay\
         &payment_method_options[card][setup_future_usage]=off_session",
    );
    assert_eq!(
        command.terms.payment_method_types,
        Some(vec![PaymentMethodType::Card, PaymentMethodType::Giropay])
    );
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
                        request_three_d_secure: None,
                        require_cvc_recollection: None,
                        setup_future_usage: Set(
                            OffSession,
                        ),
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
}

#[test]
fn refused_while_creating() {
    refuses::<Create>(
        &[
            "currency=usd",
            "amount=1099",
            "amount=-1&currency=usd",
            "amount=10.99&currency=usd",
            "amount=1099&currency=xxx",
            "amount=1099&currency=usd&wat=1",
            "amount=1099&currency=usd&automatic_payment_methods[allow_redirects]=never",
            "amount=1099&currency=usd&payment_method_types[]=wat",
            "amount=1099&currency=usd&capture_method=later",
            "amount=1099&currency=usd&customer=cus_1&customer_account=acct_1",
            "amount=1099&currency=usd&on_behalf_of=acct_1",
            "amount=1099&currency=usd&transfer_data[destination]=acct_1",
            "amount=1099&currency=usd&application_fee_amount=1",
            "amount=1099&currency=usd&radar_options[session]=pi_1",
            "amount=1099&currency=usd&hooks[inputs][tax][calculation]=x",
            "amount=1099&currency=usd&amount_details[tip]=1",
            "amount=1099&currency=usd&mandate[a]=mandate_1",
            "amount=1099&currency=usd&off_session=maybe",
            "amount=1099&currency=usd&return_url=javascript:alert(1)",
            "amount=1099&currency=usd&payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]=AT1",
        ],
        expect![[r#"
            currency=usd
              [amount] parameter_missing: Missing required param: amount.
            amount=1099
              [currency] parameter_missing: Missing required param: currency.
            amount=-1&currency=usd
              [amount] : Invalid non-negative integer
            amount=10.99&currency=usd
              [amount] parameter_invalid_integer: Invalid integer: 10.99
            amount=1099&currency=xxx
              [currency] : Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
            amount=1099&currency=usd&wat=1
              [wat] parameter_unknown: Received unknown parameter: wat
            amount=1099&currency=usd&automatic_payment_methods[allow_redirects]=never
              [automatic_payment_methods[enabled]] parameter_missing: Missing required param: automatic_payment_methods[enabled].
            amount=1099&currency=usd&payment_method_types[]=wat
              [payment_method_types[0]] : Invalid payment_method_types[0]: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
            amount=1099&currency=usd&capture_method=later
              [capture_method] : Invalid capture_method: must be one of automatic, automatic_async, or manual
            amount=1099&currency=usd&customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
            amount=1099&currency=usd&on_behalf_of=acct_1
              [on_behalf_of] : Connect is not supported by this server.
            amount=1099&currency=usd&transfer_data[destination]=acct_1
              [transfer_data] : Connect is not supported by this server.
            amount=1099&currency=usd&application_fee_amount=1
              [application_fee_amount] : Connect is not supported by this server.
            amount=1099&currency=usd&radar_options[session]=pi_1
              [radar_options[session]] : No such Radar session: 'pi_1'
            amount=1099&currency=usd&hooks[inputs][tax][calculation]=x
              [hooks] : hooks is not supported by this server yet.
            amount=1099&currency=usd&amount_details[tip]=1
              [amount_details[tip]] parameter_unknown: Received unknown parameter: amount_details[tip]
            amount=1099&currency=usd&mandate[a]=mandate_1
              [mandate] : Invalid string
            amount=1099&currency=usd&off_session=maybe
              [off_session] : Invalid off_session: must be one of true, false, one_off, or recurring
            amount=1099&currency=usd&return_url=javascript:alert(1)
              [return_url] url_invalid: Not a valid URL
            amount=1099&currency=usd&payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]=AT1
              is accepted
        "#]],
    );
}

#[test]
fn refused_options() {
    refuses::<Update>(
        &[
            "payment_method_options[card][installments][enabled]=true",
            "payment_method_options[card][mandate_options][amount]=1",
            "payment_method_options[card][moto]=true",
            "payment_method_options[card][three_d_secure][version]=2.1.0",
            "payment_method_options[card][request_multicapture]=if_available",
            "payment_method_options[card][capture_method]=automatic",
            "payment_method_options[card][request_three_d_secure]=never",
            "payment_method_options[card][wat]=1",
            "payment_method_options[wat][setup_future_usage]=none",
            "payment_method_options[giropay][setup_future_usage]=off_session",
            "payment_method_options[ideal][setup_future_usage]=on_session",
            "payment_method_options[alma][setup_future_usage]=none",
            "payment_method_options[us_bank_account][verification_method]=instant",
            "payment_method_options[us_bank_account][wat]=1",
        ],
        expect![[r#"
            payment_method_options[card][installments][enabled]=true
              [payment_method_options[card][installments]] : installments is not supported by this server yet.
            payment_method_options[card][mandate_options][amount]=1
              [payment_method_options[card][mandate_options]] : mandate_options is not supported by this server yet.
            payment_method_options[card][moto]=true
              [payment_method_options[card][moto]] : moto is not supported by this server yet.
            payment_method_options[card][three_d_secure][version]=2.1.0
              [payment_method_options[card][three_d_secure]] : three_d_secure is not supported by this server yet.
            payment_method_options[card][request_multicapture]=if_available
              is accepted
            payment_method_options[card][capture_method]=automatic
              [payment_method_options[card][capture_method]] : Invalid capture_method: must be manual
            payment_method_options[card][request_three_d_secure]=never
              [payment_method_options[card][request_three_d_secure]] : Invalid request_three_d_secure: must be one of automatic, any, or challenge
            payment_method_options[card][wat]=1
              [payment_method_options[card][wat]] parameter_unknown: Received unknown parameter: payment_method_options[card][wat]
            payment_method_options[wat][setup_future_usage]=none
              [payment_method_options[wat]] parameter_unknown: Received unknown parameter: payment_method_options[wat]
            payment_method_options[giropay][setup_future_usage]=off_session
              [payment_method_options[giropay][setup_future_usage]] : Invalid setup_future_usage: must be none
            payment_method_options[ideal][setup_future_usage]=on_session
              [payment_method_options[ideal][setup_future_usage]] : Invalid setup_future_usage: must be one of none or off_session
            payment_method_options[alma][setup_future_usage]=none
              [payment_method_options[alma][setup_future_usage]] parameter_unknown: Received unknown parameter: payment_method_options[alma][setup_future_usage]
            payment_method_options[us_bank_account][verification_method]=instant
              is accepted
            payment_method_options[us_bank_account][wat]=1
              [payment_method_options[us_bank_account][wat]] parameter_unknown: Received unknown parameter: payment_method_options[us_bank_account][wat]
        "#]],
    );
    let command = read::<Update>(
        "payment_method_options[card]=&payment_method_options[ideal][setup_future_usage]=\
         &payment_method_options[eps]=&payment_method_options[upi][setup_future_usage]=on_session",
    );
    expect![[r#"
        Some(
            OptionsChange {
                card: Unset,
                others: [
                    (
                        Ideal,
                        Set(
                            TypeOptions {
                                funding_type: None,
                                bank_transfer: None,
                                reference_prefix: Keep,
                                setup_future_usage: Unset,
                                verification_method: None,
                            },
                        ),
                    ),
                    (
                        Eps,
                        Unset,
                    ),
                    (
                        Upi,
                        Set(
                            TypeOptions {
                                funding_type: None,
                                bank_transfer: None,
                                reference_prefix: Keep,
                                setup_future_usage: Set(
                                    OnSession,
                                ),
                                verification_method: None,
                            },
                        ),
                    ),
                ],
            },
        )"#]]
    .assert_eq(&format!("{:#?}", command.terms.payment_method_options));
}

#[test]
fn agreements() {
    refuses::<Create>(
        &[
            "amount=1099&currency=usd&mandate_data[customer_acceptance][accepted_at]=1",
            "amount=1099&currency=usd&mandate_data[customer_acceptance][type]=oral",
            "amount=1099&currency=usd&mandate_data[customer_acceptance][type]=online",
            "amount=1099&currency=usd&mandate_data[customer_acceptance][type]=online&mandate_data[customer_acceptance][online][user_agent]=x",
            "amount=1099&currency=usd&mandate_data[customer_acceptance][type]=offline&mandate_data[customer_acceptance][online][user_agent]=x",
            "amount=1099&currency=usd&mandate_data[wat]=1",
        ],
        expect![[r#"
            amount=1099&currency=usd&mandate_data[customer_acceptance][accepted_at]=1
              [mandate_data[customer_acceptance][type]] parameter_missing: Missing required param: mandate_data[customer_acceptance][type].
            amount=1099&currency=usd&mandate_data[customer_acceptance][type]=oral
              [mandate_data[customer_acceptance][type]] : Invalid type: must be one of offline or online
            amount=1099&currency=usd&mandate_data[customer_acceptance][type]=online
              [mandate_data[customer_acceptance][online]] parameter_missing: Missing required param: mandate_data[customer_acceptance][online].
            amount=1099&currency=usd&mandate_data[customer_acceptance][type]=online&mandate_data[customer_acceptance][online][user_agent]=x
              [mandate_data[customer_acceptance][online][ip_address]] parameter_missing: Missing required param: mandate_data[customer_acceptance][online][ip_address].
            amount=1099&currency=usd&mandate_data[customer_acceptance][type]=offline&mandate_data[customer_acceptance][online][user_agent]=x
              [mandate_data[customer_acceptance][online]] : This parameter does not belong to the `type` of customer acceptance given.
            amount=1099&currency=usd&mandate_data[wat]=1
              [mandate_data[wat]] parameter_unknown: Received unknown parameter: mandate_data[wat]
        "#]],
    );
    for form in [
        "mandate_data[customer_acceptance][type]=offline&mandate_data[customer_acceptance][offline]=&mandate_data[customer_acceptance][accepted_at]=5",
        "mandate_data[customer_acceptance][type]=online&mandate_data[customer_acceptance][online][infer_from_client]=true",
    ] {
        let given = read::<Confirm>(form).confirm_only.mandate_data;
        assert!(matches!(given, Change::Set(_)), "{form}");
    }
    assert_eq!(read::<Confirm>("mandate_data=").confirm_only.mandate_data, Change::Unset);
}

#[test]
fn update() {
    let command = read::<Update>(
        "amount=500&payment_method=&setup_future_usage=&description=&metadata=&shipping=&customer=cus_1",
    );
    assert_eq!(command.amount, Some(cents(500)));
    assert_eq!(command.payment_method, Change::Unset);
    assert_eq!(command.terms.setup_future_usage, Change::Unset);
    assert_eq!(command.terms.customer, Change::Set(CustomerId::named("cus_1").into()));
    refuses::<Update>(
        &["confirm=true", "off_session=true", "transfer_data[amount]=1", "use_stripe_sdk=true"],
        expect![[r#"
            confirm=true
              [confirm] parameter_unknown: Received unknown parameter: confirm
            off_session=true
              [off_session] parameter_unknown: Received unknown parameter: off_session
            transfer_data[amount]=1
              [transfer_data] : Connect is not supported by this server.
            use_stripe_sdk=true
              [use_stripe_sdk] parameter_unknown: Received unknown parameter: use_stripe_sdk
        "#]],
    );
}

#[test]
fn confirm() {
    let command = read::<Confirm>(
        "payment_method=pm_1&amount_to_confirm=1099&error_on_requires_action=true\
         &off_session=recurring&setup_future_usage=&payment_method_types[]=card",
    );
    assert_eq!(command.amount_to_confirm, Some(cents(1099)));
    assert_eq!(command.confirm_only.error_on_requires_action, Some(true));
    assert_eq!(command.terms.payment_method_types, Some(vec![PaymentMethodType::Card]));
    refuses::<Confirm>(
        &["customer=cus_1", "metadata[a]=1", "mandate[]=mandate_1"],
        expect![[r#"
            customer=cus_1
              [customer] parameter_unknown: Received unknown parameter: customer
            metadata[a]=1
              [metadata] parameter_unknown: Received unknown parameter: metadata
            mandate[]=mandate_1
              [mandate] : Invalid string
        "#]],
    );
}

#[test]
fn confirm_by_the_browser() {
    let command = read::<ClientConfirm>(
        "payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242\
         &payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=34\
         &return_url=https://shop.example/&use_stripe_sdk=true&setup_future_usage=off_session\
         &receipt_email=a@b.c&payment_method_options[card][setup_future_usage]=off_session\
         &mandate_data[customer_acceptance][type]=online\
         &mandate_data[customer_acceptance][online][infer_from_client]=true",
    );
    assert_eq!(command.use_stripe_sdk, Some(true));
    assert_eq!(command.terms.setup_future_usage, Change::Set(FutureUsage::OffSession));
    refuses::<ClientConfirm>(
        &[
            "amount_to_confirm=1",
            "off_session=true",
            "error_on_requires_action=true",
            "capture_method=manual",
            "payment_method_types[]=card",
            "payment_method_options[card][capture_method]=manual",
            "payment_method_options[card][request_three_d_secure]=any",
            "metadata[a]=1",
            "customer=cus_1",
            "wat=1",
        ],
        expect![[r#"
            amount_to_confirm=1
              [amount_to_confirm] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            off_session=true
              [off_session] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            error_on_requires_action=true
              [error_on_requires_action] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            capture_method=manual
              [capture_method] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            payment_method_types[]=card
              [payment_method_types] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            payment_method_options[card][capture_method]=manual
              [payment_method_options[card][capture_method]] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            payment_method_options[card][request_three_d_secure]=any
              [payment_method_options[card][request_three_d_secure]] : This parameter cannot be passed with a publishable API key. Please use a secret API key.
            metadata[a]=1
              [metadata] parameter_unknown: Received unknown parameter: metadata
            customer=cus_1
              [customer] parameter_unknown: Received unknown parameter: customer
            wat=1
              [wat] parameter_unknown: Received unknown parameter: wat
        "#]],
    );
}

#[test]
fn what_follows() {
    let command = read::<Capture>("amount_to_capture=5&statement_descriptor_suffix=X");
    assert_eq!(command.amount_to_capture, Some(cents(5)));
    refuses::<Capture>(
        &["amount_to_capture=-5", "application_fee_amount=1", "final_capture=false", "amount=1"],
        expect![[r#"
            amount_to_capture=-5
              [amount_to_capture] : Invalid non-negative integer
            application_fee_amount=1
              [application_fee_amount] : Connect is not supported by this server.
            final_capture=false
              is accepted
            amount=1
              [amount] parameter_unknown: Received unknown parameter: amount
        "#]],
    );
    let command = read::<Cancel>("cancellation_reason=duplicate");
    assert_eq!(command.cancellation_reason, Some(CancellationReason::Duplicate));
    refuses::<Cancel>(
        &["cancellation_reason=automatic"],
        expect![[r#"
        cancellation_reason=automatic
          [cancellation_reason] : Invalid cancellation_reason: must be one of duplicate, fraudulent, requested_by_customer, or abandoned
    "#]],
    );
    assert_eq!(read::<Increment>("amount=5&description=x").amount, cents(5));
    refuses::<Increment>(
        &["description=x", "amount=5&transfer_data[amount]=1"],
        expect![[r#"
        description=x
          [amount] parameter_missing: Missing required param: amount.
        amount=5&transfer_data[amount]=1
          [transfer_data] : Connect is not supported by this server.
    "#]],
    );
    let command = read::<VerifyMicrodeposits>("amounts[]=32&amounts[]=45");
    assert_eq!(command.amounts, Some(vec![cents(32), cents(45)]));
    let filter = read::<ListFilter>("customer=cus_1&created[gt]=1&created[lte]=9");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 10,
                at: Start,
            },
            created: CreatedRange {
                from: 2,
                to: 9,
            },
            customer: Some(
                Customer(
                    CustomerId(
                        "cus_1",
                    ),
                ),
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<ListFilter>(
        &["customer=cus_1&customer_account=acct_1", "status=succeeded"],
        expect![[r#"
            customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
            status=succeeded
              [status] parameter_unknown: Received unknown parameter: status
        "#]],
    );
}

/// A number that goes astray must not come back in an error, which clients log.
#[test]
fn errors_repeat_no_card_number() {
    for form in [
        "amount=4242424242424242424242&currency=usd",
        "amount=1&currency=4242424242424242",
        "amount=1&currency=usd&confirm=4242424242424242",
        "amount=1&currency=usd&capture_method=4242424242424242",
        "amount=1&currency=usd&4242424242424242=1",
        "amount=1&currency=usd&receipt_email=4242424242424242",
        "amount=1&currency=usd&payment_method_data[card]=4242424242424242",
    ] {
        let read = decode::<Create>(Tree::parse(form.as_bytes()).unwrap());
        let body = ApiError::from(read.err().unwrap()).render("req_1", NOW);
        assert!(!String::from_utf8(body).unwrap().contains("4242"), "{form}");
    }
}
