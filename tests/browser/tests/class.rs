//! In a classroom: a step from the front of the room, votes by raised hands.

use browser_tests::session::Key;
use browser_tests::site::{part, without};
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_step_is_led_through_by_keys_alone in chromium firefox webkit;
    a_step_is_led_through_by_pointer in chromium firefox webkit;
    no_key_is_taken_from_who_types in chromium firefox webkit;
    letters_can_be_let_alone in chromium firefox webkit;
    the_screen_goes_blank_and_comes_back in chromium firefox webkit;
    // Firefox's driver runs its scripts beside the page's own, whose clock they cannot turn.
    the_clock_says_its_end in chromium webkit;
    hands_are_counted_by_pointer_and_kept in chromium firefox webkit;
    a_question_is_typed_and_voted_on_by_keyboard_alone in chromium firefox webkit;
    a_vote_travels_in_its_link in chromium firefox webkit;
    a_damaged_vote_is_told_and_nothing_is_lost in chromium firefox webkit;
    class_mode_goes_on_from_step_to_step in chromium firefox webkit;
    without_its_part_the_page_stays_and_says_so in chromium firefox webkit;
    nothing_is_sent_while_a_class_votes in chromium firefox webkit;
    a_projector_shows_all_of_a_paragraph in chromium;
}

/// What is shown of the step: everything that no other part of it is shown in.
const UNITS: &str = "main [data-class-shown]:not([data-class-split])";

/// Opens class mode by its address, as a prepared link does.
fn open(site: &Site, browser: &Session, step: usize) {
    browser.read(&site.url(&format!("{}#class", site.steps("en")[step].path)));
    until_at(browser, 1);
}

/// Waits until the unit of a place is shown, alone.
fn until_at(browser: &Session, place: usize) {
    let script = format!(
        "const here = document.getElementById('class-here')?.textContent ?? '';
        return here.startsWith('{place} of ') && document.querySelectorAll({UNITS:?}).length === 1 || here"
    );
    browser.until(&format!("unit {place} is shown alone"), &script);
}

fn until_left(browser: &Session) {
    browser.until(
        "class mode is left, and the control that opened it has the focus",
        "return document.documentElement.dataset.class === undefined && document.activeElement.id === 'class-door'
            && location.hash === '' && document.querySelector('[data-class-shown]') === null",
    );
}

fn a_step_is_led_through_by_keys_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    browser.script("Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'))", json!([]));
    browser.mark();
    browser.tab_to("#class-door");
    browser.press(Key::Enter);
    until_at(&browser, 1);
    browser.until("the place has the focus", "return document.activeElement.id === 'class-here'");
    assert_eq!(browser.script("return location.hash", json!([])), json!("#class"));
    assert!(browser.is_shown("h1") && !browser.is_shown("header.top") && !browser.is_shown("footer.foot"));
    // Every key that clickers send, and the screen that a browser refuses to fill.
    for (key, place) in [
        (Key::Right, 2),
        (Key::PageDown, 3),
        (Key::PageUp, 2),
        (Key::Left, 1),
        (Key::Letter('f'), 1),
        (Key::Right, 2),
        (Key::Space, 3),
    ] {
        browser.press(key);
        until_at(&browser, place);
    }
    // On to the record, which opens on the way.
    browser.until_true("the record opens", |browser| {
        browser.press(Key::PageDown);
        browser.count(".reveal[open]") == 1
    });
    browser.press(Key::Letter('v'));
    browser.until("the vote is shown", "return document.querySelector('.class-votes') !== null");
    assert!(!browser.is_shown("main"));
    browser.press(Key::Letter('v'));
    browser.until("the step is back", "return document.querySelector('.class-votes') === null");
    browser.press(Key::Escape);
    until_left(&browser);
    assert!(browser.is_shown("header.top"));
    browser.assert_same_document();
}

fn a_step_is_led_through_by_pointer(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[5].path));
    browser.click("#class-door");
    until_at(&browser, 1);
    for place in 2..=4 {
        browser.click(".class-first");
        until_at(&browser, place);
    }
    browser.click(".class-bar .class-group button");
    until_at(&browser, 3);
    // Larger type, and smaller again.
    browser.click(".class-keys summary");
    let size = || browser.script("return parseFloat(getComputedStyle(document.documentElement).fontSize)", json!([]));
    let usual = size().as_f64().unwrap_or_default();
    assert!(usual >= 28.0, "the last row reads {usual} px");
    browser.click(".class-size button:last-child");
    browser.until_true("the type is larger", |_| size().as_f64().unwrap_or_default() > usual);
    browser.click(".class-bar .class-group:last-child > button:last-child");
    until_left(&browser);
}

