//! Payment methods: whose they are, and what may still be done with them.

use super::Invariant::{P1, P2, P3, P10, P13, P14};
use super::{Findings, Snapshot};
use crate::charge::Charge;
use crate::confirmation_token::{Carried, UsedBy};
use crate::customer::Customer;
use crate::event::EventType;
use crate::mandate::Mandate;
use crate::moment::Timestamp;
use crate::payment_intent;
use crate::payment_method::{Nature, PaymentMethod, Standing};
use crate::setup_intent;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let lives = Life::told(snapshot);
    let successes = successes(snapshot);
    for method in snapshot.payment_methods.values() {
        let life = lives.get(method.id.as_str()).cloned().unwrap_or_default();
        one_owner(method, &life, snapshot, findings);
        let used = successes.get(method.id.as_str()).copied().unwrap_or_default();
        used_once(method, &life, used, findings);
    }
    let charged = snapshot.charged();
    for charge in snapshot.charges.values() {
        charged_before_detached(charge, &charged, &lives, findings);
    }
    defaults(snapshot, findings);
    fingerprints(snapshot, findings);
    mandates(snapshot, &lives, findings);
    confirmation_tokens(snapshot, findings);
}

/// What was told of a method.
#[derive(Clone, Default)]
struct Life<'a> {
    owners: BTreeSet<&'a str>,
    detached: Option<Timestamp>,
    /// Attached, or attached again, after it was detached.
    came_back: bool,
}

impl<'a> Life<'a> {
    fn told(snapshot: &'a Snapshot) -> BTreeMap<&'a str, Life<'a>> {
        let mut lives: BTreeMap<&str, Life<'_>> = BTreeMap::new();
        for event in &snapshot.events {
            let Some(object) = &event.object else { continue };
            if event.kind == EventType::PaymentMethodAttached {
                let life = lives.entry(object).or_default();
                life.came_back |= life.detached.is_some();
                life.owners.extend(event.customer.as_deref());
            } else if event.kind == EventType::PaymentMethodDetached {
                lives.entry(object).or_default().detached = Some(event.created);
            }
        }
        lives
    }
}

fn one_owner(
    method: &PaymentMethod,
    life: &Life<'_>,
    snapshot: &Snapshot,
    findings: &mut Findings,
) {
    let id = method.id.as_str();
    let mut owners = life.owners.clone();
    if let Standing::Attached { customer } = &method.standing {
        owners.insert(customer.as_str());
        let owner = snapshot.customers.get(customer.as_str());
        findings.expect(owner.is_some_and(Customer::is_there), P1, id, || {
            format!("it is on file for {customer}, who is not there or deleted")
        });
        let gone = life.detached.is_some() || life.came_back;
        findings.expect(!gone, P2, id, || "it was detached, and is on file".into());
    }
    findings.expect(owners.len() <= 1, P1, id, || format!("it had several customers: {owners:?}"));
    findings.expect(!life.came_back, P2, id, || "it was attached after it was detached".into());
}

/// How many intents succeeded with each method.
fn successes(snapshot: &Snapshot) -> BTreeMap<&str, usize> {
    let paid = snapshot.payment_intents.values().filter(|intent| match intent.status {
        payment_intent::Status::Succeeded { .. }
        | payment_intent::Status::RequiresCapture { .. } => true,
        payment_intent::Status::RequiresPaymentMethod
        | payment_intent::Status::RequiresConfirmation { .. }
        | payment_intent::Status::RequiresAction(_)
        | payment_intent::Status::AwaitsTransfer(_)
        | payment_intent::Status::Processing
        | payment_intent::Status::Canceled { .. } => false,
    });
    let set_up = snapshot
        .setup_intents
        .values()
        .filter(|intent| intent.status == setup_intent::Status::Succeeded);
    let paid = paid.filter_map(|intent| intent.payment_method.as_ref());
    let set_up = set_up.filter_map(|intent| intent.payment_method.as_ref());
    let mut counts = BTreeMap::new();
    for method in paid.chain(set_up) {
        *counts.entry(method.as_str()).or_default() += 1;
    }
    counts
}

fn used_once(method: &PaymentMethod, life: &Life<'_>, used: usize, findings: &mut Findings) {
    if method.is_cash() {
        // It is the customer's cash that is used up.
        return;
    }
    let limit = match method.standing {
        Standing::Attached { .. } => return,
        Standing::Fresh => 0,
        Standing::SetUp | Standing::Spent => 1,
    };
    let holds = used <= limit || !life.owners.is_empty();
    findings.expect(holds, P3, method.id.as_str(), || {
        format!("it was never on file, and {used} intents succeeded with it")
    });
}

