//! What there is to guess, draw, match, say and mark: by pointer and by keyboard alone, kept, and silent about the
//! answer before it is asked for.

use browser_tests::session::Key;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    nothing_is_given_away_before_it_is_asked_for in chromium firefox webkit;
    a_guess_is_made_by_keyboard_and_kept in chromium firefox webkit;
    a_guess_is_typed_and_a_slip_is_told in chromium firefox webkit;
    the_wave_is_drawn_by_keyboard in chromium firefox webkit;
    the_wave_is_drawn_by_pointer in chromium firefox webkit;
    the_lines_are_matched in chromium firefox webkit;
    the_lines_are_matched_by_keyboard in chromium firefox;
    the_measure_is_switched_and_linked in chromium firefox webkit;
    companies_are_judged_by_keyboard in chromium firefox webkit;
    the_marker_leaves_a_path in chromium firefox webkit;
    ones_own_work_is_found in chromium firefox webkit;
    a_card_is_turned_by_keyboard in chromium firefox webkit;
    what_was_done_survives_another_language_and_is_wiped_after_asking in chromium firefox webkit;
    a_link_carries_its_theme_and_opens_what_it_leads_to in chromium firefox webkit;
    a_link_carries_a_drawing in chromium firefox webkit;
    a_figure_is_carried_away in chromium firefox webkit;
    damaged_state_is_told_and_begins_afresh in chromium firefox webkit;
    what_is_done_in_another_tab_is_not_undone in chromium firefox webkit;
    the_live_drawing_has_every_mark_of_the_static_one in chromium;
}

const GUESS: &str = "/en/guess/";
const WAVE: &str = "/en/wave/";
const SHOCKS: &str = "/en/three-shocks/";
const GROWING: &str = "/en/growing-while-cutting/";
const INSIDE: &str = "/en/inside-the-organisation/";
const AI_ROLE: &str = "/en/role-of-ai/";
const REFLECTION: &str = "/en/reflection/";

fn open(engine: Engine, path: &str) -> (Site, Session) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(path));
    (site, browser)
}

fn until_says(browser: &Session, selector: &str, said: &str) {
    let script = format!("return document.querySelector({selector:?})?.textContent.includes({said:?}) === true");
    browser.until(&format!("{selector} says “{said}”"), &script);
}

/// Opens the record by keyboard.
fn reveal(browser: &Session) {
    browser.tab_to(".reveal > summary");
    browser.press(Key::Enter);
    browser.until("the record is there", "return document.querySelector('.revealed').childElementCount > 0");
}

fn kept(browser: &Session) -> Value {
    let script = "return JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done ?? null";
    browser.script(script, json!([]))
}

fn nothing_is_given_away_before_it_is_asked_for(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for path in [GUESS, WAVE, SHOCKS, GROWING] {
        browser.read(&site.url(path));
        let live = "return document.querySelector('.revealed').textContent";
        assert_eq!(browser.script(live, json!([])), json!(""), "{path}, live");
        let sent = "return fetch(location.href).then((answer) => answer.text()).then((html) =>
            new DOMParser().parseFromString(html, 'text/html').querySelector('.reveal').open)";
        assert_eq!(browser.script(sent, json!([])), json!(false), "{path}, as sent");
    }
}

fn a_guess_is_made_by_keyboard_and_kept(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    browser.tab_to(".slide");
    browser.press(Key::Home);
    until_says(&browser, ".play-now", "Your guess: 10,000");
    browser.press(Key::End);
    until_says(&browser, ".play-now", "Your guess: 1,000,000");
    reveal(&browser);
    until_says(&browser, ".told", "You guessed 1,000,000.");
    browser.reload();
    browser.until_live();
    until_says(&browser, ".told", "You guessed 1,000,000.");
    assert_eq!(browser.script("return document.querySelector('.reveal').open", json!([])), json!(true));
}

