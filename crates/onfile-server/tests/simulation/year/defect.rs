//! Planted defects of the year: each must be convicted before a clean run counts.
//!
//! As in [`crate::defect`], a defect sits between the server and the books: it alters what is sent, what
//! is seen, what is counted, or what comes to the endpoints.

use super::act::{Act, Mood};
use super::house::Seen;

/// What becomes of every seventh message on its way to an endpoint.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    Sound,
    /// It is said to have arrived, and has not.
    Loses,
    /// It arrives twice.
    Doubles,
    /// It is signed by somebody else.
    Forges,
}

/// One way to be wrong. The default of each part changes nothing.
pub struct Defect {
    pub name: &'static str,
    /// Done instead.
    pub sent: fn(&Act) -> Option<Act>,
    /// Changes what was seen.
    pub seen: fn(&Act, &mut Seen),
    /// Counted on the balance on top.
    pub counted: fn(&Seen) -> Option<i64>,
    pub wire: Wire,
}

const NONE: Defect =
    Defect { name: "", sent: |_| None, seen: |_, _| {}, counted: |_| None, wire: Wire::Sound };

const fn sends(name: &'static str, sent: fn(&Act) -> Option<Act>) -> Defect {
    Defect { name, sent, ..NONE }
}

const fn shows(name: &'static str, seen: fn(&Act, &mut Seen)) -> Defect {
    Defect { name, seen, ..NONE }
}

const fn counts(name: &'static str, counted: fn(&Seen) -> Option<i64>) -> Defect {
    Defect { name, counted, ..NONE }
}

const fn carries(name: &'static str, wire: Wire) -> Defect {
    Defect { name, wire, ..NONE }
}

/// The first event of a kind, if it was told.
fn told(seen: &Seen, kind: &str) -> Option<usize> {
    seen.events.iter().position(|event| event.split(' ').nth(1) == Some(kind))
}

fn untold(seen: &mut Seen, kind: &str) {
    if let Some(at) = told(seen, kind) {
        seen.events.remove(at);
    }
}

/// Something that is done, and does nothing.
fn nothing() -> Option<Act> {
    Some(Act::Advance(0))
}

/// The list. One that is missed fails the suite.
pub static DEFECTS: &[Defect] = &[
    shows("a report that comes twice counts twice", |_, seen| {
        if let Some(at) = told(seen, "charge.succeeded") {
            let again = seen.events[at].clone();
            seen.events.insert(at, again);
        }
    }),
    shows("a return is not told", |_, seen| untold(seen, "charge.failed")),
    shows("a mandate ends without a word", |_, seen| untold(seen, "mandate.updated")),
    shows("a promised refund goes without a word", |_, seen| untold(seen, "refund.updated")),
    shows("the seller never learns that the money of a session came", |_, seen| {
        untold(seen, "checkout.session.async_payment_succeeded");
    }),
    shows("the method that a bank's page makes is not told", |act, seen| {
        if let Act::Answer { .. } | Act::AnswerSetup { .. } = act {
            untold(seen, "payment_method.attached");
        }
    }),
    shows("a debit that is not taken on is answered like one that is", |_, seen| {
        if seen.status == 402 {
            seen.status = 200;
        }
    }),
    sends("a debit needs no mandate", |act| match act.clone() {
        Act::Pay { customer, method, amount, mut terms } if !terms.agreed => {
            terms.agreed = true;
            Some(Act::Pay { customer, method, amount, terms })
        }
        _ => None,
    }),
    sends("whoever does not agree at the bank has agreed", |act| match act {
        Act::Answer { intent, agrees: false } => {
            Some(Act::Answer { intent: *intent, agrees: true })
        }
        _ => None,
    }),
    sends("wrong amounts prove an account", |act| match act {
        Act::Prove { intent, right: false } => Some(Act::Prove { intent: *intent, right: true }),
        _ => None,
    }),
    sends("a detached method stays on file", |act| match act {
        Act::Detach(_) => nothing(),
        _ => None,
    }),
    sends("a session costs what it cost at first", |act| match act {
        Act::Quantity { .. } => nothing(),
        _ => None,
    }),
    sends("a session that was called off is open", |act| match act {
        Act::Expire(_) => nothing(),
        _ => None,
    }),
    sends("a test clock arrives a day late", |act| match act {
        Act::AdvanceClock { clock, seconds } if *seconds > super::act::DAY => {
            Some(Act::AdvanceClock { clock: *clock, seconds: seconds - super::act::DAY })
        }
        _ => None,
    }),
    sends("what is due is done a second late", |act| match act {
        Act::Advance(seconds @ 5..) => Some(Act::Advance(seconds - 1)),
        _ => None,
    }),
    sends("a disabled endpoint is told all the same", |act| match act {
        Act::Disable { disabled: true, .. } => nothing(),
        _ => None,
    }),
    sends("nothing is sent again by hand", |act| match act {
        Act::Resend { .. } => nothing(),
        _ => None,
    }),
    sends("an endpoint that fails counts as one that works", |act| match act {
        Act::Mood { endpoint, mood: Mood::Fails | Mood::Late } => {
            Some(Act::Mood { endpoint: *endpoint, mood: Mood::Well })
        }
        _ => None,
    }),
    sends("what a dead process held is forgotten", |act| match act {
        Act::Crash => Some(Act::Customer { clock: None }),
        _ => None,
    }),
    counts("a promised refund is paid twice", |seen| {
        let promised = told(seen, "refund.updated").and(told(seen, "charge.refunded"));
        promised.map(|_| -400)
    }),
    counts("a debit is settled twice", |seen| told(seen, "charge.pending").map(|_| 941)),
    carries("a delivery is lost", Wire::Loses),
    carries("a delivery comes twice for one attempt", Wire::Doubles),
    carries("a delivery is signed by somebody else", Wire::Forges),
];
