//! Scenario tables: forms as text, answers as one line each, ids masked so that lines stay the same.

use crate::harness::{Answer, Server};
use serde_json::Value;
use std::fmt::Write as _;

/// A table, line by line, for a snapshot.
#[derive(Default)]
pub struct Table(String);

impl Table {
    /// Adds a line: what was done, and what came of it.
    pub fn line(&mut self, case: &str, outcome: &str) {
        let space = if outcome.is_empty() { "" } else { " → " };
        let _ = writeln!(self.0, "{}{space}{}", masked(case), masked(outcome));
    }

    /// Adds a line for an answer.
    pub fn answer(&mut self, case: &str, answer: &Answer) {
        self.line(case, &outcome(answer));
    }

    /// The table as text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// `POST` by the secret key; the form is as it is on the wire.
pub fn post(server: &Server, path: &str, form: &str) -> Answer {
    server.secret().send("POST", path, form)
}

/// `GET` by the secret key.
pub fn get(server: &Server, path: &str) -> Answer {
    server.secret().get(path)
}

/// A card payment of 10.00, confirmed at once.
pub fn pay(server: &Server, more: &str) -> Answer {
    let form = "amount=1000&currency=usd&confirm=true&payment_method_types[]=card";
    post(server, "/v1/payment_intents", &format!("{form}&{more}"))
}

/// A setup, confirmed at once.
pub fn set_up(server: &Server, more: &str) -> Answer {
    let form = "confirm=true&payment_method_types[]=card";
    post(server, "/v1/setup_intents", &format!("{form}&{more}"))
}

/// A new customer's id.
pub fn customer(server: &Server) -> String {
    post(server, "/v1/customers", "").ok().text("id").to_owned()
}

/// A card on file of a customer, by `attach`; its id.
pub fn on_file(server: &Server, customer: &str, token: &str) -> String {
    let path = format!("/v1/payment_methods/{token}/attach");
    post(server, &path, &format!("customer={customer}")).ok().text("id").to_owned()
}

/// A fresh method of a typed number; its id.
pub fn typed(server: &Server, number: &str, more: &str) -> String {
    type_in(server, number, more).ok().text("id").to_owned()
}

/// The answer to a typed number.
pub fn type_in(server: &Server, number: &str, more: &str) -> Answer {
    let form = format!(
        "type=card&card[number]={number}&card[exp_month]=12&card[exp_year]=2034&card[cvc]=123&{more}"
    );
    post(server, "/v1/payment_methods", &form)
}

/// The path of the 3-D Secure page that an intent sends its buyer to.
#[track_caller]
pub fn challenge(intent: &Answer) -> String {
    let action = &intent.body["next_action"];
    let url = action["redirect_to_url"]["url"].as_str();
    let url = url.or_else(|| action["use_stripe_sdk"]["stripe_js"].as_str());
    let url = url.unwrap_or_else(|| panic!("no challenge in {:#}", intent.body));
    let (_, path) = url.split_once("://").unwrap().1.split_once('/').unwrap();
    format!("/{path}")
}

/// Presses a button of the 3-D Secure page, `authorize` or `fail`, as a browser does.
#[track_caller]
pub fn press(server: &Server, intent: &Answer, button: &str) -> Answer {
    server.client(None).send("POST", &format!("{}/{button}", challenge(intent)), "")
}

/// The intent as it is now.
pub fn again(server: &Server, intent: &Answer) -> Answer {
    let kind = intent.text("object");
    get(server, &format!("/v1/{kind}s/{}", intent.text("id"))).ok()
}

/// An answer in one line: the status word of an object, or everything an error says.
pub fn outcome(answer: &Answer) -> String {
    let error = &answer.body["error"];
    if error.is_null() {
        let status = answer.body["status"].as_str().unwrap_or("ok");
        return format!("{} {status}", answer.status);
    }
    let text = |name: &str| error[name].as_str().unwrap_or("-").to_owned();
    let mut code = text("code");
    if let Some(decline) = error["decline_code"].as_str() {
        code = format!("{code}/{decline}");
    }
    let mut line = format!(
        "{} {} {code} [{}] {}",
        answer.status,
        text("type"),
        text("param"),
        text("message")
    );
    for kind in ["payment_intent", "setup_intent"] {
        if let Some(status) = error[kind]["status"].as_str() {
            let _ = write!(line, " +{kind} {status}");
        }
    }
    line
}

/// Values of an answer by JSON pointer, in one line.
pub fn fields(value: &Value, pointers: &[&str]) -> String {
    let shown = pointers.iter().map(|pointer| {
        let found = value.pointer(&format!("/{pointer}"));
        let found = found.map_or_else(|| "absent".to_owned(), plain);
        let name = pointer.rsplit('/').next().unwrap_or_default();
        format!("{name}={found}")
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The types of the events since the last look, oldest first, as one line.
pub struct Watch<'a> {
    server: &'a Server,
    seen: usize,
}

impl Watch<'_> {
    /// Looks at a server's events from now on.
    pub fn new(server: &Server) -> Watch<'_> {
        Watch { server, seen: server.event_types().len() }
    }

    /// What was told since the last look.
    pub fn news(&mut self) -> String {
        let types = self.server.event_types();
        let news = types[self.seen..].join(" → ");
        self.seen = types.len();
        news
    }
}

/// Replaces what is made up by the server: `pi_3Ab…` becomes `pi_…`.
pub fn masked(text: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(word) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !word(c)).unwrap_or(from.len());
        let (token, after) = from.split_at(end);
        masked.push_str(before);
        masked.push_str(&masked_word(token));
        rest = after;
    }
    masked + rest
}

fn masked_word(word: &str) -> String {
    const MADE: [&str; 33] = [
        "pi", "ch", "pm", "cus", "seti", "setatt", "tok", "re", "du", "txn", "evt", "payatt",
        "acct", "cvctok", "req", "pmc", "cbtxn", "uli", "issfr", "txi", "ccsbtxn", "card",
        "person", "cuss", "ephkey", "ctoken", "price", "prod", "py", "pyr", "mandate", "li",
        "clock",
    ];
    if let Some((id, _)) = word.split_once("_secret_") {
        return format!("{}_secret_…", masked_word(id));
    }
    if word.len() > 20 && word.starts_with("cs_test_") {
        return "cs_test_…".to_owned();
    }
    match word.split_once('_') {
        Some((kind, tail)) if MADE.contains(&kind) && tail.len() >= 12 && !tail.contains('_') => {
            format!("{kind}_…")
        }
        _ => word.to_owned(),
    }
}
