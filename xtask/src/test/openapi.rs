//! schemathesis, unmodified, against the release binary: thousands of calls made up from
//! `/openapi.json`, valid and not. No answer may be a server error or break the description.

use super::compat::virtual_environment;
use crate::server::{SECRET_KEY, Server};
use crate::shell;
use std::path::Path;

/// Made-up calls per operation, beside the fixed ones that cover each parameter's edges.
const EXAMPLES: &str = "10";
const SEED: &str = "1";
const CHECKS: &str = "not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance";
/// Moving the clock by years would leave cards expired and keys forgotten for everything after it.
const LEFT_OUT: &str = "^/_onfile/clock/advance$";
/// Changes that succeeded, at least: with fewer, only the refusals would have been looked at. A run
/// has about 200.
const FEWEST_CHANGES: u64 = 100;

pub(super) fn run() -> Result<(), String> {
    let python = virtual_environment("openapi")?;
    let folder = shell::target().join(format!("openapi/run-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let server = Server::start(&folder)?;
    let url = format!("http://{}", server.address);
    let report = folder.join("report");
    let mut tests = shell::command(python.with_file_name("st"), &["run"]);
    tests.arg(format!("{url}/openapi.json"));
    tests.args(["--header", &format!("Authorization: Bearer {SECRET_KEY}")]);
    tests.args(["--checks", CHECKS, "--max-examples", EXAMPLES, "--seed", SEED, "--no-shrink"]);
    tests.args(["--exclude-path-regex", LEFT_OUT, "--warnings", "off", "--no-color"]);
    tests.args(["--generation-database", "none"]).current_dir(&folder);
    tests.env("SCHEMATHESIS_HOOKS", "hooks").env("PYTHONDONTWRITEBYTECODE", "1");
    tests.env("PYTHONPATH", shell::root().join("tests/openapi"));
    tests.env("ONFILE_URL", url).env("ONFILE_KEY", SECRET_KEY).env("ONFILE_SEED", SEED);
    shell::run(tests.env("ONFILE_REPORT", &report))?;
    let summary = judge(&shell::read(&report)?)?;
    println!("{summary}");
    remove(&folder);
    Ok(())
}

fn remove(folder: &Path) {
    // Only space is lost when it stays.
    let _ = std::fs::remove_dir_all(folder);
}

/// Judges the report of the hooks: `POST /v1/customers 200:31 400:281`, a line for each operation.
fn judge(report: &str) -> Result<String, String> {
    let (mut operations, mut calls, mut changes) = (0, 0, 0);
    for line in report.lines() {
        operations += 1;
        let change = line.starts_with("POST /v1/") || line.starts_with("DELETE /v1/");
        for (status, count) in line.split(' ').filter_map(|word| word.split_once(':')) {
            let count: u64 = count.parse().map_err(|_| format!("not understood: {line}"))?;
            calls += count;
            match status.as_bytes() {
                [b'5', ..] => return Err(format!("a server error: {line}")),
                b"200" if change => changes += count,
                _ => {}
            }
        }
    }
    if changes < FEWEST_CHANGES {
        return Err(format!("only {changes} of {calls} calls changed anything:\n{report}"));
    }
    Ok(format!("{calls} calls of {operations} operations, {changes} changes, no server error"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_judged() {
        let good = "GET /healthz 200:3\nPOST /v1/customers 200:100 400:7\n";
        assert_eq!(judge(good).unwrap(), "110 calls of 2 operations, 100 changes, no server error");
        assert!(judge("POST /v1/customers 200:500 500:1\n").unwrap_err().contains("server error"));
        assert!(judge("POST /v1/customers 200:99 400:900\n").unwrap_err().contains("only 99"));
        assert!(judge("").is_err());
    }
}
