//! The one writer: takes what waits, applies it as one transaction, syncs once, answers all.
//!
//! A sync costs hundreds of times what a batch costs, so durable throughput is the rate of syncs
//! times the size of a group. Each batch is checked against everything applied before it, in this
//! group too, which makes the group as good as one batch after the other.
//!
//! When a commit or a checkpoint fails, it is unknown what is on disk. From then on nothing is acknowledged until the
//! log was written over itself and synced, and the database opened again, as after a crash. The writer
//! tries that itself with the next write it is handed: a disk that was full and has room again needs
//! no hands. Reads go on meanwhile.

use super::apply::{self, Fault};
use super::checkpoint::Checkpoints;
use super::footing::Place;
use super::readers::Readers;
use super::schema;
use crate::batch::{Batch, Reseal};
use crate::error::{CommitError, OpenError, StoreError};
use rusqlite::Connection;
use std::fs::File;
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
    RaiseSetting { name: String, value: i64 },
    PruneWords { created_before: i64, limit: usize },
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
    database: Result<Database, Broken>,
    readers: Arc<Readers>,
    messages: mpsc::Receiver<Message>,
    /// Held until the last write is done.
    lock: File,
}

/// A database that can be written to.
struct Database {
    connection: Connection,
    checkpoints: Checkpoints,
    /// Pages in the log after the last commit.
    log: Arc<AtomicU32>,
}

/// Why nothing can be written, and the connection on which it went wrong.
///
/// While that is open, readers see the log as of the last commit that was acknowledged. Once it is
/// closed they read the log anew, and in it what was written and perhaps not synced; and what is read
/// may count as an acknowledgement, such as the answer kept under an idempotency key.
struct Broken {
    why: String,
    remains: Option<Connection>,
}

impl Broken {
    /// Closes the connection, once everything is on disk that readers will see without it.
    fn close(&mut self, place: &Place) -> Result<(), OpenError> {
        if let Some(connection) = &self.remains {
            // Most failures end the transaction by themselves; a log has nothing to undo.
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK").ok();
            }
            schema::renew_log(connection, place)?;
            self.remains = None;
        }
        Ok(())
    }
}

impl Database {
    fn open(readers: &Arc<Readers>) -> Result<Self, OpenError> {
        let mut connection = schema::open(&readers.place)?;
        let checkpoints = Checkpoints::start(readers)
            .map_err(|error| OpenError::Unavailable(error.to_string()))?;
        let log = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&log);
        connection
            .wal_hook(Some(move |_wal: &mut _, pages| {
                seen.store(u32::try_from(pages).unwrap_or_default(), Ordering::Relaxed);
                Ok(())
            }))
            .map_err(|error| OpenError::Unavailable(error.to_string()))?;
        Ok(Database { connection, checkpoints, log })
    }

    fn transact(&self, group: &[Work], readers: &Readers) -> Result<Vec<Answer>, GroupError> {
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
        readers.committing();
        match run("COMMIT") {
            Ok(()) => readers.committed(),
            Err(error) => {
                readers.failed();
                return Err(GroupError::Broken(error));
            }
        }
        Ok(answers)
    }
}

impl Writer {
    pub(crate) fn new(
        readers: Arc<Readers>,
        messages: mpsc::Receiver<Message>,
        lock: File,
    ) -> Result<Self, OpenError> {
        let database = Ok(Database::open(&readers)?);
        Ok(Writer { database, readers, messages, lock })
    }

