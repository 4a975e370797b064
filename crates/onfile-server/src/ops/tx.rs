//! One decision against the store: what was read, what shall be written, one commit.
//!
//! A decision reads records through [`Tx`], which remembers the version of each, and writes into it.
//! Nothing reaches the store before [`Tx::commit`]. When anything that was read has moved meanwhile,
//! the commit changes nothing and the decision is made again from the start: see [`transact`]. So a
//! decision must have no effect outside its `Tx`.

use super::answer::seal_answer;
use super::call::{Answer, Call, IdempotencyKey, Outcome};
use crate::app::App;
use crate::listen::Word;
use crate::webhooks::{Webhooks, line, roster};
use crate::world::Entropy;
use onfile_domain::delivery::Delivery;
use onfile_domain::effects::Posting;
use onfile_domain::event::Event;
use onfile_domain::id::{AccountId, EventId, TestClockId};
use onfile_domain::job::Job;
use onfile_domain::metadata::Metadata;
use onfile_domain::moment::{DAY, Timestamp};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::test_clock::TestClock;
use onfile_domain::webhook_endpoint::WebhookEndpoint;
use onfile_domain::{Effects, EventType, Moment, Named, Object, Refusal, thin_event};
use onfile_store::{
    Batch, CommitError, CreatedBounds, From, NewEvent, NewIdempotency, NewJob, NewSealed, NewWord,
    PutDelivery, Scan, deliveries, records,
};
use onfile_wire::error::ApiError;
use onfile_wire::objects::event::Stored;
use onfile_wire::objects::{self, core_account};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How often a decision is made again before the caller is told to retry. A conflict means that
/// somebody else's commit succeeded, so this many losses in a row need as many busy neighbours.
const MAX_DECISIONS: u32 = 32;

/// Makes a decision until it commits. The body reads and writes `$tx` and ends in an [`Outcome`].
///
/// A macro rather than a function over an async closure: such a closure cannot yet promise that its
/// future may move between threads.
macro_rules! transact {
    ($call:expr, |$tx:ident| $body:block) => {{
        let mut decisions = 0;
        loop {
            let mut $tx = $crate::ops::tx::Tx::begin(&$call);
            let decided: $crate::ops::Outcome = async { $body }.await;
            decisions += 1;
            match $tx.commit(decided, decisions).await {
                Some(outcome) => break outcome,
                None => continue,
            }
        }
    }};
}
pub(crate) use transact;

/// One record as this decision sees it.
struct Slot {
    /// How many came before it. Records made together are listed in the order they were made in.
    place: usize,
    /// As it was read, with its version; `None` for a record this decision makes.
    read: Option<(Arc<Object>, i64)>,
    /// As it shall be: the same, until the decision saves another.
    now: Arc<Object>,
}

impl Slot {
    /// Whether the decision leaves it as another one than it was.
    fn is_changed(&self) -> bool {
        self.read.as_ref().is_none_or(|(read, _)| *read != self.now)
    }

    /// How many notes there are shows only after the merge, so it is judged here, for all records
    /// alike; but only of those whose notes this decision changes.
    fn has_too_many_notes(&self) -> bool {
        let before = self.read.as_ref().and_then(|(read, _)| read.metadata());
        let after = self.now.metadata();
        after != before && after.is_some_and(|notes| notes.len() > Metadata::MAX_KEYS)
    }
}

/// One decision.
pub struct Tx<'a> {
    /// The request it serves.
    pub call: &'a Call,
    /// The server's time, at which the decision is made.
    pub server_now: Timestamp,
    /// The time of what is decided: the server's, or that of a test clock. See [`Tx::follow`].
    pub now: Timestamp,
    /// The clock that tells `now`; what it waits for waits there.
    clock: Option<TestClockId>,
    mint: Entropy,
    slots: BTreeMap<String, Slot>,
    events: Vec<Event>,
    /// Events that are written already, each with the one endpoint that is told of it.
    pings: Vec<(NewEvent, String)>,
    jobs: Vec<Job>,
    postings: Vec<Posting>,
    tallies: Vec<(String, i64)>,
    sealed: Vec<NewSealed>,
    finished_jobs: Vec<(String, i64)>,
    canceled_jobs: Vec<String>,
    deliveries: Vec<PutDelivery>,
    words: Vec<NewWord>,
    spent_codes: Vec<String>,
    /// An answer to keep that is no request's own: see [`Tx::keep`].
    kept: Option<(IdempotencyKey, Answer)>,
}

