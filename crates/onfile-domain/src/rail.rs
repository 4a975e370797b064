//! What is said to a network, and what it answers.
//!
//! An *instruction* goes out, a *report* comes back. The domain builds the one and consumes the
//! other; which network answers is not its business. Words here are the networks' own: a card is
//! authorised and presented, not "confirmed".

pub mod debit;
pub mod redirect;

use crate::card::{Check, Checks, Network};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_method_type::FutureUsage;
use serde::{Deserialize, Serialize};

names! {
    /// When the integrator wants 3-D Secure.
    pub enum ThreeDSecureRequest {
        /// Whatever the card needs.
        Automatic = "automatic",
        /// Whenever the card can.
        Any = "any",
        /// Whenever the card can, and with a challenge.
        Challenge = "challenge",
    }
}

/// Whether the cardholder is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Present: a challenge can be answered.
    OnSession,
    /// Absent, and the merchant initiates the transaction.
    OffSession,
}

/// What has happened about 3-D Secure in this attempt so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// Nothing yet.
    NotTried(ThreeDSecureRequest),
    /// The cardholder answered the challenge.
    Passed,
}

/// Ask for money, or (with no amount) whether a card is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authorise {
    /// How much, and in what; `None` to verify a card without money.
    pub money: Option<(Amount, Currency)>,
    /// Our own reference of this attempt: unique, and the seed of whatever a test network makes up.
    pub reference: String,
    /// Is the cardholder there?
    pub presence: Presence,
    /// How the card will be used later, when it is being set up for that now.
    pub setup_for: Option<FutureUsage>,
    /// 3-D Secure in this attempt.
    pub authentication: Authentication,
    /// Authenticated earlier, for use without the cardholder.
    pub prepared_for_off_session: bool,
    /// The first transaction's id, when there was one.
    pub network_transaction_id: Option<String>,
    /// Its date is over.
    pub expired: bool,
    /// What the cardholder gave for checking: `Some(Unchecked)` where something was given.
    pub given: Checks,
}

/// The answer to [`Authorise`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authorisation {
    /// Yes.
    Approved(Box<Approval>),
    /// Only after the cardholder has answered a challenge.
    ChallengeRequired,
    /// No.
    Declined(Box<Decline>),
}

/// What a network says with its yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Six digits.
    pub authorization_code: String,
    /// Fifteen digits; the same for every transaction of one stored card.
    pub network_transaction_id: String,
    /// What the issuer says of the things given.
    pub checks: Checks,
    /// How 3-D Secure ended, when it took part.
    pub three_d_secure: Option<ThreeDSecureResult>,
    /// The fraud model's verdict.
    pub risk: Risk,
}

/// The fraud model's verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// `normal`, `elevated` or `highest`.
    pub level: RiskLevel,
    /// 0 to 99.
    pub score: u8,
}

names! {
    /// How likely fraud is.
    pub enum RiskLevel {
        Normal = "normal",
        Elevated = "elevated",
        Highest = "highest",
        NotAssessed = "not_assessed",
    }
}

/// How 3-D Secure ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreeDSecureResult {
    /// `challenge` or `frictionless`; `None` where nothing was run.
    pub flow: Option<AuthenticationFlow>,
    /// What came of it.
    pub outcome: AuthenticationOutcome,
    /// Why, when it did not authenticate.
    pub reason: Option<AuthenticationReason>,
    /// The ECI the network was sent: `05` authenticated, `06` attempted, `07` neither.
    pub electronic_commerce_indicator: Option<String>,
    /// The directory server's id.
    pub transaction_id: Option<String>,
}

names! {
    /// Whether the cardholder was asked.
    pub enum AuthenticationFlow {
        Challenge = "challenge",
        Frictionless = "frictionless",
    }
}

names! {
    /// The end of a 3-D Secure run.
    pub enum AuthenticationOutcome {
        AttemptAcknowledged = "attempt_acknowledged",
        Authenticated = "authenticated",
        Exempted = "exempted",
        Failed = "failed",
        NotSupported = "not_supported",
        ProcessingError = "processing_error",
    }
}

names! {
    /// Why a 3-D Secure run did not authenticate.
    pub enum AuthenticationReason {
        Abandoned = "abandoned",
        Bypassed = "bypassed",
        Canceled = "canceled",
        CardNotEnrolled = "card_not_enrolled",
        NetworkNotSupported = "network_not_supported",
        ProtocolError = "protocol_error",
        Rejected = "rejected",
    }
}

