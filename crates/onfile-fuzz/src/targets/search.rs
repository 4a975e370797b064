//! Search queries: read or refused, and what is read is asked without falling over.

use super::{Target, kind};
use crate::corpus::lines;
use onfile_wire::search::{Query, Searchable};

pub(super) const TARGET: Target = Target {
    name: "search",
    call,
    corpus: || lines(include_str!("../../corpus/search.txt")),
    words: &[
        "AND ",
        " OR ",
        "metadata[\"a\"]:",
        "amount>",
        "created<=",
        "email~\"",
        "-status:",
        "null",
        "'",
        "\\",
    ],
};

fn call(input: &[u8]) -> u64 {
    let Ok(text) = std::str::from_utf8(input) else { return 0 };
    let mut outcome = 0;
    for kind_of in [
        Searchable::Charge,
        Searchable::Customer,
        Searchable::PaymentIntent,
        Searchable::Price,
        Searchable::Product,
    ] {
        outcome = outcome << 2
            ^ match Query::parse(kind_of, text) {
                Ok(query) => {
                    let range = query.created();
                    // Outside of the range there must be nothing that matches.
                    if let Some(before) = range.from.checked_sub(1) {
                        let object = object_of(before);
                        assert!(!query.matches(&object), "{text} finds what is before its range");
                    }
                    1
                }
                Err(refused) => kind(&format!("{refused:?}")) & 0xffff,
            };
    }
    outcome
}

fn object_of(created: i64) -> serde_json::Value {
    serde_json::json!({
        "amount": 1000,
        "created": created,
        "currency": "usd",
        "email": "a@example.com",
        "metadata": { "a": "b" },
        "name": "Jenny",
        "status": "succeeded",
    })
}
