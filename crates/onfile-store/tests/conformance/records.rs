//! Records: put, got, changed, and refused.

use crate::batches::{
    ACCOUNT, NEIGHBOUR, answer, batch, batch_of, change, commit, entry, event, ids, job, new,
    notes, one, puts, sealed,
};
use crate::home::Home;
use onfile_store::{
    ApiKeyKind, Batch, CommitError, Entry, NewApiKey, Put, Record, Row, Scan, StoreError, record,
};
use serde::{Deserialize, Serialize};

pub(crate) async fn what_is_put_is_got(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("note_1", 5), new("note_2", 6)])).await;
    let rows = store.get(ACCOUNT, &["note_2", "note_0", "note_1", "note_2"]).await.unwrap();
    let found: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(found, ["note_2", "note_1", "note_2"]);
    let key = rows[1].key;
    assert!(key > 0 && key < rows[0].key);
    let expected = Row {
        key,
        id: "note_1".to_owned(),
        kind: "note".to_owned(),
        version: 1,
        created: 5,
        body: b"note_1".to_vec(),
    };
    assert_eq!(rows[1], expected);
    commit(&store, puts([change("note_1", 1, "changed")])).await;
    // The time of creation never changes.
    let expected = Row { version: 2, body: b"changed".to_vec(), ..expected };
    assert_eq!(one(&store, "note_1").await, expected);
    store.close().await;
}

pub(crate) async fn an_account_sees_nothing_of_another(home: &Home) {
    let store = home.open().await;
    let mut mine = puts([new("note_1", 5)]);
    mine.tallies.push(("balance".to_owned(), 5));
    mine.sealed.push(sealed("vlt_1", 1, b"mine"));
    mine.events.push(event("evt_1", "note.created"));
    mine.jobs.push(job("settle:ch_1", 9));
    mine.idempotency = Some(answer("key", 5));
    commit(&store, mine).await;

    assert_eq!(store.get(NEIGHBOUR, &["note_1"]).await.unwrap(), []);
    assert_eq!(store.scan(NEIGHBOUR, &notes()).await.unwrap(), []);
    assert_eq!(store.event_sequence(NEIGHBOUR, 0, 9).await.unwrap(), []);
    assert_eq!(store.tallies(NEIGHBOUR, "").await.unwrap(), []);
    assert_eq!(store.sealed(NEIGHBOUR, "vlt_1").await.unwrap(), None);
    assert_eq!(store.idempotent(NEIGHBOUR, "key").await.unwrap(), None);

    let theirs = || batch_of(NEIGHBOUR);
    for stolen in [
        Batch { puts: vec![change("note_1", 1, "stolen")], ..theirs() },
        Batch { reads: vec![("note_1".to_owned(), 1)], ..theirs() },
        Batch { finished_jobs: vec![("settle:ch_1".to_owned(), 9)], ..theirs() },
    ] {
        assert_eq!(store.commit(stolen).await, Err(CommitError::Conflict));
    }
    commit(&store, Batch { canceled_jobs: vec!["settle:ch_1".to_owned()], ..theirs() }).await;
    assert_eq!(store.due_jobs(9, 9).await.unwrap().len(), 1);
    // What is unique inside an account may be the same in another.
    let same = Batch {
        jobs: vec![job("settle:ch_1", 1)],
        sealed: vec![sealed("vlt_1", 1, b"theirs")],
        idempotency: Some(answer("key", 5)),
        ..theirs()
    };
    commit(&store, same).await;
    assert_eq!(store.sealed(ACCOUNT, "vlt_1").await.unwrap().unwrap().bytes, b"mine");
    assert_eq!(store.next_due().await.unwrap(), Some(1));
    store.close().await;
}

pub(crate) async fn a_new_record_must_not_exist(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("note_1", 5)])).await;
    assert_eq!(store.commit(puts([new("note_1", 5)])).await, Err(CommitError::Conflict));
    let told = Batch { events: vec![event("note_1", "note.created")], ..batch() };
    assert_eq!(store.commit(told).await, Err(CommitError::Conflict));
    store.close().await;
}

