//! The calls on tokens.

use crate::Invalid;
use crate::form::Param;
use crate::objects::payment_method::Preferred;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::source::OlderAddress;
use crate::params::{Declaration, Declared, Fields, FromParam, Path, Schema, params, read_object};
use onfile_domain::address::{Address, AddressChange};
use onfile_domain::bank_account::{AccountHolderType, AccountType};
use onfile_domain::card::{CardNumberEntry, PreferredNetwork};
use onfile_domain::token::{AccountToken, CardToken, Create};
use onfile_domain::{Change, Currency, Typed};
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

/// A bank account as it is sent.
struct SentAccount {
    account_holder_name: Option<String>,
    account_holder_type: Option<AccountHolderType>,
    account_number: Typed,
    account_type: Option<AccountType>,
    country: String,
    currency: Currency,
    routing_number: Option<String>,
}

params! {
    SentAccount {
        account_holder_name, account_holder_type, account_number, account_type, country, currency,
        routing_number,
    }
    refused { payment_method: CONNECT }
}

impl From<SentAccount> for AccountToken {
    fn from(sent: SentAccount) -> Self {
        AccountToken {
            account_number: sent.account_number,
            country: sent.country,
            currency: sent.currency,
            routing_number: sent.routing_number,
            holder_name: sent.account_holder_name,
            holder_type: sent.account_holder_type,
            account_type: sent.account_type,
        }
    }
}

/// A security code, typed again.
struct CvcUpdate {
    cvc: Typed,
}

params! { CvcUpdate { cvc } }

/// Exactly one of these.
struct Sent {
    bank_account: Option<SentAccount>,
    card: Option<CardToken>,
    cvc_update: Option<CvcUpdate>,
}

params! {
    Sent { bank_account, card, cvc_update }
    refused {
        account: CONNECT,
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
        let mut given = Vec::new();
        let account = sent.bank_account.map(|it| ("bank_account", Create::BankAccount(it.into())));
        let card = sent.card.map(|it| ("card", Create::Card(it)));
        let code = sent.cvc_update.map(|it| ("cvc_update", Create::CvcUpdate(it.cvc)));
        given.extend([account, card, code].into_iter().flatten());
        let names: Vec<&str> = given.iter().map(|(name, _)| *name).collect();
        if let [_, .., last] = names.as_slice() {
            let names = names.join(", ");
            let why = format!("You may only specify one of these parameters: {names}.");
            return Err(path.child(last).unsupported(why));
        }
        match given.pop() {
            Some((_, create)) => Ok(create),
            None => Err(path.child("card").missing()),
        }
    }
}
