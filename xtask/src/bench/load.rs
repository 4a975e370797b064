//! Clients that ask as fast as they are answered, each over its own connection.

use crate::http::{Connection, request};
use crate::server::{SECRET_KEY, Server};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What every client asks for, again and again.
pub(super) enum Load {
    /// The same bytes every time.
    Same(Vec<u8>),
    /// The same form under a new idempotency key every time, as Stripe's clients send it.
    Fresh { path: &'static str, form: String },
}

/// What was seen.
pub(super) struct Measured {
    pub(super) name: &'static str,
    /// Whether every answer had to wait for the disk.
    pub(super) durable: bool,
    pub(super) per_second: f64,
    /// Answers per second of the server's own processor time.
    pub(super) per_cpu_second: Option<f64>,
    pub(super) p50: Duration,
    pub(super) p99: Duration,
}

/// A tenth of the time is spent before anything counts: caches, allocator, connections.
const WARM_UP_SHARE: u32 = 10;

pub(super) fn run(
    name: &'static str,
    server: &Server,
    load: &Load,
    clients: usize,
    duration: Duration,
) -> Result<Measured, String> {
    ask(server.address, load, clients, duration / WARM_UP_SHARE)?;
    let (cpu_before, begun) = (server.cpu_seconds(), Instant::now());
    let mut latencies = ask(server.address, load, clients, duration)?;
    let (cpu_after, took) = (server.cpu_seconds(), begun.elapsed());
    latencies.sort_unstable();
    let answers = latencies.len() as f64;
    let cpu = cpu_before.zip(cpu_after).map(|(before, after)| after - before);
    Ok(Measured {
        name,
        durable: matches!(load, Load::Fresh { .. }),
        per_second: answers / took.as_secs_f64(),
        per_cpu_second: cpu.filter(|cpu| *cpu > 0.0).map(|cpu| answers / cpu),
        p50: quantile(&latencies, 50),
        p99: quantile(&latencies, 99),
    })
}

fn quantile(sorted: &[Duration], percent: usize) -> Duration {
    let index = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(index).copied().unwrap_or_default()
}

/// Lets every client ask until the time is over; the latencies of all answers.
fn ask(
    address: SocketAddr,
    load: &Load,
    clients: usize,
    duration: Duration,
) -> Result<Vec<Duration>, String> {
    let over = AtomicBool::new(false);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let started: Vec<_> =
            (0..clients).map(|_| scope.spawn(|| client(address, load, &over))).collect();
        until(begun + duration);
        over.store(true, Ordering::Relaxed);
        let mut all = Vec::new();
        for client in started {
            let latencies = client.join().map_err(|_| "a client panicked".to_owned())?;
            all.extend(latencies?);
        }
        Ok(all)
    })
}

/// Waits for a moment; a thread that is parked may wake before it.
fn until(moment: Instant) {
    while let Some(left) =
        moment.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    {
        std::thread::park_timeout(left);
    }
}

/// Keys never repeat, neither within a run nor between a warm-up and what follows it.
static NEXT_KEY: AtomicU64 = AtomicU64::new(0);

fn client(address: SocketAddr, load: &Load, over: &AtomicBool) -> Result<Vec<Duration>, String> {
    let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
    let mut latencies = Vec::new();
    while !over.load(Ordering::Relaxed) {
        let fresh = match load {
            Load::Same(_) => None,
            Load::Fresh { path, form } => {
                let key = format!("bench-{}", NEXT_KEY.fetch_add(1, Ordering::Relaxed));
                Some(request("POST", path, SECRET_KEY, Some(form), Some(&key)))
            }
        };
        let bytes = match (load, &fresh) {
            (Load::Same(bytes), _) => bytes,
            (_, Some(bytes)) => bytes,
            (Load::Fresh { .. }, None) => continue,
        };
        let begun = Instant::now();
        let answer = connection.send(bytes).map_err(|error| error.to_string())?;
        latencies.push(begun.elapsed());
        if answer.status != 200 {
            return Err(format!("answered {}: {}", answer.status, answer.body));
        }
    }
    Ok(latencies)
}
