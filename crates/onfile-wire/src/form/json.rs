//! A JSON body, read into the same tree as a form: what the calls of the second API send.
//!
//! The limits are the form's. JSON knows what a form does not: a text is not a number, and null is
//! not empty; so its values are [`Json`], and the types that are read of them are strict. A key that
//! is sent twice is refused, since readers do not agree on which of the two counts.

use super::{Json, MAX_DEPTH, MAX_NAME, MAX_PARAMETERS, MAX_VALUE, Param};
use crate::invalid::Malformed;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// Reads a body, whose whole must be an object.
pub(super) fn read(body: &[u8]) -> Result<Vec<(String, Param)>, Malformed> {
    let reader = Reader { left: Cell::new(MAX_PARAMETERS), wrong: Cell::new(None) };
    let mut json = serde_json::Deserializer::from_slice(body);
    let read = At { reader: &reader, depth: 0 }.deserialize(&mut json);
    let read = read.and_then(|param| json.end().map(|()| param));
    match (read, reader.wrong.get()) {
        (Ok(Param::Map(entries)), None) => Ok(entries),
        (_, Some(wrong)) => Err(wrong),
        (Ok(Param::Text(_) | Param::Json(_) | Param::List(_)), None) => Err(Malformed::NoObject),
        // Well-formed, and yet refused: fractions are what this reader takes nowhere.
        (Err(error), None) if error.is_data() => Err(Malformed::Number),
        (Err(_), None) => Err(Malformed::Syntax),
    }
}

/// What is left of the limits, and what was wrong: the parser's own errors may hold values.
struct Reader {
    left: Cell<usize>,
    wrong: Cell<Option<Malformed>>,
}

/// A value at a depth. The recursion stops at [`MAX_DEPTH`].
#[derive(Clone, Copy)]
struct At<'a> {
    reader: &'a Reader,
    depth: usize,
}

impl At<'_> {
    fn refuse<E: Error>(self, wrong: Malformed) -> E {
        self.reader.wrong.set(Some(wrong));
        E::custom("refused")
    }

    fn count<E: Error>(self) -> Result<(), E> {
        match self.reader.left.get().checked_sub(1) {
            Some(left) => {
                self.reader.left.set(left);
                Ok(())
            }
            None => Err(self.refuse(Malformed::TooMany)),
        }
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        match self.depth {
            MAX_DEPTH.. => Err(self.refuse(Malformed::TooDeep)),
            depth => Ok(At { depth: depth + 1, ..self }),
        }
    }

    fn text<E: Error>(self, text: String, most: usize, long: Malformed) -> Result<String, E> {
        // As in a form.
        match text {
            text if text.contains('\0') => Err(self.refuse(Malformed::Nul)),
            text if text.len() > most => Err(self.refuse(long)),
            text => Ok(text),
        }
    }
}

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = Param;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Param, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At<'_> {
    type Value = Param;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Param, E> {
        Ok(Param::Json(Json::Null))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Param, E> {
        Ok(Param::Json(Json::Boolean(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Param, E> {
        Ok(Param::Json(Json::Integer(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Param, E> {
        let value = i64::try_from(value).map_err(|_| self.refuse(Malformed::Number))?;
        self.visit_i64(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Param, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Param, E> {
        let text = self.text(text, MAX_VALUE, Malformed::ValueTooLong)?;
        Ok(Param::Json(Json::Text(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Param, A::Error> {
        let inside = self.deeper()?;
        let mut read = Vec::new();
        while let Some(item) = items.next_element_seed(inside)? {
            self.count()?;
            read.push(item);
        }
        Ok(Param::List(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Param, A::Error> {
        let inside = self.deeper()?;
        let mut read: Vec<(String, Param)> = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            self.count()?;
            let name = self.text(name, MAX_NAME, Malformed::NameTooLong)?;
            if read.iter().any(|(known, _)| *known == name) {
                return Err(self.refuse(Malformed::Twice));
            }
            read.push((name, members.next_value_seed(inside)?));
        }
        Ok(Param::Map(read))
    }
}
