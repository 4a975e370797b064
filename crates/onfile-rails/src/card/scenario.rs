//! What a test number does: the columns of the one table, and how to look a row up.
//!
//! The rows stand in `scenarios/`, grouped as the documentation groups them. A row says only what
//! is special about its number; everything else is an ordinary credit card that approves.

use super::decline::DeclineKind;
use super::scenarios;
use onfile_domain::card::{Check, Checks, Funding, Network};
use onfile_domain::rail::{DisputeReason, FraudType, RiskLevel};

/// One row: a test number and all there is to know about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scenario {
    /// The card number, digits only.
    pub(super) number: &'static str,
    /// Names without their prefix: `visa` stands for both `pm_card_visa` and the older `tok_visa`.
    pub(super) names: &'static [&'static str],
    /// The brand, and the networks that carry it.
    pub(super) brand: Brand,
    /// Issuing country.
    pub(super) country: &'static str,
    /// Where the money comes from.
    pub(super) funding: Funding,
    /// How the card answers.
    pub(super) behaviour: Behaviour,
    /// How the issuer answers the checks.
    pub(super) checks: MagicChecks,
    /// The fraud model's verdict on payments.
    pub(super) risk: RiskLevel,
    /// What the cardholder's bank raises after a capture.
    pub(super) disputes: &'static [Dispute],
    /// What the issuer warns of after a capture.
    pub(super) warning: Option<FraudType>,
    /// How a refund goes.
    pub(super) refund: RefundBehaviour,
    /// When captured money can be used.
    pub(super) availability: Availability,
    /// The page that documents the row.
    pub(super) source: &'static str,
}

/// The brand printed on a card, and every network that can carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brand {
    /// A card of one network.
    Of(Network),
    /// A co-badged card: a local network beside an international one, which is the brand.
    CoBadged {
        /// The local network.
        local: Network,
        /// The international one.
        international: Network,
    },
}

impl Brand {
    /// The brand as one network.
    pub(super) fn network(self) -> Network {
        match self {
            Brand::Of(network) => network,
            Brand::CoBadged { international, .. } => international,
        }
    }

    /// Every network that can carry the card.
    pub(super) fn networks(self) -> Vec<Network> {
        match self {
            Brand::Of(network) => vec![network],
            Brand::CoBadged { local, international } => vec![local, international],
        }
    }
}

/// How a card answers an authorisation. What each does about 3-D Secure is in `authentication.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behaviour {
    /// Yes. 3-D Secure is never needed, and only acknowledged when it is requested.
    Approves,
    /// Yes. Supports 3-D Secure, but the card is not enrolled: nobody is ever asked.
    NotEnrolled,
    /// Yes. 3-D Secure cannot be invoked.
    NotSupported,
    /// Yes, after 3-D Secure without a question to the cardholder.
    Frictionless,
    /// Yes; 3-D Secure runs only when it is requested.
    Optional,
    /// Yes; a requested 3-D Secure ends in a processing error.
    OptionalProcessingError,
    /// Only after 3-D Secure: the rule that demands it stops the payment before the network.
    ThreeDSecureRequired,
    /// The same, and then the issuer declines the payment.
    RequiredThenDeclined,
    /// 3-D Secure is demanded, but looking the card up fails, and the payment is declined.
    RequiredProcessingError,
    /// …3155: the issuer demands authentication until the card was set up for off-session use.
    AuthenticationOnSetup,
    /// …3184: the issuer demands authentication for everything, so never approves off session.
    AlwaysAuthenticate,
    /// …0446: demands it on session; for off-session use the card counts as set up already.
    PreparedForOffSession,
    /// …3178: demands it on session; can be saved; every payment lacks funds.
    AlwaysAuthenticateThenInsufficientFunds,
    /// No, also when the card is attached or set up.
    Declines(DeclineKind),
    /// Attaches and can be set up; every payment is declined.
    ChargeDeclines(DeclineKind),
    /// The fraud rules stop every payment. They do not look at setups.
    /// Source: <https://docs.stripe.com/payments/save-and-reuse> (behaviour.md, 1.10).
    BlockedByFraudRules,
}

/// How the issuer answers what the buyer gave for checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MagicChecks {
    /// All pass.
    Pass,
    /// The security code is wrong.
    CvcFails,
    /// The postal code is wrong.
    PostalCodeFails,
    /// The first address line is wrong.
    Line1Fails,
    /// Both parts of the address are wrong.
    AddressFails,
    /// The issuer cannot check addresses.
    AddressUnavailable,
}

