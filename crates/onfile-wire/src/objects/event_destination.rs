//! Event destinations: webhook endpoints as the second API makes and shows them.

use crate::Invalid;
use crate::form::{Json, Param};
use crate::objects::members::object;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::second_page::Position;
use crate::objects::view::LIVEMODE;
use crate::objects::webhook_endpoint::{Url, Version};
use crate::params::{
    Declaration, Declared, Fields, FromParam, Kind as Shape, Page, Path, Schema, params, word,
};
use crate::time::rfc3339;
use crate::version::ApiVersion;
use onfile_domain::event_destination::{self as domain, Include, Kind, Payload};
use onfile_domain::metadata::MetadataChange;
use onfile_domain::webhook_endpoint::{self, EVERY, Status, WebhookEndpoint, event_names};
use onfile_domain::{Named as _, thin_event};
use serde_json::Value;
use std::sync::LazyLock;

/// What a destination is called.
pub const OBJECT: &str = "v2.core.event_destination";

/// Where the list is.
pub const PATH: &str = "/v2/core/event_destinations";

/// Accounts whose events can be sent: one's own.
const SELF: &str = "@self";

/// The events of accounts that there are none of.
const OF_OTHERS: [&str; 3] =
    ["@accounts", "@organization_members", "@organization_members/@accounts"];

const NO_CLOUDS: &str = not_yet!("Sending events to a cloud's own queue");

/// A name of an event in either API, or [`EVERY`]. Whether the destination is told of it depends on
/// its payload, which the domain knows.
struct EventName(String);

impl FromParam for EventName {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let name = String::from_param(param, path)?;
        let known = name == EVERY
            || event_names().any(|known| known == name)
            || thin_event::is_known(&name);
        match known {
            true => Ok(EventName(name)),
            // [U]
            false => Err(path.unfit("This is not the type of an event.")),
        }
    }

    fn schema() -> Schema {
        let all = std::iter::once(EVERY).chain(event_names()).chain(thin_event::names());
        Schema::required(Shape::Choice(all.collect()))
    }
}

/// Names of events, each once; there must be one.
struct EventNames(Vec<String>);

impl FromParam for EventNames {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let mut names: Vec<String> = Vec::new();
        for EventName(name) in Vec::<EventName>::from_param(param, path)? {
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

/// The one kind of destination that this server has.
struct Webhook;

impl FromParam for Webhook {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match word::<Kind>(param, path)? {
            Kind::WebhookEndpoint => Ok(Webhook),
            Kind::AmazonEventbridge | Kind::AzureEventGrid => Err(path.unsupported(NO_CLOUDS)),
        }
    }

    fn schema() -> Schema {
        Schema::required(Shape::Choice(vec![Kind::WebhookEndpoint.name()]))
    }
}

/// Whose events are sent.
struct Origin;

impl FromParam for Origin {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match String::from_param(param, path)?.as_str() {
            SELF => Ok(Origin),
            other if OF_OTHERS.contains(&other) => Err(path.unsupported(CONNECT)),
            _ => Err(path.choice([&[SELF], OF_OTHERS.as_slice()].concat())),
        }
    }

    fn schema() -> Schema {
        Schema::required(Shape::Choice(vec![SELF]))
    }
}

/// What a call that shows no secret can be asked to show.
struct Shown(Include);

impl FromParam for Shown {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match String::from_param(param, path)? {
            text if text == Include::Url.name() => Ok(Shown(Include::Url)),
            _ => Err(path.choice(vec![Include::Url.name()])),
        }
    }

    fn schema() -> Schema {
        Schema::required(Shape::Choice(vec![Include::Url.name()]))
    }
}

/// A list of what is shown.
struct ShownList(Option<Vec<Shown>>);

impl FromParam for ShownList {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        Option::<Vec<Shown>>::from_param(param, path).map(ShownList)
    }

    fn schema() -> Schema {
        Option::<Vec<Shown>>::schema()
    }
}

impl From<ShownList> for Vec<Include> {
    fn from(ShownList(list): ShownList) -> Self {
        list.into_iter().flatten().map(|Shown(include)| include).collect()
    }
}

/// A text that may be empty.
struct Description(Option<String>);

impl FromParam for Description {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            Some(Param::Json(Json::Text(text))) if text.is_empty() => Ok(Description(Some(text))),
            Some(param) if param.unsets() => Ok(Description(Some(String::new()))),
            param => Option::<String>::from_param(param, path).map(Description),
        }
    }

    fn schema() -> Schema {
        Option::<String>::schema()
    }
}

/// Where it is.
struct Hook {
    url: Url,
}

params! { Hook { url } }

/// The parameters of a new destination as they are sent.
struct Sent {
    description: Description,
    enabled_events: EventNames,
    event_payload: Payload,
    events_from: Option<Vec<Origin>>,
    include: Option<Vec<Include>>,
    kind: Webhook,
    metadata: MetadataChange,
    name: String,
    snapshot_api_version: Option<Version>,
    webhook_endpoint: Hook,
}

