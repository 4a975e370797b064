//! Where people live and goods go, rendered. The declarations are in `params::contact`.

use crate::objects::members::object;
use onfile_domain::address::{Address, BillingDetails, Shipping};
use serde_json::Value;

/// An address, with every line.
pub(super) fn address(address: &Address) -> Value {
    object! {
        city: &address.city,
        country: &address.country,
        line1: &address.line1,
        line2: &address.line2,
        postal_code: &address.postal_code,
        state: &address.state,
    }
}

/// Billing details. The service shows an absent address with empty lines, never as null.
pub(super) fn billing_details(details: &BillingDetails) -> Value {
    let absent = Address::default();
    object! {
        address: address(details.address.as_ref().unwrap_or(&absent)),
        email: &details.email,
        name: &details.name,
        phone: &details.phone,
        tax_id: &details.tax_id,
    }
}

/// Shipping of a payment.
pub(super) fn shipping(shipping: &Shipping) -> Value {
    object! {
        address: address(&shipping.address),
        carrier: &shipping.carrier,
        name: &shipping.name,
        phone: &shipping.phone,
        tracking_number: &shipping.tracking_number,
    }
}

/// Shipping of a customer: to whom, not how.
pub(super) fn customer_shipping(shipping: &Shipping) -> Value {
    object! {
        address: address(&shipping.address),
        name: &shipping.name,
        phone: &shipping.phone,
    }
}
