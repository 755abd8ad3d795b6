//! A drawing that shows what a reader has just done: as SVG where a page is written, on a canvas where it is live.

#[cfg(not(target_arch = "wasm32"))]
pub use super::fixed::changing;
#[cfg(target_arch = "wasm32")]
pub use super::live::changing;
