//! The only place that touches the browser. Everything here may fail quietly: a frame may refuse storage, a reader may
//! have changed the page. What matters to the reader is returned; nothing panics.

mod animation;
mod canvas;
mod changes;
mod document;
mod element;
mod fragment;
mod history;
mod keys;
mod location;
mod screen;
mod share;
mod storage;
mod timer;

pub use animation::{Animation, animate};
pub use canvas::{Canvas, Pixels};
pub use changes::{Changes, on_changes};
pub use document::{Fetched, islands, of_app, set_live};
pub use element::Element;
pub use fragment::{class_fragment, fragment, on_fragment, set_class_fragment, set_fragment};
pub use gloo_events::EventListener as Listener;
pub use history::{on_history, push};
pub use keys::{Where, on_key};
pub use location::{address, base, hash, home, path};
pub use screen::{can_fill, fill, fills, on_fill, scroll_on, set_state};
pub use share::{copy, is_confined, on_print, print, save_text, select_text, share};
pub use storage::{Stored, keep, kept, on_kept_elsewhere};
pub use timer::Timer;
pub use wasm_bindgen_futures::spawn_local as spawn;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The year, month (from 1) and day on the device's clock.
pub fn today() -> (i32, i32, i32) {
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
fn is_guest() -> bool {
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

/// Brings a named element into view.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
    }
}

/// Where in its target a pointer is: across and down, each from 0 to 1.
pub fn place_in_target(event: &web_sys::PointerEvent) -> Option<(f64, f64)> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let (width, height) = (f64::from(target.client_width()), f64::from(target.client_height()));
    let place = (f64::from(event.offset_x()) / width, f64::from(event.offset_y()) / height);
    (width > 0.0 && height > 0.0).then_some(place)
}

/// How a token of the style sheet looks now, where it is a plain colour: red, green, blue. Black otherwise.
pub fn token(name: &str) -> (u8, u8, u8) {
    let said = || {
        let root = document()?.document_element()?;
        window()?.get_computed_style(&root).ok()??.get_property_value(name).ok()
    };
    let said = said().unwrap_or_default();
    let hex = said.trim().trim_start_matches('#');
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
pub fn said(name: &str) -> Option<String> {
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

/// The name of the figure whose link was clicked, where the browser should not follow it by itself: `figure-wave`.
pub fn linked_figure(event: &web_sys::MouseEvent) -> Option<String> {
    let clicked: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link = clicked.closest("a.figure-link").ok()??;
    let plain = event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
    plain.then(|| link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)).flatten()
}

/// From now on a panic says in the console what and where. What is published has no words for it.
#[cfg(debug_assertions)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// Brings a style sheet that only some pages need; the page says where it is, unless it has it from the start.
pub fn bring_sheet(name: &str) {
    if let Some(href) = said(&["sheet-", name].concat()) {
        spawn(async move { document::bring_sheet(&href).await });
    }
}

/// Whether the reader has asked the browser to save data.
pub fn saves_data() -> bool {
    let connection = window().and_then(|window| js_sys::Reflect::get(&window.navigator(), &"connection".into()).ok());
    let saves = connection.and_then(|connection| js_sys::Reflect::get(&connection, &"saveData".into()).ok());
    saves.is_some_and(|saves| saves.is_truthy()) || matches("(prefers-reduced-data: reduce)")
}

/// Calls `clicked` with what was clicked, before the browser does anything about it; where it says true, the browser does
/// nothing. Stops when dropped.
pub fn on_click(clicked: impl Fn(Element) -> bool + 'static) -> Option<Listener> {
    let document = document()?;
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    Some(Listener::new_with_options(&document, "click", options, move |event| {
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

/// Calls `told` whenever a script of the page tells of something by an event of this name. Stops when dropped.
pub fn on_told(name: &'static str, told: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, name, move |_| told()))
}

/// Tells the scripts of the page of something by an event of this name.
pub fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The theme that was chosen for the page; empty where it follows the device.
pub fn theme() -> String {
    root().and_then(|root| root.get_attribute("data-theme")).unwrap_or_default()
}

/// Sets the theme of the whole page; an empty one follows the device.
pub fn set_theme(theme: &str) {
    if let Some(root) = root() {
        let _ = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
    }
}

/// Shows the notice of a name, which waits hidden on every page.
pub fn show_notice(name: &str) {
    if let Some(notice) = notice(name) {
        let _ = notice.remove_attribute("hidden");
    }
}

/// Hides the notice of a name: what it says holds no longer.
pub fn hide_notice(name: &str) {
    if let Some(notice) = notice(name) {
        let _ = notice.set_attribute("hidden", "");
    }
}

fn notice(name: &str) -> Option<web_sys::Element> {
    document()?.query_selector(&format!("[data-notice={name}]")).ok()?
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

/// The value of the select that an event came from.
pub fn chosen(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.value())
}

/// Turns a named list to a value, also where it has been turned by hand.
pub fn choose(id: &str, value: &str) {
    let list = document().and_then(|document| document.get_element_by_id(id));
    if let Some(list) = list.and_then(|list| list.dyn_into::<web_sys::HtmlSelectElement>().ok()) {
        list.set_value(value);
    }
}

/// What the field or slider that an event came from says.
pub fn typed(event: &web_sys::Event) -> Option<String> {
    Some(field(event)?.value())
}

/// What the field of several lines that an event came from says.
pub fn typed_lines(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlTextAreaElement>().ok()?.value())
}

/// Whether what an event tells of was pasted or dropped, and not typed.
pub fn is_pasted(event: &web_sys::InputEvent) -> bool {
    matches!(event.input_type().as_str(), "insertFromPaste" | "insertFromDrop")
}

/// Milliseconds since 1970 on the device's clock.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Makes the field that an event came from say something else.
pub fn retype(event: &web_sys::Event, text: &str) {
    if let Some(field) = field(event) {
        field.set_value(text);
    }
}

fn field(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Does something and notes in the browser's own timeline, under a name, how long it took.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let clock = window().and_then(|window| window.performance());
    let _ = clock.as_ref().map(|clock| clock.mark(name));
    let done = work();
    let _ = clock.map(|clock| clock.measure_with_start_mark(name, name));
    done
}

/// The path on this site that a click leads to in the same window, or nothing where the browser should do as it always
/// does: new tabs, middle clicks, downloads, anchors of the same page, other sites.
pub fn followed_path(event: &web_sys::MouseEvent) -> Option<String> {
    let plain = event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
    if !plain || event.default_prevented() {
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
