//! Forms: what is read is within its limits, and means the same when it is written and read again.

use super::{Target, kind, size};
use crate::corpus::lines;
use onfile_wire::form::{Json, MAX_DEPTH, MAX_NAME, MAX_PARAMETERS, Param, Tree};

pub(super) const TARGET: Target = Target {
    name: "form",
    call,
    corpus: || lines(include_str!("../../corpus/form.txt")),
    words: &[
        "card[number]",
        "a[b][c]",
        "[]",
        "[0]",
        "[1][b]",
        "expand[]=",
        "&a=",
        "&a[]=",
        "%5B%5D",
    ],
};

fn call(input: &[u8]) -> u64 {
    let tree = match Tree::parse(input) {
        Ok(tree) => tree,
        Err(refused) => return kind(&format!("{refused:?}").replace("Form", "")),
    };
    let mut seen = Seen::default();
    seen.map(tree.entries(), 1);
    assert!(seen.texts <= MAX_PARAMETERS, "{} parameters were read", seen.texts);
    assert!(seen.bytes <= input.len(), "{} bytes became {}", input.len(), seen.bytes);
    let mut written = String::new();
    for (name, param) in tree.entries() {
        write(&escaped(name), param, &mut written);
    }
    match Tree::parse(written.as_bytes()) {
        Ok(again) => assert!(again.entries() == tree.entries(), "{written} reads otherwise"),
        Err(refused) => panic!("{written} was read and is refused: {refused:?}"),
    }
    size(seen.texts) << 16 | size(seen.deepest) << 8 | u64::from(seen.lists > 0)
}

#[derive(Default)]
pub(super) struct Seen {
    pub(super) texts: usize,
    pub(super) lists: usize,
    pub(super) deepest: usize,
    /// Of all names and values that are kept.
    pub(super) bytes: usize,
}

impl Seen {
    pub(super) fn map(&mut self, entries: &[(String, Param)], depth: usize) {
        for (name, param) in entries {
            assert!(name.len() <= MAX_NAME, "a name of {} bytes", name.len());
            self.bytes += name.len();
            self.param(param, depth);
        }
    }

    fn param(&mut self, param: &Param, depth: usize) {
        assert!(depth <= MAX_DEPTH, "{depth} levels");
        self.deepest = self.deepest.max(depth);
        match param {
            Param::Text(text) => {
                assert!(!text.contains('\0'), "a text holds NUL");
                self.texts += 1;
                self.bytes += text.len();
            }
            Param::Json(Json::Text(text)) => {
                assert!(!text.contains('\0'), "a text holds NUL");
                self.texts += 1;
                self.bytes += text.len();
            }
            Param::Json(Json::Null | Json::Boolean(_) | Json::Integer(_)) => self.texts += 1,
            Param::List(items) => {
                self.lists += 1;
                items.iter().for_each(|item| self.param(item, depth + 1));
            }
            Param::Map(entries) => self.map(entries, depth + 1),
        }
    }
}

fn write(name: &str, param: &Param, written: &mut String) {
    match param {
        Param::Text(text) => written.push_str(&format!("{name}={}&", escaped(text))),
        Param::Json(_) => panic!("a form holds a value of JSON"),
        Param::List(items) => {
            items.iter().for_each(|item| write(&format!("{name}[]"), item, written));
        }
        Param::Map(entries) => {
            for (key, value) in entries {
                write(&format!("{name}[{}]", escaped(key)), value, written);
            }
        }
    }
}

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
