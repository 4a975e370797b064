//! `cargo xtask crash`: the release binary is killed under load, while debits settle, events are
//! delivered and the clock moves. Nothing it acknowledged is lost, every debit is settled once, every
//! event reaches its endpoints and none that never happened does, and what is left keeps every rule
//! (`onfile fsck`).
//!
//! SIGKILL leaves the page cache standing, so this shows that commits are whole and that a start
//! after a crash needs no repair; it cannot show that a commit reached the disk. That is for the disk
//! in memory, which forgets: see [`power`].

mod load;
mod power;
mod receiver;
mod witness;

use crate::server::{Server, fsck};
use crate::shell;
use load::Journal;
use onfile_chance::Chance;
use receiver::{Receivers, advance};
use std::path::Path;

/// Requests in flight when the server dies.
const CLIENTS: u64 = 8;
/// The server dies after this many acknowledgements at least, and this many more at most: early
/// enough to meet a store that is still small, late enough to meet a checkpoint.
const FEWEST_ANSWERS: u64 = 20;
const ANSWERS_SPREAD: u64 = 600;

/// So many kills hit one store; then a new one begins. Everything in a store is looked at after every
/// kill, and a store that grew for ever would make a long run one of looking.
const KILLS_OF_A_STORE: usize = 25;

/// Seconds until every bank has said what became of a debit. What the clock is moved in the life of a
/// store comes to less than a day: idempotency keys must not grow too old to repeat.
const BANKS: u64 = 200;

struct Plan {
    kills: u64,
    /// Power cuts instead of kills.
    power: Option<u64>,
    seed: u64,
}

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let plan = Plan::of(arguments)?;
    if let Some(states) = plan.power {
        return power::cut(states, plan.seed);
    }
    let folder = shell::target().join(format!("crash-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    println!("{} kills, --seed {}", plan.kills, plan.seed);
    let outcome = kill_and_look(&plan, &folder);
    if outcome.is_ok() {
        let _ = std::fs::remove_dir_all(&folder);
    }
    outcome.map_err(|why| format!("{why}\nseed {}; what is left: {}", plan.seed, folder.display()))
}

impl Plan {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut plan = Plan { kills: 20, power: None, seed: 1 };
        for pair in arguments.chunks(2) {
            let [flag, value] = pair else { return Err(format!("{} needs a number", pair[0])) };
            let number = value.parse().map_err(|error| format!("{flag} {value}: {error}"))?;
            match flag.as_str() {
                "--kills" => plan.kills = number,
                "--power" => plan.power = Some(number),
                "--seed" => plan.seed = number,
                other => {
                    return Err(format!("crash takes --kills, --power and --seed, not {other}"));
                }
            }
        }
        Ok(plan)
    }
}

fn kill_and_look(plan: &Plan, folder: &Path) -> Result<(), String> {
    let mut chance = Chance::seeded(plan.seed);
    let kills: Vec<u64> = (1..=plan.kills).collect();
    for kills in kills.chunks(KILLS_OF_A_STORE) {
        let store = folder.join(format!("from-{}", kills[0]));
        std::fs::create_dir(&store).map_err(|error| error.to_string())?;
        live_and_die(kills, &store, &mut chance)?;
        std::fs::remove_dir_all(&store).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The life of one store, through these kills.
fn live_and_die(kills: &[u64], folder: &Path, chance: &mut Chance) -> Result<(), String> {
    let mut server = Server::start(folder)?;
    let mut receivers = Receivers::start().map_err(|error| error.to_string())?;
    receivers.register(server.address)?;
    let mut all = Journal::default();
    for kill in kills {
        let answers = FEWEST_ANSWERS + chance.below(ANSWERS_SPREAD);
        let address = server.address;
        let journal = load::until(address, *kill, answers, CLIENTS, chance, || server.kill())?;
        fsck(folder).map_err(|why| format!("after kill {kill}: {why}"))?;
        server = Server::start(folder)?;
        let moved = advance(server.address, BANKS);
        moved.map_err(|why| server.failure(&format!("after kill {kill}: {why}")))?;
        let seen = witness::look(server.address, &journal);
        let seen = seen.map_err(|why| server.failure(&format!("after kill {kill}: {why}")))?;
        let told = receivers.compare(server.address);
        let told = told.map_err(|why| server.failure(&format!("after kill {kill}: {why}")))?;
        println!("kill {kill}: {seen}; {told}");
        all.append(journal);
    }
    // A later crash must not lose what an earlier one left.
    let seen = witness::look(server.address, &all);
    println!("at the end: {}", seen.map_err(|why| server.failure(&why))?);
    let rest = receivers.rest(server.address);
    println!("and hours later: {}", rest.map_err(|why| server.failure(&why))?);
    Ok(())
}
