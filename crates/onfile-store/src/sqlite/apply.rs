//! One write inside the writer's transaction: checked entirely, then applied.

use super::writer::Task;
use super::{deliveries, words};
use crate::batch::{
    Batch, EVENT, EVENT_SEQUENCE, EVENT_TYPE, Entry, NewEvent, NewIdempotency, Put, Reseal,
    out_of_range,
};
use crate::error::{CommitError, StoreError};
use crate::row::row_limit;
use rusqlite::{Connection, OptionalExtension, Params, params};
use std::collections::BTreeMap;

/// Why a write was not applied.
pub(crate) enum Fault {
    /// It was refused before it changed anything; the transaction goes on.
    Refused(CommitError),
    /// The engine failed, possibly in the middle of it; the transaction must be rolled back.
    Engine(rusqlite::Error),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Fault::Engine(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Fault::Refused(CommitError::Store(error))
    }
}

pub(super) const CONFLICT: Fault = Fault::Refused(CommitError::Conflict);

/// Does a write. Returns how many rows it found, where that is a question.
pub(crate) fn task(db: &Connection, task: &Task) -> Result<usize, Fault> {
    match task {
        Task::Commit(batch) => {
            let found = check(db, batch)?;
            apply(db, batch, &found)?;
            Ok(0)
        }
        Task::Reseal(rows) => reseal(db, rows),
        Task::SetSetting { name, value } => Ok(run(
            db,
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET value = excluded.value",
            [name, value],
        )?),
        Task::RaiseSetting { name, value } => Ok(run(
            db,
            "INSERT INTO setting (name, value) VALUES (?1, CAST(?2 AS TEXT))
             ON CONFLICT DO UPDATE SET value = excluded.value
             WHERE CAST(setting.value AS INTEGER) < ?2",
            params![name, value],
        )?),
        Task::PruneWords { created_before, limit } => {
            Ok(words::prune(db, *created_before, *limit)?)
        }
        Task::PruneIdempotency { created_before, limit } => Ok(run(
            db,
            "DELETE FROM idempotency WHERE rowid IN (
               SELECT rowid FROM idempotency WHERE created < ?1 ORDER BY created LIMIT ?2)",
            params![created_before, row_limit(*limit)],
        )?),
        Task::EraseAccount(account) => erase(db, account),
    }
}

/// What the checks have found and the writes need again.
struct Found<'a> {
    /// The key and time of creation of each put's record; `None` where it is new.
    records: Vec<Option<(i64, i64)>>,
    sums: BTreeMap<&'a str, i64>,
}

fn check<'a>(db: &Connection, batch: &'a Batch) -> Result<Found<'a>, Fault> {
    // The key comes first: who repeats a request must learn that it is one, whatever has moved since.
    if let Some(used) = &batch.idempotency {
        check_key(db, &batch.account, used)?;
    }
    let account = batch.account.as_str();
    for (id, version) in &batch.reads {
        check_version(db, account, id, *version)?;
    }
    let mut records = Vec::with_capacity(batch.puts.len());
    for put in &batch.puts {
        records.push(match put.expected {
            Some(version) => Some(check_version(db, account, &put.id, version)?),
            None => {
                check_free(db, ID_TAKEN, [put.id.as_str(), account])?;
                None
            }
        });
    }
    for event in &batch.events {
        check_free(db, ID_TAKEN, [event.id.as_str(), account])?;
        // Somebody who decided later was faster: time never runs backwards along the numbers.
        let sql = "SELECT 1 FROM entry
                   WHERE account = ?1 AND name = ?2 AND value = '' AND created > ?3";
        check_free(db, sql, params![account, EVENT, event.created])?;
    }
    for (id, due) in &batch.finished_jobs {
        let sql = "SELECT 1 FROM job WHERE account = ?1 AND id = ?2 AND due = ?3";
        if !exists(db, sql, params![account, id, due])? {
            return Err(CONFLICT);
        }
    }
    for sealed in &batch.sealed {
        let sql = "SELECT 1 FROM sealed WHERE account = ?1 AND id = ?2";
        check_free(db, sql, [account, &sealed.id])?;
    }
    for key in &batch.api_keys {
        check_free(db, "SELECT 1 FROM api_key WHERE hash = ?1", [&key.hash])?;
    }
    deliveries::check(db, account, &batch.deliveries)?;
    let sums = batch.sums()?;
    for (name, delta) in &sums {
        check_sum(db, account, name, *delta)?;
    }
    Ok(Found { records, sums })
}

