//! The page of a class's results.

use crate::{Session, Site};
use serde_json::json;

/// Opens the page.
pub fn open(site: &Site, browser: &Session) {
    browser.read(&site.url("/en/class-results/"));
}

/// Opens the page in Indonesian.
pub fn open_in_indonesian(site: &Site, browser: &Session) {
    browser.read(&site.url("/id/hasil-kelas/"));
}

/// Pastes a text into the field, as a browser tells of it.
pub fn paste(browser: &Session, text: &str) {
    let script = "const field = document.getElementById('tally-field');
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))";
    browser.script(script, json!([text]));
}

/// Waits until the page says how many pupils it has counted.
pub fn until_counted(browser: &Session, said: &str) {
    browser.until_says(".tally-pupils-all", said);
}
