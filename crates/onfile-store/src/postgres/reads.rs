//! Questions to PostgreSQL: one statement and one round trip each.

use super::{Postgres, failed};
use crate::error::StoreError;
use crate::row::{ApiKeyKind, ApiKeyRow, IdempotencyRow, JobRow, Row, Scan, SealedRow, row_limit};
use tokio_postgres::Row as Columns;
use tokio_postgres::types::ToSql;

// What is joined is looked up row by row, in a subquery with a limit: that cannot be planned otherwise.
// PostgreSQL plans each statement once. While the tables are new and small, a plain join is planned as
// reading all of an account's records for each of them, and stays so until the first statistics.

const GET: &str = "
    SELECT object.*
    FROM unnest($2::text[]) WITH ORDINALITY AS wanted (id, place)
    CROSS JOIN LATERAL (
      SELECT key, id, kind, version, created, body FROM object
      WHERE object.id = wanted.id AND object.account = $1 LIMIT 1
    ) AS object
    ORDER BY wanted.place";

const SCAN_DOWN: &str = "
    SELECT object.key, id, kind, version, object.created, body
    FROM entry
    CROSS JOIN LATERAL (SELECT * FROM object WHERE object.key = entry.key LIMIT 1) AS object
    WHERE entry.account = $1 AND name = $2 AND value = $3
      AND (entry.created, entry.key) > ($4, $5) AND (entry.created, entry.key) < ($6, $7)
    ORDER BY entry.created DESC, entry.key DESC LIMIT $8";

const SCAN_UP: &str = "
    SELECT object.key, id, kind, version, object.created, body
    FROM entry
    CROSS JOIN LATERAL (SELECT * FROM object WHERE object.key = entry.key LIMIT 1) AS object
    WHERE entry.account = $1 AND name = $2 AND value = $3
      AND (entry.created, entry.key) > ($4, $5) AND (entry.created, entry.key) < ($6, $7)
    ORDER BY entry.created, entry.key LIMIT $8";

const EVENTS: &str = "
    SELECT object.key, id, kind, version, created, body, sequence
    FROM event_sequence
    CROSS JOIN LATERAL (SELECT * FROM object WHERE object.key = event_sequence.key LIMIT 1) AS object
    WHERE event_sequence.account = $1 AND sequence > $2 ORDER BY sequence LIMIT $3";

const API_KEY: &str = "SELECT account, kind, hint FROM api_key WHERE hash = $1";

const IDEMPOTENT: &str = "
    SELECT fingerprint, created, answer, request_id FROM idempotency
    WHERE account = $1 AND key = $2";

const DUE_JOBS: &str = "
    SELECT account, id, due, kind, subject FROM job WHERE due <= $1
    ORDER BY due, id, account LIMIT $2";

const TALLIES: &str = "
    SELECT name, value FROM tally
    WHERE account = $1 AND name >= $2 AND starts_with(name, $2) ORDER BY name";

const SEALED: &str = "
    SELECT account, id, key_version, bytes FROM sealed WHERE account = $1 AND id = $2";

const SEALED_UNDER_OTHER: &str = "
    SELECT account, id, key_version, bytes FROM sealed
    WHERE (account, id) > ($1, $2) AND key_version <> $3 ORDER BY account, id LIMIT $4";

impl Postgres {
    pub(crate) async fn get(&self, account: &str, ids: &[&str]) -> Result<Vec<Row>, StoreError> {
        self.read(GET, &[&account, &ids]).await?.iter().map(object).collect()
    }

    /// Rows in the direction of travel, which is upwards for `Before`.
    pub(crate) async fn scan(
        &self,
        account: &str,
        scan: &Scan<'_>,
    ) -> Result<Vec<Row>, StoreError> {
        let (above, below) = (scan.window().above, scan.window().below);
        let sql = if scan.upwards() { SCAN_UP } else { SCAN_DOWN };
        let (name, value, limit) = (scan.name, scan.value, row_limit(scan.limit));
        let given: [&(dyn ToSql + Sync); 8] =
            [&account, &name, &value, &above.0, &above.1, &below.0, &below.1, &limit];
        self.read(sql, &given).await?.iter().map(object).collect()
    }

