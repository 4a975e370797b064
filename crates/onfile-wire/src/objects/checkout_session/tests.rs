//! Checkout Sessions as they are shown, in each place and to each time.

use super::{line_item, line_items_url, render};
use crate::objects::fixtures::{check, read, view};
use crate::objects::{View, restore_secrets, strip_secrets};
use expect_test::expect;
use onfile_domain::checkout_session::{CheckoutSession, Create, Known, Sold};
use onfile_domain::price::{self, Price};
use onfile_domain::product::{self, Product};
use onfile_domain::{Currency, Mint, Moment};
use serde_json::{Value, json};

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "N".repeat(length.min(2))
    }
}

fn session(form: &str) -> CheckoutSession {
    let (now, mut mint) = (view().now, Fixed);
    let mut moment = Moment { now, mint: &mut mint };
    let mut product =
        Product::create(read::<product::Create>("name=Tea&id=tea"), &mut moment).unwrap();
    let price = read::<price::Create>("currency=usd&unit_amount=1000");
    let price = Price::create(&mut product, price, &mut moment).unwrap();
    let command = read::<Create>(form);
    command.agrees(now).unwrap();
    let known =
        Known { customer: None, sold: vec![Sold { price, product, made: false }], chosen: None };
    CheckoutSession::create(&command, known, &mut moment).unwrap().0
}

const TEA: &str = "mode=payment&line_items[0][price]=price_x&line_items[0][quantity]=2&line_items[0][adjustable_quantity][enabled]=true";

fn shown(form: &str) -> Value {
    render(&session(form), &view())
}

