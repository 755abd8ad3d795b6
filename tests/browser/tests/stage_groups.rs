//! The crowd in its orders on the stage of step 1: out of the pile that the reader has guessed, and back to it.

use browser_tests::crowd::dots;
use browser_tests::session::Key;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    people_go_from_the_pile_into_an_order_and_back in chromium firefox webkit;
    a_person_is_named_on_the_stage in chromium firefox webkit;
    the_stage_is_led_by_keys in chromium firefox webkit;
    an_order_is_no_higher_than_the_screen in chromium;
    a_record_that_closes_takes_the_orders_along in chromium firefox webkit;
    a_link_to_an_order_leads_to_the_stage in chromium firefox webkit;
    who_asks_for_stillness_sees_an_order_at_once in chromium;
}

const GUESS: &str = "/en/guess/";
const EVERYBODY: u64 = 236_743;
const CHOICE: &str = ".stage .segment input";

/// How many people stand in colour on the stage.
fn standing() -> String {
    dots(".stage .crowd-picture canvas", "--now")
}

/// Opens the record on the stage, without a guess.
fn opened(engine: Engine) -> (Site, Session) {
    opened_in(Session::moving(engine))
}

fn opened_in(browser: Session) -> (Site, Session) {
    let site = Site::serve();
    browser.read(&site.url(GUESS));
    browser.click(".stage .button");
    until_choice(&browser);
    (site, browser)
}

fn until_choice(browser: &Session) {
    browser.until("the choice is on the stage", "return document.querySelector('.stage .segment input') !== null");
}

/// Chooses by its place: the pile, then the orders.
fn choose(browser: &Session, place: usize) {
    browser.click(&format!(".stage .segment label:nth-of-type({place}) input"));
}

fn until_grouped(browser: &Session, grouped: bool) {
    let script = format!("return document.querySelector('.stage').hasAttribute('data-grouped') === {grouped}");
    browser.until(if grouped { "they stand in an order" } else { "they stand in the pile" }, &script);
}

fn until_address(browser: &Session, fragment: &str) {
    browser.until_equal("the address says what is shown", "return location.hash", &json!(fragment));
}

fn until_said(browser: &Session, start: &str) {
    let script = format!("return document.querySelector('.stage .reading').textContent.startsWith({start:?})");
    browser.until(&format!("the reading line says “{start}”"), &script);
}

fn people_go_from_the_pile_into_an_order_and_back(engine: Engine) {
    let (_site, browser) = opened(engine);
    until_grouped(&browser, false);
    assert_eq!(browser.count("#figure-crowd canvas"), 0, "they stand once on the page");
    assert!(browser.is_shown("#figure-crowd .elsewhere a"), "and the figure says where");
    choose(&browser, 3);
    until_grouped(&browser, true);
    until_said(&browser, "By company: Intel leads with 42,120 people");
    until_address(&browser, "#figure-crowd&by=company");
    browser.until_equal("everybody has arrived", &standing(), &json!(EVERYBODY));
    assert_eq!(browser.script("return scrollY", json!([])), json!(0), "nothing has scrolled");
    choose(&browser, 2);
    until_said(&browser, "By month: ");
    browser.until_equal("everybody has arrived again", &standing(), &json!(EVERYBODY));
    choose(&browser, 1);
    until_grouped(&browser, false);
    until_address(&browser, "#figure-crowd");
    assert!(browser.is_shown(".stage > canvas") && !browser.is_shown(".stage .crowd-picture"), "the pile is back");
}

fn a_person_is_named_on_the_stage(engine: Engine) {
    let (_site, browser) = opened(engine);
    choose(&browser, 3);
    browser.until_equal("everybody has arrived", &standing(), &json!(EVERYBODY));
    browser.point(".stage .crowd-picture canvas", 300.0, 24.0);
    until_said(&browser, "Intel: 42,120 people");
    browser.until("the loupe is there", "return document.querySelector('.stage .loupe') !== null");
    assert!(browser.text(".stage .loupe").contains("Intel"));
}

fn the_stage_is_led_by_keys(engine: Engine) {
    let (_site, browser) = opened(engine);
    browser.tab_to(CHOICE);
    browser.press(Key::Right);
    until_address(&browser, "#figure-crowd&by=month");
    browser.press(Key::Right);
    until_said(&browser, "By company: ");
    browser.tab_from_the_top();
    browser.tab_to(".stage .crowd-picture");
    browser.press(Key::Right);
    until_said(&browser, "Intel: 42,120 people");
    browser.press(Key::Escape);
    until_said(&browser, "By company: ");
}

/// With the bar above it and, on a phone, the one below.
fn an_order_is_no_higher_than_the_screen(engine: Engine) {
    let (_site, browser) = opened(engine);
    for (width, height) in [(390, 844), (768, 1024), (1280, 800), (1440, 900), (1920, 1080)] {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", screen);
        for place in [2, 3, 4, 5, 6] {
            choose(&browser, place);
            until_grouped(&browser, true);
            browser.until(
                "the names are there",
                "return document.querySelector('.stage .crowd-labels:not(.waits) text') !== null",
            );
            browser.script("scrollTo(0, 0)", json!([]));
            let seen = "const choice = document.querySelector('.stage .switch').getBoundingClientRect();
                const next = document.querySelector('.next');
                const end = getComputedStyle(next).position === 'fixed' ? next.getBoundingClientRect().top : innerHeight;
                return Math.round(choice.bottom - end)";
            let below = browser.script(seen, json!([])).as_f64().unwrap_or(f64::NAN);
            assert!(below <= 0.0, "the choice ends {below} px below the screen of {width} x {height}, order {place}");
        }
    }
}

fn a_record_that_closes_takes_the_orders_along(engine: Engine) {
    let (_site, browser) = opened(engine);
    choose(&browser, 3);
    until_grouped(&browser, true);
    browser.click(".reveal > summary");
    browser.until("the stage asks again", "return document.querySelector('.stage.asks') !== null");
    assert_eq!(browser.count(CHOICE), 0);
    browser.click(".reveal > summary");
    until_choice(&browser);
    browser.until_equal("everybody stands where they stood", &standing(), &json!(EVERYBODY));
}

fn a_link_to_an_order_leads_to_the_stage(engine: Engine) {
    let (site, browser) = opened(engine);
    browser.go(&site.url("/nowhere"));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=country&at=united-kingdom")));
    until_choice(&browser);
    until_said(&browser, "United Kingdom: 5,901 people");
    browser.until_equal("the stage is in sight", "return Math.round(scrollY)", &json!(0));
}

fn who_asks_for_stillness_sees_an_order_at_once(engine: Engine) {
    let browser = Session::open(engine);
    let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    let (_site, browser) = opened_in(browser);
    browser.script(
        "window.__frames = 0; const request = requestAnimationFrame;
        window.requestAnimationFrame = (frame) => { window.__frames++; return request(frame); };",
        json!([]),
    );
    choose(&browser, 3);
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    choose(&browser, 1);
    until_grouped(&browser, false);
    assert_eq!(browser.script("return window.__frames", json!([])), Value::from(0), "nothing has moved");
}
