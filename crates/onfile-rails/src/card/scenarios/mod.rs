//! The rows of the scenario table, one file per section of the documentation's page on testing.
//!
//! Two facts of a card that the page does not always state are read off the number, by the scheme
//! of the numbers it does state: after `4000 0x` (or another issuer's six digits) stands the
//! issuing country's ISO 3166-1 numeric code (`4000 00 250` is French), and a Visa number that
//! begins with `4000 05` is a debit card. A number without such a code is of the United States,
//! and every other card is a credit card.
//!
//! A number that needs a feature of the fraud product (adaptive 3-D Secure, captcha, dynamic
//! thresholds) or a card reader does what the page says of an ordinary online payment without
//! that feature: it approves.

mod brand;
mod country;
mod declined;
mod dispute;
mod fraud;
mod three_d_secure;

use super::scenario::Scenario;

/// All rows, in the order of the documentation.
pub(super) static TABLE: [&[Scenario]; 7] = [
    brand::ROWS,
    country::AMERICAS_AND_ASIA,
    country::EUROPE_AND_MIDDLE_EAST,
    declined::ROWS,
    fraud::ROWS,
    dispute::ROWS,
    three_d_secure::ROWS,
];
