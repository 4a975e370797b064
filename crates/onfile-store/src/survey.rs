//! Everything that one account has on disk, as of one moment: what the auditor reads.
//!
//! An account is read whole, into memory: the rules join records of every kind. A store is surveyed
//! one account after the other.

use crate::delivery::DeliveryRow;
use crate::row::{JobRow, Row};

/// An account's rows, and beside each table what holds them together.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// Records and events, in the order in which they were made.
    pub objects: Vec<Row>,
    /// Index entries, in the order of the keys that they lead to.
    pub entries: Vec<EntryRow>,
    /// Event numbers and the keys that they lead to, in order.
    pub event_sequence: Vec<(i64, i64)>,
    /// Jobs that wait.
    pub jobs: Vec<JobRow>,
    /// Deliveries, at rest or not, in the order of writing.
    pub deliveries: Vec<DeliveryRow>,
    /// Tallies by name.
    pub tallies: Vec<(String, i64)>,
    /// The ids of sealed bytes.
    pub sealed: Vec<String>,
}

/// An index entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryRow {
    /// The record's key.
    pub key: i64,
    /// The entry's name.
    pub name: String,
    /// The entry's value.
    pub value: String,
    /// The record's time of creation.
    pub created: i64,
}

// The statements of both engines: each takes the account alone.

pub(crate) const OBJECTS: &str = "
    SELECT key, id, kind, version, created, body FROM object WHERE account = $1 ORDER BY key";
pub(crate) const ENTRIES: &str = "
    SELECT key, name, value, created FROM entry WHERE account = $1 ORDER BY key, name, value";
pub(crate) const EVENT_SEQUENCE: &str = "
    SELECT sequence, key FROM event_sequence WHERE account = $1 ORDER BY sequence";
pub(crate) const JOBS: &str = "
    SELECT account, id, due, kind, subject FROM job WHERE account = $1 ORDER BY id";
pub(crate) const DELIVERIES: &str = "
    SELECT account, event, endpoint, version, due, body FROM delivery
    WHERE account = $1 ORDER BY key";
pub(crate) const TALLIES: &str = "SELECT name, value FROM tally WHERE account = $1 ORDER BY name";
pub(crate) const SEALED: &str = "SELECT id FROM sealed WHERE account = $1 ORDER BY id";

/// Every account that any row names: also one that has rows and no record of its own.
pub(crate) const ACCOUNTS: &str = "
    SELECT account FROM object UNION SELECT account FROM entry
    UNION SELECT account FROM event_sequence UNION SELECT account FROM api_key
    UNION SELECT account FROM idempotency UNION SELECT account FROM job
    UNION SELECT account FROM delivery
    UNION SELECT account FROM tally UNION SELECT account FROM sealed ORDER BY account";