#[test]
fn a_hosted_page() {
    let form = "&success_url=https://shop.example&cancel_url=https://shop.example/back&customer_email=a@example.com&consent_collection[promotions]=auto&phone_number_collection[enabled]=true&shipping_address_collection[allowed_countries][0]=US&submit_type=pay&locale=en-GB&excluded_payment_method_types[]=link&saved_payment_method_options[payment_method_remove]=enabled&permissions[update_shipping_details]=server_only&metadata[a]=1";
    check(
        &shown(&format!("{TEA}{form}")),
        expect![[r#"
            {
              "id": "cs_test_a1NN",
              "object": "checkout.session",
              "adaptive_pricing": {
                "enabled": false
              },
              "after_expiration": null,
              "allow_promotion_codes": null,
              "allowed_payment_method_types": null,
              "amount_subtotal": 2000,
              "amount_total": 2000,
              "automatic_tax": {
                "enabled": false,
                "liability": null,
                "provider": null,
                "status": null
              },
              "billing_address_collection": null,
              "cancel_url": "https://shop.example/back",
              "client_reference_id": null,
              "client_secret": null,
              "collected_information": null,
              "consent": null,
              "consent_collection": {
                "payment_method_reuse_agreement": null,
                "promotions": "auto",
                "terms_of_service": null
              },
              "created": 1767225600,
              "currency": "usd",
              "currency_conversion": null,
              "custom_fields": [],
              "custom_text": {
                "after_submit": null,
                "shipping_address": null,
                "submit": null,
                "terms_of_service_acceptance": null
              },
              "customer": null,
              "customer_account": null,
              "customer_creation": "if_required",
              "customer_details": {
                "address": null,
                "business_name": null,
                "email": "a@example.com",
                "individual_name": null,
                "name": null,
                "phone": null,
                "tax_exempt": null,
                "tax_ids": null
              },
              "customer_email": "a@example.com",
              "discounts": [],
              "excluded_payment_method_types": [
                "link"
              ],
              "expires_at": 1767312000,
              "integration_identifier": null,
              "invoice": null,
              "invoice_creation": {
                "enabled": false,
                "invoice_data": {
                  "account_tax_ids": null,
                  "custom_fields": null,
                  "description": null,
                  "footer": null,
                  "issuer": null,
                  "metadata": {},
                  "rendering_options": null
                }
              },
              "livemode": false,
              "locale": "en-GB",
              "managed_payments": {
                "enabled": false
              },
              "metadata": {
                "a": "1"
              },
              "mode": "payment",
              "optional_items": null,
              "origin_context": null,
              "payment_intent": null,
              "payment_link": null,
              "payment_method_collection": "if_required",
              "payment_method_configuration_details": {
                "id": "pmc_1SSSSSSSSSSSSSSSSSSSSSSS",
                "parent": null
              },
              "payment_method_options": {
                "card": {
                  "request_three_d_secure": "automatic"
                }
              },
              "payment_method_types": [
                "card",
                "us_bank_account"
              ],
              "payment_status": "unpaid",
              "permissions": {
                "update_shipping_details": "server_only"
              },
              "phone_number_collection": {
                "enabled": true
              },
              "recovered_from": null,
              "saved_payment_method_options": {
                "allow_redisplay_filters": [
                  "always"
                ],
                "payment_method_remove": "enabled",
                "payment_method_save": null
              },
              "setup_intent": null,
              "shipping_address_collection": {
                "allowed_countries": [
                  "US"
                ]
              },
              "shipping_cost": null,
              "shipping_options": [],
              "status": "open",
              "submit_type": "pay",
              "subscription": null,
              "success_url": "https://shop.example",
              "tax_id_collection": {
                "enabled": false,
                "required": "never"
              },
              "total_details": {
                "amount_discount": 0,
                "amount_shipping": 0,
                "amount_tax": 0
              },
              "ui_mode": "hosted_page",
              "url": "https://pay.example/c/pay/cs_test_a1NN",
              "wallet_options": null
            }"#]],
    );
}

#[test]
fn a_setup() {
    let form = "mode=setup&ui_mode=embedded_page&return_url=https://shop.example&currency=eur&redirect_on_completion=if_required";
    check(
        &shown(form),
        expect![[r#"
            {
              "id": "cs_test_a1NN",
              "object": "checkout.session",
              "adaptive_pricing": null,
              "after_expiration": null,
              "allow_promotion_codes": null,
              "allowed_payment_method_types": null,
              "amount_subtotal": null,
              "amount_total": null,
              "automatic_tax": {
                "enabled": false,
                "liability": null,
                "provider": null,
                "status": null
              },
              "billing_address_collection": null,
              "cancel_url": null,
              "client_reference_id": null,
              "client_secret": "cs_test_a1NN_secret_SSSSSSSSSSSSSSSSSSSSSSSSS",
              "collected_information": null,
              "consent": null,
              "consent_collection": null,
              "created": 1767225600,
              "currency": "eur",
              "currency_conversion": null,
              "custom_fields": [],
              "custom_text": {
                "after_submit": null,
                "shipping_address": null,
                "submit": null,
                "terms_of_service_acceptance": null
              },
              "customer": null,
              "customer_account": null,
              "customer_creation": null,
              "customer_details": null,
              "customer_email": null,
              "discounts": null,
              "expires_at": 1767312000,
              "integration_identifier": null,
              "invoice": null,
              "invoice_creation": null,
              "livemode": false,
              "locale": null,
              "managed_payments": {
                "enabled": false
              },
              "metadata": {},
              "mode": "setup",
              "optional_items": null,
              "origin_context": null,
              "payment_intent": null,
              "payment_link": null,
              "payment_method_collection": "always",
              "payment_method_configuration_details": {
                "id": "pmc_1SSSSSSSSSSSSSSSSSSSSSSS",
                "parent": null
              },
              "payment_method_options": {
                "card": {
                  "request_three_d_secure": "automatic"
                }
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
              "payment_status": "no_payment_required",
              "permissions": null,
              "phone_number_collection": {
                "enabled": false
              },
              "recovered_from": null,
              "redirect_on_completion": "if_required",
              "return_url": "https://shop.example",
              "saved_payment_method_options": null,
              "setup_intent": null,
              "shipping_address_collection": null,
              "shipping_cost": null,
              "shipping_options": [],
              "status": "open",
              "submit_type": null,
              "subscription": null,
              "success_url": null,
              "tax_id_collection": {
                "enabled": false,
                "required": "never"
              },
              "total_details": null,
              "ui_mode": "embedded_page",
              "url": null,
              "wallet_options": null
            }"#]],
    );
}

#[test]
fn a_line_item() {
    let session = session(&format!("{TEA}&ui_mode=elements"));
    let item = line_item(&session.line_items()[0], Currency::USD, json!({ "id": "price_x" }));
    check(
        &item,
        expect![[r#"
        {
          "id": "li_1NN",
          "object": "item",
          "adjustable_quantity": {
            "enabled": true,
            "maximum": 99,
            "minimum": 0
          },
          "amount_discount": 0,
          "amount_subtotal": 2000,
          "amount_tax": 0,
          "amount_total": 2000,
          "currency": "usd",
          "description": "Tea",
          "metadata": {},
          "price": {
            "id": "price_x"
          },
          "quantity": 2
        }"#]],
    );
    assert_eq!(line_items_url("cs_test_x"), "/v1/checkout/sessions/cs_test_x/line_items");
}

#[test]
fn secrets_are_put_back_where_they_were() {
    let former = View { former_ui_modes: true, ..view() };
    for (form, view, has_one) in [
        ("&ui_mode=elements", view(), true),
        ("&ui_mode=form", view(), true),
        ("&ui_mode=elements", former, true),
        ("&success_url=https://shop.example", view(), false),
        ("&success_url=https://shop.example", former, false),
    ] {
        let before = render(&session(&format!("{TEA}{form}")), &view);
        let mut stored = before.clone();
        strip_secrets(&mut stored);
        assert_eq!(stored["client_secret"], Value::Null, "{form}");
        assert_eq!(stored != before, has_one, "{form}");
        restore_secrets(&mut stored, &view);
        assert_eq!(stored, before, "{form}");
    }
}
