//! What an intent is about, before anybody pays: amounts, methods, options.

use crate::{attempt, banks, conclude, create, customer, intent, method, note, set, taken};
use onfile_domain::checkout_session::CheckoutRefusal;
use onfile_domain::eligibility::OfferRefusal;
use onfile_domain::id::{
    CheckoutSessionId, CustomerId, PaymentMethodConfigurationId, PaymentMethodId,
};
use onfile_domain::payment_intent::{
    ApplyCustomerBalance, ApplyRefusal, AutomaticPaymentMethods, CaptureMethod, CardOptionsChange,
    ConfirmationMethod, Create, Methods, OptionsChange, PaymentDetailsChange, PaymentIntent,
    Status, StatusName, Terms, TypeOptions, Update, Verdict, VerificationMethod, chargeable,
};
use onfile_domain::payment_method_configuration::Chosen;
use onfile_domain::payment_method_type::{FutureUsage, FutureUsageOption, PaymentMethodType};
use onfile_domain::refusal::{BankRefusal, IntentKind};
use onfile_domain::{Amount, Change, Currency, Moment, Refusal};

fn judged(amount: i64, currency: &str) -> Result<(), Refusal> {
    chargeable(Amount::new(amount), Currency::parse(currency).unwrap())
}

#[test]
fn amounts_have_limits() {
    let currency = |code| Currency::parse(code).unwrap();
    assert_eq!(judged(0, "usd"), Err(Refusal::AmountZero));
    assert_eq!(judged(49, "usd"), Err(Refusal::AmountTooSmall(currency("usd"))));
    assert_eq!((judged(50, "usd"), judged(99_999_999, "usd")), (Ok(()), Ok(())));
    assert_eq!(judged(100_000_000, "usd"), Err(Refusal::AmountTooLarge(currency("usd"))));
    assert_eq!(
        (judged(10, "kwd"), judged(11, "kwd")),
        (Ok(()), Err(Refusal::AmountTooFine(currency("kwd"))))
    );
}

fn made(create: Create) -> Result<PaymentIntent, Refusal> {
    PaymentIntent::create(create, &mut Moment { now: 0, mint: &mut crate::Counting(0) })
}

#[test]
fn methods_come_from_one_place() {
    let automatic = |enabled| Some(AutomaticPaymentMethods { enabled, allow_redirects: None });
    let listed =
        || Terms { payment_method_types: Some(vec![PaymentMethodType::Ideal]), ..Terms::default() };
    let of = |automatic_payment_methods, terms, confirmation_method| {
        made(Create { automatic_payment_methods, confirmation_method, ..create(terms) })
    };
    let manual = Some(ConfirmationMethod::Manual);
    let is_automatic = |intent: Result<PaymentIntent, Refusal>| {
        matches!(intent.unwrap().methods, Methods::Automatic { .. })
    };
    assert!(is_automatic(of(None, Terms::default(), None)));
    assert!(is_automatic(of(automatic(true), Terms::default(), None)));
    assert!(!is_automatic(of(None, Terms::default(), manual)));
    assert!(!is_automatic(of(automatic(false), Terms::default(), None)));
    assert_eq!(of(None, listed(), None).unwrap().types(), [PaymentMethodType::Ideal]);
    assert_eq!(of(automatic(false), listed(), None).unwrap().types(), [PaymentMethodType::Ideal]);
    let exclusive = |names| Err(Refusal::Exclusive(names));
    assert_eq!(
        of(automatic(true), listed(), None),
        exclusive(&["automatic_payment_methods", "payment_method_types"])
    );
    assert_eq!(
        of(automatic(true), Terms::default(), manual),
        exclusive(&["automatic_payment_methods", "confirmation_method"])
    );
    let zero = Create { amount: Amount::ZERO, ..create(Terms::default()) };
    assert_eq!(made(zero), Err(Refusal::AmountZero));
}

