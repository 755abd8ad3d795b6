//! The page fits every screen, and nothing on it moves by itself.
//!
//! Where a law holds in Chromium alone: only Chromium can be asked for another screen and tells of what has moved.

use browser_tests::outline::side_by_side;
use browser_tests::site::{Copy, program};
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};
use std::fs;
use xtask::server::Fault;

in_engines! {
    no_page_scrolls_sideways_on_the_smallest_screen in chromium;
    no_page_scrolls_sideways_with_text_twice_as_large in chromium;
    nothing_moves_while_a_page_loads in chromium;
    nothing_in_the_bar_moves_while_a_page_is_still_coming in chromium firefox webkit;
    nothing_moves_when_the_app_takes_over in chromium firefox webkit;
}

/// What reaches beyond the right edge of the page, without what scrolls in a box of its own.
const BEYOND: &str = "const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const beyond = [...document.querySelectorAll('body *')].filter((part) =>
        part.getBoundingClientRect().right > width + 0.5 && !part.closest('.table'));
    return ['the page is ' + document.documentElement.scrollWidth + ' px wide'].concat(
        beyond.slice(0, 8).map((part) => part.outerHTML.slice(0, 90)))";

fn assert_fits(site: &Site, browser: &Session, width: u32, prepare: &str) {
    browser.resize(width, 640);
    let mut wide = Vec::new();
    let missing = site.url("/nowhere");
    let pages = site.pages().iter().map(|page| site.url(&page.path));
    for url in pages.chain([missing.clone()]) {
        browser.go(&url);
        if url != missing {
            browser.until_live();
            browser.until_complete();
        }
        browser.open_all();
        browser.script(prepare, json!([]));
        let beyond = browser.script(BEYOND, json!([]));
        if beyond != json!([]) {
            wide.push(format!("{url}: {beyond}"));
        }
    }
    assert!(wide.is_empty(), "pages that scroll sideways at {width} px:\n{}", wide.join("\n"));
}

/// 320 CSS pixels are also what a screen of 1280 has at a zoom of 400%.
fn no_page_scrolls_sideways_on_the_smallest_screen(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    assert_fits(&site, &browser, 320, "");
}

fn no_page_scrolls_sideways_with_text_twice_as_large(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    assert_fits(&site, &browser, 640, "document.documentElement.style.fontSize = '36px'");
}

/// Adds up what has moved, and remembers which parts did.
const WATCH: &str = "window.__moved = { sum: 0, parts: [] };
    window.__note = (entries) => {
        for (const entry of entries) {
            window.__moved.sum += entry.value;
            for (const source of entry.sources) {
                const name = source.node && (source.node.outerHTML || source.node.data || '').slice(0, 90);
                window.__moved.parts.push(entry.value.toFixed(4) + ' ' + name);
            }
        }
    };
    window.__shifts = new PerformanceObserver((list) => window.__note(list.getEntries()));
    window.__shifts.observe({ type: 'layout-shift', buffered: true });";

/// After two more frames, nothing is left to move.
const MOVED: &str = "const frame = () => new Promise((done) => requestAnimationFrame(done));
    return frame().then(frame).then(() => {
        window.__note(window.__shifts.takeRecords());
        return window.__moved;
    })";

fn nothing_moves_while_a_page_loads(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    browser.before_every_page(WATCH);
    let mut shifting = Vec::new();
    for width in [390, 1280] {
        browser.resize(width, 844);
        for page in site.pages() {
            browser.read(&site.url(&page.path));
            browser.until_complete();
            browser.until_typeface();
            let moved = browser.script(MOVED, json!([]));
            if moved["sum"].as_f64().is_none_or(|sum| sum >= 0.001) {
                let parts: Vec<&str> =
                    moved["parts"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                shifting.push(format!("{} at {width} px: {}\n  {}", page.path, moved["sum"], parts.join("\n  ")));
            }
        }
    }
    assert!(shifting.is_empty(), "pages on which something moves:\n{}", shifting.join("\n"));
}

/// Where the parts of the bar stand that are seen. A page that ends in the middle needs no scrollbar, and has its room.
const BAR: &str = "document.documentElement.style.overflowY = 'scroll';
    return document.fonts.ready.then(() => [...document.querySelectorAll('.top a, .theme')]
    .filter((part) => getComputedStyle(part).visibility === 'visible')
    .map((part) => { const { x, y, width } = part.getBoundingClientRect(); return [x, y, width]; }))";

/// A browser draws what has come of a page, and more of it later: each page here is one that ends in the middle.
fn nothing_in_the_bar_moves_while_a_page_is_still_coming(engine: Engine) {
    let copy = Copy::of_the_site();
    let page = fs::read_to_string(copy.folder().join("en/poster/index.html")).unwrap_or_default();
    // What is drawn before any script has run.
    let page = page.replace("<script", "<template").replace("</script", "</template");
    let Some((from, to)) = page.find("<header").zip(page.find("</header>")) else { panic!("the poster has a bar") };
    copy.add("whole.html", &page);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.go(&site.url("/whole.html"));
    let whole = browser.script(BAR, json!([]));
    assert!(whole.as_array().is_some_and(|parts| parts.len() > 10), "the bar is seen: {whole}");
    for (place, _) in page[from..to].match_indices('<') {
        copy.add("cut.html", &page[..from + place]);
        browser.go(&site.url("/cut.html"));
        let cut = browser.script(BAR, json!([]));
        let stays = cut.as_array().zip(whole.as_array()).is_some_and(|(cut, whole)| whole.starts_with(cut));
        assert!(stays, "up to {}: {cut}", page[from + place..].lines().next().unwrap_or_default());
    }
}

/// A browser does not tell of this: what takes another's place has not moved, in its eyes.
fn nothing_moves_when_the_app_takes_over(engine: Engine) {
    // The one that holds up all others, and no more: what hangs takes one of the few connections that a browser has.
    let (before, after) = (Site::failing(vec![Fault::Hang(program())]), Site::serve());
    let browser = Session::moving(engine);
    let mut moved = Vec::new();
    // The others keep their window of 1280 pixels.
    let widths: &[u32] = if engine == Engine::Chromium { &[390, 1280] } else { &[1280] };
    for width in widths {
        if engine == Engine::Chromium {
            browser.resize(*width, 844);
        }
        for page in after.in_language("id") {
            browser.go(&before.url(&page.path));
            browser.until_typeface();
            let sent = browser.shown();
            browser.read(&after.url(&page.path));
            browser.until_complete();
            browser.until_typeface();
            let shown = browser.shown();
            // The first part that stands elsewhere takes all that follows with it.
            let pairs = side_by_side(&sent, &shown);
            let elsewhere = pairs
                .iter()
                .find_map(|(sent, shown)| shown.filter(|shown| !sent.stands_like(shown)).map(|shown| (sent, shown)));
            moved.extend(elsewhere.map(|(sent, shown)| {
                format!("{} at {width} px: {} from {:?} to {:?}", page.path, sent.says, sent.place, shown.place)
            }));
        }
    }
    assert!(moved.is_empty(), "pages on which something moves:\n{}", moved.join("\n"));
}
