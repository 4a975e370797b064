//! Setup intents: the steps of a payment intent, less the money.

use crate::{
    NOW, approval, authenticated, banks, customer, decline, method, note, on_file, saved, set, told,
};
use onfile_domain::card::{Check, Checks, Network};
use onfile_domain::checkout_session::CheckoutRefusal;
use onfile_domain::eligibility::OfferRefusal;
use onfile_domain::id::{
    CheckoutSessionId, PaymentMethodConfigurationId, PaymentMethodId, SetupAttemptId,
};
use onfile_domain::payment_intent::{
    AllowRedirects, AutomaticPaymentMethods, CardOptionsChange, Methods, OptionsChange,
};
use onfile_domain::payment_method::{PaymentMethod, Standing};
use onfile_domain::payment_method_configuration::Chosen;
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::rail::{
    Approval, Authentication, AuthenticationOutcome, Authorisation, DeclinedBy, ThreeDSecureRequest,
};
use onfile_domain::refusal::IntentKind;
use onfile_domain::setup_attempt::{SetupAttempt, SetupAttemptStatus, Tried};
use onfile_domain::setup_intent::{
    Attempt, Cancel, Concluded, Create, FlowDirection, SetupCancellationReason, SetupIntent,
    SetupRefusal, Status, StatusName, Terms, Update,
};
use onfile_domain::{Change, Moment, Refusal};

fn made(create: Create) -> Result<SetupIntent, Refusal> {
    SetupIntent::create(create, &mut Moment { now: NOW, mint: &mut crate::Counting(0) })
}

pub(crate) fn intent(terms: Terms) -> SetupIntent {
    let types = Some(vec![PaymentMethodType::Card]);
    made(Create { terms: Terms { payment_method_types: types, ..terms }, ..Create::default() })
        .unwrap()
}

pub(crate) fn attempt() -> Attempt {
    Attempt {
        id: SetupAttemptId::named("setatt_1"),
        started: NOW,
        return_url: None,
        by_sdk: false,
        authenticated: false,
        cvc: None,
    }
}

fn conclude(intent: &SetupIntent, method: &PaymentMethod, answer: Authorisation) -> Concluded {
    let mut mint = crate::Counting(100);
    intent.conclude(method, &attempt(), answer, &mut Moment { now: NOW, mint: &mut mint })
}

fn approved() -> Authorisation {
    Authorisation::Approved(approval())
}

#[test]
fn terms_are_applied() {
    let terms = Terms {
        customer: set(customer().into()),
        description: set("books".to_owned()),
        metadata: note(),
        flow_directions: Some(vec![FlowDirection::Inbound]),
        ..Terms::default()
    };
    let first = intent(terms);
    assert_eq!((&first.customer, first.usage), (&Some(customer()), FutureUsage::OffSession));
    assert_eq!(first.description.as_deref(), Some("books"));
    assert_eq!(first.metadata.iter().collect::<Vec<_>>(), [("order", "7")]);
    assert_eq!(first.options.card.request_three_d_secure, ThreeDSecureRequest::Automatic);
    let kept = first.update(&Update::default()).unwrap();
    assert_eq!(kept, first);
    let out = Terms { flow_directions: Some(vec![FlowDirection::Outbound]), ..Terms::default() };
    let out = first.update(&Update { terms: out, ..Update::default() }).unwrap();
    assert_eq!(out.flow_directions, Some(vec![FlowDirection::Outbound]));
    let excluded = set(vec![PaymentMethodType::Card]);
    let nothing = Terms { excluded_payment_method_types: excluded, ..Terms::default() };
    let refused = first.update(&Update { terms: nothing, ..Update::default() });
    assert_eq!(refused, Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Setup))));
    let types = Some(vec![PaymentMethodType::Ideal]);
    let listed = Terms { payment_method_types: types, ..Terms::default() };
    let listed = first.update(&Update { terms: listed, ..Update::default() }).unwrap();
    assert_eq!(listed.types(), [PaymentMethodType::Ideal]);
}

