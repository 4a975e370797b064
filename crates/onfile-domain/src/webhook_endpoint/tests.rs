//! Each command on an endpoint, and what failing comes to.

use super::*;
use crate::moment::Mint;
use crate::object::Object;

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "x".repeat(length)
    }
}

fn made(others: usize) -> Result<WebhookEndpoint, EndpointRefusal> {
    let command = Create {
        url: "https://example.com/hook".to_owned(),
        enabled_events: vec!["charge.succeeded".to_owned()],
        api_version: None,
        description: None,
        metadata: MetadataChange::Keep,
    };
    WebhookEndpoint::create(&command, others, &mut Moment { now: 100, mint: &mut Fixed })
}

fn endpoint() -> WebhookEndpoint {
    made(0).unwrap()
}

/// The endpoint that effects save.
fn saved(effects: &Effects) -> WebhookEndpoint {
    let [Object::WebhookEndpoint(saved)] = effects.records.as_slice() else {
        panic!("{effects:?}");
    };
    WebhookEndpoint::clone(saved)
}

fn disabled(disabled: bool) -> Update {
    Update { disabled: Some(disabled), ..Update::default() }
}

#[test]
fn an_account_has_sixteen() {
    assert!(made(MOST - 1).is_ok());
    assert_eq!(made(MOST), Err(EndpointRefusal::TooMany));
}

#[test]
fn it_is_told_what_it_asked_for() {
    let mut it = endpoint();
    assert!(it.wants("charge.succeeded"));
    assert!(!it.wants("charge.failed"));
    it.enabled_events = vec![EVERY.to_owned()];
    assert!(it.wants("charge.failed"));
    assert!(!saved(&it.update(disabled(true))).wants("charge.failed"));
}

#[test]
fn every_event_of_this_server_can_be_asked_for() {
    use crate::names::Named as _;
    for kind in crate::EventType::ALL {
        let asked = event_names().any(|name| name == kind.name());
        assert!(asked || thin_event::is_thin_only(kind.name()), "{}", kind.name());
    }
}

#[test]
fn stopping_counts_and_starting_does_not() {
    let stopped = saved(&endpoint().update(disabled(true)));
    assert_eq!((stopped.status, stopped.stops), (Status::Disabled, 1));
    let again = saved(&stopped.clone().update(disabled(true)));
    assert_eq!((again.status, again.stops), (Status::Disabled, 1));
    let started = saved(&stopped.update(disabled(false)));
    assert_eq!((started.status, started.stops), (Status::Enabled, 1));
}

#[test]
fn an_old_secret_signs_until_its_time_is_over() {
    let signing = |it: &WebhookEndpoint, now| it.signing(now).collect::<Vec<_>>();
    let rolled = endpoint().roll(60, 1000).unwrap();
    assert_eq!(signing(&rolled, 1059), [2, 1]);
    assert_eq!(signing(&rolled, 1060), [2]);
    let again = rolled.roll(60, 1010).unwrap();
    assert_eq!(signing(&again, 1010), [3, 2]);
    assert_eq!(signing(&endpoint().roll(0, 1000).unwrap(), 1000), [2]);
    assert_eq!(endpoint().roll(-1, 0), Err(EndpointRefusal::Overlap));
    assert_eq!(endpoint().roll(DAY + 1, 0), Err(EndpointRefusal::Overlap));
    assert!(endpoint().roll(DAY, 0).is_ok());
}

#[test]
fn the_first_failure_starts_the_clock_and_a_success_stops_it() {
    let effects = endpoint().fail(500).unwrap();
    let id = endpoint().id;
    assert_eq!(effects.jobs, [Job::at(500 + 9 * DAY, JobKind::GiveUpEndpoint, id.as_str())]);
    let failing = saved(&effects);
    assert_eq!(failing.fail(600), None);
    let recovery = failing.recover().unwrap();
    assert_eq!(recovery.canceled_jobs, [(JobKind::GiveUpEndpoint, id.as_str().to_owned())]);
    assert_eq!(saved(&recovery).failing_since, None);
    assert_eq!(saved(&recovery).recover(), None);
}

#[test]
fn who_has_failed_for_too_long_is_told_no_more() {
    let failing = saved(&endpoint().fail(500).unwrap());
    let given_up = saved(&failing.give_up());
    assert_eq!((given_up.status, given_up.stops), (Status::GivenUp, 1));
    assert_eq!(given_up.fail(501), None);
    assert_eq!(given_up.clone().give_up(), Effects::default());
    assert_eq!(endpoint().give_up(), Effects::default());
    assert!(saved(&given_up.update(disabled(false))).is_enabled());
}

#[test]
fn a_deleted_one_is_gone() {
    let gone = saved(&endpoint().delete());
    assert!(!gone.is_there());
    assert!(!gone.is_enabled());
}
