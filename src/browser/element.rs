//! An element of the page, with the few things the product does to one.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// An element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(HtmlElement);

impl Element {
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

    /// Whether the focus is here.
    pub fn has_focus(&self) -> bool {
        super::document().and_then(|document| document.active_element()).is_some_and(|active| active == *self.0)
    }

    /// Moves the focus here without scrolling. Inside another page, it takes none from there.
    pub fn focus(&self) {
        if !super::may_focus() {
            return;
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = self.0.focus_with_options(&options);
    }

    /// Moves the focus here and brings it into view. Inside another page, that one is scrolled only for a reader who has
    /// come in.
    pub fn focus_in_view(&self) {
        if super::may_focus() {
            let _ = self.0.focus();
        } else {
            self.scroll_into_view();
        }
    }

    /// Brings it into view. Inside another page, as far as this one scrolls by itself: the browser would scroll that one,
    /// too.
    pub fn scroll_into_view(&self) {
        if super::is_guest() {
            super::scroll_to(super::scrolled() + self.0.get_bounding_client_rect().top());
        } else {
            self.0.scroll_into_view();
        }
    }

    /// Marks all the text of a field.
    pub fn select(&self) {
        if let Some(field) = self.0.dyn_ref::<web_sys::HtmlInputElement>() {
            field.select();
        } else if let Some(field) = self.0.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            field.select();
        }
    }

    /// Takes it away.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// The elements right inside it, in order.
    pub fn children(&self) -> Vec<Self> {
        let children = self.0.children();
        (0..children.length()).filter_map(|place| children.item(place)).filter_map(Self::from_node).collect()
    }

    /// What it stands in.
    pub fn parent(&self) -> Option<Self> {
        self.0.parent_element().and_then(Self::from_node)
    }

    /// Whether a selector means it.
    pub fn is(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// Itself, or the nearest of those it stands in, that a selector means.
    pub fn closest(&self, selector: &str) -> Option<Self> {
        self.0.closest(selector).ok().flatten().and_then(Self::from_node)
    }

    /// Whether it is drawn at all.
    pub fn is_drawn(&self) -> bool {
        // What a closed passage keeps has a box in some browsers, so that finding in the page can open it.
        self.closest("details:not([open]) > :not(summary)").is_none() && self.0.get_client_rects().length() > 0
    }

    /// Whether it begins before another one does.
    pub fn is_before(&self, other: &Self) -> bool {
        self.0.compare_document_position(&other.0) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
    }

    /// What it says.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// An attribute of it.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Sets an attribute without a value, or takes it away. Only for attributes that no component writes.
    pub fn set_mark(&self, name: &str, marked: bool) {
        let _ = self.0.toggle_attribute_with_force(name, marked);
    }

    /// Sets a measure that the style sheet reads, such as `--ratio`.
    pub fn set_measure(&self, name: &str, value: &str) {
        let _ = self.0.style().set_property(name, value);
    }

    /// Does what a click on it does.
    pub fn click(&self) {
        self.0.click();
    }

    /// How far down the window its upper and its lower edge are, in CSS pixels.
    pub fn edges(&self) -> (f64, f64) {
        let area = self.0.get_bounding_client_rect();
        (area.top(), area.bottom())
    }

    /// Its upper left corner in the window, in CSS pixels.
    pub fn corner(&self) -> [f64; 2] {
        let area = self.0.get_bounding_client_rect();
        [area.left(), area.top()]
    }

    /// How wide and how tall it is, in CSS pixels.
    pub fn extent(&self) -> (f64, f64) {
        (f64::from(self.0.offset_width()), f64::from(self.0.offset_height()))
    }

    /// How tall it is, in CSS pixels.
    pub fn height(&self) -> f64 {
        f64::from(self.0.offset_height())
    }
}
