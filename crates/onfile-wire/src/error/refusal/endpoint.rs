//! Webhook endpoints. The words are `[U]`.

use crate::error::ApiError;
use onfile_domain::Named as _;
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
        Refusal::DestinationDisabled => ApiError::bad("This event destination is disabled."),
        Refusal::OtherPayload { name, payload } => {
            let payload = payload.name();
            ApiError::bad(format!("The event type {name} is not sent to event destinations whose event_payload is {payload}."))
                .param("enabled_events")
        }
        Refusal::NotPublic => ApiError::bad("Invalid URL: URL must be publicly accessible.")
            .code("url_invalid")
            .param("url"),
    }
}
