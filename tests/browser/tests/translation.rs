//! A page that the browser translates stays as the translator left it.

use browser_tests::site::Copy;
use browser_tests::{Engine, Session, Site, in_engines};

in_engines! {
    a_translated_page_is_left_alone in chromium firefox webkit;
    a_page_translated_while_the_app_loads_is_left_alone in chromium;
    the_live_page_asks_not_to_be_translated in chromium firefox webkit;
}

/// Wraps the words of paragraphs the way translators do.
const TRANSLATE: &str = "for (const paragraph of document.querySelectorAll('main p')) {
    const font = document.createElement('font');
    font.append(...paragraph.childNodes);
    paragraph.append(font);
}";

fn a_translated_page_is_left_alone(engine: Engine) {
    let copy = Copy::of_the_site();
    copy.change("en/guess/index.html", |html| html.replacen("<p>", "<p><font>", 1).replacen("</p>", "</font></p>", 1));
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    let page = &site.steps("en")[0];
    browser.go(&site.url(&page.path));
    browser.until_notices(&["translated"]);
    browser.until_shown(page);
    assert!(!browser.is_live());
    browser.click(".onward a[rel=next]");
    browser.until_shown(&site.steps("en")[1]);
}

fn a_page_translated_while_the_app_loads_is_left_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    // In the first frame: the start script has looked once, and the app is not here yet.
    browser.before_every_page(&format!(
        "addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {{ {TRANSLATE} }}))"
    ));
    let page = &site.steps("id")[1];
    browser.go(&site.url(&page.path));
    browser.until_notices(&["translated"]);
    browser.until_shown(page);
    assert!(!browser.is_live());
}

fn the_live_page_asks_not_to_be_translated(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    browser.until("the page asks for that", "return document.querySelector('#page').translate === false");
}
