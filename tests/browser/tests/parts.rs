//! The parts of the program that travel when they are needed: whatever does not come, the reader keeps the page, is told,
//! and can try again.

use browser_tests::site::{part, without};
use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::json;
use xtask::server::Fault;

in_engines! {
    a_page_whose_part_is_missing_stays_as_it_was_sent in chromium firefox webkit;
    a_move_whose_part_is_missing_leaves_the_reader_in_place in chromium firefox webkit;
    a_part_that_never_comes_holds_nobody in chromium firefox webkit;
    a_crowd_that_is_missing_says_so_and_comes_when_asked_again in chromium firefox webkit;
}

/// Parts that steps need, each with the place of such a step in the story: its own, and the one that all of them share.
const NEEDED: [(&str, usize); 3] = [("split_inside", 4), ("split_quiz", 7), ("shared_charts", 1)];

/// Whether the notice about a page that did not come is on the screen.
const NOTICE_IN_SIGHT: &str = "const box = document.querySelector('[data-notice=not-fetched]').getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight";

/// Notes that the words in the crowd's place change.
const WATCH: &str = "new MutationObserver(() => { window.__tried = true })
    .observe(document.querySelector('.crowd-wait'), { childList: true, characterData: true, subtree: true })";

/// The whole page is shown as it was sent, and says once that it is no more.
fn until_only_sent(browser: &Session, page: &Page) {
    browser.until_notices(&["no-app"]);
    browser.until_shown(page);
    assert!(!browser.is_live());
    assert!(browser.text("main").len() > 400, "the text of {} is there", page.path);
}

fn a_page_whose_part_is_missing_stays_as_it_was_sent(engine: Engine) {
    for (name, step) in NEEDED {
        let (site, browser) = (Site::failing(without(&part(name))), Session::open(engine));
        let page = &site.steps("en")[step];
        browser.go(&site.url(&page.path));
        until_only_sent(&browser, page);
        // A page that needs no part is what it always is.
        browser.read(&site.url(&site.steps("id")[0].path));
        browser.assert_notices(&[]);
        site.mend();
        browser.read(&site.url(&site.steps("en")[step].path));
        browser.assert_notices(&[]);
    }
}

fn a_move_whose_part_is_missing_leaves_the_reader_in_place(engine: Engine) {
    for (name, step) in NEEDED {
        let (site, browser) = (Site::failing(without(&part(name))), Session::open(engine));
        let (here, there) = (&site.steps("en")[step - 1], &site.steps("en")[step]);
        browser.read(&site.url(&here.path));
        browser.mark();
        for _ in 0..2 {
            browser.click(".onward a[rel=next]");
            browser.until_notices(&["not-fetched"]);
            browser.until("the notice is in sight of the link", NOTICE_IN_SIGHT);
            browser.until_shown(here);
        }
        let scrolled = browser.script("return scrollY", json!([])).as_f64().unwrap_or_default();
        assert!((scrolled - browser.left_at()).abs() <= 1.0, "the reader stays where the link is");
        site.mend();
        browser.click(".onward a[rel=next]");
        browser.until_arrived(there);
        browser.assert_notices(&[]);
        browser.back();
        browser.until_shown(here);
        browser.assert_same_document();
    }
}

fn a_part_that_never_comes_holds_nobody(engine: Engine) {
    let (site, browser) = (Site::failing(vec![Fault::Hang(part("split_inside"))]), Session::open(engine));
    let steps = site.steps("en");
    browser.read(&site.url(&steps[3].path));
    browser.mark();
    browser.click(".onward a[rel=next]");
    browser.until_shown(&steps[3]);
    browser.click(".rail li:nth-child(3) a");
    browser.until_arrived(&steps[2]);
    browser.assert_notices(&[]);
    browser.assert_same_document();
}

fn a_crowd_that_is_missing_says_so_and_comes_when_asked_again(engine: Engine) {
    let (site, browser) = (Site::failing(without(&part("split_crowd"))), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    browser.click(".reveal > summary");
    let said = |browser: &Session| browser.text(".crowd-wait [role=status]");
    let not_loaded = |browser: &Session| said(browser).starts_with("This part could not be loaded.");
    browser.until_true("the figure says so", not_loaded);
    browser.assert_notices(&[]);
    browser.script(WATCH, json!([]));
    browser.click(".crowd-wait button");
    browser.until("it tries again", "return window.__tried");
    browser.until_true("it says so again", not_loaded);
    site.mend();
    browser.click(".crowd-wait button");
    browser.until("the crowd is here", "return document.querySelector('.crowd canvas') !== null");
    browser.assert_notices(&[]);
}
