//! The parts that a card shows wherever it appears.

use crate::objects::members::object;
use crate::objects::view::View;
use onfile_domain::Named;
use onfile_domain::card::{Card, Checks};
use onfile_domain::rail::ThreeDSecureResult;
use serde_json::Value;

/// No test card is issued under a regulation that caps interchange.
pub(super) const REGULATED_STATUS: &str = "unregulated";

/// The issuer's three checks.
pub(super) fn checks(checks: &Checks) -> Value {
    object! {
        address_line1_check: &checks.address_line1,
        address_postal_code_check: &checks.address_postal_code,
        cvc_check: &checks.cvc,
    }
}

/// The fingerprint, which tells whether two buyers share a card: never for the browser.
pub(super) fn fingerprint<'a>(card: &'a Card, view: &View<'_>) -> Option<&'a str> {
    view.if_secret(card.fingerprint.as_str())
}

/// The preferred network; a choice that the card does not have shows as such. Source:
/// `card.networks.preferred` in <https://docs.stripe.com/api/payment_methods/object>.
pub(super) fn preferred(card: &Card) -> Option<&'static str> {
    match (card.preferred_network, card.preferred()) {
        (None, _) => None,
        (Some(_), Some(network)) => Some(network.name()),
        (Some(_), None) => Some("invalid_preference"),
    }
}

/// How 3-D Secure ended. The version of the protocol is not part of the network's report.
pub(super) fn three_d_secure(result: &ThreeDSecureResult) -> Value {
    object! {
        authentication_flow: &result.flow,
        electronic_commerce_indicator: &result.electronic_commerce_indicator,
        result: &result.outcome,
        result_reason: &result.reason,
        transaction_id: &result.transaction_id,
        version: Value::Null,
    }
}

/// The same on a charge, which also knows of exemptions.
pub(super) fn charged_three_d_secure(result: &ThreeDSecureResult) -> Value {
    object! {
        authentication_flow: &result.flow,
        electronic_commerce_indicator: &result.electronic_commerce_indicator,
        exemption_indicator: Value::Null,
        result: &result.outcome,
        result_reason: &result.reason,
        transaction_id: &result.transaction_id,
        version: Value::Null,
    }
}
