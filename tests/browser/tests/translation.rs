//! A page that the browser translates is translated whenever that begins, and what can be done on it can be done.

use browser_tests::session::Key;
use browser_tests::site::Copy;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    a_page_translated_before_the_app_comes_stays_translated in chromium firefox webkit;
    a_page_translated_after_the_app_came_stays_translated in chromium firefox webkit;
    only_what_can_be_done_asks_not_to_be_translated in chromium firefox webkit;
}

/// Wraps every text of the page the way translators do, except where they are asked not to.
const TRANSLATE: &str = "
const texts = document.createTreeWalker(document.querySelector('#page'), NodeFilter.SHOW_TEXT);
const found = [];
while (texts.nextNode()) found.push(texts.currentNode);
for (const text of found) {
    if (!text.data.trim() || !text.parentElement.translate) continue;
    const font = document.createElement('font');
    font.textContent = '\u{b7}' + text.data;
    text.replaceWith(font);
}";

/// How many texts of the page are translated, and how many paragraphs of it are not.
const TRANSLATED: &str = "return [
    document.querySelectorAll('#page font').length > 40,
    [...document.querySelectorAll('main .prose p')].filter((p) => p.translate && p.textContent.trim() && !p.querySelector('font')).length,
]";

/// Guesses, and opens the record.
fn play(browser: &Session) {
    browser.script("document.querySelector('.slide').focus()", json!([]));
    browser.press(Key::Right);
    browser.until("the guess is said", "return /\\d/.test(document.querySelector('#guess-typed').value)");
    browser.click(".reveal > summary");
    browser.until("how far off it was is said", "return /\\d/.test(document.querySelector('.finding .deck')?.textContent)");
    browser.until_complete();
}

fn a_page_translated_before_the_app_comes_stays_translated(engine: Engine) {
    let copy = Copy::that_begins_with(TRANSLATE);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    play(&browser);
    browser.until_equal("every text stays translated", TRANSLATED, &json!([true, 0]));
    browser.assert_notices(&[]);
}

fn a_page_translated_after_the_app_came_stays_translated(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    browser.script(TRANSLATE, json!([]));
    play(&browser);
    browser.until_equal("every text stays translated", TRANSLATED, &json!([true, 0]));
    browser.follow(".onward a[rel=next]");
    browser.until_arrived(&site.steps("id")[1]);
    browser.assert_notices(&[]);
}

fn only_what_can_be_done_asks_not_to_be_translated(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    browser.until_equal(
        "nothing but what the app draws into asks for that",
        "return [...document.querySelectorAll('[translate=no]')].filter((part) => !part.matches('[data-island], .figure-files, .crowd-table')).length",
        &json!(0),
    );
}
