//! What the page asks of the device. Where there is no browser, nothing is there and nothing happens.

#[cfg(target_arch = "wasm32")]
mod real {
    use crate::browser;

    pub use crate::browser::{chosen, copy, focus_again, typed};

    /// Marks all the text of a named field.
    pub fn select(id: &str) {
        if let Some(element) = browser::by_id(id) {
            element.select();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod real {
    use yew::{Event, InputEvent};

    pub fn chosen(_: &Event) -> Option<String> {
        None
    }

    pub fn typed(_: &InputEvent) -> Option<String> {
        None
    }

    pub fn copy(_: String, done: impl FnOnce(bool) + 'static) {
        done(false);
    }

    pub fn focus_again(_: &str) {}

    pub fn select(_: &str) {}
}

pub use real::{chosen, copy, focus_again, select, typed};
