//! The server during the year: one process after another over the same store, asked what acts mean.

use super::act::{Account, Act, Kind, Scheme, Terms};
use super::books::{Answer, SOME, Sent, UNIT};
use super::defect::{Defect, Wire};
use super::net::Net;
use super::orders::{self, Order};
use crate::command::Pick;
use crate::door::{self, Door, Reply};
use hyper::Method;
use onfile_server::http::server::Server;
use onfile_server::http::web::Web;
use onfile_server::ops::clock;
use onfile_server::webhooks::client::Client;
use onfile_store::{Batch, Store};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};

/// What an act was answered with; compare [`Answer`].
#[derive(Debug, Default)]
pub struct Seen {
    pub status: u16,
    pub events: Vec<String>,
    /// What was wrong apart from all that.
    pub complaint: Option<String>,
    /// The answer itself, for whoever reads of a difference.
    pub said: String,
}

/// One process after another.
pub struct House {
    /// Everything that a process had begun ends with it.
    runtime: Option<Runtime>,
    pub(super) door: Door,
    start: i64,
    key_file: PathBuf,
    pub net: Net,
    defect: Option<&'static Defect>,
    /// Endpoints by number.
    pub(super) hooks: Vec<String>,
    /// The ids of events, by what they say.
    told: BTreeMap<String, Vec<String>>,
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_time().build().unwrap()
}

impl House {
    pub fn open(start: i64, key_file: &Path, defect: Option<&'static Defect>) -> House {
        let wire = defect.map_or(Wire::Sound, |defect| defect.wire);
        let (runtime, net) = (runtime(), Net::new(wire));
        let mut app = door::app(start, key_file, Store::in_memory(), Default::default());
        app.webhooks.client = Client::to(Arc::new(net.clone()));
        let door = runtime.block_on(Door::open(app));
        let (hooks, told) = (vec![], BTreeMap::new());
        House {
            runtime: Some(runtime),
            door,
            start,
            key_file: key_file.to_owned(),
            net,
            defect,
            hooks,
            told,
        }
    }

    /// The process ends, with everything it knew and did; the next one opens the same store.
    pub fn restart(&mut self) {
        let store = self.door.server.app.store.clone();
        // Dropping it drops what it was doing.
        self.runtime = Some(runtime());
        let saved = self.wait(clock::load(&store)).unwrap();
        let mut app = door::app(self.start, &self.key_file, store, saved);
        app.webhooks.client = Client::to(Arc::new(self.net.clone()));
        self.door.server = Server::new(Arc::new(app), false, Web::new(None));
    }

    fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(what)
    }

    pub(super) fn send(&self, method: Method, target: &str, form: &str) -> Reply {
        self.wait(self.door.send(method, target, form, None))
    }

    pub(super) fn get(&self, target: &str) -> Value {
        self.wait(self.door.get(target))
    }

    pub(super) fn picked(&self, pick: Pick, prefix: &'static str) -> Option<String> {
        match prefix {
            "we" => Some(self.hooks[pick.among(self.hooks.len())?].clone()),
            _ => self.door.picked(pick, prefix).map(str::to_owned),
        }
    }

    /// Does an act, after the books have said what must come of it.
    pub fn step(&mut self, act: &Act, expected: &Answer) -> Seen {
        let Some(defect) = self.defect else { return self.run(act, expected) };
        let replaced = (defect.sent)(act);
        let mut seen = self.run(replaced.as_ref().unwrap_or(act), expected);
        (defect.seen)(act, &mut seen);
        if let Some(delta) = (defect.counted)(&seen) {
            let tallies = vec![("balance.eur.0".to_owned(), delta)];
            let batch = Batch { account: self.door.account.clone(), tallies, ..Batch::default() };
            self.wait(self.door.server.app.store.commit(batch)).unwrap();
        }
        seen
    }

    fn run(&mut self, act: &Act, expected: &Answer) -> Seen {
        let mut seen = match act {
            Act::Restart => {
                self.restart();
                Seen { status: 200, ..Seen::default() }
            }
            Act::Crash => self.crash(),
            Act::Mood { endpoint, mood } => {
                if let Some(at) = endpoint.among(self.hooks.len()) {
                    self.net.becomes(at, *mood);
                }
                Seen { status: 200, ..Seen::default() }
            }
            _ => match orders::of(self, act, expected) {
                Some(Order { method, target, form }) => {
                    let reply = self.send(method, &target, &form);
                    self.seen(act, &reply)
                }
                None => Seen { complaint: Some("nothing to ask".to_owned()), ..Seen::default() },
            },
        };
        let settled = self.send(Method::POST, "/_onfile/clock/advance", "seconds=0");
        if settled.status != 200 {
            seen.complaint = Some("what is due cannot be done".to_owned());
        }
        seen.events = self.news();
        seen
    }

    fn crash(&mut self) -> Seen {
        self.net.hold(true);
        let reply = self.send(Method::POST, "/v1/customers", "");
        // What is spawned gets its turn while we have none.
        for _ in 0..64 {
            self.wait(tokio::task::yield_now());
        }
        self.net.hold(false);
        self.restart();
        Seen { status: reply.status, ..Seen::default() }
    }

    fn seen(&mut self, act: &Act, reply: &Reply) -> Seen {
        let mut seen = Seen { status: reply.status, ..Seen::default() };
        seen.said = String::from_utf8_lossy(&reply.bytes).into_owned();
        let body: Value = serde_json::from_slice(&reply.bytes).unwrap_or_default();
        match act {
            Act::Answer { .. } | Act::AnswerSetup { .. } if reply.status == 303 => {
                seen.status = 200;
            }
            Act::Endpoint { mood, .. } if reply.status == 200 => {
                self.hooks.push(body["id"].as_str().unwrap().to_owned());
                self.net.add(*mood, body["secret"].as_str().unwrap());
            }
            Act::AdvanceClock { .. } if reply.status == 200 => {
                self.send(Method::POST, "/_onfile/clock/advance", "seconds=1");
            }
            Act::Method(_) => self.note("pm", &body["id"]),
            Act::Session { .. } => self.note("cs", &body["id"]),
            Act::Clock { .. } => self.note("clock", &body["id"]),
            Act::PayByToken { .. } => {
                let method = [&body["payment_method"], &body["error"]["payment_method"]["id"]];
                method.into_iter().for_each(|id| self.note("pm", id));
            }
            _ => {}
        }
        if reply.status >= 500 {
            seen.complaint = Some(seen.said.clone());
        }
        seen
    }

    /// Gives what is not told of its name.
    fn note(&mut self, prefix: &'static str, id: &Value) {
        if let Some(id) = id.as_str() {
            self.door.name(prefix, id);
        }
    }

    /// What was told since it was last asked, in order of words.
    fn news(&mut self) -> Vec<String> {
        let runtime = self.runtime.as_ref().unwrap();
        let rows = runtime.block_on(self.door.news());
        let mut news = Vec::with_capacity(rows.len());
        for (number, row) in rows {
            if number != self.door.told + 1 {
                news.push(format!("event {number} after {}", self.door.told));
            }
            self.door.told = number;
            let event: Value = serde_json::from_slice(&row.body).unwrap();
            let object = self.object_of(&event["data"]["object"]);
            let text = format!("{} {} {object}", row.created, event["type"].as_str().unwrap());
            self.told.entry(text.clone()).or_default().push(row.id);
            news.push(text);
        }
        news.sort();
        news
    }

    fn object_of(&mut self, object: &Value) -> String {
        let text = |name: &str| object[name].as_str().unwrap_or_default().to_owned();
        match text("object").as_str() {
            "balance" => "balance".to_owned(),
            "charge" => format!("ch of {}", self.door.name("pi", &text("payment_intent"))),
            "mandate" => format!("mandate of {}", self.door.name("pm", &text("payment_method"))),
            kind => self.door.name(prefix(kind), &text("id")),
        }
    }

    /// The id of an event, by what it says.
    pub(super) fn event(&self, told: &str) -> Option<&str> {
        self.told.get(told)?.first().map(String::as_str)
    }

    /// What was tried of every event, and how often it came, by event and endpoint.
    pub fn deliveries(&self) -> BTreeMap<(String, usize), Sent> {
        let mut all: BTreeMap<(String, usize), Sent> = BTreeMap::new();
        for (told, ids) in &self.told {
            for id in ids {
                self.deliveries_of(told, id, &mut all);
            }
        }
        // What came and was never sent shows as well.
        for ((hook, id), count) in self.net.all() {
            let told = self.told.iter().find(|(_, ids)| ids.contains(&id));
            let told = told.map_or_else(|| format!("{id}, never told"), |(told, _)| told.clone());
            all.entry((told, hook)).or_default().arrived += count;
        }
        all.values_mut().for_each(|sent| sent.attempts.sort());
        all
    }

    fn deliveries_of(&self, told: &str, id: &str, all: &mut BTreeMap<(String, usize), Sent>) {
        let list = self.get(&format!("/_onfile/events/{id}/deliveries"));
        for delivery in list["data"].as_array().unwrap() {
            let endpoint = delivery["webhook_endpoint"].as_str();
            let hook = self.hooks.iter().position(|hook| Some(hook.as_str()) == endpoint).unwrap();
            let sent = all.entry((told.to_owned(), hook)).or_default();
            sent.waiting += usize::from(delivery["status"] == "pending");
            for attempt in delivery["attempts"].as_array().unwrap() {
                let outcome = match attempt["http_status"].as_i64() {
                    Some(status) => status.to_string(),
                    None => attempt["error"].as_str().unwrap().to_owned(),
                };
                sent.attempts.push(format!("{}: {outcome}", attempt["created"]));
            }
        }
    }

    /// What the auditor finds, and what the endpoints complain of.
    pub fn findings(&self) -> Vec<String> {
        let mut findings = self.wait(self.door.findings());
        findings.extend(self.net.complaints());
        findings
    }
}