fn a_guess_is_typed_and_a_slip_is_told(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    browser.type_into("#guess-typed", "a few");
    until_says(&browser, ".fault", "Type a number from 10,000 to 1,000,000");
    let typed = "return document.querySelector('#guess-typed').value";
    assert_eq!(browser.script(typed, json!([])), json!("a few"), "a slip loses nothing");
    browser.type_into("#guess-typed", "236.743");
    until_says(&browser, ".play-now", "236,743");
    browser.type_into("#guess-typed", "some");
    until_says(&browser, ".fault", "Type a number");
    assert_eq!(browser.script(typed, json!([])), json!("some"), "a slip loses nothing, after a guess either");
    browser.type_into("#guess-typed", "236.743");
    browser.until("nothing is wrong any more", "return document.querySelector('.fault').textContent === ''");
    browser.click(".reveal > summary");
    until_says(&browser, ".told", "you came very close");
}

fn the_wave_is_drawn_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    browser.tab_to(".draw-pad");
    browser.press(Key::Right);
    browser.press(Key::Right);
    until_says(&browser, "#figure-draw .reading", "2023 Q2");
    browser.press(Key::Up);
    browser.press(Key::Up);
    browser
        .until("the drawing is kept", "return localStorage.getItem('paradoks-ai.done')?.includes('drawing') === true");
    let drawn = kept(&browser)["drawing"].clone();
    assert_eq!(drawn[1].as_u64().zip(drawn[0].as_u64()).map(|(raised, level)| raised - level), Some(10_000), "{drawn}");
    reveal(&browser);
    until_says(
        &browser,
        ".told",
        "You drew the crest in 2023 Q2. The record’s crest is 2023 Q1, with at least 167,674",
    );
}

fn the_wave_is_drawn_by_pointer(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    browser.draw(".draw-pad", &[(12.0, 60.0), (50.0, 20.0), (98.0, 60.0)]);
    let all = "const drawn = JSON.parse(localStorage.getItem('paradoks-ai.done'))?.done.drawing;
        return Array.isArray(drawn) && Math.max(...drawn) > drawn[0] && Math.max(...drawn) > drawn[11]";
    browser.until("a hill is drawn", all);
    browser.click(".reveal > summary");
    until_says(&browser, ".told", "You drew the crest in 2024");
}

fn the_lines_are_matched(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    for (line, shock) in [(1, 1), (2, 2), (3, 0)] {
        browser.click(&format!(".match:nth-of-type({line}) option[value='{shock}']"));
    }
    reveal(&browser);
    until_says(&browser, ".told", "You matched 3 of 3. Line A: 2020");
}

/// Not in WebKit: there an arrow key opens the browser's own list, which its driver cannot see.
fn the_lines_are_matched_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    browser.tab_to(".match select");
    browser.press(Key::Down);
    browser.press(Key::Down);
    browser.until("the second cause is chosen", "return document.querySelector('.match select').value === '1'");
    browser.until("it is kept", "return localStorage.getItem('paradoks-ai.done')?.includes('[1,null,null]') === true");
    reveal(&browser);
    until_says(&browser, ".told", "You matched 1 of 3.");
}

fn the_measure_is_switched_and_linked(engine: Engine) {
    let (site, browser) = open(engine, SHOCKS);
    reveal(&browser);
    browser.tab_to(".switch input");
    browser.press(Key::Right);
    browser.until_equal("the address says so", "return location.hash", &json!("#figure-shocks&show=payrolls"));
    browser.read(&site.url(GUESS));
    browser.read(&site.url(&format!("{SHOCKS}#figure-shocks&show=information")));
    let checked = "return document.querySelectorAll('.switch input')[4]?.checked === true";
    browser.until("the link shows its measure", checked);
}

