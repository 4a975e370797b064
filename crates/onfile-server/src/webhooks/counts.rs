//! What is counted about deliveries. Labels say how an attempt ended, never whose it was.

use onfile_domain::Named as _;
use onfile_domain::delivery::Outcome;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

/// How an attempt ended: the class of its status, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    outcome: &'static str,
}

/// Which queues: those of endpoints whose last attempt succeeded, or that were not tried yet, and those
/// of endpoints that fail. What waits for a dead endpoint is old, and would hide a delay of the others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Endpoints {
    endpoints: &'static str,
}

/// The counters; clones share them.
#[derive(Clone, Default)]
pub struct Counts {
    attempts: Family<Ended, Counter>,
    /// Requests under way.
    pub in_flight: Gauge,
    /// For how long the delivery has been due that waits the longest. Each process says it of all.
    queue_age: Family<Endpoints, Gauge>,
    /// Endpoints for which something is due.
    pub queues: Gauge,
}

impl Counts {
    /// Counts an attempt.
    pub fn count(&self, outcome: Outcome) {
        let outcome = match outcome {
            Outcome::Answered(200..=299) => "delivered",
            Outcome::Answered(300..=399) => "answered_3xx",
            Outcome::Answered(400..=499) => "answered_4xx",
            Outcome::Answered(500..=599) => "answered_5xx",
            Outcome::Answered(_) => "answered_other",
            Outcome::Failed(failure) => failure.name(),
        };
        self.attempts.get_or_create(&Ended { outcome }).inc();
    }

    /// For how long the first delivery has been due to any endpoint that works, and to any that fails.
    pub fn age(&self, working: i64, failing: i64) {
        for (endpoints, age) in [("working", working), ("failing", failing)] {
            self.queue_age.get_or_create(&Endpoints { endpoints }).set(age);
        }
    }

    /// Shows them.
    pub fn register(&self, registry: &mut Registry) {
        let attempts = self.attempts.clone();
        registry.register("webhook_attempts", "Deliveries tried, by how that ended", attempts);
        let help = "Deliveries under way";
        registry.register("webhook_in_flight", help, self.in_flight.clone());
        let help = "For how long the first delivery in any queue has been due";
        let age = self.queue_age.clone();
        registry.register_with_unit("webhook_queue_age", help, Unit::Seconds, age);
        let help = "Endpoints for which a delivery is due";
        registry.register("webhook_queues", help, self.queues.clone());
    }
}
