//! Who the shop answers: it has no login, so what reaches it must come from somebody who meant to.
//!
//! A page of another site can make a browser call any address, and can make a name of its own lead
//! to any address. The first is found out by `Origin`, the second by `Host`.

use crate::http::request::Request;
use std::net::IpAddr;

/// The names under which the shop is reached.
pub(super) struct Door {
    /// Host and port of the URL that the operator gave.
    authority: Option<String>,
}

impl Door {
    /// A shop at this URL, or at any address of this machine.
    pub(super) fn of(url: Option<String>) -> Self {
        let authority = url.as_deref().and_then(|url| url.split_once("://"));
        Door { authority: authority.map(|(_, authority)| authority.to_ascii_lowercase()) }
    }

    /// Whether a request may be answered, or else why not.
    pub(super) fn admits(&self, request: &Request) -> Result<(), &'static str> {
        let header = |name| request.header(name).ok().flatten().map(str::to_ascii_lowercase);
        let host = header("host").unwrap_or_default();
        // Nobody else can make an IP address, or `localhost`, lead here.
        let known = self.authority.as_ref() == Some(&host) || is_nobodys_name(&host);
        if !known {
            return Err("The shop is not known under this name; --shop-url gives it one.");
        }
        if request.method == hyper::Method::GET {
            return Ok(());
        }
        // Browsers send it with every POST; what is not a browser carries nobody's intentions.
        let own = |origin: String| origin.split_once("://").is_some_and(|(_, from)| from == host);
        match header("origin").is_none_or(own) && !request.repeats("origin") {
            true => Ok(()),
            false => Err("The shop's buttons are on the shop's own pages."),
        }
    }
}

fn is_nobodys_name(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    name == "localhost" || bare.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::Method;

    fn admits(url: Option<&str>, method: Method, headers: &[(&'static str, &str)]) -> bool {
        let door = Door::of(url.map(str::to_owned));
        door.admits(&Request::of(method, "/", headers)).is_ok()
    }

    #[test]
    fn addresses_are_nobodys_names() {
        for host in ["127.0.0.1:4242", "localhost:4242", "[::1]:4242", "localhost", "192.168.1.7"] {
            assert!(admits(None, Method::GET, &[("host", host)]), "{host}");
        }
        for host in ["", "evil.example", "evil.example:4242", "127.0.0.1.evil.example", "x:1:2"] {
            assert!(!admits(None, Method::GET, &[("host", host)]), "{host}");
        }
    }

    #[test]
    fn a_name_that_the_operator_gave() {
        let url = Some("https://Shop.example");
        assert!(admits(url, Method::GET, &[("host", "shop.example")]));
        assert!(!admits(url, Method::GET, &[("host", "evil.example")]));
        let posted = [("host", "shop.example"), ("origin", "https://shop.example")];
        assert!(admits(url, Method::POST, &posted));
    }

    #[test]
    fn what_changes_something_comes_from_the_shops_own_pages() {
        let posted =
            |origin| admits(None, Method::POST, &[("host", "127.0.0.1:4242"), ("origin", origin)]);
        assert!(posted("http://127.0.0.1:4242"));
        for origin in ["http://evil.example", "http://127.0.0.1:4240", "null", ""] {
            assert!(!posted(origin), "{origin}");
        }
        assert!(admits(None, Method::POST, &[("host", "localhost:4242")]));
    }
}
