//! A batch as the arrays that its statements take. A step that has nothing to do is left out.

use super::pipeline::Step;
use super::statements::Statements;
use crate::batch::{Batch, EVENT, EVENT_TYPE, Entry};
use crate::delivery::PutDelivery;
use crate::error::StoreError;
use crate::row::row_limit;
use std::collections::BTreeMap;

/// The records that were locked, by id: key, version and time of creation.
pub(crate) type Found = BTreeMap<String, (i64, i64, i64)>;

pub(crate) fn claim_key<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let used = batch.idempotency.as_ref()?;
    let step = Step::of(&sql.claim_key)
        .with(&batch.account)
        .with(&used.key)
        .with(&used.fingerprint)
        .with(used.created)
        .with(&used.answer)
        .with(&used.request_id)
        .with(used.replaces_older_than);
    Some(step)
}

pub(crate) fn lock_records<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    // Sorted by id: that is the order of the locks.
    let mut wanted: BTreeMap<&str, bool> =
        batch.reads.iter().map(|(id, _)| (id.as_str(), false)).collect();
    let changed = batch.puts.iter().filter(|put| put.expected.is_some());
    wanted.extend(changed.map(|put| (put.id.as_str(), true)));
    let (ids, changes): (Vec<_>, Vec<_>) = wanted.into_iter().unzip();
    let step = (!ids.is_empty()).then(|| Step::of(&sql.lock_records).with(&batch.account))?;
    Some(step.with(ids).with(changes))
}

pub(crate) fn lock_jobs<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let (ids, due): (Vec<_>, Vec<_>) =
        batch.finished_jobs.iter().map(|(id, due)| (id.as_str(), *due)).unzip();
    let step = (!ids.is_empty()).then(|| Step::of(&sql.lock_jobs).with(&batch.account))?;
    Some(step.with(ids).with(due))
}

pub(crate) fn lock_deliveries<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let known = batch.deliveries.iter().filter_map(|put| Some((put, put.expected?)));
    let (mut events, mut endpoints, mut versions) = (vec![], vec![], vec![]);
    for (put, version) in known {
        events.push(put.event.as_str());
        endpoints.push(put.endpoint.as_str());
        versions.push(version);
    }
    let step = (!events.is_empty()).then(|| Step::of(&sql.lock_deliveries))?;
    Some(step.with(&batch.account).with(events).with(endpoints).with(versions))
}

/// Everything the batch writes, and the commit.
pub(crate) fn writes<'a>(
    sql: &'a Statements,
    batch: &'a Batch,
    found: &Found,
) -> Result<[Option<Step<'a>>; 15], StoreError> {
    let (gained, lost) = changed_entries(batch, found);
    Ok([
        update_records(sql, batch, found),
        insert_records(sql, batch),
        lost.step(&sql.remove_entries, batch),
        gained.step(&sql.add_entries, batch),
        remove_jobs(sql, batch),
        put_jobs(sql, batch),
        update_deliveries(sql, batch),
        insert_deliveries(sql, batch),
        insert_words(sql, batch),
        insert_sealed(sql, batch),
        insert_api_keys(sql, batch),
        add_tallies(sql, batch)?,
        number_events(sql, batch),
        events_in_time(sql, batch),
        Some(Step::of(&sql.commit)),
    ])
}

fn update_records<'a>(sql: &'a Statements, batch: &'a Batch, found: &Found) -> Option<Step<'a>> {
    let (keys, bodies): (Vec<_>, Vec<_>) = batch
        .puts
        .iter()
        .filter(|put| put.expected.is_some())
        .filter_map(|put| Some((found.get(&put.id)?.0, put.body.as_slice())))
        .unzip();
    (!keys.is_empty()).then(|| Step::of(&sql.update_records).with(keys).with(bodies))
}

fn insert_records<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let (mut ids, mut kinds, mut created, mut bodies) = (vec![], vec![], vec![], vec![]);
    let (mut owners, mut names, mut values) = (vec![], vec![], vec![]);
    for put in batch.puts.iter().filter(|put| put.expected.is_none()) {
        ids.push(put.id.as_str());
        kinds.push(put.kind);
        created.push(put.created);
        bodies.push(put.body.as_slice());
        for Entry { name, value } in &put.add {
            owners.push(put.id.as_str());
            names.push(*name);
            values.push(value.as_str());
        }
    }
    for event in &batch.events {
        ids.push(event.id.as_str());
        kinds.push(EVENT);
        created.push(event.created);
        bodies.push(event.body.as_slice());
        owners.extend([event.id.as_str(); 2]);
        names.extend([EVENT, EVENT_TYPE]);
        values.extend(["", event.kind.as_str()]);
    }
    let step = (!ids.is_empty()).then(|| Step::of(&sql.insert_records).with(&batch.account))?;
    let step = step.with(ids).with(kinds).with(created).with(bodies);
    Some(step.with(owners).with(names).with(values))
}

/// Entries of records that were there before.
#[derive(Default)]
struct Entries<'a> {
    names: Vec<&'a str>,
    values: Vec<&'a str>,
    created: Vec<i64>,
    keys: Vec<i64>,
}

