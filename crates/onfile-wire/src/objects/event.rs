//! Events.

use crate::Invalid;
use crate::objects::checkout_session;
use crate::objects::members::object;
use crate::objects::refused::CONNECT;
use crate::objects::view::{LIVEMODE, View, restore_secrets};
use crate::params::{CreatedRange, Declaration, Declared, Fields, Page, params};
use crate::version::ApiVersion;
use serde_json::Value;
use std::sync::LazyLock;

/// An event as it was stored: with the object as it was, less its client secret.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The event's id.
    pub id: String,
    /// The version that was in force.
    pub api_version: String,
    /// Seconds since the Unix epoch.
    pub created: i64,
    /// The object, rendered and stripped by [`super::strip_secrets`].
    pub object: Value,
    /// What [`super::previous_attributes`] said, for events that say it.
    pub previous_attributes: Option<Value>,
    /// The API request that caused it; `None` for what happened by itself.
    pub request_id: Option<String>,
    /// That request's idempotency key.
    pub idempotency_key: Option<String>,
    /// What happened.
    pub kind: String,
}

impl Stored {
    /// The event in the words of another version than the one that was in force.
    #[must_use]
    pub fn in_version(mut self, version: &str) -> Self {
        version.clone_into(&mut self.api_version);
        let former = ApiVersion::parse(version).is_ok_and(|it| it.has_former_ui_modes());
        checkout_session::reword(&mut self.object, former);
        self
    }
}

/// Renders an event that is still on its way to so many endpoints.
pub fn render(event: &Stored, pending_webhooks: i64, view: &View<'_>) -> Value {
    let mut snapshot = event.object.clone();
    restore_secrets(&mut snapshot, view);
    object! {
        id: &event.id,
        object: "event",
        api_version: &event.api_version,
        created: event.created,
        data: object! {
            object: snapshot,
            previous_attributes[optional]: event.previous_attributes.as_ref(),
        },
        livemode: LIVEMODE,
        pending_webhooks: pending_webhooks,
        request: object! {
            id: &event.request_id,
            idempotency_key: &event.idempotency_key,
        },
        type: &event.kind,
    }
}

/// An event, sent out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resend {
    /// To the listeners of the command line. It says so where it names no endpoint, and whoever
    /// listens is told anyway.
    pub for_stripecli: Option<bool>,
    /// To this endpoint alone.
    pub webhook_endpoint: Option<String>,
}

params! {
    Resend { for_stripecli, webhook_endpoint }
    refused { account: CONNECT }
}

/// Which events are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they happened.
    pub created: CreatedRange,
    /// Only those that every endpoint has, or those that some have not, or not yet.
    pub delivery_success: Option<bool>,
    /// Only of these types; `charge.*` stands for every type that begins so.
    pub types: Option<Vec<String>>,
}

/// The parameters as they are sent.
struct Sent {
    page: Page,
    created: CreatedRange,
    delivery_success: Option<bool>,
    kind: Option<String>,
    types: Option<Vec<String>>,
}

params! { Sent { flatten page, created, delivery_success, kind = "type", types } }

/// Most types in one filter. [D]
const MOST_TYPES: usize = 20;

impl Declaration for ListFilter {
    type Output = ListFilter;

    fn declare(declared: &mut Declared) {
        Sent::declare(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<ListFilter>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<ListFilter, Invalid> {
        let types = fields.path().child("types");
        let Sent { page, created, delivery_success, kind, types: listed } = Sent::read(fields)?;
        let listed = match (kind, listed) {
            (Some(_), Some(_)) => {
                return Err(
                    types.unsupported("You may only specify one of these parameters: type, types.")
                );
            }
            (None, Some(listed)) if listed.len() > MOST_TYPES => {
                return Err(
                    types.unsupported(format!("You may only specify up to {MOST_TYPES} types."))
                );
            }
            (Some(kind), None) => Some(vec![kind]),
            (None, listed) => listed,
        };
        Ok(ListFilter { page, created, delivery_success, types: listed })
    }
}
