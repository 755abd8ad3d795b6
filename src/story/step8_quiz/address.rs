//! The address of a result: a code behind the `#`, on this site and on the page that counts a class.

use crate::browser::{self, Listener};
use crate::i18n::slug;
use crate::model::class::tally::LINK as CLASS_LINK;
use crate::prose::Page;

/// What stands before a code behind the `#` of the address.
const LINK: &str = "quiz=";

/// The code that the address holds.
pub fn code() -> Option<String> {
    browser::fragment().strip_prefix(LINK).map(str::to_owned)
}

/// Calls `came` with a code that the reader opens while the page is shown.
pub fn on_code(came: impl Fn(String) + 'static) -> Option<Listener> {
    browser::on_fragment(move || {
        if let Some(code) = code() {
            came(code);
        }
    })
}

/// The address of the quiz on the site, with a code; of this page where nobody knows the site.
pub fn link(page: &Page, code: &str) -> String {
    on_site(page, slug::QUIZ).unwrap_or_else(browser::address) + "#" + LINK + code
}

/// The address of a page of the site; nothing where nobody knows the site.
pub fn on_site(page: &Page, slug: [&str; 2]) -> Option<String> {
    browser::home().map(|home| home + &page.words.lang.path(slug))
}

/// The address of the page that counts a class's codes, with this one. A file that does not know its site has none that
/// another device could open.
pub fn class_link(page: &Page, code: &str) -> Option<String> {
    on_site(page, slug::TALLY).map(|address| address + "#" + CLASS_LINK + code)
}

/// Takes the code out of the address.
pub fn forget_code() {
    browser::set_fragment("");
}