/// Some ids are chosen by callers, who know nothing of each other.
pub(crate) async fn an_id_is_an_account_s_own(home: &Home) {
    let store = home.open().await;
    let both = |batch, created| Batch {
        puts: vec![new("note_1", created)],
        events: vec![event("evt_1", "note.created")],
        ..batch
    };
    commit(&store, both(batch(), 5)).await;
    assert_eq!(store.get(NEIGHBOUR, &["note_1"]).await.unwrap(), []);
    commit(&store, both(batch_of(NEIGHBOUR), 6)).await;
    commit(&store, puts([change("note_1", 1, "first")])).await;
    for (account, created, version) in [(ACCOUNT, 5, 2), (NEIGHBOUR, 6, 1)] {
        let rows = store.get(account, &["note_1", "evt_1"]).await.unwrap();
        assert_eq!((rows.len(), rows[0].created, rows[0].version), (2, created, version));
        assert_eq!(store.event_sequence(account, 0, 10).await.unwrap().len(), 1);
    }
    store.close().await;
}

pub(crate) async fn a_change_needs_the_version_it_was_decided_on(home: &Home) {
    let store = home.open().await;
    let absent = puts([change("note_1", 1, "first")]);
    assert_eq!(store.commit(absent).await, Err(CommitError::Conflict));
    commit(&store, puts([new("note_1", 5)])).await;
    commit(&store, puts([change("note_1", 1, "first")])).await;
    let late = puts([change("note_1", 1, "second")]);
    assert_eq!(store.commit(late).await, Err(CommitError::Conflict));
    let early = puts([change("note_1", 3, "second")]);
    assert_eq!(store.commit(early).await, Err(CommitError::Conflict));
    assert_eq!(one(&store, "note_1").await.body, b"first");
    store.close().await;
}

pub(crate) async fn a_moved_read_is_a_conflict(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("note_1", 5)])).await;
    let resting = |id: &str, version, put| Batch {
        reads: vec![(id.to_owned(), version)],
        ..puts([new(put, 5)])
    };
    commit(&store, resting("note_1", 1, "note_2")).await;
    commit(&store, puts([change("note_1", 1, "moved")])).await;
    let moved = resting("note_1", 1, "note_3");
    assert_eq!(store.commit(moved).await, Err(CommitError::Conflict));
    let absent = resting("note_0", 1, "note_3");
    assert_eq!(store.commit(absent).await, Err(CommitError::Conflict));
    assert_eq!(ids(&store, notes()).await, ["note_2", "note_1"]);
    store.close().await;
}

pub(crate) async fn a_conflict_leaves_nothing(home: &Home) {
    let store = home.open().await;
    let mut kept = puts([new("note_1", 5)]);
    kept.jobs.push(job("settle:ch_0", 3));
    commit(&store, kept).await;
    // Everything a batch can carry, and at its end one thing that cannot be.
    let doomed = Batch {
        puts: vec![
            Put { add: vec![entry("note.owner", "ann")], ..change("note_1", 1, "changed") },
            new("note_2", 6),
        ],
        events: vec![event("evt_1", "note.created")],
        jobs: vec![job("settle:ch_1", 4)],
        finished_jobs: vec![("settle:ch_9".to_owned(), 1)],
        canceled_jobs: vec!["settle:ch_0".to_owned()],
        tallies: vec![("balance".to_owned(), 5)],
        sealed: vec![sealed("vlt_1", 1, b"sealed")],
        api_keys: vec![NewApiKey {
            hash: b"hash".to_vec(),
            kind: ApiKeyKind::Secret,
            hint: "sk".to_owned(),
        }],
        idempotency: Some(answer("key", 5)),
        ..batch()
    };
    assert_eq!(store.commit(doomed).await, Err(CommitError::Conflict));
    assert_eq!(one(&store, "note_1").await.body, b"note_1");
    assert_eq!(ids(&store, notes()).await, ["note_1"]);
    assert_eq!(ids(&store, Scan { name: "note.owner", value: "ann", ..notes() }).await, [""; 0]);
    assert_eq!(store.event_sequence(ACCOUNT, 0, 9).await.unwrap(), []);
    assert_eq!(store.due_jobs(9, 9).await.unwrap().len(), 1);
    assert_eq!(store.tallies(ACCOUNT, "").await.unwrap(), []);
    assert_eq!(store.sealed(ACCOUNT, "vlt_1").await.unwrap(), None);
    assert_eq!(store.api_key(b"hash").await.unwrap(), None);
    assert_eq!(store.idempotent(ACCOUNT, "key").await.unwrap(), None);
    store.close().await;
}

