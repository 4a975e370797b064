//! Checkout Sessions as their seller sees them: what may stand beside what, what they cost, how they
//! are listed, changed and called off, and when they expire.

use crate::harness::{Answer, Server};
use crate::table::{get, masked, post};
use expect_test::expect;

const SESSIONS: &str = "/v1/checkout/sessions";

/// A server that sells tea, for ten dollars or nine euros.
fn shop() -> Server {
    let server = Server::start();
    post(&server, "/v1/products", "name=Tea&id=tea").ok();
    server
}

fn price(server: &Server, form: &str) -> String {
    let form = format!("product=tea&currency=usd&{form}");
    post(server, "/v1/prices", &form).ok().text("id").to_owned()
}

fn tea(server: &Server) -> String {
    price(server, "unit_amount=1000&currency_options[eur][unit_amount]=900")
}

/// Two cups, in elements.
fn session(server: &Server, price: &str, more: &str) -> Answer {
    let item = format!("line_items[0][price]={price}&line_items[0][quantity]=2");
    post(server, SESSIONS, &format!("mode=payment&ui_mode=elements&{item}&{more}"))
}

#[test]
fn shown_whole() {
    let server = shop();
    let made = session(&server, &tea(&server), "customer_creation=always").ok();
    let secret = made.text("client_secret").to_owned();
    assert!(secret.starts_with(&format!("{}_secret_", made.text("id"))), "{secret}");
    expect![[r#"
        {
          "id": "cs_test_…",
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
          "cancel_url": null,
          "client_reference_id": null,
          "client_secret": "cs_test_…_secret_…",
          "collected_information": null,
          "consent": null,
          "consent_collection": null,
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
          "customer_creation": "always",
          "customer_details": null,
          "customer_email": null,
          "discounts": [],
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
          "locale": null,
          "managed_payments": {
            "enabled": false
          },
          "metadata": {},
          "mode": "payment",
          "optional_items": null,
          "origin_context": null,
          "payment_intent": null,
          "payment_link": null,
          "payment_method_collection": "if_required",
          "payment_method_configuration_details": {
            "id": "pmc_…",
            "parent": null
          },
          "payment_method_options": {
            "card": {
              "request_three_d_secure": "automatic"
            }
          },
          "payment_method_types": [
            "card"
          ],
          "payment_status": "unpaid",
          "permissions": null,
          "phone_number_collection": {
            "enabled": false
          },
          "recovered_from": null,
          "saved_payment_method_options": {
            "allow_redisplay_filters": [
              "always"
            ],
            "payment_method_remove": null,
            "payment_method_save": null
          },
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
          "total_details": {
            "amount_discount": 0,
            "amount_shipping": 0,
            "amount_tax": 0
          },
          "ui_mode": "elements",
          "url": null,
          "wallet_options": null
        }"#]]
    .assert_eq(&masked(&format!("{:#}", made.body)));
    let path = format!("{SESSIONS}/{}", made.text("id"));
    assert_eq!(get(&server, &path).ok().body, made.body);
}
