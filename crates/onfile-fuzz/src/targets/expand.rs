//! Paths of `expand`: no deeper than they may be, and never stuck on what they lead to.

use super::{Target, kind, size};
use crate::corpus::lines;
use onfile_wire::expand::{ExpandPath, MAX_DEPTH, Root, check, expandable};

pub(super) const TARGET: Target = Target {
    name: "expand",
    call,
    corpus: || lines(include_str!("../../corpus/expand.txt")),
    words: &[
        "data.",
        "latest_charge.",
        "customer.",
        "payment_method",
        ".refunds",
        "balance_transaction",
        "invoice_settings.",
    ],
};

const OBJECTS: [&str; 6] =
    ["payment_intent", "charge", "customer", "refund", "setup_intent", "dispute"];

fn call(input: &[u8]) -> u64 {
    let Ok(text) = std::str::from_utf8(input) else { return 0 };
    let path = match ExpandPath::parse(text) {
        Ok(path) => path,
        Err(refused) => return kind(&format!("{refused:?}")),
    };
    assert!(text.matches('.').count() < MAX_DEPTH, "{text} has too many levels");
    let paths = [path];
    let mut outcome = size(text.len());
    for (at, object) in OBJECTS.into_iter().enumerate() {
        let allowed = check(Root::Object(object), &paths).is_ok();
        let in_list = check(Root::List(object), &paths).is_ok();
        assert!(!(allowed && in_list), "{text} is both of an {object} and of a list of them");
        let leads = expandable(object, text).is_some();
        assert!(!leads || allowed, "{text} leads somewhere from {object}, and is refused");
        outcome |= u64::from(allowed) << (8 + 2 * at) | u64::from(in_list) << (9 + 2 * at);
    }
    outcome
}
