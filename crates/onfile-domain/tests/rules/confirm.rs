//! Confirming: guards, instruction, and what each answer of the network leaves behind.

use crate::{
    Counting, NOW, approval, attempt, authenticated, automatic, charge, conclude, customer,
    decline, intent, method, on_file, saved, set, taken, told,
};
use onfile_domain::address::Address;
use onfile_domain::card::{Check, Checks, Network};
use onfile_domain::charge::{Charge, State};
use onfile_domain::id::{ChargeId, CustomerId, PaymentMethodId};
use onfile_domain::payment_intent::{
    AllowRedirects, Attempt, CaptureManual, CaptureMethod, CardOptionsChange, ConfirmOnly,
    ConfirmationMethod, Methods, OffSession, OptionsChange, PaymentIntent, Status, StatusName,
    Terms, Verdict,
};
use onfile_domain::payment_method::{PaymentMethod, Standing};
use onfile_domain::payment_method_type::{FutureUsage, FutureUsageOption, PaymentMethodType};
use onfile_domain::rail::{
    Approval, Authentication, AuthenticationOutcome, Captured, DeclinedBy, DisputeNotice,
    DisputeReason, Presence, RiskLevel, ThreeDSecureRequest,
};
use onfile_domain::refusal::IntentKind;
use onfile_domain::{Amount, Refusal};

fn with_card(card: CardOptionsChange) -> Terms {
    let options = OptionsChange { card: set(card), others: Vec::new() };
    Terms { payment_method_options: Some(options), ..Terms::default() }
}

fn kept(usage: FutureUsage) -> Terms {
    Terms { customer: set(customer().into()), setup_future_usage: set(usage), ..Terms::default() }
}

#[test]
fn who_may_confirm_and_when() {
    let fresh = intent(Terms::default());
    assert_eq!((fresh.may_confirm(false), fresh.may_confirm(true)), (Ok(()), Ok(())));
    let by_server =
        PaymentIntent { confirmation_method: ConfirmationMethod::Manual, ..fresh.clone() };
    assert_eq!(by_server.may_confirm(false), Ok(()));
    assert_eq!(by_server.may_confirm(true), Err(Refusal::ManualConfirmation));
    let paid = conclude(&fresh, &method(), &attempt(), taken()).intent;
    assert_eq!(paid.may_confirm(false), Err(Refusal::ConfirmSucceeded));
    let held = conclude(&fresh, &method(), &attempt(), Verdict::Held(approval())).intent;
    assert_eq!(held.may_confirm(false), Err(Refusal::ConfirmStatus(StatusName::RequiresCapture)));
}

#[test]
fn what_may_be_used() {
    let (own, nobodys) = (intent(kept(FutureUsage::OnSession)), intent(Terms::default()));
    assert_eq!((own.accept(&on_file()), own.accept(&method())), (Ok(()), Ok(())));
    assert_eq!(nobodys.accept(&method()), Ok(()));
    let id = || PaymentMethodId::named("pm_1");
    let kind = IntentKind::Payment;
    let missing = Refusal::CustomerMissing { method: id(), customer: customer(), kind };
    assert_eq!(nobodys.accept(&on_file()), Err(missing));
    let other = CustomerId::named("cus_2");
    let others = PaymentIntent { customer: Some(other.clone()), ..own.clone() };
    let of_another = Refusal::OfAnotherCustomer { method: id(), customer: other };
    assert_eq!(others.accept(&on_file()), Err(of_another));
    for standing in [Standing::Spent, Standing::SetUp] {
        let used = PaymentMethod { standing, ..method() };
        assert_eq!(own.accept(&used), Err(Refusal::Spent));
        assert_eq!(nobodys.accept(&used), Err(Refusal::Spent));
    }
    let methods = Methods::Listed { types: vec![PaymentMethodType::Ideal] };
    let ideal = PaymentIntent { methods, ..nobodys.clone() };
    let (given, allowed) = (PaymentMethodType::Card, vec![PaymentMethodType::Ideal]);
    let refused = Refusal::TypeNotAllowed { given, allowed, kind };
    assert_eq!(ideal.accept(&method()), Err(refused));
    let missing = Refusal::MissingMethod { kind, customer: Some(customer()) };
    assert_eq!(own.missing_method(), missing);
}

