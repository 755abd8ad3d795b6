//! For who writes elsewhere: the story, a part of it or one figure inside another page.
//!
//! - [`Embed`]: the addresses that other pages embed.
//! - [`snippet`]: the codes to paste; [`picture`]: the pictures of figures.
//! - `choice`: what a writer has chosen; `choose` asks for it and shows what comes of it.

mod address;
mod choice;
mod choose;
mod code;
#[cfg(not(target_arch = "wasm32"))]
mod page;
pub mod picture;
pub mod snippet;

pub use address::Embed;

use super::ExtraPage;
use crate::i18n::slug;
use crate::island::List;
use crate::lazy::lazy_module;
use choose::CHOOSE;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "embed",
    slug: slug::EMBED,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&CHOOSE];

lazy_module! { static LAZY: List = ISLANDS, in embed }
