//! Event destinations of the second API: webhook endpoints that say how they are told.
//!
//! A destination is the record of a [`WebhookEndpoint`] with a part more, so that it is reached,
//! tried, signed for and given up like any other. Each API shows its own: which of the two made an
//! endpoint is seen by its id. `[U]`
//! Source: <https://docs.stripe.com/api/v2/core/event_destinations>.

use crate::effects::Effects;
use crate::id::{EventDestinationId, WebhookEndpointId};
use crate::metadata::MetadataChange;
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::thin_event;
use crate::webhook_endpoint::{self, EVERY, EndpointRefusal, Status, WebhookEndpoint, event_names};
use serde::{Deserialize, Serialize};

names! {
    /// How much an event tells.
    pub enum Payload {
        /// The object as it was: the events of the first API.
        Snapshot = "snapshot",
        /// Only what happened to which object: the events of the second.
        Thin = "thin",
    }
}

names! {
    /// Where events are sent. The clouds are not part of this server.
    pub enum Kind {
        AmazonEventbridge = "amazon_eventbridge",
        AzureEventGrid = "azure_event_grid",
        WebhookEndpoint = "webhook_endpoint",
    }
}

names! {
    /// What the answer to the making of a destination shows only when it is asked for.
    pub enum Include {
        SigningSecret = "webhook_endpoint.signing_secret",
        Url = "webhook_endpoint.url",
    }
}

/// What only a destination has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    /// What its owner calls it.
    pub name: String,
    /// How it is told. It stays so.
    pub payload: Payload,
    /// When it was last changed, in seconds since the Unix epoch.
    pub updated: Timestamp,
}

/// Make a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// See [`Destination::name`].
    pub name: String,
    /// See [`Destination::payload`].
    pub payload: Payload,
    /// Where it is, and of what it is told.
    pub endpoint: webhook_endpoint::Create,
}

/// Change a destination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// See [`WebhookEndpoint::description`]; empty for none.
    pub description: Option<String>,
    /// See [`WebhookEndpoint::enabled_events`].
    pub enabled_events: Option<Vec<String>>,
    /// See [`WebhookEndpoint::metadata`].
    pub metadata: MetadataChange,
    /// See [`Destination::name`].
    pub name: Option<String>,
    /// See [`WebhookEndpoint::url`].
    pub url: Option<String>,
}

impl Payload {
    /// Whether an event of this name is told in this way.
    fn tells(self, name: &str) -> bool {
        name == EVERY
            || match self {
                Payload::Snapshot => event_names().any(|known| known == name),
                Payload::Thin => thin_event::is_known(name),
            }
    }

    fn check(self, names: &[String]) -> Result<(), EndpointRefusal> {
        match names.iter().find(|name| !self.tells(name)) {
            Some(name) => Err(EndpointRefusal::OtherPayload { name: name.clone(), payload: self }),
            None => Ok(()),
        }
    }
}

impl WebhookEndpoint {
    /// A new destination, beside so many other endpoints.
    pub fn create_destination(
        command: &Create,
        others: usize,
        moment: &mut Moment<'_>,
    ) -> Result<Self, EndpointRefusal> {
        let Create { name, payload, endpoint } = command;
        payload.check(&endpoint.enabled_events)?;
        let endpoint = WebhookEndpoint::create(endpoint, others, moment)?;
        let id = EventDestinationId::mint(moment.mint);
        let (name, payload, updated) = (name.clone(), *payload, moment.now);
        Ok(WebhookEndpoint {
            id: WebhookEndpointId::named(id.as_str()),
            destination: Some(Box::new(Destination { name, payload, updated })),
            ..endpoint
        })
    }

    /// Changes what a command mentions.
    pub fn update_destination(
        mut self,
        command: Update,
        now: Timestamp,
    ) -> Result<Self, EndpointRefusal> {
        let Update { description, enabled_events, metadata, name, url } = command;
        if let Some(events) = enabled_events {
            self.payload().check(&events)?;
            self.enabled_events = events;
        }
        if let Some(description) = description {
            self.description = Some(description).filter(|it| !it.is_empty());
        }
        self.metadata.apply(metadata);
        self.url = url.unwrap_or(self.url);
        if let (Some(destination), Some(name)) = (&mut self.destination, name) {
            destination.name = name;
        }
        Ok(self.touched(now))
    }

    /// Tells it again; harmless where it is told.
    #[must_use]
    pub fn enable(self, now: Timestamp) -> Effects {
        let mut effects = Effects::default();
        match self.status {
            Status::Enabled => effects.save(self),
            Status::Disabled | Status::GivenUp | Status::Deleted => {
                effects.save(WebhookEndpoint { status: Status::Enabled, ..self }.touched(now));
            }
        }
        effects
    }