fn prefix(kind: &str) -> &'static str {
    match kind {
        "checkout.session" => "cs",
        "customer" => "cus",
        "dispute" => "du",
        "payment_intent" => "pi",
        "payment_method" => "pm",
        "price" => "price",
        "product" => "prod",
        "refund" => "re",
        "setup_intent" => "seti",
        "test_helpers.test_clock" => "clock",
        other => panic!("the books know no {other}"),
    }
}

/// Everything, as the books say it.
impl House {
    pub fn all(&mut self) -> Vec<String> {
        let balance = self.get("/v1/balance");
        let money = ["aud", "eur", "usd"].map(|currency| {
            let parts = ["available", "pending"].map(|part| {
                let of = balance[part].as_array().unwrap().iter();
                let of = of.filter(|it| it["currency"] == currency);
                of.filter_map(|it| it["amount"].as_i64()).sum::<i64>()
            });
            format!("{currency} {}", parts.iter().sum::<i64>())
        });
        let mut all = vec![money.join(", ")];
        for (at, id) in self.door.of("pi").iter().enumerate() {
            all.push(self.intent(at, id));
        }
        for (at, id) in self.door.of("seti").iter().enumerate() {
            let it = self.get(&format!("/v1/setup_intents/{id}"));
            let method = self.named("pm", &it["payment_method"]);
            all.push(format!("seti{at} {} by {method}", it["status"].as_str().unwrap()));
        }
        for (at, id) in self.door.of("re").iter().enumerate() {
            let it = self.get(&format!("/v1/refunds/{id}"));
            let intent = self.named("pi", &it["payment_intent"]);
            all.push(format!(
                "re{at} {} {} of {intent}",
                it["status"].as_str().unwrap(),
                it["amount"]
            ));
        }
        for (at, id) in self.door.of("pm").iter().enumerate() {
            let it = self.get(&format!("/v1/payment_methods/{id}"));
            all.push(format!("pm{at} of {}", self.named("cus", &it["customer"])));
        }
        for (at, id) in self.door.of("cs").iter().enumerate() {
            let it = self.get(&format!("/v1/checkout/sessions/{id}"));
            let text = |name: &str| it[name].as_str().unwrap();
            let customer = self.named("cus", &it["customer"]);
            let (status, paid) = (text("status"), text("payment_status"));
            let total = it["amount_total"].as_i64().unwrap_or_default();
            all.push(format!("cs{at} {status} {paid} {total} of {customer}"));
        }
        for (at, id) in self.door.of("clock").iter().enumerate() {
            let reply = self.send(Method::GET, &format!("/v1/test_helpers/test_clocks/{id}"), "");
            if let (200, Ok(it)) = (reply.status, serde_json::from_slice::<Value>(&reply.bytes)) {
                all.push(format!("clock{at} {}", it["frozen_time"]));
            }
        }
        for (at, id) in self.hooks.iter().enumerate() {
            let reply = self.send(Method::GET, &format!("/v1/webhook_endpoints/{id}"), "");
            if let (200, Ok(it)) = (reply.status, serde_json::from_slice::<Value>(&reply.bytes)) {
                all.push(format!("we{at} {}", it["status"].as_str().unwrap()));
            }
        }
        for (at, id) in self.door.of("cus").iter().enumerate() {
            let path = format!("/v1/customers/{id}/payment_methods?limit=100");
            let reply = self.send(Method::GET, &path, "");
            // A deleted customer has no list.
            let Ok(list) = serde_json::from_slice::<Value>(&reply.bytes) else { continue };
            let Some(data) = list["data"].as_array() else { continue };
            let mut mine: Vec<usize> =
                data.iter().map(|it| self.named("pm", &it["id"])[2..].parse().unwrap()).collect();
            mine.sort_unstable();
            let mine: Vec<String> = mine.iter().map(|at| format!("pm{at}")).collect();
            all.push(format!("cus{at} has {}", mine.join(" ")));
        }
        all
    }

