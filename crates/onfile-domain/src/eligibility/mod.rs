//! Which payment methods are offered, and why the others are not.
//!
//! [`why_not`] is the one place that answers it: for an intent's `payment_method_types`, for the
//! browser that shows them, and for whoever has to explain them. What each type can do is the table
//! in `support`; what is asked of it are the [`Circumstances`].
//!
//! Two things are not asked. An account has no country here, so every type is taken to be active on
//! it. And in which order a buyer sees them is the browser's to say.

mod support;
#[cfg(test)]
mod tests;

use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_intent::AllowRedirects;
use crate::payment_method_configuration::ConfigurationRefusal;
use crate::payment_method_domain::DomainRefusal;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::refusal::IntentKind;
use support::{Support, support};

/// Why nothing is offered, or what methods are offered from is not changed or not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferRefusal {
    /// No type is left to pay with, or to set up.
    NoTypes(IntentKind),
    /// A configuration.
    Configuration(ConfigurationRefusal),
    /// A domain.
    Domain(DomainRefusal),
}

/// What automatic methods are chosen from, in the order in which an intent lists them. Others are
/// known by name, and no configuration makes them eligible.
pub const OFFERABLE: [PaymentMethodType; 9] = [
    PaymentMethodType::Card,
    PaymentMethodType::UsBankAccount,
    PaymentMethodType::SepaDebit,
    PaymentMethodType::AuBecsDebit,
    PaymentMethodType::Bancontact,
    PaymentMethodType::Ideal,
    PaymentMethodType::Sofort,
    PaymentMethodType::Giropay,
    PaymentMethodType::Link,
];

/// What nobody is offered who does not ask for it: an intent takes it that names it, in its list or
/// among its `allowed_payment_method_types`. The browser has nothing to show for it.
const NAMED: PaymentMethodType = PaymentMethodType::CustomerBalance;

names! {
    /// Why a type is not offered, in the order in which the service narrows them down.
    /// Source: <https://docs.stripe.com/payments/payment-methods/payment-method-support>.
    pub enum NotOffered {
        /// The configuration turns it off.
        TurnedOff = "turned_off",
        /// It is not among the `allowed_payment_method_types`.
        NotAllowed = "not_allowed",
        /// It is among the `excluded_payment_method_types`.
        Excluded = "excluded",
        /// It cannot be set up without a payment.
        Flow = "flow",
        /// It does not pay in this currency.
        Currency = "currency",
        /// It does not pay so little.
        AmountTooSmall = "amount_too_small",
        /// It does not pay so much.
        AmountTooLarge = "amount_too_large",
        /// It cannot be kept for the use that is asked.
        FutureUsage = "future_usage",
        /// Its money cannot be held.
        CaptureMethod = "capture_method",
        /// It sends the buyer away, which is not allowed.
        Redirect = "redirect",
        /// Nobody has it where the buyer is.
        Country = "country",
        /// This server cannot charge it yet.
        NotBuilt = "not_built",
    }
}

/// What the method is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// A payment.
    Payment {
        /// How much.
        amount: Amount,
        /// Of which currency.
        currency: Currency,
    },
    /// A setup, which has no money.
    Setup,
}

/// What is asked of a type.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// What the method is for.
    pub flow: Flow,
    /// What the configuration turns on; `None` for what [`is_on_by_default`].
    pub on: Option<&'a [PaymentMethodType]>,
    /// Only these.
    pub allowed: Option<&'a [PaymentMethodType]>,
    /// None of these.
    pub excluded: Option<&'a [PaymentMethodType]>,
    /// How it will be used later: what holds for every type, not what one type's option says.
    pub future_usage: Option<FutureUsage>,
    /// Whether money is held first: `capture_method` is `manual`.
    pub holds: bool,
    /// Whether it may send the buyer away.
    pub allow_redirects: AllowRedirects,
    /// Where the buyer is, in two letters; `None` while nobody knows, which excludes nothing.
    pub country: Option<&'a str>,
}

