//! How often a price is paid. Nothing here pays it: there are no subscriptions.

use super::{Fault, PriceRefusal};
use crate::names::names;
use serde::{Deserialize, Serialize};

names! {
    /// The unit of time between two payments.
    pub enum Interval {
        Day = "day",
        Week = "week",
        Month = "month",
        Year = "year",
    }
}

names! {
    /// How the quantity is known.
    pub enum UsageType {
        Licensed = "licensed",
        Metered = "metered",
    }
}

/// Longest trial, in days: two years. The service's limit for subscriptions.
const MAX_TRIAL: u32 = 730;

impl Interval {
    /// Most of them between two payments: three years.
    fn most(self) -> u32 {
        match self {
            Interval::Day => 1095,
            Interval::Week => 156,
            Interval::Month => 36,
            Interval::Year => 3,
        }
    }
}

/// How often, as a caller says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntervalEntry {
    /// The unit.
    pub interval: Interval,
    /// How many of them; one, if it is not said.
    pub interval_count: Option<u32>,
}

/// How often, and of how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecurringEntry {
    /// How often.
    pub every: IntervalEntry,
    /// See [`Recurring::trial_period_days`].
    pub trial_period_days: Option<u32>,
    /// See [`UsageType`].
    pub usage_type: Option<UsageType>,
}

/// How often a price is paid, for the quantity that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurring {
    /// The unit.
    pub interval: Interval,
    /// How many of them.
    pub interval_count: u32,
    /// Days before the first payment.
    pub trial_period_days: Option<u32>,
}

impl Recurring {
    pub(super) fn of(entry: RecurringEntry) -> Result<Self, PriceRefusal> {
        let IntervalEntry { interval, interval_count } = entry.every;
        let interval_count = interval_count.unwrap_or(1);
        if !(1..=interval.most()).contains(&interval_count) {
            return Err(Fault::IntervalCount.at("recurring[interval_count]"));
        }
        // A meter would say how much was used, and there are none.
        if entry.usage_type == Some(UsageType::Metered) {
            return Err(PriceRefusal::Metered);
        }
        if entry.trial_period_days.is_some_and(|days| days > MAX_TRIAL) {
            return Err(Fault::TrialTooLong.at("recurring[trial_period_days]"));
        }
        Ok(Recurring { interval, interval_count, trial_period_days: entry.trial_period_days })
    }

    /// How the quantity is known.
    pub fn usage_type(&self) -> UsageType {
        UsageType::Licensed
    }
}
