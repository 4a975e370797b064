//! Payment method configurations: which methods automatic payment methods are chosen from.
//!
//! Every account has a default one. Its id is derived, and it needs no record until somebody changes
//! it. Child configurations, with a parent and an application, belong to the connected accounts of a
//! platform; this server has none.
//! Source: <https://docs.stripe.com/api/payment_method_configurations>.

mod method;
#[cfg(test)]
mod tests;

pub use method::Method;

use crate::eligibility::OfferRefusal;
use crate::id::PaymentMethodConfigurationId;
use crate::moment::{Moment, Timestamp};
use crate::names::{Named, names};
use crate::payment_method_type::PaymentMethodType;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

names! {
    /// What the account wants of a method.
    pub enum Preference {
        /// Nothing: it is shown if it is shown by default.
        None = "none",
        Off = "off",
        On = "on",
    }
}

names! {
    /// What comes of it.
    pub enum DisplayValue {
        Off = "off",
        On = "on",
    }
}

/// The name of the default configuration until it is given another.
const DEFAULT_NAME: &str = "Default";

/// When the default configuration was made: before every other one, so that lists end with it.
const FOREVER: Timestamp = 0;

/// Why a configuration is not changed, or not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigurationRefusal {
    /// Payments without a configuration would have none.
    DefaultStaysActive,
    /// It is not for new payments.
    Inactive(PaymentMethodConfigurationId),
}

impl From<ConfigurationRefusal> for Refusal {
    fn from(refusal: ConfigurationRefusal) -> Self {
        Refusal::Offer(OfferRefusal::Configuration(refusal))
    }
}

/// A payment method configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethodConfiguration {
    /// The configuration's id.
    pub id: PaymentMethodConfigurationId,
    /// Seconds since the Unix epoch. Not shown, but lists are in its order.
    pub created: Timestamp,
    /// Whether it can be used for new payments.
    pub active: bool,
    /// Whether it is used when none is named.
    pub is_default: bool,
    /// What the account calls it.
    pub name: String,
    /// What the account wants, where it said so.
    pub preferences: BTreeMap<Method, Preference>,
}

/// What an intent keeps of the configuration it was given, so that later changes of it do not reach
/// payments that are under way. `[U]`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The configuration.
    pub id: PaymentMethodConfigurationId,
    /// The types it turned on.
    pub on: Vec<PaymentMethodType>,
}

/// Create a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// See [`PaymentMethodConfiguration::name`].
    pub name: String,
    /// See [`PaymentMethodConfiguration::preferences`].
    pub preferences: BTreeMap<Method, Preference>,
}

/// Update a configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// See [`PaymentMethodConfiguration::active`].
    pub active: Option<bool>,
    /// See [`PaymentMethodConfiguration::name`].
    pub name: Option<String>,
    /// See [`PaymentMethodConfiguration::preferences`].
    pub preferences: BTreeMap<Method, Preference>,
}

impl PaymentMethodConfiguration {
    /// A new configuration, with everything off that is not mentioned.
    pub fn create(command: Create, moment: &mut Moment<'_>) -> Self {
        PaymentMethodConfiguration {
            id: PaymentMethodConfigurationId::mint(moment.mint),
            created: moment.now,
            active: true,
            is_default: false,
            name: command.name,
            preferences: command.preferences,
        }
    }

    /// The default configuration as it is before anybody changes it.
    pub fn default_with(id: PaymentMethodConfigurationId) -> Self {
        PaymentMethodConfiguration {
            id,
            created: FOREVER,
            active: true,
            is_default: true,
            name: DEFAULT_NAME.to_owned(),
            preferences: BTreeMap::new(),
        }
    }

    /// Changes what a command mentions. There is no event for it.
    pub fn update(&self, command: Update) -> Result<Self, ConfigurationRefusal> {
        if self.is_default && command.active == Some(false) {
            return Err(ConfigurationRefusal::DefaultStaysActive);
        }
        let mut after = self.clone();
        after.active = command.active.unwrap_or(self.active);
        after.name = command.name.unwrap_or(after.name);
        after.preferences.extend(command.preferences);
        Ok(after)
    }

    /// What the account wants of a method.
    pub fn preference(&self, method: Method) -> Preference {
        let unsaid = if self.is_default && method.is_on_by_default() {
            Preference::On
        } else {
            Preference::Off
        };
        self.preferences.get(&method).copied().unwrap_or(unsaid)
    }

    /// What comes of what the account wants.
    pub fn value(&self, method: Method) -> DisplayValue {
        match self.preference(method) {
            Preference::On => DisplayValue::On,
            Preference::Off => DisplayValue::Off,
            Preference::None if method.is_on_by_default() => DisplayValue::On,
            Preference::None => DisplayValue::Off,
        }
    }

    /// Whether a method may be offered: it is on, and this server can charge it.
    pub fn is_available(&self, method: Method) -> bool {
        self.value(method) == DisplayValue::On && method.is_built()
    }

    /// What a new payment takes from it.
    pub fn choose(&self) -> Result<Chosen, ConfigurationRefusal> {
        if !self.active {
            return Err(ConfigurationRefusal::Inactive(self.id.clone()));
        }
        let on = Method::ALL.iter().filter(|method| self.value(**method) == DisplayValue::On);
        Ok(Chosen { id: self.id.clone(), on: on.filter_map(|method| method.kind()).collect() })
    }
}
