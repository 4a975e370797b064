//! Direct debits: what is asked of a bank, and what it reports in its own time.
//!
//! A collection is written down before it is sent and carries a reference of its own. What becomes of
//! it is told by reports, which come in days, sometimes twice, late or out of order; whoever consumes
//! them ([`crate::payment_intent`]) has to bear that. The test network and a bank use the same door.

use super::DisputeReason;
use crate::moment::Timestamp;
use crate::money::{Amount, Currency};
use crate::names::names;
use serde::{Deserialize, Serialize};

/// Take money from an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collect {
    /// How much.
    pub amount: Amount,
    /// In what.
    pub currency: Currency,
    /// Our own reference of this collection: unique.
    pub reference: String,
    /// When it is handed over.
    pub at: Timestamp,
}

/// The answer to [`Collect`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// Taken on; the bank reports later.
    Accepted {
        /// When the account is expected to be debited.
        expected_debit_date: Option<Timestamp>,
        /// Seconds until the first report; `None` where none comes by itself.
        first_report_after: Option<i64>,
    },
    /// Not taken on.
    Refused(ReturnReason),
}

/// What a bank says of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// The money is there, and the time in which it could have been returned is over.
    Paid,
    /// The money does not come, or went back.
    Returned(ReturnReason),
    /// The holder has asked for it back.
    Disputed(DisputeReason),
}

names! {
    /// Why a debit fails: the API's failure codes.
    /// Sources: <https://docs.stripe.com/payments/sepa-debit#handle-failed-payments>,
    /// <https://docs.stripe.com/payments/au-becs-debit>, <https://docs.stripe.com/payments/ach-direct-debit>.
    pub enum ReturnReason {
        AccountClosed = "account_closed",
        ChargeExceedsSourceLimit = "charge_exceeds_source_limit",
        ChargeExceedsTransactionLimit = "charge_exceeds_transaction_limit",
        ChargeExceedsWeeklyLimit = "charge_exceeds_weekly_limit",
        DebitDisputed = "debit_disputed",
        DebitNotAuthorized = "debit_not_authorized",
        GenericCouldNotProcess = "generic_could_not_process",
        InsufficientFunds = "insufficient_funds",
        InvalidCurrency = "invalid_currency",
        NoAccount = "no_account",
        ReferToCustomer = "refer_to_customer",
        RiskLevelHighest = "blocked",
        TokenizedAccountNumberDeactivated = "tokenized_account_number_deactivated",
    }
}

impl ReturnReason {
    /// Whether the mandate ends with it: another debit would come back the same way.
    pub fn ends_mandate(self) -> bool {
        match self {
            ReturnReason::AccountClosed
            | ReturnReason::DebitDisputed
            | ReturnReason::DebitNotAuthorized
            | ReturnReason::NoAccount
            | ReturnReason::TokenizedAccountNumberDeactivated => true,
            ReturnReason::ChargeExceedsSourceLimit
            | ReturnReason::ChargeExceedsTransactionLimit
            | ReturnReason::ChargeExceedsWeeklyLimit
            | ReturnReason::GenericCouldNotProcess
            | ReturnReason::InsufficientFunds
            | ReturnReason::InvalidCurrency
            | ReturnReason::ReferToCustomer
            | ReturnReason::RiskLevelHighest => false,
        }
    }

    /// What a return is called that comes after the money was counted as paid.
    pub fn dispute(self) -> DisputeReason {
        match self {
            ReturnReason::AccountClosed
            | ReturnReason::NoAccount
            | ReturnReason::TokenizedAccountNumberDeactivated => {
                DisputeReason::IncorrectAccountDetails
            }
            ReturnReason::InsufficientFunds
            | ReturnReason::ChargeExceedsSourceLimit
            | ReturnReason::ChargeExceedsTransactionLimit
            | ReturnReason::ChargeExceedsWeeklyLimit => DisputeReason::InsufficientFunds,
            ReturnReason::DebitNotAuthorized => DisputeReason::DebitNotAuthorized,
            ReturnReason::DebitDisputed => DisputeReason::CustomerInitiated,
            ReturnReason::GenericCouldNotProcess
            | ReturnReason::InvalidCurrency
            | ReturnReason::ReferToCustomer
            | ReturnReason::RiskLevelHighest => DisputeReason::BankCannotProcess,
        }
    }

    /// What the seller's customer is told.
    pub fn message(self) -> &'static str {
        match self {
            ReturnReason::AccountClosed => "The customer's bank account has been closed.",
            ReturnReason::ChargeExceedsSourceLimit => {
                "This payment exceeds the limit of what can be debited from this account within a week."
            }
            ReturnReason::ChargeExceedsTransactionLimit => {
                "This payment exceeds the limit of what can be debited from this account at once."
            }
            ReturnReason::ChargeExceedsWeeklyLimit => {
                "This payment exceeds the number of payments that can be debited from this account within a week."
            }
            ReturnReason::DebitDisputed => "The customer has disputed the debit with their bank.",
            ReturnReason::DebitNotAuthorized => {
                "The customer has notified their bank that this payment was unauthorized."
            }
            // Recorded.
            ReturnReason::GenericCouldNotProcess => {
                "The transaction can't be processed because your customer's account information is missing or incorrect. Collect a new mandate and ask your customer to provide their name and address exactly as it appears on their bank account. After this, you can attempt the transaction again."
            }
            ReturnReason::InsufficientFunds => {
                "The customer's account has insufficient funds to cover this payment."
            }
            ReturnReason::InvalidCurrency => {
                "The bank account does not support the currency of this payment."
            }
            ReturnReason::NoAccount => "The customer's bank account could not be located.",
            ReturnReason::ReferToCustomer => {
                "The customer's bank has returned the payment; ask the customer for the reason."
            }
            ReturnReason::RiskLevelHighest => {
                "The payment was blocked because its risk is too high."
            }
            ReturnReason::TokenizedAccountNumberDeactivated => {
                "The tokenized account number has been deactivated by the bank."
            }
        }
    }
}

/// How an account is proved with what was paid into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is the buyer's.
    Verified,
    /// What was typed is not what was paid in.
    Mismatch,
    /// Nothing could be paid in.
    Failed,
    /// Typed too often.
    AttemptsExceeded,
    /// Too late.
    TimedOut,
}

/// Where a collection came from and goes to, as far as an account's number says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankCodes {
    /// The bank.
    pub bank_code: Option<String>,
    /// The branch.
    pub branch_code: Option<String>,
}
