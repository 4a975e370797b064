//! Webhook endpoints: where an account wants to be told what happens, of which events, and under
//! which secret it recognises the teller.
//!
//! Who is told is decided when an event is; how often it is tried is [`crate::delivery`]'s.
//! Sources: <https://docs.stripe.com/api/webhook_endpoints>, <https://docs.stripe.com/webhooks>.

pub mod target;

use crate::effects::Effects;
use crate::event_destination::{Destination, Payload};
use crate::id::WebhookEndpointId;
use crate::job::{Job, JobKind};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{DAY, Moment, Timestamp};
use crate::refusal::Refusal;
use crate::thin_event;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// Most endpoints of an account. `[U]`
pub const MOST: usize = 16;

/// How long an endpoint may fail before nothing is sent to it any more. Recorded: the mail about the
/// first failure names the date nine days later. `[R]`
pub const PATIENCE: i64 = 9 * DAY;

/// How long an old secret may go on beside the new one. `[D]`
pub const LONGEST_OVERLAP: i64 = DAY;

/// What stands for every event.
pub const EVERY: &str = "*";

/// Every event that an endpoint may ask for, also those of objects that this server does not have:
/// it tells of each that happens here.
pub fn event_names() -> impl Iterator<Item = &'static str> {
    include_str!("webhook_endpoint/events.txt").lines()
}

/// Why a command on an endpoint is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndpointRefusal {
    /// An account has at most [`MOST`].
    TooMany,
    /// The overlap of two secrets is too long.
    Overlap,
    /// Nothing is sent to it.
    Disabled,
    /// The URL leads to where no delivery goes.
    NotPublic,
    /// Nothing is sent to an event destination.
    DestinationDisabled,
    /// An event of this name is not told in the way of an event destination.
    OtherPayload {
        /// The event's name.
        name: String,
        /// How the destination is told.
        payload: Payload,
    },
}

impl From<EndpointRefusal> for Refusal {
    fn from(refusal: EndpointRefusal) -> Self {
        Refusal::WebhookEndpoint(refusal)
    }
}

/// Whether an endpoint is told anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is.
    Enabled,
    /// Not any more, by its owner's wish.
    Disabled,
    /// Not any more, because it has failed for [`PATIENCE`].
    GivenUp,
    /// It is gone.
    Deleted,
}

/// A secret that signs beside its successor for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// See [`WebhookEndpoint::secret`].
    pub number: u32,
    /// From when on it signs nothing.
    pub until: Timestamp,
}

/// A webhook endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookEndpoint {
    /// The endpoint's id.
    pub id: WebhookEndpointId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Where it is.
    pub url: String,
    /// Which events it is told of: their names, or [`EVERY`].
    pub enabled_events: Vec<String>,
    /// The version in which it is told; the account's own when there is none.
    pub api_version: Option<String>,
    /// The owner's words about it.
    pub description: Option<String>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// Whether it is told anything.
    pub status: Status,
    /// How often it has been stopped. What was on its way before does not go on after it is started
    /// again.
    pub stops: u32,
    /// The secrets are derived from the id and this number, which grows with every roll.
    pub secret: u32,
    /// The secret before, while it still signs as well.
    pub outgoing: Option<Outgoing>,
    /// Since when it has done nothing but fail.
    pub failing_since: Option<Timestamp>,
    /// What it is besides as an event destination of the second API; the first API knows only those
    /// that are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Box<Destination>>,
}

/// Create an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// See [`WebhookEndpoint::url`].
    pub url: String,
    /// See [`WebhookEndpoint::enabled_events`].
    pub enabled_events: Vec<String>,
    /// See [`WebhookEndpoint::api_version`].
    pub api_version: Option<String>,
    /// See [`WebhookEndpoint::description`].
    pub description: Option<String>,
    /// See [`WebhookEndpoint::metadata`].
    pub metadata: MetadataChange,
}

/// Update an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// See [`WebhookEndpoint::url`].
    pub url: Option<String>,
    /// See [`WebhookEndpoint::enabled_events`].
    pub enabled_events: Option<Vec<String>>,
    /// See [`WebhookEndpoint::description`].
    pub description: Change<String>,
    /// Stops it, or starts it again.
    pub disabled: Option<bool>,
    /// See [`WebhookEndpoint::metadata`].
    pub metadata: MetadataChange,
}

