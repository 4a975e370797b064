//! The outside facts a decision may use: the time, and fresh names.

/// Seconds since the Unix epoch, in logical time: the server's clock may be frozen or advanced.
pub type Timestamp = i64;

/// One minute, hour and day in seconds.
pub const MINUTE: i64 = 60;
/// Seconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Seconds in a day.
pub const DAY: i64 = 24 * HOUR;

/// The month of a time, one year later: when the cards expire that test tokens stand for.
pub fn year_after(now: Timestamp) -> (u8, u16) {
    let (year, month) = crate::card::year_and_month(now);
    (u8::try_from(month).unwrap_or(12), u16::try_from(year + 1).unwrap_or(u16::MAX))
}

/// Draws fresh random text. The server draws real chance; tests count.
pub trait Mint {
    /// `length` characters of `[A-Za-z0-9]`, never the same twice.
    fn alphanumeric(&mut self, length: usize) -> String;
}

/// The moment of a decision. Fixed once per decision, so that one decision has one time.
pub struct Moment<'a> {
    /// Seconds since the Unix epoch.
    pub now: Timestamp,
    /// Where fresh ids come from.
    pub mint: &'a mut dyn Mint,
}