#[test]
fn types_are_what_is_offered_and_not_taken_back() {
    use PaymentMethodType::{Bancontact, Card, Ideal, UsBankAccount};
    let of = |terms| made(create(terms)).map(|intent| intent.types());
    let set = |types: &[PaymentMethodType]| Change::Set(types.to_vec());
    let listed = |excluded| Terms {
        payment_method_types: Some(vec![Card, Ideal, Bancontact]),
        excluded_payment_method_types: excluded,
        ..Terms::default()
    };
    assert_eq!(of(listed(Change::Keep)), Ok(vec![Card, Ideal, Bancontact]));
    assert_eq!(of(listed(set(&[Ideal]))), Ok(vec![Card, Bancontact]));
    let none = Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Payment)));
    assert_eq!(of(listed(set(&[Card, Ideal, Bancontact]))), none);

    let allowed = |types: &[_]| {
        let allowed_payment_method_types = set(types);
        Terms { allowed_payment_method_types, ..Terms::default() }
    };
    assert_eq!(of(Terms::default()), Ok(vec![Card, UsBankAccount]));
    assert_eq!(of(allowed(&[Card, Ideal])), Ok(vec![Card]));
    assert_eq!(of(allowed(&[Ideal])), none);
}

#[test]
fn parameters_that_choose_methods_exclude_each_other() {
    let set = |kind| Change::Set(vec![kind]);
    let apm = |enabled| Some(AutomaticPaymentMethods { enabled, allow_redirects: None });
    let of = |automatic: Option<bool>, terms: Terms, configuration: bool, manual: bool| {
        made(Create {
            automatic_payment_methods: automatic.and_then(apm),
            payment_method_configuration: configuration.then(|| "pmc_1".to_owned()),
            confirmation_method: manual.then_some(ConfirmationMethod::Manual),
            ..create(terms)
        })
        .err()
    };
    let plain = Terms::default;
    let allowed =
        || Terms { allowed_payment_method_types: set(PaymentMethodType::Card), ..plain() };
    let excluded =
        || Terms { excluded_payment_method_types: set(PaymentMethodType::Ideal), ..plain() };
    let listed =
        |terms| Terms { payment_method_types: Some(vec![PaymentMethodType::Card]), ..terms };
    let both = Terms { excluded_payment_method_types: set(PaymentMethodType::Ideal), ..allowed() };
    let (types, config) = ("payment_method_types", "payment_method_configuration");
    let (apms, by_hand) = ("automatic_payment_methods", "confirmation_method");
    let only = "allowed_payment_method_types";
    for (refused, names) in [
        (of(Some(true), allowed(), false, false), [only, apms]),
        (of(Some(false), allowed(), false, false), [only, apms]),
        (of(None, both.clone(), false, false), [only, "excluded_payment_method_types"]),
        (of(None, allowed(), true, false), [only, config]),
        (of(None, listed(allowed()), false, false), [only, types]),
        (of(None, listed(plain()), true, false), [config, types]),
        (of(Some(false), plain(), true, false), [apms, config]),
        (of(None, plain(), true, true), [by_hand, config]),
    ] {
        let Some(Refusal::Exclusive(found)) = refused else { panic!("{names:?}: {refused:?}") };
        assert_eq!(found, names);
    }
    for taken in [
        of(Some(true), excluded(), true, false),
        of(None, listed(excluded()), false, false),
        of(None, allowed(), false, false),
    ] {
        assert_eq!(taken, None);
    }
    let exclusive = |terms, configuration: bool| {
        let payment_method_configuration = configuration.then(|| "pmc_1".to_owned());
        let change = Update { terms, payment_method_configuration, ..Update::default() };
        update(&intent(Terms::default()), change).err()
    };
    assert!(matches!(exclusive(both.clone(), false), Some(Refusal::Exclusive(_))));
    assert!(matches!(exclusive(allowed(), true), Some(Refusal::Exclusive(_))));
    let confirmed = intent(Terms::default()).apply(both, &mut crate::Counting(900));
    assert!(matches!(confirmed, Err(Refusal::Exclusive(_))));
}

#[test]
fn a_configuration_that_turns_all_off_leaves_nothing_to_pay_with() {
    let mut intent = made(create(Terms::default())).unwrap();
    let id = PaymentMethodConfigurationId::named("pmc_1");
    intent.choose(Some(Chosen { id, on: vec![PaymentMethodType::Ideal] }));
    let none = Err(Refusal::Offer(OfferRefusal::NoTypes(IntentKind::Payment)));
    assert_eq!(intent.has_types(), none);
    assert_eq!(update(&intent, Update::default()), none.map(|()| intent.clone()));
    intent.choose(None);
    assert_eq!(intent.has_types(), Ok(()));
}

fn update(intent: &PaymentIntent, update: Update) -> Result<PaymentIntent, Refusal> {
    intent.update(&update, &mut crate::Counting(900))
}

