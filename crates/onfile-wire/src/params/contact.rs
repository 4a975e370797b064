//! Addresses, billing details, shipping.

use crate::form::Param;
use crate::invalid::Invalid;
use crate::params::{Declaration, EmailChange, FromParam, Kind, Path, Schema, params, read_object};
use onfile_domain::Change;
use onfile_domain::address::{AddressChange, BillingDetailsChange, ShippingEntry};

params! { AddressChange { city, country, line1, line2, postal_code, state } }

params! {
    /// Billing details, when there are any.
    pub(crate) struct Billing for BillingDetailsChange {
        address, email as EmailChange, name, phone, tax_id,
    }
}

/// Absent and empty are an empty change: nothing keeps billing details from being partly there.
impl FromParam for BillingDetailsChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(Self::default()),
            Some(param) if param.unsets() => Ok(Self::default()),
            some => read_object::<Billing>(some, path),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(Billing::declared())).unsettable()
    }
}

/// An address whose first line is required; everything else as usual.
struct ShippingAddress(AddressChange);

impl FromParam for ShippingAddress {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let address = AddressChange::from_param(param, path)?;
        match address.line1 {
            Change::Keep => Err(path.child("line1").missing()),
            Change::Unset | Change::Set(_) => Ok(ShippingAddress(address)),
        }
    }

    fn schema() -> Schema {
        AddressChange::schema()
    }
}

impl From<ShippingAddress> for AddressChange {
    fn from(address: ShippingAddress) -> Self {
        address.0
    }
}

/// A text of something that is always sent whole: empty is the same as absent.
struct Whole(Option<String>);

impl FromParam for Whole {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        Change::<String>::from_param(param, path).map(|text| Whole(text.into_option()))
    }

    fn schema() -> Schema {
        Change::<String>::schema()
    }
}

impl From<Whole> for Option<String> {
    fn from(text: Whole) -> Self {
        text.0
    }
}

params! {
    ShippingEntry {
        address as ShippingAddress, carrier as Whole, name, phone as Whole, tracking_number as Whole,
    }
}

/// Shipping as a buyer says it: how goods are sent is for the seller.
struct Bought {
    address: ShippingAddress,
    name: String,
    phone: Whole,
}

params! { Bought { address, name, phone } }

/// The same, when there is any.
pub(crate) struct BuyersShipping(Option<Bought>);

impl FromParam for BuyersShipping {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        Option::from_param(param, path).map(BuyersShipping)
    }

    fn schema() -> Schema {
        Option::<Bought>::schema()
    }
}

impl From<BuyersShipping> for Option<ShippingEntry> {
    fn from(shipping: BuyersShipping) -> Self {
        shipping.0.map(|bought| ShippingEntry {
            address: bought.address.into(),
            carrier: None,
            name: bought.name,
            phone: bought.phone.into(),
            tracking_number: None,
        })
    }
}
