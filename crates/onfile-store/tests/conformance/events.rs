//! Events: their lists, and their numbers.

use crate::batches::{ACCOUNT, NEIGHBOUR, batch, batch_of, commit, event, ids, notes, one};
use crate::home::Home;
use onfile_store::{Batch, CommitError, NewEvent, Scan, Store};
use tokio::task::JoinSet;

/// An account's events: number and id.
async fn sequence(store: &Store, account: &str, after: i64, limit: usize) -> Vec<(i64, String)> {
    let events = store.event_sequence(account, after, limit).await.unwrap();
    events.into_iter().map(|(sequence, row)| (sequence, row.id)).collect()
}

fn numbered(events: &[(i64, &str)]) -> Vec<(i64, String)> {
    events.iter().map(|(sequence, id)| (*sequence, (*id).to_owned())).collect()
}

pub(crate) async fn events_are_records_in_two_lists(home: &Home) {
    let store = home.open().await;
    let told = vec![event("evt_2", "charge.succeeded"), event("evt_1", "charge.captured")];
    commit(&store, Batch { events: told, ..batch() }).await;
    let row = one(&store, "evt_2").await;
    assert_eq!((row.kind.as_str(), row.version, row.created), ("event", 1, 7));
    assert_eq!(row.body, b"told");
    assert_eq!(ids(&store, Scan { name: "event", ..notes() }).await, ["evt_1", "evt_2"]);
    let captured = Scan { name: "event.type", value: "charge.captured", ..notes() };
    assert_eq!(ids(&store, captured).await, ["evt_1"]);
    store.close().await;
}

pub(crate) async fn numbers_follow_the_commits_of_an_account(home: &Home) {
    let store = home.open().await;
    let told = |account, ids: &[&str]| Batch {
        events: ids.iter().map(|id| event(id, "note.created")).collect(),
        ..batch_of(account)
    };
    commit(&store, told(ACCOUNT, &["z", "y"])).await;
    commit(&store, told(NEIGHBOUR, &["a"])).await;
    commit(&store, told(ACCOUNT, &["x"])).await;
    assert_eq!(sequence(&store, ACCOUNT, 0, 9).await, numbered(&[(1, "z"), (2, "y"), (3, "x")]));
    assert_eq!(sequence(&store, ACCOUNT, 1, 1).await, numbered(&[(2, "y")]));
    assert_eq!(sequence(&store, ACCOUNT, 3, 9).await, []);
    assert_eq!(sequence(&store, NEIGHBOUR, 0, 9).await, numbered(&[(1, "a")]));
    let counter = vec![("event_sequence".to_owned(), 3)];
    assert_eq!(store.tallies(ACCOUNT, "event_").await.unwrap(), counter);
    store.close().await;
}

pub(crate) async fn time_never_runs_backwards_along_the_numbers(home: &Home) {
    let store = home.open().await;
    let told = |id, created| {
        let event = NewEvent { created, ..event(id, "note.created") };
        Batch { events: vec![event], ..batch() }
    };
    commit(&store, told("evt_1", 10)).await;
    assert_eq!(store.commit(told("evt_2", 9)).await, Err(CommitError::Conflict));
    commit(&store, told("evt_2", 10)).await;
    commit(&store, told("evt_3", 12)).await;
    assert_eq!(store.commit(told("evt_4", 11)).await, Err(CommitError::Conflict));
    let expected = numbered(&[(1, "evt_1"), (2, "evt_2"), (3, "evt_3")]);
    assert_eq!(sequence(&store, ACCOUNT, 0, 9).await, expected);
    let other = Batch { events: vec![event("evt_1", "note.created")], ..batch_of(NEIGHBOUR) };
    commit(&store, other).await;
    store.close().await;
}

pub(crate) async fn numbers_are_gapless_under_concurrent_commits(home: &Home) {
    const COMMITTERS: i64 = 64;
    const COMMITS: i64 = 4;
    let store = home.open().await;
    let mut committers = JoinSet::new();
    for committer in 0..COMMITTERS {
        let store = store.clone();
        committers.spawn(async move {
            for round in 0..COMMITS {
                let first = event(&format!("evt_{committer}_{round}_a"), "note.created");
                let second = event(&format!("evt_{committer}_{round}_b"), "note.created");
                commit(&store, Batch { events: vec![first, second], ..batch() }).await;
            }
        });
    }
    committers.join_all().await;
    let events = sequence(&store, ACCOUNT, 0, 10_000).await;
    let numbers: Vec<i64> = events.iter().map(|(sequence, _)| *sequence).collect();
    assert_eq!(numbers, (1..=2 * COMMITTERS * COMMITS).collect::<Vec<_>>());
    // The events of one commit stand together and in their order, and a committer's in its own.
    for pair in events.chunks(2) {
        assert_eq!(pair[0].1.replace("_a", "_b"), pair[1].1);
    }
    for committer in 0..COMMITTERS {
        let prefix = format!("evt_{committer}_");
        let mine: Vec<&String> =
            events.iter().map(|(_, id)| id).filter(|id| id.starts_with(&prefix)).collect();
        assert!(mine.is_sorted(), "{mine:?}");
    }
    store.close().await;
}
