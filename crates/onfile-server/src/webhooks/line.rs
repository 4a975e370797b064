//! One endpoint's line: its deliveries go out side by side, as many as it has shown that it can take,
//! and wait for nobody else's.
//!
//! A line is taken by one process at a time (a lease), and within it by one task. All that it knows is
//! on disk; whoever takes it over begins where the last outcome was written. An attempt whose outcome
//! was not written is made again: at least once, never not at all.

use super::client::Pool;
use crate::app::App;
use crate::ops::delivery;
use crate::world::instant;
use onfile_domain::id::AccountId;
use onfile_store::DeliveryRow;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as Turn, Notify};
use tokio::task::JoinSet;

/// Most requests to one endpoint at a time.
const WIDEST: usize = 32;

/// As many go to an endpoint that has shown nothing yet.
const FIRST: usize = 4;

/// Rows read ahead.
const AHEAD: usize = 64;

/// For how long a process takes a line, in seconds. The next one takes over that much later when it
/// dies; until then nothing reaches the endpoint.
const LEASE: u32 = 20;

/// How often a lease is prolonged while the line is busy: it outlasts two failures to do so.
const PROLONG: Duration = Duration::from_secs(6);

/// Looks of the outbox that a line may be idle for before it is forgotten, with its connections.
const IDLE: u32 = 15;

/// How a turn on a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drained {
    /// Nothing is due any more.
    Empty,
    /// Another process has it.
    Elsewhere,
    /// The store failed.
    Failed,
}

/// One endpoint's line in this process.
pub struct Line {
    account: AccountId,
    endpoint: String,
    /// Whoever holds it sends.
    turn: Turn<Width>,
    /// Something has been added.
    bell: Notify,
    rung: AtomicBool,
    running: AtomicBool,
    /// Its last attempt failed.
    fails: AtomicBool,
    idle: AtomicU32,
    /// Connections that are open.
    pub pool: Pool,
}

/// How many requests go out side by side: one to an endpoint that fails, twice as many after each
/// success.
struct Width(usize);

impl Width {
    fn after(&mut self, delivered: bool) {
        self.0 = if delivered { (self.0 * 2).min(WIDEST) } else { 1 };
    }
}

/// The lines of this process, by account and endpoint.
#[derive(Default)]
pub struct Lines {
    all: Mutex<HashMap<(String, String), Arc<Line>>>,
    stopped: AtomicBool,
}

impl Lines {
    fn lock(&self) -> MutexGuard<'_, HashMap<(String, String), Arc<Line>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(&self, account: &AccountId, endpoint: &str) -> Arc<Line> {
        let key = (account.as_str().to_owned(), endpoint.to_owned());
        let new = || {
            Arc::new(Line {
                account: account.clone(),
                endpoint: endpoint.to_owned(),
                turn: Turn::new(Width(FIRST)),
                bell: Notify::new(),
                rung: AtomicBool::new(false),
                running: AtomicBool::new(false),
                fails: AtomicBool::new(false),
                idle: AtomicU32::new(0),
                pool: Pool::default(),
            })
        };
        let line = self.lock().entry(key).or_insert_with(new).clone();
        line.idle.store(0, Ordering::SeqCst);
        line
    }

    /// Whether an endpoint's last attempt failed, as far as this process knows.
    pub fn fails(&self, account: &str, endpoint: &str) -> bool {
        let key = (account.to_owned(), endpoint.to_owned());
        self.lock().get(&key).is_some_and(|line| line.fails.load(Ordering::SeqCst))
    }

    /// Forgets lines that nothing has happened on for a while.
    pub fn tidy(&self) {
        self.lock().retain(|_, line| {
            line.running.load(Ordering::SeqCst)
                || line.turn.try_lock().is_err()
                || line.idle.fetch_add(1, Ordering::SeqCst) < IDLE
        });
    }

    /// Begins nothing new: the server stops. What is under way goes on as long as the process does.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }
}

/// Tells a line that something may be due.
pub fn ring(app: &Arc<App>, account: &AccountId, endpoint: &str) {
    if app.webhooks.lines.stopped.load(Ordering::SeqCst) {
        return;
    }
    let line = app.webhooks.lines.of(account, endpoint);
    line.rung.store(true, Ordering::SeqCst);
    line.bell.notify_one();
    if !line.running.swap(true, Ordering::SeqCst) {
        tokio::spawn(attend(app.clone(), line));
    }
}

