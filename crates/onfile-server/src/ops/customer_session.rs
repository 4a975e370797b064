//! Customer sessions: made by a server, and presented by its buyers' browsers.

use super::call::{Outcome, Secret};
use super::tx::{internal, transact};
use crate::app::App;
use onfile_domain::customer::Customer;
use onfile_domain::customer_session::{Create, CustomerSession, CustomerSessionRefusal};
use onfile_domain::id::{AccountId, CustomerId};
use onfile_domain::{Object, Refusal};
use onfile_store::records;
use onfile_vault::same_secret;
use onfile_wire::error::ApiError;
use onfile_wire::objects::customer_session::{client_secret, id_of_secret};
use onfile_wire::version::ApiVersion;

/// `POST /v1/customer_sessions`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    let named = command.customer.as_ref().ok_or_else(|| ApiError::missing("customer"))?;
    let save_usage_required = call.version.as_ref().is_some_and(ApiVersion::requires_save_usage);
    transact!(call, |tx| {
        let customer = tx.named_customer(named).await?;
        let asked = command.components.clone();
        let session =
            CustomerSession::create(&customer.id, asked, save_usage_required, &mut tx.moment())
                .map_err(Refusal::CustomerSession)?;
        tx.save(&session);
        tx.answer(&session).await
    })
}

/// The session that a client secret opens, for as long as it does.
pub async fn opened(
    app: &App,
    account: &AccountId,
    secret: &str,
) -> Result<CustomerSession, ApiError> {
    let wrong = || ApiError::from(Refusal::CustomerSession(CustomerSessionRefusal::WrongSecret));
    let id = id_of_secret(secret).ok_or_else(wrong)?;
    let derive = |id: &str, length: usize| app.vault.derive_secret(account.as_str(), id, length);
    if !same_secret(secret, &client_secret(&id, &derive)) {
        return Err(wrong());
    }
    let session = record::<CustomerSession>(app, account, &id).await?.ok_or_else(wrong)?;
    if !session.is_open(app.world.now()) {
        return Err(Refusal::CustomerSession(CustomerSessionRefusal::Expired).into());
    }
    match is_there(app, account, &session.customer).await? {
        true => Ok(session),
        false => Err(wrong()),
    }
}

/// Whether the customer that something opens is still one.
pub(super) async fn is_there(
    app: &App,
    account: &AccountId,
    customer: &CustomerId,
) -> Result<bool, ApiError> {
    let found = record::<Customer>(app, account, customer.as_str()).await?;
    Ok(found.is_some_and(|customer| customer.is_there()))
}

/// A record outside of any decision: what it opens is looked at before the call is.
pub(super) async fn record<T: TryFrom<Object>>(
    app: &App,
    account: &AccountId,
    id: &str,
) -> Result<Option<T>, ApiError> {
    let rows = app.store.get(account.as_str(), &[id]).await.map_err(internal)?;
    let Some(row) = rows.first().filter(|row| records::is_object(row)) else { return Ok(None) };
    let object = records::decode_object(row).map_err(internal)?;
    Ok(T::try_from(object).ok())
}