names! {
    /// Who stopped a payment.
    pub enum DeclinedBy {
        /// The card's issuer.
        Issuer = "issuer_declined",
        /// The fraud rules, before the network was asked.
        FraudRules = "blocked",
        /// The rule that 3-D Secure must be completed first; the network was not asked either.
        Authentication = "authentication",
    }
}

names! {
    /// What the network advises after a decline.
    pub enum AdviceCode {
        ConfirmCardData = "confirm_card_data",
        DoNotTryAgain = "do_not_try_again",
        TryAgainLater = "try_again_later",
    }
}

/// A no, in the API's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    /// Who said no. A charge exists only when the issuer or the fraud rules did.
    pub by: DeclinedBy,
    /// The error code: `card_declined`, `expired_card`, …
    pub code: String,
    /// The decline code: `insufficient_funds`, …; `None` where the code says it all.
    pub decline_code: Option<String>,
    /// For the buyer.
    pub message: String,
    /// For the seller.
    pub seller_message: String,
    /// The field at fault, where one is.
    pub param: Option<String>,
    /// What to do next.
    pub advice_code: Option<AdviceCode>,
    /// The network's own code.
    pub network_decline_code: Option<String>,
    /// The fraud model's verdict.
    pub risk: Risk,
    /// What the issuer said of the things given.
    pub checks: Checks,
    /// How 3-D Secure ended, when it took part.
    pub three_d_secure: Option<ThreeDSecureResult>,
}

/// Take authorised money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// How much of what was authorised.
    pub amount: Amount,
    /// In what.
    pub currency: Currency,
}

/// The answer to [`Capture`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// Disputes that the test network raises at once, in order.
    pub disputes: Vec<DisputeNotice>,
    /// Whether the money can be used at once instead of after [`crate::balance_transaction`]'s delay.
    pub available_at_once: bool,
    /// The issuer's warning that this may be fraud.
    pub early_fraud_warning: Option<FraudType>,
}

names! {
    /// What an issuer says a fraud is.
    pub enum FraudType {
        CardNeverReceived = "card_never_received",
        FraudulentCardApplication = "fraudulent_card_application",
        MadeWithCounterfeitCard = "made_with_counterfeit_card",
        MadeWithLostCard = "made_with_lost_card",
        MadeWithStolenCard = "made_with_stolen_card",
        Misc = "misc",
        UnauthorizedUseOfCard = "unauthorized_use_of_card",
    }
}

names! {
    /// What a dispute is about.
    pub enum DisputeReason {
        BankCannotProcess = "bank_cannot_process",
        CheckReturned = "check_returned",
        CreditNotProcessed = "credit_not_processed",
        CustomerInitiated = "customer_initiated",
        DebitNotAuthorized = "debit_not_authorized",
        Duplicate = "duplicate",
        Fraudulent = "fraudulent",
        General = "general",
        IncorrectAccountDetails = "incorrect_account_details",
        InsufficientFunds = "insufficient_funds",
        Noncompliant = "noncompliant",
        ProductNotReceived = "product_not_received",
        ProductUnacceptable = "product_unacceptable",
        SubscriptionCanceled = "subscription_canceled",
        Unrecognized = "unrecognized",
    }
}

/// A cardholder's bank takes money back, or asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeNotice {
    /// About what.
    pub reason: DisputeReason,
    /// The network's reason code, such as `10.4`.
    pub network_reason_code: String,
    /// A question only; no money moves yet.
    pub inquiry: bool,
}

/// The answer to a refund instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refunded {
    /// Done.
    Succeeded,
    /// Under way; succeeds after this many seconds.
    Pending {
        /// Seconds until it succeeds.
        succeeds_after: i64,
    },
    /// Done, but comes back after this many seconds.
    FailsLater {
        /// Seconds until it fails.
        fails_after: i64,
    },
}

/// The network that carries a card: the preferred one when the card has it.
pub fn carrying_network(
    available: &[Network],
    brand: Network,
    preferred: Option<Network>,
) -> Network {
    preferred.filter(|network| available.contains(network)).unwrap_or(brand)
}

/// `Unchecked` for what was given, nothing for what was not.
pub fn given(present: bool) -> Option<Check> {
    present.then_some(Check::Unchecked)
}
