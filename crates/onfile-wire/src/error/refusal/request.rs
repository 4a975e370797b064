//! Things that do not exist, do not belong to the caller, or do not go together.

use crate::error::{ApiError, ErrorType};
use crate::invalid::shown;
use onfile_domain::refusal::IntentKind;

/// 404 when the id stands in the path, 400 when it is a parameter.
pub(super) fn no_such(noun: &str, id: &str, param: &str, in_path: bool) -> ApiError {
    let status = if in_path { 404 } else { 400 };
    // An id that is not one may be anything, a card number too.
    let message = format!("No such {noun}: '{}'", shown(id));
    ApiError::new(status, ErrorType::InvalidRequest, message).code("resource_missing").param(param)
}

pub(super) fn wrong_client_secret(kind: IntentKind) -> ApiError {
    let noun = super::noun(kind);
    ApiError::bad(format!("The client_secret provided does not match any associated {noun} on this account. Ensure that the provided client_secret and publishable key are from the same account"))
        .param("client_secret")
}

/// E1
pub(super) fn exclusive(params: &[&str]) -> ApiError {
    ApiError::bad(format!("You may only specify one of these parameters: {}.", params.join(", ")))
}
