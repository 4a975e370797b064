//! Under what an account is debited: the holder's word given now, a mandate that stands, one by name.

use crate::banks::{WORD, euros};
use crate::{NOW, at, attempt, banks, customer, intent, method, on_file, saved, set, told};
use onfile_domain::bank_account::BlockedReason;
use onfile_domain::charge::{Charge, State};
use onfile_domain::id::{ChargeId, MandateId, PaymentMethodId};
use onfile_domain::job::JobKind;
use onfile_domain::mandate::{Mandate, MandateStatus, Reach};
use onfile_domain::payment_intent::{
    Attempt, Authority, CaptureMethod, Concluded, PaymentIntent, Status, StatusName, Terms,
};
use onfile_domain::payment_method::{Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::rail::DeclinedBy;
use onfile_domain::rail::debit::{Report, ReturnReason, Submitted};
use onfile_domain::refusal::{BankRefusal, IntentKind};
use onfile_domain::{Amount, Currency, Effects, Object, Refusal};

const ACCEPTED: Submitted =
    Submitted::Accepted { expected_debit_date: None, first_report_after: Some(5) };

fn kept(usage: FutureUsage) -> Terms {
    Terms { customer: set(customer().into()), setup_future_usage: set(usage), ..Terms::default() }
}

fn mandate(intent: &PaymentIntent, method: &PaymentMethod) -> Mandate {
    at(NOW, |moment| intent.mandate(method, Authority::New(WORD), moment)).mandate
}

fn debited(intent: &PaymentIntent, method: &PaymentMethod, under: Authority) -> Concluded {
    handed_over(intent, method, under, ACCEPTED)
}

fn handed_over(
    intent: &PaymentIntent,
    method: &PaymentMethod,
    under: Authority,
    answer: Submitted,
) -> Concluded {
    let attempt = Attempt { charge: ChargeId::named("py_1"), ..attempt() };
    at(NOW, |moment| {
        let debited = intent.mandate(method, under, moment);
        intent.submitted(method, &attempt, debited, answer, moment)
    })
}

fn mandates(effects: &Effects) -> usize {
    effects.records.iter().filter(|it| matches!(it, Object::Mandate(_))).count()
}

#[test]
fn what_a_bank_cannot_do_is_not_asked_of_it() {
    let sepa = banks::sepa_debit();
    assert_eq!(euros(Terms::default()).may_bank(&sepa), Ok(()));
    let (kind, currency) = (PaymentMethodType::SepaDebit, Currency::USD);
    let refused = Err(Refusal::Bank(BankRefusal::Currency { method: kind, currency }));
    assert_eq!(intent(Terms::default()).may_bank(&sepa), refused);
    let held = PaymentIntent { capture_method: CaptureMethod::Manual, ..euros(Terms::default()) };
    assert_eq!(held.may_bank(&sepa), Err(Refusal::Bank(BankRefusal::CannotHold(kind))));
    let usage = |usage| euros(kept(usage));
    assert_eq!(usage(FutureUsage::OffSession).may_bank(&sepa), Ok(()));
    let giropay = PaymentMethod { details: Details::Giropay, ..method() };
    let refused = Err(Refusal::Bank(BankRefusal::NotReusable(PaymentMethodType::Giropay)));
    assert_eq!(usage(FutureUsage::OffSession).may_bank(&giropay), refused);
    assert_eq!(euros(Terms::default()).may_bank(&giropay), Ok(()));
}

#[test]
fn without_a_word_and_a_mandate_nothing_is_debited() {
    let sepa = banks::sepa_debit();
    let missing = |intent: &PaymentIntent| intent.may_debit(&sepa, None).unwrap_err();
    let kind = IntentKind::Payment;
    let plain = Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up: None });
    assert_eq!(missing(&euros(Terms::default())), plain);
    assert_eq!(missing(&euros(kept(FutureUsage::OnSession))), plain);
    let setting_up = Some(PaymentMethodType::SepaDebit);
    let later = Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up });
    assert_eq!(missing(&euros(kept(FutureUsage::OffSession))), later);
    let spoken = PaymentIntent { acceptance: Some(WORD), ..euros(Terms::default()) };
    assert!(matches!(spoken.may_debit(&sepa, None), Ok(Authority::New(_))));
    let standing = mandate(&euros(kept(FutureUsage::OffSession)), &sepa);
    let silent = euros(Terms::default());
    assert!(matches!(silent.may_debit(&sepa, Some(&standing)), Ok(Authority::Standing(_))));
    let ended = Mandate { status: MandateStatus::Inactive, ..standing };
    assert!(silent.may_debit(&sepa, Some(&ended)).is_err());
}

