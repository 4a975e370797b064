//! Confirmation tokens: what a buyer's browser collected, carried to the server that confirms with it.
//!
//! A token says what a confirmation may say, and is used by one confirmation. What the confirmation
//! says itself goes before it. The method inside is made when the token is, under its own id, but is
//! on record only once an intent has been confirmed with it.

use crate::address::{Shipping, ShippingEntry};
use crate::id::{ConfirmationTokenId, PaymentIntentId, PaymentMethodId, SetupIntentId};
use crate::moment::{HOUR, Moment, Timestamp};
use crate::payment_intent::{self, Acceptance, AcceptanceChange};
use crate::payment_method::{Entry, PaymentMethod};
use crate::payment_method_type::FutureUsage;
use crate::refusal::{IntentKind, Refusal};
use crate::setup_intent;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// How long a token can be used. Source: the example in
/// <https://docs.stripe.com/api/confirmation_tokens/object>.
pub const LIFETIME: i64 = 12 * HOUR;

/// A confirmation token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationToken {
    /// The token's id.
    pub id: ConfirmationTokenId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// From when on it confirms nothing.
    pub expires_at: Timestamp,
    /// What was confirmed with it.
    pub used_by: Option<UsedBy>,
    /// What to pay with.
    pub payment_method: Option<Carried>,
    /// What it says besides.
    pub says: Says,
}

/// The one intent that was confirmed with a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UsedBy {
    /// A payment.
    PaymentIntent(PaymentIntentId),
    /// A setup.
    SetupIntent(SetupIntentId),
}

/// The method in a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    /// Handed in with the token: goes on record when the token is used.
    New(Box<PaymentMethod>),
    /// On record already, as it was when the token was made.
    Saved(Box<PaymentMethod>),
}

impl Carried {
    /// The method.
    pub fn method(&self) -> &PaymentMethod {
        match self {
            Carried::New(method) | Carried::Saved(method) => method,
        }
    }
}

/// What a token says about a confirmation, besides the method. Where there is no token, nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// The buyer's agreement.
    pub acceptance: Option<Acceptance>,
    /// The token of a security code, typed again.
    pub cvc_token: Option<String>,
    /// Where the buyer comes back to.
    pub return_url: Option<String>,
    /// Keep the method for later.
    pub setup_future_usage: Option<FutureUsage>,
    /// Where goods go.
    pub shipping: Option<Shipping>,
    /// Show the next action as `use_stripe_sdk`.
    pub use_stripe_sdk: bool,
}

/// Create a confirmation token.
#[derive(Default)]
pub struct Create {
    /// Opens the customer whose saved method a browser names.
    pub customer_session_client_secret: Option<String>,
    /// The token of a security code, typed again.
    pub cvc_token: Option<String>,
    /// The buyer's agreement.
    pub mandate_data: Option<AcceptanceChange>,
    /// What to pay with.
    pub payment_method: Option<PaymentMethodId>,
    /// What to pay with, inline.
    pub payment_method_data: Option<Entry>,
    /// Where the buyer comes back to.
    pub return_url: Option<String>,
    /// Keep the method for later.
    pub setup_future_usage: Option<FutureUsage>,
    /// Where goods go.
    pub shipping: Option<ShippingEntry>,
    /// Show the next action as `use_stripe_sdk`; the default.
    pub use_stripe_sdk: Option<bool>,
}

/// Why a token confirms nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfirmationTokenRefusal {
    /// An intent was confirmed with it before.
    Used(IntentKind),
    /// It has expired.
    Expired,
    /// It was made for another kind of use than the intent.
    FutureUsage {
        /// For which kind of intent.
        kind: IntentKind,
        /// What the token says.
        given: FutureUsage,
        /// What the intent is for.
        expected: FutureUsage,
    },
}

impl From<ConfirmationTokenRefusal> for Refusal {
    fn from(refusal: ConfirmationTokenRefusal) -> Self {
        Refusal::ConfirmationToken(refusal)
    }
}

impl ConfirmationToken {
    /// A new token.
    pub fn create(says: Says, payment_method: Option<Carried>, moment: &mut Moment<'_>) -> Self {
        ConfirmationToken {
            id: ConfirmationTokenId::mint(moment.mint),
            created: moment.now,
            expires_at: moment.now + LIFETIME,
            used_by: None,
            payment_method,
            says,
        }
    }

    /// Whether an intent may be confirmed with it.
    pub fn may_confirm(&self, now: Timestamp) -> Result<(), ConfirmationTokenRefusal> {
        match &self.used_by {
            Some(UsedBy::PaymentIntent(_)) => {
                Err(ConfirmationTokenRefusal::Used(IntentKind::Payment))
            }
            Some(UsedBy::SetupIntent(_)) => Err(ConfirmationTokenRefusal::Used(IntentKind::Setup)),
            None if now >= self.expires_at => Err(ConfirmationTokenRefusal::Expired),
            None => Ok(()),
        }
    }

    /// The token, used up.
    #[must_use]
    pub fn used(&self, by: UsedBy) -> Self {
        ConfirmationToken { used_by: Some(by), ..self.clone() }
    }
}

