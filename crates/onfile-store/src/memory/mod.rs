//! An engine that keeps nothing: for the simulation, which asks a million questions a minute and
//! wants to forget the answers. No configuration leads here.
//!
//! It passes the conformance suite, less what is about disks. [`apply`] writes, the rest reads.

mod apply;
mod deliveries;
mod words;

use crate::batch::{Batch, Reseal};
use crate::error::{CommitError, StoreError};
use crate::row::{ApiKeyRow, IdempotencyRow, JobRow, Row, Scan, SealedRow};
use crate::survey::{EntryRow, Survey};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound::Excluded;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The open engine. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    closed: bool,
    last_key: i64,
    accounts: BTreeMap<String, Account>,
    api_keys: HashMap<Vec<u8>, ApiKeyRow>,
    /// Due time, id and account of every job.
    due: BTreeSet<(i64, String, String)>,
    settings: HashMap<String, String>,
    last_word: i64,
    words: Vec<words::Said>,
}

#[derive(Default)]
struct Account {
    objects: BTreeMap<i64, Row>,
    /// The key of each id.
    ids: HashMap<String, i64>,
    /// Name, value, time of creation, key.
    entries: BTreeSet<(String, String, i64, i64)>,
    /// Keys in the order of their numbers, which begin at 1.
    events: Vec<i64>,
    answers: HashMap<String, IdempotencyRow>,
    jobs: HashMap<String, JobRow>,
    deliveries: Vec<deliveries::Kept>,
    tallies: BTreeMap<String, i64>,
    sealed: BTreeMap<String, SealedRow>,
}

impl Memory {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, State>, StoreError> {
        let state = self.lock();
        if state.closed {
            Err(StoreError::Unavailable("it is closed".to_owned()))
        } else {
            Ok(state)
        }
    }

    /// A question about one account; one that is not there answers like an empty one.
    fn of<T: Default>(&self, account: &str, read: impl FnOnce(&Account) -> T) -> T {
        self.lock().accounts.get(account).map(read).unwrap_or_default()
    }

    pub(crate) fn get(&self, account: &str, ids: &[&str]) -> Vec<Row> {
        let state = self.lock();
        let row = |id: &&str| {
            let account = state.accounts.get(account)?;
            account.objects.get(account.ids.get(*id)?).cloned()
        };
        ids.iter().filter_map(row).collect()
    }

    /// Rows in the direction of travel, which is upwards for `Before`.
    pub(crate) fn scan(&self, account: &str, scan: &Scan<'_>) -> Vec<Row> {
        let window = scan.window();
        let place = |(created, key)| (scan.name.to_owned(), scan.value.to_owned(), created, key);
        if window.above >= window.below {
            return Vec::new();
        }
        self.of(account, |account| {
            let bounds = (Excluded(place(window.above)), Excluded(place(window.below)));
            let found = account.entries.range(bounds);
            let row =
                |(_, _, _, key): &(String, String, i64, i64)| account.objects.get(key).cloned();
            match scan.upwards() {
                true => found.filter_map(row).take(scan.limit).collect(),
                false => found.rev().filter_map(row).take(scan.limit).collect(),
            }
        })
    }

