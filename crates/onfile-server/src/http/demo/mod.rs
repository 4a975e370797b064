//! `onfile demo`: a shop with its pages, its back end and something to sell, on an address of its own.
//!
//! It is to the API what any merchant's server is. It calls the API with a secret key, which stays
//! here; its pages are of another origin than the frames in which card numbers are typed, and have
//! the content security policy that merchants are told to have. The calls go the way of every
//! request, less the socket. Whoever reaches the shop may do what its buttons do, so it exists only
//! when it was asked for, with records of its own.

mod goods;
mod guard;
mod pages;
mod till;

use super::request::{Head, Request};
use super::response::{HyperReply, Reply};
use super::server::Server;
use goods::Goods;
use guard::Door;
use hyper::Method;
use onfile_wire::error::Namespace;
pub use pages::Pages;
use std::path::PathBuf;
use till::Till;

/// The shop.
pub struct Demo {
    door: Door,
    pages: Pages,
    till: Till,
    goods: Goods,
}

/// What the shop is told.
pub struct Opening {
    /// The key that the shop calls the API with.
    pub secret_key: String,
    /// The key that its pages have.
    pub publishable_key: String,
    /// Where browsers reach the shop, when the operator says so.
    pub url: Option<String>,
    /// Where its pages are read from; the binary when nobody says.
    pub pages: Option<PathBuf>,
}

impl Demo {
    /// Puts on sale what is not yet, and opens.
    pub async fn open(server: &Server, opening: Opening) -> Result<Self, String> {
        let Opening { secret_key, publishable_key, url, pages } = opening;
        let till = Till::new(&secret_key)?;
        let goods = Goods::on_sale(&till, server).await?;
        let api = server.app.public_url.clone();
        Ok(Demo {
            door: Door::of(url),
            pages: Pages::new(pages, api, publishable_key),
            till,
            goods,
        })
    }

    /// Answers a request to the shop.
    pub(super) async fn respond(&self, server: &Server, head: Head) -> HyperReply {
        let id = head.id.clone();
        let mut reply = match server.read(head).await {
            Ok((request, _room)) => self.answer(server, &request).await,
            Err(error) => Reply::error(&error, Namespace::First, &id, server.app.world.now()),
        };
        reply.of_request(&id);
        reply.into_hyper()
    }

    async fn answer(&self, server: &Server, request: &Request) -> Reply {
        if let Err(reason) = self.door.admits(request) {
            return pages::refusal(403, reason);
        }
        let (till, goods) = (&self.till, &self.goods);
        match (&request.method, request.path.as_str()) {
            (&Method::GET, "/activity") => till.activity(server, goods, request).await,
            (&Method::GET, "/session-status") => till.session_status(server, request).await,
            (&Method::GET, path) => self.pages.show(path),
            (&Method::POST, "/create-intent-and-customer-session") => {
                till.create_intent_and_customer_session(server, goods).await
            }
            (&Method::POST, "/create-checkout-session") => {
                till.create_checkout_session(server, goods).await
            }
            (&Method::POST, "/create-hosted-session") => {
                till.create_hosted_session(server, goods, request).await
            }
            (&Method::POST, "/charge-saved-card") => {
                till.charge_saved_card(server, goods, request).await
            }
            (&Method::POST, "/advance") => till.advance(server, request).await,
            _ => pages::refusal(404, "There is nothing here."),
        }
    }
}
