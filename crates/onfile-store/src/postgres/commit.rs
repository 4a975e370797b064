//! One batch as one transaction, in two round trips.
//!
//! The first one takes the idempotency key and locks what the batch rests on, and the answers decide
//! whether anything is written. The second one writes and commits. The statements of a trip are sent
//! together, in order; when one fails, PostgreSQL refuses those after it and turns the COMMIT at the
//! end into a rollback, so the first error is the outcome.
//!
//! Locks are always taken in the order: account (shared), key, records by id, jobs by id, deliveries by event and
//! endpoint, words, tallies by name, event counter. What is left to deadlock is broken up by PostgreSQL and becomes a conflict.

use super::pipeline::{self, Step};
use super::statements::Statements;
use super::steps::{self, Found};
use super::{Postgres, failed};
use crate::batch::{Batch, out_of_range};
use crate::error::{CommitError, StoreError};
use deadpool_postgres::Object;
use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

impl Postgres {
    pub(crate) async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        let engine = self.clone();
        // A task of its own: a caller that goes away between the trips must not leave a connection in
        // the middle of a transaction.
        let commit = tokio::spawn(async move { engine.transact(&batch).await });
        commit.await.map_err(|error| StoreError::Unavailable(error.to_string()))?
    }

    async fn transact(&self, batch: &Batch) -> Result<(), CommitError> {
        let client = self.client().await?;
        let statements = Statements::prepare(&client).await.map_err(|error| failed(&error))?;
        let outcome = async {
            let found = check(&client, &statements, batch).await?;
            write(&client, &statements, batch, &found).await
        }
        .await;
        if outcome.is_err() && client.batch_execute("ROLLBACK").await.is_err() {
            // A connection in an unknown state is closed instead of given back.
            drop(Object::take(client));
        }
        outcome
    }
}

async fn check(
    client: &Object,
    statements: &Statements,
    batch: &Batch,
) -> Result<Found, CommitError> {
    let locks = [
        Some(Step::of(&statements.begin)),
        Some(Step::of(&statements.share_account).with(&batch.account)),
        steps::claim_key(statements, batch),
        steps::lock_records(statements, batch),
        steps::lock_jobs(statements, batch),
        steps::lock_deliveries(statements, batch),
    ];
    let [_, _, claimed, records, jobs, deliveries] =
        pipeline::run(client, locks).await.map_err(refused)?;

    // The key comes first: who repeats a request must learn that it is one, whatever has moved since.
    if batch.idempotency.is_some() && claimed.is_empty() {
        return Err(CommitError::KeyInUse);
    }
    let mut found = Found::new();
    for row in records {
        let column = |index| row.try_get(index).map_err(refused);
        let id = row.try_get(0).map_err(refused)?;
        found.insert(id, (column(1)?, column(2)?, column(3)?));
    }
    let puts = batch.puts.iter().filter_map(|put| Some((&put.id, put.expected?)));
    let mut rests_on = batch.reads.iter().map(|(id, version)| (id, *version)).chain(puts);
    let unmoved = rests_on.all(|(id, expected)| {
        found.get(id).is_some_and(|(_key, version, _created)| *version == expected)
    });
    let known = batch.deliveries.iter().filter(|put| put.expected.is_some()).count();
    if !unmoved || jobs.len() != batch.finished_jobs.len() || deliveries.len() != known {
        return Err(CommitError::Conflict);
    }
    Ok(found)
}

async fn write(
    client: &Object,
    statements: &Statements,
    batch: &Batch,
    found: &Found,
) -> Result<(), CommitError> {
    let writes = steps::writes(statements, batch, found)?;
    pipeline::run(client, writes).await.map_err(refused)?;
    Ok(())
}

/// What an error of the engine means to the decision.
fn refused(error: Error) -> CommitError {
    match error.code() {
        // Another commit was first: it made the same id, or it holds what this one waits for.
        Some(
            &SqlState::UNIQUE_VIOLATION
            // See `events_in_time`.
            | &SqlState::DIVISION_BY_ZERO
            | &SqlState::T_R_SERIALIZATION_FAILURE
            | &SqlState::T_R_DEADLOCK_DETECTED,
        ) => CommitError::Conflict,
        Some(&SqlState::NUMERIC_VALUE_OUT_OF_RANGE) => out_of_range().into(),
        _ => failed(&error).into(),
    }
}
