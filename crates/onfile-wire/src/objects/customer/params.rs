//! The calls on customers.

use crate::Invalid;
use crate::form::Param;
use crate::objects::tax::Tax;
use crate::params::{
    CreatedRange, Declaration, Declared, EmailChange, FromParam, Kind, Page, Path, Schema, params,
};
use onfile_domain::Change;
use onfile_domain::address::ShippingEntry;
use onfile_domain::customer::{
    Create, CustomField, Fields, InvoiceSettingsChange, RenderingOptionsChange, Update,
};
use onfile_domain::id::TestClockId;
use std::sync::LazyLock;

params! { CustomField { name, value } }

params! { RenderingOptionsChange { amount_tax_display, template } }

params! {
    InvoiceSettingsChange { custom_fields, default_payment_method, footer, rendering_options }
}

params! {
    Fields {
        address, balance, business_name, cash_balance, description, email as EmailChange, individual_name, invoice_prefix,
        invoice_settings, metadata, name, next_invoice_sequence, phone, preferred_locales,
        shipping as CustomerShipping, tax_exempt,
    }
}

params! {
    Create { flatten fields, payment_method, source, tax as Tax, tax_id_data, test_clock, validate }
}

params! { Update { flatten fields, default_source, source, tax, validate } }

/// Which customers are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only with this e-mail address, upper and lower case told apart.
    pub email: Option<String>,
    /// Only those that live by this clock; without it, only those that live by none.
    pub test_clock: Option<TestClockId>,
}

params! {
    ListFilter { flatten page, created, email, test_clock }
}

/// Shipping of a customer, which has no carrier and no tracking number.
struct CustomerShipping(Change<ShippingEntry>);

impl FromParam for CustomerShipping {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        FromParam::from_param(param, path).map(CustomerShipping)
    }

    fn schema() -> Schema {
        static DECLARED: LazyLock<Declared> = LazyLock::new(|| {
            let whole = ShippingEntry::declared().fields.iter();
            let fields = whole.filter(|it| !matches!(it.name, "carrier" | "tracking_number"));
            Declared { fields: fields.cloned().collect() }
        });
        Schema::required(Kind::Object(&DECLARED)).unsettable()
    }
}

impl From<CustomerShipping> for Change<ShippingEntry> {
    fn from(shipping: CustomerShipping) -> Self {
        shipping.0
    }
}
