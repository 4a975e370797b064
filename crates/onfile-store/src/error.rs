//! What can go wrong, told twice: in full to the operator, without detail to a caller.
//!
//! `Display` is the operator's text and belongs in a log. It may name tables and drivers, never the
//! content of a record. A caller gets [`StoreError::public_text`].

use std::fmt;
use std::path::PathBuf;

/// Why a store could not be opened. Every text is for the operator who starts the server.
#[derive(Debug)]
pub enum OpenError {
    /// Another process has this directory open.
    Locked {
        /// The directory.
        directory: PathBuf,
    },
    /// The file or database holds something else.
    NotOurs {
        /// What was found.
        found: String,
    },
    /// A newer server has written this store; an older one would not understand it.
    Newer {
        /// The schema number found.
        found: i64,
        /// The newest this server knows.
        known: i64,
    },
    /// The address asks for something this server cannot do.
    Unsupported(String),
    /// The directory, file or database could not be used.
    Unavailable(String),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Locked { directory } => {
                write!(f, "{} is in use by another onfile process", directory.display())
            }
            OpenError::NotOurs { found } => write!(f, "this is not a store of Onfile: {found}"),
            OpenError::Newer { found, known } => write!(
                f,
                "a newer Onfile has written this store (its schema is {found}, this server knows up \
                 to {known}); start that version, or restore a backup"
            ),
            OpenError::Unsupported(text) => write!(f, "unsupported: {text}"),
            OpenError::Unavailable(text) => write!(f, "the store could not be opened: {text}"),
        }
    }
}

impl std::error::Error for OpenError {}

/// Why the store could not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The engine failed or cannot be reached. Whether a write that fails like this has happened is
    /// unknown; its idempotency key tells.
    Unavailable(String),
    /// A stored row is not what this server writes. It is never guessed around.
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The row.
        id: String,
        /// The column, or the path inside the body.
        field: String,
    },
    /// The batch contradicts itself: a defect of the caller, found before anything was written.
    Malformed(String),
}

impl StoreError {
    /// What a caller may be told.
    pub fn public_text(&self) -> &'static str {
        match self {
            StoreError::Unavailable(_) => "The store is unavailable.",
            StoreError::Inconsistent { .. } => "A stored record cannot be read.",
            StoreError::Malformed(_) => "The change could not be stored.",
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Unavailable(text) => write!(f, "the store is unavailable: {text}"),
            StoreError::Inconsistent { table, id, field } => {
                write!(f, "inconsistent row: table {table}, id {id:?}, field {field}")
            }
            StoreError::Malformed(text) => write!(f, "malformed batch: {text}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Why a batch was not applied. Nothing of it has been written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitError {
    /// What the decision rests on has moved: a version, an id that exists by now, a job that is gone.
    /// Decide again.
    Conflict,
    /// The idempotency key has an answer already, or another request with it commits at this moment.
    KeyInUse,
    /// The store could not do it.
    Store(StoreError),
}

impl fmt::Display for CommitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommitError::Conflict => {
                f.write_str("something this decision has read changed meanwhile")
            }
            CommitError::KeyInUse => f.write_str("the idempotency key is in use"),
            CommitError::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CommitError {}

impl std::convert::From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        CommitError::Store(error)
    }
}
