//! In a classroom: a step from the front of the room.

use browser_tests::class::{go_on, open, place, until_at, until_filled};
use browser_tests::session::Key;
use browser_tests::site::{part, without};
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    a_step_is_led_through_by_keys_alone in chromium firefox webkit;
    a_step_is_led_through_by_pointer in chromium firefox webkit;
    no_key_is_taken_from_who_types in chromium firefox webkit;
    letters_can_be_let_alone in chromium firefox webkit;
    the_screen_goes_blank_and_comes_back in chromium firefox webkit;
    // Firefox's driver runs its scripts beside the page's own, whose clock they cannot turn.
    the_clock_says_its_end in chromium webkit;
    class_mode_goes_on_from_step_to_step in chromium firefox webkit;
    without_its_part_the_page_stays_and_says_so in chromium firefox webkit;
    a_projector_shows_all_of_a_paragraph in chromium;
    a_unit_is_of_the_step_whatever_the_device_remembers in chromium;
    no_unit_is_empty in chromium;
    every_unit_fits_the_screen_in_letters_for_the_last_row in chromium;
    a_reload_comes_back_to_the_unit in chromium firefox webkit;
    a_reload_comes_back_to_the_vote_and_its_unit in chromium firefox webkit;
    a_reload_comes_back_to_the_time_on_the_clock in chromium firefox webkit;
    a_reload_breaks_nothing_where_nothing_is_stored in chromium firefox webkit;
    the_list_of_keys_covers_nothing_of_the_bar in chromium;
}

fn until_left(browser: &Session) {
    browser.until(
        "class mode is left, and the control that opened it has the focus",
        "return document.documentElement.dataset.class === undefined && document.activeElement.id === 'class-toggle'
            && location.hash === '' && document.querySelector('[data-class-shown]') === null",
    );
}

fn a_step_is_led_through_by_keys_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    browser.script("Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'))", json!([]));
    browser.mark();
    browser.tab_to("#class-toggle");
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
        (Key::Down, 3),
        (Key::Up, 2),
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
    browser.click("#class-toggle");
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
    for place in 2..=3 {
        browser.press(Key::Right);
        until_at(&browser, place);
    }
    browser.tab_from_the_top();
    browser.tab_to(".slide");
    browser.press(Key::Right);
    browser.until("the lever has moved", "return document.querySelector('.slide').value === '1'");
    browser.tab_to("#guess-typed");
    for key in [Key::Letter('b'), Key::Letter('t'), Key::Letter('v'), Key::Space, Key::PageDown] {
        browser.press(key);
    }
    browser.until("it is typed", "return document.getElementById('guess-typed').value.includes('btv')");
    assert_eq!(browser.count(".class-blank, .class-votes"), 0);
    until_at(&browser, 3);
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
    browser.until_says(".class-toggle", "could not be loaded");
    assert!(browser.is_shown("main .prose p") && browser.is_shown("header.top"), "the step is as it was");
    site.mend();
    browser.click(".class-toggle .button");
    until_at(&browser, 1);
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

fn the_list_of_keys_covers_nothing_of_the_bar(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for (width, height) in [(360, 640), (600, 700), (740, 360), (768, 1024), (1440, 900)] {
        browser.resize(width, height);
        for page in [&site.steps("id")[1], &site.steps("en")[1]] {
            browser.read(&site.url(&format!("{}#class", page.path)));
            browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
            browser.click(".class-keys > summary");
            let script = "const list = document.querySelector('.class-keys > div').getBoundingClientRect();
                const bar = document.getElementById('class-bar').getBoundingClientRect();
                return list.left >= 0 && list.right <= innerWidth && list.top >= 0 && list.bottom <= bar.top
                    || JSON.stringify([list, bar])";
            browser.until(&format!("all of the list is seen, {width} by {height}"), script);
        }
    }
}

/// What the unit shown says.
const SHOWN: &str = "const unit = document.querySelector('main [data-class-shown]:not([data-class-split])');
    return [document.getElementById('class-here')?.textContent ?? null, unit?.textContent ?? null]";

fn until_listens(browser: &Session) {
    browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
}