    pub(crate) fn event_sequence(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Vec<(i64, Row)> {
        self.of(account, |account| {
            let first = usize::try_from(after).unwrap_or(usize::MAX);
            let keys = account.events.iter().zip(1..).skip(first).take(limit);
            keys.filter_map(|(key, number)| Some((number, account.objects.get(key)?.clone())))
                .collect()
        })
    }

    pub(crate) fn api_key(&self, hash: &[u8]) -> Option<ApiKeyRow> {
        self.lock().api_keys.get(hash).cloned()
    }

    pub(crate) fn idempotent(&self, account: &str, key: &str) -> Option<IdempotencyRow> {
        self.of(account, |account| account.answers.get(key).cloned())
    }

    pub(crate) fn due_jobs(&self, until: i64, limit: usize) -> Vec<JobRow> {
        let state = self.lock();
        let due = state.due.iter().take_while(|(due, ..)| *due <= until).take(limit);
        due.filter_map(|(_, id, account)| state.accounts.get(account)?.jobs.get(id).cloned())
            .collect()
    }

    pub(crate) fn next_due(&self) -> Option<i64> {
        self.lock().due.first().map(|(due, ..)| *due)
    }

    pub(crate) fn tallies(&self, account: &str, prefix: &str) -> Vec<(String, i64)> {
        self.of(account, |account| {
            let from = account.tallies.range(prefix.to_owned()..);
            from.take_while(|(name, _)| name.starts_with(prefix))
                .map(|(name, value)| (name.clone(), *value))
                .collect()
        })
    }

    pub(crate) fn sealed(&self, account: &str, id: &str) -> Option<SealedRow> {
        self.of(account, |account| account.sealed.get(id).cloned())
    }

    pub(crate) fn sealed_under_other(
        &self,
        key_version: u32,
        after: (&str, &str),
        limit: usize,
    ) -> Vec<SealedRow> {
        let state = self.lock();
        let all = state.accounts.values().flat_map(|account| account.sealed.values());
        let wanted = |row: &&SealedRow| {
            (row.account.as_str(), row.id.as_str()) > after && row.key_version != key_version
        };
        all.filter(wanted).take(limit).cloned().collect()
    }

    pub(crate) fn setting(&self, name: &str) -> Option<String> {
        self.lock().settings.get(name).cloned()
    }

    pub(crate) fn accounts(&self) -> Vec<String> {
        self.lock().accounts.keys().cloned().collect()
    }

    pub(crate) fn survey(&self, account: &str) -> Survey {
        self.of(account, |account| {
            let mut entries: Vec<EntryRow> = account
                .entries
                .iter()
                .map(|(name, value, created, key)| EntryRow {
                    key: *key,
                    name: name.clone(),
                    value: value.clone(),
                    created: *created,
                })
                .collect();
            entries.sort();
            Survey {
                objects: account.objects.values().cloned().collect(),
                entries,
                event_sequence: (1..).zip(account.events.iter().copied()).collect(),
                jobs: account.jobs.values().cloned().collect(),
                deliveries: account.surveyed_deliveries(),
                tallies: account.tallies.clone().into_iter().collect(),
                sealed: account.sealed.keys().cloned().collect(),
            }
        })
    }

    pub(crate) fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        self.open()?.commit(batch)
    }

    pub(crate) fn reseal(&self, rows: Vec<Reseal>) -> Result<usize, StoreError> {
        let mut state = self.open()?;
        let mut resealed = 0;
        for Reseal { account, id, old, key_version, bytes } in rows {
            let accounts = state.accounts.get_mut(&account);
            let row = accounts.and_then(|account| account.sealed.get_mut(&id));
            if let Some(row) = row.filter(|row| row.bytes == old) {
                (row.key_version, row.bytes) = (key_version, bytes);
                resealed += 1;
            }
        }
        Ok(resealed)
    }

    pub(crate) fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.open()?.settings.insert(name.to_owned(), value.to_owned());
        Ok(())
    }

    pub(crate) fn raise_setting(&self, name: &str, value: i64) -> Result<(), StoreError> {
        let mut state = self.open()?;
        let known = state.settings.get(name).and_then(|text| text.parse::<i64>().ok());
        if known.is_none_or(|known| known < value) {
            state.settings.insert(name.to_owned(), value.to_string());
        }
        Ok(())
    }

    pub(crate) fn prune_idempotency(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        let mut state = self.open()?;
        let mut old: Vec<(i64, String, String)> = Vec::new();
        for (name, account) in &state.accounts {
            let expired = account.answers.iter().filter(|(_, row)| row.created < created_before);
            old.extend(expired.map(|(key, row)| (row.created, name.clone(), key.clone())));
        }
        old.sort();
        old.truncate(limit);
        for (_, name, key) in &old {
            if let Some(account) = state.accounts.get_mut(name) {
                account.answers.remove(key);
            }
        }
        Ok(old.len())
    }

    pub(crate) fn erase_account(&self, account: &str) -> Result<(), StoreError> {
        let mut state = self.open()?;
        state.accounts.remove(account);
        state.forget_words(account);
        state.api_keys.retain(|_, row| row.account != account);
        state.due.retain(|(_, _, owner)| owner != account);
        Ok(())
    }

    pub(crate) fn close(&self) {
        self.lock().closed = true;
    }
}
