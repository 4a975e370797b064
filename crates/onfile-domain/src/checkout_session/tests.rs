//! Sessions: what they cost, how they end, and the intent that they make.

use super::{
    CheckoutRefusal, CheckoutSession, Completion, Consent, Create, CustomerDetails, Known,
    LineItemEntry, ModeName, NewIntent, PaymentIntentDataChange, PaymentStatus, SetupIntentData,
    Sold, StatusName, TermsConsent, UiMode, UiModeWord,
};
use crate::decimal::Decimal;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::CustomerId;
use crate::job::JobKind;
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{DAY, Mint, Moment};
use crate::money::{Amount, Currency};
use crate::payment_intent::{self, StatusName as IntentStatus};
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::price::{DefaultPriceData, Price, Round, TransformQuantity, UnitEntry};
use crate::product::{self, Product};
use crate::refusal::Refusal;
use crate::setup_intent;
use crate::typed::Change;

const NOW: i64 = 1_767_225_600;

struct Counting(u32);

impl Mint for Counting {
    fn alphanumeric(&mut self, _length: usize) -> String {
        self.0 += 1;
        format!("N{}", self.0)
    }
}

fn at<T>(run: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    run(&mut Moment { now: NOW, mint: &mut Counting(0) })
}

fn sold(unit: UnitEntry) -> Sold {
    at(|moment| {
        let name = "Tea".to_owned();
        let fields = product::Fields::default();
        let create =
            product::Create { fields, default_price_data: None, id: None, kind: None, name };
        let mut product = Product::create(create, moment).unwrap();
        let data = DefaultPriceData {
            currency: Currency::USD,
            currency_options: None,
            metadata: MetadataChange::Keep,
            recurring: None,
            tax_behavior: None,
            unit,
        };
        let price = Price::create(&mut product, data.into(), moment).unwrap();
        Sold { price, product, made: false }
    })
}

fn tea() -> Sold {
    sold(UnitEntry { unit_amount: Some(1000), ..UnitEntry::default() })
}

fn cups(quantity: i64) -> Create {
    let item = LineItemEntry { quantity: Some(quantity), ..LineItemEntry::default() };
    Create {
        line_items: Some(vec![item]),
        mode: Some(ModeName::Payment),
        ui_mode: Some(UiModeWord::Current(UiMode::Elements)),
        ..Create::default()
    }
}

fn made(command: &Create, sold: Vec<Sold>) -> Result<(CheckoutSession, Effects), Refusal> {
    let known = Known { customer: None, sold, chosen: None };
    command.agrees(NOW)?;
    at(|moment| CheckoutSession::create(command, known, moment))
}

fn purchase() -> CheckoutSession {
    made(&cups(2), vec![tea()]).unwrap().0
}

fn setup() -> CheckoutSession {
    let data = SetupIntentData { description: Some("d".to_owned()), metadata: Metadata::default() };
    let command = Create {
        currency: Some(Currency::USD),
        mode: Some(ModeName::Setup),
        setup_intent_data: Some(data),
        ui_mode: Some(UiModeWord::Current(UiMode::Elements)),
        ..Create::default()
    };
    made(&command, Vec::new()).unwrap().0
}

fn completion(payment_status: PaymentStatus) -> Completion {
    Completion {
        payment_status,
        customer: Some(CustomerId::named("cus_1")),
        customer_details: CustomerDetails {
            email: Some("a@example.com".to_owned()),
            ..CustomerDetails::default()
        },
        consent: Some(Consent { promotions: None, terms_of_service: Some(TermsConsent::Accepted) }),
        shipping_details: None,
    }
}

fn told(effects: &Effects) -> Vec<EventType> {
    effects.events.iter().map(|event| event.kind).collect()
}

#[test]
fn a_new_session_is_open_until_its_time_is_up() {
    let (session, effects) = made(&cups(2), vec![tea()]).unwrap();
    assert_eq!(session.status_name(), StatusName::Open);
    assert_eq!(session.payment_status(), PaymentStatus::Unpaid);
    assert_eq!(told(&effects), []);
    let job = &effects.jobs[0];
    assert_eq!((job.kind, job.due), (JobKind::ExpireCheckoutSession, NOW + DAY));
    assert_eq!(session.may_confirm(Some(Amount::new(2000)), NOW), Ok(()));
    assert_eq!(
        session.may_confirm(Some(Amount::new(1999)), NOW),
        Err(CheckoutRefusal::ExpectedAmount(Amount::new(2000)))
    );
    // The job may be late.
    assert_eq!(
        session.may_confirm(None, NOW + DAY),
        Err(CheckoutRefusal::Confirm(StatusName::Expired))
    );
    assert_eq!(setup().payment_status(), PaymentStatus::NoPaymentRequired);
}