#[test]
fn a_setup_says_so_in_its_own_words() {
    let setup = crate::setup_intent::intent(onfile_domain::setup_intent::Terms::default());
    let missing = setup.may_debit(&banks::sepa_debit(), None).unwrap_err();
    let (kind, setting_up) = (IntentKind::Setup, None);
    assert_eq!(missing, Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up }));
}

#[test]
fn a_mandate_by_name_is_one_of_an_account_and_excludes_a_new_word() {
    let named =
        PaymentIntent { mandate: Some(MandateId::named("mandate_1")), ..euros(Terms::default()) };
    let invalid = Err(Refusal::Bank(BankRefusal::MandateInvalid));
    assert_eq!(named.may_name_mandate(&banks::sepa_debit()), Ok(()));
    assert_eq!(named.may_name_mandate(&method()), invalid);
    let both = PaymentIntent { acceptance: Some(WORD), ..named.clone() };
    let exclusive = Err(Refusal::Exclusive(&["mandate", "mandate_data"]));
    assert_eq!(both.may_name_mandate(&banks::sepa_debit()), exclusive);
    for method in [method(), banks::sepa_debit()] {
        assert_eq!(euros(Terms::default()).may_name_mandate(&method), Ok(()));
    }
    let sepa = banks::sepa_debit();
    assert!(named.may_debit(&sepa, None).is_err());
    let standing = mandate(&euros(kept(FutureUsage::OffSession)), &sepa);
    assert!(matches!(named.may_debit(&sepa, Some(&standing)), Ok(Authority::Standing(_))));
    let others = Mandate { payment_method: PaymentMethodId::named("pm_2"), ..standing };
    assert!(named.may_debit(&sepa, Some(&others)).is_err());
}

#[test]
fn a_word_reaches_as_far_as_what_it_was_given_for() {
    let filed = PaymentMethod { standing: on_file().standing, ..banks::sepa_debit() };
    let once = euros(Terms::default());
    let many = [
        mandate(&once, &filed),
        mandate(&euros(kept(FutureUsage::OnSession)), &banks::sepa_debit()),
    ];
    for mandate in many {
        assert_eq!((&mandate.reach, mandate.spent), (&Reach::MultiUse, false));
    }
    let single = mandate(&once, &banks::sepa_debit());
    let (amount, currency) = (Amount::new(1000), once.currency);
    assert_eq!((single.reach, single.spent), (Reach::SingleUse { amount, currency }, true));
}

#[test]
fn the_sepa_scheme_knows_a_mandate_by_a_reference_of_its_own() {
    let mut asked = euros(Terms::default());
    asked.options.bank.reference_prefix = Some("SHOP-".to_owned());
    let reference = mandate(&asked, &banks::sepa_debit()).reference.unwrap();
    assert!(reference.len() == 24 && reference.starts_with("SHOP-"), "{reference}");
    assert_eq!(mandate(&asked, &banks::au_becs_debit()).reference, None);
}

#[test]
fn a_debit_that_is_taken_on_waits_for_its_bank() {
    let sepa = banks::sepa_debit();
    let Concluded { intent, effects, error } =
        debited(&euros(kept(FutureUsage::OffSession)), &sepa, Authority::New(WORD));
    assert_eq!((intent.status_name(), error), (StatusName::Processing, None));
    assert_eq!(
        told(&effects),
        ["charge.pending", "payment_method.attached", "payment_intent.processing"]
    );
    assert_eq!((effects.jobs[0].kind, effects.jobs[0].due), (JobKind::ReportDebit, NOW + 5));
    let (used, made) = (saved::<PaymentMethod>(&effects), saved::<Mandate>(&effects));
    assert_eq!((used.customer(), &used.mandate), (Some(&customer()), &Some(made.id.clone())));
    // The next one needs no word, makes no mandate, and leaves the one it has.
    let again = debited(&euros(kept(FutureUsage::OffSession)), &used, Authority::Standing(made));
    assert_eq!(told(&again.effects), ["charge.pending", "payment_intent.processing"]);
    assert_eq!(mandates(&again.effects), 0);
}

#[test]
fn a_word_for_one_payment_stands_beside_one_for_many() {
    let sepa = banks::sepa_debit();
    let once = debited(&euros(Terms::default()), &sepa, Authority::New(WORD));
    let used: PaymentMethod = saved(&once.effects);
    assert_eq!(used.mandate, Some(saved::<Mandate>(&once.effects).id));
    assert_eq!(used.standing, Standing::Spent);
    let many = PaymentMethod { mandate: Some(MandateId::named("mandate_many")), ..sepa };
    let beside = debited(&euros(Terms::default()), &many, Authority::New(WORD));
    assert_eq!(saved::<PaymentMethod>(&beside.effects).mandate, many.mandate);
    // A word for many takes the place of the older one.
    let newer = debited(&euros(kept(FutureUsage::OffSession)), &many, Authority::New(WORD));
    assert_ne!(saved::<PaymentMethod>(&newer.effects).mandate, many.mandate);
}

