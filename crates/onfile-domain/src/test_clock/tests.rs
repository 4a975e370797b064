//! What a clock does by itself: who is bound to it, how far it moves, in which order things happen.

use super::*;
use crate::customer::Fields;
use crate::moment::Mint;
use expect_test::expect;

const NOW: Timestamp = 1_767_225_600;
const FROZEN: Timestamp = 1_577_836_800;

#[derive(Default)]
struct Counting(usize);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0>length$}", self.0)
    }
}

fn made(frozen_time: Timestamp) -> Result<(TestClock, Effects), TestClockRefusal> {
    let command = Create { frozen_time, name: None, customer: None };
    TestClock::create(&command, &mut Moment { now: NOW, mint: &mut Counting::default() })
}

fn clock() -> TestClock {
    made(FROZEN).unwrap().0
}

fn told(effects: &Effects) -> Vec<EventType> {
    effects.events.iter().map(|event| event.kind).collect()
}

#[test]
fn a_clock_lives_for_thirty_days() {
    let (clock, effects) = made(FROZEN).unwrap();
    assert_eq!((clock.created, clock.deletes_after), (NOW, NOW + 2_592_000));
    assert_eq!((clock.frozen_time, clock.status), (FROZEN, Status::Ready));
    assert_eq!(told(&effects), [EventType::TestClockCreated]);
    let end = Job::at(clock.deletes_after, JobKind::DeleteTestClock, clock.id.as_str());
    assert_eq!(effects.jobs, [end]);
}

#[test]
fn frozen_times_are_between_1970_and_9999() {
    for (time, shown) in [(0, true), (LAST_TIME, true), (-1, false), (LAST_TIME + 1, false)] {
        assert_eq!(made(time).is_ok(), shown, "{time}");
    }
    let far = TestClock { frozen_time: LAST_TIME - 1, ..clock() };
    let advance = |to| far.advance(&Advance { frozen_time: to }, NOW).map(|_| ());
    assert_eq!(advance(LAST_TIME), Ok(()));
    assert_eq!(advance(LAST_TIME + 1), Err(TestClockRefusal::NoTime));
    assert_eq!(advance(i64::MIN), Err(TestClockRefusal::NoTime));
}

#[test]
fn clocks_move_forward_and_by_two_years_at_most() {
    let clock = clock();
    let advance = |to| clock.advance(&Advance { frozen_time: to }, NOW);
    assert_eq!(advance(FROZEN).map(|_| ()), Err(TestClockRefusal::NotForward));
    assert_eq!(advance(FROZEN - 1).map(|_| ()), Err(TestClockRefusal::NotForward));
    assert_eq!(advance(FROZEN + MAX_ADVANCE + 1).map(|_| ()), Err(TestClockRefusal::TooFar));
    let (advancing, effects) = advance(FROZEN + MAX_ADVANCE).unwrap();
    assert_eq!(told(&effects), [EventType::TestClockAdvancing]);
    assert_eq!(effects.jobs[0].due, NOW + ADVANCED_AFTER);
    assert_eq!(advancing.frozen_time, FROZEN);
    let underway = Err(TestClockRefusal::Underway(clock.id.clone()));
    assert_eq!(advancing.stands_still(), underway);
    let again = Advance { frozen_time: FROZEN + MAX_ADVANCE };
    assert_eq!(advancing.advance(&again, NOW).map(|_| ()), underway);
    let arrived = advancing.arrive();
    assert_eq!(told(&arrived), [EventType::TestClockReady]);
    let arrived = TestClock::try_from(arrived.records[0].clone()).unwrap();
    assert_eq!((arrived.frozen_time, arrived.status), (FROZEN + MAX_ADVANCE, Status::Ready));
    assert_eq!(arrived.arrive(), Effects::default());
}

#[test]
fn three_customers_are_bound_and_each_once() {
    let mut clock = clock();
    let mut mint = Counting::default();
    let mut customers: Vec<Customer> = (0..4)
        .map(|_| Customer::create(Fields::default(), &mut Moment { now: NOW, mint: &mut mint }))
        .collect();
    for customer in &mut customers[..3] {
        assert_eq!(clock.bind(customer), Ok(()));
        assert_eq!(customer.test_clock.as_ref(), Some(&clock.id));
    }
    let bound = customers[0].id.clone();
    assert_eq!(clock.bind(&mut customers[0]), Err(TestClockRefusal::HasClock(bound.clone())));
    assert_eq!(clock.bind(&mut customers[3]), Err(TestClockRefusal::Full));
    clock.release(&bound);
    assert_eq!(clock.bind(&mut customers[3]), Ok(()));
    clock.release(&bound);
    clock.status = Status::Advancing { target_frozen_time: FROZEN + 1 };
    let mut late = Customer::create(Fields::default(), &mut Moment { now: NOW, mint: &mut mint });
    assert_eq!(clock.bind(&mut late), Err(TestClockRefusal::Underway(clock.id.clone())));
    assert_eq!(late.test_clock, None);
}

#[test]
fn what_waits_happens_in_the_order_of_its_due_times() {
    let mut clock = clock();
    for (due, kind, subject) in [
        (FROZEN + 30, JobKind::RefundSucceeds, "re_1"),
        (FROZEN + 10, JobKind::ExpireAuthorisation, "pi_1"),
        (FROZEN + 10, JobKind::ExpireAuthorisation, "pi_2"),
        (FROZEN + 20, JobKind::ExpireAuthorisation, "pi_3"),
        // Instead of the first.
        (FROZEN + 40, JobKind::RefundSucceeds, "re_1"),
        (FROZEN + 50, JobKind::RefundFails, "re_1"),
    ] {
        clock.wait(Job::at(due, kind, subject));
    }
    clock.forget(JobKind::ExpireAuthorisation, "pi_3");
    let mut seen = String::new();
    while let Some(job) = clock.next_due(FROZEN + 40) {
        let at = clock.frozen_time - FROZEN;
        seen.push_str(&format!("{at} {}\n", Job::id(job.kind, &job.subject)));
    }
    expect![[r#"
        10 expire_authorisation:pi_1
        10 expire_authorisation:pi_2
        40 refund_succeeds:re_1
    "#]]
    .assert_eq(&seen);
    assert_eq!(clock.jobs, [Job::at(FROZEN + 50, JobKind::RefundFails, "re_1")]);
    // What was due before the clock was read is done late, and time does not run backwards.
    clock.wait(Job::at(FROZEN, JobKind::DecideDispute, "du_1"));
    assert!(clock.next_due(FROZEN).is_some());
    assert_eq!(clock.frozen_time, FROZEN + 40);
}

#[test]
fn a_clock_ends_once() {
    let ended = clock().delete();
    assert_eq!(told(&ended), [EventType::TestClockDeleted]);
    assert_eq!(ended.canceled_jobs.len(), 2);
    let stub = TestClock::try_from(ended.records[0].clone()).unwrap();
    assert!(stub.deleted);
    assert_eq!(stub.delete(), Effects::default());
}
