//! Passing it on: share, cite, print, and what a page says of itself to machines.

use browser_tests::session::Key;
use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    what_the_system_shares_is_shared in chromium firefox webkit;
    without_the_system_the_link_is_copied_or_else_marked in chromium firefox webkit;
    citations_are_copied_as_they_stand in chromium firefox webkit;
    a_button_prints in chromium firefox webkit;
    every_page_of_the_story_names_what_it_retells in chromium firefox webkit;
}

/// Replaces the system's way of sharing and the clipboard: each notes what it is given, and refuses with an error of a
/// name where there is one.
const REPLACE: &str = "const [sharing, copying] = arguments;
    const refuse = (name) => name === null ? undefined : Promise.reject(new DOMException('', name));
    const define = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });
    define('share', sharing === 'missing' ? undefined
        : async (data) => { window.__asked = sharing !== null; await refuse(sharing); window.__shared = [data.title, data.url] });
    define('clipboard', { writeText: async (text) => { await refuse(copying); window.__copied = text } })";

/// Presses a button by its place. By keyboard: on a page as long as the whole story, a click may miss.
fn press(browser: &Session, place: usize) {
    let focus = "document.querySelectorAll('.pass-on-play button')[arguments[0]].focus()";
    browser.script(focus, json!([place]));
    browser.press(Key::Enter);
}

/// Where there is something to pass on.
fn places(site: &Site) -> [&Page; 2] {
    [&site.steps("en")[8], site.whole("en")]
}

fn what_the_system_shares_is_shared(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in places(&site) {
        browser.read(&site.url(&page.path));
        browser.script(REPLACE, json!([null, null]));
        press(&browser, 0);
        let shared = json!(["The AI Paradox", site.url(&site.steps("en")[0].path)]);
        browser.until_equal("it is shared", "return window.__shared", &shared);
        // Who changes their mind is left in peace.
        browser.script(REPLACE, json!(["AbortError", null]));
        press(&browser, 0);
        browser.until("it was asked", "return window.__asked === true");
        assert_eq!(browser.text(".pass-on-play [role=status]"), "");
        assert_eq!(browser.script("return window.__copied === undefined", json!([])), json!(true));
    }
}

fn without_the_system_the_link_is_copied_or_else_marked(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let link = json!(site.url(&site.steps("en")[0].path));
    browser.read(&site.url(&places(&site)[0].path));
    for sharing in ["missing", "NotAllowedError"] {
        browser.script("window.__copied = null", json!([]));
        browser.script(REPLACE, json!([sharing, null]));
        press(&browser, 0);
        browser.until_equal("it is copied", "return window.__copied", &link);
        browser.until_true("that is told", |browser| !browser.text(".pass-on-play [role=status]").is_empty());
    }
    browser.script(REPLACE, json!(["missing", "NotAllowedError"]));
    press(&browser, 0);
    browser.until_equal("the link is marked", "return getSelection().toString().trim()", &link);
}

fn citations_are_copied_as_they_stand(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&places(&site)[0].path));
    browser.click(".cite > summary");
    browser.script(REPLACE, json!(["missing", null]));
    let copied = |button: usize| -> String {
        browser.script("window.__copied = null", json!([]));
        let click = "document.querySelectorAll('.cite button')[arguments[0]].click()";
        browser.script(click, json!([button]));
        browser.until("it is copied", "return window.__copied !== null");
        browser.script("return window.__copied", json!([])).as_str().unwrap_or_default().to_owned()
    };
    let [story, story_entry, article, article_entry] = [0, 1, 2, 3].map(copied);
    assert!(story.ends_with(&site.url(&site.steps("en")[0].path)), "{story}");
    assert!(article.starts_with("Darmawan, S. (2025, July 28). AI paradox #1:"), "{article}");
    assert!(article.contains("https://sigitdarmawan.com/2025/07/28/"), "{article}");
    assert!(
        story_entry.starts_with("@misc{") && article_entry.contains("author = {Darmawan, Sigit}"),
        "{article_entry}"
    );
    for (id, text) in [("cite-story-apa", &story), ("cite-article-bibtex", &article_entry)] {
        let shown = browser.script("return document.getElementById(arguments[0]).textContent", json!([id]));
        assert_eq!(shown, json!(text));
    }
    browser.script(REPLACE, json!(["missing", "NotAllowedError"]));
    browser.script("document.querySelectorAll('.cite button')[2].click()", json!([]));
    browser.until_equal("the citation is marked", "return getSelection().toString().trim()", &json!(article));
}

fn a_button_prints(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in places(&site) {
        browser.read(&site.url(&page.path));
        browser.script("window.print = () => { window.__printed = true }", json!([]));
        press(&browser, 1);
        browser.until("it is printed", "return window.__printed === true");
    }
}

fn every_page_of_the_story_names_what_it_retells(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in ["id", "en"] {
        for page in site.steps(lang).iter().chain([site.whole(lang)]) {
            browser.go(&site.url(&page.path));
            let block = "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)";
            let said = browser.script(block, json!([]));
            let article = &said["isBasedOn"];
            assert_eq!(article["headline"], "AI Paradox #1: AI dan Gelombang Pemutusan Kerja Baru", "{}", page.path);
            assert_eq!((&article["author"]["name"], &article["inLanguage"]), (&json!("Sigit Darmawan"), &json!("id")));
            assert_eq!(
                (&said["inLanguage"], &said["headline"]),
                (&json!(lang), &json!(page.headline)),
                "{}",
                page.path
            );
            assert!(said["license"].as_str().is_some_and(|licence| licence.contains("MIT")));
            let other = site.other_language(page);
            let there = &said["workTranslation"][0];
            assert!(there["url"].as_str().is_some_and(|url| url.ends_with(&other.path)), "{there}");
        }
    }
    // The policy forbids scripts in a page; such a block is none, and no engine takes it for one.
    let reported = "const reported = [];
        document.addEventListener('securitypolicyviolation', (event) => reported.push(event.effectiveDirective));
        const add = (type) => { const script = document.createElement('script'); script.type = type;
            script.textContent = '{}'; document.head.append(script); };
        add('application/ld+json');
        return new Promise((done) => setTimeout(() => {
            const quiet = reported.length === 0;
            document.addEventListener('securitypolicyviolation', () => done(quiet));
            add('text/javascript');
        }))";
    assert_eq!(browser.script(reported, json!([])), Value::Bool(true), "a real script is reported, the block is not");
}