impl<'a> Tx<'a> {
    /// Begins a decision.
    pub fn begin(call: &'a Call) -> Self {
        let now = call.app.world.now();
        Tx {
            call,
            server_now: now,
            now,
            clock: None,
            mint: Entropy::default(),
            slots: BTreeMap::new(),
            events: Vec::new(),
            pings: Vec::new(),
            jobs: Vec::new(),
            postings: Vec::new(),
            tallies: Vec::new(),
            sealed: Vec::new(),
            finished_jobs: Vec::new(),
            canceled_jobs: Vec::new(),
            deliveries: Vec::new(),
            words: Vec::new(),
            spent_codes: Vec::new(),
            kept: None,
        }
    }

    /// The decision's moment, for the domain.
    pub fn moment(&mut self) -> Moment<'_> {
        Moment { now: self.now, mint: &mut self.mint }
    }

    /// A record by id, as this decision has it.
    pub async fn object(&mut self, id: &str) -> Result<Option<Object>, ApiError> {
        if let Some(slot) = self.slots.get(id) {
            return Ok(Some(Object::clone(&slot.now)));
        }
        let rows = self.call.app.store.get(self.call.account.as_str(), &[id]).await;
        let Some(row) = rows.map_err(internal)?.into_iter().next() else {
            return Ok(None);
        };
        if !records::is_object(&row) {
            return Ok(None);
        }
        let object = records::decode_object(&row).map_err(internal)?;
        Ok(Some(self.adopt_read(&row, object)))
    }

    /// A record of one type by id; `None` when the id names nothing, or something else.
    pub async fn find<T: TryFrom<Object>>(&mut self, id: &str) -> Result<Option<T>, ApiError> {
        Ok(self.object(id).await?.and_then(|object| T::try_from(object).ok()))
    }

    /// The records that this decision makes, which no scan finds yet; the newest first.
    fn made(&self) -> Vec<&Object> {
        let mut made: Vec<&Slot> = self.slots.values().filter(|it| it.read.is_none()).collect();
        made.sort_unstable_by_key(|slot| std::cmp::Reverse(slot.place));
        made.into_iter().map(|slot| &*slot.now).collect()
    }

    /// Adopts a row that a scan has read.
    pub fn adopt(&mut self, row: &onfile_store::Row) -> Result<Object, ApiError> {
        let object = records::decode_object(row).map_err(internal)?;
        Ok(self.adopt_read(row, object))
    }

    /// Adopts a row that a scan has read, and whose record is decoded already.
    pub fn adopt_read(&mut self, row: &onfile_store::Row, object: Object) -> Object {
        let place = self.slots.len();
        let slot = self.slots.entry(row.id.clone()).or_insert_with(|| {
            let now = Arc::new(object);
            Slot { place, read: Some((Arc::clone(&now), row.version)), now }
        });
        Object::clone(&slot.now)
    }

    /// The newest records of an index, as this decision has them, and whether there are more. What
    /// the decision has made itself is there before it is on disk.
    pub async fn first_of(
        &mut self,
        name: &'static str,
        value: &str,
        most: usize,
    ) -> Result<(Vec<Object>, bool), ApiError> {
        let from = From::Newest;
        let created = CreatedBounds::default();
        let scan = Scan { name, value, created, from, limit: most + 1 };
        let account = self.call.account.as_str();
        let rows = self.call.app.store.scan(account, &scan).await.map_err(internal)?;
        let listed = |object: &Object| {
            records::entries(object).iter().any(|entry| entry.name == name && entry.value == value)
        };
        let made = self.made().into_iter();
        let mut objects: Vec<Object> = made.filter(|object| listed(object)).cloned().collect();
        for row in &rows {
            let object = self.adopt(row)?;
            if listed(&object) {
                objects.push(object);
            }
        }
        let has_more = objects.len() > most;
        objects.truncate(most);
        Ok((objects, has_more))
    }

    /// Saves a record.
    pub fn save(&mut self, record: impl Into<Object>) {
        let now = Arc::new(record.into());
        match self.slots.get_mut(now.id()) {
            Some(slot) => slot.now = now,
            None => {
                let place = self.slots.len();
                self.slots.insert(now.id().to_owned(), Slot { place, read: None, now });
            }
        }
    }

    /// Takes over everything a domain decision wants done.
    pub fn apply(&mut self, effects: Effects) {
        for record in effects.records {
            self.save(record);
        }
        self.events.extend(effects.events);
        self.tallies.extend(effects.postings.iter().map(|posting| tally(posting, self.now)));
        self.postings.extend(effects.postings);
        let mut clock = self.followed();
        // What takes a moment takes it by the server's time, whatever the clock shows.
        let ahead = self.now - self.server_now;
        for job in effects.jobs {
            match &mut clock {
                Some(clock) if job.kind.waits_by_test_clock() => clock.wait(job),
                Some(_) | None => self.jobs.push(Job { due: job.due - ahead, ..job }),
            }
        }
        for (kind, subject) in effects.canceled_jobs {
            if let Some(clock) = &mut clock {
                clock.forget(kind, &subject);
            }
            self.canceled_jobs.push(Job::id(kind, &subject));
        }
        if let Some(clock) = clock {
            self.save(clock);
        }
    }

    /// Decides at the server's time from here on.
    pub(crate) fn follow_server(&mut self) {
        (self.now, self.clock) = (self.server_now, None);
    }

    /// Decides at the time of a test clock from here on.
    pub(crate) fn follow_clock(&mut self, clock: &TestClock) {
        (self.now, self.clock) = (clock.frozen_time, Some(clock.id.clone()));
    }

    /// The clock that this decision follows, as the decision has it.
    pub(super) fn followed(&self) -> Option<TestClock> {
        let slot = self.slots.get(self.clock.as_ref()?.as_str())?;
        TestClock::try_from(Object::clone(&slot.now)).ok()
    }

    /// Takes over effects whose events come before those already told.
    pub fn apply_first(&mut self, effects: Effects) {
        let later = std::mem::take(&mut self.events);
        self.apply(effects);
        self.events.extend(later);
    }

    /// The sealed bytes of a number that this decision puts into the vault's table.
    pub fn fresh_seal(&self, id: &str) -> Option<&[u8]> {
        self.sealed.iter().find(|sealed| sealed.id == id).map(|sealed| sealed.bytes.as_slice())
    }

    /// Puts a sealed number into the vault's table.
    pub fn seal(&mut self, sealed: NewSealed) {
        self.sealed.push(sealed);
    }

    /// Ends a job with this commit; whoever ends it second has a conflict.
    pub fn finish_job(&mut self, id: &str, due: Timestamp) {
        self.finished_jobs.push((id.to_owned(), due));
    }

    /// Writes a delivery, over the version that was read or as a new one.
    pub fn deliver(&mut self, delivery: &Delivery, read: Option<i64>) -> Result<(), ApiError> {
        self.deliveries.push(deliveries::put(delivery, read).map_err(internal)?);
        Ok(())
    }

    /// Says something to whoever listens, with this commit.
    pub fn say(&mut self, word: &Word) {
        self.words.extend(word.sealed(&self.call.app, self.call.account.as_str()));
    }

    /// Wipes a security code once the decision that used it is on disk.
    pub fn spend_code(&mut self, slot: &str) {
        self.spent_codes.push(slot.to_owned());
    }

    /// Keeps an answer for whoever asks the same again, where no request with an idempotency key asks:
    /// the caller names what stands in the key's place.
    pub fn keep(&mut self, key: &str, fingerprint: &[u8], answer: Answer) {
        let key = IdempotencyKey { key: key.to_owned(), fingerprint: fingerprint.to_vec() };
        self.kept = Some((key, answer));
    }

    /// Commits a decision. `None` means: decide again.
    ///
    /// A refusal commits nothing. A decline is a fact and commits like a success.
    pub async fn commit(self, decided: Outcome, decisions: u32) -> Option<Outcome> {
        let answer = match decided {
            Ok(answer) => answer,
            Err(refused) => return Some(Err(refused)),
        };
        let (call, spent) = (self.call, self.spent_codes.clone());
        let wakes = !self.jobs.is_empty();
        let batch = match self.batch(&answer).await {
            Ok(batch) => batch,
            Err(error) => return Some(Err(error)),
        };
        match commit(&call.app, batch).await {
            Ok(()) => {
                for slot in spent {
                    drop(call.app.codes.take(&slot, i64::MIN));
                }
                if wakes {
                    call.app.jobs.notify_one();
                }
                Some(Ok(answer))
            }
            Err(CommitError::Conflict) if decisions < MAX_DECISIONS => None,
            Err(CommitError::Conflict) => Some(Err(ApiError::lock_timeout())),
            Err(CommitError::KeyInUse) => {
                let key = call.idempotency.as_ref().map_or("", |used| used.key.as_str());
                Some(Err(ApiError::idempotency_in_use(key)))
            }
            Err(CommitError::Store(error)) => Some(Err(internal(error))),
        }
    }

    /// Commits a background decision. `false` is a conflict, which is nobody's failure.
    pub async fn commit_once(self) -> Result<bool, ApiError> {
        let (app, jobs) = (self.call.app.clone(), self.jobs.len());
        let batch = self.batch(&Answer::empty()).await?;
        match commit(&app, batch).await {
            Ok(()) => {
                if jobs > 0 {
                    app.jobs.notify_one();
                }
                Ok(true)
            }
            Err(CommitError::Conflict | CommitError::KeyInUse) => Ok(false),
            Err(CommitError::Store(error)) => Err(internal(error)),
        }
    }

    async fn batch(mut self, answer: &Answer) -> Result<Batch, ApiError> {
        let mut batch =
            Batch { account: self.call.account.as_str().to_owned(), ..Batch::default() };
        self.tell_what_changed().await?;
        batch.events = self.pings.iter().map(|(event, _)| event.clone()).collect();
        for event in std::mem::take(&mut self.events) {
            batch.events.push(self.event(event).await?);
        }
        self.go_by_roster(&mut batch).await?;
        let mut slots: Vec<(String, Slot)> = self.slots.into_iter().collect();
        slots.sort_unstable_by_key(|(_, slot)| slot.place);
        if slots.iter().any(|(_, slot)| slot.has_too_many_notes()) {
            return Err(Refusal::TooMuchMetadata.into());
        }
        for (id, slot) in slots {
            match &slot.read {
                Some((read, version)) if read == &slot.now => batch.reads.push((id, *version)),
                Some((read, version)) => {
                    batch.puts.push(
                        records::put_object(&slot.now, Some((&**read, *version)))
                            .map_err(internal)?,
                    );
                }
                None => batch.puts.push(records::put_object(&slot.now, None).map_err(internal)?),
            }
        }
        batch.jobs = self.jobs.into_iter().map(row_of_job).collect();
        batch.finished_jobs = self.finished_jobs;
        batch.canceled_jobs = self.canceled_jobs;
        batch.words = self.words;
        batch.tallies = self.tallies;
        batch.sealed = self.sealed;
        let own = self.kept.as_ref().map(|(key, answer)| (key, answer));
        let asked = self.call.idempotency.as_ref().map(|key| (key, answer));
        if let Some((used, answer)) = asked.or(own) {
            let account = self.call.account.as_str();
            batch.idempotency = Some(NewIdempotency {
                key: used.key.clone(),
                fingerprint: used.fingerprint.clone(),
                created: self.server_now,
                request_id: self.call.request_id.clone().unwrap_or_default(),
                answer: seal_answer(&self.call.app, account, &used.key, answer),
                replaces_older_than: self.server_now - DAY,
            });
        }
        Ok(batch)
    }

    /// Sends each event out to whoever wants it. Everything written for an account rests on its own
    /// record: it says who that is, and an account that has been removed meanwhile has none.
    async fn go_by_roster(&mut self, batch: &mut Batch) -> Result<(), ApiError> {
        let Webhooks { rosters, .. } = &self.call.app.webhooks;
        let roster = rosters.of(&self.call.app.store, &batch.account).await.map_err(internal)?;
        let changed = |slot: &Slot| {
            let before = slot.read.as_ref().map(|(before, _)| &**before);
            roster::changes(before, &slot.now)
        };
        let outdated = match self.slots.values().any(changed) {
            true => roster.outdate().map_err(internal)?,
            false => None,
        };
        match outdated {
            Some(put) => batch.puts.push(put),
            None => batch.reads.push((batch.account.clone(), roster.version)),
        }
        for event in &batch.events {
            let pinged = self.pings.iter().find(|(ping, _)| ping.id == event.id);
            let pinged = pinged.map(|(_, endpoint)| endpoint.clone());
            let is_told = |it: &&WebhookEndpoint| match &pinged {
                Some(only) => it.id.as_str() == only,
                None => it.wants(&event.kind),
            };
            for endpoint in roster.endpoints.iter().filter(is_told) {
                let id = EventId::named(event.id.as_str());
                self.deliver(&Delivery::of(id, endpoint, self.server_now), None)?;
            }
        }
        batch.deliveries = std::mem::take(&mut self.deliveries);
        Ok(())
    }

    /// Tells what only the second API tells of the records that this decision changes.
    async fn tell_what_changed(&mut self) -> Result<(), ApiError> {
        let told_of = |slot: &&Slot| thin_event::is_told_of(&slot.now) && slot.is_changed();
        let mut changed: Vec<_> = self.slots.values().filter(told_of).collect();
        changed.sort_unstable_by_key(|slot| slot.place);
        let changed: Vec<(Option<Arc<Object>>, Arc<Object>)> = changed
            .into_iter()
            .map(|slot| (slot.read.as_ref().map(|(read, _)| Arc::clone(read)), slot.now.clone()))
            .collect();
        for (before, after) in changed {
            let before = before.as_deref();
            let mut kinds = thin_event::told(before, &after);
            if let (Some(Object::Customer(before)), Object::Customer(after)) = (before, &*after)
                && after.account.is_some()
            {
                let (of_old, of_new) =
                    (self.default_method(before).await?, self.default_method(after).await?);
                let (before, after) = ((&**before, of_old.as_ref()), (&**after, of_new.as_ref()));
                if thin_event::capability_changed(before, after) {
                    kinds.push(EventType::V2CoreAccountCustomerCapabilityStatusUpdated);
                }
            }
            self.events.extend(kinds.into_iter().map(|kind| Event {
                kind,
                object: Some(Object::clone(&after)),
                previous: before.cloned(),
            }));
        }
        Ok(())
    }

    /// Tells one destination alone that it is one, and answers the event.
    pub async fn ping(&mut self, destination: &WebhookEndpoint) -> Result<Stored, ApiError> {
        let kind = EventType::V2CoreEventDestinationPing;
        let object = Some(Object::from(destination));
        let event = self.event(Event { kind, object, previous: None }).await?;
        let stored = super::event::parse(&event.id, event.created, &event.body)?;
        self.pings.push((event, destination.id.as_str().to_owned()));
        Ok(stored)
    }

    /// The method by which an account may be taxed, where an event is about one.
    async fn taxed_by(
        &mut self,
        kind: EventType,
        object: Option<&Object>,
    ) -> Result<Option<PaymentMethod>, ApiError> {
        match object {
            Some(Object::Customer(customer)) if kind.is_of_account() => {
                self.default_method(customer).await
            }
            Some(_) | None => Ok(None),
        }
    }

    /// An event as it is stored: rendered, less the client secrets, which are derived when it is read.
    async fn event(&mut self, event: Event) -> Result<NewEvent, ApiError> {
        let id = EventId::mint(&mut self.mint);
        let default = self.taxed_by(event.kind, event.object.as_ref()).await?;
        let former = self.taxed_by(event.kind, event.previous.as_ref()).await?;
        let (object, previous) = {
            let scene = self.call.view_at(self.server_now);
            match &event.object {
                Some(object) => {
                    let kind = event.kind;
                    let object = scene.told(kind, object, default.as_ref());
                    let previous = event.previous.as_ref().and_then(|previous| {
                        let previous = scene.told(kind, previous, former.as_ref());
                        let changed = objects::previous_attributes(&previous, &object);
                        core_account::part_told(kind, &changed)
                    });
                    (object, previous)
                }
                None => (
                    super::balance::render(self.call, self.server_now, &self.postings).await?,
                    None,
                ),
            }
        };
        let mut object = object;
        objects::strip_secrets(&mut object);
        let body = Told {
            v: 1,
            api_version: self.call.version_name(),
            created: self.server_now,
            data: Data { object, previous_attributes: previous },
            request: Cause {
                id: self.call.request_id.as_deref(),
                idempotency_key: self.call.idempotency.as_ref().map(|used| used.key.as_str()),
            },
            kind: event.kind.name(),
        };
        Ok(NewEvent {
            id: id.as_str().to_owned(),
            kind: event.kind.name().to_owned(),
            created: self.server_now,
            body: serde_json::to_vec(&body).map_err(|_| ApiError::internal())?,
        })
    }
}

