//! What must happen: an independent account of balances, statuses, attachments, consents and events.
//!
//! Written from the reference of behaviour (sections 1, 4, 5.5, 7 and 8), in plain numbers and
//! lists; it shares no code with the server. Where the server differs, one of the two is wrong.

mod aftermath;
mod payments;
mod setups;
mod shown;

use crate::command::{Capture, Card, Command, Evidence, Pick, Redisplay, Usage};

const DAY: i64 = 86_400;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Fresh,
    SetUp,
    Attached(usize),
    Spent,
}

struct Method {
    card: Card,
    redisplay: Redisplay,
    standing: Standing,
    /// The issuer has seen the buyer agree to being charged while absent.
    prepared: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    RequiresPaymentMethod,
    RequiresConfirmation,
    RequiresAction,
    RequiresCapture,
    Succeeded,
    Canceled,
}

struct Intent {
    amount: i64,
    capture: Capture,
    customer: Option<usize>,
    method: Option<usize>,
    keep: Option<Usage>,
    status: Status,
    error: Option<&'static str>,
    charge: Option<Charge>,
}

#[derive(Clone)]
struct Charge {
    card: Card,
    captured: i64,
    refunded: i64,
    settled: bool,
    /// When the settlement, or the end of the hold, is due.
    due: Option<i64>,
    disputes_against: usize,
    failed: bool,
}

struct Setup {
    customer: Option<usize>,
    method: Option<usize>,
    usage: Usage,
    status: Status,
    error: Option<&'static str>,
}

struct Refund {
    intent: usize,
    amount: i64,
    status: &'static str,
    due: Option<i64>,
}

struct Dispute {
    intent: usize,
    amount: i64,
    status: &'static str,
    inquiry: bool,
    evidence: Option<Evidence>,
    due: Option<i64>,
}

/// What a command must be answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// The error's code, where the reference gives one.
    pub code: Option<&'static str>,
    /// The events told, each with its object, in order.
    pub events: Vec<String>,
    /// What it was about.
    pub about: Option<String>,
}

