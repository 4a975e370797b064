//! The server's time, shown and moved.
//!
//! Moving it goes from due time to due time, so that each job runs at the time it was scheduled for
//! and what it schedules is run as well, in order. The answer comes when all of that is done.

use super::tx::internal;
use super::{Answer, Control, Outcome};
use crate::app::App;
use crate::jobs;
use crate::webhooks::outbox;
use crate::world::{Saved, World};
use onfile_domain::moment::{DAY, Timestamp};
use onfile_store::{JobRow, Queue, Store, StoreError};
use onfile_wire::Invalid;
use onfile_wire::params::{Declaration, Declared, Fields, NoParams, Page};
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

/// The setting that holds how far the clock is ahead.
pub const OFFSET: &str = "clock_offset";
/// The setting that holds the latest time that was certainly seen.
pub const FLOOR: &str = "clock_floor";

/// How far one call may move the clock: ten years, leap days included. Card expiry dates and
/// retention rules lie within that; beyond it is a typing error.
const MAX_STEP: i64 = 3_653 * DAY;

/// `GET /_onfile/clock`
pub async fn retrieve(Control(call): Control, _: NoParams) -> Outcome {
    Ok(shown(&call.app.world))
}

/// Which part of what waits is shown: the first of it.
pub struct Next {
    limit: usize,
}

impl Declaration for Next {
    type Output = Next;

    fn declare(declared: &mut Declared) {
        declared.add::<Option<i64>>("limit");
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Next>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Next, Invalid> {
        let limit = fields.take::<Option<i64>>("limit")?;
        Ok(Next { limit: limit.map_or(Page::DEFAULT_LIMIT, Page::clamp) })
    }
}

/// `GET /_onfile/clock/next`: what waits for the clock, the first due first: jobs, and the next delivery
/// of each endpoint. What waits for a test clock waits for that alone, and is not shown.
pub async fn next(Control(call): Control, command: Next) -> Outcome {
    let app = &call.app;
    let Next { limit } = command;
    let jobs = app.store.due_jobs(i64::MAX, limit + 1).await.map_err(internal)?;
    let queues = app.store.queues().await.map_err(internal)?;
    let mut pending: Vec<(Timestamp, Value)> = Vec::new();
    for JobRow { account, due, kind, subject, .. } in jobs {
        let shown = json!({ "object": "job", "account": account, "due": due, "kind": kind, "subject": subject });
        pending.push((due, shown));
    }
    for Queue { account, endpoint, due } in queues {
        let shown = json!({
            "object": "delivery", "account": account, "due": due, "webhook_endpoint": endpoint,
        });
        pending.push((due, shown));
    }
    pending.sort_by_key(|(due, _)| *due);
    let has_more = pending.len() > limit;
    pending.truncate(limit);
    let shown = json!({
        "object": "clock.next",
        "due": pending.first().map(|(due, _)| due),
        "has_more": has_more,
        "livemode": false,
        "now": app.world.now(),
        "pending": pending.into_iter().map(|(_, shown)| shown).collect::<Vec<_>>(),
    });
    Ok(Answer::of(200, &shown))
}

/// The parameters of [`advance`].
pub struct Advance {
    seconds: i64,
}

impl Declaration for Advance {
    type Output = Advance;

    fn declare(declared: &mut Declared) {
        declared.add::<i64>("seconds");
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<Advance>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<Advance, Invalid> {
        let seconds = fields.take::<i64>("seconds")?;
        match seconds {
            0..=MAX_STEP => Ok(Advance { seconds }),
            ..0 => Err(Invalid::Negative("seconds".to_owned())),
            _ => {
                let message = format!("The clock moves at most {MAX_STEP} seconds at a time.");
                Err(Invalid::Unsupported { param: "seconds".to_owned(), message })
            }
        }
    }
}

/// `POST /_onfile/clock/advance`: moves the time forward and runs everything that falls due.
pub async fn advance(Control(call): Control, command: Advance) -> Outcome {
    let app = &call.app;
    // Another server may have moved it, and its time is where this move begins.
    app.world.follow(load(&app.store).await.map_err(internal)?);
    let _moving = app.world.moving.lock().await;
    let target = app.world.now().saturating_add(command.seconds);
    run_through(app, target).await.map_err(internal)?;
    Ok(shown(&app.world))
}

/// Goes to `target`, stopping at each due time on the way.
async fn run_through(app: &Arc<App>, target: Timestamp) -> Result<(), StoreError> {
    let mut stuck_at = None;
    while let Some(due) = next_due(app).await?.filter(|due| *due <= target) {
        let now = due.max(app.world.now()).min(target);
        move_to(app, now).await?;
        let ran = jobs::run_due(app, now, jobs::Pace::Hurried).await?;
        // What the jobs have told is due by now as well.
        let delivered = outbox::settle(app, now).await?;
        // A job that is still there after its turn has failed, and is in the log; the runner takes
        // it up again later. Waiting for it here could take for ever.
        if ran == 0 && !delivered && stuck_at.replace(due) == Some(due) {
            break;
        }
    }
    move_to(app, target).await
}

/// When the next job or delivery is due.
async fn next_due(app: &App) -> Result<Option<Timestamp>, StoreError> {
    let (job, delivery) = (app.store.next_due().await?, outbox::next_due(app).await?);
    Ok([job, delivery].into_iter().flatten().min())
}

/// Saves the time to come, then moves the clock to it.
async fn move_to(app: &App, now: Timestamp) -> Result<(), StoreError> {
    save(&app.store, app.world.saved_at(now)).await?;
    app.world.advance_to(now);
    Ok(())
}

/// Saves what the next run has to know of the clock. Several servers do: what any of them has seen stays
/// seen, whoever comes last.
pub async fn save(store: &Store, saved: Saved) -> Result<(), StoreError> {
    store.raise_setting(OFFSET, saved.offset).await?;
    store.raise_setting(FLOOR, saved.floor).await
}

/// What the last run has saved.
pub async fn load(store: &Store) -> Result<Saved, StoreError> {
    let offset = number(OFFSET, store.setting(OFFSET).await?)?;
    let floor = number(FLOOR, store.setting(FLOOR).await?)?;
    Ok(Saved { offset, floor })
}

fn number(name: &'static str, value: Option<String>) -> Result<i64, StoreError> {
    let Some(text) = value else { return Ok(0) };
    text.parse().map_err(|_| StoreError::Inconsistent {
        table: "setting",
        id: name.to_owned(),
        field: "value".to_owned(),
    })
}

fn shown(world: &World) -> Answer {
    let shown = json!({
        "object": "clock",
        "frozen": world.is_frozen(),
        "livemode": false,
        "now": world.now(),
    });
    Answer::of(200, &shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use onfile_wire::error::ApiError;
    use onfile_wire::form::Tree;
    use onfile_wire::params::decode;

    fn seconds(form: &str) -> Result<i64, ApiError> {
        let tree = Tree::parse(form.as_bytes())?;
        Ok(decode::<Advance>(tree)?.0.seconds)
    }

    #[test]
    fn steps() {
        assert_eq!(seconds("seconds=0"), Ok(0));
        assert_eq!(seconds("seconds=315619200"), Ok(MAX_STEP));
        for form in ["", "seconds=", "seconds=-1", "seconds=315619201", "seconds=1&until=2"] {
            assert!(seconds(form).is_err(), "{form}");
        }
    }
}
