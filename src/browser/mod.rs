//! The only place that touches the browser. Everything here may fail quietly: a frame may refuse storage, a reader may
//! have changed the page. What matters to the reader is returned; nothing panics.
//!
//! Where the pages are written there is no [`window`], and everything here answers "none".

mod animation;
mod canvas;
mod changes;
mod document;
mod element;
mod events;
mod field;
mod fragment;
mod history;
mod keys;
mod location;
mod notice;
mod room;
mod screen;
mod share;
mod storage;
mod timer;

pub use animation::{Animation, animate};
pub use canvas::{Canvas, Pixels, Watch};
pub use changes::{Changes, on_changes};
pub use document::{Fetched, islands, of_app, set_live};
pub use element::Element;
pub use events::{
    SLIDE, dispatch_event, followed_path, linked_figure, on_click, on_event, on_follow, on_near, on_over, on_scroll,
    on_toggle,
};
pub use field::{PointerPlace, capture, choose, chosen, is_pasted, pointed_at, retype, select, typed, typed_lines};
pub use fragment::{class_fragment, fragment, on_fragment, on_own_fragment, set_class_fragment, set_fragment};
pub use gloo_events::EventListener as Listener;
pub use history::{has_come_back, on_history, push};
pub use keys::{Where, on_key};
pub use location::{address, base, hash, home, path};
pub use notice::{hide_notice, set_theme, show_notice, theme};
pub use room::Room;
pub use screen::{can_fill, fill, fills, on_fill, on_resize, screen_height, scroll_on, set_measure, set_state};
pub use share::{copy, is_confined, on_print, print, save_text, select_text, share};
pub use storage::{Stored, keep, kept, on_kept_elsewhere};
pub use timer::Timer;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The year, month (from 1) and day on the device's clock.
pub fn today() -> (i32, i32, i32) {
    if window().is_none() {
        return (1970, 1, 1);
    }
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() as i32 + 1, now.get_date() as i32)
}

/// Loads the page afresh.
pub fn reload() {
    if let Some(window) = window() {
        // Refused only in frames that may not navigate; then the page stays as it is.
        let _ = window.location().reload();
    }
}

/// Whether the page stands inside another one.
pub fn is_guest() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// Whether the focus may be moved: the page around this one keeps it until the reader comes in.
fn may_focus() -> bool {
    !is_guest() || document().is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// The element of a name.
pub fn by_id(id: &str) -> Option<Element> {
    Element::from_node(document()?.get_element_by_id(id)?)
}

/// Every element of the page that matches, in document order.
pub fn all(selector: &str) -> Vec<Element> {
    document()
        .and_then(|document| document.document_element())
        .and_then(Element::from_node)
        .map_or_else(Vec::new, |root| root.find_all(selector))
}

/// Moves the focus to a named element without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        element.focus();
    }
}

/// Moves the focus to the first element that matches.
pub fn focus_on(selector: &str) {
    if let Some(element) = all(selector).first() {
        element.focus();
    }
}

/// Moves the focus to a named element where it has been lost with what had it.
pub fn focus_again(id: &str) {
    let active = document().and_then(|document| document.active_element()).and_then(Element::from_node);
    if !active.is_some_and(|active| !active.is("body") && active.is_drawn()) {
        focus(id);
    }
}

/// Moves the focus to a named element and brings it into view, once what is being drawn is there.
pub fn show(id: &'static str) {
    spawn(async move {
        if let Some(element) = by_id(id) {
            element.focus_in_view();
        }
    });
}

/// Brings a named element into view.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
    }
}

/// How a token of the style sheet looks now, where it is a plain colour: red, green, blue. Black otherwise.
pub fn token(name: &str) -> (u8, u8, u8) {
    let read = || {
        let root = document()?.document_element()?;
        window()?.get_computed_style(&root).ok()??.get_property_value(name).ok()
    };
    let value = read().unwrap_or_default();
    let hex = value.trim().trim_start_matches('#');
    let channel = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0);
    (channel(0), channel(2), channel(4))
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls at once, without a glide.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Says whether another page is on its way.
pub fn set_busy(busy: bool) {
    if let Some(root) = root() {
        let _ = root.toggle_attribute_with_force("data-busy", busy);
    }
}

/// What the page says of itself under a name, in an attribute `data-` of its root.
pub fn root_data(name: &str) -> Option<String> {
    root()?.get_attribute(&["data-", name].concat())
}

/// Whether the page was written as the one of a path below the root. The single file is one page for all.
pub fn is_written_as(path: &str) -> bool {
    by_id("page").and_then(|page| page.attribute("data-path")).is_some_and(|written| written == path)
}

/// Loads an address as a page of its own.
pub fn go(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(address);
    }
}

/// A new element that is not on the page.
pub fn new_element(tag: &str) -> Option<web_sys::Element> {
    document()?.create_element(tag).ok()
}

/// From now on a panic says in the console what and where. What is published has no words for it.
#[cfg(debug_assertions)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// Brings a style sheet that only some pages need; the page says where it is, unless it has it from the start.
pub fn bring_sheet(name: &str) {
    if let Some(href) = root_data(&["sheet-", name].concat()) {
        spawn(async move { document::bring_sheet(&href).await });
    }
}

/// Whether the reader has asked the browser to save data.
pub fn saves_data() -> bool {
    let connection = window().and_then(|window| js_sys::Reflect::get(&window.navigator(), &"connection".into()).ok());
    let saves = connection.and_then(|connection| js_sys::Reflect::get(&connection, &"saveData".into()).ok());
    saves.is_some_and(|saves| saves.is_truthy()) || matches("(prefers-reduced-data: reduce)")
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|media| media.matches())
}

/// Fetches a text of this site. Nothing where it cannot be had.
pub async fn fetch_text(address: &str) -> Option<String> {
    let response: web_sys::Response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Milliseconds since 1970 on the device's clock.
pub fn now() -> f64 {
    window().map(|_| js_sys::Date::now()).unwrap_or_default()
}

/// Lets something go on by itself.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    if window().is_some() {
        wasm_bindgen_futures::spawn_local(task);
    }
}

/// Whether the reader asked for less motion. Where pages are written nothing moves.
pub fn still() -> bool {
    window().is_none() || matches("(prefers-reduced-motion: reduce)")
}

/// Does something and notes in the browser's own timeline, under a name, how long it took.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let clock = window().and_then(|window| window.performance());
    let _ = clock.as_ref().map(|clock| clock.mark(name));
    let done = work();
    let _ = clock.map(|clock| clock.measure_with_start_mark(name, name));
    done
}
