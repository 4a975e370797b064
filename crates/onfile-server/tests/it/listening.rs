//! What the official command line is told while it is connected, spoken by hand: which sessions are let
//! in where, and which frames they get.

use crate::harness::{Answer, Over, Server};
use crate::table::{customer, get, post};
use onfile_vault::signature::hmac_sha256;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The account's requests, as far as these filters let them through.
fn tail(server: &Server, filters: &str) -> BufReader<TcpStream> {
    let form = format!("device_name=vm&websocket_features[]=request_logs&filters={filters}");
    let made = post(server, "/v1/stripecli/sessions", &form).ok();
    let (status, frames) = connect(server, made.text("websocket_id"));
    assert_eq!(status, 101);
    frames
}

/// The next request that a tail hears of.
fn request(frames: &mut BufReader<TcpStream>) -> Value {
    let told = frame(frames);
    assert_eq!(told["type"], "request_log_event");
    let request: Value = serde_json::from_str(told["event_payload"].as_str().unwrap()).unwrap();
    let id = request["request_id"].as_str().unwrap().replace("req_", "resp_");
    assert_eq!(told["request_log_id"], id.as_str());
    request
}

/// Asks a server for its balance until a tail hears of a request.
fn until_it_hears(frames: &mut BufReader<TcpStream>, server: &Server) {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                get(server, "/v1/balance").ok();
            }
        });
        let _over = Over(&over);
        assert_eq!(request(frames)["url"], "/v1/balance");
    });
}

fn session(server: &Server, feature: &str) -> Answer {
    let form = format!("device_name=vm&websocket_features[]={feature}");
    post(server, "/v1/stripecli/sessions", &form).ok()
}

