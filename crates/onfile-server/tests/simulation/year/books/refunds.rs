//! Refunds: those that go at once, and those that are promised while the money is on its way.

use super::{Account, Books, Kind, Refund, Refused, Status};
use crate::year::act::Scheme;

/// A promise that neither was kept nor is over.
const PROMISED: &str = "pending";

impl Books {
    /// Whether an Australian debit has been handed over, and not been reported on: of the debits, it
    /// alone can be refunded before its money has come.
    fn is_becs_under_way(&self, at: usize) -> bool {
        let method = self.intents[at].method.map(|method| self.methods[method].kind);
        let becs = matches!(method, Some(Kind::Account(Account(Scheme::Becs, ..))));
        becs && self.intents[at].status == Status::Processing
    }

    /// What was promised of an intent's charge and waits for it, by number.
    fn promised(&self, intent: usize) -> Vec<usize> {
        let waits = |it: &Refund| it.intent == intent && it.status == PROMISED;
        (0..self.refunds.len()).filter(|at| waits(&self.refunds[*at])).collect()
    }

    fn new_refund(&mut self, intent: usize, amount: i64, status: &'static str) {
        self.tell("refund.created", format!("re{}", self.refunds.len()));
        self.refunds.push(Refund { intent, amount, status });
    }

    pub(super) fn refund(&mut self, at: usize, amount: Option<i64>) -> Result<(), Refused> {
        let Some(charge) = &self.intents[at].charge else { return Err(400) };
        let (mut left, against) = (charge.captured - charge.refunded, charge.against);
        let on_its_way = self.is_becs_under_way(at);
        if on_its_way {
            let promised = self.promised(at).into_iter().map(|it| self.refunds[it].amount);
            left = charge.amount - promised.sum::<i64>();
        }
        let amount = amount.unwrap_or(left);
        if against || left == 0 || amount > left {
            return Err(400);
        }
        if on_its_way {
            self.new_refund(at, amount, PROMISED);
            return Ok(());
        }
        if !self.charge(at).settled {
            self.settle(at);
            self.tell("charge.updated", format!("ch of pi{at}"));
        }
        self.new_refund(at, amount, "succeeded");
        self.money_goes(at, amount);
        Ok(())
    }

    fn money_goes(&mut self, at: usize, amount: i64) {
        let currency = self.intents[at].currency;
        self.book(currency, -amount);
        self.charge(at).refunded += amount;
        self.tell("charge.refunded", format!("ch of pi{at}"));
    }

    /// The money has come: what was promised of it goes.
    pub(super) fn keep_promises(&mut self, at: usize) {
        for refund in self.promised(at) {
            self.concluded(refund, "succeeded");
            self.money_goes(at, self.refunds[refund].amount);
        }
    }

    /// The money will not come: nothing goes.
    pub(super) fn call_off_refunds(&mut self, at: usize) {
        for refund in self.promised(at) {
            self.concluded(refund, "canceled");
        }
    }

    fn concluded(&mut self, refund: usize, status: &'static str) {
        self.refunds[refund].status = status;
        self.tell("refund.updated", format!("re{refund}"));
        self.tell("charge.refund.updated", format!("re{refund}"));
    }
}