#[test]
fn a_browser_raises_future_usage_and_never_lowers_it() {
    let none = intent(Terms::default());
    let on = intent(kept(FutureUsage::OnSession));
    let off = intent(kept(FutureUsage::OffSession));
    for (before, after) in [(&none, &on), (&none, &off), (&on, &off), (&on, &on), (&off, &off)] {
        assert_eq!(before.may_become(after), Ok(()));
    }
    for (before, after, from) in [
        (&off, &on, FutureUsage::OffSession),
        (&off, &none, FutureUsage::OffSession),
        (&on, &none, FutureUsage::OnSession),
    ] {
        assert_eq!(before.may_become(after), Err(Refusal::FutureUsageLowered { from }));
    }
    // By type, too: the card's option says none, and the intent as a whole stays what it was.
    let mut by_type = off.clone();
    by_type.options.card.setup_future_usage = Some(FutureUsageOption::None);
    let from = FutureUsage::OffSession;
    assert_eq!(off.may_become(&by_type), Err(Refusal::FutureUsageLowered { from }));
}

#[test]
fn what_a_browser_asked_for_ends_with_its_attempt() {
    let sellers = intent(Terms::default());
    let mut raised = sellers.clone();
    raised.setup_future_usage = Some(FutureUsage::OffSession);
    raised.options.card.setup_future_usage = Some(FutureUsageOption::OffSession);
    raised.agreed_by_browser(&sellers);
    assert_eq!(raised.as_its_seller_left_it(), sellers);
    let failed =
        conclude(&raised, &method(), &attempt(), Verdict::Declined(decline(DeclinedBy::Issuer)));
    assert_eq!(failed.intent.setup_future_usage, None);
    assert_eq!(failed.intent.options, sellers.options);
    let challenged = conclude(&raised, &method(), &attempt(), Verdict::Challenge).intent;
    assert_eq!(challenged.setup_future_usage, Some(FutureUsage::OffSession));
    assert_eq!(challenged.authentication_failed(&method()).intent.setup_future_usage, None);
    let paid = conclude(&raised, &method(), &attempt(), taken()).intent;
    assert_eq!(paid.setup_future_usage, Some(FutureUsage::OffSession));
    assert_eq!(paid.as_its_seller_left_it(), paid);
    // What the seller says afterwards is the seller's.
    let mut adopted = raised.clone();
    adopted.apply(kept(FutureUsage::OnSession), &mut Counting(0)).unwrap();
    assert_eq!(adopted.as_its_seller_left_it().setup_future_usage, Some(FutureUsage::OnSession));
}

fn may_attempt(
    intent: &PaymentIntent,
    off_session: Option<OffSession>,
    attempt: &Attempt,
    needs_return_url: bool,
) -> Result<(), Refusal> {
    let command = ConfirmOnly { off_session, ..ConfirmOnly::default() };
    intent.may_attempt(&method(), &command, attempt, needs_return_url)
}

#[test]
fn nothing_is_set_up_without_the_buyer() {
    let keeps = intent(kept(FutureUsage::OnSession));
    let refused = Err(Refusal::OffSessionWithFutureUsage);
    for off in [OffSession::OneOff, OffSession::Recurring] {
        assert_eq!(may_attempt(&keeps, Some(off), &attempt(), false), refused);
        assert_eq!(may_attempt(&intent(Terms::default()), Some(off), &attempt(), false), Ok(()));
    }
    assert_eq!(may_attempt(&keeps, Some(OffSession::No), &attempt(), false), Ok(()));
    assert_eq!(may_attempt(&keeps, None, &attempt(), false), Ok(()));
}

#[test]
fn a_network_that_is_asked_for_is_one_of_the_card_s() {
    let asks = |network| {
        intent(with_card(CardOptionsChange { network: Some(network), ..Default::default() }))
    };
    let both = asks(Network::CartesBancaires);
    assert_eq!(may_attempt(&both, None, &attempt(), false), Ok(()));
    let neither = asks(Network::Mastercard);
    assert_eq!(may_attempt(&neither, None, &attempt(), false), Err(Refusal::NetworkNotOnCard));
    let charge: Charge = saved(&conclude(&both, &method(), &attempt(), taken()).effects);
    assert_eq!(charge.card().unwrap().network, Network::CartesBancaires);
}

#[test]
fn a_buyer_who_may_be_sent_away_must_find_back() {
    let missing = Err(Refusal::ReturnUrlMissing(IntentKind::Payment));
    let away = automatic();
    assert_eq!(may_attempt(&away, None, &attempt(), true), missing);
    let back = Attempt { return_url: Some("https://shop.example".to_owned()), ..attempt() };
    let absent = Attempt { off_session: true, ..attempt() };
    let by_sdk = Attempt { by_sdk: true, ..attempt() };
    for fine in [&back, &absent, &by_sdk] {
        assert_eq!(may_attempt(&away, None, fine, true), Ok(()));
    }
    assert_eq!(may_attempt(&away, None, &attempt(), false), Ok(()));
    assert_eq!(may_attempt(&intent(Terms::default()), None, &attempt(), true), Ok(()));
    let mut stays = away;
    stays.methods =
        Methods::Automatic { allow_redirects: AllowRedirects::Never, configuration: None };
    assert_eq!(may_attempt(&stays, None, &attempt(), true), Ok(()));
}

