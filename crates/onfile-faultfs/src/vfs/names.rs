//! What SQLite asks about names, and the few things it asks the system for.

use super::{files, on_disk};
use rusqlite::ffi;
use std::ffi::{CStr, OsStr, c_char, c_int};
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// A moment in the middle of 2026, as a Julian day in milliseconds. Nothing in a store depends on
/// what SQLite thinks the time is.
const NOW: i64 = 212_650_000_000_000;

/// A path as SQLite passes it.
///
/// # Safety
///
/// `path` is null or ends in NUL, and outlives the answer.
unsafe fn path_of<'a>(path: *const c_char) -> Option<&'a Path> {
    // SAFETY: by this function's contract.
    let path = (!path.is_null()).then(|| unsafe { CStr::from_ptr(path) })?;
    Some(Path::new(OsStr::from_bytes(path.to_bytes())))
}

pub(super) unsafe extern "C" fn open(
    _vfs: *mut ffi::sqlite3_vfs,
    path: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes a path that ends in NUL, or null for a file without a name.
    let path = unsafe { path_of(path) };
    // SAFETY: `file` points to as many bytes as `szOsFile` says, and `out_flags` to a number, or
    // is null.
    unsafe {
        files::begin(file);
        if !out_flags.is_null() {
            *out_flags = flags;
        }
    }
    // Only a file without a name has no disk to be on; the store keeps such things in memory.
    let Some((disk, name)) = path.and_then(on_disk) else { return ffi::SQLITE_CANTOPEN };
    let create = flags & ffi::SQLITE_OPEN_CREATE != 0;
    // What SQLite's own file system does: it syncs the directory for journals and logs alone.
    let journals =
        ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL | ffi::SQLITE_OPEN_WAL;
    match disk.open(Some(&name), create, flags & journals != 0) {
        Ok(Some(handle)) => {
            // SAFETY: as above; the file was begun and is not open yet.
            unsafe { files::opened(file, disk, handle) };
            ffi::SQLITE_OK
        }
        Ok(None) => ffi::SQLITE_CANTOPEN,
        Err(error) => files::code(error, ffi::SQLITE_CANTOPEN),
    }
}

pub(super) unsafe extern "C" fn delete(
    _vfs: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    sync_directory: c_int,
) -> c_int {
    // SAFETY: SQLite passes a path that ends in NUL.
    let Some((disk, name)) = (unsafe { path_of(path) }).and_then(on_disk) else {
        return ffi::SQLITE_IOERR_DELETE_NOENT;
    };
    match disk.delete(&name, sync_directory != 0) {
        Ok(true) => ffi::SQLITE_OK,
        Ok(false) => ffi::SQLITE_IOERR_DELETE_NOENT,
        Err(error) => files::code(error, ffi::SQLITE_IOERR_DELETE),
    }
}

pub(super) unsafe extern "C" fn access(
    _vfs: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    _flags: c_int,
    answer: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes a path that ends in NUL.
    let found = unsafe { path_of(path) }.and_then(on_disk);
    let there = found.is_some_and(|(disk, name)| disk.state().names.contains_key(&name));
    // SAFETY: SQLite passes a number to answer in.
    unsafe { *answer = c_int::from(there) };
    ffi::SQLITE_OK
}

pub(super) unsafe extern "C" fn full_path(
    _vfs: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    length: c_int,
    answer: *mut c_char,
) -> c_int {
    // SAFETY: SQLite passes a path that ends in NUL.
    let path = unsafe { CStr::from_ptr(path) }.to_bytes_with_nul();
    if usize::try_from(length).is_ok_and(|length| path.len() <= length) {
        // SAFETY: the answer has room for `length` bytes, and the two do not overlap.
        unsafe { path.as_ptr().copy_to_nonoverlapping(answer.cast(), path.len()) };
        return ffi::SQLITE_OK;
    }
    ffi::SQLITE_CANTOPEN
}

/// Numbers that never repeat: all SQLite wants of them here is that two logs differ.
pub(super) unsafe extern "C" fn randomness(
    _vfs: *mut ffi::sqlite3_vfs,
    length: c_int,
    answer: *mut c_char,
) -> c_int {
    static DRAWN: AtomicU64 = AtomicU64::new(1);
    let mut chance = onfile_chance::Chance::seeded(DRAWN.fetch_add(1, Ordering::Relaxed));
    for at in 0..usize::try_from(length).unwrap_or_default() {
        // SAFETY: the answer has room for `length` bytes.
        unsafe { answer.add(at).cast::<u8>().write(chance.byte()) };
    }
    length
}

/// Sleeps as the system's own does: SQLite waits like this for another connection's lock.
#[expect(clippy::disallowed_methods, reason = "it is what SQLite asks for")]
pub(super) unsafe extern "C" fn sleep(_vfs: *mut ffi::sqlite3_vfs, microseconds: c_int) -> c_int {
    let time = u64::try_from(microseconds).unwrap_or_default();
    std::thread::sleep(std::time::Duration::from_micros(time));
    microseconds
}

pub(super) unsafe extern "C" fn current_time(
    _vfs: *mut ffi::sqlite3_vfs,
    answer: *mut f64,
) -> c_int {
    // SAFETY: SQLite passes a number to answer in.
    unsafe { *answer = 2_461_226.0 };
    ffi::SQLITE_OK
}

pub(super) unsafe extern "C" fn current_time_in_ms(
    _vfs: *mut ffi::sqlite3_vfs,
    answer: *mut i64,
) -> c_int {
    // SAFETY: SQLite passes a number to answer in.
    unsafe { *answer = NOW };
    ffi::SQLITE_OK
}
