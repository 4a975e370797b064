//! Test clocks: who lives by them, and what waits for them.

use super::Invariant::T1;
use super::{Findings, Snapshot};
use crate::job::{Job, JobKind};
use crate::test_clock::{MAX_CUSTOMERS, Status, TestClock};

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let due = snapshot.due();
    for clock in snapshot.test_clocks.values() {
        let id = clock.id.as_str();
        let waits = |kind: JobKind| due.contains_key(&(kind, id));
        let advances = matches!(clock.status, Status::Advancing { .. });
        findings.expect(waits(JobKind::AdvanceTestClock) == advances, T1, id, || {
            format!("it is {:?}, and there is a job for it, or none", clock.status)
        });
        findings.expect(waits(JobKind::DeleteTestClock) != clock.deleted, T1, id, || {
            "it ends by itself, or has ended, but not both".into()
        });
        findings.expect(clock.customers.len() <= MAX_CUSTOMERS, T1, id, || {
            format!("it has {} customers", clock.customers.len())
        });
        let in_order = clock.jobs.is_sorted_by_key(|job| job.due);
        findings.expect(in_order, T1, id, || "what waits for it is not in order".into());
        let theirs = |job: &Job| job.kind.waits_by_test_clock() && job.due >= clock.frozen_time;
        findings.expect(clock.jobs.iter().all(theirs), T1, id, || {
            "something waits for it that waits for no clock, or was due already".into()
        });
        let empty = clock.customers.is_empty() && clock.jobs.is_empty();
        findings.expect(!clock.deleted || empty, T1, id, || {
            "it is deleted, and something still waits for it".into()
        });
        customers(clock, snapshot, findings);
    }
    for customer in snapshot.customers.values() {
        let Some(named) = &customer.test_clock else { continue };
        let clock = snapshot.test_clocks.get(named.as_str());
        let knows = clock.is_some_and(|it| it.customers.contains(&customer.id));
        let holds = clock.is_some() && knows != customer.deleted;
        findings.expect(holds, T1, customer.id.as_str(), || {
            format!("it lives by {named}, which does not know it, or is not there")
        });
    }
}

fn customers(clock: &TestClock, snapshot: &Snapshot, findings: &mut Findings) {
    for bound in &clock.customers {
        let customer = snapshot.customers.get(bound.as_str());
        let holds = customer.is_some_and(|it| it.test_clock.as_ref() == Some(&clock.id));
        findings.expect(holds, T1, clock.id.as_str(), || {
            format!("{bound} is bound to it, and does not live by it")
        });
    }
}
