//! The key file: versioned root keys, and one key for fingerprints and derived secrets.
//!
//! ```text
//! onfile-vault-key 1
//! root 1 <32 bytes in base64>
//! root 2 <32 bytes in base64>
//! mac <32 bytes in base64>
//! ```
//!
//! Root keys wrap the keys of records and rotate. The `mac` key does not: what it gives
//! (fingerprints, client secrets, hashes of API keys) has to stay the same for ever.
//!
//! A file is never changed in place. A new one is written beside it, synced and renamed over it,
//! and whoever writes holds a lock file, since two writers that both add "version 2" would each
//! seal under a key that the other one has lost. Losing this file loses every number sealed under
//! it; that is its purpose. The bytes of a retired key are no longer in the file, but a disk may
//! keep the blocks of the old one: full-disk encryption is the answer to that, not overwriting.
//!
//! This module must not know what is sealed under a key.

use crate::cipher::{self, Extracted, KEY, Secret};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const HEADER: &str = "onfile-vault-key 1";
/// The most root keys a file may have: a rotation each week for nineteen years.
const MOST_ROOTS: usize = 1_000;
/// The most bytes a key file may have. A root takes at most 61 (`root 4294967295 `, 44 of base64, a
/// newline), so a thousand of them, the header and the `mac` line fit.
const LONGEST_FILE: usize = 64 * 1024;

/// Why the key file cannot be used. The messages name files and lines, never what is in them.
#[derive(Debug)]
pub enum KeyError {
    /// The operating system refused.
    Io {
        /// What was tried.
        doing: &'static str,
        /// On which file or directory.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Someone other than the file's owner can read or write it.
    TooOpen {
        /// The key file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file is not a key file, or not a whole one.
    Malformed {
        /// The key file.
        path: PathBuf,
        /// The line that cannot be read, counted from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The file on disk does not continue the keys in use: it was replaced, or an old copy was
    /// put back.
    Replaced {
        /// The key file.
        path: PathBuf,
    },
    /// The file has as many root keys as it may have; old ones have to be retired first.
    Full,
    /// Retiring would remove the newest key, under which records are being sealed.
    StillInUse {
        /// The newest version.
        newest: u32,
    },
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyError::Io { doing, path, source } => {
                write!(f, "cannot {doing} {}: {source}", path.display())
            }
            KeyError::TooOpen { path, mode } => write!(
                f,
                "the key file {0} is open to others (mode {mode:04o}); run: chmod 600 {0}",
                path.display()
            ),
            KeyError::Malformed { path, line, what } => {
                write!(f, "the key file {} cannot be read: line {line}: {what}", path.display())
            }
            KeyError::Replaced { path } => write!(
                f,
                "the key file {} does not continue the keys in use; put the newest copy back",
                path.display()
            ),
            KeyError::Full => f.write_str("the key file is full; retire old key versions first"),
            KeyError::StillInUse { newest } => {
                write!(f, "key version {newest} is the newest and cannot be retired")
            }
        }
    }
}

impl std::error::Error for KeyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            KeyError::Io { source, .. } => Some(source),
            KeyError::TooOpen { .. }
            | KeyError::Malformed { .. }
            | KeyError::Replaced { .. }
            | KeyError::Full
            | KeyError::StillInUse { .. } => None,
        }
    }
}

struct Root {
    version: u32,
    key: Secret,
}

/// The keys of one file, oldest root first; there is always one.
pub(crate) struct KeyFile {
    roots: Vec<Root>,
    mac: Secret,
    derivations: Extracted,
}

impl KeyFile {
    fn of(roots: Vec<Root>, mac: Secret) -> Self {
        let derivations = Extracted::of(&mac);
        Self { roots, mac, derivations }
    }

    /// The keys in the file; a file that is not there yet is made with fresh ones.
    ///
    /// A file that *ought* to be there (a volume that was not mounted) is made as well: the caller
    /// has to compare `check_value` with what its store remembers.
    pub(crate) fn load_or_create(path: &Path) -> Result<Self, KeyError> {
        if !exists(path)? {
            create_directory(directory_of(path))?;
            let _lock = lock(path)?;
            if !exists(path)? {
                let root = Root { version: 1, key: fresh_key() };
                Self::of(vec![root], fresh_key()).write(path)?;
            }
        }
        Self::load(path)
    }