#[test]
fn a_method_is_chosen_until_the_end() {
    let chosen = |method| Update { payment_method: method, ..Update::default() };
    let id = PaymentMethodId::named("pm_1");
    let with = intent(Terms::default()).update(&chosen(set(id.clone()))).unwrap();
    assert_eq!(
        (&with.status, &with.payment_method),
        (&Status::RequiresConfirmation, &Some(id.clone()))
    );
    let without = with.update(&chosen(Change::Unset)).unwrap();
    assert_eq!((&without.status, &without.payment_method), (&Status::RequiresPaymentMethod, &None));
    let done = conclude(&with, &method(), approved()).intent;
    assert_eq!(
        done.update(&chosen(set(id.clone()))),
        Err(Refusal::Setup(SetupRefusal::UpdateSucceeded))
    );
    let over = SetupIntent { status: Status::Canceled { reason: None }, ..with };
    assert_eq!(over.update(&chosen(set(id))), Err(Refusal::Setup(SetupRefusal::UpdateCanceled)));
    assert!(over.update(&Update::default()).is_ok());
}

#[test]
fn who_may_confirm_what() {
    let fresh = intent(Terms { customer: set(customer().into()), ..Terms::default() });
    assert_eq!(fresh.may_confirm(), Ok(()));
    assert_eq!((fresh.accept(&method()), fresh.accept(&on_file())), (Ok(()), Ok(())));
    let spent = PaymentMethod { standing: Standing::Spent, ..method() };
    assert_eq!(fresh.accept(&spent), Err(Refusal::Spent));
    let done = conclude(&fresh, &method(), approved()).intent;
    assert_eq!(done.may_confirm(), Err(Refusal::Setup(SetupRefusal::ConfirmSucceeded)));
    let over = SetupIntent { status: Status::Canceled { reason: None }, ..fresh.clone() };
    assert_eq!(over.may_confirm(), Err(Refusal::Setup(SetupRefusal::ConfirmCanceled)));
    let missing = Refusal::MissingMethod { kind: IntentKind::Setup, customer: Some(customer()) };
    assert_eq!(fresh.missing_method(), missing);
}

#[test]
fn a_holder_who_may_be_sent_away_must_find_back() {
    let automatic = |allow_redirects| {
        let automatic = AutomaticPaymentMethods { enabled: true, allow_redirects };
        made(Create { automatic_payment_methods: Some(automatic), ..Create::default() }).unwrap()
    };
    let away = automatic(None);
    assert!(matches!(away.methods, Methods::Automatic { .. }));
    let missing = Err(Refusal::ReturnUrlMissing(IntentKind::Setup));
    assert_eq!(away.may_attempt(&method(), &attempt(), true), missing);
    let back = Attempt { return_url: Some("https://shop.example".to_owned()), ..attempt() };
    let by_sdk = Attempt { by_sdk: true, ..attempt() };
    assert_eq!(away.may_attempt(&method(), &back, true), Ok(()));
    assert_eq!(away.may_attempt(&method(), &by_sdk, true), Ok(()));
    assert_eq!(away.may_attempt(&method(), &attempt(), false), Ok(()));
    let stays = automatic(Some(AllowRedirects::Never));
    assert_eq!(stays.may_attempt(&method(), &attempt(), true), Ok(()));
    let listed = intent(Terms::default());
    assert_eq!(listed.may_attempt(&method(), &attempt(), true), Ok(()));
    let card = CardOptionsChange { network: Some(Network::Mastercard), ..Default::default() };
    let options = Some(OptionsChange { card: set(card), others: Vec::new() });
    let asks = intent(Terms { payment_method_options: options, ..Terms::default() });
    let refused = asks.may_attempt(&method(), &attempt(), false);
    assert_eq!(refused, Err(Refusal::NetworkNotOnCard));
}

#[test]
fn what_the_network_is_asked() {
    let instruction =
        intent(Terms::default()).instruction(&method(), method().card().unwrap(), &attempt(), 0);
    assert_eq!((instruction.money, instruction.setup_for), (None, Some(FutureUsage::OffSession)));
    assert_eq!(instruction.reference, "setatt_1");
    let not_tried = Authentication::NotTried(ThreeDSecureRequest::Automatic);
    assert_eq!(instruction.authentication, not_tried);
    let passed = Attempt { authenticated: true, ..attempt() };
    let instruction =
        intent(Terms::default()).instruction(&method(), method().card().unwrap(), &passed, 0);
    assert_eq!(instruction.authentication, Authentication::Passed);
}