#[test]
fn amounts_are_rounded_once_and_half_up() {
    for (unit, quantity, amount) in [
        ("100.5", 1, Some(101)),
        ("100.5", 2, Some(201)),
        ("100.4999", 1, Some(100)),
        ("0.125", 999_999, Some(125_000)),
        ("99999999", 1, Some(99_999_999)),
        ("99999999", 2, None),
        ("99999999", 999_999, None),
    ] {
        let unit = UnitEntry { unit_amount_decimal: Decimal::parse(unit), ..UnitEntry::default() };
        let session = made(&cups(quantity), vec![sold(unit)]);
        let total = session.map(|(it, _)| it.purchase().unwrap().total().minor_units());
        match amount {
            Some(amount) => assert_eq!(total, Ok(amount)),
            None => {
                let refusal = CheckoutRefusal::TooLarge(Currency::USD);
                assert_eq!(total, Err(Refusal::from(refusal)));
            }
        }
    }
}

#[test]
fn quantities_are_divided_before_they_are_multiplied() {
    for (round, quantity, total) in [
        (Round::Up, 12, Some(1000)),
        (Round::Up, 13, Some(2000)),
        (Round::Down, 23, Some(1000)),
        (Round::Down, 24, Some(2000)),
        // Nothing is left to pay for.
        (Round::Down, 11, None),
    ] {
        let mut dozen = tea();
        dozen.price.transform_quantity = Some(TransformQuantity { divide_by: 12, round });
        let session = made(&cups(quantity), vec![dozen]);
        let found = session.map(|(it, _)| it.purchase().unwrap().total().minor_units());
        match total {
            Some(total) => assert_eq!(found, Ok(total)),
            None => {
                assert_eq!(found, Err(Refusal::from(CheckoutRefusal::TooSmall(Currency::USD))));
            }
        }
    }
}

#[test]
fn the_intent_is_what_the_session_says() {
    let mut command = cups(2);
    command.payment_intent_data = Some(PaymentIntentDataChange {
        description: Change::Set("Tea".to_owned()),
        metadata: MetadataChange::Merge(vec![("a".to_owned(), "1".to_owned())]),
        setup_future_usage: Change::Set(FutureUsage::OffSession),
        ..PaymentIntentDataChange::default()
    });
    command.payment_method_types = Some(vec![PaymentMethodType::Card]);
    let (session, _) = made(&command, vec![tea()]).unwrap();
    assert_eq!(session.payment_intent(), None);
    let (after, intent) = at(|moment| session.with_intent(moment)).unwrap();
    let NewIntent::Payment(intent) = intent else { panic!("it is a purchase") };
    assert_eq!(after.payment_intent(), Some(&intent.id));
    assert_eq!(intent.checkout_session, Some(session.id.clone()));
    assert_eq!((intent.amount, intent.currency), (Amount::new(2000), Currency::USD));
    assert_eq!(intent.description.as_deref(), Some("Tea"));
    assert_eq!(intent.metadata.iter().collect::<Vec<_>>(), [("a", "1")]);
    assert_eq!(intent.setup_future_usage, Some(FutureUsage::OffSession));
    assert_eq!(intent.methods, session.methods);
    assert_eq!(intent.status_name(), IntentStatus::RequiresPaymentMethod);

    // A list is taken at its word, whatever the account offers by itself.
    command.payment_method_types = Some(vec![PaymentMethodType::SepaDebit]);
    command.excluded_payment_method_types = Some(vec![PaymentMethodType::Card]);
    let (session, _) = made(&command, vec![tea()]).unwrap();
    let (_, listed) = at(|moment| session.with_intent(moment)).unwrap();
    let NewIntent::Payment(listed) = listed else { panic!("it is a purchase") };
    assert_eq!(listed.types(), [PaymentMethodType::SepaDebit]);

    let (after, intent) = at(|moment| setup().with_intent(moment)).unwrap();
    let NewIntent::Setup(intent) = intent else { panic!("it is a setup") };
    assert_eq!(after.setup_intent(), Some(&intent.id));
    assert_eq!(intent.checkout_session, Some(after.id));
    assert_eq!(intent.description.as_deref(), Some("d"));
}

