//! What stands behind the `#` of the address: first what class mode says of itself, then the state of what is shown, then
//! the theme. Whoever writes one leaves the others as they are.

use super::{Listener, location, window};
use wasm_bindgen::JsValue;

/// How a link to a figure says in which theme it was looked at. The start script reads the same.
const THEME: &str = "&theme=";
/// The event that tells of a state that the page itself has put into the address.
const WRITTEN: &str = "written";
/// How an address says that a step is shown in class mode, and what belongs to that.
const CLASS_MODE: &str = "class";
const OF_CLASS_MODE: [&str; 3] = ["unit=", "votes=", "minutes="];

/// What class mode says, and the state of what is shown.
fn parts() -> [String; 2] {
    let hash = location::hash();
    // A page inside another one may be told its theme alone.
    let text = if hash.starts_with(&THEME[1..]) { "" } else { &hash };
    let text = text.split(THEME).next().unwrap_or_default();
    let mut parts = text.split('&').peekable();
    if parts.next_if_eq(&CLASS_MODE).is_none() {
        return [String::new(), text.to_owned()];
    }
    let mut class = CLASS_MODE.to_owned();
    while let Some(part) = parts.next_if(|part| OF_CLASS_MODE.iter().any(|name| part.starts_with(name))) {
        class += "&";
        class += part;
    }
    let state = parts.collect::<Vec<_>>().join("&");
    [class, state]
}

/// The state of what is shown.
pub fn fragment() -> String {
    let [_, state] = parts();
    state
}

/// What the address says of class mode; empty where it does not ask for it.
pub fn class_fragment() -> String {
    let [class, _] = parts();
    class
}

/// Puts a state into the address without adding to the history; an empty one removes it. A figure is linked in the theme
/// that the reader has chosen for it.
pub fn set_fragment(state: &str) {
    write(&class_fragment(), state);
}

/// Puts into the address, in the same way, what it says of class mode.
pub fn set_class_fragment(class: &str) {
    write(class, &fragment());
}

fn write(class: &str, state: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let theme = Some(super::theme()).filter(|theme| state.starts_with("figure-") && !theme.is_empty());
    let theme = theme.map(|theme| [THEME, &theme].concat()).unwrap_or_default();
    let between = if class.is_empty() || state.is_empty() { "" } else { "&" };
    let address = location::with_state(&[class, between, state, &theme].concat());
    let entry = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&entry, "", Some(&address));
    // The browser tells nobody of it.
    super::dispatch_event(WRITTEN);
}

/// Calls `changed` whenever the page itself has put a state into the address. Stops when dropped.
pub fn on_own_fragment(changed: impl Fn() + 'static) -> Option<Listener> {
    super::on_event(WRITTEN, changed)
}

/// Calls `changed` whenever something else stands behind the `#`. Stops when dropped.
pub fn on_fragment(changed: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "hashchange", move |_| changed()))
}
