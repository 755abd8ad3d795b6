//! What there is to guess, draw, match, say and mark: by pointer and by keyboard alone, kept, and silent about the answer
//! before it is asked for.

use browser_tests::session::Key;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    nothing_is_given_away_before_it_is_asked_for in chromium firefox webkit;
    a_guess_is_made_by_keyboard_and_kept in chromium firefox webkit;
    a_guess_is_typed_and_a_slip_is_told in chromium firefox webkit;
    the_wave_is_drawn_by_keyboard in chromium firefox webkit;
    the_wave_is_drawn_by_pointer in chromium firefox webkit;
    the_chart_that_asked_has_the_answer in chromium;
    the_lines_are_matched in chromium firefox webkit;
    the_lines_are_matched_by_keyboard in chromium firefox webkit;
    companies_are_judged_by_keyboard in chromium firefox webkit;
    the_marker_leaves_a_path in chromium firefox webkit;
    everything_answers_to_the_pointer in chromium firefox webkit;
    what_was_done_survives_another_language_and_is_wiped_after_asking in chromium firefox webkit;
    damaged_state_is_told_and_begins_afresh in chromium firefox webkit;
    what_is_done_in_another_tab_is_not_undone in chromium firefox webkit;
}

const GUESS: &str = "/en/guess/";
/// How far off the guess was.
const FINDING: &str = ".finding .deck";
const WAVE: &str = "/en/wave/";
const SHOCKS: &str = "/en/three-shocks/";
const GROWING: &str = "/en/growing-or-in-trouble/";
const AI_ROLE: &str = "/en/role-of-ai/";
const REFLECTION: &str = "/en/reflection/";

fn open(engine: Engine, path: &str) -> (Site, Session) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(path));
    (site, browser)
}

fn nothing_is_given_away_before_it_is_asked_for(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for path in [GUESS, WAVE, SHOCKS, GROWING] {
        browser.read(&site.url(path));
        // It is in the page, where the browser's own search finds it, and shown to nobody.
        let live = "return [...document.querySelectorAll('.revealed *')].filter((part) => part.checkVisibility()).length";
        assert_eq!(browser.script(live, json!([])), json!(0), "{path}, live");
        let sent = "return fetch(location.href).then((answer) => answer.text()).then((html) =>
            new DOMParser().parseFromString(html, 'text/html').querySelector('.reveal').open)";
        assert_eq!(browser.script(sent, json!([])), json!(false), "{path}, as sent");
    }
}

fn a_guess_is_made_by_keyboard_and_kept(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    browser.tab_to(".slide");
    browser.press(Key::Home);
    browser.press(Key::Right);
    browser.until_guessed("10,500");
    browser.press(Key::End);
    browser.until_guessed("1,000,000");
    browser.reveal_by_keyboard();
    browser.until_says(FINDING, "You guessed 1,000,000,");
    browser.reload();
    browser.until_live();
    browser.until_says(FINDING, "You guessed 1,000,000,");
    assert_eq!(browser.script("return document.querySelector('.reveal').open", json!([])), json!(true));
}

fn a_guess_is_typed_and_a_slip_is_told(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    browser.type_into("#guess-typed", "a few");
    browser.until_says(".fault", "cannot read that");
    let typed = "return document.querySelector('#guess-typed').value";
    assert_eq!(browser.script(typed, json!([])), json!("a few"), "a slip loses nothing");
    browser.type_into("#guess-typed", "236.743");
    browser.until_guessed("236,743");
    browser.type_into("#guess-typed", "1.5m");
    browser.until_says(".fault", "from 10,000 to 1,000,000");
    assert_eq!(browser.script(typed, json!([])), json!("1.5m"), "a slip loses nothing, after a guess either");
    browser.type_into("#guess-typed", "60rb");
    browser.until_guessed("60,000");
    browser.type_into("#guess-typed", "236.743");
    browser.until("nothing is wrong any more", "return document.querySelector('.fault').textContent === ''");
    browser.click(".reveal > summary");
    browser.until_says(FINDING, "came very close");
}