/// Connects by the name of a session: the status of the answer, and what follows it.
fn connect(server: &Server, id: &str) -> (u16, BufReader<TcpStream>) {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    // Only a test that fails waits for so long.
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let head = format!(
        "GET /stripecli/listen?websocket_feature=webhooks HTTP/1.1\r\nHost: h\r\n\
         Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nWebsocket-Id: {id}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let status: u16 = line.split(' ').nth(1).unwrap().parse().unwrap();
    while line != "\r\n" {
        line.clear();
        reader.read_line(&mut line).unwrap();
    }
    if status == 101 {
        // It answers a ping when it listens, and not before: what is told from then on is for it.
        reader.get_mut().write_all(&[0x89, 0x80, 0, 0, 0, 0]).unwrap();
        let mut pong = [0; 2];
        reader.read_exact(&mut pong).unwrap();
        assert_eq!(pong, [0x8a, 0]);
    }
    (status, reader)
}

/// The next frame: whole, not masked, and a text.
fn frame(reader: &mut BufReader<TcpStream>) -> Value {
    let mut head = [0; 2];
    reader.read_exact(&mut head).unwrap();
    assert_eq!(head[0], 0x81, "a whole text");
    let length = match head[1] {
        126 => {
            let mut length = [0; 2];
            reader.read_exact(&mut length).unwrap();
            u64::from(u16::from_be_bytes(length))
        }
        127 => {
            let mut length = [0; 8];
            reader.read_exact(&mut length).unwrap();
            u64::from_be_bytes(length)
        }
        short => u64::from(short),
    };
    let mut body = vec![0; usize::try_from(length).unwrap()];
    reader.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// The event in a frame, whose signature is the session's.
fn signed(frame: &Value, payload: &str, session: &Answer) -> Value {
    let body = frame[payload].as_str().unwrap();
    let header = frame["http_headers"]["Stripe-Signature"].as_str().unwrap();
    let (time, signature) = header.split_once(",v1=").unwrap();
    let time = time.strip_prefix("t=").unwrap();
    let parts = [time.as_bytes(), b".", body.as_bytes()];
    assert_eq!(signature, hmac_sha256(session.text("secret"), &parts));
    serde_json::from_str(body).unwrap()
}

#[test]
fn a_session_of_one_server_connects_to_another() {
    let one = Server::on_postgres();
    let two = one.another();
    let thin = session(&one, "v2_events");
    let whole = session(&one, "webhooks");
    let (status, mut thin_frames) = connect(&two, thin.text("websocket_id"));
    assert_eq!(status, 101);
    let (status, mut frames) = connect(&two, whole.text("websocket_id"));
    assert_eq!(status, 101);
    let id = customer(&one);
    let told = frame(&mut thin_frames);
    assert_eq!(told["type"], "v2_event");
    let event = signed(&told, "payload", &thin);
    assert_eq!(event["type"], "v1.customer.created");
    assert_eq!(event["related_object"]["id"], id.as_str());
    for version in [Value::Null, Value::from("2026-10-28.endive")] {
        let told = frame(&mut frames);
        assert_eq!(
            (&told["type"], &told["endpoint"]["api_version"]),
            (&Value::from("webhook_event"), &version)
        );
        assert_eq!(signed(&told, "event_payload", &whole)["data"]["object"]["id"], id.as_str());
    }
}

#[test]
fn only_snapshots_are_sent_to_whom_they_are_for() {
    let server = Server::start();
    let (thin, whole) = (session(&server, "v2_events"), session(&server, "webhooks"));
    let (_, mut thin_frames) = connect(&server, thin.text("websocket_id"));
    let (_, mut frames) = connect(&server, whole.text("websocket_id"));
    // More than are read at once, and none of them a snapshot.
    for _ in 0..40 {
        post(&server, "/v2/core/accounts", r#"{"display_name": "J"}"#).ok();
    }
    let id = customer(&server);
    for _ in 0..40 {
        let told = signed(&frame(&mut thin_frames), "payload", &thin);
        assert_eq!(told["type"], "v2.core.account.created");
    }
    assert_eq!(signed(&frame(&mut thin_frames), "payload", &thin)["type"], "v1.customer.created");
    let told = signed(&frame(&mut frames), "event_payload", &whole);
    assert_eq!(told["data"]["object"]["id"], id.as_str());
}

#[test]
fn other_names_are_no_sessions() {
    let server = Server::start();
    let made = session(&server, "webhooks");
    let id = made.text("websocket_id");
    let elsewhere = Server::start();
    assert_eq!(connect(&elsewhere, id).0, 401, "sealed under another key");
    let changed = match id.strip_suffix('0') {
        Some(rest) => format!("{rest}1"),
        None => format!("{}0", &id[..id.len() - 1]),
    };
    for name in
        ["", "cliws_", "cliws_0", "cliws_zz", &changed, &id[..id.len() - 2], &format!("{id}00")]
    {
        assert_eq!(connect(&server, name).0, 401, "{name}");
    }
    assert_eq!(connect(&server, id).0, 101);
    let long = format!(r#"filters={{"filter_ip_address":["{}"]}}"#, "1".repeat(4_000));
    let form = format!("device_name=vm&websocket_features[]=request_logs&{long}");
    let refused = post(&server, "/v1/stripecli/sessions", &form);
    assert_eq!(
        refused.refusal(),
        "400 invalid_request_error - [filters] These filters are too long."
    );
}

#[test]
fn a_tail_hears_of_requests_and_of_what_was_wrong_with_them() {
    let server = Server::start();
    let mut frames = tail(&server, "{}");
    let mut failures = tail(&server, r#"{"filter_status_code_type":["4XX"]}"#);
    assert_eq!(request(&mut frames)["url"], "/v1/stripecli/sessions", "the second tail's");
    let declined = server.pay(&[("payment_method", "pm_card_chargeDeclined")]);
    let told = request(&mut frames);
    assert_eq!(told, request(&mut failures));
    assert_eq!(told["request_id"], declined.header("request-id").unwrap());
    assert_eq!((&told["method"], &told["status"]), (&"POST".into(), &402.into()));
    assert_eq!(told["url"], "/v1/payment_intents");
    let error = declined.error(402);
    for member in ["charge", "code", "decline_code", "message", "type"] {
        assert_eq!(told["error"][member], error[member], "{member}");
    }
    // The intent is there too, with its secret; a log has no business with it.
    assert!(error["payment_intent"]["client_secret"].is_string());
    assert_eq!(told["error"].as_object().unwrap().len(), 5);
}

#[test]
fn a_tail_hears_of_requests_wherever_they_are_served() {
    let one = Server::on_postgres();
    let two = one.another();
    let mut frames = tail(&one, "{}");
    until_it_hears(&mut frames, &two);
    let mut failures = tail(&two, r#"{"filter_status_code_type":["4XX"]}"#);
    let number = "4242424242424242";
    get(&two, "/v1/customers/cus_none").error(404);
    get(&one, &format!("/v1/customers/{number}")).error(404);
    customer(&two);
    let (mut urls, mut ids) = (Vec::new(), Vec::new());
    while urls.len() < 3 {
        let told = request(&mut frames);
        ids.push(told["request_id"].as_str().unwrap().to_owned());
        let url = told["url"].as_str().unwrap().to_owned();
        urls.extend(Some(url).filter(|url| url.starts_with("/v1/customers")));
    }
    // Those of one server come in their order.
    let of_two: Vec<&String> = urls.iter().filter(|url| !url.ends_with(number)).collect();
    assert_eq!(of_two, ["/v1/customers/cus_none", "/v1/customers"]);
    let told = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), told, "each once");
    let mut failed: Vec<String> = (0..2)
        .map(|_| request(&mut failures)["url"].as_str().unwrap().replace("/v1/customers/", ""))
        .collect();
    failed.sort();
    assert_eq!(failed, [number, "cus_none"]);
    // Nothing that a caller should not have sent is on disk in the clear.
    let dump = one.folder().join("dump");
    one.dump_database(&dump);
    let dump = std::fs::read_to_string(dump).unwrap();
    assert!(dump.contains("INSERT INTO public.word"), "the words are there");
    assert!(!dump.contains(number) && !dump.contains("cus_none"));
}

#[test]
fn an_event_is_sent_again_wherever_it_is_asked_for() {
    let one = Server::on_postgres();
    let two = one.another();
    let (whole, thin) = (session(&one, "webhooks"), session(&one, "v2_events"));
    let (_, mut here) = connect(&one, whole.text("websocket_id"));
    let (_, mut there) = connect(&two, whole.text("websocket_id"));
    let (_, mut thin_frames) = connect(&one, thin.text("websocket_id"));
    let id = customer(&one);
    let event = one.event("customer.created")["id"].as_str().unwrap().to_owned();
    // Asked twice with one key, it is done once.
    let again = two.secret().header("Idempotency-Key", "again");
    let path = format!("/v1/events/{event}/retry");
    let answer = again.post(&path, &[]).ok();
    assert_eq!(answer.text("id"), event);
    assert_eq!(again.post(&path, &[]).ok().header("idempotent-replayed"), Some("true"));
    let next = customer(&two);
    for frames in [&mut here, &mut there] {
        let told: Vec<String> = (0..5)
            .map(|_| {
                let event = signed(&frame(frames), "event_payload", &whole);
                event["data"]["object"]["id"].as_str().unwrap().to_owned()
            })
            .collect();
        assert_eq!(told.iter().filter(|told| **told == id).count(), 3, "{told:?}");
        assert_eq!(told.iter().filter(|told| **told == next).count(), 2, "{told:?}");
    }
    // It is sent again to whom it was sent in this form.
    for id in [id, next] {
        let told = signed(&frame(&mut thin_frames), "payload", &thin);
        assert_eq!(told["related_object"]["id"], id.as_str());
    }
}
