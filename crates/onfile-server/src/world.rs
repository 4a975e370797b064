//! The clock and chance: the only file that reads either.
//!
//! Time is *logical*. It starts from the machine's clock or from a fixed second, and can be moved
//! forward; it is never seen going backwards, neither when the machine's clock is set back nor
//! after a restart, since whoever moves it also saves it ([`World::saved`]). Deadlines of sockets
//! are no business of this clock: they run on the runtime's own timers.

use onfile_domain::moment::{Mint, Timestamp};
use std::cell::RefCell;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::UNIX_EPOCH;

/// The characters of ids and keys.
const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Random bytes fetched at once. The busiest decision, creating and confirming a payment, mints
/// about ten ids of 23 characters; with 3 % of the bytes skipped that is 238 bytes.
const POOL: usize = 256;

/// The first byte value that is skipped: the largest multiple of 62 in a byte. Taking the rest
/// modulo 62 would make the first eight characters likelier than the others.
const REJECTED_FROM: u8 = 248;

/// Random characters of a request id; as many as in the real service's.
const REQUEST_ID: usize = 14;

/// Where time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    Real,
    /// This second, until somebody moves it.
    Frozen(Timestamp),
}

impl FromStr for Clock {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WANTED: &str = "expected `real`, or `frozen:` and a time in seconds since 1970";
        if text == "real" {
            return Ok(Clock::Real);
        }
        let seconds = text.strip_prefix("frozen:").ok_or(WANTED)?;
        match seconds.parse() {
            Ok(seconds @ 0..) => Ok(Clock::Frozen(seconds)),
            Ok(_) | Err(_) => Err(WANTED),
        }
    }
}

/// What a store remembers of the clock between two runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Seconds that the clock has been moved ahead of the machine's.
    pub offset: i64,
    /// The latest time that was certainly seen.
    pub floor: Timestamp,
}

/// The clock.
pub struct World {
    clock: Clock,
    offset: AtomicI64,
    latest: AtomicI64,
    /// Held by whoever moves the clock: two that move it at once would each run the other's jobs at
    /// the wrong time.
    pub moving: tokio::sync::Mutex<()>,
}

impl World {
    /// The clock as it goes on from what was saved.
    pub fn resume(clock: Clock, saved: Saved) -> Self {
        // A frozen second is absolute: an offset that was made for the machine's clock, or for
        // another second, must not be added to it.
        let offset = match clock {
            Clock::Real => saved.offset,
            Clock::Frozen(_) => 0,
        };
        let world = World {
            clock,
            offset: AtomicI64::new(offset),
            latest: AtomicI64::new(0),
            moving: tokio::sync::Mutex::new(()),
        };
        world.advance_to(saved.floor);
        world
    }

    /// Seconds since the Unix epoch. Never less than what it said before.
    pub fn now(&self) -> Timestamp {
        let time = self.base().saturating_add(self.offset.load(Ordering::SeqCst));
        time.max(self.latest.fetch_max(time, Ordering::SeqCst))
    }

    /// Moves the clock forward; a time in the past changes nothing.
    pub fn advance_to(&self, now: Timestamp) {
        let missing = now.saturating_sub(self.base());
        self.offset.fetch_max(missing, Ordering::SeqCst);
    }

    /// Catches up with what another server on the same store has made of the time. Not while this
    /// one moves the clock itself: what it saves then is ahead of what it has done.
    pub fn follow(&self, saved: Saved) {
        let Ok(_still) = self.moving.try_lock() else { return };
        match self.clock {
            Clock::Real => {
                self.offset.fetch_max(saved.offset, Ordering::SeqCst);
            }
            Clock::Frozen(_) => {}
        }
        self.advance_to(saved.floor);
    }

    /// What the next run has to know.
    pub fn saved(&self) -> Saved {
        self.saved_at(self.now())
    }

    /// What the next run would have to know if the clock were moved to `now`. It is saved before
    /// the clock is moved, so that nothing on disk is ever from a future that a restart takes back.
    pub fn saved_at(&self, now: Timestamp) -> Saved {
        let offset = match self.clock {
            Clock::Real => self.offset.load(Ordering::SeqCst).max(now.saturating_sub(self.base())),
            // A frozen second is absolute: the floor says it all.
            Clock::Frozen(_) => 0,
        };
        Saved { offset, floor: now.max(self.now()) }
    }

    /// Whether time stands still unless it is moved.
    pub fn is_frozen(&self) -> bool {
        matches!(self.clock, Clock::Frozen(_))
    }

    /// The machine's own time, for whoever compares it with theirs: a signature says when something
    /// was sent, however far the clock has been moved.
    pub fn machine_time() -> Timestamp {
        machine_time()
    }