fn the_wave_is_drawn_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    browser.tab_to(".draw-pad");
    browser.press(Key::Right);
    browser.press(Key::Right);
    browser.until_says("#figure-draw .reading", "Q2 2023");
    browser.press(Key::Up);
    browser.press(Key::Up);
    browser
        .until("the drawing is kept", "return localStorage.getItem('paradoks-ai.done')?.includes('drawing') === true");
    let drawn = browser.done()["drawing"].clone();
    assert_eq!(drawn[1].as_u64().zip(drawn[0].as_u64()).map(|(raised, level)| raised - level), Some(10_000), "{drawn}");
    browser.reveal_by_keyboard();
    browser.until_says(".told", "You put the peak in Q2 2023. The record puts it in Q1 2023, with at least 167,674");
}

fn the_wave_is_drawn_by_pointer(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    browser.draw(".draw-pad", &[(12.0, 60.0), (50.0, 20.0), (98.0, 60.0)]);
    let all = "const drawn = JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done.drawing;
        return Array.isArray(drawn) && Math.max(...drawn) > drawn[0] && Math.max(...drawn) > drawn[11]";
    browser.until("a hill is drawn", all);
    browser.click(".reveal > summary");
    browser.until_says(".told", "2024. The record puts it in Q1 2023");
}

fn the_lines_are_matched(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    for (line, shock) in [("A", 2), ("B", 3), ("C", 1)] {
        browser.click(&format!("label:nth-of-type({shock}) > input[name=line-{line}]"));
    }
    browser.reveal_by_keyboard();
    browser.until_says(".told", "You matched 3 of the 3 lines correctly. Line A: 2020");
}

fn the_lines_are_matched_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    browser.tab_to("input[name=line-A]");
    browser.press(Key::Space);
    browser.press(Key::Right);
    browser.until("it is kept", "return localStorage.getItem('paradoks-ai.done')?.includes('[1,null,null]') === true");
    browser.reveal_by_keyboard();
    browser.until_says(".told", "You matched 1 of the 3 lines correctly.");
}

fn companies_are_judged_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, GROWING);
    browser.tab_to(".says-row input");
    browser.press(Key::Space);
    browser.tab_to("input[name=say-Intel]");
    browser.press(Key::Space);
    browser.press(Key::Right);
    browser.until(
        "both are kept",
        "return localStorage.getItem('paradoks-ai.done')?.includes('true,null,null,null,null,false') === true",
    );
    browser.reveal_by_keyboard();
    browser.until_says(".told", "You judged 2 of 8; the record agrees with 2.");
}

fn the_marker_leaves_a_path(engine: Engine) {
    let (_site, browser) = open(engine, AI_ROLE);
    browser.tab_to(".slide");
    browser.press(Key::End);
    browser.until_says(".play-now", "100 of 100");
    assert_eq!(browser.count(".evidence .pair-figure :is([role=status], [aria-live])"), 0, "the slider alone says it");
    browser.tab_to(".evidence .turn > summary");
    browser.press(Key::Enter);
    browser.until("the card is open", "return document.querySelector('.evidence .turn').open");
    browser.click(".slide");
    browser.press(Key::Home);
    browser.until_says(".play-now", "0 of 100");
    browser.until_says("#figure-path table", "The young, in payroll records");
    assert_eq!(browser.done()["belief"]["path"].as_array().map(Vec::len), Some(2), "one mark before, one after");
}

/// What the other laws do by keyboard, by mouse.
fn everything_answers_to_the_pointer(engine: Engine) {
    let (site, browser) = open(engine, GUESS);
    browser.until("the pile is drawn", "return document.querySelector('.stage').style.getPropertyValue('--surface') !== ''");
    browser.draw(".grip", &[(30.0, 50.0), (30.0, -150.0), (30.0, -350.0)]);
    browser.until(
        "the guess follows the surface",
        "return JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done.guess > 40000",
    );
    browser.read(&site.url(SHOCKS));
    browser.click(".reveal > summary");
    browser.until("the switch is there", "return document.querySelector('#figure-shocks .switch label:nth-of-type(3) input') !== null");
    browser.click("#figure-shocks .switch label:nth-of-type(3) input");
    browser.until_equal("the measure is another", "return location.hash", &json!("#figure-shocks&show=unemployment"));
    browser.read(&site.url(GROWING));
    browser.click(".says-row:nth-of-type(2) label:nth-of-type(2) input");
    browser.click(".reveal > summary");
    browser.until_says(".told", "Alphabet: you said in trouble");
    browser.read(&site.url(AI_ROLE));
    browser.draw(".slide", &[(50.0, 50.0), (25.0, 50.0)]);
    browser.click(".evidence .turn > summary");
    browser.until("the card is open", "return document.querySelector('.evidence .turn').open");
    browser.draw(".slide", &[(25.0, 50.0), (75.0, 50.0)]);
    browser.until(
        "the path has two marks",
        "const path = JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done.belief.path;
        return path?.length === 2 && path[0].at < 40 && path[1].at > 60",
    );
}

