//! Where people live and goods go.

use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// A postal address; every line is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// City, district, suburb, town, or village.
    pub city: Option<String>,
    /// Two-letter country code, upper case (ISO 3166-1).
    pub country: Option<String>,
    /// First line.
    pub line1: Option<String>,
    /// Second line.
    pub line2: Option<String>,
    /// ZIP or postal code.
    pub postal_code: Option<String>,
    /// State, county, province, or region.
    pub state: Option<String>,
}

/// A change of an address, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressChange {
    /// See [`Address::city`].
    pub city: Change<String>,
    /// See [`Address::country`].
    pub country: Change<String>,
    /// See [`Address::line1`].
    pub line1: Change<String>,
    /// See [`Address::line2`].
    pub line2: Change<String>,
    /// See [`Address::postal_code`].
    pub postal_code: Change<String>,
    /// See [`Address::state`].
    pub state: Change<String>,
}

impl Address {
    /// Merges the mentioned lines in.
    pub fn apply(&mut self, change: AddressChange) {
        change.city.apply(&mut self.city);
        change.country.apply(&mut self.country);
        change.line1.apply(&mut self.line1);
        change.line2.apply(&mut self.line2);
        change.postal_code.apply(&mut self.postal_code);
        change.state.apply(&mut self.state);
    }

    /// A fresh address from the mentioned lines.
    pub fn of(change: AddressChange) -> Self {
        let mut address = Self::default();
        address.apply(change);
        address
    }
}

impl From<Address> for AddressChange {
    fn from(address: Address) -> Self {
        let line = |line: Option<String>| line.map_or(Change::Keep, Change::Set);
        AddressChange {
            city: line(address.city),
            country: line(address.country),
            line1: line(address.line1),
            line2: line(address.line2),
            postal_code: line(address.postal_code),
            state: line(address.state),
        }
    }
}

/// Applies a change to an address that may be absent.
pub fn apply_address(address: &mut Option<Address>, change: Change<AddressChange>) {
    match change {
        Change::Keep => {}
        Change::Unset => *address = None,
        Change::Set(lines) => address.get_or_insert_default().apply(lines),
    }
}

/// Who pays with a payment method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingDetails {
    /// Billing address.
    pub address: Option<Address>,
    /// E-mail address.
    pub email: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Phone number, with extension.
    pub phone: Option<String>,
    /// Taxpayer number.
    pub tax_id: Option<String>,
}

/// A change of billing details, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BillingDetailsChange {
    /// See [`BillingDetails::address`].
    pub address: Change<AddressChange>,
    /// See [`BillingDetails::email`].
    pub email: Change<String>,
    /// See [`BillingDetails::name`].
    pub name: Change<String>,
    /// See [`BillingDetails::phone`].
    pub phone: Change<String>,
    /// See [`BillingDetails::tax_id`].
    pub tax_id: Change<String>,
}

impl BillingDetails {
    /// Merges the mentioned fields in.
    pub fn apply(&mut self, change: BillingDetailsChange) {
        apply_address(&mut self.address, change.address);
        change.email.apply(&mut self.email);
        change.name.apply(&mut self.name);
        change.phone.apply(&mut self.phone);
        change.tax_id.apply(&mut self.tax_id);
    }
}

/// Where goods go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shipping {
    /// Shipping address.
    pub address: Address,
    /// The delivery service.
    pub carrier: Option<String>,
    /// Recipient name.
    pub name: String,
    /// Recipient phone.
    pub phone: Option<String>,
    /// Tracking number.
    pub tracking_number: Option<String>,
}

/// Shipping as a caller sends it; always whole, never merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShippingEntry {
    /// Address; `line1` is required.
    pub address: AddressChange,
    /// The delivery service.
    pub carrier: Option<String>,
    /// Recipient name.
    pub name: String,
    /// Recipient phone.
    pub phone: Option<String>,
    /// Tracking number.
    pub tracking_number: Option<String>,
}

impl From<ShippingEntry> for Shipping {
    fn from(entry: ShippingEntry) -> Self {
        Shipping {
            address: Address::of(entry.address),
            carrier: entry.carrier,
            name: entry.name,
            phone: entry.phone,
            tracking_number: entry.tracking_number,
        }
    }
}

impl From<Shipping> for ShippingEntry {
    fn from(shipping: Shipping) -> Self {
        ShippingEntry {
            address: shipping.address.into(),
            carrier: shipping.carrier,
            name: shipping.name,
            phone: shipping.phone,
            tracking_number: shipping.tracking_number,
        }
    }
}

/// Applies a shipping change to a field.
pub fn apply_shipping(shipping: &mut Option<Shipping>, change: Change<ShippingEntry>) {
    match change {
        Change::Keep => {}
        Change::Unset => *shipping = None,
        Change::Set(entry) => *shipping = Some(entry.into()),
    }
}
