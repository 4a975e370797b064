//! The shop's back end: what a merchant's server does with an official SDK, done with the same calls.

use super::goods::{AMOUNT, CURRENCY, Goods};
use super::pages::refusal;
use crate::http::request::Request;
use crate::http::response::Reply;
use crate::http::server::Server;
use bytes::Bytes;
use hyper::Method;
use hyper::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// Events that the page is shown at a time; a payment has about ten.
const EVENTS: &str = "50";

/// What holds the secret key. It cannot be printed.
pub(super) struct Till {
    authorization: HeaderValue,
}

impl Till {
    /// A till that calls with this key.
    pub(super) fn new(secret_key: &str) -> Result<Self, String> {
        let authorization = HeaderValue::from_str(&format!("Bearer {secret_key}"));
        let mut authorization = authorization.map_err(|_| "this is no key".to_owned())?;
        authorization.set_sensitive(true);
        Ok(Till { authorization })
    }

    /// Calls the API.
    async fn call(
        &self,
        server: &Server,
        method: Method,
        path: &str,
        form: &[(&str, &str)],
    ) -> Reply {
        let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
        let pairs =
            form.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let form = pairs.collect::<Vec<_>>().join("&");
        let (target, body) = match method {
            Method::GET => (format!("{path}?{form}"), Bytes::new()),
            _ => (path.to_owned(), Bytes::from(form)),
        };
        let headers = HeaderMap::from_iter([(AUTHORIZATION, self.authorization.clone())]);
        server.answer(&Request::whole(method, &target, headers, body)).await
    }

    /// Calls the API, and takes the answer apart: the object, or the error.
    pub(super) async fn ask(
        &self,
        server: &Server,
        method: Method,
        path: &str,
        form: &[(&str, &str)],
    ) -> Result<Value, Value> {
        let reply = self.call(server, method, path, form).await;
        let body: Value = serde_json::from_slice(reply.body()).unwrap_or_default();
        match reply.status {
            200 => Ok(body),
            _ => Err(body["error"].clone()),
        }
    }

    /// `POST /create-intent-and-customer-session`, as the guide on saving during a payment has it.
    pub(super) async fn create_intent_and_customer_session(
        &self,
        server: &Server,
        goods: &Goods,
    ) -> Reply {
        let intent = [
            ("amount", AMOUNT),
            ("currency", CURRENCY),
            ("automatic_payment_methods[enabled]", "true"),
            ("customer", goods.customer.as_str()),
        ];
        let session = [
            ("customer", goods.customer.as_str()),
            ("components[payment_element][enabled]", "true"),
            ("components[payment_element][features][payment_method_redisplay]", "enabled"),
            ("components[payment_element][features][payment_method_save]", "enabled"),
            ("components[payment_element][features][payment_method_save_usage]", "off_session"),
            ("components[payment_element][features][payment_method_remove]", "enabled"),
        ];
        let made = async {
            let intent = self.ask(server, Method::POST, "/v1/payment_intents", &intent).await?;
            let session = self.ask(server, Method::POST, "/v1/customer_sessions", &session).await?;
            Ok(json!({
                "client_secret": intent["client_secret"],
                "customer_session_client_secret": session["client_secret"],
            }))
        };
        shown(made.await)
    }

    /// `POST /create-checkout-session`
    pub(super) async fn create_checkout_session(&self, server: &Server, goods: &Goods) -> Reply {
        let session = [
            ("line_items[0][price]", goods.price.as_str()),
            ("line_items[0][quantity]", "1"),
            ("mode", "payment"),
            ("ui_mode", "elements"),
            ("customer", goods.customer.as_str()),
            ("saved_payment_method_options[payment_method_save]", "enabled"),
            ("saved_payment_method_options[payment_method_remove]", "enabled"),
        ];
        let made = self.ask(server, Method::POST, "/v1/checkout/sessions", &session).await;
        shown(made.map(|made| json!({ "checkoutSessionClientSecret": made["client_secret"] })))
    }

