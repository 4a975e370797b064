//! A disk in memory that forgets what was not synced, tears what was under way, and fails when told.
//!
//! SIGKILL leaves the page cache standing, so no test with it can see a missing sync. This disk can:
//! SQLite works on a [`Disk`] through a file system of its own ([`VFS`]), the disk keeps a log of
//! everything that was done to it, and a [`Platter`] turns any beginning of that log into what the
//! next start may find: what was synced, and of the rest any subset, torn at sectors.
//!
//! It models what POSIX promises and no more. A write is durable once its file was synced after it;
//! a name, once its directory was. After a failed sync the pages count as written, and are not: a
//! later sync does not bring them back. Bytes that a write does not change are never harmed, which
//! SQLite's own file system assumes too.
//!
//! A test instrument: no other crate may depend on this one, tests aside. Start reading at `disk`,
//! then `platter`. `vfs` is where the unsafe code is, and holds nothing else.

mod disk;
mod faults;
mod locks;
mod log;
mod platter;
mod vfs;

pub use disk::Disk;
pub use faults::{Error, Honesty};
pub use log::{FileId, Op};
pub use platter::{Image, Platter};
pub use vfs::{Mount, VFS, renew};
