//! Events: what happened, as it was when it happened.

use super::call::{Call, Outcome, Secret};
use super::delivery;
use super::listing::Listing;
use super::tx::{Tx, internal};
use onfile_domain::Refusal;
use onfile_store::{Row, StoreError};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::event::{self, ListFilter, Stored};
use onfile_wire::params::{NoParams, PathId};
use serde_json::Value;

/// `GET /v1/events/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let no_such = || Refusal::NoSuch { noun: "event", id: id.clone(), param: "id", in_path: true };
    let row = row_of(&call, &id).await?.ok_or_else(no_such)?;
    let pending = delivery::pending(&call, &[&id]).await?.first().copied().unwrap_or_default();
    let value = render(&call, &stored(&row)?, pending);
    Tx::begin(&call).answer_value(Root::Object("event"), value).await
}

/// The row of an event.
pub(super) async fn row_of(call: &Call, id: &str) -> Result<Option<Row>, ApiError> {
    let rows = call.app.store.get(call.account.as_str(), &[id]).await.map_err(internal)?;
    Ok(rows.into_iter().find(|row| row.kind == "event"))
}

/// `GET /v1/events`: all of them, of one type, of a family (`charge.*`), or of several types.
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let exact = match filter.types.as_deref() {
        Some([kind]) if !kind.contains('*') => Some(kind.as_str()),
        Some(_) | None => None,
    };
    let (name, value) = exact.map_or(("event", ""), |kind| ("event.type", kind));
    let (url, noun, page, created) = ("/v1/events", "event", &filter.page, filter.created);
    let listing = Listing { name, value, url, noun, page, created };
    let read = |row: Row| {
        let event = stored(&row)?;
        let wanted = match (&filter.types, exact) {
            (Some(types), None) => matches(types, &event.kind),
            (None, _) | (Some(_), Some(_)) => true,
        };
        Ok(wanted.then_some(event))
    };
    let (events, has_more) = call.rows(&listing, read).await?;
    let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
    let pending = delivery::pending(&call, &ids).await?;
    let values = events.iter().zip(pending).map(|(event, pending)| render(&call, event, pending));
    let values = values.collect();
    Tx::begin(&call).answer_list("event", values, has_more, url).await
}

fn matches(types: &[String], kind: &str) -> bool {
    types.iter().any(|wanted| match wanted.strip_suffix('*') {
        Some(family) => kind.starts_with(family),
        None => kind == wanted,
    })
}

/// A stored event; one that cannot be read is a named inconsistency.
pub(super) fn stored(row: &Row) -> Result<Stored, ApiError> {
    let broken = |field: &str| {
        let (table, id, field) = ("object", row.id.clone(), field.to_owned());
        internal(StoreError::Inconsistent { table, id, field })
    };
    let mut body: Value = serde_json::from_slice(&row.body).map_err(|_| broken("body"))?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Ok(Stored {
        id: row.id.clone(),
        api_version: text(&body["api_version"]).ok_or_else(|| broken("api_version"))?,
        created: row.created,
        kind: text(&body["type"]).ok_or_else(|| broken("type"))?,
        request_id: text(&body["request"]["id"]),
        idempotency_key: text(&body["request"]["idempotency_key"]),
        previous_attributes: body["data"].get_mut("previous_attributes").map(Value::take),
        object: body["data"].get_mut("object").map(Value::take).ok_or_else(|| broken("data"))?,
    })
}

/// Shows a stored event; the client secrets it must not store are derived again.
pub(super) fn render(call: &Call, stored: &Stored, pending: i64) -> Value {
    call.view_at(stored.created).with(|view| event::render(stored, pending, view))
}
