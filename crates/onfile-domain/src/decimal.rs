//! Exact decimal numbers: prices finer than a currency's minor unit, and sizes of parcels.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Digits after the point that a decimal can have. Source: `unit_amount_decimal` has "at most 12".
const PLACES: usize = 12;

/// One, in the smallest part.
const ONE: i128 = 10_i128.pow(12);

/// Longest text that is read: every digit of a 64-bit integer, a point, twelve places, a sign.
const MAX_TEXT: usize = 19 + 1 + PLACES + 1;

/// A decimal number with up to twelve places, never rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(i128);

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal(0);

    /// Reads `-12`, `0.5` or `12.50`; nothing else that a number could look like. `None` for more
    /// than twelve places, and for more than 64 bits before the point.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, part) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some((whole, part)) => (whole, part),
            None => (digits, ""),
        };
        let decimal = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if text.len() > MAX_TEXT || whole.is_empty() || !decimal(whole) || !decimal(part) {
            return None;
        }
        let part = part.trim_end_matches('0');
        if part.len() > PLACES {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i128 = format!("{part:0<PLACES$}").parse().ok()?;
        let value = i128::from(whole) * ONE + part;
        Some(Decimal(if negative { -value } else { value }))
    }

    /// The number as an integer, when it is one.
    pub fn whole(self) -> Option<i64> {
        (self.0 % ONE == 0).then(|| i64::try_from(self.0 / ONE).ok())?
    }

    /// So many times the number, as an integer: half of one is rounded away from zero. `None` beyond
    /// 64 bits.
    pub fn times(self, count: i64) -> Option<i64> {
        let product = self.0.checked_mul(i128::from(count))?;
        let half = if product < 0 { -ONE / 2 } else { ONE / 2 };
        i64::try_from(product.checked_add(half)? / ONE).ok()
    }

    /// Whether it has at most so many digits after the point.
    pub fn has_places(self, most: u32) -> bool {
        let finest = 10_i128.pow(12_u32.saturating_sub(most));
        self.0 % finest == 0
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Decimal(i128::from(whole) * ONE)
    }
}

/// Without a point where there is nothing behind it: `10`, `10.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let parts = self.0.unsigned_abs();
        let one = ONE.unsigned_abs();
        write!(f, "{sign}{}", parts / one)?;
        let part = format!("{:0PLACES$}", parts % one);
        match part.trim_end_matches('0') {
            "" => Ok(()),
            part => write!(f, ".{part}"),
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Decimal::parse(&text).ok_or_else(|| serde::de::Error::custom("not a decimal"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_was_written() {
        for (text, shown, whole) in [
            ("0", "0", Some(0)),
            ("-0", "0", Some(0)),
            ("10", "10", Some(10)),
            ("010", "10", Some(10)),
            ("10.0", "10", Some(10)),
            ("10.50", "10.5", None),
            ("-10.5", "-10.5", None),
            ("0.000000000001", "0.000000000001", None),
            ("0.0000000000010", "0.000000000001", None),
            ("9223372036854775807", "9223372036854775807", Some(i64::MAX)),
            ("9223372036854775807.999999999999", "9223372036854775807.999999999999", None),
        ] {
            let number = Decimal::parse(text).unwrap();
            assert_eq!((number.to_string().as_str(), number.whole()), (shown, whole), "{text}");
            assert_eq!(Decimal::parse(shown), Some(number));
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "+1",
            "1e3",
            "1,5",
            " 1",
            "1 ",
            "0x1",
            "NaN",
            "--1",
            "1.2.3",
            "0.0000000000001",
            "9223372036854775808",
            "١",
            "1.-5",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::parse(&"0".repeat(MAX_TEXT + 1)), None);
    }

    #[test]
    fn places_are_counted_without_zeros() {
        for (text, most, expected) in [
            ("1", 0, true),
            ("1.50", 1, true),
            ("1.55", 1, false),
            ("1.55", 2, true),
            ("1.000000000001", 12, true),
            ("1.1", 60, true),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().has_places(most), expected, "{text} {most}");
        }
    }

    #[test]
    fn order_is_that_of_numbers() {
        assert!(Decimal::parse("9.5") < Decimal::parse("10"));
        assert!(Decimal::parse("-9.5") > Decimal::parse("-10"));
        assert_eq!(Decimal::from(7), Decimal::parse("7").unwrap());
    }

    #[test]
    fn times_rounds_half_away_from_zero() {
        for (text, count, product) in [
            ("0.5", 1, Some(1)),
            ("-0.5", 1, Some(-1)),
            ("0.499999999999", 1, Some(0)),
            ("1.25", 2, Some(3)),
            ("1.25", -2, Some(-3)),
            ("9223372036854775807", 1, Some(i64::MAX)),
            ("9223372036854775807", 2, None),
            ("9223372036854775807", i64::MAX, None),
            ("0", i64::MIN, Some(0)),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().times(count), product, "{text} × {count}");
        }
    }
}
