//! Products.

use crate::error::ApiError;
use crate::invalid::shown;
use onfile_domain::product::{MAX_ID, ProductRefusal};

/// Only the refusal to delete is known word for word; the others are `[U]`.
pub(super) fn refused(refusal: &ProductRefusal) -> ApiError {
    match refusal {
        ProductRefusal::InvalidId => ApiError::bad(format!(
            "Invalid product ID. Use up to {MAX_ID} letters, digits, underscores and hyphens; it cannot look like a card number."
        ))
        .param("id"),
        ProductRefusal::Exists => ApiError::bad("Product already exists.")
            .code("resource_already_exists")
            .param("id"),
        ProductRefusal::HasPrices => ApiError::bad(
            "This product cannot be deleted because it has one or more user-created prices.",
        ),
        ProductRefusal::DefaultInactive => {
            ApiError::bad("The price specified is inactive. This field only accepts active prices.")
                .param("default_price")
        }
        ProductRefusal::DefaultOfAnother(price) => ApiError::bad(format!(
            "The price specified ({price}) belongs to another product. A product's default price must be one of its own prices."
        ))
        .param("default_price"),
        ProductRefusal::OnlyServices(param) => {
            ApiError::bad(format!("You can only specify {param} for products with type=service."))
                .param(*param)
        }
        ProductRefusal::TwoTaxCodes => super::request::exclusive(&["tax_code", "tax_details"]),
        ProductRefusal::NoTaxCode { code, param } => {
            ApiError::bad(format!("No such tax code: '{}'", shown(code)))
                .code("resource_missing")
                .param(*param)
        }
    }
}
