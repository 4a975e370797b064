//! Accounts of the second API, as far as they are customers.
//!
//! An account and its customer are one record, the [`Customer`]: what both faces show is kept once,
//! closing the account is deleting the customer, and neither can be there without the other. What
//! only the account shows is a part of that record, [`CoreAccount`]. The ids follow from each other:
//! see [`CustomerId::account`].

mod command;

pub use command::{
    AutomaticIndirectTax, Billing, BusinessChange, Capabilities, Capability, Configurations,
    CustomerConfiguration, CustomerRef, DefaultsChange, Fields, IdentityChange, IndividualChange,
    Invoice, ProfileChange, ShippingChange,
};

use crate::address::{Address, AddressChange, Shipping};
use crate::customer::{self, Customer, InvoiceSettingsChange};
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::CustomerId;
use crate::moment::{Moment, Timestamp};
use crate::money::Currency;
use crate::names::names;
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

names! {
    /// What an account can be used for. Merchants and recipients are not part of this server.
    pub enum Configuration {
        Customer = "customer",
        Merchant = "merchant",
        Recipient = "recipient",
    }
}

names! {
    /// Whom an account stands for.
    pub enum EntityType {
        Company = "company",
        GovernmentEntity = "government_entity",
        Individual = "individual",
        NonProfit = "non_profit",
    }
}

names! {
    /// What an answer shows only when it is asked for.
    pub enum Include {
        ConfigurationCustomer = "configuration.customer",
        ConfigurationMerchant = "configuration.merchant",
        ConfigurationRecipient = "configuration.recipient",
        Defaults = "defaults",
        FutureRequirements = "future_requirements",
        Identity = "identity",
        Requirements = "requirements",
    }
}

/// What only the account shows of a customer that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoreAccount {
    /// Whether it is configured as a customer. Before that the first API knows nothing of it.
    pub applied: bool,
    /// Currency for what does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Who it is.
    #[serde(default)]
    pub identity: Identity,
    /// What it does.
    #[serde(default)]
    pub profile: Profile,
    /// Whether automatic tax was asked for.
    #[serde(default)]
    pub taxed_automatically: bool,
}

/// Who an account is. The address is the customer's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Two letters, upper case (ISO 3166-1).
    pub country: Option<String>,
    /// A person, or which kind of organisation.
    pub entity_type: Option<EntityType>,
    /// The person.
    pub individual: Option<Individual>,
    /// The organisation.
    pub business_details: Option<Business>,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Individual {
    /// First name.
    pub given_name: Option<String>,
    /// Last name.
    pub surname: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// When the person was last changed.
    pub updated: Timestamp,
}

/// An organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Business {
    /// Its name in the register.
    pub registered_name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
}

/// What an account does, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its web site.
    pub business_url: Option<String>,
    /// The name customers know.
    pub doing_business_as: Option<String>,
    /// What it sells.
    pub product_description: Option<String>,
}

/// Why an account stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoreAccountRefusal {
    /// It is closed, and stays so.
    Closed(String),
    /// The address of the part of the identity that the account is not; the parameter.
    AddressElsewhere(&'static str),
    /// A configuration goes only with its account.
    Deactivate,
    /// A customer lives by a test clock from its beginning.
    TestClockOfOld,
    /// To close an account is to name all of its configurations.
    OtherConfigurations,
}

impl From<CoreAccountRefusal> for Refusal {
    fn from(refusal: CoreAccountRefusal) -> Self {
        Refusal::CoreAccount(refusal)
    }
}

/// Which part of an identity the customer's address belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resident {
    /// The person.
    Individual,
    /// The organisation.
    Business,
}

impl Identity {
    /// Whose address the customer's is. An account that does not say what it is, is what it tells of.
    pub fn resident(&self) -> Resident {
        match self.entity_type {
            Some(EntityType::Individual) => Resident::Individual,
            Some(EntityType::Company | EntityType::GovernmentEntity | EntityType::NonProfit) => {
                Resident::Business
            }
            None if self.individual.is_none() && self.business_details.is_some() => {
                Resident::Business
            }
            None => Resident::Individual,
        }
    }
}

impl Customer {
    /// Whether it is a customer at all, deleted or not: an account becomes one by its configuration.
    pub fn is_customer(&self) -> bool {
        self.account.as_ref().is_none_or(|account| account.applied)
    }

    /// Whether the first API knows it and it is not deleted.
    pub fn is_there(&self) -> bool {
        !self.deleted && self.is_customer()
    }

    /// A new account, which is a customer if it is configured as one.
    pub fn create_account(
        fields: Fields,
        moment: &mut Moment<'_>,
    ) -> Result<Customer, CoreAccountRefusal> {
        let mut customer = Customer::create(customer::Fields::default(), moment);
        customer.id = CustomerId::mint_with_account(moment.mint);
        customer.account = Some(Box::default());
        customer.apply_account(fields, moment.now)?;
        Ok(customer)
    }

    /// Applies what a caller set on the account.
    pub fn apply_account(
        &mut self,
        fields: Fields,
        now: Timestamp,
    ) -> Result<(), CoreAccountRefusal> {
        let mut account = self.account.take().unwrap_or_default();
        let mut shared = customer::Fields {
            email: fields.contact_email,
            phone: fields.contact_phone,
            name: fields.display_name,
            metadata: fields.metadata,
            ..customer::Fields::default()
        };
        if let Some(configured) = fields.configuration.and_then(|it| it.customer) {
            account.configure(&configured)?;
            apply_shipping(&mut self.shipping, configured.shipping);
            shared.tax_exempt =
                configured.automatic_indirect_tax.map_or(Change::Keep, |tax| tax.exempt);
            if let Some(billing) = configured.billing {
                billing.share(&mut shared);
            }
        }
        if let Some(defaults) = fields.defaults {
            defaults.currency.apply(&mut account.currency);
            shared.preferred_locales = defaults.locales;
            apply_profile(&mut account.profile, defaults.profile);
        }
        if let Some(identity) = fields.identity {
            shared.address = account.identity.apply(identity, now)?;
        }
        self.account = Some(account);
        self.apply(shared);
        Ok(())
    }

