//! How a typed record becomes a row, and a row a typed record.
//!
//! A body is compact JSON that begins with its format number: `{"v":1,…}`. A row that cannot be
//! parsed is a [`StoreError::Inconsistent`] that names the field, never a default.

use crate::batch::{Entry, Put};
use crate::error::StoreError;
use crate::row::Row;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// What every body begins with; the format number follows.
const HEAD: &[u8] = b"{\"v\":";

/// A record that can be stored.
///
/// It serialises as a JSON object without a field `v`, which is the format number's.
pub trait Record: Sized + Serialize + DeserializeOwned {
    /// Its name in the store.
    const KIND: &'static str;
    /// The number of its encoding. A change that old rows cannot be read with needs a new one.
    const FORMAT: u32;
    /// The public id.
    fn id(&self) -> &str;
    /// When it was made, in seconds since the Unix epoch.
    fn created(&self) -> i64;
    /// The lists it is in, besides the one of everything of its kind.
    fn entries(&self) -> Vec<Entry>;
}

/// A record as it was read: what [`put`] needs to write its successor.
#[derive(Clone, Debug)]
pub struct Loaded<T> {
    /// The record.
    pub record: T,
    /// The version it was read at.
    pub version: i64,
    /// The row's key, for cursors.
    pub key: i64,
}

/// A record's body. Fails only for a type whose JSON is not an object.
pub fn encode<T: Record>(record: &T) -> Result<Vec<u8>, StoreError> {
    let mut body = HEAD.to_vec();
    body.extend(T::FORMAT.to_string().into_bytes());
    // The record's own opening brace becomes the comma after the format number, so that the body is
    // written once, without an envelope type and the buffering of `#[serde(flatten)]`.
    let brace = body.len();
    serde_json::to_writer(&mut body, record)
        .map_err(|error| StoreError::Malformed(format!("{}: {error}", T::KIND)))?;
    if body.get(brace) != Some(&b'{') {
        return Err(StoreError::Malformed(format!("{} is not a JSON object", T::KIND)));
    }
    if body.ends_with(b"{}") && body.len() == brace + 2 {
        body.remove(brace);
    } else {
        body[brace] = b',';
    }
    Ok(body)
}

/// The record in a row.
pub fn decode<T: Record>(row: &Row) -> Result<Loaded<T>, StoreError> {
    if row.kind != T::KIND {
        return Err(inconsistent(row, "kind"));
    }
    if format_of(&row.body) != Some(T::FORMAT) {
        return Err(inconsistent(row, "v"));
    }
    let record: T = serde_json::from_slice(&row.body)
        .map_err(|_| inconsistent(row, &failing_field::<T>(&row.body)))?;
    if record.id() != row.id {
        return Err(inconsistent(row, "id"));
    }
    Ok(Loaded { record, version: row.version, key: row.key })
}

/// Writes a record: over the one that was read at a version, or as a new one.
pub fn put<T: Record>(new: &T, old: Option<(&T, i64)>) -> Result<Put, StoreError> {
    let after = all_entries(new);
    let before = old.map(|(record, _)| all_entries(record)).unwrap_or_default();
    Ok(Put {
        id: new.id().to_owned(),
        kind: T::KIND,
        created: new.created(),
        expected: old.map(|(_, version)| version),
        body: encode(new)?,
        add: after.difference(&before).cloned().collect(),
        remove: before.difference(&after).cloned().collect(),
    })
}

fn all_entries<T: Record>(record: &T) -> BTreeSet<Entry> {
    let mut entries: BTreeSet<Entry> = record.entries().into_iter().collect();
    entries.insert(Entry { name: T::KIND, value: String::new() });
    entries
}

fn format_of(body: &[u8]) -> Option<u32> {
    let rest = body.strip_prefix(HEAD)?;
    let end = rest.iter().position(|byte| !byte.is_ascii_digit())?;
    std::str::from_utf8(&rest[..end]).ok()?.parse().ok()
}

/// Parses again, this time keeping track of the path. Only a row that is broken already pays for it.
fn failing_field<T: Record>(body: &[u8]) -> String {
    let mut json = serde_json::Deserializer::from_slice(body);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut json) else {
        return "body".to_owned();
    };
    let path = error.path().to_string();
    // `?` is where the text broke off before a field, `.` is the record as a whole.
    let path = path.trim_end_matches(['?', '.']);
    let text = error.inner().to_string();
    // A field that is not there has no path of its own; serde names it in the text alone.
    let missing = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    match (path, missing) {
        ("", None) => "body".to_owned(),
        ("", Some(field)) => field.to_owned(),
        (path, None) => path.to_owned(),
        (path, Some(field)) => format!("{path}.{field}"),
    }
}

