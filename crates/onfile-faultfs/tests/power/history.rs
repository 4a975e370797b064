//! What a session writes: steps of every kind, drawn from a seed, each of them certain to succeed
//! when it follows the ones before.

use onfile_chance::Chance;
use onfile_store::{
    Batch, CommitError, Entry, NewApiKey, NewEvent, NewIdempotency, NewJob, NewSealed, Put, Reseal,
    Store,
};
use std::collections::BTreeMap;

/// The account that stays, and the one that is erased now and then.
const ACCOUNTS: [&str; 2] = ["acct_stays", "acct_goes"];

/// One write.
#[derive(Clone)]
pub(crate) enum Step {
    Commit(Box<Batch>),
    SetSetting(String),
    /// Takes the oldest answer away, which is the only one from before this moment.
    Prune(i64),
    Reseal(Reseal),
    Erase(String),
}

impl Step {
    /// Hands the write over and waits for its answer.
    pub(crate) async fn run(self, store: &Store) -> Result<(), CommitError> {
        match self {
            Step::Commit(batch) => store.commit(*batch).await?,
            Step::SetSetting(value) => store.set_setting("epoch", &value).await?,
            Step::Prune(before) => drop(store.prune_idempotency(before, 1).await?),
            Step::Reseal(row) => drop(store.reseal(vec![row]).await?),
            Step::Erase(account) => store.erase_account(&account).await?,
        }
        Ok(())
    }
}

/// A record as the drawer remembers it.
struct Known {
    account: &'static str,
    id: String,
    version: i64,
    created: i64,
    value: String,
    job: Option<i64>,
}

/// Draws steps.
struct Drawer {
    chance: Chance,
    number: i64,
    known: Vec<Known>,
    /// The answers that are kept, by the moment of their request, which is its number.
    answers: BTreeMap<i64, &'static str>,
    sealed: Vec<(&'static str, String, Vec<u8>)>,
    /// The last step that an erasure leaves, and the first one since the last erasure that it takes.
    left: i64,
    taken: Option<i64>,
}

/// So many steps.
pub(crate) fn draw(seed: u64, length: usize) -> Vec<Step> {
    let chance = Chance::seeded(seed);
    let mut drawer = Drawer {
        chance,
        number: 0,
        known: Vec::new(),
        answers: BTreeMap::new(),
        sealed: Vec::new(),
        left: 0,
        taken: None,
    };
    (0..length).map(|_| drawer.step()).collect()
}

/// A write that follows any history, and can be told from all of them.
pub(crate) fn probe() -> Step {
    let tallies = vec![("probe".to_owned(), 1)];
    Step::Commit(Box::new(Batch { account: "acct_probe".to_owned(), tallies, ..Batch::default() }))
}

impl Drawer {
    fn step(&mut self) -> Step {
        self.number += 1;
        match self.chance.below(24) {
            0 => {
                self.left = self.number;
                Step::SetSetting(format!("{}", self.number))
            }
            1 => self.prune(),
            2 if !self.sealed.is_empty() => self.reseal(),
            3 if self.number > 12 => self.erase(),
            4..=11 if !self.known.is_empty() => self.change(),
            _ => self.make(),
        }
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        let length = self.chance.place(most);
        (0..length).map(|_| self.chance.byte()).collect()
    }

    fn batch(&mut self, account: &'static str) -> Batch {
        let number = self.number;
        self.touch(account);
        self.answers.insert(number, account);
        let event = |at: usize| NewEvent {
            id: format!("evt_{number}_{at}"),
            kind: "thing.changed".to_owned(),
            created: number / 4,
            body: vec![b'e'; 40 + at],
        };
        Batch {
            account: account.to_owned(),
            events: (0..self.chance.place(3)).map(event).collect(),
            // Every batch leaves a trace of its own: no two prefixes of a history look the same.
            tallies: vec![("steps".to_owned(), 1), ("sum".to_owned(), number)],
            idempotency: Some(NewIdempotency {
                key: format!("key_{number}"),
                fingerprint: vec![7; 32],
                created: number,
                answer: self.bytes(1500),
                request_id: format!("req_{number}"),
                replaces_older_than: 0,
            }),
            ..Batch::default()
        }
    }

