//! Keys pressed anywhere on the page, and whom they are meant for.

use super::Listener;
use gloo_events::EventListenerOptions;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where the focus is when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Where keys write, choose or move something: a field, a list, a lever, a figure.
    Field,
    /// On something that is pressed: a button, a link, a summary.
    Control,
    /// Anywhere else.
    Page,
}

/// What takes keys for itself.
const FIELDS: &str =
    "input, textarea, select, [contenteditable], [role=application], [role=slider], [role=region][tabindex]";
const CONTROLS: &str = "button, a[href], summary, label";

/// Calls `pressed` with every key that nobody else has taken, without Ctrl, Alt or Meta, and not held down. Where it
/// returns true, the browser does nothing more with it. Stops when dropped.
pub fn on_key(pressed: impl Fn(&str, Where) -> bool + 'static) -> Option<Listener> {
    let document = super::document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(Listener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.repeat();
        if !plain || event.default_prevented() || event.is_composing() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let meant = |selector| target.as_ref().is_some_and(|target| target.closest(selector).ok().flatten().is_some());
        let place = if meant(FIELDS) {
            Where::Field
        } else if meant(CONTROLS) {
            Where::Control
        } else {
            Where::Page
        };
        if pressed(&event.key(), place) {
            event.prevent_default();
        }
    }))
}
