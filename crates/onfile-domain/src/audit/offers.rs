//! What methods are offered from: configurations and domains.

use super::Invariant::O1;
use super::{Findings, Snapshot};
use crate::payment_intent::Methods;
use std::collections::BTreeSet;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let configurations = &snapshot.payment_method_configurations;
    let defaults: Vec<_> = configurations.values().filter(|it| it.is_default).collect();
    for (place, default) in defaults.into_iter().enumerate() {
        let id = default.id.as_str();
        findings.expect(default.active, O1, id, || "it is the default, and inactive".into());
        findings.expect(place == 0, O1, id, || "it is one default more".into());
    }
    let payments = snapshot.payment_intents.values().map(|it| (it.id.as_str(), &it.methods));
    let setups = snapshot.setup_intents.values().map(|it| (it.id.as_str(), &it.methods));
    let sessions = snapshot.checkout_sessions.values().map(|it| (it.id.as_str(), &it.methods));
    for (id, methods) in payments.chain(setups).chain(sessions) {
        if let Methods::Automatic { configuration: Some(chosen), .. } = methods {
            let from = chosen.id.as_str();
            findings.expect(configurations.contains_key(from), O1, id, || {
                format!("its methods are from {from}, which is not there")
            });
        }
    }
    let mut names = BTreeSet::new();
    for domain in snapshot.payment_method_domains.values() {
        let first = names.insert(&domain.domain_name);
        findings.expect(first, O1, domain.id.as_str(), || "its domain has another object".into());
    }
}
