//! The request of each act.

use super::act::{Act, Kind, Terms};
use super::books::Answer;
use super::house::{AGREED, BACK, House, entry, item, some, terms_of};
use super::net::Net;
use crate::command::Pick;
use crate::door::PUBLIC_URL;
use hyper::Method;
use serde_json::Value;

/// A request.
pub struct Order {
    pub method: Method,
    pub target: String,
    pub form: String,
}

fn post(target: impl Into<String>, form: impl Into<String>) -> Order {
    let form: String = form.into();
    let form = form.trim_start_matches('&').to_owned();
    Order { method: Method::POST, target: target.into(), form }
}

fn delete(target: String) -> Order {
    Order { method: Method::DELETE, target, form: String::new() }
}

/// The request of an act; none where there is nothing that it could be about.
pub fn of(house: &House, act: &Act, expected: &Answer) -> Option<Order> {
    let id = |pick: Pick, prefix| house.picked(pick, prefix);
    let maybe = |name: &str, pick: Option<Pick>, prefix: &'static str| match pick {
        None => Some(String::new()),
        Some(pick) => house.picked(pick, prefix).map(|id| format!("&{name}={id}")),
    };
    Some(match act {
        Act::Customer { clock } => post("/v1/customers", maybe("test_clock", *clock, "clock")?),
        Act::DeleteCustomer(at) => delete(format!("/v1/customers/{}", id(*at, "cus")?)),
        Act::Method(kind) => post("/v1/payment_methods", entry(*kind, "")),
        Act::Pay { customer, method, amount, terms } => {
            let customer = maybe("customer", *customer, "cus")?;
            pay(house, &id(*method, "pm")?, *amount, &customer, *terms)
        }
        Act::PayByToken { customer, account, amount, keep } => {
            let customer = maybe("customer", *customer, "cus")?;
            by_token(house, Kind::Account(*account), *amount, &customer, *keep)?
        }
        Act::Confirm { intent, method, agreed } => {
            let method = id(*method, "pm")?;
            let agreed = *agreed && type_of(house, &method) != "card";
            let agreed = if agreed { AGREED } else { "" };
            let target = format!("/v1/payment_intents/{}/confirm", id(*intent, "pi")?);
            post(target, format!("payment_method={method}{agreed}{BACK}"))
        }
        Act::Answer { intent, agrees } => {
            page(house, &format!("/v1/payment_intents/{}", id(*intent, "pi")?), *agrees)?
        }
        Act::AnswerSetup { setup, agrees } => {
            page(house, &format!("/v1/setup_intents/{}", id(*setup, "seti")?), *agrees)?
        }
        Act::Prove { intent, right } => {
            let amounts = if *right { [32, 45] } else { [1, 2] };
            let [one, other] = amounts;
            let target = format!("/v1/payment_intents/{}/verify_microdeposits", id(*intent, "pi")?);
            post(target, format!("amounts[]={one}&amounts[]={other}"))
        }
        Act::Capture(at) => post(format!("/v1/payment_intents/{}/capture", id(*at, "pi")?), ""),
        Act::Cancel(at) => post(format!("/v1/payment_intents/{}/cancel", id(*at, "pi")?), ""),
        Act::Refund { intent, amount } => {
            let amount = amount.map_or(String::new(), |amount| format!("&amount={amount}"));
            post("/v1/refunds", format!("payment_intent={}{amount}", id(*intent, "pi")?))
        }
        Act::SetUp { customer, method, agreed } => {
            let (method, customer) = (id(*method, "pm")?, maybe("customer", *customer, "cus")?);
            let kind = type_of(house, &method);
            let agreed = if *agreed && kind != "card" { AGREED } else { "" };
            let types = format!("payment_method_types[]={kind}");
            let form = format!("confirm=true&{types}&payment_method={method}{customer}");
            post("/v1/setup_intents", format!("{form}{agreed}{BACK}"))
        }
        Act::Detach(at) => post(format!("/v1/payment_methods/{}/detach", id(*at, "pm")?), ""),
        Act::Product => post("/v1/products", "name=Tea"),
        Act::Price { product, amount } => {
            let product = id(*product, "prod")?;
            post("/v1/prices", format!("product={product}&currency=eur&unit_amount={amount}"))
        }
        Act::DeleteProduct(at) => delete(format!("/v1/products/{}", id(*at, "prod")?)),
        Act::Session { sets_up, customer, keep, price } => {
            let customer = match customer {
                Some(customer) => maybe("customer", Some(*customer), "cus")?,
                None => "&customer_creation=always".to_owned(),
            };
            let price = match price {
                Some(price) => Some(id(*price, "price")?),
                None => None,
            };
            post("/v1/checkout/sessions", session(*sets_up, &customer, *keep, price.as_deref()))
        }
        Act::Quantity { session, quantity } => {
            let session = id(*session, "cs")?;
            let items = house.get(&format!("/v1/checkout/sessions/{session}/line_items"));
            let item = items["data"][0]["id"].as_str().unwrap_or("li_none").to_owned();
            let form = format!("line_items[0][id]={item}&line_items[0][quantity]={quantity}");
            post(format!("/v1/payment_pages/{session}"), form)
        }
        Act::Buy { session, method } => {
            let target = format!("/v1/payment_pages/{}/confirm", id(*session, "cs")?);
            post(target, format!("payment_method={}", id(*method, "pm")?))
        }
        Act::Expire(at) => post(format!("/v1/checkout/sessions/{}/expire", id(*at, "cs")?), ""),
        Act::CustomerSession(at) => {
            let form = format!("customer={}", id(*at, "cus")?);
            let enabled = "components[payment_element][enabled]=true";
            post("/v1/customer_sessions", format!("{form}&{enabled}"))
        }
        Act::Clock { ahead } => {
            let now = house.door.server.app.world.now();
            post("/v1/test_helpers/test_clocks", format!("frozen_time={}", now + ahead))
        }
        Act::AdvanceClock { clock, seconds } => {
            let path = format!("/v1/test_helpers/test_clocks/{}", id(*clock, "clock")?);
            let reply = house.send(Method::GET, &path, "");
            let shown: Value = serde_json::from_slice(&reply.bytes).unwrap_or_default();
            let time = shown["frozen_time"].as_i64().unwrap_or_default();
            post(format!("{path}/advance"), format!("frozen_time={}", time + seconds))
        }
        Act::DeleteClock(at) => {
            delete(format!("/v1/test_helpers/test_clocks/{}", id(*at, "clock")?))
        }
        Act::Endpoint { everything, .. } => {
            let events = if *everything { "&enabled_events[]=*".to_owned() } else { some() };
            let url = Net::url(house.endpoints());
            post("/v1/webhook_endpoints", format!("url={url}{events}"))
        }
        Act::Disable { endpoint, disabled } => {
            let target = format!("/v1/webhook_endpoints/{}", id(*endpoint, "we")?);
            post(target, format!("disabled={disabled}"))
        }
        Act::DeleteEndpoint(at) => delete(format!("/v1/webhook_endpoints/{}", id(*at, "we")?)),
        Act::Resend { endpoint, .. } => {
            let event = house.event(expected.event.as_deref()?)?;
            let form = format!("webhook_endpoint={}", id(*endpoint, "we")?);
            post(format!("/v1/events/{event}/retry"), form)
        }
        Act::Advance(seconds) => post("/_onfile/clock/advance", format!("seconds={seconds}")),
        Act::Mood { .. } | Act::Restart | Act::Crash => return None,
    })
}