    /// Tells it no more; harmless where it is not told.
    #[must_use]
    pub fn disable(self, now: Timestamp) -> Effects {
        match self.status {
            Status::Enabled => self.touched(now).stop(Status::Disabled),
            // By its owner's wish from now on.
            Status::GivenUp | Status::Disabled | Status::Deleted => {
                let mut effects = Effects::default();
                effects.save(WebhookEndpoint { status: Status::Disabled, ..self.touched(now) });
                effects
            }
        }
    }

    /// Whether it can be sent something of its owner's own accord.
    pub fn check_ping(&self) -> Result<(), EndpointRefusal> {
        if self.is_enabled() { Ok(()) } else { Err(EndpointRefusal::DestinationDisabled) }
    }

    fn touched(mut self, now: Timestamp) -> Self {
        if let Some(destination) = &mut self.destination {
            destination.updated = now;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Mint;

    struct Fixed;

    impl Mint for Fixed {
        fn alphanumeric(&mut self, length: usize) -> String {
            "x".repeat(length)
        }
    }

    fn create(payload: Payload, events: &[&str]) -> Result<WebhookEndpoint, EndpointRefusal> {
        let endpoint = webhook_endpoint::Create {
            url: "https://example.com/hook".to_owned(),
            enabled_events: events.iter().map(|&name| name.to_owned()).collect(),
            api_version: None,
            description: None,
            metadata: MetadataChange::default(),
        };
        let command = Create { name: "mine".to_owned(), payload, endpoint };
        let mut moment = Moment { now: 5, mint: &mut Fixed };
        WebhookEndpoint::create_destination(&command, 0, &mut moment)
    }

    fn saved(effects: Effects) -> WebhookEndpoint {
        let record = effects.records.into_iter().next().unwrap();
        WebhookEndpoint::try_from(record).unwrap()
    }

    #[test]
    fn each_is_told_in_its_own_way() {
        let thin =
            create(Payload::Thin, &["v1.charge.succeeded", "v2.core.account.closed"]).unwrap();
        assert!(thin.id.as_str().starts_with("ed_test_1"));
        assert!(thin.wants("charge.succeeded") && thin.wants("v2.core.account.closed"));
        assert!(!thin.wants("charge.failed") && !thin.wants("v2.core.account.created"));
        let every = create(Payload::Thin, &["*"]).unwrap();
        assert!(every.wants("charge.failed") && every.wants("v1.price.activated"));
        assert!(!every.wants("customer.source.created"), "the second API has no such event");
        let snapshot = create(Payload::Snapshot, &["*"]).unwrap();
        assert!(snapshot.wants("customer.source.created") && snapshot.wants("charge.failed"));
        assert!(!snapshot.wants("v2.core.account.closed") && !snapshot.wants("v1.price.activated"));
    }

    #[test]
    fn what_is_told_in_the_other_way_is_refused() {
        for (payload, name) in [
            (Payload::Thin, "charge.succeeded"),
            (Payload::Snapshot, "v1.charge.succeeded"),
            (Payload::Snapshot, "v2.core.account.closed"),
        ] {
            let refusal = EndpointRefusal::OtherPayload { name: name.to_owned(), payload };
            assert_eq!(create(payload, &[name]), Err(refusal.clone()));
            let events = Some(vec![EVERY.to_owned(), name.to_owned()]);
            let update = Update { enabled_events: events, ..Update::default() };
            let destination = create(payload, &[EVERY]).unwrap();
            assert_eq!(destination.update_destination(update, 6), Err(refusal));
        }
    }

    #[test]
    fn it_is_stopped_and_started_with_the_time_of_it() {
        let destination = create(Payload::Thin, &[EVERY]).unwrap();
        let updated = |it: &WebhookEndpoint| it.destination.as_ref().unwrap().updated;
        assert_eq!(updated(&saved(destination.clone().enable(6))), 5, "nothing has changed");
        let stopped = saved(destination.disable(7));
        assert_eq!((stopped.status, stopped.stops, updated(&stopped)), (Status::Disabled, 1, 7));
        assert_eq!(stopped.check_ping(), Err(EndpointRefusal::DestinationDisabled));
        let started = saved(stopped.enable(8));
        assert_eq!((started.status, started.stops, updated(&started)), (Status::Enabled, 1, 8));
        assert_eq!(started.check_ping(), Ok(()));
    }
}
