//! Endpoints that are never killed, and remember every event that they were sent.

use crate::endpoint;
use crate::http::{Connection, request, text_field};
use crate::server::SECRET_KEY;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Longer than it takes until nothing is tried any more.
const SCHEDULE: u64 = 6 * 3_600;

/// Moving the clock delivers everything that falls due on the way, before it is answered.
const PATIENCE: Duration = Duration::from_secs(600);

/// What has arrived: how often anything did, and which events.
#[derive(Default)]
struct Arrived {
    deliveries: u64,
    events: BTreeSet<String>,
}

/// One that takes everything, and one that takes two of three: the third it has got, and says 500.
pub(super) struct Receivers {
    urls: [String; 2],
    arrived: [Arc<Mutex<Arrived>>; 2],
    told: Told,
}

impl Receivers {
    pub(super) fn start() -> std::io::Result<Receivers> {
        let arrived = [Arc::default(), Arc::default()];
        let [steady, moody] = &arrived;
        let urls = [receive(steady, |_| 200)?, receive(moody, |count| [200, 200, 500][count % 3])?];
        Ok(Receivers { urls, arrived, told: Told::default() })
    }

    /// Has the server tell them everything from now on.
    pub(super) fn register(&self, address: SocketAddr) -> Result<(), String> {
        for url in &self.urls {
            let form = format!("url={url}&enabled_events[]=*");
            send(address, "POST", "/v1/webhook_endpoints", Some(&form))?;
        }
        Ok(())
    }

    /// Everything that the server has told has arrived, and nothing that it has not.
    pub(super) fn compare(&mut self, address: SocketAddr) -> Result<String, String> {
        // The server goes on meanwhile. So what has arrived by now was told by then, and what was told
        // by then has arrived later on.
        let before = self.arrived.each_ref().map(|arrived| events(arrived).0);
        self.told.catch_up(address)?;
        let told = &self.told.events;
        // Comes back when everything that is due was tried.
        advance(address, 0)?;
        let mut deliveries = 0;
        for ((arrived, before), url) in self.arrived.iter().zip(&before).zip(&self.urls) {
            if let Some(invented) = before.difference(told).next() {
                return Err(format!("event {invented} arrived at {url}, and never happened"));
            }
            let (after, count) = events(arrived);
            if let Some(lost) = told.difference(&after).next() {
                return Err(format!("event {lost} never arrived at {url}"));
            }
            deliveries += count;
        }
        Ok(format!("{} events arrived twice in {deliveries} deliveries", told.len()))
    }

    /// After the schedule's end nothing is on its way any more.
    pub(super) fn rest(&mut self, address: SocketAddr) -> Result<String, String> {
        advance(address, SCHEDULE)?;
        let compared = self.compare(address)?;
        let mut all = Told::default();
        all.catch_up(address)?;
        if let Some(lost) = self.told.events.difference(&all.events).next() {
            return Err(format!("event {lost} was on record, and is not any more"));
        }
        match all.waiting {
            0 => Ok(compared),
            waiting => Err(format!("{waiting} events are on their way for ever")),
        }
    }
}

/// The events on record. What was read of them is not read again: a long run has hundreds of
/// thousands.
#[derive(Default)]
struct Told {
    events: BTreeSet<String>,
    /// How many of them were on their way when they were read.
    waiting: usize,
}

impl Told {
    /// Reads from the newest event back to one that is known.
    fn catch_up(&mut self, address: SocketAddr) -> Result<(), String> {
        let mut fresh = BTreeSet::new();
        let mut after = String::new();
        loop {
            let page = send(address, "GET", &format!("/v1/events?limit=100{after}"), None)?;
            let ids: Vec<String> = page
                .split("\"evt_")
                .skip(1)
                .filter_map(|rest| Some(format!("evt_{}", rest.split('"').next()?)))
                .collect();
            let pending = page.split("\"pending_webhooks\":").skip(1);
            self.waiting += pending.filter(|rest| !rest.trim_start().starts_with('0')).count();
            let Some(last) = ids.last() else { break };
            let known = self.events.contains(last);
            after = format!("&starting_after={last}");
            fresh.extend(ids);
            if known {
                break;
            }
        }
        self.events.extend(fresh);
        Ok(())
    }
}

/// What has arrived, and in how many deliveries.
fn events(arrived: &Mutex<Arrived>) -> (BTreeSet<String>, u64) {
    let arrived = arrived.lock().unwrap_or_else(PoisonError::into_inner);
    (arrived.events.clone(), arrived.deliveries)
}

fn receive(
    arrived: &Arc<Mutex<Arrived>>,
    answer: impl Fn(usize) -> u16 + Send + Sync + 'static,
) -> std::io::Result<String> {
    let arrived = arrived.clone();
    endpoint::listen(move |body| {
        let mut arrived = arrived.lock().unwrap_or_else(PoisonError::into_inner);
        arrived.deliveries += 1;
        arrived.events.insert(text_field(body, "id")?.to_owned());
        Some(answer(usize::try_from(arrived.deliveries).ok()?))
    })
}

/// Moves the server's clock, and comes back when everything that was due is done.
pub(super) fn advance(address: SocketAddr, seconds: u64) -> Result<(), String> {
    let form = format!("seconds={seconds}");
    send(address, "POST", "/_onfile/clock/advance", Some(&form)).map(drop)
}

fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    form: Option<&str>,
) -> Result<String, String> {
    let wrong = |error: std::io::Error| format!("{method} {path}: {error}");
    let mut connection = Connection::waiting(address, PATIENCE).map_err(wrong)?;
    let answer = connection.send(&request(method, path, SECRET_KEY, form, None)).map_err(wrong)?;
    match answer.status {
        200 => Ok(answer.body),
        status => Err(format!("{method} {path}: {status} {}", answer.body)),
    }
}