fn type_of(house: &House, method: &str) -> String {
    let shown = house.get(&format!("/v1/payment_methods/{method}"));
    shown["type"].as_str().unwrap().to_owned()
}

fn currency(kind: &str) -> &'static str {
    match kind {
        "au_becs_debit" => "aud",
        "card" | "us_bank_account" => "usd",
        _ => "eur",
    }
}

fn pay(house: &House, method: &str, amount: i64, customer: &str, terms: Terms) -> Order {
    let kind = type_of(house, method);
    let money = format!("amount={amount}&currency={}", currency(&kind));
    let how = format!("&confirm=true&payment_method_types[]={kind}&payment_method={method}");
    let terms = terms_of(&kind, terms);
    post("/v1/payment_intents", format!("{money}{how}{customer}{terms}"))
}

fn by_token(house: &House, kind: Kind, amount: i64, customer: &str, keep: bool) -> Option<Order> {
    let form = entry(kind, "payment_method_data");
    let made = house.send(Method::POST, "/v1/test_helpers/confirmation_tokens", &form);
    let token: Value = serde_json::from_slice(&made.bytes).ok()?;
    let token = token["id"].as_str()?;
    let money = format!("amount={amount}&currency={}", kind.currency());
    let how = format!("&confirm=true&payment_method_types[]={}", kind.name());
    let keep = if keep { "&setup_future_usage=off_session" } else { "" };
    let rest = format!("&confirmation_token={token}{customer}{keep}{AGREED}{BACK}");
    Some(post("/v1/payment_intents", format!("{money}{how}{rest}")))
}

fn session(sets_up: bool, customer: &str, keep: bool, price: Option<&str>) -> String {
    let types = ["card", "sepa_debit", "bancontact"];
    let types: String = types.iter().map(|it| format!("&payment_method_types[]={it}")).collect();
    let ui = format!("ui_mode=elements&return_url=https://shop.example/done{types}{customer}");
    if sets_up {
        return format!("mode=setup&currency=eur&{ui}");
    }
    let keep = if keep { "&payment_intent_data[setup_future_usage]=off_session" } else { "" };
    let what = price.map_or_else(item, |price| format!("&line_items[0][price]={price}"));
    let count = "&line_items[0][quantity]=1&line_items[0][adjustable_quantity][enabled]=true";
    format!("mode=payment&{ui}{keep}{what}{count}")
}

/// The buttons of the page that an intent points its buyer to.
fn page(house: &House, target: &str, agrees: bool) -> Option<Order> {
    let shown = house.get(target);
    let url = shown["next_action"]["redirect_to_url"]["url"].as_str()?;
    let path = url.strip_prefix(PUBLIC_URL)?;
    let button = if agrees { "authorize" } else { "fail" };
    Some(post(format!("{path}/{button}"), ""))
}

impl House {
    /// How many endpoints there were so far.
    fn endpoints(&self) -> usize {
        self.hooks.len()
    }
}
