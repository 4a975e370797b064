//! The engine alone: what a charge of a saved card costs in storage, and nothing else. The ceiling
//! that `cargo xtask bench` compares the server with.
//!
//! Each commit has what the server's own has: three point reads, two new records and the versions of
//! the two that were read, three events, a job. 64 callers wait for their commits at a time.
//!
//! `group_commit [PostgreSQL URL]`; without one it is the embedded engine, in a folder of its own.
#![expect(clippy::print_stdout, reason = "it reports")]

use onfile_store::{Batch, Entry, NewEvent, NewJob, Put, Store};
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

const CALLERS: usize = 64;
const COMMITS: usize = 400;
/// Not an account that anybody has: a database may be the bench's, with a server's records in it.
const ACCOUNT: &str = "acct_bench";

fn record(id: String, kind: &'static str, bytes: usize) -> Put {
    let entry = Entry { name: kind, value: String::new() };
    let body = vec![b'x'; bytes];
    Put { id, kind, created: 1, expected: None, body, add: vec![entry], remove: Vec::new() }
}

fn event(id: String, kind: &str, bytes: usize) -> NewEvent {
    NewEvent { id, kind: kind.to_owned(), created: 1, body: vec![b'x'; bytes] }
}

/// One charge, in the sizes that the server's records have.
fn charge(name: &str) -> Batch {
    Batch {
        account: ACCOUNT.to_owned(),
        reads: vec![("cus_1".to_owned(), 1), ("pm_1".to_owned(), 1)],
        puts: vec![
            record(format!("pi_{name}"), "payment_intent", 1_000),
            record(format!("ch_{name}"), "charge", 1_400),
        ],
        events: vec![
            event(format!("evt_1{name}"), "payment_intent.created", 1_700),
            event(format!("evt_2{name}"), "charge.succeeded", 2_400),
            event(format!("evt_3{name}"), "payment_intent.succeeded", 1_700),
        ],
        jobs: vec![NewJob {
            id: format!("settle_charge:{name}"),
            due: i64::MAX,
            kind: "settle_charge",
            subject: name.to_owned(),
        }],
        ..Batch::default()
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("onfile-group-commit-{}", std::process::id()));
    let store = match std::env::args().nth(1) {
        Some(url) => Store::connect(&url).await?,
        None => Store::open_directory(&folder).await?,
    };
    let saved = vec![
        record("cus_1".to_owned(), "customer", 600),
        record("pm_1".to_owned(), "payment_method", 900),
    ];
    store.commit(Batch { account: ACCOUNT.to_owned(), puts: saved, ..Batch::default() }).await?;
    let store = Arc::new(store);
    let begun = Instant::now();
    let callers: Vec<_> =
        (0..CALLERS).map(|caller| tokio::spawn(call(store.clone(), caller))).collect();
    let mut taken: Vec<Duration> = Vec::new();
    for caller in callers {
        taken.extend(caller.await??);
    }
    let elapsed = begun.elapsed().as_secs_f64();
    taken.sort_unstable();
    let at = |share: usize| taken[(taken.len() - 1) * share / 100].as_secs_f64() * 1_000.0;
    let rate = taken.len() as f64 / elapsed;
    println!("{rate:.0} commits/s, p50 {:.1} ms, p99 {:.1} ms", at(50), at(99));
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

async fn call(store: Arc<Store>, caller: usize) -> Result<Vec<Duration>, String> {
    let mut taken = Vec::with_capacity(COMMITS);
    for commit in 0..COMMITS {
        let begun = Instant::now();
        for id in ["cus_1", "pm_1", "pi_none"] {
            store.get(ACCOUNT, &[id]).await.map_err(|error| error.to_string())?;
        }
        let batch = charge(&format!("{caller}x{commit}"));
        store.commit(batch).await.map_err(|error| error.to_string())?;
        taken.push(begun.elapsed());
    }
    Ok(taken)
}
