//! Where the demo keeps its records and its key: a directory that somebody named, or one that is made
//! for this run and goes with it.

use crate::world::Entropy;
use onfile_domain::Mint as _;
use std::fs;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

/// A directory. One that was made for this run is removed when this is dropped.
pub struct Home {
    path: PathBuf,
    temporary: bool,
}

impl Home {
    /// The directory that is given, or a new one.
    pub fn of(given: Option<PathBuf>) -> Result<Self, String> {
        let temporary = given.is_none();
        let name = || format!("onfile-demo-{}", Entropy::default().alphanumeric(12));
        let path = given.unwrap_or_else(|| std::env::temp_dir().join(name()));
        let mut builder = fs::DirBuilder::new();
        // One of somebody else's making, who guessed the name, is none of ours.
        let made = builder.mode(0o700).recursive(!temporary).create(&path);
        made.map_err(|error| format!("the directory {} cannot be made: {error}", path.display()))?;
        Ok(Home { path, temporary })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // What cannot be removed lies among temporary files, closed to others.
        if self.temporary {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