#[test]
fn a_mandate_for_one_payment_ends_with_it() {
    let sepa = banks::sepa_debit();
    let (amount, currency) = (Amount::new(1000), Currency::parse("eur").unwrap());
    let single = Mandate {
        reach: Reach::SingleUse { amount, currency },
        ..mandate(&euros(kept(FutureUsage::OffSession)), &sepa)
    };
    let spent = debited(&euros(Terms::default()), &sepa, Authority::Standing(single));
    let spent: Mandate = saved(&spent.effects);
    assert!(spent.spent && !spent.is_active());
}

#[test]
fn what_a_bank_does_not_take_on_fails_at_once_and_leaves_its_mandate() {
    let sepa = banks::sepa_debit();
    let refused = |reason, method: &PaymentMethod, under| {
        handed_over(&euros(Terms::default()), method, under, Submitted::Refused(reason))
    };
    let failed = refused(ReturnReason::AccountClosed, &sepa, Authority::New(WORD));
    assert_eq!(told(&failed.effects), ["charge.failed", "payment_intent.payment_failed"]);
    assert_eq!(failed.intent.status, Status::RequiresPaymentMethod);
    assert_eq!(failed.error.unwrap().code, "account_closed");
    let made: Mandate = saved(&failed.effects);
    assert_eq!(saved::<PaymentMethod>(&failed.effects).mandate, Some(made.id.clone()));
    for newest in [made.id.clone(), MandateId::named("mandate_2")] {
        let known = PaymentMethod { mandate: Some(newest), ..sepa.clone() };
        let under = Authority::Standing(made.clone());
        let Concluded { effects, .. } = refused(ReturnReason::AccountClosed, &known, under);
        let methods = effects.records.iter().filter(|it| matches!(it, Object::PaymentMethod(_)));
        assert_eq!((methods.count(), mandates(&effects)), (0, 0));
    }

    for (reason, by, code, decline_code) in [
        (ReturnReason::AccountClosed, DeclinedBy::Issuer, "account_closed", None),
        (
            ReturnReason::RiskLevelHighest,
            DeclinedBy::FraudRules,
            "payment_method_provider_decline",
            None,
        ),
        (ReturnReason::GenericCouldNotProcess, DeclinedBy::Issuer, "", Some("generic_decline")),
    ] {
        let failed = refused(reason, &banks::sepa_debit(), Authority::New(WORD));
        let charge: Charge = saved(&failed.effects);
        let State::Failed { decline } = charge.state else { panic!("{:?}", charge.state) };
        let said = (decline.by, decline.code.as_str(), decline.decline_code.as_deref());
        assert_eq!(said, (by, code, decline_code));
    }
}

#[test]
fn a_return_blocks_an_account_in_the_united_states_and_no_other() {
    let blocked = |method: &PaymentMethod, reason| {
        let mut world = crate::debit::World::of(method);
        world.hears(&Report::Returned(reason));
        let account = world.method.us_bank_account().cloned();
        account.and_then(|account| account.blocked)
    };
    for (reason, code, why) in [
        (ReturnReason::AccountClosed, "R02", BlockedReason::BankAccountClosed),
        (ReturnReason::NoAccount, "R03", BlockedReason::BankAccountInvalidDetails),
        (ReturnReason::DebitNotAuthorized, "R10", BlockedReason::DebitNotAuthorized),
        (
            ReturnReason::TokenizedAccountNumberDeactivated,
            "R04",
            BlockedReason::TokenizedAccountNumberDeactivated,
        ),
    ] {
        let found = blocked(&banks::us_bank_account(), reason).unwrap();
        assert_eq!((found.network_code.as_deref(), found.reason), (Some(code), why));
    }
    assert_eq!(blocked(&banks::us_bank_account(), ReturnReason::InsufficientFunds), None);
    assert_eq!(blocked(&banks::sepa_debit(), ReturnReason::AccountClosed), None);
}

#[test]
fn accounts_are_debited_and_nothing_else() {
    let debited = [banks::sepa_debit(), banks::au_becs_debit(), banks::us_bank_account()];
    assert!(debited.iter().all(PaymentMethod::is_debited));
    assert!(![method(), banks::ideal()].iter().any(PaymentMethod::is_debited));
}
