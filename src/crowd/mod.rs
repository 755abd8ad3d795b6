//! The crowd: everybody whom the record counts as laid off, one dot a person, none left out.
//!
//! [`people`] reads them from the file that readers download, [`groups`] puts them into five orders, [`layout`] gives
//! every one a place, and [`picture`] draws them, also on their way from one place to another. A person is a number, and
//! keeps it in every order. Nothing here needs a browser but `live`, which shows the picture and lets readers ask it.

pub mod finding;
pub mod frame;
pub mod groups;
pub mod label_widths;
pub mod labels;
pub mod layout;
#[cfg(target_arch = "wasm32")]
mod lazy;
#[cfg(target_arch = "wasm32")]
mod live;
pub mod names;
#[cfg(not(target_arch = "wasm32"))]
mod page;
pub mod people;
pub mod picture;
pub mod pile;
pub mod still;
mod table;

#[cfg(not(target_arch = "wasm32"))]
pub use page::crowd;

#[cfg(not(target_arch = "wasm32"))]
use crate::browser::Element;
#[cfg(not(target_arch = "wasm32"))]
use crate::prose::Page;
use groups::Grouping;
#[cfg(not(target_arch = "wasm32"))]
use yew::{Html, html};

/// The file of the record, without its ending.
pub const FILE: &str = "crowd";
/// Where the record has it from.
#[cfg(not(target_arch = "wasm32"))]
const SOURCES: &[&str] = &["layoffsfyi"];

/// How the crowd is shown at one place of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// The figure's name, used in anchors and in the address.
    pub name: &'static str,
    /// The order it starts in.
    pub grouping: Grouping,
    /// Whether people fall into place when they are first seen.
    pub falls: bool,
    /// A reader's guess, marked by so many dots in colour.
    pub guess: Option<u32>,
}

/// The crowd in its island: standing still on the page, alive in the browser.
#[cfg(not(target_arch = "wasm32"))]
#[yew::hook]
pub fn use_picture(page: &Page, _show: Show, _on: Option<Element>) -> Html {
    let Some(crowd) = recorded() else { return Html::default() };
    let finding = finding::finding(page.words, crowd, Grouping::Month);
    html! { <><p class="reading">{ finding }</p>{ still::still(page, crowd) }</> }
}

#[cfg(target_arch = "wasm32")]
pub use lazy::use_picture;

/// Everybody of the record as built into the program. The browser fetches the file instead.
#[cfg(not(target_arch = "wasm32"))]
pub fn recorded() -> Option<&'static groups::Crowd> {
    use std::sync::OnceLock;
    static CROWD: OnceLock<Option<groups::Crowd>> = OnceLock::new();
    let read = || people::People::read(include_str!("../../static/record/crowd.csv")).ok().map(groups::Crowd::new);
    CROWD.get_or_init(read).as_ref()
}
