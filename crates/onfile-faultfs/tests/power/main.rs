//! The embedded engine on a disk that forgets: the power goes at any moment, any subset of what was
//! not synced is lost or torn, and everything that was acknowledged is there.
//!
//! A harness that never fails proves nothing, so the same states are made of sessions with planted
//! defects, and the suite fails when it does not convict them.
//!
//! `ONFILE_POWER_STATES`, `ONFILE_POWER_EVERY` and `ONFILE_POWER_SEED` make a longer or another run:
//! that is `cargo xtask crash --power`.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "these are tests")]

mod bench;
mod faults;
mod history;
mod judge;
mod session;

use bench::Bench;
use faults::Script;
use judge::Tally;
use onfile_faultfs::Honesty;
use session::{Believes, Kind, Session};

/// Crash states in a run of the test command.
const STATES: usize = 10_000;
/// Crash states of each session: it has some two thousand moments.
const STATES_OF_ONE: usize = 500;
const STEPS: usize = 40;

const HONEST: Kind = Kind { steps: STEPS, honesty: Honesty::Honest, believes: Believes::Answered };

fn setting(name: &str, otherwise: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}={text}")))
}

/// Cuts the power of sessions of one kind, on both processors.
fn cut_sessions(kind: Kind, first_seed: u64, states: usize) -> Tally {
    let sessions = states.div_ceil(STATES_OF_ONE) as u64;
    let lane = |from: u64| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut tally = Tally::default();
        for seed in (first_seed + from..first_seed + sessions).step_by(2) {
            tally.add(runtime.block_on(async {
                let session = Session::run(seed, kind).await;
                judge::cut(&Bench::new(), &session, seed, STATES_OF_ONE).await
            }));
        }
        tally
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| lane(1));
        let mut tally = lane(0);
        tally.add(other.join().unwrap());
        tally
    })
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes() {
    let states = setting("ONFILE_POWER_STATES", STATES as u64) as usize;
    let seed = setting("ONFILE_POWER_SEED", 1);
    let tally = cut_sessions(HONEST, seed, states);
    println!("{} crash states, {} lost, {} broken", tally.states, tally.lost, tally.broken);
    assert!(tally.states >= states);
    assert_eq!(tally.bad(), 0, "{:?}", tally.first);
}

/// The instrument has teeth: each of these must be convicted.
#[test]
fn planted_defects_are_convicted() {
    let honest_disk = |believes| Kind { believes, ..HONEST };
    let disk = |honesty| Kind { honesty, ..HONEST };
    let defects = [
        ("sync does nothing", disk(Honesty::Never)),
        ("every 50th sync is skipped", disk(Honesty::Skips(50))),
        ("directories are not synced", disk(Honesty::ForgetsNames)),
        ("acknowledged before the commit", honest_disk(Believes::HandedOver)),
    ];
    let first = setting("ONFILE_POWER_SEED", 1);
    for (name, kind) in defects {
        let mut tally = Tally::default();
        // Every second state convicts most of them. A sync that is skipped once in a session is missed
        // only between its neighbours.
        while tally.bad() == 0 && tally.states < STATES {
            let seed = first + tally.states as u64;
            tally.add(cut_sessions(kind, seed, 2 * STATES_OF_ONE));
        }
        println!("{name}: {} of {} states convict it", tally.bad(), tally.states);
        assert!(tally.bad() > 0, "{name}: not convicted");
    }
}

/// Every how manieth call fails in a run of the test command; a long run fails each.
const FAIL_EVERY: u64 = 3;

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

#[test]
fn whichever_call_fails_nothing_acknowledged_is_lost() {
    let (seed, every) =
        (setting("ONFILE_POWER_SEED", 1), setting("ONFILE_POWER_EVERY", FAIL_EVERY));
    let outcome = run(async { Script::new(seed).await.fail_each(every as usize).await });
    let (runs, errors, cuts) = (outcome.runs, outcome.errors, outcome.cuts);
    println!("{runs} sessions with a failing disk, {errors} of them met an error");
    println!("{} crash states after it, {} lost, {} broken", cuts.states, cuts.lost, cuts.broken);
    assert!(errors > runs / 3, "the failures are not met");
    assert_eq!(cuts.bad(), 0, "{:?}", cuts.first);
}

#[test]
fn a_log_that_is_not_renewed_after_a_failed_sync_is_convicted() {
    let outcome = run(async {
        let mut script = Script::new(setting("ONFILE_POWER_SEED", 1)).await;
        script.never_renews();
        script.fail_each(1).await
    });
    let cuts = outcome.cuts;
    println!("the log is not renewed: {} of {} states convict it", cuts.bad(), cuts.states);
    assert!(cuts.bad() > 0, "not convicted");
}
