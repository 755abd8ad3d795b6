//! The browser's history: moving without loading, and where each page was left.
//!
//! The browser would restore the scroll of an entry before the app has drawn its page, so the app does it: every entry
//! has a number, and the place it was left at is remembered under that number. When the page itself is left, the browser
//! gets the task back, so that a reload returns to the same line.

use super::{document, location, scrolled, window};
use gloo_events::EventListener;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

thread_local! {
    /// The number of the entry shown, and where each entry was left, by its number.
    static ENTRIES: RefCell<(usize, Vec<f64>)> = const { RefCell::new((0, Vec::new())) };
    /// Where the page stood when a link within it was followed: the browser has scrolled before it tells of the jump.
    static JUMPED: Cell<Option<f64>> = const { Cell::new(None) };
}

fn history() -> Option<web_sys::History> {
    window()?.history().ok()
}

/// Remembers where the entry shown is being left, and that another is shown now. Returns where that one was left.
fn turn_to(entry: usize) -> f64 {
    ENTRIES.with_borrow_mut(|(shown, left)| {
        left.resize(left.len().max(entry + 1).max(*shown + 1), 0.0);
        left[*shown] = JUMPED.take().unwrap_or_else(scrolled);
        *shown = entry;
        left[entry]
    })
}

/// Whether the page was loaded anew, or once more by going back or forward: the browser knows where it was left.
pub fn has_come_back() -> bool {
    const BY_LINK: f64 = 0.0;
    let of = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &name.into()).ok();
    let kind = window().and_then(|window| of(&of(&of(&window, "performance")?, "navigation")?, "type"));
    kind.and_then(|kind| kind.as_f64()).is_some_and(|kind| kind != BY_LINK)
}

/// Adds an entry for a path.
pub fn push(path: &str) {
    let entry = ENTRIES.with_borrow(|(shown, _)| shown + 1);
    turn_to(entry);
    ENTRIES.with_borrow_mut(|(_, left)| left.truncate(entry));
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(entry as f64), "", Some(path));
    }
}

/// Calls `moved` with the path, and where it was left, whenever the reader goes back or forward; an entry that a jump to an
/// anchor has just made was left nowhere yet. Stops when dropped.
pub fn on_history(moved: impl Fn(String, Option<f64>) + 'static) -> Option<[EventListener; 4]> {
    let (window, history) = (window()?, history()?);
    let started = history.state().ok().and_then(|state| state.as_f64()).unwrap_or(0.0) as usize;
    ENTRIES.with_borrow_mut(|entries| *entries = (started, vec![0.0; started + 1]));
    let _ = history.replace_state_with_url(&JsValue::from_f64(started as f64), "", None);
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    let turned = EventListener::new(&window, "popstate", move |_| {
        let Some(history) = self::history() else { return };
        // A jump to an anchor makes an entry without a number: it gets the next one, as if it had been pushed.
        let known = history.state().ok().and_then(|state| state.as_f64());
        let entry = known.unwrap_or_else(|| {
            let next = ENTRIES.with_borrow(|(shown, _)| shown + 1) as f64;
            let _ = history.replace_state_with_url(&JsValue::from_f64(next), "", None);
            next
        });
        let left = turn_to(entry as usize);
        moved(location::path(), known.map(|_| left));
    });
    let leaving = EventListener::new(&window, "pagehide", move |_| {
        let _ = self::history().map(|history| history.set_scroll_restoration(ScrollRestoration::Auto));
    });
    // The browser may bring back the very page that was left.
    let back = EventListener::new(&window, "pageshow", move |_| {
        let _ = self::history().map(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    });
    let document = document()?;
    let jumping = EventListener::new(&document, "click", |event| {
        let clicked = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = clicked.and_then(|clicked| clicked.closest("a[href^='#']").ok().flatten());
        JUMPED.set(link.map(|_| scrolled()));
    });
    Some([turned, leaving, back, jumping])
}
