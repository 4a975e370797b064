//! Intents: what they say of their charges and attempts is what those say.

use super::Invariant::{M6, M7, M13, S2, S4, S6, S7, S9};
use super::{Findings, Snapshot};
use crate::charge::{Charge, State};
use crate::job::JobKind;
use crate::moment::Timestamp;
use crate::payment_intent::{PaymentIntent, Status};
use crate::setup_attempt::SetupAttemptStatus;
use crate::setup_intent::{self, SetupIntent};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let mut charges: BTreeMap<&str, Vec<&Charge>> = BTreeMap::new();
    for charge in snapshot.charges.values() {
        charges.entry(charge.payment_intent.as_str()).or_default().push(charge);
    }
    let (due, charged) = (snapshot.due(), snapshot.charged());
    for intent in snapshot.payment_intents.values() {
        let charges = charges.remove(intent.id.as_str()).unwrap_or_default();
        one_success(intent, &charges, findings);
        money_agrees(intent, &charges, findings);
        let due = due.get(&(JobKind::ExpireAuthorisation, intent.id.as_str()));
        hold_ends(intent, due.copied(), findings);
        newest_charge(intent, &charges, &charged, findings);
        error_stands(intent, findings);
        agreed(intent, findings);
    }
    for (intent, charges) in charges {
        for charge in charges {
            let id = charge.id.as_str();
            findings.expect(false, S6, id, || format!("its intent {intent} is not there"));
        }
    }
    for intent in snapshot.setup_intents.values() {
        set_up(intent, snapshot, findings);
    }
    pages(snapshot, findings);
}

fn is_open(charge: &Charge) -> bool {
    match charge.state {
        State::Captured { .. } | State::Authorised { .. } | State::Pending => true,
        State::Failed { .. } | State::Released => false,
    }
}

fn one_success(intent: &PaymentIntent, charges: &[&Charge], findings: &mut Findings) {
    let open = charges.iter().filter(|charge| is_open(charge)).count();
    let id = intent.id.as_str();
    findings.expect(open <= 1, M6, id, || format!("{open} charges are taken or held"));
    if let Status::Canceled { .. } = intent.status {
        findings.expect(open == 0, M13, id, || "canceled, and a charge is taken or held".into());
    }
}

fn money_agrees(intent: &PaymentIntent, charges: &[&Charge], findings: &mut Findings) {
    let id = intent.id.as_str();
    let latest = charges.iter().find(|charge| Some(&charge.id) == intent.latest_charge.as_ref());
    let state = latest.map(|charge| &charge.state);
    let agrees = match (&intent.status, state) {
        (Status::Succeeded { received }, Some(State::Captured { amount })) => received == amount,
        (
            Status::RequiresCapture { capture_before },
            Some(State::Authorised { capture_before: by }),
        ) => capture_before == by && latest.is_some_and(|charge| charge.amount == intent.amount),
        (Status::Processing, Some(State::Pending)) => true,
        (Status::Succeeded { .. } | Status::RequiresCapture { .. } | Status::Processing, _) => {
            false
        }
        (
            Status::RequiresPaymentMethod
            | Status::RequiresConfirmation { .. }
            | Status::RequiresAction(_)
            | Status::AwaitsTransfer(_)
            | Status::Canceled { .. },
            _,
        ) => latest.is_none_or(|charge| !is_open(charge)),
    };
    findings.expect(agrees, M7, id, || {
        format!("{:?}, and its latest charge is {state:?}", intent.status_name())
    });
}

/// `due` is when the job runs that ends the hold.
fn hold_ends(intent: &PaymentIntent, due: Option<Timestamp>, findings: &mut Findings) {
    let expected = match intent.status {
        Status::RequiresCapture { capture_before } => Some(capture_before),
        Status::RequiresPaymentMethod
        | Status::RequiresConfirmation { .. }
        | Status::RequiresAction(_)
        | Status::AwaitsTransfer(_)
        | Status::Processing
        | Status::Succeeded { .. }
        | Status::Canceled { .. } => None,
    };
    // A job that failed is put off, never brought forward.
    let holds = match (due, expected) {
        (Some(due), Some(expected)) => due >= expected,
        (due, expected) => due.is_none() && expected.is_none(),
    };
    findings.expect(holds, S4, intent.id.as_str(), || {
        format!("its hold ends at {expected:?}, and the job for it is due at {due:?}")
    });
}

