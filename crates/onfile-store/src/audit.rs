//! Whether an account's rows hold together: what the engines promise of their tables, checked from
//! outside.
//!
//! Each row can be read, each index entry is one that its record declares and none is missing, each
//! event has its number, and what a job or a card refers to is there. What the records *mean* is for
//! [`onfile_domain::audit`].

use crate::batch::{EVENT, EVENT_SEQUENCE, EVENT_TYPE};
use crate::deliveries;
use crate::records;
use crate::row::Row;
use crate::survey::{EntryRow, Survey};
use onfile_domain::account::Account;
use onfile_domain::audit::{Finding, Invariant};
use onfile_domain::confirmation_token::Carried;
use onfile_domain::job::JobKind;
use onfile_domain::payment_method::Nature;
use onfile_domain::{Named as _, Object};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with an account's rows, and every record in them that can be read.
pub fn audit(account: &str, survey: &Survey) -> (Vec<Object>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut objects = Vec::new();
    let mut entries = by_key(&survey.entries);
    for row in &survey.objects {
        let found = entries.remove(&row.key).unwrap_or_default();
        match declared(row) {
            Ok((object, declared)) => {
                compare(row, &declared, &found, &mut findings);
                objects.extend(object);
            }
            Err(text) => findings.push(broken(&row.id, text)),
        }
        if row.version < 1 {
            findings.push(broken(&row.id, format!("its version is {}", row.version)));
        }
    }
    for entry in entries.values().flatten() {
        let text = format!("entry {} leads to key {}, where nothing is", entry.name, entry.key);
        findings.push(broken(account, text));
    }
    let ids: BTreeSet<&str> = survey.objects.iter().map(|row| row.id.as_str()).collect();
    if !ids.contains(account) {
        findings.push(broken(account, "it has rows and no record of its own"));
    }
    numbers(account, survey, &mut findings);
    jobs(survey, &ids, &mut findings);
    sent(survey, &ids, &mut findings);
    sealed(&objects, survey, &mut findings);
    (objects, findings)
}

fn broken(subject: &str, text: impl Into<String>) -> Finding {
    Finding::of(Invariant::D2, subject, text)
}

fn by_key(entries: &[EntryRow]) -> BTreeMap<i64, Vec<&EntryRow>> {
    let mut by_key: BTreeMap<i64, Vec<_>> = BTreeMap::new();
    for entry in entries {
        by_key.entry(entry.key).or_default().push(entry);
    }
    by_key
}

/// What a row holds, and the index entries that it must have: name and value.
type Declared = (Option<Object>, BTreeSet<(String, String)>);

fn declared(row: &Row) -> Result<Declared, String> {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    if row.kind == EVENT {
        let kind = event_type(row).ok_or("field type of its body")?;
        return Ok((None, [pair(EVENT, ""), pair(EVENT_TYPE, &kind)].into()));
    }
    let (object, put, made) = if records::is_object(row) {
        let object = records::decode_object(row).map_err(|error| error.to_string())?;
        let put = records::put_object(&object, None).map_err(|error| error.to_string())?;
        let made = put.created;
        (Some(object), put, made)
    } else {
        let loaded = crate::record::decode::<Account>(row).map_err(|error| error.to_string())?;
        let put = crate::record::put(&loaded.record, None).map_err(|error| error.to_string())?;
        (None, put, loaded.record.created)
    };
    if made != row.created {
        return Err(format!("it was made at {made}, its row says {}", row.created));
    }
    Ok((object, put.add.iter().map(|entry| pair(entry.name, &entry.value)).collect()))
}

/// The type in an event's body, by which it is listed.
fn event_type(row: &Row) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Body {
        r#type: String,
    }
    serde_json::from_slice::<Body>(&row.body).ok().map(|body| body.r#type)
}

fn compare(
    row: &Row,
    declared: &BTreeSet<(String, String)>,
    found: &[&EntryRow],
    findings: &mut Vec<Finding>,
) {
    let stored: BTreeSet<_> =
        found.iter().map(|entry| (entry.name.clone(), entry.value.clone())).collect();
    for (name, _) in declared.difference(&stored) {
        findings.push(broken(&row.id, format!("its entry {name} is missing")));
    }
    for (name, _) in stored.difference(declared) {
        findings.push(broken(&row.id, format!("it has an entry {name} that it does not declare")));
    }
    for entry in found.iter().filter(|entry| entry.created != row.created) {
        let text = format!("entry {} says it was made at {}", entry.name, entry.created);
        findings.push(broken(&row.id, text));
    }
}

/// Numbers and events are one to one, and the counter stands at the last of them.
fn numbers(account: &str, survey: &Survey, findings: &mut Vec<Finding>) {
    let events: BTreeMap<i64, &str> = survey
        .objects
        .iter()
        .filter(|row| row.kind == EVENT)
        .map(|row| (row.key, row.id.as_str()))
        .collect();
    let mut unnumbered = events.clone();
    for (number, key) in &survey.event_sequence {
        if unnumbered.remove(key).is_none() {
            let text = format!("event number {number} leads to no event of its own");
            findings.push(Finding::of(Invariant::E2, account, text));
        }
    }
    for id in unnumbered.values() {
        findings.push(Finding::of(Invariant::E2, *id, "it has no number"));
    }
    let last = survey.event_sequence.last().map_or(0, |(number, _)| *number);
    let counted = survey.tallies.iter().find(|(name, _)| name == EVENT_SEQUENCE);
    let counted = counted.map_or(0, |(_, value)| *value);
    if counted != last {
        let text = format!("events are counted up to {counted}, the last number is {last}");
        findings.push(Finding::of(Invariant::E2, account, text));
    }
}

fn jobs(survey: &Survey, ids: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    for job in &survey.jobs {
        if JobKind::parse(&job.kind).is_none() {
            findings.push(broken(&job.id, format!("no job is called {}", job.kind)));
        }
        if !ids.contains(job.subject.as_str()) {
            findings.push(broken(&job.id, format!("its subject {} is not there", job.subject)));
        }
    }
}

/// A delivery can be read, and leads from an event to an endpoint.
fn sent(survey: &Survey, ids: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    for row in &survey.deliveries {
        if let Err(error) = deliveries::decode(row) {
            findings.push(broken(&row.event, error.to_string()));
        }
        if !ids.contains(row.event.as_str()) {
            findings.push(broken(&row.event, "it is delivered and not there"));
        }
        if !ids.contains(row.endpoint.as_str()) {
            findings
                .push(broken(&row.event, format!("its endpoint {} is not there", row.endpoint)));
        }
    }
}

/// What a number is sealed under is there. Whether it can be opened is for whoever has the key.
fn sealed(objects: &[Object], survey: &Survey, findings: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = survey.sealed.iter().map(String::as_str).collect();
    for object in objects {
        let method = if let Object::PaymentMethod(method) = object {
            Some(&**method)
        } else if let Object::ConfirmationToken(token) = object {
            token.payment_method.as_ref().map(Carried::method)
        } else {
            None
        };
        let Some(method) = method else { continue };
        let sealed = match method.details.nature() {
            Nature::Card(card) => card.sealed.as_str(),
            Nature::Debit(account) => account.sealed.as_str(),
            Nature::Redirect | Nature::Cash => continue,
        };
        if !known.contains(sealed) {
            findings.push(broken(object.id(), "its number is not in the vault's table"));
        }
    }
}
