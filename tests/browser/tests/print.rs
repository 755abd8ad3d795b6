//! The story on paper.
//!
//! In Chromium alone: only its driver shows a page as it would be printed.

use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    the_whole_story_prints_with_every_table in chromium;
    the_whole_story_prints_without_appendices_unless_asked in chromium;
    a_step_prints_with_what_is_closed_on_the_screen in chromium;
    no_column_is_cut_on_paper in chromium;
    a_result_of_the_quiz_prints_on_four_pages in chromium;
    the_record_is_on_paper_before_it_was_asked_for in chromium firefox webkit;
}

/// The parts of a print that the reader would miss, and those that are of no use on paper.
const PRINTED: &str = "const seen = (part) => part.checkVisibility({ contentVisibilityAuto: true })
        && part.getBoundingClientRect().height > 0;
    const parts = (selector) => [...document.querySelectorAll(selector)];
    return {
        missing: parts('h1, table, .figure, .prose p:not(.play *), .sources li').filter((part) => !seen(part)).length,
        useless: parts('.top, .skip, .onward, .foot').filter(seen).length,
    }";

fn print(browser: &Session) {
    lay_out_for(browser, "print");
}

fn lay_out_for(browser: &Session, media: &str) {
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": media }));
    let script = format!("return matchMedia('{media}').matches");
    browser.until(&format!("the page is laid out for {media}"), &script);
}

/// Opens the whole story in a language, and asks for its appendices on paper.
fn ask_for_appendices(site: &Site, browser: &Session, lang: &str) {
    lay_out_for(browser, "screen");
    browser.read(&site.url(&site.whole(lang).path));
    browser.click("#appendices");
}

/// How many pages come out of a printer. The browser counts those of its own file.
fn pages(browser: &Session) -> u64 {
    let paper = browser.devtools("Page.printToPDF", json!({ "printBackground": true }));
    let pages = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g) || []).length";
    browser.script(pages, json!([paper["data"]])).as_u64().unwrap_or_default()
}

fn a_result_of_the_quiz_prints_on_four_pages(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in ["id", "en"] {
        browser.read(&site.url(&site.steps(lang)[7].path));
        let keep = "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 2, done: { quiz: arguments[0] } }))";
        browser.script(keep, json!(["cdabcdabcdabaabdaacb"]));
        browser.reload();
        browser.until_live();
        // Three of the result, and what is left of the sources.
        assert!(pages(&browser) <= 4, "{lang}: {} pages", pages(&browser));
    }
}

fn the_whole_story_prints_with_every_table(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in ["id", "en"] {
        ask_for_appendices(&site, &browser, lang);
        print(&browser);
        assert_eq!(browser.script(PRINTED, json!([])), json!({ "missing": 0, "useless": 0 }));
        assert!(pages(&browser) > 5);
    }
}

fn the_whole_story_prints_without_appendices_unless_asked(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in ["id", "en"] {
        browser.read(&site.url(&site.whole(lang).path));
        let compact = pages(&browser);
        browser.click("#appendices");
        let all = pages(&browser);
        assert!(compact > 5 && compact * 5 <= all * 4, "{compact} pages, and {all} with everything");
    }
}

fn the_record_is_on_paper_before_it_was_asked_for(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for step in &site.steps("en")[..4] {
        browser.read(&site.url(&step.path));
        // What the browser says before it prints; it does not wait for anything after that.
        let printed = "dispatchEvent(new Event('beforeprint'));
            return Promise.resolve().then(() => document.querySelector('.revealed p').checkVisibility())";
        assert_eq!(browser.script(printed, json!([])), json!(true), "{}", step.path);
        browser.script("dispatchEvent(new Event('afterprint'))", json!([]));
        browser.until("the record waits again", "return !document.querySelector('.revealed p').checkVisibility()");
    }
}

fn a_step_prints_with_what_is_closed_on_the_screen(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for step in &site.steps("en")[..3] {
        browser.read(&site.url(&step.path));
        print(&browser);
        let printed = browser.script(PRINTED, json!([]));
        assert_eq!(printed, json!({ "missing": 0, "useless": 0 }), "{}", step.path);
    }
    assert_ne!(browser.script("return document.querySelectorAll('table').length", json!([])), Value::from(0));
}

/// Tables that are wider than the sheet they stand on.
const CUT: &str = "return [...document.querySelectorAll('table')]
    .filter((table) => table.getBoundingClientRect().width > table.parentElement.clientWidth + 0.5)
    .map((table) => table.caption.textContent)";

fn no_column_is_cut_on_paper(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    // A4 between margins of a centimetre.
    browser.resize(718, 1000);
    for lang in ["id", "en"] {
        ask_for_appendices(&site, &browser, lang);
        print(&browser);
        assert_eq!(browser.script(CUT, json!([])), json!([]), "{lang}");
    }
}