impl WebhookEndpoint {
    /// A new endpoint, beside so many others.
    pub fn create(
        command: &Create,
        others: usize,
        moment: &mut Moment<'_>,
    ) -> Result<Self, EndpointRefusal> {
        if others >= MOST {
            return Err(EndpointRefusal::TooMany);
        }
        Ok(WebhookEndpoint {
            id: WebhookEndpointId::mint(moment.mint),
            created: moment.now,
            url: command.url.clone(),
            enabled_events: command.enabled_events.clone(),
            api_version: command.api_version.clone(),
            description: command.description.clone(),
            metadata: Metadata::of(command.metadata.clone()),
            status: Status::Enabled,
            stops: 0,
            secret: 1,
            outgoing: None,
            failing_since: None,
            destination: None,
        })
    }

    /// Changes what a command mentions. The API tells no event of it.
    pub fn update(mut self, command: Update) -> Effects {
        self.url = command.url.unwrap_or(self.url);
        self.enabled_events = command.enabled_events.unwrap_or(self.enabled_events);
        command.description.apply(&mut self.description);
        self.metadata.apply(command.metadata);
        match command.disabled {
            Some(true) if self.is_enabled() => self.stop(Status::Disabled),
            Some(false) if !self.is_enabled() => {
                self.status = Status::Enabled;
                let mut effects = Effects::default();
                effects.save(self);
                effects
            }
            Some(_) | None => {
                let mut effects = Effects::default();
                effects.save(self);
                effects
            }
        }
    }

    /// The endpoint, gone.
    pub fn delete(self) -> Effects {
        self.stop(Status::Deleted)
    }

    /// Its failing has gone on for too long.
    pub fn give_up(self) -> Effects {
        match self.failing_since {
            Some(_) if self.is_enabled() => self.stop(Status::GivenUp),
            Some(_) | None => Effects::default(),
        }
    }

    /// What waits for it goes no further, and its failing is nobody's concern any more.
    pub(crate) fn stop(mut self, status: Status) -> Effects {
        self.status = status;
        self.stops += 1;
        self.failing_since = None;
        let mut effects = Effects::default();
        effects.canceled_jobs.push((JobKind::GiveUpEndpoint, self.id.as_str().to_owned()));
        effects.save(self);
        effects
    }

    /// A new secret; the old one signs beside it for so many seconds.
    pub fn roll(&self, overlap: i64, now: Timestamp) -> Result<Self, EndpointRefusal> {
        if !(0..=LONGEST_OVERLAP).contains(&overlap) {
            return Err(EndpointRefusal::Overlap);
        }
        let outgoing = Outgoing { number: self.secret, until: now + overlap };
        let outgoing = (overlap > 0).then_some(outgoing);
        Ok(WebhookEndpoint { secret: self.secret + 1, outgoing, ..self.clone() })
    }

    /// The numbers of the secrets that sign now, the newest first.
    pub fn signing(&self, now: Timestamp) -> impl Iterator<Item = u32> {
        let outgoing = self.outgoing.filter(|outgoing| now < outgoing.until);
        std::iter::once(self.secret).chain(outgoing.map(|outgoing| outgoing.number))
    }

    /// An attempt has failed. Only the first of a row of failures changes anything.
    pub fn fail(&self, now: Timestamp) -> Option<Effects> {
        if self.failing_since.is_some() || !self.is_enabled() {
            return None;
        }
        let mut effects = Effects::default();
        effects.jobs.push(Job::at(now + PATIENCE, JobKind::GiveUpEndpoint, self.id.as_str()));
        effects.save(WebhookEndpoint { failing_since: Some(now), ..self.clone() });
        Some(effects)
    }

    /// An attempt has succeeded. Only the first after a failure changes anything.
    pub fn recover(&self) -> Option<Effects> {
        self.failing_since?;
        let mut effects = Effects::default();
        effects.canceled_jobs.push((JobKind::GiveUpEndpoint, self.id.as_str().to_owned()));
        effects.save(WebhookEndpoint { failing_since: None, ..self.clone() });
        Some(effects)
    }

    /// Whether it is told anything.
    pub fn is_enabled(&self) -> bool {
        self.status == Status::Enabled
    }

    /// Whether it is there.
    pub fn is_there(&self) -> bool {
        self.status != Status::Deleted
    }

    /// How it is told.
    pub fn payload(&self) -> Payload {
        self.destination.as_ref().map_or(Payload::Snapshot, |destination| destination.payload)
    }

    /// Whether it wants to be told of an event of this name, which is the first API's where that has
    /// one.
    pub fn wants(&self, name: &str) -> bool {
        let asked = |name: &str| self.enabled_events.iter().any(|it| it == EVERY || it == name);
        self.is_enabled()
            && match self.payload() {
                Payload::Snapshot => !thin_event::is_thin_only(name) && asked(name),
                Payload::Thin => thin_event::name(name).is_some_and(asked),
            }
    }
}

#[cfg(test)]
mod tests;
