//! Deliveries: sent out with an event, tried, recorded, shown, and sent again by hand.

use super::call::{Answer, Call, Outcome, Secret};
use super::event::{self, row_of};
use super::tx::{Tx, internal, transact};
use crate::app::App;
use crate::listen::Word;
use crate::webhooks::client::{Message, Pool};
use crate::webhooks::signature;
use crate::world::World;
use onfile_domain::delivery::{self as domain, Delivery, State};
use onfile_domain::event_destination::Payload;
use onfile_domain::id::{AccountId, EventId};
use onfile_domain::webhook_endpoint::target::Target;
use onfile_domain::webhook_endpoint::{EndpointRefusal, WebhookEndpoint};
use onfile_domain::{Refusal, thin_event};
use onfile_store::{DeliveryRow, StoreError, deliveries};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::json;
use onfile_wire::list;
use onfile_wire::objects::event::Resend;
use onfile_wire::objects::{core_event, delivery as shown, webhook_endpoint};
use onfile_wire::params::{NoParams, PathId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// This server has no live mode.
const LIVEMODE: bool = false;

/// Tries one delivery and writes down what came of it. Answers whether the endpoint has it; an error,
/// which is in the log, when that could not be found out or written down, and the delivery is due as
/// before.
pub async fn deliver(app: &Arc<App>, pool: &Pool, row: &DeliveryRow) -> Result<bool, ()> {
    let call = Call::in_background(app.clone(), AccountId::named(row.account.as_str()));
    let outcome = match message(&call, row).await.map_err(drop)? {
        Some(message) => {
            let counts = &app.webhooks.counts;
            counts.in_flight.inc();
            let outcome = app.webhooks.client.post(pool, &message).await;
            counts.in_flight.dec();
            counts.count(outcome);
            Some(outcome)
        }
        None => None,
    };
    conclude(&call, row, outcome).await.map_err(drop)?;
    Ok(outcome.is_some_and(domain::Outcome::is_success))
}

/// What a delivery says, signed; `None` when its endpoint wants no more of it.
async fn message(call: &Call, row: &DeliveryRow) -> Result<Option<Message>, ApiError> {
    let mut tx = Tx::begin(call);
    let delivery = deliveries::decode(row).map_err(internal)?;
    let endpoint = tx.find::<WebhookEndpoint>(&row.endpoint).await?;
    let Some(endpoint) = endpoint.filter(|endpoint| delivery.may_go_to(endpoint)) else {
        return Ok(None);
    };
    let Some(target) = Target::parse(&endpoint.url) else { return Ok(None) };
    // Events are never removed. One that is not found is no reason to give up what has to be told.
    let event = row_of(call, &row.event).await?.ok_or_else(|| {
        let (table, id, field) = ("delivery", row.event.clone(), "event".to_owned());
        internal(StoreError::Inconsistent { table, id, field })
    })?;
    let mut stored = event::stored(&event)?;
    if let Some(version) = &endpoint.api_version {
        stored = stored.in_version(version);
    }
    // A ping has no other form.
    let thin = endpoint.payload() == Payload::Thin || thin_event::is_thin_only(&stored.kind);
    let value = if thin {
        core_event::notification(&stored)
    } else {
        let pending = pending(call, &[&row.event]).await?;
        Some(event::render(call, &stored, pending.first().copied().unwrap_or_default()))
    };
    let Some(value) = value else { return Ok(None) };
    let body = json::pretty(&value);
    let secrets: Vec<String> = call.view_at(tx.now).with(|view| {
        let secret = |number| webhook_endpoint::secret(&row.endpoint, number, view);
        endpoint.signing(tx.now).map(secret).collect()
    });
    let signature = signature::header(&secrets, &body, World::machine_time());
    Ok(Some(Message { target, signature, body: body.into() }))
}

/// Writes down what an attempt came to; without one, that the delivery goes no further.
async fn conclude(
    call: &Call,
    row: &DeliveryRow,
    outcome: Option<domain::Outcome>,
) -> Result<(), ApiError> {
    loop {
        let mut tx = Tx::begin(call);
        let delivery = deliveries::decode(row).map_err(internal)?;
        let next = match outcome {
            None => delivery.dropped(),
            Some(outcome) => {
                if let Some(endpoint) = tx.find::<WebhookEndpoint>(&row.endpoint).await? {
                    let changes = match outcome.is_success() {
                        true => endpoint.recover(),
                        false => endpoint.fail(tx.now),
                    };
                    tx.apply(changes.unwrap_or_default());
                }
                delivery.tried(outcome, LIVEMODE, tx.now)
            }
        };
        tx.deliver(&next, Some(row.version))?;
        if tx.commit_once().await? {
            return Ok(());
        }
        // Somebody else may have tried it meanwhile, or sent it out again: then that counts.
        let now = Tx::begin(call).delivery_row(&row.event, &row.endpoint).await?;
        if now.is_none_or(|now| now.version != row.version) {
            return Ok(());
        }
    }
}

/// To how many endpoints each of these events is still on its way as a snapshot.
pub(super) async fn pending(call: &Call, events: &[&str]) -> Result<Vec<i64>, ApiError> {
    let (store, account) = (&call.app.store, call.account.as_str());
    let roster = call.app.webhooks.rosters.of(store, account).await.map_err(internal)?;
    if roster.endpoints.is_empty() {
        return Ok(vec![0; events.len()]);
    }
    let rows = store.deliveries(account, events).await.map_err(internal)?;
    let waits = |row: &&DeliveryRow| row.due.is_some() && roster.takes_snapshots(&row.endpoint);
    let count = |event: &&str| {
        let of = rows.iter().filter(|row| row.event == *event);
        i64::try_from(of.filter(waits).count()).unwrap_or(i64::MAX)
    };
    Ok(events.iter().map(count).collect())
}

/// Whether each of these events has arrived wherever it was sent: it is not on its way any more, and
/// was given up nowhere. What an endpoint was not sent because it was stopped does not count, nor does
/// what was sent as a thin event, which is another one.
pub(super) async fn succeeded(call: &Call, events: &[&str]) -> Result<Vec<bool>, ApiError> {
    let (store, account) = (&call.app.store, call.account.as_str());
    let roster = call.app.webhooks.rosters.of(store, account).await.map_err(internal)?;
    let mut failed: BTreeSet<String> = BTreeSet::new();
    for row in store.deliveries(account, events).await.map_err(internal)? {
        let fails = match deliveries::decode(&row).map_err(internal)?.state {
            State::Waiting(_) => roster.takes_snapshots(&row.endpoint),
            State::Exhausted => !roster.takes_thin(&row.endpoint),
            State::Delivered | State::Dropped => false,
        };
        if fails {
            failed.insert(row.event);
        }
    }
    Ok(events.iter().map(|event| !failed.contains(*event)).collect())
}

impl Tx<'_> {
    /// The delivery of an event to an endpoint, as it is on disk.
    async fn delivery_row(
        &self,
        event: &str,
        endpoint: &str,
    ) -> Result<Option<DeliveryRow>, ApiError> {
        let rows = self.call.app.store.deliveries(self.call.account.as_str(), &[event]).await;
        Ok(rows.map_err(internal)?.into_iter().find(|row| row.endpoint == endpoint))
    }
}

