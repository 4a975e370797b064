//! Paying and setting up on a bank's page: sent away, back having agreed or not.

use crate::banks::{WORD, euros};
use crate::{NOW, at, attempt, banks, customer, intent, saved, set, told};
use onfile_domain::address::BillingDetails;
use onfile_domain::bank_account::GeneratedFrom;
use onfile_domain::charge::{Charge, Charged, State};
use onfile_domain::id::{ChargeId, SetupAttemptId};
use onfile_domain::job::JobKind;
use onfile_domain::mandate::{Mandate, Reach};
use onfile_domain::payment_intent::{
    Attempt, Concluded, MicrodepositType, Microdeposits, PaymentIntent, Status, StatusName, Step,
    Terms,
};
use onfile_domain::payment_method::{Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::rail::redirect::{Authorised, Payer};
use onfile_domain::refusal::{BankRefusal, IntentKind};
use onfile_domain::setup_intent::{self, SetupIntent, SingleUse};
use onfile_domain::{Amount, Currency, Object, Refusal};

fn kept() -> PaymentIntent {
    let terms = Terms {
        customer: set(customer().into()),
        setup_future_usage: set(FutureUsage::OffSession),
        ..Terms::default()
    };
    PaymentIntent { acceptance: Some(WORD), ..euros(terms) }
}

fn to_return() -> Attempt {
    let return_url = Some("https://shop.example/".to_owned());
    Attempt { return_url, charge: ChargeId::named("py_1"), ..attempt() }
}

fn known(method: PaymentMethod) -> PaymentMethod {
    let billing_details = BillingDetails {
        name: Some("Jenny".to_owned()),
        email: Some("jenny@example.com".to_owned()),
        ..BillingDetails::default()
    };
    PaymentMethod { billing_details, ..method }
}

fn agreed(paid_after: Option<i64>) -> Authorised {
    let Details::SepaDebit(account) = banks::sepa_debit().details else { unreachable!() };
    Authorised { payer: Payer::default(), account: Some(account), paid_after }
}

#[test]
fn nobody_is_sent_where_they_cannot_come_back_from() {
    let ideal = known(banks::ideal());
    let (kind, method) = (IntentKind::Payment, PaymentMethodType::Ideal);
    assert_eq!(euros(Terms::default()).may_redirect(&ideal, &to_return()), Ok(()));
    let nowhere = Err(Refusal::Bank(BankRefusal::ReturnUrlMissing { kind, method }));
    assert_eq!(euros(Terms::default()).may_redirect(&ideal, &attempt()), nowhere);
    let currency = intent(Terms::default()).may_redirect(&ideal, &to_return());
    assert!(matches!(currency, Err(Refusal::Bank(BankRefusal::Currency { .. }))));
    // What is kept for later is an account, and an account is debited under a word.
    assert_eq!(kept().may_redirect(&ideal, &to_return()), Ok(()));
    let silent = PaymentIntent { acceptance: None, ..kept() };
    let setting_up = Some(method);
    let missing = Err(Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up }));
    assert_eq!(silent.may_redirect(&ideal, &to_return()), missing);
    let here = PaymentIntent { setup_future_usage: Some(FutureUsage::OnSession), ..silent };
    assert_ne!(here.may_redirect(&ideal, &to_return()), missing);
}

#[test]
fn a_bank_is_told_who_pays() {
    let of = |details| PaymentMethod { details, ..banks::ideal() };
    let asked = |intent: &PaymentIntent, method: &PaymentMethod| match intent
        .may_redirect(method, &to_return())
    {
        Err(Refusal::Bank(BankRefusal::MissingDetail { param })) => param,
        other => {
            assert_eq!(other, Ok(()));
            ""
        }
    };
    let (plain, name, email) =
        (euros(Terms::default()), "billing_details[name]", "billing_details[email]");
    assert_eq!(asked(&plain, &banks::ideal()), "");
    assert_eq!(asked(&plain, &of(Details::Bancontact)), name);
    assert_eq!(asked(&plain, &of(Details::Giropay)), name);
    assert_eq!(asked(&kept(), &banks::ideal()), name);
    let mut named = banks::ideal();
    named.billing_details.name = Some("Jenny".to_owned());
    assert_eq!(asked(&kept(), &named), email);
    assert_eq!(asked(&kept(), &known(banks::ideal())), "");
}

