//! Lists: order, cursors, bounds, and which list a record is in.

use crate::batches::{ACCOUNT, change, commit, entry, ids, new, notes, one, puts};
use crate::home::Home;
use onfile_store::{CreatedBounds, From, Put, Scan, Store};

pub(crate) async fn newest_first(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("b", 20), new("c", 30), new("a", 10)])).await;
    assert_eq!(ids(&store, notes()).await, ["c", "b", "a"]);
    assert_eq!(ids(&store, Scan { limit: 2, ..notes() }).await, ["c", "b"]);
    assert_eq!(ids(&store, Scan { limit: 0, ..notes() }).await, [""; 0]);
    assert_eq!(ids(&store, Scan { limit: usize::MAX, ..notes() }).await.len(), 3);
    assert_eq!(ids(&store, Scan { name: "other", ..notes() }).await, [""; 0]);
    store.close().await;
}

pub(crate) async fn equal_seconds_are_ordered_by_key(home: &Home) {
    let store = home.open().await;
    // Ids that sort the other way: it is the order of writing that counts.
    for id in ["z", "y", "x"] {
        commit(&store, puts([new(id, 5)])).await;
    }
    commit(&store, puts([new("w", 5), new("v", 5)])).await;
    assert_eq!(ids(&store, notes()).await, ["v", "w", "x", "y", "z"]);
    store.close().await;
}

/// Five in one second, in the middle of others.
async fn fill(store: &Store) -> Vec<String> {
    let created = [1, 2, 5, 5, 5, 5, 5, 8, 9];
    let ids = (1..).map(|number| format!("n{number}"));
    let notes: Vec<Put> = ids.zip(created).map(|(id, created)| new(&id, created)).collect();
    let mut newest_first: Vec<String> = notes.iter().map(|put| put.id.clone()).collect();
    newest_first.reverse();
    commit(store, puts(notes)).await;
    newest_first
}

pub(crate) async fn pages_meet_in_both_directions(home: &Home) {
    let store = home.open().await;
    let all = fill(&store).await;
    for (place, id) in all.iter().enumerate() {
        let row = one(&store, id).await;
        let (created, key) = (row.created, row.key);
        for limit in [1, 2, 3, 100] {
            let older = Scan { from: From::After { created, key }, limit, ..notes() };
            let end = all.len().min(place + 1 + limit);
            assert_eq!(ids(&store, older).await, all[place + 1..end], "after {id}, {limit}");
            let newer = Scan { from: From::Before { created, key }, limit, ..notes() };
            let start = place.saturating_sub(limit);
            assert_eq!(ids(&store, newer).await, all[start..place], "before {id}, {limit}");
        }
    }
    store.close().await;
}

/// The times of creation that a scan shows.
async fn times(store: &Store, created: CreatedBounds, from: From) -> Vec<i64> {
    let rows = store.scan(ACCOUNT, &Scan { created, from, ..notes() }).await.unwrap();
    rows.into_iter().map(|row| row.created).collect()
}

pub(crate) async fn bounds_hold_alone_and_together(home: &Home) {
    let store = home.open().await;
    commit(&store, puts((1..=5).map(|time| new(&format!("n{time}"), time * 10)))).await;
    let none = CreatedBounds::default();
    for (created, expected) in [
        (CreatedBounds { gt: Some(20), ..none }, &[50, 40, 30][..]),
        (CreatedBounds { gte: Some(20), ..none }, &[50, 40, 30, 20]),
        (CreatedBounds { lt: Some(30), ..none }, &[20, 10]),
        (CreatedBounds { lte: Some(30), ..none }, &[30, 20, 10]),
        (CreatedBounds { gt: Some(10), lt: Some(40), ..none }, &[30, 20]),
        (CreatedBounds { gte: Some(20), lte: Some(20), ..none }, &[20]),
        (CreatedBounds { gt: Some(20), gte: Some(40), lt: Some(50), lte: Some(50) }, &[40]),
        (CreatedBounds { gt: Some(i64::MAX), ..none }, &[]),
        (CreatedBounds { lt: Some(i64::MIN), ..none }, &[]),
        (CreatedBounds { gte: Some(i64::MIN), lte: Some(i64::MAX), ..none }, &[50, 40, 30, 20, 10]),
        (CreatedBounds { gt: Some(40), lt: Some(20), ..none }, &[]),
    ] {
        assert_eq!(times(&store, created, From::Newest).await, expected, "{created:?}");
    }
    store.close().await;
}

pub(crate) async fn bounds_hold_with_a_cursor(home: &Home) {
    let store = home.open().await;
    commit(&store, puts((1..=5).map(|time| new(&format!("n{time}"), time * 10)))).await;
    let middle = one(&store, "n3").await;
    let (created, key) = (middle.created, middle.key);
    let (after, before) = (From::After { created, key }, From::Before { created, key });
    let since = CreatedBounds { gte: Some(20), ..CreatedBounds::default() };
    assert_eq!(times(&store, since, after).await, [20]);
    assert_eq!(times(&store, since, before).await, [50, 40]);
    let until = CreatedBounds { lt: Some(50), ..CreatedBounds::default() };
    assert_eq!(times(&store, until, after).await, [20, 10]);
    assert_eq!(times(&store, until, before).await, [40]);
    store.close().await;
}

pub(crate) async fn entries_come_and_go(home: &Home) {
    let store = home.open().await;
    let owned = |value| Scan { name: "note.owner", value, ..notes() };
    let first = Put { add: vec![entry("note", ""), entry("note.owner", "ann")], ..new("n1", 5) };
    commit(&store, puts([first, new("n2", 6)])).await;
    assert_eq!(ids(&store, owned("ann")).await, ["n1"]);

    let moved = Put {
        remove: vec![entry("note.owner", "ann")],
        add: vec![entry("note.owner", "bob")],
        ..change("n1", 1, "moved")
    };
    commit(&store, puts([moved])).await;
    assert_eq!(ids(&store, owned("ann")).await, [""; 0]);
    assert_eq!(ids(&store, owned("bob")).await, ["n1"]);

    // To gain what is there and to lose what is not changes nothing.
    let again = Put {
        remove: vec![entry("note.owner", "eve")],
        add: vec![entry("note.owner", "bob")],
        ..change("n1", 2, "again")
    };
    commit(&store, puts([again])).await;
    assert_eq!(ids(&store, owned("bob")).await, ["n1"]);
    assert_eq!(ids(&store, notes()).await, ["n2", "n1"]);
    // A value that begins with another's is another value.
    assert_eq!(ids(&store, owned("bo")).await, [""; 0]);
    store.close().await;
}
