//! The address of a hosted Checkout Session. Until the page that takes payments is part of this
//! server, it says what the session is about and where it can be paid.

use super::response::Reply;
use super::three_d_secure::{escaped, message, page};
use crate::app::App;
use crate::ops::payment_page;
use onfile_domain::Named;
use onfile_domain::checkout_session::StatusName;
use std::fmt::Write as _;
use std::sync::Arc;

/// `GET /c/pay/{account}/{session}`
pub(super) async fn show(app: &Arc<App>, ids: &[(String, String)]) -> Reply {
    let [(_, account), (_, session)] = ids else { return nothing() };
    let hosted = match payment_page::hosted(app, account, session).await {
        Ok(Some(hosted)) => hosted,
        Ok(None) => return nothing(),
        Err(error) => {
            return message(error.status, "This did not work", "Please go back to the shop.");
        }
    };
    match hosted.status {
        StatusName::Open => Reply::page(200, open(&hosted)),
        StatusName::Complete => message(200, "Thank you", "This purchase is complete."),
        StatusName::Expired => message(200, "Too late", "This page has expired."),
    }
}

fn nothing() -> Reply {
    message(404, "Nothing to do here", "There is no such Checkout Session.")
}

fn open(hosted: &payment_page::Hosted) -> String {
    let mut body = String::from("<ul>");
    for (quantity, name) in &hosted.items {
        // Writing into a string does not fail.
        let _ = write!(body, "\n<li>{quantity} × {}</li>", escaped(name));
    }
    body.push_str("\n</ul>");
    if let Some(total) = &hosted.total {
        let _ = write!(body, "\n<p>Total: <strong>{}</strong></p>", escaped(total));
    }
    let _ = write!(
        body,
        "\n<p>This server does not take payments on this page yet. The session <code>{}</code> is \
         {}: it can be confirmed over the API, or in the shop's own page with <code>ui_mode: \
         elements</code>.</p>",
        escaped(&hosted.id),
        hosted.status.name(),
    );
    if let Some(url) = hosted.cancel_url.as_ref().filter(|url| url.starts_with("http")) {
        let _ = write!(body, "\n<p><a href=\"{}\">Back to the shop</a></p>", escaped(url));
    }
    page("Checkout", &body)
}
