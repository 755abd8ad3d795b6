//! The program in parts. Where `src/` marks a seam, the linked wasm is cut before it is joined to the page: the main part
//! is what every reader gets, the others travel when they are needed.
//!
//! Trunk knows nothing of this. [`cut`] happens where Trunk believes to call wasm-bindgen, since the cut needs what the
//! linker wrote and wasm-bindgen throws away. [`join`] happens in Trunk's last hook: it puts the parts, made small, beside
//! the main one, and tells the main one's JavaScript where they are.

pub mod cut;
pub mod join;
mod names;

use std::path::PathBuf;

use crate::project;

/// Where the parts lie between the cut and the join.
fn folder() -> PathBuf {
    project::root().join("target/parts")
}

/// The module that wasm-bindgen believes to import the parts' loaders from.
const LOADERS: &str = "./__wasm_split.js";
