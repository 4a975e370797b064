//! Test clocks, and what lives by them: see [`onfile_domain::test_clock`].

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use crate::jobs;
use onfile_domain::customer::Customer;
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, TestClockId};
use onfile_domain::moment::Timestamp;
use onfile_domain::test_clock::{Advance, Create, Status, TestClock};
use onfile_domain::{Effects, Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::test_clock::{ListFilter, OBJECT};
use onfile_wire::params::{CreatedRange, NoParams, PathId};

/// What the service calls a clock where there is none. [R]
const NOUN: &str = "billingclock";

impl Tx<'_> {
    /// A clock named by a parameter, or by the path.
    pub(super) async fn test_clock(
        &mut self,
        id: &TestClockId,
        in_path: bool,
    ) -> Result<TestClock, ApiError> {
        let clock = self.find::<TestClock>(id.as_str()).await?.filter(|clock| !clock.deleted);
        let (noun, id, param) = (NOUN, id.as_str().to_owned(), "test_clock");
        Ok(clock.ok_or(Refusal::NoSuch { noun, id, param, in_path })?)
    }

    async fn clock_in_path(&mut self, id: &str) -> Result<TestClock, ApiError> {
        self.test_clock(&TestClockId::named(id), true).await
    }

    /// The clock of a customer, if it lives by one that is still there.
    async fn clock_of(&mut self, customer: &Customer) -> Result<Option<TestClock>, ApiError> {
        let Some(id) = &customer.test_clock else { return Ok(None) };
        Ok(self.find::<TestClock>(id.as_str()).await?.filter(|clock| !clock.deleted))
    }

    /// Decides at the time of a customer from here on, who may have none.
    pub(crate) async fn follow(&mut self, customer: Option<&CustomerId>) -> Result<(), ApiError> {
        self.follow_server();
        let Some(id) = customer else { return Ok(()) };
        if let Some(customer) = self.find::<Customer>(id.as_str()).await?
            && let Some(clock) = self.clock_of(&customer).await?
        {
            self.follow_clock(&clock);
        }
        Ok(())
    }

    /// The same for a call that changes what belongs to the customer: it waits until the clock stands
    /// still.
    pub(super) async fn live_by(&mut self, customer: Option<&CustomerId>) -> Result<(), ApiError> {
        self.follow(customer).await?;
        let Some(clock) = self.followed() else { return Ok(()) };
        Ok(clock.stands_still().map_err(Refusal::from)?)
    }

    /// Makes a customer live by a clock; what it is decided to have from here on is of its time.
    pub(super) async fn bind(
        &mut self,
        customer: &mut Customer,
        clock: &TestClockId,
    ) -> Result<(), ApiError> {
        let mut clock = self.test_clock(clock, false).await?;
        clock.bind(customer).map_err(Refusal::from)?;
        self.save(&clock);
        self.follow_clock(&clock);
        Ok(())
    }

    /// A customer that is deleted leaves its clock, and lives by it still.
    pub(super) async fn leave_clock(&mut self, customer: &str) -> Result<(), ApiError> {
        let Some(customer) = self.find::<Customer>(customer).await? else { return Ok(()) };
        if let Some(mut clock) = self.clock_of(&customer).await? {
            clock.release(&customer.id);
            self.save(clock);
        }
        Ok(())
    }

    /// Does what waits for a clock, in order and each at the time at which it is due.
    async fn run_clock(&mut self, id: &TestClockId, until: Timestamp) -> Result<(), ApiError> {
        while let Some(mut clock) = self.find::<TestClock>(id.as_str()).await? {
            let Some(job) = clock.next_due(until) else { break };
            self.follow_clock(&clock);
            self.save(clock);
            let effects = Box::pin(jobs::consequences(self, job.kind, &job.subject)).await?;
            self.apply(effects);
        }
        self.follow_server();
        Ok(())
    }

    /// The end of an advance.
    pub(crate) async fn advance_clock(&mut self, id: &str) -> Result<Effects, ApiError> {
        let Some(clock) = self.find::<TestClock>(id).await? else { return Ok(Effects::default()) };
        let Status::Advancing { target_frozen_time } = clock.status else {
            return Ok(Effects::default());
        };
        self.run_clock(&clock.id, target_frozen_time).await?;
        let clock = self.find::<TestClock>(id).await?.ok_or_else(ApiError::internal)?;
        Ok(clock.arrive())
    }

    /// The end of a clock: all that waits for it happens, then its customers are deleted.
    pub(crate) async fn delete_clock(&mut self, id: &str) -> Result<Effects, ApiError> {
        let Some(clock) = self.find::<TestClock>(id).await? else { return Ok(Effects::default()) };
        self.run_clock(&clock.id, Timestamp::MAX).await?;
        for customer in &clock.customers {
            if let Some(customer) = self.find::<Customer>(customer.as_str()).await? {
                self.take_all_off_file(customer.id.as_str()).await?;
                self.apply(customer.delete());
            }
        }
        let clock = self.find::<TestClock>(id).await?.ok_or_else(ApiError::internal)?;
        Ok(clock.delete())
    }
}

/// `POST /v1/test_helpers/test_clocks`: a customer may come along that has no clock yet.
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let created = TestClock::create(&command, &mut tx.moment());
        let (clock, effects) = created.map_err(Refusal::from)?;
        tx.apply(effects);
        if let Some(id) = &command.customer {
            let before = tx.customer(id, "customer").await?;
            let mut after = before.clone();
            tx.bind(&mut after, &clock.id).await?;
            let mut effects = Effects::default();
            effects.tell_change(EventType::CustomerUpdated, &before, &after);
            effects.save(&after);
            tx.apply(effects);
        }
        tx.answer(&clock).await
    })
}

/// `GET /v1/test_helpers/test_clocks/{test_clock}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let clock = tx.clock_in_path(&id).await?;
    tx.answer(&clock).await
}

/// `POST /v1/test_helpers/test_clocks/{test_clock}/advance`: answers at once; a job arrives.
pub async fn advance(Secret(call): Secret, PathId(id): PathId, command: Advance) -> Outcome {
    transact!(call, |tx| {
        let clock = tx.clock_in_path(&id).await?;
        let (clock, effects) = clock.advance(&command, tx.server_now).map_err(Refusal::from)?;
        tx.apply(effects);
        tx.answer(&clock).await
    })
}

/// `DELETE /v1/test_helpers/test_clocks/{test_clock}`
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let clock = tx.clock_in_path(&id).await?;
        clock.stands_still().map_err(Refusal::from)?;
        let effects = tx.delete_clock(&id).await?;
        tx.apply(effects);
        let deleted = tx.find::<TestClock>(&id).await?.ok_or_else(ApiError::internal)?;
        tx.answer(&deleted).await
    })
}

/// `GET /v1/test_helpers/test_clocks`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let listing = Listing {
        name: OBJECT,
        value: "",
        url: "/v1/test_helpers/test_clocks",
        noun: NOUN,
        page: &filter.page,
        created: CreatedRange::default(),
    };
    call.list(listing, |object| matches!(object, Object::TestClock(it) if !it.deleted)).await
}

/// The customers of a list that asks for a clock, or for none.
pub(super) async fn may_list(tx: &mut Tx<'_>, clock: Option<&TestClockId>) -> Result<(), ApiError> {
    match clock {
        Some(clock) => tx.test_clock(clock, false).await.map(drop),
        None => Ok(()),
    }
}
