//! Lists: one index prefix, a cursor, a filter; written once for every resource.

use super::call::{Answer, Call, Outcome};
use super::tx::{Tx, internal};
use onfile_domain::{Object, Refusal};
use onfile_store::{CreatedBounds, From, Row, Scan, records};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::list;
use onfile_wire::params::{CreatedRange, Cursor, Page};
use serde_json::Value;

/// Rows read at once while a filter looks for matches.
const CHUNK: usize = 101;

/// Which list.
pub struct Listing<'a> {
    /// The index.
    pub name: &'static str,
    /// The index value: a customer, a charge, or empty for everything of a kind.
    pub value: &'a str,
    /// The URL the envelope names.
    pub url: &'a str,
    /// What the cursor's refusal calls an object of this list.
    pub noun: &'static str,
    /// Cursor and size.
    pub page: &'a Page,
    /// Bounds on the time of creation.
    pub created: CreatedRange,
}

impl Listing<'_> {
    /// The objects it lists: an index is named after its objects. Events are no objects of the domain.
    pub fn kind(&self) -> &'static str {
        let of_events = || self.name.split('.').next().unwrap_or(self.name);
        records::kind_of_index(self.name).unwrap_or_else(of_events)
    }
}

impl Tx<'_> {
    /// Every record of an index, newest first, for decisions that change them all.
    pub(super) async fn all_of(
        &mut self,
        name: &'static str,
        value: &str,
    ) -> Result<Vec<Object>, ApiError> {
        let mut objects = Vec::new();
        let mut from = From::Newest;
        loop {
            let created = CreatedBounds::default();
            let scan = Scan { name, value, created, from, limit: CHUNK };
            let rows = self.call.app.store.scan(self.call.account.as_str(), &scan).await;
            let rows = rows.map_err(internal)?;
            for row in &rows {
                objects.push(self.adopt(row)?);
            }
            let Some(last) = rows.last().filter(|_| rows.len() == CHUNK) else {
                return Ok(objects);
            };
            from = From::After { created: last.created, key: last.key };
        }
    }
}

impl Call {
    /// Lists records, newest first. `keep` filters by what no index answers.
    pub async fn list(
        &self,
        listing: Listing<'_>,
        keep: impl Fn(&Object) -> bool + Send + Sync,
    ) -> Outcome {
        let mut tx = Tx::begin(self);
        let mut values = Vec::new();
        let read = |row: Row| {
            let object = records::decode_object(&row).map_err(internal)?;
            Ok(keep(&object).then_some((row, object)))
        };
        let (found, has_more) = self.rows(&listing, read).await?;
        for (row, object) in found {
            let object = tx.adopt_read(&row, object);
            values.push(self.view_at(tx.now).object(&object));
        }
        tx.answer_list(listing.kind(), values, has_more, listing.url).await
    }

    /// One page, and whether more follows in the direction of travel. `read` makes of a row what is
    /// wanted of it, or nothing when the list leaves it out.
    pub async fn rows<T: Send>(
        &self,
        listing: &Listing<'_>,
        read: impl Fn(Row) -> Result<Option<T>, ApiError> + Send + Sync,
    ) -> Result<(Vec<T>, bool), ApiError> {
        let from = self.start(listing).await?;
        self.rows_from(listing, from, read).await
    }

