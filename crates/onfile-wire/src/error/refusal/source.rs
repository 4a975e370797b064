//! Sources that cannot be the default, or cannot be verified.

use crate::error::ApiError;
use crate::invalid::shown;
use onfile_domain::source::SourceRefusal;

pub(super) fn refused(refusal: &SourceRefusal) -> ApiError {
    match refusal {
        // The words of a charge, on which many clients have seen them; the parameter is `[U]`.
        SourceRefusal::NotLinked { id, customer } => {
            let id = shown(id);
            ApiError::bad(format!(
                "Customer {customer} does not have a linked source with ID {id}."
            ))
            .code("missing")
            .param("default_source")
        }
        // `[U]`
        SourceRefusal::NotABankAccount(id) => {
            let message = format!("The source {id} is a card. Only bank accounts can be verified.");
            ApiError::bad(message).param("id")
        }
        // `[U]`
        SourceRefusal::NothingToValidate => {
            ApiError::bad("You may only pass `validate` together with `source`.").param("validate")
        }
    }
}
