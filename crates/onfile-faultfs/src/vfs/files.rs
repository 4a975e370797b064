//! What SQLite does to an open file, and to the memory its connections share.

use crate::disk::Disk;
use crate::faults::Error;
use crate::locks::{Handle, Level};
use rusqlite::ffi;
use std::ffi::{c_int, c_void};
use std::ptr;
use std::sync::atomic::{AtomicU64, Ordering, fence};

/// What SQLite keeps for an open file: its own head first, then ours.
#[repr(C)]
struct File {
    head: ffi::sqlite3_file,
    ours: *mut Ours,
}

struct Ours {
    disk: Disk,
    handle: Handle,
}

/// How many bytes SQLite sets aside for a file.
pub(super) const SIZE: c_int = size_of::<File>() as c_int;

/// What SQLite's own file system reports on Linux.
const SECTOR: c_int = 4096;

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(map),
    xShmLock: Some(lock_shared),
    xShmBarrier: Some(barrier),
    xShmUnmap: Some(unmap),
    xFetch: None,
    xUnfetch: None,
};

/// An error as SQLite knows it; what a broken device means depends on the call.
pub(super) fn code(error: Error, broken: c_int) -> c_int {
    match error {
        Error::Broken => broken,
        Error::Full => ffi::SQLITE_FULL,
    }
}

fn answer(outcome: Result<(), Error>, broken: c_int) -> c_int {
    outcome.map_or_else(|error| code(error, broken), |()| ffi::SQLITE_OK)
}

/// Marks a file as not open: SQLite closes only those that are.
///
/// # Safety
///
/// `file` points to [`SIZE`] bytes, aligned for a pointer.
pub(super) unsafe fn begin(file: *mut ffi::sqlite3_file) {
    let closed = File { head: ffi::sqlite3_file { pMethods: ptr::null() }, ours: ptr::null_mut() };
    // SAFETY: by this function's contract.
    unsafe { file.cast::<File>().write(closed) };
}

/// Marks a file as open.
///
/// # Safety
///
/// `file` was [begun](begin) and is not open.
pub(super) unsafe fn opened(file: *mut ffi::sqlite3_file, disk: Disk, handle: Handle) {
    let ours = Box::into_raw(Box::new(Ours { disk, handle }));
    // SAFETY: by this function's contract.
    unsafe {
        file.cast::<File>().write(File { head: ffi::sqlite3_file { pMethods: &METHODS }, ours })
    };
}

/// Our half of an open file.
///
/// # Safety
///
/// `file` is open, and is not closed while the answer is used. SQLite promises both: it calls none
/// of the functions below otherwise.
unsafe fn ours<'a>(file: *mut ffi::sqlite3_file) -> &'a Ours {
    // SAFETY: an open file's pointer was made by `opened` and is freed by `close` alone.
    unsafe { &*(*file.cast::<File>()).ours }
}

fn length_of(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the file is open, and SQLite does not use it after this.
    let ours = unsafe { Box::from_raw((*file.cast::<File>()).ours) };
    ours.disk.close(ours.handle);
    // SAFETY: it was opened, so it has the size and alignment of one.
    unsafe { begin(file) };
    ffi::SQLITE_OK
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    to: *mut c_void,
    length: c_int,
    at: i64,
) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    let (at, length) = (length_of(at), length_of(length.into()));
    let state = ours.disk.state();
    let bytes = &state.files[state.file(ours.handle).0];
    let found = bytes.get(at..bytes.len().min(at + length)).unwrap_or_default();
    let to = to.cast::<u8>();
    // SAFETY: `to` has room for `length` bytes and overlaps nothing of ours. What is not there is
    // zero, as SQLite demands.
    unsafe {
        found.as_ptr().copy_to_nonoverlapping(to, found.len());
        to.add(found.len()).write_bytes(0, length - found.len());
    }
    if found.len() == length { ffi::SQLITE_OK } else { ffi::SQLITE_IOERR_SHORT_READ }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    // SAFETY: `from` points to `length` bytes, which nobody changes meanwhile.
    let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length_of(length.into())) };
    answer(ours.disk.write(ours.handle, length_of(at), bytes), ffi::SQLITE_IOERR_WRITE)
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    answer(ours.disk.truncate(ours.handle, length_of(length)), ffi::SQLITE_IOERR_TRUNCATE)
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    answer(ours.disk.sync(ours.handle), ffi::SQLITE_IOERR_FSYNC)
}

