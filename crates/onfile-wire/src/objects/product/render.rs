//! A product, or the stub of a deleted one.

use crate::list::deleted;
use crate::objects::members::object;
use crate::objects::view::{LIVEMODE, View};
use onfile_domain::Decimal;
use onfile_domain::product::{PackageDimensions, Product};
use serde_json::{Number, Value};

/// Renders a product.
pub fn render(product: &Product, _view: &View<'_>) -> Value {
    if product.deleted {
        return deleted("product", product.id.as_str());
    }
    let features = product.marketing_features.iter();
    let features: Vec<Value> = features.map(|it| object! { name: &it.name }).collect();
    object! {
        id: &product.id,
        object: "product",
        active: product.active,
        created: product.created,
        default_price: &product.default_price,
        description: &product.description,
        images: &product.images,
        livemode: LIVEMODE,
        marketing_features: features,
        metadata: &product.metadata,
        name: &product.name,
        package_dimensions: product.package_dimensions.as_ref().map(dimensions),
        shippable: &product.shippable,
        statement_descriptor: &product.statement_descriptor,
        tax_code: &product.tax_code,
        // [U] whether it is there without a tax code.
        tax_details: product.tax_code.as_ref().map(|code| object! {
            performance_location: Value::Null,
            tax_code: code,
        }),
        type: &product.kind,
        unit_label: &product.unit_label,
        updated: product.updated,
        url: &product.url,
    }
}

fn dimensions(dimensions: &PackageDimensions) -> Value {
    object! {
        height: number(dimensions.height),
        length: number(dimensions.length),
        weight: number(dimensions.weight),
        width: number(dimensions.width),
    }
}

/// The only fractions that the API has as JSON numbers. Two places of at most five digits come out
/// as they went in.
fn number(size: Decimal) -> Value {
    size.to_string().parse::<Number>().map_or(Value::Null, Value::Number)
}
