//! Bank pages: what comes back with a buyer who has agreed there.

use crate::bank_account::SepaDebit;
use serde::{Deserialize, Serialize};

/// Who has paid, as the bank says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payer {
    /// The bank's code.
    pub bank_code: Option<String>,
    /// The bank's name.
    pub bank_name: Option<String>,
    /// The bank's BIC.
    pub bic: Option<String>,
    /// Last four characters of the account's number.
    pub iban_last4: Option<String>,
    /// The holder's name.
    pub verified_name: Option<String>,
}

/// What comes back with the buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authorised {
    /// Who has paid.
    pub payer: Payer,
    /// The account for later debits, where they were agreed to.
    pub account: Option<SepaDebit>,
    /// Seconds until the money is certain; `None` when it is there at once.
    pub paid_after: Option<i64>,
}
