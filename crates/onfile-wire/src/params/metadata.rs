//! The caller's own keys and values.

use crate::form::{Json, Param};
use crate::invalid::Invalid;
use crate::params::{FromParam, Kind, Path, Schema};
use onfile_domain::metadata::{Metadata, MetadataChange};

impl FromParam for MetadataChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let entries = match param {
            None => return Ok(MetadataChange::Keep),
            Some(param) if param.unsets() => return Ok(MetadataChange::Clear),
            Some(Param::Text(_) | Param::Json(_) | Param::List(_)) => {
                return Err(path.shape("object"));
            }
            Some(Param::Map(entries)) => entries,
        };
        // More than an object can hold is refused at once; whether these fit beside the keys that
        // are there already is for the domain to say.
        let set = entries.iter().filter(|(_, value)| !value.unsets()).count();
        if set > Metadata::MAX_KEYS {
            return Err(Invalid::MetadataCount(set));
        }
        let read = |(key, value)| pair(key, value, path);
        entries.into_iter().map(read).collect::<Result<_, _>>().map(MetadataChange::Merge)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Free).unsettable()
    }
}

fn pair(key: String, value: Param, path: &Path<'_>) -> Result<(String, String), Invalid> {
    let length = key.chars().count();
    if length > Metadata::MAX_KEY {
        return Err(Invalid::MetadataKey(length));
    }
    let value = match value {
        Param::Text(value) => value,
        Param::Json(Json::Null) => String::new(),
        // The empty text removes a key in a form; here null does, and nothing is kept of nothing.
        Param::Json(Json::Text(value)) if value.is_empty() => {
            return Err(path.child(&key).empty());
        }
        Param::Json(Json::Text(value)) => value,
        Param::Json(_) | Param::List(_) | Param::Map(_) => {
            return Err(path.child(&key).shape("string"));
        }
    };
    let length = value.chars().count();
    if length > Metadata::MAX_VALUE {
        let param = path.child(&key).to_string();
        return Err(Invalid::MetadataValue { param, length });
    }
    Ok((key, value))
}
