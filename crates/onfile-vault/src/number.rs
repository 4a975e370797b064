//! Card numbers and security codes that cannot leave by accident.
//!
//! Neither type can be printed, copied, compared, hashed or serialised; the examples on them are
//! proofs that fail to compile. The one way out is `expose`, whose call sites tidy counts.
//!
//! This module must not know which brand a number belongs to, or what a test number does.

use std::fmt;
use zeroize::Zeroize;

/// The shortest card number there is.
const SHORTEST_PAN: usize = 12;
/// The longest card number that ISO/IEC 7812 allows.
const LONGEST_PAN: usize = 19;
const SHORTEST_CVC: usize = 3;
const LONGEST_CVC: usize = 4;

/// Why typed text is not a number. It says nothing about which digits were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Something other than digits, spaces and dashes, or nothing at all.
    NotANumber,
    /// Digits, but too few or too many.
    Length,
    /// The check digit does not fit.
    Luhn,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NumberError::NotANumber => "not a number",
            NumberError::Length => "a number of the wrong length",
            NumberError::Luhn => "a number whose check digit is wrong",
        })
    }
}

impl std::error::Error for NumberError {}

/// A card number: 12 to 19 digits with a valid check digit, wiped when dropped.
///
/// ```
/// fn is<T: Send + Sync>() {}
/// is::<onfile_vault::Pan>();
/// ```
///
/// It cannot be printed:
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Debug>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Display>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// It cannot be duplicated:
/// ```compile_fail,E0277
/// fn is<T: Clone>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: Copy>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// It cannot be serialised:
/// ```compile_fail,E0277
/// fn is<T: serde::Serialize>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// It cannot be compared or hashed; a fingerprint can:
/// ```compile_fail,E0277
/// fn is<T: PartialEq>() {}
/// is::<onfile_vault::Pan>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::hash::Hash>() {}
/// is::<onfile_vault::Pan>();
/// ```
pub struct Pan(String);

impl Pan {
    /// Reads a number as it was typed; spaces and dashes do not count.
    pub fn parse(typed: &str) -> Result<Self, NumberError> {
        let number = Self(digits(typed, SHORTEST_PAN, LONGEST_PAN)?);
        if luhn_holds(number.0.as_bytes()) { Ok(number) } else { Err(NumberError::Luhn) }
    }

    /// The digits. Every caller is counted; do not keep what this returns.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four digits, which may be shown to anyone who may see the card.
    pub fn last4(&self) -> &str {
        &self.0[self.0.len() - 4..]
    }

    /// The first six digits, which name the issuer.
    pub fn first6(&self) -> &str {
        &self.0[..6]
    }
}

impl Drop for Pan {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// A card's security code: 3 or 4 digits, wiped when dropped. It is never sealed or stored.
///
/// ```
/// fn is<T: Send + Sync>() {}
/// is::<onfile_vault::Cvc>();
/// ```
///
/// It cannot be printed:
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Debug>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Display>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// It cannot be duplicated:
/// ```compile_fail,E0277
/// fn is<T: Clone>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: Copy>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// It cannot be serialised:
/// ```compile_fail,E0277
/// fn is<T: serde::Serialize>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// It cannot be compared or hashed:
/// ```compile_fail,E0277
/// fn is<T: PartialEq>() {}
/// is::<onfile_vault::Cvc>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::hash::Hash>() {}
/// is::<onfile_vault::Cvc>();
/// ```
pub struct Cvc(String);

impl Cvc {
    /// Reads a code as it was typed; spaces and dashes do not count.
    pub fn parse(typed: &str) -> Result<Self, NumberError> {
        digits(typed, SHORTEST_CVC, LONGEST_CVC).map(Self)
    }

    /// The digits. Every caller is counted; do not keep what this returns.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for Cvc {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The digits of `typed`.
///
/// The buffer is allocated once at its final size: growing would leave copies of the number behind
/// in freed memory, where a later wipe does not reach. The whole text is judged before its length,
/// so that a long word is not called a long number.
fn digits(typed: &str, shortest: usize, longest: usize) -> Result<String, NumberError> {
    let separates = |c: char| c == ' ' || c == '-';
    if typed.chars().any(|c| !c.is_ascii_digit() && !separates(c)) {
        return Err(NumberError::NotANumber);
    }
    let count = typed.chars().filter(char::is_ascii_digit).count();
    match count {
        0 => Err(NumberError::NotANumber),
        _ if count < shortest || count > longest => Err(NumberError::Length),
        _ => {
            let mut buffer = String::with_capacity(longest);
            typed.chars().filter(char::is_ascii_digit).for_each(|c| buffer.push(c));
            Ok(buffer)
        }
    }
}

/// The check of ISO/IEC 7812: from the right, every second digit doubled, the digit sums divisible
/// by ten.
fn luhn_holds(digits: &[u8]) -> bool {
    let weighted = digits.iter().rev().enumerate().map(|(place, digit)| {
        let value = u32::from(digit - b'0');
        if place % 2 == 0 { value } else { value * 2 / 10 + value * 2 % 10 }
    });
    weighted.sum::<u32>() % 10 == 0
}
