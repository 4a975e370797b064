//! What every request can reach. Anything else a request needs is a parameter.

use crate::listen::Listeners;
use crate::ops::Shown;
use crate::webhooks::Webhooks;
use crate::world::World;
use onfile_store::Store;
use onfile_vault::{SecurityCodes, Vault};
use tokio::sync::Notify;

/// The running server.
pub struct App {
    /// Records on disk.
    pub store: Store,
    /// Card numbers, and the keys that everything secret is derived from.
    pub vault: Vault,
    /// Security codes on their way to their one authorisation.
    pub codes: SecurityCodes,
    /// The clock and chance.
    pub world: World,
    /// Scheme, host and port under which browsers reach this server; no trailing slash.
    pub public_url: String,
    /// Answers to reads, kept while what they show is as it was.
    pub shown: Shown,
    /// Who is told of events, and how that goes.
    pub webhooks: Webhooks,
    /// Command lines that listen.
    pub listeners: Listeners,
    /// Rung after a commit that scheduled something.
    pub jobs: Notify,
}

impl App {
    /// A server over a store and a vault.
    pub fn new(store: Store, vault: Vault, world: World, public_url: String) -> Self {
        let (codes, jobs, shown) = (SecurityCodes::new(), Notify::new(), Shown::default());
        let (webhooks, listeners) = (Webhooks::default(), Listeners::default());
        App { store, vault, codes, world, public_url, shown, webhooks, listeners, jobs }
    }
}
