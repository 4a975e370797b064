//! `cargo xtask bench`: how fast the release build is, as ratios that survive a change of machine.
//!
//! One run on loopback measures, with the same clients: a bare HTTP server, then reading a payment
//! intent, creating a customer, charging a saved card, and listing ten. The durable ones wait for
//! the disk on every request. The engine alone is measured by the store's own example.

mod load;
mod report;

use crate::http::{Connection, request, text_field};
use crate::server::{SECRET_KEY, Server};
use crate::shell;
use load::{Load, Measured};
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What a run is like, unless told otherwise.
struct Plan {
    seconds: u64,
    clients: usize,
}

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let plan = Plan::of(arguments)?;
    build()?;
    let folder = shell::target().join(format!("bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let outcome = measure(&plan, &folder);
    let _ = std::fs::remove_dir_all(&folder);
    report::print(&outcome?, engine_alone()?.as_deref());
    Ok(())
}

impl Plan {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut plan = Plan { seconds: 5, clients: 64 };
        for pair in arguments.chunks(2) {
            let [flag, value] = pair else { return Err(format!("{} needs a number", pair[0])) };
            let number = value.parse().map_err(|error| format!("{flag} {value}: {error}"))?;
            match flag.as_str() {
                "--seconds" => plan.seconds = number,
                "--clients" => plan.clients = number.try_into().unwrap_or(1).max(1),
                other => return Err(format!("bench takes --seconds and --clients, not {other}")),
            }
        }
        Ok(plan)
    }
}

fn build() -> Result<(), String> {
    let bare = ["build", "--release", "--package", "xtask", "--features", "bare", "--bin", "bare"];
    shell::run(&mut shell::command("cargo", &bare))?;
    let server = ["build", "--release", "--package", "onfile-server"];
    shell::run(&mut shell::command("cargo", &server))
}

fn measure(plan: &Plan, folder: &Path) -> Result<Vec<Measured>, String> {
    let loads =
        |server: &Server, loads: &[(&'static str, Load)]| -> Result<Vec<Measured>, String> {
            let duration = Duration::from_secs(plan.seconds);
            loads
                .iter()
                .map(|(name, load)| load::run(name, server, load, plan.clients, duration))
                .collect()
        };
    let mut bare = Command::new(shell::target().join("release/bare"));
    let bare = Server::spawn(&mut bare, &folder.join("bare.log"))?;
    let anything = Load::Same(request("GET", "/", SECRET_KEY, None, None));
    let mut measured = loads(&bare, &[("bare HTTP server", anything)])?;
    bare.kill();
    let server = Server::start(folder)?;
    let scene = Scene::set(server.address)?;
    measured.extend(loads(&server, &scene.loads())?);
    Ok(measured)
}

/// What is there before anything is measured.
struct Scene {
    customer: String,
    card: String,
    intent: String,
}

impl Scene {
    /// A customer with a saved card that has been charged ten times.
    fn set(address: SocketAddr) -> Result<Self, String> {
        let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
        let mut post = |path: &str, form: &str| -> Result<String, String> {
            let bytes = request("POST", path, SECRET_KEY, Some(form), None);
            let answer =
                connection.send(&bytes).map_err(|error| format!("POST {path}: {error}"))?;
            let id = text_field(&answer.body, "id").filter(|_| answer.status == 200);
            id.map(str::to_owned).ok_or_else(|| format!("POST {path}: {}", answer.body))
        };
        let customer = post("/v1/customers", "name=Bench")?;
        let attach = "/v1/payment_methods/pm_card_visa/attach";
        let card = post(attach, &format!("customer={customer}"))?;
        let mut scene = Scene { customer, card, intent: String::new() };
        for _ in 0..10 {
            scene.intent = post("/v1/payment_intents", &scene.charge())?;
        }
        Ok(scene)
    }

    /// Charging the saved card while the customer is away.
    fn charge(&self) -> String {
        format!(
            "amount=1099&currency=usd&customer={}&payment_method={}&off_session=true&confirm=true",
            self.customer, self.card
        )
    }

    fn loads(&self) -> [(&'static str, Load); 4] {
        let get = |path: &str| Load::Same(request("GET", path, SECRET_KEY, None, None));
        let post = |path: &'static str, form: String| Load::Fresh { path, form };
        [
            ("read a payment intent", get(&format!("/v1/payment_intents/{}", self.intent))),
            ("list ten", get(&format!("/v1/payment_intents?customer={}&limit=10", self.customer))),
            (
                "create a customer",
                post("/v1/customers", "name=Bench&email=bench%40example.com".to_owned()),
            ),
            ("charge a saved card", post("/v1/payment_intents", self.charge())),
        ]
    }
}

/// What the store's own example says about group commit, when the store has one.
fn engine_alone() -> Result<Option<String>, String> {
    if !shell::root().join("crates/onfile-store/examples/group_commit.rs").is_file() {
        return Ok(None);
    }
    let arguments =
        ["run", "--quiet", "--release", "--package", "onfile-store", "--example", "group_commit"];
    shell::output(&mut shell::command("cargo", &arguments)).map(Some)
}
