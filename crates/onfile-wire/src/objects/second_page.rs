//! Pages of accounts: clients ask for the next one by its URL alone, so that repeats the filter.

use crate::Invalid;
use crate::form::Param;
use crate::objects::members::object;
use crate::params::{FromParam, Path, Schema};
use onfile_domain::Named;
use onfile_domain::core_account::Configuration;
use serde_json::Value;

/// Where the list is.
const PATH: &str = "/v2/core/accounts";

/// Where a page is, in a list with the newest first. An id is as good as anything opaque: it is the
/// caller's own, tells nothing of others, and stands where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// Behind this account.
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

/// What a list shows, as its URLs repeat it.
pub struct Filter<'a> {
    /// See [`super::List::applied_configurations`].
    pub applied_configurations: &'a [Configuration],
    /// See [`super::List::closed`].
    pub closed: Option<bool>,
    /// Most accounts on the page.
    pub limit: usize,
}

/// A page, with the accounts next to it on either side where there are any.
pub fn page_url(
    filter: &Filter<'_>,
    data: Vec<Value>,
    before: Option<&str>,
    after: Option<&str>,
) -> Value {
    let url = |kind: &str, id: &str| format!("{PATH}?{}page={kind}{id}", query(filter));
    object! {
        data: data,
        next_page_url: after.map(|id| url(AFTER, id)),
        previous_page_url: before.map(|id| url(BEFORE, id)),
    }
}

fn query(filter: &Filter<'_>) -> String {
    let applied = filter.applied_configurations.iter().enumerate();
    let applied = applied.map(|(at, it)| format!("applied_configurations[{at}]={}&", it.name()));
    let closed = filter.closed.map(|closed| format!("closed={closed}&"));
    let limit = format!("limit={}&", filter.limit);
    applied.chain(closed).chain([limit]).collect()
}
