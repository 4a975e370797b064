//! The browser's side: the library as merchants' pages load it, and the documents of its frames.
//! All of it is built by `web/build`, kept in `web/dist`, and part of the binary.
//!
//! The library is the same for every release train; which one was asked for, and where this server
//! is reached, are written in front of it when it is served. What it is told must not be taken from
//! the address that the page loaded it by: behind an intercepting proxy that is another host.

use super::request::Request;
use super::response::Reply;
use super::three_d_secure::escaped;
use bytes::Bytes;
use hyper::header::{self, HeaderName};
use std::fs;
use std::path::PathBuf;

/// A file of the build.
struct Asset {
    name: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
}

const ASSETS: &[Asset] = include!("../../../../web/dist/table.rs");
const LOADER: &str = include_str!("../../../../web/dist/stripe.js");

/// The release trains that the library is served as. `v3` is the oldest, at an address of its own.
const TRAINS: [&str; 6] = ["v3", "acacia", "basil", "clover", "dahlia", "endive"];

/// How long a page may keep the library, in seconds: a new release is in use within a minute.
const LOADER_LIFE: &str = "max-age=60";
/// Files are named by a hash of what is in them, so what a name means never changes.
const FILE_LIFE: &str = "public, max-age=31536000, immutable";

/// What a frame's document may do: run and look as built, call this server, hold the issuer's page.
/// Nothing is said about who may embed it: any merchant may, and `frame-ancestors *` would shut out
/// those whose page was opened from a file.
const FRAME_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src * data:; \
    img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'";

/// What the Checkout page may do in a shop's frame: the same, and show the shop's pictures.
const EMBEDDED_CHECKOUT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    font-src * data:; img-src 'self' data: https: http:; connect-src 'self'; frame-src 'self'; \
    form-action 'none'; base-uri 'none'";
/// Pages that are isolated embed only what is, too. Pictures of products say nothing about who may
/// show them, so the page that has them asks for them without saying who asks.
const ISOLATED: &str = "require-corp";
const ISOLATED_WITH_PICTURES: &str = "credentialless";

/// What the hosted Checkout page may do: the same, on its own, and in nobody's frame. Products have
/// pictures wherever their seller keeps them.
const CHECKOUT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; \
    img-src 'self' data: https: http:; connect-src 'self'; frame-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'none'";
/// The document of the Checkout page, and the tag in it that is told what page it is.
const CHECKOUT: &str = "checkout-inner-";
const CHECKOUT_ROOT: &str = "<div id=\"root\"";

/// Where the build is read from.
pub enum Web {
    /// The binary.
    Embedded,
    /// A folder, while somebody works on it; read anew each time, by whoever serves.
    Folder(PathBuf),
}

impl Web {
    /// From the folder, when one is given.
    pub fn new(folder: Option<PathBuf>) -> Self {
        folder.map_or(Web::Embedded, Web::Folder)
    }

    /// `GET /{train}/stripe.js` and `GET /v3/`
    pub fn library(&self, train: &str, url: &str) -> Reply {
        let Some(train) = TRAINS.iter().find(|known| **known == train) else { return missing() };
        let body = match self {
            Web::Embedded => LOADER.to_owned(),
            Web::Folder(folder) => match fs::read_to_string(folder.join("stripe.js")) {
                Ok(text) => text,
                Err(_) => return missing(),
            },
        };
        // The URL is of a scheme, a host and a port alone, so it needs no escaping in a string.
        let script = format!(
            "/* Licences of what is bundled: {url}/v3/LICENSES.txt */\n\
             (()=>{{const ONFILE_ORIGIN=\"{url}\",ONFILE_TRAIN=\"{train}\";{body}}})();\n"
        );
        let mut reply = Reply::text("text/javascript; charset=utf-8", script);
        reply.add(header::CACHE_CONTROL, LOADER_LIFE);
        // Pages that load it with `crossorigin` then see its errors as their own.
        reply.readable_by_browsers();
        reply
    }

    /// The hosted Checkout page, with what it has to be told: names, and values for attributes.
    pub fn checkout(&self, told: &[(&str, &str)]) -> Reply {
        let Some(html) = document_in(self, CHECKOUT) else { return missing() };
        let attributes: String = told
            .iter()
            .map(|(name, value)| format!(" data-{name}=\"{}\"", escaped(value)))
            .collect();
        let html = html.replacen(CHECKOUT_ROOT, &format!("{CHECKOUT_ROOT}{attributes}"), 1);
        let mut reply = Reply::page(200, html);
        reply.add(header::CONTENT_SECURITY_POLICY, CHECKOUT_POLICY);
        reply
    }

