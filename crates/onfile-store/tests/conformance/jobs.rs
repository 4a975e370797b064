//! Jobs: due in order, moved, finished once.

use crate::batches::{NEIGHBOUR, batch, batch_of, commit, job};
use crate::home::Home;
use onfile_store::{Batch, CommitError, JobRow, Store};
use tokio::task::JoinSet;

async fn due(store: &Store, until: i64, limit: usize) -> Vec<String> {
    let jobs = store.due_jobs(until, limit).await.unwrap();
    jobs.into_iter().map(|job| job.id).collect()
}

fn finish(id: &str, due: i64) -> Batch {
    Batch { finished_jobs: vec![(id.to_owned(), due)], ..batch() }
}

pub(crate) async fn due_jobs_come_in_order(home: &Home) {
    let store = home.open().await;
    assert_eq!(store.next_due().await.unwrap(), None);
    commit(&store, Batch { jobs: vec![job("late", 30), job("B", 20)], ..batch() }).await;
    commit(&store, Batch { jobs: vec![job("a", 20), job("soon", 10)], ..batch_of(NEIGHBOUR) })
        .await;
    assert_eq!(store.next_due().await.unwrap(), Some(10));
    assert_eq!(due(&store, 9, 9).await, [""; 0]);
    // Ids are ordered by their bytes on both engines.
    assert_eq!(due(&store, 20, 9).await, ["soon", "B", "a"]);
    assert_eq!(due(&store, i64::MAX, 2).await, ["soon", "B"]);
    let first = JobRow {
        account: NEIGHBOUR.to_owned(),
        id: "soon".to_owned(),
        due: 10,
        kind: "settle".to_owned(),
        subject: "ch_1".to_owned(),
    };
    assert_eq!(store.due_jobs(10, 1).await.unwrap(), [first]);
    store.close().await;
}

pub(crate) async fn scheduling_again_moves_a_job(home: &Home) {
    let store = home.open().await;
    commit(&store, Batch { jobs: vec![job("a", 10)], ..batch() }).await;
    commit(&store, Batch { jobs: vec![job("a", 20)], ..batch() }).await;
    assert_eq!(store.next_due().await.unwrap(), Some(20));
    assert_eq!(due(&store, 99, 9).await, ["a"]);
    store.close().await;
}

pub(crate) async fn a_finished_job_is_gone_and_a_second_end_conflicts(home: &Home) {
    let store = home.open().await;
    commit(&store, Batch { jobs: vec![job("a", 10)], ..batch() }).await;
    commit(&store, finish("a", 10)).await;
    assert_eq!(due(&store, 99, 9).await, [""; 0]);
    assert_eq!(store.commit(finish("a", 10)).await, Err(CommitError::Conflict));
    store.close().await;
}

pub(crate) async fn a_moved_job_cannot_be_finished_as_it_was(home: &Home) {
    let store = home.open().await;
    commit(&store, Batch { jobs: vec![job("a", 10)], ..batch() }).await;
    // Who does a job may schedule it anew in the same commit.
    commit(&store, Batch { jobs: vec![job("a", 20)], ..finish("a", 10) }).await;
    assert_eq!(store.next_due().await.unwrap(), Some(20));
    assert_eq!(store.commit(finish("a", 10)).await, Err(CommitError::Conflict));
    commit(&store, finish("a", 20)).await;
    store.close().await;
}

pub(crate) async fn a_canceled_job_is_gone_and_a_missing_one_is_no_conflict(home: &Home) {
    let store = home.open().await;
    commit(&store, Batch { jobs: vec![job("a", 10), job("b", 10)], ..batch() }).await;
    let cancel = || vec!["a".to_owned(), "nothing".to_owned()];
    commit(&store, Batch { canceled_jobs: cancel(), ..batch() }).await;
    assert_eq!(due(&store, 99, 9).await, ["b"]);
    assert_eq!(store.commit(finish("a", 10)).await, Err(CommitError::Conflict));
    // Canceled first, then scheduled.
    commit(&store, Batch { canceled_jobs: cancel(), jobs: vec![job("a", 5)], ..batch() }).await;
    assert_eq!(due(&store, 99, 9).await, ["a", "b"]);
    store.close().await;
}

pub(crate) async fn one_of_many_claims_wins(home: &Home) {
    let store = home.open().await;
    for round in 0..8 {
        commit(&store, Batch { jobs: vec![job("a", round)], ..batch() }).await;
        let mut runners = JoinSet::new();
        for runner in 0..8 {
            let store = store.clone();
            let done = vec![(format!("done.{runner}"), 1)];
            let claim = Batch { tallies: done, ..finish("a", round) };
            runners.spawn(async move { store.commit(claim).await });
        }
        let outcomes = runners.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        let lost = |outcome: &&Result<(), CommitError>| **outcome == Err(CommitError::Conflict);
        assert_eq!(outcomes.iter().filter(lost).count(), 7, "{outcomes:?}");
    }
    let done = store.tallies("acct_1", "done.").await.unwrap();
    assert_eq!(done.iter().map(|(_, count)| count).sum::<i64>(), 8);
    store.close().await;
}
