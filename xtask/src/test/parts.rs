//! The parts that need only Rust and a database.

use super::compat;
use crate::postgres::{Postgres, Syncs};
use crate::{crash, shell, tidy};
use std::path::PathBuf;

/// The version all of us use, so that nobody's lock file fails on another's machine.
const CARGO_DENY: &str = "0.20.2";
/// Kills in the test run; long runs are `cargo xtask crash --kills 1000`.
const KILLS: &str = "5";
/// The variable that tells the store's tests where a PostgreSQL is.
const DATABASE: &str = "ONFILE_TEST_DATABASE_URL";

pub(super) fn tidy() -> Result<(), String> {
    tidy::run(&[])
}

pub(super) fn format() -> Result<(), String> {
    shell::run(&mut shell::command("cargo", &["fmt", "--all", "--check"]))?;
    let outside = ["fmt", "--manifest-path", "tests/compat/rust/Cargo.toml", "--check"];
    shell::run(&mut shell::command("cargo", &outside))
}

pub(super) fn clippy() -> Result<(), String> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--features", "xtask/bare"];
    let strict = ["--locked", "--", "-D", "warnings"];
    shell::run(&mut shell::command("cargo", &[&arguments[..], &strict[..]].concat()))
}

pub(super) fn deny() -> Result<(), String> {
    let program = cargo_deny()?;
    let arguments = ["--locked", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"];
    shell::run(&mut shell::command(program, &arguments))
}

/// The program, built from its own lock file when it is not there yet; that takes two minutes.
fn cargo_deny() -> Result<PathBuf, String> {
    let tools = shell::target().join("tools");
    let ours = tools.join("bin/cargo-deny");
    let fits = |program: &PathBuf| {
        let version = shell::output(&mut shell::command(program, &["--version"]));
        version.is_ok_and(|version| version.trim().ends_with(CARGO_DENY))
    };
    if let Some(program) =
        [Some(ours.clone()), shell::find("cargo-deny")].into_iter().flatten().find(fits)
    {
        return Ok(program);
    }
    let version = format!("cargo-deny@{CARGO_DENY}");
    let mut install = shell::command("cargo", &["install", "--locked", "--quiet", &version]);
    install.arg("--root").arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
    shell::run(&mut install)?;
    // What is left of the build is larger than everything else together.
    let _ = std::fs::remove_dir_all(tools.join("build"));
    Ok(ours)
}

pub(super) fn cargo() -> Result<(), String> {
    let mut tests = shell::command("cargo", &["test", "--workspace", "--locked"]);
    // What the integration tests are answered is checked against the official types, too.
    compat::forget_recordings_of("it")?;
    tests.env("ONFILE_RECORDINGS", compat::recordings());
    // Stopped when this function ends, however it ends.
    let postgres = match std::env::var_os(DATABASE) {
        Some(_) => None,
        None => Some(Postgres::start(Syncs::Never)?),
    };
    if let Some(postgres) = &postgres {
        println!("PostgreSQL of our own: {}", postgres.url());
        tests.env(DATABASE, postgres.url());
    }
    shell::run(&mut tests)
}

pub(super) fn release() -> Result<(), String> {
    let arguments = ["build", "--release", "--locked", "--package", "onfile-server"];
    shell::run(&mut shell::command("cargo", &arguments))
}

pub(super) fn crash() -> Result<(), String> {
    crash::run(&["--kills".to_owned(), KILLS.to_owned()])
}