fn no_key_is_taken_from_who_types(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 0);
    for place in 2..=4 {
        browser.press(Key::Right);
        until_at(&browser, place);
    }
    browser.tab_to(".slide");
    browser.press(Key::Left);
    browser.until("the lever has moved", "return document.querySelector('.slide').value === '49'");
    browser.tab_to("#guess-typed");
    for key in [Key::Letter('b'), Key::Letter('t'), Key::Letter('v'), Key::Space, Key::PageDown] {
        browser.press(key);
    }
    browser.until("it is typed", "return document.getElementById('guess-typed').value.includes('btv')");
    assert_eq!(browser.count(".class-blank, .class-votes"), 0);
    until_at(&browser, 4);
    // The first Escape frees the keys, the second leaves.
    browser.press(Key::Escape);
    browser.until("the keys are free", "return document.activeElement.id === 'class-here'");
    browser.press(Key::Escape);
    until_left(&browser);
}

fn letters_can_be_let_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 1);
    browser.click(".class-keys summary");
    browser.click(".class-letters input");
    browser.until("it is off", "return !document.querySelector('.class-letters input').checked");
    browser.script("document.getElementById('class-here').focus()", json!([]));
    browser.press(Key::Letter('b'));
    browser.press(Key::Right);
    until_at(&browser, 2);
    assert_eq!(browser.count(".class-blank"), 0, "a letter does nothing");
}

fn the_screen_goes_blank_and_comes_back(engine: Engine) {
    const IS_BLANK: &str = "return document.elementFromPoint(innerWidth / 2, innerHeight - 20)?.id === 'class-blank'
        && document.activeElement.id === 'class-blank'";
    const IS_BACK: &str = "return document.getElementById('class-blank') === null
        && document.activeElement.id === 'class-here'";
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 1);
    for back in [Key::Letter('b'), Key::Letter('.'), Key::Right, Key::Escape, Key::Space] {
        browser.press(Key::Letter('B'));
        browser.until("the screen is blank", IS_BLANK);
        browser.press(back);
        browser.until(&format!("{back:?} brings it back"), IS_BACK);
        until_at(&browser, 1);
    }
    browser.click(".class-bar .class-group:last-child button:nth-child(2)");
    browser.until("the screen is blank", IS_BLANK);
    browser.click("#class-blank");
    browser.until("a click brings it back", IS_BACK);
}

fn the_clock_says_its_end(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 1);
    let shows = |time: &str| {
        browser.until_equal(
            &format!("the clock shows {time}"),
            "return document.querySelector('.class-time').textContent",
            &json!(time),
        )
    };
    shows("5:00");
    browser.click(".class-clock button:last-of-type");
    browser.until("it runs", "return document.querySelector('.class-time').textContent !== '5:00'");
    // The same clock, later.
    browser.script("const now = Date.now; Date.now = () => now() + 299_000", json!([]));
    browser.until_says(".class-clock [role=status]", "Time is up");
    shows("0:00");
    browser.script("document.getElementById('class-here').focus()", json!([]));
    browser.press(Key::Letter('t'));
    shows("5:00");
    browser.click(".class-clock .class-small");
    shows("4:00");
    browser.press(Key::Letter('t'));
    browser.until("its key starts it", "return document.querySelector('.class-clock .class-small') === null");
    browser.press(Key::Letter('t'));
    browser.until("and stops it", "return document.querySelector('.class-clock .class-small') !== null");
}

/// Clicks something of the vote, from wherever it stands under the bar.
fn tap(browser: &Session, selector: &str) {
    browser.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", json!([selector]));
    browser.click(selector);
}

/// The numbers counted, row by row.
fn counted(browser: &Session) -> Value {
    let script = "return [...document.querySelectorAll('.class-counter tbody tr')]
        .map((row) => [...row.querySelectorAll('input')].map((field) => Number(field.value)))";
    browser.script(script, json!([]))
}

/// The part of the counter for an option and a round, by their places from 1.
fn hands(option: usize, round: usize) -> String {
    format!(".class-counter tbody tr:nth-child({option}) td:nth-of-type({round})")
}