/// Sends until nothing is due, and once more when something was added meanwhile.
async fn attend(app: Arc<App>, line: Arc<Line>) {
    loop {
        line.rung.store(false, Ordering::SeqCst);
        let drained = send_all(&app, &line).await;
        line.running.store(false, Ordering::SeqCst);
        // Where it failed, or another process has it, the outbox's next look is soon enough.
        let again = drained == Drained::Empty && line.rung.load(Ordering::SeqCst);
        if !again || line.running.swap(true, Ordering::SeqCst) {
            return;
        }
    }
}

/// Sends what is due on a line, and comes back when it was tried.
pub async fn drain(app: &Arc<App>, account: &AccountId, endpoint: &str) -> Drained {
    send_all(app, &app.webhooks.lines.of(account, endpoint)).await
}

async fn lease(app: &App, line: &Line) -> Result<bool, Drained> {
    let name = format!("{}/{}", line.account.as_str(), line.endpoint);
    let taken = app.store.lease(&name, &app.webhooks.holder, LEASE).await;
    taken.map_err(|error| {
        tracing::error!(%error, "a line of deliveries could not be taken");
        Drained::Failed
    })
}

async fn send_all(app: &Arc<App>, line: &Arc<Line>) -> Drained {
    let mut width = line.turn.lock().await;
    match lease(app, line).await {
        Ok(true) => {}
        Ok(false) => return Drained::Elsewhere,
        Err(failed) => return failed,
    }
    let mut turn = Sending { app, line, ahead: VecDeque::new(), aboard: HashSet::new() };
    let mut under_way = JoinSet::new();
    let mut end = None;
    // The first tick of one that begins now would cost the first delivery a millisecond.
    let mut prolong = tokio::time::interval_at(instant() + PROLONG, PROLONG);
    loop {
        if end.is_none() {
            end = turn.fill(width.0, &mut under_way).await.err();
        }
        if under_way.is_empty() {
            return end.unwrap_or(Drained::Empty);
        }
        tokio::select! {
            Some(done) = under_way.join_next() => match done {
                Ok((event, Ok(delivered))) => {
                    turn.aboard.remove(&event);
                    width.after(delivered);
                    line.fails.store(!delivered, Ordering::SeqCst);
                }
                Ok((_, Err(()))) | Err(_) => end = Some(Drained::Failed),
            },
            () = line.bell.notified(), if end.is_none() && under_way.len() < width.0 => {}
            _ = prolong.tick() => match lease(app, line).await {
                Ok(true) => {}
                Ok(false) => end = Some(Drained::Elsewhere),
                Err(failed) => end = Some(failed),
            },
        }
    }
}

/// What a delivery's task comes to: its event, and whether the endpoint has it now.
type Done = (String, Result<bool, ()>);

/// One turn on a line.
struct Sending<'a> {
    app: &'a Arc<App>,
    line: &'a Arc<Line>,
    /// Rows that were read, and are sent next.
    ahead: VecDeque<DeliveryRow>,
    /// Events that are on their way.
    aboard: HashSet<String>,
}

impl Sending<'_> {
    /// Sends as many as there is room for.
    async fn fill(&mut self, width: usize, under_way: &mut JoinSet<Done>) -> Result<(), Drained> {
        while under_way.len() < width {
            if self.ahead.is_empty() && !self.read().await? {
                return Ok(());
            }
            let Some(row) = self.ahead.pop_front() else { return Ok(()) };
            let event = row.event.clone();
            self.aboard.insert(event.clone());
            let (app, line) = (self.app.clone(), self.line.clone());
            under_way
                .spawn(async move { (event, delivery::deliver(&app, &line.pool, &row).await) });
        }
        Ok(())
    }

    /// Reads what is due and not on its way. `false`: nothing.
    async fn read(&mut self) -> Result<bool, Drained> {
        let Sending { app, line, .. } = *self;
        if app.webhooks.lines.stopped.load(Ordering::SeqCst) {
            return Ok(false);
        }
        let (account, now) = (line.account.as_str(), app.world.now());
        let limit = self.aboard.len() + AHEAD;
        let due = app.store.due_deliveries(account, &line.endpoint, now, limit).await;
        let due = due.map_err(|error| {
            tracing::error!(%error, "deliveries could not be read");
            Drained::Failed
        })?;
        let fresh = due.into_iter().filter(|row| !self.aboard.contains(&row.event));
        self.ahead = fresh.collect();
        Ok(!self.ahead.is_empty())
    }
}