fn no_unit_is_empty(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in ["id", "en"].into_iter().flat_map(|lang| site.steps(lang)) {
        browser.read(&site.url(&format!("{}#class", page.path)));
        until_listens(&browser);
        browser.until_complete();
        let mut units = 0;
        let mut last = json!(null);
        loop {
            let here = place(&browser).unwrap_or_default();
            until_filled(&browser, &format!("{}, {here}", page.path));
            units += 1;
            let shown = browser.script(SHOWN, json!([]));
            if !go_on(&browser) {
                break;
            }
            last = shown;
        }
        assert!(units > 3, "{} has {units} units", page.path);
        // The last but one, with every record open: it is come back to.
        browser.script("document.querySelector('.class-bar .class-group button').click()", json!([]));
        browser.until_true("the step is back", |browser| place(browser).is_some());
        while browser.script(SHOWN, json!([])) != last {
            browser.script("document.querySelector('.class-bar .class-group button').click()", json!([]));
        }
        browser.reload();
        until_listens(&browser);
        browser.until_equal(&format!("{} comes back", page.path), SHOWN, &last);
    }
}

/// Whether all of the unit shown is above the bar; else how many CSS pixels are not.
const UNDER: &str = "const unit = document.querySelector('main [data-class-shown]:not([data-class-split])');
    const bar = document.getElementById('class-bar').getBoundingClientRect().top;
    const under = unit.getBoundingClientRect().bottom + scrollY - bar;
    return under <= 1 || under";

/// The letters of the unit's drawings that have less than 2.2 hundredths of the screen's height, and how many they have. A
/// canvas that ends between two pixels takes a hair off.
const SMALL: &str = concat!(
    include_str!("../src/scripts/layout/letters.js"),
    "const unit = document.querySelector('main [data-class-shown]:not([data-class-split])');
    return lettersOf(unit).map(([text, size]) => [text, 100 * size / innerHeight]).filter(([, size]) => size < 2.19)"
);