    pub(crate) fn start(self) -> std::io::Result<()> {
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
            self.look_after_log();
        }
        self.look_after_log();
        // After a failure nothing more is written, not even what was committed before.
        if let Ok(database) = &self.database {
            database.checkpoints.finish(&database.connection, &self.readers);
        }
        // The lock goes before the answer: who waited for it may open the directory again. It is given
        // up by name, because a process that another thread is just starting may hold a copy of it.
        let Writer { database, lock, .. } = self;
        drop(database);
        lock.unlock().ok();
        if let Some(closed) = closed {
            closed.send(()).ok();
        }
    }

    /// Starts the log over where that is due, and gives up where a checkpoint has failed.
    fn look_after_log(&mut self) {
        let Ok(database) = &self.database else { return };
        database.checkpoints.start_over_if_asked(&database.connection, &self.readers);
        if database.checkpoints.have_failed() {
            self.give_up("a checkpoint failed; what of it is on disk is unknown".to_owned());
        }
    }

    fn serve(&mut self, group: Vec<Work>) {
        if group.is_empty() {
            return;
        }
        if self.database.is_err() {
            self.recover();
        }
        let database = match &mut self.database {
            Ok(database) => database,
            Err(broken) => return answer_all(group, &broken.why),
        };
        match database.transact(&group, &self.readers) {
            Ok(answers) => {
                for (work, answer) in group.into_iter().zip(answers) {
                    // Who has stopped waiting has no further use for the answer.
                    work.answer.send(answer).ok();
                }
                database.checkpoints.log_has(database.log.load(Ordering::Relaxed));
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
                let text = format!("a commit failed ({error}); whether it is on disk is unknown");
                answer_all(group, &text);
                self.give_up(text);
            }
        }
    }

    /// Lets go of the database without another write to it.
    fn give_up(&mut self, why: String) {
        let broken = Err(Broken { why, remains: None });
        let whole = std::mem::replace(&mut self.database, broken);
        if let (Ok(Database { connection, .. }), Err(broken)) = (whole, &mut self.database) {
            schema::keep_hands_off(&connection).ok();
            broken.remains = Some(connection);
        }
    }

    /// Opens the database again, which recovers it from what is on disk.
    fn recover(&mut self) {
        let place = &self.readers.place;
        // Whoever reads at this moment remembers the log, too.
        let _alone = self.readers.alone();
        let recovered = match &mut self.database {
            Ok(_) => return,
            Err(broken) => broken.close(place).and_then(|()| {
                // With the last connection goes what this process remembers of the log.
                self.readers.forget();
                Database::open(&self.readers)
            }),
        };
        match recovered {
            Ok(database) => self.database = Ok(database),
            Err(error) => {
                if let Err(broken) = &mut self.database {
                    broken.why = format!("after a failed commit, recovery failed: {error}");
                }
            }
        }
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
    use crate::sqlite::{Footing, Sqlite};

    /// An engine whose commits fail while the switch is on, until it has recovered.
    fn engine(name: &str, fails: &Arc<AtomicU32>) -> Sqlite {
        engine_after(name, fails, |_| ())
    }

    /// The same, after something was done to its database.
    fn engine_after(name: &str, fails: &Arc<AtomicU32>, what: impl FnOnce(&Database)) -> Sqlite {
        let directory = std::env::temp_dir().join(format!("onfile-{name}-{}", std::process::id()));
        std::fs::remove_dir_all(&directory).ok();
        std::fs::create_dir(&directory).unwrap();
        let place = Place { path: directory.join("onfile.db"), footing: Footing::default() };
        let readers = Arc::new(Readers::new(place));
        let (queue, messages) = mpsc::channel(8);
        let lock = File::create(directory.join("lock")).unwrap();
        let mut writer = Writer::new(Arc::clone(&readers), messages, lock).unwrap();
        let fails = Arc::clone(fails);
        let hook = move || fails.load(Ordering::Relaxed) == 1;
        let database = writer.database.as_mut().ok().unwrap();
        database.connection.commit_hook(Some(hook)).unwrap();
        what(database);
        writer.start().unwrap();
        Sqlite { readers, queue }
    }

    /// What a test made goes with it.
    fn remove(engine: &Sqlite) {
        std::fs::remove_dir_all(engine.readers.place.path.parent().unwrap()).unwrap();
    }

    fn tally(name: &str, delta: i64) -> Batch {
        Batch {
            account: "acct_1".to_owned(),
            tallies: vec![(name.to_owned(), delta)],
            ..Batch::default()
        }
    }

    #[tokio::test]
    async fn after_a_failed_commit_the_next_one_recovers_first() {
        let fails = Arc::new(AtomicU32::new(0));
        let engine = engine("failed-commit", &fails);
        engine.commit(tally("balance", 1)).await.unwrap();
        fails.store(1, Ordering::Relaxed);
        let failed = engine.commit(tally("balance", 2)).await.unwrap_err().to_string();
        assert!(failed.contains("a commit failed"), "{failed}");
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 1)]);
        // The switch is still on: only a connection that was opened anew does not have it.
        engine.commit(tally("balance", 4)).await.unwrap();
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 5)]);
        remove(&engine);
    }

    #[tokio::test]
    async fn after_a_failed_checkpoint_the_next_commit_recovers_first() {
        let fails = Arc::new(AtomicU32::new(0));
        let engine = engine_after("failed-checkpoint", &fails, |it| it.checkpoints.fail());
        engine.commit(tally("balance", 1)).await.unwrap();
        // Only a connection that was opened anew does not have the switch.
        fails.store(1, Ordering::Relaxed);
        engine.commit(tally("balance", 4)).await.unwrap();
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 5)]);
        remove(&engine);
    }

    #[tokio::test]
    async fn while_recovery_fails_nothing_is_acknowledged() {
        let fails = Arc::new(AtomicU32::new(0));
        let engine = engine("failed-recovery", &fails);
        engine.commit(tally("balance", 1)).await.unwrap();
        fails.store(1, Ordering::Relaxed);
        engine.commit(tally("balance", 2)).await.unwrap_err();
        let stranger = schema::open_checkpointer(&engine.readers.place).unwrap();
        let version = stranger.pragma_query_value(None, "user_version", |row| row.get(0));
        let known: i64 = version.unwrap();
        stranger.pragma_update(None, "user_version", 9).unwrap();
        let refused = engine.commit(tally("balance", 4)).await.unwrap_err().to_string();
        assert!(refused.contains("recovery failed: a newer Onfile"), "{refused}");
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 1)]);
        stranger.pragma_update(None, "user_version", known).unwrap();
        engine.commit(tally("balance", 8)).await.unwrap();
        assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), 9)]);
        remove(&engine);
    }

    #[tokio::test]
    async fn idle_readers_let_go_of_the_log() {
        let engine = engine("let-go", &Arc::default());
        for expected in [1, 2] {
            engine.commit(tally("balance", 1)).await.unwrap();
            assert_eq!(engine.tallies("acct_1", "").unwrap(), [("balance".to_owned(), expected)]);
        }
        engine.clone().close().await;
        // Only a log that nobody looks at can be emptied.
        assert_eq!(std::fs::metadata(engine.readers.place.log()).unwrap().len(), 0);
        remove(&engine);
    }

    #[tokio::test]
    async fn a_batch_that_fails_the_engine_fails_alone() {
        let engine = engine("poison", &Arc::default());
        let saboteur = schema::open_checkpointer(&engine.readers.place).unwrap();
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
