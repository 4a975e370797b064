//! What is written: one [`Batch`] for one decision, applied whole or not at all.
//!
//! All times are seconds since the Unix epoch.

use crate::delivery::PutDelivery;
use crate::error::StoreError;
use crate::words::NewWord;
use onfile_domain::id::could_be_a_card_number;
use std::collections::{BTreeMap, BTreeSet};

/// The tally that numbers an account's events. Only the engines write it.
pub(crate) const EVENT_SEQUENCE: &str = "event_sequence";
/// The kind of an event's row, and the entry that lists all events.
pub(crate) const EVENT: &str = "event";
/// The entry that lists the events of one type.
pub(crate) const EVENT_TYPE: &str = "event.type";

/// Longest account, id or name, in bytes.
const LONGEST_NAME: usize = 255;
/// Longest entry value or idempotency key, in bytes: PostgreSQL's index rows end at 2,700.
const LONGEST_VALUE: usize = 2048;

/// Everything one decision writes, and what it rests on.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Whose records these are. Every id below is looked up in this account alone.
    pub account: String,
    /// Records the decision has read and not changed: id and version. When one has moved, the batch
    /// is a conflict.
    pub reads: Vec<(String, i64)>,
    /// Records to write; each id at most once.
    pub puts: Vec<Put>,
    /// Events to tell, in order.
    pub events: Vec<NewEvent>,
    /// Jobs to schedule, after the finished and canceled ones are gone.
    pub jobs: Vec<NewJob>,
    /// Jobs this batch does: id, and the due time it was found with. A job that is gone or was moved
    /// is a conflict; that is how two servers never both do one.
    pub finished_jobs: Vec<(String, i64)>,
    /// Jobs that have become pointless; one that is gone already is as good.
    pub canceled_jobs: Vec<String>,
    /// Deliveries to write; each event and endpoint at most once.
    pub deliveries: Vec<PutDelivery>,
    /// Words to say to whoever listens, in order.
    pub words: Vec<NewWord>,
    /// Sums to add to, by name.
    pub tallies: Vec<(String, i64)>,
    /// Sealed bytes to keep.
    pub sealed: Vec<NewSealed>,
    /// API keys to admit.
    pub api_keys: Vec<NewApiKey>,
    /// The answer to keep under the request's idempotency key.
    pub idempotency: Option<NewIdempotency>,
}

/// An index entry: every list is a scan of one name and value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// The index, such as `charge.customer`.
    pub name: &'static str,
    /// Its value in this record; empty in the entry that lists everything of a kind.
    pub value: String,
}

/// A record to write.
#[derive(Clone, Debug)]
pub struct Put {
    /// The public id.
    pub id: String,
    /// Which record this is.
    pub kind: &'static str,
    /// When the record was made. A change keeps what was stored first.
    pub created: i64,
    /// The version the decision has read; `None` when the record must not exist yet.
    pub expected: Option<i64>,
    /// The record in its own encoding.
    pub body: Vec<u8>,
    /// Entries the record gains. A new one gains `(kind, "")`, so that everything can be listed.
    pub add: Vec<Entry>,
    /// Entries the record loses.
    pub remove: Vec<Entry>,
}

/// A fact to tell. It becomes a row of kind `event` with the account's next sequence number.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// The event's id.
    pub id: String,
    /// What happened, such as `charge.succeeded`.
    pub kind: String,
    /// When it happened.
    pub created: i64,
    /// The event as it will be told.
    pub body: Vec<u8>,
}

/// A job to schedule. Scheduling a job that is there already moves it.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Its name, unique in the account.
    pub id: String,
    /// When to run it.
    pub due: i64,
    /// What to do.
    pub kind: &'static str,
    /// The id of the record to do it to.
    pub subject: String,
}

/// Sealed bytes to keep.
#[derive(Clone, Debug)]
pub struct NewSealed {
    /// Their id, new in the account.
    pub id: String,
    /// The version of the vault key that seals them.
    pub key_version: u32,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// An API key to admit. The key itself is never stored.
#[derive(Clone, Debug)]
pub struct NewApiKey {
    /// The key's hash, by which it is found.
    pub hash: Vec<u8>,
    /// What it may do.
    pub kind: crate::row::ApiKeyKind,
    /// The few characters by which its owner recognises it.
    pub hint: String,
}

/// The answer to keep under an idempotency key.
#[derive(Clone, Debug)]
pub struct NewIdempotency {
    /// The key, as the caller sent it.
    pub key: String,
    /// Which request it came with.
    pub fingerprint: Vec<u8>,
    /// When it is answered.
    pub created: i64,
    /// The answer, sealed by the vault.
    pub answer: Vec<u8>,
    /// The request's id.
    pub request_id: String,
    /// An answer from before this moment has expired: it is replaced, whether it was pruned or not.
    pub replaces_older_than: i64,
}

/// New sealed bytes for old ones, for the rotation of the vault's key.
#[derive(Clone, Debug)]
pub struct Reseal {
    /// Whose they are.
    pub account: String,
    /// Their id.
    pub id: String,
    /// The sealed bytes as they were read; when these have changed meanwhile, nothing happens.
    pub old: Vec<u8>,
    /// The version of the vault key that seals the new bytes.
    pub key_version: u32,
    /// The new sealed bytes.
    pub bytes: Vec<u8>,
}

/// Whether both engines can hold this text as an account, an id or a name. A lookup of any other
/// finds nothing.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME && !text.contains('\0')
}

