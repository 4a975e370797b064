//! Which accounts a list shows.

use onfile_domain::Named;
use onfile_domain::core_account::Configuration;

/// Where the list is.
pub const PATH: &str = "/v2/core/accounts";

/// What a list shows, as its URLs repeat it.
pub struct Filter<'a> {
    /// See [`super::List::applied_configurations`].
    pub applied_configurations: &'a [Configuration],
    /// See [`super::List::closed`].
    pub closed: Option<bool>,
    /// Most accounts on the page.
    pub limit: usize,
}

impl Filter<'_> {
    /// As the query of a URL that goes on.
    pub fn query(&self) -> String {
        let applied = self.applied_configurations.iter().enumerate();
        let applied =
            applied.map(|(at, it)| format!("applied_configurations[{at}]={}&", it.name()));
        let closed = self.closed.map(|closed| format!("closed={closed}&"));
        let limit = format!("limit={}&", self.limit);
        applied.chain(closed).chain([limit]).collect()
    }
}
