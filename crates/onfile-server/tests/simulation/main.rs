//! The simulation: seeded merchants and buyers in virtual time, against the whole server without its
//! sockets, beside an independent model of what must happen.
//!
//! After every command the answer, the events and the object are compared with the model's; at the
//! end of an episode, and in some of them all along, everything is compared and the auditor runs. A
//! difference is shrunk and printed with its seed. `cargo xtask simulate` runs it for longer.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "these are tests")]
#![expect(unreachable_pub, reason = "a test binary has no outside")]

mod command;
mod defect;
mod door;
mod model;
mod subject;
mod year;

use command::Command;
use defect::{DEFECTS, Defect};
use model::{Answer, Model};
use onfile_chance::Chance;
use onfile_server::world::instant;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;
use subject::{Seen, Subject};
use tokio::runtime::{Builder, Runtime};

/// The server's own allocator, less the wiping: nothing here is anybody's number.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The time at which every episode begins: 2026-01-01T00:00:00Z.
const START: i64 = 1_767_225_600;
/// Commands of an episode, at most.
const LONGEST: u64 = 240;
/// Every so many commands everything is compared, in one of sixteen episodes.
const OFTEN: usize = 40;
/// How long the test runs.
const BRIEFLY: Duration = Duration::from_secs(10);
/// Acts of a year in which a planted defect is looked for, at most.
const SHORT: usize = 150;
/// Episodes in which a planted defect must show.
const PATIENCE: u64 = 60;

/// The place of the run: one thread and a key file.
struct Lab {
    runtime: Runtime,
    folder: PathBuf,
}

