//! Ending a hold: captured, canceled, run out.

use crate::{
    DAY, NOW, approval, at, attempt, conclude, intent, method, note, saved, set, taken, told,
};
use onfile_domain::charge::{Charge, State};
use onfile_domain::job::JobKind;
use onfile_domain::payment_intent::{
    Attempt, Cancel, CancellationReason, Capture, CaptureMethod, Concluded, PaymentIntent, Status,
    StatusName, Terms, Verdict,
};
use onfile_domain::rail::Captured;
use onfile_domain::refusal::CaptureRefusal;
use onfile_domain::{Amount, Effects, Moment, Refusal};

fn hold(off_session: bool) -> Concluded {
    let held = intent(Terms { capture_method: Some(CaptureMethod::Manual), ..Terms::default() });
    assert!(held.holds());
    let attempt = Attempt { off_session, ..attempt() };
    conclude(&held, &method(), &attempt, Verdict::Held(approval()))
}

#[test]
fn a_hold_lasts_seven_days_and_five_without_the_buyer() {
    for (off_session, days) in [(false, 7), (true, 5)] {
        let Concluded { intent, effects, error } = hold(off_session);
        assert_eq!(error, None);
        let capture_before = NOW + days * DAY;
        assert_eq!(intent.status, Status::RequiresCapture { capture_before });
        let job = &effects.jobs[0];
        assert_eq!((job.kind, job.due), (JobKind::ExpireAuthorisation, capture_before));
        assert_eq!(saved::<Charge>(&effects).state, State::Authorised { capture_before });
        assert_eq!(
            told(&effects),
            ["charge.succeeded", "payment_intent.amount_capturable_updated"]
        );
        assert_eq!(intent.amount_capturable(), Amount::new(1000));
        assert_eq!(intent.amount_received(), Amount::ZERO);
    }
}

fn capturable(intent: &PaymentIntent, amount: Option<i64>) -> Result<i64, Refusal> {
    let command = Capture { amount_to_capture: amount.map(Amount::new), ..Capture::default() };
    intent.capturable(&command).map(Amount::minor_units)
}

#[test]
fn at_most_what_is_held_can_be_captured() {
    let held = hold(false).intent;
    assert_eq!(capturable(&held, None), Ok(1000));
    assert_eq!(capturable(&held, Some(1)), Ok(1));
    assert_eq!(capturable(&held, Some(1000)), Ok(1000));
    assert_eq!(capturable(&held, Some(1001)), Err(Refusal::Capture(CaptureRefusal::TooLarge)));
    assert_eq!(capturable(&held, Some(0)), Err(Refusal::Capture(CaptureRefusal::Zero)));
    let status = |status| Err(Refusal::Capture(CaptureRefusal::Status(status)));
    let fresh = intent(Terms::default());
    assert_eq!(capturable(&fresh, None), status(StatusName::RequiresPaymentMethod));
    let paid = conclude(&fresh, &method(), &attempt(), taken()).intent;
    assert_eq!(capturable(&paid, None), Err(Refusal::Capture(CaptureRefusal::Released)));
}

fn capture(concluded: &Concluded, command: Capture) -> Effects {
    let charge: Charge = saved(&concluded.effects);
    let captured = Captured::default();
    at(NOW + 9, |moment: &mut Moment<'_>| {
        concluded.intent.capture(&charge, command, &captured, moment).unwrap()
    })
}

#[test]
fn a_capture_takes_a_part_and_ends_the_hold() {
    let held = hold(false);
    let command = Capture {
        amount_to_capture: Some(Amount::new(400)),
        metadata: note(),
        statement_descriptor: set("BOOKS".to_owned()),
        ..Capture::default()
    };
    let effects = capture(&held, command);
    assert_eq!(told(&effects), ["charge.captured", "payment_intent.succeeded"]);
    let (intent, charge): (PaymentIntent, Charge) = (saved(&effects), saved(&effects));
    assert_eq!(intent.status, Status::Succeeded { received: Amount::new(400) });
    assert_eq!(intent.amount_received(), Amount::new(400));
    assert_eq!(intent.amount_capturable(), Amount::ZERO);
    assert_eq!(charge.state, State::Captured { amount: Amount::new(400) });
    assert_eq!(intent.metadata.iter().collect::<Vec<_>>(), [("order", "7")]);
    let descriptors =
        (intent.statement_descriptor.as_deref(), charge.statement_descriptor.as_deref());
    assert_eq!(descriptors, (Some("BOOKS"), Some("BOOKS")));
    let ended = (JobKind::ExpireAuthorisation, intent.id.as_str().to_owned());
    assert_eq!(effects.canceled_jobs, [ended]);
    // The money arrives a second later.
    assert_eq!((effects.jobs[0].kind, effects.jobs[0].due), (JobKind::SettleCharge, NOW + 10));
    assert_eq!(effects.postings, []);
}

#[test]
fn a_hold_of_an_intent_that_settles_at_once_does() {
    let mut held = hold(false);
    held.intent.capture_method = CaptureMethod::Automatic;
    let effects = capture(&held, Capture::default());
    assert_eq!(effects.jobs, []);
    assert_eq!(effects.postings[0].net, Amount::new(941));
}

#[test]
fn cancelling_gives_the_hold_back() {
    let held = hold(false);
    let charge: Charge = saved(&held.effects);
    let reason = Some(CancellationReason::Duplicate);
    let command = Cancel { cancellation_reason: reason };
    let effects = held.intent.cancel(Some(&charge), &command, NOW + 5).unwrap();
    assert_eq!(told(&effects), ["payment_intent.canceled"]);
    let intent: PaymentIntent = saved(&effects);
    assert_eq!(intent.status, Status::Canceled { at: NOW + 5, reason });
    assert_eq!(saved::<Charge>(&effects).state, State::Released);
    let ended = (JobKind::ExpireAuthorisation, intent.id.as_str().to_owned());
    assert_eq!(effects.canceled_jobs, [ended]);
    let again = intent.cancel(None, &command, NOW + 6);
    assert_eq!(again, Err(Refusal::CancelStatus(StatusName::Canceled)));
}

#[test]
fn cancelling_without_a_hold_touches_no_charge() {
    let fresh = intent(Terms::default());
    // A failed charge is nobody's money, whoever hands it in.
    let effects = fresh.cancel(Some(&crate::charge()), &Cancel::default(), NOW).unwrap();
    assert_eq!((effects.records.len(), effects.canceled_jobs.len()), (1, 0));
    let paid = conclude(&fresh, &method(), &attempt(), taken()).intent;
    let refused = paid.cancel(None, &Cancel::default(), NOW);
    assert_eq!(refused, Err(Refusal::CancelStatus(StatusName::Succeeded)));
}

#[test]
fn a_hold_runs_out_at_its_end_and_not_before() {
    let held = hold(false);
    let charge: Charge = saved(&held.effects);
    let end = NOW + 7 * DAY;
    assert_eq!(held.intent.expire(&charge, end - 1), Effects::default());
    let effects = held.intent.expire(&charge, end);
    assert_eq!(told(&effects), ["charge.expired", "payment_intent.canceled"]);
    let intent: PaymentIntent = saved(&effects);
    let reason = Some(CancellationReason::Automatic);
    assert_eq!(intent.status, Status::Canceled { at: end, reason });
    assert_eq!(saved::<Charge>(&effects).state, State::Released);
    assert_eq!(intent.expire(&charge, end + 1), Effects::default());
    let other = held.intent.expire(&charge, end + DAY);
    assert_eq!(told(&other), ["charge.expired", "payment_intent.canceled"]);
}
