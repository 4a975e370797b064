//! Thin events: what the second API tells of a fact, which is its name and the object that it is about.
//!
//! Most are of facts that the first API tells too, as a snapshot: they have its name with `v1.` before
//! it, and are no records of their own. Some facts are told by the second API alone; what they are is
//! read off a record's change, whatever changed it.
//! Source: the event types of the official libraries.

use crate::Named as _;
use crate::core_account::CoreAccount;
use crate::customer::Customer;
use crate::event::EventType;
use crate::object::Object;
use crate::payment_method::PaymentMethod;
use crate::price::Price;
use crate::product::Product;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Every name that a destination may ask for, also of objects that this server does not have.
pub fn names() -> impl Iterator<Item = &'static str> {
    include_str!("webhook_endpoint/thin_events.txt").lines()
}

static KNOWN: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| names().collect());

/// Whether a destination may ask for it.
pub fn is_known(name: &str) -> bool {
    KNOWN.contains(name)
}

/// Whether only the second API tells of an event of this name.
pub fn is_thin_only(name: &str) -> bool {
    name.starts_with("v1.") || name.starts_with("v2.")
}

/// What the second API calls an event on record; `None` where it tells of no such thing.
pub fn name(kind: &str) -> Option<&'static str> {
    match is_thin_only(kind) {
        true => KNOWN.get(kind).copied(),
        false => KNOWN.get(format!("v1.{kind}").as_str()).copied(),
    }
}

/// The event on record that an event of the second API is of: its own, or the snapshot's.
pub fn kind(name: &str) -> &str {
    match name.strip_prefix("v1.") {
        Some(snapshot) if !EventType::ALL_THIN.iter().any(|it| it.name() == name) => snapshot,
        Some(_) | None => name,
    }
}

impl EventType {
    /// Those that only the second API tells of.
    const ALL_THIN: &'static [EventType] = &[
        EventType::V1PriceActivated,
        EventType::V1PriceDeactivated,
        EventType::V1PriceLookupKeyChanged,
        EventType::V1PriceTaxBehaviorChanged,
        EventType::V1ProductActivated,
        EventType::V1ProductDeactivated,
        EventType::V1ProductDefaultPriceChanged,
        EventType::V1ProductTaxCodeChanged,
        EventType::V2CoreAccountClosed,
        EventType::V2CoreAccountCreated,
        EventType::V2CoreAccountUpdated,
        EventType::V2CoreAccountCustomerCapabilityStatusUpdated,
        EventType::V2CoreAccountCustomerUpdated,
        EventType::V2CoreAccountDefaultsUpdated,
        EventType::V2CoreAccountIdentityUpdated,
        EventType::V2CoreEventDestinationPing,
    ];

    /// Whether it tells of an account of the second API.
    pub fn is_of_account(self) -> bool {
        matches!(
            self,
            EventType::V2CoreAccountClosed
                | EventType::V2CoreAccountCreated
                | EventType::V2CoreAccountUpdated
                | EventType::V2CoreAccountCustomerCapabilityStatusUpdated
                | EventType::V2CoreAccountCustomerUpdated
                | EventType::V2CoreAccountDefaultsUpdated
                | EventType::V2CoreAccountIdentityUpdated
        )
    }
}

/// Whether the second API alone tells anything of such a record: most have not to be looked at.
pub fn is_told_of(record: &Object) -> bool {
    matches!(record, Object::Price(_) | Object::Product(_) | Object::Customer(_))
}

/// What the second API alone tells of a record's change; nothing where it has not changed.
pub fn told(before: Option<&Object>, after: &Object) -> Vec<EventType> {
    if let (Some(Object::Price(before)), Object::Price(after)) = (before, after) {
        of_price(before, after)
    } else if let (Some(Object::Product(before)), Object::Product(after)) = (before, after) {
        of_product(before, after)
    } else if let (Some(Object::Customer(before)), Object::Customer(after)) = (before, after) {
        of_account(before, after)
    } else if let (None, Object::Customer(after)) = (before, after) {
        let account = after.account.as_ref();
        account.map(|_account| EventType::V2CoreAccountCreated).into_iter().collect()
    } else {
        Vec::new()
    }
}

fn of_price(before: &Price, after: &Price) -> Vec<EventType> {
    let mut told = activity(
        (before.active, after.active),
        EventType::V1PriceActivated,
        EventType::V1PriceDeactivated,
    );
    if before.lookup_key != after.lookup_key {
        told.push(EventType::V1PriceLookupKeyChanged);
    }
    if before.tax_behavior != after.tax_behavior {
        told.push(EventType::V1PriceTaxBehaviorChanged);
    }
    told
}

