//! API versions: which behaviour a caller asked for.
//!
//! A request that names none keeps the account's default, so callers hold an `Option<ApiVersion>`;
//! some rules ask whether a version was named at all.

use crate::invalid::{Invalid, shown};

/// Longest header value worth reading: a date, a dot, and a release train's name.
const MAX_LENGTH: usize = 64;

/// A version, ordered by its date: `2026-10-28.endive`, `2024-06-20`, `2026-10-28.preview`.
///
/// A version newer than this server's is accepted and behaves like the newest: the official clients
/// pin a new one every month.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApiVersion {
    /// Year, month, day.
    date: (u32, u32, u32),
    name: String,
}

/// Since when automatic payment methods are the default, which may redirect.
/// Source: <https://docs.stripe.com/payments/payment-methods/upgrading-to-automatic-payment-methods>.
const AUTOMATIC_METHODS: (u32, u32, u32) = (2023, 8, 16);

/// Since when intents take no list of payment method types.
/// Source: <https://docs.stripe.com/changelog/endive/2026-09-30/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents>.
const NO_METHOD_TYPES: (u32, u32, u32) = (2026, 9, 30);

/// Since when a customer session can offer to save without saying for which use.
/// Source: <https://docs.stripe.com/changelog/dahlia/2026-03-25/elements-pmo-sfu-customer-session-conflict>.
const NO_SAVE_USAGE: (u32, u32, u32) = (2026, 3, 25);

/// Since when `ui_mode` has the names that it has.
/// Source: <https://docs.stripe.com/changelog/dahlia/2026-03-25/updates-available-checkout-session-ui-modes>.
const UI_MODES: (u32, u32, u32) = (2026, 3, 25);

impl ApiVersion {
    /// The newest version that this server knows, and the one of callers who name none.
    pub const NEWEST: &'static str = "2026-10-28.endive";

    /// Reads the header `Stripe-Version`.
    pub fn parse(header: &str) -> Result<Self, Invalid> {
        read(header).ok_or_else(|| Invalid::Version(shown(header)))
    }

    /// The version as the caller wrote it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether `payment_method_types` can no longer be sent.
    pub fn removes_payment_method_types(&self) -> bool {
        self.date >= NO_METHOD_TYPES
    }

    /// Whether `payment_method_save` needs a `payment_method_save_usage`.
    pub fn requires_save_usage(&self) -> bool {
        self.date < NO_SAVE_USAGE
    }

    /// Whether `ui_mode` has its former names.
    pub fn has_former_ui_modes(&self) -> bool {
        self.date < UI_MODES
    }

    /// Whether a confirmation on the server needs a `return_url` when methods may redirect.
    pub fn requires_return_url(&self) -> bool {
        self.date >= AUTOMATIC_METHODS
    }
}

fn read(header: &str) -> Option<ApiVersion> {
    if header.len() > MAX_LENGTH {
        return None;
    }
    let (date, train) = match header.split_once('.') {
        Some((date, train)) => (date, Some(train)),
        None => (header, None),
    };
    let named = |train: &str| !train.is_empty() && train.bytes().all(|b| b.is_ascii_lowercase());
    if !train.is_none_or(named) {
        return None;
    }
    let mut parts = date.split('-');
    let year = number(parts.next()?, 4)?;
    let month = number(parts.next()?, 2).filter(|month| (1..=12).contains(month))?;
    let day = number(parts.next()?, 2).filter(|day| (1..=31).contains(day))?;
    if parts.next().is_some() {
        return None;
    }
    Some(ApiVersion { date: (year, month, day), name: header.to_owned() })
}

fn number(digits: &str, length: usize) -> Option<u32> {
    let decimal = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| decimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        // version, takes no method types, wants a return url, wants a save usage
        for (text, no_types, return_url, save_usage) in [
            (ApiVersion::NEWEST, true, true, false),
            ("2026-09-30.endive", true, true, false),
            ("2026-08-26.dahlia", false, true, false),
            ("2026-10-28.preview", true, true, false),
            ("2026-03-25.dahlia", false, true, false),
            ("2026-02-25.clover", false, true, true),
            ("2024-06-20", false, true, true),
            ("2023-08-16", false, true, true),
            ("2022-11-15", false, false, true),
            ("2027-01-27.fennel", true, true, false),
        ] {
            let version = ApiVersion::parse(text).unwrap();
            assert_eq!(version.name(), text);
            assert_eq!(version.removes_payment_method_types(), no_types, "{text}");
            assert_eq!(version.requires_return_url(), return_url, "{text}");
            assert_eq!(version.requires_save_usage(), save_usage, "{text}");
        }
        let parse = |text| ApiVersion::parse(text).unwrap();
        assert!(parse("2026-08-26.dahlia") < parse("2026-09-30.endive"));
    }

    #[test]
    fn malformed() {
        for text in [
            "",
            "latest",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "2026-10-28.",
            "2026-10-28.Endive",
            "2026-10-28.a.b",
            "2026-10-28-1",
            "20261028",
            "+026-10-28",
            "4242-4242-4242-4242",
        ] {
            assert_eq!(ApiVersion::parse(text), Err(Invalid::Version(shown(text))), "{text}");
        }
        assert!(ApiVersion::parse(&"2".repeat(10_000)).is_err());
    }
}