impl<'a> Entries<'a> {
    fn extend(&mut self, entries: &'a [Entry], created: i64, key: i64) {
        for Entry { name, value } in entries {
            self.names.push(name);
            self.values.push(value);
            self.created.push(created);
            self.keys.push(key);
        }
    }

    fn step(self, statement: &'a tokio_postgres::Statement, batch: &'a Batch) -> Option<Step<'a>> {
        let step = (!self.keys.is_empty()).then(|| Step::of(statement).with(&batch.account))?;
        Some(step.with(self.names).with(self.values).with(self.created).with(self.keys))
    }
}

fn changed_entries<'a>(batch: &'a Batch, found: &Found) -> (Entries<'a>, Entries<'a>) {
    let (mut gained, mut lost) = (Entries::default(), Entries::default());
    for put in batch.puts.iter().filter(|put| put.expected.is_some()) {
        if let Some((key, _version, created)) = found.get(&put.id) {
            gained.extend(&put.add, *created, *key);
            lost.extend(&put.remove, *created, *key);
        }
    }
    (gained, lost)
}

fn remove_jobs<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let finished = batch.finished_jobs.iter().map(|(id, _)| id);
    let gone: Vec<&str> = finished.chain(&batch.canceled_jobs).map(String::as_str).collect();
    (!gone.is_empty()).then(|| Step::of(&sql.remove_jobs).with(&batch.account).with(gone))
}

fn put_jobs<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let jobs = &batch.jobs;
    let step = (!jobs.is_empty()).then(|| Step::of(&sql.put_jobs).with(&batch.account))?;
    let step = step
        .with(jobs.iter().map(|job| job.id.as_str()).collect::<Vec<_>>())
        .with(jobs.iter().map(|job| job.due).collect::<Vec<_>>())
        .with(jobs.iter().map(|job| job.kind).collect::<Vec<_>>())
        .with(jobs.iter().map(|job| job.subject.as_str()).collect::<Vec<_>>());
    Some(step)
}

fn update_deliveries<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    put_deliveries(&sql.update_deliveries, batch, |put| put.expected.is_some())
}

fn insert_deliveries<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    put_deliveries(&sql.insert_deliveries, batch, |put| put.expected.is_none())
}

fn put_deliveries<'a>(
    statement: &'a tokio_postgres::Statement,
    batch: &'a Batch,
    wanted: impl Fn(&PutDelivery) -> bool,
) -> Option<Step<'a>> {
    let (mut events, mut endpoints, mut due, mut bodies) = (vec![], vec![], vec![], vec![]);
    for put in batch.deliveries.iter().filter(|put| wanted(put)) {
        events.push(put.event.as_str());
        endpoints.push(put.endpoint.as_str());
        due.push(put.due);
        bodies.push(put.body.as_slice());
    }
    let step = (!events.is_empty()).then(|| Step::of(statement).with(&batch.account))?;
    Some(step.with(events).with(endpoints).with(due).with(bodies))
}

fn insert_words<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let words = &batch.words;
    let step = (!words.is_empty()).then(|| Step::of(&sql.insert_words).with(&batch.account))?;
    let step = step
        .with(words.iter().map(|word| word.created).collect::<Vec<_>>())
        .with(words.iter().map(|word| word.body.as_slice()).collect::<Vec<_>>());
    Some(step)
}

fn insert_sealed<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let sealed = &batch.sealed;
    let step = (!sealed.is_empty()).then(|| Step::of(&sql.insert_sealed).with(&batch.account))?;
    let step = step
        .with(sealed.iter().map(|sealed| sealed.id.as_str()).collect::<Vec<_>>())
        .with(sealed.iter().map(|sealed| i64::from(sealed.key_version)).collect::<Vec<_>>())
        .with(sealed.iter().map(|sealed| sealed.bytes.as_slice()).collect::<Vec<_>>());
    Some(step)
}

fn insert_api_keys<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let keys = &batch.api_keys;
    let step = (!keys.is_empty()).then(|| Step::of(&sql.insert_api_keys).with(&batch.account))?;
    let step = step
        .with(keys.iter().map(|key| key.hash.as_slice()).collect::<Vec<_>>())
        .with(keys.iter().map(|key| key.kind.number()).collect::<Vec<_>>())
        .with(keys.iter().map(|key| key.hint.as_str()).collect::<Vec<_>>());
    Some(step)
}

fn add_tallies<'a>(sql: &'a Statements, batch: &'a Batch) -> Result<Option<Step<'a>>, StoreError> {
    let (names, deltas): (Vec<_>, Vec<_>) = batch.sums()?.into_iter().unzip();
    let step = (!names.is_empty()).then(|| Step::of(&sql.add_tallies).with(&batch.account));
    Ok(step.map(|step| step.with(names).with(deltas)))
}

fn number_events<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let told: Vec<&str> = batch.events.iter().map(|event| event.id.as_str()).collect();
    let count = row_limit(told.len());
    let step = (count > 0).then(|| Step::of(&sql.number_events).with(&batch.account))?;
    Some(step.with(told).with(count))
}

fn events_in_time<'a>(sql: &'a Statements, batch: &'a Batch) -> Option<Step<'a>> {
    let first = batch.events.iter().map(|event| event.created).min()?;
    Some(Step::of(&sql.events_in_time).with(&batch.account).with(first))
}
