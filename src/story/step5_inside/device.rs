//! What the workbench needs of the browser. On the host nobody plays: there it stands still.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{Timer, focus, fragment, retype, set_fragment, timed, typed};

/// Whether the reader asked for less motion.
#[cfg(target_arch = "wasm32")]
pub fn still() -> bool {
    crate::browser::matches("(prefers-reduced-motion: reduce)")
}

#[cfg(not(target_arch = "wasm32"))]
pub use host::*;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use yew::Event;

    pub struct Timer;

    impl Timer {
        pub fn after(_: i32, _: impl FnOnce() + 'static) -> Option<Self> {
            None
        }
    }

    pub fn focus(_: &str) {}

    pub fn fragment() -> String {
        String::new()
    }

    pub fn set_fragment(_: &str) {}

    pub fn typed(_: &Event) -> Option<String> {
        None
    }

    pub fn retype(_: &Event, _: &str) {}

    pub fn timed<T>(_: &str, work: impl FnOnce() -> T) -> T {
        work()
    }

    pub fn still() -> bool {
        true
    }
}
