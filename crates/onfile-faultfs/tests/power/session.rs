//! One session: a history written to a store by waves of callers, with the moments at which they were
//! answered. Whatever the disk then forgets, it may not forget those.

use crate::bench::{Bench, contradiction, digest};
use crate::history::{self, Step};
use onfile_chance::Chance;
use onfile_faultfs::{Disk, Honesty, Op};
use onfile_store::Store;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// When a caller takes a write for done. Everything but `Answered` is a planted defect.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Believes {
    /// When the store says so.
    Answered,
    /// As soon as it was handed over: a store that acknowledges before it commits.
    HandedOver,
}

/// A session that has ended.
pub(crate) struct Session {
    pub(crate) log: Vec<Op>,
    /// For each step, the position in the log at which it was acknowledged.
    pub(crate) acknowledged: Vec<usize>,
    pub(crate) prefixes: Prefixes,
}

/// How many steps a store with this digest holds: the first so many.
pub(crate) type Prefixes = Arc<HashMap<u64, usize>>;

/// How sessions differ.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) steps: usize,
    pub(crate) honesty: Honesty,
    pub(crate) believes: Believes,
}

impl Session {
    /// Runs one to its end.
    pub(crate) async fn run(seed: u64, kind: Kind) -> Session {
        let steps = history::draw(seed, kind.steps);
        let prefixes = prefixes(&steps).await;
        let (bench, disk) = (Bench::new(), Disk::default());
        disk.be(kind.honesty);
        let _mounted = bench.mount(&disk);
        let store = bench.open().await.unwrap();
        let mut chance = Chance::seeded(seed ^ 0x7a7e);
        let mut acknowledged = Vec::new();
        let mut rest = &steps[..];
        while !rest.is_empty() {
            let (wave, later) = rest.split_at(rest.len().min(1 + chance.place(6)));
            acknowledged.extend(write(&store, &disk, wave, kind.believes).await);
            rest = later;
            // A reader in the log keeps it from starting over.
            store.tallies("acct_stays", "").await.unwrap();
        }
        store.close().await;
        Session { log: disk.log_since(0), acknowledged, prefixes }
    }

    /// How many steps had been acknowledged at a moment.
    pub(crate) fn acknowledged_at(&self, position: usize) -> usize {
        self.acknowledged.iter().take_while(|at| **at <= position).count()
    }

    /// How many steps a store with this digest holds, if it holds a beginning of the history.
    pub(crate) fn prefix(&self, digest: u64) -> Option<usize> {
        self.prefixes.get(&digest).copied()
    }
}

/// Writes a wave. The first write is held at its sync until all the others wait behind it, so that
/// they form a group; nothing may be answered while it is held.
async fn write(store: &Store, disk: &Disk, wave: &[Step], believes: Believes) -> Vec<usize> {
    let hand_over = |step: &Step| {
        let (store, step) = (store.clone(), step.clone());
        tokio::spawn(async move { step.run(&store).await.unwrap() })
    };
    let mut early = Vec::new();
    disk.hold_syncs();
    let mut waiting: Vec<JoinHandle<()>> = vec![hand_over(&wave[0])];
    if believes == Believes::HandedOver {
        early.push(disk.position());
    }
    // One turn lets a task run until it waits, which is after it has handed its write over.
    tokio::task::yield_now().await;
    assert!(disk.wait_for_held_sync(), "a write was not synced");
    waiting.extend(wave[1..].iter().map(hand_over));
    if believes == Believes::HandedOver {
        early.resize(wave.len(), disk.position());
    }
    tokio::task::yield_now().await;
    assert!(!waiting.iter().any(JoinHandle::is_finished), "a write was answered before its sync");
    // One sync a time: an answer is noted before the next sync can make up for a missing one.
    let mut answered = Vec::new();
    while answered.len() < waiting.len() {
        if waiting[answered.len()].is_finished() {
            answered.push(disk.position());
        } else if disk.holds_a_sync() {
            disk.pass_one();
        } else {
            tokio::task::yield_now().await;
        }
    }
    disk.release();
    for task in waiting {
        task.await.unwrap();
    }
    if believes == Believes::HandedOver { early } else { answered }
}

/// What a store looks like after each step, on a disk that loses nothing.
pub(crate) async fn prefixes(steps: &[Step]) -> Prefixes {
    let (bench, disk) = (Bench::new(), Disk::default());
    let _mounted = bench.mount(&disk);
    let store = bench.open().await.unwrap();
    let connection = bench.connect().unwrap();
    let mut prefixes = HashMap::from([(digest(&connection).unwrap(), 0)]);
    for (done, step) in steps.iter().enumerate() {
        step.clone().run(&store).await.unwrap();
        let known = prefixes.insert(digest(&connection).unwrap(), done + 1);
        assert_eq!(known, None, "step {done} changed nothing");
    }
    assert_eq!(contradiction(&connection).unwrap(), None);
    drop(connection);
    store.close().await;
    prefixes.into()
}