    /// Closes the account, and deletes the customer that it is. Its methods are detached by the
    /// operation, which knows them.
    pub fn close(&self, named: Option<&[Configuration]>) -> Result<Effects, CoreAccountRefusal> {
        let applied: &[Configuration] =
            if self.is_customer() { &[Configuration::Customer] } else { &[] };
        let same = |named: &[Configuration]| {
            named.iter().all(|it| applied.contains(it))
                && applied.iter().all(|it| named.contains(it))
        };
        if !named.is_none_or(same) {
            return Err(CoreAccountRefusal::OtherConfigurations);
        }
        Ok(self.delete())
    }

    /// What is told of an account that was `before`: the first API hears of the customer, from the
    /// moment in which there is one.
    pub fn account_changed(&self, before: Option<&Customer>) -> Effects {
        let mut effects = Effects::default();
        match before.filter(|before| before.is_customer()) {
            Some(before) => effects.tell_change(EventType::CustomerUpdated, before, self),
            None if self.is_customer() => effects.tell(EventType::CustomerCreated, self),
            None => {}
        }
        effects.save(self);
        effects
    }
}

impl CoreAccount {
    fn configure(&mut self, configured: &CustomerConfiguration) -> Result<(), CoreAccountRefusal> {
        if configured.applied == Some(false) {
            return Err(CoreAccountRefusal::Deactivate);
        }
        self.applied = true;
        let asked =
            configured.capabilities.as_ref().and_then(|it| it.automatic_indirect_tax.as_ref());
        if let Some(asked) = asked {
            self.taxed_automatically = asked.requested;
        }
        Ok(())
    }
}

impl Billing {
    fn share(self, shared: &mut customer::Fields) {
        let Billing { default_payment_method, invoice } = self;
        let invoice = invoice.unwrap_or_default();
        shared.invoice_prefix = invoice.prefix;
        shared.next_invoice_sequence = invoice.next_sequence;
        shared.invoice_settings = Some(InvoiceSettingsChange {
            custom_fields: invoice.custom_fields,
            default_payment_method,
            footer: invoice.footer,
            rendering_options: invoice.rendering,
        });
    }
}

impl Identity {
    /// Applies a change, and says what becomes of the customer's address.
    fn apply(
        &mut self,
        change: IdentityChange,
        now: Timestamp,
    ) -> Result<Change<AddressChange>, CoreAccountRefusal> {
        change.country.map(|country| country.to_ascii_uppercase()).apply(&mut self.country);
        change.entity_type.apply(&mut self.entity_type);
        let (mut of_person, mut of_business) = (Change::Keep, Change::Keep);
        match change.individual {
            Change::Keep => {}
            Change::Unset => self.individual = None,
            Change::Set(change) => {
                let person = self.individual.get_or_insert_default();
                change.given_name.apply(&mut person.given_name);
                change.surname.apply(&mut person.surname);
                change.email.apply(&mut person.email);
                change.phone.apply(&mut person.phone);
                person.updated = now;
                of_person = change.address.map(upper);
            }
        }
        match change.business_details {
            Change::Keep => {}
            Change::Unset => self.business_details = None,
            Change::Set(change) => {
                let business = self.business_details.get_or_insert_default();
                change.registered_name.apply(&mut business.registered_name);
                change.phone.apply(&mut business.phone);
                of_business = change.address.map(upper);
            }
        }
        let elsewhere = |param| Err(CoreAccountRefusal::AddressElsewhere(param));
        match self.resident() {
            Resident::Individual if of_business.is_mentioned() => {
                elsewhere("identity[business_details][address]")
            }
            Resident::Business if of_person.is_mentioned() => {
                elsewhere("identity[individual][address]")
            }
            Resident::Individual => Ok(of_person),
            Resident::Business => Ok(of_business),
        }
    }
}

fn apply_shipping(shipping: &mut Option<Shipping>, change: Change<ShippingChange>) {
    match change {
        Change::Keep => {}
        Change::Unset => *shipping = None,
        Change::Set(change) => {
            let current = shipping.get_or_insert_with(|| Shipping {
                address: Address::default(),
                carrier: None,
                name: String::new(),
                phone: None,
                tracking_number: None,
            });
            match change.address {
                Change::Keep => {}
                Change::Unset => current.address = Address::default(),
                Change::Set(lines) => current.address.apply(upper(lines)),
            }
            // The first API has no shipping without a name; here it may be left out.
            match change.name {
                Change::Keep => {}
                Change::Unset => current.name.clear(),
                Change::Set(name) => current.name = name,
            }
            change.phone.apply(&mut current.phone);
        }
    }
}

/// Countries are in lower case in the second API, and in upper case on record.
fn upper(address: AddressChange) -> AddressChange {
    let country = address.country.map(|country| country.to_ascii_uppercase());
    AddressChange { country, ..address }
}

fn apply_profile(profile: &mut Profile, change: Change<ProfileChange>) {
    match change {
        Change::Keep => {}
        Change::Unset => *profile = Profile::default(),
        Change::Set(change) => {
            change.business_url.apply(&mut profile.business_url);
            change.doing_business_as.apply(&mut profile.doing_business_as);
            change.product_description.apply(&mut profile.product_description);
        }
    }
}
