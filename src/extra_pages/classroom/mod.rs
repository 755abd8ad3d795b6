//! For who teaches: two lessons, what to print, and one link, one QR code and one question for every step.

#[cfg(not(target_arch = "wasm32"))]
mod page;
mod ready;

use super::ExtraPage;
use super::paper::PRINT;
use crate::i18n::slug;
use crate::island::List;
use crate::lazy::lazy_module;
use ready::LINKS;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "classroom",
    slug: slug::CLASSROOM,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List =
    &[&PRINT, &LINKS[0], &LINKS[1], &LINKS[2], &LINKS[3], &LINKS[4], &LINKS[5], &LINKS[6], &LINKS[7], &LINKS[8]];

lazy_module! { static LAZY: List = ISLANDS, in paper }
