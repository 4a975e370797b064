//! Listening: what the official command line is told while it is connected (`stripe listen`).
//!
//! Nothing of it is on disk, and no session is remembered: it is in the name by which it connects,
//! sealed, so that any process on the same store lets it in. What happened is read from the account's
//! own sequence of events, so a listener also hears of what another process has committed. Requests,
//! and events that are sent once more, are told by the process that was asked alone.

pub mod stream;

use onfile_domain::id::AccountId;
use onfile_wire::objects::stripecli_session::{Feature, Filters, Logged};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast};

/// Words that may wait for a slow listener. One that falls behind reads the sequence anyway.
const WAITING: usize = 256;

/// Who may be connected at a time.
const SEATS: usize = 64;

/// Where they connect.
pub const PATH: &str = "/stripecli/listen";

/// What a session may hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Of which account.
    pub account: AccountId,
    /// Events or requests.
    pub feature: Feature,
    /// Which requests.
    pub filters: Filters,
    /// What events are signed with.
    pub secret: String,
}

/// What listeners of an account are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// Something was told; the sequence says what.
    News,
    /// This event is sent once more.
    Again(String),
    /// A request was answered.
    Request(Arc<Logged>),
}

/// Who listens on this process.
pub struct Listeners {
    accounts: Mutex<HashMap<String, broadcast::Sender<Word>>>,
    seats: Arc<Semaphore>,
}

impl Default for Listeners {
    fn default() -> Self {
        Listeners { accounts: Mutex::default(), seats: Arc::new(Semaphore::new(SEATS)) }
    }
}

impl Listeners {
    fn accounts(&self) -> MutexGuard<'_, HashMap<String, broadcast::Sender<Word>>> {
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Room for one more who is connected.
    pub fn seat(&self) -> Option<OwnedSemaphorePermit> {
        self.seats.clone().try_acquire_owned().ok()
    }

    /// Whether anybody listens to an account.
    pub fn hears(&self, account: &str) -> bool {
        self.accounts().contains_key(account)
    }

    /// A request was answered.
    pub fn log(&self, account: &AccountId, logged: Logged) {
        self.say(account, Word::Request(Arc::new(logged)));
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
