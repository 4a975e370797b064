//! JSON bodies: what is read is within its limits, and means the same when it is written and read
//! again.

use super::form::Seen;
use super::{Target, kind, size};
use crate::corpus::lines;
use onfile_wire::form::{Json, MAX_PARAMETERS, Param, Tree};

pub(super) const TARGET: Target = Target {
    name: "json",
    call,
    corpus: || lines(include_str!("../../corpus/json.txt")),
    words: &[
        "{\"a\":",
        "\"a\":",
        "[",
        "]",
        "{",
        "}",
        ",",
        "null",
        "true",
        "1e9",
        "-0",
        "0.5",
        "\\u0000",
        "\\ud83d\\ude00",
    ],
};

fn call(input: &[u8]) -> u64 {
    let read = |body: &[u8]| {
        let mut tree = Tree::default();
        tree.read_json(body).map(|()| tree)
    };
    let tree = match read(input) {
        Ok(tree) => tree,
        Err(refused) => return kind(&format!("{refused:?}").replace("Json(", "")),
    };
    let mut seen = Seen::default();
    seen.map(tree.entries(), 1);
    assert!(seen.texts <= MAX_PARAMETERS, "{} values were read", seen.texts);
    assert!(seen.bytes <= input.len(), "{} bytes became {}", input.len(), seen.bytes);
    let mut written = String::new();
    write_map(tree.entries(), &mut written);
    match read(written.as_bytes()) {
        Ok(again) => assert!(again.entries() == tree.entries(), "{written} reads otherwise"),
        Err(refused) => panic!("{written} was read and is refused: {refused:?}"),
    }
    size(seen.texts) << 16 | size(seen.deepest) << 8 | u64::from(seen.lists > 0)
}

fn write_map(entries: &[(String, Param)], written: &mut String) {
    written.push('{');
    for (at, (name, param)) in entries.iter().enumerate() {
        written.push_str(if at > 0 { "," } else { "" });
        written.push_str(&format!("{}:", quoted(name)));
        write(param, written);
    }
    written.push('}');
}

fn write(param: &Param, written: &mut String) {
    match param {
        Param::Text(_) => panic!("JSON holds a value of a form"),
        Param::Json(Json::Null) => written.push_str("null"),
        Param::Json(Json::Boolean(value)) => written.push_str(&value.to_string()),
        Param::Json(Json::Integer(number)) => written.push_str(&number.to_string()),
        Param::Json(Json::Text(text)) => written.push_str(&quoted(text)),
        Param::List(items) => {
            written.push('[');
            for (at, item) in items.iter().enumerate() {
                written.push_str(if at > 0 { "," } else { "" });
                write(item, written);
            }
            written.push(']');
        }
        Param::Map(entries) => write_map(entries, written),
    }
}

fn quoted(text: &str) -> String {
    let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{escaped}\"")
}
