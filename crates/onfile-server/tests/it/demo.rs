//! `onfile demo`: what its shop does, whom it answers, and what it keeps to itself. How it looks and
//! pays is tested in Chromium, see `web/test`.

use crate::harness::{Answer, Client, SECRET, Server, fresh_folder};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running demo; it ends with SIGTERM, in order.
struct Demo {
    child: Child,
    api: String,
    shop: String,
    secret: String,
}

impl Demo {
    fn open(data: Option<&Path>, environment: &[(&str, &str)]) -> Demo {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onfile"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--shop", "127.0.0.1:0", "--log", "json"]);
        if let Some(data) = data {
            command.arg("--data").arg(data);
        }
        command.envs(environment.iter().copied());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut after = |start: &str| {
            let found = lines.find_map(|line| Some(line.trim().strip_prefix(start)?.to_owned()));
            found.unwrap().trim().to_owned()
        };
        let api = after("URL").strip_prefix("http://").unwrap().to_owned();
        let secret = after("secret key");
        // The last line is the link, and nothing else.
        let shop = after("http://");
        Demo { child, api, shop, secret }
    }

    fn get(&self, path: &str) -> Answer {
        self.visitor().get(path)
    }

    fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.visitor().post(path, form)
    }

    /// Somebody who comes by the address, and has no key.
    fn visitor(&self) -> Client<'_> {
        Client::visiting(&self.shop)
    }

    fn api(&self) -> Client<'_> {
        Client::of_key(&self.api, &self.secret)
    }

    fn customer(&self) -> String {
        self.get("/activity").ok().text("customer").to_owned()
    }

    fn close(mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_shop_takes_payments_by_both_integrations_and_charges_later() {
    let demo = Demo::open(None, &[]);
    let customer = demo.customer();
    let made = demo.post("/create-intent-and-customer-session", &[]).ok();
    let (intent, _) = made.text("client_secret").split_once("_secret_").unwrap();
    assert!(made.text("customer_session_client_secret").starts_with("cuss_secret_"));
    let intent = demo.api().get(&format!("/v1/payment_intents/{intent}")).ok();
    assert_eq!((intent.text("customer"), &intent.body["amount"]), (&*customer, &1099.into()));

    let made = demo.post("/create-checkout-session", &[]).ok();
    let (session, _) = made.text("checkoutSessionClientSecret").split_once("_secret_").unwrap();
    let session = demo.api().get(&format!("/v1/checkout/sessions/{session}")).ok();
    assert_eq!(
        (session.text("customer"), &session.body["amount_total"]),
        (&*customer, &1099.into())
    );

    let attach = "/v1/payment_methods/pm_card_visa/attach";
    let card = demo.api().post(attach, &[("customer", &customer)]).ok();
    let charged = demo.post("/charge-saved-card", &[("payment_method", card.text("id"))]).ok();
    assert_eq!(charged.text("status"), "succeeded");
    let seen = demo.get("/activity").ok();
    assert_eq!(seen.body["payment_methods"][0]["id"], card.text("id"));
    let newest = seen.body["events"][0]["id"].as_str().unwrap().to_owned();
    demo.post("/create-intent-and-customer-session", &[]).ok();
    let events = demo.get(&format!("/activity?after={newest}")).ok();
    let kinds: Vec<_> = events.body["events"].as_array().unwrap().iter().collect();
    assert!(kinds.iter().any(|event| event["type"] == "payment_intent.created"));
    assert!(kinds.iter().all(|event| event["id"] != newest.as_str()));
    demo.close();
}

#[test]
fn a_page_of_the_servers_leads_back_to_the_shop() {
    let demo = Demo::open(None, &[]);
    let here = format!("http://{}", demo.shop);
    let made = demo.visitor().header("Origin", &here).post("/create-hosted-session", &[]).ok();
    let sessions = demo.api().get("/v1/checkout/sessions").ok();
    let session = &sessions.body["data"][0];
    assert_eq!(made.body["url"], session["url"]);
    let back = format!("{here}/hosted?session_id={{CHECKOUT_SESSION_ID}}");
    assert_eq!(session["success_url"], back.as_str());
    assert_eq!(session["cancel_url"], format!("{here}/hosted").as_str());
    let id = session["id"].as_str().unwrap();
    let status = demo.get(&format!("/session-status?session_id={id}")).ok();
    assert_eq!((status.text("status"), status.text("payment_status")), ("open", "unpaid"));
    // Nobody says where to lead back to.
    assert_eq!(demo.post("/create-hosted-session", &[]).status, 400);
    assert_eq!(demo.get("/session-status").status, 400);
    assert_eq!(demo.get("/session-status?session_id=cs_test_none").status, 400);
    demo.close();
}

#[test]
fn a_decline_and_a_wrong_form_are_told() {
    let demo = Demo::open(None, &[]);
    let attach = "/v1/payment_methods/pm_card_chargeCustomerFail/attach";
    let card = demo.api().post(attach, &[("customer", &demo.customer())]).ok();
    let declined = demo.post("/charge-saved-card", &[("payment_method", card.text("id"))]);
    assert_eq!((declined.status, &declined.body["error"]["code"]), (402, &"card_declined".into()));
    assert!(declined.body["error"].get("payment_intent").is_none(), "its secret is not the page's");
    let unknown = demo.post("/charge-saved-card", &[("payment_method", "pm_nowhere")]);
    assert_eq!(unknown.status, 400);
    assert_eq!(unknown.body["error"]["code"], "resource_missing");
    for (path, form) in [
        ("/charge-saved-card", vec![]),
        ("/advance", vec![]),
        ("/advance", vec![("seconds", "-1")]),
        ("/advance", vec![("seconds", "soon")]),
    ] {
        assert_eq!(demo.post(path, &form).status, 400, "{path} {form:?}");
    }
    assert_eq!(demo.post("/nowhere", &[]).status, 404);
    assert_eq!(demo.visitor().delete("/activity").status, 404);
    demo.close();
}

#[test]
fn time_moves_by_a_button() {
    let demo = Demo::open(None, &[]);
    let now = |answer: &Answer| answer.body["now"].as_i64().unwrap();
    let before = now(&demo.get("/activity").ok());
    let moved = demo.post("/advance", &[("seconds", "604800")]).ok();
    assert!(now(&moved) >= before + 604_800);
    demo.close();
}

#[test]
fn the_secret_key_stays_behind_the_counter() {
    let demo = Demo::open(None, &[]);
    let mut seen = Vec::new();
    for path in ["/", "/checkout", "/shop.js", "/server-side.js", "/demo.css", "/activity"] {
        let answer = demo.get(path);
        assert_eq!(answer.status, 200, "{path}");
        seen.push(answer);
    }
    seen.push(demo.post("/create-intent-and-customer-session", &[]).ok());
    seen.push(demo.post("/create-checkout-session", &[]).ok());
    for answer in &seen {
        let text = String::from_utf8_lossy(&answer.bytes);
        let headers = format!("{:?}", answer.headers);
        assert!(!text.contains(&demo.secret) && !headers.contains(&demo.secret));
    }
    let policy = seen[0].header("content-security-policy").unwrap();
    assert!(policy.contains(&format!("script-src 'self' http://{};", demo.api)), "{policy}");
    assert!(policy.contains("connect-src 'self'") && !policy.contains("unsafe"), "{policy}");
    demo.close();
}

#[test]
fn pages_of_others_cannot_use_the_shop() {
    let demo = Demo::open(None, &[]);
    let rebound = demo.visitor().called("evil.example").get("/activity");
    assert_eq!(rebound.status, 403);
    for (origin, status) in
        [("http://evil.example", 403), ("null", 403), (&*format!("http://{}", demo.shop), 200)]
    {
        let answer = demo.visitor().header("Origin", origin).post("/advance", &[("seconds", "0")]);
        assert_eq!(answer.status, status, "{origin}");
    }
    let answer = demo.get("/activity").ok();
    assert_eq!(answer.header("access-control-allow-origin"), None);
    demo.close();
}

#[test]
fn what_is_kept_is_found_again_and_the_rest_is_removed() {
    let home = fresh_folder();
    let demo = Demo::open(Some(&home), &[]);
    let (customer, secret) = (demo.customer(), demo.secret.clone());
    demo.close();
    let demo = Demo::open(Some(&home), &[]);
    assert_eq!(demo.customer(), customer);
    assert_ne!(demo.secret, secret, "each start has keys of its own");
    demo.api().delete(&format!("/v1/customers/{customer}")).ok();
    demo.close();
    let demo = Demo::open(Some(&home), &[]);
    assert_ne!(demo.customer(), customer, "a customer who was deleted is replaced");
    demo.close();
    let fsck = Command::new(env!("CARGO_BIN_EXE_onfile"))
        .args(["fsck", "--data"])
        .arg(home.join("data"))
        .output();
    assert!(fsck.unwrap().status.success());
    std::fs::remove_dir_all(&home).unwrap();
}

#[test]
fn what_is_not_kept_is_removed() {
    let temporary = fresh_folder();
    let demo = Demo::open(None, &[("TMPDIR", temporary.to_str().unwrap())]);
    let made = std::fs::read_dir(&temporary).unwrap().next().unwrap().unwrap();
    assert!(made.file_name().to_str().unwrap().starts_with("onfile-demo-"));
    demo.close();
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0);
    std::fs::remove_dir_all(&temporary).unwrap();
}

#[test]
fn the_settings_of_a_real_server_are_not_the_demos() {
    let server = Server::start();
    let real = server.folder().join("data");
    let settings = [
        ("ONFILE_DATA", real.to_str().unwrap()),
        ("ONFILE_SECRET_KEY", SECRET),
        ("ONFILE_DATABASE_URL", "postgres://127.0.0.1:1/none"),
    ];
    let demo = Demo::open(None, &settings);
    assert_ne!(demo.secret, SECRET);
    demo.close();
    assert!(server.secret().get("/v1/products").ok().body["data"].as_array().unwrap().is_empty());
}

#[test]
fn a_server_that_is_not_the_demo_has_no_shop() {
    let server = Server::start();
    for path in ["/", "/checkout", "/activity", "/shop.js", "/demo.css"] {
        assert_eq!(server.client(None).get(path).status, 404, "{path}");
    }
    for path in ["/create-checkout-session", "/charge-saved-card", "/advance"] {
        assert_eq!(server.client(None).post(path, &[]).status, 404, "{path}");
    }
}
