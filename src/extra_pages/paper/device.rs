//! What these pages ask of the device. Where there is no browser, nothing is there and nothing happens.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{print, save_text, today};

#[cfg(not(target_arch = "wasm32"))]
pub use host::*;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    pub fn print() {}

    pub fn save_text(_: &str, _: &str, _: &str) {}

    pub fn today() -> (i32, i32, i32) {
        (1970, 1, 1)
    }
}
