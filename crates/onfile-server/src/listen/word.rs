//! What is said to listeners beside the events.
//!
//! Paths and messages hold what callers sent, and should perhaps not have sent; so words are sealed
//! while they are on disk.

use crate::app::App;
use crate::world::World;
use onfile_store::NewWord;
use onfile_wire::objects::stripecli_session::Logged;
use serde::{Deserialize, Serialize};

/// What the vault calls them. They belong to no record.
const RECORD: &str = "listeners";
const KIND: &str = "word";

/// A word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// This event is sent once more.
    Again(String),
    /// A request was answered.
    Request(Logged),
}

impl Word {
    /// The word as it is written; `None` when it cannot be.
    pub fn sealed(&self, app: &App, account: &str) -> Option<NewWord> {
        let plain = serde_json::to_vec(self).ok()?;
        let body = app.vault.seal_bytes(account, RECORD, KIND, &plain);
        Some(NewWord { created: World::machine_time(), body })
    }

    /// A word that was written; `None` when it was under a key that is gone, or by a newer version.
    pub fn opened(app: &App, account: &str, body: &[u8]) -> Option<Word> {
        let plain = app.vault.open_bytes(account, RECORD, KIND, body).ok()?;
        serde_json::from_slice(&plain).ok()
    }
}