fn check_key(db: &Connection, account: &str, used: &NewIdempotency) -> Result<(), Fault> {
    let sql = "SELECT 1 FROM idempotency WHERE account = ?1 AND key = ?2 AND created >= ?3";
    if exists(db, sql, params![account, used.key, used.replaces_older_than])? {
        return Err(Fault::Refused(CommitError::KeyInUse));
    }
    Ok(())
}

/// The key and time of creation of a record that is still at this version.
fn check_version(
    db: &Connection,
    account: &str,
    id: &str,
    version: i64,
) -> Result<(i64, i64), Fault> {
    let sql = "SELECT key, created FROM object WHERE id = ?1 AND account = ?2 AND version = ?3";
    let mut statement = db.prepare_cached(sql)?;
    let columns = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    statement.query_row(params![id, account, version], columns).optional()?.ok_or(CONFLICT)
}

const ID_TAKEN: &str = "SELECT 1 FROM object WHERE id = ?1 AND account = ?2";

fn check_free(db: &Connection, sql: &str, given: impl Params) -> Result<(), Fault> {
    if exists(db, sql, given)? { Err(CONFLICT) } else { Ok(()) }
}

/// SQLite would turn a sum that leaves 64 bits into a floating point number.
fn check_sum(db: &Connection, account: &str, name: &str, delta: i64) -> Result<(), Fault> {
    let sql = "SELECT value FROM tally WHERE account = ?1 AND name = ?2";
    let mut statement = db.prepare_cached(sql)?;
    let before: Option<i64> = statement.query_row([account, name], |row| row.get(0)).optional()?;
    match before.unwrap_or_default().checked_add(delta) {
        Some(_) => Ok(()),
        None => Err(out_of_range().into()),
    }
}

fn apply(db: &Connection, batch: &Batch, found: &Found<'_>) -> rusqlite::Result<()> {
    let account = batch.account.as_str();
    for (put, record) in batch.puts.iter().zip(&found.records) {
        write_record(db, account, put, *record)?;
    }
    write_events(db, account, &batch.events)?;
    for id in batch.finished_jobs.iter().map(|(id, _)| id).chain(&batch.canceled_jobs) {
        run(db, "DELETE FROM job WHERE account = ?1 AND id = ?2", [account, id])?;
    }
    for job in &batch.jobs {
        run(
            db,
            "INSERT INTO job (account, id, due, kind, subject) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE
             SET due = excluded.due, kind = excluded.kind, subject = excluded.subject",
            params![account, job.id, job.due, job.kind, job.subject],
        )?;
    }
    deliveries::write(db, account, &batch.deliveries)?;
    words::write(db, account, &batch.words)?;
    for (name, delta) in &found.sums {
        add_to_tally(db, account, name, *delta)?;
    }
    for sealed in &batch.sealed {
        run(
            db,
            "INSERT INTO sealed (account, id, key_version, bytes) VALUES (?1, ?2, ?3, ?4)",
            params![account, sealed.id, sealed.key_version, sealed.bytes],
        )?;
    }
    for key in &batch.api_keys {
        run(
            db,
            "INSERT INTO api_key (hash, account, kind, hint) VALUES (?1, ?2, ?3, ?4)",
            params![key.hash, account, key.kind.number(), key.hint],
        )?;
    }
    if let Some(used) = &batch.idempotency {
        // A row that is there has expired, as the check has seen.
        run(
            db,
            "INSERT OR REPLACE INTO idempotency
               (account, key, fingerprint, created, answer, request_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                account,
                used.key,
                used.fingerprint,
                used.created,
                used.answer,
                used.request_id
            ],
        )?;
    }
    Ok(())
}

