//! Planted defects: each must be convicted before a clean run counts.
//!
//! A defect sits between the server and the model: it alters what is sent, what is seen, or what is
//! counted, so that the server looks like one that has it. No production code knows of any of this.

use crate::command::{Capture, Command, Evidence, Redisplay, Usage};
use crate::subject::Seen;

/// One way to be wrong. The default of each part changes nothing.
pub struct Defect {
    pub name: &'static str,
    /// Sent instead.
    pub sent: fn(&Command) -> Option<Command>,
    /// Sent as well, when the command was refused: a guard that is missing.
    pub refused: fn(&Command) -> Option<Command>,
    /// Changes what was seen.
    pub seen: fn(&Command, &mut Seen),
    /// Counted on the balance on top.
    pub counted: fn(&Command, &Seen) -> Option<i64>,
    /// A repetition goes without its idempotency key.
    pub forgets_keys: bool,
    /// Event numbers have a gap.
    pub skips_a_number: bool,
}

const NONE: Defect = Defect {
    name: "",
    sent: |_| None,
    refused: |_| None,
    seen: |_, _| {},
    counted: |_, _| None,
    forgets_keys: false,
    skips_a_number: false,
};

const fn sends(name: &'static str, sent: fn(&Command) -> Option<Command>) -> Defect {
    Defect { name, sent, ..NONE }
}

const fn lets_pass(name: &'static str, refused: fn(&Command) -> Option<Command>) -> Defect {
    Defect { name, refused, ..NONE }
}

const fn shows(name: &'static str, seen: fn(&Command, &mut Seen)) -> Defect {
    Defect { name, seen, ..NONE }
}

const fn counts(name: &'static str, counted: fn(&Command, &Seen) -> Option<i64>) -> Defect {
    Defect { name, counted, ..NONE }
}

/// The first event of a kind, if it was told.
fn told(seen: &Seen, kind: &str) -> Option<usize> {
    seen.events.iter().position(|event| event.split(' ').next() == Some(kind))
}

/// Takes an event away.
fn untold(seen: &mut Seen, kind: &str) {
    if let Some(at) = told(seen, kind) {
        seen.events.remove(at);
    }
}

/// The list. One that is missed fails the suite.
pub static DEFECTS: &[Defect] = &[
    lets_pass("a refund may exceed what is left by one unit", |command| match command {
        Command::Refund { intent, amount: Some(amount) } => {
            Some(Command::Refund { intent: *intent, amount: Some(amount - 1) })
        }
        _ => None,
    }),
    lets_pass("a capture may exceed what is held", |command| match command {
        Command::Capture { intent, amount: Some(_) } => {
            Some(Command::Capture { intent: *intent, amount: None })
        }
        _ => None,
    }),
    lets_pass("a method that is spent or detached is charged again", |command| match command {
        Command::Confirm { intent, method: Some(_), off_session } => {
            let (intent, off_session) = (*intent, *off_session);
            Some(Command::Confirm { intent, method: None, off_session })
        }
        _ => None,
    }),
    sends("a refund is one unit too small", |command| match command {
        Command::Refund { intent, amount: Some(amount) } => {
            Some(Command::Refund { intent: *intent, amount: Some(amount - 1) })
        }
        _ => None,
    }),
    sends("a partial capture takes everything", |command| match command {
        Command::Capture { intent, amount: Some(_) } => {
            Some(Command::Capture { intent: *intent, amount: None })
        }
        _ => None,
    }),
    sends("allow_redisplay is always without anybody's consent", |command| match command {
        Command::CreateMethod { card, redisplay: None } => {
            Some(Command::CreateMethod { card: *card, redisplay: Some(Redisplay::Always) })
        }
        _ => None,
    }),
    sends("a changed consent is not kept", |command| match command {
        Command::UpdateMethod { method, redisplay: Redisplay::Limited } => {
            Some(Command::UpdateMethod { method: *method, redisplay: Redisplay::Unspecified })
        }
        _ => None,
    }),
    sends("setup_future_usage is forgotten", |command| match command.clone() {
        Command::CreateIntent { amount, capture, customer, method, keep: Some(_), confirm } => {
            Some(Command::CreateIntent { amount, capture, customer, method, keep: None, confirm })
        }
        _ => None,
    }),
    sends("usage on_session is set up as off_session", |command| match command.clone() {
        Command::CreateSetup { customer, method, usage: Usage::OnSession, confirm } => {
            Some(Command::CreateSetup { customer, method, usage: Usage::OffSession, confirm })
        }
        _ => None,
    }),
    sends("manual capture takes the money at once", |command| match command.clone() {
        Command::CreateIntent {
            amount,
            capture: Capture::Manual,
            customer,
            method,
            keep,
            confirm,
        } => {
            let capture = Capture::Async;
            Some(Command::CreateIntent { amount, capture, customer, method, keep, confirm })
        }
        _ => None,
    }),
    sends("an absent buyer is asked all the same", |command| match command {
        Command::Confirm { intent, method, off_session: true } => {
            Some(Command::Confirm { intent: *intent, method: *method, off_session: false })
        }
        _ => None,
    }),
    sends("a failed challenge counts as passed", |command| match command {
        Command::AnswerChallenge { intent, passed: false } => {
            Some(Command::AnswerChallenge { intent: *intent, passed: true })
        }
        _ => None,
    }),
    sends("what is due within a day is done a day late", |command| match command {
        Command::Advance(86_400) => Some(Command::Advance(0)),
        _ => None,
    }),
    sends("a won dispute is lost", |command| match command {
        Command::Answer { dispute, evidence: Evidence::Winning } => {
            Some(Command::Answer { dispute: *dispute, evidence: Evidence::Losing })
        }
        _ => None,
    }),
    shows("an attachment is not told", |_, seen| untold(seen, "payment_method.attached")),
    shows("a settlement is not told", |command, seen| {
        if let Command::Advance(_) = command {
            untold(seen, "charge.updated");
        }
    }),
    shows("a success is told twice", |_, seen| {
        if let Some(at) = told(seen, "payment_intent.succeeded") {
            seen.events.push(seen.events[at].clone());
        }
    }),
    shows("the intent is told before its charge", |_, seen| {
        if let Some(charge) = told(seen, "charge.succeeded") {
            let event = seen.events.remove(charge);
            seen.events.push(event);
        }
    }),
    shows("a decline is answered like a success", |_, seen| {
        if seen.status == 402 {
            seen.status = 200;
        }
    }),
    shows("the wrong code is given for a wrong state", |_, seen| {
        if seen.code.as_deref() == Some("payment_intent_unexpected_state") {
            seen.code = Some("resource_missing".to_owned());
        }
    }),
    shows("a hold shows as money received", |_, seen| {
        if let Some(about) = &mut seen.about {
            *about = about.replace("requires_capture", "succeeded");
        }
    }),
    counts("a settlement is counted twice", |command, seen| {
        let settled =
            matches!(command, Command::Advance(_)) && told(seen, "charge.updated").is_some();
        settled.then_some(941)
    }),
    counts("a refund comes in instead of going out", |command, seen| {
        let refunded = matches!(command, Command::Refund { .. }) && seen.status == 200;
        refunded.then_some(2)
    }),
    Defect { name: "a repeated request is executed again", forgets_keys: true, ..NONE },
    Defect { name: "event numbers have a gap", skips_a_number: true, ..NONE },
];
