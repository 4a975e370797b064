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
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Whose turn it is to copy, and whether a copy has failed: then it is nobody's any more.
#[derive(Default)]
struct Copying {
    turn: Mutex<()>,
    failed: AtomicBool,
}

impl Copying {
    /// In its turn: returns how many pages the log has; nothing after a failure.
    fn checkpoint(
        &self,
        _turn: &MutexGuard<'_, ()>,
        connection: &Connection,
        mode: &str,
    ) -> Option<u32> {
        if self.failed.load(Ordering::Relaxed) {
            return None;
        }
        let done = checkpoint(connection, mode);
        self.failed.store(done.is_err(), Ordering::Relaxed);
        done.ok()
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The writer's side.
pub(crate) struct Checkpoints {
    /// Both are there until this is dropped.
    bell: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
    start_over: Arc<AtomicBool>,
    copying: Arc<Copying>,
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
        let copying = Arc::new(Copying::default());
        let (asked, copies) = (Arc::clone(&start_over), Arc::clone(&copying));
        let thread = thread::Builder::new()
            .name("onfile-checkpoint".to_owned())
            .spawn(move || run(&connection, &readers, &rings, &asked, &copies, bound))?;
        let (bell, thread) = (Some(bell), Some(thread));
        Ok(Checkpoints { bell, thread, start_over, copying, step, rung_at: 0 })
    }

    /// Whether one has failed: nothing may be copied on top of it.
    pub(crate) fn have_failed(&self) -> bool {
        self.copying.failed.load(Ordering::Relaxed)
    }

    /// As if one had failed.
    #[cfg(test)]
    pub(crate) fn fail(&self) {
        self.copying.failed.store(true, Ordering::Relaxed);
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
        // Where the thread copies at this moment it will ask again.
        let Ok(turn) = self.copying.turn.try_lock() else { return };
        readers.let_go();
        // A reader in the middle of the log is not waited for; the thread will ask again.
        let previous = Duration::from_secs(5);
        writer.busy_timeout(Duration::ZERO).ok();
        self.copying.checkpoint(&turn, writer, "RESTART");
        writer.busy_timeout(previous).ok();
    }

    /// Empties the log for good, before the store is closed. After a failure nothing more is written.
    pub(crate) fn finish(&self, writer: &Connection, readers: &Readers) {
        let turn = self.copying.turn();
        readers.let_go();
        if self.copying.checkpoint(&turn, writer, "TRUNCATE").is_none() {
            schema::keep_hands_off(writer).ok();
        }
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        self.bell = None;
        // A thread that has panicked has nothing left to finish.
        self.thread.take().map(JoinHandle::join);
    }
}

fn run(
    connection: &Connection,
    readers: &Readers,
    rings: &Receiver<()>,
    start_over: &AtomicBool,
    copying: &Copying,
    bound: u32,
) {
    while rings.recv().is_ok() {
        let turn = copying.turn();
        // Nothing behind what a reader sees can be moved.
        readers.let_go();
        if copying.checkpoint(&turn, connection, "PASSIVE").is_some_and(|pages| pages > bound) {
            start_over.store(true, Ordering::Relaxed);
        }
    }
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
            copying: Arc::default(),
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
