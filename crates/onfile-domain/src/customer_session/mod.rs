//! Customer sessions: for half an hour, a browser may see and do with one customer's saved methods
//! what the session's components enable.
//!
//! The record says what is enabled; [`grant`] says what follows for a caller. Saving is not done
//! here: a method is saved by confirming an intent, and the features only tell the browser's library
//! what to offer and to send.

pub mod grant;

use crate::core_account::CustomerRef;
use crate::id::{CustomerId, CustomerSessionId};
use crate::moment::{MINUTE, Moment, Timestamp};
use crate::names::names;
use crate::payment_method::AllowRedisplay;
use crate::payment_method_type::FutureUsage;
use serde::{Deserialize, Serialize};

/// How long a session opens its customer. `[U]`, after what is told of the real service.
pub const LIFETIME: i64 = 30 * MINUTE;

/// Methods that the Payment Element shows unless it is told otherwise.
pub const DEFAULT_REDISPLAY_LIMIT: u8 = 3;
/// The most it can be told to show.
pub const MAX_REDISPLAY_LIMIT: u8 = 10;

names! {
    /// Whether a component has a feature.
    pub enum Toggle {
        Disabled = "disabled",
        Enabled = "enabled",
    }
}

/// A customer session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSession {
    /// The session's id. The API shows it to the browser alone; the client secret is derived from it.
    pub id: CustomerSessionId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// From when on it opens nothing.
    pub expires_at: Timestamp,
    /// Whose methods.
    pub customer: CustomerId,
    /// What is enabled.
    pub components: Components,
}

/// What a session enables. A component with features is there when it is enabled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Components {
    /// The customer's entitlements.
    pub active_entitlements: bool,
    /// The buy button.
    pub buy_button: bool,
    /// The customer portal.
    pub customer_portal: bool,
    /// The customer sheet of the mobile libraries.
    pub customer_sheet: Option<CustomerSheet>,
    /// The Payment Element of the mobile libraries.
    pub mobile_payment_element: Option<MobilePaymentElement>,
    /// The Payment Element of the browser's library.
    pub payment_element: Option<PaymentElement>,
    /// The pricing table.
    pub pricing_table: bool,
}

/// Features of the customer sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSheet {
    /// Which saved methods are shown.
    pub payment_method_allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Whether they can be taken off file.
    pub payment_method_remove: Toggle,
}

/// Features of the mobile Payment Element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MobilePaymentElement {
    /// Which saved methods are shown.
    pub payment_method_allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Whether any are.
    pub payment_method_redisplay: Toggle,
    /// Whether they can be taken off file.
    pub payment_method_remove: Toggle,
    /// Whether the buyer is asked to save a new one.
    pub payment_method_save: Toggle,
    /// What a method that is saved without having asked becomes.
    pub payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// Features of the Payment Element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentElement {
    /// Which saved methods are shown.
    pub payment_method_allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Whether any are.
    pub payment_method_redisplay: Toggle,
    /// How many at most.
    pub payment_method_redisplay_limit: u8,
    /// Whether they can be taken off file.
    pub payment_method_remove: Toggle,
    /// Whether the buyer is asked to save a new one.
    pub payment_method_save: Toggle,
    /// What a payment intent's `setup_future_usage` becomes when the buyer agrees.
    pub payment_method_save_usage: Option<FutureUsage>,
}

/// Create a customer session.
pub struct Create {
    /// For whom.
    pub customer: Option<CustomerRef>,
    /// What is asked for.
    pub components: Asked,
}

/// The components as they are asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// See [`Components::active_entitlements`].
    pub active_entitlements: Option<Plain>,
    /// See [`Components::buy_button`].
    pub buy_button: Option<Plain>,
    /// See [`Components::customer_portal`].
    pub customer_portal: Option<Plain>,
    /// See [`Components::customer_sheet`].
    pub customer_sheet: Option<Featured<AskedOfSheet>>,
    /// See [`Components::mobile_payment_element`].
    pub mobile_payment_element: Option<Featured<AskedOfMobile>>,
    /// See [`Components::payment_element`].
    pub payment_element: Option<Featured<AskedOfElement>>,
    /// See [`Components::pricing_table`].
    pub pricing_table: Option<Plain>,
}

/// A component without features.
#[derive(Clone, Copy, Debug)]
pub struct Plain {
    /// Whether it is wanted.
    pub enabled: bool,
}

/// A component with features.
#[derive(Clone, Debug)]
pub struct Featured<F> {
    /// Whether it is wanted.
    pub enabled: bool,
    /// Which of them.
    pub features: Option<F>,
}

/// See [`CustomerSheet`].
#[derive(Clone, Debug, Default)]
pub struct AskedOfSheet {
    /// `["always"]` by default.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Disabled by default.
    pub payment_method_remove: Option<Toggle>,
}

