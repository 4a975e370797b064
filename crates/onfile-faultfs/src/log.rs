//! What was done to a disk, in order.

use std::sync::Arc;

/// A file, whatever its name: a deleted one lives on in whoever has it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) usize);

/// One thing that was done. A position in the log is a moment at which the power can go.
#[derive(Clone, Debug)]
pub enum Op {
    /// A name was given to a new file.
    Create {
        /// The name.
        name: String,
        /// The file.
        file: FileId,
    },
    /// A name was taken away.
    Delete {
        /// The name.
        name: String,
    },
    /// Bytes were written.
    Write {
        /// To which file.
        file: FileId,
        /// From which byte on.
        at: usize,
        /// Which bytes.
        bytes: Arc<[u8]>,
    },
    /// The file was cut, or grown with zeros.
    Truncate {
        /// Which file.
        file: FileId,
        /// Its length from then on.
        length: usize,
    },
    /// What was written to the file before is durable.
    Sync {
        /// Which file.
        file: FileId,
    },
    /// A sync failed: what was written before counts as written from now on, and may not be there.
    SyncFailed {
        /// Which file.
        file: FileId,
    },
    /// The names given and taken before are durable.
    SyncDirectory,
}
