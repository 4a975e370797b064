//! Mandates. Cards mint none, so until debits exist there is none to retrieve.

use super::call::{Outcome, Secret};
use onfile_domain::Refusal;
use onfile_wire::params::{NoParams, PathId};

/// `GET /v1/mandates/{id}`
pub async fn retrieve(Secret(_): Secret, PathId(id): PathId, _: NoParams) -> Outcome {
    Err(Refusal::NoSuch { noun: "mandate", id, param: "mandate", in_path: true }.into())
}