fn write_record(
    db: &Connection,
    account: &str,
    put: &Put,
    record: Option<(i64, i64)>,
) -> rusqlite::Result<()> {
    let (key, created) = match record {
        Some((key, created)) => {
            let sql = "UPDATE object SET version = version + 1, body = ?2 WHERE key = ?1";
            run(db, sql, params![key, put.body])?;
            (key, created)
        }
        None => {
            (insert_object(db, account, &put.id, put.kind, put.created, &put.body)?, put.created)
        }
    };
    for Entry { name, value } in &put.remove {
        run(
            db,
            "DELETE FROM entry
             WHERE account = ?1 AND name = ?2 AND value = ?3 AND created = ?4 AND key = ?5",
            params![account, name, value, created, key],
        )?;
    }
    for Entry { name, value } in &put.add {
        insert_entry(db, account, name, value, (created, key))?;
    }
    Ok(())
}

fn write_events(db: &Connection, account: &str, events: &[NewEvent]) -> rusqlite::Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let count = row_limit(events.len());
    let first = add_to_tally(db, account, EVENT_SEQUENCE, count)? - count + 1;
    for (event, sequence) in events.iter().zip(first..) {
        let key = insert_object(db, account, &event.id, EVENT, event.created, &event.body)?;
        insert_entry(db, account, EVENT, "", (event.created, key))?;
        insert_entry(db, account, EVENT_TYPE, &event.kind, (event.created, key))?;
        run(
            db,
            "INSERT INTO event_sequence (account, sequence, key) VALUES (?1, ?2, ?3)",
            params![account, sequence, key],
        )?;
    }
    Ok(())
}

fn insert_object(
    db: &Connection,
    account: &str,
    id: &str,
    kind: &str,
    created: i64,
    body: &[u8],
) -> rusqlite::Result<i64> {
    run(
        db,
        "INSERT INTO object (account, id, kind, version, created, body)
         VALUES (?1, ?2, ?3, 1, ?4, ?5)",
        params![account, id, kind, created, body],
    )?;
    Ok(db.last_insert_rowid())
}

fn insert_entry(
    db: &Connection,
    account: &str,
    name: &str,
    value: &str,
    (created, key): (i64, i64),
) -> rusqlite::Result<()> {
    run(
        db,
        "INSERT OR IGNORE INTO entry (account, name, value, created, key)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![account, name, value, created, key],
    )?;
    Ok(())
}

/// Returns the sum.
fn add_to_tally(db: &Connection, account: &str, name: &str, delta: i64) -> rusqlite::Result<i64> {
    let sql = "INSERT INTO tally (account, name, value) VALUES (?1, ?2, ?3)
               ON CONFLICT DO UPDATE SET value = value + excluded.value RETURNING value";
    db.prepare_cached(sql)?.query_row(params![account, name, delta], |row| row.get(0))
}

fn reseal(db: &Connection, rows: &[Reseal]) -> Result<usize, Fault> {
    let mut resealed = 0;
    for row in rows {
        resealed += run(
            db,
            "UPDATE sealed SET key_version = ?4, bytes = ?5
             WHERE account = ?1 AND id = ?2 AND bytes = ?3",
            params![row.account, row.id, row.old, row.key_version, row.bytes],
        )?;
    }
    Ok(resealed)
}

/// Every record has an entry that lists it, so the entries lead to all of an account's records
/// without a walk over everybody's.
fn erase(db: &Connection, account: &str) -> Result<usize, Fault> {
    for sql in [
        "DELETE FROM object WHERE key IN (SELECT key FROM entry WHERE account = ?1)",
        "DELETE FROM entry WHERE account = ?1",
        "DELETE FROM event_sequence WHERE account = ?1",
        "DELETE FROM api_key WHERE account = ?1",
        "DELETE FROM idempotency WHERE account = ?1",
        "DELETE FROM job WHERE account = ?1",
        "DELETE FROM delivery WHERE account = ?1",
        "DELETE FROM word WHERE account = ?1",
        "DELETE FROM tally WHERE account = ?1",
        "DELETE FROM sealed WHERE account = ?1",
    ] {
        run(db, sql, [account])?;
    }
    Ok(0)
}

pub(super) fn run(db: &Connection, sql: &str, given: impl Params) -> rusqlite::Result<usize> {
    db.prepare_cached(sql)?.execute(given)
}

pub(super) fn exists(db: &Connection, sql: &str, given: impl Params) -> rusqlite::Result<bool> {
    db.prepare_cached(sql)?.exists(given)
}