params! {
    Sent {
        description, enabled_events, event_payload, events_from, include, kind = "type", metadata,
        name, snapshot_api_version, webhook_endpoint,
    }
    refused { amazon_eventbridge: NO_CLOUDS, azure_event_grid: NO_CLOUDS }
}

/// Make a destination.
pub struct Create {
    /// The destination.
    pub command: domain::Create,
    /// What the answer shows besides.
    pub include: Vec<Include>,
}

impl Declaration for Create {
    type Output = Create;

    fn declare(declared: &mut Declared) {
        Sent::declare(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Create>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Create, Invalid> {
        let (version, from) =
            (fields.path().child("snapshot_api_version"), fields.path().child("events_from"));
        let sent = Sent::read(fields)?;
        let Webhook = sent.kind;
        if sent.events_from.is_some_and(|origins| origins.is_empty()) {
            return Err(from.empty());
        }
        let api_version = match (sent.event_payload, sent.snapshot_api_version) {
            // [U]
            (Payload::Thin, Some(_)) => {
                return Err(version.unfit("Thin events have no version of the API."));
            }
            (Payload::Thin, None) => None,
            (Payload::Snapshot, Some(Version(name))) => Some(name),
            (Payload::Snapshot, None) => Some(ApiVersion::NEWEST.to_owned()),
        };
        let endpoint = webhook_endpoint::Create {
            url: sent.webhook_endpoint.url.into(),
            enabled_events: sent.enabled_events.0,
            api_version,
            description: sent.description.0.filter(|text| !text.is_empty()),
            metadata: sent.metadata,
        };
        let (name, payload) = (sent.name, sent.event_payload);
        let command = domain::Create { name, payload, endpoint };
        Ok(Create { command, include: sent.include.unwrap_or_default() })
    }
}

/// The changes of a destination as they are sent.
struct SentChange {
    description: Description,
    enabled_events: Option<EventNames>,
    include: ShownList,
    metadata: MetadataChange,
    name: Option<String>,
    webhook_endpoint: Option<Hook>,
}

params! { SentChange { description, enabled_events, include, metadata, name, webhook_endpoint } }

/// Change a destination.
pub struct Update {
    /// What to set.
    pub command: domain::Update,
    /// What the answer shows besides.
    pub include: Vec<Include>,
}

impl Declaration for Update {
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
        let command = domain::Update {
            description: sent.description.0,
            enabled_events: sent.enabled_events.map(|names| names.0),
            metadata: sent.metadata,
            name: sent.name,
            url: sent.webhook_endpoint.map(|hook| hook.url.into()),
        };
        Ok(Update { command, include: sent.include.into() })
    }
}

/// Show a destination.
pub struct Retrieve {
    /// What the answer shows besides.
    pub include: Vec<Include>,
}

params! { Retrieve { include as ShownList } }

/// Which destinations are listed. `page` comes from the URL of a page, and from nowhere else.
pub struct List {
    /// What the answer shows besides.
    pub include: Vec<Include>,
    /// Most destinations on the page.
    pub limit: Option<i64>,
    /// Where the page is.
    pub page: Option<Position>,
}

params! { List { include as ShownList, limit, page } }

impl List {
    /// Most destinations on the page, brought into range as on the lists of the first API.
    pub fn limit(&self) -> usize {
        self.limit.map_or(Page::DEFAULT_LIMIT, Page::clamp)
    }

    /// As the query of a URL that goes on.
    pub fn query(&self) -> String {
        let shown = self.include.iter().enumerate();
        let shown = shown.map(|(at, it)| format!("include[{at}]={}&", it.name()));
        shown.chain([format!("limit={}&", self.limit())]).collect()
    }
}

/// Renders a destination, with what was asked for besides. Its secret is shown when it is made, if it
/// is asked for, and never again.
pub fn render(endpoint: &WebhookEndpoint, include: &[Include], secret: Option<String>) -> Value {
    let asked = |it: Include| include.contains(&it);
    let destination = endpoint.destination.as_deref();
    let disabled = (endpoint.status == Status::Disabled)
        .then(|| object! { disabled: object! { reason: "user".to_owned() } });
    object! {
        id: &endpoint.id,
        object: OBJECT,
        created: rfc3339(endpoint.created),
        description: endpoint.description.clone().unwrap_or_default(),
        enabled_events: Value::from(endpoint.enabled_events.clone()),
        event_payload: &endpoint.payload(),
        events_from: vec![Value::from(SELF)],
        livemode: LIVEMODE,
        metadata: &endpoint.metadata,
        name: destination.map(|it| it.name.clone()),
        snapshot_api_version[optional]: endpoint.api_version.as_ref(),
        status: if endpoint.is_enabled() { "enabled" } else { "disabled" },
        status_details[optional]: disabled,
        type: Kind::WebhookEndpoint.name(),
        updated: rfc3339(destination.map_or(endpoint.created, |it| it.updated)),
        webhook_endpoint: object! {
            signing_secret[optional]: secret.filter(|_| asked(Include::SigningSecret)),
            url[optional]: asked(Include::Url).then_some(&endpoint.url),
        },
    }
}

/// What is left of one that was deleted.
pub fn deleted(id: &str) -> Value {
    object! { id: id, object: OBJECT }
}
