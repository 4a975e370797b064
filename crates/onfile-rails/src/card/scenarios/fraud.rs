//! Fraud: blocked payments, risk levels, checks that fail, captcha, and card readers' PINs.

use crate::card::scenario::{Behaviour, MagicChecks, Scenario};
use onfile_domain::card::{Funding, Network};
use onfile_domain::rail::RiskLevel;

const FRAUD: &str = "https://docs.stripe.com/testing#fraud-prevention";
const CAPTCHA: &str = "https://docs.stripe.com/testing (simulate a captcha challenge)";
const PIN: &str = "https://docs.stripe.com/testing#terminal";

/// A Visa card issued in the United States.
const fn visa(number: &'static str, names: &'static [&'static str]) -> Scenario {
    Scenario::new(number, Network::Visa, "US", FRAUD).named(names)
}

pub(super) const ROWS: &[Scenario] = &[
    // Its second name: <https://docs.stripe.com/radar/testing>.
    visa("4100000000000019", &["radarBlock", "chargeDeclinedFraudulent"])
        .behaving(Behaviour::BlockedByFraudRules)
        .risky(RiskLevel::Highest),
    // The default rules block the highest risk.
    visa("4000000000004954", &["riskLevelHighest"])
        .behaving(Behaviour::BlockedByFraudRules)
        .risky(RiskLevel::Highest),
    visa("4000000000009235", &["riskLevelElevated"]).risky(RiskLevel::Elevated),
    // Five numbers for optional features of the fraud product, none of which is on.
    visa("4000008400000407", &["highFraudDisputeScore"]),
    visa("4000008400000159", &["highEfwScore"]),
    visa("4000008400001017", &["radarDynamicRiskThreshold"]),
    visa("4001858821843804", &["freeTrialAbuseBlock"]),
    visa("4000008405600003", &["adaptive3dsChallenge"]),
    visa("4000000000000101", &["cvcCheckFail"]).checking(MagicChecks::CvcFails),
    visa("4000000000000036", &["avsZipFail"]).checking(MagicChecks::PostalCodeFails),
    visa("4000058400307872", &["cvcCheckFailElevatedRisk"])
        .funded(Funding::Debit)
        .checking(MagicChecks::CvcFails)
        .risky(RiskLevel::Elevated),
    visa("4000058400306072", &["avsZipFailElevatedRisk"])
        .funded(Funding::Debit)
        .checking(MagicChecks::PostalCodeFails)
        .risky(RiskLevel::Elevated),
    visa("4000000000000028", &["avsLine1Fail"]).checking(MagicChecks::Line1Fails),
    visa("4000000000000010", &["avsFail"]).checking(MagicChecks::AddressFails),
    visa("4000000000000044", &["avsUnchecked"]).checking(MagicChecks::AddressUnavailable),
    // The captcha belongs to the payment page, not to the network.
    Scenario::new("4000000000001208", Network::Visa, "US", CAPTCHA),
    Scenario::new("4000000000003725", Network::Visa, "US", CAPTCHA),
    // A card reader asks for the PIN; an online payment has none.
    Scenario::new("4001007020000002", Network::Visa, "SG", PIN),
    Scenario::new("4000008260000075", Network::Visa, "GB", PIN),
    Scenario::new("4001000360000005", Network::Visa, "AU", PIN),
    Scenario::new("4000002760000008", Network::Visa, "DE", PIN),
];
