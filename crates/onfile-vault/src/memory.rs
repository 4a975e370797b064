//! Memory that forgets: an allocator that wipes what is freed, and no core dumps.
//!
//! The number types wipe their own bytes, but a number also passes through buffers that are not
//! ours (a request as it was read from the socket, a parsed form). With this allocator those are
//! wiped as well, when they are freed. It does not reach the stack, registers, or a page that was
//! swapped out.
//!
//! This is the crate's only unsafe code. It must not know what is in the memory it wipes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io;
use std::mem::MaybeUninit;
use zeroize::Zeroize as _;

/// An allocator that zeroes every block before it is freed. The program installs it:
///
/// ```
/// #[global_allocator]
/// static ALLOCATOR: onfile_vault::ZeroOnFree = onfile_vault::ZeroOnFree::system();
/// # assert_eq!(format!("{}", 1), "1");
/// ```
pub struct ZeroOnFree<A = System>(A);

impl ZeroOnFree {
    /// The system's allocator, made to forget.
    pub const fn system() -> Self {
        Self(System)
    }
}

impl<A> ZeroOnFree<A> {
    /// Another allocator, made to forget.
    pub const fn over(allocator: A) -> Self {
        Self(allocator)
    }
}

// SAFETY: blocks come from `A` and go back to it with the layout they came with. In between,
// `dealloc` writes to a block that its caller has given up and `A` does not have back yet.
//
// `realloc` is the trait's own: allocate, copy, `dealloc`. That wipes the old block, where the
// system's would leave it as it is.
unsafe impl<A: GlobalAlloc> GlobalAlloc for ZeroOnFree<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises about `layout` are those that `A` asks for.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as for `alloc`.
        unsafe { self.0.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let length = layout.size();
        // SAFETY: the caller owns the whole block and never touches it again. It may be partly
        // uninitialised, hence `MaybeUninit`. `zeroize` is not optimised away, unlike a plain
        // write to memory that is about to be freed.
        unsafe { std::slice::from_raw_parts_mut(block.cast::<MaybeUninit<u8>>(), length) }
            .zeroize();
        // SAFETY: the block came from `A` with this layout.
        unsafe { self.0.dealloc(block, layout) }
    }
}

/// Keeps this process's memory out of core dumps and away from debuggers of the same user.
///
/// It also makes the process's files under `/proc` belong to root. Elsewhere than on Linux it is
/// refused; set a core limit of zero there.
#[cfg(target_os = "linux")]
pub fn forbid_core_dumps() -> io::Result<()> {
    // A core limit of zero would not do: the kernel ignores it when dumps are piped to a program.
    const PR_SET_DUMPABLE: i32 = 4;
    // SAFETY: this option takes one number and touches no memory of ours.
    match unsafe { prctl(PR_SET_DUMPABLE, 0usize, 0usize, 0usize, 0usize) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Not possible here; set a core limit of zero.
#[cfg(not(target_os = "linux"))]
pub fn forbid_core_dumps() -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
unsafe extern "C" {
    /// From the C library that the standard library is linked to already.
    fn prctl(option: i32, ...) -> i32;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Looks at every block on its way back to the system, which is the last moment it may be read.
    #[derive(Default)]
    struct Witness {
        wiped: AtomicUsize,
        dirty: AtomicUsize,
    }

    // SAFETY: passes everything on to the system's allocator, and reads a block before freeing it.
    unsafe impl GlobalAlloc for Witness {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: passed on.
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            // SAFETY: the block is still allocated, and was written in full by `ZeroOnFree`.
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            let count = if bytes.iter().all(|byte| *byte == 0) { &self.wiped } else { &self.dirty };
            count.fetch_add(1, Ordering::Relaxed);
            // SAFETY: passed on.
            unsafe { System.dealloc(block, layout) }
        }
    }

    fn counts(allocator: &ZeroOnFree<Witness>) -> (usize, usize) {
        let Witness { wiped, dirty } = &allocator.0;
        (wiped.load(Ordering::Relaxed), dirty.load(Ordering::Relaxed))
    }

    #[test]
    fn a_block_is_zero_when_it_is_freed() {
        let allocator = ZeroOnFree(Witness::default());
        for (size, align) in [(1, 1), (7, 1), (19, 8), (4096, 16), (100_003, 64)] {
            let layout = Layout::from_size_align(size, align).unwrap();
            // SAFETY: the layout is not empty, and the block is written within its size.
            unsafe {
                let block = allocator.alloc(layout);
                assert!(!block.is_null());
                block.write_bytes(b'4', size);
                allocator.dealloc(block, layout);
            }
        }
        assert_eq!(counts(&allocator), (5, 0));
    }

    #[test]
    fn growing_and_shrinking_wipe_the_old_block_and_keep_the_content() {
        let allocator = ZeroOnFree(Witness::default());
        let layout = |size| Layout::from_size_align(size, 8).unwrap();
        // SAFETY: every layout is the block's own, and no size is zero.
        unsafe {
            let block = allocator.alloc(layout(64));
            block.write_bytes(b'4', 64);
            let block = allocator.realloc(block, layout(64), 4096);
            assert_eq!(std::slice::from_raw_parts(block, 64), [b'4'; 64]);
            assert_eq!(counts(&allocator), (1, 0));
            let block = allocator.realloc(block, layout(4096), 16);
            assert_eq!(std::slice::from_raw_parts(block, 16), [b'4'; 16]);
            assert_eq!(counts(&allocator), (2, 0));
            allocator.dealloc(block, layout(16));
        }
        assert_eq!(counts(&allocator), (3, 0));
    }

    #[test]
    fn the_witness_sees_a_block_that_was_not_wiped() {
        let witness = Witness::default();
        let layout = Layout::from_size_align(16, 8).unwrap();
        // SAFETY: the block is written in full and freed with its layout.
        unsafe {
            let block = witness.alloc(layout);
            block.write_bytes(b'4', 16);
            witness.dealloc(block, layout);
        }
        assert_eq!(witness.dirty.load(Ordering::Relaxed), 1);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn core_dumps_can_be_forbidden() {
        const PR_GET_DUMPABLE: i32 = 3;
        forbid_core_dumps().unwrap();
        // SAFETY: this option takes nothing and touches no memory of ours.
        assert_eq!(unsafe { prctl(PR_GET_DUMPABLE, 0usize, 0usize, 0usize, 0usize) }, 0);
    }
}
