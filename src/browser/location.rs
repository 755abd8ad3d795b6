//! The address bar taken apart. A site has its pages at paths; the single file has one path, whatever it shows, and
//! keeps the page's own behind the `#`: `ai-paradox.html#/id/tebak/#figure-scale`.

use super::{root_data, window};

/// How the root of the site is written in the single file.
const SINGLE_FILE_ROOT: &str = "#/";

/// The root of the site, as the page itself says.
pub fn base() -> Option<String> {
    root_data("base")
}

fn is_single_file() -> bool {
    base().is_some_and(|base| base == SINGLE_FILE_ROOT)
}

fn location(part: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>) -> String {
    window().and_then(|window| part(&window.location()).ok()).unwrap_or_default()
}

/// The whole address of the root. The single file has it where it knows the site that it was made from.
pub fn home() -> Option<String> {
    let origin = location(web_sys::Location::origin);
    if is_single_file() {
        root_data("home")
    } else {
        base().filter(|_| origin.starts_with("http")).map(|base| origin + &base)
    }
}

/// The path of the page shown, with its query.
pub fn path() -> String {
    if !is_single_file() {
        return location(web_sys::Location::pathname) + &location(web_sys::Location::search);
    }
    let hash = location(web_sys::Location::hash);
    // Whatever else may stand there: it is the first page that is shown.
    let inner = hash.strip_prefix(SINGLE_FILE_ROOT).and_then(|inner| inner.split('#').next()).unwrap_or_default();
    SINGLE_FILE_ROOT.to_owned() + inner
}

/// What stands behind the `#`, the state of the page shown.
pub fn hash() -> String {
    let hash = location(web_sys::Location::hash);
    let inner = hash.strip_prefix('#').unwrap_or_default();
    if is_single_file() { inner.split_once('#').map_or("", |(_, state)| state) } else { inner }.to_owned()
}

/// The page shown with another state.
pub fn with_state(state: &str) -> String {
    match (is_single_file(), state) {
        (_, "") => path(),
        (false, state) => ["#", state].concat(),
        (true, state) => [&path(), "#", state].concat(),
    }
}

/// The whole address of the page shown, without its state, to be opened elsewhere. A file's is of use on this device
/// alone; where the file knows the site it was made from, its page there is meant.
pub fn address() -> String {
    let href = location(web_sys::Location::href);
    let bar = href.split('#').next().unwrap_or_default();
    if !is_single_file() {
        return bar.to_owned();
    }
    match root_data("home") {
        Some(home) => home + path().trim_start_matches(SINGLE_FILE_ROOT),
        None => bar.to_owned() + &path(),
    }
}
