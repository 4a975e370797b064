//! Customers: whose payment methods are on file.

use crate::address::{
    Address, AddressChange, Shipping, ShippingEntry, apply_address, apply_shipping,
};
use crate::cash_balance::{self, CashBalance};
use crate::core_account::CoreAccount;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, PaymentMethodId, TestClockId};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::money::Currency;
use crate::names::names;
use crate::source;
use crate::typed::Change;
use crate::{tax, tax_id};
use serde::{Deserialize, Serialize};

names! {
    /// Whether a customer pays tax.
    pub enum TaxExempt {
        None = "none",
        Reverse = "reverse",
        Exempt = "exempt",
    }
}

names! {
    /// How invoices show tax.
    pub enum AmountTaxDisplay {
        ExcludeTax = "exclude_tax",
        IncludeInclusiveTax = "include_inclusive_tax",
    }
}

/// A line of the seller's own on invoices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomField {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// How invoices look by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderingOptions {
    /// How tax is shown.
    pub amount_tax_display: Option<AmountTaxDisplay>,
    /// The template's id.
    pub template: Option<String>,
}

/// A customer's defaults for invoices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceSettings {
    /// Lines of the seller's own.
    pub custom_fields: Option<Vec<CustomField>>,
    /// The method that subscriptions and invoices use; always an attached one.
    pub default_payment_method: Option<PaymentMethodId>,
    /// Default footer.
    pub footer: Option<String>,
    /// How they look.
    pub rendering_options: Option<RenderingOptions>,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// The customer's id.
    pub id: CustomerId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Deleted customers stay as a stub, so that their charges keep a name.
    pub deleted: bool,
    /// Address.
    pub address: Option<Address>,
    /// Minor units owed (positive) or credited (negative) on the next invoice: the sum of the
    /// [`crate::customer_balance_transaction`]s.
    pub balance: i64,
    /// The currency of the balance, once it has moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Business name.
    pub business_name: Option<String>,
    /// Money that arrived and is not spent.
    #[serde(default, skip_serializing_if = "CashBalance::is_untouched")]
    pub cash: CashBalance,
    /// The source that is charged when nothing else is named; always one on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_source: Option<PaymentMethodId>,
    /// The caller's description.
    pub description: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Individual's name.
    pub individual_name: Option<String>,
    /// Prefix of invoice numbers.
    pub invoice_prefix: String,
    /// Defaults for invoices.
    pub invoice_settings: InvoiceSettings,
    /// The caller's notes.
    pub metadata: Metadata,
    /// Name.
    pub name: Option<String>,
    /// Number of the next invoice.
    pub next_invoice_sequence: i64,
    /// Phone number.
    pub phone: Option<String>,
    /// Languages in order of preference.
    pub preferred_locales: Vec<String>,
    /// Where goods go.
    pub shipping: Option<Shipping>,
    /// Whether tax applies.
    pub tax_exempt: TaxExempt,
    /// How many tax ids it has. They are counted here so that two requests cannot both take the last
    /// place.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub tax_ids: usize,
    /// The clock it lives by, from then on for good; see [`crate::test_clock`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_clock: Option<TestClockId>,
    /// What only its account shows, when it has one. Whether it has follows from its id, and never
    /// changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Box<CoreAccount>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// A change of invoice settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceSettingsChange {
    /// See [`InvoiceSettings::custom_fields`].
    pub custom_fields: Change<Vec<CustomField>>,
    /// See [`InvoiceSettings::default_payment_method`].
    pub default_payment_method: Change<PaymentMethodId>,
    /// See [`InvoiceSettings::footer`].
    pub footer: Change<String>,
    /// See [`InvoiceSettings::rendering_options`].
    pub rendering_options: Change<RenderingOptionsChange>,
}

/// A change of rendering options.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderingOptionsChange {
    /// See [`RenderingOptions::amount_tax_display`].
    pub amount_tax_display: Change<AmountTaxDisplay>,
    /// See [`RenderingOptions::template`].
    pub template: Option<String>,
}

/// What a caller may set on a customer, new or old.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// See [`Customer::address`].
    pub address: Change<AddressChange>,
    /// See [`Customer::balance`].
    pub balance: Option<i64>,
    /// See [`Customer::business_name`].
    pub business_name: Change<String>,
    /// See [`Customer::cash`].
    pub cash_balance: Option<cash_balance::Update>,
    /// See [`Customer::description`].
    pub description: Change<String>,
    /// See [`Customer::email`].
    pub email: Change<String>,
    /// See [`Customer::individual_name`].
    pub individual_name: Change<String>,
    /// See [`Customer::invoice_prefix`].
    pub invoice_prefix: Option<String>,
    /// See [`Customer::invoice_settings`].
    pub invoice_settings: Option<InvoiceSettingsChange>,
    /// See [`Customer::metadata`].
    pub metadata: MetadataChange,
    /// See [`Customer::name`].
    pub name: Change<String>,
    /// See [`Customer::next_invoice_sequence`].
    pub next_invoice_sequence: Option<i64>,
    /// See [`Customer::phone`].
    pub phone: Change<String>,
    /// See [`Customer::preferred_locales`].
    pub preferred_locales: Change<Vec<String>>,
    /// See [`Customer::shipping`].
    pub shipping: Change<ShippingEntry>,
    /// See [`Customer::tax_exempt`].
    pub tax_exempt: Change<TaxExempt>,
}

