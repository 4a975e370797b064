//! `cargo xtask bench webhooks`: events to an endpoint that works, first alone, then beside ten that hang.
//!
//! Clients make customers at a steady rate; each tells one event, which every endpoint wants. How old
//! an event is when it arrives counts from the moment in which its customer was due to be made: commit,
//! queue and delivery together. The queue's age is what `/metrics` says of it meanwhile.

use super::load::quantile;
use crate::endpoint;
use crate::http::{Connection, request, text_field};
use crate::server::{SECRET_KEY, Server};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Events a second.
const RATE: f64 = 1_000.0;
/// Clients that make them.
const CLIENTS: u64 = 64;
/// Endpoints that hang.
const HANGING: usize = 10;
/// By how much others may delay an endpoint's events.
const DELAY: Duration = Duration::from_secs(1);
/// A server whose events are as old as this does not keep up with them, whoever else is told.
const BEHIND: Duration = Duration::from_secs(5);
/// What is on its way when the last customer is made has this long to arrive.
const REST: Duration = Duration::from_secs(60);
/// Seconds that an endpoint has to answer: those that hang are known as such soon, so that the queue's
/// age is that of the one that works.
const TIMEOUT: &str = "1";
/// How long until they are.
const KNOWN: Duration = Duration::from_secs(4);
/// How often `/metrics` is read.
const LOOK: Duration = Duration::from_millis(500);

/// What was seen of one run.
struct Seen {
    name: &'static str,
    made: usize,
    /// Of those that arrived, sorted.
    ages: Vec<Duration>,
    took: Duration,
    /// The highest age of the queues of endpoints that work.
    queue: f64,
    cpu: Option<f64>,
}

pub(super) fn measure(folder: &Path, seconds: u64) -> Result<(), String> {
    let alone = run(folder, "alone", 0, seconds)?;
    println!("{}", alone.line());
    let beside = run(folder, "beside ten that hang", HANGING, seconds)?;
    println!("{}", beside.line());
    let (before, after) = (quantile(&alone.ages, 99), quantile(&beside.ages, 99));
    if before > BEHIND {
        return Err(format!("this machine does not keep up: {before:.1?} without any that hangs"));
    }
    if after > before + DELAY {
        return Err(format!(
            "endpoints that hang delay one that works: its events are {after:.1?} old, and {before:.1?} without them"
        ));
    }
    Ok(())
}

impl Seen {
    fn line(&self) -> String {
        let delivered = self.ages.len() as f64;
        let rate = delivered / self.took.as_secs_f64();
        let cpu = self.cpu.map_or("-".to_owned(), |cpu| format!("{:.0}", delivered / cpu));
        format!(
            "{:22} {} events made, {} delivered, {rate:.0} per s, {cpu} per CPU s; age p50 {:.1?}, p99 {:.1?}; \
             queue at most {} s old",
            self.name,
            self.made,
            self.ages.len(),
            quantile(&self.ages, 50),
            quantile(&self.ages, 99),
            self.queue,
        )
    }
}

/// When each event that has arrived arrived, after the beginning, and how old it was.
type Arrived = Arc<Mutex<Vec<(Duration, Duration)>>>;

