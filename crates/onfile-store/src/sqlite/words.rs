//! Words in the embedded engine: written by the writer, read by the readers.

use super::Sqlite;
use super::apply::run;
use super::writer::Task;
use crate::error::StoreError;
use crate::row::row_limit;
use crate::words::NewWord;
use rusqlite::{Connection, params};

pub(super) fn write(db: &Connection, account: &str, words: &[NewWord]) -> rusqlite::Result<()> {
    for NewWord { created, body } in words {
        let sql = "INSERT INTO word (account, created, body) VALUES (?1, ?2, ?3)";
        run(db, sql, params![account, created, body])?;
    }
    Ok(())
}

pub(super) fn prune(db: &Connection, created_before: i64, limit: usize) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM word WHERE number IN (
                 SELECT number FROM word WHERE created < ?1 ORDER BY number LIMIT ?2)";
    run(db, sql, params![created_before, row_limit(limit)])
}

impl Sqlite {
    pub(crate) fn last_word(&self, account: &str) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce(max(number), 0) FROM word WHERE account = ?1";
        self.readers.read("word", |connection| {
            connection.prepare_cached(sql)?.query_row([account], |columns| columns.get(0))
        })
    }

    pub(crate) fn words(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let sql = "SELECT number, body FROM word WHERE account = ?1 AND number > ?2
                   ORDER BY number LIMIT ?3";
        self.readers.read("word", |connection| {
            let given = params![account, after, row_limit(limit)];
            let word = |columns: &rusqlite::Row<'_>| Ok((columns.get(0)?, columns.get(1)?));
            connection.prepare_cached(sql)?.query_map(given, word)?.collect()
        })
    }

    pub(crate) async fn prune_words(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.count(Task::PruneWords { created_before, limit }).await
    }
}
