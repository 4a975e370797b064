//! `cargo xtask tidy`: the house rules that no compiler knows.
//!
//! A rule is a function from the [`tree::Tree`] to [`finding::Finding`]s; each file here holds the
//! rules of one kind. Budgets that are exceeded today stand in `xtask/tidy.ratchet` and may only
//! shrink. Every rule has a planted violation in `tests/` that it must catch.

mod arrows;
mod budgets;
mod exposes;
mod finding;
mod house;
mod manifest;
mod mask;
mod packages;
mod ratchet;
mod source;
mod tree;

#[cfg(test)]
mod tests;

use crate::shell;
use finding::Finding;
use ratchet::Ratchet;
use tree::Tree;

/// Checks everything; with `--update` also writes down budgets that have shrunk.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let update = match arguments {
        [] => false,
        [flag] if flag == "--update" => true,
        _ => return Err("tidy takes no argument but --update".to_owned()),
    };
    let root = shell::root();
    let tree = Tree::read(&root)?;
    let file = root.join(ratchet::FILE);
    let known = Ratchet::parse(&shell::read(&file)?)?;
    let allowed = shell::read(&root.join(exposes::FILE))?;
    if update {
        let kept = known.shrunk_to(&budgets::measure(&tree));
        std::fs::write(&file, kept.to_string()).map_err(|error| error.to_string())?;
        return report(&check(&tree, &kept, &allowed), &tree);
    }
    report(&check(&tree, &known, &allowed), &tree)
}

/// Every rule over one tree.
fn check(tree: &Tree, known: &Ratchet, allowed_exposes: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(packages::check(tree));
    findings.extend(arrows::check(tree));
    findings.extend(house::check(tree));
    findings.extend(exposes::check(tree, allowed_exposes));
    findings.extend(known.check(&budgets::measure(tree)));
    findings.sort();
    findings
}

fn report(findings: &[Finding], tree: &Tree) -> Result<(), String> {
    if findings.is_empty() {
        println!("tidy: {} files, {} of them Rust", tree.texts.len(), tree.sources.len());
        return Ok(());
    }
    for finding in findings {
        println!("{finding}");
    }
    let count = findings.len();
    Err(format!("tidy: {count} house rules broken; CONTRIBUTING.md says why they are there"))
}
