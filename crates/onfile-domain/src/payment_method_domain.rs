//! Payment method domains: web domains on which methods that depend on one may be shown.
//!
//! Whether such a method is active on a domain follows from what this server can charge, so it is
//! not on record, and validating a domain finds what it would find anyway.
//! Source: <https://docs.stripe.com/payments/payment-methods/pmd-registration>.

use crate::eligibility::OfferRefusal;
use crate::id::PaymentMethodDomainId;
use crate::moment::Timestamp;
use crate::payment_method_configuration::Method;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// The methods that depend on the domain they are shown on.
pub const DEPENDENT: [Method; 6] = [
    Method::AmazonPay,
    Method::ApplePay,
    Method::GooglePay,
    Method::Klarna,
    Method::Link,
    Method::Paypal,
];

/// Longest name of a domain, and longest part between its dots. Source: RFC 1035, section 2.3.4.
const MAX_NAME: usize = 253;
const MAX_LABEL: usize = 63;

/// Why a domain is not registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DomainRefusal {
    /// It is no name of a domain.
    NotADomain,
}

impl From<DomainRefusal> for Refusal {
    fn from(refusal: DomainRefusal) -> Self {
        Refusal::Offer(OfferRefusal::Domain(refusal))
    }
}

/// A payment method domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethodDomain {
    /// The object's id.
    pub id: PaymentMethodDomainId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// The domain, in small letters. One domain has one object.
    pub domain_name: String,
    /// Whether anything that depends on it is shown there.
    pub enabled: bool,
}

/// Register a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// See [`PaymentMethodDomain::domain_name`].
    pub domain_name: String,
    /// See [`PaymentMethodDomain::enabled`]; it is, when absent.
    pub enabled: Option<bool>,
}

/// Update a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// See [`PaymentMethodDomain::enabled`].
    pub enabled: Option<bool>,
}

/// The name of a domain as it is kept; `None` for what is none, as a URL, a port or an address.
pub fn domain_name(text: &str) -> Option<String> {
    let letters = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
    let is_label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.bytes().all(letters)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = text.split('.').collect();
    let last = labels.last()?;
    let named = labels.len() > 1 && !last.bytes().all(|it| it.is_ascii_digit());
    (text.len() <= MAX_NAME && named && labels.into_iter().all(is_label))
        .then(|| text.to_ascii_lowercase())
}

impl PaymentMethodDomain {
    /// A new domain. Its id follows from its name, so that two who register it at once meet.
    pub fn create(
        command: &Create,
        id: impl FnOnce(&str) -> PaymentMethodDomainId,
        now: Timestamp,
    ) -> Result<Self, DomainRefusal> {
        let domain_name = domain_name(&command.domain_name).ok_or(DomainRefusal::NotADomain)?;
        let enabled = command.enabled.unwrap_or(true);
        Ok(PaymentMethodDomain { id: id(&domain_name), created: now, domain_name, enabled })
    }

    /// Changes what a command mentions. There is no event for it.
    #[must_use]
    pub fn update(&self, command: &Update) -> Self {
        let enabled = command.enabled.unwrap_or(self.enabled);
        PaymentMethodDomain { enabled, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_domains() {
        for (text, kept) in [
            ("example.com", "example.com"),
            ("Shop.Example.COM", "shop.example.com"),
            ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
            ("a-b.co.uk", "a-b.co.uk"),
        ] {
            assert_eq!(domain_name(text).as_deref(), Some(kept), "{text}");
        }
        let long = format!("{}.com", "a".repeat(64));
        let longer = format!("{}com", "a.".repeat(126));
        for text in [
            "",
            "localhost",
            "https://example.com",
            "example.com/",
            "example.com:443",
            "127.0.0.1",
            "[::1]",
            ".com",
            "example..com",
            "example.com.",
            "-a.com",
            "a-.com",
            "ex ample.com",
            "exa_mple.com",
            "münchen.de",
            "user@example.com",
            &long,
            &longer,
        ] {
            assert_eq!(domain_name(text), None, "{text}");
        }
    }

    #[test]
    fn none_of_the_dependent_methods_is_built() {
        assert!(DEPENDENT.iter().all(|method| !method.is_built()));
    }
}
