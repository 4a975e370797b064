//! What a test account does, and how to look one up: by number, or by the name of a test method.
//!
//! IBANs that are not listed follow the rule of their last digits, which the documentation gives for
//! the countries that it does not list.

use super::ibans::{COUNTRIES, SCENARIOS};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::DisputeReason;
use onfile_domain::rail::debit::ReturnReason;

/// The scenarios of the SEPA page, by the names its test methods have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scenario {
    Success,
    SuccessDelayed,
    Failed,
    FailedDelayed,
    Disputed,
    ExceedsWeeklyVolumeLimit,
    ExceedsWeeklyTransactionLimit,
    InsufficientFunds,
}

impl Scenario {
    /// Its name in test methods, and in the addresses that choose it on a bank's page.
    pub(super) fn name(self) -> &'static str {
        match self {
            Scenario::Success => "success",
            Scenario::SuccessDelayed => "successDelayed",
            Scenario::Failed => "failed",
            Scenario::FailedDelayed => "failedDelayed",
            Scenario::Disputed => "disputed",
            Scenario::ExceedsWeeklyVolumeLimit => "exceedsWeeklyVolumeLimit",
            Scenario::ExceedsWeeklyTransactionLimit => "exceedsWeeklyTransactionLimit",
            Scenario::InsufficientFunds => "insufficientFunds",
        }
    }

    fn behaviour(self) -> Behaviour {
        match self {
            Scenario::Success => Behaviour::Pays(When::Soon),
            Scenario::SuccessDelayed => Behaviour::Pays(When::Delayed),
            Scenario::Failed => {
                Behaviour::Returns(When::Soon, ReturnReason::GenericCouldNotProcess)
            }
            Scenario::FailedDelayed => {
                Behaviour::Returns(When::Delayed, ReturnReason::GenericCouldNotProcess)
            }
            Scenario::Disputed => Behaviour::PaysThenDisputed(DisputeReason::CustomerInitiated),
            Scenario::ExceedsWeeklyVolumeLimit => {
                Behaviour::Refuses(ReturnReason::ChargeExceedsSourceLimit)
            }
            Scenario::ExceedsWeeklyTransactionLimit => {
                Behaviour::Refuses(ReturnReason::ChargeExceedsWeeklyLimit)
            }
            Scenario::InsufficientFunds => {
                Behaviour::Returns(When::Soon, ReturnReason::InsufficientFunds)
            }
        }
    }
}

/// How long a bank takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// "Within seconds": recorded.
    Soon,
    /// "At least three minutes": documented.
    Delayed,
}

impl When {
    /// In seconds.
    pub(super) fn seconds(self) -> i64 {
        match self {
            When::Soon => 5,
            When::Delayed => 180,
        }
    }
}

/// What an account does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behaviour {
    /// The money comes.
    Pays(When),
    /// The money comes, and is asked back at once.
    PaysThenDisputed(DisputeReason),
    /// The money does not come.
    Returns(When, ReturnReason),
    /// The debit is not taken on.
    Refuses(ReturnReason),
    /// The bank never says anything.
    Silent,
    /// The account can be debited, and cannot be proved by what is paid into it.
    FailsProof,
    /// The bank takes no debits of this scheme.
    BankNotSupported,
    /// The account takes no debits.
    DebitsNotSupported,
}

/// One row of the domestic tables: account number, name of its test method, behaviour.
pub(super) type Row = (&'static str, &'static str, Behaviour);

/// Australian accounts, at the test branch.
/// Source: <https://docs.stripe.com/payments/au-becs-debit/accept-a-payment#test-integration>.
pub(super) const BECS: &[Row] = &[
    ("000123456", "success", Behaviour::Pays(When::Soon)),
    ("900123456", "successDelayed", Behaviour::Pays(When::Delayed)),
    ("111111113", "accountClosed", Behaviour::Returns(When::Soon, ReturnReason::AccountClosed)),
    ("111111116", "noAccount", Behaviour::Returns(When::Soon, ReturnReason::NoAccount)),
    ("222222227", "referToCustomer", Behaviour::Returns(When::Soon, ReturnReason::ReferToCustomer)),
    (
        "922222227",
        "referToCustomerDelayed",
        Behaviour::Returns(When::Delayed, ReturnReason::ReferToCustomer),
    ),
    (
        "333333335",
        "debitNotAuthorized",
        Behaviour::Returns(When::Soon, ReturnReason::DebitNotAuthorized),
    ),
    ("666666660", "dispute", Behaviour::PaysThenDisputed(DisputeReason::DebitNotAuthorized)),
    ("343434343", "exceedsWeeklyLimit", Behaviour::Refuses(ReturnReason::ChargeExceedsSourceLimit)),
    (
        "121212121",
        "exceedsTransactionLimit",
        Behaviour::Refuses(ReturnReason::ChargeExceedsTransactionLimit),
    ),
];

