//! 3-D Secure: whether it runs for an instruction, and how it ends.
//!
//! The decision table is behaviour.md, 4.2; the cards are described on
//! <https://docs.stripe.com/testing#regulatory-cards>. Three parties can want authentication: the
//! integrator (by request), a rule before the network (the "3DS required" cards), and the issuer
//! (the "authenticate unless set up" cards). They differ in what an absent cardholder means: a
//! rule or a request stops the payment before the network, an issuer declines it.

use super::scenario::{Behaviour, Scenario};
use super::seed::Seed;
use onfile_domain::card::Network;
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::rail::{
    Authentication, AuthenticationFlow, AuthenticationOutcome, Authorise, Presence,
    ThreeDSecureRequest, ThreeDSecureResult,
};

/// What an instruction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Money, and perhaps saving the card as well.
    Payment {
        /// How the card will be used later.
        setup_for: Option<FutureUsage>,
    },
    /// Saving the card without money.
    Setup(FutureUsage),
    /// Attaching the card to a customer: the card is verified, and nobody is ever challenged.
    Attachment,
}

impl Purpose {
    /// The purpose of an instruction.
    pub(super) fn of(instruction: &Authorise) -> Self {
        match (instruction.money, instruction.setup_for) {
            (Some(_), setup_for) => Purpose::Payment { setup_for },
            (None, Some(usage)) => Purpose::Setup(usage),
            (None, None) => Purpose::Attachment,
        }
    }
}

/// What 3-D Secure makes of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It does not take part.
    NotRun,
    /// It ran, and the authorisation goes on.
    Ended(Ending),
    /// The cardholder must answer a challenge first.
    Challenge,
    /// A rule or a request wants a challenge, and the cardholder is absent.
    CardholderAbsent,
    /// The issuer wants a challenge, and the cardholder is absent.
    SoftDecline,
}

/// How a run of 3-D Secure ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Authenticated by a challenge.
    Challenged,
    /// Authenticated without a question.
    Frictionless,
    /// Attempted, and acknowledged without authentication.
    Acknowledged,
    /// The run failed; the payment goes on without authentication. Source:
    /// <https://support.stripe.com/questions/why-are-some-payments-successful-without-authentication-even-when-3d-secure-was-requested>.
    ProcessingError,
}

/// Who wants the cardholder to authenticate without being asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Demand {
    Nobody,
    Rule,
    Issuer,
}

/// Decides about 3-D Secure.
pub(super) fn step(behaviour: Behaviour, instruction: &Authorise) -> Step {
    let purpose = Purpose::of(instruction);
    let requested = match &instruction.authentication {
        Authentication::Passed => return Step::Ended(Ending::Challenged),
        Authentication::NotTried(ThreeDSecureRequest::Automatic) => false,
        Authentication::NotTried(ThreeDSecureRequest::Any | ThreeDSecureRequest::Challenge) => true,
    };
    if purpose == Purpose::Attachment {
        return Step::NotRun;
    }
    let demand = match instruction.presence {
        Presence::OnSession => {
            on_session_demand(behaviour, purpose, instruction.prepared_for_off_session)
        }
        Presence::OffSession => off_session_demand(behaviour, instruction.prepared_for_off_session),
    };
    match (demand, instruction.presence) {
        (Demand::Nobody, presence) => unchallenged(behaviour, requested, presence),
        // The lookup fails before a challenge could be shown.
        (Demand::Rule, Presence::OnSession) if behaviour == Behaviour::RequiredProcessingError => {
            Step::Ended(Ending::ProcessingError)
        }
        (Demand::Rule | Demand::Issuer, Presence::OnSession) => Step::Challenge,
        (Demand::Rule, Presence::OffSession) => Step::CardholderAbsent,
        (Demand::Issuer, Presence::OffSession) => Step::SoftDecline,
    }
}

/// Who demands authentication while the cardholder is there.
fn on_session_demand(behaviour: Behaviour, purpose: Purpose, prepared: bool) -> Demand {
    match behaviour {
        Behaviour::ThreeDSecureRequired
        | Behaviour::RequiredThenDeclined
        | Behaviour::RequiredProcessingError => Demand::Rule,
        Behaviour::AlwaysAuthenticate | Behaviour::AlwaysAuthenticateThenInsufficientFunds => {
            Demand::Issuer
        }
        Behaviour::AuthenticationOnSetup => match purpose {
            // "Later payments simply succeed" (the mission's table of test cards). Saving the
            // card with a payment is a new agreement, and authenticated as one.
            Purpose::Payment { setup_for: None | Some(FutureUsage::OnSession) } if prepared => {
                Demand::Nobody
            }
            Purpose::Payment { setup_for: None | Some(_) } => Demand::Issuer,
            Purpose::Setup(usage) => postponed_unless_off_session(usage),
            Purpose::Attachment => Demand::Nobody,
        },
        Behaviour::PreparedForOffSession => match purpose {
            Purpose::Payment { setup_for: None | Some(_) } => Demand::Issuer,
            Purpose::Setup(usage) => postponed_unless_off_session(usage),
            Purpose::Attachment => Demand::Nobody,
        },
        Behaviour::Approves
        | Behaviour::NotEnrolled
        | Behaviour::NotSupported
        | Behaviour::Frictionless
        | Behaviour::Optional
        | Behaviour::OptionalProcessingError
        | Behaviour::Declines(_)
        | Behaviour::ChargeDeclines(_)
        | Behaviour::BlockedByFraudRules => Demand::Nobody,
    }
}

