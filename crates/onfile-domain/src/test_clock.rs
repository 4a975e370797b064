//! Test clocks: a time of their own for some customers.
//!
//! While a customer is bound to a clock, what is made for it is made at the clock's frozen time: the
//! customer itself, its intents and their charges, setup attempts, refunds, disputes, movements of
//! its balances and its tax ids. What such objects wait for for longer than the networks need to
//! answer (see [`JobKind::waits_by_test_clock`]) waits here, in [`TestClock::jobs`], and happens when
//! the clock is advanced over it, at the time it was due. When a clock is deleted, all that still
//! waits happens before.
//!
//! What does *not* follow a clock: events, which are told when they are told; the settlement of a
//! charge a second after it was captured, although its balance transaction is dated by the clock;
//! what is judged on sight by the server's time, which is whether a balance transaction is available
//! and whether a dispute is past due, and so the balance; Checkout Sessions with their intents and
//! their end; everything that proves who calls or that a browser brings (customer sessions, ephemeral
//! keys, tokens, confirmation tokens, idempotency keys, security codes); payment methods that are
//! made before they are attached; and whatever was made before its customer was bound. The
//! documentation describes clocks for Billing alone, and does not say how payments outside of it
//! behave. `[U]`
//! Source: <https://docs.stripe.com/billing/testing/test-clocks/api-advanced-usage>.

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, TestClockId};
use crate::job::{Job, JobKind};
use crate::moment::{DAY, Moment, Timestamp};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// How long a clock lives. Source: an answer of the real service in
/// <https://github.com/stripe/stripe-python/issues/789>; the reference's example says seven days.
const LIVES: i64 = 30 * DAY;
/// How far one call may advance a clock without subscriptions: two years, one of them a leap year. [D]
pub const MAX_ADVANCE: i64 = 731 * DAY;
/// The most customers of a clock. [D]
pub const MAX_CUSTOMERS: usize = 3;
/// From the answer to an advance until it is done.
const ADVANCED_AFTER: i64 = 1;
/// The end of the year 9999, beyond which a time has no common notation.
const LAST_TIME: Timestamp = 253_402_300_799;

/// Whether a clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It stands at its frozen time.
    Ready,
    /// It is on its way.
    Advancing {
        /// To this time.
        target_frozen_time: Timestamp,
    },
}

/// A test clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestClock {
    /// The clock's id.
    pub id: TestClockId,
    /// When it was made, by the server's time.
    pub created: Timestamp,
    /// A deleted clock stays as a stub, which nobody sees: its customers name it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// When it is deleted by itself.
    pub deletes_after: Timestamp,
    /// The time that it shows.
    pub frozen_time: Timestamp,
    /// The caller's name for it.
    pub name: Option<String>,
    /// Whether it stands still.
    pub status: Status,
    /// The customers bound to it that are not deleted.
    pub customers: Vec<CustomerId>,
    /// What waits for it, in the order in which it falls due.
    pub jobs: Vec<Job>,
}

/// Make a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// See [`TestClock::frozen_time`].
    pub frozen_time: Timestamp,
    /// See [`TestClock::name`].
    pub name: Option<String>,
    /// A customer to bind to it at once.
    pub customer: Option<CustomerId>,
}

/// Advance a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advance {
    /// To when.
    pub frozen_time: Timestamp,
}

/// Why a clock stays as it is, or a customer or what it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TestClockRefusal {
    /// The frozen time is before 1970 or after 9999.
    NoTime,
    /// Not after the frozen time.
    NotForward,
    /// Further than [`MAX_ADVANCE`].
    TooFar,
    /// The clock is on its way: nothing of it can be changed meanwhile.
    Underway(TestClockId),
    /// The customer has a clock, for good.
    HasClock(CustomerId),
    /// The clock has [`MAX_CUSTOMERS`].
    Full,
}

impl From<TestClockRefusal> for Refusal {
    fn from(refusal: TestClockRefusal) -> Self {
        Refusal::TestClock(refusal)
    }
}

impl TestClock {
    /// A new clock. The moment is by the server's time.
    pub fn create(
        command: &Create,
        moment: &mut Moment<'_>,
    ) -> Result<(TestClock, Effects), TestClockRefusal> {
        let frozen_time = may_be_shown(command.frozen_time)?;
        let clock = TestClock {
            id: TestClockId::mint(moment.mint),
            created: moment.now,
            deleted: false,
            deletes_after: moment.now + LIVES,
            frozen_time,
            name: command.name.clone(),
            status: Status::Ready,
            customers: Vec::new(),
            jobs: Vec::new(),
        };
        let mut effects = Effects::default();
        effects.tell(EventType::TestClockCreated, &clock);
        effects.save(&clock);
        let end = Job::at(clock.deletes_after, JobKind::DeleteTestClock, clock.id.as_str());
        effects.jobs.push(end);
        Ok((clock, effects))
    }

