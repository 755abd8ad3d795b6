//! What leaves the page by the reader's wish: on paper, by the clipboard, by the system's own way to share, as a file.

use super::{Listener, document, is_guest, spawn, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Whether the page around this one has taken its origin away: such a frame may refuse what leads out of it, silently.
pub fn is_confined() -> bool {
    is_guest() && window().is_some_and(|window| window.origin() == "null")
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Calls `printing` with true before the page is printed, and with false afterwards. Stops when dropped.
pub fn on_print(printing: impl Fn(bool) + 'static) -> Option<[Listener; 2]> {
    let window = window()?;
    let begins = std::rc::Rc::new(printing);
    let ends = begins.clone();
    Some([
        Listener::new(&window, "beforeprint", move |_| begins(true)),
        Listener::new(&window, "afterprint", move |_| ends(false)),
    ])
}

/// Puts a text on the clipboard and tells whether the browser allowed it.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    // Only a page that came by https, or from this machine, has a clipboard at all.
    let clipboard = window().filter(|window| window.is_secure_context()).map(|window| window.navigator().clipboard());
    spawn(async move {
        let copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        done(copied);
    });
}

/// Hands an address to the system's own way of sharing. Calls `refused` where there is none or it will not; a reader who
/// changes their mind is left in peace.
pub fn share(title: &str, address: &str, refused: impl FnOnce() + 'static) {
    let navigator = window().map(|window| window.navigator());
    let asked = navigator.and_then(|navigator| {
        let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        let data = js_sys::Object::new();
        js_sys::Reflect::set(&data, &"title".into(), &title.into()).ok()?;
        js_sys::Reflect::set(&data, &"url".into(), &address.into()).ok()?;
        Some(js_sys::Promise::resolve(&share.call1(&navigator, &data).ok()?))
    });
    spawn(async move {
        let Some(asked) = asked else { return refused() };
        let Err(error) = JsFuture::from(asked).await else { return };
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            refused();
        }
    });
}

/// Marks the text of a named element.
pub fn select_text(id: &str) {
    let select = || {
        let element = document()?.get_element_by_id(id)?;
        window()?.get_selection().ok()??.select_all_children(&element).ok()
    };
    let _ = select();
}

/// Saves a text as a file.
pub fn save_text(name: &str, kind: &str, text: &str) {
    let escaped: String = js_sys::encode_uri_component(text).into();
    save(name, &format!("data:{kind};charset=utf-8,{escaped}"));
}

/// Saves what an address holds as a file.
pub(super) fn save(name: &str, address: &str) {
    let link = || document()?.create_element("a").ok()?.dyn_into::<web_sys::HtmlElement>().ok();
    let Some(link) = link() else { return };
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", name);
    link.click();
}
