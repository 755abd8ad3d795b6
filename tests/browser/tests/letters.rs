//! The letters in drawings are large enough to be read, with the program and without it, and twice as large for who has asked
//! for letters twice as large. In Chromium alone, which can be asked for another screen.

use browser_tests::site::{Page, program, without};
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    letters_have_twelve_pixels_at_every_width in chromium;
    letters_of_the_static_page_have_twelve_pixels in chromium;
    letters_grow_with_the_readers in chromium;
}

/// What `lettersOf` tells of all figures on the page.
const LETTERS: &str = concat!(
    include_str!("../src/scripts/layout/letters.js"),
    "return [...document.querySelectorAll('.figure')].flatMap((figure) =>
        lettersOf(figure).map(([text, size]) => [`${figure.id}: ${text}`, size]))"
);
/// Screens on which drawings have little room for their width: the narrowest phone, with the 15 pixels that this browser's bar
/// takes and a phone's does not, and a figure beside its text.
const SCREENS: [(u32, u32); 5] = [(335, 700), (620, 800), (992, 800), (1024, 768), (1280, 800)];
/// In CSS pixels. A hair less is a canvas that ends between two pixels.
const LEAST: f64 = 11.95;

/// Every text of the page's drawings and how large it is.
fn letters(browser: &Session) -> Vec<(String, f64)> {
    let found = browser.script(LETTERS, json!([]));
    let one = |found: &Value| Some((found[0].as_str()?.to_owned(), found[1].as_f64()?));
    found.as_array().into_iter().flatten().filter_map(one).collect()
}

fn hold(engine: Engine, site: &Site, is_read: fn(&(String, f64)) -> bool, visit: impl Fn(&Session, &Page)) {
    let browser = Session::open(engine);
    browser.prefer_stillness("light");
    browser.watch_drawings();
    let (mut faults, mut read) = (Vec::new(), 0);
    for page in site.steps("id").iter().chain(site.steps("en")) {
        visit(&browser, page);
        for (width, height) in SCREENS {
            browser.resize(width, height);
            browser.until_still();
            let letters = letters(&browser);
            read += letters.len();
            let small = letters.into_iter().filter(|one| is_read(one) && one.1 < LEAST);
            faults.extend(small.map(|(what, size)| format!("{} at {width}: {what} has {size:.2} px", page.path)));
        }
    }
    assert!(read > 1_000, "{read} texts were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn letters_have_twelve_pixels_at_every_width(engine: Engine) {
    let site = Site::serve();
    hold(engine, &site, |_| true, |browser, page| browser.visit_answered(&site, page));
}

fn letters_of_the_static_page_have_twelve_pixels(engine: Engine) {
    let site = Site::failing(without(&program()));
    hold(engine, &site, |one| !is_of_the_crowd(one), |browser, page| {
        browser.go(&site.url(&page.path));
        browser.script("document.querySelectorAll('details').forEach((part) => { part.open = true })", json!([]));
        browser.until_typeface();
    });
}

fn letters_grow_with_the_readers(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    browser.resize(1440, 900);
    let smallest = |large: u32, step: usize| {
        browser.devtools("Page.setFontSizes", json!({ "fontSizes": { "standard": large, "fixed": large } }));
        browser.visit_answered(&site, &site.steps("en")[step]);
        letters(&browser).into_iter().map(|(_, size)| size).fold(f64::INFINITY, f64::min)
    };
    let mut faults = Vec::new();
    for step in 1..8 {
        let (before, after) = (smallest(16, step), smallest(32, step));
        if after < before * 1.98 {
            faults.push(format!("{}: {before:.1} px become {after:.1}", site.steps("en")[step].path));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The names of the crowd have letters of one size, and stand in a still picture that is scaled to its box.
fn is_of_the_crowd((what, _): &(String, f64)) -> bool {
    what.starts_with("figure-crowd")
}
