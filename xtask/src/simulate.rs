//! `cargo xtask simulate`: seeded merchants in virtual time against the whole server without its
//! sockets, beside an independent model. See `crates/onfile-server/tests/simulation`.

use crate::shell;

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let (mut seed, mut minutes) = (1_u64, 1_u64);
    for pair in arguments.chunks(2) {
        let [flag, value] = pair else { return Err(format!("{} needs a number", pair[0])) };
        let number = value.parse().map_err(|error| format!("{flag} {value}: {error}"))?;
        match flag.as_str() {
            "--seed" => seed = number,
            "--minutes" => minutes = number,
            other => return Err(format!("simulate takes --seed and --minutes, not {other}")),
        }
    }
    let test = ["--package", "onfile-server", "--test", "simulation"];
    // Cards beside a model, and a year beside its books: each has a thread of its own.
    let tests = ["the_server_does_what_the_model_says", "a_year_goes_by_the_books"];
    let only = ["--", tests[0], tests[1], "--exact", "--nocapture"];
    let all = [&["test", "--profile", "simulate", "--locked"][..], &test, &only].concat();
    let mut simulation = shell::command("cargo", &all);
    simulation.env("ONFILE_SIMULATE_SEED", seed.to_string());
    simulation.env("ONFILE_SIMULATE_MINUTES", minutes.to_string());
    shell::run(&mut simulation)
}
