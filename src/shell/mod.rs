//! What stays while steps change: address, rail, language, theme, the way onward.
//!
//! [`carried`] is what a reader can take along. [`frame`] writes the page and is the same in the static file and in the browser; `app` is what the browser adds:
//! moving without loading, the theme, the language.

pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod carried;
pub mod frame;
#[cfg(target_arch = "wasm32")]
mod takeover;
