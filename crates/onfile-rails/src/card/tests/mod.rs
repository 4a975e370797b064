//! Tests of the test network: the table as a whole, and the answers that people rely on.

mod answers;
mod table;

use super::*;
use onfile_domain::card::{Check, Checks};
use onfile_domain::money::{Amount, Currency};
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::rail::{
    Approval, Authentication, Authorisation, Authorise, Decline, DeclinedBy, Presence,
    ThreeDSecureRequest,
};

const EVERYTHING_GIVEN: Checks = Checks {
    address_line1: Some(Check::Unchecked),
    address_postal_code: Some(Check::Unchecked),
    cvc: Some(Check::Unchecked),
};

/// A plain payment on session, with everything given.
fn payment() -> Authorise {
    Authorise {
        money: Some((Amount::new(1099), Currency::parse("usd").unwrap())),
        reference: "ch_1".to_owned(),
        presence: Presence::OnSession,
        setup_for: None,
        authentication: Authentication::NotTried(ThreeDSecureRequest::Automatic),
        prepared_for_off_session: false,
        network_transaction_id: None,
        expired: false,
        given: EVERYTHING_GIVEN,
    }
}

fn saving_payment() -> Authorise {
    Authorise { setup_for: Some(FutureUsage::OffSession), ..payment() }
}

fn prepared_payment() -> Authorise {
    Authorise { prepared_for_off_session: true, ..payment() }
}

fn absent() -> Authorise {
    Authorise { presence: Presence::OffSession, ..payment() }
}

fn prepared_and_absent() -> Authorise {
    Authorise { prepared_for_off_session: true, ..absent() }
}

fn setup(usage: FutureUsage) -> Authorise {
    Authorise { money: None, setup_for: Some(usage), ..payment() }
}

fn attachment() -> Authorise {
    Authorise { money: None, ..payment() }
}

fn requesting(request: ThreeDSecureRequest) -> Authorise {
    Authorise { authentication: Authentication::NotTried(request), ..payment() }
}

fn passed(instruction: Authorise) -> Authorise {
    Authorise { authentication: Authentication::Passed, ..instruction }
}

fn approval(number: &str, instruction: &Authorise) -> Approval {
    match authorise(number, instruction) {
        Authorisation::Approved(approval) => *approval,
        other @ (Authorisation::ChallengeRequired | Authorisation::Declined(_)) => {
            panic!("{number} was not approved: {other:?}")
        }
    }
}

fn decline(number: &str, instruction: &Authorise) -> Decline {
    match authorise(number, instruction) {
        Authorisation::Declined(decline) => *decline,
        other @ (Authorisation::ChallengeRequired | Authorisation::Approved(_)) => {
            panic!("{number} was not declined: {other:?}")
        }
    }
}

/// An answer in a few letters. A challenge is followed by what comes after it was passed.
fn short(number: &str, instruction: &Authorise) -> String {
    match authorise(number, instruction) {
        Authorisation::Approved(_) => "ok".to_owned(),
        Authorisation::ChallengeRequired => {
            format!("challenge>{}", short(number, &passed(instruction.clone())))
        }
        Authorisation::Declined(decline) => {
            let by = match decline.by {
                DeclinedBy::Issuer => "issuer",
                DeclinedBy::FraudRules => "rules",
                DeclinedBy::Authentication => "no-3ds",
            };
            let reason = match decline.decline_code {
                Some(reason) if reason != decline.code => format!("{}/{reason}", decline.code),
                Some(_) | None => decline.code,
            };
            format!("{by}:{reason}")
        }
    }
}
