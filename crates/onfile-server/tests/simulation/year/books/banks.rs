//! Debits, banks' pages, and what is paid into accounts to prove them.

use super::payments::first_report;
use super::{Account, Books, Kind, Mandate, Method, Refused, Standing, Status, Step};
use crate::year::act::{Bank, Fate, Scheme};

/// How often amounts may be said wrong.
const GUESSES: u32 = 3;

impl Books {
    /// Under what an account may be debited: a new mandate (`Some(None)`), or one that stands.
    pub(super) fn authority(&self, method: usize, agreed: bool) -> Option<Option<usize>> {
        if agreed {
            return Some(None);
        }
        let mandate = self.methods[method].mandate?;
        let stands = self.mandates[mandate].active && self.mandates[mandate].again;
        stands.then_some(Some(mandate))
    }

    pub(super) fn mandate(&mut self, method: usize, again: bool) -> usize {
        self.mandates.push(Mandate { method, active: true, again });
        self.mandates.len() - 1
    }

    pub(super) fn must_be_proved(&self, method: usize) -> bool {
        let american = matches!(self.methods[method].kind, Kind::Account(Account(Scheme::Ach, ..)));
        american && !self.methods[method].proved
    }

    /// Hands a debit over.
    pub(super) fn collect(
        &mut self,
        at: usize,
        method: usize,
        fate: Fate,
        mandate: usize,
    ) -> Result<(), Refused> {
        let mut charge = self.new_charge(at, method);
        charge.mandate = Some(mandate);
        self.methods[method].mandate = Some(mandate);
        if fate == Fate::Refused {
            charge.status = "failed";
            self.intents[at].charge = Some(charge);
            self.tell("charge.failed", format!("ch of pi{at}"));
            self.failed(at);
            return Err(402);
        }
        charge.due = first_report(fate).map(|after| (None, self.now + after));
        self.intents[at].charge = Some(charge);
        self.tell("charge.pending", format!("ch of pi{at}"));
        let (customer, keep) = (self.intents[at].customer, self.intents[at].keep);
        self.used(method, customer, keep);
        self.intents[at].status = Status::Processing;
        self.tell("payment_intent.processing", format!("pi{at}"));
        Ok(())
    }

    /// The bank says what became of a debit.
    pub(super) fn reported(&mut self, at: usize) {
        let method = self.charge(at).method;
        match self.methods[method].kind {
            Kind::Account(Account(_, _, Fate::Returns(_, ends))) => {
                let charge = self.charge(at);
                (charge.status, charge.due) = ("failed", None);
                let mandate = charge.mandate;
                self.tell("charge.failed", format!("ch of pi{at}"));
                self.failed(at);
                self.call_off_refunds(at);
                self.money_came(at, false);
                if ends {
                    self.end_mandate(mandate);
                }
            }
            Kind::Account(Account(_, _, fate)) => {
                self.paid(at);
                if fate == Fate::Disputed {
                    self.disputed(at);
                }
            }
            Kind::Bank(..) | Kind::Card { .. } => self.paid(at),
        }
    }

    fn paid(&mut self, at: usize) {
        let charge = self.charge(at);
        (charge.status, charge.captured) = ("succeeded", charge.amount);
        self.settle(at);
        self.tell("charge.succeeded", format!("ch of pi{at}"));
        self.intents[at].status = Status::Succeeded;
        self.tell("payment_intent.succeeded", format!("pi{at}"));
        self.keep_promises(at);
        self.money_came(at, true);
    }

    /// The holder takes the money back: in every scheme the bank's word is final.
    fn disputed(&mut self, at: usize) {
        let currency = self.intents[at].currency;
        let charge = self.charge(at);
        charge.against = true;
        let (amount, mandate) = (charge.amount, charge.mandate);
        let dispute = format!("du{}", self.disputes);
        self.disputes += 1;
        self.book(currency, -amount - 1500);
        self.tell("charge.dispute.created", &dispute);
        self.tell("charge.dispute.funds_withdrawn", &dispute);
        self.tell("charge.dispute.closed", &dispute);
        self.tell("charge.updated", format!("ch of pi{at}"));
        self.end_mandate(mandate);
    }

