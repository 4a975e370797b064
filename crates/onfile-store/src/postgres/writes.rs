//! Writes to PostgreSQL that rest on nothing.

use super::{Postgres, failed};
use crate::batch::Reseal;
use crate::error::StoreError;
use crate::row::row_limit;
use tokio_postgres::types::ToSql;

const SET_SETTING: &str = "
    INSERT INTO setting (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// The lock on the row makes one of two that raise it at once see what the other one wrote.
const RAISE_SETTING: &str = "
    INSERT INTO setting (name, value) VALUES ($1, ($2::int8)::text)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
    WHERE setting.value::int8 < excluded.value::int8";

const PRUNE_IDEMPOTENCY: &str = "
    DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM idempotency WHERE created < $1
      ORDER BY created LIMIT $2 FOR UPDATE SKIP LOCKED))";

/// Locks the rows in one order first: two servers that rotate at once must not wait for each other.
const RESEAL: &str = "
    WITH new AS (
      SELECT sealed.account, sealed.id, given.key_version, given.bytes
      FROM sealed
      JOIN unnest($1::text[], $2::text[], $3::bytea[], $4::int8[], $5::bytea[])
        AS given (account, id, old, key_version, bytes)
        ON sealed.account = given.account AND sealed.id = given.id AND sealed.bytes = given.old
      ORDER BY sealed.account, sealed.id
      FOR UPDATE OF sealed
    )
    UPDATE sealed SET key_version = new.key_version, bytes = new.bytes
    FROM new WHERE sealed.account = new.account AND sealed.id = new.id";

impl Postgres {
    pub(crate) async fn reseal(&self, rows: &[Reseal]) -> Result<usize, StoreError> {
        let accounts: Vec<&str> = rows.iter().map(|row| row.account.as_str()).collect();
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let old: Vec<&[u8]> = rows.iter().map(|row| row.old.as_slice()).collect();
        let versions: Vec<i64> = rows.iter().map(|row| i64::from(row.key_version)).collect();
        let bytes: Vec<&[u8]> = rows.iter().map(|row| row.bytes.as_slice()).collect();
        self.write(RESEAL, &[&accounts, &ids, &old, &versions, &bytes]).await
    }

    pub(crate) async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(SET_SETTING, &[&name, &value]).await.map(drop)
    }

    pub(crate) async fn raise_setting(&self, name: &str, value: i64) -> Result<(), StoreError> {
        self.write(RAISE_SETTING, &[&name, &value]).await.map(drop)
    }

    pub(crate) async fn prune_idempotency(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.write(PRUNE_IDEMPOTENCY, &[&created_before, &row_limit(limit)]).await
    }

    /// Every record has an entry that lists it, so the entries lead to all of an account's records
    /// without a walk over everybody's.
    pub(crate) async fn erase_account(&self, account: &str) -> Result<(), StoreError> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await.map_err(|error| failed(&error))?;
        for sql in [
            // Each statement sees what was committed before it, so a commit in between would leave
            // half of itself behind: none may run.
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            "DELETE FROM object WHERE key IN (SELECT key FROM entry WHERE account = $1)",
            "DELETE FROM entry WHERE account = $1",
            "DELETE FROM event_sequence WHERE account = $1",
            "DELETE FROM api_key WHERE account = $1",
            "DELETE FROM idempotency WHERE account = $1",
            "DELETE FROM job WHERE account = $1",
            "DELETE FROM delivery WHERE account = $1",
            "DELETE FROM word WHERE account = $1",
            "DELETE FROM tally WHERE account = $1",
            "DELETE FROM sealed WHERE account = $1",
        ] {
            transaction.execute(sql, &[&account]).await.map_err(|error| failed(&error))?;
        }
        transaction.commit().await.map_err(|error| failed(&error))
    }

    pub(super) async fn write(
        &self,
        sql: &str,
        given: &[&(dyn ToSql + Sync)],
    ) -> Result<usize, StoreError> {
        let client = self.client().await?;
        let statement = client.prepare_cached(sql).await.map_err(|error| failed(&error))?;
        let rows = client.execute(&statement, given).await.map_err(|error| failed(&error))?;
        Ok(usize::try_from(rows).unwrap_or(usize::MAX))
    }
}
