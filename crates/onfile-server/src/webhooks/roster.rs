//! Which endpoints an account has, remembered so that telling an event costs no question.
//!
//! What is remembered may be old: another process may have changed it. So every change of an endpoint
//! writes the account's own record anew, and every commit rests on the version of that record at which
//! the roster was read: a commit that went by an old roster is a conflict, and decided again. An
//! account without endpoints pays a look into a map.

use onfile_domain::Object;
use onfile_domain::account::Account;
use onfile_domain::event_destination::Payload;
use onfile_domain::webhook_endpoint::{MOST, WebhookEndpoint};
use onfile_store::{CreatedBounds, From, Put, Scan, Store, StoreError, record, records};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Accounts remembered. A roster without endpoints takes about a hundred bytes.
const REMEMBERED: usize = 10_000;

/// An account's endpoints, as of one version of its record.
pub struct Roster {
    /// The account's record.
    account: Option<Account>,
    /// The version of the account's record.
    pub version: i64,
    /// Those that are there, the newest first.
    pub endpoints: Vec<WebhookEndpoint>,
}

impl Roster {
    /// The write of the account's own record that says that this is no longer so; `None` when the
    /// account is gone.
    pub fn outdate(&self) -> Result<Option<Put>, StoreError> {
        let put = |account: &Account| record::put(account, Some((account, self.version)));
        self.account.as_ref().map(put).transpose()
    }

    /// Whether an endpoint is told in thin events.
    pub fn takes_thin(&self, id: &str) -> bool {
        let mut known = self.endpoints.iter();
        known.any(|it| it.id.as_str() == id && it.payload() == Payload::Thin)
    }

    /// Whether an endpoint is enabled, and told in snapshots.
    pub fn takes_snapshots(&self, id: &str) -> bool {
        let takes = |it: &WebhookEndpoint| it.is_enabled() && it.payload() == Payload::Snapshot;
        self.endpoints.iter().any(|it| it.id.as_str() == id && takes(it))
    }
}

/// What is remembered of all accounts.
#[derive(Default)]
pub struct Rosters(Mutex<HashMap<String, Arc<Roster>>>);

impl Rosters {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Roster>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An account's roster, which may be old.
    pub async fn of(&self, store: &Store, account: &str) -> Result<Arc<Roster>, StoreError> {
        if let Some(known) = self.lock().get(account) {
            return Ok(known.clone());
        }
        let roster = Arc::new(read(store, account).await?);
        // An account that is not there cannot be remembered as such: it may be made.
        if roster.account.is_some() {
            let mut all = self.lock();
            if all.len() >= REMEMBERED {
                all.clear();
            }
            all.insert(account.to_owned(), roster.clone());
        }
        Ok(roster)
    }

    /// Forgets an account: it has changed, or may have.
    pub fn forget(&self, account: &str) {
        self.lock().remove(account);
    }
}

/// The version comes first: endpoints that are newer than it make a conflict, older ones a mistake.
async fn read(store: &Store, account: &str) -> Result<Roster, StoreError> {
    let rows = store.get(account, &[account]).await?;
    let Some(loaded) = rows.first().map(record::decode::<Account>).transpose()? else {
        return Ok(Roster { account: None, version: 1, endpoints: Vec::new() });
    };
    let (created, from) = (CreatedBounds::default(), From::Newest);
    let scan = Scan { name: "webhook_endpoint.there", value: "", created, from, limit: MOST };
    let mut endpoints = Vec::new();
    for row in store.scan(account, &scan).await? {
        if let Ok(endpoint) = WebhookEndpoint::try_from(records::decode_object(&row)?) {
            endpoints.push(endpoint);
        }
    }
    Ok(Roster { account: Some(loaded.record), version: loaded.version, endpoints })
}

/// Whether a change of a record is one of a roster.
pub fn changes(before: Option<&Object>, after: &Object) -> bool {
    let Object::WebhookEndpoint(after) = after else { return false };
    let Some(Object::WebhookEndpoint(before)) = before else { return true };
    let face = |it: &WebhookEndpoint| (it.enabled_events.clone(), it.status, it.stops);
    face(before) != face(after)
}
