//! What the steps need of the browser. Where the static pages are written there is none, and nobody types or points.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{chosen, fragment, place_in_target as place, set_fragment, typed};

#[cfg(not(target_arch = "wasm32"))]
pub use still::*;

#[cfg(not(target_arch = "wasm32"))]
mod still {
    use yew::{Event, PointerEvent};

    pub fn typed(_: &impl Sized) -> Option<String> {
        None
    }

    pub fn chosen(_: &Event) -> Option<String> {
        None
    }

    pub fn place(_: &PointerEvent) -> Option<(f64, f64)> {
        None
    }

    pub fn fragment() -> String {
        String::new()
    }

    pub fn set_fragment(_: &str) {}
}