fn hands_are_counted_by_pointer_and_kept(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 5);
    browser.click(".class-bar .class-group:last-child button:first-child");
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    assert_eq!(browser.text(".class-asked"), "How much of these layoffs do you put down to AI?");
    for _ in 0..3 {
        tap(&browser, &format!("{} button:last-of-type", hands(2, 1)));
    }
    tap(&browser, &format!("{} button:first-of-type", hands(2, 1)));
    browser.type_into(&format!("{} input", hands(4, 2)), "17");
    browser.type_into(&format!("{} input", hands(5, 2)), "many");
    let numbers = json!([[0, 0], [2, 0], [0, 0], [0, 17], [0, 0]]);
    browser.until_true("the hands are counted", |browser| counted(browser) == numbers);
    let totals = "return [...document.querySelectorAll('.class-counter tfoot td')].map((total) => total.textContent)";
    assert_eq!(browser.script(totals, json!([])), json!(["2", "17"]));
    browser
        .until("the chart says so", "return document.querySelector('.class-picture .chart').ariaLabel.includes('17')");
    browser.until("the address says so", "return location.hash.startsWith('#class&votes=1.k.0-2-0-0-0.0-0-0-17-0.')");
    tap(&browser, ".class-votes .ways button");
    browser.until_true("one change is taken back", |browser| counted(browser)[3] == json!([0, 0]));
    tap(&browser, ".class-votes .ways button:nth-child(2)");
    browser.until_true("all are set to zero", |browser| counted(browser)[1] == json!([0, 0]));
    tap(&browser, ".class-votes .ways button");
    browser.until_true("and taken back", |browser| counted(browser)[1] == json!([2, 0]));
    browser.reload();
    browser.until_live();
    browser.until("the vote is here again", "return document.querySelector('.class-counter') !== null");
    assert_eq!(counted(&browser)[1], json!([2, 0]), "a reload keeps the numbers");
    // Another language, the same vote.
    browser.go(&site.url("/nowhere"));
    browser.read(&site.url(&format!("{}#class", site.steps("id")[5].path)));
    browser.until("class mode is here", "return document.getElementById('class-here') !== null");
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    assert_eq!(counted(&browser)[1], json!([2, 0]));
}

fn a_question_is_typed_and_voted_on_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 6);
    browser.press(Key::Letter('v'));
    browser.until("the form is here", "return document.querySelector('.class-own') !== null");
    // The bar comes after the form: from its place Tab leads on to it, and round to the form again. Round by way of
    // its own bars, Firefox's driver sends keys to the page that press nothing in it: there the walk begins in the form.
    let to_the_form = || {
        let start = if engine == Engine::Firefox { ".class-own input" } else { "#class-here" };
        browser.script(&format!("document.querySelector('{start}').focus()"), json!([]));
        if engine != Engine::Firefox {
            browser.tab_to(".class-own > label input");
        }
    };
    to_the_form();
    browser.tab_to(".class-own button");
    browser.press(Key::Enter);
    browser.until_says(".class-own .fault", "no question yet");
    to_the_form();
    let write = |text: &str| text.chars().for_each(|letter| browser.press(Key::Letter(letter)));
    write("Is it fair?");
    browser.press(Key::Tab);
    write("Yes");
    browser.tab_to(".class-own button");
    browser.press(Key::Enter);
    browser.until_says(".class-own .fault", "at least 2");
    browser.script("document.querySelector('.class-options input').focus()", json!([]));
    browser.press(Key::Tab);
    write("No");
    browser.press(Key::Enter);
    browser.until_says(".class-asked", "Is it fair?");
    browser.tab_to(&format!("{} button:last-of-type", hands(1, 1)));
    browser.press(Key::Enter);
    browser.press(Key::Space);
    browser.until_true("two hands are counted", |browser| counted(browser) == json!([[2, 0], [0, 0]]));
    browser.tab_to(&format!("{} input", hands(2, 2)));
    browser.press(Key::Letter('9'));
    browser.press(Key::Tab);
    browser.until_true("the number counts", |browser| counted(browser)[1][1] != json!(0));
    assert_eq!(browser.text(".class-asked"), "Is it fair?", "no key was taken from the counter");
}

/// What the field with the link says.
fn link(browser: &Session) -> String {
    let link = browser.script("return document.getElementById('votes-link').value", json!([]));
    link.as_str().unwrap_or_default().to_owned()
}

/// Opens the vote of step 1 with one number in it.
fn vote(site: &Site, browser: &Session, number: &str) {
    open(site, browser, 0);
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    browser.type_into(&format!("{} input", hands(1, 1)), number);
    browser.until_true("it counts", |browser| counted(browser)[0][0].as_u64() == number.parse().ok());
}