unsafe extern "C" fn size(file: *mut ffi::sqlite3_file, to: *mut i64) -> c_int {
    // SAFETY: the file is open, and `to` points to a number.
    unsafe {
        let ours = ours(file);
        let state = ours.disk.state();
        let length = state.files[state.file(ours.handle).0].len();
        *to = i64::try_from(length).unwrap_or(i64::MAX);
    }
    ffi::SQLITE_OK
}

fn level(number: c_int) -> Level {
    match number {
        ffi::SQLITE_LOCK_NONE => Level::None,
        ffi::SQLITE_LOCK_SHARED => Level::Shared,
        ffi::SQLITE_LOCK_RESERVED => Level::Reserved,
        ffi::SQLITE_LOCK_PENDING => Level::Pending,
        _ => Level::Exclusive,
    }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, to: c_int) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    let granted = ours.disk.state().locks_of(ours.handle).raise(ours.handle, level(to));
    if granted { ffi::SQLITE_OK } else { ffi::SQLITE_BUSY }
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, to: c_int) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    ours.disk.state().locks_of(ours.handle).lower(ours.handle, level(to));
    ffi::SQLITE_OK
}

unsafe extern "C" fn check_reserved(file: *mut ffi::sqlite3_file, to: *mut c_int) -> c_int {
    // SAFETY: the file is open, and `to` points to a number.
    unsafe {
        let ours = ours(file);
        *to = c_int::from(ours.disk.state().locks_of(ours.handle).reserved());
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn control(_file: *mut ffi::sqlite3_file, _what: c_int, _: *mut c_void) -> c_int {
    ffi::SQLITE_NOTFOUND
}

unsafe extern "C" fn sector(_file: *mut ffi::sqlite3_file) -> c_int {
    SECTOR
}

unsafe extern "C" fn characteristics(_file: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_IOCAP_POWERSAFE_OVERWRITE
}

unsafe extern "C" fn map(
    file: *mut ffi::sqlite3_file,
    region: c_int,
    size: c_int,
    extend: c_int,
    to: *mut *mut c_void,
) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    let mut state = ours.disk.state();
    state.mapped.insert(ours.handle);
    let (region, words) = (length_of(region.into()), length_of(size.into()).div_ceil(8));
    while extend != 0 && state.shared_memory.len() <= region {
        state.shared_memory.push((0..words).map(|_| AtomicU64::new(0)).collect());
    }
    let found = state.shared_memory.get(region);
    let address = found.map_or(ptr::null_mut(), |memory| memory.as_ptr().cast_mut().cast());
    // SAFETY: `to` points to a pointer. The memory stays where it is until the last connection has
    // unmapped it, and may be written through: it is made of atomics.
    unsafe { *to = address };
    ffi::SQLITE_OK
}

unsafe extern "C" fn lock_shared(
    file: *mut ffi::sqlite3_file,
    first: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    let mut state = ours.disk.state();
    let (first, count) = (length_of(first.into()), length_of(count.into()));
    if flags & ffi::SQLITE_SHM_UNLOCK != 0 {
        state.shared_locks.unlock(ours.handle, first, count);
        return ffi::SQLITE_OK;
    }
    let exclusive = flags & ffi::SQLITE_SHM_EXCLUSIVE != 0;
    let granted = state.shared_locks.lock(ours.handle, first, count, exclusive);
    if granted { ffi::SQLITE_OK } else { ffi::SQLITE_BUSY }
}

unsafe extern "C" fn barrier(_file: *mut ffi::sqlite3_file) {
    fence(Ordering::SeqCst);
}

unsafe extern "C" fn unmap(file: *mut ffi::sqlite3_file, _delete: c_int) -> c_int {
    // SAFETY: the file is open.
    let ours = unsafe { ours(file) };
    ours.disk.state().unmap(ours.handle);
    ffi::SQLITE_OK
}
