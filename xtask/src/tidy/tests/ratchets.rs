//! Known excess may only shrink, and shrinking is written down.

use super::super::budgets::measure;
use super::super::ratchet::Ratchet;
use super::tree;

const PATH: &str = "crates/onfile-server/src/ops/refund.rs";

/// What the ratchet says about a file of 900 lines.
fn verdict(known: &str) -> Vec<String> {
    let tree = tree(PATH, &"// x\n".repeat(900));
    let known = Ratchet::parse(known).unwrap();
    let findings = known.check(&measure(&tree));
    findings.iter().map(|finding| finding.message.clone()).collect()
}

/// The two budgets that a lone file of 900 lines exceeds.
fn line(measure: usize) -> String {
    format!("# head\nfile-lines {PATH} {measure}\nfile-lines-p90 all 900\n")
}

#[test]
fn known_excess_passes() {
    assert_eq!(verdict(&line(900)), Vec::<String>::new());
}

#[test]
fn growth_is_refused() {
    assert!(verdict(&line(899))[0].contains("grew from 899 to 900"));
    assert_eq!(verdict("").len(), 2);
}

#[test]
fn an_improvement_must_be_written_down() {
    assert!(verdict(&line(901))[0].contains("shrank from 901 to 900"));
    let gone = format!("{}function-lines {PATH}:f 90\n", line(900));
    assert!(verdict(&gone)[0].contains("is within function-lines now"));
}

#[test]
fn an_update_only_lowers() {
    let measured = measure(&tree(PATH, &"// x\n".repeat(900)));
    let lowered = Ratchet::parse(&line(950)).unwrap().shrunk_to(&measured);
    assert!(lowered.check(&measured).is_empty());
    let grown = Ratchet::parse(&line(850)).unwrap().shrunk_to(&measured);
    assert!(
        grown.to_string().contains(&format!("file-lines {PATH} 850")),
        "growth is not forgiven"
    );
}