    /// `POST /create-hosted-session`: the same purchase on a page of the server's, which leads back
    /// to the shop that the buyer came from.
    pub(super) async fn create_hosted_session(
        &self,
        server: &Server,
        goods: &Goods,
        request: &Request,
    ) -> Reply {
        // Only the shop's own pages get this far, and browsers say with every POST which that is.
        let Some(shop) = request.header("origin").ok().flatten() else {
            return refusal(400, "The shop's page says where it is.");
        };
        let success = format!("{shop}/hosted?session_id={{CHECKOUT_SESSION_ID}}");
        let cancel = format!("{shop}/hosted");
        let session = [
            ("line_items[0][price]", goods.price.as_str()),
            ("line_items[0][quantity]", "1"),
            ("line_items[0][adjustable_quantity][enabled]", "true"),
            ("line_items[0][adjustable_quantity][minimum]", "1"),
            ("line_items[0][adjustable_quantity][maximum]", "9"),
            ("mode", "payment"),
            ("customer", goods.customer.as_str()),
            ("saved_payment_method_options[payment_method_save]", "enabled"),
            ("saved_payment_method_options[payment_method_remove]", "enabled"),
            ("success_url", success.as_str()),
            ("cancel_url", cancel.as_str()),
        ];
        let made = self.ask(server, Method::POST, "/v1/checkout/sessions", &session).await;
        shown(made.map(|made| json!({ "url": made["url"] })))
    }

    /// `GET /session-status?session_id=cs_…`: what became of it, asked when the buyer is back.
    pub(super) async fn session_status(&self, server: &Server, request: &Request) -> Reply {
        let session = match field(request, "session_id") {
            Ok(session) => session,
            Err(refused) => return refused,
        };
        let id = utf8_percent_encode(&session, NON_ALPHANUMERIC);
        let path = format!("/v1/checkout/sessions/{id}");
        let found = self.ask(server, Method::GET, &path, &[]).await;
        let said = |found: Value| json!({ "status": found["status"], "payment_status": found["payment_status"] });
        shown(found.map(said))
    }

    /// `POST /charge-saved-card`: later, without the customer. Answered as the API answers.
    pub(super) async fn charge_saved_card(
        &self,
        server: &Server,
        goods: &Goods,
        request: &Request,
    ) -> Reply {
        let method = match field(request, "payment_method") {
            Ok(method) => method,
            Err(refused) => return refused,
        };
        let intent = [
            ("amount", AMOUNT),
            ("currency", CURRENCY),
            ("automatic_payment_methods[enabled]", "true"),
            ("customer", goods.customer.as_str()),
            ("payment_method", &method),
            ("return_url", "https://example.com/order/123/complete"),
            ("off_session", "true"),
            ("confirm", "true"),
        ];
        let made = self.ask(server, Method::POST, "/v1/payment_intents", &intent).await;
        shown(made.map(|made| json!({ "id": made["id"], "status": made["status"] })))
    }

    /// `POST /advance`: time moves, for everything that waits.
    pub(super) async fn advance(&self, server: &Server, request: &Request) -> Reply {
        match field(request, "seconds") {
            Ok(seconds) => {
                let path = "/_onfile/clock/advance";
                shown(self.ask(server, Method::POST, path, &[("seconds", &seconds)]).await)
            }
            Err(refused) => refused,
        }
    }

    /// `GET /activity?after=evt_…`: what the page shows of the server: the events after that one,
    /// what the customer has on file, and the time.
    pub(super) async fn activity(
        &self,
        server: &Server,
        goods: &Goods,
        request: &Request,
    ) -> Reply {
        let after = field(request, "after").unwrap_or_default();
        let mut events = vec![("limit", EVENTS)];
        if !after.is_empty() {
            events.push(("ending_before", &after));
        }
        let methods = format!("/v1/customers/{}/payment_methods", goods.customer);
        let seen = async {
            let events = self.ask(server, Method::GET, "/v1/events", &events).await?;
            let on_file = self.ask(server, Method::GET, &methods, &[("limit", "20")]).await?;
            let clock = self.ask(server, Method::GET, "/_onfile/clock", &[]).await?;
            Ok(json!({
                "customer": goods.customer,
                "events": events["data"],
                "payment_methods": on_file["data"],
                "now": clock["now"],
            }))
        };
        shown(seen.await)
    }
}

/// A parameter of a request to the shop.
fn field(request: &Request, name: &str) -> Result<String, Reply> {
    let tree = request.parameters().map_err(|_| refusal(400, "The form cannot be read."))?;
    let text = tree.text(name).map(str::to_owned);
    text.ok_or_else(|| refusal(400, "The form lacks what the button sends."))
}

fn shown(made: Result<Value, Value>) -> Reply {
    match made {
        Ok(made) => Reply::json(200, made.to_string()),
        Err(error) => {
            let status = if error["type"] == "card_error" { 402 } else { 400 };
            // An intent that came with the error has a client secret, which is the page's to ask for.
            let said = ["type", "code", "decline_code", "message"];
            let said = said.map(|name| (name.to_owned(), error[name].clone()));
            let error: serde_json::Map<String, Value> = said.into_iter().collect();
            Reply::json(status, json!({ "error": error }).to_string())
        }
    }
}
