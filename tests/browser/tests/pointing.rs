//! Numbers of the running text that point at their figure: by pointer, focus and touch, and as links without the program.

use browser_tests::session::Key;
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    every_pointing_number_is_shown_by_its_figure in chromium firefox webkit;
    a_figure_is_in_view_while_its_text_is_read in chromium;
    a_link_opened_elsewhere_shows_what_its_number_says in chromium firefox webkit;
    choosing_a_measure_marks_the_numbers_that_speak_of_it in chromium firefox webkit;
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
    const spoken = (figure) => figure.querySelector('[role=img]').ariaLabel;
    return [...document.querySelectorAll('a[data-state]')].reduce((before, number) => before.then(async () => {
        number.focus({ preventScroll: true });
        const href = number.getAttribute('href');
        const figure = document.getElementById(href.slice(1).split('&')[0]);
        const isWhole = !href.includes('at=');
        const reads = () => figure.querySelector('.reading').textContent;
        const isSaid = () => isWhole || [reads(), spoken(figure)].every((said) => said.includes(number.textContent));
        const isShown = () => number.hasAttribute('data-shown') && isSaid();
        for (let frames = 0; frames < 120 && !isShown(); frames++) await frame();
        const [reading, says] = [reads(), isSaid()];
        const leads = href === `#${figure.id}${number.dataset.state}` && document.getElementById(href.slice(1)) !== null;
        told.push([number.textContent, reading, number.hasAttribute('data-shown'), says, leads]);
    }), Promise.resolve()).then(() => told)";

fn every_pointing_number_is_shown_by_its_figure(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let mut found = 0;
    for step in ["id", "en"].into_iter().flat_map(|lang| &site.steps(lang)[..WITH_FIGURES]) {
        browser.visit_answered(&site, step);
        let told = browser.script(FOCUS_EACH, json!([]));
        let told: Vec<&Value> = told.as_array().into_iter().flatten().collect();
        assert!(!told.is_empty(), "no number of {} points", step.path);
        for one in &told {
            let [number, reading] = [0, 1].map(|at| one[at].as_str().unwrap_or_default());
            assert_eq!(one[2], json!(true), "{}: {number} is not shown", step.path);
            assert_eq!(one[3], json!(true), "{}: {number} is read as “{reading}”, or told otherwise", step.path);
            assert_eq!(one[4], json!(true), "{}: the link of {number} leads to what it shows", step.path);
        }
        found += told.len();
    }
    assert!(found >= 2 * POINTING, "{found} numbers point, in two languages");
}

/// Scrolls every number that can be seen to the line that is read next, and tells how much of its figure is then in view,
/// where the figure stands beside it.
const IN_VIEW: &str = "const told = [];
    for (const number of document.querySelectorAll('.pair a[data-state]')) {
        const figure = document.getElementById(number.getAttribute('href').slice(1).split('&')[0]);
        if (!number.checkVisibility() || number.closest('.pair') !== figure.closest('.pair')) continue;
        scrollTo({ top: scrollY + number.getBoundingClientRect().top - innerHeight * 0.35, behavior: 'instant' });
        const { top, bottom } = figure.getBoundingClientRect();
        const row = figure.querySelector('.figure-row').getBoundingClientRect().bottom;
        const seen = (Math.min(row, innerHeight) - Math.max(top, 0)) / (row - top);
        told.push([`${figure.id}, ${number.textContent}`, seen]);
    }
    return told";

