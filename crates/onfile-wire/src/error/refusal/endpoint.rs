//! Webhook endpoints. The words are `[U]`.

use crate::error::ApiError;
use onfile_domain::webhook_endpoint::{EndpointRefusal as Refusal, LONGEST_OVERLAP, MOST};

pub(super) fn refused(refusal: &Refusal) -> ApiError {
    match refusal {
        Refusal::TooMany => {
            ApiError::bad(format!("You have reached the maximum of {MOST} test webhook endpoints."))
        }
        Refusal::Overlap => {
            ApiError::bad(format!("This value must be between 0 and {LONGEST_OVERLAP} seconds."))
                .code("parameter_invalid_integer")
                .param("expires_in")
        }
        Refusal::Disabled => {
            ApiError::bad("This webhook endpoint is disabled.").param("webhook_endpoint")
        }
        Refusal::NotPublic => ApiError::bad("Invalid URL: URL must be publicly accessible.")
            .code("url_invalid")
            .param("url"),
    }
}
