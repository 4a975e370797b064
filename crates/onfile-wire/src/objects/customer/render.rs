//! A customer, or the stub of a deleted one.

use crate::list::deleted;
use crate::objects::address::{address, customer_shipping};
use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::customer::{Customer, InvoiceSettings};
use serde_json::Value;

/// Renders a customer.
pub fn render(customer: &Customer, _view: &View<'_>) -> Value {
    if customer.deleted {
        return deleted("customer", customer.id.as_str());
    }
    object! {
        id: &customer.id,
        object: "customer",
        address: customer.address.as_ref().map(address),
        balance: customer.balance,
        business_name[optional]: customer.business_name.as_ref(),
        created: customer.created,
        // Set by what first moves the balance.
        currency: &customer.currency,
        customer_account: &customer.id.account(),
        default_source: &customer.default_source,
        delinquent: false,
        description: &customer.description,
        discount: Value::Null,
        email: &customer.email,
        individual_name[optional]: customer.individual_name.as_ref(),
        invoice_prefix: &customer.invoice_prefix,
        invoice_settings: invoice_settings(&customer.invoice_settings),
        livemode: LIVEMODE,
        metadata: &customer.metadata,
        name: &customer.name,
        next_invoice_sequence: customer.next_invoice_sequence,
        phone: &customer.phone,
        preferred_locales: &customer.preferred_locales,
        shipping: customer.shipping.as_ref().map(customer_shipping),
        tax_exempt: &customer.tax_exempt,
        test_clock: &customer.test_clock,
    }
}

fn invoice_settings(settings: &InvoiceSettings) -> Value {
    let fields = settings.custom_fields.as_ref().map(|fields| {
        let field = |field: &onfile_domain::customer::CustomField| {
            object! { name: &field.name, value: &field.value }
        };
        fields.iter().map(field).collect::<Vec<_>>()
    });
    let rendering = settings.rendering_options.as_ref().map(|options| {
        object! {
            amount_tax_display: &options.amount_tax_display,
            template: &options.template,
        }
    });
    object! {
        custom_fields: fields,
        default_payment_method: &settings.default_payment_method,
        footer: &settings.footer,
        rendering_options: rendering,
    }
}
