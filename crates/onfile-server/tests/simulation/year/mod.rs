//! A merchant's year: banks and their reports, pages, mandates, Checkout Sessions, test clocks, restarts,
//! and endpoints of every mood, beside books that say what must come of it all.
//!
//! After every act its answer and its events are compared with the books'; at the end of an episode,
//! and in some of them all along, everything is, down to each attempt at each delivery, and the
//! auditor runs.

mod act;
mod books;
pub mod defect;
mod house;
mod net;
mod orders;

use act::{Act, DAY};
use books::{Answer, Books};
use defect::Defect;
use house::{House, Seen};
use onfile_chance::Chance;
use std::path::Path;

/// Acts of an episode, at most.
const LONGEST: u64 = 400;
/// Every so many acts everything is compared, in one of eight episodes.
const OFTEN: usize = 25;
/// A year is over then.
const YEAR: i64 = 365 * DAY;

/// The acts of a seed, and whether everything is compared all along.
pub fn acts(seed: u64) -> (Vec<Act>, bool) {
    let mut chance = Chance::seeded(seed ^ 0x0079_6561_7200);
    let (count, often) = (chance.below(LONGEST) + 1, chance.below(8) == 0);
    ((0..count).map(|_| Act::draw(&mut chance)).collect(), often)
}

/// Runs acts; the number of those that were done, or the first difference.
pub fn run(
    start: i64,
    key_file: &Path,
    acts: &[Act],
    often: bool,
    defect: Option<&'static Defect>,
) -> Result<u64, String> {
    let mut house = House::open(start, key_file, defect);
    let mut books = Books::new(start);
    let mut done = 0;
    for (at, act) in acts.iter().enumerate() {
        if books.now > start + YEAR {
            break;
        }
        let Some(expected) = books.step(act) else { continue };
        let seen = house.step(act, &expected);
        compare(&expected, &seen).map_err(|why| format!("{at}: {act:?}\n{why}"))?;
        done += 1;
        if often && at % OFTEN == 0 {
            everything(&books, &mut house).map_err(|why| format!("after {at}: {act:?}\n{why}"))?;
        }
    }
    everything(&books, &mut house)?;
    Ok(done)
}

fn compare(expected: &Answer, seen: &Seen) -> Result<(), String> {
    if let Some(complaint) = &seen.complaint {
        return Err(complaint.clone());
    }
    if expected.status == seen.status && expected.events == seen.events {
        return Ok(());
    }
    let (one, other) = (&expected.events, &seen.events);
    let missing: Vec<_> = one.iter().filter(|event| !other.contains(event)).collect();
    let invented: Vec<_> = other.iter().filter(|event| !one.contains(event)).collect();
    Err(format!(
        "expected {} with {} events, seen {} with {}\nmissing {missing:#?}\ninvented {invented:#?}\nanswered {:.600}",
        expected.status,
        one.len(),
        seen.status,
        other.len(),
        seen.said,
    ))
}

fn everything(books: &Books, house: &mut House) -> Result<(), String> {
    let (expected, seen) = (books.all(), house.all());
    let mut pairs = expected.iter().zip(&seen);
    if let Some((expected, seen)) = pairs.find(|(expected, seen)| expected != seen) {
        return Err(format!("expected {expected}\nseen     {seen}"));
    }
    if expected.len() != seen.len() {
        return Err(format!("expected {} objects, seen {}", expected.len(), seen.len()));
    }
    let (expected, seen) = (books.deliveries(), house.deliveries());
    for (of, expected) in &expected {
        let seen = seen.get(of);
        if seen != Some(expected) {
            return Err(format!("{of:?}: expected {expected:?}\nseen {seen:?}"));
        }
    }
    if let Some(invented) = seen.keys().find(|of| !expected.contains_key(of)) {
        return Err(format!("{invented:?} was sent, and nobody had asked for it"));
    }
    let findings = house.findings();
    if findings.is_empty() { Ok(()) } else { Err(format!("the auditor found {findings:#?}")) }
}
