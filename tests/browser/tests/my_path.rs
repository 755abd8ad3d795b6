//! A reader's own path: made on the device, of what the device keeps; printed, saved, and sent nowhere.

use browser_tests::{Engine, Missing, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    an_empty_path_says_where_to_begin in chromium firefox webkit;
    what_was_done_is_told_and_saved in chromium firefox webkit;
    a_guess_is_on_the_path_at_once in chromium firefox webkit;
    without_a_program_there_is_the_worksheet in chromium firefox;
}

fn path<'a>(site: &'a Site, lang: &str) -> &'a Page {
    let end = if lang == "id" { "/jejakku/" } else { "/my-path/" };
    let found = site.extra_pages(lang).iter().find(|page| page.path.ends_with(end));
    found.unwrap_or_else(|| panic!("there is no page {end}"))
}

/// Somebody who has been through the story.
fn keep(browser: &Session) {
    let done = json!({ "version": 2, "done": {
        "guess": 420_000,
        "drawing": [5000, 10000, 95000, 40000, 0, 0, 5000, 5000, 5000, 5000, 5000, 5000],
        "matched": [1, null, 0],
        "said": [true, false, null, null, true, null, null, null],
        "belief": { "path": [{ "at": 55, "after": null }, { "at": 25, "after": 6 }], "opened": [2, 6] },
        "quiz": "cdabcdabcdabbcdacbad",
    } });
    browser.script("localStorage.setItem('paradoks-ai.done', arguments[0])", json!([done.to_string()]));
}

fn an_empty_path_says_where_to_begin(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in ["id", "en"] {
        browser.read(&site.url(&path(&site, lang).path));
        assert_eq!(browser.count(".my-step, .my-take"), 0);
        browser.click("main.extra a[href$='/tebak/'], main.extra a[href$='/guess/']");
        browser.until_shown(&site.steps(lang)[0]);
    }
}

fn what_was_done_is_told_and_saved(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = path(&site, "en");
    browser.read(&site.url(&page.path));
    keep(&browser);
    browser.reload();
    browser.until_live();
    browser.until_kept();
    let asked = site.asked().len();
    assert_eq!(browser.count(".my-step"), 6, "each step that has something");
    let told = browser.text("main");
    for said in ["420,000", "Q3 2023", "95,000", "Line A: 2020, businesses shut", "Microsoft, Salesforce", "55", "25"] {
        assert!(told.contains(said), "{said} is not told in {told}");
    }
    assert_eq!(browser.count(".my-step .marks .plain"), 2, "the marker's path is drawn");
    assert_eq!(browser.count(".my-open li"), 2, "what is open is named");
    // Files are links that are clicked at once and never on the page.
    let catch = "window.__files = []; HTMLAnchorElement.prototype.click = function () {
        window.__files.push([this.download, decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1))]) }";
    browser.script(catch, json!([]));
    browser.click(".my-take > button:nth-of-type(1)");
    browser.click(".my-take > button:nth-of-type(2)");
    browser.until("both are saved", "return window.__files.length === 2");
    let files = browser.script("return window.__files", json!([]));
    assert_eq!((&files[0][0], &files[1][0]), (&json!("my-path-ai-paradox.txt"), &json!("my-path-ai-paradox.json")));
    assert!(files[0][1].as_str().is_some_and(|text| text.contains("I guessed 420,000 people.\r\n")), "{files}");
    let data: Value = serde_json::from_str(files[1][1].as_str().unwrap_or_default()).unwrap_or_default();
    assert_eq!((&data["guess"], &data["marker"][1]["at"]), (&json!(420_000), &json!(25)), "{data}");
    let heard: Vec<String> = site.asked().drain(asked..).filter(|path| !path.contains("icon")).collect();
    assert_eq!(heard, Vec::<String>::new(), "the server hears nothing of it");
    // The other language tells the same.
    browser.click("nav.languages a[data-language=id]");
    browser.until_shown(path(&site, "id"));
    assert!(browser.text("main").contains("Aku menebak 420.000 orang."));
}

fn a_guess_is_on_the_path_at_once(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    browser.mark();
    browser.type_into("#guess-typed", "123456");
    browser.click(".rail li:nth-child(9) a");
    browser.until_shown(&site.steps("en")[8]);
    browser.click(".path a[href$='/my-path/']");
    browser.until_shown(path(&site, "en"));
    assert!(browser.text("main").contains("I guessed 123,456 people."), "{}", browser.text("main"));
    browser.assert_same_document();
}

fn without_a_program_there_is_the_worksheet(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url(&path(&site, "en").path));
    browser.click("main.extra a[href$='/worksheet/']");
    browser.until_true("the worksheet is there", |browser| browser.text("h1") == "Worksheet");
    assert!(browser.text("main").contains("Write down one number"));
}