    /// The keys in the file.
    pub(crate) fn load(path: &Path) -> Result<Self, KeyError> {
        let file = File::open(path).map_err(io_error("open", path))?;
        let mode = file.metadata().map_err(io_error("inspect", path))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(KeyError::TooOpen { path: path.to_owned(), mode: mode & 0o7777 });
        }
        // One byte more than a key file may have, so that a longer one is not read as its beginning.
        let mut text = Zeroizing::new(Vec::with_capacity(LONGEST_FILE + 1));
        let read = file.take(LONGEST_FILE as u64 + 1).read_to_end(&mut text);
        read.map_err(io_error("read", path))?;
        let keys = match text.len() {
            ..=LONGEST_FILE => Self::parse(&text),
            _ => Err((1, "it is too long to be a key file")),
        };
        keys.map_err(|(line, what)| KeyError::Malformed { path: path.to_owned(), line, what })
    }

    /// Reads the file anew under the lock, changes it and writes it back.
    pub(crate) fn change<T>(
        path: &Path,
        edit: impl FnOnce(&mut Self) -> Result<T, KeyError>,
    ) -> Result<T, KeyError> {
        // Renaming over a symbolic link would leave the file it points to, which others may have
        // open by its own name, behind with the old keys.
        let path = fs::canonicalize(path).map_err(io_error("find", path))?;
        let _lock = lock(&path)?;
        let mut keys = Self::load(&path)?;
        let outcome = edit(&mut keys)?;
        keys.write(&path)?;
        Ok(outcome)
    }

    /// Adds a root key and returns its version.
    pub(crate) fn add_root(&mut self) -> Result<u32, KeyError> {
        if self.roots.len() >= MOST_ROOTS {
            return Err(KeyError::Full);
        }
        let version = self.newest_version().checked_add(1).ok_or(KeyError::Full)?;
        self.roots.push(Root { version, key: fresh_key() });
        Ok(version)
    }

    /// Drops the root keys older than `version`.
    pub(crate) fn retire_before(&mut self, version: u32) -> Result<(), KeyError> {
        let newest = self.newest_version();
        if version > newest {
            return Err(KeyError::StillInUse { newest });
        }
        self.roots.retain(|root| root.version >= version);
        Ok(())
    }

    /// The root key of a version, if the file still has it.
    pub(crate) fn root(&self, version: u32) -> Option<&Secret> {
        self.roots.iter().find(|root| root.version == version).map(|root| &root.key)
    }

    /// The newest root key and its version.
    #[expect(clippy::expect_used, reason = "parsing refuses a file without a root key")]
    pub(crate) fn newest(&self) -> (u32, &Secret) {
        let root = self.roots.last().expect("there is always a root key");
        (root.version, &root.key)
    }

    /// The newest root key's version.
    pub(crate) fn newest_version(&self) -> u32 {
        self.newest().0
    }

    /// What is derived from the key that does not rotate.
    pub(crate) fn derivations(&self) -> &Extracted {
        &self.derivations
    }

    /// Whether `later` may take the place of these keys: the same `mac` key, the same key under
    /// every version that both have, and no newest version lost.
    pub(crate) fn continues_in(&self, later: &Self) -> bool {
        let same = |root: &Root| match later.root(root.version) {
            Some(key) => same_key(key, &root.key),
            None => root.version < later.newest_version(),
        };
        same_key(&self.mac, &later.mac) && self.roots.iter().all(same)
    }

    fn parse(text: &[u8]) -> Result<Self, (usize, &'static str)> {
        let text = str::from_utf8(text).map_err(|_| (1, "this is not text"))?;
        let mut roots: Vec<Root> = Vec::new();
        let mut mac = None;
        let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
        if lines.next().is_none_or(|(_, header)| header != HEADER) {
            return Err((1, "the first line has to be `onfile-vault-key 1`"));
        }
        for (line, entry) in lines {
            let words: Vec<&str> = entry.split(' ').collect();
            match words[..] {
                ["root", version, key] => {
                    let version = version.parse().map_err(|_| (line, "no version"))?;
                    if roots.last().map_or(0, |root| root.version) >= version {
                        return Err((line, "versions have to start at 1 and rise"));
                    }
                    roots.push(Root { version, key: decode(key).ok_or((line, "no key"))? });
                }
                ["mac", key] if mac.is_none() => {
                    mac = Some(decode(key).ok_or((line, "no key"))?);
                }
                _ => return Err((line, "neither `root <version> <key>` nor one `mac <key>`")),
            }
        }
        match mac {
            Some(mac) if !roots.is_empty() => Ok(Self::of(roots, mac)),
            _ => Err((text.lines().count(), "the file ends without a root key or the mac key")),
        }
    }

    fn write(&self, path: &Path) -> Result<(), KeyError> {
        let mut text = Zeroizing::new(String::with_capacity(LONGEST_FILE));
        text.push_str(HEADER);
        for root in &self.roots {
            text.push_str(&format!("\nroot {} ", root.version));
            BASE64.encode_string(root.key.bytes(), &mut text);
        }
        text.push_str("\nmac ");
        BASE64.encode_string(self.mac.bytes(), &mut text);
        text.push('\n');

        let fresh = beside(path, "new");
        // Only a writer that died can have left one: we hold the lock.
        match fs::remove_file(&fresh) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(io_error("remove", &fresh)(error));
            }
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(&fresh).map_err(io_error("create", &fresh))?;
        file.write_all(text.as_bytes()).map_err(io_error("write", &fresh))?;
        file.sync_all().map_err(io_error("sync", &fresh))?;
        fs::rename(&fresh, path).map_err(io_error("replace", path))?;
        sync_directory(directory_of(path))
    }
}

