//! Money: whole minor units of a currency, checked arithmetic, no floating point.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in the minor unit of a currency that stands beside it: 1099 is $10.99, or ¥1099.
/// Negative only in balance transactions.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Amount(i64);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(0);

    /// This many minor units.
    pub const fn new(minor_units: i64) -> Self {
        Amount(minor_units)
    }

    /// Minor units as an integer.
    pub const fn minor_units(self) -> i64 {
        self.0
    }

    /// Sum. Amounts are bounded by [`Currency::maximum`], far from the integer's edge, so an
    /// overflow is a defect and stops the transaction.
    #[must_use]
    pub fn plus(self, other: Amount) -> Amount {
        match self.0.checked_add(other.0) {
            Some(sum) => Amount(sum),
            None => panic!("amount overflow"),
        }
    }

    /// Difference; see [`Amount::plus`].
    #[must_use]
    pub fn minus(self, other: Amount) -> Amount {
        match self.0.checked_sub(other.0) {
            Some(difference) => Amount(difference),
            None => panic!("amount overflow"),
        }
    }

    /// The same amount the other way.
    #[must_use]
    pub fn negated(self) -> Amount {
        Amount::ZERO.minus(self)
    }
}

/// A three-letter ISO 4217 code that the API accepts, lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Every currency the API charges in. Source: <https://docs.stripe.com/currencies>.
const KNOWN: &str = "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw";

impl Currency {
    /// The currency of accounts: this server's are in the United States.
    pub const USD: Currency = Currency(*b"usd");

    /// Reads a code in either case. `None` when the API knows no such currency.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        let lower = bytes.map(|byte| byte.to_ascii_lowercase());
        let currency = Currency(lower);
        KNOWN.split(' ').any(|known| known.as_bytes() == lower).then_some(currency)
    }

    /// Every known code, for the refusal of an unknown one.
    pub fn known() -> impl Iterator<Item = &'static str> {
        KNOWN.split(' ')
    }

    /// The code in lower case.
    pub fn code(&self) -> &str {
        // `parse` is the only constructor, and every known code is ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Digits after the point: 0 for yen, 2 for most, 3 for dinars.
    /// Source: <https://docs.stripe.com/currencies#zero-decimal>.
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"bif" | b"clp" | b"djf" | b"gnf" | b"jpy" | b"kmf" | b"krw" | b"mga" | b"pyg"
            | b"rwf" | b"vnd" | b"vuv" | b"xaf" | b"xof" | b"xpf" => 0,
            b"bhd" | b"jod" | b"kwd" | b"omr" | b"tnd" => 3,
            _ => 2,
        }
    }

    /// Amounts are whole multiples of this many minor units: three-decimal currencies end in 0, and
    /// two that are written with two decimals for old clients' sake end in 00.
    /// Source: <https://docs.stripe.com/currencies#special-cases>.
    pub fn step(self) -> i64 {
        match &self.0 {
            b"bhd" | b"jod" | b"kwd" | b"omr" | b"tnd" => 10,
            b"isk" | b"ugx" => 100,
            _ => 1,
        }
    }

    /// The least that can be charged, in minor units; what the page lists, else one minor unit.
    /// Source: <https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts>.
    pub fn minimum(self) -> Amount {
        Amount(match &self.0 {
            b"usd" | b"aud" | b"brl" | b"cad" | b"chf" | b"eur" | b"inr" | b"nzd" | b"sgd"
            | b"zar" => 50,
            b"gbp" => 30,
            b"aed" | b"myr" | b"pln" | b"ron" => 200,
            b"bgn" => 100,
            b"czk" => 1500,
            b"dkk" => 250,
            b"hkd" => 400,
            b"huf" => 17500,
            b"jpy" | b"krw" => 50,
            b"mxn" | b"thb" => 1000,
            b"nok" | b"sek" => 300,
            _ => 1,
        })
    }

    /// The most that can be charged, in minor units: eight digits, more for a few currencies.
    pub fn maximum(self) -> Amount {
        Amount(match &self.0 {
            b"idr" | b"lbp" => 999_999_999_999,
            b"inr" => 999_999_999,
            b"cop" | b"huf" | b"jpy" => 9_999_999_999,
            _ => 99_999_999,
        })
    }

    /// The amount as the API's messages write it: `$0.50`, `€12.00`, `¥50`, `2.00 aed`.
    pub fn format(self, amount: Amount) -> String {
        let unit = 10_i64.pow(self.decimals());
        let (whole, part) = (amount.0 / unit, (amount.0 % unit).abs());
        let number = match self.decimals() {
            0 => whole.to_string(),
            decimals => format!("{whole}.{part:0width$}", width = decimals as usize),
        };
        match &self.0 {
            b"usd" => format!("${number}"),
            b"eur" => format!("€{number}"),
            b"gbp" => format!("£{number}"),
            b"jpy" => format!("¥{number}"),
            _ => format!("{number} {}", self.code()),
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Currency::parse(&code).ok_or_else(|| serde::de::Error::custom("unknown currency"))
    }
}
