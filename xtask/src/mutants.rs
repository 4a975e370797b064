//! `cargo xtask mutants`: changes the rules of money one at a time, and looks whether a test notices.
//!
//! What survives is killed by a new test, or shown to change nothing.

use crate::shell;
use std::path::PathBuf;

/// The modules whose every rule must be held by a test of their own crate.
const FILES: &[&str] = &[
    "crates/onfile-domain/src/payment_intent/*.rs",
    "crates/onfile-domain/src/setup_intent.rs",
    "crates/onfile-domain/src/refund.rs",
    "crates/onfile-domain/src/payment_method.rs",
    "crates/onfile-server/src/http/idempotency.rs",
];

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let mut mutants = shell::command(program()?, &["mutants", "--jobs", "1"]);
    mutants.args(["--test-package", "onfile-domain,onfile-server"]);
    for file in FILES {
        mutants.args(["--file", file]);
    }
    // Its report goes beside everything else that is built.
    mutants.arg("--output").arg(shell::target()).args(arguments);
    shell::run(&mut mutants)
}

/// The program. It is not installed on the way, since a run takes hours and nobody starts one by
/// accident.
fn program() -> Result<PathBuf, String> {
    let ours = shell::target().join("tools/bin/cargo-mutants");
    if ours.is_file() {
        return Ok(ours);
    }
    shell::find("cargo-mutants").ok_or_else(|| {
        "cargo-mutants is missing: cargo install --locked cargo-mutants@27 --root target/tools"
            .to_owned()
    })
}