enum Verdict {
    Yes,
    Challenge,
    /// The code, and whether there is a charge.
    No(&'static str, bool),
}

#[derive(Clone, Copy)]
enum Purpose {
    Pay(Option<Usage>),
    Set(Usage),
}

pub struct Model {
    pub now: i64,
    customers: Vec<bool>,
    methods: Vec<Method>,
    intents: Vec<Intent>,
    setups: Vec<Setup>,
    refunds: Vec<Refund>,
    disputes: Vec<Dispute>,
    /// What moved on the balance: net of fees, and from when it can be used.
    moved: Vec<(i64, i64)>,
    events: Vec<String>,
}

type Outcome = Result<Option<String>, (u16, Option<&'static str>)>;

const REFUSED: (u16, Option<&'static str>) = (400, None);
const STATE: (u16, Option<&'static str>) = (400, Some("payment_intent_unexpected_state"));
const SETUP_STATE: (u16, Option<&'static str>) = (400, Some("setup_intent_unexpected_state"));

impl Model {
    pub fn new(now: i64) -> Self {
        Model {
            now,
            customers: vec![],
            methods: vec![],
            intents: vec![],
            setups: vec![],
            refunds: vec![],
            disputes: vec![],
            moved: vec![],
            events: vec![],
        }
    }

    /// Does a command. `None` where nothing exists that it could be about.
    pub fn step(&mut self, command: &Command) -> Option<Answer> {
        self.events.clear();
        let outcome = match self.run(command)? {
            Ok(about) => Answer { status: 200, code: None, events: vec![], about },
            Err((status, code)) => Answer { status, code, events: vec![], about: None },
        };
        Some(Answer { events: std::mem::take(&mut self.events), ..outcome })
    }

    fn run(&mut self, command: &Command) -> Option<Outcome> {
        Some(match command {
            Command::Twice(command) => return self.run(command),
            Command::CreateCustomer => {
                self.customers.push(true);
                let at = self.customers.len() - 1;
                self.tell("customer.created", format!("cus{at}"));
                Ok(None)
            }
            Command::DeleteCustomer(customer) => {
                self.delete_customer(customer.among(self.customers.len())?)
            }
            Command::CreateMethod { card, redisplay } => {
                let redisplay = redisplay.unwrap_or(Redisplay::Unspecified);
                let (card, standing) = (*card, Standing::Fresh);
                self.methods.push(Method { card, redisplay, standing, prepared: false });
                Ok(Some(self.method(self.methods.len() - 1)))
            }
            Command::UpdateMethod { method, redisplay } => {
                let at = method.among(self.methods.len())?;
                if !matches!(self.methods[at].standing, Standing::Attached(_)) {
                    return Some(Err(REFUSED));
                }
                self.methods[at].redisplay = *redisplay;
                self.tell("payment_method.updated", format!("pm{at}"));
                Ok(Some(self.method(at)))
            }
            Command::Attach { method, customer } => {
                let at = method.among(self.methods.len())?;
                self.attach(at, customer.among(self.customers.len())?)
            }
            Command::Detach(method) => self.detach(method.among(self.methods.len())?),
            Command::CreateIntent { amount, capture, customer, method, keep, confirm } => {
                let customer = self.wanted(*customer, self.customers.len())?;
                let method = self.wanted(*method, self.methods.len())?;
                let intent = Intent {
                    amount: *amount,
                    capture: *capture,
                    customer,
                    method: None,
                    keep: *keep,
                    status: Status::RequiresPaymentMethod,
                    error: None,
                    charge: None,
                };
                self.create_intent(intent, method, *confirm)
            }
            Command::UpdateIntent { intent, amount, method } => {
                let at = intent.among(self.intents.len())?;
                let method = self.wanted(*method, self.methods.len())?;
                self.update_intent(at, *amount, method)
            }
            Command::Confirm { intent, method, off_session } => {
                let at = intent.among(self.intents.len())?;
                let method = self.wanted(*method, self.methods.len())?;
                self.confirm(at, method, *off_session)
            }
            Command::AnswerChallenge { intent, passed } => {
                self.answer_challenge(intent.among(self.intents.len())?, *passed)?
            }
            Command::Capture { intent, amount } => {
                self.capture(intent.among(self.intents.len())?, *amount)
            }
            Command::Cancel(intent) => self.cancel(intent.among(self.intents.len())?),
            Command::CreateSetup { customer, method, usage, confirm } => {
                let customer = self.wanted(*customer, self.customers.len())?;
                let method = self.wanted(*method, self.methods.len())?;
                let (usage, status) = (*usage, Status::RequiresPaymentMethod);
                let setup = Setup { customer, method: None, usage, status, error: None };
                self.create_setup(setup, method, *confirm)
            }
            Command::ConfirmSetup { setup, method } => {
                let at = setup.among(self.setups.len())?;
                let method = self.wanted(*method, self.methods.len())?;
                self.confirm_setup(at, method)
            }
            Command::AnswerSetupChallenge { setup, passed } => {
                self.answer_setup_challenge(setup.among(self.setups.len())?, *passed)?
            }
            Command::CancelSetup(setup) => self.cancel_setup(setup.among(self.setups.len())?),
            Command::Refund { intent, amount } => {
                self.refund(intent.among(self.intents.len())?, *amount)
            }
            Command::Answer { dispute, evidence } => {
                self.answer(dispute.among(self.disputes.len())?, *evidence)
            }
            Command::CloseDispute(dispute) => self.close(dispute.among(self.disputes.len())?),
            Command::Advance(seconds) => {
                self.advance(*seconds);
                Ok(None)
            }
        })
    }

    /// A pick that need not be there: nothing is picked of nothing.
    fn wanted(&self, pick: Option<Pick>, count: usize) -> Option<Option<usize>> {
        match pick {
            None => Some(None),
            Some(pick) => pick.among(count).map(Some),
        }
    }

    fn tell(&mut self, kind: &str, object: impl std::fmt::Display) {
        self.events.push(format!("{kind} {object}"));
    }

    fn delete_customer(&mut self, at: usize) -> Outcome {
        if !std::mem::replace(&mut self.customers[at], false) {
            return Err((404, Some("resource_missing")));
        }
        for method in &mut self.methods {
            if method.standing == Standing::Attached(at) {
                method.standing = Standing::Spent;
            }
        }
        self.tell("customer.deleted", format!("cus{at}"));
        Ok(None)
    }

    fn attach(&mut self, at: usize, customer: usize) -> Outcome {
        self.exists(Some(customer))?;
        match self.methods[at].standing {
            Standing::Attached(owner) if owner == customer => return Ok(Some(self.method(at))),
            Standing::Attached(_) | Standing::Spent => return Err(REFUSED),
            Standing::Fresh | Standing::SetUp => {}
        }
        if self.methods[at].card == Card::Declined {
            return Err((402, Some("card_declined")));
        }
        self.methods[at].standing = Standing::Attached(customer);
        self.tell("payment_method.attached", format!("pm{at}"));
        Ok(Some(self.method(at)))
    }

    fn detach(&mut self, at: usize) -> Outcome {
        let Standing::Attached(_) = self.methods[at].standing else { return Err(REFUSED) };
        self.methods[at].standing = Standing::Spent;
        self.tell("payment_method.detached", format!("pm{at}"));
        Ok(Some(self.method(at)))
    }

    fn exists(&self, customer: Option<usize>) -> Result<(), (u16, Option<&'static str>)> {
        match customer {
            Some(customer) if !self.customers[customer] => Err((400, Some("resource_missing"))),
            _ => Ok(()),
        }
    }

    /// Whether an intent of this customer may use a method.
    fn may_use(&self, method: usize, customer: Option<usize>) -> bool {
        match self.methods[method].standing {
            Standing::Fresh => true,
            Standing::Attached(owner) => customer == Some(owner),
            Standing::SetUp | Standing::Spent => false,
        }
    }
}
