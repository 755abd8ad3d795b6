//! What a reader sees on every page, before and after they have answered, at every place that they scroll to: no text is
//! covered, no two texts of a drawing overlap, nothing leaves its box, no figure has an empty band, every target can be hit,
//! one button at most is filled, bar, text and foot share one left edge, no line is a single short word.
//!
//! In Chromium alone: only Chromium can be asked for another screen. What the laws say stands in `src/scripts/layout/`.

use browser_tests::layout::Broken;
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::json;
use std::collections::BTreeMap;

in_engines! {
    the_laws_hold_at_360 in chromium;
    the_laws_hold_at_768 in chromium;
    the_laws_hold_at_1280 in chromium;
    the_laws_hold_at_1440 in chromium;
    text_set_apart_breaks_nothing in chromium;
    nothing_is_cut_off_on_paper in chromium;
    each_law_finds_its_fault_and_no_other in chromium;
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

/// What breaks laws, by law.
#[derive(Default)]
struct Report(BTreeMap<String, Vec<String>>);

impl Report {
    fn note(&mut self, path: &str, state: &str, broken: Vec<Broken>) {
        for one in broken {
            let line = format!("{path}, {state}, {} px: {}", one.scrolled, one.what);
            self.0.entry(one.law).or_default().push(line);
        }
    }

    fn assert_none(&self, at: &str) {
        let told = self.0.iter().map(|(law, lines)| format!("{law}: {}\n  {}", lines.len(), lines.join("\n  ")));
        let told: Vec<String> = told.collect();
        assert!(told.is_empty(), "laws of layout that do not hold {at}:\n{}", told.join("\n"));
    }
}

/// Asks for every law on every page: on a first visit, after everything is answered, and with everything open.
fn hold(engine: Engine, width: u32, height: u32) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    browser.resize(width, height);
    let mut report = Report::default();
    for page in LANGUAGES.iter().flat_map(|lang| site.in_language(lang)) {
        browser.visit(&site, page);
        // The whole story asks for nothing: what is told stands open in it.
        if page != site.whole(&page.lang) {
            report.note(&page.path, "closed", browser.broken_laws());
            browser.visit_answered(&site, page);
            report.note(&page.path, "answered", browser.broken_laws());
        }
        browser.open_all();
        browser.until_settled();
        report.note(&page.path, "opened", browser.broken_laws());
    }
    report.assert_none(&format!("at {width} px"));
}

/// Text as far apart as WCAG 1.4.12 has it.
const APART: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet]";

/// Whether what reaches out of its box is no more than the room behind the last word of a line.
fn hangs(reach: &str) -> bool {
    reach.split(' ').next().and_then(|pixels| pixels.parse().ok()).is_some_and(|pixels: u32| pixels <= 8)
}

/// Nothing is covered, runs into another or out of its box; lines may break elsewhere.
fn text_set_apart_breaks_nothing(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    let mut report = Report::default();
    for (lang, width, height) in [("id", 360, 740), ("en", 1280, 800)] {
        browser.resize(width, height);
        for page in site.steps(lang) {
            browser.visit_answered(&site, page);
            browser.script(APART, json!([]));
            browser.until_settled();
            let broken = browser.broken_laws().into_iter();
            let broken = broken.filter(|one| match &*one.law {
                "covered" | "collide" => true,
                "leave" => !one.what.split(" reaches ").nth(1).is_some_and(hangs),
                _ => false,
            });
            report.note(&page.path, &format!("at {width} px"), broken.collect());
        }
    }
    report.assert_none("where text is set apart");
}

/// The width of what is printed on A4 between the margins, in CSS pixels. Nobody scrolls there.
const PAPER: u32 = 703;

fn nothing_is_cut_off_on_paper(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.watch_drawings();
    browser.resize(PAPER, 994);
    let mut report = Report::default();
    for page in LANGUAGES.iter().flat_map(|lang| site.in_language(lang)) {
        browser.visit(&site, page);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        browser.script("dispatchEvent(new Event('beforeprint'))", json!([]));
        browser.until_settled();
        let cut = browser.broken_laws().into_iter().filter(|broken| broken.law == "leave").collect();
        report.note(&page.path, "printed", cut);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    }
    report.assert_none("on paper");
}

/// A page with nothing wrong, but for what stands in the place of `{}`.
const SOUND: &str = "<style>
    body { margin: 1rem; font: 1rem/1.5 sans-serif } p, figure { margin: 0 } .figure { border: 1px solid }
    .under, .over { position: relative } .over { margin-top: -1.5rem } .button { min-width: 44px; min-height: 44px }
    .pane { position: absolute; inset: 0 } .unseen { position: absolute; clip-path: inset(50%) }
    </style>
    <p>A line with <a href='#'>a link</a> in it.</p> <button class='button'>Go</button>
    <div class='under'><p>Words under a pane that only listens.</p><div class='pane'></div></div>
    <label><input type='checkbox'> A choice</label> <p class='unseen'>For some alone.</p>
    <figure class='figure'><svg width='300' height='30'><text x='10' y='20'>One</text><text x='90' y='20'>Two</text></svg>
    <p>How to read it.</p></figure> {}";

/// What breaks each law, and no other.
const FAULTS: [(&str, &str); 11] = [
    ("covered", "<p>Words under a box.</p><p class='over' style='background: white'>&nbsp;</p>"),
    ("covered", "<p>Words under other words of the page.</p><p class='over'>Words over other words of the page.</p>"),
    ("collide", "<svg width='300' height='60'><text x='10' y='20'>One</text><text x='20' y='22'>Two</text></svg>"),
    ("leave", "<p style='width: 4rem; white-space: nowrap'>A line that is too long.</p>"),
    ("gape", "<section class='figure'><p>First.</p><div style='height: 41px'></div><p>Second.</p></section>"),
    ("small", "<button style='width: 43px; height: 44px'>.</button>"),
    (
        "rival",
        "<button class='button' style='background: #222'>Do</button> <a class='button' style='background: #222'>Or do</a>",
    ),
    ("stray", "<header class='top'>A bar</header><main><h1 style='margin: 0 0 0 9px'>A headline</h1></main>"),
    ("unfilled", "<p>A word with a blank, {=name}, that nobody filled.</p>"),
    ("lone", "<p>A paragraph may well end in a line of its own, but not like<br>this.</p>"),
    (
        "covered",
        "<p style='position: fixed; inset: auto 0 0; background: white'>A bar at the bottom.</p>
            <p style='position: absolute; bottom: 0'>What no scrolling brings out from under it.</p>",
    ),
];

fn each_law_finds_its_fault_and_no_other(engine: Engine) {
    let (host, browser) = (Host::open(), Session::open(engine));
    browser.watch_drawings();
    let broken = |name: &str, fault: &str| -> Vec<String> {
        browser.go(&host.page(name, &SOUND.replace("{}", fault)));
        browser.broken_laws().into_iter().map(|broken| broken.law).collect()
    };
    assert_eq!(broken("sound", ""), [""; 0]);
    for (place, (law, fault)) in FAULTS.iter().enumerate() {
        assert_eq!(broken(&format!("fault-{place}"), fault), [*law], "{fault}");
    }
}
