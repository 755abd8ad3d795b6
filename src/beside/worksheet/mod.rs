//! For a pupil's pencil: two pages with room for everything that the story asks, and no answers.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::paper::{PRINT, SQUARE, on_paper, start};
use super::{Side, seams};
use crate::island::{Island, Islands, List};
use crate::words::slug;
use yew::html;

/// See the module.
pub const SIDE: Side = Side {
    name: "worksheet",
    slug: slug::WORKSHEET,
    islands: Islands::Part(&seams::WORKSHEET),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List = &[&PRINT, &SQUARE, &ADDRESS];

/// The address of the story's beginning, which is whole where the page is read.
const ADDRESS: Island = Island::new("address", |page| html! { { on_paper(&start(page)) } });
