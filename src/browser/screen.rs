//! The page as a whole on a screen: what state it is in, how far it is scrolled, whether it fills the screen.

use super::{Listener, document, root, scrolled, window};

/// Says on the page's root which state it is in, for the style sheet; nothing takes that away.
pub fn set_state(name: &str, state: Option<&str>) {
    if let Some(root) = root() {
        let _ = match state {
            Some(state) => root.set_attribute(name, state),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets on the page's root a measure that the style sheet reads; an empty one is taken away.
pub fn set_measure(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.style().set_property(name, value);
    }
}

/// The height of the screen that the page has, in CSS pixels.
pub fn screen_height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}

/// Calls `changed` whenever the screen that the page has becomes another size. Stops when dropped.
pub fn on_resize(changed: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "resize", move |_| changed()))
}

/// Scrolls most of a screen down, or up, over a foot of so many pixels that covers the page. False where there is
/// nothing more to see there.
pub fn scroll_on(down: bool, foot: f64) -> bool {
    const OVERLAP: f64 = 0.8;
    const NOTHING: f64 = 8.0;
    let Some(root) = root() else { return false };
    let (screen, height) = (screen_height(), f64::from(root.scroll_height()));
    let (from, last) = (scrolled(), (height - screen).max(0.0));
    if (down && last - from < NOTHING) || (!down && from < NOTHING) {
        return false;
    }
    let step = (screen - foot).max(screen / 3.0) * OVERLAP;
    super::scroll_to(if down { (from + step).min(last) } else { (from - step).max(0.0) });
    true
}

/// Whether the browser lets a page fill the screen.
pub fn can_fill() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page fills the screen.
pub fn fills() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Fills the screen, or gives it back. A browser may refuse; then everything stays as it is.
pub fn fill(whole: bool) {
    if whole {
        let _ = root().map(|root| root.request_fullscreen());
    } else if let Some(document) = document().filter(|_| fills()) {
        document.exit_fullscreen();
    }
}

/// Calls `changed` whenever the page fills the screen or no longer does. Stops when dropped.
pub fn on_fill(changed: impl Fn() + 'static) -> Option<Listener> {
    let document = document()?;
    Some(Listener::new(&document, "fullscreenchange", move |_| changed()))
}
