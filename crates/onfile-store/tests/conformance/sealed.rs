//! Sealed bytes, and the rotation of the key that seals them.

use crate::batches::{ACCOUNT, NEIGHBOUR, batch, batch_of, commit, sealed};
use crate::home::Home;
use onfile_store::{Batch, CommitError, Reseal, SealedRow, StoreError};

fn row(account: &str, id: &str, key_version: u32, bytes: &[u8]) -> SealedRow {
    SealedRow { account: account.to_owned(), id: id.to_owned(), key_version, bytes: bytes.to_vec() }
}

fn reseal(old: &SealedRow, key_version: u32, bytes: &[u8]) -> Reseal {
    Reseal {
        account: old.account.clone(),
        id: old.id.clone(),
        old: old.bytes.clone(),
        key_version,
        bytes: bytes.to_vec(),
    }
}

pub(crate) async fn sealed_bytes_are_kept(home: &Home) {
    let store = home.open().await;
    let kept = Batch { sealed: vec![sealed("vlt_1", u32::MAX, b"\0\xff")], ..batch() };
    commit(&store, kept.clone()).await;
    let expected = row(ACCOUNT, "vlt_1", u32::MAX, b"\0\xff");
    assert_eq!(store.sealed(ACCOUNT, "vlt_1").await, Ok(Some(expected)));
    assert_eq!(store.sealed(ACCOUNT, "vlt_2").await, Ok(None));
    assert_eq!(store.commit(kept).await, Err(CommitError::Conflict));

    home.tamper("UPDATE sealed SET key_version = -1").await;
    let broken = StoreError::Inconsistent {
        table: "sealed",
        id: "vlt_1".to_owned(),
        field: "key_version".to_owned(),
    };
    assert_eq!(store.sealed(ACCOUNT, "vlt_1").await, Err(broken));
    store.close().await;
}

pub(crate) async fn rotation_visits_what_is_under_another_key(home: &Home) {
    let store = home.open().await;
    let mine = vec![sealed("b", 1, b"b1"), sealed("a", 2, b"a2"), sealed("C", 1, b"c1")];
    commit(&store, Batch { sealed: mine, ..batch() }).await;
    let theirs = vec![sealed("a", 3, b"a3")];
    commit(&store, Batch { sealed: theirs, ..batch_of(NEIGHBOUR) }).await;
    let first = store.sealed_under_other(2, None, 2).await.unwrap();
    assert_eq!(first, [row(ACCOUNT, "C", 1, b"c1"), row(ACCOUNT, "b", 1, b"b1")]);
    let after = Some((ACCOUNT.to_owned(), "b".to_owned()));
    let rest = store.sealed_under_other(2, after, 2).await.unwrap();
    assert_eq!(rest, [row(NEIGHBOUR, "a", 3, b"a3")]);
    let end = Some((NEIGHBOUR.to_owned(), "a".to_owned()));
    assert_eq!(store.sealed_under_other(2, end, 2).await, Ok(Vec::new()));
    store.close().await;
}

pub(crate) async fn resealing_compares_first(home: &Home) {
    let store = home.open().await;
    commit(&store, Batch { sealed: vec![sealed("a", 1, b"a1"), sealed("b", 1, b"b1")], ..batch() })
        .await;
    let read = store.sealed_under_other(2, None, 9).await.unwrap();
    assert_eq!(store.reseal(vec![reseal(&read[0], 2, b"a2")]).await, Ok(1));
    // A second server with the same plan finds one of its two rows changed.
    let late = vec![reseal(&read[1], 2, b"b2"), reseal(&read[0], 2, b"other")];
    assert_eq!(store.reseal(late).await, Ok(1));
    assert_eq!(store.sealed(ACCOUNT, "a").await, Ok(Some(row(ACCOUNT, "a", 2, b"a2"))));
    assert_eq!(store.sealed(ACCOUNT, "b").await, Ok(Some(row(ACCOUNT, "b", 2, b"b2"))));
    assert_eq!(store.sealed_under_other(2, None, 9).await, Ok(Vec::new()));
    assert_eq!(store.reseal(Vec::new()).await, Ok(0));
    store.close().await;
}
