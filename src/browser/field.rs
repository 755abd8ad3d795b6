//! What fields, lists and pointers say.

use super::{Room, by_id, document};
use wasm_bindgen::JsCast;

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

/// Makes the field that an event came from say something else.
pub fn retype(event: &web_sys::Event, text: &str) {
    if let Some(field) = field(event) {
        field.set_value(text);
    }
}

fn field(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// A pointer in its target.
#[derive(Clone, Copy, Debug)]
pub struct PointerPlace {
    /// How far across and down, each from 0 to 1.
    pub place: (f64, f64),
    /// The target's box.
    pub room: Room,
}

/// Where in its target a pointer is.
pub fn pointed_at(event: &web_sys::PointerEvent) -> Option<PointerPlace> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let room = Room::of(&target);
    let place = (f64::from(event.offset_x()) / room.width, f64::from(event.offset_y()) / room.height);
    (room.width > 0.0 && room.height > 0.0).then_some(PointerPlace { place, room })
}

/// Sends whatever the pointer does from now on, until it is let go, to the element that it is on.
pub fn capture(event: &web_sys::PointerEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // Refused where the pointer has been let go already.
    let _ = target.map(|target| target.set_pointer_capture(event.pointer_id()));
}

/// Marks all the text of a named field.
pub fn select(id: &str) {
    if let Some(field) = by_id(id) {
        field.select();
    }
}