    pub(crate) async fn event_sequence(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Row)>, StoreError> {
        let rows = self.read(EVENTS, &[&account, &after, &row_limit(limit)]).await?;
        rows.iter().map(|columns| Ok((column(columns, 6)?, object(columns)?))).collect()
    }

    pub(crate) async fn api_key(&self, hash: &[u8]) -> Result<Option<ApiKeyRow>, StoreError> {
        let rows = self.read(API_KEY, &[&hash]).await?;
        let parse = |columns: &Columns| {
            let hint: String = column(columns, 2)?;
            let kind = ApiKeyKind::numbered(column(columns, 1)?, &hint)?;
            Ok(ApiKeyRow { account: column(columns, 0)?, kind, hint })
        };
        rows.first().map(parse).transpose()
    }

    pub(crate) async fn idempotent(
        &self,
        account: &str,
        key: &str,
    ) -> Result<Option<IdempotencyRow>, StoreError> {
        let rows = self.read(IDEMPOTENT, &[&account, &key]).await?;
        let parse = |columns: &Columns| {
            Ok(IdempotencyRow {
                fingerprint: column(columns, 0)?,
                created: column(columns, 1)?,
                answer: column(columns, 2)?,
                request_id: column(columns, 3)?,
            })
        };
        rows.first().map(parse).transpose()
    }

    pub(crate) async fn due_jobs(
        &self,
        until: i64,
        limit: usize,
    ) -> Result<Vec<JobRow>, StoreError> {
        let rows = self.read(DUE_JOBS, &[&until, &row_limit(limit)]).await?;
        rows.iter().map(job).collect()
    }

    pub(crate) async fn next_due(&self) -> Result<Option<i64>, StoreError> {
        let rows = self.read("SELECT min(due) FROM job", &[]).await?;
        rows.first().map_or(Ok(None), |columns| column(columns, 0))
    }

    pub(crate) async fn tallies(
        &self,
        account: &str,
        prefix: &str,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        let rows = self.read(TALLIES, &[&account, &prefix]).await?;
        rows.iter().map(|columns| Ok((column(columns, 0)?, column(columns, 1)?))).collect()
    }

    pub(crate) async fn sealed(
        &self,
        account: &str,
        id: &str,
    ) -> Result<Option<SealedRow>, StoreError> {
        self.read(SEALED, &[&account, &id]).await?.first().map(sealed).transpose()
    }

    pub(crate) async fn sealed_under_other(
        &self,
        key_version: u32,
        account: &str,
        id: &str,
        limit: usize,
    ) -> Result<Vec<SealedRow>, StoreError> {
        let given: [&(dyn ToSql + Sync); 4] =
            [&account, &id, &i64::from(key_version), &row_limit(limit)];
        self.read(SEALED_UNDER_OTHER, &given).await?.iter().map(sealed).collect()
    }

    pub(crate) async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let rows = self.read("SELECT value FROM setting WHERE name = $1", &[&name]).await?;
        rows.first().map(|columns| column(columns, 0)).transpose()
    }

    pub(super) async fn read(
        &self,
        sql: &str,
        given: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Columns>, StoreError> {
        let client = self.client().await?;
        let statement = client.prepare_cached(sql).await.map_err(|error| failed(&error))?;
        client.query(&statement, given).await.map_err(|error| failed(&error))
    }
}

pub(super) fn column<'a, T: tokio_postgres::types::FromSql<'a>>(
    columns: &'a Columns,
    index: usize,
) -> Result<T, StoreError> {
    columns.try_get(index).map_err(|error| failed(&error))
}

pub(super) fn object(columns: &Columns) -> Result<Row, StoreError> {
    Ok(Row {
        key: column(columns, 0)?,
        id: column(columns, 1)?,
        kind: column(columns, 2)?,
        version: column(columns, 3)?,
        created: column(columns, 4)?,
        body: column(columns, 5)?,
    })
}

pub(super) fn job(columns: &Columns) -> Result<JobRow, StoreError> {
    Ok(JobRow {
        account: column(columns, 0)?,
        id: column(columns, 1)?,
        due: column(columns, 2)?,
        kind: column(columns, 3)?,
        subject: column(columns, 4)?,
    })
}

fn sealed(columns: &Columns) -> Result<SealedRow, StoreError> {
    let (account, id) = (column(columns, 0)?, column(columns, 1)?);
    SealedRow::parse(account, id, column(columns, 2)?, column(columns, 3)?)
}
