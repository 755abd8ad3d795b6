//! For the classroom's door: the question, nine steps, the address, and no answers.

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
    name: "poster",
    slug: slug::POSTER,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PRINT, &SQUARE, &ADDRESS];

lazy_module! { static LAZY: List = ISLANDS, in paper }

/// The address of the story's beginning, which is whole where the page is read.
const ADDRESS: Island = Island::new("address", |_, page| html! { { bare(&start(page)) } });

/// An address as one types it.
fn bare(link: &str) -> String {
    on_paper(link).trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}
