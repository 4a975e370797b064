//! `cargo xtask bench`: how fast the release build is, as ratios that survive a change of machine.
//!
//! One run on loopback measures, with the same clients: a bare HTTP server; then, on each storage
//! engine, what the engine alone commits, and the server: reading a payment intent, creating a
//! customer, charging a saved card, listing ten methods, the last one again in a store of a million.
//! `docs/benchmarks.md` says what came of it.

mod engine;
mod load;
mod report;
mod scene;
mod webhooks;

use crate::http::request;
use crate::server::{SECRET_KEY, Server};
use crate::shell;
use engine::Engine;
use load::{Load, Measured, Pace};
use report::{Figures, Report};
use scene::Scene;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Payment methods in the store that lists are compared in.
const FEW: u64 = 10_000;

/// What a run is like, unless told otherwise.
struct Plan {
    seconds: u64,
    clients: usize,
    /// Payment methods in the large store.
    methods: u64,
}

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let only_webhooks = arguments.first().is_some_and(|first| first == "webhooks");
    let plan = Plan::of(&arguments[usize::from(only_webhooks)..])?;
    // A binary that is given is the one to measure, and is there.
    if std::env::var_os("ONFILE_BINARY").is_none() || !only_webhooks {
        build()?;
    }
    let folder = shell::target().join(format!("bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let outcome = match only_webhooks {
        true => webhooks::measure(&folder, plan.seconds),
        false => measure(&plan, &folder),
    };
    let _ = std::fs::remove_dir_all(&folder);
    outcome
}

impl Plan {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut plan = Plan { seconds: 5, clients: 64, methods: 1_000_000 };
        for pair in arguments.chunks(2) {
            let [flag, value] = pair else { return Err(format!("{} needs a number", pair[0])) };
            let number: u64 = value.parse().map_err(|error| format!("{flag} {value}: {error}"))?;
            match flag.as_str() {
                "--seconds" => plan.seconds = number.max(1),
                "--clients" => plan.clients = number.try_into().unwrap_or(1).max(1),
                "--methods" => plan.methods = number.max(FEW),
                other => {
                    return Err(format!(
                        "bench takes --seconds, --clients and --methods, not {other}"
                    ));
                }
            }
        }
        Ok(plan)
    }

    fn pace(&self) -> Pace {
        Pace { clients: self.clients, duration: Duration::from_secs(self.seconds) }
    }
}

fn build() -> Result<(), String> {
    let bare = ["build", "--release", "--package", "xtask", "--features", "bare", "--bin", "bare"];
    shell::run(&mut shell::command("cargo", &bare))?;
    let server = ["build", "--release", "--package", "onfile-server"];
    shell::run(&mut shell::command("cargo", &server))?;
    let examples = ["build", "--release", "--package", "onfile-store", "--examples"];
    shell::run(&mut shell::command("cargo", &examples))
}

fn measure(plan: &Plan, folder: &Path) -> Result<(), String> {
    let bare = bare(plan, folder)?;
    println!("{}", report::line(&bare));
    let report = Report { bare: bare.per_second };
    report.engine(&of_engine(plan, &Engine::embedded(folder)?)?);
    report.engine(&of_engine(plan, &Engine::postgres(folder)?)?);
    println!();
    webhooks::measure(folder, plan.seconds)?;
    let binary = std::fs::metadata(crate::server::binary()).map_err(|error| error.to_string())?;
    println!("\nbinary: {} MB", binary.len() / 1_000_000);
    Ok(())
}

/// The ceiling of everything that is answered over HTTP.
fn bare(plan: &Plan, folder: &Path) -> Result<Measured, String> {
    let mut bare = Command::new(shell::target().join("release/bare"));
    let bare = Server::spawn(&mut bare, &folder.join("bare.log"))?;
    let anything = Load::Turns(vec![request("GET", "/", SECRET_KEY, None, None)]);
    let measured = load::run("bare HTTP server", &bare, &anything, plan.pace())?;
    bare.kill();
    Ok(measured)
}

fn of_engine(plan: &Plan, engine: &Engine) -> Result<Figures, String> {
    let (server, start_empty) = engine.start()?;
    let memory_idle = server.memory();
    let scene = Scene::set(server.address)?;
    let mut measured = Vec::new();
    for (name, load) in scene.loads() {
        measured.push(load::run(name, &server, &load, plan.pace())?);
    }
    let memory_busy = server.memory();
    server.stop()?;
    engine.fill(&scene.customer, &scene.card, 0, FEW)?;
    let (server, _) = engine.start()?;
    let few = load::run("list ten methods of 10,000", &server, &scene.list(), plan.pace())?;
    server.stop()?;
    engine.fill(&scene.customer, &scene.card, FEW, plan.methods)?;
    let (server, start_full) = engine.start()?;
    let name = format!("list ten methods of {}", report::grouped(plan.methods));
    let many = load::run(&name, &server, &scene.list(), plan.pace())?;
    let memory_full = server.memory();
    server.stop()?;
    let slower = few.per_second / many.per_second;
    let size = engine.size()?;
    // Last, because a fresh PostgreSQL is slow until it has written its first log files.
    let alone = engine.alone()?;
    measured.extend([few, many]);
    Ok(Figures {
        engine: engine.name,
        alone,
        measured,
        slower,
        start_empty,
        start_full,
        memory_idle,
        memory_busy,
        memory_full,
        size,
    })
}
