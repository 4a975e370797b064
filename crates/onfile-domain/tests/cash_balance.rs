//! Cash under random transfers and settings: what is available is always the sum of what came in.

use onfile_domain::cash_balance::{
    CustomerCashBalanceTransaction, Fund, ReconciliationChoice, SettingsChange,
};
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::{Amount, Currency, EventType, Mint, Moment, Named, Object};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Ids that count.
struct Counting(u64);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

#[derive(Clone, Debug)]
enum Step {
    Fund { amount: i64, currency: &'static str },
    Set(Option<ReconciliationChoice>),
}

fn step() -> impl Strategy<Value = Step> {
    // The last has no bank transfer; the amounts reach beyond what there may be in all.
    let currency = prop::sample::select(vec!["usd", "eur", "gbp", "jpy", "mxn", "chf"]);
    let choice = prop::option::of(prop::sample::select(ReconciliationChoice::ALL.to_vec()));
    prop_oneof![
        4 => (0..60_000_000_i64, currency)
            .prop_map(|(amount, currency)| Step::Fund { amount, currency }),
        1 => choice.prop_map(Step::Set),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_is_available_is_the_sum_of_what_moved(steps in prop::collection::vec(step(), 1..60)) {
        let mut mint = Counting(0);
        let mut moment = Moment { now: 1, mint: &mut mint };
        let mut customer = Customer::create(Fields::default(), &mut moment);
        let mut sums: BTreeMap<Currency, Amount> = BTreeMap::new();
        for step in steps {
            let (amount, currency) = match step {
                Step::Fund { amount, currency } => {
                    (Amount::new(amount), Currency::parse(currency).unwrap())
                }
                Step::Set(reconciliation_mode) => {
                    customer.cash.apply(SettingsChange { reconciliation_mode });
                    prop_assert_eq!(&customer.cash.available, &sums);
                    continue;
                }
            };
            let fund = Fund { amount, currency, reference: None };
            let known = sums.get(&currency).copied().unwrap_or_default();
            let possible = currency.code() != "chf"
                && amount > Amount::ZERO
                && known.plus(amount) <= currency.maximum();
            let funded = CustomerCashBalanceTransaction::fund(&customer, fund, &mut moment);
            prop_assert_eq!(funded.is_ok(), possible);
            let Ok((transaction, effects)) = funded else { continue };
            let told: Vec<EventType> = effects.events.iter().map(|event| event.kind).collect();
            prop_assert_eq!(told, [EventType::CustomerCashBalanceTransactionCreated]);
            prop_assert!(effects.records.contains(&Object::from(&transaction)));
            // It is the customer's money: the seller's own balance does not move.
            prop_assert!(effects.postings.is_empty());
            let mode = customer.cash.reconciliation_mode;
            let mut records = effects.records.into_iter();
            customer = records.find_map(|object| Customer::try_from(object).ok()).unwrap();
            prop_assert_eq!(customer.cash.reconciliation_mode, mode);
            let sum = sums.entry(currency).or_default();
            *sum = sum.plus(transaction.net_amount);
            prop_assert_eq!((transaction.net_amount, transaction.ending_balance), (amount, *sum));
            prop_assert_eq!(&transaction.customer, &customer.id);
            let told: Vec<EventType> =
                customer.tell_of_cash(currency).events.iter().map(|event| event.kind).collect();
            prop_assert_eq!(told, [EventType::CashBalanceFundsAvailable]);
            prop_assert_eq!(&customer.cash.available, &sums);
        }
    }
}
