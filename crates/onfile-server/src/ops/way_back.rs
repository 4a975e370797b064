//! Where a page of ours sends the buyer once an attempt has ended; and again, when the buyer presses
//! twice: a browser shows the second answer, and whoever is told that there is nothing to do any more
//! never gets back to the shop.
//!
//! The first answer is kept as those of requests are, in the commit that ends the attempt and for as
//! long, with the attempt in the place of the idempotency key.

use super::answer::open_answer;
use super::call::Call;
use super::tx::{Tx, internal};
use super::{Answer, Outcome};
use onfile_domain::moment::DAY;
use onfile_domain::payment_intent::{Action, Step};
use onfile_wire::error::ApiError;
use serde::{Deserialize, Serialize};

/// In the place of a request's fingerprint, so that no request is answered with a way back and no page
/// with a request's answer.
const OF_A_PAGE: &[u8] = b"page";

/// How an attempt ended on its page, and where the buyer goes.
#[derive(Clone, Deserialize, Serialize)]
pub struct Resolved {
    /// Whether the buyer agreed.
    pub agreed: bool,
    /// The return URL, with the parameters that tell the integrator; `None` when there is none.
    pub return_url: Option<String>,
}

/// The way back, with the parameters that the documentation promises after what was there before. A
/// payment may come back while it is under way, so there are more statuses than two.
///
/// A library's dialog goes nowhere: the page beneath it is the one that goes on.
pub(super) fn back(
    call: &Call,
    action: &Action,
    (kind, intent): (&str, &str),
    agreed: bool,
    status: &str,
) -> Resolved {
    if action.by_sdk && action.step == Step::Challenge {
        return Resolved { agreed, return_url: None };
    }
    let secret = call.client_secret(intent);
    let return_url = action.return_url.as_ref().map(|url| {
        let (url, fragment) = match url.split_once('#') {
            Some((url, fragment)) => (url, format!("#{fragment}")),
            None => (url.as_str(), String::new()),
        };
        let separator = if url.contains('?') { '&' } else { '?' };
        format!(
            "{url}{separator}{kind}={intent}&{kind}_client_secret={secret}&redirect_status={status}{fragment}"
        )
    });
    Resolved { agreed, return_url }
}

/// Keeps the way back from an attempt that this decision ends.
pub(super) fn keep(tx: &mut Tx<'_>, attempt: &str, resolved: &Resolved) -> Result<(), ApiError> {
    let body = serde_json::to_vec(resolved).map_err(|_| ApiError::internal())?;
    tx.keep(attempt, OF_A_PAGE, Answer { status: 303, body });
    Ok(())
}

/// The way back from an attempt that has ended; `None` for any other.
pub(super) async fn kept(call: &Call, attempt: &str) -> Result<Option<Resolved>, ApiError> {
    let account = call.account.as_str();
    let row = call.app.store.idempotent(account, attempt).await.map_err(internal)?;
    let oldest = call.app.world.now() - DAY;
    let Some(row) = row.filter(|row| row.fingerprint == OF_A_PAGE && row.created >= oldest) else {
        return Ok(None);
    };
    let answer = open_answer(&call.app, account, attempt, &row.answer);
    let answer = answer.ok_or_else(ApiError::internal)?;
    serde_json::from_slice(&answer.body).map(Some).map_err(|_| ApiError::internal())
}

/// How an attempt ended, after a decision on it: as that has resolved, or as another had that was faster.
pub(super) async fn of(
    call: &Call,
    attempt: &str,
    decided: Outcome,
    resolved: Option<Resolved>,
) -> Result<Option<Resolved>, ApiError> {
    match (decided, resolved) {
        (Ok(_), Some(resolved)) => Ok(Some(resolved)),
        (decided, _) => match kept(call, attempt).await? {
            Some(resolved) => Ok(Some(resolved)),
            None => decided.map(|_| None),
        },
    }
}
