//! Every rule catches the violation that is planted for it, and lets its neighbour pass.

mod masking;
mod planted;
mod ratchets;

use super::ratchet::Ratchet;
use super::tree::Tree;

/// A tree of one file.
fn tree(path: &str, text: &str) -> Tree {
    Tree::of([(path.to_owned(), text.to_owned())])
}

/// What all rules say about a tree of one file, when nothing is known or allowed.
fn findings(path: &str, text: &str) -> Vec<String> {
    let known = Ratchet::parse("").unwrap();
    super::check(&tree(path, text), &known, "").iter().map(ToString::to_string).collect()
}

/// Asserts that exactly one rule speaks, and of what.
#[track_caller]
fn caught(path: &str, text: &str, what: &str) {
    let findings = findings(path, text);
    assert!(
        findings.len() == 1 && findings[0].contains(what),
        "{path}: expected one finding about {what:?}, got {findings:#?}"
    );
}

#[track_caller]
fn passes(path: &str, text: &str) {
    assert_eq!(findings(path, text), Vec::<String>::new(), "{path}");
}
