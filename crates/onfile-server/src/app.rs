//! What every request can reach. Anything else a request needs is a parameter.

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
    /// Rung after a commit that scheduled something.
    pub jobs: Notify,
}
