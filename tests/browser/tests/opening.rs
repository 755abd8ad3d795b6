//! The opening: a pile that is the reader's guess, carried by mouse, finger, keys and typing, and continued by the record
//! where it stands; a picture, a table and the same question where there is no pile.

use browser_tests::engine::Missing;
use browser_tests::session::Key;
use browser_tests::site::Copy;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    the_surface_is_carried_by_mouse in chromium firefox webkit;
    a_finger_carries_the_surface_and_scrolls_beside_it in chromium;
    keys_typing_and_a_click_move_the_surface in chromium firefox webkit;
    the_pile_holds_exactly_the_guess in chromium firefox webkit;
    more_than_fit_stand_closer_and_the_page_says_so in chromium firefox;
    no_guess_is_said_before_there_is_one in chromium firefox webkit;
    a_change_is_spoken_once in chromium firefox webkit;
    the_record_continues_the_pile_where_it_stands in chromium firefox webkit;
    a_record_that_is_open_stands_at_once in chromium firefox webkit;
    the_number_and_its_controls_run_through_nothing in chromium;
    without_scripts_there_are_the_question_a_picture_and_a_table in chromium firefox webkit;
    without_a_canvas_one_can_still_guess in chromium firefox webkit;
}

const GUESS: &str = "/en/guess/";
const RECORD: u64 = 236_743;

fn open(engine: Engine) -> (Site, Session) {
    opened_in(Session::open(engine))
}

fn opened_in(browser: Session) -> (Site, Session) {
    let site = Site::serve();
    browser.read(&site.url(GUESS));
    until_drawn(&browser);
    (site, browser)
}

fn until_drawn(browser: &Session) {
    let drawn = "return document.querySelector('.stage').style.getPropertyValue('--surface') !== ''";
    browser.until("the pile is drawn", drawn);
}

fn guess(browser: &Session) -> u64 {
    browser.done()["guess"].as_u64().unwrap_or_default()
}

/// How many dots have the full colour of a token in their middle. Only what stands has landed.
fn dots(token: &str) -> String {
    format!(
        "const canvas = document.querySelector('.stage canvas');
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'var({token})';
        const [red, green, blue] = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
        probe.remove();
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let dots = 0;
        for (let at = 0; at < pixels.length; at += 4) {{
            if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) dots++;
        }}
        return dots"
    )
}

/// How far the drawn pile and the line on it are apart, in CSS pixels.
const APART: &str = "const canvas = document.querySelector('.stage canvas');
    const { width, height } = canvas;
    const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, width, height).data.buffer);
    const first = pixels.findIndex((pixel) => pixel !== pixels[0]);
    const box = canvas.getBoundingClientRect();
    const top = box.top + Math.floor(first / width) * box.height / height;
    return Math.abs(document.querySelector('.surface').getBoundingClientRect().top - top) < 3";

fn the_surface_is_carried_by_mouse(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.draw(".grip", &[(30.0, 50.0), (30.0, -100.0), (30.0, -350.0)]);
    browser.until("the guess follows", "return JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done.guess > 40000");
    browser.until("the line is on the pile", APART);
    let higher = guess(&browser);
    assert_eq!(higher % 1_000, 0, "a hand sets no more than it means");
    browser.draw(".grip", &[(30.0, 50.0), (30.0, 200.0)]);
    browser.until_true("and comes down again", |browser| guess(browser) < higher);
    browser.draw(".grip", &[(30.0, 50.0), (30.0, 600.0)]);
    browser.until_guessed("10,000");
}

fn a_finger_carries_the_surface_and_scrolls_beside_it(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.resize(390, 844);
    let swipe = |selector: &str, by: i32| {
        let place = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return [Math.round(box.left + box.width * 0.3), Math.round(box.top + Math.min(box.height / 2, 300))]";
        let place = browser.script(place, json!([selector]));
        let (x, y) = (place[0].as_i64().unwrap_or_default(), place[1].as_i64().unwrap_or_default());
        let touch = |kind: &str, points: Value| {
            browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
        };
        touch("touchStart", json!([{ "x": x, "y": y }]));
        for step in 1..=6 {
            touch("touchMove", json!([{ "x": x, "y": y + i64::from(by * step / 6) }]));
        }
        touch("touchEnd", json!([]));
    };
    browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    browser.script("document.querySelector('.grip').scrollIntoView({ block: 'center' })", json!([]));
    let scrolled = || browser.script("return Math.round(scrollY)", json!([]));
    let from = scrolled();
    swipe(".grip", -240);
    browser.until_true("the guess follows the finger", |browser| guess(browser) > 60_000);
    assert_eq!(scrolled(), from, "and the page stays");
    let before = guess(&browser);
    browser.script("scrollTo(0, 0)", json!([]));
    swipe(".stage", -240);
    browser.until("beside the line the page scrolls", "return scrollY > 100");
    assert_eq!(guess(&browser), before, "and the guess stays");
}

