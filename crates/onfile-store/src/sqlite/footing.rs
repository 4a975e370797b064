//! What the engine stands on: the file system it asks, and how long its log may grow.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What the embedded engine stands on. The default is what a server wants; a test puts a disk of its
/// own beneath the engine, one that forgets and fails.
#[derive(Clone, Copy, Debug)]
pub struct Footing {
    /// The file system, by the name SQLite knows it under; `None` is the system's own.
    pub vfs: Option<&'static str>,
    /// Puts what the log reads as on disk, and its name, whatever became of the writes that brought
    /// it there. A log that is not there needs none.
    ///
    /// After a failed sync the kernel calls pages clean that never reached the disk, and a later sync
    /// succeeds without them. So neither a restart nor a new connection may build on a log it has
    /// merely read: its bytes are written over themselves first, and synced. The name likewise: SQLite
    /// syncs the directory with the first sync of the connection that has made the log, and when that
    /// one fails, or the process ends before it, no later connection does.
    pub renew: fn(&Path) -> io::Result<()>,
    /// Growth of the log, in pages of 4 KiB, after which a passive checkpoint pays.
    pub checkpoint_step: u32,
    /// Length of the log, in pages, beyond which the writer is asked to start it over.
    pub log_bound: u32,
}

impl Default for Footing {
    fn default() -> Self {
        /// 64 MiB.
        const BOUND: u32 = 16_384;
        Footing { vfs: None, renew, checkpoint_step: 1_000, log_bound: BOUND }
    }
}

/// A database file and what it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) path: PathBuf,
    pub(crate) footing: Footing,
}

impl Place {
    /// The log beside the database.
    pub(crate) fn log(&self) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push("-wal");
        name.into()
    }
}

/// Writes a file's bytes over themselves, and syncs it and its directory. The file system may not see that they are
/// the same: it marks the pages dirty, which is what counts.
fn renew(path: &Path) -> io::Result<()> {
    const CHUNK: usize = 1024 * 1024;
    let mut file = match File::options().read(true).write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut bytes = vec![0; CHUNK];
    let mut at = 0;
    loop {
        let length = file.read(&mut bytes)?;
        if length == 0 {
            break;
        }
        file.seek(SeekFrom::Start(at))?;
        file.write_all(&bytes[..length])?;
        at += length as u64;
    }
    file.sync_all()?;
    #[cfg(unix)]
    if let Some(directory) = path.parent() {
        File::open(directory)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renewed_file_holds_what_it_held() {
        let path = std::env::temp_dir().join(format!("onfile-renew-{}", std::process::id()));
        renew(&path).unwrap();
        assert!(!path.exists(), "a file that is not there is not made");
        let bytes: Vec<u8> = (0..3_000_001_u32).map(|number| number.to_le_bytes()[1]).collect();
        std::fs::write(&path, &bytes).unwrap();
        renew(&path).unwrap();
        assert!(std::fs::read(&path).unwrap() == bytes);
        std::fs::remove_file(&path).unwrap();
    }
}
