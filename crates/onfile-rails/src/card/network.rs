//! The test network: instruction in, report out.
//!
//! Each function looks the number up in the scenario table and says what the row says. A number
//! that is not in the table belongs to a real card. The server refuses it before it gets here,
//! because [`describe`] does not know it; should one come nevertheless, it is declined.

use super::authentication::{self, Purpose, Step};
use super::decline::{Circumstances, DeclineKind};
use super::scenario::{self, Availability, Behaviour, Dispute, RefundBehaviour, Scenario};
use super::seed::Seed;
use onfile_domain::card::{CardDescription, Check, Checks};
use onfile_domain::rail::{
    Approval, Authorisation, Authorise, Capture, Captured, DisputeNotice, DisputeReason, Refunded,
    Risk, RiskLevel, ThreeDSecureResult,
};

/// Seconds until a pending refund succeeds. The documentation says "some time later"; this is
/// short enough to wait for in a test, and long enough to see the refund pending.
pub const PENDING_REFUND_SUCCEEDS_AFTER: i64 = 10;

/// Seconds until a refund comes back that had succeeded; see [`PENDING_REFUND_SUCCEEDS_AFTER`].
pub const REFUND_FAILS_AFTER: i64 = 10;

/// The card that a test name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestCard {
    /// Its number.
    pub number: &'static str,
    /// The security code it comes with: `Unchecked`, as if the buyer had typed one. Recordings of
    /// a method made from `tok_visa` show `cvc_check: unchecked` (behaviour.md, 1.3), and the card
    /// for a wrong security code declines only where one was given.
    pub cvc: Option<Check>,
    /// The page that documents it.
    pub source: &'static str,
}

/// What a number says about its card; `None` for a number that is no test number.
pub fn describe(number: &str) -> Option<CardDescription> {
    let row = scenario::of_number(number)?;
    Some(CardDescription {
        brand: row.brand.network(),
        networks: row.brand.networks(),
        country: row.country.to_owned(),
        funding: row.funding,
        three_d_secure_supported: row.behaviour != Behaviour::NotSupported,
    })
}

/// The card behind a name such as `pm_card_visa` or the older `tok_visa`.
pub fn test_card(token: &str) -> Option<TestCard> {
    let row = scenario::of_token(token)?;
    Some(TestCard { number: row.number, cvc: Some(Check::Unchecked), source: row.source })
}

/// Asks for money, or whether a card is good.
///
/// The fraud rules come first, then 3-D Secure, then the issuer.
pub fn authorise(number: &str, instruction: &Authorise) -> Authorisation {
    let seed = Seed::new(&instruction.reference);
    let Some(row) = scenario::of_number(number) else {
        return declined(DeclineKind::LiveCard, &unknown_card(instruction, seed));
    };
    let mut attempt = Attempt {
        purpose: Purpose::of(instruction),
        given: instruction.given,
        answered: row.checks.answer(instruction.given),
        risk: row.risk,
        three_d_secure: None,
        seed,
    };
    if row.behaviour == Behaviour::BlockedByFraudRules && attempt.purpose.moves_money() {
        return declined(DeclineKind::Blocked, &attempt);
    }
    match authentication::step(row.behaviour, instruction) {
        Step::NotRun => {}
        Step::Ended(ending) => {
            attempt.three_d_secure = Some(authentication::result(ending, row, seed));
        }
        Step::Challenge => return Authorisation::ChallengeRequired,
        Step::CardholderAbsent => return declined(DeclineKind::CardholderAbsent, &attempt),
        Step::SoftDecline => return declined(DeclineKind::AuthenticationRequired, &attempt),
    }
    match expired(instruction).or_else(|| issuers_decline(row, &attempt)) {
        Some(kind) => declined(kind, &attempt),
        None => approved(instruction, &attempt),
    }
}

/// Takes authorised money. `instruction` is not looked at: a test number behaves the same
/// whatever the amount.
pub fn capture(number: &str, _instruction: &Capture) -> Captured {
    let Some(row) = scenario::of_number(number) else {
        return Captured::default();
    };
    Captured {
        disputes: row.disputes.iter().map(notice).collect(),
        available_at_once: match row.availability {
            Availability::AtOnce => true,
            Availability::AfterDelay => false,
        },
        early_fraud_warning: row.warning,
    }
}

/// Gives money back.
pub fn refund(number: &str) -> Refunded {
    let refund = scenario::of_number(number).map(|row| row.refund);
    match refund.unwrap_or(RefundBehaviour::Succeeds) {
        RefundBehaviour::Succeeds => Refunded::Succeeded,
        RefundBehaviour::PendingThenSucceeds => {
            Refunded::Pending { succeeds_after: PENDING_REFUND_SUCCEEDS_AFTER }
        }
        RefundBehaviour::SucceedsThenFails => {
            Refunded::FailsLater { fails_after: REFUND_FAILS_AFTER }
        }
    }
}

/// One authorisation on its way to an answer.
struct Attempt<'a> {
    purpose: Purpose,
    given: Checks,
    answered: Checks,
    risk: RiskLevel,
    three_d_secure: Option<ThreeDSecureResult>,
    seed: Seed<'a>,
}

impl Purpose {
    fn moves_money(self) -> bool {
        match self {
            Purpose::Payment { .. } => true,
            Purpose::Setup(_) | Purpose::Attachment => false,
        }
    }
}

