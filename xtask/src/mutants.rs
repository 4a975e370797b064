//! `cargo xtask mutants`: changes the rules of money one at a time, and looks whether a test notices.
//!
//! What survives is killed by a new test, or shown to change nothing.

use crate::shell;
use std::path::PathBuf;

/// The rules of the core, judged by the tests of their own crate: those take a second.
const CORE: &[&str] = &[
    "crates/onfile-domain/src/payment_intent/*.rs",
    "crates/onfile-domain/src/setup_intent.rs",
    "crates/onfile-domain/src/setup_intent/*.rs",
    "crates/onfile-domain/src/mandate.rs",
    "crates/onfile-domain/src/refund.rs",
    "crates/onfile-domain/src/payment_method.rs",
];
/// What a line item adds up to is judged by the tests of the server.
const NOT_CORE: &str = "crates/onfile-domain/src/payment_intent/amount_details.rs";
/// Idempotency, judged by its own tests in the server; they need the test database.
const IDEMPOTENCY: &str = "crates/onfile-server/src/http/idempotency.rs";

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let program = program()?;
    let mut core = shell::command(&program, &["mutants", "--jobs", "1"]);
    core.args(["--package", "onfile-domain", "--exclude", NOT_CORE]);
    for file in CORE {
        core.args(["--file", file]);
    }
    // The reports go beside everything else that is built.
    core.arg("--output").arg(output("mutants-core")?).args(arguments);
    let mut idempotency = shell::command(&program, &["mutants", "--jobs", "1"]);
    idempotency.args(["--package", "onfile-server", "--file", IDEMPOTENCY]);
    idempotency.arg("--output").arg(output("mutants-idempotency")?).args(arguments);
    idempotency.args(["--", "--lib", "--test", "it", "idempotency"]);
    // A survivor makes the program fail; the other half is wanted all the same.
    let halves = [shell::run(&mut core), shell::run(&mut idempotency)];
    halves.into_iter().collect()
}

fn output(name: &str) -> Result<PathBuf, String> {
    let folder = shell::target().join(name);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// The program. It is not installed on the way, since a run takes hours and nobody starts one by
/// accident.
fn program() -> Result<PathBuf, String> {
    let ours = shell::target().join("tools/bin/cargo-mutants");
    if ours.is_file() {
        return Ok(ours);
    }
    shell::find("cargo-mutants").ok_or_else(|| {
        "cargo-mutants is missing: cargo install --locked cargo-mutants@^27 --root target/tools"
            .to_owned()
    })
}