#[test]
fn what_the_network_is_asked() {
    let asks = CardOptionsChange {
        request_three_d_secure: Some(ThreeDSecureRequest::Any),
        setup_future_usage: set(FutureUsageOption::OffSession),
        ..Default::default()
    };
    let asking = intent(with_card(asks));
    let mut known = method();
    let card = known.card_mut().unwrap();
    card.credential.prepared_for_off_session = true;
    card.credential.network_transaction_id = Some("987".to_owned());
    let instruction = asking.instruction(&known, known.card().unwrap(), &attempt(), 0);
    assert_eq!(instruction.money, Some((Amount::new(1000), asking.currency)));
    assert_eq!(instruction.reference, "ch_1");
    assert_eq!(instruction.presence, Presence::OnSession);
    assert_eq!(instruction.setup_for, Some(FutureUsage::OffSession));
    let not_tried = Authentication::NotTried(ThreeDSecureRequest::Any);
    assert_eq!(instruction.authentication, not_tried);
    assert!(instruction.prepared_for_off_session);
    assert_eq!(instruction.network_transaction_id.as_deref(), Some("987"));
    let later = Attempt { off_session: true, authenticated: true, ..attempt() };
    let instruction = asking.instruction(&known, known.card().unwrap(), &later, 0);
    assert_eq!(instruction.presence, Presence::OffSession);
    assert_eq!(instruction.authentication, Authentication::Passed);
    let presentment = asking.presentment();
    assert_eq!((presentment.amount, presentment.currency), (Amount::new(1000), asking.currency));
}

#[test]
fn what_was_given_is_checked() {
    let given = |address: Option<Address>, cvc| {
        let mut method = method();
        method.billing_details.address = address;
        intent(Terms::default())
            .instruction(&method, method.card().unwrap(), &Attempt { cvc, ..attempt() }, 0)
            .given
    };
    assert_eq!(given(None, None), Checks::default());
    let line = Address { line1: Some("1 Way".to_owned()), ..Address::default() };
    let code = Address { postal_code: Some("90210".to_owned()), ..Address::default() };
    let unchecked = Some(Check::Unchecked);
    let expected = Checks { address_line1: unchecked, ..Checks::default() };
    assert_eq!(given(Some(line), None), expected);
    let expected = Checks { address_postal_code: unchecked, ..Checks::default() };
    assert_eq!(given(Some(code), None), expected);
    let expected = Checks { cvc: unchecked, ..Checks::default() };
    assert_eq!(given(None, unchecked), expected);
    assert_eq!(given(None, Some(Check::Unavailable)), Checks::default());
}

#[test]
fn money_is_taken_and_settles_when_the_intent_says() {
    let concluded = conclude(&intent(Terms::default()), &method(), &attempt(), taken());
    assert_eq!(told(&concluded.effects), ["charge.succeeded", "payment_intent.succeeded"]);
    assert_eq!(concluded.intent.status, Status::Succeeded { received: Amount::new(1000) });
    assert_eq!(concluded.intent.latest_charge, Some(ChargeId::named("ch_1")));
    assert_eq!((concluded.effects.jobs.len(), concluded.effects.postings.len()), (1, 0));
    assert_eq!(concluded.effects.jobs[0].due, NOW + 1);
    let at_once = Terms { capture_method: Some(CaptureMethod::Automatic), ..Terms::default() };
    let concluded = conclude(&intent(at_once), &method(), &attempt(), taken());
    assert_eq!((concluded.effects.jobs.len(), concluded.effects.postings.len()), (0, 1));
    let charge: Charge = saved(&concluded.effects);
    assert_eq!(charge.card().unwrap().authorization_code.as_deref(), Some("123456"));
    assert_eq!(charge.risk.level, RiskLevel::Normal);
    assert_eq!(charge.setup_for, None);
}

#[test]
fn the_card_s_option_alone_can_hold() {
    let manual =
        CardOptionsChange { capture_method: set(CaptureManual::Manual), ..Default::default() };
    assert!(intent(with_card(manual)).holds());
    let manual = Terms { capture_method: Some(CaptureMethod::Manual), ..Terms::default() };
    assert!(intent(manual).holds());
    assert!(!intent(Terms::default()).holds());
}