/// Bytes nobody can guess. There is no safe way on when the system cannot give them.
#[expect(clippy::disallowed_methods, reason = "the one place where the vault draws chance")]
#[expect(clippy::expect_used, reason = "sealing with anything but fresh chance would be worse")]
pub(crate) fn fill_with_chance(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has random bytes");
}

/// A key nobody can guess.
pub(crate) fn fresh_key() -> Secret {
    Secret::filled(|bytes| fill_with_chance(bytes))
}

fn same_key(one: &Secret, other: &Secret) -> bool {
    cipher::mac_begins_with(one, &[], &cipher::mac(other, &[]))
}

fn decode(text: &str) -> Option<Secret> {
    let mut buffer = Zeroizing::new([0; KEY + 4]);
    let length = BASE64.decode_slice(text, &mut buffer[..]).ok()?;
    (length == KEY).then(|| Secret::filled(|key| key.copy_from_slice(&buffer[..KEY])))
}

fn exists(path: &Path) -> Result<bool, KeyError> {
    path.try_exists().map_err(io_error("find", path))
}

/// Waits until no other writer, in this process or another, is at work. Dropping it unlocks.
fn lock(path: &Path) -> Result<File, KeyError> {
    let path = beside(path, "lock");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false).mode(0o600);
    let file = options.open(&path).map_err(io_error("open", &path))?;
    file.lock().map_err(io_error("lock", &path))?;
    Ok(file)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name.push(suffix);
    path.with_file_name(name)
}

fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Makes the directory and what is missing above it, each durably and for the owner alone.
fn create_directory(path: &Path) -> Result<(), KeyError> {
    if path.is_dir() {
        return Ok(());
    }
    create_directory(directory_of(path))?;
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(io_error("create", path)(error))
        }
        _ => sync_directory(directory_of(path)),
    }
}

fn sync_directory(path: &Path) -> Result<(), KeyError> {
    File::open(path).and_then(|directory| directory.sync_all()).map_err(io_error("sync", path))
}

fn io_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> KeyError {
    move |source| KeyError::Io { doing, path: path.to_owned(), source }
}
