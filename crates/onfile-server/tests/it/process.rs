//! The program itself: how it starts, what it refuses, how it stops.

use crate::harness::{SECRET, Server};
use std::process::{Command, Output};

fn onfile(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_onfile")).args(arguments).output().unwrap()
}

fn complaint(arguments: &[&str]) -> String {
    let output = onfile(arguments);
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_second_process_on_the_same_data_is_refused() {
    let server = Server::start();
    let folder = server.folder();
    let (data, key) = (folder.join("data"), folder.join("vault.key"));
    let (data, key) = (data.to_str().unwrap(), key.to_str().unwrap());
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data, "--vault-key-file", key];
    let complaint = complaint(&arguments);
    assert!(complaint.contains("is in use by another onfile process"), "{complaint}");
    server.secret().get("/v1/customers").ok();
}

#[test]
fn a_store_is_not_opened_without_its_key_file() {
    let (server, stranger) = (Server::start(), Server::start());
    let (data, missing) = (server.folder().join("data"), server.folder().join("missing.key"));
    let other = stranger.folder().join("vault.key");
    let server = server.stop();
    for (key, words) in [
        (&missing, "is missing; put the file back"),
        (&other, "is not the one this store was made with"),
    ] {
        let (data, key) = (data.to_str().unwrap(), key.to_str().unwrap());
        let arguments =
            ["serve", "--listen", "127.0.0.1:0", "--data", data, "--vault-key-file", key];
        let complaint = complaint(&arguments);
        assert!(complaint.contains(words), "{complaint}");
    }
    assert!(!missing.exists());
    drop((server, stranger));
}

#[test]
fn the_key_file_may_not_be_inside_the_data_and_is_closed_to_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let server = Server::start();
    let key = server.folder().join("vault.key");
    let mode = std::fs::metadata(&key).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let data = std::env::temp_dir().join(format!("onfile-inside-{}", std::process::id()));
    let inside = data.join("vault.key");
    let arguments =
        ["serve", "--data", data.to_str().unwrap(), "--vault-key-file", inside.to_str().unwrap()];
    assert!(complaint(&arguments).contains("may not be inside the data directory"));
    assert!(!inside.exists());
}

#[test]
fn wrong_settings_are_told_by_name() {
    for (arguments, word) in [
        (["serve", "--clock", "frozen:soon"], "clock"),
        (["serve", "--secret-key", "pk_test_1234"], "secret"),
        (["serve", "--secret-key", "sk_live_1234"], "sk_test_"),
        (["serve", "--listen", "nowhere"], "listen"),
        (["serve", "--database-url", "mysql://x"], "postgres://"),
        (["serve", "--config", "absent.toml"], "absent.toml"),
    ] {
        let complaint = complaint(&arguments);
        assert!(complaint.contains(word), "{arguments:?}: {complaint}");
        assert!(!complaint.contains("1234"), "a key is repeated: {complaint}");
    }
}

