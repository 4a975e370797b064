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
mod model;
mod subject;

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

    /// Runs commands; the number of those that were done, or the first difference.
    fn run(
        &self,
        commands: &[Command],
        often: bool,
        defect: Option<&'static Defect>,
    ) -> Result<u64, String> {
        self.runtime.block_on(episode(&self.folder.join("vault.key"), commands, often, defect))
    }

    /// The shortest list of commands found that still shows a difference: ever smaller pieces are
    /// left out while it does.
    fn shrink(&self, mut commands: Vec<Command>, defect: Option<&'static Defect>) -> Vec<Command> {
        let mut piece = commands.len() / 2;
        while piece > 0 {
            let mut at = 0;
            while at < commands.len() {
                let mut fewer = commands.clone();
                fewer.drain(at..(at + piece).min(commands.len()));
                match self.run(&fewer, true, defect) {
                    Err(_) => commands = fewer,
                    Ok(_) => at += piece,
                }
            }
            piece /= 2;
        }
        commands
    }
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
            let lines: Vec<String> = shrunk.iter().map(|it| format!("  {it:?}")).collect();
            panic!(
                "seed {seed}: {} commands are enough:\n{}\n{why}",
                lines.len(),
                lines.join("\n")
            );
        }
    }
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
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let first = number("ONFILE_SIMULATE_SEED").unwrap_or(1);
    let minutes = number("ONFILE_SIMULATE_MINUTES");
    let long = minutes.map_or(BRIEFLY, |minutes| Duration::from_secs(60 * minutes));
    let lab = Lab::new("model");
    let (begun, cpu) = (instant(), cpu_seconds());
    let (mut operations, mut seed) = (0, first);
    while begun.elapsed() < long {
        operations += try_seed(&lab, seed);
        seed += 1;
    }
    let cpu = cpu_seconds() - cpu;
    let rate = operations as f64 / (cpu / 60.0);
    println!(
        "seeds {first} to {}: {operations} operations in {cpu:.1} s of processor time, {rate:.0} a \
         CPU-minute; no difference",
        seed - 1
    );
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
fn a_difference_shrinks_to_what_it_needs() {
    let lab = Lab::new("shrinking");
    let defect = DEFECTS.iter().find(|defect| defect.name.starts_with("allow_redisplay")).unwrap();
    let shrunk = lab.shrink(commands(2).0, Some(defect));
    assert_eq!(shrunk.len(), 1, "{shrunk:#?}");
    assert!(matches!(shrunk[0], Command::CreateMethod { redisplay: None, .. }));
}
