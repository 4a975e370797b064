//! The locks of a database file and of its shared memory, as SQLite defines them.
//!
//! All connections are in this process, so a lock is a number under the disk's mutex. Who is refused
//! is told so and tries again; nobody waits here.

/// A connection's handle on a file.
pub(crate) type Handle = u64;

/// How far a connection has locked a database file. Each level includes those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    #[default]
    None,
    Shared,
    Reserved,
    Pending,
    Exclusive,
}

/// Who has locked a database file.
#[derive(Debug, Default)]
pub(crate) struct FileLocks(Vec<(Handle, Level)>);

impl FileLocks {
    /// Raises a lock, as far as the others let it; whether that is as far as asked.
    pub(crate) fn raise(&mut self, handle: Handle, level: Level) -> bool {
        let others = || self.0.iter().filter(|(other, _)| *other != handle).map(|(_, held)| *held);
        let (reached, granted) = match level {
            Level::None => return true,
            Level::Shared if others().any(|held| held >= Level::Pending) => return false,
            Level::Reserved | Level::Pending | Level::Exclusive
                if others().any(|held| held >= Level::Reserved) =>
            {
                return false;
            }
            Level::Exclusive if others().any(|held| held >= Level::Shared) => {
                if self.held(handle) < Level::Reserved {
                    return false;
                }
                // Readers finish, and no new one comes.
                (Level::Pending, false)
            }
            level => (level, true),
        };
        self.set(handle, reached);
        granted
    }

    /// Lowers a lock.
    pub(crate) fn lower(&mut self, handle: Handle, level: Level) {
        self.set(handle, level);
    }

    /// Whether anybody is about to write.
    pub(crate) fn reserved(&self) -> bool {
        self.0.iter().any(|(_, held)| *held >= Level::Reserved)
    }

    fn held(&self, handle: Handle) -> Level {
        let held = self.0.iter().find(|(holder, _)| *holder == handle);
        held.map_or(Level::None, |(_, level)| *level)
    }

    fn set(&mut self, handle: Handle, level: Level) {
        self.0.retain(|(other, _)| *other != handle);
        if level > Level::None {
            self.0.push((handle, level));
        }
    }
}

/// How many slots there are to lock in shared memory.
const SLOTS: usize = 8;

/// Who has locked which slots of the shared memory.
#[derive(Debug, Default)]
pub(crate) struct SharedLocks([Vec<(Handle, bool)>; SLOTS]);

impl SharedLocks {
    /// Locks slots for one handle, all or none.
    pub(crate) fn lock(
        &mut self,
        handle: Handle,
        first: usize,
        count: usize,
        exclusive: bool,
    ) -> bool {
        let Some(slots) = self.0.get_mut(first..first + count) else { return false };
        let clashes = |(other, theirs): &(Handle, bool)| *other != handle && (exclusive || *theirs);
        if slots.iter().flatten().any(clashes) {
            return false;
        }
        for slot in slots {
            slot.retain(|(other, _)| *other != handle);
            slot.push((handle, exclusive));
        }
        true
    }

    /// Gives slots back.
    pub(crate) fn unlock(&mut self, handle: Handle, first: usize, count: usize) {
        for slot in self.0.iter_mut().skip(first).take(count) {
            slot.retain(|(other, _)| *other != handle);
        }
    }

    /// Gives everything back.
    pub(crate) fn leave(&mut self, handle: Handle) {
        self.unlock(handle, 0, SLOTS);
    }
}
