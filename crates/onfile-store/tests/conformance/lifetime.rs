//! Opening, closing, opening again, and erasing.

use crate::batches::{
    ACCOUNT, NEIGHBOUR, answer, batch, batch_of, commit, entry, event, ids, job, new, notes, one,
    puts, sealed,
};
use crate::home::Home;
use onfile_store::{
    ApiKeyKind, Batch, CommitError, NewApiKey, NewWord, OpenError, Put, Scan, Store, StoreError,
};

/// Something in every table.
fn everything(account: &str, suffix: &str) -> Batch {
    let owned = vec![entry("note", ""), entry("note.owner", "ann")];
    Batch {
        puts: vec![Put { add: owned, ..new(&format!("note_{suffix}"), 5) }],
        events: vec![event(&format!("evt_{suffix}"), "note.created")],
        jobs: vec![job("settle:ch_1", 9)],
        tallies: vec![("balance".to_owned(), 5)],
        words: vec![NewWord { created: 5, body: b"said".to_vec() }],
        sealed: vec![sealed("vlt_1", 1, b"sealed")],
        api_keys: vec![NewApiKey {
            hash: format!("hash_{suffix}").into_bytes(),
            kind: ApiKeyKind::Secret,
            hint: "sk".to_owned(),
        }],
        idempotency: Some(answer("key", 5)),
        ..batch_of(account)
    }
}

/// How much an account has, table by table.
async fn inventory(store: &Store, account: &str, suffix: &str) -> [usize; 10] {
    let rows = |scan| async move { store.scan(account, &scan).await.unwrap().len() };
    let (note, hash) = (format!("note_{suffix}"), format!("hash_{suffix}"));
    let jobs = store.due_jobs(99, 99).await.unwrap();
    [
        store.get(account, &[&note]).await.unwrap().len(),
        rows(notes()).await,
        rows(Scan { name: "note.owner", value: "ann", ..notes() }).await,
        store.event_sequence(account, 0, 99).await.unwrap().len(),
        jobs.iter().filter(|job| job.account == account).count(),
        store.tallies(account, "").await.unwrap().len(),
        usize::from(store.sealed(account, "vlt_1").await.unwrap().is_some()),
        usize::from(store.api_key(hash.as_bytes()).await.unwrap().is_some()),
        usize::from(store.idempotent(account, "key").await.unwrap().is_some()),
        store.words(account, 0, 99).await.unwrap().len(),
    ]
}

const EVERYTHING: [usize; 10] = [1, 1, 1, 1, 1, 2, 1, 1, 1, 1];

pub(crate) async fn reopening_keeps_everything(home: &Home) {
    let store = home.open().await;
    commit(&store, everything(ACCOUNT, "1")).await;
    store.set_setting("clock", "frozen").await.unwrap();
    let before = one(&store, "note_1").await;
    store.close().await;

    let store = home.open().await;
    assert_eq!(inventory(&store, ACCOUNT, "1").await, EVERYTHING);
    assert_eq!(store.setting("clock").await, Ok(Some("frozen".to_owned())));
    assert_eq!(one(&store, "note_1").await, before);
    // Keys and numbers go on where they were.
    let more = Batch { events: vec![event("evt_2", "note.created")], ..puts([new("note_2", 5)]) };
    commit(&store, more).await;
    assert_eq!(ids(&store, notes()).await, ["note_2", "note_1"]);
    assert_eq!(store.event_sequence(ACCOUNT, 1, 9).await.unwrap()[0].0, 2);
    store.close().await;
}

pub(crate) async fn closing_refuses_later_writes(home: &Home) {
    let store = home.open().await;
    let other = store.clone();
    let last = tokio::spawn({
        let store = store.clone();
        async move { store.commit(puts([new("note_1", 5)])).await }
    });
    last.await.unwrap().unwrap();
    store.close().await;
    let refused = other.commit(puts([new("note_2", 5)])).await;
    assert!(matches!(refused, Err(CommitError::Store(StoreError::Unavailable(_)))), "{refused:?}");
    other.close().await;
    let store = home.open().await;
    assert_eq!(ids(&store, notes()).await, ["note_1"]);
    store.close().await;
}

pub(crate) async fn erasing_takes_all_of_one_account(home: &Home) {
    let store = home.open().await;
    commit(&store, everything(ACCOUNT, "1")).await;
    commit(&store, everything(NEIGHBOUR, "2")).await;
    store.erase_account(ACCOUNT).await.unwrap();
    assert_eq!(inventory(&store, ACCOUNT, "1").await, [0; 10]);
    assert_eq!(inventory(&store, NEIGHBOUR, "2").await, EVERYTHING);
    // The account may be used again, from the start.
    commit(&store, everything(ACCOUNT, "1")).await;
    assert_eq!(inventory(&store, ACCOUNT, "1").await, EVERYTHING);
    commit(&store, batch()).await;
    store.close().await;
}

#[tokio::test]
async fn a_directory_serves_one_store_at_a_time() {
    let home = Home::directory("a_directory_serves_one_store_at_a_time").await;
    let Home::Directory(directory) = &home else { unreachable!() };
    let store = home.open().await;
    let second = Store::open_directory(directory).await.err().unwrap();
    assert!(matches!(second, OpenError::Locked { .. }), "{second}");
    assert!(second.to_string().ends_with("is in use by another onfile process"), "{second}");
    store.close().await;
    home.open().await.close().await;
    home.remove().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_directory_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::directory("a_new_directory_is_its_owner_s_alone").await;
    let Home::Directory(directory) = &home else { unreachable!() };
    home.open().await.close().await;
    assert_eq!(std::fs::metadata(directory).unwrap().permissions().mode() & 0o777, 0o700);
    home.remove().await;
}

#[tokio::test]
async fn a_newer_schema_is_refused_by_postgres_too() {
    let home = Home::schema("a_newer_schema_is_refused_by_postgres").await;
    home.open().await.close().await;
    home.tamper("INSERT INTO onfile_schema VALUES (9)").await;
    let Home::Schema { name, url } = &home else { unreachable!() };
    let url = format!("{url}?options=-c%20search_path%3D{name}");
    let refused = Store::connect(&url).await.err().unwrap();
    assert!(matches!(refused, OpenError::Newer { found: 9, known: 3 }), "{refused}");
    home.remove().await;
}
