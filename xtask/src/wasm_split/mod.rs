//! Code splitting. Where `src/` declares a `lazy_module!`, the linked wasm is split before it is bundled: the main part
//! is what every reader gets, the others travel when they are needed.
//!
//! Trunk knows nothing of this. [`split`] happens where Trunk believes to call wasm-bindgen, since it needs what the
//! linker wrote and wasm-bindgen throws away. [`bundle`] happens in Trunk's last hook: it puts the parts, made small, beside
//! the main one, and tells the main one's JavaScript where they are.

pub mod bundle;
mod loaders;
mod names;
mod shared;
pub mod split;

use std::path::PathBuf;

use crate::project;

/// Where the parts lie between splitting and bundling.
fn folder() -> PathBuf {
    project::root().join("target/parts")
}

/// The module that wasm-bindgen believes to import the parts' loaders from.
const LOADERS: &str = "./__wasm_split.js";
