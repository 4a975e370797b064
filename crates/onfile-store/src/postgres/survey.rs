//! The auditor's reads: all of an account inside one transaction, so that they see one moment while
//! other processes go on writing.

use super::deliveries::delivery;
use super::reads::{column, job, object};
use super::{Postgres, failed};
use crate::error::StoreError;
use crate::survey::{self, EntryRow, Survey};
use deadpool_postgres::Transaction;
use tokio_postgres::types::FromSqlOwned;
use tokio_postgres::{IsolationLevel, Row as Columns};

impl Postgres {
    pub(crate) async fn accounts(&self) -> Result<Vec<String>, StoreError> {
        self.read(survey::ACCOUNTS, &[]).await?.iter().map(|columns| column(columns, 0)).collect()
    }

    pub(crate) async fn survey(&self, account: &str) -> Result<Survey, StoreError> {
        let mut client = self.client().await?;
        let moment = client.build_transaction().read_only(true);
        let moment = moment.isolation_level(IsolationLevel::RepeatableRead).start().await;
        let moment = moment.map_err(|error| failed(&error))?;
        Ok(Survey {
            objects: rows(&moment, survey::OBJECTS, account, object).await?,
            entries: rows(&moment, survey::ENTRIES, account, entry).await?,
            event_sequence: rows(&moment, survey::EVENT_SEQUENCE, account, pair).await?,
            jobs: rows(&moment, survey::JOBS, account, job).await?,
            deliveries: rows(&moment, survey::DELIVERIES, account, delivery).await?,
            tallies: rows(&moment, survey::TALLIES, account, pair).await?,
            sealed: rows(&moment, survey::SEALED, account, |row| column(row, 0)).await?,
        })
    }
}

async fn rows<T>(
    moment: &Transaction<'_>,
    sql: &str,
    account: &str,
    read: impl FnMut(&Columns) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let rows = moment.query(sql, &[&account]).await.map_err(|error| failed(&error))?;
    rows.iter().map(read).collect()
}

fn entry(columns: &Columns) -> Result<EntryRow, StoreError> {
    Ok(EntryRow {
        key: column(columns, 0)?,
        name: column(columns, 1)?,
        value: column(columns, 2)?,
        created: column(columns, 3)?,
    })
}

fn pair<A: FromSqlOwned>(columns: &Columns) -> Result<(A, i64), StoreError> {
    Ok((column(columns, 0)?, column(columns, 1)?))
}
