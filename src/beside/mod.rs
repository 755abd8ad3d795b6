//! What stands beside the story: pages for those who pass it on. Their words travel in a bundle of their own, and each page
//! is a part of its own.
//!
//! A new page is one folder here, its words under `beside.` in `static/words/beside/`, its address and short name in
//! `static/words/`, one line in [`SIDES`], and its seam in [`seams`] where something can be done on it. What only its page
//! says stands in its `page.rs`.

mod changes;
mod classroom;
pub mod embed;
mod my_path;
mod paper;
mod poster;
mod seams;
mod tally;
mod worksheet;

use crate::island::Islands;
#[cfg(not(target_arch = "wasm32"))]
use crate::prose::Page;
#[cfg(not(target_arch = "wasm32"))]
use crate::words::Key;
#[cfg(not(target_arch = "wasm32"))]
use yew::Html;

/// A page beside the story.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    /// Its name in code and style classes.
    pub name: &'static str,
    /// The part of its address that names it, one a language.
    pub slug: [&'static str; 2],
    /// What can be done on it.
    pub islands: Islands,
    /// What only its page says.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: SidePage,
}

#[cfg(not(target_arch = "wasm32"))]
impl Side {
    /// The name of the part of the program that it needs.
    pub fn part(&self) -> &'static str {
        seams::part(self.name)
    }
}

/// What only the page of a [`Side`] says.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct SidePage {
    /// Its short name, among the words of the story.
    pub nav: Key,
    /// Its headline.
    pub title: Key,
    /// What search engines and link previews say of it.
    pub description: Key,
    /// Its body, without the headline.
    pub body: fn(&Page) -> Html,
}

/// All of them, in the order of the foot of every page.
pub static SIDES: [Side; 7] =
    [embed::SIDE, classroom::SIDE, tally::SIDE, worksheet::SIDE, poster::SIDE, my_path::SIDE, changes::SIDE];
