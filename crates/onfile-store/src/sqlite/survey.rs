//! The auditor's reads: all of an account with one reader, so that they see one moment.

use super::Sqlite;
use super::deliveries::delivery;
use super::readers::{job, object};
use crate::error::StoreError;
use crate::survey::{self, EntryRow, Survey};
use rusqlite::{Connection, Row as Columns};

impl Sqlite {
    pub(crate) fn accounts(&self) -> Result<Vec<String>, StoreError> {
        self.readers.read("object", |connection| {
            connection.prepare(survey::ACCOUNTS)?.query_map([], |row| row.get(0))?.collect()
        })
    }

    pub(crate) fn survey(&self, account: &str) -> Result<Survey, StoreError> {
        self.readers.read("object", |connection| {
            Ok(Survey {
                objects: rows(connection, survey::OBJECTS, account, object)?,
                entries: rows(connection, survey::ENTRIES, account, entry)?,
                event_sequence: rows(connection, survey::EVENT_SEQUENCE, account, pair)?,
                jobs: rows(connection, survey::JOBS, account, job)?,
                deliveries: rows(connection, survey::DELIVERIES, account, delivery)?,
                tallies: rows(connection, survey::TALLIES, account, pair)?,
                sealed: rows(connection, survey::SEALED, account, |row| row.get(0))?,
            })
        })
    }

    /// What the engine itself finds wrong with its file.
    pub(crate) fn damage(&self) -> Result<Vec<String>, StoreError> {
        let found: Vec<String> = self.readers.read("object", |connection| {
            connection.prepare("PRAGMA integrity_check")?.query_map([], |row| row.get(0))?.collect()
        })?;
        Ok(found.into_iter().filter(|line| line != "ok").collect())
    }
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    account: &str,
    read: impl FnMut(&Columns<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    connection.prepare(sql)?.query_map([account], read)?.collect()
}

fn entry(columns: &Columns<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        key: columns.get(0)?,
        name: columns.get(1)?,
        value: columns.get(2)?,
        created: columns.get(3)?,
    })
}

fn pair<A: rusqlite::types::FromSql>(columns: &Columns<'_>) -> rusqlite::Result<(A, i64)> {
    Ok((columns.get(0)?, columns.get(1)?))
}
