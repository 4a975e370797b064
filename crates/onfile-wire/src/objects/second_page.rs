//! Pages of the second API's lists: clients ask for the next one by its URL alone, so that repeats
//! what the list was asked for.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::object;
use crate::params::{FromParam, Path, Schema};
use serde_json::Value;

/// Where a page is, in a list with the newest first. An id is as good as anything opaque: it is the
/// caller's own, tells nothing of others, and stands where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// Behind this object.
    After(String),
    /// Before this one.
    Before(String),
}

const AFTER: &str = "after_";
const BEFORE: &str = "before_";

impl FromParam for Position {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let token = String::from_param(param, path)?;
        let after = token.strip_prefix(AFTER).map(|id| Position::After(id.to_owned()));
        let before = token.strip_prefix(BEFORE).map(|id| Position::Before(id.to_owned()));
        after.or(before).ok_or_else(|| Invalid::PageToken(path.to_string()))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

/// A text as part of a URL's query.
pub(super) fn plain(text: &str) -> String {
    let byte = |byte: u8| match byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// A page of the list at a path, with the objects next to it on either side where there are any.
/// `query` is what the list was asked for: parameters, each with an ampersand behind it.
pub fn page(
    path: &str,
    query: &str,
    data: Vec<Value>,
    before: Option<&str>,
    after: Option<&str>,
) -> Value {
    let url = |kind: &str, id: &str| format!("{path}?{query}page={kind}{id}");
    object! {
        data: data,
        next_page_url: after.map(|id| url(AFTER, id)),
        previous_page_url: before.map(|id| url(BEFORE, id)),
    }
}
