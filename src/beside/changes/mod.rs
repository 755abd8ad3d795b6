//! What changed: every correction with its date, what stood there before, what stands there now, and why.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Side;
use crate::island::Islands;
use crate::words::slug;

/// See the module.
pub const SIDE: Side = Side {
    name: "changes",
    slug: slug::CHANGES,
    islands: Islands::Main(&[]),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};
