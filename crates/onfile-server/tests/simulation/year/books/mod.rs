//! What must be in the books at any time of the year: an independent account of balances, statuses,
//! events, mandates, sessions and deliveries.
//!
//! Written from the reference of behaviour (5.6 to 5.9, 6 and 8), in plain numbers and lists; it shares
//! no code with the server. The card alone is the business of [`crate::model`].

mod banks;
mod checkout;
mod clocks;
mod hooks;
mod payments;
mod refunds;
mod shown;
mod time;

use super::act::{Account, Act, Kind, Mood};
use crate::command::Pick;
pub use checkout::UNIT;
pub use hooks::SOME;
pub use shown::Sent;
use std::collections::BTreeMap;

/// Why something is refused: the status.
pub type Refused = u16;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Fresh,
    SetUp,
    Attached(usize),
    Spent,
}

struct Method {
    kind: Kind,
    standing: Standing,
    mandate: Option<usize>,
    /// Whether an American account is proved.
    proved: bool,
}

struct Refund {
    intent: usize,
    amount: i64,
    status: &'static str,
}

struct Mandate {
    method: usize,
    active: bool,
    again: bool,
}

struct Customer {
    there: bool,
    clock: Option<usize>,
    /// Whether an e-mail address is known.
    email: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    NeedsMethod,
    Action(Step),
    Processing,
    Held,
    Succeeded,
    Canceled,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A page of a bank that pays, or that proves an account.
    Page,
    /// What was paid into the account has to be said, by then; so often it was said wrong.
    Deposits(i64, u32),
}

/// When something is due, and by which clock.
type Due = Option<(Option<usize>, i64)>;

struct Charge {
    method: usize,
    amount: i64,
    captured: i64,
    refunded: i64,
    status: &'static str,
    settled: bool,
    against: bool,
    mandate: Option<usize>,
    due: Due,
}

struct Intent {
    kind: &'static str,
    currency: &'static str,
    amount: i64,
    customer: Option<usize>,
    method: Option<usize>,
    keep: bool,
    hold: bool,
    agreed: bool,
    status: Status,
    charge: Option<Charge>,
    session: Option<usize>,
}

struct Setup {
    customer: Option<usize>,
    method: Option<usize>,
    agreed: bool,
    status: Status,
    session: Option<usize>,
}

struct Session {
    sets_up: bool,
    customer: Option<usize>,
    creates: bool,
    keep: bool,
    unit: i64,
    quantity: i64,
    status: &'static str,
    paid: &'static str,
    intent: Option<usize>,
    due: i64,
}

struct Clock {
    time: i64,
    target: Option<(i64, i64)>,
    ends: i64,
    there: bool,
}

struct Product {
    there: bool,
    priced: bool,
    /// Made for a session alone.
    made: bool,
}

/// What an act must be answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// The events told: when, which, of what.
    pub events: Vec<String>,
    /// The event that the act is about.
    pub event: Option<String>,
}

#[derive(Default)]
pub struct Books {
    pub now: i64,
    customers: Vec<Customer>,
    methods: Vec<Method>,
    mandates: Vec<Mandate>,
    intents: Vec<Intent>,
    setups: Vec<Setup>,
    refunds: Vec<Refund>,
    disputes: usize,
    products: Vec<Product>,
    /// What it costs; nothing for what was made for a session alone, and is not sold again.
    prices: Vec<Option<i64>>,
    sessions: Vec<Session>,
    clocks: Vec<Clock>,
    hooks: Vec<hooks::Hook>,
    parcels: Vec<hooks::Parcel>,
    /// Net, by currency.
    moved: BTreeMap<&'static str, i64>,
    told: Vec<String>,
    /// Where the last act's events begin.
    fresh: usize,
}

impl Books {
    pub fn new(now: i64) -> Self {
        Books { now, ..Books::default() }
    }

