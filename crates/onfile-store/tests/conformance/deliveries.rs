//! Deliveries: one queue for each endpoint, and none hides another.

use crate::batches::{ACCOUNT, NEIGHBOUR, batch, batch_of, commit, delivery};
use crate::home::Home;
use onfile_store::{Batch, CommitError, DeliveryRow, PutDelivery, Queue, Store};

async fn put(store: &Store, deliveries: impl IntoIterator<Item = PutDelivery>) {
    commit(store, Batch { deliveries: deliveries.into_iter().collect(), ..batch() }).await;
}

async fn due(store: &Store, endpoint: &str, until: i64, limit: usize) -> Vec<String> {
    let due = store.due_deliveries(ACCOUNT, endpoint, until, limit).await.unwrap();
    due.into_iter().map(|row| row.event).collect()
}

fn queue(account: &str, endpoint: &str, due: i64) -> Queue {
    Queue { account: account.to_owned(), endpoint: endpoint.to_owned(), due }
}

pub(crate) async fn a_queue_is_in_order_of_due_time_then_of_writing(home: &Home) {
    let store = home.open().await;
    let of = |event: &str, due| delivery(event, "we_1", due);
    put(&store, [of("evt_z", 20), of("evt_a", 20), of("evt_m", 10)]).await;
    put(&store, [of("evt_0", 20), of("evt_late", 30)]).await;
    assert_eq!(due(&store, "we_1", 9, 9).await, [""; 0]);
    assert_eq!(due(&store, "we_1", 20, 9).await, ["evt_m", "evt_z", "evt_a", "evt_0"]);
    assert_eq!(due(&store, "we_1", 99, 2).await, ["evt_m", "evt_z"]);
    let first = DeliveryRow {
        account: ACCOUNT.to_owned(),
        event: "evt_m".to_owned(),
        endpoint: "we_1".to_owned(),
        version: 1,
        due: Some(10),
        body: b"way".to_vec(),
    };
    assert_eq!(store.due_deliveries(ACCOUNT, "we_1", 10, 1).await.unwrap(), [first]);
    store.close().await;
}

pub(crate) async fn each_endpoint_has_a_queue_of_its_own(home: &Home) {
    let store = home.open().await;
    assert_eq!(store.queues().await.unwrap(), []);
    let many = (0..50).map(|at| delivery(&format!("evt_{at}"), "we_B", 40 + at));
    put(&store, many).await;
    put(&store, [delivery("evt_1", "we_a", 70), delivery("evt_2", "we_a", 60)]).await;
    let deliveries = vec![delivery("evt_1", "we_a", 5)];
    commit(&store, Batch { deliveries, ..batch_of(NEIGHBOUR) }).await;
    let all = [queue(ACCOUNT, "we_B", 40), queue(ACCOUNT, "we_a", 60), queue(NEIGHBOUR, "we_a", 5)];
    assert_eq!(store.queues().await.unwrap(), all);
    store.erase_account(NEIGHBOUR).await.unwrap();
    assert_eq!(store.queues().await.unwrap(), all[..2]);
    store.close().await;
}

pub(crate) async fn a_delivery_changes_only_from_what_was_read(home: &Home) {
    let store = home.open().await;
    put(&store, [delivery("evt_1", "we_1", 10)]).await;
    let change = |expected, due| PutDelivery {
        expected,
        due,
        body: b"tried".to_vec(),
        ..delivery("evt_1", "we_1", 0)
    };
    for stale in [None, Some(0), Some(2)] {
        let batch = Batch { deliveries: vec![change(stale, None)], ..batch() };
        assert_eq!(store.commit(batch).await, Err(CommitError::Conflict), "{stale:?}");
    }
    put(&store, [change(Some(1), Some(50)), delivery("evt_2", "we_1", 60)]).await;
    let rows = store.deliveries(ACCOUNT, &["evt_1"]).await.unwrap();
    assert_eq!(
        (rows[0].version, rows[0].due, rows[0].body.as_slice()),
        (2, Some(50), &b"tried"[..])
    );
    // One that is not as it was read keeps the others from being written.
    let both = vec![change(Some(2), None), delivery("evt_2", "we_1", 70)];
    let batch = Batch { deliveries: both, ..batch() };
    assert_eq!(store.commit(batch).await, Err(CommitError::Conflict));
    assert_eq!(due(&store, "we_1", 99, 9).await, ["evt_1", "evt_2"]);
    let twice = vec![delivery("evt_3", "we_1", 1), delivery("evt_3", "we_1", 2)];
    let batch = Batch { deliveries: twice, ..crate::batches::batch() };
    assert!(matches!(store.commit(batch).await, Err(CommitError::Store(_))));
    store.close().await;
}

pub(crate) async fn what_is_at_rest_is_in_no_queue(home: &Home) {
    let store = home.open().await;
    put(&store, [delivery("evt_1", "we_1", 10)]).await;
    let ended = PutDelivery { expected: Some(1), due: None, ..delivery("evt_1", "we_1", 0) };
    put(&store, [ended]).await;
    assert_eq!(store.queues().await.unwrap(), []);
    assert_eq!(due(&store, "we_1", i64::MAX, 9).await, [""; 0]);
    assert_eq!(store.deliveries(ACCOUNT, &["evt_1"]).await.unwrap()[0].due, None);
    store.close().await;
}

pub(crate) async fn deliveries_of_events_are_told_apart(home: &Home) {
    let store = home.open().await;
    let all = ["we_2", "we_1"].map(|endpoint| delivery("evt_1", endpoint, 10));
    put(&store, all).await;
    put(&store, [delivery("evt_2", "we_1", 10)]).await;
    let rows = store.deliveries(ACCOUNT, &["evt_2", "evt_x", "evt_1"]).await.unwrap();
    let ways: Vec<_> = rows.iter().map(|row| (row.event.as_str(), row.endpoint.as_str())).collect();
    assert_eq!(ways, [("evt_2", "we_1"), ("evt_1", "we_2"), ("evt_1", "we_1")]);
    assert_eq!(store.deliveries(NEIGHBOUR, &["evt_1"]).await.unwrap(), []);
    store.close().await;
}

#[tokio::test]
async fn a_lease_is_known_to_all_while_anybody_holds_it() {
    let home = Home::schema("a_lease_is_known_to_all_while_anybody_holds_it").await;
    let store = home.open().await;
    assert_eq!(store.lease("tail/acct_1", "one", 60).await, Ok(true));
    assert_eq!(store.lease("tail/acct_1", "other", 60).await, Ok(false));
    assert_eq!(store.lease("tail_acct_2", "one", 60).await, Ok(true));
    let held = || store.leased("tail/");
    assert_eq!(held().await.unwrap(), ["tail/acct_1"]);
    // A minute later, by the database's own clock.
    home.tamper("UPDATE lease SET until = until - interval '61 seconds'").await;
    assert_eq!(held().await.unwrap(), [""; 0]);
    assert_eq!(store.lease("tail/acct_1", "other", 60).await, Ok(true));
    assert_eq!(held().await.unwrap(), ["tail/acct_1"]);
    store.close().await;
    home.remove().await;
}
