//! Records on disk: one narrow port, two engines.
//!
//! [`Store`] is the port. What is read comes as a [`Row`]; what is written goes as one [`Batch`],
//! whole or not at all. The embedded engine (SQLite) needs no set-up and serves one process; the
//! PostgreSQL engine lets any number of processes share one database. Both pass the one conformance
//! suite in `tests/conformance`, so nothing above this crate knows which one runs.
//!
//! A third one forgets everything and is for the simulation alone.
//!
//! Start reading at [`batch`], then [`row`], then `sqlite/writer.rs`. This crate must not know what
//! a record means: to it a record is an id, a version, index entries and bytes.

pub mod audit;
pub mod batch;
pub mod deliveries;
pub mod delivery;
pub mod error;
pub mod record;
pub mod records;
pub mod row;
pub mod survey;
pub mod words;

mod memory;
mod postgres;
mod sqlite;
mod store;

pub use batch::{
    Batch, Entry, NewApiKey, NewEvent, NewIdempotency, NewJob, NewSealed, Put, Reseal,
};
pub use delivery::{DeliveryRow, PutDelivery, Queue};
pub use error::{CommitError, OpenError, StoreError};
pub use record::{Loaded, Record};
pub use row::{
    ApiKeyKind, ApiKeyRow, CreatedBounds, From, IdempotencyRow, JobRow, Row, Scan, SealedRow,
};
pub use sqlite::Footing;
pub use store::Store;
pub use survey::{EntryRow, Survey};
pub use words::NewWord;
