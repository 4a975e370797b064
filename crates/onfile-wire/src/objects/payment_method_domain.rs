//! Payment method domains.

use crate::objects::members::{Member, object};
use crate::objects::refused::not_yet;
use crate::objects::view::{LIVEMODE, View};
use crate::params::{Page, params};
use onfile_domain::Named;
use onfile_domain::payment_method_configuration::Method;
use onfile_domain::payment_method_domain::{Create, DEPENDENT, PaymentMethodDomain, Update};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

params! { Create { domain_name, enabled } }

params! { Update { enabled } }

/// Which domains are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// Only the one of this name.
    pub domain_name: Option<String>,
    /// Only these.
    pub enabled: Option<bool>,
}

params! { ListFilter { flatten page, domain_name, enabled } }

/// Renders a domain: what depends on it stands between its other members, all by the alphabet.
pub fn render(domain: &PaymentMethodDomain, _view: &View<'_>) -> Value {
    let statuses = DEPENDENT.iter().map(|method| (method.name(), status(*method)));
    let others = [
        ("created", domain.created.member()),
        ("domain_name", (&domain.domain_name).member()),
        ("enabled", domain.enabled.member()),
        ("livemode", LIVEMODE.member()),
    ];
    let sorted: BTreeMap<&str, Value> = statuses.chain(others).collect();
    let mut members = Map::new();
    members.insert("id".to_owned(), (&domain.id).member());
    members.insert("object".to_owned(), Value::from("payment_method_domain"));
    members.extend(sorted.into_iter().map(|(name, value)| (name.to_owned(), value)));
    Value::Object(members)
}

/// Whether a method is active on a domain, and why it is not.
fn status(method: Method) -> Value {
    if method.is_built() {
        object! { status: "active" }
    } else {
        let why = not_yet!("This payment method");
        object! { status: "inactive", status_details: object! { error_message: why } }
    }
}