fn companies_are_judged_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, GROWING);
    browser.tab_to(".says-answer input");
    browser.press(Key::Space);
    browser.tab_to("input[name=say-Intel]");
    browser.press(Key::Space);
    browser.press(Key::Right);
    browser.until(
        "both are kept",
        "return localStorage.getItem('paradoks-ai.done')?.includes('true,null,null,null,null,false') === true",
    );
    reveal(&browser);
    until_says(&browser, ".told", "We could check 2 of your answers, and the record agrees with 2 of them.");
}

fn the_marker_leaves_a_path(engine: Engine) {
    let (_site, browser) = open(engine, AI_ROLE);
    browser.tab_to(".slide");
    browser.press(Key::End);
    until_says(&browser, ".play-now", "100 of 100");
    browser.tab_to(".evidence .turn > summary");
    browser.press(Key::Enter);
    browser.until("the card is open", "return document.querySelector('.evidence .turn').open");
    browser.click(".slide");
    browser.press(Key::Home);
    until_says(&browser, ".play-now", "0 of 100");
    until_says(&browser, "#figure-path table", "A reason given more and more often");
    assert_eq!(kept(&browser)["belief"]["path"].as_array().map(Vec::len), Some(2), "one mark before, one after");
}

fn ones_own_work_is_found(engine: Engine) {
    let (site, browser) = open(engine, INSIDE);
    browser.click(".find option[value='3']");
    browser.until("the address says so", "return location.hash.startsWith('#figure-inside&work=')");
    browser.until("it is said in words", "return document.querySelector('.found').textContent.length > 10");
    let hash = browser.script("return location.hash", json!([]));
    let said = browser.text(".found");
    browser.read(&site.url(GUESS));
    browser.read(&site.url(&format!("{INSIDE}{}", hash.as_str().unwrap_or_default())));
    until_says(&browser, ".found", &said);
}

fn a_card_is_turned_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    reveal(&browser);
    browser.tab_to(".turn > summary");
    browser.press(Key::Enter);
    browser.until("its back shows", "return document.querySelector('.turn .prose').checkVisibility()");
}

fn what_was_done_survives_another_language_and_is_wiped_after_asking(engine: Engine) {
    let (site, browser) = open(engine, GUESS);
    browser.type_into("#guess-typed", "50000");
    browser.click("nav.languages a[data-language=id]");
    until_says(&browser, ".play-now", "Tebakanmu: 50.000");
    browser.read(&site.url(REFLECTION));
    until_says(&browser, ".path", "Step 1: you guessed 50,000 people.");
    browser.click(".path .button");
    until_says(&browser, ".path", "Wipe everything");
    browser.click(".path .button");
    assert_ne!(kept(&browser), Value::Null, "cancelled");
    browser.click(".path .button");
    until_says(&browser, ".path", "Wipe everything");
    browser.click(".path .button:last-of-type");
    until_says(&browser, ".path", "There is nothing of yours on this device yet.");
    assert!(browser.has_focus("#path-nothing"), "the focus is where the button was");
    assert_eq!(kept(&browser), Value::Null);
}

fn a_link_carries_its_theme_and_opens_what_it_leads_to(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{WAVE}#figure-wave&at=0.12&theme=dark")));
    browser.until("the theme is the link’s", "return document.documentElement.dataset.theme === 'dark'");
    until_says(&browser, "#figure-wave .reading", "2023 Q1: 167,674 people");
    assert_eq!(kept(&browser), Value::Null, "a link does nothing in the reader’s name");
}

fn a_link_carries_a_drawing(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{WAVE}#figure-draw&drawn=1.2.3.4.5.6.7.8.9.10.11.12")));
    until_says(&browser, "#figure-draw .reading", "2023 Q1: 5,000 people");
    browser.read(&site.url(GUESS));
    browser.read(&site.url(&format!("{WAVE}#figure-draw&drawn=1.2.3")));
    browser.until(
        "a damaged drawing is none",
        "return document.querySelector('#figure-draw .reading').textContent === ''",
    );
}