fn of_product(before: &Product, after: &Product) -> Vec<EventType> {
    // What is gone is told as that, and not as put away.
    if after.deleted {
        return Vec::new();
    }
    let mut told = activity(
        (before.active, after.active),
        EventType::V1ProductActivated,
        EventType::V1ProductDeactivated,
    );
    if before.default_price != after.default_price {
        told.push(EventType::V1ProductDefaultPriceChanged);
    }
    if before.tax_code != after.tax_code {
        told.push(EventType::V1ProductTaxCodeChanged);
    }
    told
}

fn activity(
    (before, after): (bool, bool),
    activated: EventType,
    deactivated: EventType,
) -> Vec<EventType> {
    match (before, after) {
        (false, true) => vec![activated],
        (true, false) => vec![deactivated],
        (true, true) | (false, false) => Vec::new(),
    }
}

/// A closed account is told of no more. That every change of a part is one of the account too is `[U]`.
fn of_account(before: &Customer, after: &Customer) -> Vec<EventType> {
    let Some(account) = &after.account else { return Vec::new() };
    let earlier = CoreAccount::default();
    let earlier = before.account.as_deref().unwrap_or(&earlier);
    match (before.deleted, after.deleted) {
        (false, true) => return vec![EventType::V2CoreAccountClosed],
        (true, _) => return Vec::new(),
        (false, false) => {}
    }
    let root =
        |it: &Customer| (it.email.clone(), it.phone.clone(), it.name.clone(), it.metadata.clone());
    let paying = |it: &Customer| {
        (
            (it.tax_exempt, it.shipping.clone(), it.invoice_settings.clone()),
            (it.invoice_prefix.clone(), it.next_invoice_sequence),
        )
    };
    let applied = |it: &CoreAccount| (it.applied, it.taxed_automatically);
    let parts = [
        (
            EventType::V2CoreAccountCustomerUpdated,
            paying(before) != paying(after) || applied(earlier) != applied(account),
        ),
        (
            EventType::V2CoreAccountDefaultsUpdated,
            (earlier.currency, &earlier.profile, &before.preferred_locales)
                != (account.currency, &account.profile, &after.preferred_locales),
        ),
        (
            EventType::V2CoreAccountIdentityUpdated,
            (&earlier.identity, &before.address) != (&account.identity, &after.address),
        ),
    ];
    let changed = parts.into_iter().filter(|(_, changed)| *changed).map(|(kind, _)| kind);
    let changed: Vec<EventType> = changed.collect();
    match root(before) == root(after) && changed.is_empty() {
        true => Vec::new(),
        false => [vec![EventType::V2CoreAccountUpdated], changed].concat(),
    }
}

/// Whether what became of a request for automatic tax has changed, which the default payment method
/// has its part in.
pub fn capability_changed(
    before: (&Customer, Option<&PaymentMethod>),
    after: (&Customer, Option<&PaymentMethod>),
) -> bool {
    let standing = |(customer, default): (&Customer, Option<&PaymentMethod>)| {
        let asked = customer.account.as_ref().is_some_and(|account| account.taxed_automatically);
        asked.then(|| customer.tax_location(default).is_some())
    };
    !after.0.deleted && standing(before) != standing(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webhook_endpoint::event_names;

    #[test]
    fn every_event_of_the_first_api_that_the_second_knows_has_its_name() {
        assert_eq!(name("charge.succeeded"), Some("v1.charge.succeeded"));
        assert_eq!(name("customer.source.created"), None);
        assert_eq!(name("v2.core.account.created"), Some("v2.core.account.created"));
        assert_eq!(name("v2.nothing"), None);
        for event in EventType::ALL {
            let own = event.name();
            let thin = name(own);
            assert_eq!(thin.map(kind), thin.map(|_| own), "{own} and back");
            assert_eq!(is_thin_only(own), EventType::ALL_THIN.contains(event), "{own}");
            assert_eq!(is_thin_only(own), !event_names().any(|known| known == own), "{own}");
            assert_eq!(event.is_of_account(), own.starts_with("v2.core.account"), "{own}");
            let sources = own.starts_with("customer.source.");
            assert_eq!(thin.is_some(), !sources, "{own}");
        }
    }
}
