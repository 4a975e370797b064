//! Reads. Each one borrows a read-only connection and runs on the calling task.
//!
//! A point read takes a few microseconds, less than handing it to another thread and waking up again.
//! Nothing is awaited while a connection is borrowed, so there are never more of them than threads
//! that run tasks; the pool needs no bound of its own. A reader never waits for the writer: it sees
//! the log as of its first page.
//!
//! What it sees it goes on seeing until something is committed: beginning anew for every read would
//! cost locks of the file, four calls of the system, and show the same. While a commit is under way
//! nobody knows who sees it already, so then every read does begin anew: what one read has shown, no
//! later one shows as it was before. The log cannot be started over while somebody looks at it, so
//! idle readers let go before a checkpoint.

use super::footing::Place;
use super::{Sqlite, schema};
use crate::error::StoreError;
use crate::row::{ApiKeyKind, ApiKeyRow, IdempotencyRow, JobRow, Row, Scan, SealedRow, row_limit};
use rusqlite::{Connection, OptionalExtension, Row as Columns, params};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard};

/// Idle read-only connections.
pub(crate) struct Readers {
    pub(crate) place: Place,
    idle: Mutex<Vec<Reader>>,
    /// Two for each commit that was, or may have been; odd while one is under way.
    commits: AtomicU64,
    /// Shared by all who read.
    reading: RwLock<()>,
}

/// A connection in a transaction, which sees at least what was committed by then.
struct Reader {
    connection: Connection,
    commits: u64,
}

impl Reader {
    fn open(place: &Place, commits: u64) -> rusqlite::Result<Self> {
        let reader = Reader { connection: schema::open_reader(place)?, commits };
        reader.run("BEGIN")?;
        Ok(reader)
    }

    /// Sees what was committed meanwhile. SQLite looks at the log with the next query.
    fn renew(&mut self, commits: u64) -> rusqlite::Result<()> {
        self.commits = commits;
        self.run("COMMIT")?;
        self.run("BEGIN")
    }

    fn run(&self, sql: &str) -> rusqlite::Result<()> {
        self.connection.prepare_cached(sql)?.execute([]).map(drop)
    }
}

impl Readers {
    pub(crate) fn new(place: Place) -> Self {
        Readers {
            place,
            idle: Mutex::default(),
            commits: AtomicU64::new(0),
            reading: RwLock::default(),
        }
    }

    /// Told before each commit: reads from now on may see it.
    pub(crate) fn committing(&self) {
        self.commits.fetch_add(1, Ordering::Release);
    }

    /// Told after each commit, and before anybody is told that it succeeded: reads from now on see it.
    pub(crate) fn committed(&self) {
        self.commits.fetch_add(1, Ordering::Release);
    }

    /// Told instead when it failed: what idle readers see is what there is.
    pub(crate) fn failed(&self) {
        self.commits.fetch_sub(1, Ordering::Release);
    }

    /// Lets go of the log, so that it can be started over.
    pub(crate) fn let_go(&self) {
        // None is idle in an older state than it was found in; a connection that fails is not kept.
        self.idle().retain_mut(|reader| reader.renew(reader.commits).is_ok());
    }

    /// Waits until nobody reads. Whoever wants to waits meanwhile.
    pub(crate) fn alone(&self) -> RwLockWriteGuard<'_, ()> {
        self.reading.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connections that nobody uses at this moment; those in use see what there is now when
    /// they are used again.
    pub(crate) fn forget(&self) {
        self.committing();
        self.committed();
        self.idle().clear();
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn read<T>(
        &self,
        table: &'static str,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let _reading = self.reading.read().unwrap_or_else(PoisonError::into_inner);
        let commits = self.commits.load(Ordering::Acquire);
        let idle = self.idle().pop();
        let ready = match idle {
            None => Reader::open(&self.place, commits),
            Some(reader) if reader.commits == commits && commits.is_multiple_of(2) => Ok(reader),
            Some(mut reader) => reader.renew(commits).map(|()| reader),
        };
        // A connection that failed is not used again.
        let reader = ready.map_err(|error| failed(table, error))?;
        let answer = query(&reader.connection).map_err(|error| failed(table, error))?;
        self.idle().push(reader);
        Ok(answer)
    }
}

/// A value of the wrong type is an inconsistency of the row; anything else is the engine's trouble.
fn failed(table: &'static str, error: rusqlite::Error) -> StoreError {
    match error {
        rusqlite::Error::InvalidColumnType(_, field, _) => {
            StoreError::Inconsistent { table, id: String::new(), field }
        }
        error => StoreError::Unavailable(error.to_string()),
    }
}

pub(super) fn object(columns: &Columns<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        key: columns.get(0)?,
        id: columns.get(1)?,
        kind: columns.get(2)?,
        version: columns.get(3)?,
        created: columns.get(4)?,
        body: columns.get(5)?,
    })
}