#[test]
fn an_amount_changes_until_the_money_is_taken() {
    let to = |amount| Update { amount: Some(Amount::new(amount)), ..Update::default() };
    let fresh = intent(Terms::default());
    let changed = update(&fresh, to(2000)).unwrap();
    assert_eq!(
        (changed.amount, changed.status_name()),
        (Amount::new(2000), StatusName::RequiresPaymentMethod)
    );
    assert!(matches!(update(&fresh, to(1)), Err(Refusal::AmountTooSmall(_))));
    // Somebody authenticated, or is about to, for the amount of before.
    let waiting = conclude(&fresh, &method(), &attempt(), Verdict::Challenge).intent;
    let same = update(&waiting, to(1000)).unwrap();
    assert_eq!(same.status_name(), StatusName::RequiresAction);
    let abandoned = update(&waiting, to(2000)).unwrap();
    assert_eq!(abandoned.status, Status::RequiresConfirmation { authenticated: false });
    let eur = Currency::parse("eur").unwrap();
    let other = update(&waiting, Update { currency: Some(eur), ..Update::default() }).unwrap();
    assert_eq!((other.status_name(), other.currency), (StatusName::RequiresConfirmation, eur));
    let paid = conclude(&fresh, &method(), &attempt(), taken()).intent;
    let status = StatusName::Succeeded;
    for (change, field) in [
        (to(1000), "amount"),
        (Update { currency: Some(eur), ..Update::default() }, "currency"),
        (
            Update {
                terms: Terms {
                    setup_future_usage: set(FutureUsage::OnSession),
                    ..Terms::default()
                },
                ..Update::default()
            },
            "setup_future_usage",
        ),
    ] {
        assert_eq!(update(&paid, change), Err(Refusal::UpdateStatus { field, status }));
    }
    assert!(update(&paid, Update::default()).is_ok());
}

#[test]
fn an_update_forgets_the_error_and_keeps_the_rest() {
    let by = onfile_domain::rail::DeclinedBy::Issuer;
    let declined = Verdict::Declined(crate::decline(by));
    let failed = conclude(&intent(Terms::default()), &method(), &attempt(), declined).intent;
    assert!(failed.last_payment_error.is_some());
    let terms = Terms {
        customer: set(customer().into()),
        description: set("books".to_owned()),
        metadata: note(),
        receipt_email: set("ada@example.com".to_owned()),
        capture_method: Some(CaptureMethod::Manual),
        ..Terms::default()
    };
    let after = update(&failed, Update { terms, ..Update::default() }).unwrap();
    assert_eq!((&after.last_payment_error, &after.customer), (&None, &Some(customer())));
    assert_eq!(after.description.as_deref(), Some("books"));
    assert_eq!(after.receipt_email.as_deref(), Some("ada@example.com"));
    assert_eq!(after.metadata.iter().collect::<Vec<_>>(), [("order", "7")]);
    assert!(after.holds());
    let kept = update(&after, Update::default()).unwrap();
    assert_eq!(kept, after);
    let unset = Terms { customer: Change::Unset, ..Terms::default() };
    let unset = update(&after, Update { terms: unset, ..Update::default() }).unwrap();
    assert_eq!((unset.customer, unset.capture_method), (None, CaptureMethod::Manual));
}

#[test]
fn a_method_is_chosen_and_taken_back_until_the_end() {
    let chosen = |method| Update { payment_method: method, ..Update::default() };
    let id = PaymentMethodId::named("pm_1");
    let with = update(&intent(Terms::default()), chosen(set(id.clone()))).unwrap();
    assert_eq!(
        (with.status_name(), &with.payment_method),
        (StatusName::RequiresConfirmation, &Some(id.clone()))
    );
    let without = update(&with, chosen(Change::Unset)).unwrap();
    assert_eq!(
        (without.status_name(), &without.payment_method),
        (StatusName::RequiresPaymentMethod, &None)
    );
    let waiting = conclude(&with, &method(), &attempt(), Verdict::Challenge).intent;
    let abandoned = update(&waiting, chosen(set(id.clone()))).unwrap();
    assert_eq!(abandoned.status, Status::RequiresConfirmation { authenticated: false });
    for end in [
        conclude(&with, &method(), &attempt(), taken()).intent,
        conclude(&with, &method(), &attempt(), Verdict::Held(crate::approval())).intent,
    ] {
        let refused = update(&end, chosen(set(id.clone()))).unwrap_err();
        let (field, status) = ("payment_method", end.status_name());
        assert_eq!(refused, Refusal::UpdateStatus { field, status });
    }
}

