//! The class's results: quiz codes typed, pasted or scanned, and what the class would build first. Nothing leaves the
//! device, and nobody's name is anywhere.

mod chart;
mod codes;
mod count;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod told;

use super::{Side, seams};
use crate::island::{Islands, List};
use crate::words::slug;
use count::COUNT;

/// See the module.
pub const SIDE: Side = Side {
    name: "tally",
    slug: slug::TALLY,
    islands: Islands::Part(&seams::TALLY),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List = &[&COUNT];