fn deposits() -> Step {
    let kind = MicrodepositType::Amounts;
    Step::Microdeposits(Microdeposits { arrival: NOW, expires: NOW + 10, kind, failures: 0 })
}

#[test]
fn who_is_sent_away_is_waited_for() {
    let ideal = known(banks::ideal());
    let away = |attempt: &Attempt, step| {
        at(NOW, |moment| euros(Terms::default()).send_away(&ideal, attempt, step, moment))
    };
    let waiting = away(&to_return(), Step::Redirect);
    assert_eq!(waiting.intent.status_name(), StatusName::RequiresAction);
    assert_eq!(told(&waiting.effects), ["payment_intent.requires_action"]);
    assert_eq!(waiting.effects.jobs, []);
    let action = waiting.intent.action().unwrap();
    assert_eq!((action.by_sdk, &action.step), (false, &Step::Redirect));
    assert_eq!(action.return_url, to_return().return_url);
    let proving = away(&to_return(), deposits());
    let job = &proving.effects.jobs[0];
    assert_eq!((job.kind, job.due), (JobKind::ExpireMicrodeposits, NOW + 10));
    let refused = away(&Attempt { error_on_requires_action: true, ..to_return() }, Step::Redirect);
    assert_eq!(refused.intent.status, Status::RequiresPaymentMethod);
    assert!(refused.error.is_some());
}

#[test]
fn who_comes_back_has_paid_at_once_or_soon() {
    let ideal = known(banks::ideal());
    let back = |paid_after| {
        let intent = euros(Terms::default());
        at(NOW, |moment| {
            intent.returned_from_bank(&ideal, &to_return(), agreed(paid_after), moment)
        })
    };
    let paid = back(None);
    assert_eq!(told(&paid.effects), ["charge.succeeded", "payment_intent.succeeded"]);
    assert_eq!(paid.intent.amount_received(), Amount::new(1000));
    let soon = back(Some(60));
    assert_eq!(told(&soon.effects), ["charge.pending", "payment_intent.processing"]);
    let charge: Charge = saved(&soon.effects);
    assert_eq!((&charge.state, charge.is_redirect()), (&State::Pending, true));
    assert!(!crate::charge().is_redirect());
    let job = &soon.effects.jobs[0];
    assert_eq!((job.kind, job.due, job.subject.as_str()), (JobKind::ReportDebit, NOW + 60, "py_1"));
    for Concluded { effects, .. } in [paid, soon] {
        assert_eq!(saved::<PaymentMethod>(&effects).standing, Standing::Spent);
        // Nobody has agreed to debits.
        assert!(!effects.records.iter().any(|it| matches!(it, Object::Mandate(_))));
    }
}

#[test]
fn a_page_leaves_an_account_behind_where_that_was_agreed_to() {
    let ideal = known(banks::ideal());
    let back =
        at(NOW, |moment| kept().returned_from_bank(&ideal, &to_return(), agreed(None), moment));
    let charge: Charge = saved(&back.effects);
    let Charged::Redirect(charged) = charge.charged else { panic!("{:?}", charge.charged) };
    let generated = charged.generated.unwrap();
    let mandate: Mandate = saved(&back.effects);
    let of = |id: &str| {
        let mut methods = back.effects.records.iter().filter_map(|it| match it {
            Object::PaymentMethod(method) if method.id.as_str() == id => Some(method.clone()),
            _ => None,
        });
        methods.next().unwrap()
    };
    let debit = of(generated.payment_method.as_str());
    assert_eq!((debit.customer(), debit.mandate.as_ref()), (Some(&customer()), Some(&mandate.id)));
    let Details::SepaDebit(account) = &debit.details else { panic!("{:?}", debit.details) };
    assert_eq!(account.generated_from, Some(GeneratedFrom::Charge(ChargeId::named("py_1"))));
    assert_eq!((mandate.reach, generated.mandate), (Reach::MultiUse, mandate.id));
    // What was visited once is never on file itself, not even where it has a customer.
    assert_eq!(of(ideal.id.as_str()).standing, Standing::Spent);
    assert!(told(&back.effects).contains(&"payment_method.attached"));
}

