//! The address of a hosted Checkout Session: a page of `web/src/checkout`, which is told which session
//! it is for, or that this one is over, and asks for everything else itself.

use super::page_texts::{Texts, texts};
use super::request::Request;
use super::response::Reply;
use super::three_d_secure::{broken, message};
use super::web::Web;
use crate::app::App;
use crate::ops::payment_page::{self, Hosted};
use onfile_domain::Named;
use onfile_domain::checkout_session::StatusName;
use std::sync::Arc;

/// `GET /c/pay/{account}/{session}`
pub(super) async fn show(
    app: &Arc<App>,
    web: &Web,
    ids: &[(String, String)],
    request: &Request,
) -> Reply {
    let hosted = match find(app, ids, texts(request)).await {
        Ok(hosted) => hosted,
        Err(reply) => return *reply,
    };
    let locale = hosted.locale.name();
    match hosted.status {
        StatusName::Open => {
            web.checkout(&[("key", &hosted.key), ("client-secret", &hosted.client_secret)])
        }
        // What is over needs no key: the page says so, and asks for nothing.
        ended @ (StatusName::Complete | StatusName::Expired) => {
            web.checkout(&[("status", ended.name()), ("locale", locale)])
        }
    }
}

/// `GET /c/pay/{account}/{session}/return`: who is done is sent on, to the address on record.
pub(super) async fn back(app: &Arc<App>, ids: &[(String, String)], request: &Request) -> Reply {
    let texts = texts(request);
    let hosted = match find(app, ids, texts).await {
        Ok(hosted) => hosted,
        Err(reply) => return *reply,
    };
    let page = match hosted.status {
        StatusName::Complete => Reply::redirect(&hosted.success_url),
        StatusName::Open | StatusName::Expired => {
            let path: Vec<&str> = ids.iter().map(|(_, id)| id.as_str()).collect();
            Reply::redirect(&format!("/c/pay/{}", path.join("/")))
        }
    };
    page.unwrap_or_else(|| nothing(texts))
}

async fn find(
    app: &Arc<App>,
    ids: &[(String, String)],
    texts: &Texts,
) -> Result<Hosted, Box<Reply>> {
    let [(_, account), (_, session)] = ids else { return Err(Box::new(nothing(texts))) };
    match payment_page::hosted(app, account, session).await {
        Ok(Some(hosted)) => Ok(hosted),
        Ok(None) => Err(Box::new(nothing(texts))),
        Err(error) => Err(Box::new(broken(&error, texts))),
    }
}

fn nothing(texts: &Texts) -> Reply {
    let (title, text) = texts.closing.gone;
    message(404, texts, title, text)
}
