//! Idempotency keys, API keys, settings and tallies.

use crate::batches::{ACCOUNT, answer, batch, change, commit, new, puts};
use crate::home::Home;
use onfile_store::{
    ApiKeyKind, ApiKeyRow, Batch, CommitError, IdempotencyRow, NewApiKey, StoreError,
};
use tokio::task::JoinSet;

fn with_key(key: &str, created: i64) -> Batch {
    Batch { idempotency: Some(answer(key, created)), ..batch() }
}

pub(crate) async fn a_key_is_used_once(home: &Home) {
    let store = home.open().await;
    assert_eq!(store.idempotent(ACCOUNT, "key").await.unwrap(), None);
    commit(&store, with_key("key", 100)).await;
    let row = IdempotencyRow {
        fingerprint: b"print".to_vec(),
        created: 100,
        answer: b"answer".to_vec(),
        request_id: "req_1".to_owned(),
    };
    assert_eq!(store.idempotent(ACCOUNT, "key").await.unwrap(), Some(row));
    let again = Batch { puts: vec![new("note_1", 5)], ..with_key("key", 105) };
    assert_eq!(store.commit(again).await, Err(CommitError::KeyInUse));
    assert_eq!(store.get(ACCOUNT, &["note_1"]).await.unwrap(), []);
    commit(&store, with_key("other", 105)).await;
    store.close().await;
}

pub(crate) async fn an_expired_answer_is_replaced(home: &Home) {
    let store = home.open().await;
    commit(&store, with_key("key", 100)).await;
    // Exactly as old as the limit is not older.
    assert_eq!(store.commit(with_key("key", 110)).await, Err(CommitError::KeyInUse));
    commit(&store, with_key("key", 111)).await;
    assert_eq!(store.idempotent(ACCOUNT, "key").await.unwrap().unwrap().created, 111);
    store.close().await;
}

pub(crate) async fn one_of_many_uses_of_a_key_wins(home: &Home) {
    let store = home.open().await;
    let mut requests = JoinSet::new();
    for request in 0..16 {
        let store = store.clone();
        let created = vec![new(&format!("note_{request}"), 5)];
        let batch = Batch { puts: created, ..with_key("key", 100) };
        requests.spawn(async move { store.commit(batch).await });
    }
    let outcomes = requests.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    let refused = |outcome: &&Result<(), CommitError>| **outcome == Err(CommitError::KeyInUse);
    assert_eq!(outcomes.iter().filter(refused).count(), 15, "{outcomes:?}");
    assert_eq!(crate::batches::ids(&store, crate::batches::notes()).await.len(), 1);
    store.close().await;
}

pub(crate) async fn a_repeated_key_is_told_before_a_conflict(home: &Home) {
    let store = home.open().await;
    commit(&store, puts([new("note_1", 5)])).await;
    let first = || Batch { puts: vec![change("note_1", 1, "x")], ..with_key("key", 100) };
    commit(&store, first()).await;
    assert_eq!(store.commit(first()).await, Err(CommitError::KeyInUse));
    store.close().await;
}

pub(crate) async fn old_answers_are_pruned(home: &Home) {
    let store = home.open().await;
    for created in [30, 10, 20, 40] {
        commit(&store, with_key(&format!("key_{created}"), created)).await;
    }
    assert_eq!(store.prune_idempotency(30, 1).await, Ok(1));
    assert_eq!(store.idempotent(ACCOUNT, "key_10").await.unwrap(), None);
    assert!(store.idempotent(ACCOUNT, "key_20").await.unwrap().is_some());
    assert_eq!(store.prune_idempotency(30, 100).await, Ok(1));
    assert_eq!(store.prune_idempotency(30, 100).await, Ok(0));
    assert!(store.idempotent(ACCOUNT, "key_30").await.unwrap().is_some());
    store.close().await;
}

