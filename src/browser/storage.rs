//! What stays on the device. A frame or a browser may refuse that; then it is told, and lasts as long as the document.

use super::{Listener, window};
use std::cell::RefCell;
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
    /// The classes with their quiz codes.
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

thread_local! {
    /// What the device has refused to keep, for as long as the document stands.
    static REFUSED: RefCell<Vec<(Stored, String)>> = const { RefCell::new(Vec::new()) };
}

/// What was kept, where anything was and may be read.
pub fn kept(what: Stored) -> Option<String> {
    let refused = REFUSED.with_borrow(|all| all.iter().find(|(name, _)| *name == what).map(|(_, value)| value.clone()));
    refused.or_else(|| storage(what)?.get_item(what.name()).ok().flatten())
}

/// Keeps a choice on the device; an empty one is forgotten. False where this browser does not allow it: then it lasts as
/// long as the document.
pub fn keep(what: Stored, value: &str) -> bool {
    let done = storage(what).is_some_and(|storage| {
        let name = what.name();
        if value.is_empty() { storage.remove_item(name) } else { storage.set_item(name, value) }.is_ok()
    });
    REFUSED.with_borrow_mut(|all| {
        all.retain(|(name, _)| *name != what);
        if !done {
            all.push((what, value.to_owned()));
        }
    });
    done
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
