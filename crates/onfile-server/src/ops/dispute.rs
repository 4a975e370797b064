//! Disputes.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::dispute::{Dispute, Update};
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::dispute::ListFilter;
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    async fn dispute(&mut self, id: &str) -> Result<Dispute, ApiError> {
        let dispute = self.find::<Dispute>(id).await?;
        let no_such =
            || Refusal::NoSuch { noun: "dispute", id: id.to_owned(), param: "id", in_path: true };
        dispute.ok_or_else(|| no_such().into())
    }
}

/// `GET /v1/disputes/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let dispute = tx.dispute(&id).await?;
    tx.answer(&dispute).await
}

/// `POST /v1/disputes/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let dispute = tx.dispute(&id).await?;
        let charge = tx.charge(dispute.charge.as_str(), "charge", false).await?;
        tx.live_by(charge.customer.as_ref()).await?;
        let effects =
            dispute.update(&charge, command.clone(), &mut tx.moment()).map_err(ApiError::from)?;
        tx.apply(effects);
        let dispute = tx.dispute(&id).await?;
        tx.answer(&dispute).await
    })
}

/// `POST /v1/disputes/{id}/close`
pub async fn close(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    transact!(call, |tx| {
        let dispute = tx.dispute(&id).await?;
        let charge = tx.charge(dispute.charge.as_str(), "charge", false).await?;
        tx.live_by(charge.customer.as_ref()).await?;
        let effects = dispute.close(&charge, &mut tx.moment()).map_err(ApiError::from)?;
        tx.apply(effects);
        let dispute = tx.dispute(&id).await?;
        tx.answer(&dispute).await
    })
}

/// `GET /v1/disputes`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (name, value) = match (&filter.charge, &filter.payment_intent) {
        (Some(charge), _) => ("dispute.charge", charge.as_str()),
        (None, Some(intent)) => ("dispute.payment_intent", intent.as_str()),
        (None, None) => ("dispute", ""),
    };
    let (url, noun, page, created) = ("/v1/disputes", "dispute", &filter.page, filter.created);
    let intent = filter.payment_intent.clone();
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::Dispute(dispute) => intent.as_ref().is_none_or(|it| dispute.payment_intent == *it),
        _ => false,
    })
    .await
}
