//! Commits at the same time.

use crate::batches::{ACCOUNT, batch, change, commit, new, one, puts};
use crate::home::Home;
use onfile_store::{Batch, CommitError, NewEvent, Store};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// Adds one to the number in a record, deciding again after each conflict.
async fn increment(store: &Store, id: &str) {
    loop {
        let row = one(store, id).await;
        let number: u64 = String::from_utf8(row.body).unwrap().parse().unwrap();
        let next = puts([change(id, row.version, &(number + 1).to_string())]);
        match store.commit(next).await {
            Ok(()) => return,
            Err(CommitError::Conflict) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

pub(crate) async fn no_update_is_lost(home: &Home) {
    let store = home.open().await;
    let mut first = new("counter", 5);
    first.body = b"0".to_vec();
    commit(&store, puts([first])).await;
    let mut clients = JoinSet::new();
    for _ in 0..16 {
        let store = store.clone();
        clients.spawn(async move {
            for _ in 0..10 {
                increment(&store, "counter").await;
            }
        });
    }
    clients.join_all().await;
    let row = one(&store, "counter").await;
    assert_eq!((row.body.as_slice(), row.version), (&b"160"[..], 161));
    store.close().await;
}

/// Whoever has read something, or heard of somebody who has, never reads what was before it.
pub(crate) async fn what_was_read_is_not_read_as_it_was_before(home: &Home) {
    const COMMITS: i64 = 300;
    let store = home.open().await;
    commit(&store, puts([new("counter", 5)])).await;
    let newest = Arc::new(AtomicI64::new(0));
    let mut readers = JoinSet::new();
    for _ in 0..3 {
        let (store, newest) = (store.clone(), Arc::clone(&newest));
        readers.spawn(async move {
            loop {
                let known = newest.load(Ordering::SeqCst);
                let version = one(&store, "counter").await.version;
                assert!(version >= known, "{version} after {known}");
                newest.fetch_max(version, Ordering::SeqCst);
                if version > COMMITS {
                    return;
                }
                tokio::task::yield_now().await;
            }
        });
    }
    for version in 1..=COMMITS {
        commit(&store, puts([change("counter", version, "more")])).await;
    }
    readers.join_all().await;
    store.close().await;
}

/// Two decisions, each of which rests on what the other changes: one of them must decide again.
pub(crate) async fn crossing_reads_and_writes_do_not_both_win(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("a", 5), new("b", 5)])).await;
    for version in 1..=20 {
        let barrier = Arc::new(Barrier::new(2));
        let cross = |reads: &str, writes: &str| {
            let (store, barrier) = (store.clone(), Arc::clone(&barrier));
            let batch = Batch {
                reads: vec![(reads.to_owned(), version)],
                ..puts([change(writes, version, "crossed")])
            };
            tokio::spawn(async move {
                barrier.wait().await;
                store.commit(batch).await
            })
        };
        let (first, second) = (cross("a", "b"), cross("b", "a"));
        let outcomes = [first.await.unwrap(), second.await.unwrap()];
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        assert_eq!(won, 1, "{outcomes:?}");
        assert!(outcomes.contains(&Err(CommitError::Conflict)), "{outcomes:?}");
        // Level again for the next round.
        for id in ["a", "b"] {
            if one(&store, id).await.version == version {
                commit(&store, puts([change(id, version, "level")])).await;
            }
        }
    }
    store.close().await;
}

/// Batches that name the same records and tallies in opposite orders all pass, one after the other.
pub(crate) async fn opposite_orders_do_not_deadlock(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("a", 5), new("b", 5), new("c", 5)])).await;
    let mut clients = JoinSet::new();
    for client in 0..16 {
        let store = store.clone();
        clients.spawn(async move {
            for _ in 0..8 {
                let mut reads = vec![("a".to_owned(), 1), ("b".to_owned(), 1), ("c".to_owned(), 1)];
                let mut tallies = vec![("x".to_owned(), 1), ("y".to_owned(), 1)];
                if client % 2 == 0 {
                    reads.reverse();
                    tallies.reverse();
                }
                store.commit(Batch { reads, tallies, ..batch() }).await.unwrap();
            }
        });
    }
    clients.join_all().await;
    let sums = vec![("x".to_owned(), 128), ("y".to_owned(), 128)];
    assert_eq!(store.tallies(ACCOUNT, "").await, Ok(sums));
    store.close().await;
}

/// A record and an event, as every change of the server's has.
fn told(name: &str) -> Batch {
    let event = NewEvent {
        id: format!("evt_{name}"),
        kind: "note.created".to_owned(),
        created: 5,
        body: b"{}".to_vec(),
    };
    Batch { events: vec![event], ..puts([new(&format!("note_{name}"), 5)]) }
}

pub(crate) async fn erasing_beside_commits_leaves_no_halves(home: &Home) {
    let store = home.open().await;
    let mut names = Vec::new();
    for round in 0..10 {
        let mut clients = JoinSet::new();
        for client in 0..8 {
            let (store, name) = (store.clone(), format!("{round}x{client}"));
            names.push(name.clone());
            clients.spawn(async move { store.commit(told(&name)).await.unwrap() });
        }
        let eraser = store.clone();
        clients.spawn(async move { eraser.erase_account(ACCOUNT).await.unwrap() });
        clients.join_all().await;
    }
    store.erase_account(ACCOUNT).await.unwrap();
    for name in names {
        let ids = [format!("note_{name}"), format!("evt_{name}")];
        let left = store.get(ACCOUNT, &[&ids[0], &ids[1]]).await.unwrap();
        assert_eq!(left, [], "{name} is half erased");
    }
    // The account begins again, with its first event.
    store.commit(told("again")).await.unwrap();
    let events = store.event_sequence(ACCOUNT, 0, 10).await.unwrap();
    assert_eq!(events.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1]);
    store.close().await;
}
