//! Random movements of a customer's balance: it is always the sum of them, in one currency.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use onfile_domain::customer::{Customer, Fields};
use onfile_domain::customer_balance_transaction::{
    BalanceRefusal, Create, CustomerBalanceTransaction, MAX_BALANCE,
};
use onfile_domain::metadata::MetadataChange;
use onfile_domain::{Currency, EventType, Mint, Moment, Object};
use proptest::prelude::*;

/// Ids that count.
struct Counting(u64);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// A balance transaction of the caller's.
    Move { amount: i64, currency: &'static str },
    /// The parameter `balance` of a customer.
    Set { balance: i64 },
}

fn step() -> impl Strategy<Value = Step> {
    let amount = || {
        prop_oneof![
            6 => -5_000..5_000_i64,
            1 => Just(MAX_BALANCE),
            1 => Just(-MAX_BALANCE),
            1 => any::<i64>(),
        ]
    };
    let currency = prop_oneof![5 => Just("eur"), 1 => Just("usd"), 1 => Just("jpy")];
    prop_oneof![
        3 => (amount(), currency).prop_map(|(amount, currency)| Step::Move { amount, currency }),
        1 => amount().prop_map(|balance| Step::Set { balance }),
    ]
}

/// Takes a step and answers the customer afterwards and the movement, or why there is none.
fn take(
    customer: &Customer,
    step: Step,
    moment: &mut Moment<'_>,
) -> Result<(Customer, Option<CustomerBalanceTransaction>), BalanceRefusal> {
    match step {
        Step::Move { amount, currency } => {
            let currency = Currency::parse(currency).unwrap();
            let metadata = MetadataChange::default();
            let command = Create { amount, currency, description: None, metadata };
            let (transaction, effects) =
                CustomerBalanceTransaction::create(customer, command, moment)?;
            let after = effects.records.iter().find_map(|record| match record {
                Object::Customer(after) => Some(after.as_ref().clone()),
                _ => None,
            });
            let told: Vec<_> = effects.events.iter().map(|event| event.kind).collect();
            assert_eq!(told, [EventType::CustomerUpdated]);
            assert_eq!(effects.events[0].previous, Some(customer.into()));
            assert!(effects.records.contains(&Object::from(&transaction)));
            Ok((after.unwrap(), Some(transaction)))
        }
        Step::Set { balance } => {
            let mut after = customer.clone();
            let moved = after.set_balance(balance, Currency::USD, moment)?;
            assert_eq!(after.balance, balance);
            Ok((after, moved))
        }
    }
}

proptest! {
    #[test]
    fn a_balance_is_the_sum_of_its_movements(steps in prop::collection::vec(step(), 1..30)) {
        let moment = &mut Moment { now: 1_767_225_600, mint: &mut Counting(0) };
        let mut customer = Customer::create(Fields::default(), moment);
        let mut sum = 0_i128;
        for step in steps {
            match take(&customer, step, moment) {
                Ok((after, moved)) => {
                    if let Some(moved) = moved {
                        sum += i128::from(moved.amount);
                        prop_assert_eq!(i128::from(moved.ending_balance), sum);
                        prop_assert_eq!(Some(moved.currency), after.currency);
                        prop_assert_eq!(&moved.customer, &customer.id);
                        let first = customer.currency.unwrap_or(moved.currency);
                        prop_assert_eq!(moved.currency, first);
                    } else {
                        prop_assert_eq!(&after, &customer);
                    }
                    customer = after;
                }
                Err(BalanceRefusal::OtherCurrency { currency, .. }) => {
                    prop_assert_eq!(customer.currency, Some(currency));
                    let of = |step| matches!(step, Step::Move { currency: of, .. } if of != currency.code());
                    prop_assert!(of(step), "{step:?}");
                }
                Err(BalanceRefusal::TooLarge(param)) => {
                    let (wanted, name) = match step {
                        Step::Move { amount, .. } => (sum + i128::from(amount), "amount"),
                        Step::Set { balance } => (i128::from(balance), "balance"),
                    };
                    prop_assert!(wanted.abs() > i128::from(MAX_BALANCE), "{wanted}");
                    prop_assert_eq!(param, name);
                }
            }
            prop_assert_eq!(i128::from(customer.balance), sum);
            prop_assert!(customer.balance.abs() <= MAX_BALANCE);
        }
    }
}
