//! Refunds.

use super::call::{Outcome, Secret};
use super::card;
use super::listing::Listing;
use super::tx::{Tx, transact};
use onfile_domain::charge::{Charge, State};
use onfile_domain::id::ChargeId;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_intent::PaymentIntent;
use onfile_domain::refund::{Create, Refund, RefundRefusal};
use onfile_domain::{Amount, Object, Refusal};
use onfile_rails::card::network;
use onfile_rails::debit;
use onfile_wire::error::ApiError;
use onfile_wire::objects::refund::{ListFilter, Update};
use onfile_wire::params::{NoParams, PathId};

impl Tx<'_> {
    async fn refund(&mut self, id: &str) -> Result<Refund, ApiError> {
        let refund = self.find::<Refund>(id).await?;
        let no_such =
            || Refusal::NoSuch { noun: "refund", id: id.to_owned(), param: "id", in_path: true };
        refund.ok_or_else(|| no_such().into())
    }

    /// The refunds of a charge that wait for its money, the first one first.
    async fn refunds_waiting(&mut self, charge: &str) -> Result<Vec<Refund>, ApiError> {
        let (found, _) = self.first_of("refund.charge", charge, MOST_WAITING).await?;
        let refunds = found.into_iter().filter_map(|object| Refund::try_from(object).ok());
        let mut waiting: Vec<Refund> = refunds.filter(Refund::waits_for_charge).collect();
        waiting.reverse();
        Ok(waiting)
    }

    /// What becomes of the refunds that waited for a charge which may have ended.
    pub(super) async fn settle_refunds(&mut self, charge: &ChargeId) -> Result<(), ApiError> {
        for refund in self.refunds_waiting(charge.as_str()).await? {
            let charge = self.charge(charge.as_str(), "charge", false).await?;
            let effects = refund.after_charge(&charge, &mut self.moment());
            self.apply(effects);
        }
        Ok(())
    }

    /// The charge a refund is for: named itself, or through its intent; both must agree.
    async fn refunded_charge(&mut self, command: &Create) -> Result<Charge, ApiError> {
        let of_intent = match &command.payment_intent {
            Some(id) => {
                let no_such = || Refusal::NoSuch {
                    noun: "payment_intent",
                    id: id.as_str().to_owned(),
                    param: "payment_intent",
                    in_path: false,
                };
                let intent = self.find::<PaymentIntent>(id.as_str()).await?.ok_or_else(no_such)?;
                let charge = intent.latest_charge;
                Some(charge.ok_or(Refusal::from(RefundRefusal::WithoutCharge(intent.id)))?)
            }
            None => None,
        };
        match (&command.charge, of_intent) {
            (Some(charge), Some(other)) if *charge != other => {
                Err(Refusal::Exclusive(&["charge", "payment_intent"]).into())
            }
            (Some(charge), _) => self.charge(charge.as_str(), "charge", false).await,
            (None, Some(charge)) => self.charge(charge.as_str(), "charge", false).await,
            (None, None) => Err(Refusal::from(RefundRefusal::OfNothing).into()),
        }
    }
}

/// Most refunds of a charge that wait for its money. `[U]`
const MOST_WAITING: usize = 100;

/// `POST /v1/refunds`
pub async fn create(Secret(call): Secret, command: Create) -> Outcome {
    transact!(call, |tx| {
        let charge = tx.refunded_charge(&command).await?;
        tx.live_by(charge.customer.as_ref()).await?;
        let waiting = match charge.state {
            State::Pending => tx.refunds_waiting(charge.id.as_str()).await?,
            State::Authorised { .. }
            | State::Captured { .. }
            | State::Failed { .. }
            | State::Released => Vec::new(),
        };
        if waiting.len() >= MOST_WAITING {
            return Err(Refusal::from(RefundRefusal::TooManyWaiting).into());
        }
        let waiting = waiting.iter().fold(Amount::ZERO, |sum, it| sum.plus(it.amount));
        let amount = Refund::amount_beside(&charge, command.amount, waiting);
        let command = Create { amount: Some(amount.map_err(Refusal::from)?), ..command.clone() };
        let report = match charge.card() {
            Some(charged) => card::with_number(&tx, &charged.card.sealed, network::refund).await?,
            None => debit::network::refund(),
        };
        let (refund, effects) = Refund::create(&charge, command.clone(), report, &mut tx.moment())
            .map_err(ApiError::from)?;
        tx.apply(effects);
        tx.return_to_cash(&refund).await?;
        tx.weigh_warning(&charge.id).await?;
        tx.answer(&refund).await
    })
}

/// `GET /v1/refunds/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    let refund = tx.refund(&id).await?;
    tx.answer(&refund).await
}

/// `POST /v1/refunds/{id}`
pub async fn update(Secret(call): Secret, PathId(id): PathId, command: Update) -> Outcome {
    transact!(call, |tx| {
        let effects = tx.refund(&id).await?.update(MetadataChange::clone(&command.metadata));
        tx.apply(effects);
        let refund = tx.refund(&id).await?;
        tx.answer(&refund).await
    })
}

/// `POST /v1/refunds/{id}/cancel`
pub async fn cancel(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let refund = Tx::begin(&call).refund(&id).await?;
    Err(Refusal::from(refund.cancel()).into())
}

/// `GET /v1/refunds`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    let (name, value) = match (&filter.charge, &filter.payment_intent) {
        (Some(charge), _) => ("refund.charge", charge.as_str()),
        (None, Some(intent)) => ("refund.payment_intent", intent.as_str()),
        (None, None) => ("refund", ""),
    };
    let (url, noun, page, created) = ("/v1/refunds", "refund", &filter.page, filter.created);
    let intent = filter.payment_intent.clone();
    call.list(Listing { name, value, url, noun, page, created }, move |object| match object {
        Object::Refund(refund) => intent.as_ref().is_none_or(|it| refund.payment_intent == *it),
        _ => false,
    })
    .await
}
