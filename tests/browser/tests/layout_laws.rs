//! What a reader sees on every page, before and after they have answered, at every place that they scroll to: no text is
//! covered, no two texts of a drawing overlap, nothing leaves its box, no figure has an empty band, every target can be hit.
//!
//! In Chromium alone: only Chromium can be asked for another screen. What the laws say stands in `src/scripts/layout/`.

use browser_tests::layout::Broken;
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Session, Site, in_engines};
use std::collections::BTreeMap;

in_engines! {
    the_laws_hold_at_360 in chromium;
    the_laws_hold_at_768 in chromium;
    the_laws_hold_at_1280 in chromium;
    the_laws_hold_at_1440 in chromium;
}

fn the_laws_hold_at_360(engine: Engine) {
    hold(engine, 360, 740);
}

fn the_laws_hold_at_768(engine: Engine) {
    hold(engine, 768, 1024);
}

fn the_laws_hold_at_1280(engine: Engine) {
    hold(engine, 1280, 800);
}

fn the_laws_hold_at_1440(engine: Engine) {
    hold(engine, 1440, 900);
}

/// Asks for every law on every page: on a first visit, after everything is answered, and with everything open.
fn hold(engine: Engine, width: u32, height: u32) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    browser.resize(width, height);
    let mut broken: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut note = |path: &str, state: &str, found: Vec<Broken>| {
        for one in found {
            let line = format!("{path}, {state}, {} px: {}", one.scrolled, one.what);
            broken.entry(one.law).or_default().push(line);
        }
    };
    for page in LANGUAGES.iter().flat_map(|lang| site.in_language(lang)) {
        browser.visit(&site, page);
        note(&page.path, "closed", browser.broken_laws());
        browser.visit_answered(&site, page);
        note(&page.path, "answered", browser.broken_laws());
        browser.open_all();
        browser.until_settled();
        note(&page.path, "opened", browser.broken_laws());
    }
    let told: Vec<String> =
        broken.iter().map(|(law, lines)| format!("{law}: {}\n  {}", lines.len(), lines.join("\n  "))).collect();
    assert!(broken.is_empty(), "laws of layout that do not hold at {width} px:\n{}", told.join("\n"));
}
