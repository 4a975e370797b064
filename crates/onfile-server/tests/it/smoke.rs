//! The main job, in one breath: save while paying, charge again without the customer.

use crate::harness::Server;

#[test]
fn save_during_a_payment_then_charge_off_session() {
    let server = Server::start();
    let customer = server.secret().post("/v1/customers", &[("email", "jenny@example.com")]).ok();
    let paid = server
        .secret()
        .post(
            "/v1/payment_intents",
            &[
                ("amount", "1099"),
                ("currency", "usd"),
                ("customer", customer.text("id")),
                ("payment_method", "pm_card_visa"),
                ("payment_method_options[card][setup_future_usage]", "off_session"),
                ("return_url", "https://example.com/return"),
                ("confirm", "true"),
            ],
        )
        .ok();
    assert_eq!(paid.text("status"), "succeeded");
    let charged = server
        .secret()
        .post(
            "/v1/payment_intents",
            &[
                ("amount", "1099"),
                ("currency", "usd"),
                ("customer", customer.text("id")),
                ("payment_method", paid.text("payment_method")),
                ("off_session", "true"),
                ("confirm", "true"),
            ],
        )
        .ok();
    assert_eq!(charged.text("status"), "succeeded");
    server.advance(1);
    let types = server.event_types();
    assert_eq!(
        types,
        [
            "customer.created",
            "payment_intent.created",
            "charge.succeeded",
            "payment_method.attached",
            "payment_intent.succeeded",
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded",
            "charge.updated",
            "charge.updated",
        ]
    );
}
