//! The rules that hold over everything an account has on record, whatever has happened to it.
//!
//! [`audit`] is a pure function from a [`Snapshot`] to what is wrong with it. It trusts no operation:
//! each rule is written from what the records mean, not from how they came about. `onfile fsck` runs
//! it over a store; the tests and the simulation run it after what they did.
//!
//! Each [`Invariant`] keeps the name it has in the project's list of invariants, which is longer:
//! what is not here is held by types, or has nothing to apply to yet.

mod accounts;
mod cash;
mod checkout;
mod deliveries;
mod events;
mod intents;
mod money;
mod offers;
mod payment_methods;
mod prices;
mod snapshot;
mod test_clocks;
mod webhooks;

pub use snapshot::{Pending, Snapshot, Told};

use crate::names::names;
use std::fmt;

names! {
    /// A rule by its name.
    pub enum Invariant {
        /// For every charge: 0 ≤ refunded ≤ captured ≤ authorised ≤ the currency's limit.
        M1 = "M1",
        /// What a charge says was refunded is the sum of its pending and succeeded refunds; one that
        /// failed is booked back.
        M2 = "M2",
        /// A balance is the sum of its balance transactions: the account's per currency and day, and
        /// a customer's, and a customer's cash per currency.
        M4 = "M4",
        /// Each captured charge, refund and dispute movement has exactly one balance transaction, and
        /// each balance transaction has its source.
        M5 = "M5",
        /// A payment intent has at most one charge that is taken or held.
        M6 = "M6",
        /// What an intent says was received or can be captured is what its charge says.
        M7 = "M7",
        /// One currency along intent, charge, refund, dispute and balance transaction.
        M8 = "M8",
        /// A canceled intent has taken nothing and holds nothing.
        M13 = "M13",
        /// What was applied of a customer's cash to an intent is what the intent has of it; what a
        /// refund brought back is the refund; an intent that waits for cash is named by its customer.
        M15 = "M15",
        /// `succeeded` and `canceled` have no way out.
        S1 = "S1",
        /// The page of a challenge belongs to one intent.
        S2 = "S2",
        /// What must happen later has its job: a hold its expiry, a captured charge its settlement, a
        /// pending refund its end, an open Checkout Session its expiry, an endpoint that fails the end
        /// of our patience.
        S4 = "S4",
        /// `latest_charge` is the newest charge of its intent.
        S6 = "S6",
        /// `last_payment_error` stands only while no attempt has succeeded since; what the seller had
        /// asked for, only until the attempt ends in which a browser asked for more.
        S7 = "S7",
        /// A setup that succeeded has its method, and an attempt that says so.
        S9 = "S9",
        /// A method is on file for at most one customer, over its whole life; who has it as the
        /// default has it on file.
        P1 = "P1",
        /// A detached method is never charged and never attached again.
        P2 = "P2",
        /// A method that was never on file takes part in at most one success.
        P3 = "P3",
        /// One fingerprint, one number: brand and last four digits agree.
        P10 = "P10",
        /// A confirmation token was used by one intent, which is there, or by none; only then is the
        /// method that it carried on record.
        P13 = "P13",
        /// An account is debited under a mandate that is there and its method's own; no mandate for
        /// more debits outlives what its method is good for, and none at all its method on file.
        P14 = "P14",
        /// A customer's id and its record agree on whether it has an account, and one that is not
        /// configured as a customer has none of a customer's intents.
        A1 = "A1",
        /// What opens a customer to a browser or an app names one that is on record, and ends after
        /// it was made.
        A2 = "A2",
        /// An account has at most one default configuration on record, which is active; intents and
        /// sessions take their methods from a configuration that is there; a domain is registered
        /// once.
        O1 = "O1",
        /// A price has a product that is there and counts it; a product's default price is an active
        /// one of its own.
        R1 = "R1",
        /// A lookup key is of at most one price of an account, and its record says of which.
        R2 = "R2",
        /// A Checkout Session and its intent name each other; its prices and its customer are
        /// there.
        C1 = "C1",
        /// A complete session has an intent that went through, for what the session costs; an open one
        /// none that did.
        C2 = "C2",
        /// A test clock and its customers know each other; it has its jobs, in order, each of a kind
        /// that waits by clocks and not due before what the clock shows, and a deleted one has nothing.
        T1 = "T1",
        /// Each fact is told exactly once, and nothing is told that is not one.
        E1 = "E1",
        /// Event numbers leave no gap, and time never runs backwards along them.
        E2 = "E2",
        /// An event on its way to an endpoint stands where its attempts have brought it: it waits for
        /// the next one, or the endpoint has it, or it was tried as often as the schedule has it. What
        /// an endpoint wants is sent to it.
        E4 = "E4",
        /// What a commit writes is there whole: rows can be read, index entries and references lead
        /// somewhere.
        D2 = "D2",
    }
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Which rule.
    pub invariant: Invariant,
    /// The id of what it is about.
    pub subject: String,
    /// What was found, without anything that a log may not hold.
    pub found: String,
}

impl Finding {
    /// A breach.
    pub fn of(invariant: Invariant, subject: impl Into<String>, found: impl Into<String>) -> Self {
        Finding { invariant, subject: subject.into(), found: found.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { invariant, subject, found } = self;
        write!(f, "{invariant:?} {subject}: {found}")
    }
}

/// Everything that is wrong with an account's records, in the order of rules.
pub fn audit(snapshot: &Snapshot) -> Vec<Finding> {
    let mut findings = Findings::default();
    money::audit(snapshot, &mut findings);
    cash::audit(snapshot, &mut findings);
    intents::audit(snapshot, &mut findings);
    payment_methods::audit(snapshot, &mut findings);
    accounts::audit(snapshot, &mut findings);
    offers::audit(snapshot, &mut findings);
    prices::audit(snapshot, &mut findings);
    checkout::audit(snapshot, &mut findings);
    test_clocks::audit(snapshot, &mut findings);
    events::audit(snapshot, &mut findings);
    webhooks::audit(snapshot, &mut findings);
    deliveries::audit(snapshot, &mut findings);
    findings.0.sort();
    findings.0
}

/// What has been found so far.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    /// Notes a breach unless the rule holds.
    fn expect(
        &mut self,
        holds: bool,
        invariant: Invariant,
        subject: &str,
        found: impl FnOnce() -> String,
    ) {
        if !holds {
            self.0.push(Finding::of(invariant, subject, found()));
        }
    }
}
