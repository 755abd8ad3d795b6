//! The crowd: all of it drawn, in every order, by mouse and keyboard alike, and something to read where it cannot be.

use browser_tests::session::Key;
use browser_tests::site::{Copy, without};
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    everybody_is_drawn_in_every_order in chromium firefox webkit;
    names_keep_apart_when_letters_are_set_apart in chromium firefox webkit;
    the_crowd_is_regrouped_and_read_by_keyboard in chromium firefox webkit;
    the_crowd_is_regrouped_and_read_by_mouse in chromium firefox webkit;
    a_link_shows_what_was_shown in chromium firefox webkit;
    without_a_canvas_a_picture_and_the_table_stand_there in chromium firefox webkit;
    without_its_file_the_figure_says_so in chromium firefox webkit;
    a_damaged_file_is_told_by_its_line in chromium;
    who_asks_for_stillness_sees_the_end_at_once in chromium;
}

const GUESS: &str = "/en/guess/";
const EVERYBODY: u32 = 236_743;

/// How many pixels of the canvas are not paper. Its left edge always is.
const DOTS: &str = "const canvas = document.querySelector('.crowd canvas');
    const { width, height } = canvas;
    if (width === 0 || height < 200) return 0;
    const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, width, height).data.buffer);
    let dots = 0;
    for (const pixel of pixels) if (pixel !== pixels[0]) dots++;
    return dots";

/// Opens the record, and waits for the crowd in it.
fn reveal(site: &Site, browser: &Session) {
    browser.read(&site.url(GUESS));
    browser.click(".reveal > summary");
    until_read(browser);
}

fn until_read(browser: &Session) {
    browser.until("the crowd's file is read", "return document.querySelector('.crowd') !== null");
}

/// Chooses an order by its place on the switch.
fn choose(browser: &Session, place: usize) {
    browser.click(&format!(".switch label:nth-of-type({place}) input"));
}

fn until_said(browser: &Session, start: &str) {
    let script = format!("return document.querySelector('#figure-crowd .reading').textContent.startsWith({start:?})");
    browser.until(&format!("the reading line says “{start}”"), &script);
}

fn until_address(browser: &Session, fragment: &str) {
    browser.until_equal("the address says what is shown", "return location.hash", &json!(fragment));
}

