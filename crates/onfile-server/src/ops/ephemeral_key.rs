//! Ephemeral keys: made by a server for its app, and presented by the app.
//!
//! A key says in its text whose account it is of and which record gives it, an ephemeral key's or a
//! customer session's; the rest is derived from that, so nothing about it is stored but the record.

use super::call::{Outcome, Secret};
use super::customer_session::{is_there, record};
use super::tx::transact;
use crate::app::App;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use onfile_domain::Refusal;
use onfile_domain::customer_session::CustomerSession;
use onfile_domain::customer_session::grant::Grant;
use onfile_domain::ephemeral_key::{Create, EphemeralKey};
use onfile_domain::id::AccountId;
use onfile_vault::same_secret;
use onfile_wire::error::ApiError;
use onfile_wire::expand::Root;
use onfile_wire::objects::ephemeral_key::with_secret;
use onfile_wire::params::{NoParams, PathId};

/// What every key begins with.
pub const PREFIX: &str = "ek_test_";

/// Characters of a key that are derived: 238 bits.
const DERIVED: usize = 40;

/// The key that a record gives.
pub fn secret_of(app: &App, account: &AccountId, id: &str) -> String {
    let account = account.as_str();
    let named = BASE64.encode(format!("{account},{id}"));
    // Not what the record's client secret is derived from: neither must give the other away.
    let derived = app.vault.derive_secret(account, &format!("ephemeral_key {id}"), DERIVED);
    format!("{PREFIX}{named}{derived}")
}

/// The account and the record that a key names; whether it is their key remains to be compared.
fn named(key: &str) -> Option<(AccountId, String)> {
    let rest = key.strip_prefix(PREFIX)?;
    let named = rest.get(..rest.len().checked_sub(DERIVED)?)?;
    let text = String::from_utf8(BASE64.decode(named).ok()?).ok()?;
    let (account, id) = text.split_once(',')?;
    Some((AccountId::named(account), id.to_owned()))
}

/// What a key opens. `None` when it is nobody's; one whose time is over is refused as such.
pub async fn opened(app: &App, key: &str) -> Result<Option<(AccountId, Grant)>, ApiError> {
    let Some((account, id)) = named(key) else { return Ok(None) };
    if !same_secret(key, &secret_of(app, &account, &id)) {
        return Ok(None);
    }
    let now = app.world.now();
    let (grant, open) = if let Some(key) = record::<EphemeralKey>(app, &account, &id).await? {
        if key.deleted {
            return Ok(None);
        }
        (Grant::of_key(&key), key.is_open(now))
    } else if let Some(session) = record::<CustomerSession>(app, &account, &id).await? {
        (Grant::of_session(&session), session.is_open(now))
    } else {
        return Ok(None);
    };
    if !open {
        return Err(ApiError::expired_key(key));
    }
    Ok(is_there(app, &account, &grant.customer).await?.then_some((account, grant)))
}

/// `POST /v1/ephemeral_keys`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let version = call.version.as_ref().ok_or_else(ApiError::version_required)?;
    let named = command.customer.as_ref().ok_or_else(|| ApiError::missing("customer"))?;
    transact!(call, |tx| {
        let customer = tx.named_customer(named).await?;
        let key = EphemeralKey::create(&customer.id, version.name(), &mut tx.moment());
        tx.save(&key);
        let secret = secret_of(&call.app, &call.account, key.id.as_str());
        tx.answer_value(Root::Object("ephemeral_key"), with_secret(&key, Some(secret))).await
    })
}

/// `DELETE /v1/ephemeral_keys/{id}`: the key opens nothing from now on.
pub async fn delete(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let found = tx.find::<EphemeralKey>(&id).await?.filter(|key| !key.deleted);
        let (noun, id, param) = ("ephemeral key", id.clone(), "id");
        let key = found.ok_or(Refusal::NoSuch { noun, id, param, in_path: true })?;
        let deleted = key.delete();
        tx.save(&deleted);
        tx.answer(&deleted).await
    })
}