pub(crate) async fn an_api_key_is_found_by_its_hash(home: &Home) {
    let store = home.open().await;
    let admit = |hash: &[u8], kind| NewApiKey {
        hash: hash.to_vec(),
        kind,
        hint: "sk_test_…4242".to_owned(),
    };
    let keys =
        vec![admit(b"secret", ApiKeyKind::Secret), admit(b"publishable", ApiKeyKind::Publishable)];
    commit(&store, Batch { api_keys: keys, ..batch() }).await;
    for (hash, kind) in
        [(&b"secret"[..], ApiKeyKind::Secret), (b"publishable", ApiKeyKind::Publishable)]
    {
        let hint = "sk_test_…4242".to_owned();
        let row = ApiKeyRow { account: ACCOUNT.to_owned(), kind, hint };
        assert_eq!(store.api_key(hash).await.unwrap(), Some(row));
    }
    assert_eq!(store.api_key(b"secre").await.unwrap(), None);
    let again = Batch { api_keys: vec![admit(b"secret", ApiKeyKind::Secret)], ..batch() };
    assert_eq!(store.commit(again).await, Err(CommitError::Conflict));

    home.tamper("UPDATE api_key SET kind = 3").await;
    let broken = store.api_key(b"secret").await.unwrap_err();
    assert!(
        matches!(&broken, StoreError::Inconsistent { table: "api_key", field, .. } if field == "kind")
    );
    store.close().await;
}

pub(crate) async fn settings_are_set_again(home: &Home) {
    let store = home.open().await;
    assert_eq!(store.setting("clock").await, Ok(None));
    store.set_setting("clock", "frozen").await.unwrap();
    store.set_setting("clock", "real").await.unwrap();
    store.set_setting("empty", "").await.unwrap();
    assert_eq!(store.setting("clock").await, Ok(Some("real".to_owned())));
    assert_eq!(store.setting("empty").await, Ok(Some(String::new())));
    store.close().await;
}

pub(crate) async fn a_setting_that_is_raised_never_falls(home: &Home) {
    let store = home.open().await;
    // By number, not by text.
    for (value, floor) in [(-5, "-5"), (9, "9"), (10, "10"), (9, "10"), (0, "10")] {
        store.raise_setting("floor", value).await.unwrap();
        assert_eq!(store.setting("floor").await, Ok(Some(floor.to_owned())), "{value}");
    }
    let mut raising = tokio::task::JoinSet::new();
    for value in 0..64_i64 {
        let store = store.clone();
        // In no order.
        raising.spawn(async move { store.raise_setting("floor", 100 + value * 37 % 64).await });
    }
    assert!(raising.join_all().await.iter().all(Result::is_ok));
    assert_eq!(store.setting("floor").await, Ok(Some("163".to_owned())));
    store.close().await;
}

pub(crate) async fn tallies_add_up(home: &Home) {
    let store = home.open().await;
    let add = |sums: &[(&str, i64)]| Batch {
        tallies: sums.iter().map(|(name, delta)| ((*name).to_owned(), *delta)).collect(),
        ..batch()
    };
    commit(&store, add(&[("balance.usd.0", 5), ("balance.usd.9", 7), ("balance_", 1)])).await;
    commit(&store, add(&[("balance.usd.0", -9), ("balance.eur.0", 1), ("balance.usd.0", 1)])).await;
    let sums = [("balance.eur.0", 1), ("balance.usd.0", -3), ("balance.usd.9", 7)];
    let sums: Vec<_> = sums.iter().map(|(name, sum)| ((*name).to_owned(), *sum)).collect();
    assert_eq!(store.tallies(ACCOUNT, "balance.").await, Ok(sums.clone()));
    assert_eq!(store.tallies(ACCOUNT, "balance.usd.9").await, Ok(sums[2..].to_vec()));
    assert_eq!(store.tallies(ACCOUNT, "%").await, Ok(Vec::new()));
    assert_eq!(store.tallies(ACCOUNT, "").await.unwrap().len(), 4);
    store.close().await;
}

pub(crate) async fn a_tally_keeps_its_range(home: &Home) {
    let store = home.open().await;
    let add = |delta| Batch { tallies: vec![("sum".to_owned(), delta)], ..batch() };
    commit(&store, add(i64::MAX)).await;
    let refused = store.commit(Batch { puts: vec![new("note_1", 5)], ..add(1) }).await;
    assert!(matches!(refused, Err(CommitError::Store(StoreError::Malformed(_)))), "{refused:?}");
    assert_eq!(store.get(ACCOUNT, &["note_1"]).await.unwrap(), []);
    commit(&store, add(-1)).await;
    assert_eq!(store.tallies(ACCOUNT, "").await, Ok(vec![("sum".to_owned(), i64::MAX - 1)]));
    store.close().await;
}
