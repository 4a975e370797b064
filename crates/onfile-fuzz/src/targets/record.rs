//! Records as they lie on disk, in JSON: what is read back is written the same way again, and what
//! is damaged is refused.

use super::{Target, kind, size};
use crate::corpus::lines;
use onfile_store::{Row, records};

pub(super) const TARGET: Target = Target {
    name: "record",
    call,
    corpus: || lines(include_str!("../../corpus/record.txt")),
    words: &[
        "null", "true", "{}", "[]", "\"\"", "\"v\":1", "\"id\":", ",\"a\":1", "1e400", "\\u0000",
        "\\ud800",
    ],
};

/// Kind, id and body, as in the corpus: `customer cus_1 {"v":1,…}`.
fn call(input: &[u8]) -> u64 {
    let mut words = input.splitn(3, |byte| *byte == b' ');
    let mut word = || words.next().unwrap_or_default();
    let (Ok(kind_of), Ok(id)) = (std::str::from_utf8(word()), std::str::from_utf8(word())) else {
        return 0;
    };
    let body = word().to_vec();
    let row = |body: Vec<u8>| Row {
        key: 1,
        id: id.to_owned(),
        kind: kind_of.to_owned(),
        version: 1,
        created: 0,
        body,
    };
    let object = match records::decode_object(&row(body)) {
        Ok(object) => object,
        Err(refused) => return kind(&refused.to_string()) ^ size(refused.to_string().len()) << 8,
    };
    assert_eq!((records::kind(&object), object.id()), (kind_of, id));
    match records::put_object(&object, None) {
        Ok(put) => {
            let again = records::decode_object(&row(put.body));
            assert!(again.is_ok_and(|again| again == object), "{kind_of} reads otherwise");
        }
        Err(refused) => panic!("{kind_of} was read and cannot be written: {refused}"),
    }
    size(kind_of.len()) | size(records::entries(&object).len()) << 8
}