#[test]
fn success_puts_the_method_on_file() {
    let own = intent(Terms { customer: set(customer().into()), ..Terms::default() });
    let concluded = conclude(&own, &method(), approved());
    assert_eq!(told(&concluded.effects), ["payment_method.attached", "setup_intent.succeeded"]);
    assert_eq!(concluded.intent.status, Status::Succeeded);
    assert_eq!(concluded.intent.payment_method, Some(PaymentMethodId::named("pm_1")));
    assert_eq!(concluded.intent.latest_attempt, Some(SetupAttemptId::named("setatt_1")));
    assert_eq!(saved::<PaymentMethod>(&concluded.effects).customer(), Some(&customer()));
    let record: SetupAttempt = saved(&concluded.effects);
    assert_eq!((record.status, record.created), (SetupAttemptStatus::Succeeded, NOW));
    let again = conclude(&own, &on_file(), approved());
    assert_eq!(told(&again.effects), ["setup_intent.succeeded"]);
    let nobodys = conclude(&intent(Terms::default()), &method(), approved());
    assert_eq!(saved::<PaymentMethod>(&nobodys.effects).standing, Standing::SetUp);
    let outcome = AuthenticationOutcome::Authenticated;
    let prepared = conclude(&own, &method(), Authorisation::Approved(authenticated(outcome)));
    let record: SetupAttempt = saved(&prepared.effects);
    let Tried::Card { three_d_secure, .. } = record.tried else { panic!("a card") };
    assert_eq!(three_d_secure.map(|it| it.outcome), Some(outcome));
    let method: PaymentMethod = saved(&prepared.effects);
    assert!(method.card().unwrap().credential.prepared_for_off_session);
}

#[test]
fn a_security_code_that_was_lost_is_unavailable() {
    let checks = Checks { cvc: Some(Check::Pass), ..Checks::default() };
    let answer = || Authorisation::Approved(Box::new(Approval { checks, ..*approval() }));
    let mut mint = crate::Counting(100);
    let lost = Attempt { cvc: Some(Check::Unavailable), ..attempt() };
    let mut moment = Moment { now: NOW, mint: &mut mint };
    let concluded = intent(Terms::default()).conclude(&method(), &lost, answer(), &mut moment);
    let method: PaymentMethod = saved(&concluded.effects);
    assert_eq!(method.card().unwrap().checks.cvc, Some(Check::Unavailable));
    let checked = conclude(&intent(Terms::default()), &crate::method(), answer());
    let method: PaymentMethod = saved(&checked.effects);
    assert_eq!(method.card().unwrap().checks.cvc, Some(Check::Pass));
}

#[test]
fn a_challenge_waits() {
    let mut mint = crate::Counting(100);
    let by_url = Attempt { return_url: Some("https://shop.example".to_owned()), ..attempt() };
    let by_both = Attempt { by_sdk: true, ..by_url.clone() };
    for (attempt, by_sdk) in [(attempt(), true), (by_url, false), (by_both, true)] {
        let mut moment = Moment { now: NOW, mint: &mut mint };
        let answer = Authorisation::ChallengeRequired;
        let concluded = intent(Terms::default()).conclude(&method(), &attempt, answer, &mut moment);
        assert_eq!(told(&concluded.effects), ["setup_intent.requires_action"]);
        let action = concluded.intent.action().expect("it waits");
        assert_eq!((action.by_sdk, &action.return_url), (by_sdk, &attempt.return_url));
        let record: SetupAttempt = saved(&concluded.effects);
        assert_eq!(record.status, SetupAttemptStatus::RequiresAction);
        assert_eq!(concluded.intent.payment_method, Some(PaymentMethodId::named("pm_1")));
    }
}

#[test]
fn a_failure_leaves_the_intent_open_and_an_attempt_behind() {
    let answer = Authorisation::Declined(decline(DeclinedBy::Issuer));
    let declined = conclude(&intent(Terms::default()), &method(), answer);
    let failed = intent(Terms::default()).authentication_failed(&method(), &attempt());
    for (concluded, code) in
        [(declined, "card_declined"), (failed, "setup_intent_authentication_failure")]
    {
        assert_eq!(told(&concluded.effects), ["setup_intent.setup_failed"]);
        let error = concluded.error.unwrap();
        assert_eq!(error.code, code);
        let intent = concluded.intent;
        assert_eq!(
            (&intent.status, &intent.payment_method),
            (&Status::RequiresPaymentMethod, &None)
        );
        assert_eq!(intent.last_setup_error.as_deref(), Some(&error));
        let record: SetupAttempt = saved(&concluded.effects);
        assert_eq!(record.status, SetupAttemptStatus::Failed);
        assert_eq!(record.setup_error, Some(error));
        let own = conclude(&intent, &method(), approved()).intent;
        assert_eq!(own.last_setup_error, None);
    }
    let bare = onfile_domain::rail::Decline { decline_code: None, ..*decline(DeclinedBy::Issuer) };
    let answer = Authorisation::Declined(Box::new(bare));
    let error = conclude(&intent(Terms::default()), &method(), answer).error.unwrap();
    assert_eq!(error.decline_code.as_deref(), Some("card_declined"), "a setup repeats the code");
}

