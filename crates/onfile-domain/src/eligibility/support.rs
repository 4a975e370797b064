//! What each type of payment method can do.
//!
//! Sources: <https://docs.stripe.com/payments/payment-methods/payment-method-support>, the pages of
//! the single methods, and for future usage the parameters' types in stripe-node 23.

use crate::money::{Amount, Currency};
use crate::payment_method_type::FutureUsage::{self, OffSession, OnSession};
use crate::payment_method_type::PaymentMethodType;

/// What a type can do.
pub(super) struct Support {
    /// The currencies it pays in; empty for every one.
    currencies: &'static [&'static str],
    /// Where buyers have it; empty for everywhere.
    countries: &'static [&'static str],
    /// The least it pays, where that is more than any payment's least.
    pub least: Option<Amount>,
    /// The most it pays, where that is less than any payment's most.
    pub most: Option<Amount>,
    /// It sends the buyer away, always.
    pub redirects: bool,
    /// Its money can be held.
    pub holds: bool,
    /// For which later use it can be kept, as itself or as the debit that it becomes.
    pub saved_for: &'static [FutureUsage],
}

impl Support {
    pub(super) fn pays_in(&self, currency: Currency) -> bool {
        self.currencies.is_empty() || self.currencies.contains(&currency.code())
    }

    pub(super) fn is_had_in(&self, country: &str) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }
}

/// The countries of the SEPA schemes whose accounts can be debited.
/// Source: <https://docs.stripe.com/payments/sepa-debit>.
const SEPA: &[&str] = &[
    "AD", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR",
    "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO",
    "SE", "SI", "SK", "SM", "VA",
];

/// Without limits of its own; the others say how they differ.
const ANY: Support = Support {
    currencies: &[],
    countries: &[],
    least: None,
    most: None,
    redirects: false,
    holds: true,
    saved_for: &[OffSession, OnSession],
};

const CARD: Support = ANY;

const US_BANK_ACCOUNT: Support =
    Support { currencies: &["usd"], countries: &["US"], holds: false, ..ANY };

const SEPA_DEBIT: Support = Support {
    currencies: &["eur"],
    countries: SEPA,
    // 10,000.00 each. Source: <https://docs.stripe.com/payments/sepa-debit>.
    most: Some(Amount::new(1_000_000)),
    holds: false,
    ..ANY
};

const AU_BECS_DEBIT: Support =
    Support { currencies: &["aud"], countries: &["AU"], holds: false, ..ANY };

/// A bank's page, from which a debit can be kept.
const BANK_REDIRECT: Support = Support {
    currencies: &["eur"],
    redirects: true,
    holds: false,
    saved_for: &[OffSession],
    ..ANY
};

const BANCONTACT: Support = Support { countries: &["BE"], ..BANK_REDIRECT };

const IDEAL: Support = Support {
    countries: &["NL"],
    // 1.00; a setup pays less. Source: <https://docs.stripe.com/currencies>.
    least: Some(Amount::new(100)),
    ..BANK_REDIRECT
};

const SOFORT: Support =
    Support { countries: &["AT", "BE", "DE", "ES", "IT", "NL"], ..BANK_REDIRECT };

const GIROPAY: Support = Support { countries: &["DE"], saved_for: &[], ..BANK_REDIRECT };

/// Where transfers come from is where their currency is.
/// Source: <https://docs.stripe.com/payments/bank-transfers>.
const CUSTOMER_BALANCE: Support = Support {
    currencies: &["eur", "gbp", "jpy", "mxn", "usd"],
    holds: false,
    saved_for: &[],
    ..ANY
};

const LINK: Support = Support { saved_for: &[OffSession], ..ANY };

/// What a type can do; `None` where nothing is known yet, as of every type that is not offered.
pub(super) fn support(kind: PaymentMethodType) -> Option<&'static Support> {
    use PaymentMethodType as T;
    let known: [(T, &'static Support); 10] = [
        (T::Card, &CARD),
        (T::UsBankAccount, &US_BANK_ACCOUNT),
        (T::SepaDebit, &SEPA_DEBIT),
        (T::AuBecsDebit, &AU_BECS_DEBIT),
        (T::Bancontact, &BANCONTACT),
        (T::Ideal, &IDEAL),
        (T::Sofort, &SOFORT),
        (T::Giropay, &GIROPAY),
        (T::CustomerBalance, &CUSTOMER_BALANCE),
        (T::Link, &LINK),
    ];
    known.into_iter().find(|(known, _)| *known == kind).map(|(_, support)| support)
}
