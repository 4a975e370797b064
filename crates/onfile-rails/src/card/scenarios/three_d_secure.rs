//! Cards that test 3-D Secure. Two more stand with their brands in [`super::brand`]: the one that
//! is not enrolled (`4242424242424242`) and the one that cannot (`378282246310005`).

use crate::card::scenario::{Behaviour, Scenario};
use onfile_domain::card::Network;

const SETUP: &str = "https://docs.stripe.com/testing#authentication-and-setup";
const MISSION: &str =
    "mission, save during payment; https://docs.stripe.com/testing#authentication-and-setup";
const SUPPORT: &str = "https://docs.stripe.com/testing#three-ds-cards";
const MOBILE: &str = "https://docs.stripe.com/testing#three-d-secure-mobile-challenge-flows";

/// A Visa card, with this behaviour.
const fn visa(
    number: &'static str,
    country: &'static str,
    behaviour: Behaviour,
    names: &'static [&'static str],
    source: &'static str,
) -> Scenario {
    Scenario::new(number, Network::Visa, country, source).named(names).behaving(behaviour)
}

/// A number for one of the challenge pages of mobile apps. Elsewhere it is a card that must be
/// authenticated; the page gives it no name.
const fn mobile(number: &'static str) -> Scenario {
    visa(number, "US", Behaviour::ThreeDSecureRequired, &[], MOBILE)
}

pub(super) const ROWS: &[Scenario] = &[
    // The mission's second card: authenticated when it is set up, later payments just succeed.
    visa(
        "4000002500003155",
        "FR",
        Behaviour::AuthenticationOnSetup,
        &["authenticationRequiredOnSetup"],
        MISSION,
    ),
    // The mission's third card: authenticated when it is set up, and every time again.
    visa(
        "4000002760003184",
        "DE",
        Behaviour::AlwaysAuthenticate,
        &["authenticationRequired"],
        MISSION,
    ),
    visa(
        "4000003800000446",
        "IT",
        Behaviour::PreparedForOffSession,
        &["authenticationRequiredSetupForOffSession"],
        SETUP,
    ),
    visa(
        "4000008260003178",
        "GB",
        Behaviour::AlwaysAuthenticateThenInsufficientFunds,
        &["authenticationRequiredChargeDeclinedInsufficientFunds"],
        SETUP,
    ),
    visa(
        "4000000000003220",
        "IE",
        Behaviour::ThreeDSecureRequired,
        &["threeDSecure2Required"],
        SUPPORT,
    ),
    visa("4000008400000027", "US", Behaviour::ThreeDSecureRequired, &[], SUPPORT),
    visa(
        "4000008400001629",
        "US",
        Behaviour::RequiredThenDeclined,
        &["threeDSecureRequiredChargeDeclined"],
        SUPPORT,
    ),
    visa(
        "4000008400001280",
        "US",
        Behaviour::RequiredProcessingError,
        &["threeDSecureRequiredProcessingError"],
        SUPPORT,
    ),
    visa("4000000000003055", "US", Behaviour::Optional, &["threeDSecureOptional"], SUPPORT),
    visa(
        "4000000000003097",
        "US",
        Behaviour::OptionalProcessingError,
        &["threeDSecureOptionalProcessingError"],
        SUPPORT,
    ),
    visa("4000000032200000", "US", Behaviour::Frictionless, &[], SUPPORT),
    mobile("4000582600000094"),
    mobile("4000582600000045"),
    mobile("4000582600000102"),
    mobile("4000582600000110"),
];
