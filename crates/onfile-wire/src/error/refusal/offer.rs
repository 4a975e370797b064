//! Nothing is offered; configurations and domains that are not changed, used or registered. The texts
//! here are `[U]`.

use super::method;
use crate::error::ApiError;
use onfile_domain::eligibility::OfferRefusal;
use onfile_domain::payment_method_configuration::ConfigurationRefusal as C;
use onfile_domain::payment_method_domain::DomainRefusal;

const DEFAULT_STAYS: &str = "You cannot deactivate the default payment method configuration.";
const NOT_A_DOMAIN: &str = "The domain name is invalid. It must be the name of a domain, such as example.com, without a scheme, a port or a path.";

pub(super) fn refused(refusal: &OfferRefusal) -> ApiError {
    match refusal {
        OfferRefusal::NoTypes(kind) => method::no_types(*kind),
        OfferRefusal::Configuration(C::DefaultStaysActive) => {
            ApiError::bad(DEFAULT_STAYS).param("active")
        }
        OfferRefusal::Configuration(C::Inactive(id)) => ApiError::bad(format!(
            "The payment method configuration {id} is inactive and cannot be used for new payments."
        ))
        .param("payment_method_configuration"),
        OfferRefusal::Domain(DomainRefusal::NotADomain) => {
            ApiError::bad(NOT_A_DOMAIN).param("domain_name")
        }
    }
}
