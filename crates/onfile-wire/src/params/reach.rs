//! Where people are reached: e-mail addresses, and URLs a browser is sent to.

use crate::form::Param;
use crate::invalid::{Invalid, shown};
use crate::params::{FromParam, Path, Schema};
use onfile_domain::Change;

/// Longest e-mail address, in characters. The real service's limit.
const MAX_EMAIL: usize = 512;

/// Longest URL, in bytes: what every browser and proxy still takes.
const MAX_URL: usize = 2048;

/// Schemes that a browser would run or read instead of going somewhere.
const NOT_PLACES: &[&str] = &["javascript", "data", "vbscript", "blob", "file", "about"];

/// A change of an e-mail address.
pub(crate) struct EmailChange(Change<String>);

impl FromParam for EmailChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let change = Change::<String>::from_param(param, path)?;
        match &change {
            Change::Set(email) if !is_email(email) => {
                Err(Invalid::Email { param: path.to_string(), shown: shown(email) })
            }
            Change::Keep | Change::Unset | Change::Set(_) => Ok(EmailChange(change)),
        }
    }

    fn schema() -> Schema {
        Change::<String>::schema()
    }
}

impl From<EmailChange> for Change<String> {
    fn from(change: EmailChange) -> Self {
        change.0
    }
}

/// Loose, as on the real service: something before and after one `@`, and no blanks.
fn is_email(text: &str) -> bool {
    let blank = |it: char| it.is_whitespace() || it.is_control();
    let parts = text.split_once('@');
    parts.is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'))
        && text.chars().count() <= MAX_EMAIL
        && !text.contains(blank)
}

/// A URL that a browser will be sent to, so it must be a place: `https`, `http`, or an app's own
/// scheme, and never something that runs.
pub(crate) struct ReturnUrl(Option<String>);

impl FromParam for ReturnUrl {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let url = Option::<String>::from_param(param, path)?;
        match &url {
            Some(url) if !is_place(url) => Err(Invalid::Url(path.to_string())),
            Some(_) | None => Ok(ReturnUrl(url)),
        }
    }

    fn schema() -> Schema {
        Option::<String>::schema()
    }
}

impl From<ReturnUrl> for Option<String> {
    fn from(url: ReturnUrl) -> Self {
        url.0
    }
}

fn is_place(url: &str) -> bool {
    let unsafe_in_url = |it: char| it.is_whitespace() || it.is_control() || it == '\\';
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '.' | '-');
    url.len() <= MAX_URL
        && !url.contains(unsafe_in_url)
        && scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.chars().all(word)
        && !NOT_PLACES.contains(&scheme.to_ascii_lowercase().as_str())
        && !rest.is_empty()
        && !rest.starts_with(['/', '?', '#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for email in ["a@b", "jenny.rosen+tag@example.com", "ü@münchen.de"] {
            assert!(is_email(email), "{email}");
        }
        let long = format!("{}@b", "a".repeat(MAX_EMAIL));
        for text in ["", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\n", &long] {
            assert!(!is_email(text), "{text}");
        }
    }

    #[test]
    fn places() {
        for url in [
            "https://example.com/order/123/complete?x=1#y",
            "http://localhost:3000/",
            "myapp://back",
            "com.example.app://return",
        ] {
            assert!(is_place(url), "{url}");
        }
        for url in [
            "",
            "example.com",
            "/relative",
            "javascript:alert(1)",
            "JavaScript://x%0aalert(1)",
            "java\tscript://x",
            "data:text/html,x",
            "vbscript://x",
            "file:///etc/passwd",
            "blob:https://x",
            "https://",
            "https:///x",
            "https:\\\\host",
            "https://example.com/\r\nX: y",
            "1https://x",
            "//host",
        ] {
            assert!(!is_place(url), "{url}");
        }
    }
}
