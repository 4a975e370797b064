//! The port: everything the server can ask of its records, whichever engine keeps them.

use crate::batch::{Batch, Reseal, is_id, is_name, is_value};
use crate::error::{CommitError, OpenError, StoreError};
use crate::memory::Memory;
use crate::postgres::Postgres;
use crate::row::{ApiKeyRow, IdempotencyRow, JobRow, Row, Scan, SealedRow};
use crate::sqlite::{Footing, Sqlite};
use crate::survey::Survey;
use std::path::Path;

/// An open store. Clones share it.
///
/// A write that was handed over is carried out even when its caller stops waiting for the answer.
#[derive(Clone)]
pub struct Store {
    engine: Engine,
}

#[derive(Clone)]
pub(crate) enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
    Memory(Memory),
}

impl Store {
    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Opens the embedded store in a directory, which is made when it is not there. The directory
    /// serves one process at a time.
    pub async fn open_directory(directory: &Path) -> Result<Store, OpenError> {
        Store::open_directory_on(directory, Footing::default()).await
    }

    /// As [`open_directory`](Store::open_directory), on another footing.
    pub async fn open_directory_on(directory: &Path, footing: Footing) -> Result<Store, OpenError> {
        Ok(Store { engine: Engine::Sqlite(Sqlite::open(directory, footing)?) })
    }

    /// Whether a directory holds an embedded store.
    pub fn is_in_directory(directory: &Path) -> bool {
        Sqlite::is_in(directory)
    }

    /// Connects to a PostgreSQL database, version 15 or later, and brings its schema up to date. Any
    /// number of processes may share it.
    pub async fn connect(url: &str) -> Result<Store, OpenError> {
        Ok(Store { engine: Engine::Postgres(Postgres::connect(url).await?) })
    }

    /// A store that is gone with its last clone. For the simulation; no configuration leads here.
    pub fn in_memory() -> Store {
        Store { engine: Engine::Memory(Memory::default()) }
    }

    /// Records by id, all as of one moment, in the order of the ids. An id that names nothing in this
    /// account is left out.
    pub async fn get(&self, account: &str, ids: &[&str]) -> Result<Vec<Row>, StoreError> {
        // Ids come from URLs; what no id can be names nothing.
        let mut ids = ids.to_vec();
        ids.retain(|id| is_id(id));
        match &self.engine {
            Engine::Sqlite(engine) => engine.get(account, &ids),
            Engine::Postgres(engine) => engine.get(account, &ids).await,
            Engine::Memory(engine) => Ok(engine.get(account, &ids)),
        }
    }

    /// One page of a list, newest first: by time of creation, then by key.
    pub async fn scan(&self, account: &str, scan: &Scan<'_>) -> Result<Vec<Row>, StoreError> {
        if !is_name(scan.name) || !is_value(scan.value) {
            return Ok(Vec::new());
        }
        let mut rows = match &self.engine {
            Engine::Sqlite(engine) => engine.scan(account, scan)?,
            Engine::Postgres(engine) => engine.scan(account, scan).await?,
            Engine::Memory(engine) => engine.scan(account, scan),
        };
        if scan.upwards() {
            rows.reverse();
        }
        Ok(rows)
    }

