//! Refunds: how much, how often, and what comes back.

use crate::debit::{RETURNED, World};
use crate::{NOW, at, banks, charge, note, saved, told};
use onfile_domain::balance_transaction::{BalanceTransaction, TransactionType};
use onfile_domain::charge::{Charge, State};
use onfile_domain::job::JobKind;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Refunded;
use onfile_domain::rail::debit::Report;
use onfile_domain::refund::{Create, Refund, RefundRefusal, RefundStatus};
use onfile_domain::{Amount, Currency, Effects, Moment};

fn of(charge: &Charge, requested: Option<i64>) -> Result<i64, RefundRefusal> {
    Refund::amount(charge, requested.map(Amount::new)).map(Amount::minor_units)
}

#[test]
fn a_refund_is_at_most_what_is_left() {
    let mut charge = charge();
    assert_eq!(of(&charge, None), Ok(1000));
    assert_eq!(of(&charge, Some(1000)), Ok(1000));
    charge.amount_refunded = Amount::new(300);
    assert_eq!((of(&charge, None), of(&charge, Some(1))), (Ok(700), Ok(1)));
    assert_eq!(of(&charge, Some(700)), Ok(700));
    assert_eq!(of(&charge, Some(0)), Err(RefundRefusal::Zero));
    assert_eq!(
        of(&charge, Some(701)),
        Err(RefundRefusal::TooLarge {
            requested: Amount::new(701),
            unrefunded: Amount::new(700),
            currency: Currency::parse("usd").unwrap(),
        })
    );
    charge.amount_refunded = Amount::new(1000);
    assert_eq!(of(&charge, None), Err(RefundRefusal::AlreadyRefunded(charge.id.clone())));
    assert_eq!(of(&charge, Some(1)), Err(RefundRefusal::AlreadyRefunded(charge.id.clone())));
}

#[test]
fn only_taken_and_undisputed_money_goes_back() {
    let with = |state| Charge { state, ..charge() };
    let held = with(State::Authorised { capture_before: NOW });
    assert_eq!(of(&held, None), Err(RefundRefusal::NotPossible(held.id.clone())));
    let released = with(State::Released);
    let without = RefundRefusal::WithoutCharge(released.payment_intent.clone());
    assert_eq!(of(&released, None), Err(without));
    let disputed = Charge { disputes_against: 1, ..charge() };
    assert_eq!(of(&disputed, None), Err(RefundRefusal::ChargeDisputed(disputed.id.clone())));
}

fn refund(charge: &Charge, amount: i64, report: Refunded) -> (Refund, Effects) {
    let command = Create { amount: Some(Amount::new(amount)), ..Create::default() };
    let mut mint = crate::Counting(200);
    Refund::create(charge, command, report, &mut Moment { now: NOW, mint: &mut mint }).unwrap()
}

#[test]
fn money_that_has_not_arrived_arrives_before_it_goes_back() {
    let (refund, effects) = refund(&charge(), 300, Refunded::Succeeded);
    assert_eq!(told(&effects), ["charge.updated", "refund.created", "charge.refunded"]);
    let nets: Vec<_> = effects.postings.iter().map(|it| it.net.minor_units()).collect();
    assert_eq!(nets, [941, -300]);
    let charge: Charge = saved(&effects);
    assert_eq!(charge.amount_refunded, Amount::new(300));
    assert!(charge.balance_transaction.is_some());
    assert_eq!(refund.status, RefundStatus::Succeeded);
    assert_eq!(effects.jobs, []);
}

#[test]
fn a_pending_refund_arrives_once() {
    let (refund, effects) = refund(&charge(), 300, Refunded::Pending { succeeds_after: 10 });
    assert_eq!(refund.status, RefundStatus::Pending);
    let job = &effects.jobs[0];
    assert_eq!((job.kind, job.due), (JobKind::RefundSucceeds, NOW + 10));
    let effects = refund.succeed();
    assert_eq!(told(&effects), ["refund.updated", "charge.refund.updated"]);
    let arrived: Refund = saved(&effects);
    assert_eq!(arrived.status, RefundStatus::Succeeded);
    assert_eq!(arrived.succeed(), Effects::default());
}

