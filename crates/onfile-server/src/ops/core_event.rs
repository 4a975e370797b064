//! Events as the second API shows them: the same facts, and those that only it tells of.

use super::call::{Answer, Call, Outcome, Secret};
use super::event::{row_of, stored};
use super::listing::{Listing, neighbours};
use onfile_domain::id::EventId;
use onfile_domain::{Refusal, thin_event};
use onfile_store::Row;
use onfile_wire::Invalid;
use onfile_wire::error::ApiError;
use onfile_wire::objects::core_event::{List, PATH, object_id, render};
use onfile_wire::objects::event::Stored;
use onfile_wire::objects::second_page::{self, Position};
use onfile_wire::params::{Cursor, NoParams, Page, PathId};

impl Call {
    /// An event that the second API knows, by its id there.
    async fn core_event(&self, id: &str) -> Result<Option<Stored>, ApiError> {
        let Some(event) = EventId::of_thin(id) else { return Ok(None) };
        let row = row_of(self, event.as_str()).await?;
        let event = row.as_ref().map(stored).transpose()?;
        Ok(event.filter(|event| thin_event::name(&event.kind).is_some()))
    }

    async fn event_at(&self, page: Option<&Position>) -> Result<Cursor, ApiError> {
        let (id, cursor): (_, fn(String) -> Cursor) = match page {
            None => return Ok(Cursor::Start),
            Some(Position::After(id)) => (id, Cursor::After),
            Some(Position::Before(id)) => (id, Cursor::Before),
        };
        let nowhere = || ApiError::from(Invalid::PageToken("page".to_owned()));
        let found = self.core_event(id).await?;
        found.map(|event| cursor(event.id)).ok_or_else(nowhere)
    }
}

/// `GET /v2/core/events/{core_event}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let event = call.core_event(&id).await?;
    let no_such = || Refusal::NoSuch { noun: "event", id, param: "id", in_path: true };
    let shown = event.as_ref().and_then(render).ok_or_else(no_such)?;
    Ok(Answer::of(200, &shown))
}

/// `GET /v2/core/events`: all of them, of some types, or those about one object.
pub async fn list(Secret(call): Secret, command: List) -> Outcome {
    let at = call.event_at(command.page.as_ref()).await?;
    let page = Page { limit: command.limit(), at };
    let types: Vec<&str> = command.types.0.iter().map(|name| thin_event::kind(name)).collect();
    let (name, value) = match types.as_slice() {
        [kind] => ("event.type", *kind),
        _ => ("event", ""),
    };
    let created = command.created.0;
    let listing = Listing { name, value, url: "", noun: "event", page: &page, created };
    let read = |row: Row| {
        let event = stored(&row)?;
        let wanted = thin_event::name(&event.kind).is_some()
            && (types.is_empty() || types.contains(&event.kind.as_str()))
            && command.object_id.as_deref().is_none_or(|id| object_id(&event) == Some(id));
        Ok(Some(event).filter(|_| wanted))
    };
    let (found, has_more) = call.rows(&listing, read).await?;
    let id_of = |it: &Stored| Some(EventId::named(it.id.as_str()).thin());
    let (before, after) = neighbours(&page, &found, has_more, id_of);
    let data = found.iter().filter_map(render).collect();
    let (before, after) = (before.as_deref(), after.as_deref());
    Ok(Answer::of(200, &second_page::page(PATH, &command.query(), data, before, after)))
}
