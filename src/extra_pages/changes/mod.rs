//! What changed: every correction with its date, what stood there before, what stands there now, and why.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::ExtraPage;
use crate::i18n::slug;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "changes",
    slug: slug::CHANGES,
    islands: &[],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};
