//! Charges: made by confirming intents; here they are read and annotated.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::charge::{Charge, Update};
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::charge::ListFilter;
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    /// A charge by id.
    pub async fn charge(
        &mut self,
        id: &str,
        param: &'static str,
        in_path: bool,
    ) -> Result<Charge, ApiError> {
        let charge = self.find::<Charge>(id).await?;
        let no_such = || Refusal::NoSuch { noun: "charge", id: id.to_owned(), param, in_path };
        charge.ok_or_else(|| no_such().into())
    }
}

/// `GET /v1/charges/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let charge = tx.charge(&id, "id", true).await?;
    tx.answer(&charge).await
}

/// `POST /v1/charges/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let charge = tx.charge(&id, "id", true).await?;
        if let Some(customer) = &command.customer {
            tx.customer(customer, "customer").await?;
        }
        let effects = charge.update(command.clone()).map_err(ApiError::from)?;
        tx.apply(effects);
        let charge = tx.charge(&id, "id", true).await?;
        tx.answer(&charge).await
    })
}

/// `GET /v1/charges`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (name, value) = match (&filter.payment_intent, &filter.customer) {
        (Some(intent), _) => ("charge.payment_intent", intent.as_str()),
        (None, Some(customer)) => ("charge.customer", customer.as_str()),
        (None, None) => ("charge", ""),
    };
    let (url, noun, page, created) = ("/v1/charges", "charge", &filter.page, filter.created);
    let customer = filter.customer.clone();
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::Charge(charge) => customer.is_none() || charge.customer == customer,
        _ => false,
    })
    .await
}