impl MagicChecks {
    /// The issuer's answer to what was given; nothing where nothing was given.
    pub(super) fn answer(self, given: Checks) -> Checks {
        let (line1, postal_code, cvc) = match self {
            MagicChecks::Pass => (Check::Pass, Check::Pass, Check::Pass),
            MagicChecks::CvcFails => (Check::Pass, Check::Pass, Check::Fail),
            MagicChecks::PostalCodeFails => (Check::Pass, Check::Fail, Check::Pass),
            MagicChecks::Line1Fails => (Check::Fail, Check::Pass, Check::Pass),
            MagicChecks::AddressFails => (Check::Fail, Check::Fail, Check::Pass),
            MagicChecks::AddressUnavailable => {
                (Check::Unavailable, Check::Unavailable, Check::Pass)
            }
        };
        Checks {
            address_line1: given.address_line1.map(|_| line1),
            address_postal_code: given.address_postal_code.map(|_| postal_code),
            cvc: given.cvc.map(|_| cvc),
        }
    }
}

/// What a cardholder's bank raises: the reason, and the network's code for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dispute {
    /// Takes the money back.
    Chargeback(DisputeReason, &'static str),
    /// Only asks.
    Inquiry(DisputeReason, &'static str),
}

/// How a refund goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RefundBehaviour {
    /// Succeeds at once.
    Succeeds,
    /// Pending, then succeeds.
    PendingThenSucceeds,
    /// Succeeds, then comes back.
    SucceedsThenFails,
}

/// When captured money can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Availability {
    /// After the usual delay.
    AfterDelay,
    /// At once.
    AtOnce,
}

impl Scenario {
    /// An ordinary credit card of one network.
    pub(super) const fn new(
        number: &'static str,
        brand: Network,
        country: &'static str,
        source: &'static str,
    ) -> Self {
        Scenario {
            number,
            names: &[],
            brand: Brand::Of(brand),
            country,
            funding: Funding::Credit,
            behaviour: Behaviour::Approves,
            checks: MagicChecks::Pass,
            risk: RiskLevel::Normal,
            disputes: &[],
            warning: None,
            refund: RefundBehaviour::Succeeds,
            availability: Availability::AfterDelay,
            source,
        }
    }

    /// With these names.
    pub(super) const fn named(mut self, names: &'static [&'static str]) -> Self {
        self.names = names;
        self
    }

    /// Co-badged with a local network.
    pub(super) const fn co_badged(mut self, local: Network) -> Self {
        if let Brand::Of(international) = self.brand {
            self.brand = Brand::CoBadged { local, international };
        }
        self
    }

    /// With this funding.
    pub(super) const fn funded(mut self, funding: Funding) -> Self {
        self.funding = funding;
        self
    }

    /// With this behaviour.
    pub(super) const fn behaving(mut self, behaviour: Behaviour) -> Self {
        self.behaviour = behaviour;
        self
    }

    /// With these answers to checks.
    pub(super) const fn checking(mut self, checks: MagicChecks) -> Self {
        self.checks = checks;
        self
    }

    /// With this verdict of the fraud model.
    pub(super) const fn risky(mut self, risk: RiskLevel) -> Self {
        self.risk = risk;
        self
    }

    /// With these disputes after a capture.
    pub(super) const fn disputed(mut self, disputes: &'static [Dispute]) -> Self {
        self.disputes = disputes;
        self
    }

    /// With this warning after a capture.
    pub(super) const fn warned(mut self, fraud_type: FraudType) -> Self {
        self.warning = Some(fraud_type);
        self
    }

    /// With refunds that go like this.
    pub(super) const fn refunding(mut self, refund: RefundBehaviour) -> Self {
        self.refund = refund;
        self
    }

    /// With money that can be used at once.
    pub(super) const fn available_at_once(mut self) -> Self {
        self.availability = Availability::AtOnce;
        self
    }
}

/// Every row.
pub(super) fn all() -> impl Iterator<Item = &'static Scenario> {
    scenarios::TABLE.iter().flat_map(|group| group.iter())
}

/// The row of a number.
pub(super) fn of_number(number: &str) -> Option<&'static Scenario> {
    all().find(|row| row.number == number)
}

/// The row of a `pm_card_…` or `tok_…` name.
pub(super) fn of_token(token: &str) -> Option<&'static Scenario> {
    let name = token.strip_prefix("pm_card_").or_else(|| token.strip_prefix("tok_"))?;
    all().find(|row| row.names.contains(&name))
}
