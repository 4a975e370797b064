//! The calls on sources, and sources handed in with a customer.

use crate::Invalid;
use crate::form::Param;
use crate::params::{Declaration, FromParam, Kind, Page, Path, Schema, params, read_object};
use onfile_domain::address::AddressChange;
use onfile_domain::card::CardChange;
use onfile_domain::source::{Create, Given, ObjectName, Update};
use onfile_domain::token::CardToken;

const NO_BANK_ACCOUNTS: &str =
    "Bank accounts are not supported as sources by this server yet; only cards are.";
const NO_SOURCES_API: &str =
    "The Sources API is not supported by this server. Use payment methods or card tokens instead.";
const BANK_ACCOUNTS_ONLY: &str = "This parameter only applies to bank accounts.";

params! { Create { source, metadata, validate } }

/// What a hash describes: a card.
struct OfCard;

impl FromParam for OfCard {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match ObjectName::from_param(param, path)? {
            ObjectName::Card => Ok(OfCard),
            ObjectName::BankAccount => Err(path.unsupported(NO_BANK_ACCOUNTS)),
        }
    }

    fn schema() -> Schema {
        ObjectName::schema()
    }
}

/// A card by its digits.
struct SentSource {
    object: OfCard,
    card: CardToken,
}

params! {
    SentSource { object, flatten card }
    refused {
        account_holder_name: NO_BANK_ACCOUNTS,
        account_holder_type: NO_BANK_ACCOUNTS,
        account_number: NO_BANK_ACCOUNTS,
        country: NO_BANK_ACCOUNTS,
        routing_number: NO_BANK_ACCOUNTS,
    }
}

/// Which of a customer's sources are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// Only of this kind.
    pub object: Option<ObjectName>,
}

params! { ListFilter { flatten page, object } }

/// The two amounts that verify a bank account.
#[derive(Clone, Debug)]
pub struct Verify {
    /// In minor units.
    pub amounts: Option<Vec<i64>>,
}

params! { Verify { amounts } }

impl FromParam for Given {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        if let Some(Param::Map(_)) = &param {
            let sent = read_object::<SentSource>(param, path)?;
            return Ok(Given::Card(Box::new(sent.card)));
        }
        let token = String::from_param(param, path)?;
        match token.split_once('_') {
            Some(("btok" | "ba", _)) => Err(path.unsupported(NO_BANK_ACCOUNTS)),
            Some(("src", _)) => Err(path.unsupported(NO_SOURCES_API)),
            _ => Ok(Given::Token(token)),
        }
    }

    fn schema() -> Schema {
        let token = Box::new(String::schema());
        Schema::required(Kind::Either(token, SentSource::declared()))
    }
}

params! {
    /// An address as this older object has it, line by line; tokens have it too.
    pub(in crate::objects) struct OlderAddress for AddressChange {
        city = "address_city", country = "address_country", line1 = "address_line1",
        line2 = "address_line2", state = "address_state", postal_code = "address_zip",
    }
}

params! {
    /// What of a card can change here.
    struct Expiry for CardChange { exp_month, exp_year, .. }
}

params! {
    Update { flatten address: OlderAddress, flatten card: Expiry, metadata, name }
    refused {
        account_holder_name: BANK_ACCOUNTS_ONLY,
        account_holder_type: BANK_ACCOUNTS_ONLY,
        owner: NO_SOURCES_API,
    }
}
