//! Payment methods at a bank: accounts that are debited, and bank pages that pay once.
//!
//! As everybody may see them: never the number. How an account is debited is [`crate::rail::debit`]'s
//! to say, what a bank's page answers [`crate::rail::redirect`]'s.

use crate::id::{ChargeId, SealedAccountId, SetupAttemptId};
use crate::moment::Timestamp;
use crate::names::names;
use serde::{Deserialize, Serialize};

/// What every account that is debited has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Last four characters of its number.
    pub last4: String,
    /// The same for the same number inside one account of ours.
    pub fingerprint: String,
    /// Where the vault keeps the number.
    pub sealed: SealedAccountId,
}

/// An account that is debited by the SEPA scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SepaDebit {
    /// The account.
    pub account: Account,
    /// The bank, where the country's numbers say so.
    pub bank_code: Option<String>,
    /// The branch, where the country's numbers say so.
    pub branch_code: Option<String>,
    /// Country of the account, ISO 3166-1.
    pub country: String,
    /// What it was generated from, when it was not handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_from: Option<GeneratedFrom>,
}

/// Where a generated method comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GeneratedFrom {
    /// A payment on a bank's page.
    Charge(ChargeId),
    /// A setup on a bank's page.
    SetupAttempt(SetupAttemptId),
}

/// An Australian account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuBecsDebit {
    /// The account.
    pub account: Account,
    /// Six digits: bank, state, branch.
    pub bsb_number: String,
}

names! {
    /// Who holds an account in the United States.
    pub enum AccountHolderType {
        Company = "company",
        Individual = "individual",
    }
}

names! {
    /// What kind of account it is.
    pub enum AccountType {
        Checking = "checking",
        Savings = "savings",
    }
}

/// An account in the United States.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsBankAccount {
    /// The account.
    pub account: Account,
    /// Who holds it.
    pub account_holder_type: Option<AccountHolderType>,
    /// What kind it is.
    pub account_type: AccountType,
    /// The bank's name.
    pub bank_name: String,
    /// Nine digits.
    pub routing_number: String,
    /// What its bank knows it by, when its holder linked it there instead of typing its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub financial_connections_account: Option<String>,
    /// Since when its holder has proved that it is theirs; `None` while nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<Timestamp>,
    /// Why it can be debited no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked: Option<Blocked>,
}

names! {
    /// Why an account cannot be debited any more.
    pub enum BlockedReason {
        BankAccountClosed = "bank_account_closed",
        BankAccountInvalidDetails = "bank_account_invalid_details",
        BankAccountUnusable = "bank_account_unusable",
        DebitNotAuthorized = "debit_not_authorized",
        TokenizedAccountNumberDeactivated = "tokenized_account_number_deactivated",
    }
}

/// What the bank answered to the last debit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// The scheme's return code, such as `R02`.
    pub network_code: Option<String>,
    /// What it means.
    pub reason: BlockedReason,
}

names! {
    /// The banks of iDEAL. Source: the types in stripe-node 23.
    pub enum IdealBank {
        AbnAmro = "abn_amro",
        Adyen = "adyen",
        AsnBank = "asn_bank",
        Bunq = "bunq",
        Buut = "buut",
        Finom = "finom",
        Handelsbanken = "handelsbanken",
        Ing = "ing",
        Knab = "knab",
        Mollie = "mollie",
        Moneyou = "moneyou",
        N26 = "n26",
        Nn = "nn",
        Rabobank = "rabobank",
        Regiobank = "regiobank",
        Revolut = "revolut",
        SnsBank = "sns_bank",
        TriodosBank = "triodos_bank",
        VanLanschot = "van_lanschot",
        Yoursafe = "yoursafe",
    }
}

impl IdealBank {
    /// The bank's BIC.
    pub fn bic(self) -> &'static str {
        match self {
            IdealBank::AbnAmro => "ABNANL2A",
            IdealBank::Adyen => "ADYBNL2A",
            IdealBank::AsnBank => "ASNBNL21",
            IdealBank::Bunq => "BUNQNL2A",
            IdealBank::Buut => "BUUTNL2A",
            IdealBank::Finom => "FNOMNL22",
            IdealBank::Handelsbanken => "HANDNL2A",
            IdealBank::Ing => "INGBNL2A",
            IdealBank::Knab => "KNABNL2H",
            IdealBank::Mollie => "MLLENL2A",
            IdealBank::Moneyou => "MOYONL21",
            IdealBank::N26 => "NTSBDEB1",
            IdealBank::Nn => "NNBANL2G",
            IdealBank::Rabobank => "RABONL2U",
            IdealBank::Regiobank => "RBRBNL21",
            IdealBank::Revolut => "REVOLT21",
            IdealBank::SnsBank => "SNSBNL2A",
            IdealBank::TriodosBank => "TRIONL2U",
            IdealBank::VanLanschot => "FVLBNL22",
            IdealBank::Yoursafe => "BITSNL2A",
        }
    }
}

names! {
    /// The countries where Sofort was offered.
    pub enum SofortCountry {
        At = "AT",
        Be = "BE",
        De = "DE",
        Es = "ES",
        It = "IT",
        Nl = "NL",
    }
}

/// A payment on an iDEAL bank's page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ideal {
    /// The bank, when the buyer has chosen one already.
    pub bank: Option<IdealBank>,
}

/// A payment by Sofort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sofort {
    /// Where the buyer's bank is.
    pub country: SofortCountry,
}