#[test]
fn nobody_else_drives_the_intent_of_a_session() {
    let (_, intent) = at(|moment| purchase().with_intent(moment)).unwrap();
    let NewIntent::Payment(mut intent) = intent else { panic!("it is a purchase") };
    let driven = Err(CheckoutRefusal::DrivesPaymentIntent);
    assert_eq!(intent.is_driven_directly(), driven);
    let amount = payment_intent::Update { amount: Some(Amount::new(1)), ..Default::default() };
    let refused = Err(Refusal::from(CheckoutRefusal::DrivesPaymentIntent));
    assert_eq!(intent.update(&amount, &mut Counting(0)), refused);
    let mut noted = payment_intent::Update::default();
    noted.terms.description = Change::Set("noted".to_owned());
    assert!(intent.update(&noted, &mut Counting(0)).is_ok());
    // Money that is held is the seller's to release.
    intent.status = payment_intent::Status::RequiresCapture { capture_before: NOW };
    assert_eq!(intent.is_driven_directly(), Ok(()));

    let (_, intent) = at(|moment| setup().with_intent(moment)).unwrap();
    let NewIntent::Setup(intent) = intent else { panic!("it is a setup") };
    assert_eq!(intent.is_driven_directly(), Err(CheckoutRefusal::DrivesSetupIntent));
    let command = setup_intent::Update { payment_method: Change::Unset, ..Default::default() };
    let refused = Err(Refusal::from(CheckoutRefusal::DrivesSetupIntent));
    assert_eq!(intent.update(&command), refused);
}

#[test]
fn a_completed_session_says_who_bought() {
    let session = purchase();
    let (after, effects) = session.complete(completion(PaymentStatus::Paid)).unwrap();
    assert_eq!(told(&effects), [EventType::CheckoutSessionCompleted]);
    assert_eq!(effects.records, [(&after).into()]);
    let subject = session.id.as_str().to_owned();
    assert_eq!(effects.canceled_jobs, [(JobKind::ExpireCheckoutSession, subject)]);
    assert_eq!(after.payment_status(), PaymentStatus::Paid);
    assert_eq!(after.customer, Some(CustomerId::named("cus_1")));
    assert_eq!(after.consent.unwrap().terms_of_service, Some(TermsConsent::Accepted));
    let complete = StatusName::Complete;
    assert_eq!(
        after.complete(completion(PaymentStatus::Paid)),
        Err(CheckoutRefusal::Confirm(complete))
    );
    assert_eq!(after.may_confirm(None, NOW), Err(CheckoutRefusal::Confirm(complete)));
    assert_eq!(after.expire(), Err(CheckoutRefusal::Expire(complete)));
    assert_eq!(after.settle(true), Effects::default(), "it is paid already");
}

#[test]
fn money_that_comes_later_is_told_later() {
    let (session, _) = purchase().complete(completion(PaymentStatus::Unpaid)).unwrap();
    let failed = session.settle(false);
    assert_eq!(told(&failed), [EventType::CheckoutSessionAsyncPaymentFailed]);
    assert_eq!(failed.records, []);
    let arrived = session.settle(true);
    assert_eq!(told(&arrived), [EventType::CheckoutSessionAsyncPaymentSucceeded]);
    let after = CheckoutSession::try_from(arrived.records[0].clone()).unwrap();
    assert_eq!(after.payment_status(), PaymentStatus::Paid);
    assert_eq!(purchase().settle(true), Effects::default(), "nobody has confirmed it");
}

#[test]
fn an_expired_session_stays_so() {
    let (after, effects) = purchase().expire().unwrap();
    assert_eq!(told(&effects), [EventType::CheckoutSessionExpired]);
    let expired = StatusName::Expired;
    assert_eq!(after.expire(), Err(CheckoutRefusal::Expire(expired)));
    assert_eq!(
        after.complete(completion(PaymentStatus::Paid)),
        Err(CheckoutRefusal::Confirm(expired))
    );
    assert_eq!(after.payment_status(), PaymentStatus::Unpaid);
}
