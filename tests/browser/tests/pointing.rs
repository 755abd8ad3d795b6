//! Numbers of the running text that point at their figure: by pointer, focus and touch, and as links without the program.

use browser_tests::session::Key;
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    every_pointing_number_is_shown_by_its_figure in chromium firefox webkit;
    what_was_shown_comes_back in chromium firefox webkit;
    a_figure_marks_the_number_that_says_what_it_shows in chromium firefox webkit;
    on_a_phone_the_figure_comes_to_the_number_and_goes_again in chromium;
    a_figure_follows_the_text_until_it_is_taken_in_hand in chromium;
    without_scripts_a_number_leads_to_its_figure in chromium firefox webkit;
}

/// How many numbers point in the whole story, at least; and each of its first eight steps has some.
const POINTING: usize = 40;
const WITH_FIGURES: usize = 8;
const SHOCKS: &str = "/en/three-shocks/";

/// Gives the focus to every number that points, one after the other, and tells what each says and what its figure reads.
const FOCUS_EACH: &str = "const frame = () => new Promise((done) => requestAnimationFrame(done));
    const told = [];
    return [...document.querySelectorAll('a[data-state]')].reduce((before, number) => before.then(async () => {
        number.focus({ preventScroll: true });
        const figure = document.querySelector(number.getAttribute('href'));
        for (let frames = 0; frames < 120 && !number.hasAttribute('data-shown'); frames++) await frame();
        const reading = figure.querySelector('.reading').textContent;
        told.push([number.textContent, reading, number.hasAttribute('data-shown')]);
    }), Promise.resolve()).then(() => told)";

/// Whether a figure's line says a number: as it is, or as an index of 100 that has risen or fallen by it.
fn says(reading: &str, number: &str) -> bool {
    let change: f64 = number.trim_end_matches('%').parse().unwrap_or(f64::NAN);
    let index = [100.0 - change, 100.0 + change].map(|index| format!("{index:.1}"));
    reading.contains(number) || index.iter().any(|index| reading.contains(index))
}

fn every_pointing_number_is_shown_by_its_figure(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let mut found = 0;
    for step in &site.steps("en")[..WITH_FIGURES] {
        browser.visit_answered(&site, step);
        let told = browser.script(FOCUS_EACH, json!([]));
        let told: Vec<&Value> = told.as_array().into_iter().flatten().collect();
        assert!(!told.is_empty(), "no number of {} points", step.path);
        for one in &told {
            let [number, reading] = [0, 1].map(|at| one[at].as_str().unwrap_or_default());
            assert!(one[2] == json!(true) && says(reading, number), "{}: {number} is read as “{reading}”", step.path);
        }
        found += told.len();
    }
    assert!(found >= POINTING, "{found} numbers point");
}

const READING: &str = "return document.querySelector('#figure-shocks .reading').textContent";
const CHOSEN: &str = "return document.querySelector('#figure-shocks .segment input:checked + span').textContent";

/// Opens step 3 with its record.
fn open(site: &Site, browser: &Session) {
    browser.read(&site.url(SHOCKS));
    browser.open_records();
    browser.until_complete();
}

fn text(browser: &Session, script: &str) -> String {
    browser.script(script, json!([])).as_str().unwrap_or_default().to_owned()
}

fn what_was_shown_comes_back(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let before = (text(&browser, CHOSEN), text(&browser, READING));
    let height = "return document.documentElement.scrollHeight";
    let tall = browser.script(height, json!([]));
    browser.point("a[data-state*='show=information']", 2.0, 5.0);
    browser.until_equal("the measure is switched", CHOSEN, &json!("Information sector"));
    browser.until("the number is marked", "return document.querySelector('a[data-state][data-shown]') !== null");
    assert_eq!(browser.script(height, json!([])), tall, "nothing moves because of it");
    browser.point("h1", 2.0, 2.0);
    browser.until_equal("the measure is as before", CHOSEN, &json!(before.0));
    browser.until_equal("the line is as before", READING, &json!(before.1));
    assert_eq!(browser.script("return location.hash", json!([])), json!(""), "pointing leaves no trace in the address");
}