#[test]
fn a_decline_leaves_a_charge_only_where_somebody_saw_it() {
    for (by, charged) in [
        (DeclinedBy::Issuer, true),
        (DeclinedBy::FraudRules, true),
        (DeclinedBy::Authentication, false),
    ] {
        let mut before = intent(Terms::default());
        before.latest_charge = Some(ChargeId::named("ch_0"));
        let concluded = conclude(&before, &method(), &attempt(), Verdict::Declined(decline(by)));
        let (intent, error) = (concluded.intent, concluded.error.unwrap());
        assert_eq!(
            (intent.status_name(), &intent.payment_method),
            (StatusName::RequiresPaymentMethod, &None)
        );
        assert_eq!(intent.last_payment_error.as_deref(), Some(&error));
        let expected = ChargeId::named(if charged { "ch_1" } else { "ch_0" });
        assert_eq!(intent.latest_charge, Some(expected));
        if charged {
            assert_eq!(
                told(&concluded.effects),
                ["charge.failed", "payment_intent.payment_failed"]
            );
            let charge: Charge = saved(&concluded.effects);
            assert!(matches!(charge.state, State::Failed { .. }));
            assert_eq!(charge.risk.level, RiskLevel::Highest);
        } else {
            assert_eq!(told(&concluded.effects), ["payment_intent.payment_failed"]);
        }
    }
}

#[test]
fn a_challenge_waits_or_fails_as_the_caller_wants() {
    let by_url = Attempt { return_url: Some("https://shop.example".to_owned()), ..attempt() };
    let by_both = Attempt { by_sdk: true, ..by_url.clone() };
    for (attempt, by_sdk) in [(attempt(), true), (by_url, false), (by_both, true)] {
        let concluded =
            conclude(&intent(Terms::default()), &method(), &attempt, Verdict::Challenge);
        assert_eq!(told(&concluded.effects), ["payment_intent.requires_action"]);
        let action = concluded.intent.action().expect("it waits");
        assert_eq!((action.by_sdk, &action.return_url), (by_sdk, &attempt.return_url));
        assert_eq!(concluded.intent.payment_method, Some(PaymentMethodId::named("pm_1")));
    }
    let fails = Attempt { error_on_requires_action: true, ..attempt() };
    let concluded = conclude(&intent(Terms::default()), &method(), &fails, Verdict::Challenge);
    assert_eq!(told(&concluded.effects), ["payment_intent.payment_failed"]);
    let error = concluded.error.unwrap();
    assert_eq!(error.code, "authentication_required");
    assert_eq!(error.decline_code.as_deref(), Some("authentication_not_handled"));
}

#[test]
fn a_challenge_passed_for_the_server_is_remembered_for_this_method() {
    let waiting = conclude(&intent(Terms::default()), &method(), &attempt(), Verdict::Challenge);
    assert!(!waiting.intent.is_authenticated_with(&method()));
    let passed = waiting.intent.await_confirmation();
    assert_eq!(passed.status, Status::RequiresConfirmation { authenticated: true });
    assert!(passed.is_authenticated_with(&method()));
    let other = PaymentMethod { id: PaymentMethodId::named("pm_2"), ..method() };
    assert!(!passed.is_authenticated_with(&other));
    let fresh = Status::RequiresConfirmation { authenticated: false };
    let fresh = PaymentIntent { status: fresh, ..passed };
    assert!(!fresh.is_authenticated_with(&method()));
    let failed = fresh.authentication_failed(&method());
    assert_eq!(failed.error.unwrap().code, "payment_intent_authentication_failure");
    assert_eq!(told(&failed.effects), ["payment_intent.payment_failed"]);
}

fn used(terms: Terms, method: &PaymentMethod, approval: Box<Approval>) -> (PaymentMethod, bool) {
    let verdict = Verdict::Taken(approval, Captured::default());
    let concluded = conclude(&intent(terms), method, &attempt(), verdict);
    let attached = told(&concluded.effects).contains(&"payment_method.attached");
    (saved(&concluded.effects), attached)
}