#[test]
fn a_setup_is_called_off_once() {
    let reason = Some(SetupCancellationReason::Abandoned);
    let command = Cancel { cancellation_reason: reason };
    let effects = intent(Terms::default()).cancel(&command).unwrap();
    assert_eq!(told(&effects), ["setup_intent.canceled"]);
    let canceled: SetupIntent = saved(&effects);
    assert_eq!(canceled.status, Status::Canceled { reason });
    let refused = Refusal::Setup(SetupRefusal::CancelStatus(StatusName::Canceled));
    assert_eq!(canceled.cancel(&command), Err(refused));
    let done = conclude(&intent(Terms::default()), &method(), approved()).intent;
    let refused = Refusal::Setup(SetupRefusal::CancelStatus(StatusName::Succeeded));
    assert_eq!(done.cancel(&command), Err(refused));
}

#[test]
fn what_a_session_drives_nobody_else_does() {
    let driven = SetupIntent {
        checkout_session: Some(CheckoutSessionId::named("cs_test_1")),
        ..intent(Terms::default())
    };
    let refused = Err(Refusal::from(CheckoutRefusal::DrivesSetupIntent));
    let terms = |terms| Update { terms, ..Update::default() };
    let plain = Terms::default;
    let card = || vec![PaymentMethodType::Card];
    for (what, update) in [
        (
            "configuration",
            Update { payment_method_configuration: Some("pmc_1".to_owned()), ..Update::default() },
        ),
        ("method", Update { payment_method: Change::Unset, ..Update::default() }),
        (
            "method inline",
            Update { payment_method_data: Some(banks::entry()), ..Update::default() },
        ),
        ("allowed", terms(Terms { allowed_payment_method_types: set(card()), ..plain() })),
        ("excluded", terms(Terms { excluded_payment_method_types: Change::Unset, ..plain() })),
        ("types", terms(Terms { payment_method_types: Some(card()), ..plain() })),
        ("customer", terms(Terms { customer: set(customer().into()), ..plain() })),
        (
            "options",
            terms(Terms { payment_method_options: Some(OptionsChange::default()), ..plain() }),
        ),
    ] {
        assert_eq!(driven.update(&update), refused, "{what}");
        // The same word about an intent of nobody's session is one that it follows.
        assert!(intent(plain()).update(&update).is_ok(), "{what}");
    }
    let noted = terms(Terms { metadata: note(), description: set("x".to_owned()), ..plain() });
    assert!(driven.update(&noted).is_ok());
}

#[test]
fn methods_come_from_one_place() {
    let one = || vec![PaymentMethodType::Card];
    let allowed = || Terms { allowed_payment_method_types: set(one()), ..Terms::default() };
    let excluded = |terms| Terms { excluded_payment_method_types: set(one()), ..terms };
    let listed = |terms| Terms { payment_method_types: Some(one()), ..terms };
    for (terms, configuration) in [
        (excluded(allowed()), false),
        (allowed(), true),
        (listed(allowed()), false),
        (listed(Terms::default()), true),
    ] {
        let payment_method_configuration = configuration.then(|| "pmc_1".to_owned());
        let create = Create {
            payment_method_configuration: payment_method_configuration.clone(),
            terms: terms.clone(),
            ..Create::default()
        };
        assert!(matches!(made(create), Err(Refusal::Exclusive(_))), "{terms:?}");
        let update = Update { payment_method_configuration, terms, ..Update::default() };
        let refused = intent(Terms::default()).update(&update);
        assert!(matches!(refused, Err(Refusal::Exclusive(_))), "{:?}", update.terms);
    }
}

#[test]
fn a_configuration_is_followed() {
    let mut intent = made(Create::default()).unwrap();
    let id = PaymentMethodConfigurationId::named("pmc_1");
    intent.choose(Some(Chosen { id, on: vec![PaymentMethodType::Card] }));
    assert_eq!(intent.types(), [PaymentMethodType::Card]);
    intent
        .choose(Some(Chosen { id: PaymentMethodConfigurationId::named("pmc_2"), on: Vec::new() }));
    assert_eq!(intent.has_types(), Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Setup))));
}
