//! What the quiz asks of the device. Where there is no browser, nothing is there and nothing happens.

/// What stands before a code behind the `#` of the address.
const LINK: &str = "quiz=";

#[cfg(target_arch = "wasm32")]
mod real {
    use super::LINK;
    use crate::browser;
    use crate::i18n::slug;
    use crate::model::class::tally::LINK as CLASS_LINK;
    use crate::model::date::Date;
    use crate::prose::Page;

    pub use crate::browser::{Listener, copy, print};

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
        on_site(page, slug::QUIZ, LINK, code).unwrap_or_else(|| browser::address() + "#" + LINK + code)
    }

    /// The address of a page of the site, with a code.
    fn on_site(page: &Page, slug: [&str; 2], mark: &str, code: &str) -> Option<String> {
        browser::home().map(|home| [&*home, &page.words.lang.path(slug), "#", mark, code].concat())
    }

    /// The address of the page that counts a class's codes, with this one. A file that does not know its site has none that
    /// another device could open.
    pub fn class_link(page: &Page, code: &str) -> Option<String> {
        on_site(page, slug::TALLY, CLASS_LINK, code)
    }

    /// Takes the code out of the address.
    pub fn forget_code() {
        browser::set_fragment("");
    }

    /// Moves the focus to a named element and brings it into view, once what is being drawn is there.
    pub fn show(id: &'static str) {
        browser::spawn(async move {
            if let Some(element) = browser::by_id(id) {
                element.focus_in_view();
            }
        });
    }

    /// Marks all the text of a named field.
    pub fn select(id: &str) {
        if let Some(element) = browser::by_id(id) {
            element.select();
        }
    }

    /// The reader's day.
    pub fn today() -> Date {
        let (year, month, day) = browser::today();
        Date { year, month, day }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod real {
    use super::LINK;
    use crate::model::date::Date;
    use crate::prose::Page;

    /// Nothing is ever heard.
    type Listener = Box<()>;

    pub fn code() -> Option<String> {
        None
    }

    pub fn on_code(_: impl Fn(String) + 'static) -> Option<Listener> {
        None
    }

    pub fn link(_: &Page, code: &str) -> String {
        "#".to_owned() + LINK + code
    }

    pub fn class_link(_: &Page, _: &str) -> Option<String> {
        None
    }

    pub fn forget_code() {}

    pub fn show(_: &'static str) {}

    pub fn select(_: &str) {}

    pub fn copy(_: String, done: impl FnOnce(bool) + 'static) {
        done(false);
    }

    pub fn print() {}

    pub fn today() -> Date {
        Date { year: 1970, month: 1, day: 1 }
    }
}

pub use real::{class_link, code, copy, forget_code, link, on_code, print, select, show, today};
