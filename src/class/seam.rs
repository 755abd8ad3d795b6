//! Class mode travels by itself: few readers stand before a class. Its votes do, too.

#![allow(unsafe_code)]

use super::ClassProps;
use super::show::Show;
use super::votes::{Votes, VotesProps};
use crate::lazy::{NotLoaded, Seam};
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

/// Writes the votes.
pub type VotesView = fn(&VotesProps) -> Html;

#[wasm_split(votes, fallible)]
fn votes() -> Result<VotesView, NotLoaded> {
    Ok(|props| html! { <Votes ..props.clone() /> })
}

/// The votes.
pub static VOTES: Seam<VotesView> = Seam::new(|| Box::pin(votes()));
