//! The disk: files, a log of everything that changes them, locks, faults and a gate.

use crate::faults::{Error, Faults, Honesty};
use crate::locks::{FileLocks, Handle, SharedLocks};
use crate::log::{FileId, Op};
use crate::platter::{Image, overwrite};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a test waits for a sync that never comes before it goes on without.
const PATIENCE: Duration = Duration::from_secs(10);

/// A disk in memory. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Debug, Default)]
pub(crate) struct State {
    /// Every file there has been, by its id: as a reader sees it, synced or not.
    pub(crate) files: Vec<Vec<u8>>,
    pub(crate) names: BTreeMap<String, FileId>,
    pub(crate) locks: BTreeMap<FileId, FileLocks>,
    pub(crate) shared_locks: SharedLocks,
    /// The memory that the connections share, and who has mapped it; it goes with the last of them.
    pub(crate) shared_memory: Vec<Box<[AtomicU64]>>,
    pub(crate) mapped: BTreeSet<Handle>,
    pub(crate) faults: Faults,
    log: Vec<Op>,
    handles: Handle,
    open: BTreeMap<Handle, Open>,
    /// Syncs wait, and so many of them may pass.
    held: bool,
    passes: usize,
    waiting: usize,
}

#[derive(Debug)]
struct Open {
    file: FileId,
    /// Its name is new, and goes to the platter with the file's first sync, as SQLite does it.
    name_is_new: bool,
    /// A sync has failed that this handle has not been told of.
    owed_an_error: bool,
}

