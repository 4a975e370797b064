//! JSON objects, with their keys in the order in which they are written down.
//!
//! `serde_json::json!` nests one level deeper for each token, which is too deep for objects of
//! fifty keys, and copies what is rendered already.

use onfile_domain::Amount;
use serde::Serialize;
use serde_json::Value;

/// What may stand behind a key.
pub(crate) trait Member {
    /// As JSON.
    fn member(self) -> Value;
}

impl Member for Value {
    fn member(self) -> Value {
        self
    }
}

impl Member for Amount {
    fn member(self) -> Value {
        Value::from(self.minor_units())
    }
}

impl<T: Member> Member for Option<T> {
    fn member(self) -> Value {
        self.map_or(Value::Null, Member::member)
    }
}

/// Ids, words, texts and lists of them: on the wire they are what they are in the store.
impl<T: Serialize + ?Sized> Member for &T {
    fn member(self) -> Value {
        // Only maps with keys that are no texts can fail, and there are none.
        serde_json::to_value(self).unwrap_or_default()
    }
}

macro_rules! plain {
    ($($Type:ty),+) => {$(
        impl Member for $Type {
            fn member(self) -> Value {
                Value::from(self)
            }
        }
    )+};
}

plain!(bool, i64, u8, u16, u32, String, Vec<Value>);

/// A JSON object: `object! { id: &record.id, amount: record.amount, reason[optional]: why }`.
/// An `[optional]` key is left out when its value, an `Option`, is absent.
macro_rules! object {
    () => { serde_json::Value::Object(serde_json::Map::new()) };
    ($($key:ident $([$optional:ident])? : $value:expr),* $(,)?) => {{
        // Most objects have all of their keys, and none grows while it is filled.
        let keys = [$(stringify!($key)),*].len();
        let mut members = serde_json::Map::with_capacity(keys);
        $($crate::objects::members::object!(@put members, $key, $value $(, $optional)?);)*
        serde_json::Value::Object(members)
    }};
    (@put $members:ident, $key:ident, $value:expr) => {
        let value = $crate::objects::members::Member::member($value);
        $members.insert(stringify!($key).to_owned(), value);
    };
    (@put $members:ident, $key:ident, $value:expr, optional) => {
        if let Some(value) = $value {
            let value = $crate::objects::members::Member::member(value);
            $members.insert(stringify!($key).to_owned(), value);
        }
    };
}
pub(crate) use object;
