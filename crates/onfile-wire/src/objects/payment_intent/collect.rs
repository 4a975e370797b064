//! The account that a buyer linked at its bank, and will confirm with; also for setup intents.

use crate::Invalid;
use crate::form::Param;
use crate::params::{FromParam, Path, Schema, params};
use onfile_domain::payment_method::{Entry, EntryDetails};

/// Collect an account.
pub struct CollectBankAccount {
    /// The account, and who holds it.
    pub payment_method_data: Entry,
}

params! { CollectBankAccount { payment_method_data as Linked } }

/// A method that was linked: what is typed is confirmed with, and collected nowhere.
struct Linked(Entry);

impl FromParam for Linked {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let entry = Entry::from_param(param, path)?;
        match entry.details {
            EntryDetails::LinkedUsBankAccount { .. } => Ok(Linked(entry)),
            EntryDetails::Card(_)
            | EntryDetails::SepaDebit { .. }
            | EntryDetails::AuBecsDebit { .. }
            | EntryDetails::UsBankAccount { .. }
            | EntryDetails::Bancontact
            | EntryDetails::Ideal { .. }
            | EntryDetails::Sofort { .. }
            | EntryDetails::Giropay
            | EntryDetails::CustomerBalance
            | EntryDetails::NotBuilt(_) => {
                let account = path.child("us_bank_account");
                Err(account.child("financial_connections_account").missing())
            }
        }
    }

    fn schema() -> Schema {
        Entry::schema()
    }
}

impl From<Linked> for Entry {
    fn from(linked: Linked) -> Self {
        linked.0
    }
}
