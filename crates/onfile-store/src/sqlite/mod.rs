//! The embedded engine: SQLite, one process, one writer.
//!
//! Reads run on the calling task, on a connection from [`readers`]. Writes go to the one [`writer`]
//! thread, which commits what waits as one transaction with one sync. [`checkpoint`] moves the log
//! into the database beside it.

mod apply;
mod checkpoint;
mod deliveries;
mod footing;
mod readers;
mod schema;
mod survey;
mod words;
mod writer;

use crate::batch::{Batch, Reseal};
use crate::error::{CommitError, OpenError, StoreError};
pub use footing::Footing;
use footing::Place;
use readers::Readers;
use std::fs::{DirBuilder, File, TryLockError};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};
use writer::{Message, Task, Work, Writer};

/// The database's name in its directory.
const DATABASE: &str = "onfile.db";
/// The lock file's name.
const LOCK: &str = "lock";
/// Writes that may wait for the writer before callers wait to hand theirs over.
const QUEUE: usize = 1024;

/// The open engine. Clones share it.
#[derive(Clone)]
pub(crate) struct Sqlite {
    readers: Arc<Readers>,
    queue: mpsc::Sender<Message>,
}

impl Sqlite {
    pub(crate) fn open(directory: &Path, footing: Footing) -> Result<Self, OpenError> {
        make_directory(directory).map_err(|error| unavailable(directory, &error))?;
        let lock = lock(directory)?;
        let place = Place { path: directory.join(DATABASE), footing };
        let readers = Arc::new(Readers::new(place));
        let (queue, messages) = mpsc::channel(QUEUE);
        let writer = Writer::new(Arc::clone(&readers), messages, lock)?;
        writer.start().map_err(|error| OpenError::Unavailable(error.to_string()))?;
        Ok(Sqlite { readers, queue })
    }

    /// Whether a directory holds a store, without making one.
    pub(crate) fn is_in(directory: &Path) -> bool {
        directory.join(DATABASE).is_file()
    }

    pub(crate) async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        self.write(Task::Commit(batch)).await.map(drop)
    }

    pub(crate) async fn reseal(&self, rows: Vec<Reseal>) -> Result<usize, StoreError> {
        self.count(Task::Reseal(rows)).await
    }

    pub(crate) async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let task = Task::SetSetting { name: name.to_owned(), value: value.to_owned() };
        self.count(task).await.map(drop)
    }

    pub(crate) async fn raise_setting(&self, name: &str, value: i64) -> Result<(), StoreError> {
        self.count(Task::RaiseSetting { name: name.to_owned(), value }).await.map(drop)
    }

    pub(crate) async fn prune_idempotency(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.count(Task::PruneIdempotency { created_before, limit }).await
    }

    pub(crate) async fn erase_account(&self, account: &str) -> Result<(), StoreError> {
        self.count(Task::EraseAccount(account.to_owned())).await.map(drop)
    }

    pub(crate) async fn close(self) {
        let (closed, done) = oneshot::channel();
        // Either the writer takes the message, or it has ended already.
        if self.queue.send(Message::Close(closed)).await.is_ok() {
            done.await.ok();
        }
    }

    async fn write(&self, task: Task) -> Result<usize, CommitError> {
        let (answer, answered) = oneshot::channel();
        let closed = || CommitError::Store(StoreError::Unavailable("it is closed".to_owned()));
        self.queue.send(Message::Work(Work { task, answer })).await.map_err(|_refused| closed())?;
        answered.await.map_err(|_dropped| closed())?
    }

    /// A write that rests on nothing, so that only the engine can fail it.
    async fn count(&self, task: Task) -> Result<usize, StoreError> {
        self.write(task).await.map_err(|error| match error {
            CommitError::Store(error) => error,
            CommitError::Conflict | CommitError::KeyInUse => {
                StoreError::Unavailable("the writer refused what has no conditions".to_owned())
            }
        })
    }
}

/// Makes the directory, for this user alone, and puts its name on disk: nothing inside it would
/// outlive a power cut otherwise.
fn make_directory(directory: &Path) -> std::io::Result<()> {
    if directory.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)?;
    #[cfg(unix)]
    if let Some(parent) = directory.canonicalize()?.parent() {
        File::open(parent)?.sync_all()?;
    }
    Ok(())
}

fn lock(directory: &Path) -> Result<File, OpenError> {
    let file = File::options().create(true).truncate(false).write(true).open(directory.join(LOCK));
    let file = file.map_err(|error| unavailable(directory, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OpenError::Locked { directory: directory.to_owned() }),
        Err(TryLockError::Error(error)) => Err(unavailable(directory, &error)),
    }
}

fn unavailable(directory: &Path, error: &std::io::Error) -> OpenError {
    OpenError::Unavailable(format!("{}: {error}", directory.display()))
}