    /// The buyer presses a button. `None` when there is none.
    pub(super) fn answer(&mut self, at: usize, agrees: bool) -> Option<Result<(), Refused>> {
        let intent = &self.intents[at];
        let Status::Action(Step::Page) = intent.status else { return None };
        let (method, customer) = (intent.method?, intent.customer);
        let wanted = intent.session.is_none_or(|session| self.total(session) == intent.amount);
        let may = agrees && self.may_use(method, customer) && self.is_there(customer).is_ok();
        if !may || !wanted {
            self.failed(at);
        } else if let Kind::Bank(bank, _, fate) = self.methods[method].kind {
            self.returned(at, method, bank, fate);
        } else {
            self.proved(at, method);
        }
        self.complete(at);
        Some(Ok(()))
    }

    /// The buyer is back from a bank's page and has agreed.
    fn returned(&mut self, at: usize, method: usize, bank: Bank, fate: Fate) {
        let mut charge = self.new_charge(at, method);
        let (customer, keep) = (self.intents[at].customer, self.intents[at].keep);
        if bank == Bank::Sofort {
            charge.due = Some((None, self.now + 5));
            self.intents[at].charge = Some(charge);
            self.tell("charge.pending", format!("ch of pi{at}"));
            self.intents[at].status = Status::Processing;
            self.tell("payment_intent.processing", format!("pi{at}"));
        } else {
            self.intents[at].charge = Some(charge);
            self.paid(at);
        }
        if keep {
            self.generated(customer, fate);
        }
        self.used(method, customer, keep);
    }

    /// The debit that a bank's page has set up; nobody sees one that has no customer.
    fn generated(&mut self, customer: Option<usize>, fate: Fate) {
        let Some(customer) = customer else { return };
        let at = self.methods.len();
        let mandate = Some(self.mandate(at, true));
        let kind = Kind::Account(Account(Scheme::Sepa, "", fate));
        let standing = Standing::Attached(customer);
        self.methods.push(Method { kind, standing, mandate, proved: false });
        self.tell("payment_method.attached", format!("pm{at}"));
    }

    /// The account is proved, and the payment goes on.
    fn proved(&mut self, at: usize, method: usize) {
        self.methods[method].proved = true;
        let Kind::Account(account) = self.methods[method].kind else { return };
        let Some(standing) = self.authority(method, self.intents[at].agreed) else {
            self.failed(at);
            return;
        };
        let again =
            self.intents[at].keep || matches!(self.methods[method].standing, Standing::Attached(_));
        let mandate = standing.unwrap_or_else(|| self.mandate(method, again));
        // How it went is the intent's to say.
        let _ = self.collect(at, method, account.2, mandate);
    }

    /// The buyer says what was paid into the account.
    pub(super) fn prove(&mut self, at: usize, right: bool) -> Result<(), Refused> {
        let intent = &self.intents[at];
        let Status::Action(Step::Deposits(until, wrong)) = intent.status else { return Err(400) };
        let Some(method) = intent.method else { return Err(400) };
        let customer = intent.customer;
        if right && self.may_use(method, customer) && self.is_there(customer).is_ok() {
            self.proved(at, method);
            return match self.intents[at].status {
                Status::NeedsMethod => Err(402),
                _ => Ok(()),
            };
        }
        if right || wrong + 1 >= GUESSES {
            self.failed(at);
            return Err(402);
        }
        self.intents[at].status = Status::Action(Step::Deposits(until, wrong + 1));
        Err(400)
    }

    pub(super) fn answer_setup(&mut self, at: usize, agrees: bool) -> Option<Result<(), Refused>> {
        let setup = &self.setups[at];
        let Status::Action(Step::Page) = setup.status else { return None };
        let (method, customer) = (setup.method?, setup.customer);
        let may = agrees && self.may_use(method, customer) && self.is_there(customer).is_ok();
        match self.methods[method].kind {
            _ if !may => self.setup_failed(at),
            Kind::Bank(_, _, fate) => {
                self.generated(customer, fate);
                self.used(method, customer, true);
                self.setup_done(at);
            }
            Kind::Account(_) | Kind::Card { .. } => {
                self.methods[method].proved = true;
                match self.authority(method, self.setups[at].agreed) {
                    None => self.setup_failed(at),
                    Some(standing) => {
                        let mandate = standing.unwrap_or_else(|| self.mandate(method, true));
                        self.methods[method].mandate = Some(mandate);
                        self.used(method, customer, true);
                        self.setup_done(at);
                    }
                }
            }
        }
        self.complete_setup(at);
        Some(Ok(()))
    }
}
