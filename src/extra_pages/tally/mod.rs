//! The results of classes, one on the screen at a time: quiz codes typed, pasted or scanned, and what the class has done
//! and leans on. Nothing leaves the device unless the teacher carries it, and no pupil's name is anywhere.

mod carry;
mod chart;
mod classes;
mod codes;
mod count;
mod feedback;
mod from_paper;
#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::ExtraPage;
use crate::i18n::slug;
use crate::island::List;
use crate::lazy::lazy_module;
use count::COUNT;

#[cfg(not(target_arch = "wasm32"))]
pub use chart::drawing;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "tally",
    slug: slug::TALLY,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&COUNT];

lazy_module! { static LAZY: List = ISLANDS, in tally }