fn inconsistent(row: &Row, field: &str) -> StoreError {
    StoreError::Inconsistent { table: "object", id: row.id.clone(), field: field.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use serde::Deserialize;

    #[derive(Debug, Serialize, Deserialize)]
    struct Note {
        id: String,
        created: i64,
        owner: Option<String>,
        card: Card,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Card {
        exp_month: u8,
        brand: String,
    }

    impl Record for Note {
        const KIND: &'static str = "note";
        const FORMAT: u32 = 2;
        fn id(&self) -> &str {
            &self.id
        }
        fn created(&self) -> i64 {
            self.created
        }
        fn entries(&self) -> Vec<Entry> {
            let owner = self.owner.iter().cloned();
            owner.map(|value| Entry { name: "note.owner", value }).collect()
        }
    }

    #[derive(Serialize, Deserialize)]
    struct Nothing {}

    impl Record for Nothing {
        const KIND: &'static str = "nothing";
        const FORMAT: u32 = 1;
        fn id(&self) -> &'static str {
            "nothing_1"
        }
        fn created(&self) -> i64 {
            0
        }
        fn entries(&self) -> Vec<Entry> {
            Vec::new()
        }
    }

    fn note(owner: Option<&str>) -> Note {
        Note {
            id: "note_1".to_owned(),
            created: 5,
            owner: owner.map(str::to_owned),
            card: Card { exp_month: 12, brand: "visa".to_owned() },
        }
    }

    fn row(body: &str) -> Row {
        Row {
            key: 7,
            id: "note_1".to_owned(),
            kind: "note".to_owned(),
            version: 3,
            created: 5,
            body: body.into(),
        }
    }

    fn check_broken(body: &str, field: Expect) {
        match decode::<Note>(&row(body)) {
            Err(StoreError::Inconsistent { table: "object", id, field: found }) => {
                assert_eq!(id, "note_1");
                field.assert_eq(&found);
            }
            other => panic!("expected an inconsistency, got {other:?}"),
        }
    }

    #[test]
    fn a_body_begins_with_its_format() {
        let body = String::from_utf8(encode(&note(None)).unwrap()).unwrap();
        expect![[r#"{"v":2,"id":"note_1","created":5,"owner":null,"card":{"exp_month":12,"brand":"visa"}}"#]]
            .assert_eq(&body);
        let loaded: Loaded<Note> = decode(&row(&body)).unwrap();
        assert_eq!((loaded.version, loaded.key, loaded.record.card.exp_month), (3, 7, 12));
        assert_eq!(encode(&Nothing {}).unwrap(), b"{\"v\":1}");
    }

    #[test]
    fn a_broken_body_names_its_field() {
        let good = r#"{"v":2,"id":"note_1","created":5,"owner":null,"card":{"exp_month":12,"brand":"visa"}}"#;
        check_broken(&good.replace("\"v\":2", "\"v\":3"), expect!["v"]);
        check_broken("", expect!["v"]);
        check_broken(&good.replace("note_1", "note_2"), expect!["id"]);
        check_broken(&good.replace("5", "\"5\""), expect!["created"]);
        check_broken(&good.replace("\"created\":5,", ""), expect!["created"]);
        check_broken(&good.replace("12", "1200"), expect!["card.exp_month"]);
        check_broken(&good.replace(",\"brand\":\"visa\"", ""), expect!["card.brand"]);
        check_broken(&good[..good.len() - 1], expect!["body"]);
    }

    #[test]
    fn another_kind_is_an_inconsistency() {
        let mut other = row("{\"v\":2}");
        other.kind = "charge".to_owned();
        assert!(matches!(
            decode::<Note>(&other),
            Err(StoreError::Inconsistent { field, .. }) if field == "kind"
        ));
    }

    #[test]
    fn a_put_carries_the_difference_of_the_entries() {
        let fresh = put(&note(Some("ann")), None).unwrap();
        let names = |entries: &[Entry]| -> Vec<String> {
            entries.iter().map(|entry| format!("{}={}", entry.name, entry.value)).collect()
        };
        assert_eq!(names(&fresh.add), ["note=", "note.owner=ann"]);
        assert_eq!(fresh.expected, None);
        let old = Loaded { record: note(Some("ann")), version: 4, key: 1 };
        let moved = put(&note(Some("bob")), Some((&old.record, old.version))).unwrap();
        assert_eq!(names(&moved.add), ["note.owner=bob"]);
        assert_eq!(names(&moved.remove), ["note.owner=ann"]);
        assert_eq!(moved.expected, Some(4));
    }
}
