//! Customer sessions that are not made, or do not open what is asked of them. The words are `[U]`.

use super::below_one;
use crate::error::{ApiError, ErrorType};
use onfile_domain::customer_session::{CustomerSessionRefusal as Refusal, MAX_REDISPLAY_LIMIT};

/// Where the browser's library says which session it has.
const SECRET: &str = "customer_session_client_secret";
const LIMIT: &str = "components[payment_element][features][payment_method_redisplay_limit]";
const USAGE: &str = "components[payment_element][features][payment_method_save_usage]";

pub(super) fn refused(refusal: &Refusal) -> ApiError {
    match refusal {
        Refusal::NothingEnabled => {
            ApiError::bad("At least 1 component must be enabled.").param("components")
        }
        Refusal::FeaturesOfDisabled(component) => ApiError::bad(format!(
            "You can only specify features of a component that is enabled; {component} is not."
        ))
        .param(format!("components[{component}][features]")),
        Refusal::LimitTooLow => below_one(LIMIT),
        Refusal::LimitTooHigh => ApiError::bad(format!(
            "This value must be less than or equal to {MAX_REDISPLAY_LIMIT}."
        ))
        .code("parameter_invalid_integer")
        .param(LIMIT),
        Refusal::SaveUsageMissing => ApiError::bad(
            "You must specify payment_method_save_usage when payment_method_save is enabled.",
        )
        .code("parameter_missing")
        .param(USAGE),
        Refusal::WrongSecret => ApiError::bad("The customer_session_client_secret provided does not match any associated CustomerSession on this account. Ensure that the provided customer_session_client_secret and publishable key are from the same account")
            .param(SECRET),
        Refusal::Expired => {
            ApiError::bad("The CustomerSession has expired. Create a new one on your server.")
                .param(SECRET)
        }
        Refusal::OfAnotherCustomer => {
            ApiError::bad("The CustomerSession is for another customer than the intent.")
                .param(SECRET)
        }
        Refusal::KeyOfAnotherCustomer => {
            ApiError::bad("The ephemeral key is for another customer than the intent.")
                .param("legacy_customer_ephemeral_key")
        }
        Refusal::NotEnabled(what) => ApiError::new(
            403,
            ErrorType::InvalidRequest,
            format!("The CustomerSession does not enable {what}."),
        ),
    }
}
