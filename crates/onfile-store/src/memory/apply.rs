//! One batch: checked entirely, then applied.

use super::{Account, State};
use crate::batch::{Batch, EVENT, EVENT_SEQUENCE, EVENT_TYPE, NewEvent, NewJob, Put, out_of_range};
use crate::error::CommitError;
use crate::row::{ApiKeyRow, IdempotencyRow, JobRow, Row, SealedRow};
use std::collections::hash_map::Entry as Place;

/// What a commit looks at in an account that has nothing.
static NOTHING: std::sync::LazyLock<Account> = std::sync::LazyLock::new(Account::default);

impl Account {
    fn is_at(&self, id: &str, version: i64) -> bool {
        let row = self.ids.get(id).and_then(|key| self.objects.get(key));
        row.is_some_and(|row| row.version == version)
    }
}

impl State {
    pub(super) fn commit(&mut self, batch: Batch) -> Result<(), CommitError> {
        self.check(&batch)?;
        self.apply(batch);
        Ok(())
    }

    fn check(&self, batch: &Batch) -> Result<(), CommitError> {
        let account = self.accounts.get(&batch.account).unwrap_or(&NOTHING);
        let conflict = |holds: bool| if holds { Ok(()) } else { Err(CommitError::Conflict) };
        // The key comes first: who repeats a request must learn that it is one, whatever has moved.
        if let Some(used) = &batch.idempotency {
            let answer = account.answers.get(&used.key);
            if answer.is_some_and(|answer| answer.created >= used.replaces_older_than) {
                return Err(CommitError::KeyInUse);
            }
        }
        for (id, version) in &batch.reads {
            conflict(account.is_at(id, *version))?;
        }
        for put in &batch.puts {
            conflict(match put.expected {
                Some(version) => account.is_at(&put.id, version),
                None => !account.ids.contains_key(&put.id),
            })?;
        }
        let newest = account.events.last().and_then(|key| account.objects.get(key));
        for event in &batch.events {
            conflict(!account.ids.contains_key(&event.id))?;
            // Time never runs backwards along the numbers.
            conflict(newest.is_none_or(|newest| newest.created <= event.created))?;
        }
        for (id, due) in &batch.finished_jobs {
            conflict(account.jobs.get(id).is_some_and(|job| job.due == *due))?;
        }
        for delivery in &batch.deliveries {
            conflict(account.takes(delivery))?;
        }
        for sealed in &batch.sealed {
            conflict(!account.sealed.contains_key(&sealed.id))?;
        }
        for key in &batch.api_keys {
            conflict(!self.api_keys.contains_key(&key.hash))?;
        }
        for (name, delta) in batch.sums()? {
            let before = account.tallies.get(name).copied().unwrap_or_default();
            before.checked_add(delta).ok_or_else(out_of_range)?;
        }
        Ok(())
    }

    fn apply(&mut self, batch: Batch) {
        let name = batch.account;
        for (tally, delta) in batch.tallies {
            *self.account(&name).tallies.entry(tally).or_default() += delta;
        }
        for put in batch.puts {
            self.write(&name, put);
        }
        for event in batch.events {
            self.tell(&name, event);
        }
        let ended = batch.finished_jobs.into_iter().map(|(id, _)| id);
        for id in ended.chain(batch.canceled_jobs) {
            self.end_job(&name, &id);
        }
        for job in batch.jobs {
            self.schedule(&name, job);
        }
        for delivery in batch.deliveries {
            self.account(&name).deliver(&name, delivery);
        }
        for word in batch.words {
            self.say(&name, word);
        }
        for sealed in batch.sealed {
            let (id, key_version, bytes) = (sealed.id, sealed.key_version, sealed.bytes);
            let row = SealedRow { account: name.clone(), id: id.clone(), key_version, bytes };
            self.account(&name).sealed.insert(id, row);
        }
        for key in batch.api_keys {
            let row = ApiKeyRow { account: name.clone(), kind: key.kind, hint: key.hint };
            self.account(&name);
            self.api_keys.insert(key.hash, row);
        }
        if let Some(used) = batch.idempotency {
            let row = IdempotencyRow {
                fingerprint: used.fingerprint,
                created: used.created,
                answer: used.answer,
                request_id: used.request_id,
            };
            self.account(&name).answers.insert(used.key, row);
        }
    }

    fn account(&mut self, name: &str) -> &mut Account {
        if !self.accounts.contains_key(name) {
            self.accounts.insert(name.to_owned(), Account::default());
        }
        self.accounts.entry(name.to_owned()).or_default()
    }

    fn write(&mut self, name: &str, put: Put) {
        let (key, created) = match self.account(name).ids.get(&put.id).copied() {
            Some(key) => {
                let Some(row) = self.account(name).objects.get_mut(&key) else { return };
                row.version += 1;
                row.body = put.body;
                (key, row.created)
            }
            None => (self.insert(name, put.id, put.kind, put.created, put.body), put.created),
        };
        let account = self.account(name);
        for entry in put.remove {
            account.entries.remove(&(entry.name.to_owned(), entry.value, created, key));
        }
        for entry in put.add {
            account.entries.insert((entry.name.to_owned(), entry.value, created, key));
        }
    }

    fn insert(&mut self, name: &str, id: String, kind: &str, created: i64, body: Vec<u8>) -> i64 {
        self.last_key += 1;
        let key = self.last_key;
        let account = self.account(name);
        account.ids.insert(id.clone(), key);
        let row = Row { key, id, kind: kind.to_owned(), version: 1, created, body };
        account.objects.insert(key, row);
        key
    }

    fn tell(&mut self, name: &str, event: NewEvent) {
        let key = self.insert(name, event.id, EVENT, event.created, event.body);
        let account = self.account(name);
        account.entries.insert((EVENT.to_owned(), String::new(), event.created, key));
        account.entries.insert((EVENT_TYPE.to_owned(), event.kind, event.created, key));
        account.events.push(key);
        *account.tallies.entry(EVENT_SEQUENCE.to_owned()).or_default() += 1;
    }

    fn end_job(&mut self, name: &str, id: &str) {
        if let Some(job) = self.account(name).jobs.remove(id) {
            self.due.remove(&(job.due, job.id, job.account));
        }
    }

    fn schedule(&mut self, name: &str, job: NewJob) {
        let NewJob { id, due, kind, subject } = job;
        let row = JobRow {
            account: name.to_owned(),
            id: id.clone(),
            due,
            kind: kind.to_owned(),
            subject,
        };
        let moved = match self.account(name).jobs.entry(id.clone()) {
            Place::Occupied(mut place) => Some(place.insert(row).due),
            Place::Vacant(place) => {
                place.insert(row);
                None
            }
        };
        if let Some(due) = moved {
            self.due.remove(&(due, id.clone(), name.to_owned()));
        }
        self.due.insert((due, id, name.to_owned()));
    }
}
