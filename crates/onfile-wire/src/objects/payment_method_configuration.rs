//! Payment method configurations: one setting for every method, under the method's own name.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::{Member, object};
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::view::{LIVEMODE, View};
use crate::params::{Declaration, Declared, Fields, FromParam, Page, Path, Schema, params};
use onfile_domain::payment_method_configuration::{
    Create, Method, PaymentMethodConfiguration, Preference, Update,
};
use onfile_domain::{Change, Named};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Longest name, in characters.
/// Source: <https://docs.stripe.com/api/payment_method_configurations/create>.
const MAX_NAME: usize = 100;

struct Name(String);

impl FromParam for Name {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let name = String::from_param(param, path)?;
        if name.chars().count() > MAX_NAME {
            return Err(Invalid::TooLong { param: path.to_string(), most: MAX_NAME });
        }
        Ok(Name(name))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// A name that may be left out.
struct NameChange(Option<String>);

impl FromParam for NameChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        Option::<Name>::from_param(param, path).map(|name| NameChange(name.map(String::from)))
    }

    fn schema() -> Schema {
        Option::<Name>::schema()
    }
}

impl From<NameChange> for Option<String> {
    fn from(name: NameChange) -> Self {
        name.0
    }
}

struct DisplayPreference {
    preference: Option<Preference>,
}

params! { DisplayPreference { preference } }

struct Setting {
    display_preference: Option<DisplayPreference>,
}

params! { Setting { display_preference } }

impl Setting {
    fn preference(self) -> Option<Preference> {
        self.display_preference?.preference
    }
}

/// The settings of all methods.
struct Preferences;

impl Declaration for Preferences {
    type Output = BTreeMap<Method, Preference>;

    fn declare(declared: &mut Declared) {
        for method in Method::ALL {
            declared.add::<Option<Setting>>(method.name());
        }
        // Parameters of which the object has no member. Source: the types in stripe-node 23.
        declared.refuse("apple_pay_later", not_yet!("apple_pay_later"));
        declared.refuse("fr_meal_voucher_conecs", not_yet!("fr_meal_voucher_conecs"));
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Preferences>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self::Output, Invalid> {
        let mut preferences = BTreeMap::new();
        for method in Method::ALL {
            let setting = fields.take::<Option<Setting>>(method.name())?;
            if let Some(preference) = setting.and_then(Setting::preference) {
                preferences.insert(*method, preference);
            }
        }
        Ok(preferences)
    }
}

params! {
    Create { name as Name, flatten preferences: Preferences }
    refused {
        // Children are those of a platform's connected accounts; the parents are not in this API.
        parent: CONNECT,
    }
}

params! { Update { active, name as NameChange, flatten preferences: Preferences } }

/// Which configurations are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// Only these.
    pub active: Option<bool>,
    /// Only those of this Connect application, or of none.
    pub application: Change<String>,
}

params! { ListFilter { flatten page, active, application } }

impl ListFilter {
    /// Whether a configuration is listed. None of them has an application.
    pub fn keeps(&self, configuration: &PaymentMethodConfiguration) -> bool {
        self.active.is_none_or(|active| active == configuration.active)
            && !self.application.is_set()
    }
}

/// Renders a configuration: the settings stand between its other members, all by the alphabet.
pub fn render(configuration: &PaymentMethodConfiguration, _view: &View<'_>) -> Value {
    let settings = Method::ALL.iter().map(|method| {
        let setting = object! {
            available: configuration.is_available(*method),
            display_preference: object! {
                overridable: Value::Null,
                preference: &configuration.preference(*method),
                value: &configuration.value(*method),
            },
        };
        (method.name(), setting)
    });
    let others = [
        ("active", configuration.active.member()),
        ("application", Value::Null),
        ("is_default", configuration.is_default.member()),
        ("livemode", LIVEMODE.member()),
        ("name", (&configuration.name).member()),
        ("parent", Value::Null),
    ];
    let sorted: BTreeMap<&str, Value> = settings.chain(others).collect();
    let mut members = Map::new();
    members.insert("id".to_owned(), (&configuration.id).member());
    members.insert("object".to_owned(), Value::from("payment_method_configuration"));
    members.extend(sorted.into_iter().map(|(name, value)| (name.to_owned(), value)));
    Value::Object(members)
}