/// The body of an event as it is stored.
#[derive(Serialize)]
struct Told<'a> {
    v: u8,
    api_version: &'a str,
    created: Timestamp,
    data: Data,
    request: Cause<'a>,
    #[serde(rename = "type")]
    kind: &'a str,
}

#[derive(Serialize)]
struct Data {
    object: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_attributes: Option<Value>,
}

#[derive(Serialize)]
struct Cause<'a> {
    id: Option<&'a str>,
    idempotency_key: Option<&'a str>,
}

/// Commits, and tells those who wait for it. Who is told of events may have changed with it, or the
/// commit has found that it had.
async fn commit(app: &Arc<App>, batch: Batch) -> Result<(), CommitError> {
    let account = AccountId::named(batch.account.as_str());
    let (tells, says) = (!batch.events.is_empty(), !batch.words.is_empty());
    let waiting = batch.deliveries.iter().filter(|delivery| delivery.due.is_some());
    let endpoints: BTreeSet<String> = waiting.map(|delivery| delivery.endpoint.clone()).collect();
    let outdates = batch.puts.iter().any(|put| put.id == account.as_str());
    let outcome = app.store.commit(batch).await;
    if tells && outcome == Err(CommitError::Conflict) {
        catch_up(app, &account).await;
    }
    if outdates || outcome == Err(CommitError::Conflict) {
        app.webhooks.rosters.forget(account.as_str());
    }
    if outcome.is_ok() {
        for endpoint in endpoints {
            line::ring(app, &account, &endpoint);
        }
        if tells || says {
            app.listeners.ring(&account);
        }
    }
    outcome
}