    fn base(&self) -> Timestamp {
        match self.clock {
            Clock::Frozen(second) => second,
            Clock::Real => machine_time(),
        }
    }
}

/// A point on the runtime's own timer, for deadlines and durations alone: it says nothing of what day
/// it is, and tests can move it.
pub fn instant() -> tokio::time::Instant {
    tokio::time::Instant::now()
}

/// The id of a request: `req_…`.
pub fn request_id() -> String {
    // Every request has one, and most draw nothing else: many share one call of the system.
    thread_local!(static POOL: RefCell<Entropy> = RefCell::default());
    POOL.with_borrow_mut(|pool| format!("req_{}", pool.alphanumeric(REQUEST_ID)))
}

#[expect(clippy::disallowed_methods, reason = "this is the file that reads the clock")]
fn machine_time() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(UNIX_EPOCH);
    // A machine that believes to live before 1970 gets 1970.
    since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// Chance, fetched from the system in one piece and handed out in characters.
pub struct Entropy {
    pool: [u8; POOL],
    /// How many bytes at the end of the pool are still unused.
    left: usize,
}

impl Default for Entropy {
    /// An empty pool: nothing is fetched before something is drawn.
    fn default() -> Self {
        Entropy { pool: [0; POOL], left: 0 }
    }
}

impl Entropy {
    fn byte(&mut self) -> u8 {
        if self.left == 0 {
            fill(&mut self.pool);
            self.left = POOL;
        }
        self.left -= 1;
        // What is handed out does not stay behind: keys are drawn here too.
        std::mem::take(&mut self.pool[self.left])
    }
}

impl Mint for Entropy {
    fn alphanumeric(&mut self, length: usize) -> String {
        let bytes = std::iter::repeat_with(|| self.byte());
        let even = bytes.filter(|byte| *byte < REJECTED_FROM);
        even.map(|byte| char::from(BASE62[usize::from(byte) % BASE62.len()])).take(length).collect()
    }
}

/// Bytes nobody can guess. There is no safe way on when the system cannot give them.
#[expect(clippy::disallowed_methods, reason = "this is the file that draws chance")]
#[expect(clippy::expect_used, reason = "ids that can be guessed would be worse than none")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has random bytes");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn clocks_as_they_are_written() {
        assert_eq!("real".parse(), Ok(Clock::Real));
        assert_eq!("frozen:1790000000".parse(), Ok(Clock::Frozen(1_790_000_000)));
        for text in ["", "frozen", "frozen:", "frozen:-1", "frozen:soon", "Real", "real:1"] {
            assert!(text.parse::<Clock>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_frozen_clock_moves_when_it_is_moved_and_only_forward() {
        let world = World::resume(Clock::Frozen(1_000), Saved::default());
        assert_eq!(world.now(), 1_000);
        world.advance_to(1_500);
        assert_eq!(world.now(), 1_500);
        world.advance_to(1_200);
        assert_eq!(world.now(), 1_500);
    }

    #[test]
    fn a_restart_does_not_turn_the_clock_back() {
        let world = World::resume(Clock::Frozen(1_000), Saved::default());
        world.advance_to(5_000);
        let saved = world.saved();
        assert_eq!(World::resume(Clock::Frozen(1_000), saved).now(), 5_000);
        assert_eq!(World::resume(Clock::Frozen(9_000), saved).now(), 9_000);
    }

    #[test]
    fn a_real_clock_keeps_its_lead_and_its_floor() {
        let world = World::resume(Clock::Real, Saved::default());
        let real = world.now();
        world.advance_to(real + 1_000_000);
        let resumed = World::resume(Clock::Real, world.saved());
        assert!(resumed.now() >= real + 1_000_000);
        let far = Saved { offset: 0, floor: real + 77_000_000 };
        assert!(World::resume(Clock::Real, far).now() >= real + 77_000_000);
    }

    #[test]
    fn characters_are_even_and_never_run_out() {
        let mut entropy = Entropy::default();
        let mut counts = BTreeMap::new();
        for c in entropy.alphanumeric(62_000).chars() {
            *counts.entry(c).or_insert(0_u32) += 1;
        }
        assert_eq!(counts.len(), 62);
        // 1,000 expected of each, standard deviation 31: eight of them either way.
        assert!(counts.values().all(|count| (750..1_250).contains(count)), "{counts:?}");
    }

    #[test]
    fn request_ids() {
        let (one, other) = (request_id(), request_id());
        assert_ne!(one, other);
        assert_eq!(one.len(), 18);
        assert!(one.starts_with("req_"));
    }
}
