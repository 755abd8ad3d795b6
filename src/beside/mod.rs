//! What stands beside the story: pages for those who pass it on. Their words travel in a bundle of their own, and each page
//! is a part of its own.
//!
//! A new page is one file or folder here, its words under `beside.` in `static/words/beside/`, its address and short name
//! in `static/words/`, one line in [`SIDES`], and its seam in [`seams`].

mod changes;
mod classroom;
pub mod embed;
mod my_path;
mod paper;
mod poster;
mod seams;
mod tally;
mod worksheet;

use crate::later::{Body, NotLoaded};
use crate::prose::Page;
use crate::words::Key;
use yew::Html;

/// A page beside the story.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    /// Its name in code and style classes.
    pub name: &'static str,
    /// The part of its address that names it, one a language.
    pub slug: [&'static str; 2],
    /// Its short name, among the words of the story.
    pub nav: Key,
    /// Its headline.
    pub title: Key,
    /// What search engines and link previews say of it.
    pub description: Key,
    /// Its body, without the headline.
    body: Body,
}

impl Side {
    /// Brings the part of the program that it needs.
    ///
    /// # Errors
    /// [`NotLoaded`] where that cannot be fetched.
    pub async fn load(&self) -> Result<(), NotLoaded> {
        self.body.load().await
    }

    /// The name of that part.
    pub fn part(&self) -> &'static str {
        seams::part(self.name)
    }

    /// Writes the body, once it is [loaded](Self::load).
    pub fn write(&self, page: &Page) -> Html {
        self.body.write(page)
    }
}

/// All of them, in the order of the foot of every page.
pub static SIDES: [Side; 7] =
    [embed::SIDE, classroom::SIDE, tally::SIDE, worksheet::SIDE, poster::SIDE, my_path::SIDE, changes::SIDE];