/// Sets text apart as WCAG 1.4.12 names it, and tells which labels of the crowd then run into each other.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet];
    const labels = [...document.querySelectorAll('.crowd-labels text')].map((text) => [text, text.getBoundingClientRect()]);
    if (labels.length < 3) return ['there are no labels'];
    return labels.flatMap(([one, a], place) => labels.slice(place + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
        .map(([other]) => one.textContent + ' / ' + other.textContent))";

fn names_keep_apart_when_letters_are_set_apart(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    reveal(&site, &browser);
    for place in 1..=5 {
        choose(&browser, place);
        browser.until("the labels are there", "return document.querySelectorAll('.crowd-labels text').length > 2");
        assert_eq!(browser.script(SPACED, json!([])), json!([]), "order {place}");
    }
}

fn everybody_is_drawn_in_every_order(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    reveal(&site, &browser);
    for place in 1..=5 {
        choose(&browser, place);
        browser.until_equal("everybody stands in a place of their own", DOTS, &json!(EVERYBODY));
    }
}

fn the_crowd_is_regrouped_and_read_by_keyboard(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.tab_to(".reveal > summary");
    browser.press(Key::Enter);
    until_read(&browser);
    browser.tab_to(".switch input");
    browser.press(Key::Right);
    until_address(&browser, "#figure-crowd&by=company");
    browser.tab_to(".crowd");
    browser.press(Key::Right);
    until_said(&browser, "Intel: 42,120 people, 17.8% of the crowd.");
    until_address(&browser, "#figure-crowd&by=company&at=intel");
    browser.press(Key::Right);
    until_said(&browser, "Microsoft: 18,855 people");
    browser.press(Key::End);
    until_said(&browser, "Other companies: 106,356 people");
    browser.press(Key::Left);
    until_said(&browser, "Scale AI: 200 people");
    browser.press(Key::Home);
    until_said(&browser, "Intel: ");
    browser.press(Key::Escape);
    until_said(&browser, "Point at the crowd");
    until_address(&browser, "#figure-crowd&by=company");
    browser.until_equal("everybody is there", DOTS, &json!(EVERYBODY));
}

fn the_crowd_is_regrouped_and_read_by_mouse(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    reveal(&site, &browser);
    browser.until_equal("everybody has fallen into place", DOTS, &json!(EVERYBODY));
    choose(&browser, 3);
    browser.until_equal("everybody has arrived", DOTS, &json!(EVERYBODY));
    browser.point(".crowd canvas", 300.0, 12.0);
    until_said(&browser, "Hardware: 60,464 people, 25.5% of the crowd.");
    let said = browser.text("#figure-crowd .reading");
    assert!(said.contains("This dot is one of") && said.contains(", Hardware, "), "{said}");
    browser.point("#figure-crowd figcaption", 5.0, 5.0);
    until_said(&browser, "Point at the crowd");
}

fn a_link_shows_what_was_shown(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=country&at=united-kingdom")));
    until_said(&browser, "United Kingdom: 5,901 people");
    browser.click("nav.languages a[data-language=id]");
    until_said(&browser, "Britania Raya: 5.901 orang");
}

fn without_a_canvas_a_picture_and_the_table_stand_there(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.script("HTMLCanvasElement.prototype.getContext = () => null", json!([]));
    browser.click(".reveal > summary");
    browser.until_complete();
    browser.until("the orders are there", "return document.querySelector('.switch') !== null");
    browser.until("a picture stands there", "return document.querySelector('.crowd-still img') !== null");
    browser.script("document.querySelector('.crowd-still').scrollIntoView()", json!([]));
    browser.until("it has loaded", "return document.querySelector('.crowd-still img').naturalWidth > 500");
    browser.script("document.querySelector('#figure-crowd details').open = true", json!([]));
    let rows = "return document.querySelectorAll('#figure-crowd tbody tr').length";
    browser.until_equal("the table has every month", rows, &json!(19));
    choose(&browser, 4);
    browser.until_equal("the table follows", rows, &json!(11));
}

fn without_its_file_the_figure_says_so(engine: Engine) {
    let (site, browser) = (Site::failing(without("/record/crowd.csv")), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.click(".reveal > summary");
    let said = "return document.querySelector('.crowd-wait').textContent.includes('could not be loaded')";
    browser.until("the figure says so", said);
    browser.click(".crowd-wait button");
    browser.until("it has tried again", said);
}

fn a_damaged_file_is_told_by_its_line(engine: Engine) {
    let copy = Copy::of_the_site();
    copy.change("record/crowd.csv", |csv| csv.replacen("2024-01,Google", "2024-01;Google", 1));
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.click(".reveal > summary");
    let said = "return document.querySelector('.crowd-wait').textContent.includes('damaged in line 3')";
    browser.until("the figure names the line", said);
}

fn who_asks_for_stillness_sees_the_end_at_once(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    browser.before_every_page(
        "window.__asked = 0;
        const request = window.requestAnimationFrame;
        window.requestAnimationFrame = (frame) => { window.__asked++; return request(frame); };",
    );
    reveal(&site, &browser);
    browser.until_equal("everybody stands", DOTS, &json!(EVERYBODY));
    let asked = browser.script("return window.__asked", json!([]));
    choose(&browser, 2);
    until_address(&browser, "#figure-crowd&by=company");
    browser.until_equal("everybody stands", DOTS, &json!(EVERYBODY));
    assert_eq!(browser.script("return window.__asked", json!([])), asked, "nothing has moved");
}
