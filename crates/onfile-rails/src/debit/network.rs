//! The banks of the test network: a collection in, reports out.
//!
//! A bank is asked again and again what it has to say of a collection; it says everything that it
//! has said before, too. Whoever asks has to bear that, as with real banks' statements.

use super::iban::places;
use super::scenario::{ACH, BECS, Behaviour, When, iban, of_number};
use onfile_domain::moment::{DAY, Timestamp};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::Refunded;
use onfile_domain::rail::debit::{BankCodes, Collect, Proof, Report, Submitted};

/// The branch of the Australian test accounts.
pub const TEST_BSB: &str = "000000";
/// The bank of the test accounts in the United States.
pub const TEST_ROUTING_NUMBER: &str = "110000000";
/// That bank's name. Recorded.
pub const TEST_BANK: &str = "STRIPE TEST BANK";

/// Why an account cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// No number of the test network.
    NotATestNumber,
    /// The bank takes no debits of this scheme.
    BankNotSupported,
    /// The account takes no debits.
    DebitsNotSupported,
}

/// A test method by its name: what stands behind `pm_…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestAccount {
    /// Its type.
    pub kind: PaymentMethodType,
    /// Its number: an IBAN, or the account at the type's test bank.
    pub number: &'static str,
}

/// Whether a number can be taken, and what it says of its bank.
pub fn describe(kind: PaymentMethodType, number: &str) -> Result<BankCodes, Unusable> {
    let none = BankCodes { bank_code: None, branch_code: None };
    match of_number(kind, number) {
        None => Err(Unusable::NotATestNumber),
        Some(Behaviour::BankNotSupported) => Err(Unusable::BankNotSupported),
        Some(Behaviour::DebitsNotSupported) => Err(Unusable::DebitsNotSupported),
        Some(_) if kind != PaymentMethodType::SepaDebit => Ok(none),
        Some(_) => {
            let (country, inner) = (number.get(..2).unwrap_or_default(), number.get(4..));
            let (bank, branch) = places(country).ok_or(Unusable::BankNotSupported)?;
            let part = |place: std::ops::Range<usize>| {
                let text = inner.and_then(|inner| inner.get(place)).unwrap_or_default();
                (!text.is_empty()).then(|| text.to_owned())
            };
            Ok(BankCodes { bank_code: part(bank), branch_code: part(branch) })
        }
    }
}

/// The account behind a name such as `pm_success_at`, `pm_sepaDebit_success_at`,
/// `pm_auBecsDebit_success` or `pm_usBankAccount_success`.
pub fn test_account(token: &str) -> Option<TestAccount> {
    let name = token.strip_prefix("pm_")?;
    let of = |rows: &[super::scenario::Row], kind, name: &str| {
        let row = rows.iter().find(|(_, listed, _)| *listed == name)?;
        Some(TestAccount { kind, number: row.0 })
    };
    if let Some(name) = name.strip_prefix("auBecsDebit_") {
        of(BECS, PaymentMethodType::AuBecsDebit, name)
    } else if let Some(name) = name.strip_prefix("usBankAccount_") {
        of(ACH, PaymentMethodType::UsBankAccount, name)
    } else {
        let name = name.strip_prefix("sepaDebit_").unwrap_or(name);
        let (scenario, country) = name.split_once('_')?;
        let number = iban(scenario, country)?;
        Some(TestAccount { kind: PaymentMethodType::SepaDebit, number })
    }
}

/// The number behind the name that the test bank gives an account that was linked there, such as
/// `fca_usBankAccount_success`: the names are those of the test methods.
pub fn linked_account(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("fca_usBankAccount_")?;
    ACH.iter().find(|(_, listed, _)| *listed == name).map(|(number, ..)| *number)
}

/// Days until an account is expected to be debited. `[D]`
fn notice(kind: PaymentMethodType) -> i64 {
    if kind == PaymentMethodType::SepaDebit {
        6
    } else if kind == PaymentMethodType::AuBecsDebit {
        2
    } else {
        4
    }
}

/// Hands a collection over.
pub fn collect(kind: PaymentMethodType, number: &str, collect: &Collect) -> Submitted {
    let expected_debit_date = Some(collect.at - collect.at.rem_euclid(DAY) + notice(kind) * DAY);
    let accepted =
        |first_report_after| Submitted::Accepted { expected_debit_date, first_report_after };
    match of_number(kind, number) {
        Some(Behaviour::Refuses(reason)) => Submitted::Refused(reason),
        Some(Behaviour::Pays(when) | Behaviour::Returns(when, _)) => accepted(Some(when.seconds())),
        Some(Behaviour::PaysThenDisputed(_) | Behaviour::FailsProof) => {
            accepted(Some(When::Soon.seconds()))
        }
        // What could not be taken does not get here; should it, its bank is silent.
        Some(Behaviour::Silent | Behaviour::BankNotSupported | Behaviour::DebitsNotSupported)
        | None => accepted(None),
    }
}

/// Everything a bank has said of a collection that was handed over at `at`.
pub fn reports(
    kind: PaymentMethodType,
    number: &str,
    at: Timestamp,
    now: Timestamp,
) -> Vec<Report> {
    let since = |when: When| now >= at + when.seconds();
    match of_number(kind, number) {
        Some(Behaviour::Pays(when)) if since(when) => vec![Report::Paid],
        Some(Behaviour::FailsProof) if since(When::Soon) => vec![Report::Paid],
        Some(Behaviour::Returns(when, reason)) if since(when) => vec![Report::Returned(reason)],
        Some(Behaviour::PaysThenDisputed(reason)) if since(When::Soon) => {
            vec![Report::Paid, Report::Disputed(reason)]
        }
        _ => Vec::new(),
    }
}

/// Gives money back: a credit transfer, which the test network carries at once.
pub fn refund() -> Refunded {
    Refunded::Succeeded
}

/// Judges two amounts that were paid into an account, in minor units, in any order.
/// Source: <https://docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test-microdeposit>.
pub fn amounts(typed: [i64; 2]) -> Proof {
    let [low, high] = if typed[0] <= typed[1] { typed } else { [typed[1], typed[0]] };
    match (low, high) {
        (10, 11) => Proof::AttemptsExceeded,
        (40, 41) => Proof::TimedOut,
        (32, 45) => Proof::Verified,
        _ => Proof::Mismatch,
    }
}

/// Judges the code that stood on the statement.
pub fn descriptor_code(typed: &str) -> Proof {
    match typed {
        "SM11AA" => Proof::Verified,
        "SM33CC" => Proof::AttemptsExceeded,
        "SM44DD" => Proof::TimedOut,
        _ => Proof::Mismatch,
    }
}

/// Whether money can be paid into an account to prove it.
pub fn takes_microdeposits(number: &str) -> bool {
    of_number(PaymentMethodType::UsBankAccount, number) != Some(Behaviour::FailsProof)
}
