//! Whatever the page says as it was sent, the live page says, too, and in the same order.

use browser_tests::outline::side_by_side;
use browser_tests::{Engine, Session, Site, in_engines};

in_engines! {
    the_live_page_says_what_the_static_page_said in chromium firefox webkit;
    a_page_reached_by_links_is_the_page_at_its_address in chromium firefox webkit;
}

fn assert_says_all(browser: &Session, path: &str) {
    browser.until_complete();
    let (sent, shown) = (browser.sent(), browser.shown());
    let pairs = side_by_side(&sent, &shown);
    let lost: Vec<&str> = pairs.iter().filter(|(_, found)| found.is_none()).map(|(part, _)| &*part.says).collect();
    assert!(lost.is_empty(), "what the live page at {path} no longer says:\n{}", lost.join("\n"));
}

fn the_live_page_says_what_the_static_page_said(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in site.pages() {
        browser.read(&site.url(&page.path));
        assert_says_all(&browser, &page.path);
    }
}

fn a_page_reached_by_links_is_the_page_at_its_address(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    for (place, page) in site.steps("id").iter().enumerate() {
        browser.click(&format!("nav.rail li:nth-child({}) a", place + 1));
        browser.until_shown(page);
        assert_says_all(&browser, &page.path);
    }
    browser.click("nav.languages a[data-language=en]");
    let last = &site.steps("en")[8];
    browser.until_shown(last);
    assert_says_all(&browser, &last.path);
}