pub(super) fn job(columns: &Columns<'_>) -> rusqlite::Result<JobRow> {
    Ok(JobRow {
        account: columns.get(0)?,
        id: columns.get(1)?,
        due: columns.get(2)?,
        kind: columns.get(3)?,
        subject: columns.get(4)?,
    })
}

fn sealed(columns: &Columns<'_>) -> rusqlite::Result<(String, String, i64, Vec<u8>)> {
    Ok((columns.get(0)?, columns.get(1)?, columns.get(2)?, columns.get(3)?))
}

const GET: &str = "
    SELECT key, id, kind, version, created, body FROM object WHERE id = ?1 AND account = ?2";

const SCAN_DOWN: &str = "
    SELECT object.key, id, kind, version, object.created, body
    FROM entry CROSS JOIN object ON object.key = entry.key
    WHERE entry.account = ?1 AND name = ?2 AND value = ?3
      AND (entry.created, entry.key) > (?4, ?5) AND (entry.created, entry.key) < (?6, ?7)
    ORDER BY entry.created DESC, entry.key DESC LIMIT ?8";

const SCAN_UP: &str = "
    SELECT object.key, id, kind, version, object.created, body
    FROM entry CROSS JOIN object ON object.key = entry.key
    WHERE entry.account = ?1 AND name = ?2 AND value = ?3
      AND (entry.created, entry.key) > (?4, ?5) AND (entry.created, entry.key) < (?6, ?7)
    ORDER BY entry.created, entry.key LIMIT ?8";

const EVENTS: &str = "
    SELECT object.key, id, kind, version, created, body, sequence
    FROM event_sequence CROSS JOIN object ON object.key = event_sequence.key
    WHERE event_sequence.account = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3";

const API_KEY: &str = "SELECT account, kind, hint FROM api_key WHERE hash = ?1";

const IDEMPOTENT: &str = "
    SELECT fingerprint, created, answer, request_id FROM idempotency
    WHERE account = ?1 AND key = ?2";

const DUE_JOBS: &str = "
    SELECT account, id, due, kind, subject FROM job WHERE due <= ?1
    ORDER BY due, id, account LIMIT ?2";

const TALLIES: &str = "
    SELECT name, value FROM tally
    WHERE account = ?1 AND name >= ?2 AND substr(name, 1, length(?2)) = ?2 ORDER BY name";

const SEALED: &str = "
    SELECT account, id, key_version, bytes FROM sealed WHERE account = ?1 AND id = ?2";

const SEALED_UNDER_OTHER: &str = "
    SELECT account, id, key_version, bytes FROM sealed
    WHERE (account, id) > (?1, ?2) AND key_version <> ?3 ORDER BY account, id LIMIT ?4";

impl Sqlite {
    pub(crate) fn get(&self, account: &str, ids: &[&str]) -> Result<Vec<Row>, StoreError> {
        self.readers.read("object", |connection| {
            let mut statement = connection.prepare_cached(GET)?;
            let mut rows = Vec::with_capacity(ids.len());
            for id in ids {
                rows.extend(statement.query_row([id, account], object).optional()?);
            }
            Ok(rows)
        })
    }

