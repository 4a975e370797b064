//! What waits to be delivered: found when it is written, and looked for again every second, since it
//! may have fallen due, or been written by another process, or left behind by one that is gone.

use super::line::{self, Drained};
use crate::app::App;
use onfile_domain::id::AccountId;
use onfile_domain::moment::Timestamp;
use onfile_store::{Queue, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long the outbox rests between two looks.
const REST: Duration = Duration::from_secs(1);

/// How long a mover of the clock waits before it looks again for what another process is delivering.
const ELSEWHERE: Duration = Duration::from_millis(50);

/// How often it looks at most, for a minute in all: whoever has it may be gone, and its lease with it.
const LOOKS: usize = 1_200;

/// Delivers what is due until told to stop.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = look(&app).await {
            tracing::error!(%error, "deliveries could not be looked for; trying again");
        }
        app.webhooks.lines.tidy();
        tokio::select! {
            () = tokio::time::sleep(REST) => {}
            _ = stop.changed() => {}
        }
    }
    app.webhooks.lines.stop();
}

async fn look(app: &Arc<App>) -> Result<(), StoreError> {
    let now = app.world.now();
    let due = due(app, now).await?;
    let counts = &app.webhooks.counts;
    counts.queues.set(i64::try_from(due.len()).unwrap_or(i64::MAX));
    let age = |fails: bool| {
        let lines = &app.webhooks.lines;
        let of = due.iter().filter(|it| lines.fails(&it.account, &it.endpoint) == fails);
        of.map(|queue| now.saturating_sub(queue.due)).max().unwrap_or_default()
    };
    counts.age(age(false), age(true));
    for queue in due {
        line::ring(app, &AccountId::named(queue.account), &queue.endpoint);
    }
    Ok(())
}

async fn due(app: &App, until: Timestamp) -> Result<Vec<Queue>, StoreError> {
    let mut queues = app.store.queues().await?;
    queues.retain(|queue| queue.due <= until);
    Ok(queues)
}

/// When the first delivery of all is due.
pub async fn next_due(app: &App) -> Result<Option<Timestamp>, StoreError> {
    Ok(app.store.queues().await?.iter().map(|queue| queue.due).min())
}

/// Delivers everything that is due until a moment, and comes back when it was tried. What another
/// process is delivering is waited for. Answers whether anything was there.
pub async fn settle(app: &Arc<App>, until: Timestamp) -> Result<bool, StoreError> {
    let mut found = false;
    for _ in 0..LOOKS {
        let due = due(app, until).await?;
        if due.is_empty() {
            return Ok(found);
        }
        found = true;
        let mut drains = JoinSet::new();
        for queue in due {
            let app = app.clone();
            let account = AccountId::named(queue.account);
            drains.spawn(async move { line::drain(&app, &account, &queue.endpoint).await });
        }
        let drained = drains.join_all().await;
        if drained.iter().any(|drained| *drained != Drained::Empty) {
            tokio::time::sleep(ELSEWHERE).await;
        }
    }
    tracing::error!("deliveries are due that nobody makes; the clock moves on without them");
    Ok(found)
}
