//! Where the pages beside the story are cut off: each travels by itself, but for those that are made of the same paper.
//! See [`crate::later`].

#![allow(unsafe_code)]

use super::{changes, classroom, embed, my_path, poster, tally, worksheet};
use crate::later::{NotLoaded, Seam, View};
use wasm_split_helpers::wasm_split;

#[wasm_split(embed, fallible)]
fn embed() -> Result<View, NotLoaded> {
    Ok(embed::body)
}

#[wasm_split(paper, fallible)]
fn classroom() -> Result<View, NotLoaded> {
    Ok(classroom::body)
}

#[wasm_split(paper, fallible)]
fn worksheet() -> Result<View, NotLoaded> {
    Ok(worksheet::body)
}

#[wasm_split(paper, fallible)]
fn poster() -> Result<View, NotLoaded> {
    Ok(poster::body)
}

#[wasm_split(paper, fallible)]
fn my_path() -> Result<View, NotLoaded> {
    Ok(my_path::body)
}

#[wasm_split(changes, fallible)]
fn changes() -> Result<View, NotLoaded> {
    Ok(changes::body)
}

#[wasm_split(tally, fallible)]
fn tally() -> Result<View, NotLoaded> {
    Ok(tally::body)
}

/// For who writes elsewhere.
pub static EMBED: Seam<View> = Seam::new(|| Box::pin(embed()));
/// For who teaches: the class's quiz codes.
pub static TALLY: Seam<View> = Seam::new(|| Box::pin(tally()));
/// For who teaches.
pub static CLASSROOM: Seam<View> = Seam::new(|| Box::pin(classroom()));
/// For a pupil's pencil.
pub static WORKSHEET: Seam<View> = Seam::new(|| Box::pin(worksheet()));
/// For the classroom's door.
pub static POSTER: Seam<View> = Seam::new(|| Box::pin(poster()));
/// What was corrected.
pub static CHANGES: Seam<View> = Seam::new(|| Box::pin(changes()));
/// What the reader has done.
pub static MY_PATH: Seam<View> = Seam::new(|| Box::pin(my_path()));

/// The part that a page is in, by the page's name.
pub fn part(name: &'static str) -> &'static str {
    match name {
        "classroom" | "worksheet" | "poster" | "my_path" => "paper",
        name => name,
    }
}
