//! The project's own chores: `cargo xtask tidy`, `test`, `bench`, `crash`.
//!
//! One file or folder per chore. None of them is needed to build or run the server.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a terminal is where a chore reports"
)]

mod bench;
mod crash;
mod endpoint;
mod fuzz;
mod http;
mod mutants;
mod postgres;
mod server;
mod shell;
mod simulate;
mod test;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

  tidy [--update]    check the house rules; --update writes budgets that have shrunk
  test [PART …]      run every check and test, or only the parts named; --list names them
  bench [--seconds N] [--clients N] [--methods N]
                     measure the release build on loopback against a bare HTTP server
  bench webhooks [--seconds N]
                     events to an endpoint that works, alone and beside ten that hang
  crash [--kills N] [--seed N]
                     kill the release build under load and look for every acknowledged write
  crash --power N [--seed N]
                     cut the power of a disk in memory instead, and fail each call to it
  simulate [--seed N] [--minutes N]
                     drive the server in virtual time beside a model of what must happen
  fuzz [--minutes N] [--seed N] [TARGET …]
                     what reads untrusted bytes, under bytes that nobody would send
  mutants [OPTION …] change the rules of money one at a time and look which test notices; options
                     are those of cargo-mutants
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((chore, rest)) = arguments.split_first() else {
        eprint!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let outcome = match chore.as_str() {
        "tidy" => tidy::run(rest),
        "test" => test::run(rest),
        "bench" => bench::run(rest),
        "crash" => crash::run(rest),
        "fuzz" => fuzz::run(rest),
        "simulate" => simulate::run(rest),
        "mutants" => mutants::run(rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("no chore is called {other}\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
