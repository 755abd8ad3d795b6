//! Extra pages, for those who pass the story on. Their words travel in a bundle of their own, and each page is a lazy
//! module.
//!
//! A new page is one folder here, its words under `extra.` in `static/words/extra/`, its address and short name in
//! `static/words/`, one line in [`EXTRA_PAGES`], and a `lazy_module!` where something can be done on it. What only its page says
//! stands in its `page.rs`.

mod changes;
mod classroom;
pub mod embed;
mod guide;
mod my_path;
mod paper;
mod poster;
mod quiz_paper;
pub mod tally;
mod worksheet;

#[cfg(not(target_arch = "wasm32"))]
use crate::i18n::MessageId;
use crate::island::Islands;
#[cfg(not(target_arch = "wasm32"))]
use crate::prose::Page;
#[cfg(not(target_arch = "wasm32"))]
use yew::Html;

/// A page beside the story.
#[derive(Clone, Copy, Debug)]
pub struct ExtraPage {
    /// Its name in code and style classes.
    pub name: &'static str,
    /// The part of its address that names it, one a language.
    pub slug: [&'static str; 2],
    /// What can be done on it.
    pub islands: Islands,
    /// From where one comes to it.
    #[cfg(not(target_arch = "wasm32"))]
    pub found: Found,
    /// What only its page says.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: ExtraContent,
}

/// From where one comes to an extra page.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The foot of every page.
    InFoot,
    /// The pages that it belongs to.
    WhereItBelongs,
    /// The page for teachers alone: it has the answers. Search engines are asked to leave it out, and the single file, which
    /// is passed round in a class, is without it.
    ByTeachers,
}

/// What only the page of a [`ExtraPage`] says.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct ExtraContent {
    /// Its short name, among the words of the story.
    pub nav: MessageId,
    /// Its headline.
    pub title: MessageId,
    /// What search engines and link previews say of it.
    pub description: MessageId,
    /// Its body, without the headline.
    pub body: fn(&Page) -> Html,
}

/// All of them, in the order of the foot of every page, as far as they stand there.
pub static EXTRA_PAGES: [ExtraPage; 9] = [
    embed::EXTRA_PAGE,
    classroom::EXTRA_PAGE,
    tally::EXTRA_PAGE,
    worksheet::EXTRA_PAGE,
    poster::EXTRA_PAGE,
    my_path::EXTRA_PAGE,
    quiz_paper::EXTRA_PAGE,
    changes::EXTRA_PAGE,
    guide::EXTRA_PAGE,
];