impl Says {
    /// Says what a payment's confirmation left unsaid; `own` is what the intent is for so far.
    ///
    /// A token is the browser's word: it may ask to keep the method, and to keep it for more, but
    /// not for less than the seller does.
    pub fn complete_payment(
        &self,
        own: Option<FutureUsage>,
        terms: &mut payment_intent::Terms,
        confirm_only: &mut payment_intent::ConfirmOnly,
    ) -> Result<(), ConfirmationTokenRefusal> {
        if let (Change::Keep, Some(given)) = (&terms.setup_future_usage, self.setup_future_usage) {
            if (own, given) == (Some(FutureUsage::OffSession), FutureUsage::OnSession) {
                let expected = FutureUsage::OffSession;
                let kind = IntentKind::Payment;
                return Err(ConfirmationTokenRefusal::FutureUsage { kind, given, expected });
            }
            terms.setup_future_usage = Change::Set(given);
        }
        if let (Change::Keep, Some(shipping)) = (&terms.shipping, &self.shipping) {
            terms.shipping = Change::Set(shipping.clone().into());
        }
        self.complete(&mut confirm_only.mandate_data, &mut confirm_only.return_url);
        Ok(())
    }

    /// The same for a setup, which is always for later and ships nothing.
    pub fn complete_setup(
        &self,
        usage: FutureUsage,
        confirm_only: &mut setup_intent::ConfirmOnly,
    ) -> Result<(), ConfirmationTokenRefusal> {
        if let Some(given) = self.setup_future_usage.filter(|given| *given != usage) {
            let kind = IntentKind::Setup;
            return Err(ConfirmationTokenRefusal::FutureUsage { kind, given, expected: usage });
        }
        self.complete(&mut confirm_only.mandate_data, &mut confirm_only.return_url);
        Ok(())
    }

    fn complete(
        &self,
        mandate_data: &mut Change<AcceptanceChange>,
        return_url: &mut Option<String>,
    ) {
        if let (Change::Keep, Some(acceptance)) = (&mandate_data, &self.acceptance) {
            *mandate_data = Change::Set(acceptance.clone().into());
        }
        if return_url.is_none() {
            return_url.clone_from(&self.return_url);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says() -> Says {
        Says {
            acceptance: Some(Acceptance { accepted_at: 5, online: None }),
            cvc_token: None,
            return_url: Some("https://example.com/token".to_owned()),
            setup_future_usage: Some(FutureUsage::OnSession),
            shipping: None,
            use_stripe_sdk: true,
        }
    }

    fn token() -> ConfirmationToken {
        ConfirmationToken {
            id: ConfirmationTokenId::named("ctoken_1"),
            created: 0,
            expires_at: LIFETIME,
            used_by: None,
            payment_method: None,
            says: says(),
        }
    }

    #[test]
    fn a_token_is_used_once_and_in_time() {
        let fresh = token();
        assert_eq!(fresh.may_confirm(LIFETIME - 1), Ok(()));
        assert_eq!(fresh.may_confirm(LIFETIME), Err(ConfirmationTokenRefusal::Expired));
        let paid = fresh.used(UsedBy::PaymentIntent(PaymentIntentId::named("pi_1")));
        let used = |kind| Err(ConfirmationTokenRefusal::Used(kind));
        // That it was used is said even when it would have expired by now.
        assert_eq!(paid.may_confirm(LIFETIME), used(IntentKind::Payment));
        let set_up = fresh.used(UsedBy::SetupIntent(SetupIntentId::named("seti_1")));
        assert_eq!(set_up.may_confirm(0), used(IntentKind::Setup));
    }

    #[test]
    fn what_a_confirmation_says_itself_goes_first() {
        let mut terms = payment_intent::Terms::default();
        let mut confirm_only = payment_intent::ConfirmOnly::default();
        says().complete_payment(None, &mut terms, &mut confirm_only).unwrap();
        assert_eq!(terms.setup_future_usage, Change::Set(FutureUsage::OnSession));
        assert_eq!(confirm_only.return_url.as_deref(), Some("https://example.com/token"));
        let agreed = AcceptanceChange { accepted_at: Some(5), online: None };
        assert_eq!(confirm_only.mandate_data, Change::Set(agreed));

        let mut terms = payment_intent::Terms {
            setup_future_usage: Change::Unset,
            ..payment_intent::Terms::default()
        };
        let mut confirm_only = payment_intent::ConfirmOnly {
            mandate_data: Change::Unset,
            return_url: Some("https://example.com/own".to_owned()),
            ..payment_intent::ConfirmOnly::default()
        };
        let own = Some(FutureUsage::OffSession);
        says().complete_payment(own, &mut terms, &mut confirm_only).unwrap();
        assert_eq!(terms.setup_future_usage, Change::Unset);
        assert_eq!(confirm_only.return_url.as_deref(), Some("https://example.com/own"));
        assert_eq!(confirm_only.mandate_data, Change::Unset);
    }

    #[test]
    fn a_token_keeps_a_method_for_no_less_than_the_seller_does() {
        let payment = |own, given| {
            let (mut terms, mut confirm_only) = Default::default();
            let says = Says { setup_future_usage: Some(given), ..says() };
            says.complete_payment(own, &mut terms, &mut confirm_only).is_ok()
        };
        let setup = |own, given| {
            let says = Says { setup_future_usage: Some(given), ..says() };
            says.complete_setup(own, &mut setup_intent::ConfirmOnly::default()).is_ok()
        };
        let (on, off) = (FutureUsage::OnSession, FutureUsage::OffSession);
        assert!(payment(Some(on), off) && payment(Some(off), off) && payment(Some(on), on));
        assert!(!payment(Some(off), on));
        assert!(setup(on, on) && setup(off, off));
        assert!(!setup(on, off) && !setup(off, on));
        let silent = Says { setup_future_usage: None, ..says() };
        assert_eq!(silent.complete_setup(on, &mut setup_intent::ConfirmOnly::default()), Ok(()));
    }
}
