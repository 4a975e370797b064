//! Answers that show one record as it is on disk, kept for whoever asks next: browsers and back ends
//! ask again and again what became of an intent.
//!
//! Such an answer follows from the version of its record and from who reads it under which API
//! version, and from nothing else. So the store is asked every time, and a kept answer is given only
//! if the record still has the version that it shows. Where assertions are on, as in every test, a
//! kept answer is also made anew and compared.

use super::call::{Answer, Call};
use super::tx::{Tx, internal};
use onfile_domain::Object;
use onfile_store::{Record, Row, records};
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::Audience;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// Bytes that kept answers take: 6,000 intents, a quarter of the memory that an idle server may use.
const ROOM: u64 = 16 << 20;

/// How many answers that is about, which sizes the tables.
const ANSWERS: usize = 6_000;

/// An answer's body, and the version of the record that it shows.
#[derive(Clone)]
struct Kept {
    version: i64,
    body: Arc<[u8]>,
}

/// What is kept.
pub struct Shown(Cache<String, Kept, Bytes>);

#[derive(Clone)]
struct Bytes;

impl Weighter<String, Kept> for Bytes {
    fn weight(&self, sight: &String, kept: &Kept) -> u64 {
        (sight.len() + kept.body.len()) as u64
    }
}

impl Default for Shown {
    fn default() -> Self {
        Shown(Cache::with_weighter(ANSWERS, ROOM, Bytes))
    }
}

impl Tx<'_> {
    /// The answer that shows a record as it is on disk; `None` when the id names no record of this
    /// type. For records whose rendering looks at no other and at no clock.
    pub async fn show<T: Record>(&mut self, id: &str) -> Result<Option<Answer>, ApiError> {
        let call = self.call;
        let rows = call.app.store.get(call.account.as_str(), &[id]).await.map_err(internal)?;
        let Some(row) = rows.into_iter().find(|row| row.kind == T::KIND) else { return Ok(None) };
        if !call.expand.is_empty() {
            let object = self.adopt(&row)?;
            return self.answer(object).await.map(Some);
        }
        let Shown(shown) = &call.app.shown;
        let sight = call.sight(id);
        if let Some(kept) = shown.get(&sight).filter(|kept| kept.version == row.version) {
            let answer = Answer { status: 200, body: kept.body.to_vec() };
            debug_assert_eq!(self.shown_anew(&row).await?, answer, "{id} was kept and has changed");
            return Ok(Some(answer));
        }
        let answer = self.shown_anew(&row).await?;
        let body = Arc::from(answer.body.as_slice());
        shown.insert(sight, Kept { version: row.version, body });
        Ok(Some(answer))
    }

    async fn shown_anew(&mut self, row: &Row) -> Result<Answer, ApiError> {
        let object: Object = self.adopt(row)?;
        let value = self.call.view_at(self.now).object(&object);
        self.answer_value(Root::Object(records::kind(&object)), value).await
    }
}

impl Call {
    /// What an answer depends on besides its record's version. Neither ids nor versions hold a space.
    fn sight(&self, id: &str) -> String {
        let audience = match self.audience {
            Audience::Secret => "secret",
            Audience::Client => "client",
        };
        [self.account.as_str(), id, audience, self.version_name()].join(" ")
    }
}