    /// Does an act. `None` where there is nothing that it could be about.
    pub fn step(&mut self, act: &Act) -> Option<Answer> {
        self.fresh = self.told.len();
        let mut event = None;
        let outcome = self.run(act, &mut event)?;
        // What is due by now is delivered.
        self.advance(0);
        let mut events = self.told[self.fresh..].to_vec();
        events.sort();
        Some(Answer { status: outcome.err().unwrap_or(200), events, event })
    }

    fn run(&mut self, act: &Act, event: &mut Option<String>) -> Option<Result<(), Refused>> {
        Some(match act {
            Act::Customer { clock } => {
                let clock = wanted(*clock, self.clocks.len())?;
                self.customer(clock)
            }
            Act::DeleteCustomer(customer) => {
                self.delete_customer(customer.among(self.customers.len())?)
            }
            Act::Method(kind) => {
                let (standing, mandate) = (Standing::Fresh, None);
                self.methods.push(Method { kind: *kind, standing, mandate, proved: false });
                Ok(())
            }
            Act::Pay { customer, method, amount, terms } => {
                let customer = wanted(*customer, self.customers.len())?;
                let method = method.among(self.methods.len())?;
                self.pay(customer, method, *amount, *terms)
            }
            Act::PayByToken { customer, account, amount, keep } => {
                let customer = wanted(*customer, self.customers.len())?;
                self.pay_by_token(customer, *account, *amount, *keep)
            }
            Act::Confirm { intent, method, agreed } => {
                let intent = intent.among(self.intents.len())?;
                self.confirm(intent, method.among(self.methods.len())?, *agreed)
            }
            Act::Answer { intent, agrees } => {
                self.answer(intent.among(self.intents.len())?, *agrees)?
            }
            Act::Prove { intent, right } => self.prove(intent.among(self.intents.len())?, *right),
            Act::Capture(intent) => self.capture(intent.among(self.intents.len())?),
            Act::Cancel(intent) => self.cancel(intent.among(self.intents.len())?),
            Act::Refund { intent, amount } => {
                self.refund(intent.among(self.intents.len())?, *amount)
            }
            Act::SetUp { customer, method, agreed } => {
                let customer = wanted(*customer, self.customers.len())?;
                self.set_up(customer, method.among(self.methods.len())?, *agreed)
            }
            Act::AnswerSetup { setup, agrees } => {
                self.answer_setup(setup.among(self.setups.len())?, *agrees)?
            }
            Act::Detach(method) => self.detach(method.among(self.methods.len())?),
            Act::Product => {
                self.products.push(Product { there: true, priced: false, made: false });
                self.tell("product.created", format!("prod{}", self.products.len() - 1));
                Ok(())
            }
            Act::Price { product, amount } => {
                self.price(product.among(self.products.len())?, *amount)
            }
            Act::DeleteProduct(product) => self.delete_product(product.among(self.products.len())?),
            Act::Session { sets_up, customer, keep, price } => {
                let customer = wanted(*customer, self.customers.len())?;
                let price = wanted(*price, self.prices.len())?;
                self.session(*sets_up, customer, *keep, price)
            }
            Act::Quantity { session, quantity } => {
                self.quantity(session.among(self.sessions.len())?, *quantity)
            }
            Act::Buy { session, method } => {
                let session = session.among(self.sessions.len())?;
                self.buy(session, method.among(self.methods.len())?)
            }
            Act::Expire(session) => self.expire(session.among(self.sessions.len())?),
            Act::CustomerSession(customer) => {
                self.is_there(Some(customer.among(self.customers.len())?))
            }
            Act::Clock { ahead } => self.clock(*ahead),
            Act::AdvanceClock { clock, seconds } => {
                self.advance_clock(clock.among(self.clocks.len())?, *seconds)
            }
            Act::DeleteClock(clock) => self.delete_clock(clock.among(self.clocks.len())?),
            Act::Endpoint { everything, mood } => self.endpoint(*everything, *mood),
            Act::Mood { endpoint, mood } => {
                let endpoint = endpoint.among(self.hooks.len())?;
                self.becomes(endpoint, *mood)
            }
            Act::Disable { endpoint, disabled } => {
                self.disable(endpoint.among(self.hooks.len())?, *disabled)
            }
            Act::DeleteEndpoint(endpoint) => {
                self.delete_endpoint(endpoint.among(self.hooks.len())?)
            }
            Act::Resend { endpoint, event: told } => {
                let told = self.told[told.among(self.told.len())?].clone();
                *event = Some(told.clone());
                self.resend(endpoint.among(self.hooks.len())?, told)
            }
            Act::Restart => Ok(()),
            Act::Crash => {
                self.customer(None).ok();
                self.held();
                Ok(())
            }
            Act::Advance(seconds) => {
                self.advance(*seconds);
                Ok(())
            }
        })
    }

