//! Where the pages beside the story are cut off: each travels by itself, but for those that are made of the same paper.
//! See [`crate::lazy`].

#![allow(unsafe_code)]

use super::{classroom, embed, my_path, poster, tally, worksheet};
use crate::island::List;
use crate::lazy::{NotLoaded, Seam};
use wasm_split_helpers::wasm_split;

#[wasm_split(embed, fallible)]
fn embed() -> Result<List, NotLoaded> {
    Ok(embed::ISLANDS)
}

#[wasm_split(paper, fallible)]
fn classroom() -> Result<List, NotLoaded> {
    Ok(classroom::ISLANDS)
}

#[wasm_split(paper, fallible)]
fn worksheet() -> Result<List, NotLoaded> {
    Ok(worksheet::ISLANDS)
}

#[wasm_split(paper, fallible)]
fn poster() -> Result<List, NotLoaded> {
    Ok(poster::ISLANDS)
}

#[wasm_split(paper, fallible)]
fn my_path() -> Result<List, NotLoaded> {
    Ok(my_path::ISLANDS)
}

#[wasm_split(tally, fallible)]
fn tally() -> Result<List, NotLoaded> {
    Ok(tally::ISLANDS)
}

/// For who writes elsewhere.
pub static EMBED: Seam<List> = Seam::new(|| Box::pin(embed()));
/// For who teaches: the class's quiz codes.
pub static TALLY: Seam<List> = Seam::new(|| Box::pin(tally()));
/// For who teaches.
pub static CLASSROOM: Seam<List> = Seam::new(|| Box::pin(classroom()));
/// For a pupil's pencil.
pub static WORKSHEET: Seam<List> = Seam::new(|| Box::pin(worksheet()));
/// For the classroom's door.
pub static POSTER: Seam<List> = Seam::new(|| Box::pin(poster()));
/// What the reader has done.
pub static MY_PATH: Seam<List> = Seam::new(|| Box::pin(my_path()));

/// The part that a page is in, by the page's name.
#[cfg(not(target_arch = "wasm32"))]
pub fn part(name: &'static str) -> &'static str {
    match name {
        "classroom" | "worksheet" | "poster" | "my_path" => "paper",
        name => name,
    }
}
