//! Payment methods as they are shown, and what may be said about them.

use crate::objects::fixtures::{check, client, cobadged, full_method, method, read, refuses, view};
use crate::objects::payment_method::{CustomerListFilter, ListFilter, render};
use expect_test::expect;
use onfile_domain::Change;
use onfile_domain::card::{CardEntry, Network, PreferredNetwork};
use onfile_domain::id::CustomerId;
use onfile_domain::payment_method::{
    AllowRedisplay, Attach, Create, Details, EntryDetails, PaymentMethod, Update,
};
use onfile_domain::payment_method_type::PaymentMethodType;

#[test]
fn shown_minimal() {
    check(
        &render(&method(), &view()),
        expect![[r#"
        {
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
        }"#]],
    );
}

#[test]
fn shown_full() {
    check(
        &render(&full_method(), &view()),
        expect![[r#"
        {
          "id": "pm_1",
          "object": "payment_method",
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
          "created": 1767225600,
          "customer": "cus_jenny",
          "customer_account": null,
          "livemode": false,
          "metadata": {
            "order": "6735"
          },
          "type": "card"
        }"#]],
    );
}

#[test]
fn browsers_see_neither_fingerprint_nor_notes() {
    let shown = render(&full_method(), &client());
    assert!(shown.get("metadata").is_none());
    assert!(shown["card"].get("fingerprint").is_none());
    assert_eq!(shown["card"]["last4"], "4242");
}

#[test]
fn a_preference_that_the_card_does_not_have() {
    let mut card = cobadged();
    card.preferred_network = Some(Network::Mastercard);
    let shown = render(&PaymentMethod { details: Details::Card(card), ..method() }, &view());
    assert_eq!(shown["card"]["networks"]["preferred"], "invalid_preference");
    assert_eq!(shown["card"]["display_brand"], "visa");
}

#[test]
fn create_with_digits() {
    let entry = read::<Create>(
        "type=card&card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=34\
         &card[cvc]=123&card[networks][preferred]=visa&allow_redisplay=always\
         &billing_details[email]=jenny@example.com&billing_details[address][line1]=x&metadata[a]=1",
    )
    .entry;
    assert_eq!(entry.allow_redisplay, Some(AllowRedisplay::Always));
    assert_eq!(entry.billing_details.email, Change::Set("jenny@example.com".to_owned()));
    let EntryDetails::Card(CardEntry::Number(card)) = entry.details else { panic!("digits") };
    assert_eq!(card.number.expose(), "4242424242424242");
    assert_eq!(card.cvc.as_ref().map(|cvc| cvc.expose()), Some("123"));
    assert_eq!((card.exp_month, card.exp_year), (12, 34));
    assert_eq!(card.preferred_network, Some(PreferredNetwork::Visa));
}

#[test]
fn create_with_a_token() {
    let command = read::<Create>("type=card&card[token]=tok_visa&customer=cus_1");
    assert_eq!(command.customer.as_deref(), Some("cus_1"));
    let EntryDetails::Card(CardEntry::Token(token)) = command.entry.details else {
        panic!("a token")
    };
    assert_eq!(token, "tok_visa");
}

/// Types that exist and cannot be used are for the operation to refuse, which can name them.
#[test]
fn another_type_is_read() {
    let entry = read::<Create>("type=klarna").entry;
    let is_read = matches!(entry.details, EntryDetails::NotBuilt(PaymentMethodType::Klarna));
    assert!(is_read);
}

#[test]
fn refused() {
    refuses::<Create>(
        &[
            "card[token]=tok_visa",
            "type=card_present",
            "type=card&card=tok_visa",
            "type=card&card[number]=4242424242424242&card[exp_month]=12",
            "type=card&card[exp_month]=12&card[exp_year]=34",
            "type=card&card[number]=4242424242424242&card[exp_month]=x&card[exp_year]=34",
            "type=card&card[token]=tok_visa&card[number]=4242424242424242",
            "type=card&card[token]=tok_visa&card[networks][preferred]=amex",
            "type=card&card[colour]=red",
            "type=card&card[token]=tok_visa&radar_options[session]=pi_1",
            "type=klarna&klarna[dob][day]=1",
            "type=card&sepa_debit[iban]=AT611904300234573201",
            "type=sepa_debit",
            "type=sepa_debit&sepa_debit[iban]=",
            "type=sepa_debit&sepa_debit[number]=1",
            "type=sofort",
            "type=sofort&sofort[country]=FR",
            "type=ideal&ideal[bank]=ing_diba",
            "type=bancontact&bancontact[bank]=x",
            "type=au_becs_debit&au_becs_debit[bsb_number]=000000",
            "type=us_bank_account&us_bank_account[financial_connections_account]=fca_1&us_bank_account[routing_number]=110000000",
            "type=card&card[token]=tok_visa&payment_method=pm_1&customer=cus_1",
            "type=card&card[token]=tok_visa&allow_redisplay=maybe",
        ],
        expect![[r#"
            card[token]=tok_visa
              [type] parameter_missing: Missing required param: type.
            type=card_present
              [type] : Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
            type=card&card=tok_visa
              [card] : Invalid object
            type=card&card[number]=4242424242424242&card[exp_month]=12
              [card[exp_year]] parameter_missing: Missing required param: card[exp_year].
            type=card&card[exp_month]=12&card[exp_year]=34
              [card[number]] parameter_missing: Missing required param: card[number].
            type=card&card[number]=4242424242424242&card[exp_month]=x&card[exp_year]=34
              [card[exp_month]] parameter_invalid_integer: Invalid integer: x
            type=card&card[token]=tok_visa&card[number]=4242424242424242
              [card[token]] : You may only specify one of these parameters: token, number.
            type=card&card[token]=tok_visa&card[networks][preferred]=amex
              [card[networks][preferred]] : Invalid preferred: must be one of cartes_bancaires, mastercard, or visa
            type=card&card[colour]=red
              [card[colour]] parameter_unknown: Received unknown parameter: card[colour]
            type=card&card[token]=tok_visa&radar_options[session]=pi_1
              [radar_options[session]] : No such Radar session: 'pi_1'
            type=klarna&klarna[dob][day]=1
              [klarna] : Payment methods of this type are not supported by this server yet.
            type=card&sepa_debit[iban]=AT611904300234573201
              [sepa_debit] : You provided `sepa_debit`, but `type` is `card`. Provide the hash that is named like the type.
            type=sepa_debit
              [sepa_debit] parameter_missing: Missing required param: sepa_debit.
            type=sepa_debit&sepa_debit[iban]=
              [sepa_debit[iban]] parameter_invalid_empty: You passed an empty string for 'sepa_debit[iban]'. We assume empty values are an attempt to unset a parameter; however 'sepa_debit[iban]' cannot be unset. You should remove 'sepa_debit[iban]' from your request or supply a non-empty value.
            type=sepa_debit&sepa_debit[number]=1
              [sepa_debit[number]] parameter_unknown: Received unknown parameter: sepa_debit[number]
            type=sofort
              [sofort] parameter_missing: Missing required param: sofort.
            type=sofort&sofort[country]=FR
              [sofort[country]] : Invalid country: must be one of AT, BE, DE, ES, IT, or NL
            type=ideal&ideal[bank]=ing_diba
              [ideal[bank]] : Invalid bank: must be one of abn_amro, adyen, asn_bank, bunq, buut, finom, handelsbanken, ing, knab, mollie, moneyou, n26, nn, rabobank, regiobank, revolut, sns_bank, triodos_bank, van_lanschot, or yoursafe
            type=bancontact&bancontact[bank]=x
              [bancontact[bank]] parameter_unknown: Received unknown parameter: bancontact[bank]
            type=au_becs_debit&au_becs_debit[bsb_number]=000000
              [au_becs_debit[account_number]] parameter_missing: Missing required param: au_becs_debit[account_number].
            type=us_bank_account&us_bank_account[financial_connections_account]=fca_1&us_bank_account[routing_number]=110000000
              [us_bank_account[routing_number]] : You may only specify one of these parameters: financial_connections_account, routing_number.
            type=card&card[token]=tok_visa&payment_method=pm_1&customer=cus_1
              [payment_method] : Connect is not supported by this server.
            type=card&card[token]=tok_visa&allow_redisplay=maybe
              [allow_redisplay] : Invalid allow_redisplay: must be one of always, limited, or unspecified
        "#]],
    );
}

#[test]
fn update() {
    let command = read::<Update>(
        "card[exp_month]=3&card[networks][preferred]=&metadata=&billing_details[address]=",
    );
    expect![[r#"
        Update {
            allow_redisplay: None,
            billing_details: BillingDetailsChange {
                address: Unset,
                email: Keep,
                name: Keep,
                phone: Keep,
                tax_id: Keep,
            },
            card: Some(
                CardChange {
                    exp_month: Some(
                        3,
                    ),
                    exp_year: None,
                    preferred_network: Unset,
                },
            ),
            metadata: Clear,
            us_bank_account: None,
        }"#]]
    .assert_eq(&format!("{command:#?}"));
    refuses::<Update>(
        &[
            "card[number]=4242424242424242",
            "us_bank_account[account_type]=current",
            "customer=cus_1",
        ],
        expect![[r#"
            card[number]=4242424242424242
              [card[number]] parameter_unknown: Received unknown parameter: card[number]
            us_bank_account[account_type]=current
              [us_bank_account[account_type]] : Invalid account_type: must be one of checking or savings
            customer=cus_1
              [customer] parameter_unknown: Received unknown parameter: customer
        "#]],
    );
}

#[test]
fn attach() {
    let command = read::<Attach>("customer=cus_1");
    assert_eq!(command.customer, Some(CustomerId::named("cus_1").into()));
    refuses::<Attach>(
        &["customer=cus_1&customer_account=acct_1", "customer="],
        expect![[r#"
            customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
            customer=
              [customer] parameter_invalid_empty: You passed an empty string for 'customer'. We assume empty values are an attempt to unset a parameter; however 'customer' cannot be unset. You should remove 'customer' from your request or supply a non-empty value.
        "#]],
    );
}

#[test]
fn list() {
    let filter = read::<ListFilter>("customer=cus_1&type=card&allow_redisplay=limited&limit=1000");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 100,
                at: Start,
            },
            customer: Some(
                Customer(
                    CustomerId(
                        "cus_1",
                    ),
                ),
            ),
            kind: Some(
                Card,
            ),
            allow_redisplay: Some(
                Limited,
            ),
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    let filter = read::<CustomerListFilter>("type=sepa_debit&ending_before=pm_1");
    expect![[r#"
        CustomerListFilter {
            page: Page {
                limit: 10,
                at: Before(
                    "pm_1",
                ),
            },
            kind: Some(
                SepaDebit,
            ),
            allow_redisplay: None,
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<ListFilter>(
        &["customer=cus_1&customer_account=acct_1", "created=5", "type=wat"],
        expect![[r#"
            customer=cus_1&customer_account=acct_1
              [] : You may only specify one of these parameters: customer, customer_account.
            created=5
              [created] parameter_unknown: Received unknown parameter: created
            type=wat
              [type] : Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        "#]],
    );
}
