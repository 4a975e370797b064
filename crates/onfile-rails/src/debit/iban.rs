//! Where in an IBAN a country writes the bank and the branch.
//!
//! Source: the SWIFT IBAN registry, release 98.

use std::ops::Range;

/// The places of bank and branch, counted after the check digits; `None` for a country that is not
/// in the SEPA schemes. An empty place: the numbers of that country do not say.
pub(super) fn places(country: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (bank, branch) = match country {
        "AD" => (0..4, 4..8),
        "AT" => (0..5, 0..0),
        "BE" => (0..3, 0..0),
        "BG" => (0..4, 4..8),
        "CH" | "LI" => (0..5, 0..0),
        "CY" => (0..3, 3..8),
        "CZ" | "SK" => (0..4, 0..0),
        "DE" => (0..8, 0..0),
        "DK" | "IS" => (0..4, 0..0),
        "EE" => (0..2, 0..0),
        "ES" => (0..4, 4..8),
        "FI" => (0..3, 0..0),
        "FR" | "MC" => (0..5, 5..10),
        "GB" | "IE" => (0..4, 4..10),
        "GI" => (0..4, 0..0),
        "GR" => (0..3, 3..7),
        "HR" => (0..7, 0..0),
        "HU" => (0..3, 3..7),
        "IT" | "SM" => (1..6, 6..11),
        "LT" => (0..5, 0..0),
        "LU" => (0..3, 0..0),
        "LV" | "NL" | "RO" => (0..4, 0..0),
        "MT" => (0..4, 4..9),
        "NO" => (0..4, 0..0),
        "PL" => (0..3, 3..8),
        "PT" => (0..4, 4..8),
        "SE" => (0..3, 0..0),
        "SI" => (0..2, 2..5),
        "VA" => (0..3, 0..0),
        _ => return None,
    };
    Some((bank, branch))
}