#[test]
fn success_attaches_sets_up_or_spends() {
    let keeps = kept(FutureUsage::OffSession);
    assert_eq!(used(keeps.clone(), &method(), approval()).0.customer(), Some(&customer()));
    assert!(used(keeps.clone(), &method(), approval()).1);
    assert!(!used(keeps, &on_file(), approval()).1, "it was attached before");
    let nobodys = Terms { customer: onfile_domain::Change::Keep, ..kept(FutureUsage::OnSession) };
    let (set_up, attached) = used(nobodys, &method(), approval());
    assert_eq!((set_up.standing, attached), (Standing::SetUp, false));
    let once = Terms { customer: set(customer().into()), ..Terms::default() };
    let (spent, attached) = used(once, &method(), approval());
    assert_eq!((spent.standing, attached), (Standing::Spent, false));
    let gone = PaymentMethod { standing: Standing::Spent, ..method() };
    let (still, attached) = used(kept(FutureUsage::OffSession), &gone, approval());
    assert_eq!((still.standing, attached), (Standing::Spent, false));
}

#[test]
fn only_an_authentication_for_off_session_use_prepares_for_it() {
    use AuthenticationOutcome::{AttemptAcknowledged, Authenticated, Exempted, Failed};
    let prepared = |usage, outcome| {
        let (method, _) = used(kept(usage), &method(), authenticated(outcome));
        method.card().unwrap().credential.prepared_for_off_session
    };
    assert!(prepared(FutureUsage::OffSession, Authenticated));
    assert!(prepared(FutureUsage::OffSession, AttemptAcknowledged));
    assert!(!prepared(FutureUsage::OnSession, Authenticated));
    assert!(!prepared(FutureUsage::OffSession, Exempted));
    assert!(!prepared(FutureUsage::OffSession, Failed));
    let (bare, _) = used(kept(FutureUsage::OffSession), &method(), approval());
    assert!(!bare.card().unwrap().credential.prepared_for_off_session);
    let mut before = on_file();
    let card = before.card_mut().unwrap();
    card.credential.prepared_for_off_session = true;
    let once = Terms { customer: set(customer().into()), ..Terms::default() };
    let (still, _) = used(once, &before, authenticated(Authenticated));
    assert!(
        still.card().unwrap().credential.prepared_for_off_session,
        "what it was prepared for stays"
    );
}

#[test]
fn a_check_is_answered_once() {
    let answers = |cvc| {
        let checks = Checks { cvc, ..Checks::default() };
        Box::new(Approval { checks, ..*approval() })
    };
    let keeps = || kept(FutureUsage::OnSession);
    let (passed, _) = used(keeps(), &method(), answers(Some(Check::Pass)));
    assert_eq!(passed.card().unwrap().checks.cvc, Some(Check::Pass));
    let (still, _) = used(keeps(), &passed, answers(Some(Check::Fail)));
    assert_eq!(still.card().unwrap().checks.cvc, Some(Check::Pass));
    let (kept, _) = used(keeps(), &passed, answers(None));
    assert_eq!(kept.card().unwrap().checks.cvc, Some(Check::Pass));
    let mut unchecked = method();
    let card = unchecked.card_mut().unwrap();
    card.checks.cvc = Some(Check::Unchecked);
    let (answered, _) = used(keeps(), &unchecked, answers(Some(Check::Fail)));
    assert_eq!(answered.card().unwrap().checks.cvc, Some(Check::Fail));
    let mut verified = method();
    verified.verified(&answers(Some(Check::Pass)));
    assert_eq!(verified.card().unwrap().checks.cvc, Some(Check::Pass));
}

#[test]
fn a_security_code_that_was_lost_is_unavailable() {
    let lost = Attempt { cvc: Some(Check::Unavailable), ..attempt() };
    let charge: Charge =
        saved(&conclude(&intent(Terms::default()), &method(), &lost, taken()).effects);
    assert_eq!(charge.card().unwrap().card.checks.cvc, Some(Check::Unavailable));
    assert_eq!(crate::charge().card().unwrap().card.checks.cvc, None);
}

#[test]
fn a_dispute_comes_with_the_charge() {
    let notice = DisputeNotice {
        reason: DisputeReason::Fraudulent,
        network_reason_code: "10.4".to_owned(),
        inquiry: false,
    };
    let captured = Captured { disputes: vec![notice], ..Captured::default() };
    let verdict = Verdict::Taken(approval(), captured);
    let concluded = conclude(&intent(Terms::default()), &method(), &attempt(), verdict);
    assert_eq!(
        told(&concluded.effects),
        [
            "charge.succeeded",
            "charge.dispute.created",
            "charge.dispute.funds_withdrawn",
            "payment_intent.succeeded",
        ]
    );
    assert!(!saved::<Charge>(&concluded.effects).is_refundable());
    assert!(charge().is_refundable());
}
