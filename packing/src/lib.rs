//! Files as one text that a page can hold, and the module of WebAssembly that reads it there. Each bit is written as short
//! as it is likely, and how likely it is a [`model`] tells, which knows the letters of texts and the instructions of
//! WebAssembly.
//!
//! Why not what browsers unpack by themselves, or what a library packs: gzip makes the same files larger by half, and
//! LZMA by a sixth, which is more than the single file may weigh.

// The page's module is small: nothing of what the standard library brings along.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod model;
mod range;
mod unpacker;
mod walk;

#[cfg(not(target_arch = "wasm32"))]
mod letters;
#[cfg(not(target_arch = "wasm32"))]
mod packer;
#[cfg(target_arch = "wasm32")]
pub mod page;

#[cfg(not(target_arch = "wasm32"))]
pub use letters::letters;
#[cfg(not(target_arch = "wasm32"))]
pub use packer::{Archive, pack};
pub use unpacker::Unpacker;