#[test]
fn options_merge_and_reset() {
    let options = |card, others| Terms {
        payment_method_options: Some(OptionsChange { card, others }),
        ..Terms::default()
    };
    let usage = |usage| set(TypeOptions { setup_future_usage: usage, ..TypeOptions::default() });
    let first = options(
        set(CardOptionsChange {
            setup_future_usage: set(FutureUsageOption::OnSession),
            require_cvc_recollection: Some(true),
            ..Default::default()
        }),
        vec![(PaymentMethodType::Ideal, usage(set(FutureUsageOption::OffSession)))],
    );
    let first = intent(first);
    let (card, ideal) = (PaymentMethodType::Card, PaymentMethodType::Ideal);
    assert_eq!(first.future_usage(card), Some(FutureUsage::OnSession));
    assert_eq!(first.future_usage(ideal), Some(FutureUsage::OffSession));
    let apply = |terms| update(&first, Update { terms, ..Update::default() }).unwrap();
    let kept = apply(options(set(CardOptionsChange::default()), vec![]));
    assert_eq!(kept.options, first.options);
    let kept = apply(options(Change::Keep, vec![(ideal, Change::Keep)]));
    assert_eq!(kept.options, first.options);
    let reset = apply(options(Change::Unset, vec![(ideal, Change::Unset)]));
    assert_eq!((reset.future_usage(card), reset.future_usage(ideal)), (None, None));
    assert!(!reset.options.card.require_cvc_recollection);
    assert!(first.options.card.require_cvc_recollection);
    let none = apply(options(Change::Keep, vec![(ideal, usage(set(FutureUsageOption::None)))]));
    assert_eq!(none.future_usage(ideal), None);
    // The option of a type overrides the intent's own, and only that type's.
    let whole = Terms { setup_future_usage: set(FutureUsage::OffSession), ..Terms::default() };
    let whole = update(&first, Update { terms: whole, ..Update::default() }).unwrap();
    assert_eq!(whole.future_usage(card), Some(FutureUsage::OnSession));
    let eps = PaymentMethodType::Eps;
    assert_eq!(
        (whole.future_usage(eps), first.future_usage(eps)),
        (Some(FutureUsage::OffSession), None)
    );
}

#[test]
fn references_are_set_one_by_one() {
    let of = |change| Terms { payment_details: change, ..Terms::default() };
    let order = PaymentDetailsChange { order_reference: set("7".to_owned()), ..Default::default() };
    let first = intent(of(set(order)));
    let buyer =
        PaymentDetailsChange { customer_reference: set("ada".to_owned()), ..Default::default() };
    let apply = |terms| update(&first, Update { terms, ..Update::default() }).unwrap();
    let both = apply(of(set(buyer))).payment_details.unwrap();
    assert_eq!(both.order_reference.as_deref(), Some("7"));
    assert_eq!(both.customer_reference.as_deref(), Some("ada"));
    assert_eq!(apply(of(Change::Unset)).payment_details, None);
    assert_eq!(apply(of(Change::Keep)).payment_details, first.payment_details);
}

#[test]
fn another_customer_is_another_customer() {
    let other = CustomerId::named("cus_2");
    let terms = Terms { customer: set(other.clone().into()), ..Terms::default() };
    assert_eq!(intent(terms).customer, Some(other));
}

#[test]
fn cash_pays_no_intent_and_what_is_asked_must_make_sense_first() {
    let usd = Currency::parse("usd").unwrap();
    let eur = Currency::parse("eur").unwrap();
    let asked = |amount: Option<i64>, currency| {
        let amount = amount.map(Amount::new);
        intent(Terms::default()).apply_customer_balance(&ApplyCustomerBalance { amount, currency })
    };
    assert_eq!(asked(None, None), ApplyRefusal::NotPaidFromCash);
    assert_eq!(asked(Some(1000), Some(usd)), ApplyRefusal::NotPaidFromCash);
    assert_eq!(asked(Some(999), None), ApplyRefusal::NotPaidFromCash);
    assert_eq!(asked(Some(1001), Some(usd)), ApplyRefusal::TooLarge);
    assert_eq!(asked(Some(0), Some(eur)), ApplyRefusal::Zero);
    let other = ApplyRefusal::OtherCurrency { of_intent: usd, given: eur };
    assert_eq!(asked(Some(1000), Some(eur)), other);
}

