//! What the steps need of the browser. Where the static pages are written there is none: nobody types or points there,
//! and nothing happens later.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{
    Timer, chosen, copy, focus, focus_again, fragment, is_pasted, on_fragment, place_in_target as place, print, retype,
    save_text, select_text, set_fragment, share, timed, typed, typed_lines,
};

/// Whether the reader asked for less motion.
#[cfg(target_arch = "wasm32")]
pub fn still() -> bool {
    crate::browser::matches("(prefers-reduced-motion: reduce)")
}

#[cfg(not(target_arch = "wasm32"))]
pub use host::*;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use yew::{Event, InputEvent, PointerEvent};

    /// Nothing happens later here, and nothing is heard.
    pub struct Timer;

    impl Drop for Timer {
        fn drop(&mut self) {}
    }

    impl Timer {
        pub fn after(_: i32, _: impl FnOnce() + 'static) -> Option<Self> {
            None
        }
    }

    pub fn chosen(_: &Event) -> Option<String> {
        None
    }

    pub fn copy(_: String, done: impl FnOnce(bool) + 'static) {
        done(false);
    }

    pub fn focus(_: &str) {}

    pub fn focus_again(_: &str) {}

    pub fn fragment() -> String {
        String::new()
    }

    pub fn on_fragment(_: impl Fn() + 'static) -> Option<Timer> {
        None
    }

    pub fn place(_: &PointerEvent) -> Option<(f64, f64)> {
        None
    }

    pub fn print() {}

    pub fn retype(_: &Event, _: &str) {}

    pub fn select_text(_: &str) {}

    pub fn set_fragment(_: &str) {}

    pub fn share(_: &str, _: &str, refused: impl FnOnce() + 'static) {
        refused();
    }

    pub fn still() -> bool {
        true
    }

    pub fn timed<T>(_: &str, work: impl FnOnce() -> T) -> T {
        work()
    }

    pub fn typed(_: &Event) -> Option<String> {
        None
    }

    pub fn typed_lines(_: &Event) -> Option<String> {
        None
    }

    pub fn is_pasted(_: &InputEvent) -> bool {
        false
    }

    pub fn save_text(_: &str, _: &str, _: &str) {}
}
