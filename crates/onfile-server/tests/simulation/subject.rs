//! The server itself, without a socket ([`crate::door`]), asked what commands mean.

use crate::command::{Command, Pick};
use crate::defect::Defect;
use crate::door::{Door, PUBLIC_URL, Reply, app};
use hyper::Method;
use onfile_server::world::Saved;
use onfile_store::{Batch, Store};
use serde::Deserialize;
use std::path::Path;

/// What a command was answered with; compare [`crate::model::Answer`].
#[derive(Debug, Default)]
pub struct Seen {
    pub status: u16,
    pub code: Option<String>,
    pub events: Vec<String>,
    pub about: Option<String>,
    /// What was wrong apart from all that.
    pub complaint: Option<String>,
}

/// The members that the model speaks of, of whatever object.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Shown {
    id: String,
    object: String,
    status: Option<String>,
    amount: i64,
    amount_received: i64,
    amount_capturable: i64,
    amount_captured: i64,
    amount_refunded: i64,
    balance_transaction: Option<serde::de::IgnoredAny>,
    payment_intent: Option<String>,
    payment_method: Option<String>,
    customer: Option<String>,
    allow_redisplay: Option<String>,
    last_payment_error: Option<Code>,
    last_setup_error: Option<Code>,
    next_action: Option<NextAction>,
    error: Option<Code>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Code {
    code: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct NextAction {
    redirect_to_url: Option<Redirect>,
}

#[derive(Clone, Default, Deserialize)]
struct Redirect {
    url: String,
}

#[derive(Deserialize)]
struct WithCharge {
    latest_charge: Option<Shown>,
}

#[derive(Deserialize)]
struct List {
    data: Vec<Shown>,
}

#[derive(Deserialize)]
struct Balance {
    available: Vec<Shown>,
    pending: Vec<Shown>,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    data: Told,
}

#[derive(Deserialize)]
struct Told {
    object: Shown,
}

/// A server of its own, with one account.
pub struct Subject {
    door: Door,
    defect: Option<&'static Defect>,
    requests: u64,
}

impl Subject {
    pub async fn new(now: i64, key_file: &Path, defect: Option<&'static Defect>) -> Subject {
        let door = Door::open(app(now, key_file, Store::in_memory(), Saved::default())).await;
        Subject { door, defect, requests: 0 }
    }

    /// Does a command; nothing where there is nothing that it could be about.
    pub async fn step(&mut self, command: &Command) -> Seen {
        let replaced = self.defect.and_then(|defect| (defect.sent)(command));
        let mut seen = self.run(replaced.as_ref().unwrap_or(command)).await;
        if let Some(defect) = self.defect {
            if seen.status == 400
                && let Some(instead) = (defect.refused)(command)
            {
                seen = self.run(&instead).await;
            }
            (defect.seen)(command, &mut seen);
        }
        if let Some(delta) = self.defect.and_then(|defect| (defect.counted)(command, &seen)) {
            let tallies = vec![("balance.usd.0".to_owned(), delta)];
            let batch = Batch { account: self.door.account.clone(), tallies, ..Batch::default() };
            self.door.server.app.store.commit(batch).await.unwrap();
        }
        seen
    }

    async fn run(&mut self, command: &Command) -> Seen {
        let (twice, command) = match command {
            Command::Twice(command) => (true, command.as_ref()),
            command => (false, command),
        };
        let Some((method, target, form)) = self.request(command).await else {
            return Seen { complaint: Some("nothing to ask".to_owned()), ..Seen::default() };
        };
        self.requests += 1;
        let key = twice.then(|| format!("key_{}", self.requests));
        let first = self.door.send(method.clone(), &target, &form, key.as_deref()).await;
        let mut seen = self.seen(command, &first).await;
        if twice {
            let key = key.filter(|_| self.defect.is_none_or(|defect| !defect.forgets_keys));
            let second = self.door.send(method, &target, &form, key.as_deref()).await;
            seen.complaint = seen.complaint.or(difference(&first, &second));
            let told = self.events().await;
            if !told.is_empty() {
                seen.complaint.get_or_insert(format!("a repetition told {told:?}"));
            }
        }
        seen
    }

    async fn seen(&mut self, command: &Command, reply: &Reply) -> Seen {
        let events = self.events().await;
        let shown: Shown = serde_json::from_slice(&reply.bytes).unwrap_or_default();
        let mut seen = Seen { status: reply.status, events, ..Seen::default() };
        seen.code = shown.error.clone().and_then(|error| error.code);
        match command {
            Command::AnswerChallenge { intent, .. } => {
                seen.status = if reply.status == 303 { 200 } else { reply.status };
                seen.about = self.look(*intent, "pi", "/v1/payment_intents").await;
            }
            Command::AnswerSetupChallenge { setup, .. } => {
                seen.status = if reply.status == 303 { 200 } else { reply.status };
                seen.about = self.look(*setup, "seti", "/v1/setup_intents").await;
            }
            _ if reply.status == 200 => seen.about = self.line(&shown),
            _ => {}
        }
        seen
    }

    async fn look(&mut self, pick: Pick, prefix: &'static str, path: &str) -> Option<String> {
        let id = self.door.picked(pick, prefix)?;
        let shown = self.door.get::<Shown>(&format!("{path}/{id}")).await;
        self.line(&shown)
    }

    /// The request of a command: method, target and form.
    async fn request(&mut self, command: &Command) -> Option<(Method, String, String)> {
        let id = |pick: Pick, prefix| self.door.picked(pick, prefix);
        let path = |of: &str, id: &str, action: &str| format!("/v1/{of}/{id}{action}");
        let maybe = |pick: Option<Pick>, prefix: &'static str| match pick {
            None => Some(None),
            Some(pick) => self.door.picked(pick, prefix).map(Some),
        };
        let (target, form): (String, Vec<(&str, String)>) = match command {
            Command::CreateCustomer => ("/v1/customers".to_owned(), vec![]),
            Command::DeleteCustomer(customer) => {
                let target = path("customers", id(*customer, "cus")?, "");
                return Some((Method::DELETE, target, String::new()));
            }
            Command::CreateMethod { card, redisplay } => {
                let mut form = vec![("type", "card".to_owned())];
                form.push(("card[number]", card.number().to_owned()));
                form.push(("card[exp_month]", "12".to_owned()));
                form.push(("card[exp_year]", "2040".to_owned()));
                form.extend(redisplay.map(|it| ("allow_redisplay", it.name().to_owned())));
                ("/v1/payment_methods".to_owned(), form)
            }
            Command::UpdateMethod { method, redisplay } => {
                let target = path("payment_methods", id(*method, "pm")?, "");
                (target, vec![("allow_redisplay", redisplay.name().to_owned())])
            }
            Command::Attach { method, customer } => {
                let target = path("payment_methods", id(*method, "pm")?, "/attach");
                (target, vec![("customer", id(*customer, "cus")?.to_owned())])
            }
            Command::Detach(method) => {
                (path("payment_methods", id(*method, "pm")?, "/detach"), vec![])
            }
            Command::CreateIntent { amount, capture, customer, method, keep, confirm } => {
                let mut form = vec![("amount", amount.to_string()), ("currency", "usd".to_owned())];
                form.push(("payment_method_types[]", "card".to_owned()));
                form.push(("capture_method", capture.name().to_owned()));
                form.extend(maybe(*customer, "cus")?.map(|it| ("customer", it.to_owned())));
                form.extend(maybe(*method, "pm")?.map(|it| ("payment_method", it.to_owned())));
                form.extend(keep.map(|it| ("setup_future_usage", it.name().to_owned())));
                if *confirm {
                    form.push(("confirm", "true".to_owned()));
                    form.push(("return_url", "https://shop.example/back".to_owned()));
                }
                ("/v1/payment_intents".to_owned(), form)
            }
            Command::UpdateIntent { intent, amount, method } => {
                let mut form: Vec<_> = amount.iter().map(|it| ("amount", it.to_string())).collect();
                form.extend(maybe(*method, "pm")?.map(|it| ("payment_method", it.to_owned())));
                (path("payment_intents", id(*intent, "pi")?, ""), form)
            }
            Command::Confirm { intent, method, off_session } => {
                let mut form = vec![("return_url", "https://shop.example/back".to_owned())];
                form.extend(maybe(*method, "pm")?.map(|it| ("payment_method", it.to_owned())));
                if *off_session {
                    form.push(("off_session", "true".to_owned()));
                }
                (path("payment_intents", id(*intent, "pi")?, "/confirm"), form)
            }
            Command::AnswerChallenge { intent, passed } => {
                let target = path("payment_intents", id(*intent, "pi")?, "");
                return self.page(&target, *passed).await;
            }
            Command::AnswerSetupChallenge { setup, passed } => {
                let target = path("setup_intents", id(*setup, "seti")?, "");
                return self.page(&target, *passed).await;
            }
            Command::Capture { intent, amount } => {
                let form = amount.iter().map(|it| ("amount_to_capture", it.to_string())).collect();
                (path("payment_intents", id(*intent, "pi")?, "/capture"), form)
            }
            Command::Cancel(intent) => {
                (path("payment_intents", id(*intent, "pi")?, "/cancel"), vec![])
            }
            Command::CreateSetup { customer, method, usage, confirm } => {
                let mut form = vec![("usage", usage.name().to_owned())];
                form.push(("payment_method_types[]", "card".to_owned()));
                form.extend(maybe(*customer, "cus")?.map(|it| ("customer", it.to_owned())));
                form.extend(maybe(*method, "pm")?.map(|it| ("payment_method", it.to_owned())));
                if *confirm {
                    form.push(("confirm", "true".to_owned()));
                    form.push(("return_url", "https://shop.example/back".to_owned()));
                }
                ("/v1/setup_intents".to_owned(), form)
            }
            Command::ConfirmSetup { setup, method } => {
                let mut form = vec![("return_url", "https://shop.example/back".to_owned())];
                form.extend(maybe(*method, "pm")?.map(|it| ("payment_method", it.to_owned())));
                (path("setup_intents", id(*setup, "seti")?, "/confirm"), form)
            }
            Command::CancelSetup(setup) => {
                (path("setup_intents", id(*setup, "seti")?, "/cancel"), vec![])
            }
            Command::Refund { intent, amount } => {
                let mut form = vec![("payment_intent", id(*intent, "pi")?.to_owned())];
                form.extend(amount.map(|it| ("amount", it.to_string())));
                ("/v1/refunds".to_owned(), form)
            }
            Command::Answer { dispute, evidence } => {
                let target = path("disputes", id(*dispute, "du")?, "");
                (target, vec![("evidence[uncategorized_text]", evidence.text().replace(' ', "+"))])
            }
            Command::CloseDispute(dispute) => {
                (path("disputes", id(*dispute, "du")?, "/close"), vec![])
            }
            Command::Advance(seconds) => {
                ("/_onfile/clock/advance".to_owned(), vec![("seconds", seconds.to_string())])
            }
            Command::Twice(_) => return None,
        };
        let pairs: Vec<String> =
            form.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Some((Method::POST, target, pairs.join("&")))
    }

    /// The buttons of the page that an intent points its buyer to.
    async fn page(&mut self, target: &str, passed: bool) -> Option<(Method, String, String)> {
        let shown = self.door.get::<Shown>(target).await;
        let url = shown.next_action?.redirect_to_url?.url;
        let path = url.strip_prefix(PUBLIC_URL)?;
        let button = if passed { "authorize" } else { "fail" };
        Some((Method::POST, format!("{path}/{button}"), String::new()))
    }

    /// What was told since it was last asked.
    async fn events(&mut self) -> Vec<String> {
        let rows = self.door.news().await;
        let mut told = Vec::with_capacity(rows.len());
        for (number, row) in rows {
            let skips = self.defect.is_some_and(|defect| defect.skips_a_number && number > 9);
            let number = number + i64::from(skips);
            if number != self.door.told + 1 {
                told.push(format!("event {number} after {}", self.door.told));
            }
            self.door.told = number;
            let event: Event = serde_json::from_slice(&row.body).unwrap();
            let object = self.object_of(&event.data.object);
            told.push(format!("{} {object}", event.kind));
        }
        told
    }

    fn object_of(&mut self, object: &Shown) -> String {
        match (object.object.as_str(), &object.payment_intent) {
            ("balance", _) => "balance".to_owned(),
            ("charge", Some(intent)) => format!("ch of {}", self.door.name("pi", intent)),
            (kind, _) => self.door.name(prefix(kind), &object.id),
        }
    }

    /// An object in one line; compare `model::shown`.
    fn line(&mut self, it: &Shown) -> Option<String> {
        let method = it.payment_method.as_ref().map(|id| self.door.name("pm", id));
        let method = method.unwrap_or_else(|| "-".to_owned());
        let error = it.last_payment_error.as_ref().or(it.last_setup_error.as_ref());
        let error = error.and_then(|error| error.code.as_deref()).unwrap_or("-");
        let status = it.status.as_deref().unwrap_or("-");
        let amount = it.amount;
        let name = match it.object.as_str() {
            "customer" | "payment_method" | "payment_intent" | "setup_intent" | "refund"
            | "dispute" => self.door.name(prefix(&it.object), &it.id),
            _ => return None,
        };
        Some(match it.object.as_str() {
            "payment_intent" => format!(
                "{name} {status} amount={amount} received={} capturable={} method={method} error={error}",
                it.amount_received, it.amount_capturable,
            ),
            "setup_intent" => format!("{name} {status} method={method} error={error}"),
            "payment_method" => {
                let owner = it.customer.as_ref().map(|id| self.door.name("cus", id));
                let redisplay = it.allow_redisplay.as_deref().unwrap_or("-");
                format!(
                    "{name} customer={} redisplay={redisplay}",
                    owner.unwrap_or_else(|| "-".to_owned())
                )
            }
            "refund" | "dispute" => format!("{name} {status} amount={amount}"),
            _ => return None,
        })
    }

    /// Everything, as [`crate::model::Model::all`] says it. `there`: which customers are.
    pub async fn all(&mut self) -> Vec<String> {
        let balance: Balance = self.door.get("/v1/balance").await;
        let sum = |of: &[Shown]| of.iter().map(|it| it.amount).sum::<i64>();
        let (available, pending) = (sum(&balance.available), sum(&balance.pending));
        let mut all = vec![format!("balance available={available} pending={pending}")];
        for (at, id) in self.door.of("pi").into_iter().enumerate() {
            let path = format!("/v1/payment_intents/{id}?expand[]=latest_charge");
            let bytes = self.door.send(Method::GET, &path, "", None).await.bytes;
            let intent: Shown = serde_json::from_slice(&bytes).unwrap();
            all.extend(self.line(&intent));
            let charge: WithCharge = serde_json::from_slice(&bytes).unwrap();
            all.push(match charge.latest_charge {
                None => format!("ch of pi{at} -"),
                Some(it) => format!(
                    "ch of pi{at} captured={} refunded={} settled={} failed={}",
                    it.amount_captured,
                    it.amount_refunded,
                    it.balance_transaction.is_some(),
                    it.status.as_deref() == Some("failed"),
                ),
            });
        }
        for (prefix, path) in [
            ("seti", "setup_intents"),
            ("pm", "payment_methods"),
            ("re", "refunds"),
            ("du", "disputes"),
        ] {
            for id in self.door.of(prefix) {
                let shown = self.door.get::<Shown>(&format!("/v1/{path}/{id}")).await;
                all.extend(self.line(&shown));
            }
        }
        for (at, id) in self.door.of("cus").into_iter().enumerate() {
            let path = format!("/v1/customers/{id}/payment_methods?limit=100");
            let reply = self.door.send(Method::GET, &path, "", None).await;
            // A deleted customer has no list.
            let Ok(list) = serde_json::from_slice::<List>(&reply.bytes) else { continue };
            let mine = list.data.iter().rev().map(|it| self.door.name("pm", &it.id));
            all.push(format!("cus{at} has {}", mine.collect::<Vec<_>>().join(" ")));
        }
        all
    }

    /// What the auditor finds.
    pub async fn findings(&self) -> Vec<String> {
        self.door.findings().await
    }
}

fn difference(first: &Reply, second: &Reply) -> Option<String> {
    let executed = matches!(first.status, 200 | 402);
    if first.status != second.status {
        return Some(format!("{}, and repeated {}", first.status, second.status));
    }
    if executed && (first.bytes != second.bytes || !second.replayed) {
        return Some("the repetition is not a replay of the same bytes".to_owned());
    }
    None
}

fn prefix(kind: &str) -> &'static str {
    match kind {
        "customer" => "cus",
        "payment_method" => "pm",
        "payment_intent" => "pi",
        "setup_intent" => "seti",
        "refund" => "re",
        "dispute" => "du",
        other => panic!("the model knows no {other}"),
    }
}
