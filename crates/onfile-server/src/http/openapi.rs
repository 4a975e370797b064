//! `GET /openapi.json`: the routing table and the declarations of its handlers, as OpenAPI.

use super::handler::{Admits, Endpoint};
use super::response::Reply;
use super::router::{self, Page, Route, Target};
use bytes::Bytes;
use onfile_wire::json::pretty;
use onfile_wire::openapi::{Call, Operation, Proof, Publishable, document};
use std::sync::OnceLock;

/// The document, written when it is first asked for.
#[derive(Default)]
pub struct Description(OnceLock<Bytes>);

impl Description {
    /// The answer. `url` is where this server is reached.
    pub fn reply(&self, url: &str) -> Reply {
        let written = || Bytes::from(pretty(&document(url, &operations())));
        Reply::json(200, self.0.get_or_init(written).clone())
    }
}

/// Every route as an operation.
pub fn operations() -> Vec<Operation> {
    router::all().map(operation).collect()
}

fn operation(route: &'static Route) -> Operation {
    let call = match &route.target {
        Target::Api(endpoint) => call(route.info.caller, endpoint.as_ref()),
        Target::Page(Page::Health | Page::Description) => Call::Page("application/json"),
        Target::Page(Page::Metrics) => Call::Page("application/openmetrics-text"),
        Target::Page(Page::Style) => Call::Page("text/css"),
        Target::Page(
            Page::Challenge
            | Page::Authorize
            | Page::Fail
            | Page::Bank
            | Page::BankAuthorize
            | Page::BankFail
            | Page::BankVerify
            | Page::Mandate
            | Page::Agreement
            | Page::Checkout
            | Page::CheckoutReturn,
        ) => Call::Page("text/html"),
        Target::Page(Page::Library(_)) => Call::Page("text/javascript"),
        Target::Page(Page::File) => Call::Page("*/*"),
    };
    Operation { method: route.info.method.as_str(), path: route.info.pattern, call }
}

fn call(caller: Admits, endpoint: &dyn Endpoint) -> Call {
    let browser = |proof| Some(Publishable { declared: endpoint.declared(false), proof });
    let publishable = match caller {
        Admits::Secret | Admits::Control | Admits::Anyone => None,
        Admits::Intake => browser(Proof::None),
        Admits::OnIntent => browser(Proof::ClientSecret),
        Admits::OnCustomer => browser(Proof::CustomerSession),
    };
    Call::Api { secret: endpoint.declared(true), publishable }
}

#[cfg(test)]
mod tests;
