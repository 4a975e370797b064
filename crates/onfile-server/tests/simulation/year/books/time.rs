//! Time goes from due time to due time.

use super::{Books, Intent, Status, Step};

/// What is due of one thing by the server's time.
fn due_of(intent: &Intent, clock: Option<usize>) -> Option<i64> {
    let deposits = match intent.status {
        Status::Action(Step::Deposits(until, _)) => Some((clock, until)),
        _ => None,
    };
    let due = intent.charge.as_ref().and_then(|charge| charge.due).or(deposits);
    due.filter(|(clock, _)| clock.is_none()).map(|(_, due)| due)
}

impl Books {
    pub(super) fn advance(&mut self, seconds: i64) {
        let target = self.now + seconds;
        while let Some(due) = self.next_due().filter(|due| *due <= target) {
            self.now = self.now.max(due);
            self.run_due();
            self.deliver();
        }
        self.now = target;
    }

    fn due(&self, intent: usize) -> Option<i64> {
        let it = &self.intents[intent];
        due_of(it, self.clock_of(it.customer))
    }

    fn next_due(&self) -> Option<i64> {
        let intents = (0..self.intents.len()).filter_map(|at| self.due(at));
        let sessions = self.sessions.iter().filter(|it| it.status == "open").map(|it| it.due);
        let clocks = self.clocks.iter().filter(|it| it.there);
        let clocks = clocks.flat_map(|it| [Some(it.ends), it.target.map(|(due, _)| due)]).flatten();
        let others = [self.next_parcel(), self.next_end()].into_iter().flatten();
        intents.chain(sessions).chain(clocks).chain(others).min()
    }

    fn run_due(&mut self) {
        for at in 0..self.intents.len() {
            if self.due(at).is_none_or(|due| due > self.now) {
                continue;
            }
            match self.intents[at].status {
                Status::Succeeded => {
                    self.settle(at);
                    self.tell("charge.updated", format!("ch of pi{at}"));
                }
                Status::Processing => self.reported(at),
                _ => self.run_out(at),
            }
        }
        for at in 0..self.sessions.len() {
            if self.sessions[at].status == "open" && self.sessions[at].due <= self.now {
                // An open session can be expired.
                let _ = self.expire(at);
            }
        }
        for at in 0..self.clocks.len() {
            if self.clocks[at].target.is_some_and(|(due, _)| due <= self.now) {
                self.arrive(at);
            }
            if self.clocks[at].there && self.clocks[at].ends <= self.now {
                let _ = self.delete_clock(at);
            }
        }
        self.give_up();
    }
}
