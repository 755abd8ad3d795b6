//! Whatever fails on the way, the story can be read.

use browser_tests::site::without;
use browser_tests::{Engine, Missing, Page, Session, Site, in_engines};
use serde_json::{Value, json};
use xtask::server::Fault;

in_engines! {
    without_javascript_the_whole_story_is_there in chromium firefox webkit;
    without_webassembly_the_page_stays_and_says_so in chromium firefox webkit;
    without_storage_the_app_runs_and_says_that_nothing_is_kept in chromium firefox webkit;
    without_the_program_the_page_stays_and_says_so in chromium firefox webkit;
    without_its_glue_the_page_stays_and_says_so in chromium firefox webkit;
    without_the_words_the_page_stays_and_says_so in chromium firefox webkit;
    a_program_that_never_comes_leaves_the_page_as_it_is in chromium firefox webkit;
    a_storage_that_throws_does_no_harm in chromium;
}

/// What must be readable in any case. Asks nothing of the page's scripts.
fn assert_readable(browser: &Session, page: &Page) {
    assert_eq!(browser.text("h1"), page.headline);
    assert!(browser.is_shown("main .prose p"), "the text of {} is shown", page.path);
    assert!(browser.text("main").len() > 400, "the text of {} is there", page.path);
}

/// Reads the first steps, one after the other, by ordinary links.
fn assert_walkable(browser: &Session, steps: &[Page]) {
    for (place, step) in steps.iter().enumerate() {
        if place > 0 {
            browser.follow(".onward a[rel=next]");
        }
        browser.until_true("the step is loaded", |browser| browser.text("h1") == step.headline);
        assert_readable(browser, step);
    }
}

fn without_javascript_the_whole_story_is_there(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url(&site.steps("en")[0].path));
    assert_walkable(&browser, site.steps("en"));
    assert!(browser.is_shown("noscript .notice"), "the page says that JavaScript is off");
    for other in ["no-app", "not-kept", "not-fetched"] {
        assert!(!browser.is_shown(&format!("[data-notice={other}]")), "and nothing else");
    }
    browser.follow("nav.languages a[data-language=id]");
    let other = &site.steps("id")[8];
    browser.until_true("the other language is loaded", |browser| browser.text("h1") == other.headline);
    browser.go(&site.url(&site.whole("id").path));
    browser.until_true("every step is on the page", |browser| browser.count("article.step") == 9);
}

fn without_webassembly_the_page_stays_and_says_so(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::WebAssembly));
    assert_page_stays(&site, &browser);
}

fn without_the_program_the_page_stays_and_says_so(engine: Engine) {
    assert_page_stays_without("wasm", engine);
}

fn without_its_glue_the_page_stays_and_says_so(engine: Engine) {
    assert_page_stays_without("js", engine);
}

fn without_the_words_the_page_stays_and_says_so(engine: Engine) {
    let faults = ["en/guess/", "en/wave/"].map(|page| Site::serve().app_file(page, "words")).into_iter();
    let (site, browser) = (Site::failing(faults.flat_map(|file| without(&file)).collect()), Session::open(engine));
    assert_page_stays(&site, &browser);
}

fn assert_page_stays_without(kind: &str, engine: Engine) {
    let file = Site::serve().app_file("en/guess/", kind);
    let (site, browser) = (Site::failing(without(&file)), Session::open(engine));
    assert_page_stays(&site, &browser);
}

/// The app of this site cannot start: every page says so once, and is there.
fn assert_page_stays(site: &Site, browser: &Session) {
    let page = &site.steps("en")[0];
    browser.go(&site.url(&page.path));
    browser.until_notices(&["no-app"]);
    assert!(!browser.is_live());
    assert_walkable(browser, &site.steps("en")[..2]);
    browser.until_notices(&["no-app"]);
}

fn a_program_that_never_comes_leaves_the_page_as_it_is(engine: Engine) {
    let (site, browser) = (Site::failing(vec![Fault::Hang(".wasm".into())]), Session::open(engine));
    browser.go(&site.url(&site.steps("en")[0].path));
    assert_walkable(&browser, &site.steps("en")[..2]);
    assert!(!browser.is_live());
    browser.assert_notices(&[]);
}

fn without_storage_the_app_runs_and_says_that_nothing_is_kept(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::Storage));
    assert_runs_without_storage(&site, &browser);
}

/// Some frames and settings do not hide the storage but let it throw.
fn a_storage_that_throws_does_no_harm(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.before_every_page(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    );
    assert_runs_without_storage(&site, &browser);
}

fn assert_runs_without_storage(site: &Site, browser: &Session) {
    let page = &site.steps("en")[0];
    browser.read(&site.url(&page.path));
    browser.until_shown(page);
    browser.assert_notices(&[]);
    browser.choose_theme("dark");
    browser.until_notices(&["not-kept"]);
    let theme = browser.script("return document.documentElement.dataset.theme", json!([]));
    assert_eq!(theme, Value::from("dark"), "the choice holds until the page is left");
    browser.click("nav.languages a[data-language=id]");
    browser.until_shown(site.other_language(page));
    browser.click(".onward a[rel=next]");
    browser.until_arrived(&site.steps("id")[1]);
    browser.go(&site.url("/"));
    browser.until_live();
}