/// A card that is set up for use on session alone is not authenticated now, but when it is used:
/// its bank learns that the cardholder will be there to answer. A card whose issuer wants
/// authentication for everything does not profit. Source: the mission's second document, on
/// `usage` (<https://docs.stripe.com/payments/setup-intents#increasing-success-rate-by-specifying-usage>).
fn postponed_unless_off_session(usage: FutureUsage) -> Demand {
    match usage {
        FutureUsage::OffSession => Demand::Issuer,
        FutureUsage::OnSession => Demand::Nobody,
    }
}

/// Who demands authentication while the cardholder is absent.
fn off_session_demand(behaviour: Behaviour, prepared: bool) -> Demand {
    match behaviour {
        Behaviour::ThreeDSecureRequired
        | Behaviour::RequiredThenDeclined
        | Behaviour::RequiredProcessingError => Demand::Rule,
        Behaviour::AlwaysAuthenticate => Demand::Issuer,
        Behaviour::AuthenticationOnSetup => {
            if prepared {
                Demand::Nobody
            } else {
                Demand::Issuer
            }
        }
        // The page counts …0446 as set up; …3178 reaches the issuer, and lacks funds there.
        Behaviour::PreparedForOffSession
        | Behaviour::AlwaysAuthenticateThenInsufficientFunds
        | Behaviour::Approves
        | Behaviour::NotEnrolled
        | Behaviour::NotSupported
        | Behaviour::Frictionless
        | Behaviour::Optional
        | Behaviour::OptionalProcessingError
        | Behaviour::Declines(_)
        | Behaviour::ChargeDeclines(_)
        | Behaviour::BlockedByFraudRules => Demand::Nobody,
    }
}

/// What happens when nobody but perhaps the integrator wants authentication.
fn unchallenged(behaviour: Behaviour, requested: bool, presence: Presence) -> Step {
    // "Required on all transactions": it runs without being requested.
    if behaviour == Behaviour::Frictionless {
        return Step::Ended(Ending::Frictionless);
    }
    if !requested {
        return Step::NotRun;
    }
    match behaviour {
        Behaviour::Optional
        | Behaviour::ThreeDSecureRequired
        | Behaviour::RequiredThenDeclined
        | Behaviour::RequiredProcessingError
        | Behaviour::AuthenticationOnSetup
        | Behaviour::AlwaysAuthenticate
        | Behaviour::PreparedForOffSession
        | Behaviour::AlwaysAuthenticateThenInsufficientFunds => match presence {
            Presence::OnSession => Step::Challenge,
            // A customer action is impossible, so a required one is a decline: `off_session` in
            // <https://docs.stripe.com/api/payment_intents/confirm>.
            Presence::OffSession => Step::CardholderAbsent,
        },
        Behaviour::Frictionless => Step::Ended(Ending::Frictionless),
        Behaviour::OptionalProcessingError => Step::Ended(Ending::ProcessingError),
        // Every other test card answers a request with `attempt_acknowledged`; so do a card that
        // is not enrolled and one that does not support 3-D Secure (behaviour.md, 1.5).
        // Source: <https://docs.stripe.com/testing#regulatory-cards>.
        Behaviour::Approves
        | Behaviour::NotEnrolled
        | Behaviour::NotSupported
        | Behaviour::Declines(_)
        | Behaviour::ChargeDeclines(_)
        | Behaviour::BlockedByFraudRules => Step::Ended(Ending::Acknowledged),
    }
}

/// The result of a run, as the network reports it.
pub(super) fn result(ending: Ending, scenario: &Scenario, seed: Seed<'_>) -> ThreeDSecureResult {
    let (flow, outcome) = match ending {
        Ending::Challenged => {
            (Some(AuthenticationFlow::Challenge), AuthenticationOutcome::Authenticated)
        }
        Ending::Frictionless => {
            (Some(AuthenticationFlow::Frictionless), AuthenticationOutcome::Authenticated)
        }
        Ending::Acknowledged => (None, AuthenticationOutcome::AttemptAcknowledged),
        Ending::ProcessingError => (None, AuthenticationOutcome::ProcessingError),
    };
    // Only a directory server that took part gives an id.
    let transaction_id = flow.map(|_| seed.directory_server_transaction_id());
    let indicator = electronic_commerce_indicator(ending, scenario.brand.network());
    ThreeDSecureResult {
        flow,
        outcome,
        // Recordings of acknowledged attempts carry no reason.
        reason: None,
        electronic_commerce_indicator: Some(indicator.to_owned()),
        transaction_id,
    }
}

/// The indicator of an ending. Mastercard numbers the degrees of authentication its own way.
/// Source: `three_d_secure.electronic_commerce_indicator` in
/// <https://docs.stripe.com/api/charges/object>.
fn electronic_commerce_indicator(ending: Ending, brand: Network) -> &'static str {
    match (ending, brand == Network::Mastercard) {
        (Ending::Challenged | Ending::Frictionless, false) => "05",
        (Ending::Challenged | Ending::Frictionless, true) => "02",
        (Ending::Acknowledged, false) => "06",
        (Ending::Acknowledged, true) => "01",
        (Ending::ProcessingError, _) => "07",
    }
}
