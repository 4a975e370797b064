//! Deliveries: which event is on its way to which endpoint, in one queue for each endpoint.
//!
//! They have a table of their own beside the records, because they are asked for by endpoint and due
//! time, and because a long queue must not stand in another's way.

use crate::error::StoreError;
use crate::store::{Engine, Store};

/// A delivery to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutDelivery {
    /// The event's id.
    pub event: String,
    /// The endpoint's id. There is one delivery for the two.
    pub endpoint: String,
    /// The version that was read; `None` when there must be none yet.
    pub expected: Option<i64>,
    /// When it is tried next; `None` when it is at rest.
    pub due: Option<i64>,
    /// The delivery in its own encoding.
    pub body: Vec<u8>,
}

/// A delivery as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryRow {
    /// Whose it is.
    pub account: String,
    /// The event's id.
    pub event: String,
    /// The endpoint's id.
    pub endpoint: String,
    /// 1 when it is made, and one more with each change.
    pub version: i64,
    /// When it is tried next; `None` when it is at rest.
    pub due: Option<i64>,
    /// The delivery in its own encoding.
    pub body: Vec<u8>,
}

/// An endpoint that something waits for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Queue {
    /// Whose it is.
    pub account: String,
    /// The endpoint's id.
    pub endpoint: String,
    /// When the first of it is due.
    pub due: i64,
}

impl Store {
    /// The queues of all accounts that hold anything, in the order of account and endpoint. It costs
    /// a look at each, however long they are.
    pub async fn queues(&self) -> Result<Vec<Queue>, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.queues(),
            Engine::Postgres(engine) => engine.queues().await,
            Engine::Memory(engine) => Ok(engine.queues()),
        }
    }

    /// What of a queue is due by a moment, in the order of due time, then of writing.
    pub async fn due_deliveries(
        &self,
        account: &str,
        endpoint: &str,
        until: i64,
        limit: usize,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.due_deliveries(account, endpoint, until, limit),
            Engine::Postgres(engine) => {
                engine.due_deliveries(account, endpoint, until, limit).await
            }
            Engine::Memory(engine) => Ok(engine.due_deliveries(account, endpoint, until, limit)),
        }
    }

    /// All deliveries of some events, at rest or not, event by event in the order of writing.
    pub async fn deliveries(
        &self,
        account: &str,
        events: &[&str],
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.deliveries(account, events),
            Engine::Postgres(engine) => engine.deliveries(account, events).await,
            Engine::Memory(engine) => Ok(engine.deliveries(account, events)),
        }
    }

    /// The names of leases that begin so and are held by anybody. An engine that serves one process
    /// has none to tell: whoever asks knows what it does itself.
    pub async fn leased(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self.engine() {
            Engine::Sqlite(_) | Engine::Memory(_) => Ok(Vec::new()),
            Engine::Postgres(engine) => engine.leased(prefix).await,
        }
    }

    /// Takes a lease or prolongs it; `false` while another holder has it. Who holds none may not do
    /// what it stands for, so that of many servers one does it. An engine that serves one process
    /// gives it at once: who held it before is gone.
    pub async fn lease(&self, name: &str, holder: &str, seconds: u32) -> Result<bool, StoreError> {
        match self.engine() {
            Engine::Sqlite(_) | Engine::Memory(_) => Ok(true),
            Engine::Postgres(engine) => engine.lease(name, holder, seconds).await,
        }
    }
}
