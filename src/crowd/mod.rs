//! The crowd: everybody whom the record counts as laid off, one dot a person, none left out.
//!
//! [`people`] reads them from the file that readers download, [`groups`] puts them into five orders, [`layout`] gives
//! every one a place, and [`picture`] draws them, also on their way from one place to another. A person is a number, and
//! keeps it in every order. Nothing here needs a browser but `live`, which shows the picture and lets readers ask it.

mod figure;
pub mod groups;
pub mod labels;
pub mod layout;
#[cfg(target_arch = "wasm32")]
mod live;
pub mod names;
pub mod people;
pub mod picture;
#[cfg(target_arch = "wasm32")]
mod seam;
pub mod still;

pub use figure::{Show, crowd};

/// Everybody of the record as built into the program. The browser fetches the file instead.
#[cfg(not(target_arch = "wasm32"))]
pub fn recorded() -> Option<&'static groups::Crowd> {
    use std::sync::OnceLock;
    static CROWD: OnceLock<Option<groups::Crowd>> = OnceLock::new();
    let read = || people::People::read(include_str!("../../static/record/crowd.csv")).ok().map(groups::Crowd::new);
    CROWD.get_or_init(read).as_ref()
}
