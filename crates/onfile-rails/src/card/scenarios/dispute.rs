//! Disputes, warnings of fraud, refunds that take time, and money that can be used at once. Every card approves.

use crate::card::scenario::{Dispute, RefundBehaviour, Scenario};
use onfile_domain::card::Network;
use onfile_domain::rail::{DisputeReason, FraudType};

const DISPUTES: &str = "https://docs.stripe.com/testing#disputes";
const VISA_COMPLIANCE: &str = "https://docs.stripe.com/disputes/api/visa-compliance#testing";
const MASTERCARD_COMPLIANCE: &str =
    "https://docs.stripe.com/disputes/api/mastercard-compliance#testing";
const VISA_EVIDENCE: &str = "https://docs.stripe.com/disputes/api/visa-ce3#testing";
const PREVENTION: &str = "https://docs.stripe.com/testing (dispute prevention)";
const REFUNDS: &str = "https://docs.stripe.com/testing#refunds";
const BALANCE: &str = "https://docs.stripe.com/testing#available-balance";

// The codes 10.4, 13.1 and 10 were recorded from a live sandbox (behaviour.md, 5.5).
const FRAUDULENT: Dispute = Dispute::Chargeback(DisputeReason::Fraudulent, "10.4");
const NOT_RECEIVED: Dispute = Dispute::Chargeback(DisputeReason::ProductNotReceived, "13.1");
/// Mastercard's code for a cardholder who did not take part.
const MASTERCARD_FRAUDULENT: Dispute = Dispute::Chargeback(DisputeReason::Fraudulent, "4837");
const INQUIRY: Dispute = Dispute::Inquiry(DisputeReason::Fraudulent, "10");
/// The page says `noncompliant` and names no code of the network, so there is none.
const NONCOMPLIANT: Dispute = Dispute::Chargeback(DisputeReason::Noncompliant, "");

/// A Visa card.
const fn visa(
    number: &'static str,
    country: &'static str,
    names: &'static [&'static str],
    source: &'static str,
) -> Scenario {
    Scenario::new(number, Network::Visa, country, source).named(names)
}

pub(super) const ROWS: &[Scenario] = &[
    visa("4000000000000259", "US", &["createDispute"], DISPUTES).disputed(&[FRAUDULENT]),
    visa("4000000000002685", "US", &["createDisputeProductNotReceived"], DISPUTES)
        .disputed(&[NOT_RECEIVED]),
    visa("4000000000001976", "US", &["createDisputeInquiry"], DISPUTES).disputed(&[INQUIRY]),
    // Which type of fraud the issuer reports is not documented.
    visa("4000000000005423", "US", &["createIssuerFraudRecord"], DISPUTES).warned(FraudType::Misc),
    // "Multiple times": recordings show two. Their reasons are not documented.
    visa("4000000404000079", "AT", &["createMultipleDisputes"], DISPUTES)
        .disputed(&[FRAUDULENT, FRAUDULENT]),
    // Compelling evidence 3.0 exists for Visa's code 10.4 alone.
    visa("4000000404000038", "AT", &["createCe3EligibleDispute"], VISA_EVIDENCE)
        .disputed(&[FRAUDULENT]),
    visa("4000008400000779", "US", &["createComplianceDispute"], VISA_COMPLIANCE)
        .disputed(&[NONCOMPLIANT]),
    Scenario::new("5105008400000002", Network::Mastercard, "US", MASTERCARD_COMPLIANCE)
        .named(&["createMastercardComplianceDispute"])
        .disputed(&[NONCOMPLIANT]),
    // Eligible for Smart Disputes; the reason is not documented.
    visa("4000000001000043", "US", &["createAutoRepresentmentEligibleDispute"], DISPUTES)
        .disputed(&[FRAUDULENT]),
    // "Prevents the dispute if the account is enrolled. Otherwise, creates a dispute": no account of
    // this server is. The reason is not documented.
    visa("4000000404004816", "AT", &["createRapidDisputeResolutionDispute"], PREVENTION)
        .disputed(&[FRAUDULENT]),
    visa("4000000404005649", "AT", &["createCe3BlockDispute"], PREVENTION).disputed(&[FRAUDULENT]),
    Scenario::new("5105000300000018", Network::Mastercard, "US", PREVENTION)
        .named(&["createEthocaAlert"])
        .disputed(&[MASTERCARD_FRAUDULENT]),
    visa("4000000000007726", "US", &["pendingRefund"], REFUNDS)
        .refunding(RefundBehaviour::PendingThenSucceeds),
    visa("4000000000005126", "US", &["refundFail"], REFUNDS)
        .refunding(RefundBehaviour::SucceedsThenFails),
    visa("4000000000000077", "US", &["bypassPending"], BALANCE).available_at_once(),
    visa("4000003720000278", "IE", &["bypassPendingInternational"], BALANCE).available_at_once(),
];
