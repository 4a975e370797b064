//! Deliveries in the embedded engine: written by the writer, read by the readers.

use super::Sqlite;
use super::apply::{CONFLICT, Fault, exists, run};
use crate::delivery::{DeliveryRow, PutDelivery, Queue};
use crate::error::StoreError;
use crate::row::row_limit;
use rusqlite::{Connection, OptionalExtension, Row as Columns, params};

const COLUMNS: &str = "account, event, endpoint, version, due, body";

/// Whether each is as the decision has read it.
pub(super) fn check(db: &Connection, account: &str, puts: &[PutDelivery]) -> Result<(), Fault> {
    for put in puts {
        let found = match put.expected {
            Some(version) => {
                let sql = "SELECT 1 FROM delivery WHERE account = ?1 AND event = ?2
                           AND endpoint = ?3 AND version = ?4";
                exists(db, sql, params![account, put.event, put.endpoint, version])?
            }
            None => {
                let sql = "SELECT 1 FROM delivery WHERE account = ?1 AND event = ?2
                           AND endpoint = ?3";
                !exists(db, sql, params![account, put.event, put.endpoint])?
            }
        };
        if !found {
            return Err(CONFLICT);
        }
    }
    Ok(())
}

pub(super) fn write(db: &Connection, account: &str, puts: &[PutDelivery]) -> rusqlite::Result<()> {
    for put in puts {
        let sql = match put.expected {
            Some(_) => {
                "UPDATE delivery SET version = version + 1, due = ?4, body = ?5
                 WHERE account = ?1 AND event = ?2 AND endpoint = ?3"
            }
            None => {
                "INSERT INTO delivery (account, event, endpoint, version, due, body)
                 VALUES (?1, ?2, ?3, 1, ?4, ?5)"
            }
        };
        run(db, sql, params![account, put.event, put.endpoint, put.due, put.body])?;
    }
    Ok(())
}

impl Sqlite {
    pub(crate) fn queues(&self) -> Result<Vec<Queue>, StoreError> {
        // From each queue's head to the next queue, past everything that waits in between.
        let sql = "SELECT account, endpoint, due FROM delivery
                   WHERE due IS NOT NULL AND (account, endpoint) > (?1, ?2)
                   ORDER BY account, endpoint, due LIMIT 1";
        self.readers.read("delivery", |connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut queues: Vec<Queue> = Vec::new();
            loop {
                let last = queues.last();
                let (account, endpoint) =
                    last.map_or(("", ""), |last| (last.account.as_str(), last.endpoint.as_str()));
                match statement.query_row([account, endpoint], queue).optional()? {
                    Some(queue) => queues.push(queue),
                    None => return Ok(queues),
                }
            }
        })
    }

    pub(crate) fn due_deliveries(
        &self,
        account: &str,
        endpoint: &str,
        until: i64,
        limit: usize,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM delivery
             WHERE account = ?1 AND endpoint = ?2 AND due IS NOT NULL AND due <= ?3
             ORDER BY due, key LIMIT ?4"
        );
        self.readers.read("delivery", |connection| {
            let given = params![account, endpoint, until, row_limit(limit)];
            connection.prepare_cached(&sql)?.query_map(given, delivery)?.collect()
        })
    }

    pub(crate) fn deliveries(
        &self,
        account: &str,
        events: &[&str],
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM delivery WHERE account = ?1 AND event = ?2 ORDER BY key"
        );
        self.readers.read("delivery", |connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let mut found = Vec::new();
            for event in events {
                for row in statement.query_map([account, event], delivery)? {
                    found.push(row?);
                }
            }
            Ok(found)
        })
    }
}

fn queue(columns: &Columns<'_>) -> rusqlite::Result<Queue> {
    Ok(Queue { account: columns.get(0)?, endpoint: columns.get(1)?, due: columns.get(2)? })
}

pub(super) fn delivery(columns: &Columns<'_>) -> rusqlite::Result<DeliveryRow> {
    Ok(DeliveryRow {
        account: columns.get(0)?,
        event: columns.get(1)?,
        endpoint: columns.get(2)?,
        version: columns.get(3)?,
        due: columns.get(4)?,
        body: columns.get(5)?,
    })
}
