//! The two storage engines as the bench sees them: how a server is started on one, how it is filled,
//! what it does alone, how much it keeps.

use crate::postgres::{Postgres, Syncs};
use crate::server::Server;
use crate::shell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(super) struct Engine {
    pub(super) name: &'static str,
    folder: PathBuf,
    database: Option<Postgres>,
}

impl Engine {
    pub(super) fn embedded(folder: &Path) -> Result<Self, String> {
        Engine::of("SQLite", folder, None)
    }

    pub(super) fn postgres(folder: &Path) -> Result<Self, String> {
        Engine::of("PostgreSQL", folder, Some(Postgres::start(Syncs::Always)?))
    }

    fn of(name: &'static str, folder: &Path, database: Option<Postgres>) -> Result<Self, String> {
        let folder = folder.join(name);
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        Ok(Engine { name, folder, database })
    }

    /// Starts a server, and says how long it took until it answered.
    pub(super) fn start(&self) -> Result<(Server, Duration), String> {
        let url = self.database.as_ref().map(Postgres::url);
        let begun = Instant::now();
        let server = Server::start_on(&self.folder, url.as_deref())?;
        Ok((server, begun.elapsed()))
    }

    /// Brings the store from so many payment methods to so many, while no server runs.
    pub(super) fn fill(
        &self,
        customer: &str,
        card: &str,
        from: u64,
        to: u64,
    ) -> Result<(), String> {
        let place = match &self.database {
            Some(database) => database.url(),
            None => self.folder.join("data").display().to_string(),
        };
        let (from, to) = (from.to_string(), to.to_string());
        example("fill", &[&place, customer, card, &from, &to]).map(drop)
    }

    /// What the engine alone says of group commit, where nothing else is asked of it.
    pub(super) fn alone(&self) -> Result<String, String> {
        let url = self.database.as_ref().map(Postgres::url);
        let place: Vec<&str> = url.as_deref().into_iter().collect();
        example("group_commit", &place)
    }

    /// Bytes on disk, with the log.
    pub(super) fn size(&self) -> Result<u64, String> {
        let folder = match &self.database {
            Some(database) => database.data(),
            None => self.folder.join("data").display().to_string(),
        };
        let printed = shell::output(&mut shell::command("du", &["-sk", &folder]))?;
        let kibibytes = printed.split_whitespace().next().and_then(|word| word.parse::<u64>().ok());
        kibibytes.map(|size| size * 1024).ok_or_else(|| format!("du said {printed}"))
    }
}

/// Runs one of the store's own examples, which were built before.
fn example(name: &str, arguments: &[&str]) -> Result<String, String> {
    let program = shell::target().join("release/examples").join(name);
    shell::output(&mut shell::command(program, arguments))
}