/// Whether this server can charge a type. A type is built by adding it here: every other rule about
/// it is in force already.
pub fn is_built(kind: PaymentMethodType) -> bool {
    const BUILT: &[PaymentMethodType] = &[
        PaymentMethodType::Card,
        PaymentMethodType::UsBankAccount,
        PaymentMethodType::SepaDebit,
        PaymentMethodType::AuBecsDebit,
        PaymentMethodType::Bancontact,
        PaymentMethodType::Ideal,
        PaymentMethodType::Sofort,
        PaymentMethodType::Giropay,
        PaymentMethodType::CustomerBalance,
    ];
    BUILT.contains(&kind)
}

/// Whether a type pays in a currency, as far as is known.
pub fn pays_in(kind: PaymentMethodType, currency: Currency) -> bool {
    support(kind).is_none_or(|support| support.pays_in(currency))
}

/// Whether a type can be kept for a later use, as itself or as the debit that it becomes.
pub fn can_be_saved(kind: PaymentMethodType, usage: FutureUsage) -> bool {
    support(kind).is_some_and(|support| support.saved_for.contains(&usage))
}

/// Whether an account offers a type before anybody configures it. `[U]`: the service's own choice
/// depends on the account's country.
pub fn is_on_by_default(kind: PaymentMethodType) -> bool {
    OFFERABLE.contains(&kind)
}

/// Whether buyers in a country have a type at all: the two capital letters of ISO 3166-1.
pub fn is_had_in(kind: PaymentMethodType, country: &str) -> bool {
    support(kind).is_some_and(|support| support.is_had_in(country))
}

/// Why a type is not offered: every reason there is, and none when it is.
pub fn why_not(
    kind: PaymentMethodType,
    asked: &Circumstances<'_>,
) -> impl Iterator<Item = NotOffered> + use<> {
    let named = kind == NAMED && asked.allowed.is_some_and(|allowed| allowed.contains(&kind));
    let on = asked.on.is_none_or(|on| on.contains(&kind)) && OFFERABLE.contains(&kind);
    let on = on || named;
    let allowed = asked.allowed.is_none_or(|allowed| allowed.contains(&kind));
    let excluded = asked.excluded.is_some_and(|excluded| excluded.contains(&kind));
    let chosen = [
        (!on).then_some(NotOffered::TurnedOff),
        (!allowed).then_some(NotOffered::NotAllowed),
        excluded.then_some(NotOffered::Excluded),
    ];
    let able = support(kind).map(|support| limits(support, asked)).unwrap_or_default();
    let built = (!is_built(kind)).then_some(NotOffered::NotBuilt);
    chosen.into_iter().chain(able).chain([built]).flatten()
}

fn limits(support: &Support, asked: &Circumstances<'_>) -> [Option<NotOffered>; 8] {
    let usage = asked.future_usage.is_none_or(|usage| support.saved_for.contains(&usage));
    let away = asked.allow_redirects == AllowRedirects::Never && support.redirects;
    let elsewhere = asked.country.is_some_and(|country| !support.is_had_in(country));
    let [flow, currency, small, large] = match asked.flow {
        Flow::Setup => [support.saved_for.is_empty(), false, false, false],
        Flow::Payment { amount, currency } => [
            false,
            !support.pays_in(currency),
            support.least.is_some_and(|least| amount < least),
            support.most.is_some_and(|most| amount > most),
        ],
    };
    [
        flow.then_some(NotOffered::Flow),
        currency.then_some(NotOffered::Currency),
        // A limit is one in the type's own currency.
        (small && !currency).then_some(NotOffered::AmountTooSmall),
        (large && !currency).then_some(NotOffered::AmountTooLarge),
        (!usage).then_some(NotOffered::FutureUsage),
        (asked.holds && !support.holds).then_some(NotOffered::CaptureMethod),
        away.then_some(NotOffered::Redirect),
        elsewhere.then_some(NotOffered::Country),
    ]
}

/// The types that are offered, in the order of [`OFFERABLE`].
pub fn offered(asked: &Circumstances<'_>) -> Vec<PaymentMethodType> {
    let known = OFFERABLE.into_iter().chain([NAMED]);
    known.filter(|kind| why_not(*kind, asked).next().is_none()).collect()
}
