//! What stands around steps and the extra pages: address, rail, language, theme, the way onward.
//!
//! [`page`] writes it; `app` is what the browser adds: moving without loading, and what can be done on a page.

pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod app;
mod class_toggle;
#[cfg(target_arch = "wasm32")]
mod fetch;
mod guest;
#[cfg(target_arch = "wasm32")]
mod mount;
pub mod offline;
mod onward;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(target_arch = "wasm32")]
mod reveals;
mod theme;

use crate::figure::confined::CONFINED;
use crate::island::Island;
use class_toggle::CLASS_TOGGLE;
use guest::FULL_ADDRESS;
use offline::OFFLINE;
use onward::ONWARD;
use theme::THEME;

/// The name of the element that is the page.
pub const ROOT: &str = "page";
/// The name of the headline, which takes the focus after a move.
pub const HEADLINE: &str = "title";

/// The islands around those of a step.
pub const ISLANDS: &[&Island] = &[&THEME, &OFFLINE, &CLASS_TOGGLE, &CONFINED, &FULL_ADDRESS, &ONWARD];
