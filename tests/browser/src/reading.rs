//! This site's pages as they are read.

use crate::session::{Key, Session};
use crate::site::Page;
use serde_json::{Value, json};
use std::time::Duration;

/// Whether the app has taken the place of the static page.
const IS_LIVE: &str = "return document.querySelector('#page[data-live]') !== null";

/// Where the reader is, by everything that says so.
const WHERE: &str = "return {
    path: location.pathname,
    lang: document.documentElement.lang,
    title: document.title,
    headline: document.querySelector('h1').textContent,
}";

/// The notices that can be seen, by their names.
const NOTICES: &str = "return [...document.querySelectorAll('.notice')]
    .filter((notice) => notice.checkVisibility())
    .map((notice) => notice.dataset.notice || 'noscript')";

impl Session {
    /// Loads an address and waits until the app has taken over.
    pub fn read(&self, url: &str) {
        self.go(url);
        self.until_live();
    }

    /// Waits until the app has taken over.
    pub fn until_live(&self) {
        self.until("the app has taken over", IS_LIVE);
    }

    /// Waits until the site is kept on the device: from then on nothing is fetched for that.
    pub fn until_kept(&self) {
        self.until_equal_within(
            // The whole site is fetched, and packed for the first time.
            Duration::from_secs(90),
            "the site is kept on the device",
            "return document.documentElement.dataset.kept ?? null",
            &json!("kept"),
        );
    }

    /// Waits until every figure of the page is here, also what travels by itself.
    pub fn until_complete(&self) {
        self.until("every figure is here", "return document.querySelector('[data-waits]') === null");
    }

    /// Waits until the page's typeface is here: letters and figures are drawn anew when it comes.
    pub fn until_typeface(&self) {
        self.until(
            "the typeface is here",
            "return document.fonts.status === 'loaded' && document.fonts.check('16px \"Plus Jakarta Sans\"')",
        );
    }

    /// Waits until this page is shown: its address, language, title and headline.
    pub fn until_shown(&self, page: &Page) {
        let expected = json!({ "path": page.path, "lang": page.lang, "title": page.title, "headline": page.headline });
        self.until_equal(&format!("{} is shown", page.path), WHERE, &expected);
    }

    /// Waits until the reader has come to this page by a link: it is shown from its top, and its headline has the focus.
    pub fn until_arrived(&self, page: &Page) {
        self.until_shown(page);
        self.until_equal(
            &format!("{} is at its top and its headline has the focus", page.path),
            "return [document.activeElement.id, scrollY]",
            &json!(["title", 0]),
        );
    }

    /// Leaves a mark that is gone as soon as a page is loaded, and remembers how far the page was scrolled at each click.
    pub fn mark(&self) {
        let script = "window.__same = true; addEventListener('click', () => { window.__left = scrollY }, true)";
        self.script(script, json!([]));
    }

    /// Asserts that no page has been loaded since [`Session::mark`].
    pub fn assert_same_document(&self) {
        let same = self.script("return window.__same === true", json!([]));
        assert_eq!(same, Value::Bool(true), "the page was loaded anew");
    }

    /// How far the page was scrolled at the last click, after [`Session::mark`].
    pub fn left_at(&self) -> f64 {
        self.script("return window.__left", json!([])).as_f64().unwrap_or_default()
    }

    /// Waits until the page is scrolled this far, to the pixel.
    pub fn until_scrolled(&self, left: f64) {
        let script = format!("return Math.abs(scrollY - {left}) <= 1 || scrollY");
        self.until(&format!("the page is scrolled to {left}, where it was left"), &script);
    }

    /// Asserts that exactly these notices can be seen.
    pub fn assert_notices(&self, names: &[&str]) {
        assert_eq!(self.script(NOTICES, json!([])), json!(names), "the notices that can be seen");
    }

    /// Waits until exactly these notices can be seen.
    pub fn until_notices(&self, names: &[&str]) {
        self.until_equal("the right notices can be seen", NOTICES, &json!(names));
    }

    /// Whether the app has taken over.
    pub fn is_live(&self) -> bool {
        self.script(IS_LIVE, json!([])) == Value::Bool(true)
    }

    /// Opens every record on the page, and waits until it is there.
    pub fn open_records(&self) {
        self.script(
            "document.querySelectorAll('.reveal:not([open]) > summary').forEach((record) => record.click())",
            json!([]),
        );
        self.until("every record is there", "return document.querySelector('.reveal > .revealed:empty') === null");
    }

    /// Opens everything on the page that can be opened. What a live record holds is not there before it is asked for.
    pub fn open_all(&self) {
        self.open_records();
        self.script("document.querySelectorAll('details').forEach((part) => { part.open = true })", json!([]));
    }

    /// Opens a step's record with the keyboard alone.
    pub fn reveal_by_keyboard(&self) {
        self.tab_to(".reveal > summary");
        self.press(Key::Enter);
        self.until("the record is there", "return document.querySelector('.revealed').childElementCount > 0");
    }

    /// Waits until what a selector finds says something.
    pub fn until_says(&self, selector: &str, said: &str) {
        let script = format!("return document.querySelector({selector:?})?.textContent.includes({said:?}) === true");
        self.until(&format!("{selector} says “{said}”"), &script);
    }

    /// Waits until the guess of step 1 is said on its surface; nothing before there is one.
    pub fn until_guessed(&self, said: &str) {
        let guess = "return document.querySelector('#guess-typed').value";
        self.until_equal(&format!("the guess is “{said}”"), guess, &Value::from(said));
    }

    /// What is kept on the device of all that the reader has done; null where nothing is.
    pub fn done(&self) -> Value {
        self.script("return JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done ?? null", json!([]))
    }
}
