//! What a decision wants done: records to save, events to tell, jobs to run, money to count.
//!
//! Effects are data. They are applied together in one commit, or not at all.

use crate::event::{Event, EventType};
use crate::job::{Job, JobKind};
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::object::Object;

/// Money that moved on the account's balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Of which currency.
    pub currency: Currency,
    /// From when it can be used.
    pub available_on: Timestamp,
    /// Net of fees; negative when it left.
    pub net: Amount,
}

/// Everything a decision wants done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Records to save; a later one replaces an earlier one of the same id.
    pub records: Vec<Object>,
    /// Events in the order in which they are told.
    pub events: Vec<Event>,
    /// Jobs to schedule.
    pub jobs: Vec<Job>,
    /// Jobs of these kinds and subjects that have become pointless.
    pub canceled_jobs: Vec<(JobKind, String)>,
    /// Balance movements.
    pub postings: Vec<Posting>,
}

impl Effects {
    /// Saves a record.
    pub fn save(&mut self, record: impl Into<Object>) {
        self.records.push(record.into());
    }

    /// Tells of an object.
    pub fn tell(&mut self, kind: EventType, object: impl Into<Object>) {
        self.events.push(Event { kind, object: Some(object.into()), previous: None });
    }

    /// Tells of a change: the event carries what the changed attributes were before.
    pub fn tell_change(
        &mut self,
        kind: EventType,
        before: impl Into<Object>,
        after: impl Into<Object>,
    ) {
        self.events.push(Event { kind, object: Some(after.into()), previous: Some(before.into()) });
    }
}

impl Effects {
    /// Adds another decision's effects after this one's.
    pub fn absorb(&mut self, later: Effects) {
        self.records.extend(later.records);
        self.events.extend(later.events);
        self.jobs.extend(later.jobs);
        self.canceled_jobs.extend(later.canceled_jobs);
        self.postings.extend(later.postings);
    }
}
