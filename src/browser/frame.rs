//! Frames of this site inside this page.

use super::{Listener, document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

/// Gives the frame of a name the height that it says, whenever it says one. Stops when dropped.
pub fn fit_frame(id: &'static str) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "message", move |event| {
        let _ = fit(id, event);
    }))
}

fn fit(id: &str, event: &web_sys::Event) -> Option<()> {
    let event: &MessageEvent = event.dyn_ref()?;
    let frame: HtmlIFrameElement = document()?.get_element_by_id(id)?.dyn_into().ok()?;
    let (source, inside): (JsValue, JsValue) = (event.source()?.into(), frame.content_window()?.into());
    let said = |name: &str| js_sys::Reflect::get(&event.data(), &name.into()).ok();
    if source != inside || said("type")?.as_string()? != "ai-paradox:height" {
        return None;
    }
    let height = said("height")?.as_f64().filter(|height| *height > 0.0)?;
    frame.style().set_property("height", &format!("{height}px")).ok()
}
