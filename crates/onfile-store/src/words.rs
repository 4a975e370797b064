//! Words: what whoever listens to an account is told beside its events.
//!
//! They have a table of their own because they are no facts: nothing is decided by them, nobody audits
//! them, and they are forgotten soon. They are on disk so that they reach listeners of every process,
//! and so that one which a decision has said is said if and only if the decision stands.

use crate::error::StoreError;
use crate::store::{Engine, Store};

/// A word to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWord {
    /// When it is said, by the clock that [`Store::prune_words`] goes by.
    pub created: i64,
    /// The word in its own encoding.
    pub body: Vec<u8>,
}

impl Store {
    /// The number of the last word of an account that is still known; 0 when there is none. Later ones
    /// have greater numbers.
    pub async fn last_word(&self, account: &str) -> Result<i64, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.last_word(account),
            Engine::Postgres(engine) => engine.last_word(account).await,
            Engine::Memory(engine) => Ok(engine.last_word(account)),
        }
    }

    /// An account's words after a number, each with its own, in the order in which they were committed:
    /// whoever goes on after the last one misses none. Numbers may leave gaps.
    pub async fn words(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.words(account, after, limit),
            Engine::Postgres(engine) => engine.words(account, after, limit).await,
            Engine::Memory(engine) => Ok(engine.words(account, after, limit)),
        }
    }

    /// Forgets words that were said before a moment, the oldest first, at most so many. Returns how
    /// many there were.
    pub async fn prune_words(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.prune_words(created_before, limit).await,
            Engine::Postgres(engine) => engine.prune_words(created_before, limit).await,
            Engine::Memory(engine) => engine.prune_words(created_before, limit),
        }
    }
}