/// Another server may have moved the clock, and told something at the time that it shows since: the
/// decision is made again at a time that is not before that.
async fn catch_up(app: &App, account: &AccountId) {
    let (created, from) = (CreatedBounds::default(), From::Newest);
    let newest = Scan { name: "event", value: "", created, from, limit: 1 };
    match app.store.scan(account.as_str(), &newest).await {
        Ok(rows) => rows.iter().for_each(|row| app.world.advance_to(row.created)),
        Err(error) => tracing::error!(%error, "the newest event could not be read"),
    }
}

fn row_of_job(job: Job) -> NewJob {
    NewJob {
        id: Job::id(job.kind, &job.subject),
        due: job.due,
        kind: job.kind.name(),
        subject: job.subject,
    }
}

/// Money that can be used already goes into one bucket, money to come into one for each day.
fn tally(posting: &Posting, now: Timestamp) -> (String, i64) {
    let bucket = if posting.available_on <= now { 0 } else { posting.available_on };
    (format!("balance.{}.{bucket}", posting.currency.code()), posting.net.minor_units())
}

/// What the store could not do, told to the log in full and to the caller as a plain 500.
pub(crate) fn internal(error: onfile_store::StoreError) -> ApiError {
    tracing::error!(error = %error, "the store failed");
    ApiError::internal()
}
