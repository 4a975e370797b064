//! Products, prices and Checkout Sessions.

use super::payments::Attempt;
use super::{Books, Intent, Kind, Product, Refused, Session, Setup, Standing, Status};
use crate::year::act::DAY;

/// What a session charges that names no price.
pub const UNIT: i64 = 1500;

impl Books {
    pub(super) fn price(&mut self, product: usize, amount: i64) -> Result<(), Refused> {
        if !self.products[product].there {
            return Err(400);
        }
        self.products[product].priced = true;
        self.tell("price.created", format!("price{}", self.prices.len()));
        let made = self.products[product].made;
        self.prices.push((!made).then_some(amount));
        Ok(())
    }

    pub(super) fn delete_product(&mut self, at: usize) -> Result<(), Refused> {
        if !self.products[at].there {
            return Err(404);
        }
        if self.products[at].priced {
            return Err(400);
        }
        self.products[at].there = false;
        self.tell("product.deleted", format!("prod{at}"));
        Ok(())
    }

    pub(super) fn session(
        &mut self,
        sets_up: bool,
        customer: Option<usize>,
        keep: bool,
        price: Option<usize>,
    ) -> Result<(), Refused> {
        self.is_there(customer)?;
        let mut unit = 0;
        if !sets_up {
            unit = price.map_or(Ok(UNIT), |price| self.prices[price].ok_or(400_u16))?;
            if price.is_none() {
                self.tell("product.created", format!("prod{}", self.products.len()));
                self.products.push(Product { there: true, priced: true, made: true });
                self.tell("price.created", format!("price{}", self.prices.len()));
                self.prices.push(None);
            }
        }
        self.sessions.push(Session {
            sets_up,
            customer,
            creates: customer.is_none(),
            keep: keep || sets_up,
            unit,
            quantity: 1,
            status: "open",
            paid: if sets_up { "no_payment_required" } else { "unpaid" },
            intent: None,
            due: self.now + DAY,
        });
        Ok(())
    }

    pub(super) fn total(&self, session: usize) -> i64 {
        self.sessions[session].unit * self.sessions[session].quantity
    }

    fn is_open(&self, at: usize) -> Result<(), Refused> {
        let session = &self.sessions[at];
        if session.status == "open" && self.now < session.due { Ok(()) } else { Err(400) }
    }

    pub(super) fn quantity(&mut self, at: usize, quantity: i64) -> Result<(), Refused> {
        self.is_open(at)?;
        if self.sessions[at].sets_up {
            return Err(400);
        }
        self.sessions[at].quantity = quantity;
        Ok(())
    }

    /// The buyer confirms a session.
    pub(super) fn buy(&mut self, at: usize, method: usize) -> Result<(), Refused> {
        self.is_open(at)?;
        let kind = self.methods[method].kind;
        let Session { sets_up, keep, creates, .. } = self.sessions[at];
        // Nothing that is on file was agreed to be shown here.
        let on_file = matches!(self.methods[method].standing, Standing::Attached(_));
        if !["card", "sepa_debit", "bancontact"].contains(&kind.name()) || on_file {
            return Err(400);
        }
        let known = match self.sessions[at].intent {
            Some(intent) if sets_up => self.setups[intent].customer,
            Some(intent) => self.intents[intent].customer,
            None => None,
        };
        let customer = self.sessions[at].customer.or(known);
        let agreed = !matches!(kind, Kind::Card { .. });
        let plan = self.plan(Attempt { customer, method, keep, agreed, back: true })?;
        let intent = match self.sessions[at].intent {
            Some(intent) => intent,
            None => self.begin(at, sets_up, customer),
        };
        let customer = match customer {
            None if creates => {
                // Nobody could refuse this.
                self.customer(None)?;
                let made = self.customers.len() - 1;
                self.customers[made].email = true;
                Some(made)
            }
            // The seller's customer is given the buyer's address, if it had none.
            Some(known) if !self.customers[known].email => {
                self.customers[known].email = true;
                self.tell("customer.updated", format!("cus{known}"));
                Some(known)
            }
            customer => customer,
        };
        let outcome = if sets_up {
            (self.setups[intent].customer, self.setups[intent].agreed) = (customer, agreed);
            self.go_set_up(intent, method, plan)
        } else {
            let total = self.total(at);
            let it = &mut self.intents[intent];
            (it.amount, it.customer, it.keep, it.agreed) = (total, customer, keep, agreed);
            self.go(intent, method, plan)
        };
        if sets_up {
            self.complete_setup(intent)
        } else {
            self.complete(intent)
        };
        outcome
    }

    /// The intent of a session, made with the first attempt.
    fn begin(&mut self, at: usize, sets_up: bool, customer: Option<usize>) -> usize {
        if sets_up {
            self.begin_setup(customer, Some(at));
            self.sessions[at].intent = Some(self.setups.len() - 1);
            return self.setups.len() - 1;
        }
        let intent = self.intents.len();
        self.tell("payment_intent.created", format!("pi{intent}"));
        self.sessions[at].intent = Some(intent);
        self.intents.push(Intent {
            kind: "of a session",
            currency: "eur",
            amount: self.total(at),
            customer,
            method: None,
            keep: false,
            hold: false,
            agreed: false,
            status: Status::NeedsMethod,
            charge: None,
            session: Some(at),
        });
        intent
    }

    /// An intent that ends well completes its session.
    pub(super) fn complete(&mut self, intent: usize) {
        let paid = match self.intents[intent].status {
            Status::Succeeded => "paid",
            Status::Processing => "unpaid",
            _ => return,
        };
        let Some(at) = self.intents[intent].session else { return };
        let customer = self.intents[intent].customer;
        self.end(at, paid, customer);
    }

    pub(super) fn complete_setup(&mut self, setup: usize) {
        let Setup { session, status, customer, .. } = &self.setups[setup];
        if let (Some(at), Status::Succeeded) = (*session, *status) {
            let customer = *customer;
            self.end(at, "no_payment_required", customer);
        }
    }

    fn end(&mut self, at: usize, paid: &'static str, customer: Option<usize>) {
        let session = &mut self.sessions[at];
        if session.status == "open" {
            (session.status, session.paid, session.customer) = ("complete", paid, customer);
            self.tell("checkout.session.completed", format!("cs{at}"));
        }
    }

    /// The bank of a complete session says whether the money came.
    pub(super) fn money_came(&mut self, intent: usize, came: bool) {
        let Some(at) = self.intents[intent].session else { return };
        let session = &mut self.sessions[at];
        if (session.status, session.paid) != ("complete", "unpaid") {
            return;
        }
        if came {
            session.paid = "paid";
        }
        let word = if came { "succeeded" } else { "failed" };
        self.tell(&format!("checkout.session.async_payment_{word}"), format!("cs{at}"));
    }

    pub(super) fn expire(&mut self, at: usize) -> Result<(), Refused> {
        if self.sessions[at].status != "open" {
            return Err(400);
        }
        self.sessions[at].status = "expired";
        match self.sessions[at].intent {
            Some(setup) if self.sessions[at].sets_up => {
                self.setups[setup].status = Status::Canceled;
                self.tell("setup_intent.canceled", format!("seti{setup}"));
            }
            Some(intent) => self.call_off(intent),
            None => {}
        }
        self.tell("checkout.session.expired", format!("cs{at}"));
        Ok(())
    }
}
