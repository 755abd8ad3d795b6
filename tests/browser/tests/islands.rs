//! The page is the article: what stands there as it was sent stays, and the app draws only into its islands.

use browser_tests::session::Key;
use browser_tests::setting::place;
use browser_tests::site::Copy;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::json;
use std::fs;
use xtask::server::Fault;

in_engines! {
    texts_outside_islands_are_the_same_nodes_before_and_after in chromium firefox webkit;
    focus_selection_and_opened_passages_stay_when_islands_come in chromium firefox webkit;
    a_panic_leaves_every_word_and_what_was_drawn_last in chromium firefox webkit;
    a_record_opened_before_the_app_came_comes_to_life in chromium firefox webkit;
    a_page_that_was_left_is_let_go in chromium firefox webkit;
    a_record_closes_at_the_first_click in chromium firefox webkit;
    the_program_holds_no_prose in chromium;
    an_article_reader_finds_question_argument_record_and_sources in chromium firefox webkit;
}

/// Remembers every text of the page outside its islands, and outside the rooms of buttons to come, once the page is read.
const REMEMBER: &str = "
    const texts = document.createTreeWalker(document.querySelector('#page'), NodeFilter.SHOW_TEXT);
    window.__texts = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.parentElement.closest('[data-island], .later')) window.__texts.push([text, text.data]);
    }";

/// How many were remembered, and which of them are gone or say something else.
const CHANGED: &str = "return [
    window.__texts.length > 10,
    window.__texts.filter(([text, said]) => !text.isConnected || text.data !== said).map(([, said]) => said),
]";

fn texts_outside_islands_are_the_same_nodes_before_and_after(engine: Engine) {
    let copy = Copy::that_begins_with(REMEMBER);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    for page in site.pages() {
        browser.read(&site.url(&page.path));
        browser.until_equal(&format!("the texts of {} stay", page.path), CHANGED, &json!([true, []]));
    }
}

fn focus_selection_and_opened_passages_stay_when_islands_come(engine: Engine) {
    let copy = Copy::that_begins_with(
        "const [table, paragraph] = ['.figure-table', 'main .prose p'].map((part) => document.querySelector(part));
        table.open = true;
        table.querySelector('summary').focus();
        getSelection().selectAllChildren(paragraph);",
    );
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[2].path));
    browser.until_equal(
        "what had the focus, was selected and was open still has and is",
        "const table = document.querySelector('.figure-table');
        return [
            document.activeElement === table.querySelector('summary'),
            getSelection().toString().trim().length > 20,
            table.open,
        ]",
        &json!([true, true, true]),
    );
}

fn a_panic_leaves_every_word_and_what_was_drawn_last(engine: Engine) {
    let copy = Copy::that_begins_with(REMEMBER);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[1].path));
    let drawn = "return document.querySelectorAll('[data-island] canvas').length";
    browser.until_true("the chart is drawn", |browser| browser.script(drawn, json!([])) != json!(0));
    // What the program cannot go on without: an element.
    browser.script("for (const name of ['createElement', 'createElementNS']) Document.prototype[name] = () => { throw new Error(name) }", json!([]));
    browser.click(".class-open");
    browser.until_notices(&["no-app"]);
    browser.until_equal("every text stays", CHANGED, &json!([true, []]));
    assert_ne!(browser.script(drawn, json!([])), json!(0), "what was drawn stays");
}

/// How many letters of a paragraph no part of the program may have.
const RUN: usize = 30;

fn the_program_holds_no_prose(_: Engine) {
    let (site, folder) = (Site::serve(), place("PARADOKS_DIST"));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let programs = entries.filter(|path| path.extension().is_some_and(|kind| kind == "wasm"));
    let programs: Vec<String> =
        programs.map(|path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned()).collect();
    assert!(!programs.is_empty(), "the program is there");
    let mut paragraphs = 0;
    for page in site.pages() {
        let html = site.file(&format!("{}index.html", page.path));
        for paragraph in html.split("<p>").skip(1).filter_map(|rest| rest.split('<').next()) {
            let run: String = paragraph.chars().take(RUN).collect();
            if run.chars().count() == RUN {
                paragraphs += 1;
                assert!(programs.iter().all(|program| !program.contains(&run)), "the program holds: {paragraph}");
            }
        }
    }
    assert!(paragraphs > 300, "only {paragraphs} paragraphs were found");
}

fn an_article_reader_finds_question_argument_record_and_sources(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("en")[1];
    browser.read(&site.url(&page.path));
    let library = fs::read_to_string(place("PARADOKS_READABILITY")).unwrap_or_default();
    browser.script(&format!("{library}; window.Readability = Readability"), json!([]));
    let read = browser.script("return new Readability(document.cloneNode(true)).parse().textContent", json!([]));
    let read = read.as_str().unwrap_or_default();
    for part in [".argument p", ".revealed .record p", ".sources li", ".figure-title"] {
        let script = "return document.querySelector(arguments[0]).textContent.trim().slice(0, 60)";
        let said = browser.script(script, json!([part]));
        assert!(read.contains(said.as_str().unwrap_or("?")), "{part} is missing: {said}");
    }
}

fn a_record_opened_before_the_app_came_comes_to_life(engine: Engine) {
    let browser = Session::open(engine);
    for step in [0, 3] {
        let site = Site::failing(vec![Fault::Late(".wasm".into())]);
        let page = &site.steps("en")[step].path;
        browser.go(&site.url(page));
        browser.click(".reveal > summary");
        browser.until("the record is open", "return document.querySelector('.reveal').open");
        site.mend();
        browser.until_live();
        let drawn = "return document.querySelector('.reveal canvas') !== null";
        browser.until(&format!("the record of {page} is drawn"), drawn);
        browser.script("location.reload()", json!([]));
        browser.until_live();
        browser.until("it was remembered", "return document.querySelector('.reveal').open");
        browser.until(&format!("the record of {page} is drawn again"), drawn);
    }
}

fn a_page_that_was_left_is_let_go(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let steps = site.steps("en");
    browser.read(&site.url(&steps[1].path));
    browser.script("window.__page = document.querySelector('#page')", json!([]));
    browser.click(".onward a[rel=next]");
    browser.until_arrived(&steps[2]);
    // What the app has drawn into stays in the browser's hands for good, and would hold what is around it.
    let held = "return [window.__page.isConnected, window.__page.querySelectorAll('[data-island], .figure-files').length]";
    browser.until_equal("nothing of the app is left in it", held, &json!([false, 0]));
}

fn a_record_closes_at_the_first_click(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[1].path));
    browser.click(".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.reveal').open");
    // A chart inside was looked at: the address names it.
    browser.until("the chart is there", "return document.querySelector('#figure-wave .reader') !== null");
    browser.script("document.querySelector('#figure-wave .reader').focus()", json!([]));
    browser.press(Key::Right);
    browser.until("the address names the chart", "return location.hash.startsWith('#figure-wave')");
    browser.click(".reveal > summary");
    browser.until("it is closed", "return !document.querySelector('.reveal').open");
    browser.until("and stays so", "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
        () => done(!document.querySelector('.reveal').open))))");
}
