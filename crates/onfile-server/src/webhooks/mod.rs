//! Webhooks: who is told of an event, and how it gets there.
//!
//! [`roster`] says which endpoints an account has, without asking the store; a commit that tells an
//! event writes a delivery for each of them. [`outbox`] finds what waits; each endpoint has a [`line`]
//! of its own, so that one which hangs delays no other; [`client`] is the one way out, and
//! [`signature`] what the receiver knows us by.

pub mod client;
pub mod counts;
pub mod line;
pub mod outbox;
pub mod roster;
pub mod signature;

use crate::world::Entropy;
use client::Client;
use counts::Counts;
use line::Lines;
use onfile_domain::Mint as _;
use onfile_domain::webhook_endpoint::target::Reach;
use roster::Rosters;
use std::time::Duration;

/// How long an endpoint may take to answer. `[U]`
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// Everything about webhooks that a process keeps in memory. All of it can be lost.
pub struct Webhooks {
    /// Who has which endpoints.
    pub rosters: Rosters,
    /// What is counted.
    pub counts: Counts,
    lines: Lines,
    /// The way out.
    pub client: Client,
    /// What this process calls itself when it takes a lease.
    holder: String,
}

impl Webhooks {
    /// With nothing on its way. Endpoints have this long to answer, and are no further away than this.
    pub fn new(timeout: Duration, reach: Reach) -> Self {
        Webhooks {
            rosters: Rosters::default(),
            counts: Counts::default(),
            lines: Lines::default(),
            client: Client::new(timeout, reach),
            holder: Entropy::default().alphanumeric(22),
        }
    }
}

impl Default for Webhooks {
    fn default() -> Self {
        Webhooks::new(TIMEOUT, Reach::Public)
    }
}
