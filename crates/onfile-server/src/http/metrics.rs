//! What is counted, for Prometheus. Labels are templates and numbers, never ids: a label is kept for
//! ever and is shown to whoever may read the metrics.

use super::response::Reply;
use crate::webhooks::counts::Counts;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;

/// Upper bounds in seconds. A read takes under a millisecond, a durable write a few; the rest is for
/// finding out what went wrong.
const BUCKETS: [f64; 12] =
    [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// The format's name; the version belongs to it.
const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// One kind of request.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    method: &'static str,
    route: &'static str,
    status: u32,
}

/// One route.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Place {
    method: &'static str,
    route: &'static str,
}

/// The counters.
pub struct Metrics {
    registry: Registry,
    requests: Family<Kind, Counter>,
    seconds: Family<Place, Histogram>,
    /// Open connections.
    pub connections: Gauge,
    /// Connections that waited, and made room for others.
    pub made_room: Counter,
    /// Connections that were turned away.
    pub turned_away: Counter,
}

impl Metrics {
    /// With everything at zero, but what the webhooks have counted.
    pub fn new(webhooks: &Counts) -> Self {
        let mut registry = Registry::with_prefix("onfile");
        webhooks.register(&mut registry);
        let requests = Family::default();
        registry.register("http_requests", "Requests answered", requests.clone());
        let new = || Histogram::new(BUCKETS);
        let seconds = Family::new_with_constructor(new as fn() -> Histogram);
        let help = "Time from a request's head to its answer";
        registry.register_with_unit("http_request", help, Unit::Seconds, seconds.clone());
        let connections = Gauge::default();
        registry.register("http_connections", "Open connections", connections.clone());
        let made_room = Counter::default();
        let help = "Waiting connections closed in favour of new ones";
        registry.register("http_connections_made_room", help, made_room.clone());
        let turned_away = Counter::default();
        let help = "Connections beyond the limit";
        registry.register("http_connections_turned_away", help, turned_away.clone());
        Metrics { registry, requests, seconds, connections, made_room, turned_away }
    }
}

impl Metrics {
    /// Counts a request.
    pub fn count(&self, method: &'static str, route: &'static str, status: u16, taken: Duration) {
        let status = u32::from(status);
        self.requests.get_or_create(&Kind { method, route, status }).inc();
        self.seconds.get_or_create(&Place { method, route }).observe(taken.as_secs_f64());
    }

    /// `GET /metrics`
    pub fn reply(&self) -> Reply {
        let mut text = String::new();
        // Writing into a string does not fail; half a page would be better than none.
        if encode(&mut text, &self.registry).is_err() {
            tracing::error!("the metrics could not be written");
        }
        Reply::text(CONTENT_TYPE, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_template() {
        let metrics = Metrics::new(&Counts::default());
        let route = "/v1/customers/{customer}";
        metrics.count("GET", route, 200, Duration::from_millis(3));
        metrics.count("GET", route, 200, Duration::from_millis(3));
        metrics.count("GET", route, 404, Duration::from_millis(3));
        let mut text = String::new();
        encode(&mut text, &metrics.registry).unwrap();
        for line in [
            r#"onfile_http_requests_total{method="GET",route="/v1/customers/{customer}",status="200"} 2"#,
            r#"onfile_http_requests_total{method="GET",route="/v1/customers/{customer}",status="404"} 1"#,
            r#"onfile_http_request_seconds_count{method="GET",route="/v1/customers/{customer}"} 3"#,
            "onfile_http_connections 0",
        ] {
            assert!(text.contains(line), "{line} is not in:\n{text}");
        }
    }
}