fn charged_before_detached(
    charge: &Charge,
    charged: &BTreeMap<&str, Timestamp>,
    lives: &BTreeMap<&str, Life<'_>>,
    findings: &mut Findings,
) {
    let detached = lives.get(charge.payment_method.as_str()).and_then(|life| life.detached);
    let holds = detached
        .is_none_or(|detached| charged.get(charge.id.as_str()).is_none_or(|at| *at <= detached));
    findings.expect(holds, P2, charge.id.as_str(), || {
        format!("its method {} was detached before", charge.payment_method)
    });
}

fn defaults(snapshot: &Snapshot, findings: &mut Findings) {
    for (id, customer) in &snapshot.customers {
        let Some(default) = &customer.invoice_settings.default_payment_method else { continue };
        let method = snapshot.payment_methods.get(default.as_str());
        let own = method.and_then(PaymentMethod::customer) == Some(&customer.id);
        findings.expect(own, P1, id, || format!("its default {default} is not on file for it"));
    }
}

fn fingerprints(snapshot: &Snapshot, findings: &mut Findings) {
    let mut known = BTreeMap::new();
    for method in snapshot.payment_methods.values() {
        let (fingerprint, last4) = match method.details.nature() {
            Nature::Card(card) => (card.fingerprint.as_str(), card.last4.as_str()),
            Nature::Debit(account) => (account.fingerprint.as_str(), account.last4.as_str()),
            Nature::Redirect | Nature::Cash => continue,
        };
        let says = (last4, method.card().map(|card| card.description.brand));
        let first = *known.entry(fingerprint).or_insert(says);
        findings.expect(first == says, P10, method.id.as_str(), || {
            format!("its fingerprint is also that of a number ending in {}", first.0)
        });
    }
}

/// An account that is debited is debited under a mandate of its own, and one that stands belongs to a
/// method that can be charged.
fn mandates(snapshot: &Snapshot, lives: &BTreeMap<&str, Life<'_>>, findings: &mut Findings) {
    for charge in snapshot.charges.values() {
        let Some(id) = charge.mandate() else { continue };
        let mandate = snapshot.mandates.get(id.as_str());
        let own = mandate.is_some_and(|it| it.payment_method == charge.payment_method);
        findings.expect(own, P14, charge.id.as_str(), || {
            format!("it was made under {id}, which is not there, or another method's")
        });
    }
    for mandate in snapshot.mandates.values() {
        let id = mandate.id.as_str();
        let method = snapshot.payment_methods.get(mandate.payment_method.as_str());
        findings.expect(method.is_some(), P14, id, || "its method is not there".into());
        let detached =
            lives.get(mandate.payment_method.as_str()).is_some_and(|it| it.detached.is_some());
        findings.expect(!detached || !mandate.is_active(), P14, id, || {
            format!("it is active, and its method {} was detached", mandate.payment_method)
        });
    }
    for method in snapshot.payment_methods.values() {
        let mandate = method.mandate.as_ref().and_then(|id| snapshot.mandates.get(id.as_str()));
        let over = method.standing == Standing::Spent && mandate.is_some_and(Mandate::stands);
        findings.expect(!over, P14, method.id.as_str(), || {
            "it cannot be charged any more, and its mandate stands".into()
        });
        let there = method.mandate.as_ref().is_none_or(|id| {
            let mandate = snapshot.mandates.get(id.as_str());
            mandate.is_some_and(|mandate| mandate.payment_method == method.id)
        });
        findings.expect(there, P14, method.id.as_str(), || {
            "its mandate is not there, or another method's".into()
        });
    }
}

fn confirmation_tokens(snapshot: &Snapshot, findings: &mut Findings) {
    let mut carried = BTreeSet::new();
    for token in snapshot.confirmation_tokens.values() {
        let id = token.id.as_str();
        let there = match &token.used_by {
            None => true,
            Some(UsedBy::PaymentIntent(by)) => snapshot.payment_intents.contains_key(by.as_str()),
            Some(UsedBy::SetupIntent(by)) => snapshot.setup_intents.contains_key(by.as_str()),
        };
        findings.expect(there, P13, id, || "the intent that used it is not there".into());
        if let Some(Carried::New(method)) = &token.payment_method {
            let method = method.id.as_str();
            let on_record = snapshot.payment_methods.contains_key(method);
            findings.expect(!on_record || token.used_by.is_some(), P13, id, || {
                format!("it was not used, and its method {method} is on record")
            });
            findings.expect(carried.insert(method), P13, id, || {
                format!("another token carries its method {method}")
            });
        }
    }
}
