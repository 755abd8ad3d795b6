//! An element of the page, with the few things the product does to one.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// An element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(HtmlElement);

impl Element {
    /// A new element with a name, not yet on the page. Translators leave it alone: what they wrap in elements of their
    /// own can no longer be updated.
    pub fn new(tag: &str, id: &str) -> Option<Self> {
        let element: HtmlElement = super::document()?.create_element(tag).ok()?.dyn_into().ok()?;
        element.set_id(id);
        element.set_attribute("translate", "no").ok()?;
        Some(Self(element))
    }

    /// An HTML element out of any node.
    pub fn from_node(node: impl JsCast) -> Option<Self> {
        node.dyn_into().ok().map(Self)
    }

    /// The browser's own object.
    pub fn into_inner(self) -> web_sys::Element {
        self.0.into()
    }

    /// Everything inside that matches, in document order.
    pub fn find_all(&self, selector: &str) -> Vec<Self> {
        let Ok(found) = self.0.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|place| found.item(place)).filter_map(Self::from_node).collect()
    }

    /// Whether a `details` is open.
    pub fn is_open(&self) -> bool {
        self.0.has_attribute("open")
    }

    /// Opens or closes a `details`.
    pub fn set_open(&self, open: bool) {
        let _ = self.0.toggle_attribute_with_force("open", open);
    }

    /// Whether it is hidden by its own attribute.
    pub fn is_hidden(&self) -> bool {
        self.0.has_attribute("hidden")
    }

    /// Hides or shows it.
    pub fn set_hidden(&self, hidden: bool) {
        let _ = self.0.toggle_attribute_with_force("hidden", hidden);
    }

    /// Whether the focus is here.
    pub fn has_focus(&self) -> bool {
        super::document().and_then(|document| document.active_element()).is_some_and(|active| active == *self.0)
    }

    /// Moves the focus here without scrolling.
    pub fn focus(&self) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = self.0.focus_with_options(&options);
    }

    /// Moves the focus here and brings it into view.
    pub fn focus_in_view(&self) {
        let _ = self.0.focus();
    }

    /// Marks all the text of a field.
    pub fn select(&self) {
        if let Some(field) = self.0.dyn_ref::<web_sys::HtmlInputElement>() {
            field.select();
        }
    }

    /// Puts another element in this one's place.
    pub fn replace_with(&self, other: &Self) {
        let _ = self.0.replace_with_with_node_1(&other.0);
    }
}
