//! For a pupil's pencil: two pages with room for everything that the story asks, and no answers.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::ExtraPage;
use super::paper::{PRINT, SQUARE, on_paper, start};
use crate::i18n::slug;
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use yew::html;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "worksheet",
    slug: slug::WORKSHEET,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PRINT, &SQUARE, &ADDRESS];

lazy_module! { static LAZY: List = ISLANDS, in paper }

/// The address of the story's beginning, which is whole where the page is read.
const ADDRESS: Island = Island::new("address", |_, page| html! { { on_paper(&start(page)) } });