fn run(folder: &Path, name: &'static str, hanging: usize, seconds: u64) -> Result<Seen, String> {
    let folder = folder.join(format!("webhooks-{hanging}"));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let server = Server::start_with(&folder, None, &["--webhook-timeout", TIMEOUT])?;
    let (begun, arrived) = (Instant::now(), Arrived::default());
    let noted = arrived.clone();
    let url = endpoint::listen(move |body| {
        // Its customer's name says when it was due.
        let due = Duration::from_micros(text_field(body, "name")?.parse().ok()?);
        let now = begun.elapsed();
        let mut arrived = noted.lock().unwrap_or_else(PoisonError::into_inner);
        arrived.push((now, now.saturating_sub(due)));
        Some(200)
    });
    register(server.address, &url.map_err(|error| error.to_string())?)?;
    for _ in 0..hanging {
        let url = endpoint::listen(|_| None).map_err(|error| error.to_string())?;
        register(server.address, &url)?;
    }
    let before = server.cpu_seconds();
    let (over, first) = (AtomicBool::new(false), begun.elapsed());
    let requests = (RATE * seconds as f64) as u64;
    let next = AtomicU64::new(0);
    let queue = std::thread::scope(|scope| {
        let looking = scope.spawn(|| look(server.address, &over));
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| scope.spawn(|| make(server.address, begun, first, requests, &next)))
            .collect();
        let made = clients.into_iter().map(|client| client.join().map_err(|_| "a client panicked"));
        let made: Result<Vec<_>, _> = made.collect();
        let until = Instant::now() + REST;
        let all = || arrived.lock().unwrap_or_else(PoisonError::into_inner).len() as u64;
        while all() < requests && Instant::now() < until {
            std::thread::park_timeout(Duration::from_millis(20));
        }
        over.store(true, Ordering::Relaxed);
        made?.into_iter().collect::<Result<Vec<()>, String>>()?;
        looking.join().map_err(|_| "the looker panicked".to_owned())?
    })?;
    let cpu = before.zip(server.cpu_seconds()).map(|(before, after)| after - before);
    server.kill();
    let arrived = arrived.lock().unwrap_or_else(PoisonError::into_inner);
    let last = arrived.iter().map(|(at, _)| *at).max().unwrap_or_default();
    let mut ages: Vec<Duration> = arrived.iter().map(|(_, age)| *age).collect();
    ages.sort_unstable();
    if (ages.len() as u64) < requests {
        return Err(format!("{name}: {} of {requests} events arrived in time", ages.len()));
    }
    let made = usize::try_from(requests).unwrap_or_default();
    Ok(Seen { name, made, ages, took: last.saturating_sub(first), queue, cpu })
}

fn register(address: SocketAddr, url: &str) -> Result<(), String> {
    let form = format!("url={url}&enabled_events[]=customer.created");
    let bytes = request("POST", "/v1/webhook_endpoints", SECRET_KEY, Some(&form), None);
    let answer = Connection::open(address).and_then(|mut asked| asked.send(&bytes));
    let answer = answer.map_err(|error| error.to_string())?;
    if answer.status == 200 { Ok(()) } else { Err(answer.body) }
}

/// Makes customers, each when it is due, whether or not others are answered.
fn make(
    address: SocketAddr,
    begun: Instant,
    first: Duration,
    requests: u64,
    next: &AtomicU64,
) -> Result<(), String> {
    let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= requests {
            return Ok(());
        }
        let due = first + Duration::from_secs_f64(number as f64 / RATE);
        super::load::until(begun + due);
        let form = format!("name={}", due.as_micros());
        let bytes = request("POST", "/v1/customers", SECRET_KEY, Some(&form), None);
        let answer = connection.send(&bytes).map_err(|error| error.to_string())?;
        if answer.status != 200 {
            return Err(format!("answered {}: {}", answer.status, answer.body));
        }
    }
}

/// The highest age of the queues that work, as `/metrics` has it.
fn look(address: SocketAddr, over: &AtomicBool) -> Result<f64, String> {
    let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
    let bytes = request("GET", "/metrics", SECRET_KEY, None, None);
    let (mut highest, begun) = (0.0_f64, Instant::now());
    while !over.load(Ordering::Relaxed) {
        let page = connection.send(&bytes).map_err(|error| error.to_string())?.body;
        if begun.elapsed() > KNOWN {
            highest = highest.max(working(&page).unwrap_or_default());
        }
        std::thread::park_timeout(LOOK);
    }
    Ok(highest)
}

/// The age in a page of metrics; none before the outbox has looked for the first time.
fn working(page: &str) -> Option<f64> {
    let name = "onfile_webhook_queue_age_seconds{endpoints=\"working\"} ";
    page.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_age_is_found_among_the_metrics() {
        let page = "# HELP x\nonfile_webhook_queue_age_seconds{endpoints=\"failing\"} 9\n\
                    onfile_webhook_queue_age_seconds{endpoints=\"working\"} 2\n";
        assert_eq!(working(page), Some(2.0));
        assert_eq!(working("onfile_webhook_queues 1\n"), None);
    }
}