fn every_unit_fits_the_screen_in_letters_for_the_last_row(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer_stillness("light");
    browser.watch_drawings();
    let mut faults = Vec::new();
    for (width, height) in [(1024, 768), (1920, 1080)] {
        browser.resize(width, height);
        for page in ["id", "en"].into_iter().flat_map(|lang| site.steps(lang)) {
            browser.read(&site.url(&format!("{}#class", page.path)));
            until_listens(&browser);
            browser.until_complete();
            loop {
                let here = place(&browser).unwrap_or_default();
                let what = format!("{}, {here} on {width} by {height}", page.path);
                until_filled(&browser, &what);
                browser.until(&format!("{what} ends above the bar"), UNDER);
                browser.until_still();
                let small = browser.script(SMALL, json!([]));
                if small != json!([]) {
                    faults.push(format!("{what}: {small}"));
                }
                if !go_on(&browser) {
                    break;
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn a_reload_comes_back_to_the_unit(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 2);
    // On through the record to a figure, which writes its own state into the address.
    let figure = "return document.querySelector('.figure[data-class-shown]:not([data-class-split]) .reader') !== null
        && document.querySelector('.revealed [data-class-shown]') !== null";
    while browser.script(figure, json!([])) != json!(true) {
        assert!(go_on(&browser), "the step has a figure in its record");
    }
    let shown = browser.script(SHOWN, json!([]));
    browser.reload();
    until_listens(&browser);
    browser.until_equal("the same unit is shown", SHOWN, &shown);
    let unit = "main [data-class-shown]:not([data-class-split])";
    browser.script(&format!("document.querySelector('{unit} .reader').focus()"), json!([]));
    browser.press(Key::Right);
    browser.until(
        "the figure is read",
        "return location.hash.includes('figure-') && location.hash.startsWith('#class&unit=')",
    );
    browser.script("document.getElementById('class-here').focus()", json!([]));
    browser.reload();
    until_listens(&browser);
    let here = "return document.getElementById('class-here').textContent";
    browser.until_equal("the same unit is shown, and read", here, &shown[0]);
    assert_ne!(browser.text(&format!("{unit} .reading")), "", "the figure is read as before");
    browser.press(Key::Left);
    browser.until_true("the unit before is shown", |browser| browser.script(here, json!([])) != shown[0]);
    // Once it is left, the address asks for it no more.
    browser.press(Key::Escape);
    browser.until("class mode is left", "return document.documentElement.dataset.class === undefined");
    assert!(!browser.script("return location.hash", json!([])).as_str().is_some_and(|hash| hash.contains("class")));
}

fn a_reload_comes_back_to_the_vote_and_its_unit(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 5);
    browser.press(Key::Right);
    until_at(&browser, 2);
    browser.press(Key::Letter('v'));
    browser.until("the vote is in the address", "return location.hash.startsWith('#class&unit=2&votes=')");
    browser.reload();
    until_listens(&browser);
    browser.until("the vote is back", "return document.querySelector('.class-counter') !== null");
    browser.press(Key::Letter('v'));
    until_at(&browser, 2);
    browser.until("the address says so", "return location.hash === '#class&unit=2'");
}

/// The time on the clock.
const TIME: &str = "return document.querySelector('.class-time').textContent";
const STARTS: &str = ".class-clock button:last-of-type";

fn a_reload_comes_back_to_the_time_on_the_clock(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 1);
    let wound = |minutes: &str| browser.until_equal("it is wound up", TIME, &json!(minutes));
    browser.click(".class-time + .class-small");
    wound("6:00");
    browser.reload();
    until_listens(&browser);
    wound("6:00");
    // It runs, and runs on while the page is away.
    browser.click(STARTS);
    browser.until("it runs", "return document.querySelector('.class-time').textContent.startsWith('5:')");
    let seconds = || {
        let time = browser.script(TIME, json!([]));
        let parts = time
            .as_str()
            .unwrap_or_default()
            .split_once(':')
            .map(|(minutes, seconds)| (minutes.parse::<u32>(), seconds.parse::<u32>()));
        match parts {
            Some((Ok(minutes), Ok(seconds))) => minutes * 60 + seconds,
            _ => panic!("the clock shows {time}"),
        }
    };
    let before = seconds();
    browser.reload();
    until_listens(&browser);
    assert!(seconds() <= before, "it is not wound up again");
    browser.until_true("it runs on", |_| seconds() < before);
    // It stands, and the time stands.
    browser.click(STARTS);
    browser.until("it stands", "return document.querySelector('.class-clock .class-small') !== null");
    let stands = browser.script(TIME, json!([]));
    browser.reload();
    until_listens(&browser);
    assert_eq!(browser.script(TIME, json!([])), stands);
    assert_eq!(browser.count(".class-clock .class-small"), 2, "it still stands");
    // Its time ends while the page is away.
    browser.click(STARTS);
    browser.until("it runs", "return document.querySelector('.class-clock .class-small') === null");
    browser.script("sessionStorage.setItem('paradoks-ai.clock', '6 until ' + (Date.now() - 1))", json!([]));
    browser.reload();
    until_listens(&browser);
    browser.until_says(".class-clock [role=status]", "Time is up");
}

fn a_reload_breaks_nothing_where_nothing_is_stored(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::Storage));
    open(&site, &browser, 1);
    browser.press(Key::Right);
    until_at(&browser, 2);
    browser.click(STARTS);
    browser.until("it runs", "return document.querySelector('.class-clock .class-small') === null");
    browser.reload();
    until_listens(&browser);
    until_at(&browser, 2);
    browser.press(Key::Right);
    until_at(&browser, 3);
}

/// What asks whether somebody else sits here is for who sits there, not for a room.
fn a_unit_is_of_the_step_whatever_the_device_remembers(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in &site.steps("en")[1..7] {
        browser.visit_answered(&site, page);
        browser.go(&site.url("/nowhere"));
        browser.read(&site.url(&format!("{}#class", page.path)));
        until_listens(&browser);
        browser.until_complete();
        loop {
            let here = place(&browser).unwrap_or_default();
            assert_eq!(browser.count("[data-class-shown].fresh-start"), 0, "{}, {here}", page.path);
            if !go_on(&browser) {
                break;
            }
        }
    }
}
