//! Accounts: whose records these are, and the keys that open them.

use crate::id::AccountId;
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use serde::{Deserialize, Serialize};

/// An account. Every other record belongs to exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account's id.
    pub id: AccountId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
}

impl Account {
    /// A new account.
    pub fn open(moment: &mut Moment<'_>) -> Self {
        Account { id: AccountId::mint(moment.mint), created: moment.now }
    }
}

names! {
    /// What a key opens.
    pub enum KeyKind {
        /// Everything of its account.
        Secret = "sk_test_",
        /// What a browser may do, with a client secret.
        Publishable = "pk_test_",
    }
}
