//! What events of accounts tell of their changes.
//!
//! Source: the documentation of the event types, and the release in which they began to: events of an
//! account's start, end and change, of a capability's status and of the defaults tell what was and what
//! is. Those of the customer configuration and of the identity are not among them.

use onfile_domain::EventType;
use onfile_domain::core_account::Include;
use serde_json::{Map, Value};

/// What is rendered of an account besides the rest, since the event may tell how it has changed.
pub fn told_with(kind: EventType) -> &'static [Include] {
    const ALL: &[Include] = &[Include::ConfigurationCustomer, Include::Defaults, Include::Identity];
    if let EventType::V2CoreAccountCreated
    | EventType::V2CoreAccountClosed
    | EventType::V2CoreAccountUpdated = kind
    {
        ALL
    } else if kind == EventType::V2CoreAccountCustomerCapabilityStatusUpdated {
        &[Include::ConfigurationCustomer]
    } else if kind == EventType::V2CoreAccountDefaultsUpdated {
        &[Include::Defaults]
    } else {
        &[]
    }
}

/// Of what has changed, the part that an event is about; `None` where it tells of none.
pub fn part_told(kind: EventType, changed: &Value) -> Option<Value> {
    let untold = [EventType::V2CoreAccountCustomerUpdated, EventType::V2CoreAccountIdentityUpdated];
    if untold.contains(&kind) {
        return None;
    }
    let path: &[&str] = if kind == EventType::V2CoreAccountCustomerCapabilityStatusUpdated {
        &["configuration", "customer", "capabilities"]
    } else if kind == EventType::V2CoreAccountDefaultsUpdated {
        &["defaults"]
    } else {
        &[]
    };
    let part = path.iter().try_fold(changed, |part, name| part.get(name))?;
    let within = |part, name: &&str| Value::Object(Map::from_iter([((*name).to_owned(), part)]));
    Some(path.iter().rev().fold(part.clone(), within))
}
