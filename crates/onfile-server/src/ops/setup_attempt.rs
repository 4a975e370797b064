//! Setup attempts: read only; confirmations make them.

use super::call::{Outcome, Secret};
use super::listing::Listing;
use super::tx::Tx;
use onfile_wire::objects::setup_attempt::ListFilter;

/// `GET /v1/setup_attempts`
pub async fn list(Secret(call): Secret, filter: ListFilter) -> Outcome {
    Tx::begin(&call).named_setup_intent(&filter.setup_intent).await?;
    let listing = Listing {
        name: "setup_attempt.setup_intent",
        value: filter.setup_intent.as_str(),
        url: "/v1/setup_attempts",
        noun: "setup_attempt",
        page: &filter.page,
        created: filter.created,
    };
    call.list(listing, |_| true).await
}
