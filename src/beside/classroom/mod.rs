//! For who teaches: two lessons, what to print, and one link, one QR code and one question for every step.

#[cfg(not(target_arch = "wasm32"))]
mod page;
mod ready;

use super::paper::PRINT;
use super::{Side, seams};
use crate::island::{Islands, List};
use crate::words::slug;
use ready::LINKS;

/// See the module.
pub const SIDE: Side = Side {
    name: "classroom",
    slug: slug::CLASSROOM,
    islands: Islands::Part(&seams::CLASSROOM),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List =
    &[&PRINT, &LINKS[0], &LINKS[1], &LINKS[2], &LINKS[3], &LINKS[4], &LINKS[5], &LINKS[6], &LINKS[7], &LINKS[8]];