impl Disk {
    /// The disk that holds these files.
    pub fn holding(image: &Image) -> Self {
        let disk = Disk::default();
        let mut state = disk.state();
        for (number, (name, bytes)) in image.iter().enumerate() {
            state.files.push(bytes.clone());
            state.names.insert(name.clone(), FileId(number));
        }
        drop(state);
        disk
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How long the log is.
    pub fn position(&self) -> usize {
        self.state().log.len()
    }

    /// Everything that was done since this position.
    pub fn log_since(&self, position: usize) -> Vec<Op> {
        self.state().log.get(position..).map(<[Op]>::to_vec).unwrap_or_default()
    }

    /// Plants a defect.
    pub fn be(&self, honesty: Honesty) {
        self.state().faults.honesty = honesty;
    }

    /// Fails the calls with these numbers, counted from 1 since the disk was made, both included.
    pub fn fail(&self, from: u64, to: u64, error: Error) {
        self.state().faults.fail(from, to, error);
    }

    /// No call fails any more.
    pub fn mend(&self) {
        self.state().faults.clear();
    }

    /// How many calls there were that could fail.
    pub fn calls(&self) -> u64 {
        self.state().faults.calls()
    }

    /// Makes every sync wait until [`release`](Disk::release).
    pub fn hold_syncs(&self) {
        let mut state = self.state();
        (state.held, state.passes) = (true, 0);
    }

    /// Waits until a sync is held; whether one was.
    pub fn wait_for_held_sync(&self) -> bool {
        let state = self.state();
        let nobody = |state: &mut State| state.waiting <= state.passes;
        let waited = self.0.moved.wait_timeout_while(state, PATIENCE, nobody);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    /// Whether a sync is held.
    pub fn holds_a_sync(&self) -> bool {
        let state = self.state();
        state.waiting > state.passes
    }

    /// Lets one of the held syncs go.
    pub fn pass_one(&self) {
        self.state().passes += 1;
        self.0.moved.notify_all();
    }

    /// Lets the syncs go.
    pub fn release(&self) {
        self.state().held = false;
        self.0.moved.notify_all();
    }

    /// Writes a file's bytes over themselves and syncs it and its name: what a reader sees is then on
    /// the platter, whatever became of the writes that brought it. A file that is not there needs none.
    pub fn renew(&self, name: &str) -> std::io::Result<()> {
        let Some(file) = self.state().names.get(name).copied() else { return Ok(()) };
        let handle = self.state().open(file, true);
        let bytes = self.state().files[file.0].clone();
        let written = if bytes.is_empty() { Ok(()) } else { self.write(handle, 0, &bytes) };
        let outcome = written.and_then(|()| self.sync(handle));
        self.state().close(handle);
        outcome.map_err(|error| std::io::Error::other(format!("{error:?}")))
    }

    /// Opens a file by name, or a nameless one; `None` when it is not there and is not to be made.
    pub(crate) fn open(
        &self,
        name: Option<&str>,
        create: bool,
        sync_name: bool,
    ) -> Result<Option<Handle>, Error> {
        let mut state = self.state();
        let known = name.and_then(|name| state.names.get(name).copied());
        if known.is_none() && !create {
            return Ok(None);
        }
        if let Some(file) = known {
            return Ok(Some(state.open(file, false)));
        }
        if let Some(error) = state.faults.next_call() {
            return Err(error);
        }
        let file = FileId(state.files.len());
        state.files.push(Vec::new());
        if let Some(name) = name {
            state.names.insert(name.to_owned(), file);
            state.log.push(Op::Create { name: name.to_owned(), file });
        }
        Ok(Some(state.open(file, sync_name)))
    }

    /// Whether there was such a name to take away.
    pub(crate) fn delete(&self, name: &str, sync_name: bool) -> Result<bool, Error> {
        let mut state = self.state();
        if let Some(error) = state.faults.next_call() {
            return Err(error);
        }
        let found = state.names.remove(name).is_some();
        if found {
            state.log.push(Op::Delete { name: name.to_owned() });
        }
        if sync_name {
            state.sync_names();
        }
        Ok(found)
    }

    pub(crate) fn write(&self, handle: Handle, at: usize, bytes: &[u8]) -> Result<(), Error> {
        let mut state = self.state();
        let error = state.faults.next_call();
        let written = if error.is_some() { &bytes[..bytes.len() / 2] } else { bytes };
        let file = state.file(handle);
        overwrite(&mut state.files[file.0], at, written);
        state.log.push(Op::Write { file, at, bytes: written.into() });
        error.map_or(Ok(()), Err)
    }

    pub(crate) fn truncate(&self, handle: Handle, length: usize) -> Result<(), Error> {
        let mut state = self.state();
        if let Some(error) = state.faults.next_call() {
            return Err(error);
        }
        let file = state.file(handle);
        state.files[file.0].resize(length, 0);
        state.log.push(Op::Truncate { file, length });
        Ok(())
    }

    pub(crate) fn sync(&self, handle: Handle) -> Result<(), Error> {
        let mut state = self.state();
        if state.held {
            state.waiting += 1;
            self.0.moved.notify_all();
            let held = |state: &mut State| state.held && state.passes == 0;
            let waited = self.0.moved.wait_timeout_while(state, PATIENCE, held);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
            state.waiting -= 1;
            state.passes = state.passes.saturating_sub(1);
        }
        let file = state.file(handle);
        let error = state.faults.next_call();
        // The kernel tells every descriptor that was open once, whichever one asked.
        if error.is_some() {
            state.log.push(Op::SyncFailed { file });
            let others = state.open.iter_mut().filter(|(other, _)| **other != handle);
            others
                .filter(|(_, open)| open.file == file)
                .for_each(|(_, open)| open.owed_an_error = true);
        }
        let owed =
            state.open.get_mut(&handle).is_some_and(|o| std::mem::take(&mut o.owed_an_error));
        if let Some(error) = error.or(owed.then_some(Error::Broken)) {
            return Err(error);
        }
        if state.faults.syncs() {
            state.log.push(Op::Sync { file });
            let new = state.open.get_mut(&handle);
            if new.is_some_and(|open| std::mem::take(&mut open.name_is_new)) {
                state.sync_names();
            }
        }
        Ok(())
    }

    pub(crate) fn close(&self, handle: Handle) {
        self.state().close(handle);
    }
}

impl State {
    pub(crate) fn file(&self, handle: Handle) -> FileId {
        self.open.get(&handle).map_or(FileId(0), |open| open.file)
    }

    pub(crate) fn locks_of(&mut self, handle: Handle) -> &mut FileLocks {
        let file = self.file(handle);
        self.locks.entry(file).or_default()
    }

    fn open(&mut self, file: FileId, name_is_new: bool) -> Handle {
        self.handles += 1;
        self.open.insert(self.handles, Open { file, name_is_new, owed_an_error: false });
        self.handles
    }

    fn close(&mut self, handle: Handle) {
        self.locks_of(handle).lower(handle, crate::locks::Level::None);
        self.unmap(handle);
        self.open.remove(&handle);
    }

    /// Lets go of the shared memory.
    pub(crate) fn unmap(&mut self, handle: Handle) {
        self.shared_locks.leave(handle);
        if self.mapped.remove(&handle) && self.mapped.is_empty() {
            self.shared_memory.clear();
        }
    }

    fn sync_names(&mut self) {
        let lies = matches!(self.faults.honesty, Honesty::Never | Honesty::ForgetsNames);
        if !lies {
            self.log.push(Op::SyncDirectory);
        }
    }
}
