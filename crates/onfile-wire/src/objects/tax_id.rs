//! Tax ids of customers.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use crate::params::{FromParam, Kind, Path, Schema, params};
use onfile_domain::tax_id::{Entry, TaxId, Verification, all_kinds};
use serde_json::Value;

params! { Entry { kind = "type" as TaxIdType, value } }

/// One of [`all_kinds`].
struct TaxIdType(String);

impl FromParam for TaxIdType {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let name = String::from_param(param, path)?;
        if all_kinds().any(|kind| kind == name) {
            Ok(TaxIdType(name))
        } else {
            Err(path.choice(all_kinds().collect()))
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Choice(all_kinds().collect()))
    }
}

impl From<TaxIdType> for String {
    fn from(kind: TaxIdType) -> Self {
        kind.0
    }
}

/// Where a customer's tax ids are listed.
pub fn list_url(customer: &str) -> String {
    format!("/v1/customers/{customer}/tax_ids")
}

/// Renders a tax id.
pub fn render(tax_id: &TaxId, _view: &View<'_>) -> Value {
    object! {
        id: &tax_id.id,
        object: "tax_id",
        country: &tax_id.country,
        created: tax_id.created,
        customer: &tax_id.customer,
        customer_account: &tax_id.customer.account(),
        livemode: LIVEMODE,
        owner: object! {
            customer: &tax_id.customer,
            customer_account: &tax_id.customer.account(),
            type: "customer",
        },
        type: &tax_id.kind,
        value: &tax_id.value,
        verification: verification(tax_id.verification),
    }
}

/// The register's answer. Whose address and name it knows is not documented for test values.
fn verification(verification: Verification) -> Value {
    object! { status: &verification, verified_address: Value::Null, verified_name: Value::Null }
}
