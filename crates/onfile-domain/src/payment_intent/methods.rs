//! Where the methods of an intent come from: the account's configuration, or the caller's list.

use super::{AllowRedirects, AutomaticPaymentMethods, Methods};
use crate::eligibility::{self, Circumstances, Flow};
use crate::payment_method_configuration::Chosen;
use crate::payment_method_type::{FutureUsage, PaymentMethodType};
use crate::refusal::Refusal;

/// What narrows down the methods of an intent, of either kind.
pub(crate) struct Narrowing<'a> {
    /// What it is for.
    pub flow: Flow,
    /// Only these.
    pub allowed: Option<&'a [PaymentMethodType]>,
    /// None of these.
    pub excluded: Option<&'a [PaymentMethodType]>,
    /// How the method will be used later.
    pub future_usage: Option<FutureUsage>,
    /// Whether money is held first.
    pub holds: bool,
}

impl Methods {
    /// The methods an intent takes: those offered, or those listed less what the caller took back.
    pub(crate) fn types(&self, narrowing: &Narrowing<'_>) -> Vec<PaymentMethodType> {
        let Narrowing { flow, allowed, excluded, future_usage, holds } = *narrowing;
        match self {
            Methods::Automatic { allow_redirects, configuration } => {
                eligibility::offered(&Circumstances {
                    flow,
                    on: configuration.as_ref().map(|chosen| chosen.on.as_slice()),
                    allowed,
                    excluded,
                    future_usage,
                    holds,
                    allow_redirects: *allow_redirects,
                    // The buyer is where the browser is; a server's call does not say.
                    country: None,
                })
            }
            // A list is taken at its word: the official samples list giropay in dollars.
            Methods::Listed { types } => {
                let allows = |kind| allowed.is_none_or(|allowed| allowed.contains(kind));
                let excludes = |kind| excluded.is_some_and(|excluded| excluded.contains(kind));
                types.iter().filter(|kind| allows(kind) && !excludes(kind)).copied().collect()
            }
        }
    }

    /// Whether one of them may send the buyer away.
    pub(crate) fn may_redirect(&self) -> bool {
        match self {
            Methods::Automatic { allow_redirects, .. } => {
                *allow_redirects == AllowRedirects::Always
            }
            Methods::Listed { .. } => false,
        }
    }

    /// Takes them from a configuration: `None` is the default one, unchanged.
    pub(crate) fn choose(&mut self, chosen: Option<Chosen>) {
        let allow_redirects = match self {
            Methods::Automatic { allow_redirects, .. } => *allow_redirects,
            Methods::Listed { .. } => AllowRedirects::Always,
        };
        *self = Methods::Automatic { allow_redirects, configuration: chosen.map(Box::new) };
    }
}

/// What a command says about it, of either kind of intent.
#[derive(Default)]
pub(crate) struct MethodsChoice<'a> {
    /// `automatic_payment_methods`.
    pub automatic: Option<&'a AutomaticPaymentMethods>,
    /// Whether it names a `payment_method_configuration`.
    pub configuration: bool,
    /// Whether it sends `payment_method_types`.
    pub listed: bool,
    /// Whether it sets `allowed_payment_method_types`.
    pub allowed: bool,
    /// Whether it sets `excluded_payment_method_types`.
    pub excluded: bool,
    /// Whether the server alone confirms.
    pub confirmed_by_hand: bool,
}

impl MethodsChoice<'_> {
    /// Where the methods of a new intent come from.
    pub(crate) fn methods(
        &self,
        listed: Option<Vec<PaymentMethodType>>,
    ) -> Result<Methods, Refusal> {
        self.agrees()?;
        let always = AllowRedirects::Always;
        let automatic =
            |allow_redirects| Methods::Automatic { allow_redirects, configuration: None };
        match (self.automatic, listed) {
            (_, Some(types)) => Ok(Methods::Listed { types }),
            (Some(asked), None) if asked.enabled => {
                Ok(automatic(asked.allow_redirects.unwrap_or(always)))
            }
            (Some(_), None) => Ok(Methods::Listed { types: vec![PaymentMethodType::Card] }),
            (None, None) if self.confirmed_by_hand => {
                Ok(Methods::Listed { types: vec![PaymentMethodType::Card] })
            }
            (None, None) => Ok(automatic(always)),
        }
    }

    /// What excludes each other. Source of what goes with `allowed_payment_method_types`:
    /// <https://docs.stripe.com/changelog/dahlia/2026-07-29/allowed-payment-method-types-parameter>.
    pub(crate) fn agrees(&self) -> Result<(), Refusal> {
        let enabled = self.automatic.is_some_and(|asked| asked.enabled);
        let off = self.automatic.is_some_and(|asked| !asked.enabled);
        let (listed, by_hand) = (self.listed, self.confirmed_by_hand);
        let pairs: [(bool, &'static [&'static str]); 8] = [
            (enabled && listed, &["automatic_payment_methods", "payment_method_types"]),
            (
                self.allowed && self.automatic.is_some(),
                &["allowed_payment_method_types", "automatic_payment_methods"],
            ),
            (
                self.allowed && self.excluded,
                &["allowed_payment_method_types", "excluded_payment_method_types"],
            ),
            (
                self.allowed && self.configuration,
                &["allowed_payment_method_types", "payment_method_configuration"],
            ),
            (self.allowed && listed, &["allowed_payment_method_types", "payment_method_types"]),
            (
                self.configuration && (listed || off),
                if listed {
                    &["payment_method_configuration", "payment_method_types"]
                } else {
                    &["automatic_payment_methods", "payment_method_configuration"]
                },
            ),
            (enabled && by_hand, &["automatic_payment_methods", "confirmation_method"]),
            (
                self.configuration && by_hand,
                &["confirmation_method", "payment_method_configuration"],
            ),
        ];
        match pairs.into_iter().find(|(both, _)| *both) {
            Some((_, names)) => Err(Refusal::Exclusive(names)),
            None => Ok(()),
        }
    }
}
