//! Tokens.

use super::bank_account;
use super::call::{Intake, Outcome, Secret};
use super::card;
use super::tx::{Tx, transact};
use crate::world::Entropy;
use onfile_domain::Refusal;
use onfile_domain::id::{BankTokenId, CvcTokenId, TokenId};
use onfile_domain::refusal::AccountRefusal;
use onfile_domain::token::{Create, StandsFor, Token, TokenCard};
use onfile_wire::params::{NoParams, PathId};

/// `POST /v1/tokens`
pub async fn create(caller: Intake, command: Create) -> Outcome {
    let call = caller.into_call();
    let mut mint = Entropy::default();
    let id = match &command {
        Create::Card(_) => TokenId::mint(&mut mint),
        Create::CvcUpdate(_) => TokenId::named(CvcTokenId::mint(&mut mint).as_str()),
        Create::BankAccount(_) => TokenId::named(BankTokenId::mint(&mut mint).as_str()),
    };
    let (stands_for, sealed) = match command {
        Create::Card(entry) => {
            let sealed = card::seal(&call, &entry.card)?;
            let card = sealed.card.clone();
            let held = TokenCard { card, name: entry.name, address: entry.address };
            (StandsFor::Card(held), Some(sealed.sealed))
        }
        Create::CvcUpdate(typed) => {
            card::keep_code(&call, id.as_str(), card::parse_code(&typed)?);
            (StandsFor::CvcUpdate, None)
        }
        Create::BankAccount(entry) => {
            let inside = |why| AccountRefusal::InsideToken(Box::new(why));
            let held =
                bank_account::described(&call, entry).map_err(inside).map_err(Refusal::from)?;
            (StandsFor::BankAccount(held), None)
        }
    };
    transact!(call, |tx| {
        let token = Token {
            id: id.clone(),
            created: tx.now,
            used: false,
            client_ip: call.client_ip.clone(),
            stands_for: stands_for.clone(),
        };
        if let Some(sealed) = &sealed {
            tx.seal(sealed.clone());
        }
        tx.save(&token);
        tx.answer(&token).await
    })
}

/// `GET /v1/tokens/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let no_such =
        || Refusal::NoSuch { noun: "token", id: id.clone(), param: "token", in_path: true };
    let token = tx.find::<Token>(&id).await?.ok_or_else(no_such)?;
    tx.answer(&token).await
}
