//! The calls on tokens.

use crate::Invalid;
use crate::form::Param;
use crate::objects::payment_method::Preferred;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::source::OlderAddress;
use crate::params::{Declaration, Declared, Fields, FromParam, Path, Schema, params, read_object};
use onfile_domain::address::{Address, AddressChange};
use onfile_domain::card::{CardNumberEntry, PreferredNetwork};
use onfile_domain::token::{CardToken, Create};
use onfile_domain::{Change, Typed};
use std::sync::LazyLock;

/// A card as it is sent.
struct SentCard {
    number: Typed,
    cvc: Option<Typed>,
    exp_month: i64,
    exp_year: i64,
    preferred_network: Option<PreferredNetwork>,
    name: Change<String>,
    address: AddressChange,
}

params! {
    SentCard {
        number, cvc, exp_month, exp_year, preferred_network = "networks" as Preferred, name,
        flatten address: OlderAddress,
    }
    refused { currency: not_yet!("Paying out to cards") }
}

impl Declaration for CardToken {
    type Output = CardToken;

    fn declare(declared: &mut Declared) {
        SentCard::declare(declared);
    }

    fn declared() -> &'static Declared {
        SentCard::declared()
    }

    fn read(fields: &mut Fields<'_>) -> Result<CardToken, Invalid> {
        let sent = SentCard::read(fields)?;
        let mut address = Address::default();
        address.apply(sent.address);
        Ok(CardToken {
            card: CardNumberEntry {
                number: sent.number,
                cvc: sent.cvc,
                exp_month: sent.exp_month,
                exp_year: sent.exp_year,
                preferred_network: sent.preferred_network,
            },
            name: sent.name.into_option(),
            address,
        })
    }
}

impl FromParam for CardToken {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        read_object::<CardToken>(param, path)
    }

    fn schema() -> Schema {
        SentCard::schema()
    }
}

/// A security code, typed again.
struct CvcUpdate {
    cvc: Typed,
}

params! { CvcUpdate { cvc } }

/// Exactly one of these.
struct Sent {
    card: Option<CardToken>,
    cvc_update: Option<CvcUpdate>,
}

params! {
    Sent { card, cvc_update }
    refused {
        account: CONNECT,
        bank_account: not_yet!("bank_account"),
        customer: CONNECT,
        person: CONNECT,
        pii: CONNECT,
    }
}

impl Declaration for Create {
    type Output = Create;

    fn declare(declared: &mut Declared) {
        Sent::declare(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Create>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Create, Invalid> {
        let path = fields.path();
        let sent = Sent::read(fields)?;
        match (sent.card, sent.cvc_update) {
            (Some(card), None) => Ok(Create::Card(card)),
            (None, Some(update)) => Ok(Create::CvcUpdate(update.cvc)),
            (None, None) => Err(path.child("card").missing()),
            (Some(_), Some(_)) => {
                let why = "You may only specify one of these parameters: card, cvc_update.";
                Err(path.child("cvc_update").unsupported(why))
            }
        }
    }
}
