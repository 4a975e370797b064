//! Everything in one line each: the same lines that are made of the server's answers.

use super::{Books, Refund, Standing, Status};
use std::collections::BTreeMap;

fn word(status: Status) -> &'static str {
    match status {
        Status::NeedsMethod => "requires_payment_method",
        Status::Action(_) => "requires_action",
        Status::Processing => "processing",
        Status::Held => "requires_capture",
        Status::Succeeded => "succeeded",
        Status::Canceled => "canceled",
    }
}

fn named(prefix: &str, at: Option<usize>) -> String {
    at.map_or_else(|| "-".to_owned(), |at| format!("{prefix}{at}"))
}

impl Books {
    fn intent(&self, at: usize) -> String {
        let it = &self.intents[at];
        let charge = match &it.charge {
            None => "-".to_owned(),
            Some(charge) => {
                let mandate = charge.mandate.map(|mandate| self.mandates[mandate].active);
                let mandate = mandate.map_or("-", |it| if it { "active" } else { "inactive" });
                // What is on its way shows as taken.
                let pending = charge.status == "pending";
                let taken = if pending { charge.amount } else { charge.captured };
                format!(
                    "{taken} of {} taken, {} back, settled={} failed={} mandate={mandate}",
                    charge.amount,
                    charge.refunded,
                    charge.settled,
                    charge.status == "failed",
                )
            }
        };
        let (status, amount) = (word(it.status), it.amount);
        format!("pi{at} {status} {amount} by {}: {charge}", named("pm", it.method))
    }

    fn on_file(&self, customer: usize) -> String {
        let mine = (0..self.methods.len())
            .filter(|at| self.methods[*at].standing == Standing::Attached(customer));
        let mine: Vec<String> = mine.map(|at| format!("pm{at}")).collect();
        format!("cus{customer} has {}", mine.join(" "))
    }

    /// Everything but deliveries.
    pub fn all(&self) -> Vec<String> {
        let money = |currency: &str| self.moved.get(currency).copied().unwrap_or_default();
        let money = ["aud", "eur", "usd"].map(|it| format!("{it} {}", money(it)));
        let mut all = vec![money.join(", ")];
        all.extend((0..self.intents.len()).map(|at| self.intent(at)));
        all.extend(
            self.setups.iter().enumerate().map(|(at, it)| {
                format!("seti{at} {} by {}", word(it.status), named("pm", it.method))
            }),
        );
        all.extend(self.refunds.iter().enumerate().map(|(at, it)| {
            let Refund { intent, amount, status } = it;
            format!("re{at} {status} {amount} of pi{intent}")
        }));
        all.extend(self.methods.iter().enumerate().map(|(at, it)| {
            let owner = match it.standing {
                Standing::Attached(customer) => Some(customer),
                Standing::Fresh | Standing::SetUp | Standing::Spent => None,
            };
            format!("pm{at} of {}", named("cus", owner))
        }));
        all.extend(self.sessions.iter().enumerate().map(|(at, it)| {
            let (status, paid, customer) = (it.status, it.paid, named("cus", it.customer));
            format!("cs{at} {status} {paid} {} of {customer}", self.total(at))
        }));
        let clocks = self.clocks.iter().enumerate().filter(|(_, it)| it.there);
        all.extend(clocks.map(|(at, it)| format!("clock{at} {}", it.time)));
        let hooks = self.hooks.iter().enumerate().filter(|(_, it)| it.there);
        let state = |enabled| if enabled { "enabled" } else { "disabled" };
        all.extend(hooks.map(|(at, it)| format!("we{at} {}", state(it.enabled))));
        let there = (0..self.customers.len()).filter(|at| self.customers[*at].there);
        all.extend(there.map(|at| self.on_file(at)));
        all
    }

    /// What must have been tried, and how often what must have come, by event and endpoint. Two events
    /// of which the same is said are one.
    pub fn deliveries(&self) -> BTreeMap<(String, usize), Sent> {
        let mut all: BTreeMap<(String, usize), Sent> = BTreeMap::new();
        for parcel in &self.parcels {
            let sent = all.entry((parcel.told.clone(), parcel.hook)).or_default();
            sent.waiting += usize::from(parcel.due.is_some());
            sent.arrived += parcel.arrived;
            let attempts = parcel.attempts.iter();
            sent.attempts.extend(attempts.map(|(at, outcome)| format!("{at}: {outcome}")));
        }
        all.values_mut().for_each(|sent| sent.attempts.sort());
        all
    }
}

/// What became of an event on its way to an endpoint.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Whether it is tried again.
    pub waiting: usize,
    pub arrived: usize,
    pub attempts: Vec<String>,
}
