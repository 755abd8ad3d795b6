//! Addresses with slips in them, and those of before.

use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    an_unknown_address_leads_on in chromium firefox webkit;
    an_address_with_rubbish_at_its_end_is_the_page in chromium firefox webkit;
    an_address_that_has_changed_leads_on in chromium firefox webkit;
    an_address_that_has_changed_leads_on_without_scripts in chromium;
}

fn an_unknown_address_leads_on(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for path in ["/nowhere", "/id/nowhere/", "/en/tebak/", "/%E0%A4%A/"] {
        browser.go(&site.url(path));
        let status = browser.script("return fetch(location.href).then((answer) => answer.status)", json!([]));
        assert_eq!(status, json!(404), "{path} is said to be nowhere");
        assert!(browser.is_shown("h1") && !browser.text("h1").is_empty(), "{path} has a headline");
        assert!(browser.is_shown("header.top"), "{path} has the bar");
        browser.until_true("every step is led to in both languages", |browser| browser.count("main a") == 18);
    }
    browser.click("main [lang=en] li:nth-child(3) a");
    browser.until_live();
    browser.until_shown(&site.steps("en")[2]);
    browser.back();
    browser.until("the page of what is not found is back", "return document.querySelectorAll('main a').length === 18");
}

fn an_address_with_rubbish_at_its_end_is_the_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("id")[1];
    for rubbish in ["#%E0%A4%A", "#/../<script>", "#\"'>", "#title", "#nowhere", "?from=somewhere", "?%E0%A4%A#%"] {
        // The same page at another fragment would not be loaded.
        browser.go("about:blank");
        browser.read(&site.url(&format!("{}{rubbish}", page.path)));
        browser.until_shown(page);
        browser.assert_notices(&[]);
        browser.click(".onward a[rel=next]");
        browser.until_arrived(&site.steps("id")[2]);
    }
}

/// The addresses that step 4 had before, in both languages.
const BEFORE: [&str; 2] = ["id/tumbuh-sambil-memangkas/", "en/growing-while-cutting/"];

fn an_address_that_has_changed_leads_on(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for (before, lang) in BEFORE.into_iter().zip(["id", "en"]) {
        let page = &site.steps(lang)[3];
        let sent = site.file(&format!("{before}index.html"));
        let says = ["name=\"robots\" content=\"noindex\"", "rel=\"canonical\""].map(|said| sent.contains(said));
        assert_eq!(says, [true; 2], "{sent}");
        assert!(sent.contains(&format!("<a href=\"{}\">{}</a>", page.path, page.title.replace('&', "&amp;"))), "{sent}");
        browser.go("about:blank");
        browser.go(&site.url(&format!("/{before}?from=chat#figure-growing")));
        browser.until_live();
        browser.until_shown(page);
        let behind = "return [location.search, location.hash]";
        assert_eq!(browser.script(behind, json!([])), json!(["?from=chat", "#figure-growing"]), "{before}");
        // In somebody else's page, the step and its figure.
        for rest in ["?until=5", "growing/?plain"] {
            browser.go(&site.url(&format!("/embed/{before}{rest}#theme=dark")));
            browser.until_live();
            let here = "return location.pathname + location.search + location.hash";
            assert_eq!(browser.script(here, json!([])), json!(format!("/embed{}{rest}#theme=dark", page.path)));
        }
    }
    assert!(!site.file("sitemap.xml").contains(BEFORE[1]), "no map names it");
}

fn an_address_that_has_changed_leads_on_without_scripts(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    for (before, lang) in BEFORE.into_iter().zip(["id", "en"]) {
        browser.go(&site.url(&format!("/{before}")));
        let headline = &site.steps(lang)[3].headline;
        browser.until_true("the page itself leads on", |browser| browser.count("h1") == 1 && browser.text("h1") == *headline);
    }
}
