//! What the page as a whole shows: its theme, and the notices that wait on it.

use super::{document, root};

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
