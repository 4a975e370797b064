//! Bank account numbers that cannot leave by accident.
//!
//! The same promises as for card numbers: the type cannot be printed, copied, compared, hashed or
//! serialised, and `expose` is the one way out.
//!
//! This module must not know which bank an account is at, or what a test number does.

use std::fmt;
use zeroize::Zeroize;

/// The shortest IBAN there is: Norway's.
const SHORTEST_IBAN: usize = 15;
/// The longest that ISO 13616 allows.
const LONGEST_IBAN: usize = 34;
/// The shortest and longest account numbers inside a country.
const DOMESTIC: std::ops::RangeInclusive<usize> = 1..=17;
/// Routing codes have six digits in Australia and nine in the United States.
const LONGEST_ROUTE: usize = 9;

/// Why typed text is not an account number. It says nothing about what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountNumberError {
    /// A character that no such number has, or nothing at all.
    Characters,
    /// Too short or too long.
    Length,
    /// The check digits do not fit.
    CheckDigits,
}

impl fmt::Display for AccountNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AccountNumberError::Characters => "not an account number",
            AccountNumberError::Length => "an account number of the wrong length",
            AccountNumberError::CheckDigits => "an account number whose check digits are wrong",
        })
    }
}

impl std::error::Error for AccountNumberError {}

/// A bank account: an IBAN, or a routing code and an account number joined by a colon. Wiped when
/// dropped.
///
/// ```
/// fn is<T: Send + Sync>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
///
/// It cannot be printed:
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Debug>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Display>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
/// It cannot be duplicated:
/// ```compile_fail,E0277
/// fn is<T: Clone>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
/// It cannot be serialised:
/// ```compile_fail,E0277
/// fn is<T: serde::Serialize>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
/// It cannot be compared or hashed; a fingerprint can:
/// ```compile_fail,E0277
/// fn is<T: PartialEq>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: std::hash::Hash>() {}
/// is::<onfile_vault::AccountNumber>();
/// ```
pub struct AccountNumber(String);

impl AccountNumber {
    /// Reads an IBAN as it was typed; spaces and dashes do not count, nor does the case.
    pub fn iban(typed: &str) -> Result<Self, AccountNumberError> {
        let number = Self(gathered(typed, LONGEST_IBAN, |c| c.is_ascii_alphanumeric())?);
        let bytes = number.0.as_bytes();
        if !(SHORTEST_IBAN..=LONGEST_IBAN).contains(&bytes.len()) {
            return Err(AccountNumberError::Length);
        }
        let [c1, c2, d1, d2, ..] = bytes else { return Err(AccountNumberError::Length) };
        let shaped = [c1, c2].iter().all(|byte| byte.is_ascii_uppercase())
            && [d1, d2].iter().all(|byte| byte.is_ascii_digit());
        match shaped {
            false => Err(AccountNumberError::Characters),
            true if remainder(bytes) == 1 => Ok(number),
            true => Err(AccountNumberError::CheckDigits),
        }
    }

    /// Reads an account number that is known inside one country, at the bank of a routing code.
    /// Whether the routing code is one is for the caller to judge.
    pub fn domestic(route: &str, typed: &str) -> Result<Self, AccountNumberError> {
        let account = Self(gathered(typed, *DOMESTIC.end(), |c| c.is_ascii_digit())?);
        if !DOMESTIC.contains(&account.0.len()) || route.len() > LONGEST_ROUTE {
            return Err(AccountNumberError::Length);
        }
        let mut whole = String::with_capacity(route.len() + 1 + account.0.len());
        whole.push_str(route);
        whole.push(':');
        whole.push_str(&account.0);
        Ok(Self(whole))
    }

    /// Reads what was sealed: what one of the others has read before.
    pub(crate) fn sealed(text: &str) -> Result<Self, AccountNumberError> {
        match text.split_once(':') {
            Some((route, account)) => Self::domestic(route, account),
            None => Self::iban(text),
        }
    }

    /// The number. Every caller is counted; do not keep what this returns.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four characters, which may be shown to anyone who may see the account.
    pub fn last4(&self) -> &str {
        let (_, account) = self.0.rsplit_once(':').unwrap_or(("", &self.0));
        &account[account.len().saturating_sub(4)..]
    }

    /// The country of an IBAN.
    pub fn country(&self) -> Option<&str> {
        self.0.get(..2).filter(|country| country.bytes().all(|byte| byte.is_ascii_uppercase()))
    }

    /// Characters of an IBAN after the check digits: where a bank's code stands is the country's to
    /// say. Never the whole of it.
    pub fn bank_code(&self, place: std::ops::Range<usize>) -> Option<&str> {
        let inner = self.0.get(4..)?;
        (place.end + 4 <= inner.len()).then(|| inner.get(place)).flatten()
    }
}

impl Drop for AccountNumber {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The characters that count, in upper case. The buffer is allocated once, for the same reason as a
/// card number's.
fn gathered(
    typed: &str,
    longest: usize,
    counts: fn(char) -> bool,
) -> Result<String, AccountNumberError> {
    let separates = |c: char| c == ' ' || c == '-';
    if typed.chars().any(|c| !counts(c) && !separates(c)) || typed.trim().is_empty() {
        return Err(AccountNumberError::Characters);
    }
    if typed.chars().filter(|c| counts(*c)).count() > longest {
        return Err(AccountNumberError::Length);
    }
    let mut buffer = String::with_capacity(longest);
    typed.chars().filter(|c| counts(*c)).for_each(|c| buffer.push(c.to_ascii_uppercase()));
    Ok(buffer)
}

/// The check of ISO 7064, MOD 97-10: the first four characters moved to the end, letters as two
/// digits from 10 on.
fn remainder(iban: &[u8]) -> u32 {
    let (head, tail) = iban.split_at(4);
    tail.iter().chain(head).fold(0, |rest, byte| {
        let value = if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 };
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + u32::from(value)) % 97
    })
}
