//! The parts that run other people's clients, unmodified, against the release binary.
//!
//! Each suite runs under `tests/compat/node/serve.mjs`, which starts the server, puts a recording
//! proxy in front of it and tells the suite where that is. The last part checks everything that
//! was recorded against the types of the official SDK.

use crate::{server, shell};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node.js that Stripe's client runs on.
const OLDEST_NODE: u32 = 20;

fn node_suite() -> PathBuf {
    shell::root().join("tests/compat/node")
}

/// Where answers are written down.
pub(super) fn recordings() -> PathBuf {
    shell::target().join("compat/recordings")
}

/// Removes what was recorded before, so that the types are checked over the newest run alone.
pub(super) fn forget_recordings() -> Result<(), String> {
    forget(&recordings())
}

/// Removes what one suite recorded before.
pub(super) fn forget_recordings_of(suite: &str) -> Result<(), String> {
    forget(&recordings().join(suite))
}

fn forget(folder: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.to_string()),
        _ => Ok(()),
    }
}

pub(super) fn node() -> Result<(), String> {
    suite("node", &mut node_tests("stories")?)
}

pub(super) fn cli() -> Result<(), String> {
    // What is triggered is received in Python, too.
    let python = virtual_environment("compat")?;
    suite("cli", node_tests("cli")?.env("ONFILE_PYTHON", python))
}

pub(super) fn curl() -> Result<(), String> {
    if shell::find("curl").is_none() {
        return Err("curl is needed for the compatibility tests: install it.".to_owned());
    }
    suite("curl", &mut node_tests("curl")?)
}

pub(super) fn python() -> Result<(), String> {
    let python = virtual_environment("compat")?;
    let mut tests = shell::command("node", &["serve.mjs", "python", "--"]);
    tests.arg(python).args(["-m", "unittest", "discover", "--start-directory", "../python"]);
    suite("python", tests.args(["--verbose"]).env("PYTHONDONTWRITEBYTECODE", "1"))
}

pub(super) fn rust() -> Result<(), String> {
    let mut tests = shell::command("node", &["serve.mjs", "rust", "--"]);
    tests.args(["cargo", "test", "--locked", "--manifest-path", "../rust/Cargo.toml"]);
    suite("rust", tests.arg("--target-dir").arg(shell::target().join("compat/rust")))
}

pub(super) fn types() -> Result<(), String> {
    install_node_packages()?;
    let mut checker =
        shell::command("node", &["--test", "--test-reporter=spec", "types/checker.test.mjs"]);
    shell::run(checker.current_dir(node_suite()))?;
    let mut check = shell::command("node", &["check-recordings.mjs"]);
    shell::run(check.current_dir(node_suite()).env("ONFILE_RECORDINGS", recordings()))
}

/// The tests in one folder of the Node.js suite.
fn node_tests(folder: &str) -> Result<Command, String> {
    let files = test_files(&node_suite().join(folder))?;
    let mut tests = shell::command("node", &["--test", "--test-reporter=spec"]);
    tests.args(files.iter().map(|file| format!("{folder}/{file}")));
    Ok(tests)
}

/// Node.js 20 knows no patterns, so the files are named one by one.
fn test_files(folder: &Path) -> Result<Vec<String>, String> {
    let read = std::fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let names = read.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut tests: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).collect();
    tests.sort();
    Ok(tests)
}

/// Runs a suite against the release binary, with its answers recorded in a folder of its own.
fn suite(name: &str, command: &mut Command) -> Result<(), String> {
    install_node_packages()?;
    let folder = recordings().join(name);
    forget(&folder)?;
    command.current_dir(node_suite()).env("ONFILE_RECORDINGS", folder);
    shell::run(command.env("ONFILE_BINARY", server::binary()))
}

fn install_node_packages() -> Result<(), String> {
    install_packages(&node_suite())
}

/// What a folder's lock file names.
pub(super) fn install_packages(suite: &Path) -> Result<(), String> {
    let version = shell::output(&mut shell::command("node", &["--version"])).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    if major.parse::<u32>().unwrap_or(0) < OLDEST_NODE || shell::find("npm").is_none() {
        return Err(format!(
            "Node.js {OLDEST_NODE} or newer with npm is needed for the compatibility tests: install it."
        ));
    }
    if is_fresh(&suite.join("node_modules/.package-lock.json"), &suite.join("package-lock.json")) {
        return Ok(());
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    shell::run(shell::command("npm", &arguments).current_dir(suite))
}

/// Python with what `tests/<suite>` requires, in a folder of its own.
pub(super) fn virtual_environment(suite: &str) -> Result<PathBuf, String> {
    let folder = shell::target().join(suite).join("python");
    let python = folder.join("bin/python");
    let requirements = match suite {
        "compat" => shell::root().join("tests/compat/python/requirements.txt"),
        other => shell::root().join("tests").join(other).join("requirements.txt"),
    };
    let stamp = folder.join("installed");
    if is_fresh(&stamp, &requirements) {
        return Ok(python);
    }
    let mut make = shell::command("python3", &["-m", "venv", "--clear"]);
    shell::run(make.arg(&folder)).map_err(|why| {
        format!("Python 3 with venv is needed for these tests (Debian: apt-get install python3-venv): {why}")
    })?;
    let mut install = shell::command(
        &python,
        &["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
    );
    shell::run(install.arg("--requirement").arg(&requirements))?;
    std::fs::write(&stamp, "").map_err(|error| error.to_string())?;
    Ok(python)
}

/// Whether a result is at least as new as what it was made from.
fn is_fresh(result: &Path, origin: &Path) -> bool {
    let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((changed(result), changed(origin)), (Some(result), Some(origin)) if result >= origin)
}
