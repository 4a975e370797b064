//! The one writer: takes what waits, applies it as one transaction, syncs once, answers all.
//!
//! A sync costs hundreds of times what a batch costs, so durable throughput is the rate of syncs
//! times the size of a group. Each batch is checked against everything applied before it, in this
//! group too, which makes the group as good as one batch after the other.
//!
//! When a commit fails, it is unknown what is on disk. From then on nothing is acknowledged until the
//! store is opened again, and has recovered from its log.

use super::apply::{self, Fault};
use super::checkpoint::{self, Checkpoints};
use crate::batch::{Batch, Reseal};
use crate::error::{CommitError, StoreError};
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use tokio::sync::{mpsc, oneshot};

/// Batches in one transaction at most: more would make the first one wait without saving syncs.
const GROUP: usize = 128;

/// What a write is answered: how many rows it found, where that is a question.
pub(crate) type Answer = Result<usize, CommitError>;

/// What the writer is told.
pub(crate) enum Message {
    /// Something to write.
    Work(Work),
    /// Finish, and say so.
    Close(oneshot::Sender<()>),
}

/// Something to write, and who waits for it.
pub(crate) struct Work {
    pub(crate) task: Task,
    pub(crate) answer: oneshot::Sender<Answer>,
}

/// Something to write.
pub(crate) enum Task {
    Commit(Batch),
    Reseal(Vec<Reseal>),
    SetSetting { name: String, value: String },
    PruneIdempotency { created_before: i64, limit: usize },
    EraseAccount(String),
}

/// How a whole group failed.
enum GroupError {
    /// Nothing of it was tried: somebody else, such as an operator's tool, holds the database.
    NotBegun(rusqlite::Error),
    /// It was rolled back, and each of its batches may be tried alone.
    RolledBack(rusqlite::Error),
    /// What is on disk is unknown.
    Broken(rusqlite::Error),
}

/// The writer's thread.
pub(crate) struct Writer {
    connection: Connection,
    messages: mpsc::Receiver<Message>,
    checkpoints: Checkpoints,
    /// Pages in the log after the last commit.
    log: Arc<AtomicU32>,
    broken: Option<String>,
    /// Held until the last write is done.
    lock: File,
}

impl Writer {
    pub(crate) fn new(
        mut connection: Connection,
        path: &Path,
        messages: mpsc::Receiver<Message>,
        lock: File,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        let checkpoints = Checkpoints::start(path)?;
        let log = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&log);
        connection.wal_hook(Some(move |_wal: &mut _, pages| {
            seen.store(u32::try_from(pages).unwrap_or_default(), Ordering::Relaxed);
            Ok(())
        }))?;
        Ok(Writer { connection, messages, checkpoints, log, broken: None, lock })
    }

    pub(crate) fn start(self) -> Result<(), Box<dyn std::error::Error>> {
        thread::Builder::new().name("onfile-writer".to_owned()).spawn(move || self.run())?;
        Ok(())
    }

    /// Works until it is told to close, or until nobody is left who could tell it anything.
    fn run(mut self) {
        let mut closed = None;
        while closed.is_none() {
            let Some(first) = self.messages.blocking_recv() else {
                break;
            };
            let mut group = Vec::new();
            let mut next = Some(first);
            while let Some(message) = next {
                match message {
                    Message::Work(work) => group.push(work),
                    Message::Close(answer) => {
                        closed = Some(answer);
                        break;
                    }
                }
                next = if group.len() < GROUP { self.messages.try_recv().ok() } else { None };
            }
            self.serve(group);
            self.checkpoints.start_over_if_asked(&self.connection);
        }
        // After a failed commit nothing more is written, not even what was committed before.
        if self.broken.is_none() {
            checkpoint::finish(&self.connection);
        }
        // The lock goes before the answer: who waited for it may open the directory again. It is given
        // up by name, because a process that another thread is just starting may hold a copy of it.
        let Writer { connection, checkpoints, lock, .. } = self;
        drop((connection, checkpoints));
        lock.unlock().ok();
        if let Some(closed) = closed {
            closed.send(()).ok();
        }
    }

    fn serve(&mut self, group: Vec<Work>) {
        if group.is_empty() {
            return;
        }
        if let Some(text) = &self.broken {
            return answer_all(group, text);
        }
        match self.transact(&group) {
            Ok(answers) => {
                for (work, answer) in group.into_iter().zip(answers) {
                    // Who has stopped waiting has no further use for the answer.
                    work.answer.send(answer).ok();
                }
                self.checkpoints.log_has(self.log.load(Ordering::Relaxed));
            }
            Err(GroupError::NotBegun(error)) => answer_all(group, &error.to_string()),
            Err(GroupError::RolledBack(error)) if group.len() == 1 => {
                answer_all(group, &error.to_string());
            }
            Err(GroupError::RolledBack(_)) => {
                for work in group {
                    self.serve(vec![work]);
                }
            }
            Err(GroupError::Broken(error)) => {
                let text =
                    format!("a commit failed ({error}); nothing is accepted until a restart");
                answer_all(group, &text);
                self.broken = Some(text);
            }
        }
    }

    fn transact(&self, group: &[Work]) -> Result<Vec<Answer>, GroupError> {
        let run = |sql| self.connection.prepare_cached(sql)?.execute([]).map(drop);
        run("BEGIN IMMEDIATE").map_err(GroupError::NotBegun)?;
        let mut answers = Vec::with_capacity(group.len());
        for work in group {
            match apply::task(&self.connection, &work.task) {
                Ok(found) => answers.push(Ok(found)),
                Err(Fault::Refused(error)) => answers.push(Err(error)),
                Err(Fault::Engine(error)) => {
                    // Some failures end the transaction by themselves.
                    if !self.connection.is_autocommit() {
                        run("ROLLBACK").map_err(GroupError::Broken)?;
                    }
                    return Err(GroupError::RolledBack(error));
                }
            }
        }
        run("COMMIT").map_err(GroupError::Broken)?;
        Ok(answers)
    }
}