fn keys_typing_and_a_click_move_the_surface(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.tab_to(".slide");
    browser.press(Key::Right);
    browser.until_guessed("10,500");
    for (typed, said) in [("60k", "60,000"), ("0,2 juta", "200,000"), ("１５０rb", "150,000")] {
        browser.type_into("#guess-typed", typed);
        browser.until_guessed(said);
        browser.until("the line is on the pile", APART);
    }
    browser.draw(".stage", &[(20.0, 90.0)]);
    browser.until_true("a click sets the surface", |browser| guess(browser) < 100_000);
    browser.until("the line is on the pile", APART);
}

fn the_pile_holds_exactly_the_guess(engine: Engine) {
    let (_site, browser) = open(engine);
    for people in [60_000, 10_001, 236_743, 59_999] {
        browser.type_into("#guess-typed", &people.to_string());
        browser.until_equal("every person has a dot", &dots("--now"), &json!(people));
    }
}

fn more_than_fit_stand_closer_and_the_page_says_so(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.type_into("#guess-typed", "300000");
    browser.until("all of them fit", "return document.querySelector('.guess-note').textContent === ''");
    browser.type_into("#guess-typed", "1m");
    browser.until_says(".guess-note", "half as far apart");
    browser.until("the line is on the pile", APART);
    let inside = "const stage = document.querySelector('.stage').getBoundingClientRect();
        return document.querySelector('.surface').getBoundingClientRect().top > stage.top";
    assert_eq!(browser.script(inside, json!([])), json!(true), "a million fits");
}

fn no_guess_is_said_before_there_is_one(engine: Engine) {
    let (_site, browser) = open(engine);
    let said = "return [document.querySelector('#guess-typed').value, document.querySelector('.slide').ariaValueText
        ?? document.querySelector('.slide').getAttribute('aria-valuetext')]";
    assert_eq!(browser.script(said, json!([])), json!(["", "no guess yet"]));
    let numbers = "return /\\d{2}[.,]\\d{3}/.test(document.querySelector('.stage').textContent)";
    assert_eq!(browser.script(numbers, json!([])), json!(false));
}

/// What is spoken of itself, by a status or an alert of the stage.
const SPOKEN: &str = "return [...document.querySelectorAll('.stage [role=status], .stage [role=alert]')]
    .map((part) => part.textContent).filter((text) => text !== '')";

fn a_change_is_spoken_once(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.type_into("#guess-typed", "60k");
    browser.until_equal("what was typed is said", SPOKEN, &json!(["Your guess: 60,000"]));
    browser.tab_from_the_top();
    browser.tab_to(".slide");
    browser.press(Key::Right);
    browser.until_true("the slider moved", |browser| guess(browser) > 60_000);
    // It speaks for itself.
    browser.until_equal("nothing else speaks", SPOKEN, &json!([]));
}

fn the_record_continues_the_pile_where_it_stands(engine: Engine) {
    let (_site, browser) = opened_in(Session::moving(engine));
    browser.type_into("#guess-typed", "60000");
    browser.until_guessed("60,000");
    let at = browser.script("return [scrollY, document.querySelector('.surface').getBoundingClientRect().top]", json!([]));
    browser.click(".surface-words .button");
    browser.until_says(".finding .headline", "At least 236,743.");
    browser.until_says(".finding .deck", "You guessed 60,000; the record holds 3.9 times as many.");
    browser.until_says(".plate", "Your guess: 60,000");
    assert!(browser.has_focus("#guess-finding"), "the focus is where the button was");
    browser.until_equal("everybody missed has landed", &dots("--now"), &json!(RECORD - 60_000));
    assert_eq!(browser.script(&dots("--edge"), json!([])), json!(60_000), "and the guess is quiet");
    let now = browser.script("return [scrollY, document.querySelector('.surface').getBoundingClientRect().top]", json!([]));
    assert_eq!(at, now, "nothing scrolls, and the line stays");
    assert_eq!(browser.script("return document.querySelector('.reveal').open", json!([])), json!(true));
    // Closed again, it is the guess once more.
    browser.click(".reveal > summary");
    browser.until_equal("the guess is there again", &dots("--now"), &json!(60_000));
}

