//! Webhook endpoints: one that fails is on its way to being given up, and no other is.

use super::Invariant::S4;
use super::{Findings, Snapshot};
use crate::job::JobKind;
use crate::webhook_endpoint::PATIENCE;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let due = snapshot.due();
    for (id, endpoint) in &snapshot.webhook_endpoints {
        let due = due.get(&(JobKind::GiveUpEndpoint, id.as_str())).copied();
        // A job that failed is put off, never brought forward.
        let holds = match (endpoint.failing_since, due) {
            (Some(since), Some(due)) => endpoint.is_enabled() && due >= since + PATIENCE,
            (since, due) => since.is_none() && due.is_none(),
        };
        findings.expect(holds, S4, id, || {
            format!(
                "it is {:?} and failing since {:?}, and the job to give it up is due at {due:?}",
                endpoint.status, endpoint.failing_since
            )
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Pending, audit};
    use super::*;
    use crate::id::WebhookEndpointId;
    use crate::metadata::Metadata;
    use crate::webhook_endpoint::{Status, WebhookEndpoint};

    fn found(status: Status, failing_since: Option<i64>, due: Option<i64>) -> usize {
        let endpoint = WebhookEndpoint {
            id: WebhookEndpointId::named("we_1"),
            created: 0,
            url: String::new(),
            enabled_events: Vec::new(),
            api_version: None,
            description: None,
            metadata: Metadata::default(),
            status,
            stops: 0,
            secret: 1,
            outgoing: None,
            failing_since,
            destination: None,
        };
        let mut snapshot = Snapshot::default();
        snapshot.add(endpoint.into());
        let (kind, subject) = (JobKind::GiveUpEndpoint, "we_1".to_owned());
        snapshot.jobs.extend(due.map(|due| Pending { due, kind, subject }));
        audit(&snapshot).iter().filter(|finding| finding.invariant == S4).count()
    }

    #[test]
    fn planted() {
        assert_eq!(found(Status::Enabled, None, None), 0);
        assert_eq!(found(Status::Enabled, Some(5), Some(5 + PATIENCE)), 0);
        assert_eq!(found(Status::Enabled, Some(5), None), 1);
        assert_eq!(found(Status::Enabled, Some(5), Some(4 + PATIENCE)), 1);
        assert_eq!(found(Status::Enabled, None, Some(PATIENCE)), 1);
        assert_eq!(found(Status::GivenUp, Some(5), Some(5 + PATIENCE)), 1);
    }
}