    /// Whether what belongs to the clock may be changed now.
    pub fn stands_still(&self) -> Result<(), TestClockRefusal> {
        match self.status {
            Status::Ready => Ok(()),
            Status::Advancing { .. } => Err(TestClockRefusal::Underway(self.id.clone())),
        }
    }

    /// Binds a customer, for good.
    pub fn bind(&mut self, customer: &mut Customer) -> Result<(), TestClockRefusal> {
        self.stands_still()?;
        if customer.test_clock.is_some() {
            return Err(TestClockRefusal::HasClock(customer.id.clone()));
        }
        if self.customers.len() >= MAX_CUSTOMERS {
            return Err(TestClockRefusal::Full);
        }
        customer.test_clock = Some(self.id.clone());
        self.customers.push(customer.id.clone());
        Ok(())
    }

    /// Gives up the place of a customer that is deleted.
    pub fn release(&mut self, customer: &CustomerId) {
        self.customers.retain(|bound| bound != customer);
    }

    /// Sends the clock on its way. The moment is by the server's time.
    pub fn advance(
        &self,
        command: &Advance,
        now: Timestamp,
    ) -> Result<(TestClock, Effects), TestClockRefusal> {
        self.stands_still()?;
        let target_frozen_time = may_be_shown(command.frozen_time)?;
        if target_frozen_time <= self.frozen_time {
            return Err(TestClockRefusal::NotForward);
        }
        if target_frozen_time - self.frozen_time > MAX_ADVANCE {
            return Err(TestClockRefusal::TooFar);
        }
        let status = Status::Advancing { target_frozen_time };
        let clock = TestClock { status, ..self.clone() };
        let mut effects = Effects::default();
        effects.tell(EventType::TestClockAdvancing, &clock);
        effects.save(&clock);
        let due = now + ADVANCED_AFTER;
        effects.jobs.push(Job::at(due, JobKind::AdvanceTestClock, self.id.as_str()));
        Ok((clock, effects))
    }

    /// Lets a job wait here; one of its kind and subject takes the place of the one before.
    pub fn wait(&mut self, job: Job) {
        self.forget(job.kind, &job.subject);
        let place = self.jobs.partition_point(|other| other.due <= job.due);
        self.jobs.insert(place, job);
    }

    /// A job has become pointless.
    pub fn forget(&mut self, kind: JobKind, subject: &str) {
        self.jobs.retain(|job| job.kind != kind || job.subject != subject);
    }

    /// Takes out the job that comes next, up to a time, and shows the time at which it is due.
    pub fn next_due(&mut self, until: Timestamp) -> Option<Job> {
        let due = self.jobs.first()?.due;
        if due > until {
            return None;
        }
        let job = self.jobs.remove(0);
        self.frozen_time = self.frozen_time.max(due);
        Some(job)
    }

    /// The end of an advance, when all that was due is done; nothing for a clock that stands still.
    pub fn arrive(&self) -> Effects {
        let mut effects = Effects::default();
        if let Status::Advancing { target_frozen_time } = self.status {
            let frozen_time = target_frozen_time;
            let clock = TestClock { frozen_time, status: Status::Ready, ..self.clone() };
            effects.tell(EventType::TestClockReady, &clock);
            effects.save(clock);
        }
        effects
    }

    /// The end of the clock, when nothing waits for it any more and its customers are deleted.
    pub fn delete(&self) -> Effects {
        let mut effects = Effects::default();
        if !self.deleted {
            // The event shows the clock whole, as those of other objects do.
            effects.tell(EventType::TestClockDeleted, self);
            let status = Status::Ready;
            effects.save(TestClock { deleted: true, status, ..self.clone() });
            let id = self.id.as_str();
            for kind in [JobKind::AdvanceTestClock, JobKind::DeleteTestClock] {
                effects.canceled_jobs.push((kind, id.to_owned()));
            }
        }
        effects
    }
}

fn may_be_shown(time: Timestamp) -> Result<Timestamp, TestClockRefusal> {
    if (0..=LAST_TIME).contains(&time) { Ok(time) } else { Err(TestClockRefusal::NoTime) }
}

#[cfg(test)]
mod tests;
