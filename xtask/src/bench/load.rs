//! Clients on kept-alive connections, each its own thread; first as fast as they are answered, then at
//! a rate that does not depend on the answers.

use crate::http::{Connection, request};
use crate::server::{SECRET_KEY, Server};
use std::borrow::Cow;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What every client asks for, again and again.
pub(super) enum Load {
    /// One of these after the other, whoever asks.
    Turns(Vec<Vec<u8>>),
    /// The same form under a new idempotency key every time, as Stripe's clients send it.
    Fresh { path: &'static str, form: String },
}

/// How clients ask.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    pub(super) clients: usize,
    pub(super) duration: Duration,
}

/// What was seen.
pub(super) struct Measured {
    pub(super) name: String,
    /// Whether every answer had to wait for the disk.
    pub(super) durable: bool,
    /// As fast as they are answered.
    pub(super) per_second: f64,
    /// Answers per second of the server's own processor time.
    pub(super) per_cpu_second: Option<f64>,
    pub(super) p50: Duration,
    pub(super) p99: Duration,
    /// At half that rate, from the moment in which each request was due.
    pub(super) p50_at_half: Duration,
    pub(super) p99_at_half: Duration,
}

/// A tenth of the time is spent before anything counts: caches, allocator, connections.
const WARM_UP_SHARE: u32 = 10;

pub(super) fn run(
    name: &str,
    server: &Server,
    load: &Load,
    pace: Pace,
) -> Result<Measured, String> {
    let Pace { clients, duration } = pace;
    let address = server.address;
    ask(address, load, clients, &Rhythm::Answered(duration / WARM_UP_SHARE))?;
    let (cpu_before, begun) = (server.cpu_seconds(), Instant::now());
    let latencies = ask(address, load, clients, &Rhythm::Answered(duration))?;
    let (cpu_after, took) = (server.cpu_seconds(), begun.elapsed());
    let answers = latencies.len() as f64;
    let cpu = cpu_before.zip(cpu_after).map(|(before, after)| after - before);
    let per_second = answers / took.as_secs_f64();
    let at_half = ask(address, load, clients, &Rhythm::due(duration, per_second / 2.0))?;
    Ok(Measured {
        name: name.to_owned(),
        durable: matches!(load, Load::Fresh { .. }),
        per_second,
        per_cpu_second: cpu.filter(|cpu| *cpu > 0.0).map(|cpu| answers / cpu),
        p50: quantile(&latencies, 50),
        p99: quantile(&latencies, 99),
        p50_at_half: quantile(&at_half, 50),
        p99_at_half: quantile(&at_half, 99),
    })
}

pub(super) fn quantile(sorted: &[Duration], percent: usize) -> Duration {
    let index = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(index).copied().unwrap_or_default()
}

/// When the next request is sent.
enum Rhythm {
    /// Once the last one is answered, for so long.
    Answered(Duration),
    /// When it is due, whether or not others are answered: a server that falls behind is not waited
    /// for, and its delay counts for everybody who comes meanwhile.
    Due { begun: Instant, every: Duration, requests: u64, next: AtomicU64 },
}

impl Rhythm {
    fn due(duration: Duration, per_second: f64) -> Self {
        let requests = (duration.as_secs_f64() * per_second).max(1.0) as u64;
        let every = duration.div_f64(requests as f64);
        Rhythm::Due { begun: Instant::now(), every, requests, next: AtomicU64::new(0) }
    }

    /// Waits for the next request's time; `None` when there are no more.
    fn next(&self, over: &AtomicBool) -> Option<Instant> {
        match self {
            Rhythm::Answered(_) => (!over.load(Ordering::Relaxed)).then(Instant::now),
            Rhythm::Due { begun, every, requests, next } => {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let due = *begun + every.mul_f64(number as f64);
                (number < *requests).then(|| {
                    until(due);
                    due
                })
            }
        }
    }
}

/// Lets the clients ask; the latencies of all answers, sorted.
fn ask(
    address: SocketAddr,
    load: &Load,
    clients: usize,
    rhythm: &Rhythm,
) -> Result<Vec<Duration>, String> {
    let over = AtomicBool::new(false);
    let begun = Instant::now();
    let mut all = std::thread::scope(|scope| {
        let started: Vec<_> =
            (0..clients).map(|_| scope.spawn(|| client(address, load, rhythm, &over))).collect();
        if let Rhythm::Answered(duration) = rhythm {
            until(begun + *duration);
            over.store(true, Ordering::Relaxed);
        }
        let mut all = Vec::new();
        for client in started {
            let latencies = client.join().map_err(|_| "a client panicked".to_owned())?;
            all.extend(latencies?);
        }
        Ok::<_, String>(all)
    })?;
    all.sort_unstable();
    Ok(all)
}

/// Waits for a moment; a thread that is parked may wake before it.
pub(super) fn until(moment: Instant) {
    while let Some(left) =
        moment.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    {
        std::thread::park_timeout(left);
    }
}

/// Requests are numbered, and no number repeats within a run: keys are made of them.
static NEXT: AtomicU64 = AtomicU64::new(0);

fn client(
    address: SocketAddr,
    load: &Load,
    rhythm: &Rhythm,
    over: &AtomicBool,
) -> Result<Vec<Duration>, String> {
    let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
    let mut latencies = Vec::new();
    while let Some(due) = rhythm.next(over) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let bytes = match load {
            Load::Turns(requests) => Cow::Borrowed(&requests[number as usize % requests.len()]),
            Load::Fresh { path, form } => {
                let key = format!("bench-{number}");
                Cow::Owned(request("POST", path, SECRET_KEY, Some(form), Some(&key)))
            }
        };
        let answer = connection.send(&bytes).map_err(|error| error.to_string())?;
        latencies.push(due.elapsed());
        if answer.status != 200 {
            return Err(format!("answered {}: {}", answer.status, answer.body));
        }
    }
    Ok(latencies)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_is_spread_over_the_time_and_has_an_end() {
        let rhythm = Rhythm::due(Duration::from_millis(20), 200.0);
        let Rhythm::Due { begun, .. } = rhythm else { panic!("it has a rate") };
        let over = AtomicBool::new(false);
        let times: Vec<_> = std::iter::from_fn(|| rhythm.next(&over)).collect();
        let expected: Vec<_> =
            (0..4).map(|number| begun + Duration::from_millis(5 * number)).collect();
        assert_eq!(times, expected);
    }
}
