//! The file system as SQLite calls it: C on this side, a [`Disk`] on the other.
//!
//! A database's directory says which disk it is on, so that any number of them can be open at once,
//! each on a disk of its own. The functions translate arguments and answers, and decide nothing.
#![expect(unsafe_code, reason = "SQLite calls a file system through C function pointers")]

mod files;
mod names;

use crate::disk::Disk;
use rusqlite::ffi;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_int};
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// The name under which SQLite knows this file system once a disk was mounted.
pub const VFS: &str = "onfile-faultfs";
const NAME: &CStr = c"onfile-faultfs";
/// Longer than any path a test uses.
const LONGEST_PATH: c_int = 1024;

/// The disks, each under the directory whose files are on it.
static MOUNTED: Mutex<BTreeMap<PathBuf, Disk>> = Mutex::new(BTreeMap::new());

/// A disk in its place, until this is dropped. Files that are open then stay open.
#[derive(Debug)]
pub struct Mount(PathBuf);

impl Mount {
    /// Puts a disk under a directory, which need not exist. A disk that was there is replaced.
    pub fn new(directory: &Path, disk: &Disk) -> Self {
        register();
        mounted().insert(directory.to_owned(), disk.clone());
        Mount(directory.to_owned())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        mounted().remove(&self.0);
    }
}

/// Writes a file's bytes over themselves, and syncs it, on whichever disk it is on: see
/// [`Disk::renew`].
pub fn renew(path: &Path) -> std::io::Result<()> {
    let Some((disk, name)) = on_disk(path) else {
        return Err(std::io::Error::other("there is no disk in this place"));
    };
    disk.renew(&name)
}

fn mounted() -> MutexGuard<'static, BTreeMap<PathBuf, Disk>> {
    MOUNTED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The disk that a path is on, and the file's name there.
fn on_disk(path: &Path) -> Option<(Disk, String)> {
    let disk = mounted().get(path.parent()?)?.clone();
    Some((disk, path.file_name()?.to_str()?.to_owned()))
}

fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let vfs = Box::new(ffi::sqlite3_vfs {
            iVersion: 2,
            szOsFile: files::SIZE,
            mxPathname: LONGEST_PATH,
            pNext: ptr::null_mut(),
            zName: NAME.as_ptr(),
            pAppData: ptr::null_mut(),
            xOpen: Some(names::open),
            xDelete: Some(names::delete),
            xAccess: Some(names::access),
            xFullPathname: Some(names::full_path),
            xDlOpen: None,
            xDlError: None,
            xDlSym: None,
            xDlClose: None,
            xRandomness: Some(names::randomness),
            xSleep: Some(names::sleep),
            xCurrentTime: Some(names::current_time),
            xGetLastError: None,
            xCurrentTimeInt64: Some(names::current_time_in_ms),
            xSetSystemCall: None,
            xGetSystemCall: None,
            xNextSystemCall: None,
        });
        // SAFETY: the structure is whole and, being leaked, lives for ever, as does its name.
        unsafe { ffi::sqlite3_vfs_register(Box::leak(vfs), 0) };
    });
}