#[test]
fn what_a_session_drives_nobody_else_does() {
    let of = CheckoutSessionId::named("cs_test_1");
    let driven = PaymentIntent { checkout_session: Some(of), ..intent(Terms::default()) };
    let refused = Err(Refusal::from(CheckoutRefusal::DrivesPaymentIntent));
    let terms = |terms| Update { terms, ..Update::default() };
    let plain = Terms::default;
    let card = || vec![PaymentMethodType::Card];
    for (what, change) in [
        ("amount", Update { amount: Some(Amount::new(200)), ..Update::default() }),
        ("currency", Update { currency: Currency::parse("eur"), ..Update::default() }),
        (
            "configuration",
            Update { payment_method_configuration: Some("pmc_1".to_owned()), ..Update::default() },
        ),
        ("method", Update { payment_method: Change::Unset, ..Update::default() }),
        (
            "method inline",
            Update { payment_method_data: Some(banks::entry()), ..Update::default() },
        ),
        ("capture", terms(Terms { capture_method: Some(CaptureMethod::Manual), ..plain() })),
        ("allowed", terms(Terms { allowed_payment_method_types: set(card()), ..plain() })),
        ("excluded", terms(Terms { excluded_payment_method_types: Change::Unset, ..plain() })),
        ("types", terms(Terms { payment_method_types: Some(card()), ..plain() })),
        ("customer", terms(Terms { customer: set(customer().into()), ..plain() })),
        (
            "options",
            terms(Terms { payment_method_options: Some(OptionsChange::default()), ..plain() }),
        ),
        ("usage", terms(Terms { setup_future_usage: Change::Unset, ..plain() })),
    ] {
        assert_eq!(update(&driven, change), refused, "{what}");
    }
    assert!(update(&driven, terms(Terms { metadata: note(), ..plain() })).is_ok());
}

#[test]
fn options_of_banks_are_reset_type_by_type() {
    let (sepa, ach) = (PaymentMethodType::SepaDebit, PaymentMethodType::UsBankAccount);
    let prefix =
        set(TypeOptions { reference_prefix: set("SHOP".to_owned()), ..Default::default() });
    let method = Some(VerificationMethod::Microdeposits);
    let verify = set(TypeOptions { verification_method: method, ..Default::default() });
    let options = |others| Terms {
        payment_method_options: Some(OptionsChange { card: Change::Keep, others }),
        ..Terms::default()
    };
    let both = intent(options(vec![(sepa, prefix), (ach, verify)]));
    let of = |intent: &PaymentIntent| {
        let bank = &intent.options.bank;
        (bank.reference_prefix.clone(), bank.verification_method)
    };
    let shop = Some("SHOP".to_owned());
    assert_eq!(of(&both), (shop.clone(), method));
    let without = |kind| {
        let terms = options(vec![(kind, Change::Unset)]);
        of(&update(&both, Update { terms, ..Update::default() }).unwrap())
    };
    assert_eq!(without(sepa), (None, method));
    assert_eq!(without(ach), (shop.clone(), None));
    assert_eq!(without(PaymentMethodType::Ideal), (shop, method));
}

#[test]
fn references_of_mandates_begin_as_banks_can_write_them() {
    let asked = |prefix: &str| {
        let options =
            TypeOptions { reference_prefix: set(prefix.to_owned()), ..Default::default() };
        let others = vec![(PaymentMethodType::SepaDebit, set(options))];
        let change = OptionsChange { card: Change::Keep, others };
        made(create(Terms { payment_method_options: Some(change), ..Terms::default() }))
    };
    for good in ["A", "9", "SHOP", "A /_-&.Z9", "123456789012"] {
        assert!(asked(good).is_ok(), "{good}");
    }
    let refused = Err(Refusal::Bank(BankRefusal::ReferencePrefix));
    for bad in ["", "shop", "-A", " A", "A+B", "1234567890123", "STRIPE", "STRIPE1", "Ä"] {
        assert_eq!(asked(bad), refused, "{bad}");
    }
}

#[test]
fn who_confirms_by_hand_names_no_configuration() {
    let by_hand = PaymentIntent {
        confirmation_method: ConfirmationMethod::Manual,
        ..intent(Terms::default())
    };
    let named =
        || Update { payment_method_configuration: Some("pmc_1".to_owned()), ..Update::default() };
    let names: &[_] = &["confirmation_method", "payment_method_configuration"];
    assert_eq!(update(&by_hand, named()), Err(Refusal::Exclusive(names)));
    assert!(update(&intent(Terms::default()), named()).is_ok());
}