    /// Rows in the direction of travel, which is upwards for `Before`.
    pub(crate) fn scan(&self, account: &str, scan: &Scan<'_>) -> Result<Vec<Row>, StoreError> {
        let (above, below) = (scan.window().above, scan.window().below);
        let limit = row_limit(scan.limit);
        self.readers.read("object", |connection| {
            let sql = if scan.upwards() { SCAN_UP } else { SCAN_DOWN };
            let (name, value) = (scan.name, scan.value);
            let given = params![account, name, value, above.0, above.1, below.0, below.1, limit];
            connection.prepare_cached(sql)?.query_map(given, object)?.collect()
        })
    }

    pub(crate) fn event_sequence(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Row)>, StoreError> {
        self.readers.read("event_sequence", |connection| {
            let numbered = |row: &Columns<'_>| Ok((row.get(6)?, object(row)?));
            let given = params![account, after, row_limit(limit)];
            connection.prepare_cached(EVENTS)?.query_map(given, numbered)?.collect()
        })
    }

    pub(crate) fn api_key(&self, hash: &[u8]) -> Result<Option<ApiKeyRow>, StoreError> {
        let found: Option<(String, i16, String)> = self.readers.read("api_key", |connection| {
            let columns = |row: &Columns<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
            connection.prepare_cached(API_KEY)?.query_row([hash], columns).optional()
        })?;
        found
            .map(|(account, kind, hint)| {
                let kind = ApiKeyKind::numbered(kind, &hint)?;
                Ok(ApiKeyRow { account, kind, hint })
            })
            .transpose()
    }

    pub(crate) fn idempotent(
        &self,
        account: &str,
        key: &str,
    ) -> Result<Option<IdempotencyRow>, StoreError> {
        self.readers.read("idempotency", |connection| {
            let columns = |row: &Columns<'_>| {
                Ok(IdempotencyRow {
                    fingerprint: row.get(0)?,
                    created: row.get(1)?,
                    answer: row.get(2)?,
                    request_id: row.get(3)?,
                })
            };
            connection.prepare_cached(IDEMPOTENT)?.query_row([account, key], columns).optional()
        })
    }

    pub(crate) fn due_jobs(&self, until: i64, limit: usize) -> Result<Vec<JobRow>, StoreError> {
        self.readers.read("job", |connection| {
            let given = params![until, row_limit(limit)];
            connection.prepare_cached(DUE_JOBS)?.query_map(given, job)?.collect()
        })
    }

    pub(crate) fn next_due(&self) -> Result<Option<i64>, StoreError> {
        self.readers.read("job", |connection| {
            let mut statement = connection.prepare_cached("SELECT min(due) FROM job")?;
            statement.query_row([], |row| row.get(0))
        })
    }

    pub(crate) fn tallies(
        &self,
        account: &str,
        prefix: &str,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        self.readers.read("tally", |connection| {
            let columns = |row: &Columns<'_>| Ok((row.get(0)?, row.get(1)?));
            connection.prepare_cached(TALLIES)?.query_map([account, prefix], columns)?.collect()
        })
    }

    pub(crate) fn sealed(&self, account: &str, id: &str) -> Result<Option<SealedRow>, StoreError> {
        let found = self.readers.read("sealed", |connection| {
            connection.prepare_cached(SEALED)?.query_row([account, id], sealed).optional()
        })?;
        found
            .map(|(account, id, version, bytes)| SealedRow::parse(account, id, version, bytes))
            .transpose()
    }

    pub(crate) fn sealed_under_other(
        &self,
        key_version: u32,
        account: &str,
        id: &str,
        limit: usize,
    ) -> Result<Vec<SealedRow>, StoreError> {
        let found: Vec<_> = self.readers.read("sealed", |connection| {
            let given = params![account, id, key_version, row_limit(limit)];
            let mut statement = connection.prepare_cached(SEALED_UNDER_OTHER)?;
            statement.query_map(given, sealed)?.collect()
        })?;
        found
            .into_iter()
            .map(|(account, id, version, bytes)| SealedRow::parse(account, id, version, bytes))
            .collect()
    }

    pub(crate) fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.readers.read("setting", |connection| {
            let mut statement =
                connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
            statement.query_row([name], |row| row.get(0)).optional()
        })
    }
}
