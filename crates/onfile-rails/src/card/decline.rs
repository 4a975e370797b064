//! The words of every no: codes, messages, advice.
//!
//! Clients match on these words, so they are quoted, not written. Sources:
//! <https://docs.stripe.com/declines/codes>, <https://docs.stripe.com/error-codes> and recordings
//! of a live sandbox (behaviour.md, 1.7, 4.3 and 5.3). What is not documented is left out.

use onfile_domain::card::Checks;
use onfile_domain::rail::{AdviceCode, Decline, DeclinedBy, Risk, ThreeDSecureResult};

/// Why a card is declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeclineKind {
    /// The issuer gives no reason.
    Generic,
    /// Not enough money.
    InsufficientFunds,
    /// Reported lost; the buyer is not told.
    LostCard,
    /// Reported stolen; the buyer is not told.
    StolenCard,
    /// Expired.
    ExpiredCard,
    /// The security code is wrong.
    IncorrectCvc,
    /// The issuer's system failed.
    ProcessingError,
    /// Too often, or over the card's limit.
    VelocityExceeded,
    /// 3-D Secure was demanded, failed to start, and the issuer declines without it.
    LookupFailed,
    /// The issuer wants the cardholder to authenticate: a soft decline.
    AuthenticationRequired,
    /// A rule wants the cardholder to authenticate, who is absent: the network is not asked.
    CardholderAbsent,
    /// The fraud rules stop the payment: the network is not asked.
    Blocked,
    /// The number is no test number.
    LiveCard,
}

/// What is known about the attempt that is declined.
pub(super) struct Circumstances {
    /// The fraud model's verdict.
    pub(super) risk: Risk,
    /// What was given for checking.
    pub(super) given: Checks,
    /// The issuer's answer to it.
    pub(super) answered: Checks,
    /// How 3-D Secure ended, when it took part.
    pub(super) three_d_secure: Option<ThreeDSecureResult>,
}

/// The fixed part of a decline.
struct Words {
    by: DeclinedBy,
    code: &'static str,
    decline_code: Option<&'static str>,
    message: &'static str,
    param: Option<&'static str>,
    advice_code: Option<AdviceCode>,
    network_decline_code: Option<&'static str>,
}

/// What the buyer reads when the issuer's reason is not for them.
const DECLINED: &str = "Your card was declined.";
const AUTHENTICATION_REQUIRED: &str =
    "Your card was declined. This transaction requires authentication.";

impl DeclineKind {
    /// The report of this decline.
    pub(super) fn report(self, circumstances: Circumstances) -> Decline {
        let Words { by, code, decline_code, message, param, advice_code, network_decline_code } =
            self.words();
        let Circumstances { risk, given, answered, three_d_secure } = circumstances;
        // Only the issuer looks at what was given.
        let checks = match by {
            DeclinedBy::Issuer => answered,
            DeclinedBy::FraudRules | DeclinedBy::Authentication => given,
        };
        Decline {
            by,
            code: code.to_owned(),
            decline_code: decline_code.map(str::to_owned),
            message: message.to_owned(),
            seller_message: self.seller_message(),
            param: param.map(str::to_owned),
            advice_code,
            network_decline_code: network_decline_code.map(str::to_owned),
            risk,
            checks,
            three_d_secure,
        }
    }

    fn words(self) -> Words {
        match self {
            DeclineKind::Generic => Words {
                advice_code: Some(AdviceCode::TryAgainLater),
                network_decline_code: Some("01"),
                ..card_declined("generic_decline", DECLINED)
            },
            DeclineKind::InsufficientFunds => {
                card_declined("insufficient_funds", "Your card has insufficient funds.")
            }
            DeclineKind::LostCard => card_declined("lost_card", DECLINED),
            DeclineKind::StolenCard => card_declined("stolen_card", DECLINED),
            DeclineKind::ExpiredCard => Words {
                code: "expired_card",
                // A setup repeats the code here, a payment has none: the domain sees to that.
                decline_code: None,
                param: Some("exp_month"),
                ..card_declined("expired_card", "Your card has expired.")
            },
            DeclineKind::IncorrectCvc => Words {
                code: "incorrect_cvc",
                param: Some("cvc"),
                ..card_declined("incorrect_cvc", "Your card's security code is incorrect.")
            },
            DeclineKind::ProcessingError => Words {
                code: "processing_error",
                ..card_declined(
                    "processing_error",
                    "An error occurred while processing your card. Try again in a little bit.",
                )
            },
            DeclineKind::VelocityExceeded => card_declined(
                "card_velocity_exceeded",
                "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
            ),
            DeclineKind::LookupFailed => card_declined("processing_error", DECLINED),
            DeclineKind::AuthenticationRequired => Words {
                code: "authentication_required",
                ..card_declined("authentication_required", AUTHENTICATION_REQUIRED)
            },
            DeclineKind::CardholderAbsent => Words {
                by: DeclinedBy::Authentication,
                code: "authentication_required",
                ..card_declined("authentication_required", AUTHENTICATION_REQUIRED)
            },
            DeclineKind::Blocked => Words {
                by: DeclinedBy::FraudRules,
                advice_code: Some(AdviceCode::DoNotTryAgain),
                ..card_declined("fraudulent", DECLINED)
            },
            DeclineKind::LiveCard => card_declined(
                "test_mode_live_card",
                "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
            ),
        }
    }

    /// What the seller reads in the charge's outcome.
    fn seller_message(self) -> String {
        match self {
            DeclineKind::Generic => {
                "The bank did not return any further details with this decline.".to_owned()
            }
            DeclineKind::Blocked => "Stripe blocked this charge as too risky.".to_owned(),
            // No charge exists that could show it.
            DeclineKind::CardholderAbsent => AUTHENTICATION_REQUIRED.to_owned(),
            DeclineKind::InsufficientFunds
            | DeclineKind::LostCard
            | DeclineKind::StolenCard
            | DeclineKind::ExpiredCard
            | DeclineKind::IncorrectCvc
            | DeclineKind::ProcessingError
            | DeclineKind::VelocityExceeded
            | DeclineKind::LookupFailed
            | DeclineKind::AuthenticationRequired
            | DeclineKind::LiveCard => {
                let words = self.words();
                let code = words.decline_code.unwrap_or(words.code);
                format!("The bank returned the decline code `{code}`.")
            }
        }
    }
}

/// The issuer's ordinary decline, with a decline code and a message for the buyer.
fn card_declined(decline_code: &'static str, message: &'static str) -> Words {
    Words {
        by: DeclinedBy::Issuer,
        code: "card_declined",
        decline_code: Some(decline_code),
        message,
        param: None,
        advice_code: None,
        network_decline_code: None,
    }
}
