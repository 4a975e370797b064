//! Tokens: something sensitive handed in once, to be used once.

use crate::address::Address;
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
}

/// What a token stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandsFor {
    /// A card, to be made into a payment method.
    Card(TokenCard),
    /// A security code, collected again for a saved card. The code itself waits in memory alone.
    CvcUpdate,
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
