//! The page as it is sent and the page that the app draws are the same.

use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    the_live_page_says_what_the_static_page_said in chromium firefox webkit;
    a_page_reached_by_links_is_the_page_at_its_address in chromium firefox webkit;
}

/// The first difference between what was sent for this address and what is shown.
const DIFFERENCE: &str = include_str!("../src/scripts/outline.js");

fn the_live_page_says_what_the_static_page_said(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in site.pages() {
        browser.read(&site.url(&page.path));
        assert_eq!(browser.script(DIFFERENCE, json!([])), Value::Null, "{}", page.path);
    }
}

fn a_page_reached_by_links_is_the_page_at_its_address(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    for (place, page) in site.steps("id").iter().enumerate() {
        browser.click(&format!("nav.rail li:nth-child({}) a", place + 1));
        browser.until_shown(page);
        assert_eq!(browser.script(DIFFERENCE, json!([])), Value::Null, "{}", page.path);
    }
    browser.click("nav.languages a[data-language=en]");
    browser.until_shown(&site.steps("en")[8]);
    assert_eq!(browser.script(DIFFERENCE, json!([])), Value::Null, "the last step in English");
}
