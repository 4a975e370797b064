//! What comes after a payment: refunds, disputes, and time.

use super::{Model, Outcome, REFUSED, Refund, Status};
use crate::command::{Card, Evidence};

/// A pending refund arrives, or a refund comes back, after so many seconds. The service says "some
/// time later"; this is the test network's choice.
const REFUND_MOVES_AFTER: i64 = 10;
/// A dispute is decided after so many seconds.
const DECIDED_AFTER: i64 = 5;

impl Model {
    pub(super) fn refund(&mut self, intent: usize, amount: Option<i64>) -> Outcome {
        let Some(charge) = self.intents[intent].charge.clone() else { return Err(REFUSED) };
        if charge.captured == 0 {
            return Err(REFUSED);
        }
        if charge.disputes_against > 0 {
            return Err((400, Some("charge_disputed")));
        }
        let left = charge.captured - charge.refunded;
        if left == 0 {
            return Err((400, Some("charge_already_refunded")));
        }
        let amount = amount.unwrap_or(left);
        if amount > left {
            return Err(REFUSED);
        }
        if !charge.settled {
            // Money that has not arrived cannot go back.
            self.settle(intent);
            self.tell("charge.updated", format!("ch of pi{intent}"));
        }
        self.charge(intent).refunded += amount;
        self.moved.push((-amount, self.now));
        let at = self.refunds.len();
        let late = self.now + REFUND_MOVES_AFTER;
        let (status, due) = match charge.card {
            Card::RefundsLate => ("pending", Some(late)),
            Card::RefundsFail => ("succeeded", Some(late)),
            _ => ("succeeded", None),
        };
        self.refunds.push(Refund { intent, amount, status, due });
        self.tell("refund.created", format!("re{at}"));
        self.tell("charge.refunded", format!("ch of pi{intent}"));
        Ok(Some(self.refund_shown(at)))
    }

    /// A pending refund arrives, any other comes back.
    fn move_refund(&mut self, at: usize) {
        let (intent, amount) = (self.refunds[at].intent, self.refunds[at].amount);
        self.refunds[at].due = None;
        if self.refunds[at].status == "pending" {
            self.refunds[at].status = "succeeded";
        } else {
            self.refunds[at].status = "failed";
            self.charge(intent).refunded -= amount;
            self.moved.push((amount, self.now));
            self.tell("refund.failed", format!("re{at}"));
        }
        self.tell("refund.updated", format!("re{at}"));
        self.tell("charge.refund.updated", format!("re{at}"));
    }

    fn is_open(&self, at: usize) -> bool {
        !matches!(self.disputes[at].status, "won" | "lost" | "warning_closed")
    }

    pub(super) fn answer(&mut self, at: usize, evidence: Evidence) -> Outcome {
        if !self.is_open(at) {
            return Err(REFUSED);
        }
        let due = self.now + DECIDED_AFTER;
        let dispute = &mut self.disputes[at];
        dispute.evidence = Some(evidence);
        dispute.due = Some(due);
        dispute.status = if dispute.inquiry { "warning_under_review" } else { "under_review" };
        let intent = dispute.intent;
        self.tell("charge.dispute.updated", format!("du{at}"));
        self.tell("charge.updated", format!("ch of pi{intent}"));
        Ok(Some(self.dispute_shown(at)))
    }

    fn decide(&mut self, at: usize) {
        self.disputes[at].due = None;
        let dispute = &self.disputes[at];
        match (dispute.status, dispute.evidence) {
            ("under_review", Some(Evidence::Winning)) => {
                let (intent, amount) = (dispute.intent, dispute.amount);
                self.disputes[at].status = "won";
                self.moved.push((amount + 1500, self.now));
                self.charge(intent).disputes_against -= 1;
                self.tell("charge.dispute.funds_reinstated", format!("du{at}"));
                self.tell("charge.dispute.closed", format!("du{at}"));
            }
            ("under_review", Some(Evidence::Losing)) => self.give_up(at, "lost"),
            ("warning_under_review", Some(Evidence::Winning | Evidence::Losing)) => {
                self.give_up(at, "warning_closed");
            }
            ("warning_under_review", Some(Evidence::Escalating)) => {
                let dispute = &mut self.disputes[at];
                (dispute.status, dispute.inquiry) = ("needs_response", false);
                self.tell("charge.dispute.updated", format!("du{at}"));
                self.withdraw(at);
            }
            _ => {}
        }
    }

    fn give_up(&mut self, at: usize, status: &'static str) {
        self.disputes[at].status = status;
        let intent = self.disputes[at].intent;
        self.tell("charge.dispute.closed", format!("du{at}"));
        self.tell("charge.updated", format!("ch of pi{intent}"));
    }

    pub(super) fn close(&mut self, at: usize) -> Outcome {
        if !self.is_open(at) {
            return Err(REFUSED);
        }
        let status = if self.disputes[at].inquiry { "warning_closed" } else { "lost" };
        self.give_up(at, status);
        Ok(Some(self.dispute_shown(at)))
    }

    /// Time goes from due time to due time.
    pub(super) fn advance(&mut self, seconds: i64) {
        let target = self.now + seconds;
        while let Some(due) = self.next_due().filter(|due| *due <= target) {
            self.now = self.now.max(due);
            self.run_due();
        }
        self.now = target;
    }

    fn next_due(&self) -> Option<i64> {
        let charges = self.intents.iter().filter_map(|it| it.charge.as_ref()?.due);
        let refunds = self.refunds.iter().filter_map(|it| it.due);
        charges.chain(refunds).chain(self.disputes.iter().filter_map(|it| it.due)).min()
    }

    fn run_due(&mut self) {
        let (now, is_due) = (self.now, |due: Option<i64>, now| due.is_some_and(|due| due <= now));
        for at in 0..self.intents.len() {
            if !is_due(self.intents[at].charge.as_ref().and_then(|it| it.due), now) {
                continue;
            }
            if self.intents[at].status == Status::RequiresCapture {
                self.tell("charge.expired", format!("ch of pi{at}"));
                self.end(at);
            } else {
                self.settle(at);
                self.tell("charge.updated", format!("ch of pi{at}"));
            }
        }
        for at in 0..self.refunds.len() {
            if is_due(self.refunds[at].due, now) {
                self.move_refund(at);
            }
        }
        for at in 0..self.disputes.len() {
            if is_due(self.disputes[at].due, now) {
                self.decide(at);
            }
        }
    }
}
