//! The calls on accounts. What they take is JSON, in which null unsets.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::{CONNECT, not_yet};
use crate::objects::second_page::Position;
use crate::params::{EmailChange, FromParam, Page, Path, Schema, params};
use onfile_domain::Change;
use onfile_domain::core_account::{
    AutomaticIndirectTax, Billing, BusinessChange, Capabilities, Capability, Configuration,
    Configurations, CustomerConfiguration, DefaultsChange, Fields, IdentityChange, Include,
    IndividualChange, Invoice, ProfileChange, ShippingChange,
};

const NO_GEOLOCATION: &str = not_yet!("Locating customers by their IP address");
const NO_TOKENS: &str = not_yet!("account_token");
const NO_KYC: &str = not_yet!("Verification of identities");

params! { Capability { requested } }

params! { Capabilities { automatic_indirect_tax } }

params! { Invoice { custom_fields, footer, next_sequence, prefix, rendering } }

params! { Billing { default_payment_method, invoice } }

params! { ShippingChange { address, name, phone } }

params! {
    AutomaticIndirectTax { exempt, validate_location }
    refused { ip_address: NO_GEOLOCATION }
}

params! {
    CustomerConfiguration {
        applied, automatic_indirect_tax, billing, capabilities, shipping, test_clock,
    }
}

params! {
    Configurations { customer }
    refused {
        merchant: not_yet!("The merchant configuration"),
        recipient: not_yet!("The recipient configuration"),
    }
}

params! { ProfileChange { business_url, doing_business_as, product_description } }

params! {
    DefaultsChange { currency, locales, profile }
    refused { payout_methods: CONNECT, responsibilities: CONNECT }
}

params! {
    IndividualChange { address, email as EmailChange, given_name, phone, surname }
    refused {
        additional_addresses: NO_KYC,
        additional_names: NO_KYC,
        date_of_birth: NO_KYC,
        documents: NO_KYC,
        id_numbers: NO_KYC,
        legal_gender: NO_KYC,
        metadata: not_yet!("Metadata of persons"),
        nationalities: NO_KYC,
        political_exposure: NO_KYC,
        relationship: NO_KYC,
        script_addresses: NO_KYC,
        script_names: NO_KYC,
    }
}

params! {
    BusinessChange { address, phone, registered_name }
    refused {
        additional_addresses: NO_KYC,
        annual_revenue: NO_KYC,
        documents: NO_KYC,
        estimated_worker_count: NO_KYC,
        id_numbers: NO_KYC,
        monthly_estimated_revenue: NO_KYC,
        registration_date: NO_KYC,
        script_addresses: NO_KYC,
        script_names: NO_KYC,
        structure: NO_KYC,
    }
}

params! {
    IdentityChange { business_details, country as Country, entity_type, individual }
    refused { attestations: NO_KYC }
}

params! {
    Fields {
        configuration, contact_email as EmailChange, contact_phone, defaults, display_name, identity,
        metadata,
    }
    refused { account_token: NO_TOKENS, dashboard: CONNECT }
}

/// Create an account.
pub struct Create {
    /// What it holds.
    pub fields: Fields,
    /// What the answer shows besides.
    pub include: Option<Vec<Include>>,
}

params! { Create { flatten fields, include } }

/// Change an account.
pub struct Update {
    /// What to set.
    pub fields: Fields,
    /// What the answer shows besides.
    pub include: Option<Vec<Include>>,
}

params! { Update { flatten fields, include } }

/// Show an account.
pub struct Retrieve {
    /// What the answer shows besides.
    pub include: Option<Vec<Include>>,
}

params! { Retrieve { include } }

/// Close an account.
pub struct Close {
    /// All of its configurations.
    pub applied_configurations: Option<Vec<Configuration>>,
}

params! { Close { applied_configurations } }

/// Which accounts are listed. `page` comes from the URL of a page, and from nowhere else.
#[derive(Default)]
pub struct List {
    /// Only with all of these.
    pub applied_configurations: Option<Vec<Configuration>>,
    /// Only closed ones; absent, only others.
    pub closed: Option<bool>,
    /// Most accounts on the page.
    pub limit: Option<i64>,
    /// Where the page is.
    pub page: Option<Position>,
}

params! { List { applied_configurations, closed, limit, page } }

impl List {
    /// Most accounts on the page, brought into range as on the lists of the first API.
    pub fn limit(&self) -> usize {
        self.limit.map_or(Page::DEFAULT_LIMIT, Page::clamp)
    }
}

/// A country: two letters, in upper or lower case.
struct Country(Change<String>);

impl FromParam for Country {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let change = Change::<String>::from_param(param, path)?;
        let letters = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
        match &change {
            Change::Set(country) if !letters(country) => Err(Invalid::Country(path.to_string())),
            Change::Keep | Change::Unset | Change::Set(_) => Ok(Country(change)),
        }
    }

    fn schema() -> Schema {
        Change::<String>::schema()
    }
}

impl From<Country> for Change<String> {
    fn from(country: Country) -> Self {
        country.0
    }
}
