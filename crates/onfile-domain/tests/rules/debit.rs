//! Reports of banks: once, twice, late and out of order.

use crate::{NOW, at, banks};
use onfile_domain::charge::{Charge, State};
use onfile_domain::id::ChargeId;
use onfile_domain::mandate::Mandate;
use onfile_domain::payment_intent::{Acceptance, Attempt, Authority, PaymentIntent, Status};
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::rail::DisputeReason;
use onfile_domain::rail::debit::{Report, ReturnReason, Submitted};
use onfile_domain::{Effects, EventType, Object};

/// What is on record after a debit was handed over, and what is told of it from then on.
pub(crate) struct World {
    intent: PaymentIntent,
    pub(crate) charge: Charge,
    pub(crate) method: PaymentMethod,
    mandate: Mandate,
    told: Vec<EventType>,
}

impl World {
    fn handed_over() -> World {
        World::of(&banks::sepa_debit())
    }

    /// The world after a debit of this method was handed over.
    pub(crate) fn of(method: &PaymentMethod) -> World {
        let intent = crate::intent(onfile_domain::payment_intent::Terms::default());
        let attempt = Attempt { charge: ChargeId::named("py_1"), ..crate::attempt() };
        let acceptance = Acceptance { accepted_at: NOW, online: None };
        let concluded = at(NOW, |moment| {
            let debited = intent.mandate(method, Authority::New(acceptance), moment);
            let answer =
                Submitted::Accepted { expected_debit_date: None, first_report_after: Some(5) };
            intent.submitted(method, &attempt, debited, answer, moment)
        });
        let mut world = World {
            intent: intent.clone(),
            charge: crate::charge(),
            method: method.clone(),
            mandate: concluded
                .effects
                .records
                .iter()
                .find_map(|it| Mandate::try_from(it.clone()).ok())
                .unwrap(),
            told: Vec::new(),
        };
        world.apply(concluded.effects);
        world.told.clear();
        world
    }

    fn apply(&mut self, effects: Effects) {
        self.told.extend(effects.events.iter().map(|event| event.kind));
        for record in effects.records {
            if let Object::PaymentIntent(it) = record {
                self.intent = *it;
            } else if let Object::Charge(it) = record {
                self.charge = *it;
            } else if let Object::PaymentMethod(it) = record {
                self.method = *it;
            } else if let Object::Mandate(it) = record {
                self.mandate = *it;
            }
        }
    }

    pub(crate) fn hears(&mut self, report: &Report) {
        let effects = at(NOW, |moment| {
            self.intent.reported(&self.charge, &self.method, Some(&self.mandate), report, moment)
        });
        self.apply(effects);
    }
}

fn lives(reports: &[Report]) -> World {
    let mut world = World::handed_over();
    reports.iter().for_each(|report| world.hears(report));
    world
}

pub(crate) const RETURNED: Report = Report::Returned(ReturnReason::AccountClosed);
const DISPUTED: Report = Report::Disputed(DisputeReason::CustomerInitiated);

#[test]
fn what_comes_twice_or_too_late_changes_nothing() {
    use EventType as E;
    let paid = [E::ChargeSucceeded, E::PaymentIntentSucceeded];
    let failed = [E::ChargeFailed, E::PaymentIntentPaymentFailed, E::MandateUpdated];
    for reports in [vec![Report::Paid], vec![Report::Paid, Report::Paid]] {
        assert_eq!(lives(&reports).told, paid);
    }
    for reports in [
        vec![RETURNED],
        vec![RETURNED, RETURNED],
        vec![RETURNED, Report::Paid],
        vec![RETURNED, DISPUTED, Report::Paid],
    ] {
        let world = lives(&reports);
        assert_eq!(world.told, failed, "{reports:?}");
        assert_eq!(world.intent.status, Status::RequiresPaymentMethod);
        assert!(matches!(world.charge.state, State::Failed { .. }));
        assert!(!world.mandate.is_active());
    }
}

#[test]
fn a_return_after_the_money_was_counted_is_one_dispute() {
    for reports in [
        vec![Report::Paid, RETURNED],
        vec![Report::Paid, RETURNED, RETURNED],
        vec![Report::Paid, DISPUTED, RETURNED, Report::Paid],
    ] {
        let world = lives(&reports);
        let opened = world.told.iter().filter(|it| **it == EventType::ChargeDisputeCreated);
        let closed = world.told.iter().filter(|it| **it == EventType::ChargeDisputeClosed);
        assert_eq!((opened.count(), closed.count()), (1, 1), "{reports:?}");
        assert!(matches!(world.intent.status, Status::Succeeded { .. }));
        assert!(!world.charge.is_refundable() && !world.mandate.is_active());
    }
}

#[test]
fn a_dispute_before_the_money_was_counted_is_a_failure() {
    let world = lives(&[DISPUTED, Report::Paid]);
    assert_eq!(world.intent.last_payment_error.unwrap().code, "debit_disputed");
    assert!(!world.told.contains(&EventType::ChargeDisputeCreated));
}

#[test]
fn a_mandate_outlives_what_it_is_not_to_blame_for() {
    let world = lives(&[Report::Returned(ReturnReason::InsufficientFunds)]);
    assert!(world.mandate.is_active());
}

#[test]
fn a_payment_that_was_called_off_hears_nothing_more() {
    let mut world = World::handed_over();
    let command = onfile_domain::payment_intent::Cancel::default();
    let effects = world.intent.cancel(Some(&world.charge), &command, NOW).unwrap();
    world.apply(effects);
    world.told.clear();
    for report in [Report::Paid, RETURNED, DISPUTED] {
        world.hears(&report);
    }
    assert_eq!(world.told, []);
}

#[test]
fn what_is_said_of_another_charge_is_not_said_of_the_intent() {
    for report in [Report::Paid, RETURNED] {
        let mut world = World::handed_over();
        world.intent.latest_charge = Some(ChargeId::named("py_2"));
        let before = world.intent.clone();
        world.hears(&report);
        assert_eq!(world.intent, before, "{report:?}");
        assert!(!matches!(world.charge.state, State::Pending), "{report:?}");
    }
    let mut world = World::handed_over();
    world.intent.status = Status::RequiresPaymentMethod;
    world.hears(&Report::Paid);
    assert_eq!(world.intent.status, Status::RequiresPaymentMethod);
}
