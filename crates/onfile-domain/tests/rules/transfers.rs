//! Payments from customers' cash: the guards in their order, and what each unit of cash comes to.

use crate::{Counting, NOW, attempt, create, customer as customers_id, method, saved, set, told};
use onfile_domain::cash_balance::{BankTransferType, CustomerCashBalanceTransaction, Movement};
use onfile_domain::charge::{Charge, Charged};
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::funding_instructions::{BankTransfer, EuBankTransfer, FundingType};
use onfile_domain::id::{CheckoutSessionId, PaymentIntentId};
use onfile_domain::payment_intent::{
    ApplyCustomerBalance, ApplyRefusal, Attempt, CaptureMethod, Concluded, Create, MOST_WAITING,
    OptionsChange, PaymentIntent, Status, StatusName, Terms, TransferRefusal, TypeOptions, Update,
};
use onfile_domain::payment_method::{Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::refusal::BankRefusal;
use onfile_domain::{Amount, Change, Currency, Effects, Moment, Refusal};

const CASH: PaymentMethodType = PaymentMethodType::CustomerBalance;

fn usd() -> Currency {
    Currency::parse("usd").unwrap()
}

fn sent(kind: BankTransferType) -> BankTransfer {
    BankTransfer { eu_bank_transfer: None, requested_address_types: None, kind }
}

/// Terms of a payment from cash, with these options.
fn terms(options: TypeOptions) -> Terms {
    let others = vec![(CASH, Change::Set(options))];
    Terms {
        customer: set(customers_id().into()),
        payment_method_options: Some(OptionsChange { others, ..OptionsChange::default() }),
        payment_method_types: Some(vec![CASH]),
        ..Terms::default()
    }
}

fn by_transfer() -> TypeOptions {
    TypeOptions {
        funding_type: Some(FundingType::BankTransfer),
        bank_transfer: Some(sent(BankTransferType::Us)),
        ..TypeOptions::default()
    }
}

fn make(create: Create) -> PaymentIntent {
    PaymentIntent::create(create, &mut Moment { now: NOW, mint: &mut Counting(0) }).unwrap()
}

/// 10.00 from the customer's cash.
fn intent() -> PaymentIntent {
    make(create(terms(by_transfer())))
}

fn cash() -> PaymentMethod {
    PaymentMethod { details: Details::CustomerBalance, ..method() }
}

/// A customer with so much cash.
fn customer(cents: i64) -> Customer {
    let mut mint = Counting(700);
    let mut customer =
        Customer::create(Fields::default(), &mut Moment { now: NOW, mint: &mut mint });
    customer.id = customers_id();
    if cents > 0 {
        customer.cash.available.insert(usd(), Amount::new(cents));
    }
    customer
}

fn pay(
    intent: &PaymentIntent,
    customer: &Customer,
    attempt: &Attempt,
) -> Result<Concluded, Refusal> {
    let mut moment = Moment { now: NOW, mint: &mut Counting(900) };
    intent.pay_from_cash(customer, &cash(), attempt, &mut moment)
}

fn fund(intent: &PaymentIntent, customer: &Customer, cents: i64) -> Effects {
    let mut moment = Moment { now: NOW, mint: &mut Counting(950) };
    intent.fund(customer, &cash(), Amount::new(cents), &mut moment)
}

#[test]
fn the_guards_in_their_order() {
    let refused = |intent: &PaymentIntent, attempt: &Attempt| {
        intent.may_pay_from_cash(&cash(), attempt).unwrap_err()
    };
    let absent = Attempt { off_session: true, ..attempt() };
    // Everything is wrong with it; what is told of is put right one by one.
    let mut intent = make(create(Terms {
        customer: Change::Keep,
        capture_method: Some(CaptureMethod::Manual),
        setup_future_usage: set(FutureUsage::OffSession),
        ..terms(TypeOptions::default())
    }));
    intent.checkout_session = Some(CheckoutSessionId::named("cs_1"));
    intent.currency = Currency::parse("chf").unwrap();
    let wrong = BankRefusal::Currency { method: CASH, currency: intent.currency };
    assert_eq!(refused(&intent, &absent), Refusal::Bank(wrong));
    intent.currency = usd();
    assert_eq!(refused(&intent, &absent), Refusal::Bank(BankRefusal::CannotHold(CASH)));
    intent.capture_method = CaptureMethod::Automatic;
    assert_eq!(refused(&intent, &absent), Refusal::Bank(BankRefusal::NotReusable(CASH)));
    intent.setup_future_usage = None;
    assert_eq!(refused(&intent, &absent), TransferRefusal::WithoutCustomer.into());
    intent.customer = Some(customers_id());
    assert_eq!(refused(&intent, &absent), TransferRefusal::OffSession.into());
    assert_eq!(refused(&intent, &attempt()), TransferRefusal::OfCheckout.into());
    intent.checkout_session = None;
    assert_eq!(refused(&intent, &attempt()), TransferRefusal::FundingTypeMissing.into());
    intent.options.customer_balance.funding_type = Some(FundingType::BankTransfer);
    assert_eq!(refused(&intent, &attempt()), TransferRefusal::TransferMissing.into());
    intent.options.customer_balance.bank_transfer = Some(sent(BankTransferType::Eu));
    let Refusal::Bank(BankRefusal::Transfer(TransferRefusal::Transfer(_))) =
        refused(&intent, &attempt())
    else {
        panic!("euros do not carry dollars")
    };
    intent.options.customer_balance.bank_transfer = Some(sent(BankTransferType::Us));
    assert_eq!(intent.may_pay_from_cash(&cash(), &attempt()), Ok(()));
}

#[test]
fn what_is_there_pays_at_once() {
    let done = pay(&intent(), &customer(1000), &attempt()).unwrap();
    assert_eq!(done.intent.status, Status::Succeeded { received: Amount::new(1000) });
    assert_eq!(
        told(&done.effects),
        [
            "customer_cash_balance_transaction.created",
            "charge.succeeded",
            "payment_intent.succeeded"
        ]
    );
    let charge: Charge = saved(&done.effects);
    assert_eq!((charge.charged.kind(), charge.card().is_none()), (CASH, true));
    assert!(matches!(charge.charged, Charged::Cash(_)));
    assert_eq!(done.intent.latest_charge, Some(charge.id));
    let after: Customer = saved(&done.effects);
    assert_eq!((after.cash.of(usd()), after.cash.waiting), (Amount::ZERO, Vec::new()));
    assert!(after.cash.available.is_empty(), "nothing is left, and nothing is shown");
    let moved: CustomerCashBalanceTransaction = saved(&done.effects);
    assert_eq!((moved.net_amount, moved.ending_balance), (Amount::new(-1000), Amount::ZERO));
    assert_eq!(moved.movement, Movement::AppliedToPayment { applied_to: done.intent.id });
}

#[test]
fn what_is_missing_is_waited_for() {
    let done = pay(&intent(), &customer(999), &attempt()).unwrap();
    assert_eq!(done.intent.status_name(), StatusName::RequiresAction);
    assert_eq!((done.intent.applied(), done.intent.missing()), (Amount::new(999), Amount::new(1)));
    assert_eq!(
        told(&done.effects),
        [
            "payment_intent.requires_action",
            "customer_cash_balance_transaction.created",
            "payment_intent.partially_funded"
        ]
    );
    let after: Customer = saved(&done.effects);
    assert_eq!(after.cash.waiting, std::slice::from_ref(&done.intent.id));
    assert_eq!(done.intent.amount_received(), Amount::ZERO);
    // Nobody is asked who must not be.
    let quiet = Attempt { error_on_requires_action: true, ..attempt() };
    let failed = pay(&intent(), &customer(999), &quiet).unwrap();
    assert_eq!(failed.error.unwrap().code, "authentication_required");
    assert_eq!(told(&failed.effects), ["payment_intent.payment_failed"]);
    assert!(pay(&intent(), &customer(1000), &quiet).unwrap().error.is_none());
}

#[test]
fn only_so_many_wait() {
    let mut full = customer(0);
    let other = |at: usize| PaymentIntentId::named(format!("pi_other_{at}"));
    full.cash.waiting = (0..MOST_WAITING).map(other).collect();
    let refused = pay(&intent(), &full, &attempt()).unwrap_err();
    assert_eq!(refused, TransferRefusal::TooManyWaiting.into());
    // Who waits already, waits on.
    full.cash.waiting[0] = intent().id;
    let done = pay(&intent(), &full, &attempt()).unwrap();
    let after: Customer = saved(&done.effects);
    assert_eq!(
        (after.cash.waiting.len(), after.cash.waiting.last()),
        (MOST_WAITING, Some(&intent().id))
    );
    // And who need not wait is not counted.
    let mut rich = customer(1000);
    rich.cash.waiting = (0..MOST_WAITING).map(other).collect();
    assert!(pay(&intent(), &rich, &attempt()).is_ok());
}

#[test]
fn never_more_than_is_missing_or_there() {
    let waiting = pay(&intent(), &customer(0), &attempt()).unwrap().intent;
    let applied = |effects: &Effects| -> (Amount, Amount) {
        let moved: CustomerCashBalanceTransaction = saved(effects);
        let after: Customer = saved(effects);
        (moved.net_amount.negated(), after.cash.of(usd()))
    };
    let (most, some) = (Amount::new(1000), Amount::new(300));
    assert_eq!(applied(&fund(&waiting, &customer(2500), 2500)), (most, Amount::new(1500)));
    assert_eq!(applied(&fund(&waiting, &customer(300), 2500)), (some, Amount::ZERO));
    assert_eq!(fund(&waiting, &customer(0), 500), Effects::default());
    let stranger = Customer { id: onfile_domain::id::CustomerId::named("cus_2"), ..customer(500) };
    assert_eq!(fund(&waiting, &stranger, 500), Effects::default());
    assert_eq!(fund(&intent(), &customer(500), 500), Effects::default(), "it does not wait");
}

#[test]
fn what_is_asked_must_make_sense_first() {
    let eur = Currency::parse("eur").unwrap();
    let asked = |intent: &PaymentIntent, amount: Option<i64>, currency| {
        let command = ApplyCustomerBalance { amount: amount.map(Amount::new), currency };
        intent.may_apply(&command, Some(&customer(700)))
    };
    let plain = intent();
    assert_eq!(asked(&plain, None, None), Err(ApplyRefusal::NotPaidFromCash));
    assert_eq!(asked(&plain, Some(1000), Some(usd())), Err(ApplyRefusal::NotPaidFromCash));
    assert_eq!(asked(&plain, Some(1001), Some(usd())), Err(ApplyRefusal::TooLarge));
    assert_eq!(asked(&plain, Some(0), Some(eur)), Err(ApplyRefusal::Zero));
    let other = ApplyRefusal::OtherCurrency { of_intent: usd(), given: eur };
    assert_eq!(asked(&plain, Some(1000), Some(eur)), Err(other));
    let waiting = pay(&plain, &customer(400), &attempt()).unwrap().intent;
    assert_eq!(asked(&waiting, None, Some(usd())), Ok(Amount::new(600)));
    assert_eq!(asked(&waiting, Some(1), None), Ok(Amount::new(1)));
    assert_eq!(asked(&waiting, Some(601), None), Err(ApplyRefusal::MoreThanMissing));
    let fresh = pay(&plain, &customer(0), &attempt()).unwrap().intent;
    assert_eq!(asked(&fresh, Some(701), None), Err(ApplyRefusal::NotEnough));
    assert_eq!(asked(&fresh, None, None), Err(ApplyRefusal::NotEnough));
    assert_eq!(asked(&fresh, Some(700), None), Ok(Amount::new(700)));
}

#[test]
fn money_stays_with_its_payment_until_that_ends() {
    let refused = Err(TransferRefusal::PartlyFunded.into());
    let funded = pay(&intent(), &customer(400), &attempt()).unwrap().intent;
    let update = Update { amount: Some(Amount::new(900)), ..Update::default() };
    let changed = |intent: &PaymentIntent| intent.update(&update, &mut Counting(0));
    assert_eq!(changed(&funded), refused);
    assert_eq!(funded.clone().set_method(None), Err(TransferRefusal::PartlyFunded.into()));
    assert_eq!(funded.may_confirm(false), Err(TransferRefusal::PartlyFunded.into()));
    let free = pay(&intent(), &customer(0), &attempt()).unwrap().intent;
    assert_eq!(free.may_confirm(false), Ok(()));
    assert_eq!(
        changed(&free).unwrap().status,
        Status::RequiresConfirmation { authenticated: false }
    );
    let note = Update {
        terms: Terms { description: set("note".to_owned()), ..Terms::default() },
        ..Update::default()
    };
    assert!(free.update(&note, &mut Counting(0)).unwrap().awaits_transfer());
    let mut moment = Moment { now: NOW, mint: &mut Counting(0) };
    let mut owner = customer(5);
    owner.cash.waiting = vec![funded.id.clone()];
    let back: Customer = saved(&funded.give_back(&owner, &mut moment));
    assert_eq!((back.cash.of(usd()), back.cash.waiting), (Amount::new(405), Vec::new()));
}

#[test]
fn a_customers_balance_is_never_on_file_and_never_used_up() {
    let refused = cash().attach(&customers_id()).unwrap_err();
    assert_eq!(refused, Refusal::Bank(BankRefusal::CannotBeAttached(CASH)));
    assert_eq!((cash().is_cash(), method().is_cash()), (true, false));
    let done = pay(&intent(), &customer(1000), &attempt()).unwrap();
    let methods = done.effects.records.iter().filter(|it| it.id() == cash().id.as_str());
    assert_eq!((methods.count(), cash().standing), (0, Standing::Fresh));
}

#[test]
fn the_options_can_be_unset() {
    let change = |options| Update {
        terms: Terms { customer: Change::Keep, payment_method_types: None, ..terms(options) },
        ..Update::default()
    };
    let country = EuBankTransfer { country: "DE".to_owned() };
    let euro = BankTransfer { eu_bank_transfer: Some(country), ..sent(BankTransferType::Eu) };
    let other = TypeOptions { bank_transfer: Some(euro.clone()), ..TypeOptions::default() };
    let after = intent().update(&change(other), &mut Counting(0)).unwrap();
    let options = &after.options.customer_balance;
    assert_eq!(
        (options.funding_type, &options.bank_transfer),
        (Some(FundingType::BankTransfer), &Some(euro))
    );
    let others = vec![(CASH, Change::Unset)];
    let unset = Some(OptionsChange { others, ..OptionsChange::default() });
    let unset = Update {
        terms: Terms { payment_method_options: unset, ..Terms::default() },
        ..Update::default()
    };
    let after = after.update(&unset, &mut Counting(0)).unwrap();
    assert_eq!(
        after.options.customer_balance,
        onfile_domain::payment_intent::TransferOptions::default()
    );
}
