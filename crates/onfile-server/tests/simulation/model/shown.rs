//! What each object must show, in one line: the same line that is made of the server's answer.

use super::{Model, Standing, Status};

impl Status {
    fn name(self) -> &'static str {
        match self {
            Status::RequiresPaymentMethod => "requires_payment_method",
            Status::RequiresConfirmation => "requires_confirmation",
            Status::RequiresAction => "requires_action",
            Status::RequiresCapture => "requires_capture",
            Status::Succeeded => "succeeded",
            Status::Canceled => "canceled",
        }
    }
}

fn named(prefix: &str, at: Option<usize>) -> String {
    at.map_or_else(|| "-".to_owned(), |at| format!("{prefix}{at}"))
}

impl Model {
    pub(super) fn intent(&self, at: usize) -> String {
        let it = &self.intents[at];
        let received = match (it.status, &it.charge) {
            (Status::Succeeded, Some(charge)) => charge.captured,
            _ => 0,
        };
        let capturable = if it.status == Status::RequiresCapture { it.amount } else { 0 };
        format!(
            "pi{at} {} amount={} received={received} capturable={capturable} method={} error={}",
            it.status.name(),
            it.amount,
            named("pm", it.method),
            it.error.unwrap_or("-"),
        )
    }

    pub(super) fn setup(&self, at: usize) -> String {
        let it = &self.setups[at];
        let (method, error) = (named("pm", it.method), it.error.unwrap_or("-"));
        format!("seti{at} {} method={method} error={error}", it.status.name())
    }

    pub(super) fn method(&self, at: usize) -> String {
        let it = &self.methods[at];
        let owner = match it.standing {
            Standing::Attached(customer) => Some(customer),
            Standing::Fresh | Standing::SetUp | Standing::Spent => None,
        };
        format!("pm{at} customer={} redisplay={}", named("cus", owner), it.redisplay.name())
    }

    pub(super) fn refund_shown(&self, at: usize) -> String {
        let it = &self.refunds[at];
        format!("re{at} {} amount={}", it.status, it.amount)
    }

    pub(super) fn dispute_shown(&self, at: usize) -> String {
        let it = &self.disputes[at];
        format!("du{at} {} amount={}", it.status, it.amount)
    }

    /// The charge that an intent names.
    fn charge_shown(&self, at: usize) -> String {
        match &self.intents[at].charge {
            None => format!("ch of pi{at} -"),
            Some(it) => format!(
                "ch of pi{at} captured={} refunded={} settled={} failed={}",
                it.captured, it.refunded, it.settled, it.failed,
            ),
        }
    }

    fn balance_shown(&self) -> String {
        let sum = |usable: bool| -> i64 {
            let of = self.moved.iter().filter(|(_, at)| (*at <= self.now) == usable);
            of.map(|(net, _)| net).sum()
        };
        format!("balance available={} pending={}", sum(true), sum(false))
    }

    /// What a customer's list of methods holds.
    fn on_file(&self, customer: usize) -> String {
        let mine = (0..self.methods.len())
            .filter(|at| self.methods[*at].standing == Standing::Attached(customer));
        let mine: Vec<String> = mine.map(|at| format!("pm{at}")).collect();
        format!("cus{customer} has {}", mine.join(" "))
    }

    /// Everything.
    pub fn all(&self) -> Vec<String> {
        let mut all = vec![self.balance_shown()];
        for at in 0..self.intents.len() {
            all.extend([self.intent(at), self.charge_shown(at)]);
        }
        all.extend((0..self.setups.len()).map(|at| self.setup(at)));
        all.extend((0..self.methods.len()).map(|at| self.method(at)));
        all.extend((0..self.refunds.len()).map(|at| self.refund_shown(at)));
        all.extend((0..self.disputes.len()).map(|at| self.dispute_shown(at)));
        let there = (0..self.customers.len()).filter(|at| self.customers[*at]);
        all.extend(there.map(|at| self.on_file(at)));
        all
    }
}
