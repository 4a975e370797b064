//! One of everything, so that every route has something to be called on.

use crate::harness::{Answer, Server};
use std::collections::BTreeMap;

/// Ids by the name that the routing table gives them in a path.
pub struct World {
    ids: BTreeMap<&'static str, String>,
    /// The payment intent, with its client secret.
    pub payment_intent: Answer,
    /// The setup intent, with its client secret.
    pub setup_intent: Answer,
    /// The Checkout Session, with its client secret.
    pub checkout_session: Answer,
}

impl World {
    /// Makes one of everything.
    pub fn make(server: &Server) -> World {
        let secret = server.secret();
        let customer = secret.post("/v1/customers", &[("email", "a@example.com")]).ok();
        let customer = customer.text("id");
        let method =
            secret.post("/v1/payment_methods/pm_card_visa/attach", &[("customer", customer)]).ok();
        let sources = format!("/v1/customers/{customer}/sources");
        let source = secret.post(&sources, &[("source", "tok_visa")]).ok();
        let paid =
            server.pay(&[("customer", customer), ("payment_method", method.text("id"))]).ok();
        let disputed = server.pay(&[("payment_method", "pm_card_createDispute")]).ok();
        server.advance(1);
        let refund = secret
            .post("/v1/refunds", &[("payment_intent", paid.text("id")), ("amount", "5")])
            .ok();
        let token = secret
            .post(
                "/v1/tokens",
                &[
                    ("card[number]", "4242424242424242"),
                    ("card[exp_month]", "12"),
                    ("card[exp_year]", "2034"),
                    ("card[cvc]", "123"),
                ],
            )
            .ok();
        let of_dispute = format!("/v1/disputes?payment_intent={}", disputed.text("id"));
        let dispute = secret.get(&of_dispute).ok();
        let first = |path: &str| secret.get(path).ok().text("/data/0/id").to_owned();
        let intent = [("amount", "1000"), ("currency", "usd")];
        let payment_intent = secret.post("/v1/payment_intents", &intent).ok();
        let setup_intent = secret.post("/v1/setup_intents", &[]).ok();
        let core_account = secret.send("POST", "/v2/core/accounts", "{}").ok();
        let versioned = server.secret().header("Stripe-Version", "2026-10-28.endive");
        let key = versioned.post("/v1/ephemeral_keys", &[("customer", customer)]).ok();
        let preview = [("payment_method", "pm_card_visa")];
        let confirmation = secret.post("/v1/test_helpers/confirmation_tokens", &preview).ok();
        let price = "currency=usd&unit_amount=1000&product_data[name]=Tea";
        let price = secret.send("POST", "/v1/prices", price).ok();
        let sold = [
            ("mode", "payment"),
            ("ui_mode", "elements"),
            ("line_items[0][price]", price.text("id")),
            ("line_items[0][quantity]", "1"),
        ];
        let checkout_session = secret.post("/v1/checkout/sessions", &sold).ok();
        // Nothing listens there: the port is nobody's.
        let hook = [("url", "http://127.0.0.1:9"), ("enabled_events[]", "charge.failed")];
        let endpoint = secret.post("/v1/webhook_endpoints", &hook).ok();
        let destination = r#"{"name": "n", "type": "webhook_endpoint", "event_payload": "thin",
            "enabled_events": ["v1.charge.failed"], "webhook_endpoint": {"url": "http://127.0.0.1:9"}}"#;
        let destination = secret.send("POST", "/v2/core/event_destinations", destination).ok();
        let ids = BTreeMap::from([
            ("event_destination", destination.text("id").to_owned()),
            ("core_event", first("/v2/core/events?limit=1")),
            ("checkout_session", checkout_session.text("id").to_owned()),
            ("webhook_endpoint", endpoint.text("id").to_owned()),
            ("confirmation_token", confirmation.text("id").to_owned()),
            ("ephemeral_key", key.text("id").to_owned()),
            ("core_account", core_account.text("id").to_owned()),
            ("customer", customer.to_owned()),
            ("payment_method", method.text("id").to_owned()),
            ("product", price.text("product").to_owned()),
            ("price", price.text("id").to_owned()),
            ("source", source.text("id").to_owned()),
            ("charge", paid.text("latest_charge").to_owned()),
            ("refund", refund.text("id").to_owned()),
            ("dispute", dispute.text("/data/0/id").to_owned()),
            ("token", token.text("id").to_owned()),
            ("event", first("/v1/events?limit=1")),
            ("balance_transaction", first("/v1/balance_transactions?limit=1")),
        ]);
        World { ids, payment_intent, setup_intent, checkout_session }
    }

    /// The path of a pattern, on the things of this world.
    pub fn path(&self, pattern: &str) -> String {
        let intent = match pattern.starts_with("/v1/setup_intents") {
            true => self.setup_intent.text("id"),
            false => self.payment_intent.text("id"),
        };
        let mut path = pattern.replace("{intent}", intent);
        let of_events =
            if pattern.starts_with("/v1/events") { "event" } else { "balance_transaction" };
        path = path.replace("{id}", &self.ids[of_events]);
        for (name, id) in &self.ids {
            path = path.replace(&format!("{{{name}}}"), id);
        }
        path.replace("{mandate}", "mandate_none").replace("{account}", "acct_none")
    }
}
