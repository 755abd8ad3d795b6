//! What stays on the device. A frame or a browser may refuse that; then it is told, and lasts as long as the page.

use super::{Listener, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// A choice that stays on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// `light` or `dark`; absent means "like the device".
    Theme,
    /// The code of the language chosen last.
    Language,
    /// What the reader has done in the story.
    ReaderState,
    /// The votes of a class, with the teacher's own questions.
    Votes,
    /// The quiz codes of a class.
    Codes,
    /// The clock of a class, as long as its tab is open.
    Clock,
}

impl Stored {
    /// The start script reads the same names.
    fn name(self) -> &'static str {
        match self {
            Self::Theme => "paradoks-ai.theme",
            Self::Language => "paradoks-ai.language",
            Self::ReaderState => "paradoks-ai.done",
            Self::Votes => "paradoks-ai.votes",
            Self::Codes => "paradoks-ai.codes",
            Self::Clock => "paradoks-ai.clock",
        }
    }
}

fn storage(what: Stored) -> Option<web_sys::Storage> {
    let window = window()?;
    let storage = if what == Stored::Clock { window.session_storage() } else { window.local_storage() };
    storage.ok().flatten()
}

/// What was kept, where anything was and may be read.
pub fn kept(what: Stored) -> Option<String> {
    storage(what)?.get_item(what.name()).ok().flatten()
}

/// Keeps a choice on the device; an empty one is forgotten. False where this browser does not allow it.
pub fn keep(what: Stored, value: &str) -> bool {
    let Some(storage) = storage(what) else { return false };
    let done = if value.is_empty() { storage.remove_item(what.name()) } else { storage.set_item(what.name(), value) };
    done.is_ok()
}

/// Calls `changed` with what is kept now, or nothing where it was forgotten: after another tab has changed it, and when the
/// browser brings this page back as it was. Stops when dropped.
pub fn on_kept_elsewhere(what: Stored, changed: impl Fn(Option<String>) + 'static) -> Option<[Listener; 2]> {
    let window = window()?;
    let changed = Rc::new(changed);
    let brought_back = {
        let changed = changed.clone();
        Listener::new(&window, "pageshow", move |_| {
            // Nothing is there as well where the browser keeps nothing.
            if let Some(text) = kept(what) {
                changed(Some(text));
            }
        })
    };
    let elsewhere = Listener::new(&window, "storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        if event.is_some_and(|event| event.key().as_deref() == Some(what.name())) {
            changed(kept(what));
        }
    });
    Some([brought_back, elsewhere])
}
