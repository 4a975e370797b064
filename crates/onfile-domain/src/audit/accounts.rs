//! Customers that are accounts: both faces of one record. And what opens customers to others.

use super::Invariant::{A1, A2};
use super::{Findings, Snapshot};

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    for customer in snapshot.customers.values() {
        let id = customer.id.as_str();
        let agrees = customer.id.account().is_some() == customer.account.is_some();
        findings.expect(agrees, A1, id, || {
            "its id and its record disagree on whether it has an account".into()
        });
    }
    let intents = snapshot.payment_intents.values().map(|it| (it.id.as_str(), &it.customer));
    let setups = snapshot.setup_intents.values().map(|it| (it.id.as_str(), &it.customer));
    for (id, customer) in intents.chain(setups) {
        let Some(customer) = customer else { continue };
        let known = snapshot.customers.get(customer.as_str());
        findings.expect(known.is_none_or(|it| it.is_customer()), A1, id, || {
            format!("it is of {customer}, whose account is not configured as a customer")
        });
    }
    openings(snapshot, findings);
}

/// Customer sessions and ephemeral keys.
fn openings(snapshot: &Snapshot, findings: &mut Findings) {
    let sessions = snapshot.customer_sessions.values();
    let sessions = sessions.map(|it| (it.id.as_str(), &it.customer, it.created, it.expires_at));
    let keys = snapshot.ephemeral_keys.values();
    let keys = keys.map(|it| (it.id.as_str(), &it.customer, it.created, it.expires));
    for (id, customer, created, end) in sessions.chain(keys) {
        let known = snapshot.customers.contains_key(customer.as_str());
        findings.expect(known, A2, id, || format!("it opens {customer}, which is not there"));
        findings.expect(created < end, A2, id, || {
            format!("it was made at {created} and ends at {end}")
        });
    }
}