/// See [`MobilePaymentElement`].
#[derive(Clone, Debug, Default)]
pub struct AskedOfMobile {
    /// `["always"]` by default.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Disabled by default.
    pub payment_method_redisplay: Option<Toggle>,
    /// Disabled by default.
    pub payment_method_remove: Option<Toggle>,
    /// Disabled by default.
    pub payment_method_save: Option<Toggle>,
    /// None by default.
    pub payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// See [`PaymentElement`].
#[derive(Clone, Debug, Default)]
pub struct AskedOfElement {
    /// `["always"]` by default.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Disabled by default.
    pub payment_method_redisplay: Option<Toggle>,
    /// [`DEFAULT_REDISPLAY_LIMIT`] by default.
    pub payment_method_redisplay_limit: Option<i64>,
    /// Disabled by default.
    pub payment_method_remove: Option<Toggle>,
    /// Disabled by default.
    pub payment_method_save: Option<Toggle>,
    /// None by default.
    pub payment_method_save_usage: Option<FutureUsage>,
}

/// Why there is no session, or why it does not open what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerSessionRefusal {
    /// No component is enabled.
    NothingEnabled,
    /// Features of a component that is not enabled.
    FeaturesOfDisabled(&'static str),
    /// A limit below 1.
    LimitTooLow,
    /// A limit above [`MAX_REDISPLAY_LIMIT`].
    LimitTooHigh,
    /// Older versions of the API want to be told what a saved method will be used for.
    SaveUsageMissing,
    /// The client secret is not one of this account's sessions.
    WrongSecret,
    /// It was one.
    Expired,
    /// The session is of another customer than the intent.
    OfAnotherCustomer,
    /// So is the ephemeral key that was given in its place.
    KeyOfAnotherCustomer,
    /// What was asked for is not enabled.
    NotEnabled(&'static str),
}

impl CustomerSession {
    /// A new session. `save_usage_required` is what the caller's version of the API says.
    pub fn create(
        customer: &CustomerId,
        asked: Asked,
        save_usage_required: bool,
        moment: &mut Moment<'_>,
    ) -> Result<Self, CustomerSessionRefusal> {
        let components = Components::of(asked, save_usage_required)?;
        if components == Components::default() {
            return Err(CustomerSessionRefusal::NothingEnabled);
        }
        Ok(CustomerSession {
            id: CustomerSessionId::mint(moment.mint),
            created: moment.now,
            expires_at: moment.now + LIFETIME,
            customer: customer.clone(),
            components,
        })
    }

    /// Whether it still opens anything.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.expires_at
    }
}

impl Components {
    fn of(asked: Asked, save_usage_required: bool) -> Result<Self, CustomerSessionRefusal> {
        let plain = |component: Option<Plain>| component.is_some_and(|it| it.enabled);
        let sheet = features("customer_sheet", asked.customer_sheet)?;
        let mobile = features("mobile_payment_element", asked.mobile_payment_element)?;
        let element = features("payment_element", asked.payment_element)?;
        Ok(Components {
            active_entitlements: plain(asked.active_entitlements),
            buy_button: plain(asked.buy_button),
            customer_portal: plain(asked.customer_portal),
            customer_sheet: sheet.map(CustomerSheet::of),
            mobile_payment_element: mobile.map(MobilePaymentElement::of),
            payment_element: element
                .map(|asked| PaymentElement::of(asked, save_usage_required))
                .transpose()?,
            pricing_table: plain(asked.pricing_table),
        })
    }
}

/// The features of a component, when it is enabled.
fn features<F: Default>(
    name: &'static str,
    component: Option<Featured<F>>,
) -> Result<Option<F>, CustomerSessionRefusal> {
    match component {
        None | Some(Featured { enabled: false, features: None }) => Ok(None),
        Some(Featured { enabled: true, features }) => Ok(Some(features.unwrap_or_default())),
        Some(Featured { enabled: false, features: Some(_) }) => {
            Err(CustomerSessionRefusal::FeaturesOfDisabled(name))
        }
    }
}

fn filters(asked: Option<Vec<AllowRedisplay>>) -> Vec<AllowRedisplay> {
    asked.unwrap_or_else(|| vec![AllowRedisplay::Always])
}

fn toggle(asked: Option<Toggle>) -> Toggle {
    asked.unwrap_or(Toggle::Disabled)
}

impl CustomerSheet {
    fn of(asked: AskedOfSheet) -> Self {
        CustomerSheet {
            payment_method_allow_redisplay_filters: filters(
                asked.payment_method_allow_redisplay_filters,
            ),
            payment_method_remove: toggle(asked.payment_method_remove),
        }
    }
}

impl MobilePaymentElement {
    fn of(asked: AskedOfMobile) -> Self {
        MobilePaymentElement {
            payment_method_allow_redisplay_filters: filters(
                asked.payment_method_allow_redisplay_filters,
            ),
            payment_method_redisplay: toggle(asked.payment_method_redisplay),
            payment_method_remove: toggle(asked.payment_method_remove),
            payment_method_save: toggle(asked.payment_method_save),
            payment_method_save_allow_redisplay_override: asked
                .payment_method_save_allow_redisplay_override,
        }
    }
}

impl PaymentElement {
    fn of(
        asked: AskedOfElement,
        save_usage_required: bool,
    ) -> Result<Self, CustomerSessionRefusal> {
        let limit = match asked.payment_method_redisplay_limit {
            None => DEFAULT_REDISPLAY_LIMIT,
            Some(..1) => return Err(CustomerSessionRefusal::LimitTooLow),
            Some(limit) => u8::try_from(limit)
                .ok()
                .filter(|limit| *limit <= MAX_REDISPLAY_LIMIT)
                .ok_or(CustomerSessionRefusal::LimitTooHigh)?,
        };
        let save = toggle(asked.payment_method_save);
        let usage = asked.payment_method_save_usage;
        if save_usage_required && save == Toggle::Enabled && usage.is_none() {
            return Err(CustomerSessionRefusal::SaveUsageMissing);
        }
        Ok(PaymentElement {
            payment_method_allow_redisplay_filters: filters(
                asked.payment_method_allow_redisplay_filters,
            ),
            payment_method_redisplay: toggle(asked.payment_method_redisplay),
            payment_method_redisplay_limit: limit,
            payment_method_remove: toggle(asked.payment_method_remove),
            payment_method_save: save,
            payment_method_save_usage: usage,
        })
    }
}

#[cfg(test)]
mod tests;
