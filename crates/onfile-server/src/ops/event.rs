//! Events: what happened, as it was when it happened.

use super::call::{Call, Outcome, Secret};
use super::delivery;
use super::listing::Listing;
use super::tx::{Tx, internal};
use onfile_domain::moment::Timestamp;
use onfile_domain::{Refusal, thin_event};
use onfile_store::{Row, StoreError};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::event::{self, ListFilter, Stored};
use onfile_wire::params::{Cursor, NoParams, Page, PathId};
use serde_json::Value;

/// `GET /v1/events/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let no_such = || Refusal::NoSuch { noun: "event", id: id.clone(), param: "id", in_path: true };
    let row = row_of(&call, &id).await?.ok_or_else(no_such)?;
    let event = stored(&row)?;
    if thin_event::is_thin_only(&event.kind) {
        return Err(no_such().into());
    }
    let pending = delivery::pending(&call, &[&id]).await?.first().copied().unwrap_or_default();
    let value = render(&call, &event, pending);
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
    let (url, noun, created) = ("/v1/events", "event", filter.created);
    let read = |row: Row| {
        let event = stored(&row)?;
        let wanted = match (&filter.types, exact) {
            (Some(types), None) => matches(types, &event.kind),
            (None, _) | (Some(_), Some(_)) => true,
        };
        Ok(Some(event).filter(|event| wanted && !thin_event::is_thin_only(&event.kind)))
    };
    let listing = Listing { name, value, url, noun, page: &filter.page, created };
    let (events, has_more) = match filter.delivery_success {
        None => call.rows(&listing, read).await?,
        Some(success) => {
            let mut sieve = Sieve::of(&filter.page);
            while let Some(page) = sieve.next() {
                let chunk = Listing { page: &page, ..listing };
                let (events, has_more) = call.rows(&chunk, read).await?;
                let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
                let delivered = delivery::succeeded(&call, &ids).await?;
                let wanted = delivered.iter().map(|delivered| *delivered == success).collect();
                sieve.take(events, wanted, has_more);
            }
            sieve.page()
        }
    };
    let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
    let pending = delivery::pending(&call, &ids).await?;
    let values = events.iter().zip(pending).map(|(event, pending)| render(&call, event, pending));
    let values = values.collect();
    Tx::begin(&call).answer_list("event", values, has_more, url).await
}

/// Events read at once while a page is filled with those of one fate, which only their deliveries know.
const CHUNK: usize = Page::MAX_LIMIT;

/// Fills a page with those events that are wanted.
struct Sieve<'a> {
    page: &'a Page,
    /// Where the next chunk is, if it is needed.
    next: Option<Cursor>,
    kept: Vec<Stored>,
}

impl<'a> Sieve<'a> {
    fn of(page: &'a Page) -> Self {
        Sieve { page, next: Some(page.at.clone()), kept: Vec::new() }
    }

    fn backwards(&self) -> bool {
        matches!(self.page.at, Cursor::Before(_))
    }

    /// What is read next.
    fn next(&mut self) -> Option<Page> {
        self.next.take().map(|at| Page { limit: CHUNK, at })
    }

    /// Takes what is wanted of a chunk; more is needed until the page is more than full.
    fn take(&mut self, events: Vec<Stored>, wanted: Vec<bool>, has_more: bool) {
        let backwards = self.backwards();
        let edge = if backwards { events.first() } else { events.last() };
        let edge = edge.map(|event| event.id.clone());
        let wanted = events.into_iter().zip(wanted).filter(|(_, wanted)| *wanted);
        let mut wanted: Vec<Stored> = wanted.map(|(event, _)| event).collect();
        if backwards {
            wanted.append(&mut self.kept);
            self.kept = wanted;
        } else {
            self.kept.append(&mut wanted);
        }
        let more = edge.filter(|_| has_more && self.kept.len() <= self.page.limit);
        self.next = more.map(if backwards { Cursor::Before } else { Cursor::After });
    }

    /// The page, and whether more follows in the direction of travel.
    fn page(mut self) -> (Vec<Stored>, bool) {
        let (limit, backwards) = (self.page.limit, self.backwards());
        let has_more = self.kept.len() > limit;
        if backwards {
            self.kept.drain(..self.kept.len().saturating_sub(limit));
        } else {
            self.kept.truncate(limit);
        }
        (self.kept, has_more)
    }
}

fn matches(types: &[String], kind: &str) -> bool {
    types.iter().any(|wanted| match wanted.strip_suffix('*') {
        Some(family) => kind.starts_with(family),
        None => kind == wanted,
    })
}

/// A stored event; one that cannot be read is a named inconsistency.
pub(super) fn stored(row: &Row) -> Result<Stored, ApiError> {
    parse(&row.id, row.created, &row.body)
}

/// The same, of an event that may not be on disk yet.
pub(super) fn parse(id: &str, created: Timestamp, body: &[u8]) -> Result<Stored, ApiError> {
    let broken = |field: &str| {
        let (table, id, field) = ("object", id.to_owned(), field.to_owned());
        internal(StoreError::Inconsistent { table, id, field })
    };
    let mut body: Value = serde_json::from_slice(body).map_err(|_| broken("body"))?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Ok(Stored {
        id: id.to_owned(),
        api_version: text(&body["api_version"]).ok_or_else(|| broken("api_version"))?,
        created,
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
