//! Deliveries: each stands where its attempts have brought it, and none is missing.

use super::Invariant::E4;
use super::{Findings, Snapshot};
use crate::Named as _;
use crate::delivery::{Attempt, Delivery, State, retry};
use std::collections::BTreeSet;

/// This server has no live mode.
const LIVEMODE: bool = false;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    for delivery in &snapshot.deliveries {
        let stands = stands(delivery);
        findings.expect(stands, E4, delivery.event.as_str(), || {
            format!(
                "to {} it is {:?}, after {} failures of {} attempts",
                delivery.endpoint,
                delivery.state,
                delivery.failed,
                delivery.attempts.len()
            )
        });
        let in_order = delivery.attempts.is_sorted_by_key(|attempt| attempt.at);
        findings.expect(in_order, E4, delivery.event.as_str(), || {
            format!("to {} it was tried before it was tried", delivery.endpoint)
        });
    }
    missing(snapshot, findings);
}

/// Whether a delivery is where its attempts say.
fn stands(delivery: &Delivery) -> bool {
    let failed = usize::try_from(delivery.failed).unwrap_or(usize::MAX);
    let Some(before) = delivery.attempts.len().checked_sub(failed) else { return false };
    // Those since it set out. The success that ends them is not counted.
    let row = delivery.attempts.get(before..).unwrap_or_default();
    let succeeded = |attempt: &Attempt| attempt.outcome.is_success();
    let next = match row.last() {
        _ if row.iter().any(succeeded) => return delivery.state == State::Delivered,
        Some(last) => retry(LIVEMODE, delivery.failed, delivery.since, last.at),
        None => Some(delivery.since),
    };
    match delivery.state {
        State::Waiting(due) => next == Some(due),
        State::Delivered => delivery.attempts.last().is_some_and(succeeded),
        State::Exhausted => next.is_none(),
        State::Dropped => true,
    }
}

/// An endpoint that is as it was made was sent every event that it wants. Of one that has changed, the
/// record does not say what it wanted when.
fn missing(snapshot: &Snapshot, findings: &mut Findings) {
    let pair = |delivery: &Delivery| {
        (delivery.endpoint.as_str().to_owned(), delivery.event.as_str().to_owned())
    };
    let sent: BTreeSet<(String, String)> = snapshot.deliveries.iter().map(pair).collect();
    for id in &snapshot.endpoints_as_made {
        let Some(endpoint) = snapshot.webhook_endpoints.get(id) else { continue };
        for event in &snapshot.events {
            let wants = event.created > endpoint.created && endpoint.wants(event.kind.name());
            let known = !wants || sent.contains(&(id.clone(), event.id.clone()));
            findings.expect(known, E4, &event.id, || format!("{id} wants it, and is not sent it"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Told, audit};
    use super::*;
    use crate::delivery::{Failure, Outcome};
    use crate::event::EventType;
    use crate::id::{EventId, WebhookEndpointId};
    use crate::metadata::Metadata;
    use crate::webhook_endpoint::{EVERY, Status, WebhookEndpoint};

    fn endpoint() -> WebhookEndpoint {
        WebhookEndpoint {
            id: WebhookEndpointId::named("we_1"),
            created: 1,
            url: String::new(),
            enabled_events: vec![EVERY.to_owned()],
            api_version: None,
            description: None,
            metadata: Metadata::default(),
            status: Status::Enabled,
            stops: 0,
            secret: 1,
            outgoing: None,
            failing_since: None,
            destination: None,
        }
    }

    fn delivery() -> Delivery {
        Delivery::of(EventId::named("evt_1"), &endpoint(), 10)
    }

    /// Tried with these outcomes, each when it is due.
    fn tried(mut delivery: Delivery, outcomes: &[u16]) -> Delivery {
        for status in outcomes {
            let due = delivery.due().unwrap();
            delivery = delivery.tried(Outcome::Answered(*status), LIVEMODE, due);
        }
        delivery
    }

    fn found(delivery: Delivery) -> usize {
        let snapshot = Snapshot { deliveries: vec![delivery], ..Snapshot::default() };
        audit(&snapshot).iter().filter(|finding| finding.invariant == E4).count()
    }

    #[test]
    fn what_happens_is_sound() {
        for outcomes in [&[][..], &[200], &[500], &[500, 500, 200], &[500; 4]] {
            assert_eq!(found(tried(delivery(), outcomes)), 0, "{outcomes:?}");
            let again = tried(delivery(), outcomes).resend(&endpoint(), 99_999);
            assert_eq!(found(again.clone()), 0, "{outcomes:?}, sent again");
            for later in [&[200][..], &[500], &[500, 200], &[500; 4]] {
                assert_eq!(found(tried(again.clone(), later)), 0, "{outcomes:?}, {later:?}");
            }
        }
        assert_eq!(found(tried(delivery(), &[500]).dropped()), 0, "nobody wants it any more");
        let failed = delivery().tried(Outcome::Failed(Failure::TimedOut), LIVEMODE, 30);
        assert_eq!(found(failed), 0, "it took its time");
    }

    #[test]
    fn planted() {
        let plant = |outcomes: &[u16], change: fn(&mut Delivery)| {
            let mut planted = tried(delivery(), outcomes);
            change(&mut planted);
            found(planted)
        };
        assert_eq!(plant(&[], |it| it.state = State::Delivered), 1, "delivered by nobody");
        assert_eq!(plant(&[500], |it| it.state = State::Delivered), 1, "delivered by a failure");
        assert_eq!(plant(&[500], |it| it.state = State::Exhausted), 1, "given up too early");
        assert_eq!(plant(&[500], |it| it.state = State::Waiting(11)), 1, "retried too early");
        assert_eq!(plant(&[], |it| it.state = State::Waiting(9_999)), 1, "tried too late");
        assert_eq!(plant(&[500; 4], |it| it.state = State::Waiting(99_999)), 1, "tried for ever");
        assert_eq!(plant(&[200], |it| it.state = State::Waiting(11)), 1, "tried again");
        assert_eq!(plant(&[500], |it| it.failed = 2), 1, "a failure that nobody saw");
        assert_eq!(plant(&[500, 500], |it| it.attempts.reverse()), 2, "out of order");
    }

    #[test]
    fn an_event_that_is_not_sent_is_found() {
        let (number, id, created) = (1, "evt_1".to_owned(), 10);
        let told = Told {
            number,
            id,
            created,
            kind: EventType::BalanceAvailable,
            object: None,
            customer: None,
        };
        let mut snapshot = Snapshot { events: vec![told], ..Snapshot::default() };
        snapshot.add(endpoint().into());
        assert_eq!(audit(&snapshot), [], "it may have changed");
        snapshot.endpoints_as_made.insert("we_1".to_owned());
        assert_eq!(audit(&snapshot).len(), 1);
        snapshot.deliveries.push(delivery());
        assert_eq!(audit(&snapshot), []);
        snapshot.deliveries.clear();
        snapshot.events[0].created = 1;
        assert_eq!(audit(&snapshot), [], "they are of the same second");
    }
}
