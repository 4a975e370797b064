//! The PostgreSQL database: is it new enough, is it ours, is it up to date.

use super::text;
use crate::error::OpenError;
use deadpool_postgres::{Object, Transaction};

/// The oldest PostgreSQL this engine is tested with, as `server_version_num` tells it.
const OLDEST: i32 = 150_000;

/// One script for each schema number, applied in order. A released script is never changed.
const MIGRATIONS: &[&str] =
    &[include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];

/// Held while migrating, so that servers which start together do so one after the other: "Onfile" in
/// ASCII.
const MIGRATION_LOCK: i64 = 0x4f6e_6669_6c65;

pub(crate) async fn bring_up_to_date(client: &mut Object) -> Result<(), OpenError> {
    let sql = "SELECT current_setting('server_version_num')::int4";
    let version: i32 = client.query_one(sql, &[]).await.map_err(failed)?.get(0);
    if version < OLDEST {
        return Err(OpenError::Unsupported(format!(
            "this is PostgreSQL {}; Onfile needs {} or later",
            version / 10_000,
            OLDEST / 10_000,
        )));
    }
    let transaction = client.transaction().await.map_err(failed)?;
    migrate(&transaction).await?;
    transaction.commit().await.map_err(failed)
}

async fn migrate(transaction: &Transaction<'_>) -> Result<(), OpenError> {
    let lock = "SELECT pg_advisory_xact_lock($1)";
    transaction.execute(lock, &[&MIGRATION_LOCK]).await.map_err(failed)?;
    transaction
        .batch_execute("CREATE TABLE IF NOT EXISTS onfile_schema (number bigint PRIMARY KEY)")
        .await
        .map_err(failed)?;
    let sql = "SELECT coalesce(max(number), 0) FROM onfile_schema";
    let found: i64 = transaction.query_one(sql, &[]).await.map_err(failed)?.get(0);
    let scripts = MIGRATIONS.iter().zip(1_i64..);
    let known = scripts.clone().last().map_or(0, |(_, number)| number);
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    for (script, number) in scripts.filter(|(_, number)| *number > found) {
        transaction.batch_execute(script).await.map_err(failed)?;
        let sql = "INSERT INTO onfile_schema (number) VALUES ($1)";
        transaction.execute(sql, &[&number]).await.map_err(failed)?;
    }
    Ok(())
}

fn failed(error: tokio_postgres::Error) -> OpenError {
    OpenError::Unavailable(text(&error))
}
