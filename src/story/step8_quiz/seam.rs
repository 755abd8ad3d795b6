//! This step is large, and travels by itself.

#![allow(unsafe_code)]

use super::super::View;
use crate::later::{NotLoaded, Seam};
use wasm_split_helpers::wasm_split;

#[wasm_split(quiz, fallible)]
fn quiz() -> Result<View, NotLoaded> {
    Ok(super::body)
}

/// Where the step is cut off.
pub static SEAM: Seam<View> = Seam::new(|| Box::pin(quiz()));