/// Accounts in the United States, at the test bank.
/// Source: <https://docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test-account-numbers>.
pub(super) const ACH: &[Row] = &[
    ("000123456789", "success", Behaviour::Pays(When::Soon)),
    ("000111111113", "accountClosed", Behaviour::Returns(When::Soon, ReturnReason::AccountClosed)),
    ("000000004954", "riskLevelHighest", Behaviour::Refuses(ReturnReason::RiskLevelHighest)),
    ("000111111116", "noAccount", Behaviour::Returns(When::Soon, ReturnReason::NoAccount)),
    (
        "000222222227",
        "insufficientFunds",
        Behaviour::Returns(When::Soon, ReturnReason::InsufficientFunds),
    ),
    (
        "000333333335",
        "debitNotAuthorized",
        Behaviour::Returns(When::Soon, ReturnReason::DebitNotAuthorized),
    ),
    (
        "000444444440",
        "invalidCurrency",
        Behaviour::Returns(When::Soon, ReturnReason::InvalidCurrency),
    ),
    ("000666666661", "failMicrodeposits", Behaviour::FailsProof),
    ("000555555559", "dispute", Behaviour::PaysThenDisputed(DisputeReason::DebitNotAuthorized)),
    ("000000000009", "processing", Behaviour::Silent),
    (
        "000777777771",
        "weeklyLimitExceeded",
        Behaviour::Refuses(ReturnReason::ChargeExceedsWeeklyLimit),
    ),
    (
        "000888888885",
        "tokenizedAccountNumberDeactivated",
        Behaviour::Returns(When::Soon, ReturnReason::TokenizedAccountNumberDeactivated),
    ),
];

/// IBANs outside the table that the official command line uses.
const OTHERS: &[(&str, Scenario)] = &[("IT60X0542811101000000123456", Scenario::Failed)];

/// What the last digits of an IBAN say, where it is not listed.
const ENDINGS: [(&str, Behaviour); 5] = [
    ("343434", Behaviour::Refuses(ReturnReason::ChargeExceedsSourceLimit)),
    ("121212", Behaviour::Refuses(ReturnReason::ChargeExceedsWeeklyLimit)),
    ("2222227", Behaviour::Returns(When::Soon, ReturnReason::InsufficientFunds)),
    ("55555", Behaviour::BankNotSupported),
    ("66666", Behaviour::DebitsNotSupported),
];

/// What an IBAN does; `None` for one that is no test number.
pub(super) fn of_iban(iban: &str) -> Option<Behaviour> {
    for country in COUNTRIES {
        if let Some(at) = country.ibans.iter().position(|listed| *listed == iban) {
            return Some(SCENARIOS[at].behaviour());
        }
        if let Some([bank, debits]) = country.refused {
            match iban {
                _ if iban == bank => return Some(Behaviour::BankNotSupported),
                _ if iban == debits => return Some(Behaviour::DebitsNotSupported),
                _ => {}
            }
        }
    }
    if let Some((_, scenario)) = OTHERS.iter().find(|(listed, _)| *listed == iban) {
        return Some(scenario.behaviour());
    }
    let ending = ENDINGS.iter().find(|(ending, _)| iban.ends_with(ending));
    ending.map(|(_, behaviour)| *behaviour)
}

/// What a number of a type does. Domestic numbers are `route:account`.
pub(super) fn of_number(kind: PaymentMethodType, number: &str) -> Option<Behaviour> {
    let domestic = |rows: &[Row], route: &str| {
        let account = number.strip_prefix(route)?.strip_prefix(':')?;
        rows.iter().find(|(listed, ..)| *listed == account).map(|(.., behaviour)| *behaviour)
    };
    if kind == PaymentMethodType::SepaDebit {
        of_iban(number)
    } else if kind == PaymentMethodType::AuBecsDebit {
        domestic(BECS, super::network::TEST_BSB)
    } else if kind == PaymentMethodType::UsBankAccount {
        domestic(ACH, super::network::TEST_ROUTING_NUMBER)
    } else {
        None
    }
}

/// The IBAN of a scenario in a country, both in the documentation's own words: `success`, `at`.
pub(crate) fn iban(scenario: &str, country: &str) -> Option<&'static str> {
    let country = COUNTRIES.iter().find(|row| row.code.eq_ignore_ascii_case(country))?;
    match (scenario, country.refused) {
        ("bankNotSupported", Some([bank, _])) => Some(bank),
        ("debitsNotSupported", Some([_, debits])) => Some(debits),
        _ => {
            let at = SCENARIOS.iter().position(|it| it.name() == scenario)?;
            country.ibans.get(at).copied()
        }
    }
}