    /// `GET /v3/{file}`
    pub fn file(&self, name: &str, request: &Request) -> Reply {
        let Some(content_type) = content_type(name) else { return missing() };
        let (body, encoded) = match self {
            Web::Embedded => match ASSETS.iter().find(|asset| asset.name == name) {
                Some(asset) if takes_brotli(request) => (Bytes::from_static(asset.brotli), true),
                Some(asset) => (Bytes::from_static(asset.plain), false),
                None => return missing(),
            },
            // A name from a path holds no slash unless it was encoded, and none of the build's does.
            Web::Folder(_) if name.contains(['/', '\\']) => return missing(),
            Web::Folder(folder) => match fs::read(folder.join(name)) {
                Ok(bytes) => (Bytes::from(bytes), false),
                Err(_) => return missing(),
            },
        };
        let mut reply = Reply::text(content_type, body);
        if encoded {
            reply.add(header::CONTENT_ENCODING, "br");
        }
        reply.add(header::VARY, "Accept-Encoding");
        reply.add(header::CACHE_CONTROL, FILE_LIFE);
        let (policy, isolation) = match name.starts_with(CHECKOUT) {
            true => (EMBEDDED_CHECKOUT_POLICY, ISOLATED_WITH_PICTURES),
            false => (FRAME_POLICY, ISOLATED),
        };
        reply.add(header::CONTENT_SECURITY_POLICY, policy);
        reply.add(HeaderName::from_static("cross-origin-embedder-policy"), isolation);
        // The library imports its parts as modules, which browsers only read if they may.
        if name.ends_with(".js") {
            reply.readable_by_browsers();
        }
        reply
    }
}

/// The documents of the build that begin so: there is one.
fn document_in(web: &Web, start: &str) -> Option<String> {
    let is_it = |name: &str| name.starts_with(start) && name.ends_with(".html");
    match web {
        Web::Embedded => {
            let asset = ASSETS.iter().find(|asset| is_it(asset.name))?;
            String::from_utf8(asset.plain.to_vec()).ok()
        }
        Web::Folder(folder) => {
            let mut entries = fs::read_dir(folder).ok()?.flatten();
            let entry = entries.find(|it| it.file_name().to_str().is_some_and(is_it))?;
            fs::read_to_string(entry.path()).ok()
        }
    }
}

/// By the end of the name; what has none of these ends is no file of the build.
fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "html" => Some("text/html; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "txt" => Some("text/plain; charset=utf-8"),
        _ => None,
    }
}

fn takes_brotli(request: &Request) -> bool {
    let accepted = request.header("accept-encoding").ok().flatten().unwrap_or_default();
    accepted.split(',').any(|coding| coding.trim() == "br")
}

fn missing() -> Reply {
    let mut reply = Reply::text("text/plain; charset=utf-8", "There is no such file.\n");
    reply.status = 404;
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_is_whole() {
        for document in [
            "elements-inner-payment",
            "elements-inner-checkout-form",
            "controller",
            "three-ds-2-challenge",
            "checkout-inner",
        ] {
            let html = ASSETS
                .iter()
                .find(|asset| asset.name.starts_with(document) && asset.name.ends_with(".html"));
            let html = std::str::from_utf8(html.unwrap().plain).unwrap();
            // The library names the document, and the document names its files.
            assert!(LOADER.contains(document), "{document}");
            let files = html.split('"').map(|part| part.trim_start_matches("/v3/"));
            let mut named = files.filter(|part| part.starts_with(document)).peekable();
            assert!(named.peek().is_some(), "{document}");
            assert!(named.all(|name| ASSETS.iter().any(|asset| asset.name == name)), "{document}");
        }
    }

    #[test]
    fn the_library_knows_its_train_and_its_server() {
        let web = Web::new(None);
        for train in TRAINS {
            let reply = web.library(train, "https://pay.example.com");
            let text = String::from_utf8(reply.body().to_vec()).unwrap();
            assert_eq!(reply.status, 200);
            assert!(text.contains(&format!("ONFILE_TRAIN=\"{train}\"")), "{train}");
            assert!(text.contains("ONFILE_ORIGIN=\"https://pay.example.com\""), "{train}");
        }
        assert_eq!(web.library("tomorrow", "https://pay.example.com").status, 404);
    }
}