fn answer_all(group: Vec<Work>, text: &str) {
    for work in group {
        let error = StoreError::Unavailable(text.to_owned());
        work.answer.send(Err(CommitError::Store(error))).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::Sqlite;
    use crate::sqlite::schema;

    /// An engine whose commits fail while the switch is on.
    fn engine(name: &str, fails: &Arc<AtomicU32>) -> Sqlite {
        let directory = std::env::temp_dir().join(format!("onfile-{name}-{}", std::process::id()));
        std::fs::remove_dir_all(&directory).ok();
        std::fs::create_dir(&directory).unwrap();
        let path = directory.join("onfile.db");
        let mut connection = schema::open(&path).unwrap();
        let fails = Arc::clone(fails);
        connection.commit_hook(Some(move || fails.load(Ordering::Relaxed) == 1)).unwrap();
        let (queue, messages) = mpsc::channel(8);
        let lock = File::create(directory.join("lock")).unwrap();
        Writer::new(connection, &path, messages, lock).unwrap().start().unwrap();
        Sqlite { readers: Arc::new(crate::sqlite::Readers::new(path)), queue }
    }

    /// What a test made goes with it.
    fn remove(engine: &Sqlite) {
        std::fs::remove_dir_all(engine.readers.path.parent().unwrap()).unwrap();
    }

    fn tally(name: &str, delta: i64) -> Batch {
        Batch {
            account: "acct_1".to_owned(),
            tallies: vec![(name.to_owned(), delta)],
            ..Batch::default()
        }
    }

    #[tokio::test]
    async fn after_a_failed_commit_nothing_is_acknowledged() {
        let fails = Arc::new(AtomicU32::new(0));
        let engine = engine("failed-commit", &fails);
        engine.commit(tally("balance", 1)).await.unwrap();
        fails.store(1, Ordering::Relaxed);
        let failed = engine.commit(tally("balance", 2)).await;
        assert!(matches!(failed, Err(CommitError::Store(StoreError::Unavailable(_)))));
        fails.store(0, Ordering::Relaxed);
        let refused = engine.commit(tally("balance", 4)).await.unwrap_err().to_string();
        assert!(refused.contains("nothing is accepted until a restart"), "{refused}");
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 1)]);
        remove(&engine);
    }

    #[tokio::test]
    async fn a_batch_that_fails_the_engine_fails_alone() {
        let engine = engine("poison", &Arc::default());
        let saboteur = schema::open_checkpointer(&engine.readers.path).unwrap();
        saboteur
            .execute_batch(
                "CREATE TRIGGER poison BEFORE INSERT ON tally WHEN new.name = 'poison'
                 BEGIN SELECT raise(ABORT, 'poisoned'); END",
            )
            .unwrap();
        let (first, poisoned, last) = tokio::join!(
            engine.commit(tally("a", 1)),
            engine.commit(tally("poison", 1)),
            engine.commit(tally("b", 1)),
        );
        first.unwrap();
        assert!(matches!(poisoned, Err(CommitError::Store(StoreError::Unavailable(_)))));
        last.unwrap();
        let kept = [("a".to_owned(), 1), ("b".to_owned(), 1)];
        assert_eq!(engine.tallies("acct_1", "").unwrap(), kept);
        remove(&engine);
    }
}
