//! What a caller says of an account, and of a customer by its account.

use crate::address::AddressChange;
use crate::core_account::EntityType;
use crate::customer::{CustomField, RenderingOptionsChange, TaxExempt};
use crate::id::{CustomerAccountId, CustomerId, PaymentMethodId, TestClockId};
use crate::metadata::MetadataChange;
use crate::money::Currency;
use crate::tax;
use crate::typed::Change;

/// A customer as a caller names it: by its own id, or by its account's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerRef {
    /// `customer`
    Customer(CustomerId),
    /// `customer_account`
    Account(CustomerAccountId),
}

impl CustomerRef {
    /// The customer's id. What cannot be an account, a customer's own id too, names nobody.
    pub fn id(&self) -> CustomerId {
        match self {
            CustomerRef::Customer(id) => id.clone(),
            CustomerRef::Account(account) => {
                account.customer().unwrap_or_else(|| CustomerId::named(""))
            }
        }
    }
}

impl From<CustomerId> for CustomerRef {
    fn from(id: CustomerId) -> Self {
        CustomerRef::Customer(id)
    }
}

/// What a caller may set on an account, new or old.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// See [`crate::customer::Customer::email`].
    pub contact_email: Change<String>,
    /// See [`crate::customer::Customer::phone`].
    pub contact_phone: Change<String>,
    /// See [`crate::customer::Customer::name`].
    pub display_name: Change<String>,
    /// See [`crate::customer::Customer::metadata`].
    pub metadata: MetadataChange,
    /// What it is used for.
    pub configuration: Option<Configurations>,
    /// See [`DefaultsChange`].
    pub defaults: Option<DefaultsChange>,
    /// See [`super::CoreAccount::identity`].
    pub identity: Option<IdentityChange>,
}

impl Fields {
    /// Whether the tax location must be known afterwards.
    pub fn tax_terms(&self) -> Option<tax::Terms> {
        let customer = self.configuration.as_ref()?.customer.as_ref()?;
        let validate_location = customer.automatic_indirect_tax.as_ref()?.validate_location;
        Some(tax::Terms { validate_location })
    }

    /// The method that shall be the default.
    pub fn default_payment_method(&self) -> Option<&PaymentMethodId> {
        let customer = self.configuration.as_ref()?.customer.as_ref()?;
        match &customer.billing.as_ref()?.default_payment_method {
            Change::Set(method) => Some(method),
            Change::Keep | Change::Unset => None,
        }
    }

    /// The clock that a new account shall live by.
    pub fn test_clock(&self) -> Option<&TestClockId> {
        self.configuration.as_ref()?.customer.as_ref()?.test_clock.as_ref()
    }
}

/// What an account shall be used for.
#[derive(Clone, Debug, Default)]
pub struct Configurations {
    /// As a customer.
    pub customer: Option<CustomerConfiguration>,
}

/// An account as a customer. To mention it is to apply it.
#[derive(Clone, Debug, Default)]
pub struct CustomerConfiguration {
    /// See [`super::CoreAccount::applied`].
    pub applied: Option<bool>,
    /// Where and whether it is taxed.
    pub automatic_indirect_tax: Option<AutomaticIndirectTax>,
    /// How it pays.
    pub billing: Option<Billing>,
    /// What it asks for.
    pub capabilities: Option<Capabilities>,
    /// See [`crate::customer::Customer::shipping`].
    pub shipping: Change<ShippingChange>,
    /// See [`crate::customer::Customer::test_clock`]; only for a new account.
    pub test_clock: Option<TestClockId>,
}

/// Tax of a customer.
#[derive(Clone, Debug, Default)]
pub struct AutomaticIndirectTax {
    /// See [`crate::customer::Customer::tax_exempt`].
    pub exempt: Change<TaxExempt>,
    /// Whether the location must be known.
    pub validate_location: Option<tax::ValidateLocation>,
}

/// How a customer pays.
#[derive(Clone, Debug, Default)]
pub struct Billing {
    /// See [`crate::customer::InvoiceSettings::default_payment_method`].
    pub default_payment_method: Change<PaymentMethodId>,
    /// Its invoices.
    pub invoice: Option<Invoice>,
}

/// How a customer's invoices look.
#[derive(Clone, Debug, Default)]
pub struct Invoice {
    /// See [`crate::customer::InvoiceSettings::custom_fields`].
    pub custom_fields: Change<Vec<CustomField>>,
    /// See [`crate::customer::InvoiceSettings::footer`].
    pub footer: Change<String>,
    /// See [`crate::customer::Customer::next_invoice_sequence`].
    pub next_sequence: Option<i64>,
    /// See [`crate::customer::Customer::invoice_prefix`].
    pub prefix: Option<String>,
    /// See [`crate::customer::InvoiceSettings::rendering_options`].
    pub rendering: Change<RenderingOptionsChange>,
}

/// What a customer asks for.
#[derive(Clone, Debug, Default)]
pub struct Capabilities {
    /// To be taxed automatically.
    pub automatic_indirect_tax: Option<Capability>,
}

/// One thing that is asked for, or no more.
#[derive(Clone, Debug)]
pub struct Capability {
    /// Whether it is.
    pub requested: bool,
}

/// A change of where goods go, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShippingChange {
    /// See [`crate::address::Shipping::address`].
    pub address: Change<AddressChange>,
    /// See [`crate::address::Shipping::name`].
    pub name: Change<String>,
    /// See [`crate::address::Shipping::phone`].
    pub phone: Change<String>,
}

/// What counts where nothing else is said.
#[derive(Clone, Debug, Default)]
pub struct DefaultsChange {
    /// See [`super::CoreAccount::currency`].
    pub currency: Change<Currency>,
    /// See [`crate::customer::Customer::preferred_locales`].
    pub locales: Change<Vec<String>>,
    /// See [`super::CoreAccount::profile`].
    pub profile: Change<ProfileChange>,
}

/// A change of a profile.
#[derive(Clone, Debug, Default)]
pub struct ProfileChange {
    /// See [`super::Profile::business_url`].
    pub business_url: Change<String>,
    /// See [`super::Profile::doing_business_as`].
    pub doing_business_as: Change<String>,
    /// See [`super::Profile::product_description`].
    pub product_description: Change<String>,
}

/// A change of who an account is.
#[derive(Clone, Debug, Default)]
pub struct IdentityChange {
    /// See [`super::Identity::country`].
    pub country: Change<String>,
    /// See [`super::Identity::entity_type`].
    pub entity_type: Change<EntityType>,
    /// See [`super::Identity::individual`].
    pub individual: Change<IndividualChange>,
    /// See [`super::Identity::business_details`].
    pub business_details: Change<BusinessChange>,
}

/// A change of a person.
#[derive(Clone, Debug, Default)]
pub struct IndividualChange {
    /// See [`crate::customer::Customer::address`].
    pub address: Change<AddressChange>,
    /// See [`super::Individual::given_name`].
    pub given_name: Change<String>,
    /// See [`super::Individual::surname`].
    pub surname: Change<String>,
    /// See [`super::Individual::email`].
    pub email: Change<String>,
    /// See [`super::Individual::phone`].
    pub phone: Change<String>,
}

/// A change of an organisation.
#[derive(Clone, Debug, Default)]
pub struct BusinessChange {
    /// See [`crate::customer::Customer::address`].
    pub address: Change<AddressChange>,
    /// See [`super::Business::registered_name`].
    pub registered_name: Change<String>,
    /// See [`super::Business::phone`].
    pub phone: Change<String>,
}
