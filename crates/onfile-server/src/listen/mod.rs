//! Listening: what the official command line is told while it is connected (`stripe listen`).
//!
//! Nothing of it is on disk. What happened is read from the account's own sequence of events, so a
//! listener also hears of what another process has committed.

use onfile_domain::id::AccountId;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::broadcast;

/// Words that may wait for a slow listener. One that falls behind reads the sequence anyway.
const WAITING: usize = 256;

/// What listeners of an account are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// Something was told; the sequence says what.
    News,
    /// This event is sent once more.
    Again(String),
}

/// Who listens on this process.
#[derive(Default)]
pub struct Listeners {
    accounts: Mutex<HashMap<String, broadcast::Sender<Word>>>,
}

impl Listeners {
    fn accounts(&self) -> MutexGuard<'_, HashMap<String, broadcast::Sender<Word>>> {
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Listens to an account.
    pub fn join(&self, account: &AccountId) -> broadcast::Receiver<Word> {
        let mut accounts = self.accounts();
        let new = || broadcast::Sender::new(WAITING);
        accounts.entry(account.as_str().to_owned()).or_insert_with(new).subscribe()
    }

    /// Something was told.
    pub fn ring(&self, account: &AccountId) {
        self.say(account, Word::News);
    }

    /// An event is sent once more.
    pub fn again(&self, account: &AccountId, event: &str) {
        self.say(account, Word::Again(event.to_owned()));
    }

    fn say(&self, account: &AccountId, word: Word) {
        let mut accounts = self.accounts();
        let Some(sender) = accounts.get(account.as_str()) else { return };
        // Nobody listens any more.
        if sender.send(word).is_err() {
            accounts.remove(account.as_str());
        }
    }
}