    fn touch(&mut self, account: &str) {
        if account == ACCOUNTS[0] {
            self.left = self.number;
        } else {
            self.taken.get_or_insert(self.number);
        }
    }

    fn make(&mut self) -> Step {
        let account = ACCOUNTS[usize::from(self.chance.one_in(4))];
        let (number, value) = (self.number, format!("cus_{}", self.chance.below(4)));
        let mut batch = self.batch(account);
        let id = format!("thing_{number}");
        batch.puts.push(Put {
            id: id.clone(),
            kind: "thing",
            created: number / 4,
            expected: None,
            // Some fill a page and more.
            body: self.bytes(6000),
            add: vec![entry("thing", ""), entry("thing.customer", &value)],
            remove: Vec::new(),
        });
        let job = self.chance.one_in(2).then_some(number + 5);
        batch.jobs.extend(job.map(|due| NewJob {
            id: id.clone(),
            due,
            kind: "settle",
            subject: id.clone(),
        }));
        if self.chance.one_in(3) {
            let (sealed, bytes) = (format!("sealed_{number}"), self.bytes(200));
            self.sealed.push((account, sealed.clone(), bytes.clone()));
            batch.sealed.push(NewSealed { id: sealed, key_version: 1, bytes });
        }
        if self.chance.one_in(6) {
            let hash = number.to_be_bytes().to_vec();
            let kind = onfile_store::ApiKeyKind::Secret;
            batch.api_keys.push(NewApiKey { hash, kind, hint: "sk_…".to_owned() });
        }
        let known = Known { account, id, version: 1, created: number / 4, value, job };
        self.known.push(known);
        Step::Commit(Box::new(batch))
    }

    fn change(&mut self) -> Step {
        let at = self.chance.place(self.known.len());
        let (account, body) = (self.known[at].account, self.bytes(3000));
        let mut batch = self.batch(account);
        let value = format!("cus_{}", self.chance.below(4));
        let read = self
            .known
            .iter()
            .enumerate()
            .rfind(|(other, known)| *other != at && known.account == account);
        batch.reads.extend(read.map(|(_, known)| (known.id.clone(), known.version)));
        let known = &mut self.known[at];
        let moves = known.value != value;
        batch.puts.push(Put {
            id: known.id.clone(),
            kind: "thing",
            created: known.created,
            expected: Some(known.version),
            body,
            add: if moves { vec![entry("thing.customer", &value)] } else { Vec::new() },
            remove: if moves { vec![entry("thing.customer", &known.value)] } else { Vec::new() },
        });
        batch.finished_jobs.extend(known.job.take().map(|due| (known.id.clone(), due)));
        known.version += 1;
        known.value = value;
        Step::Commit(Box::new(batch))
    }

    fn prune(&mut self) -> Step {
        let Some((oldest, account)) = self.answers.pop_first() else { return self.make() };
        self.touch(account);
        Step::Prune(oldest + 1)
    }

    fn reseal(&mut self) -> Step {
        let at = self.chance.place(self.sealed.len());
        let bytes = [&self.number.to_be_bytes()[..], &self.bytes(200)].concat();
        let (account, id, old) = &mut self.sealed[at];
        let old = std::mem::replace(old, bytes.clone());
        let (account, id) = (*account, id.clone());
        self.touch(account);
        let account = account.to_owned();
        Step::Reseal(Reseal { account, id, old, key_version: 2, bytes })
    }

    fn erase(&mut self) -> Step {
        let goes = ACCOUNTS[1];
        // If nothing else had happened since, the store would look as it did before.
        if self.taken.is_none_or(|taken| taken > self.left) {
            return self.make();
        }
        self.taken = None;
        self.known.retain(|known| known.account != goes);
        self.answers.retain(|_, account| *account != goes);
        self.sealed.retain(|(account, _, _)| *account != goes);
        Step::Erase(goes.to_owned())
    }
}

fn entry(name: &'static str, value: &str) -> Entry {
    Entry { name, value: value.to_owned() }
}
