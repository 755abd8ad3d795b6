//! Class mode is a lazy module: few readers stand before a class. Its votes are another one.

use super::ClassProps;
use super::show::Show;
use super::votes::{Votes, VotesProps};
use crate::lazy::lazy_module;
use yew::{Html, html};

/// Draws class mode.
pub type RenderClass = fn(&ClassProps) -> Html;

lazy_module! {
    /// Class mode.
    pub static CLASS: RenderClass = |props| html! { <Show ..props.clone() /> }, in class
}

/// Draws the votes.
pub type RenderVotes = fn(&VotesProps) -> Html;

lazy_module! {
    /// The votes.
    pub static VOTES: RenderVotes = |props| html! { <Votes ..props.clone() /> }, in votes
}