pub(crate) async fn a_batch_that_contradicts_itself_is_refused(home: &Home) {
    let store = home.open().await;
    let twice_sealed = [sealed("vlt_1", 1, b"one"), sealed("vlt_1", 1, b"two")];
    for malformed in [
        puts([new("note_1", 5), new("note_1", 6)]),
        Batch { events: vec![event("note_1", "note.created")], ..puts([new("note_1", 5)]) },
        puts([Put { add: Vec::new(), ..new("note_1", 5) }]),
        puts([Put { remove: vec![entry("note", "")], ..change("note_1", 1, "") }]),
        puts([Put { add: vec![entry("note", ""), entry("n", "a\0b")], ..new("note_1", 5) }]),
        puts([new(&"n".repeat(256), 5)]),
        Batch { jobs: vec![job("settle:ch_1", 1), job("settle:ch_1", 2)], ..batch() },
        Batch { sealed: twice_sealed.to_vec(), ..batch() },
        Batch { tallies: vec![("event_sequence".to_owned(), 1)], ..batch() },
        Batch { tallies: vec![("t".to_owned(), i64::MAX), ("t".to_owned(), 1)], ..batch() },
    ] {
        let refused = store.commit(malformed).await;
        let malformed =
            |error: &CommitError| matches!(error, CommitError::Store(StoreError::Malformed(_)));
        assert!(refused.as_ref().is_err_and(malformed), "{refused:?}");
    }
    assert_eq!(ids(&store, notes()).await, [""; 0]);
    store.close().await;
}

pub(crate) async fn what_no_id_can_be_finds_nothing(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("note_1", 5)])).await;
    let long = "n".repeat(5000);
    let rows = store.get(ACCOUNT, &["note\0", "note_1", &long, "", "'; --"]).await.unwrap();
    assert_eq!(rows.len(), 1);
    for value in ["\0", long.as_str()] {
        assert_eq!(store.scan(ACCOUNT, &Scan { value, ..notes() }).await.unwrap(), []);
        assert_eq!(store.idempotent(ACCOUNT, value).await.unwrap(), None);
        assert_eq!(store.sealed(ACCOUNT, value).await.unwrap(), None);
    }
    store.close().await;
}

#[derive(Debug, Serialize, Deserialize)]
struct Counter {
    id: String,
    created: i64,
    count: u32,
}

impl Record for Counter {
    const KIND: &'static str = "counter";
    const FORMAT: u32 = 1;
    fn id(&self) -> &str {
        &self.id
    }
    fn created(&self) -> i64 {
        self.created
    }
    fn entries(&self) -> Vec<Entry> {
        Vec::new()
    }
}

pub(crate) async fn a_broken_body_names_its_field(home: &Home) {
    let store = home.open().await;
    let counter = Counter { id: "counter_1".to_owned(), created: 5, count: 7 };
    commit(&store, puts([record::put(&counter, None).unwrap()])).await;
    let loaded = record::decode::<Counter>(&one(&store, "counter_1").await).unwrap();
    assert_eq!((loaded.version, loaded.record.count), (1, 7));
    let corrupt = match home {
        Home::Directory(_) => "CAST(replace(CAST(body AS TEXT), ':7', ':-7') AS BLOB)",
        Home::Schema { .. } => "replace(convert_from(body, 'UTF8'), ':7', ':-7')::bytea",
        Home::Memory(_) => unreachable!("nothing lies behind this store's back"),
    };
    home.tamper(&format!("UPDATE object SET body = {corrupt}")).await;
    // An engine of one process looks for what is new when it has written something itself.
    store.set_setting("tampered", "yes").await.unwrap();
    let broken = record::decode::<Counter>(&one(&store, "counter_1").await).unwrap_err();
    let expected = StoreError::Inconsistent {
        table: "object",
        id: "counter_1".to_owned(),
        field: "count".to_owned(),
    };
    assert_eq!(broken, expected);
    store.close().await;
}
