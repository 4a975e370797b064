//! Webhook endpoints.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::object;
use crate::objects::refused::CONNECT;
use crate::objects::view::{LIVEMODE, View};
use crate::params::{Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params};
use crate::version::ApiVersion;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::webhook_endpoint::target::Target;
use onfile_domain::webhook_endpoint::{Create, EVERY, Update, WebhookEndpoint, event_names};
use onfile_domain::{Change, webhook_endpoint};
use serde_json::Value;
use std::sync::LazyLock;

/// Characters of a secret after its prefix: 190 bits, as on the real service.
const SECRET: usize = 32;

/// A URL that a delivery can go to.
pub(super) struct Url(String);

impl FromParam for Url {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let url = String::from_param(param, path)?;
        match Target::parse(&url) {
            Some(_) => Ok(Url(url)),
            None => Err(Invalid::Url(path.to_string())),
        }
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

/// The name of an event, or [`EVERY`].
struct EventName(String);

impl EventName {
    fn all() -> Vec<&'static str> {
        std::iter::once(EVERY).chain(event_names()).collect()
    }
}

impl FromParam for EventName {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let name = String::from_param(param, path)?;
        match name == EVERY || event_names().any(|known| known == name) {
            true => Ok(EventName(name)),
            false => Err(path.choice(EventName::all())),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(EventName::all()))
    }
}

/// Names of events, each once; there must be one.
struct EventNames(Vec<String>);

impl FromParam for EventNames {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let sent = Vec::<EventName>::from_param(param, path)?;
        let mut names: Vec<String> = Vec::new();
        for EventName(name) in sent {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() { Err(path.empty()) } else { Ok(EventNames(names)) }
    }

    fn schema() -> Schema {
        Vec::<EventName>::schema()
    }
}

impl From<EventNames> for Vec<String> {
    fn from(names: EventNames) -> Self {
        names.0
    }
}

/// A version of the API.
pub(super) struct Version(pub(super) String);

impl FromParam for Version {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let name = String::from_param(param, path)?;
        ApiVersion::parse(&name).map(|version| Version(version.name().to_owned()))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

/// The parameters of a new endpoint as they are sent.
struct Sent {
    api_version: Option<Version>,
    connect: Option<bool>,
    description: Change<String>,
    enabled_events: EventNames,
    metadata: MetadataChange,
    url: Url,
}

params! { Sent { api_version, connect, description, enabled_events, metadata, url } }

impl Declaration for webhook_endpoint::Create {
    type Output = Create;

    fn declare(declared: &mut Declared) {
        Sent::declare(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Create>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Create, Invalid> {
        let connect = fields.path().child("connect");
        let sent = Sent::read(fields)?;
        if sent.connect == Some(true) {
            return Err(connect.unsupported(CONNECT));
        }
        Ok(Create {
            url: sent.url.into(),
            enabled_events: sent.enabled_events.into(),
            api_version: sent.api_version.map(|version| version.0),
            description: match sent.description {
                Change::Set(description) => Some(description),
                Change::Keep | Change::Unset => None,
            },
            metadata: sent.metadata,
        })
    }
}

/// The changes of an endpoint as they are sent.
struct SentChange {
    description: Change<String>,
    disabled: Option<bool>,
    enabled_events: Option<EventNames>,
    metadata: MetadataChange,
    url: Option<Url>,
}

params! { SentChange { description, disabled, enabled_events, metadata, url } }

impl Declaration for webhook_endpoint::Update {
    type Output = Update;

    fn declare(declared: &mut Declared) {
        SentChange::declare(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Update>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Update, Invalid> {
        let sent = SentChange::read(fields)?;
        Ok(Update {
            url: sent.url.map(String::from),
            enabled_events: sent.enabled_events.map(Vec::from),
            description: sent.description,
            disabled: sent.disabled,
            metadata: sent.metadata,
        })
    }
}

/// A roll of the secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roll {
    /// For how many seconds the old secret signs as well; for none, when absent.
    pub expires_in: Option<i64>,
}

params! { Roll { expires_in } }

/// One of an endpoint's secrets.
pub fn secret(id: &str, number: u32, view: &View<'_>) -> String {
    format!("whsec_{}", (view.secret)(&format!("{id} signing {number}"), SECRET))
}

/// Renders an endpoint, without its secret.
pub fn render(endpoint: &WebhookEndpoint, _view: &View<'_>) -> Value {
    with_secret(endpoint, None)
}

/// Renders an endpoint; its secret is shown when it is made, and never again.
pub fn with_secret(endpoint: &WebhookEndpoint, secret: Option<String>) -> Value {
    object! {
        id: &endpoint.id,
        object: "webhook_endpoint",
        api_version: &endpoint.api_version,
        application: Value::Null,
        created: endpoint.created,
        description: &endpoint.description,
        enabled_events: Value::from(endpoint.enabled_events.clone()),
        livemode: LIVEMODE,
        metadata: &endpoint.metadata,
        secret[optional]: secret,
        status: if endpoint.is_enabled() { "enabled" } else { "disabled" },
        url: &endpoint.url,
    }
}

#[cfg(test)]
mod tests;
