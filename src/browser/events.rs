//! What happens on the page: clicks, what is opened and followed, what scripts of the page tell of.

use super::{Element, Listener, base, document, window};
use wasm_bindgen::JsCast;

/// Calls `clicked` with what was clicked, before the browser does anything about it; where it says true, the browser does
/// nothing. A click that opens a tab or a window is none. Stops when dropped.
pub fn on_click(clicked: impl Fn(Element) -> bool + 'static) -> Option<Listener> {
    let document = document()?;
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    Some(Listener::new_with_options(&document, "click", options, move |event| {
        if !event.dyn_ref().is_some_and(is_plain) {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        // A drawing is no HTML element; what it stands in is.
        let target = target.and_then(|target| {
            Element::from_node(target.clone()).or_else(|| Element::from_node(target.closest("div, p").ok()??))
        });
        if target.is_some_and(&clicked) {
            event.prevent_default();
        }
    }))
}

/// Calls `toggled` whenever a passage of the page is opened or closed. Stops when dropped.
pub fn on_toggle(toggled: impl Fn() + 'static) -> Option<Listener> {
    let early = gloo_events::EventListenerOptions::run_in_capture_phase();
    let document = document()?;
    Some(Listener::new_with_options(&document, "toggle", early, move |_| toggled()))
}

/// Calls `followed` for every click on the page that the browser has not been told to ignore. Stops when dropped.
pub fn on_follow(followed: impl Fn(&web_sys::MouseEvent) + 'static) -> Option<Listener> {
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let document = document()?;
    Some(Listener::new_with_options(&document, "click", options, move |event| {
        if let Some(event) = event.dyn_ref() {
            followed(event);
        }
    }))
}

/// Calls `near` with the path of a page that a pointer or the focus has come to a link of. Stops when dropped.
pub fn on_near(near: impl Fn(String) + 'static) -> Option<[Listener; 3]> {
    let document = document()?;
    let near = std::rc::Rc::new(near);
    Some(["pointerover", "touchstart", "focusin"].map(|kind| {
        let near = near.clone();
        Listener::new(&document, kind, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if let Some(path) = target.and_then(|target| path_of_link(&target)) {
                near(path);
            }
        })
    }))
}

/// Calls `over` with what the mouse has come over, and with what the focus has come to (`true`); a finger is over nothing.
/// Stops when dropped.
pub fn on_over(over: impl Fn(bool, Option<Element>) + 'static) -> Option<[Listener; 2]> {
    let document = document()?;
    let over = std::rc::Rc::new(over);
    Some([("pointerover", false), ("focusin", true)].map(|(kind, by_focus)| {
        let over = over.clone();
        Listener::new(&document, kind, move |event| {
            let is_finger =
                event.dyn_ref::<web_sys::PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let target = target.and_then(|target| Element::from_node(target.closest("a, button, div, p").ok()??));
            over(by_focus, target.filter(|_| !is_finger));
        })
    }))
}

/// Calls `scrolled` whenever the page is scrolled. Stops when dropped.
pub fn on_scroll(scrolled: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "scroll", move |_| scrolled()))
}

/// An event of this name tells that class mode shows another slide of the page.
pub const SLIDE: &str = "slide";

/// Calls `happened` whenever a script of the page tells of something by an event of this name. Stops when dropped.
pub fn on_event(name: &'static str, happened: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, name, move |_| happened()))
}

/// Tells the scripts of the page of something by an event of this name.
pub fn dispatch_event(name: &str) {
    let Some(window) = window() else { return };
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window.dispatch_event(&event);
    }
}

/// Whether a click is by the main button and no key changes what it means.
fn is_plain(event: &web_sys::MouseEvent) -> bool {
    event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key()
}

/// The path on this site that a click leads to in the same window, or nothing where the browser should do as it always
/// does: new tabs, middle clicks, downloads, anchors of the same page, other sites.
pub fn followed_path(event: &web_sys::MouseEvent) -> Option<String> {
    if !is_plain(event) || event.default_prevented() {
        return None;
    }
    let clicked: web_sys::Element = event.target()?.dyn_into().ok()?;
    path_of_link(&clicked)
}

/// The path on this site that a link leads to in the same window, from anything inside the link.
fn path_of_link(inside: &web_sys::Element) -> Option<String> {
    let link = inside.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    let is_elsewhere = href.strip_prefix(&base()?).is_none_or(|inner| inner.contains('#'));
    (!is_elsewhere && !link.has_attribute("download") && !link.has_attribute("target")).then_some(href)
}

/// The name of the figure whose link was clicked, where the browser should not follow it by itself: `figure-wave`.
pub fn linked_figure(event: &web_sys::MouseEvent) -> Option<String> {
    let clicked: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link = clicked.closest("a.figure-link").ok()??;
    is_plain(event).then(|| link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)).flatten()
}
