//! Class mode: a step shown from the front of a room, one thing at a time, with votes by raised hands.
//!
//! It is a state of the page and no second rendering: the step stays as it is, and all but the [slide](slides) whose turn
//! it is are hidden. It is opened by a quiet control on every step, and travels by itself:
//! [`show`], with its [`bar`], its [`clock`] and the [`votes`]. What the [`stage`] knows holds for all steps. A reload
//! comes back to what the [`address`] says.

pub mod chart;
pub mod keys;

pub(crate) mod address;
mod bar;
mod clock;
mod fit;
pub(crate) mod lazy;
mod show;
mod slides;
pub(crate) mod stage;
mod votes;

use crate::i18n::Words;
use yew::Callback;

/// What class mode is shown with.
#[derive(Clone, Debug, PartialEq, yew::Properties)]
pub struct ClassProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// The step, by its place in the story.
    pub step: usize,
    /// Leaves it.
    pub leave: Callback<()>,
}
