//! The quiz for a pencil: the questions on one page, a grid to count in on the next.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::ExtraPage;
use super::paper::PRINT;
use crate::i18n::slug;
use crate::island::List;
use crate::lazy::lazy_module;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "quiz_paper",
    slug: slug::QUIZ_PAPER,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::WhereItBelongs,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PRINT];

lazy_module! { static LAZY: List = ISLANDS, in paper }