fn a_vote_travels_in_its_link(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    vote(&site, &browser, "8");
    let link = link(&browser);
    browser.type_into(&format!("{} input", hands(1, 1)), "3");
    browser.until_true("it is another number now", |browser| counted(browser)[0][0] == json!(3));
    browser.go(&site.url("/nowhere"));
    browser.read(&link);
    browser.until_says(".class-notice", "came with a link");
    tap(&browser, ".class-notice button:last-child");
    browser.until_true("this device's own number stands", |browser| counted(browser)[0][0] == json!(3));
    // On the same page only what stands behind the # changes.
    browser.script("location.href = arguments[0]", json!([link]));
    browser.until_says(".class-notice", "came with a link");
    tap(&browser, ".class-notice button:first-child");
    browser.until_true("the number of the link is kept", |browser| counted(browser)[0][0] == json!(8));
    tap(&browser, ".class-votes .ways button");
    browser.until_true("that can be taken back, too", |browser| counted(browser)[0][0] == json!(3));
}

fn a_damaged_vote_is_told_and_nothing_is_lost(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    vote(&site, &browser, "8");
    let link = link(&browser);
    for damaged in [link[..link.len() - 3].to_owned(), link.replace(".8-", ".9-")] {
        browser.go(&site.url("/nowhere"));
        browser.read(&damaged);
        browser.until_says(".class-notice", "cut short or changed");
        assert_eq!(counted(&browser)[0][0], json!(8), "{damaged}");
    }
    // What is kept and damaged is told, too.
    browser.script("localStorage.setItem('paradoks-ai.votes', 'nothing of ours')", json!([]));
    browser.go(&site.url("/nowhere"));
    open(&site, &browser, 0);
    browser.press(Key::Letter('v'));
    browser.until_notices(&["not-read"]);
}

fn class_mode_goes_on_from_step_to_step(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 6);
    browser.mark();
    browser.press(Key::Letter('v'));
    browser.until("the vote is shown", "return document.querySelector('.class-votes') !== null");
    // At the end of the vote the next key goes on.
    browser.script("document.getElementById('class-here').focus(); scrollTo(0, 1e6)", json!([]));
    browser.press(Key::PageDown);
    browser.until_shown(&site.steps("en")[7]);
    until_at(&browser, 1);
    browser.until("its address says so", "return location.hash === '#class'");
    browser.assert_same_document();
}

fn without_its_part_the_page_stays_and_says_so(engine: Engine) {
    let (site, browser) = (Site::failing(without(&part("split_class"))), Session::open(engine));
    browser.read(&site.url(&format!("{}#class", site.steps("en")[0].path)));
    browser.until_says(".class-door", "could not be loaded");
    assert!(browser.is_shown("main .prose p") && browser.is_shown("header.top"), "the step is as it was");
    site.mend();
    browser.click(".class-door .button");
    until_at(&browser, 1);
}

fn nothing_is_sent_while_a_class_votes(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 5);
    browser.until_typeface();
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    let requests = || -> Vec<String> {
        let events = if engine == Engine::Chromium { browser.events() } else { Vec::new() };
        let sent = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        sent.filter_map(|event| event["params"]["request"]["url"].as_str()).map(str::to_owned).collect()
    };
    browser.until_kept();
    requests();
    let asked = site.asked().len();
    tap(&browser, &format!("{} button:last-of-type", hands(1, 1)));
    tap(&browser, ".class-share .ways button");
    browser.until("copying is told", "return document.querySelector('.class-told').textContent !== ''");
    browser.until_true("it counts", |browser| counted(browser)[0][0] == json!(1));
    assert_eq!(requests(), Vec::<String>::new(), "the vote keeps to itself");
    let heard: Vec<String> = site.asked().drain(asked..).filter(|path| !path.contains("icon")).collect();
    assert_eq!(heard, Vec::<String>::new(), "the server hears nothing of it");
}

fn a_projector_shows_all_of_a_paragraph(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let screen = json!({ "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen);
    open(&site, &browser, 1);
    let seen = "const unit = document.querySelector('main [data-class-shown]:not([data-class-split])');
        const [box, bar] = [unit, document.getElementById('class-bar')].map((part) => part.getBoundingClientRect());
        return [parseFloat(getComputedStyle(unit).fontSize), unit.localName, bar.top - box.bottom,
            document.documentElement.scrollWidth - innerWidth]";
    for place in 2..=3 {
        browser.press(Key::Right);
        until_at(&browser, place);
        let seen = browser.script(seen, json!([]));
        let [size, room, over] = [0, 2, 3].map(|at| seen[at].as_f64().unwrap_or(f64::NAN));
        assert!(size >= 32.0 && room >= 0.0 && over <= 0.0, "unit {place}: {seen}");
    }
}
