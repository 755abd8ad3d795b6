//! Class mode travels by itself: few readers stand before a class.

#![allow(unsafe_code)]

use super::ClassProps;
use super::show::Show;
use crate::later::{NotLoaded, Seam};
use wasm_split_helpers::wasm_split;
use yew::{Html, html};

/// Writes class mode.
pub type View = fn(&ClassProps) -> Html;

#[wasm_split(class, fallible)]
fn class() -> Result<View, NotLoaded> {
    Ok(|props| html! { <Show ..props.clone() /> })
}

/// Class mode.
pub static CLASS: Seam<View> = Seam::new(|| Box::pin(class()));