#[test]
fn a_refund_comes_back_once_and_with_everything() {
    let (refund, effects) = refund(&charge(), 300, Refunded::FailsLater { fails_after: 20 });
    assert_eq!(refund.status, RefundStatus::Succeeded);
    let job = &effects.jobs[0];
    assert_eq!((job.kind, job.due), (JobKind::RefundFails, NOW + 20));
    let charge: Charge = saved(&effects);
    let effects = at(NOW + 20, |moment| refund.fail(&charge, moment));
    assert_eq!(told(&effects), ["refund.failed", "refund.updated", "charge.refund.updated"]);
    assert_eq!(effects.postings[0].net, Amount::new(300));
    let (failed, charge): (Refund, Charge) = (saved(&effects), saved(&effects));
    assert_eq!((failed.status, charge.amount_refunded), (RefundStatus::Failed, Amount::ZERO));
    assert!(failed.failure_balance_transaction.is_some());
    assert_eq!(at(NOW + 21, |moment| failed.fail(&charge, moment)), Effects::default());
}

#[test]
fn a_refund_that_never_arrived_comes_back_too() {
    let (refund, effects) = refund(&charge(), 300, Refunded::Pending { succeeds_after: 10 });
    let charge: Charge = saved(&effects);
    let effects = at(NOW + 5, |moment| refund.fail(&charge, moment));
    assert_eq!(saved::<Refund>(&effects).status, RefundStatus::Failed);
    assert_eq!(saved::<Charge>(&effects).amount_refunded, Amount::ZERO);
    assert_eq!(saved::<BalanceTransaction>(&effects).kind, TransactionType::RefundFailure);
    let of_a_debit = Refund { kind: PaymentMethodType::SepaDebit, ..refund };
    let effects = at(NOW + 5, |moment| of_a_debit.fail(&charge, moment));
    let booked: BalanceTransaction = saved(&effects);
    assert_eq!(booked.kind, TransactionType::PaymentFailureRefund);
}

#[test]
fn notes_change_and_are_told_twice() {
    let (refund, _) = refund(&charge(), 300, Refunded::Succeeded);
    let effects = refund.update(note());
    assert_eq!(told(&effects), ["refund.updated", "charge.refund.updated"]);
    let noted: Refund = saved(&effects);
    assert_eq!(noted.metadata.iter().collect::<Vec<_>>(), [("order", "7")]);
    let kept: Refund = saved(&noted.update(MetadataChange::default()));
    assert_eq!(kept.metadata, noted.metadata);
}

#[test]
fn a_refund_of_a_debit_on_its_way_waits_for_the_money() {
    let mut world = World::of(&banks::au_becs_debit());
    let (waiting, effects) = refund(&world.charge, 300, Refunded::Succeeded);
    assert_eq!((told(&effects), effects.postings.len()), (vec!["refund.created"], 0));
    assert!(waiting.waits_for_charge() && waiting.status == RefundStatus::Pending);
    assert!(waiting.id.as_str().starts_with("pyr_"), "{}", waiting.id);
    // Nothing else moves it: neither the network that takes back, nor one that fails.
    let still = |effects: Effects| assert_eq!(effects, Effects::default());
    still(waiting.succeed());
    still(at(NOW, |moment| waiting.fail(&world.charge, moment)));
    still(at(NOW, |moment| waiting.after_charge(&world.charge, moment)));
    // What waits is not promised twice.
    let beside = |waiting, wanted: i64| {
        let wanted = Some(Amount::new(wanted));
        Refund::amount_beside(&world.charge, wanted, Amount::new(waiting)).map(Amount::minor_units)
    };
    assert_eq!(beside(300, 700), Ok(700));
    assert!(matches!(beside(300, 701), Err(RefundRefusal::TooLarge { .. })));
    assert!(matches!(beside(1000, 1), Err(RefundRefusal::AlreadyRefunded(_))));

    world.hears(&Report::Paid);
    let effects = at(NOW, |moment| waiting.after_charge(&world.charge, moment));
    assert_eq!(told(&effects), ["refund.updated", "charge.refund.updated", "charge.refunded"]);
    assert_eq!(effects.postings[0].net, Amount::new(-300));
    let (done, charge): (Refund, Charge) = (saved(&effects), saved(&effects));
    assert_eq!((done.status, charge.amount_refunded), (RefundStatus::Succeeded, Amount::new(300)));
    still(at(NOW, |moment| done.after_charge(&charge, moment)));

    let mut world = World::of(&banks::au_becs_debit());
    world.hears(&RETURNED);
    let effects = at(NOW, |moment| waiting.after_charge(&world.charge, moment));
    assert_eq!(
        (told(&effects), effects.postings.len()),
        (vec!["refund.updated", "charge.refund.updated"], 0)
    );
    assert_eq!(saved::<Refund>(&effects).status, RefundStatus::Canceled);
}

#[test]
fn a_refund_of_another_debit_does_not_wait() {
    let world = World::of(&banks::sepa_debit());
    assert_eq!(of(&world.charge, None), Err(RefundRefusal::NotPossible(world.charge.id.clone())));
}