    fn intent(&mut self, at: usize, id: &str) -> String {
        let it = self.get(&format!("/v1/payment_intents/{id}?expand[]=latest_charge"));
        let charge = match &it["latest_charge"] {
            Value::Null => "-".to_owned(),
            charge => {
                let details = &charge["payment_method_details"];
                let kind = details["type"].as_str().unwrap();
                let mandate = details[kind]["mandate"].as_str();
                let mandate = mandate.map(|id| self.get(&format!("/v1/mandates/{id}")));
                let mandate = mandate.as_ref().map_or("-", |it| it["status"].as_str().unwrap());
                format!(
                    "{} of {} taken, {} back, settled={} failed={} mandate={mandate}",
                    charge["amount_captured"],
                    charge["amount"],
                    charge["amount_refunded"],
                    !charge["balance_transaction"].is_null(),
                    charge["status"] == "failed",
                )
            }
        };
        let (status, amount) = (it["status"].as_str().unwrap(), &it["amount"]);
        let method = self.named("pm", &it["payment_method"]);
        format!("pi{at} {status} {amount} by {method}: {charge}")
    }

    fn named(&mut self, prefix: &'static str, id: &Value) -> String {
        id.as_str().map_or_else(|| "-".to_owned(), |id| self.door.name(prefix, id))
    }
}

/// What is written of a method.
pub(super) fn entry(kind: Kind, under: &str) -> String {
    let field = |path: &str, value: &str| match under {
        "" => format!("&{path}={value}"),
        under => {
            let (first, rest) = path.split_once('[').unwrap_or((path, ""));
            let rest = if rest.is_empty() { String::new() } else { format!("[{rest}") };
            format!("&{under}[{first}]{rest}={value}")
        }
    };
    let name = kind.name();
    let mut form = field("type", name);
    form.push_str(&field("billing_details[name]", "Jenny"));
    let address = match kind {
        Kind::Bank(_, address, _) => address,
        Kind::Card { .. } | Kind::Account(_) => "jenny",
    };
    form.push_str(&field("billing_details[email]", &format!("{address}@example.com")));
    let rest = match kind {
        Kind::Card { good } => vec![
            ("card[number]", if good { "4242424242424242" } else { "4000000000000002" }),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2040"),
        ],
        Kind::Account(Account(Scheme::Sepa, iban, _)) => vec![("sepa_debit[iban]", iban)],
        Kind::Account(Account(Scheme::Becs, account, _)) => vec![
            ("au_becs_debit[bsb_number]", "000000"),
            ("au_becs_debit[account_number]", account),
        ],
        Kind::Account(Account(Scheme::Ach, account, _)) => vec![
            ("us_bank_account[routing_number]", "110000000"),
            ("us_bank_account[account_number]", account),
            ("us_bank_account[account_holder_type]", "individual"),
        ],
        Kind::Bank(super::act::Bank::Sofort, ..) => vec![("sofort[country]", "DE")],
        Kind::Bank(..) => vec![],
    };
    rest.iter().for_each(|(path, value)| form.push_str(&field(path, value)));
    form.trim_start_matches('&').to_owned()
}

pub(super) const AGREED: &str = "&mandate_data[customer_acceptance][type]=offline";
pub(super) const BACK: &str = "&return_url=https://shop.example/back";

/// The items of a session that names no price.
pub(super) fn item() -> String {
    let data = "line_items[0][price_data]";
    format!("&{data}[currency]=eur&{data}[unit_amount]={UNIT}&{data}[product_data][name]=Tea")
}

/// The events of an endpoint that is not told of everything.
pub(super) fn some() -> String {
    SOME.iter().map(|kind| format!("&enabled_events[]={kind}")).collect()
}

pub(super) fn terms_of(kind: &str, terms: Terms) -> String {
    let mut form = String::new();
    if terms.keep {
        form.push_str("&setup_future_usage=off_session");
    }
    if terms.agreed && kind != "card" {
        form.push_str(AGREED);
    }
    form.push_str(if terms.hold { "&capture_method=manual" } else { "" });
    if terms.back {
        form.push_str(BACK);
    }
    form
}
