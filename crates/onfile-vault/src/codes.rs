//! Security codes on their way to the one authorisation they are for.
//!
//! They live here and nowhere else. A restart loses them on purpose: no rule allows keeping a
//! security code, not even encrypted, so an authorisation that waited for its customer goes on
//! without one and reports the check as unavailable.
//!
//! This module must not know what an authorisation is, or what time it is.

use crate::Cvc;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The most codes that wait at once. A code is taken within milliseconds unless its customer is
/// sent to authenticate, and then waits at most 15 minutes: 65,536 slots carry 72 customers sent
/// away each second, every second. A slot is about 250 bytes (its id twice, the code, two tree
/// entries), so a full house is 16 MiB.
const MOST_CODES: usize = 65_536;

/// The codes that wait, each for its one use.
///
/// ```
/// fn is<T: Send + Sync>() {}
/// is::<onfile_vault::SecurityCodes>();
/// ```
///
/// They cannot be printed or duplicated:
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Debug>() {}
/// is::<onfile_vault::SecurityCodes>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: Clone>() {}
/// is::<onfile_vault::SecurityCodes>();
/// ```
#[derive(Default)]
pub struct SecurityCodes {
    slots: Mutex<Slots>,
}

#[derive(Default)]
struct Slots {
    by_id: BTreeMap<String, (i64, Cvc)>,
    by_expiry: BTreeSet<(i64, String)>,
}

impl SecurityCodes {
    /// No code waits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a code until `expires_at` (seconds), in the place of an earlier one for the same id.
    ///
    /// When all slots are full, the code that would expire first goes: the flood that fills them
    /// then costs those who wait for long, not those who pay now.
    pub fn put(&self, id: &str, code: Cvc, expires_at: i64) {
        let mut slots = self.lock();
        slots.remove(id);
        if slots.by_id.len() >= MOST_CODES {
            slots.remove_first();
        }
        slots.by_expiry.insert((expires_at, id.to_owned()));
        slots.by_id.insert(id.to_owned(), (expires_at, code));
    }

    /// Hands out a code, once, unless it has expired.
    pub fn take(&self, id: &str, now: i64) -> Option<Cvc> {
        let (expires_at, code) = self.lock().remove(id)?;
        (now < expires_at).then_some(code)
    }

    /// Whether a code waits: a decision may ask as often as it is made again, and takes it at the end.
    pub fn holds(&self, id: &str, now: i64) -> bool {
        self.lock().by_id.get(id).is_some_and(|(expires_at, _)| now < *expires_at)
    }

    /// Wipes the codes that have expired.
    pub fn sweep(&self, now: i64) {
        let mut slots = self.lock();
        while slots.by_expiry.first().is_some_and(|(expires_at, _)| *expires_at <= now) {
            slots.remove_first();
        }
    }

    /// How many codes wait.
    pub fn count(&self) -> usize {
        self.lock().by_id.len()
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slots {
    fn remove(&mut self, id: &str) -> Option<(i64, Cvc)> {
        let (id, (expires_at, code)) = self.by_id.remove_entry(id)?;
        self.by_expiry.remove(&(expires_at, id));
        Some((expires_at, code))
    }

    fn remove_first(&mut self) {
        if let Some((_, id)) = self.by_expiry.pop_first() {
            self.by_id.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Cvc {
        Cvc::parse(text).unwrap()
    }

    fn taken(codes: &SecurityCodes, id: &str, now: i64) -> Option<String> {
        codes.take(id, now).map(|code| code.expose().to_owned())
    }

    #[test]
    fn a_code_is_handed_out_once() {
        let codes = SecurityCodes::new();
        codes.put("a", code("123"), 10);
        assert_eq!(taken(&codes, "a", 9).as_deref(), Some("123"));
        assert_eq!(taken(&codes, "a", 9), None);
        assert_eq!(codes.count(), 0);
    }

    #[test]
    fn an_expired_code_is_wiped_and_not_handed_out() {
        let codes = SecurityCodes::new();
        codes.put("a", code("123"), 10);
        assert_eq!(taken(&codes, "a", 10), None);
        assert_eq!(codes.count(), 0);
    }

    #[test]
    fn the_newest_code_for_an_id_counts() {
        let codes = SecurityCodes::new();
        codes.put("a", code("123"), 10);
        codes.put("a", code("4567"), 20);
        codes.sweep(10);
        assert_eq!(codes.count(), 1);
        assert_eq!(taken(&codes, "a", 10).as_deref(), Some("4567"));
    }

    #[test]
    fn sweeping_wipes_what_has_expired_and_nothing_else() {
        let codes = SecurityCodes::new();
        for (id, expires_at) in [("a", 10), ("b", 30), ("c", 20)] {
            codes.put(id, code("123"), expires_at);
        }
        codes.sweep(20);
        assert_eq!(codes.count(), 1);
        assert!(codes.take("b", 29).is_some());
        assert_eq!(codes.lock().by_expiry.len(), 0);
    }

    #[test]
    fn a_flood_costs_the_code_that_expires_first() {
        let codes = SecurityCodes::new();
        codes.put("waits", code("123"), 1);
        for number in 0..MOST_CODES {
            codes.put(&number.to_string(), code("123"), 10);
        }
        assert_eq!(codes.count(), MOST_CODES);
        assert!(codes.take("waits", 0).is_none());
        assert!(codes.take("0", 0).is_some());
    }
}
