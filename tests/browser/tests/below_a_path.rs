//! A site that does not live at its host's root.

use browser_tests::{Engine, Page, Session, Site, in_engines};

in_engines! {
    the_story_is_walked_below_a_path in chromium firefox webkit;
}

fn the_story_is_walked_below_a_path(engine: Engine) {
    let (site, browser) = (Site::below_a_path(), Session::open(engine));
    let steps = site.steps("id");
    assert!(steps[0].path.starts_with("/sub/path/id/"));
    browser.read(&site.url("/sub/path/"));
    browser.until_shown(&Page { path: "/sub/path/".into(), ..steps[0].clone() });
    browser.mark();
    for step in &steps[1..3] {
        browser.click(".onward a[rel=next]");
        browser.until_arrived(step);
    }
    browser.click("nav.languages a[data-language=en]");
    browser.until_shown(&site.steps("en")[2]);
    browser.back();
    browser.until_shown(&steps[2]);
    browser.assert_same_document();
    browser.reload();
    browser.until_live();
    browser.until_shown(&steps[2]);
    browser.go(&site.url("/sub/path/"));
    browser.until_shown(&site.steps("en")[0]);
    browser.go(&site.url("/sub/path/nowhere/"));
    browser.until("what is not found leads on", "return document.querySelectorAll('main a').length === 18");
    browser.click("main a");
    browser.until_shown(&steps[0]);
    browser.until_live();
}