fn a_figure_is_in_view_while_its_text_is_read(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    let (mut faults, mut found) = (Vec::new(), 0);
    for step in &site.steps("en")[..WITH_FIGURES] {
        for answered in [false, true] {
            if answered {
                browser.visit_answered(&site, step);
            } else {
                browser.visit(&site, step);
                browser.open_records();
            }
            for (width, height) in [(1440, 900), (1280, 800)] {
                browser.resize(width, height);
                browser.until_settled();
                for one in browser.script(IN_VIEW, json!([])).as_array().into_iter().flatten() {
                    found += 1;
                    if one[1].as_f64().is_none_or(|seen| seen < 0.5) {
                        faults.push(format!("{width}, {}, answered {answered}: {one}", step.path));
                    }
                }
            }
        }
    }
    assert!(found > 100, "{found} numbers were read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// In a tab of its own, where nobody points.
fn a_link_opened_elsewhere_shows_what_its_number_says(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let number = "const number = document.querySelector('a[data-state*=\"show=information&at=\"]');";
    let href = text(&browser, &format!("{number} return number.href"));
    let said = text(&browser, &format!("{number} return number.textContent"));
    browser.go(&site.url("/nowhere"));
    browser.read(&href);
    browser.open_records();
    browser.until_complete();
    browser.until_says("#figure-shocks .reading", &said);
    browser.until_equal("the measure is switched", CHOSEN, &json!("Information sector"));
}

fn choosing_a_measure_marks_the_numbers_that_speak_of_it(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let marked = "return [...document.querySelectorAll('a[data-state][href^=\"#figure-shocks&\"]')]
        .every((number) => number.hasAttribute('data-shown') === number.dataset.state.includes('show=unemployment'))
        && document.querySelectorAll('a[data-shown]').length";
    browser.click("#figure-shocks .segment label:nth-of-type(3)");
    browser.until_equal("all four of them, and no other", marked, &json!(4));
    browser.click("#figure-shocks .segment label:first-of-type");
    browser.until("none of them", "return document.querySelectorAll('a[data-shown]').length === 0");
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
        const next = document.querySelector('.next');
        const dock = next.getBoundingClientRect();
        const seen = document.elementFromPoint(dock.left + dock.width / 2, dock.top + dock.height / 2);
        return [box.bottom <= dock.top + 1 && dock.top - box.bottom < 8, box.top > innerHeight / 3, number.bottom < box.top,
            figure.querySelector('.reading').getBoundingClientRect().bottom <= dock.top,
            next.contains(seen), figure.querySelector('.segment').checkVisibility()]";
    let all = json!([true, true, true, true, true, true]);
    browser.until_equal("the figure lies below the number, above the bar", raised, &all);
    browser.until_equal("it shows what is spoken of", CHOSEN, &json!("Information sector"));
    browser.press(Key::Escape);
    browser.until_equal("it is gone", raised, &Value::Null);
    browser.until_scrolled(left);
    assert!(browser.has_focus(number), "and so is the focus");
    // The button with a name does the same. Whoever clicks for the test may have scrolled before.
    browser.mark();
    browser.click(number);
    let left = browser.left_at();
    browser.until_equal("the figure is there again", raised, &all);
    let name = "return document.querySelector('.figure[data-raised] .figure-lower').ariaLabel";
    assert_eq!(text(&browser, name), "Put the figure back");
    browser.click(".figure[data-raised] .figure-lower");
    browser.until_equal("it is gone", raised, &Value::Null);
    browser.until_scrolled(left);
    // And so does a tap elsewhere.
    browser.click(number);
    browser.until("the figure is there again", "return document.querySelector('.figure[data-raised]') !== null");
    browser.script("document.querySelector('h1').click()", json!([]));
    browser.until_equal("it is gone again", raised, &Value::Null);
}

fn a_figure_follows_the_text_until_it_is_taken_in_hand(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.resize(1440, 1000);
    open(&site, &browser);
    let scroll = "const numbers = [...document.querySelectorAll('a[data-state][href^=\"#figure-shocks&\"]')];
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
    let url = browser.get("/url");
    let goal = url.as_str().and_then(|url| Some(url.split_once('#')?.1.to_owned())).unwrap_or_default();
    assert!(goal.starts_with("figure-shocks&show="), "the address says what the number shows: {goal}");
    assert_eq!(browser.count(&format!("#figure-shocks [id='{goal}']")), 1, "and leads to the figure");
    assert_eq!(browser.count(".figure-follow"), 0, "nothing is offered that does nothing");
}