    /// Writes a batch, whole or not at all. `Ok` means that it is on disk.
    pub async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        batch.check()?;
        match &self.engine {
            Engine::Sqlite(engine) => engine.commit(batch).await,
            Engine::Postgres(engine) => engine.commit(batch).await,
            Engine::Memory(engine) => engine.commit(batch),
        }
    }

    /// An account's events in the order in which they were committed, each with its number: those
    /// after a number, which is 0 for the first page. Numbers start at 1 and leave no gap.
    pub async fn event_sequence(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Row)>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.event_sequence(account, after, limit),
            Engine::Postgres(engine) => engine.event_sequence(account, after, limit).await,
            Engine::Memory(engine) => Ok(engine.event_sequence(account, after, limit)),
        }
    }

    /// An API key by its hash. The one lookup that needs no account, because it finds it.
    pub async fn api_key(&self, hash: &[u8]) -> Result<Option<ApiKeyRow>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.api_key(hash),
            Engine::Postgres(engine) => engine.api_key(hash).await,
            Engine::Memory(engine) => Ok(engine.api_key(hash)),
        }
    }

    /// The answer that was given under an idempotency key. Whether it has expired is for the caller
    /// to say, who knows the time.
    pub async fn idempotent(
        &self,
        account: &str,
        key: &str,
    ) -> Result<Option<IdempotencyRow>, StoreError> {
        if !is_value(key) {
            return Ok(None);
        }
        match &self.engine {
            Engine::Sqlite(engine) => engine.idempotent(account, key),
            Engine::Postgres(engine) => engine.idempotent(account, key).await,
            Engine::Memory(engine) => Ok(engine.idempotent(account, key)),
        }
    }

    /// The jobs of all accounts that are due by a moment, the earliest first, then by id. Reading
    /// one does not claim it: see [`Batch::finished_jobs`].
    pub async fn due_jobs(&self, until: i64, limit: usize) -> Result<Vec<JobRow>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.due_jobs(until, limit),
            Engine::Postgres(engine) => engine.due_jobs(until, limit).await,
            Engine::Memory(engine) => Ok(engine.due_jobs(until, limit)),
        }
    }

    /// When the earliest job is due.
    pub async fn next_due(&self) -> Result<Option<i64>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.next_due(),
            Engine::Postgres(engine) => engine.next_due().await,
            Engine::Memory(engine) => Ok(engine.next_due()),
        }
    }

    /// The tallies whose names begin with a prefix, in the order of their names.
    pub async fn tallies(
        &self,
        account: &str,
        prefix: &str,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.tallies(account, prefix),
            Engine::Postgres(engine) => engine.tallies(account, prefix).await,
            Engine::Memory(engine) => Ok(engine.tallies(account, prefix)),
        }
    }

    /// Sealed bytes by id.
    pub async fn sealed(&self, account: &str, id: &str) -> Result<Option<SealedRow>, StoreError> {
        if !is_name(id) {
            return Ok(None);
        }
        match &self.engine {
            Engine::Sqlite(engine) => engine.sealed(account, id),
            Engine::Postgres(engine) => engine.sealed(account, id).await,
            Engine::Memory(engine) => Ok(engine.sealed(account, id)),
        }
    }

    /// The sealed bytes of all accounts that are not yet under this version of the vault's key, in
    /// the order of account and id, starting after a pair of these.
    pub async fn sealed_under_other(
        &self,
        key_version: u32,
        after: Option<(String, String)>,
        limit: usize,
    ) -> Result<Vec<SealedRow>, StoreError> {
        // No account is empty, so the empty pair stands before the first row.
        let (account, id) = after.unwrap_or_default();
        match &self.engine {
            Engine::Sqlite(engine) => engine.sealed_under_other(key_version, &account, &id, limit),
            Engine::Postgres(engine) => {
                engine.sealed_under_other(key_version, &account, &id, limit).await
            }
            Engine::Memory(engine) => {
                Ok(engine.sealed_under_other(key_version, (&account, &id), limit))
            }
        }
    }

    /// Replaces sealed bytes, each only if it still is what was read. Returns how many were.
    pub async fn reseal(&self, rows: Vec<Reseal>) -> Result<usize, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.reseal(rows).await,
            Engine::Postgres(engine) => engine.reseal(&rows).await,
            Engine::Memory(engine) => engine.reseal(rows),
        }
    }

    /// A setting of the whole store.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.setting(name),
            Engine::Postgres(engine) => engine.setting(name).await,
            Engine::Memory(engine) => Ok(engine.setting(name)),
        }
    }

    /// Sets a setting of the whole store.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.set_setting(name, value).await,
            Engine::Postgres(engine) => engine.set_setting(name, value).await,
            Engine::Memory(engine) => engine.set_setting(name, value),
        }
    }

    /// Raises a setting of the whole store that is a number: the greatest that anybody has set stays.
    pub async fn raise_setting(&self, name: &str, value: i64) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.raise_setting(name, value).await,
            Engine::Postgres(engine) => engine.raise_setting(name, value).await,
            Engine::Memory(engine) => engine.raise_setting(name, value),
        }
    }

    /// Forgets answers that were given before a moment, the oldest first, at most so many. Returns
    /// how many there were.
    pub async fn prune_idempotency(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.prune_idempotency(created_before, limit).await,
            Engine::Postgres(engine) => engine.prune_idempotency(created_before, limit).await,
            Engine::Memory(engine) => engine.prune_idempotency(created_before, limit),
        }
    }

    /// Erases everything of an account, in one commit. On the embedded engine other writes wait for
    /// it.
    pub async fn erase_account(&self, account: &str) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.erase_account(account).await,
            Engine::Postgres(engine) => engine.erase_account(account).await,
            Engine::Memory(engine) => engine.erase_account(account),
        }
    }

    /// Every account that any row names, in order.
    pub async fn accounts(&self) -> Result<Vec<String>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.accounts(),
            Engine::Postgres(engine) => engine.accounts().await,
            Engine::Memory(engine) => Ok(engine.accounts()),
        }
    }

    /// Everything of an account, as of one moment. For the auditor: it is read into memory whole.
    pub async fn survey(&self, account: &str) -> Result<Survey, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.survey(account),
            Engine::Postgres(engine) => engine.survey(account).await,
            Engine::Memory(engine) => Ok(engine.survey(account)),
        }
    }

    /// What the engine finds wrong with its own file. PostgreSQL's files are PostgreSQL's business.
    pub fn damage(&self) -> Result<Vec<String>, StoreError> {
        match &self.engine {
            Engine::Sqlite(engine) => engine.damage(),
            Engine::Postgres(_) | Engine::Memory(_) => Ok(Vec::new()),
        }
    }

    /// Finishes what was handed over, moves the log into the database and lets the next process in.
    /// Writes on other clones are refused from here on.
    pub async fn close(self) {
        match self.engine {
            Engine::Sqlite(engine) => engine.close().await,
            Engine::Postgres(engine) => engine.close(),
            Engine::Memory(engine) => engine.close(),
        }
    }
}