impl Attempt<'_> {
    /// The fraud model judges payments; setups it does not look at.
    fn risk(&self) -> Risk {
        let level = if self.purpose.moves_money() { self.risk } else { RiskLevel::NotAssessed };
        self.seed.risk(level)
    }
}

/// No issuer approves a card whose date is over, whichever it is.
fn expired(instruction: &Authorise) -> Option<DeclineKind> {
    instruction.expired.then_some(DeclineKind::ExpiredCard)
}

/// What a cardholder's bank says when it disputes a charge for a reason.
pub fn dispute(reason: DisputeReason, inquiry: bool) -> DisputeNotice {
    // Visa's, of the conditions that a reason stands for; elsewhere there is none to name.
    let code = match (inquiry, reason) {
        (true, _) => "10",
        (false, DisputeReason::Fraudulent) => "10.4",
        (false, DisputeReason::ProductNotReceived) => "13.1",
        (false, DisputeReason::SubscriptionCanceled) => "13.2",
        (false, DisputeReason::ProductUnacceptable) => "13.3",
        (false, DisputeReason::CreditNotProcessed) => "13.6",
        (false, DisputeReason::Duplicate) => "12.6.1",
        (
            false,
            DisputeReason::BankCannotProcess
            | DisputeReason::CheckReturned
            | DisputeReason::CustomerInitiated
            | DisputeReason::DebitNotAuthorized
            | DisputeReason::General
            | DisputeReason::IncorrectAccountDetails
            | DisputeReason::InsufficientFunds
            | DisputeReason::Noncompliant
            | DisputeReason::Unrecognized,
        ) => "",
    };
    DisputeNotice { reason, network_reason_code: code.to_owned(), inquiry }
}

/// Why the issuer says no, if it does.
fn issuers_decline(row: &Scenario, attempt: &Attempt<'_>) -> Option<DeclineKind> {
    let of_payment = |kind| attempt.purpose.moves_money().then_some(kind);
    match row.behaviour {
        // "If you omit the CVC, the check is skipped and cannot fail."
        // Source: <https://docs.stripe.com/testing#declined-payments>.
        Behaviour::Declines(DeclineKind::IncorrectCvc) => {
            attempt.given.cvc.map(|_| DeclineKind::IncorrectCvc)
        }
        Behaviour::Declines(kind) => Some(kind),
        Behaviour::ChargeDeclines(kind) => of_payment(kind),
        // "Payments are declined after authentication": the page speaks of payments only.
        Behaviour::RequiredThenDeclined => of_payment(DeclineKind::Generic),
        Behaviour::AlwaysAuthenticateThenInsufficientFunds => {
            of_payment(DeclineKind::InsufficientFunds)
        }
        // What is demanded cannot be done, so neither a payment nor a setup succeeds; an
        // attachment demands nothing.
        Behaviour::RequiredProcessingError => match attempt.purpose {
            Purpose::Payment { .. } | Purpose::Setup(_) => Some(DeclineKind::LookupFailed),
            Purpose::Attachment => None,
        },
        Behaviour::Approves
        | Behaviour::NotEnrolled
        | Behaviour::NotSupported
        | Behaviour::Frictionless
        | Behaviour::Optional
        | Behaviour::OptionalProcessingError
        | Behaviour::ThreeDSecureRequired
        | Behaviour::AuthenticationOnSetup
        | Behaviour::AlwaysAuthenticate
        | Behaviour::PreparedForOffSession
        // Stopped before the issuer when money is asked for.
        | Behaviour::BlockedByFraudRules => None,
    }
}

fn approved(instruction: &Authorise, attempt: &Attempt<'_>) -> Authorisation {
    // Every transaction of one stored card repeats the id of the first.
    let network_transaction_id = instruction
        .network_transaction_id
        .clone()
        .unwrap_or_else(|| attempt.seed.network_transaction_id());
    Authorisation::Approved(Box::new(Approval {
        authorization_code: attempt.seed.authorization_code(),
        network_transaction_id,
        checks: attempt.answered,
        three_d_secure: attempt.three_d_secure.clone(),
        risk: attempt.risk(),
    }))
}

fn declined(kind: DeclineKind, attempt: &Attempt<'_>) -> Authorisation {
    Authorisation::Declined(Box::new(kind.report(Circumstances {
        risk: attempt.risk(),
        given: attempt.given,
        answered: attempt.answered,
        three_d_secure: attempt.three_d_secure.clone(),
    })))
}

/// The attempt of a number that is not in the table: nothing is checked.
fn unknown_card<'a>(instruction: &Authorise, seed: Seed<'a>) -> Attempt<'a> {
    Attempt {
        purpose: Purpose::of(instruction),
        given: instruction.given,
        answered: instruction.given,
        risk: RiskLevel::NotAssessed,
        three_d_secure: None,
        seed,
    }
}

fn notice(dispute: &Dispute) -> DisputeNotice {
    let (reason, code, inquiry) = match *dispute {
        Dispute::Chargeback(reason, code) => (reason, code, false),
        Dispute::Inquiry(reason, code) => (reason, code, true),
    };
    DisputeNotice { reason, network_reason_code: code.to_owned(), inquiry }
}
