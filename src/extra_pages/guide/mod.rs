//! The teacher's guide: goals, what to expect of each step's question, misconceptions, and what curricula call all that.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::{ExtraPage, quiz_paper};
use crate::i18n::slug;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "guide",
    slug: slug::GUIDE,
    // A button that prints, as there.
    islands: quiz_paper::EXTRA_PAGE.islands,
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::ByTeachers,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};
