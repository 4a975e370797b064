//! Batches and scans as the tests write them.

use onfile_store::{
    Batch, CreatedBounds, Entry, From, NewEvent, NewIdempotency, NewJob, NewSealed, Put,
    PutDelivery, Row, Scan, Store,
};

pub(crate) const ACCOUNT: &str = "acct_1";
pub(crate) const NEIGHBOUR: &str = "acct_2";

pub(crate) fn batch() -> Batch {
    batch_of(ACCOUNT)
}

pub(crate) fn batch_of(account: &str) -> Batch {
    Batch { account: account.to_owned(), ..Batch::default() }
}

pub(crate) fn entry(name: &'static str, value: &str) -> Entry {
    Entry { name, value: value.to_owned() }
}

/// A new record of kind `note`.
pub(crate) fn new(id: &str, created: i64) -> Put {
    Put {
        id: id.to_owned(),
        kind: "note",
        created,
        expected: None,
        body: id.as_bytes().to_vec(),
        add: vec![entry("note", "")],
        remove: Vec::new(),
    }
}

/// A change of one.
pub(crate) fn change(id: &str, expected: i64, body: &str) -> Put {
    Put { expected: Some(expected), body: body.as_bytes().to_vec(), add: Vec::new(), ..new(id, 0) }
}

pub(crate) fn puts(puts: impl IntoIterator<Item = Put>) -> Batch {
    Batch { puts: puts.into_iter().collect(), ..batch() }
}

pub(crate) fn event(id: &str, kind: &str) -> NewEvent {
    NewEvent { id: id.to_owned(), kind: kind.to_owned(), created: 7, body: b"told".to_vec() }
}

pub(crate) fn job(id: &str, due: i64) -> NewJob {
    NewJob { id: id.to_owned(), due, kind: "settle", subject: "ch_1".to_owned() }
}

/// A new delivery of an event to an endpoint.
pub(crate) fn delivery(event: &str, endpoint: &str, due: i64) -> PutDelivery {
    PutDelivery {
        event: event.to_owned(),
        endpoint: endpoint.to_owned(),
        expected: None,
        due: Some(due),
        body: b"way".to_vec(),
    }
}

pub(crate) fn sealed(id: &str, key_version: u32, bytes: &[u8]) -> NewSealed {
    NewSealed { id: id.to_owned(), key_version, bytes: bytes.to_vec() }
}

pub(crate) fn answer(key: &str, created: i64) -> NewIdempotency {
    NewIdempotency {
        key: key.to_owned(),
        fingerprint: b"print".to_vec(),
        created,
        answer: b"answer".to_vec(),
        request_id: "req_1".to_owned(),
        replaces_older_than: created - 10,
    }
}

pub(crate) async fn commit(store: &Store, batch: Batch) {
    store.commit(batch).await.unwrap();
}

pub(crate) async fn one(store: &Store, id: &str) -> Row {
    let mut rows = store.get(ACCOUNT, &[id]).await.unwrap();
    assert_eq!(rows.len(), 1, "{id}");
    rows.remove(0)
}

/// All notes, newest first.
pub(crate) fn notes() -> Scan<'static> {
    Scan {
        name: "note",
        value: "",
        created: CreatedBounds::default(),
        from: From::Newest,
        limit: 100,
    }
}

pub(crate) async fn ids(store: &Store, scan: Scan<'_>) -> Vec<String> {
    let rows = store.scan(ACCOUNT, &scan).await.unwrap();
    rows.into_iter().map(|row| row.id).collect()
}
