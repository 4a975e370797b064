//! The shop's pages: files of `web/demo`, part of the binary.

use crate::http::response::Reply;
use hyper::header;
use std::fs;
use std::path::PathBuf;

/// A file under the name that it has in `web/demo`.
macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../../web/demo/", $name)))
    };
}

/// Every file there is.
const FILES: &[(&str, &str)] = &[
    file!("index.html"),
    file!("demo.css"),
    file!("shop.js"),
    file!("payment-intents.js"),
    file!("checkout-sessions.js"),
    file!("hosted-page.js"),
    file!("test-cards.js"),
    file!("server-side.js"),
];

/// Where the files are read from, and what the pages have to know.
pub struct Pages {
    folder: Option<PathBuf>,
    api: String,
    publishable_key: String,
}

impl Pages {
    /// From the folder, when one is given.
    pub(super) fn new(folder: Option<PathBuf>, api: String, publishable_key: String) -> Self {
        Pages { folder, api, publishable_key }
    }

    /// `GET` of any path. One page takes payments in every way; which one its path says.
    pub(super) fn show(&self, path: &str) -> Reply {
        let name = match path {
            "/" | "/checkout" | "/hosted" => "index.html",
            path => path.trim_start_matches('/'),
        };
        let Some((name, text)) = FILES.iter().find(|(known, _)| *known == name) else {
            return refusal(404, "There is nothing here.");
        };
        let text = match &self.folder {
            None => (*text).to_owned(),
            Some(folder) => match fs::read_to_string(folder.join(name)) {
                Ok(text) => text,
                Err(_) => return refusal(404, "There is no such file in the folder."),
            },
        };
        match name.rsplit_once('.') {
            Some((_, "js")) => Reply::text("text/javascript; charset=utf-8", text),
            Some((_, "css")) => Reply::text("text/css; charset=utf-8", text),
            Some(_) | None => self.page(&text),
        }
    }

    /// A URL and a key are of letters that mean nothing in HTML.
    fn page(&self, template: &str) -> Reply {
        let html = template
            .replace("{{API}}", &self.api)
            .replace("{{PUBLISHABLE_KEY}}", &self.publishable_key);
        let mut reply = Reply::page(200, html);
        reply.add(header::CONTENT_SECURITY_POLICY, &policy(&self.api));
        reply
    }
}

/// What a merchant's page may do, as `docs/existing-code.md` says it; nothing of ours is inline.
fn policy(api: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {api}; frame-src {api}; style-src 'self'; \
         connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Why a request is not answered, for people.
pub(super) fn refusal(status: u16, reason: &'static str) -> Reply {
    let mut reply = Reply::text("text/plain; charset=utf-8", format!("{reason}\n"));
    reply.status = status;
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Pages {
        Pages::new(None, "https://pay.example.com".to_owned(), "pk_test_1234".to_owned())
    }

    #[test]
    fn every_file_that_is_named_is_there() {
        for (name, text) in FILES {
            let named = text.split(['"', '\'']).filter(|part| {
                let local = part.trim_start_matches("./").trim_start_matches('/');
                part.starts_with(['.', '/']) && local.ends_with(".js") && !part.contains("//")
            });
            for part in named {
                let path = format!("/{}", part.trim_start_matches("./").trim_start_matches('/'));
                assert_eq!(pages().show(&path).status, 200, "{name} names {part}");
            }
        }
    }

    #[test]
    fn a_page_knows_where_it_pays() {
        for path in ["/", "/checkout", "/hosted"] {
            let reply = pages().show(path);
            let html = String::from_utf8(reply.body().to_vec()).unwrap();
            assert!(html.contains("src=\"https://pay.example.com/endive/stripe.js\""));
            assert!(html.contains("content=\"pk_test_1234\"") && !html.contains("{{"));
        }
        for path in ["/pages.rs", "/../../Cargo.toml", "//", "/index.html/"] {
            assert_eq!(pages().show(path).status, 404, "{path}");
        }
    }
}