/// `POST /v1/events/{id}/retry`, which is how `stripe events resend` sends an event out again: to the
/// endpoint it names, or to the listeners of the command line, who are told by their own connection.
pub async fn resend(Secret(call): Secret, PathId(id): PathId, command: Resend) -> Outcome {
    let rows = row_of(&call, &id).await?;
    let no_such = || Refusal::NoSuch { noun: "event", id: id.clone(), param: "id", in_path: true };
    let event = event::stored(&rows.ok_or_else(no_such)?)?;
    if thin_event::is_thin_only(&event.kind) {
        return Err(no_such().into());
    }
    let Some(named) = &command.webhook_endpoint else {
        return transact!(call, |tx| {
            tx.say(&Word::Again(id.clone()));
            let pending = pending(&call, &[&id]).await?.first().copied().unwrap_or_default();
            let value = event::render(&call, &event, pending);
            tx.answer_value(Root::Object("event"), value).await
        });
    };
    transact!(call, |tx| {
        let endpoint = tx.webhook_endpoint(named, "webhook_endpoint", false).await?;
        if !endpoint.is_enabled() {
            return Err(Refusal::from(EndpointRefusal::Disabled).into());
        }
        let known = tx.delivery_row(&id, named).await?;
        let delivery = match &known {
            Some(row) => deliveries::decode(row).map_err(internal)?.resend(&endpoint, tx.now),
            None => Delivery::of(EventId::named(id.as_str()), &endpoint, tx.now),
        };
        tx.deliver(&delivery, known.map(|row| row.version))?;
        let pending = pending(&call, &[&id]).await?.first().copied().unwrap_or_default();
        let value = event::render(&call, &event, pending.max(1));
        tx.answer_value(Root::Object("event"), value).await
    })
}

/// `GET /_onfile/events/{event}/deliveries`: where an event went, in either form, and every attempt.
/// The event may be named by either of its ids.
pub async fn list(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let id = EventId::of_thin(&id).map_or(id, |event| event.as_str().to_owned());
    if row_of(&call, &id).await?.is_none() {
        let (noun, param) = ("event", "event");
        return Err(Refusal::NoSuch { noun, id, param, in_path: true }.into());
    }
    let rows = call.app.store.deliveries(call.account.as_str(), &[&id]).await.map_err(internal)?;
    let read = |row: &DeliveryRow| Ok(shown::render(&deliveries::decode(row)?));
    let values: Result<Vec<_>, StoreError> = rows.iter().map(read).collect();
    let url = format!("/_onfile/events/{id}/deliveries");
    Ok(Answer::of(200, &list::list(&url, values.map_err(internal)?, false)))
}
