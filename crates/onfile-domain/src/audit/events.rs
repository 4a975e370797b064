//! Events: each fact is told once, in order, and nothing else is told.

use super::Invariant::{E1, E2, S1};
use super::{Findings, Snapshot};
use crate::charge::{Charge, State};
use crate::checkout_session;
use crate::dispute::Dispute;
use crate::event::EventType;
use crate::payment_intent::Status;
use crate::payment_method::Standing;
use crate::refund::RefundStatus;
use crate::setup_intent;
use std::collections::BTreeMap;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    sequence(snapshot, findings);
    let told = Counts::of(snapshot);
    payment_intents(snapshot, &told, findings);
    setup_intents(snapshot, &told, findings);
    for charge in snapshot.charges.values() {
        of_charge(charge, &told, findings);
    }
    for refund in snapshot.refunds.values() {
        let failed = refund.status == RefundStatus::Failed;
        told.once(EventType::RefundCreated, refund.id.as_str(), true, findings);
        told.once(EventType::RefundFailed, refund.id.as_str(), failed, findings);
    }
    for dispute in snapshot.disputes.values() {
        of_dispute(dispute, &told, findings);
    }
    for customer in snapshot.customers.values() {
        let (id, is_customer) = (customer.id.as_str(), customer.is_customer());
        told.once(EventType::CustomerCreated, id, is_customer, findings);
        told.once(EventType::CustomerDeleted, id, is_customer && customer.deleted, findings);
    }
    for session in snapshot.checkout_sessions.values() {
        let (id, status) = (session.id.as_str(), session.status_name());
        let complete = status == checkout_session::StatusName::Complete;
        let expired = status == checkout_session::StatusName::Expired;
        told.once(EventType::CheckoutSessionCompleted, id, complete, findings);
        told.once(EventType::CheckoutSessionExpired, id, expired, findings);
    }
    for price in snapshot.prices.values() {
        told.once(EventType::PriceCreated, price.id.as_str(), true, findings);
    }
    for product in snapshot.products.values() {
        let id = product.id.as_str();
        told.once(EventType::ProductCreated, id, true, findings);
        told.once(EventType::ProductDeleted, id, product.deleted, findings);
    }
    for clock in snapshot.test_clocks.values() {
        told.once(EventType::TestClockCreated, clock.id.as_str(), true, findings);
        told.once(EventType::TestClockDeleted, clock.id.as_str(), clock.deleted, findings);
    }
    for method in snapshot.payment_methods.values() {
        let id = method.id.as_str();
        match method.standing {
            Standing::Attached { .. } => {
                told.once(EventType::PaymentMethodAttached, id, true, findings);
                told.once(EventType::PaymentMethodDetached, id, false, findings);
            }
            Standing::Fresh | Standing::SetUp => {
                told.once(EventType::PaymentMethodAttached, id, false, findings);
                told.once(EventType::PaymentMethodDetached, id, false, findings);
            }
            // Used up without an owner, detached, or gone with its customer: at most once each.
            Standing::Spent => {
                let (attached, detached) = (
                    told.count(EventType::PaymentMethodAttached, id),
                    told.count(EventType::PaymentMethodDetached, id),
                );
                findings.expect(detached <= attached && attached <= 1, E1, id, || {
                    format!("attached {attached} times and detached {detached} times")
                });
            }
        }
    }
    of_something(snapshot, findings);
    no_way_out(snapshot, findings);
}

/// How often each thing was told of each object.
struct Counts<'a>(BTreeMap<(&'a str, EventType), usize>);

impl<'a> Counts<'a> {
    fn of(snapshot: &'a Snapshot) -> Self {
        let mut counts = BTreeMap::new();
        for event in &snapshot.events {
            if let Some(object) = &event.object {
                *counts.entry((object.as_str(), event.kind)).or_default() += 1;
            }
        }
        Counts(counts)
    }

    fn count(&self, kind: EventType, id: &str) -> usize {
        self.0.get(&(id, kind)).copied().unwrap_or_default()
    }

    /// Exactly once when it is a fact, else never.
    fn once(&self, kind: EventType, id: &str, fact: bool, findings: &mut Findings) {
        let count = self.count(kind, id);
        findings.expect(count == usize::from(fact), E1, id, || {
            format!("{kind:?} was told {count} times, expected {}", usize::from(fact))
        });
    }

    fn at_most_once(&self, kind: EventType, id: &str, findings: &mut Findings) {
        let count = self.count(kind, id);
        findings.expect(count <= 1, E1, id, || format!("{kind:?} was told {count} times"));
    }
}

fn sequence(snapshot: &Snapshot, findings: &mut Findings) {
    let mut newest = i64::MIN;
    for (event, expected) in snapshot.events.iter().zip(1..) {
        findings.expect(event.number == expected, E2, &event.id, || {
            format!("it is number {}, expected {expected}", event.number)
        });
        findings.expect(event.created >= newest, E2, &event.id, || {
            format!("it is from {}, the one before it from {newest}", event.created)
        });
        newest = newest.max(event.created);
    }
}