#[test]
fn settings_come_from_a_file_and_flags_win() {
    let folder = std::env::temp_dir().join(format!("onfile-config-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("onfile.toml");
    std::fs::write(&file, format!("secret-key = \"{SECRET}\"\nclock = \"frozen:5\"\n")).unwrap();
    let server = Server::with(&["--config", file.to_str().unwrap()]);
    let clock = server.secret().get("/_onfile/clock").ok();
    assert_eq!(clock.body["now"], crate::harness::START, "the flag says otherwise");
    std::fs::write(&file, "listne = \"127.0.0.1:0\"\n").unwrap();
    let complaint = complaint(&["serve", "--config", file.to_str().unwrap()]);
    assert!(complaint.contains("listne"), "{complaint}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn help_reads_well() {
    let help = String::from_utf8(onfile(&["--help"]).stdout).unwrap();
    for option in ["--listen", "--data", "--database-url", "--clock", "--vault-key-file", "ONFILE_"]
    {
        assert!(help.contains(option), "{option} is missing:\n{help}");
    }
}

#[test]
fn sigterm_ends_it_in_order() {
    let server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let mut stopped = server.stop();
    assert!(stopped.exit_status().success());
    let server = stopped.restart();
    let path = format!("/v1/payment_intents/{}", paid.text("id"));
    assert_eq!(server.secret().get(&path).ok().bytes, paid.bytes);
}

#[test]
fn sigterm_lets_a_request_in_flight_finish() {
    use std::io::{Read as _, Write as _};
    let server = Server::start();
    let body = "name=last";
    let mut stream = std::net::TcpStream::connect(&server.address).unwrap();
    let head = format!(
        "POST /v1/customers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(format!("{head}{}", &body[..4]).as_bytes()).unwrap();
    // Another request behind it shows that the first one has been taken up.
    server.secret().get("/v1/customers").ok();
    let stopping = server.terminate();
    stream.write_all(&body.as_bytes()[4..]).unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    assert!(said.starts_with("HTTP/1.1 200 ") && said.contains("\"name\": \"last\""), "{said}");
    assert!(stopping.wait().exit_status().success());
}

#[test]
fn settings_come_from_the_environment() {
    let output = Command::new(env!("CARGO_BIN_EXE_onfile"))
        .env("ONFILE_SECRET_KEY", "pk_test_1234")
        .output()
        .unwrap();
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && complaint.contains("secret"), "{complaint}");
}

#[test]
fn the_log_has_requests_and_no_secrets() {
    let server = Server::start();
    let paid = server.pay(&[("payment_method", "pm_card_visa")]).ok();
    let secret = paid.text("client_secret");
    let path = format!("/v1/payment_intents/{}?client_secret={secret}", paid.text("id"));
    server.publishable().get(&path).ok();
    let log = std::fs::read_to_string(server.folder().join("log")).unwrap();
    let lines: Vec<serde_json::Value> =
        log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let request = paid.header("request-id").unwrap();
    let line = lines.iter().find(|line| line["request_id"] == request).unwrap();
    assert_eq!(line["route"], "/v1/payment_intents");
    assert_eq!(line["status"], 200);
    for hidden in [SECRET, secret, "client_secret", "payment_method="] {
        assert!(!log.contains(hidden), "{hidden} is in the log");
    }
}

#[test]
fn an_unseen_key_is_an_account_of_its_own_when_keys_are_open() {
    let server = Server::with(&["--open-keys"]);
    let (one, two) = (Some("sk_test_one0000000000000"), Some("sk_test_two0000000000000"));
    let made = server.client(one).post("/v1/customers", &[("name", "a")]).ok();
    let path = format!("/v1/customers/{}", made.text("id"));
    assert_eq!(server.client(two).get(&path).status, 404);
    assert_eq!(server.client(one).get(&path).ok().text("name"), "a");
    // The publishable key of the same ending opens the same account.
    let intent = server
        .client(one)
        .post("/v1/payment_intents", &[("amount", "100"), ("currency", "usd")])
        .ok();
    let (id, secret) = (intent.text("id"), intent.text("client_secret"));
    let path = format!("/v1/payment_intents/{id}?client_secret={secret}");
    server.client(Some("pk_test_one0000000000000")).get(&path).ok();
    server.client(Some("pk_test_two0000000000000")).get(&path).error(400);
    // Without the switch, an unseen key is a wrong one.
    assert_eq!(Server::start().client(one).get("/v1/customers").status, 401);
}

#[test]
fn an_account_is_made_and_removed_whole() {
    let server = Server::start();
    let account = server.secret().post("/_onfile/accounts", &[]).ok();
    let key = account.text("secret_key");
    server.client(Some(key)).post("/v1/customers", &[("name", "a")]).ok();
    server.client(Some(key)).post("/_onfile/accounts", &[]).error(403);
    let path = format!("/_onfile/accounts/{}", account.text("id"));
    server.secret().delete(&path).ok();
    assert_eq!(server.client(Some(key)).get("/v1/customers").status, 401);
}

#[test]
fn keys_rotate_while_serving_and_every_card_still_opens() {
    let server = Server::start();
    let customer = server.secret().post("/v1/customers", &[]).ok();
    let customer = customer.text("id");
    let attach = [("customer", customer)];
    let saved: Vec<String> = (0..20)
        .map(|_| server.secret().post("/v1/payment_methods/pm_card_visa/attach", &attach).ok())
        .map(|method| method.text("id").to_owned())
        .collect();
    let key = || std::fs::read_to_string(server.folder().join("vault.key")).unwrap();
    let before = key();
    let url = format!("http://{}", server.address);
    let rotated = onfile(&["vault", "rotate", "--url", &url, "--secret-key", SECRET]);
    assert!(rotated.status.success(), "{}", String::from_utf8_lossy(&rotated.stderr));
    assert_ne!(key(), before);
    // Answers sealed under the old key live for a day; after that the next rotation removes it.
    let old_root = before.lines().find(|line| line.starts_with("root")).unwrap().to_owned();
    assert!(key().contains(&old_root));
    server.advance(3 * 86_400);
    let again = onfile(&["vault", "rotate", "--url", &url, "--secret-key", SECRET]);
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
    assert!(!key().contains(&old_root), "the old root key is gone");
    let server = server.kill_and_restart();
    for method in &saved {
        let paid = server.pay(&[("customer", customer), ("payment_method", method)]).ok();
        assert_eq!(paid.text("status"), "succeeded");
    }
    let prints =
        server.secret().get(&format!("/v1/payment_methods?customer={customer}&limit=20")).ok();
    let print = prints.body["data"][0]["card"]["fingerprint"].clone();
    let fresh = server.secret().post("/v1/payment_methods/pm_card_visa/attach", &attach).ok();
    assert_eq!(fresh.body["card"]["fingerprint"], print, "rotation keeps fingerprints");
}

#[test]
fn health_and_metrics_need_no_key() {
    let server = Server::start();
    server.pay(&[("payment_method", "pm_card_visa")]).ok();
    assert_eq!(server.client(None).get("/healthz").ok().text("status"), "ok");
    let described = server.client(None).get("/openapi.json").ok();
    assert_eq!(described.text("/openapi"), "3.1.0");
    assert_eq!(described.text("/servers/0/url"), format!("http://{}", server.address));
    let metrics = server.client(None).get("/metrics");
    let text = String::from_utf8(metrics.bytes).unwrap();
    assert!(text.contains("/v1/payment_intents"), "{text}");
    assert!(!text.contains("acct_") && !text.contains("pi_3"), "no ids in labels");
}