fn a_figure_is_carried_away(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    // What would be saved, instead of a dialogue that no test can answer.
    browser.script(
        "window.__saved = {};
        HTMLElement.prototype.click = function () { window.__saved[this.download] = decodeURIComponent(this.href) }",
        json!([]),
    );
    browser.click("#figure-lines .figure-row button:nth-of-type(1)");
    browser.click("#figure-lines .figure-row button:nth-of-type(2)");
    browser.until("the picture is saved", "return window.__saved['lines.png']?.startsWith('data:image/png') === true");
    let drawn = "const drawn = window.__saved['lines.svg'] ?? '';
        return drawn.startsWith('data:image/svg+xml') && drawn.includes('Three lines without names')
            && drawn.includes('Source: ') && !drawn.includes('var(')";
    browser.until("the drawing is saved with its title and source", drawn);
}

/// Which share of the pixels of a static drawing has the same colour in the live one, give or take a pixel. Words are
/// left out: a picture of an SVG has no typeface of the page.
const AGREEMENT: &str = "const [name] = arguments;
    const canvas = document.querySelector(`#figure-${name} canvas`);
    const { width, height } = canvas;
    const live = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    return fetch(location.pathname).then((answer) => answer.text()).then(async (html) => {
        const sent = new DOMParser().parseFromString(html, 'text/html');
        const svg = sent.querySelector(`#figure-${name} svg.wide`);
        svg.querySelectorAll('text').forEach((text) => text.remove());
        const tokens = getComputedStyle(document.documentElement);
        const drawn = new XMLSerializer().serializeToString(svg)
            .replaceAll(/var\\((--[a-z0-9]+)\\)/g, (_, token) => tokens.getPropertyValue(token).trim());
        const image = new Image();
        image.src = 'data:image/svg+xml,' + encodeURIComponent(drawn.replace('<svg', `<svg width='${width}' height='${height}'`));
        await image.decode();
        const other = new OffscreenCanvas(width, height).getContext('2d');
        other.drawImage(image, 0, 0, width, height);
        const still = other.getImageData(0, 0, width, height).data;
        const near = (at, by) => [0, 1, 2].every((channel) => Math.abs(live[by + channel] - still[at + channel]) < 48);
        let [marks, same] = [0, 0];
        for (let y = 1; y < height - 1; y++) for (let x = 1; x < width - 1; x++) {
            const at = 4 * (y * width + x);
            if (still[at + 3] < 250) continue;
            marks++;
            const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => at + 4 * (down * width + right)));
            if (around.some((by) => near(at, by))) same++;
        }
        return [marks, same];
    })";

fn the_live_drawing_has_every_mark_of_the_static_one(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for (path, name) in [(GUESS, "scale"), (WAVE, "draw"), (SHOCKS, "lines"), (INSIDE, "inside")] {
        browser.read(&site.url(path));
        browser.until_typeface();
        let found = browser.script(AGREEMENT, json!([name]));
        let (marks, same) = (found[0].as_f64().unwrap_or(0.0), found[1].as_f64().unwrap_or(0.0));
        assert!(marks > 500.0, "the static drawing of {name} has only {marks} pixels");
        assert!(same / marks > 0.97, "{name}: {same} of {marks} pixels agree");
    }
}

fn damaged_state_is_told_and_begins_afresh(engine: Engine) {
    let (_site, browser) = open(engine, GUESS);
    for damaged in ["x", r#"{"version":1,"done":{"guess":3}}"#, r#"{"version":9,"done":{}}"#] {
        browser.script("localStorage.setItem('paradoks-ai.done', arguments[0])", json!([damaged]));
        browser.reload();
        browser.until_live();
        browser.until_notices(&["not-read"]);
        until_says(&browser, ".play-now", "Move the slider to your guess.");
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
    until_says(&browser, ".play-now", "Your guess: 70,000");
    browser.type_into("#guess-typed", "80000");
    until_says(&browser, ".play-now", "Your guess: 80,000");
    assert_eq!(kept(&browser)["said"][0], json!(true), "what the other tab has kept is still there");
}