fn payment_intents(snapshot: &Snapshot, told: &Counts<'_>, findings: &mut Findings) {
    for intent in snapshot.payment_intents.values() {
        let id = intent.id.as_str();
        let succeeded = matches!(intent.status, Status::Succeeded { .. });
        let canceled = matches!(intent.status, Status::Canceled { .. });
        let holds = matches!(intent.status, Status::RequiresCapture { .. });
        told.once(EventType::PaymentIntentCreated, id, true, findings);
        told.once(EventType::PaymentIntentSucceeded, id, succeeded, findings);
        told.once(EventType::PaymentIntentCanceled, id, canceled, findings);
        told.at_most_once(EventType::PaymentIntentAmountCapturableUpdated, id, findings);
        if holds {
            told.once(EventType::PaymentIntentAmountCapturableUpdated, id, true, findings);
        }
    }
}

fn setup_intents(snapshot: &Snapshot, told: &Counts<'_>, findings: &mut Findings) {
    for intent in snapshot.setup_intents.values() {
        let id = intent.id.as_str();
        let succeeded = intent.status == setup_intent::Status::Succeeded;
        let canceled = matches!(intent.status, setup_intent::Status::Canceled { .. });
        told.once(EventType::SetupIntentCreated, id, true, findings);
        told.once(EventType::SetupIntentSucceeded, id, succeeded, findings);
        told.once(EventType::SetupIntentCanceled, id, canceled, findings);
    }
}

fn of_charge(charge: &Charge, told: &Counts<'_>, findings: &mut Findings) {
    let id = charge.id.as_str();
    let failed = matches!(charge.state, State::Failed { .. });
    // A debit succeeds when the bank says so; one that was called off before never did.
    let of_card = charge.card().is_some();
    let succeeded = match charge.state {
        State::Captured { .. } | State::Authorised { .. } => true,
        State::Released => of_card,
        State::Failed { .. } | State::Pending => false,
    };
    let waited = told.count(EventType::ChargePending, id) > 0;
    findings.expect(!waited || !of_card, E1, id, || "of a card, and told of as pending".into());
    told.at_most_once(EventType::ChargePending, id, findings);
    told.once(EventType::ChargeSucceeded, id, succeeded, findings);
    told.once(EventType::ChargeFailed, id, failed, findings);
    told.at_most_once(EventType::ChargeCaptured, id, findings);
    told.at_most_once(EventType::ChargeExpired, id, findings);
    if !matches!(charge.state, State::Captured { .. }) {
        told.once(EventType::ChargeCaptured, id, false, findings);
    }
    if !matches!(charge.state, State::Released) {
        told.once(EventType::ChargeExpired, id, false, findings);
    }
}

fn of_dispute(dispute: &Dispute, told: &Counts<'_>, findings: &mut Findings) {
    let id = dispute.id.as_str();
    let withdrawn = !dispute.balance_transactions.is_empty();
    let reinstated = dispute.balance_transactions.len() > 1;
    told.once(EventType::ChargeDisputeCreated, id, true, findings);
    told.once(EventType::ChargeDisputeFundsWithdrawn, id, withdrawn, findings);
    told.once(EventType::ChargeDisputeFundsReinstated, id, reinstated, findings);
    told.once(EventType::ChargeDisputeClosed, id, !dispute.is_open(), findings);
}

/// Nothing is told of an object that is not there. The store's own check covers the types that no
/// rule here is about.
fn of_something(snapshot: &Snapshot, findings: &mut Findings) {
    for event in &snapshot.events {
        let Some(object) = &event.object else { continue };
        let there = match event.kind.name_of_object() {
            "charge" => snapshot.charges.contains_key(object),
            "customer" => snapshot.customers.contains_key(object),
            "dispute" => snapshot.disputes.contains_key(object),
            "payment_intent" => snapshot.payment_intents.contains_key(object),
            "payment_method" => snapshot.payment_methods.contains_key(object),
            "refund" => snapshot.refunds.contains_key(object),
            "test_helpers.test_clock" => snapshot.test_clocks.contains_key(object),
            "setup_intent" => snapshot.setup_intents.contains_key(object),
            _ => true,
        };
        findings.expect(there, E1, &event.id, || format!("it tells of {object}, not on record"));
    }
}

/// After the end of an intent nothing more is told of it: that no status comes after `succeeded` and
/// `canceled` shows here alone, since records keep no past.
fn no_way_out(snapshot: &Snapshot, findings: &mut Findings) {
    let mut ended = BTreeMap::new();
    for event in &snapshot.events {
        let Some(object) = &event.object else { continue };
        if let "payment_intent" | "setup_intent" = event.kind.name_of_object() {
            let end = ended.get(object.as_str());
            findings.expect(end.is_none(), S1, object, || {
                format!("{:?} was told after {:?}", event.kind, end)
            });
        }
        if let EventType::PaymentIntentSucceeded
        | EventType::PaymentIntentCanceled
        | EventType::SetupIntentSucceeded
        | EventType::SetupIntentCanceled = event.kind
        {
            ended.insert(object.as_str(), event.kind);
        }
    }
}

impl EventType {
    /// The kind of object that an event of this type tells of.
    fn name_of_object(self) -> &'static str {
        let name = crate::Named::name(self);
        match name.rsplit_once('.').map_or(name, |(object, _)| object) {
            "charge.dispute" => "dispute",
            "charge.refund" => "refund",
            object => object,
        }
    }
}
