//! Sources: the API's older face of what a customer has on file.
//!
//! A card source *is* a payment method, whose id begins with `card_`: one record, one standing, one
//! number in the vault. It is shown as a `card` by the routes and events of sources, and as a
//! `payment_method` by all others. Bank accounts, the other kind of source, need a rail of their own.

use crate::address::AddressChange;
use crate::card::CardChange;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CardSourceId, CustomerId, PaymentMethodId};
use crate::metadata::MetadataChange;
use crate::moment::{Mint, Moment};
use crate::names::names;
use crate::payment_method::PaymentMethod;
use crate::rail::given;
use crate::refusal::Refusal;
use crate::token::CardToken;
use crate::typed::Change;

names! {
    /// The kinds of source that the API names.
    pub enum ObjectName {
        BankAccount = "bank_account",
        Card = "card",
    }
}

/// A source as a caller hands it in.
pub enum Given {
    /// A token.
    Token(String),
    /// A card's own digits.
    Card(Box<CardToken>),
}

/// Put a source on file for a customer.
pub struct Create {
    /// What to put there.
    pub source: Given,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// Whether the issuer is asked first; it is, unless this is false.
    pub validate: Option<bool>,
}

/// Change a card source.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The cardholder's address: `address_line1`, `address_zip` and so on.
    pub address: AddressChange,
    /// New expiry.
    pub card: CardChange,
    /// The caller's notes.
    pub metadata: MetadataChange,
    /// The cardholder's name.
    pub name: Change<String>,
}

/// What a source cannot be or do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceRefusal {
    /// The default of a customer who has no such source.
    NotLinked {
        /// What was given.
        id: String,
        /// Whose default it should be.
        customer: CustomerId,
    },
    /// Verified, as only bank accounts are.
    NotABankAccount(PaymentMethodId),
    /// `validate` without a source that it is about.
    NothingToValidate,
}

/// What every card source's id begins with.
const CARD: &str = "card_";

/// The id of a new card source. A token's card had an id inside its token already, and keeps it; a
/// test token's name stands for a new card each time.
pub fn source_id(token: Option<&str>, mint: &mut dyn Mint) -> PaymentMethodId {
    match token.filter(|token| token.starts_with("tok_1")) {
        Some(token) => id_inside(token),
        None => PaymentMethodId::named(CardSourceId::mint(mint).as_str()),
    }
}

/// The id that a card has inside its token.
pub(crate) fn id_inside(token: &str) -> PaymentMethodId {
    PaymentMethodId::named(format!("{CARD}{}", token.strip_prefix("tok_").unwrap_or(token)))
}

impl PaymentMethod {
    /// Whether it was put on file as a source.
    pub fn is_source(&self) -> bool {
        self.id.as_str().starts_with(CARD)
    }

    /// Tells that it was put on file as a source.
    pub fn source_created(&self) -> Effects {
        let mut effects = Effects::default();
        effects.tell(EventType::CustomerSourceCreated, self);
        effects
    }

    /// Changes a card source. What the issuer said of an address says nothing of the next one.
    pub fn update_source(&self, command: Update, moment: &Moment<'_>) -> Result<Effects, Refusal> {
        let mut changed = self.clone();
        let before = self.billing_details.address.clone().unwrap_or_default();
        let mut address = before.clone();
        address.apply(command.address);
        let Some(card) = changed.card_mut() else {
            // Only cards are put on file as sources.
            return Err(Refusal::UpdateUnattached);
        };
        card.apply(command.card, moment.now)?;
        if address.line1 != before.line1 {
            card.checks.address_line1 = given(address.line1.is_some());
        }
        if address.postal_code != before.postal_code {
            card.checks.address_postal_code = given(address.postal_code.is_some());
        }
        if address != before {
            changed.billing_details.address = Some(address);
        }
        command.name.apply(&mut changed.billing_details.name);
        changed.metadata.apply(command.metadata);
        let mut effects = Effects::default();
        effects.tell_change(EventType::CustomerSourceUpdated, self, &changed);
        effects.save(changed);
        Ok(effects)
    }
}
