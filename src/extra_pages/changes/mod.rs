//! What changed: every correction with its date, what stood there before, what stands there now, and why.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::ExtraPage;
use crate::i18n::slug;
use crate::island::Islands;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "changes",
    slug: slug::CHANGES,
    islands: Islands::Main(&[]),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};
