//! Test clocks that stay as they are, and what lives by them. The rules are documented; the words are
//! `[U]`, but for those of a clock that is on its way.

use crate::error::{ApiError, ErrorType};
use onfile_domain::test_clock::{MAX_CUSTOMERS, TestClockRefusal as Refusal};

pub(super) fn refused(refusal: &Refusal) -> ApiError {
    match refusal {
        Refusal::NoTime => ApiError::bad("Invalid timestamp: must be between 0 and 253402300799, in seconds since the Unix epoch.")
            .param("frozen_time"),
        Refusal::NotForward => {
            ApiError::bad("The frozen_time must be after the test clock's current frozen time.")
                .param("frozen_time")
        }
        Refusal::TooFar => ApiError::bad(
            "The frozen_time cannot be more than two years after the test clock's current frozen time.",
        )
        .param("frozen_time"),
        // [R] quoted in many places; the code is what the service gives with this status.
        Refusal::Underway(clock) => ApiError::new(
            429,
            ErrorType::InvalidRequest,
            format!("Test clock advancement underway - cannot perform modifications: {clock}"),
        )
        .code("rate_limit"),
        Refusal::HasClock(customer) => {
            ApiError::bad(format!("The customer {customer} is already attached to a test clock."))
                .param("customer")
        }
        Refusal::Full => {
            ApiError::bad(format!("A test clock can have at most {MAX_CUSTOMERS} customers."))
        }
    }
}
