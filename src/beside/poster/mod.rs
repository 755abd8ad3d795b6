//! For the classroom's door: the question, nine steps, the address, and no answers.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::paper::{PRINT, SQUARE, on_paper, start};
use super::{Side, seams};
use crate::island::{Island, Islands, List};
use crate::words::slug;
use yew::html;

/// See the module.
pub const SIDE: Side = Side {
    name: "poster",
    slug: slug::POSTER,
    islands: Islands::Part(&seams::POSTER),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List = &[&PRINT, &SQUARE, &ADDRESS];

/// The address of the story's beginning, which is whole where the page is read.
const ADDRESS: Island = Island::new("address", |page| html! { { bare(&start(page)) } });

/// An address as one types it.
fn bare(link: &str) -> String {
    on_paper(link).trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}