fn a_record_that_is_open_stands_at_once(engine: Engine) {
    let (_site, browser) = open(engine);
    browser.type_into("#guess-typed", "60000");
    browser.click(".surface-words .button");
    browser.until_says(".finding .headline", "236,743");
    browser.reload();
    browser.until_live();
    until_drawn(&browser);
    let standing = browser.script(&dots("--now"), json!([]));
    assert_eq!(standing, json!(RECORD - 60_000), "nobody falls a second time");
}

/// What runs through what: the words of the question, and what stands on the surface.
const THROUGH: &str = "const lines = (part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return [...range.getClientRects()].filter(({ width }) => width > 1).map((box) => [part.localName, box]);
    };
    const words = [...document.querySelectorAll('main h1, main > .deck p')].flatMap(lines);
    const controls = [...document.querySelectorAll(
        '.handle, #guess-typed, .guess-number label, .guess-note, .type-it, .surface-words .button')]
        .filter((part) => part.getClientRects().length > 0)
        .filter((part) => part.textContent !== '' || part.matches('input, .handle'))
        .map((part) => [part.className || part.localName, part.getBoundingClientRect()]);
    const all = [...words, ...controls];
    const stage = document.querySelector('.stage').getBoundingClientRect();
    const outside = controls.filter(([name, box]) => name !== 'handle'
        && (box.left < 0 || box.right > innerWidth || box.bottom > stage.bottom + 1 || box.top < stage.top - 1));
    const { scrollWidth, clientWidth } = document.getElementById('guess-typed');
    const cut = scrollWidth > clientWidth ? ['the number is cut'] : [];
    return outside.map(([name]) => name + ' is outside').concat(cut, all.flatMap(([one, a], place) => all.slice(place + 1)
        .filter(([, b]) => place < words.length ? controls.some(([, box]) => box === b) : true)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
        .map(([other]) => one + ' / ' + other)))";

fn the_number_and_its_controls_run_through_nothing(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let mut through = Vec::new();
    for (width, height) in [(360, 640), (360, 740), (390, 844), (740, 360), (768, 1024), (1280, 800), (1440, 900), (1920, 1080)] {
        browser.resize(width, height);
        for path in ["/en/guess/", "/id/tebak/"] {
            browser.read(&site.url(path));
            until_drawn(&browser);
            browser.until_typeface();
            for typed in ["10k", "60k", "150k", "236743", "300k", "1m"] {
                browser.type_into("#guess-typed", typed);
                browser.until("it is kept", "return document.querySelector('#guess-typed').value.length > 5");
                let found = browser.script(THROUGH, json!([]));
                if found != json!([]) {
                    through.push(format!("{path} {width}x{height} {typed}: {found}"));
                }
            }
        }
    }
    assert!(through.is_empty(), "what runs through what:\n{}", through.join("\n"));
}

fn assert_pictured(browser: &Session) {
    assert!(browser.is_shown("h1") && browser.text(".deck").contains("One dot is one person"), "the same question");
    assert!(browser.is_shown("#figure-scale .chart") && browser.is_shown("#figure-scale summary"), "a picture, a table");
    assert!(browser.is_shown(".reveal > summary") && browser.count(".reveal[open]") == 0, "and a closed record");
}

fn without_scripts_there_are_the_question_a_picture_and_a_table(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url(GUESS));
    assert_pictured(&browser);
    assert!(!browser.is_shown(".stage"), "and nothing that cannot be used");
}

fn without_a_canvas_one_can_still_guess(engine: Engine) {
    let copy = Copy::that_begins_with("HTMLCanvasElement.prototype.getContext = () => null");
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.until("it is told", "return document.querySelector('.stage.refused') !== null");
    assert_pictured(&browser);
    assert!(browser.is_shown(".slide"), "the slider can be seen");
    browser.type_into("#guess-typed", "60k");
    browser.until_guessed("60,000");
    browser.click(".surface-words .button");
    browser.until_says(".finding .deck", "You guessed 60,000; the record holds 3.9 times as many.");
}
