//! `onfile-fuzz --minutes N --seed S [TARGET …]`: the targets in turn, until the time is up.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a terminal is where it reports")]

use onfile_fuzz::campaign::Campaign;
use onfile_fuzz::targets::ALL;
use onfile_server::world::instant;
use std::process::ExitCode;
use std::time::Duration;

/// Calls between two looks at the time, and between two targets.
const TURN: u64 = 10_000;

struct Plan {
    minutes: u64,
    seed: u64,
    targets: Vec<String>,
}

fn main() -> ExitCode {
    match plan(&std::env::args().skip(1).collect::<Vec<_>>()).and_then(|plan| run(&plan)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn plan(arguments: &[String]) -> Result<Plan, String> {
    let mut plan = Plan { minutes: 1, seed: 1, targets: Vec::new() };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().and_then(|value| value.parse().ok());
            value.ok_or_else(|| format!("{argument} needs a number"))
        };
        match argument.as_str() {
            "--minutes" => plan.minutes = number()?,
            "--seed" => plan.seed = number()?,
            name if ALL.iter().any(|target| target.name == name) => {
                plan.targets.push(name.to_owned());
            }
            other => return Err(format!("neither --minutes, nor --seed, nor a target: {other}")),
        }
    }
    Ok(plan)
}

fn run(plan: &Plan) -> Result<(), String> {
    // A broken promise is told once, small; the panics on the way to it say nothing more.
    std::panic::set_hook(Box::new(|_| ()));
    let begun = instant();
    let chosen = |name: &str| plan.targets.is_empty() || plan.targets.iter().any(|it| it == name);
    let mut campaigns = Vec::new();
    for target in ALL.into_iter().filter(|target| chosen(target.name)) {
        let campaign = Campaign::begin(target, plan.seed).map_err(|broken| broken.to_string())?;
        campaigns.push((target.name, campaign));
    }
    while begun.elapsed() < Duration::from_secs(60 * plan.minutes) {
        for (_, campaign) in &mut campaigns {
            campaign.go_on(TURN).map_err(|broken| broken.to_string())?;
        }
    }
    for (name, campaign) in &campaigns {
        println!("{name:8} {:>12} calls, {} outcomes", campaign.calls, campaign.outcomes());
    }
    Ok(())
}
