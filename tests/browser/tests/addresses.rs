//! Addresses with slips in them.

use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    an_unknown_address_leads_on in chromium firefox webkit;
    an_address_with_rubbish_at_its_end_is_the_page in chromium firefox webkit;
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