fn a_figure_marks_the_number_that_says_what_it_shows(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let state = "return document.querySelector('a[data-state*=\"show=\"]').dataset.state";
    open(&site, &browser);
    let state = text(&browser, state);
    browser.go(&site.url("/nowhere"));
    browser.read(&site.url(&format!("{SHOCKS}#figure-shocks{state}")));
    browser.open_records();
    browser.until_complete();
    let marked = "return document.querySelector('a[data-state][data-shown]')?.dataset.state ?? null";
    browser.until_equal("the number is marked", marked, &json!(state));
}

fn on_a_phone_the_figure_comes_to_the_number_and_goes_again(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.resize(360, 740);
    open(&site, &browser);
    let number = "a[data-state*='show=information']";
    browser.script(&format!("document.querySelector(\"{number}\").scrollIntoView({{ block: 'center' }})"), json!([]));
    browser.mark();
    browser.click(number);
    let left = browser.left_at();
    let raised = "const figure = document.querySelector('.figure[data-raised]');
        if (!figure) return null;
        const box = figure.getBoundingClientRect();
        const number = document.activeElement.getBoundingClientRect();
        return [box.bottom === innerHeight, box.top > innerHeight / 3, number.bottom < box.top,
            figure.querySelector('.reading').getBoundingClientRect().bottom <= innerHeight]";
    browser.until_equal("the figure lies below the number", raised, &json!([true, true, true, true]));
    browser.until_equal("it shows what is spoken of", CHOSEN, &json!("Information sector"));
    browser.press(Key::Escape);
    browser.until_equal("it is gone", raised, &Value::Null);
    browser.until_scrolled(left);
    assert!(browser.has_focus(number), "and so is the focus");
    // A tap elsewhere does the same.
    browser.click(number);
    browser.until("the figure is there again", "return document.querySelector('.figure[data-raised]') !== null");
    browser.script("document.querySelector('h1').click()", json!([]));
    browser.until_equal("it is gone again", raised, &Value::Null);
}

fn a_figure_follows_the_text_until_it_is_taken_in_hand(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.resize(1440, 1000);
    open(&site, &browser);
    let scroll = "const numbers = [...document.querySelectorAll('a[data-state][href=\"#figure-shocks\"]')];
        const number = numbers[arguments[0]];
        scrollTo(0, scrollY + number.getBoundingClientRect().top - innerHeight * 0.35);
        return number.dataset.state";
    let shown = "return [...document.querySelectorAll('a[data-state][data-shown]')].map((number) => number.dataset.state)";
    let quiet = "return document.querySelector('#figure-shocks .reading').getAttribute('aria-live')";
    let first = browser.script(scroll, json!([0]));
    browser.until_equal("the figure shows what is read", shown, &json!([first]));
    browser.until_equal("nobody is told", quiet, &json!("off"));
    browser.click("#figure-shocks .segment label:first-of-type");
    browser.until_equal("the figure is in hand", shown, &json!([]));
    browser.script(scroll, json!([3]));
    assert_eq!(browser.script(shown, json!([])), json!([]), "it stays as the reader left it");
    assert!(browser.is_shown("#figure-shocks .figure-follow"));
    // A driver would scroll there first.
    browser.script("document.querySelector('#figure-shocks .figure-follow').click()", json!([]));
    browser.until("it follows again", "return document.querySelectorAll('a[data-state][data-shown]').length === 1");
}

fn without_scripts_a_number_leads_to_its_figure(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url(SHOCKS));
    browser.click(".reveal > summary");
    browser.follow("a[data-state]");
    assert!(browser.get("/url").as_str().is_some_and(|url| url.ends_with("#figure-shocks")));
    assert_eq!(browser.count(".figure-follow"), 0, "nothing is offered that does nothing");
}
