//! Test clocks: who lives by them, and what waits for them.

use super::{Books, Clock, Refused, Status, Step};
use crate::year::act::DAY;

/// A clock lives so long.
const LIVES: i64 = 30 * DAY;
/// Customers of one clock.
const MOST: usize = 3;

impl Books {
    pub(super) fn clock(&mut self, ahead: i64) -> Result<(), Refused> {
        let (time, ends) = (self.now + ahead, self.now + LIVES);
        self.clocks.push(Clock { time, target: None, ends, there: true });
        let at = self.clocks.len() - 1;
        self.tell("test_helpers.test_clock.created", format!("clock{at}"));
        Ok(())
    }

    pub(super) fn is_full(&self, clock: usize) -> bool {
        let bound = |it: &&super::Customer| it.there && it.clock == Some(clock);
        self.customers.iter().filter(bound).count() >= MOST
    }

    pub(super) fn clock_of(&self, customer: Option<usize>) -> Option<usize> {
        let clock = self.customers[customer?].clock?;
        self.clocks[clock].there.then_some(clock)
    }

    /// The time that a customer lives in.
    pub(super) fn time(&self, customer: Option<usize>) -> i64 {
        self.clock_of(customer).map_or(self.now, |clock| self.clocks[clock].time)
    }

    pub(super) fn advance_clock(&mut self, at: usize, seconds: i64) -> Result<(), Refused> {
        if !self.clocks[at].there {
            return Err(404);
        }
        self.clocks[at].target = Some((self.now + 1, self.clocks[at].time + seconds));
        self.tell("test_helpers.test_clock.advancing", format!("clock{at}"));
        self.advance(1);
        Ok(())
    }

    /// A clock arrives.
    pub(super) fn arrive(&mut self, at: usize) {
        let Some((_, target)) = self.clocks[at].target.take() else { return };
        self.run_clock(at, target);
        self.clocks[at].time = target;
        self.tell("test_helpers.test_clock.ready", format!("clock{at}"));
    }

    /// What waits for a clock happens, in order.
    fn run_clock(&mut self, at: usize, until: i64) {
        loop {
            let due = |intent: &super::Intent| {
                let held = intent.charge.as_ref().and_then(|charge| charge.due);
                let deposits = match intent.status {
                    Status::Action(Step::Deposits(until, _)) => {
                        Some((self.clock_of(intent.customer), until))
                    }
                    _ => None,
                };
                let due = held.or(deposits).filter(|(clock, _)| *clock == Some(at));
                due.map(|(_, due)| due).filter(|due| *due <= until)
            };
            let next = self.intents.iter().enumerate();
            let next = next.filter_map(|(intent, it)| Some((due(it)?, intent))).min();
            let Some((due, intent)) = next else { return };
            self.clocks[at].time = self.clocks[at].time.max(due);
            self.run_out(intent);
        }
    }

    /// A hold, or the time for a proof, runs out.
    pub(super) fn run_out(&mut self, intent: usize) {
        if self.intents[intent].status == Status::Held {
            self.tell("charge.expired", format!("ch of pi{intent}"));
            self.call_off(intent);
        } else {
            self.failed(intent);
        }
    }

    pub(super) fn delete_clock(&mut self, at: usize) -> Result<(), Refused> {
        if !self.clocks[at].there {
            return Err(404);
        }
        self.run_clock(at, i64::MAX);
        for customer in 0..self.customers.len() {
            if self.customers[customer].clock == Some(at) && self.customers[customer].there {
                self.delete_customer(customer)?;
            }
        }
        self.clocks[at].there = false;
        self.tell("test_helpers.test_clock.deleted", format!("clock{at}"));
        Ok(())
    }
}
