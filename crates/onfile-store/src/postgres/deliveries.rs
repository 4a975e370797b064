//! Deliveries in PostgreSQL: questions, and the leases by which servers share the work.

use super::reads::column;
use super::{Postgres, failed};
use crate::delivery::{DeliveryRow, Queue};
use crate::error::StoreError;
use crate::row::row_limit;
use tokio_postgres::Row as Columns;

/// From each queue's head to the next queue, past everything that waits in between.
const QUEUES: &str = "
    WITH RECURSIVE queue AS (
      (SELECT account, endpoint, due FROM delivery WHERE due IS NOT NULL
       ORDER BY account, endpoint, due LIMIT 1)
      UNION ALL
      SELECT next.account, next.endpoint, next.due
      FROM queue
      CROSS JOIN LATERAL (
        SELECT account, endpoint, due FROM delivery
        WHERE due IS NOT NULL AND (account, endpoint) > (queue.account, queue.endpoint)
        ORDER BY account, endpoint, due LIMIT 1
      ) AS next
    )
    SELECT account, endpoint, due FROM queue";

const DUE: &str = "
    SELECT account, event, endpoint, version, due, body FROM delivery
    WHERE account = $1 AND endpoint = $2 AND due IS NOT NULL AND due <= $3
    ORDER BY due, key LIMIT $4";

const OF_EVENTS: &str = "
    SELECT delivery.account, delivery.event, endpoint, version, due, body
    FROM unnest($2::text[]) WITH ORDINALITY AS wanted (event, place)
    CROSS JOIN LATERAL (
      SELECT * FROM delivery WHERE account = $1 AND event = wanted.event ORDER BY key LIMIT 1000
    ) AS delivery
    ORDER BY wanted.place, delivery.key";

const LEASE: &str = "
    INSERT INTO lease (name, holder, until)
    VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3::int8::float8))
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()";

impl Postgres {
    pub(crate) async fn queues(&self) -> Result<Vec<Queue>, StoreError> {
        let read = |row: &Columns| {
            Ok(Queue { account: column(row, 0)?, endpoint: column(row, 1)?, due: column(row, 2)? })
        };
        self.read(QUEUES, &[]).await?.iter().map(read).collect()
    }

    pub(crate) async fn due_deliveries(
        &self,
        account: &str,
        endpoint: &str,
        until: i64,
        limit: usize,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        let rows = self.read(DUE, &[&account, &endpoint, &until, &row_limit(limit)]).await?;
        rows.iter().map(delivery).collect()
    }

    pub(crate) async fn deliveries(
        &self,
        account: &str,
        events: &[&str],
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        self.read(OF_EVENTS, &[&account, &events]).await?.iter().map(delivery).collect()
    }

    pub(crate) async fn leased(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM lease
                   WHERE starts_with(name, $1) AND until >= clock_timestamp() ORDER BY name";
        let rows = self.read(sql, &[&prefix]).await?;
        rows.iter().map(|columns| column(columns, 0)).collect()
    }

    pub(crate) async fn lease(
        &self,
        name: &str,
        holder: &str,
        seconds: u32,
    ) -> Result<bool, StoreError> {
        let client = self.client().await?;
        let statement = client.prepare_cached(LEASE).await.map_err(|error| failed(&error))?;
        let given: [&(dyn tokio_postgres::types::ToSql + Sync); 3] =
            [&name, &holder, &i64::from(seconds)];
        let taken = client.execute(&statement, &given).await.map_err(|error| failed(&error))?;
        Ok(taken == 1)
    }
}

pub(super) fn delivery(columns: &Columns) -> Result<DeliveryRow, StoreError> {
    Ok(DeliveryRow {
        account: column(columns, 0)?,
        event: column(columns, 1)?,
        endpoint: column(columns, 2)?,
        version: column(columns, 3)?,
        due: column(columns, 4)?,
        body: column(columns, 5)?,
    })
}
