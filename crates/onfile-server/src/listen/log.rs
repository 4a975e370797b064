//! Requests on their way to whoever hears of them: written down behind the requests' backs, so that none
//! waits for it, and many at once.

use super::Word;
use crate::app::App;
use onfile_domain::id::AccountId;
use onfile_store::{Batch, NewWord};
use onfile_wire::objects::stripecli_session::Logged;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Requests that may wait. Where more come than can be written, hearing of them is what suffers, and not
/// they.
const WAITING: usize = 1_024;

/// What waits, and whether somebody writes.
#[derive(Default)]
pub struct Log(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    requests: Vec<(String, NewWord)>,
    writing: bool,
}

impl Log {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request was answered.
pub fn say(app: &Arc<App>, account: &str, logged: Logged) {
    let Some(word) = Word::Request(logged).sealed(app, account) else { return };
    let mut log = app.listeners.log.lock();
    if log.requests.len() < WAITING {
        log.requests.push((account.to_owned(), word));
    }
    if !std::mem::replace(&mut log.writing, true) {
        tokio::spawn(write(app.clone()));
    }
}

async fn write(app: Arc<App>) {
    loop {
        let mut of: BTreeMap<String, Vec<NewWord>> = BTreeMap::new();
        {
            let mut log = app.listeners.log.lock();
            if log.requests.is_empty() {
                log.writing = false;
                return;
            }
            for (account, word) in log.requests.drain(..) {
                of.entry(account).or_default().push(word);
            }
        }
        for (account, words) in of {
            let batch = Batch { account: account.clone(), words, ..Batch::default() };
            match app.store.commit(batch).await {
                Ok(()) => app.listeners.ring(&AccountId::named(account)),
                Err(error) => tracing::warn!(?error, "requests could not be told to listeners"),
            }
        }
    }
}