    fn tell(&mut self, kind: &str, object: impl std::fmt::Display) {
        let told = format!("{} {kind} {object}", self.now);
        self.send_out(kind, &told);
        self.told.push(told);
    }

    fn book(&mut self, currency: &'static str, net: i64) {
        *self.moved.entry(currency).or_default() += net;
    }

    fn customer(&mut self, clock: Option<usize>) -> Result<(), Refused> {
        if clock.is_some_and(|clock| !self.clocks[clock].there || self.is_full(clock)) {
            return Err(400);
        }
        self.customers.push(Customer { there: true, clock, email: false });
        self.tell("customer.created", format!("cus{}", self.customers.len() - 1));
        Ok(())
    }

    fn is_there(&self, customer: Option<usize>) -> Result<(), Refused> {
        match customer {
            Some(customer) if !self.customers[customer].there => Err(400),
            _ => Ok(()),
        }
    }

    fn delete_customer(&mut self, at: usize) -> Result<(), Refused> {
        if !std::mem::replace(&mut self.customers[at].there, false) {
            return Err(404);
        }
        for method in 0..self.methods.len() {
            if self.methods[method].standing == Standing::Attached(at) {
                self.methods[method].standing = Standing::Spent;
                self.end_mandates(method);
            }
        }
        self.tell("customer.deleted", format!("cus{at}"));
        Ok(())
    }

    fn detach(&mut self, at: usize) -> Result<(), Refused> {
        let Standing::Attached(_) = self.methods[at].standing else { return Err(400) };
        self.methods[at].standing = Standing::Spent;
        self.tell("payment_method.detached", format!("pm{at}"));
        self.end_mandates(at);
        Ok(())
    }

    /// What is taken off file may not be debited under any mandate.
    fn end_mandates(&mut self, method: usize) {
        for mandate in 0..self.mandates.len() {
            if self.mandates[mandate].method == method {
                self.end_mandate(Some(mandate));
            }
        }
    }

    fn end_mandate(&mut self, mandate: Option<usize>) {
        let Some(mandate) = mandate else { return };
        if std::mem::replace(&mut self.mandates[mandate].active, false) {
            let method = self.mandates[mandate].method;
            self.tell("mandate.updated", format!("mandate of pm{method}"));
        }
    }

    fn may_use(&self, method: usize, customer: Option<usize>) -> bool {
        match self.methods[method].standing {
            Standing::Fresh => true,
            Standing::Attached(owner) => customer == Some(owner),
            Standing::SetUp | Standing::Spent => false,
        }
    }

    /// What a success, or a debit that is under way, makes of its method.
    fn used(&mut self, at: usize, customer: Option<usize>, keep: bool) {
        if self.methods[at].standing != Standing::Fresh {
            return;
        }
        let pays_once = matches!(self.methods[at].kind, Kind::Bank(..));
        self.methods[at].standing = match (keep, customer) {
            (true, Some(customer)) if !pays_once => Standing::Attached(customer),
            (true, None) if !pays_once => Standing::SetUp,
            _ => Standing::Spent,
        };
        if let Standing::Attached(_) = self.methods[at].standing {
            self.tell("payment_method.attached", format!("pm{at}"));
        }
    }
}

/// A pick that need not be there: nothing is picked of nothing.
fn wanted(pick: Option<Pick>, count: usize) -> Option<Option<usize>> {
    match pick {
        None => Some(None),
        Some(pick) => pick.among(count).map(Some),
    }
}
