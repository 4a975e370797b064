//! Cards that the issuer declines.
//!
//! `4242424242424241`, the page's incorrect number, is not here: it fails the check digit and is
//! refused before any network sees it.
//!
//! Two names stand for a number that the page does not give: cards that can be kept, and are lost
//! or stolen when they are charged. Their numbers here are ours. They end like the one card of this
//! behaviour that the page numbers, because the page lists them beside it.

use crate::card::decline::DeclineKind;
use crate::card::scenario::{Behaviour, MagicChecks, Scenario};
use onfile_domain::card::Network;

const DECLINED: &str = "https://docs.stripe.com/testing#declined-payments";
const TOKENS: &str = "https://docs.stripe.com/testing?testing-method=tokens#declined-payments";
const MISSION: &str =
    "mission, save during payment; https://docs.stripe.com/testing#declined-payments";

/// A Visa card that declines, with these names.
const fn declines(
    number: &'static str,
    kind: DeclineKind,
    names: &'static [&'static str],
    source: &'static str,
) -> Scenario {
    Scenario::new(number, Network::Visa, "US", source)
        .named(names)
        .behaving(Behaviour::Declines(kind))
}

pub(super) const ROWS: &[Scenario] = &[
    declines(
        "4000000000000002",
        DeclineKind::Generic,
        &["visa_chargeDeclined", "chargeDeclined"],
        DECLINED,
    ),
    // The mission's fourth card: declined while it is being set up.
    declines(
        "4000000000009995",
        DeclineKind::InsufficientFunds,
        &["visa_chargeDeclinedInsufficientFunds"],
        MISSION,
    ),
    declines("4000000000009987", DeclineKind::LostCard, &["visa_chargeDeclinedLostCard"], DECLINED),
    declines(
        "4000000000009979",
        DeclineKind::StolenCard,
        &["visa_chargeDeclinedStolenCard"],
        DECLINED,
    ),
    declines(
        "4000000000000069",
        DeclineKind::ExpiredCard,
        &["chargeDeclinedExpiredCard", "visa_chargeDeclinedExpiredCard"],
        DECLINED,
    ),
    // Declines only where a security code was given; see `network.rs`.
    declines(
        "4000000000000127",
        DeclineKind::IncorrectCvc,
        &["chargeDeclinedIncorrectCvc", "visa_chargeDeclinedIncorrectCvc"],
        DECLINED,
    )
    .checking(MagicChecks::CvcFails),
    declines(
        "4000000000000119",
        DeclineKind::ProcessingError,
        &["chargeDeclinedProcessingError", "visa_chargeDeclinedProcessingError"],
        DECLINED,
    ),
    declines(
        "4000000000006975",
        DeclineKind::VelocityExceeded,
        &["visa_chargeDeclinedVelocityLimitExceeded"],
        DECLINED,
    ),
    Scenario::new("4000000000000341", Network::Visa, "US", DECLINED)
        .named(&["chargeCustomerFail", "visa_chargeCustomerFail"])
        .behaving(Behaviour::ChargeDeclines(DeclineKind::Generic)),
    Scenario::new("4000000000180341", Network::Visa, "US", TOKENS)
        .named(&["visa_chargeCustomerFailLostCard"])
        .behaving(Behaviour::ChargeDeclines(DeclineKind::LostCard)),
    Scenario::new("4000000000260341", Network::Visa, "US", TOKENS)
        .named(&["visa_chargeCustomerFailStolenCard"])
        .behaving(Behaviour::ChargeDeclines(DeclineKind::StolenCard)),
];
