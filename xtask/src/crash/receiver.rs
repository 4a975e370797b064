//! An endpoint that is never killed, and remembers every event that it was sent.

use crate::http::{Connection, request, text_field};
use crate::server::SECRET_KEY;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// What has arrived: how often anything did, and which events.
#[derive(Default)]
struct Arrived {
    deliveries: u64,
    events: BTreeSet<String>,
}

/// A listening endpoint.
pub(super) struct Receiver {
    url: String,
    arrived: Arc<Mutex<Arrived>>,
}

impl Receiver {
    pub(super) fn start() -> std::io::Result<Receiver> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/", listener.local_addr()?);
        let arrived = Arc::new(Mutex::new(Arrived::default()));
        let shared = arrived.clone();
        // It ends with the process.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let arrived = shared.clone();
                std::thread::spawn(move || attend(stream, &arrived));
            }
        });
        Ok(Receiver { url, arrived })
    }

    /// Has the server tell it everything from now on.
    pub(super) fn register(&self, address: SocketAddr) -> Result<(), String> {
        let form = format!("url={}&enabled_events[]=*", self.url);
        send(address, "POST", "/v1/webhook_endpoints", Some(&form)).map(drop)
    }

    /// Everything that the server has told has arrived, and nothing that it has not.
    pub(super) fn compare(&self, address: SocketAddr) -> Result<String, String> {
        // Comes back when everything that is due was tried.
        send(address, "POST", "/_onfile/clock/advance", Some("seconds=0"))?;
        let told = told(address)?;
        let arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lost) = told.difference(&arrived.events).next() {
            return Err(format!("event {lost} never arrived"));
        }
        if let Some(invented) = arrived.events.difference(&told).next() {
            return Err(format!("event {invented} arrived, and never happened"));
        }
        let (events, deliveries) = (told.len(), arrived.deliveries);
        Ok(format!("{events} events arrived in {deliveries} deliveries"))
    }
}

/// The id of every event on record.
fn told(address: SocketAddr) -> Result<BTreeSet<String>, String> {
    let mut told = BTreeSet::new();
    let mut after = String::new();
    loop {
        let page = send(address, "GET", &format!("/v1/events?limit=100{after}"), None)?;
        let ids: Vec<&str> =
            page.split("\"evt_").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let Some(last) = ids.last() else { return Ok(told) };
        after = format!("&starting_after=evt_{last}");
        told.extend(ids.into_iter().map(|id| format!("evt_{id}")));
    }
}

fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    form: Option<&str>,
) -> Result<String, String> {
    let wrong = |error: std::io::Error| format!("{method} {path}: {error}");
    let mut connection = Connection::open(address).map_err(wrong)?;
    let answer = connection.send(&request(method, path, SECRET_KEY, form, None)).map_err(wrong)?;
    match answer.status {
        200 => Ok(answer.body),
        status => Err(format!("{method} {path}: {status} {}", answer.body)),
    }
}

fn attend(stream: TcpStream, arrived: &Mutex<Arrived>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().ok()?;
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        let body = String::from_utf8(body).ok()?;
        {
            let mut arrived = arrived.lock().unwrap_or_else(PoisonError::into_inner);
            arrived.deliveries += 1;
            arrived.events.insert(text_field(&body, "id")?.to_owned());
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").ok()?;
    }
}
