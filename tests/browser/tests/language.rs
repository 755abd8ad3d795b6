//! Two languages, one story: switching keeps the place, and the choice is remembered.

use browser_tests::site::without;
use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_switch_of_language_keeps_the_step in chromium firefox webkit;
    a_switch_keeps_the_focus_and_what_is_open in chromium firefox webkit;
    a_new_reader_gets_indonesian in chromium firefox webkit;
    the_language_chosen_last_is_remembered in chromium firefox webkit;
    a_language_that_cannot_be_fetched_leaves_everything_as_it_was in chromium firefox webkit;
}

fn switch(browser: &Session, lang: &str) {
    browser.click(&format!("nav.languages a[data-language={lang}]"));
}

fn a_switch_of_language_keeps_the_step(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[0].path));
    browser.mark();
    for (place, page) in site.steps("id").iter().enumerate() {
        browser.click(&format!("nav.rail li:nth-child({}) a", place + 1));
        browser.until_shown(page);
        let other = site.other_language(page);
        switch(&browser, "en");
        browser.until_shown(other);
        browser.back();
        browser.until_shown(page);
        browser.forward();
        browser.until_shown(other);
        switch(&browser, "id");
        browser.until_shown(page);
    }
    browser.click("footer a");
    browser.until_arrived(site.whole("id"));
    switch(&browser, "en");
    browser.until_shown(site.whole("en"));
    browser.assert_same_document();
}

fn a_switch_keeps_the_focus_and_what_is_open(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("id")[1];
    browser.read(&site.url(&page.path));
    let open = "const tables = [...document.querySelectorAll('.figure-table')]; tables[0].open = true; return tables.length > 1";
    assert_eq!(browser.script(open, json!([])), json!(true));
    switch(&browser, "en");
    browser.until_shown(site.other_language(page));
    let opened = "return [...document.querySelectorAll('.figure-table')].map((table) => table.open).indexOf(true)";
    browser.until_equal("the table that was open is open", opened, &json!(0));
    browser.until("the language has the focus", "return document.activeElement?.dataset.language === 'en'");
}

fn a_new_reader_gets_indonesian(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let front = front(&site);
    browser.read(&site.url("/"));
    browser.until_shown(&front);
    switch(&browser, "en");
    browser.until_shown(&site.steps("en")[0]);
    switch(&browser, "id");
    browser.until_shown(&site.steps("id")[0]);
    // Indonesian, chosen, is shown at the root as it is.
    browser.read(&site.url("/"));
    browser.until_shown(&front);
}

fn the_language_chosen_last_is_remembered(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let start = &site.steps("en")[0];
    browser.read(&site.url(&site.steps("id")[3].path));
    switch(&browser, "en");
    browser.until_shown(&site.steps("en")[3]);
    // An address is stronger than what is remembered.
    browser.read(&site.url(&site.steps("id")[4].path));
    browser.until_shown(&site.steps("id")[4]);
    browser.go(&site.url("/"));
    browser.until_shown(start);
    browser.until_live();
    // The root leaves no entry that would lead forward again: back is back.
    browser.back();
    browser.until_shown(&site.steps("id")[4]);
    browser.forward();
    browser.until_shown(start);
}

fn a_language_that_cannot_be_fetched_leaves_everything_as_it_was(engine: Engine) {
    let english = Site::serve().app_file("en/three-shocks/", "words");
    let (site, browser) = (Site::failing(without(&english)), Session::open(engine));
    let page = &site.steps("id")[2];
    browser.read(&site.url(&page.path));
    browser.mark();
    switch(&browser, "en");
    browser.until_notices(&["not-fetched"]);
    browser.until_shown(page);
    let kept = browser.script("return localStorage.getItem('paradoks-ai.language')", json!([]));
    assert_ne!(kept, Value::from("en"), "what the reader did not get is not remembered");
    // The story goes on in the language that is here.
    browser.click(".onward a[rel=next]");
    browser.until_arrived(&site.steps("id")[3]);
    browser.assert_same_document();
}

/// The root of the site for a new reader.
fn front(site: &Site) -> Page {
    Page { path: "/".into(), ..site.steps("id")[0].clone() }
}
