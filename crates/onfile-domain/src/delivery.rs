//! Deliveries: one event on its way to one endpoint, how often it is tried, and what came of it.
//!
//! Whoever sends reports an [`Outcome`]; what follows is decided here, without a clock.
//! Source: <https://docs.stripe.com/webhooks#automatic-retries>.

use crate::id::{EventId, WebhookEndpointId};
use crate::moment::{DAY, HOUR, MINUTE, Timestamp};
use crate::names::names;
use crate::webhook_endpoint::WebhookEndpoint;
use serde::{Deserialize, Serialize};

names! {
    /// Why an attempt brought no answer.
    pub enum Failure {
        /// The host has no address, or an address where no delivery goes.
        AddressRefused = "address_refused",
        /// Nothing listens there, or the connection broke off.
        ConnectionFailed = "connection_failed",
        /// What came back was not HTTP.
        InvalidResponse = "invalid_response",
        /// The host's name could not be looked up.
        NameNotResolved = "name_not_resolved",
        /// No answer came in time.
        TimedOut = "timed_out",
        /// Its certificate is not good for the host, or it speaks no TLS that we do.
        TlsFailed = "tls_failed",
    }
}

/// What an attempt came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// An answer with this status.
    Answered(u16),
    /// No answer.
    Failed(Failure),
}

impl Outcome {
    /// Whether the endpoint has the event: it said so with any status of two hundred and something.
    /// A redirect is not followed, so it is a failure like any other.
    pub fn is_success(self) -> bool {
        matches!(self, Outcome::Answered(200..=299))
    }
}

/// One attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Seconds since the Unix epoch.
    pub at: Timestamp,
    /// What it came to.
    pub outcome: Outcome,
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is tried at this time.
    Waiting(Timestamp),
    /// The endpoint has it.
    Delivered,
    /// It was tried as often as the schedule has it.
    Exhausted,
    /// The endpoint was disabled or deleted before it had it.
    Dropped,
}

/// One event on its way to one endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// What is told.
    pub event: EventId,
    /// To whom.
    pub endpoint: WebhookEndpointId,
    /// [`WebhookEndpoint::stops`] when it set out.
    pub stops: u32,
    /// When it set out, or was sent out again by hand.
    pub since: Timestamp,
    /// How many attempts have failed since then.
    pub failed: u32,
    /// Every attempt, the first one first.
    pub attempts: Vec<Attempt>,
    /// Where it stands.
    pub state: State,
}

impl Delivery {
    /// A delivery that sets out now.
    pub fn of(event: EventId, endpoint: &WebhookEndpoint, now: Timestamp) -> Self {
        Delivery {
            event,
            endpoint: endpoint.id.clone(),
            stops: endpoint.stops,
            since: now,
            failed: 0,
            attempts: Vec::new(),
            state: State::Waiting(now),
        }
    }

    /// Sends it out once more by hand, with everything that was tried before on record.
    #[must_use]
    pub fn resend(self, endpoint: &WebhookEndpoint, now: Timestamp) -> Self {
        let (stops, state) = (endpoint.stops, State::Waiting(now));
        Delivery { stops, since: now, failed: 0, state, ..self }
    }

    /// Whether it may go on to the endpoint as that is now.
    pub fn may_go_to(&self, endpoint: &WebhookEndpoint) -> bool {
        endpoint.is_enabled() && endpoint.stops == self.stops
    }

    /// It goes no further.
    #[must_use]
    pub fn dropped(self) -> Self {
        Delivery { state: State::Dropped, ..self }
    }

    /// It was tried.
    #[must_use]
    pub fn tried(mut self, outcome: Outcome, livemode: bool, now: Timestamp) -> Self {
        self.attempts.push(Attempt { at: now, outcome });
        if outcome.is_success() {
            return Delivery { state: State::Delivered, ..self };
        }
        self.failed += 1;
        let next = retry(livemode, self.failed, self.since, now);
        self.state = next.map_or(State::Exhausted, State::Waiting);
        self
    }

    /// When it is tried next.
    pub fn due(&self) -> Option<Timestamp> {
        match self.state {
            State::Waiting(due) => Some(due),
            State::Delivered | State::Exhausted | State::Dropped => None,
        }
    }
}

/// Pauses before each retry in a sandbox: three over a few hours `[D]`; their spacing is `[U]`.
const SANDBOX: [i64; 3] = [10 * MINUTE, HOUR, 3 * HOUR];

/// Pauses before each retry of what is not a test; the last one repeats. The growth is documented,
/// the figures are `[U]`.
const LIVE: [i64; 6] = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 12 * HOUR];

/// How long what is not a test is tried. `[D]`
const LIVE_SPAN: i64 = 3 * DAY;

/// When to try again after so many failures of what set out at `since`; `None` for not at all.
pub fn retry(livemode: bool, failed: u32, since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let at = usize::try_from(failed).ok()?.checked_sub(1)?;
    if !livemode {
        return SANDBOX.get(at).map(|pause| now + pause);
    }
    let pause = LIVE.get(at).or(LIVE.last())?;
    Some(now + pause).filter(|next| next - since <= LIVE_SPAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery() -> Delivery {
        Delivery {
            event: EventId::named("evt_1"),
            endpoint: WebhookEndpointId::named("we_1"),
            stops: 0,
            since: 0,
            failed: 0,
            attempts: Vec::new(),
            state: State::Waiting(0),
        }
    }

    /// Fails until nothing is tried any more; when each attempt was made, in minutes.
    fn attempts(livemode: bool) -> Vec<i64> {
        let mut delivery = delivery();
        while let Some(due) = delivery.due() {
            delivery = delivery.tried(Outcome::Answered(500), livemode, due);
        }
        assert_eq!(delivery.state, State::Exhausted);
        delivery.attempts.iter().map(|attempt| attempt.at / MINUTE).collect()
    }

    #[test]
    fn a_sandbox_is_retried_three_times_over_a_few_hours() {
        assert_eq!(attempts(false), [0, 10, 70, 250]);
    }

    #[test]
    fn the_rest_is_retried_for_three_days() {
        let hours: Vec<i64> = attempts(true).iter().map(|minutes| minutes / 60).collect();
        assert_eq!(hours, [0, 0, 0, 2, 7, 17, 29, 41, 53, 65]);
    }

    #[test]
    fn a_slow_attempt_delays_those_after_it() {
        assert_eq!(retry(false, 1, 0, 20), Some(20 + 10 * MINUTE));
        assert_eq!(retry(true, 6, 0, 2 * DAY + 12 * HOUR), Some(3 * DAY));
        assert_eq!(retry(true, 6, 0, 2 * DAY + 12 * HOUR + 1), None);
        assert_eq!(retry(true, 0, 0, 0), None);
    }

    #[test]
    fn only_two_hundreds_are_successes() {
        for status in [200, 204, 299] {
            let tried = delivery().tried(Outcome::Answered(status), false, 5);
            assert_eq!((tried.state, tried.failed), (State::Delivered, 0), "{status}");
        }
        for status in [100, 199, 300, 301, 400, 410, 500] {
            let tried = delivery().tried(Outcome::Answered(status), false, 5);
            assert_eq!((tried.state, tried.failed), (State::Waiting(605), 1), "{status}");
        }
        let failed = delivery().tried(Outcome::Failed(Failure::TimedOut), false, 5);
        assert_eq!(failed.due(), Some(605));
    }

    #[test]
    fn what_is_at_rest_waits_for_nothing() {
        assert_eq!(delivery().dropped().due(), None);
        assert_eq!(delivery().tried(Outcome::Answered(200), false, 1).due(), None);
    }
}
