//! Random transfers, payments from cash, and what takes them back: no unit of cash is ever in two
//! places, or in none.

use super::World;
use onfile_domain::audit::audit;
use onfile_domain::cash_balance::{
    BankTransferType, CustomerCashBalanceTransaction, Fund, ReconciliationChoice, SettingsChange,
};
use onfile_domain::charge::{Charge, Charged};
use onfile_domain::customer::Customer;
use onfile_domain::funding_instructions::{BankTransfer, FundingType};
use onfile_domain::id::{ChargeId, PaymentMethodId};
use onfile_domain::payment_intent::{
    ApplyCustomerBalance, Attempt, Cancel, Create, OptionsChange, PaymentIntent, Terms,
    TypeOptions, Update,
};
use onfile_domain::payment_method::{Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Refunded;
use onfile_domain::refund::{self, Refund};
use onfile_domain::{Amount, Change, Currency, Effects, EventType};
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub(super) enum CashStep {
    Arrive { amount: i64 },
    Pay { amount: i64 },
    Again { intent: usize },
    Change { intent: usize, amount: i64 },
    Apply { intent: usize, amount: Option<i64> },
    Cancel { intent: usize },
    Refund { charge: usize, amount: i64 },
    Reconcile { by_hand: bool },
}

fn jpy() -> Currency {
    Currency::parse("jpy").unwrap()
}

fn terms(customer: &Customer) -> Terms {
    let sent = BankTransfer {
        eu_bank_transfer: None,
        requested_address_types: None,
        kind: BankTransferType::Jp,
    };
    let options = TypeOptions {
        funding_type: Some(FundingType::BankTransfer),
        bank_transfer: Some(sent),
        ..TypeOptions::default()
    };
    let others = vec![(PaymentMethodType::CustomerBalance, Change::Set(options))];
    Terms {
        customer: Change::Set(customer.id.clone().into()),
        payment_method_options: Some(OptionsChange { others, ..OptionsChange::default() }),
        payment_method_types: Some(vec![PaymentMethodType::CustomerBalance]),
        ..Terms::default()
    }
}

impl World {
    /// As the operations do.
    pub(super) fn cash_step(&mut self, step: CashStep) -> Option<()> {
        self.now += 1;
        let customer: Customer = self.pick(0)?;
        match step {
            CashStep::Arrive { amount } => {
                let fund = Fund { amount: Amount::new(amount), currency: jpy(), reference: None };
                let funded =
                    CustomerCashBalanceTransaction::fund(&customer, fund, &mut self.moment());
                self.apply(funded.ok()?.1);
                self.reconcile()?;
            }
            CashStep::Pay { amount } => {
                let create = super::create(amount, terms(&customer));
                let create = Create { currency: jpy(), ..create };
                let intent = PaymentIntent::create(create, &mut self.moment()).ok()?;
                let mut effects = Effects::default();
                effects.tell(EventType::PaymentIntentCreated, &intent);
                effects.save(&intent);
                self.apply(effects);
                self.confirm_from_cash(&intent)?;
            }
            CashStep::Again { intent } => {
                let intent: PaymentIntent = self.pick(intent)?;
                intent.may_confirm(false).ok()?;
                self.confirm_from_cash(&intent)?;
            }
            CashStep::Change { intent, amount } => {
                let intent: PaymentIntent = self.pick(intent)?;
                let update = Update { amount: Some(Amount::new(amount)), ..Update::default() };
                let after = intent.update(&update, &mut self.mint).ok()?;
                self.records.insert(after.id.as_str().to_owned(), after.into());
            }
            CashStep::Apply { intent, amount } => {
                let intent: PaymentIntent = self.pick(intent)?;
                let command =
                    ApplyCustomerBalance { amount: amount.map(Amount::new), currency: None };
                let amount = intent.may_apply(&command, Some(&customer)).ok()?;
                let method = self.cash_method();
                let effects = intent.fund(&customer, &method, amount, &mut self.moment());
                self.apply(effects);
            }
            CashStep::Cancel { intent } => {
                let intent: PaymentIntent = self.pick(intent)?;
                let canceled = intent.cancel(None, &Cancel::default(), self.now).ok()?;
                if intent.awaits_transfer() {
                    let effects = intent.give_back(&customer, &mut self.moment());
                    self.apply(effects);
                }
                self.apply(canceled);
            }
            CashStep::Refund { charge, amount } => {
                let charge: Charge = self.pick(charge)?;
                assert!(matches!(charge.charged, Charged::Cash(_)));
                let amount = Some(Amount::new(amount));
                let command = refund::Create { amount, ..refund::Create::default() };
                let report = Refunded::Succeeded;
                let done = Refund::create(&charge, command, report, &mut self.moment());
                let (refund, effects) = done.ok()?;
                self.apply(effects);
                let moment = &mut self.moment();
                let back = CustomerCashBalanceTransaction::refunded(&customer, &refund, moment);
                self.apply(back);
            }
            CashStep::Reconcile { by_hand } => {
                let reconciliation_mode = Some(match by_hand {
                    true => ReconciliationChoice::Manual,
                    false => ReconciliationChoice::Automatic,
                });
                let mut after = customer;
                after.cash.apply(SettingsChange { reconciliation_mode });
                self.records.insert(after.id.as_str().to_owned(), after.into());
            }
        }
        Some(())
    }

    fn cash_method(&mut self) -> PaymentMethod {
        let id = PaymentMethodId::named("pm_cash");
        let details = Details::CustomerBalance;
        let method = PaymentMethod {
            id,
            standing: Standing::Fresh,
            details,
            ..super::method(&mut self.moment())
        };
        self.records.insert(method.id.as_str().to_owned(), method.clone().into());
        method
    }

    fn confirm_from_cash(&mut self, intent: &PaymentIntent) -> Option<()> {
        let (customer, method): (Customer, _) = (self.pick(0)?, self.cash_method());
        let attempt = Attempt {
            charge: ChargeId::mint(&mut self.mint),
            off_session: false,
            error_on_requires_action: false,
            return_url: None,
            by_sdk: false,
            authenticated: false,
            cvc: None,
        };
        intent.may_pay_from_cash(&method, &attempt).unwrap();
        let concluded =
            intent.pay_from_cash(&customer, &method, &attempt, &mut self.moment()).ok()?;
        self.apply(concluded.effects);
        Some(())
    }

    fn reconcile(&mut self) -> Option<()> {
        let waiting = self.pick::<Customer>(0)?.cash.waiting;
        for id in waiting {
            let customer: Customer = self.pick(0)?;
            let intent = self.records.get(id.as_str()).cloned()?;
            let intent = PaymentIntent::try_from(intent).ok()?;
            if customer.cash.reconciles() {
                let method = self.cash_method();
                let there = customer.cash.of(jpy());
                let effects = intent.fund(&customer, &method, there, &mut self.moment());
                self.apply(effects);
            }
        }
        Some(())
    }
}

/// A payment from cash that was refunded in part, one that was canceled, and one that waits for more.
pub(super) fn cash(world: &mut World) {
    let intents = world.of::<PaymentIntent>().len();
    for step in [
        CashStep::Arrive { amount: 500 },
        CashStep::Pay { amount: 400 },
        CashStep::Pay { amount: 300 },
        CashStep::Cancel { intent: intents + 1 },
        CashStep::Pay { amount: 1000 },
    ] {
        assert_eq!(world.cash_step(step), Some(()), "the story goes on");
    }
    let charges = world.of::<Charge>();
    let charge = charges.iter().position(|it| matches!(it.charged, Charged::Cash(_))).unwrap();
    assert_eq!(world.cash_step(CashStep::Refund { charge, amount: 60 }), Some(()));
}

fn cash_step() -> impl Strategy<Value = CashStep> {
    let (some, amount) = (0..5_usize, 50..900_i64);
    let part = prop::option::of(0..900_i64);
    prop_oneof![
        3 => amount.clone().prop_map(|amount| CashStep::Arrive { amount }),
        3 => amount.clone().prop_map(|amount| CashStep::Pay { amount }),
        1 => some.clone().prop_map(|intent| CashStep::Again { intent }),
        1 => (some.clone(), amount.clone())
            .prop_map(|(intent, amount)| CashStep::Change { intent, amount }),
        2 => (some.clone(), part).prop_map(|(intent, amount)| CashStep::Apply { intent, amount }),
        1 => some.clone().prop_map(|intent| CashStep::Cancel { intent }),
        1 => (some, amount).prop_map(|(charge, amount)| CashStep::Refund { charge, amount }),
        1 => any::<bool>().prop_map(|by_hand| CashStep::Reconcile { by_hand }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn cash_is_in_one_place(steps in prop::collection::vec(cash_step(), 1..50)) {
        let mut world = World::new();
        for step in steps {
            let _ = world.cash_step(step);
            prop_assert_eq!(audit(&world.snapshot()), []);
            let customer: Customer = world.pick(0).unwrap();
            let there = customer.cash.of(jpy());
            prop_assert!(there >= Amount::ZERO);
        }
    }
}
