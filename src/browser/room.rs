//! The box of an element, and how large letters are in it.

use super::window;

/// A box on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// The type size in it, in CSS pixels: it follows what the reader has set the browser to.
    pub type_size: f64,
}

impl Room {
    /// The box of an element, within its borders.
    pub fn of(element: &web_sys::Element) -> Self {
        let style = window().and_then(|window| window.get_computed_style(element).ok()?);
        let size = style.and_then(|style| style.get_property_value("font-size").ok());
        let type_size = size.map(|size| js_sys::parse_float(&size)).filter(|size| *size >= 1.0).unwrap_or(16.0);
        Self { width: element.client_width().into(), height: element.client_height().into(), type_size }
    }
}
