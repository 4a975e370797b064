//! Where a card number is laid open: every call of `.expose()` stands in a list, with its reason.
//!
//! The list is exact in both directions, so that a reviewer sees each new place and no stale line
//! makes room for one nobody looked at.

use super::finding::Finding;
use super::tree::Tree;
use std::collections::BTreeMap;

/// The list, from the repository's root.
pub(super) const FILE: &str = "xtask/tidy.exposes";

/// The rule of this file.
pub(super) fn check(tree: &Tree, list: &str) -> Vec<Finding> {
    let found = found(tree);
    let mut findings = Vec::new();
    let mut listed = BTreeMap::new();
    for (index, line) in list.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut words = line.splitn(3, char::is_whitespace);
        let (path, count, reason) = (words.next(), words.next(), words.next());
        let count = count.and_then(|count| count.parse::<usize>().ok());
        match (path, count, reason) {
            (Some(path), Some(count), Some(_)) => {
                listed.insert(path.to_owned(), count);
            }
            _ => findings.push(Finding::new(FILE, index + 1, "not `path count reason`")),
        }
    }
    for (path, lines) in &found {
        let allowed = listed.get(path).copied().unwrap_or(0);
        if lines.len() > allowed {
            let line = lines.last().copied().unwrap_or(0);
            let message = format!("calls .expose() {} times, {FILE} allows {allowed}", lines.len());
            findings.push(Finding::new(path, line, message));
        }
    }
    for (path, allowed) in &listed {
        let calls = found.get(path).map_or(0, Vec::len);
        if calls < *allowed {
            let message = format!("{path} calls .expose() {calls} times, not {allowed}");
            findings.push(Finding::new(FILE, 0, message));
        }
    }
    findings
}

/// Every call outside tests, by file.
fn found(tree: &Tree) -> BTreeMap<String, Vec<usize>> {
    let mut calls = BTreeMap::new();
    for source in tree.under("crates/") {
        let matches = source.code.match_indices(".expose()");
        let lines = matches.map(|(at, _)| super::source::line_of(&source.code, at));
        let lines: Vec<usize> = lines.filter(|line| !source.is_test(*line)).collect();
        if !lines.is_empty() {
            calls.insert(source.path.clone(), lines);
        }
    }
    calls
}