impl Lab {
    fn new(name: &str) -> Lab {
        let runtime = Builder::new_current_thread().enable_time().build().unwrap();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let folder = folder.join(format!("simulation-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Lab { runtime, folder }
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("vault.key")
    }

    /// Runs commands; the number of those that were done, or the first difference.
    fn run(
        &self,
        commands: &[Command],
        often: bool,
        defect: Option<&'static Defect>,
    ) -> Result<u64, String> {
        self.runtime.block_on(episode(&self.key_file(), commands, often, defect))
    }

    fn shrink(&self, commands: Vec<Command>, defect: Option<&'static Defect>) -> Vec<Command> {
        shrink(commands, |fewer| self.run(fewer, true, defect).is_err())
    }
}

/// The shortest list found that still shows a difference: ever smaller pieces are left out while it
/// does.
fn shrink<T: Clone>(mut list: Vec<T>, differs: impl Fn(&[T]) -> bool) -> Vec<T> {
    let mut piece = list.len().div_ceil(2);
    while piece > 0 {
        let mut at = 0;
        while at < list.len() {
            let mut fewer = list.clone();
            fewer.drain(at..(at + piece).min(list.len()));
            if differs(&fewer) {
                list = fewer;
            } else {
                at += piece;
            }
        }
        piece = if piece == 1 { 0 } else { piece.div_ceil(2) };
    }
    list
}

impl Drop for Lab {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn episode(
    key_file: &std::path::Path,
    commands: &[Command],
    often: bool,
    defect: Option<&'static Defect>,
) -> Result<u64, String> {
    let mut subject = Subject::new(START, key_file, defect).await;
    let mut model = Model::new(START);
    let mut done = 0;
    for (at, command) in commands.iter().enumerate() {
        let Some(expected) = model.step(command) else { continue };
        let seen = subject.step(command).await;
        compare(command, &expected, seen).map_err(|why| format!("{at}: {command:?}\n{why}"))?;
        done += if let Command::Twice(_) = command { 2 } else { 1 };
        if often && at % OFTEN == 0 {
            everything(&model, &mut subject).await?;
        }
    }
    everything(&model, &mut subject).await?;
    Ok(done)
}

fn compare(command: &Command, expected: &Answer, mut seen: Seen) -> Result<(), String> {
    let mut expected = expected.clone();
    if let Command::Advance(_) = command {
        // Jobs that are due in the same second have no order.
        expected.events.sort();
        seen.events.sort();
    }
    let same = expected.status == seen.status
        && (expected.code.is_none() || expected.code == seen.code.as_deref())
        && expected.events == seen.events
        && (expected.about.is_none() || expected.about == seen.about)
        && seen.complaint.is_none();
    if same { Ok(()) } else { Err(format!("expected {expected:#?}\nseen {seen:#?}")) }
}

async fn everything(model: &Model, subject: &mut Subject) -> Result<(), String> {
    let (expected, seen) = (model.all(), subject.all().await);
    let mut pairs = expected.iter().zip(&seen);
    if let Some((expected, seen)) = pairs.find(|(expected, seen)| expected != seen) {
        return Err(format!("expected {expected}\nseen     {seen}"));
    }
    if expected.len() != seen.len() {
        return Err(format!("expected {} objects, seen {}", expected.len(), seen.len()));
    }
    let findings = subject.findings().await;
    if findings.is_empty() { Ok(()) } else { Err(format!("the auditor found {findings:#?}")) }
}

fn commands(seed: u64) -> (Vec<Command>, bool) {
    let mut chance = Chance::seeded(seed);
    let (count, often) = (chance.below(LONGEST) + 1, chance.below(16) == 0);
    ((0..count).map(|_| Command::draw(&mut chance)).collect(), often)
}

/// One episode of a seed.
fn try_seed(lab: &Lab, seed: u64) -> u64 {
    let (commands, often) = commands(seed);
    match lab.run(&commands, often, None) {
        Ok(done) => done,
        Err(_) => {
            let shrunk = lab.shrink(commands, None);
            let why = lab.run(&shrunk, true, None).expect_err("it was shrunk while it failed");
            panic!("{}", convicted(seed, &shrunk, &why))
        }
    }
}

/// One episode of a seed's year.
fn try_year(lab: &Lab, seed: u64) -> u64 {
    let (acts, often) = year::acts(seed);
    let run = |acts: &[_]| year::run(START, &lab.key_file(), acts, true, None);
    match year::run(START, &lab.key_file(), &acts, often, None) {
        Ok(done) => done,
        Err(_) => {
            let shrunk = shrink(acts, |fewer| run(fewer).is_err());
            let why = run(&shrunk).expect_err("it was shrunk while it failed");
            panic!("{}", convicted(seed, &shrunk, &why))
        }
    }
}

fn convicted(seed: u64, shrunk: &[impl std::fmt::Debug], why: &str) -> String {
    let lines: Vec<String> = shrunk.iter().map(|it| format!("  {it:?}")).collect();
    format!("seed {seed}: {} are enough:\n{}\n{why}", lines.len(), lines.join("\n"))
}

/// Goes from seed to seed, for ten seconds or for as long as was asked, and says how far it came.
fn go_on(what: &str, lab: &Lab, one: impl Fn(&Lab, u64) -> u64) -> String {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let first = number("ONFILE_SIMULATE_SEED").unwrap_or(1);
    let minutes = number("ONFILE_SIMULATE_MINUTES");
    let long = minutes.map_or(BRIEFLY, |minutes| Duration::from_secs(60 * minutes));
    let (begun, cpu) = (instant(), cpu_seconds());
    let (mut operations, mut seed) = (0, first);
    while begun.elapsed() < long {
        operations += one(lab, seed);
        seed += 1;
    }
    let cpu = cpu_seconds() - cpu;
    let rate = operations as f64 / (cpu / 60.0);
    format!(
        "{what}, seeds {first} to {}: {operations} operations in {cpu:.1} s of processor time, \
         {rate:.0} a CPU-minute; no difference",
        seed - 1
    )
}

/// Seconds of processor time that this thread has used, where the system says; there is no other.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().skip(11);
    // User and system, a hundred to the second.
    fields.take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

#[test]
fn the_server_does_what_the_model_says() {
    println!("{}", go_on("cards", &Lab::new("model"), try_seed));
}

#[test]
fn a_year_goes_by_the_books() {
    println!("{}", go_on("a year", &Lab::new("year"), try_year));
}

#[test]
fn every_planted_defect_is_convicted() {
    let lab = Lab::new("defects");
    let mut sound = BTreeSet::new();
    for defect in DEFECTS {
        let convicted = (1..=PATIENCE).any(|seed| {
            let (commands, _) = commands(seed);
            // The defect must be what is seen, and not something else.
            if sound.insert(seed) {
                assert_eq!(lab.run(&commands, false, None).err(), None, "seed {seed}");
            }
            lab.run(&commands, false, Some(defect)).is_err()
        });
        assert!(convicted, "not seen in {PATIENCE} episodes: {}", defect.name);
    }
}

#[test]
fn every_planted_defect_of_a_year_is_convicted() {
    let lab = Lab::new("year-defects");
    let run = |seed, defect| {
        let (acts, _) = year::acts(seed);
        year::run(START, &lab.key_file(), &acts[..acts.len().min(SHORT)], false, defect)
    };
    let mut sound = BTreeSet::new();
    for defect in year::defect::DEFECTS {
        let convicted = (1..=PATIENCE).any(|seed| {
            // The defect must be what is seen, and not something else.
            if sound.insert(seed) {
                assert_eq!(run(seed, None).err(), None, "seed {seed}");
            }
            run(seed, Some(defect)).is_err()
        });
        assert!(convicted, "not seen in {PATIENCE} episodes: {}", defect.name);
    }
}

#[test]
fn a_difference_shrinks_to_what_it_needs() {
    let lab = Lab::new("shrinking");
    let defect = DEFECTS.iter().find(|defect| defect.name.starts_with("allow_redisplay")).unwrap();
    let shrunk = lab.shrink(commands(2).0, Some(defect));
    assert_eq!(shrunk.len(), 1, "{shrunk:#?}");
    assert!(matches!(shrunk[0], Command::CreateMethod { redisplay: None, .. }));
}
