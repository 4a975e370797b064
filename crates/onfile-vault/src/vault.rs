//! The vault: the keys in use, and their rotation.
//!
//! A rotation is three steps of the caller's: [`Vault::begin_rotation`]; moving every sealed record
//! with [`Vault::rewrap`]; and, once no record is left under an older version in any store or
//! backup that is still to open, [`Vault::retire_before`]. It may be stopped and taken up anywhere.
//!
//! Several processes may share one key file. One that meets a record under a newer key than it
//! holds reads the file again by itself. One that only *seals* does not notice a rotation: it has
//! to [`Vault::reload`] before the last count of old records, or it may seal under a key that is
//! being retired.
//!
//! This module must not know how records look, nor what is sealed in them.

use crate::keys::{KeyError, KeyFile};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// Keys, and everything that may be done with them. Share it behind an `Arc`.
///
/// ```
/// fn is<T: Send + Sync>() {}
/// is::<onfile_vault::Vault>();
/// ```
///
/// It cannot be printed or duplicated:
/// ```compile_fail,E0277
/// fn is<T: std::fmt::Debug>() {}
/// is::<onfile_vault::Vault>();
/// ```
/// ```compile_fail,E0277
/// fn is<T: Clone>() {}
/// is::<onfile_vault::Vault>();
/// ```
pub struct Vault {
    path: PathBuf,
    keys: RwLock<Arc<KeyFile>>,
}

impl Vault {
    /// Opens the key file, or makes it with fresh keys, readable by its owner alone.
    ///
    /// A file that is missing by mistake is made too, so compare [`Vault::check_value`] with the
    /// one the store remembers before anything is sealed.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref().to_owned();
        let keys = RwLock::new(Arc::new(KeyFile::load_or_create(&path)?));
        Ok(Self { path, keys })
    }

    /// Reads the key file again: another process may have rotated. If the file does not continue
    /// the keys in use, those stay in use and the caller is told.
    pub fn reload(&self) -> Result<(), KeyError> {
        // The file is read while we hold the lock, so the later of two reloads has the later file.
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let later = KeyFile::load(&self.path)?;
        self.continues(&keys, &later)?;
        *keys = Arc::new(later);
        Ok(())
    }

    /// Adds a root key, durably, and seals under it from now on. Returns its version.
    pub fn begin_rotation(&self) -> Result<u32, KeyError> {
        let keys = self.keys();
        let version = KeyFile::change(&self.path, |file| {
            self.continues(&keys, file)?;
            file.add_root()
        })?;
        self.reload()?;
        Ok(version)
    }

    /// Removes the root keys older than `version` from the key file and from memory.
    ///
    /// There is no way back: the caller has proved that no record is left under them, and that
    /// every other process with this key file has reloaded it since the rotation began.
    pub fn retire_before(&self, version: u32) -> Result<(), KeyError> {
        let keys = self.keys();
        KeyFile::change(&self.path, |file| {
            self.continues(&keys, file)?;
            file.retire_before(version)
        })?;
        self.reload()
    }

    /// The version of the root key that seals.
    pub fn newest_version(&self) -> u32 {
        self.keys().newest_version()
    }

    pub(crate) fn keys(&self) -> Arc<KeyFile> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The keys in use, read again if `version` is newer than all of them. Retired versions cause
    /// no reading, so old rows cannot keep us busy. If reading fails, what we have has to do.
    pub(crate) fn keys_with(&self, version: u32) -> Arc<KeyFile> {
        if version > self.newest_version() {
            let _ = self.reload();
        }
        self.keys()
    }

    fn continues(&self, keys: &KeyFile, later: &KeyFile) -> Result<(), KeyError> {
        match keys.continues_in(later) {
            true => Ok(()),
            false => Err(KeyError::Replaced { path: self.path.clone() }),
        }
    }
}
