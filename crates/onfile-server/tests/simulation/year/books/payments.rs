//! Payments and setups, by cards, accounts and banks' pages.

use super::{Books, Charge, Intent, Kind, Method, Refused, Setup, Standing, Status, Step};
use crate::year::act::{Account, DAY, Fate, Terms};

/// A hold lasts so long.
const HOLD: i64 = 7 * DAY;

/// How an attempt goes that is not refused.
#[derive(Clone, Copy)]
pub(super) enum Plan {
    Card(bool),
    /// An account, and the mandate that stands, unless the holder agrees to a new one.
    Debit(Account, Option<usize>),
    /// The buyer has to do something first.
    Away(Step),
}

/// For what an attempt is.
#[derive(Clone, Copy)]
pub(super) struct Attempt {
    pub(super) customer: Option<usize>,
    pub(super) method: usize,
    pub(super) keep: bool,
    pub(super) agreed: bool,
    pub(super) back: bool,
}

impl Books {
    /// What comes of an attempt; a refusal leaves everything as it was.
    pub(super) fn plan(&self, attempt: Attempt) -> Result<Plan, Refused> {
        let Attempt { customer, method, keep, agreed, back } = attempt;
        self.is_there(customer)?;
        if !self.may_use(method, customer) {
            return Err(400);
        }
        match self.methods[method].kind {
            Kind::Card { good } => Ok(Plan::Card(good)),
            Kind::Account(account) => {
                let standing = self.authority(method, agreed).ok_or(400_u16)?;
                let away = || match back {
                    true => Step::Page,
                    false => Step::Deposits(self.time(customer) + 10 * DAY, 0),
                };
                Ok(if self.must_be_proved(method) {
                    Plan::Away(away())
                } else {
                    Plan::Debit(account, standing)
                })
            }
            Kind::Bank(..) if !back || (keep && !agreed) => Err(400),
            Kind::Bank(..) => Ok(Plan::Away(Step::Page)),
        }
    }

    pub(super) fn pay(
        &mut self,
        customer: Option<usize>,
        method: usize,
        amount: i64,
        terms: Terms,
    ) -> Result<(), Refused> {
        let Terms { keep, agreed, hold, back } = terms;
        let kind = self.methods[method].kind;
        let plan = self.plan(Attempt { customer, method, keep, agreed, back })?;
        if hold && !matches!(kind, Kind::Card { .. }) {
            return Err(400);
        }
        self.tell("payment_intent.created", format!("pi{}", self.intents.len()));
        self.intents.push(Intent {
            kind: kind.name(),
            currency: kind.currency(),
            amount,
            customer,
            method: None,
            keep,
            hold,
            agreed,
            status: Status::NeedsMethod,
            charge: None,
            session: None,
        });
        self.go(self.intents.len() - 1, method, plan)
    }

    pub(super) fn pay_by_token(
        &mut self,
        customer: Option<usize>,
        account: Account,
        amount: i64,
        keep: bool,
    ) -> Result<(), Refused> {
        self.is_there(customer)?;
        let (standing, mandate, proved) = (Standing::Fresh, None, false);
        self.methods.push(Method { kind: Kind::Account(account), standing, mandate, proved });
        // A token says that the library for browsers confirms, whose buyers go nowhere.
        let terms = Terms { keep, agreed: true, hold: false, back: false };
        self.pay(customer, self.methods.len() - 1, amount, terms)
    }

    pub(super) fn confirm(
        &mut self,
        at: usize,
        method: usize,
        agreed: bool,
    ) -> Result<(), Refused> {
        let intent = &self.intents[at];
        let (customer, keep, status) = (intent.customer, intent.keep, intent.status);
        if intent.session.is_some() || !matches!(status, Status::NeedsMethod | Status::Action(_)) {
            return Err(400);
        }
        if self.methods[method].kind.name() != intent.kind {
            return Err(400);
        }
        let plan = self.plan(Attempt { customer, method, keep, agreed, back: true })?;
        self.intents[at].agreed = agreed;
        self.go(at, method, plan)
    }

    /// Goes through with an attempt.
    pub(super) fn go(&mut self, at: usize, method: usize, plan: Plan) -> Result<(), Refused> {
        self.intents[at].method = Some(method);
        match plan {
            Plan::Away(step) => {
                self.intents[at].status = Status::Action(step);
                self.tell("payment_intent.requires_action", format!("pi{at}"));
                Ok(())
            }
            Plan::Card(good) => self.charge_card(at, method, good),
            Plan::Debit(account, standing) => {
                let again = {
                    let Intent { keep, .. } = self.intents[at];
                    keep || matches!(self.methods[method].standing, Standing::Attached(_))
                };
                let mandate = standing.unwrap_or_else(|| self.mandate(method, again));
                self.collect(at, method, account.2, mandate)
            }
        }
    }

    fn charge_card(&mut self, at: usize, method: usize, good: bool) -> Result<(), Refused> {
        let mut charge = self.new_charge(at, method);
        if !good {
            charge.status = "failed";
            self.intents[at].charge = Some(charge);
            self.tell("charge.failed", format!("ch of pi{at}"));
            self.failed(at);
            return Err(402);
        }
        charge.status = "succeeded";
        let Intent { customer, keep, hold, .. } = self.intents[at];
        let clock = self.clock_of(customer);
        if hold {
            charge.due = Some((clock, self.time(customer) + HOLD));
        }
        self.intents[at].charge = Some(charge);
        self.tell("charge.succeeded", format!("ch of pi{at}"));
        if hold {
            self.intents[at].status = Status::Held;
        } else {
            self.take(at);
        }
        self.used(method, customer, keep);
        let told = if hold { "amount_capturable_updated" } else { "succeeded" };
        self.tell(&format!("payment_intent.{told}"), format!("pi{at}"));
        Ok(())
    }

