//! Rules about every file: names, heads, attributes, and words that must not be committed.

use super::finding::Finding;
use super::source::{Source, line_of};
use super::tree::{Text, Tree};

/// Names that say nothing about what a file is for, and so collect everything.
const VAGUE: [&str; 6] = ["helper", "helpers", "util", "utils", "common", "misc"];

/// Paths of one developer's machine. In pieces, so that this file does not break its own rule.
const MACHINE_PATHS: [&str; 5] = [
    concat!("/wo", "rk/main"),
    concat!("/wo", "rk/shared"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/bash"),
    concat!("/ho", "me/"),
];

/// The rules of this file.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in &tree.texts {
        findings.extend(vague_name(text));
        findings.extend(machine_paths(text));
        findings.extend(lock_file_hosts(text));
    }
    for source in &tree.sources {
        findings.extend(head(source));
        findings.extend(attributes(source));
        findings.extend(ignored_tests(source));
        findings.extend(sleeping_tests(source));
    }
    findings
}

fn vague_name(text: &Text) -> Option<Finding> {
    let name = text.path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    VAGUE.contains(&stem).then(|| {
        Finding::new(&text.path, 0, "name a file after what it is for; this name fits anything")
    })
}

fn machine_paths(text: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in text.text.lines().enumerate() {
        for path in MACHINE_PATHS.iter().filter(|path| line.contains(**path)) {
            let message = format!("names a path of one machine ({path}…)");
            findings.push(Finding::new(&text.path, index + 1, message));
        }
    }
    findings
}

/// A lock file that names where packages were fetched from works only where that can be reached.
fn lock_file_hosts(text: &Text) -> Option<Finding> {
    let lock = text.path.ends_with("package-lock.json");
    (lock && text.text.contains("\"resolved\"")).then(|| {
        let message = "names package hosts; set omit-lockfile-registry-resolved in .npmrc";
        Finding::new(&text.path, 0, message)
    })
}

fn head(source: &Source) -> Option<Finding> {
    let ours = source.path.starts_with("crates/") || source.path.starts_with("xtask/");
    let shipped = ours && source.path.contains("/src/");
    (shipped && !source.text.starts_with("//!"))
        .then(|| Finding::new(&source.path, 1, "does not begin with //! and what it is for"))
}

/// `#[allow]` never, `#[expect]` only with its reason.
fn attributes(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, _) in source.code.match_indices('#') {
        let rest = source.code[at + 1..].trim_start_matches('!');
        let Some(attribute) = rest.strip_prefix('[') else { continue };
        let attribute = attribute.split(']').next().unwrap_or_default();
        let line = line_of(&source.code, at);
        if names(attribute, "allow(") {
            let message = "use #[expect(…, reason = \"…\")]: it warns once it is no longer needed";
            findings.push(Finding::new(&source.path, line, message));
        }
        if names(attribute, "expect(") && !attribute.contains("reason") {
            findings.push(Finding::new(&source.path, line, "#[expect] without a reason"));
        }
    }
    findings
}

/// The attribute itself, or one that `cfg_attr` would set.
fn names(attribute: &str, what: &str) -> bool {
    let inner = attribute.strip_prefix("cfg_attr(").and_then(|rest| rest.split_once(','));
    let attribute = inner.map_or(attribute, |(_, inner)| inner.trim_start());
    attribute.starts_with(what)
}

fn ignored_tests(source: &Source) -> Vec<Finding> {
    let marks = source.naming("#[ignore").into_iter();
    marks
        .map(|line| Finding::new(&source.path, line, "a test that does not run is no test"))
        .collect()
}

fn sleeping_tests(source: &Source) -> Vec<Finding> {
    let sleeps = ["thread::sleep", "time::sleep("].into_iter().flat_map(|call| source.naming(call));
    let in_tests = sleeps.filter(|line| source.is_test(*line));
    let message = "a test waits for the thing itself, never for time to pass";
    in_tests.map(|line| Finding::new(&source.path, line, message)).collect()
}
