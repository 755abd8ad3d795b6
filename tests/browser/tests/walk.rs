//! Through the story by click: onward, by the rail, and by the browser's own buttons.

use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Session, Site, in_engines};

in_engines! {
    every_step_is_walked_by_click_in_both_languages in chromium firefox webkit;
    every_step_is_reached_by_the_rail in chromium firefox webkit;
    every_address_shows_its_own_page in chromium firefox webkit;
    the_way_back_holds_after_a_reload in chromium firefox webkit;
    a_source_is_jumped_to_on_the_same_page in chromium firefox webkit;
}

fn every_step_is_walked_by_click_in_both_languages(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    for lang in LANGUAGES {
        let steps = site.steps(lang);
        browser.read(&site.url(&steps[0].path));
        browser.until_shown(&steps[0]);
        browser.mark();
        let mut left = Vec::new();
        for step in &steps[1..] {
            browser.click(".onward a[rel=next]");
            browser.until_arrived(step);
            left.push(browser.left_at());
        }
        assert_eq!(browser.count(".onward a[rel=next]"), 0, "the last step leads no further");
        for (step, left) in steps.iter().zip(&left).rev() {
            browser.back();
            browser.until_shown(step);
            browser.until_scrolled(*left);
        }
        for (step, left) in steps[1..].iter().zip(&left[1..]) {
            browser.forward();
            browser.until_shown(step);
            browser.until_scrolled(*left);
        }
        browser.forward();
        browser.until_shown(&steps[8]);
        for step in steps[..8].iter().rev() {
            browser.click(".onward a[rel=prev]");
            browser.until_arrived(step);
        }
        browser.assert_same_document();
    }
}

fn every_step_is_reached_by_the_rail(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    for lang in LANGUAGES {
        let steps = site.steps(lang);
        browser.read(&site.url(&steps[0].path));
        browser.mark();
        for (place, step) in steps.iter().enumerate().rev() {
            browser.click(&format!("nav.rail li:nth-child({}) a", place + 1));
            browser.until_arrived(step);
            let current = format!(
                "return [...document.querySelectorAll('nav.rail a')]
                    .every((link, place) => (link.getAttribute('aria-current') === 'step') === (place === {place}))"
            );
            browser.until("the rail says where the reader is", &current);
        }
        browser.click("footer a");
        browser.until_arrived(site.whole(lang));
        assert_eq!(browser.count("nav.rail a[aria-current]"), 0, "the whole story is no step");
        browser.assert_same_document();
    }
}

fn every_address_shows_its_own_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in site.pages() {
        browser.read(&site.url(&page.path));
        browser.until_shown(page);
        browser.assert_notices(&[]);
    }
}

fn the_way_back_holds_after_a_reload(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    let steps = site.steps("en");
    browser.read(&site.url(&steps[0].path));
    for step in &steps[1..3] {
        browser.click(".onward a[rel=next]");
        browser.until_arrived(step);
    }
    browser.reload();
    browser.until_live();
    browser.until_shown(&steps[2]);
    browser.back();
    browser.until_live();
    browser.until_shown(&steps[1]);
    browser.back();
    browser.until_live();
    browser.until_shown(&steps[0]);
    browser.forward();
    browser.until_live();
    browser.until_shown(&steps[1]);
}

fn a_source_is_jumped_to_on_the_same_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let step = &site.steps("id")[1];
    browser.read(&site.url(&step.path));
    browser.mark();
    browser.click(".argument .chip");
    browser.until("the source is the page's target", "return document.querySelector('.sources li:target') !== null");
    let left = browser.left_at();
    browser.back();
    browser.until("the anchor is gone", "return location.hash === ''");
    browser.until_shown(step);
    browser.until("the reader is back at the same line", &format!("return Math.abs(scrollY - {left}) < 2"));
    browser.assert_same_document();
}
