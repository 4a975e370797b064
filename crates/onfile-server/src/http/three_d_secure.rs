//! The issuer's challenge as a page of ours: two buttons, no script, usable once.
//!
//! Its address is unguessable and is all that is needed, as with a real issuer's page. The page
//! sends the buyer back to the address that was stored with the attempt and to no other.

use super::page_texts::{Closing, Texts, texts};
use super::request::Request;
use super::response::Reply;
use crate::app::App;
use crate::ops::authentication;
use onfile_wire::error::ApiError;
use std::fmt::Write as _;
use std::sync::Arc;

const STYLE: &str = "\
body { margin: 0; font: 16px/1.5 -apple-system, BlinkMacSystemFont, \"Segoe UI\", Roboto, \"Helvetica Neue\", \
Arial, sans-serif; color: #1a1f36; background: #f6f8fa }
main { max-width: 26rem; margin: 10vh auto; padding: 2rem; background: #fff; border-radius: 8px; \
box-shadow: 0 1px 4px rgb(0 0 0 / 15%) }
h1 { margin: 0 0 1rem; font-size: 1.25rem }
h2 { margin: 1.5rem 0 .25rem; font-size: 1rem }
form { display: inline }
button { margin: 1rem 0 0; margin-inline-end: .5rem; padding: .6rem 1.2rem; font: inherit; border: 1px solid #687385; \
border-radius: 6px; background: #fff; color: inherit; cursor: pointer }
button:hover { border-color: #1a1f36 }
button#test-source-authorize-3ds { color: #fff; background: #4b45c6; border-color: #4b45c6 }
button:focus-visible { outline: 3px solid #f5a623; outline-offset: 2px }
@media (max-width: 30rem) { body { background: #fff } \
main { margin: 0; padding: 4rem 2rem 2rem; border-radius: 0; box-shadow: none } }
";

/// `GET /3d_secure.css`
pub fn style() -> Reply {
    Reply::text("text/css; charset=utf-8", STYLE)
}

/// `GET /3d_secure/{account}/{attempt}`
pub async fn show(app: &Arc<App>, ids: &[(String, String)], request: &Request) -> Reply {
    let texts = texts(request);
    let Some((account, attempt)) = named(ids) else { return gone(texts) };
    match authentication::view(app, account, attempt).await {
        Ok(Some(view)) => {
            let html = challenge(account, attempt, view.amount.as_deref(), texts);
            let mut page = Reply::page(200, html);
            if view.by_sdk {
                page.in_frames();
            }
            page
        }
        Ok(None) => gone(texts),
        Err(error) => broken(&error, texts),
    }
}

/// `POST /3d_secure/{account}/{attempt}/authorize` and `/fail`
pub async fn answer(
    app: &Arc<App>,
    ids: &[(String, String)],
    request: &Request,
    passed: bool,
) -> Reply {
    let texts = texts(request);
    let Some((account, attempt)) = named(ids) else { return gone(texts) };
    let resolved = match authentication::resolve(app.clone(), account, attempt, passed).await {
        Ok(Some(resolved)) => resolved,
        Ok(None) => return gone(texts),
        Err(error) => return broken(&error, texts),
    };
    let back = resolved.return_url.as_deref().and_then(Reply::redirect);
    back.unwrap_or_else(|| {
        let Closing { thanks, close, authenticated, not_authenticated, .. } = &texts.closing;
        let how = if resolved.agreed { authenticated } else { not_authenticated };
        message(200, texts, thanks, &format!("{how} {close}"))
    })
}

pub(super) fn named(ids: &[(String, String)]) -> Option<(&str, &str)> {
    match ids {
        [(_, account), (_, attempt)] => Some((account, attempt)),
        _ => None,
    }
}

/// Unknown and used are one to whoever looks: an address that works once shows nothing afterwards.
pub(super) fn gone(texts: &Texts) -> Reply {
    let (title, text) = texts.closing.gone;
    message(410, texts, title, text)
}

pub(super) fn broken(error: &ApiError, texts: &Texts) -> Reply {
    let (title, text) = texts.closing.broken;
    message(error.status, texts, title, text)
}

fn challenge(account: &str, attempt: &str, amount: Option<&str>, texts: &Texts) -> String {
    let purpose = match amount {
        Some(amount) => {
            let (before, after) = texts.payment;
            format!("{before}<strong dir=\"ltr\">{}</strong>{after}", escaped(amount))
        }
        None => texts.saving.to_owned(),
    };
    let mut body = format!("<p>{purpose} {}</p>", texts.hint);
    let base = format!("/3d_secure/{}/{}", escaped(account), escaped(attempt));
    for (action, id, label) in [
        ("authorize", "test-source-authorize-3ds", texts.complete),
        ("fail", "test-source-fail-3ds", texts.fail),
    ] {
        // Writing into a string does not fail.
        let _ = write!(
            body,
            "\n<form method=\"post\" action=\"{base}/{action}?locale={}\">\
             <button type=\"submit\" id=\"{id}\">{label}</button></form>",
            texts.tag
        );
    }
    page_in(texts.tag, texts.direction(), texts.title, &body)
}

pub(super) fn message(status: u16, texts: &Texts, title: &str, text: &str) -> Reply {
    let body = format!("<p>{}</p>", escaped(text));
    let mut said = Reply::page(status, page_in(texts.tag, texts.direction(), title, &body));
    // What ends a challenge is shown where the challenge was; there is nothing on it to click.
    said.in_frames();
    said
}

pub(super) fn page(title: &str, body: &str) -> String {
    page_in("en", "ltr", title, body)
}

fn page_in(language: &str, direction: &str, title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/3d_secure.css\">\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
}

/// Text between tags and in quoted attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use hyper::{HeaderMap, Method};

    fn english() -> &'static Texts {
        texts(&Request::whole(Method::GET, "/", HeaderMap::new(), Bytes::new()))
    }

    #[test]
    fn the_page_has_its_two_buttons_and_no_script() {
        let html = challenge("acct_1", "payatt_2", Some("10.99 USD"), english());
        for part in [
            "action=\"/3d_secure/acct_1/payatt_2/authorize?locale=en\"",
            "action=\"/3d_secure/acct_1/payatt_2/fail?locale=en\"",
            "id=\"test-source-authorize-3ds\">Complete<",
            "id=\"test-source-fail-3ds\">Fail<",
            "<html lang=\"en\" dir=\"ltr\">",
            "a payment of <strong dir=\"ltr\">10.99 USD</strong>.",
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(!html.contains("<script") && !html.contains("style="));
    }

    #[test]
    fn an_address_is_no_markup() {
        let html = challenge("a\"><script>", "b", None, english());
        assert!(!html.contains("<script") && html.contains("a&quot;&gt;&lt;script&gt;"));
    }
}
