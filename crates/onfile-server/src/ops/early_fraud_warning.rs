//! Early fraud warnings.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::Tx;
use onfile_domain::charge::Charge;
use onfile_domain::early_fraud_warning::EarlyFraudWarning;
use onfile_domain::id::ChargeId;
use onfile_domain::{Object, Refusal};
use onfile_wire::error::ApiError;
use onfile_wire::objects::early_fraud_warning::ListFilter;
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    /// A charge has moved: its warning, if there is one, may no longer ask for anything.
    pub(crate) async fn weigh_warning(&mut self, charge: &ChargeId) -> Result<(), ApiError> {
        let Some(charge) = self.find::<Charge>(charge.as_str()).await? else { return Ok(()) };
        let Some(warning) = &charge.early_fraud_warning else { return Ok(()) };
        if let Some(warning) = self.find::<EarlyFraudWarning>(warning.as_str()).await? {
            self.apply(warning.weigh(&charge));
        }
        Ok(())
    }
}

/// `GET /v1/radar/early_fraud_warnings/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let (noun, param) = ("early fraud warning", "early_fraud_warning");
    let warning = tx.find::<EarlyFraudWarning>(&id).await?;
    let warning = warning.ok_or(Refusal::NoSuch { noun, id, param, in_path: true })?;
    tx.answer(&warning).await
}

/// `GET /v1/radar/early_fraud_warnings`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (name, value) = match (&filter.charge, &filter.payment_intent) {
        (Some(charge), _) => ("radar.early_fraud_warning.charge", charge.as_str()),
        (None, Some(intent)) => ("radar.early_fraud_warning.payment_intent", intent.as_str()),
        (None, None) => ("radar.early_fraud_warning", ""),
    };
    let (url, noun) = ("/v1/radar/early_fraud_warnings", "early fraud warning");
    let (page, created) = (&filter.page, filter.created);
    let intent = filter.payment_intent.clone();
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::EarlyFraudWarning(it) => intent.as_ref().is_none_or(|id| it.payment_intent == *id),
        _ => false,
    })
    .await
}
