//! Mandates: read only; confirmations make them.

use super::call::{Outcome, Secret};
use super::tx::Tx;
use onfile_domain::Refusal;
use onfile_domain::mandate::Mandate;
use onfile_wire::params::{NoParams, PathId};

/// `GET /v1/mandates/{id}`
pub async fn retrieve(Secret(call): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    let mut tx = Tx::begin(&call);
    match tx.find::<Mandate>(&id).await? {
        Some(mandate) => tx.answer(&mandate).await,
        None => {
            Err(Refusal::NoSuch { noun: "mandate", id, param: "mandate", in_path: true }.into())
        }
    }
}