fn newest_charge(
    intent: &PaymentIntent,
    charges: &[&Charge],
    charged: &BTreeMap<&str, Timestamp>,
    findings: &mut Findings,
) {
    let at = |charge: &&Charge| charged.get(charge.id.as_str()).copied();
    let newest = charges.iter().filter_map(at).max();
    let latest = intent.latest_charge.as_ref();
    let named = charges.iter().find(|charge| Some(&charge.id) == latest);
    let holds = named.and_then(at) == newest && named.is_some() == latest.is_some();
    findings.expect(holds, S6, intent.id.as_str(), || {
        let latest = latest.map_or("none", |id| id.as_str());
        format!("its latest charge is {latest}, its newest was made at {newest:?}")
    });
}

fn error_stands(intent: &PaymentIntent, findings: &mut Findings) {
    let Some(error) = &intent.last_payment_error else { return };
    let holds = match intent.status {
        Status::RequiresPaymentMethod
        | Status::RequiresConfirmation { .. }
        | Status::Canceled { .. } => true,
        Status::RequiresAction(_)
        | Status::AwaitsTransfer(_)
        | Status::Processing
        | Status::RequiresCapture { .. }
        | Status::Succeeded { .. } => false,
    };
    findings.expect(holds, S7, intent.id.as_str(), || {
        format!("{:?}, and still the error {}", intent.status_name(), error.code)
    });
}

fn agreed(intent: &PaymentIntent, findings: &mut Findings) {
    let ended = match intent.status {
        Status::RequiresPaymentMethod
        | Status::RequiresConfirmation { .. }
        | Status::RequiresAction(_)
        | Status::AwaitsTransfer(_)
        | Status::Processing => false,
        Status::RequiresCapture { .. } | Status::Succeeded { .. } | Status::Canceled { .. } => true,
    };
    let holds = !ended || intent.sellers_future_usage.is_none();
    findings.expect(holds, S7, intent.id.as_str(), || {
        format!("{:?}, and its seller's future usage is still kept", intent.status_name())
    });
}

fn set_up(intent: &SetupIntent, snapshot: &Snapshot, findings: &mut Findings) {
    let (id, attempt) = (intent.id.as_str(), intent.latest_attempt.as_ref());
    let attempt = attempt.map(|attempt| snapshot.setup_attempts.get(attempt.as_str()));
    let own = attempt.is_none_or(|it| it.is_some_and(|it| it.setup_intent == intent.id));
    findings.expect(own, S9, id, || "its latest attempt is not there, or another's".into());
    if intent.status != setup_intent::Status::Succeeded {
        return;
    }
    let method = intent.payment_method.as_ref();
    let there = method.is_some_and(|id| snapshot.payment_methods.contains_key(id.as_str()));
    let says_so = attempt.flatten().is_some_and(|attempt| {
        attempt.status == SetupAttemptStatus::Succeeded && Some(&attempt.payment_method) == method
    });
    findings.expect(there && says_so, S9, id, || {
        format!("succeeded; its method is there: {there}; its attempt says so: {says_so}")
    });
}

fn pages(snapshot: &Snapshot, findings: &mut Findings) {
    let payments = snapshot.payment_intents.values().map(|it| (it.id.as_str(), it.action()));
    let setups = snapshot.setup_intents.values().map(|it| (it.id.as_str(), it.action()));
    let mut seen = BTreeSet::new();
    for (id, action) in payments.chain(setups) {
        let fresh = action.is_none_or(|action| seen.insert(action.id.as_str().to_owned()));
        findings.expect(fresh, S2, id, || "another intent has the same challenge".into());
    }
}
