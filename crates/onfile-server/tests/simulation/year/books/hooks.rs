//! Endpoints and what is on its way to them.

use super::{Books, Mood, Refused};
use crate::year::act::DAY;

/// What an endpoint is told of that is not told of everything.
pub const SOME: [&str; 3] =
    ["payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"];

/// Endpoints of an account.
const MOST: usize = 16;
/// Pauses before retries in a sandbox.
const PAUSES: [i64; 3] = [600, 3_600, 3 * 3_600];
/// An endpoint that does nothing but fail is given up after so long.
const PATIENCE: i64 = 9 * DAY;

pub(super) struct Hook {
    everything: bool,
    mood: Mood,
    pub(super) enabled: bool,
    pub(super) there: bool,
    stops: u32,
    failing_since: Option<i64>,
}

pub(super) struct Parcel {
    pub(super) hook: usize,
    pub(super) told: String,
    stops: u32,
    pub(super) due: Option<i64>,
    failed: usize,
    /// When it was tried, and how that went.
    pub(super) attempts: Vec<(i64, &'static str)>,
    /// How often it came.
    pub(super) arrived: usize,
}

impl Books {
    pub(super) fn endpoint(&mut self, everything: bool, mood: Mood) -> Result<(), Refused> {
        if self.hooks.iter().filter(|hook| hook.there).count() >= MOST {
            return Err(400);
        }
        let (enabled, there, stops, failing_since) = (true, true, 0, None);
        self.hooks.push(Hook { everything, mood, enabled, there, stops, failing_since });
        Ok(())
    }

    pub(super) fn becomes(&mut self, at: usize, mood: Mood) -> Result<(), Refused> {
        self.hooks[at].mood = mood;
        Ok(())
    }

    fn stop(&mut self, at: usize) {
        let hook = &mut self.hooks[at];
        (hook.enabled, hook.failing_since) = (false, None);
        hook.stops += 1;
    }

    pub(super) fn disable(&mut self, at: usize, disabled: bool) -> Result<(), Refused> {
        let hook = &mut self.hooks[at];
        if !hook.there {
            return Err(404);
        }
        match (disabled, hook.enabled) {
            (true, true) => self.stop(at),
            (false, false) => hook.enabled = true,
            _ => {}
        }
        Ok(())
    }

    pub(super) fn delete_endpoint(&mut self, at: usize) -> Result<(), Refused> {
        if !std::mem::replace(&mut self.hooks[at].there, false) {
            return Err(404);
        }
        self.stop(at);
        Ok(())
    }

    /// Sends an event out to whoever wants it.
    pub(super) fn send_out(&mut self, kind: &str, told: &str) {
        for hook in 0..self.hooks.len() {
            let it = &self.hooks[hook];
            if it.enabled && (it.everything || SOME.contains(&kind)) {
                self.parcel(hook, told);
            }
        }
    }

    fn parcel(&mut self, hook: usize, told: &str) {
        let (stops, due) = (self.hooks[hook].stops, Some(self.now));
        let (told, attempts) = (told.to_owned(), vec![]);
        self.parcels.push(Parcel { hook, told, stops, due, failed: 0, attempts, arrived: 0 });
    }

    pub(super) fn resend(&mut self, hook: usize, told: String) -> Result<(), Refused> {
        if !self.hooks[hook].enabled {
            return Err(400);
        }
        let (stops, now) = (self.hooks[hook].stops, self.now);
        let mut known = self.parcels.iter_mut();
        match known.find(|parcel| parcel.hook == hook && parcel.told == told) {
            Some(parcel) => {
                (parcel.stops, parcel.due, parcel.failed) = (stops, Some(now), 0);
            }
            None => self.parcel(hook, &told),
        }
        Ok(())
    }

    fn is_due(&self, at: usize) -> bool {
        self.parcels[at].due.is_some_and(|due| due <= self.now)
    }

    fn may_go(&self, at: usize) -> bool {
        let (parcel, hook) = (&self.parcels[at], &self.hooks[self.parcels[at].hook]);
        hook.enabled && hook.stops == parcel.stops
    }

    /// What is due is tried. Answers whether anything was.
    pub(super) fn deliver(&mut self) {
        for at in 0..self.parcels.len() {
            if !self.is_due(at) {
                continue;
            }
            if !self.may_go(at) {
                self.parcels[at].due = None;
                continue;
            }
            let (hook, now) = (self.parcels[at].hook, self.now);
            let mood = self.hooks[hook].mood;
            let (outcome, came) = match mood {
                Mood::Well => ("200", true),
                Mood::Fails => ("500", true),
                Mood::Late => ("timed_out", true),
                Mood::Gone => ("connection_failed", false),
            };
            let parcel = &mut self.parcels[at];
            parcel.attempts.push((now, outcome));
            parcel.arrived += usize::from(came);
            if mood == Mood::Well {
                parcel.due = None;
                self.hooks[hook].failing_since = None;
            } else {
                parcel.failed += 1;
                parcel.due = PAUSES.get(parcel.failed - 1).map(|pause| now + pause);
                self.hooks[hook].failing_since.get_or_insert(now);
            }
        }
    }

    /// The process ends while it waits for the answers to what it sends now.
    pub(super) fn held(&mut self) {
        for at in 0..self.parcels.len() {
            let gone = self.hooks[self.parcels[at].hook].mood == Mood::Gone;
            if self.is_due(at) && self.may_go(at) && !gone {
                self.parcels[at].arrived += 1;
            }
        }
    }

    /// When the next delivery is due.
    pub(super) fn next_parcel(&self) -> Option<i64> {
        self.parcels.iter().filter_map(|parcel| parcel.due).min()
    }

    /// When the next endpoint is given up.
    pub(super) fn next_end(&self) -> Option<i64> {
        self.hooks.iter().filter_map(|hook| hook.failing_since).min().map(|since| since + PATIENCE)
    }

    pub(super) fn give_up(&mut self) {
        for at in 0..self.hooks.len() {
            if self.hooks[at].failing_since.is_some_and(|since| since + PATIENCE <= self.now) {
                self.stop(at);
            }
        }
    }
}
