//! Tokens: something sensitive handed in once, to be used once.

use crate::Currency;
use crate::address::Address;
use crate::bank_account::{AccountHolderType, AccountType};
use crate::card::{Card, CardNumberEntry};
use crate::id::{PaymentMethodId, TokenId};
use crate::moment::Timestamp;
use crate::source;
use crate::typed::Typed;
use serde::{Deserialize, Serialize};

/// A single-use token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// The token's id.
    pub id: TokenId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Used already.
    pub used: bool,
    /// Where it was made from.
    pub client_ip: Option<String>,
    /// What it stands for.
    pub stands_for: StandsFor,
}

impl Token {
    /// The id of the card inside: a source made of the token keeps it.
    pub fn card_id(&self) -> PaymentMethodId {
        source::id_inside(self.id.as_str())
    }

    /// The id of the bank account inside.
    pub fn account_id(&self) -> String {
        let id = self.id.as_str();
        format!("ba_{}", id.strip_prefix("btok_").unwrap_or(id))
    }
}

/// What a token stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandsFor {
    /// A card, to be made into a payment method.
    Card(TokenCard),
    /// A security code, collected again for a saved card. The code itself waits in memory alone.
    CvcUpdate,
    /// A bank account.
    BankAccount(TokenAccount),
}

/// A bank account behind a token, as everybody may see it. Its number was judged and forgotten: no
/// call takes such a token, so nobody will ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenAccount {
    /// Where it is, ISO 3166-1.
    pub country: String,
    /// What it is kept in.
    pub currency: Currency,
    /// Whose it is.
    pub holder_name: Option<String>,
    /// What kind of holder that is.
    pub holder_type: Option<AccountHolderType>,
    /// What kind of account it is.
    pub account_type: Option<AccountType>,
    /// The bank's name, where it is known.
    pub bank_name: Option<String>,
    /// The bank's code, where the country has them.
    pub routing_number: Option<String>,
    /// Last four characters of its number.
    pub last4: String,
    /// The same for the same number inside one account of ours.
    pub fingerprint: String,
}

/// A card behind a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenCard {
    /// The card.
    pub card: Card,
    /// The cardholder's name.
    pub name: Option<String>,
    /// The cardholder's address.
    pub address: Address,
}

/// Create a token.
pub enum Create {
    /// For a card.
    Card(CardToken),
    /// For a security code.
    CvcUpdate(Typed),
    /// For a bank account.
    BankAccount(AccountToken),
}

/// A bank account to make a token for.
pub struct AccountToken {
    /// An IBAN, or the number that the bank knows it by.
    pub account_number: Typed,
    /// Where it is.
    pub country: String,
    /// What it is kept in.
    pub currency: Currency,
    /// The bank's code, for what is no IBAN.
    pub routing_number: Option<String>,
    /// Whose it is.
    pub holder_name: Option<String>,
    /// What kind of holder that is.
    pub holder_type: Option<AccountHolderType>,
    /// What kind of account it is.
    pub account_type: Option<AccountType>,
}

/// A card to make a token for.
pub struct CardToken {
    /// The digits.
    pub card: CardNumberEntry,
    /// The cardholder's name.
    pub name: Option<String>,
    /// The cardholder's address: `address_line1`, `address_zip` and so on.
    pub address: Address,
}