    /// The same where the caller knows what the cursor means.
    pub(super) async fn rows_from<T: Send>(
        &self,
        listing: &Listing<'_>,
        mut from: From,
        read: impl Fn(Row) -> Result<Option<T>, ApiError> + Send + Sync,
    ) -> Result<(Vec<T>, bool), ApiError> {
        let limit = listing.page.limit;
        let backwards = matches!(listing.page.at, Cursor::Before(_));
        let mut kept: Vec<T> = Vec::new();
        let created = CreatedBounds {
            gte: Some(listing.created.from),
            lte: Some(listing.created.to),
            ..CreatedBounds::default()
        };
        // Most lists need no more than their page; only where a filter drops much is more read at once.
        let mut size = limit + 1;
        loop {
            let scan =
                Scan { name: listing.name, value: listing.value, created, from, limit: size };
            let chunk =
                self.app.store.scan(self.account.as_str(), &scan).await.map_err(internal)?;
            let last = chunk.len() < scan.limit;
            let edge = if backwards { chunk.first() } else { chunk.last() };
            let edge = edge.map(|row| (row.created, row.key));
            let mut matching = Vec::new();
            for row in chunk {
                matching.extend(read(row)?);
            }
            if backwards {
                matching.append(&mut kept);
                kept = matching;
            } else {
                kept.append(&mut matching);
            }
            let Some((created, key)) = edge.filter(|_| !last && kept.len() <= limit) else {
                break;
            };
            size = CHUNK;
            from = if backwards {
                From::Before { created, key }
            } else {
                From::After { created, key }
            };
        }
        let has_more = kept.len() > limit;
        if backwards {
            kept.drain(..kept.len().saturating_sub(limit));
        } else {
            kept.truncate(limit);
        }
        Ok((kept, has_more))
    }

    async fn start(&self, listing: &Listing<'_>) -> Result<From, ApiError> {
        let (id, param, forwards) = match &listing.page.at {
            Cursor::Start => return Ok(From::Newest),
            Cursor::After(id) => (id, "starting_after", true),
            Cursor::Before(id) => (id, "ending_before", false),
        };
        let rows = self.app.store.get(self.account.as_str(), &[id]).await.map_err(internal)?;
        let Some(row) = rows.first().filter(|row| row.kind == listing.kind()) else {
            let noun = listing.noun;
            return Err(Refusal::NoSuch { noun, id: id.clone(), param, in_path: false }.into());
        };
        let (created, key) = (row.created, row.key);
        Ok(if forwards { From::After { created, key } } else { From::Before { created, key } })
    }
}

/// The ids next to a page of the second API, before and after it, where there are any: what its URLs
/// begin at.
pub(super) fn neighbours<T>(
    page: &Page,
    found: &[T],
    has_more: bool,
    id_of: impl Fn(&T) -> Option<String>,
) -> (Option<String>, Option<String>) {
    let (first, last) = (found.first().and_then(&id_of), found.last().and_then(&id_of));
    match page.at {
        Cursor::Start => (None, last.filter(|_| has_more)),
        Cursor::After(_) => (first, last.filter(|_| has_more)),
        Cursor::Before(_) => (first.filter(|_| has_more), last),
    }
}

impl Tx<'_> {
    /// The answer that shows a list.
    pub async fn answer_list(
        &mut self,
        kind: &'static str,
        values: Vec<Value>,
        has_more: bool,
        url: &str,
    ) -> Result<Answer, ApiError> {
        self.answer_value(Root::List(kind), list::list(url, values, has_more)).await
    }
}

/// One page of what lives inside a record, in its own order, and whether more follows in the direction
/// of travel.
pub(super) fn cut<'a, T>(
    page: &Page,
    items: &'a [T],
    noun: &'static str,
    id_of: impl Fn(&T) -> &str,
) -> Result<(&'a [T], bool), Refusal> {
    let position = |id: &String, param| {
        let found = items.iter().position(|item| id_of(item) == id);
        found.ok_or_else(|| Refusal::NoSuch { noun, id: id.clone(), param, in_path: false })
    };
    let first = |items: &'a [T]| (&items[..items.len().min(page.limit)], items.len() > page.limit);
    match &page.at {
        Cursor::Before(id) => {
            let before = &items[..position(id, "ending_before")?];
            let start = before.len().saturating_sub(page.limit);
            Ok((&before[start..], start > 0))
        }
        Cursor::Start => Ok(first(items)),
        Cursor::After(id) => Ok(first(&items[position(id, "starting_after")? + 1..])),
    }
}
