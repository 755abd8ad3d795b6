//! What the page calls: the unpacker as a module of WebAssembly by itself. static/single/open.js puts what is packed where
//! [`room`] says, and takes the letters from where [`unpack`] says.

// Names that a page can call, and what stands in for the standard library.
#![allow(unsafe_code)]

use crate::unpacker::Unpacker;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::panic::PanicInfo;
use core::ptr;
use lol_alloc::{AssumeSingleThreaded, LeakingAllocator};

// SAFETY: a module without shared memory has one thread.
#[global_allocator]
static MEMORY: AssumeSingleThreaded<LeakingAllocator> = unsafe { AssumeSingleThreaded::new(LeakingAllocator::new()) };

/// What stopped it, the page learns from the trap.
#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// What the module keeps between two calls.
struct Kept {
    packed: Vec<u8>,
    size: usize,
    unpacker: Option<Unpacker>,
}

struct OneThread<T>(RefCell<T>);

// SAFETY: as above.
unsafe impl<T> Sync for OneThread<T> {}

static KEPT: OneThread<Kept> = OneThread(RefCell::new(Kept { packed: Vec::new(), size: 0, unpacker: None }));

/// Makes room for what is packed, so many bytes, which was of this size, and tells where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize, size: usize) -> *mut u8 {
    let mut kept = KEPT.0.borrow_mut();
    kept.size = size;
    kept.packed = vec![0; length];
    kept.packed.as_mut_ptr()
}

/// Unpacks so many letters more and tells where they are: nowhere, where what was packed has come to its end before.
#[unsafe(no_mangle)]
pub extern "C" fn unpack(letters: usize) -> *const u8 {
    let Kept { packed, size, unpacker } = &mut *KEPT.0.borrow_mut();
    let unpacker = unpacker.get_or_insert_with(|| Unpacker::new(core::mem::take(packed), *size));
    unpacker.unpack(letters).map_or(ptr::null(), <[u8]>::as_ptr)
}
