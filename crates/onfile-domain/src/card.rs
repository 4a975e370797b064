//! Cards as everybody may see them: never the number.

use crate::id::SealedCardId;
use crate::names::names;
use crate::typed::{Change, Typed};
use serde::{Deserialize, Serialize};

names! {
    /// A card network.
    pub enum Network {
        Amex = "amex",
        CartesBancaires = "cartes_bancaires",
        Diners = "diners",
        Discover = "discover",
        EftposAu = "eftpos_au",
        Girocard = "girocard",
        Interac = "interac",
        Jcb = "jcb",
        Link = "link",
        Mastercard = "mastercard",
        Unionpay = "unionpay",
        Unknown = "unknown",
        Visa = "visa",
    }
}

names! {
    /// The networks a caller may prefer on a co-badged card.
    pub enum PreferredNetwork {
        CartesBancaires = "cartes_bancaires",
        Mastercard = "mastercard",
        Visa = "visa",
    }
}

impl PreferredNetwork {
    /// The network itself.
    pub fn network(self) -> Network {
        match self {
            PreferredNetwork::CartesBancaires => Network::CartesBancaires,
            PreferredNetwork::Mastercard => Network::Mastercard,
            PreferredNetwork::Visa => Network::Visa,
        }
    }
}

names! {
    /// Where a card's money comes from.
    pub enum Funding {
        Credit = "credit",
        Debit = "debit",
        Prepaid = "prepaid",
        Unknown = "unknown",
    }
}

names! {
    /// What the issuer said about one thing the buyer typed.
    pub enum Check {
        Pass = "pass",
        Fail = "fail",
        Unavailable = "unavailable",
        Unchecked = "unchecked",
    }
}

/// The issuer's three checks; `None` where the buyer gave nothing to check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// First address line.
    pub address_line1: Option<Check>,
    /// Postal code.
    pub address_postal_code: Option<Check>,
    /// Security code.
    pub cvc: Option<Check>,
}

/// What a number says about its card: the same for every holder of the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardDescription {
    /// The brand printed on it; the network that carries it unless another is preferred.
    pub brand: Network,
    /// Every network that can carry it, the brand's among them, in the order the API lists.
    pub networks: Vec<Network>,
    /// Issuing country, ISO 3166-1.
    pub country: String,
    /// Credit, debit or prepaid.
    pub funding: Funding,
    /// Whether 3-D Secure can be asked for.
    pub three_d_secure_supported: bool,
}

/// A card on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What the number says.
    pub description: CardDescription,
    /// Last four digits.
    pub last4: String,
    /// Month of expiry, 1 to 12.
    pub exp_month: u8,
    /// Year of expiry, four digits.
    pub exp_year: u16,
    /// The same for the same number inside one account.
    pub fingerprint: String,
    /// The network that the holder asked for, whether or not the card has it: the API documents
    /// that such a choice is kept, as `invalid_preference`. [`Card::preferred`] is what counts.
    pub preferred_network: Option<Network>,
    /// What the issuer last said; `Unchecked` until the first authorisation.
    pub checks: Checks,
    /// Where the vault keeps the number.
    pub sealed: SealedCardId,
    /// The agreement under which it may be charged again.
    pub credential: Credential,
}

/// What the networks know of a stored card from earlier transactions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Authenticated while being set up for off-session use.
    pub prepared_for_off_session: bool,
    /// The network's id of the first transaction; later merchant-initiated ones repeat it.
    pub network_transaction_id: Option<String>,
}

/// A card as a caller hands it in.
pub enum CardEntry {
    /// Raw digits.
    Number(CardNumberEntry),
    /// A token that stands for digits handed in before, or for a test card.
    Token(String),
}

/// Raw digits and what belongs to them.
pub struct CardNumberEntry {
    /// Card number as typed.
    pub number: Typed,
    /// Security code as typed.
    pub cvc: Option<Typed>,
    /// Month as typed; judged by [`expiry`].
    pub exp_month: i64,
    /// Year as typed, two or four digits; judged by [`expiry`].
    pub exp_year: i64,
    /// Preferred network of a co-badged card.
    pub preferred_network: Option<PreferredNetwork>,
}

/// What may change on a stored card.
#[derive(Clone, Debug, Default)]
pub struct CardChange {
    /// New month of expiry.
    pub exp_month: Option<i64>,
    /// New year of expiry.
    pub exp_year: Option<i64>,
    /// New preferred network.
    pub preferred_network: Change<PreferredNetwork>,
}

/// Why an expiry date is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpiryError {
    /// No such month.
    Month,
    /// Past, or absurdly far ahead.
    Year,
}

/// How far ahead a card may expire: networks issue for at most twenty years, the API allows fifty.
const FARTHEST_EXPIRY_YEARS: i64 = 50;

/// Judges an expiry date against the time, and completes two-digit years.
pub fn expiry(month: i64, year: i64, now: i64) -> Result<(u8, u16), ExpiryError> {
    let (this_year, this_month) = year_and_month(now);
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    let month = month.ok_or(ExpiryError::Month)?;
    let year = if (0..100).contains(&year) { this_year - this_year % 100 + year } else { year };
    if year < this_year || year > this_year + FARTHEST_EXPIRY_YEARS {
        return Err(ExpiryError::Year);
    }
    if year == this_year && i64::from(month) < this_month {
        return Err(ExpiryError::Month);
    }
    Ok((month, u16::try_from(year).map_err(|_| ExpiryError::Year)?))
}

/// Judges an expiry date of a card that its issuer speaks of: it may be over.
pub fn issued_expiry(month: i64, year: i64) -> Result<(u8, u16), ExpiryError> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    let year = u16::try_from(year).ok().filter(|year| (1970..=9999).contains(year));
    Ok((month.ok_or(ExpiryError::Month)?, year.ok_or(ExpiryError::Year)?))
}

impl Card {
    /// Whether the last day of its month is over.
    pub fn has_expired(&self, now: i64) -> bool {
        (i64::from(self.exp_year), i64::from(self.exp_month)) < year_and_month(now)
    }
}

/// Year and month (1 to 12) of a time, in UTC.
pub fn year_and_month(seconds: i64) -> (i64, i64) {
    // Days to civil date, after Howard Hinnant's algorithm: eras of 400 years starting in March.
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-01-01T00:00:00Z
    const NOW: i64 = 1_767_225_600;

    #[test]
    fn civil_dates() {
        assert_eq!(year_and_month(0), (1970, 1));
        assert_eq!(year_and_month(NOW - 1), (2025, 12));
        assert_eq!(year_and_month(NOW), (2026, 1));
        assert_eq!(year_and_month(1_709_164_800), (2024, 2));
    }

    #[test]
    fn expiry_dates() {
        for (month, year, expected) in [
            (1, 2026, Ok((1, 2026))),
            (12, 34, Ok((12, 2034))),
            (13, 2030, Err(ExpiryError::Month)),
            (0, 2030, Err(ExpiryError::Month)),
            (12, 2025, Err(ExpiryError::Year)),
            (1, 95, Err(ExpiryError::Year)),
            (1, 1970, Err(ExpiryError::Year)),
            (1, 3000, Err(ExpiryError::Year)),
        ] {
            assert_eq!(expiry(month, year, NOW), expected, "{month}/{year}");
        }
    }
}