    pub(super) fn new_charge(&self, at: usize, method: usize) -> Charge {
        Charge {
            method,
            amount: self.intents[at].amount,
            captured: 0,
            refunded: 0,
            status: "pending",
            settled: false,
            against: false,
            mandate: None,
            due: None,
        }
    }

    /// Takes a card's money, which arrives a second later.
    fn take(&mut self, at: usize) {
        let due = Some((None, self.now + 1));
        let charge = self.charge(at);
        (charge.captured, charge.due) = (charge.amount, due);
        self.intents[at].status = Status::Succeeded;
    }

    pub(super) fn charge(&mut self, at: usize) -> &mut Charge {
        self.intents[at].charge.as_mut().unwrap()
    }

    /// The money is on the balance.
    pub(super) fn settle(&mut self, at: usize) {
        let currency = self.intents[at].currency;
        let charge = self.charge(at);
        (charge.settled, charge.due) = (true, None);
        let amount = charge.captured;
        self.book(currency, amount - (amount * 29 + 500) / 1000 - 30);
    }

    pub(super) fn failed(&mut self, at: usize) {
        let intent = &mut self.intents[at];
        (intent.status, intent.method) = (Status::NeedsMethod, None);
        self.tell("payment_intent.payment_failed", format!("pi{at}"));
    }

    pub(super) fn capture(&mut self, at: usize) -> Result<(), Refused> {
        if self.intents[at].status != Status::Held {
            return Err(400);
        }
        self.tell("charge.captured", format!("ch of pi{at}"));
        self.take(at);
        self.tell("payment_intent.succeeded", format!("pi{at}"));
        Ok(())
    }

    pub(super) fn cancel(&mut self, at: usize) -> Result<(), Refused> {
        let intent = &self.intents[at];
        if matches!(intent.status, Status::Succeeded | Status::Canceled) || intent.session.is_some()
        {
            return Err(400);
        }
        self.call_off(at);
        Ok(())
    }

    pub(super) fn call_off(&mut self, at: usize) {
        let intent = &mut self.intents[at];
        if let (Status::Processing, Some(charge)) = (intent.status, &mut intent.charge) {
            charge.status = "failed";
        }
        if let Some(charge) = &mut intent.charge {
            charge.due = None;
        }
        intent.status = Status::Canceled;
        self.tell("payment_intent.canceled", format!("pi{at}"));
        self.call_off_refunds(at);
    }

    pub(super) fn set_up(
        &mut self,
        customer: Option<usize>,
        method: usize,
        agreed: bool,
    ) -> Result<(), Refused> {
        let plan = self.plan(Attempt { customer, method, keep: true, agreed, back: true })?;
        self.begin_setup(customer, None);
        self.intend(self.setups.len() - 1, agreed);
        self.go_set_up(self.setups.len() - 1, method, plan)
    }

    pub(super) fn begin_setup(&mut self, customer: Option<usize>, session: Option<usize>) {
        self.tell("setup_intent.created", format!("seti{}", self.setups.len()));
        let (method, agreed, status) = (None, false, Status::NeedsMethod);
        self.setups.push(Setup { customer, method, agreed, status, session });
    }

    pub(super) fn intend(&mut self, at: usize, agreed: bool) {
        self.setups[at].agreed = agreed;
    }

    pub(super) fn go_set_up(
        &mut self,
        at: usize,
        method: usize,
        plan: Plan,
    ) -> Result<(), Refused> {
        self.setups[at].method = Some(method);
        match plan {
            Plan::Away(step) => {
                self.setups[at].status = Status::Action(step);
                self.tell("setup_intent.requires_action", format!("seti{at}"));
                Ok(())
            }
            Plan::Card(false) => {
                self.setup_failed(at);
                Err(402)
            }
            Plan::Card(true) => {
                self.used(method, self.setups[at].customer, true);
                self.setup_done(at);
                Ok(())
            }
            Plan::Debit(_, standing) => {
                let mandate = standing.unwrap_or_else(|| self.mandate(method, true));
                self.methods[method].mandate = Some(mandate);
                self.used(method, self.setups[at].customer, true);
                self.setup_done(at);
                Ok(())
            }
        }
    }

    pub(super) fn setup_done(&mut self, at: usize) {
        self.setups[at].status = Status::Succeeded;
        self.tell("setup_intent.succeeded", format!("seti{at}"));
    }

    pub(super) fn setup_failed(&mut self, at: usize) {
        let setup = &mut self.setups[at];
        (setup.status, setup.method) = (Status::NeedsMethod, None);
        self.tell("setup_intent.setup_failed", format!("seti{at}"));
    }
}

/// Whether a report ends the mandate, and when it comes.
pub(super) fn first_report(fate: Fate) -> Option<i64> {
    match fate {
        Fate::Pays(after) | Fate::Returns(after, _) => Some(after),
        Fate::Disputed => Some(5),
        Fate::Refused | Fate::Silent => None,
    }
}
