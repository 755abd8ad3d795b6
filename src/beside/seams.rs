//! Where the pages beside the story are cut off: each travels by itself. See [`crate::later`].

#![allow(unsafe_code)]

use super::{embed, tally};
use crate::later::{NotLoaded, Seam, View};
use wasm_split_helpers::wasm_split;

#[wasm_split(embed, fallible)]
fn embed() -> Result<View, NotLoaded> {
    Ok(embed::body)
}

/// For who writes elsewhere.
pub static EMBED: Seam<View> = Seam::new(|| Box::pin(embed()));

#[wasm_split(tally, fallible)]
fn tally() -> Result<View, NotLoaded> {
    Ok(tally::body)
}

/// For who teaches: the class's quiz codes.
pub static TALLY: Seam<View> = Seam::new(|| Box::pin(tally()));
