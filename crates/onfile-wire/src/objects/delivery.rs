//! Deliveries: an object of this server's own, since the real service shows them on its pages alone.

use crate::objects::members::object;
use onfile_domain::Named as _;
use onfile_domain::delivery::{Attempt, Delivery, Outcome, State};
use serde_json::Value;

/// Renders a delivery with its attempts, the first one first.
pub fn render(delivery: &Delivery) -> Value {
    let attempts: Vec<Value> = delivery.attempts.iter().map(attempt).collect();
    object! {
        object: "webhook_delivery",
        attempts: attempts,
        event: &delivery.event,
        next_attempt: delivery.due(),
        status: match delivery.state {
            State::Waiting(_) => "pending",
            State::Delivered => "delivered",
            State::Exhausted => "failed",
            State::Dropped => "canceled",
        },
        webhook_endpoint: &delivery.endpoint,
    }
}

fn attempt(attempt: &Attempt) -> Value {
    let (status, error) = match attempt.outcome {
        Outcome::Answered(status) => (Some(status), None),
        Outcome::Failed(failure) => (None, Some(failure.name().to_owned())),
    };
    object! { created: attempt.at, error: error, http_status: status }
}
