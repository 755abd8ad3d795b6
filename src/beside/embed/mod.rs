//! For who writes elsewhere: the story, a part of it or one figure inside another page.
//!
//! - [`Embed`]: the addresses that other pages embed.
//! - [`snippet`]: the codes to paste.
//! - `choice`: what a writer has chosen; `choose` asks for it and shows what comes of it.

mod address;
mod choice;
mod choose;
mod code;
mod device;
#[cfg(not(target_arch = "wasm32"))]
mod page;
pub mod snippet;

pub use address::Embed;

use super::{Side, seams};
use crate::island::{Islands, List};
use crate::words::slug;
use choose::CHOOSE;

/// See the module.
pub const SIDE: Side = Side {
    name: "embed",
    slug: slug::EMBED,
    islands: Islands::Part(&seams::EMBED),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub(super) const ISLANDS: List = &[&CHOOSE];