fn what_was_done_survives_another_language_and_is_wiped_after_asking(engine: Engine) {
    let (site, browser) = open(engine, GUESS);
    browser.type_into("#guess-typed", "50000");
    browser.click("nav.languages a[data-language=id]");
    browser.until_guessed("50.000");
    browser.read(&site.url(REFLECTION));
    browser.until_says(".path", "Step 1: you guessed 50,000 people.");
    browser.click(".path .button");
    browser.until_says(".path", "Delete everything");
    browser.click(".path .button");
    assert_ne!(browser.done(), Value::Null, "cancelled");
    browser.click(".path .button");
    browser.until_says(".path", "Delete everything");
    browser.click(".path .button:last-of-type");
    browser.until_says(".path", "You have not done anything on this device yet.");
    assert!(browser.has_focus("#path-nothing"), "the focus is where the button was");
    assert_eq!(browser.done(), Value::Null);
}

fn damaged_state_is_told_and_begins_afresh(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    for damaged in ["x", r#"{"version":1,"done":{"guess":3}}"#, r#"{"version":9,"done":{}}"#] {
        browser.script("localStorage.setItem('paradoks-ai.done', arguments[0])", json!([damaged]));
        browser.reload();
        browser.until_live();
        browser.until_notices(&["not-read"]);
        browser.until_guessed("");
    }
}

fn what_is_done_in_another_tab_is_not_undone(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    // What the browser tells a page when another tab keeps something.
    browser.script(
        "localStorage.setItem('paradoks-ai.done', arguments[0]);
        dispatchEvent(new StorageEvent('storage', { key: 'paradoks-ai.done', newValue: arguments[0] }))",
        json!([r#"{"version":1,"done":{"guess":70000,"said":[true,null,null,null,null,null,null,null]}}"#]),
    );
    browser.until_guessed("70,000");
    browser.type_into("#guess-typed", "80000");
    browser.until_guessed("80,000");
    assert_eq!(browser.done()["said"][0], json!(true), "what the other tab has kept is still there");
}

/// On its canvas and for who does not see it: what was answered beside the record.
fn the_chart_that_asked_has_the_answer(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    let drawn = |figure: &str| {
        let script = "const canvas = document.querySelector(`#figure-${arguments[0]} canvas`);
            return window.__drawn.get(canvas).map(({ text }) => text).join('|')";
        browser.script(script, json!([figure])).as_str().unwrap_or_default().to_owned()
    };
    let told = |figure: &str| {
        let script = "return document.querySelector(`#figure-${arguments[0]} [role=img]`).ariaLabel";
        browser.script(script, json!([figure])).as_str().unwrap_or_default().to_owned()
    };
    let [wave, shocks] = [1, 2].map(|place| &site.steps("en")[place]);
    browser.visit(&site, wave);
    let before = (drawn("draw"), told("draw"));
    assert!(!before.0.contains("167,674") && !before.1.contains("167,674"), "{before:?}");
    browser.visit_answered(&site, wave);
    let after = (drawn("draw"), told("draw"));
    for says in ["your drawing", "167,674"] {
        assert!(after.0.contains(says) && after.1.contains(says), "{says}: {after:?}");
    }
    browser.visit(&site, shocks);
    let before = (drawn("lines"), told("lines"));
    assert!(before.0.split('|').any(|text| text == "A") && before.1.contains("lettered A"), "{before:?}");
    browser.visit_answered(&site, shocks);
    let after = (drawn("lines"), told("lines"));
    for says in ["Now", "2008", "2020", "you said: "] {
        assert!(after.0.contains(says) && after.1.contains(says), "{says}: {after:?}");
    }
}
