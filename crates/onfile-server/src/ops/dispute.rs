//! Disputes.

use super::bank;
use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::charge::Charged;
use onfile_domain::dispute::{Dispute, DisputeRefusal, Open, Update};
use onfile_domain::rail::DisputeReason;
use onfile_domain::rail::debit::Report;
use onfile_domain::{Amount, Object, Refusal};
use onfile_rails::card::network;
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

/// `POST /_onfile/charges/{charge}/dispute`: the payer's bank disputes a charge, now. The real service
/// has no call for it; there it happens.
pub async fn open(Secret(call): Secret, PathId(id): PathId, command: Open) -> Outcome {
    transact!(call, |tx| {
        let charge = tx.charge(&id, "charge", true).await?;
        tx.live_by(charge.customer.as_ref()).await?;
        if charge.amount_captured() == Amount::ZERO {
            return Err(Refusal::from(DisputeRefusal::NothingTaken).into());
        }
        let before = match &charge.dispute {
            Some(before) => tx.find::<Dispute>(before.as_str()).await?,
            None => None,
        };
        let inquiry = command.inquiry == Some(true);
        match &charge.charged {
            Charged::Card(_) => {
                if before.is_some_and(|before| before.is_open()) {
                    return Err(Refusal::from(DisputeRefusal::Already).into());
                }
                if charge.unrefunded() == Amount::ZERO {
                    return Err(Refusal::from(DisputeRefusal::Refunded).into());
                }
                let reason = command.reason.unwrap_or(DisputeReason::Fraudulent);
                let notice = network::dispute(reason, inquiry);
                let effects = Dispute::open_later(&charge, &notice, &mut tx.moment());
                tx.apply(effects);
            }
            Charged::Debit(_) => {
                if before.is_some() {
                    return Err(Refusal::from(DisputeRefusal::Already).into());
                }
                if inquiry {
                    return Err(Refusal::from(DisputeRefusal::InquiryOfDebit).into());
                }
                let reason = command.reason.unwrap_or(DisputeReason::CustomerInitiated);
                bank::consume(&mut tx, &charge.id, &Report::Disputed(reason)).await?;
            }
            Charged::Redirect(_) | Charged::Cash(_) => {
                return Err(Refusal::from(DisputeRefusal::Final).into());
            }
        }
        tx.weigh_warning(&charge.id).await?;
        let charge = tx.charge(&id, "charge", true).await?;
        let opened = charge.dispute.ok_or_else(ApiError::internal)?;
        let opened = tx.dispute(opened.as_str()).await?;
        tx.answer(&opened).await
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