fn setup() -> SetupIntent {
    let intent = crate::setup_intent::intent(setup_intent::Terms {
        customer: set(customer().into()),
        ..setup_intent::Terms::default()
    });
    SetupIntent { acceptance: Some(WORD), ..intent }
}

fn to_set_up() -> setup_intent::Attempt {
    let return_url = to_return().return_url;
    setup_intent::Attempt { return_url, ..crate::setup_intent::attempt() }
}

#[test]
fn a_setup_sends_nobody_away_without_a_word() {
    let ideal = known(banks::ideal());
    let (kind, method) = (IntentKind::Setup, PaymentMethodType::Ideal);
    assert_eq!(setup().may_redirect(&ideal, &to_set_up()), Ok(()));
    let nowhere = Err(Refusal::Bank(BankRefusal::ReturnUrlMissing { kind, method }));
    assert_eq!(setup().may_redirect(&ideal, &crate::setup_intent::attempt()), nowhere);
    let silent = SetupIntent { acceptance: None, ..setup() };
    let missing = Refusal::Bank(BankRefusal::MandateMissing { kind, setting_up: None });
    assert_eq!(silent.may_redirect(&ideal, &to_set_up()), Err(missing));
    let nobody = setup().may_redirect(&banks::ideal(), &to_set_up());
    let param = "billing_details[name]";
    assert_eq!(nobody, Err(Refusal::Bank(BankRefusal::MissingDetail { param })));
    let giropay = known(PaymentMethod { details: Details::Giropay, ..banks::ideal() });
    let refused = Err(Refusal::Bank(BankRefusal::NotReusable(PaymentMethodType::Giropay)));
    assert_eq!(setup().may_redirect(&giropay, &to_set_up()), refused);
}

#[test]
fn a_setup_keeps_the_account_that_came_back() {
    let ideal = known(banks::ideal());
    let back =
        at(NOW, |moment| setup().returned_from_bank(&ideal, &to_set_up(), agreed(None), moment));
    assert_eq!(told(&back.effects), ["payment_method.attached", "setup_intent.succeeded"]);
    let mandate: Mandate = saved(&back.effects);
    assert_eq!((back.intent.mandate, mandate.reach), (Some(mandate.id), Reach::MultiUse));
    // What was visited once is never on file itself.
    assert_eq!(saved::<PaymentMethod>(&back.effects).standing, Standing::Spent);
    let debit = back.effects.records.iter().find_map(|it| match it {
        Object::PaymentMethod(method) => match &method.details {
            Details::SepaDebit(account) => account.generated_from.clone(),
            _ => None,
        },
        _ => None,
    });
    let origin = GeneratedFrom::SetupAttempt(SetupAttemptId::named("setatt_1"));
    assert_eq!(debit, Some(origin));
    let (amount, currency) = (Amount::new(500), Currency::parse("eur").unwrap());
    let once = SetupIntent { single_use: Some(SingleUse { amount, currency }), ..setup() };
    let back =
        at(NOW, |moment| once.returned_from_bank(&ideal, &to_set_up(), agreed(None), moment));
    assert_eq!(saved::<Mandate>(&back.effects).reach, Reach::SingleUse { amount, currency });
    // A standing word for many payments is not the one for this.
    let sepa = banks::sepa_debit();
    let silent = SetupIntent { acceptance: None, ..once };
    let standing = saved::<Mandate>(
        &at(NOW, |moment| setup().returned_from_bank(&ideal, &to_set_up(), agreed(None), moment))
            .effects,
    );
    assert!(silent.may_debit(&sepa, Some(&standing)).is_err());
    assert!(SetupIntent { single_use: None, ..silent }.may_debit(&sepa, Some(&standing)).is_ok());
}

#[test]
fn a_setup_waits_for_who_proves_an_account() {
    let account = banks::us_bank_account();
    let away = |step| at(NOW, |moment| setup().send_away(&account, &to_set_up(), step, moment));
    let waiting = away(deposits());
    assert_eq!(told(&waiting.effects), ["setup_intent.requires_action"]);
    let job = &waiting.effects.jobs[0];
    assert_eq!((job.kind, job.due), (JobKind::ExpireMicrodeposits, NOW + 10));
    assert_eq!(waiting.intent.latest_attempt, Some(to_set_up().id));
    assert_eq!(away(Step::Login).effects.jobs, []);
}