/// Create a customer.
#[derive(Default)]
pub struct Create {
    /// What it holds.
    pub fields: Fields,
    /// A method to attach at once.
    pub payment_method: Option<PaymentMethodId>,
    /// Whether its location must be known.
    pub tax: Option<tax::Terms>,
    /// See [`Customer::test_clock`].
    pub test_clock: Option<TestClockId>,
    /// Tax ids to register at once.
    pub tax_id_data: Option<Vec<tax_id::Entry>>,
    /// A source to put on file at once, as the default.
    pub source: Option<source::Given>,
    /// See [`source::Create::validate`].
    pub validate: Option<bool>,
}

/// Change a customer.
#[derive(Default)]
pub struct Update {
    /// What to set.
    pub fields: Fields,
    /// See [`Customer::default_source`].
    pub default_source: Option<PaymentMethodId>,
    /// A source to put on file in place of the default one.
    pub source: Option<source::Given>,
    /// Whether its location must be known afterwards.
    pub tax: Option<tax::Terms>,
    /// See [`source::Create::validate`].
    pub validate: Option<bool>,
}

impl Customer {
    /// A new customer.
    pub fn create(fields: Fields, moment: &mut Moment<'_>) -> Customer {
        let mut customer = Customer {
            id: CustomerId::mint(moment.mint),
            created: moment.now,
            deleted: false,
            address: None,
            balance: 0,
            currency: None,
            business_name: None,
            cash: CashBalance::default(),
            default_source: None,
            description: None,
            email: None,
            individual_name: None,
            invoice_prefix: moment.mint.alphanumeric(8).to_ascii_uppercase(),
            invoice_settings: InvoiceSettings::default(),
            metadata: Metadata::default(),
            name: None,
            next_invoice_sequence: 1,
            phone: None,
            preferred_locales: Vec::new(),
            shipping: None,
            tax_exempt: TaxExempt::None,
            tax_ids: 0,
            test_clock: None,
            account: None,
        };
        customer.apply(fields);
        customer
    }

    /// Applies what a caller set, except the balance: see [`Customer::set_balance`].
    pub fn apply(&mut self, fields: Fields) {
        apply_address(&mut self.address, fields.address);
        fields.business_name.apply(&mut self.business_name);
        if let Some(settings) = fields.cash_balance.and_then(|update| update.settings) {
            self.cash.apply(settings);
        }
        fields.description.apply(&mut self.description);
        fields.email.apply(&mut self.email);
        fields.individual_name.apply(&mut self.individual_name);
        if let Some(prefix) = fields.invoice_prefix {
            self.invoice_prefix = prefix;
        }
        if let Some(settings) = fields.invoice_settings {
            self.invoice_settings.apply(settings);
        }
        self.metadata.apply(fields.metadata);
        fields.name.apply(&mut self.name);
        self.next_invoice_sequence =
            fields.next_invoice_sequence.unwrap_or(self.next_invoice_sequence);
        fields.phone.apply(&mut self.phone);
        match fields.preferred_locales {
            Change::Keep => {}
            Change::Unset => self.preferred_locales.clear(),
            Change::Set(locales) => self.preferred_locales = locales,
        }
        apply_shipping(&mut self.shipping, fields.shipping);
        match fields.tax_exempt {
            Change::Keep => {}
            Change::Unset => self.tax_exempt = TaxExempt::None,
            Change::Set(exempt) => self.tax_exempt = exempt,
        }
    }

    /// Deletes the customer. Its methods are detached by the operation, which knows them.
    pub fn delete(&self) -> Effects {
        let mut effects = Effects::default();
        let mut stub = self.clone();
        stub.deleted = true;
        stub.default_source = None;
        stub.invoice_settings.default_payment_method = None;
        // The event shows the customer whole, without `deleted`: that is how the service records it.
        if self.is_customer() {
            effects.tell(EventType::CustomerDeleted, self);
        }
        effects.save(stub);
        effects
    }
}

impl Customer {
    /// A method that goes off file is no default any more; its successor is the newest source left.
    pub fn forget(&mut self, method: &PaymentMethodId, newest_source: Option<&PaymentMethodId>) {
        if self.invoice_settings.default_payment_method.as_ref() == Some(method) {
            self.invoice_settings.default_payment_method = None;
        }
        if self.default_source.as_ref() == Some(method) {
            self.default_source = newest_source.cloned();
        }
    }
}

impl InvoiceSettings {
    fn apply(&mut self, change: InvoiceSettingsChange) {
        change.custom_fields.apply(&mut self.custom_fields);
        change.default_payment_method.apply(&mut self.default_payment_method);
        change.footer.apply(&mut self.footer);
        match change.rendering_options {
            Change::Keep => {}
            Change::Unset => self.rendering_options = None,
            Change::Set(options) => {
                let current = self.rendering_options.get_or_insert_default();
                options.amount_tax_display.apply(&mut current.amount_tax_display);
                if options.template.is_some() {
                    current.template = options.template;
                }
            }
        }
    }
}