/// Whether this could be the id of a record. A card number at the wrong place is not asked for: an
/// engine would keep it in its buffers.
pub(crate) fn is_id(text: &str) -> bool {
    is_name(text) && !could_be_a_card_number(text)
}

/// Whether both engines can hold this text as an entry's value or an idempotency key.
pub(crate) fn is_value(text: &str) -> bool {
    text.len() <= LONGEST_VALUE && !text.contains('\0')
}

impl Batch {
    /// Refuses a batch that contradicts itself, the same for both engines, before either sees it.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        name("account", &self.account)?;
        let ids = self.puts.iter().map(|put| put.id.as_str());
        once("record", ids.chain(self.events.iter().map(|event| event.id.as_str())))?;
        once("job", self.jobs.iter().map(|job| job.id.as_str()))?;
        once("finished job", self.finished_jobs.iter().map(|(id, _)| id.as_str()))?;
        once("sealed", self.sealed.iter().map(|sealed| sealed.id.as_str()))?;
        let mut hashes = BTreeSet::new();
        if !self.api_keys.iter().all(|key| hashes.insert(&key.hash)) {
            return Err(malformed("an API key is admitted twice"));
        }
        self.puts.iter().try_for_each(Put::check)?;
        for event in &self.events {
            value("event type", &event.kind)?;
        }
        for job in &self.jobs {
            name("job kind", job.kind)?;
            name("job subject", &job.subject)?;
        }
        for (id, _) in &self.reads {
            name("read", id)?;
        }
        for id in &self.canceled_jobs {
            name("canceled job", id)?;
        }
        let mut ways = BTreeSet::new();
        for delivery in &self.deliveries {
            name("delivered event", &delivery.event)?;
            name("endpoint", &delivery.endpoint)?;
            if !ways.insert((&delivery.event, &delivery.endpoint)) {
                return Err(malformed("an event is delivered to an endpoint twice"));
            }
        }
        for key in &self.api_keys {
            name("API key hint", &key.hint)?;
        }
        if let Some(used) = &self.idempotency {
            value("idempotency key", &used.key)?;
            name("request id", &used.request_id)?;
        }
        self.sums().map(drop)
    }

    /// What to add to each tally, in the one order in which both engines touch them.
    pub(crate) fn sums(&self) -> Result<BTreeMap<&str, i64>, StoreError> {
        let mut sums = BTreeMap::new();
        for (tally, delta) in &self.tallies {
            name("tally", tally)?;
            if tally == EVENT_SEQUENCE {
                return Err(malformed("the event sequence is the engine's own"));
            }
            let sum: &mut i64 = sums.entry(tally.as_str()).or_default();
            *sum = sum.checked_add(*delta).ok_or_else(out_of_range)?;
        }
        Ok(sums)
    }
}

impl Put {
    fn check(&self) -> Result<(), StoreError> {
        name("kind", self.kind)?;
        for entry in self.add.iter().chain(&self.remove) {
            name("entry", entry.name)?;
            value("entry value", &entry.value)?;
        }
        let lists = |entry: &Entry| entry.name == self.kind && entry.value.is_empty();
        if self.expected.is_none() && !self.add.iter().any(lists) {
            return Err(malformed("a new record has no entry that lists it"));
        }
        if self.remove.iter().any(lists) {
            return Err(malformed("a record loses the entry that lists it"));
        }
        Ok(())
    }
}

pub(crate) fn out_of_range() -> StoreError {
    malformed("a tally leaves the range of 64 bits")
}

fn malformed(text: &str) -> StoreError {
    StoreError::Malformed(text.to_owned())
}

fn name(what: &str, text: &str) -> Result<(), StoreError> {
    if is_name(text) {
        return Ok(());
    }
    Err(StoreError::Malformed(format!("{what}: longer than {LONGEST_NAME} bytes, or holds NUL")))
}

fn value(what: &str, text: &str) -> Result<(), StoreError> {
    if is_value(text) {
        return Ok(());
    }
    Err(StoreError::Malformed(format!("{what}: longer than {LONGEST_VALUE} bytes, or holds NUL")))
}

fn once<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), StoreError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        name(what, id)?;
        if !seen.insert(id) {
            return Err(StoreError::Malformed(format!("{what} {id} is named twice")));
        }
    }
    Ok(())
}
