//! How the app puts itself in the place of the static page without the reader noticing: only after it has rendered, and
//! with focus, scroll and opened passages as they were. Until then, and if anything fails before, the page stays.

use super::frame::ROOT;
use crate::browser::{self, Element};

/// What can be open or focused on a page, in document order.
/// What the live app shows in its own way is left out: the static page has something else in that place, or the app
/// knows better what the reader has had shown.
const OPENABLE: &str = "details:not([data-own] *, .reveal)";
const FOCUSABLE: &str = ":is(a, summary, [tabindex]:not(.reader, .crowd)):not([data-own] *)";
/// What tells a reader that something is lost.
const NOTICES: &str = "[data-notice]";

/// Puts `app` where the static page is.
pub fn take_over(app: &Element) {
    let Some(page) = browser::by_id(ROOT) else {
        browser::append_to_body(app);
        return;
    };
    let opened: Vec<bool> = page.find_all(OPENABLE).iter().map(Element::is_open).collect();
    let focused = page.find_all(FOCUSABLE).iter().position(Element::has_focus);
    let untold: Vec<bool> = page.find_all(NOTICES).iter().map(Element::is_hidden).collect();
    let scrolled = browser::scrolled();
    page.replace_with(app);
    for (details, open) in app.find_all(OPENABLE).iter().zip(opened) {
        details.set_open(open);
    }
    for (notice, hidden) in app.find_all(NOTICES).iter().zip(untold) {
        notice.set_hidden(hidden);
    }
    if let Some(place) = focused {
        if let Some(element) = app.find_all(FOCUSABLE).get(place) {
            element.focus();
        }
    }
    browser::scroll_to(scrolled);
}
