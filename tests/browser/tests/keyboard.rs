//! Through the story without a mouse.

use browser_tests::session::Key;
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    every_step_is_walked_by_keyboard_in_both_languages in chromium firefox webkit;
    every_stop_of_the_keyboard_can_be_seen in chromium firefox webkit;
    the_record_is_revealed_by_keyboard in chromium firefox webkit;
}

/// No page has more stops than this.
const STOPS: usize = 150;

/// What has the focus, and whether its ring is on the screen. Where a control is drawn anew, its label has the ring, or
/// the drawing that follows it.
const STOP: &str = "const stop = document.activeElement;
    const ringed = [stop, stop.closest('label'), stop.nextElementSibling].find((part) =>
        part && getComputedStyle(part).outlineStyle !== 'none');
    const box = (ringed || stop).getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { seen: Boolean(ringed) && inside && box.width > 0, what: stop.outerHTML.slice(0, 120) }";

/// After the last stop, Chromium and Firefox leave the page for their own buttons, and WebKit starts again.
const IS_AT_END: &str = "return document.activeElement.matches('html, body, .skip')";

fn every_step_is_walked_by_keyboard_in_both_languages(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in LANGUAGES {
        let steps = site.steps(lang);
        browser.read(&site.url(&steps[0].path));
        browser.mark();
        browser.press(Key::Tab);
        assert!(browser.has_focus(".skip"), "the first stop skips to the story");
        browser.press(Key::Enter);
        browser.until("the headline has the focus", "return document.activeElement.id === 'title'");
        for step in &steps[1..] {
            browser.tab_to(".onward a[rel=next]");
            browser.press(Key::Enter);
            browser.until_arrived(step);
        }
        for step in steps[..8].iter().rev() {
            browser.back();
            browser.until_shown(step);
            browser.until("the headline has the focus", "return document.activeElement.id === 'title'");
        }
        browser.assert_same_document();
    }
}

fn every_stop_of_the_keyboard_can_be_seen(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let mut unseen = Vec::new();
    for page in site.steps("en") {
        browser.read(&site.url(&page.path));
        browser.until_complete();
        browser.open_all();
        // What was closed comes to life now.
        browser.until_settled();
        browser.press(Key::Tab);
        for stop in 0.. {
            assert!(stop < STOPS, "{} has more stops than anybody walks", page.path);
            let state = browser.script(STOP, json!([]));
            if state["seen"] != Value::Bool(true) {
                unseen.push(format!("{}: {}", page.path, state["what"]));
            }
            browser.press(Key::Tab);
            if browser.script(IS_AT_END, json!([])) == Value::Bool(true) {
                break;
            }
        }
    }
    assert!(unseen.is_empty(), "stops of the keyboard that cannot be seen:\n{}", unseen.join("\n"));
}

fn the_record_is_revealed_by_keyboard(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    let record = "return document.querySelector('.record')?.checkVisibility() ?? false";
    assert_eq!(browser.script(record, json!([])), json!(false), "the record waits for the reader's guess");
    browser.tab_to(".reveal > summary");
    browser.press(Key::Enter);
    browser.until("the record is open", record);
}
