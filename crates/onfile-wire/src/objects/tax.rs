//! Where a customer would be taxed.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::object;
use crate::objects::refused::not_yet;
use crate::params::{Declaration, FromParam, Kind, Path, Schema, params, read_object, word};
use onfile_domain::customer::Customer;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::tax::{Terms, ValidateLocation};
use serde_json::Value;

const NO_GEOLOCATION: &str = not_yet!("Locating customers by their IP address");

params! {
    Terms { validate_location }
    refused { ip_address: NO_GEOLOCATION }
}

params! {
    /// The same for a customer who cannot have a subscription yet.
    struct NewTerms for Terms { validate_location as NewValidateLocation }
    refused { ip_address: NO_GEOLOCATION }
}

/// What a caller says of a new customer's taxes.
pub(super) struct Tax(Option<Terms>);

impl FromParam for Tax {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(Tax(None)),
            some => read_object::<NewTerms>(some, path).map(|terms| Tax(Some(terms))),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(NewTerms::declared())).optional()
    }
}

impl From<Tax> for Option<Terms> {
    fn from(tax: Tax) -> Self {
        tax.0
    }
}

/// `auto` asks for the customer's subscriptions.
struct NewValidateLocation(Option<ValidateLocation>);

const OF_NEW_CUSTOMERS: [&str; 2] = ["deferred", "immediately"];

impl FromParam for NewValidateLocation {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let refused = || path.choice(OF_NEW_CUSTOMERS.to_vec());
        match param {
            None => Ok(NewValidateLocation(None)),
            some => match word::<ValidateLocation>(some, path) {
                Ok(ValidateLocation::Auto) | Err(Invalid::Choice { .. }) => Err(refused()),
                Ok(when) => Ok(NewValidateLocation(Some(when))),
                Err(invalid) => Err(invalid),
            },
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(OF_NEW_CUSTOMERS.to_vec())).optional()
    }
}

impl From<NewValidateLocation> for Option<ValidateLocation> {
    fn from(when: NewValidateLocation) -> Self {
        when.0
    }
}

/// Renders it. Nothing is collected anywhere: there are no registrations.
pub fn render(customer: &Customer, default: Option<&PaymentMethod>) -> Value {
    let location = customer.tax_location(default);
    object! {
        automatic_tax: if location.is_some() { "not_collecting" } else { "unrecognized_location" },
        ip_address: Value::Null,
        location: location.map(|location| object! {
            country: &location.country,
            source: &location.source,
            state: &location.state,
        }),
        provider: "stripe",
    }
}
