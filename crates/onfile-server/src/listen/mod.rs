//! Listening: what the official command line is told while it is connected (`stripe listen`, `stripe
//! logs tail`).
//!
//! No session is remembered: it is in the name by which it connects, sealed, so that any process on
//! the same store lets it in. What it is told is read from the store, so it hears of what any process
//! has done: events from the account's own sequence, and requests, and events that are sent once more,
//! from its words. Requests are written down only while somebody hears them. Whoever does takes a lease
//! of that name, and every process asks once a second which of these are held.

pub mod log;
pub mod stream;
mod word;

use crate::app::App;
use crate::world::{World, instant};
use log::Log;
use onfile_domain::id::AccountId;
use onfile_store::StoreError;
use onfile_wire::objects::stripecli_session::{Feature, Filters};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;
pub use word::Word;

/// Who may be connected at a time.
const SEATS: usize = 64;

/// Where they connect.
pub const PATH: &str = "/stripecli/listen";

/// What the leases of those who hear requests begin with; the account follows.
const TAIL: &str = "tail/";

/// Who holds them: whoever hears an account's requests holds its lease together with all others.
const HOLDER: &str = "all";

/// For how long a lease is taken, in seconds, and how often it is prolonged: it outlasts two failures to
/// do so.
const LEASE: u32 = 20;
const PROLONG: Duration = Duration::from_secs(6);

/// How long words are known, in seconds. A listener looks for them every second, and is gone once its
/// connection has been silent for half as long.
const KNOWN: i64 = 60;

/// Words forgotten at once.
const PRUNED: usize = 1_000;

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

/// Who listens.
pub struct Listeners {
    /// A bell for each account to which somebody listens on this process.
    bells: Mutex<HashMap<String, watch::Sender<()>>>,
    /// Until when requests of an account are written down, on whichever process they are heard.
    heard: Mutex<HashMap<String, Instant>>,
    log: Log,
    seats: Arc<Semaphore>,
}

impl Default for Listeners {
    fn default() -> Self {
        let seats = Arc::new(Semaphore::new(SEATS));
        Listeners { bells: Mutex::default(), heard: Mutex::default(), log: Log::default(), seats }
    }
}

impl Listeners {
    fn bells(&self) -> MutexGuard<'_, HashMap<String, watch::Sender<()>>> {
        self.bells.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn heard(&self) -> MutexGuard<'_, HashMap<String, Instant>> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Room for one more who is connected.
    pub fn seat(&self) -> Option<OwnedSemaphorePermit> {
        self.seats.clone().try_acquire_owned().ok()
    }

    /// Listens to an account: rung whenever something was told or said.
    pub fn join(&self, account: &AccountId) -> watch::Receiver<()> {
        let mut bells = self.bells();
        let new = || watch::Sender::new(());
        bells.entry(account.as_str().to_owned()).or_insert_with(new).subscribe()
    }

    /// Something was told or said.
    pub fn ring(&self, account: &AccountId) {
        let mut bells = self.bells();
        let Some(bell) = bells.get(account.as_str()) else { return };
        // Nobody listens any more.
        if bell.send(()).is_err() {
            bells.remove(account.as_str());
        }
    }

    /// Whether anybody hears of an account's requests.
    pub fn hears_requests(&self, account: &str) -> bool {
        self.heard().get(account).is_some_and(|until| instant() < *until)
    }

    fn hear(&self, account: &str) {
        let until = instant() + Duration::from_secs(u64::from(LEASE));
        self.heard().insert(account.to_owned(), until);
    }
}

/// Asks every process to write an account's requests down for a while.
async fn hear_requests(app: &App, account: &AccountId) -> Result<(), StoreError> {
    app.listeners.hear(account.as_str());
    app.store.lease(&format!("{TAIL}{}", account.as_str()), HOLDER, LEASE).await.map(drop)
}

/// What every server does about once a second: it learns whose requests are heard anywhere, and forgets
/// what everybody has heard who hears anything.
pub async fn keep_house(app: &App) -> Result<(), StoreError> {
    app.listeners.heard().retain(|_, until| instant() < *until);
    for lease in app.store.leased(TAIL).await? {
        if let Some(account) = lease.strip_prefix(TAIL) {
            app.listeners.hear(account);
        }
    }
    app.store.prune_words(World::machine_time() - KNOWN, PRUNED).await.map(drop)
}
