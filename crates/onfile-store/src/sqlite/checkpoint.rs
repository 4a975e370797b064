//! Moving the log into the database, off the commit path.
//!
//! A thread with its own connection checkpoints passively whenever the log has grown by so much:
//! commits go on beside it. When commits pause, the log is then empty and the next commit starts it
//! over. Under unbroken load it never is, because each checkpoint ends behind the newest commit; so
//! once the log is beyond a bound, the writer is asked to copy the few frames that are left between
//! two groups, where nobody can add to them, and to start the log over. That is the one moment at
//! which commits wait for a checkpoint, and it is short because the thread has just done the rest.
//!
//! A checkpoint that fails loses nothing: the log stays as it is. But nobody may try again on top of it.
//! SQLite syncs the database only with the checkpoint that reaches the log's end, and remembers what
//! the ones before it have copied; after a failed sync the kernel calls those pages clean, too, and the
//! next sync succeeds without them. So the writer has the database opened anew, as after a failed
//! commit, which forgets what was copied: then all of the log is copied again.

use super::footing::Footing;
use super::readers::Readers;
use super::schema;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The writer's side.
pub(crate) struct Checkpoints {
    /// Both are there until this is dropped.
    bell: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
    start_over: Arc<AtomicBool>,
    failed: Arc<AtomicBool>,
    step: u32,
    /// How long the log was when the bell was last rung.
    rung_at: u32,
}

impl Checkpoints {
    /// Starts the thread. It ends, and its connection is closed, when this is dropped.
    pub(crate) fn start(readers: &Arc<Readers>) -> Result<Self, Box<dyn std::error::Error>> {
        let connection = schema::open_checkpointer(&readers.place)?;
        let Footing { checkpoint_step: step, log_bound: bound, .. } = readers.place.footing;
        let readers = Arc::clone(readers);
        // One waiting ring says as much as several.
        let (bell, rings) = sync_channel(1);
        let start_over = Arc::new(AtomicBool::new(false));
        let failed = Arc::new(AtomicBool::new(false));
        let (asked, has_failed) = (Arc::clone(&start_over), Arc::clone(&failed));
        let thread =
            thread::Builder::new().name("onfile-checkpoint".to_owned()).spawn(move || {
                let sees = run(&connection, &readers, &rings, &asked, bound);
                has_failed.store(sees.is_err(), Ordering::Relaxed);
            })?;
        let (bell, thread) = (Some(bell), Some(thread));
        Ok(Checkpoints { bell, thread, start_over, failed, step, rung_at: 0 })
    }

    /// Whether one has failed: nothing may be copied on top of it.
    pub(crate) fn have_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// As if one had failed.
    #[cfg(test)]
    pub(crate) fn fail(&self) {
        self.failed.store(true, Ordering::Relaxed);
    }

    /// Told after each commit how many pages the log has.
    pub(crate) fn log_has(&mut self, pages: u32) {
        if pages < self.rung_at {
            self.rung_at = 0;
        }
        if pages >= self.rung_at + self.step {
            self.rung_at = pages;
            if let Some(bell) = &self.bell {
                bell.try_send(()).ok();
            }
        }
    }

    /// Starts the log over if the thread has asked for it. Called by the writer between two groups.
    pub(crate) fn start_over_if_asked(&self, writer: &Connection, readers: &Readers) {
        if !self.start_over.swap(false, Ordering::Relaxed) {
            return;
        }
        readers.let_go();
        // A reader in the middle of the log is not waited for; the thread will ask again.
        let previous = Duration::from_secs(5);
        writer.busy_timeout(Duration::ZERO).ok();
        if checkpoint(writer, "RESTART").is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        writer.busy_timeout(previous).ok();
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        self.bell = None;
        // A thread that has panicked has nothing left to finish.
        self.thread.take().map(JoinHandle::join);
    }
}

/// Empties the log for good, before the store is closed.
pub(crate) fn finish(writer: &Connection, readers: &Readers) {
    readers.let_go();
    if checkpoint(writer, "TRUNCATE").is_err() {
        schema::keep_hands_off(writer).ok();
    }
}

/// Ends with the bell, or with the first checkpoint that fails.
fn run(
    connection: &Connection,
    readers: &Readers,
    rings: &Receiver<()>,
    start_over: &AtomicBool,
    bound: u32,
) -> rusqlite::Result<()> {
    while rings.recv().is_ok() {
        // Nothing behind what a reader sees can be moved.
        readers.let_go();
        if checkpoint(connection, "PASSIVE")? > bound {
            start_over.store(true, Ordering::Relaxed);
        }
    }
    Ok(())
}

/// Returns how many pages the log has. That somebody was in the way is no failure.
fn checkpoint(connection: &Connection, mode: &str) -> rusqlite::Result<u32> {
    let sql = format!("PRAGMA wal_checkpoint({mode})");
    let pages: i64 = connection.query_row(&sql, [], |row| row.get(1))?;
    Ok(u32::try_from(pages).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bell_rings_once_for_each_step_and_anew_when_the_log_starts_over() {
        const STEP: u32 = 1_000;
        let (bell, rings) = sync_channel(1);
        let mut checkpoints = Checkpoints {
            bell: Some(bell),
            thread: None,
            start_over: Arc::default(),
            failed: Arc::default(),
            step: STEP,
            rung_at: 0,
        };
        let rung = |checkpoints: &mut Checkpoints, pages| {
            checkpoints.log_has(pages);
            rings.try_recv().is_ok()
        };
        assert!(!rung(&mut checkpoints, STEP - 1));
        assert!(rung(&mut checkpoints, STEP));
        assert!(!rung(&mut checkpoints, STEP + 1));
        assert!(rung(&mut checkpoints, 2 * STEP));
        assert!(!rung(&mut checkpoints, 10));
        assert!(rung(&mut checkpoints, STEP));
    }
}
