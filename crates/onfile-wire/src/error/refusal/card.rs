//! Card data that no card has. These are the card's fault: 402, with the field's own name.

use crate::error::ApiError;
use crate::invalid::shown;
use onfile_domain::card::ExpiryError;

pub(super) fn incorrect_number() -> ApiError {
    ApiError::card("incorrect_number", "number", "Your card number is incorrect.")
}

pub(super) fn invalid_cvc() -> ApiError {
    ApiError::card("invalid_cvc", "cvc", "Your card's security code is invalid.")
}

pub(super) fn invalid_expiry(error: ExpiryError) -> ApiError {
    match error {
        ExpiryError::Month => ApiError::card(
            "invalid_expiry_month",
            "exp_month",
            "Your card's expiration month is invalid.",
        ),
        ExpiryError::Year => ApiError::card(
            "invalid_expiry_year",
            "exp_year",
            "Your card's expiration year is invalid.",
        ),
    }
}

pub(super) fn live_in_test_mode() -> ApiError {
    let message = "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.";
    ApiError {
        decline_code: Some("test_mode_live_card".to_owned()),
        param: None,
        ..ApiError::card("card_declined", "", message)
    }
}

/// `[U]`
pub(super) fn network_not_on_card() -> ApiError {
    ApiError::bad("The network is not one of the networks available on this card.")
        .param("payment_method_options[card][network]")
        .showing_intent()
}

pub(super) fn token_used(id: &str) -> ApiError {
    ApiError::bad(format!("You cannot use a Stripe token more than once: {}.", shown(id)))
        .code("token_already_used")
}

/// The parameter is `[U]`. A source named where a token belongs is a token that does not exist. What does not even look like a token gets the recorded words.
pub(super) fn no_such_token(id: &str, param: &str) -> ApiError {
    if !["tok_", "cvctok_", "card_"].iter().any(|prefix| id.starts_with(prefix)) {
        return ApiError::bad(format!("Invalid token id: {}", shown(id))).param("token");
    }
    ApiError::bad(format!("No such token: '{}'", shown(id))).code("resource_missing").param(param)
}
