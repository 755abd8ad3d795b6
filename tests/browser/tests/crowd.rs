//! The crowd: all of it drawn, in every order, by mouse and keyboard alike, and something to read where it cannot be.

use browser_tests::crowd::dots;
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
    a_reload_leaves_the_reader_where_they_were in chromium firefox webkit;
    bars_are_as_long_as_their_numbers_say in chromium;
    the_loupe_names_who_is_under_the_pointer in chromium firefox webkit;
    a_finger_that_is_lifted_takes_the_loupe_away in chromium;
    a_crowd_taken_along_says_what_it_is in chromium firefox webkit;
    without_a_canvas_a_picture_and_the_table_stand_there in chromium firefox webkit;
    without_its_file_the_figure_says_so in chromium firefox webkit;
    a_damaged_file_is_told_by_its_line in chromium;
    who_asks_for_stillness_sees_the_end_at_once in chromium;
}

const GUESS: &str = "/en/guess/";
const EVERYBODY: u32 = 236_743;

/// How many dots the figure shows.
fn standing() -> String {
    dots(".crowd canvas", "--soft")
}

/// Follows a link to the crowd, which opens the record and nothing of the stage, and waits for it.
fn reveal(site: &Site, browser: &Session) {
    browser.read(&site.url(&format!("{GUESS}#figure-crowd")));
    until_read(browser);
}

fn until_read(browser: &Session) {
    browser.until("the crowd's file is read", "return document.querySelector('.crowd .switch input') !== null");
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
        browser.until(
            "the labels are there",
            "return document.querySelectorAll('.crowd-labels:not(.waits) text').length > 2",
        );
        assert_eq!(browser.script(SPACED, json!([])), json!([]), "order {place}");
    }
}

fn everybody_is_drawn_in_every_order(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    reveal(&site, &browser);
    for place in 1..=5 {
        choose(&browser, place);
        browser.until_equal("everybody stands in a place of their own", &standing(), &json!(EVERYBODY));
    }
}

fn the_crowd_is_regrouped_and_read_by_keyboard(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    reveal(&site, &browser);
    browser.tab_to(".switch input");
    browser.press(Key::Right);
    until_address(&browser, "#figure-crowd&by=company");
    browser.tab_from_the_top();
    browser.tab_to(".crowd-picture");
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
    until_said(&browser, "By company: Intel leads with 42,120 people (17.8%), ahead of Microsoft with 18,855.");
    until_address(&browser, "#figure-crowd&by=company");
    browser.until_equal("everybody is there", &standing(), &json!(EVERYBODY));
}

fn the_crowd_is_regrouped_and_read_by_mouse(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    reveal(&site, &browser);
    browser.until_equal("everybody has fallen into place", &standing(), &json!(EVERYBODY));
    choose(&browser, 3);
    browser.until_equal("everybody has arrived", &standing(), &json!(EVERYBODY));
    browser.point(".crowd canvas", 300.0, 30.0);
    until_said(&browser, "Hardware: 60,464 people, 25.5% of the crowd.");
    let said = browser.text("#figure-crowd .reading");
    assert!(said.contains("This dot is one of") && said.contains(", Hardware, "), "{said}");
    browser.point("#figure-crowd figcaption", 5.0, 5.0);
    until_said(&browser, "By industry: Hardware leads");
}

fn a_link_shows_what_was_shown(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=country&at=united-kingdom")));
    until_said(&browser, "United Kingdom: 5,901 people");
    browser.click("nav.languages a[data-language=id]");
    until_said(&browser, "Britania Raya: 5.901 orang");
}

fn without_a_canvas_a_picture_and_the_table_stand_there(engine: Engine) {
    let copy = Copy::that_begins_with("HTMLCanvasElement.prototype.getContext = () => null");
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    browser.read(&site.url(GUESS));
    browser.until("the opening does without, too", "return document.querySelector('.stage.refused') !== null");
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
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    let asked = browser.script("return window.__asked", json!([]));
    choose(&browser, 2);
    until_address(&browser, "#figure-crowd&by=company");
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    assert_eq!(browser.script("return window.__asked", json!([])), asked, "nothing has moved");
}

/// The lengths of bars as the canvas has them, by their names, in pixels: in the row of pixels through the middle of a bar,
/// how far its dots go. `arguments` are the labels of the bars that are asked for.
const LENGTHS: &str = "const canvas = document.querySelector('.crowd canvas');
    const ratio = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const paper = data.slice(4 * (canvas.width - 1), 4 * canvas.width).join();
    const is_dot = (x, y) => data.slice(4 * (y * canvas.width + x), 4 * (y * canvas.width + x) + 4).join() !== paper;
    const box = canvas.getBoundingClientRect();
    return arguments[0].map((name) => {
        const label = [...document.querySelectorAll('.crowd-labels text')].find((text) => text.textContent === name);
        const { left, bottom } = label.getBoundingClientRect();
        // Inside the bar: its first pixel may be the one before or after the name's.
        const x = Math.round((left - box.left) * ratio) + 1;
        let y = Math.round((bottom - box.top) * ratio);
        while (!is_dot(x, y)) y++;
        let high = 0;
        while (is_dot(x, y + high) || is_dot(x, y + high + 1)) high++;
        let long = 0;
        const middle = y + (high >> 1);
        while (is_dot(x + long, middle) || is_dot(x + long + 1, middle)) long++;
        return [long, high];
    })";

/// One bar is as thick as another and as much longer as its number is larger, at every width.
fn bars_are_as_long_as_their_numbers_say(engine: Engine) {
    const BARS: [(&str, f64); 4] =
        [("Intel", 42_120.0), ("Microsoft", 18_855.0), ("Tesla", 14_500.0), ("Cisco", 9_850.0)];
    let (site, browser) = (Site::serve(), Session::open(engine));
    for (width, ratio) in [(360, 3), (640, 2), (768, 1), (1440, 1), (1440, 2), (1920, 1)] {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": ratio, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", screen);
        browser.go(&site.url("/nowhere"));
        browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=company")));
        browser.open_all();
        until_said(&browser, "By company: ");
        browser
            .until("the names are there", "return document.querySelector('.crowd-labels:not(.waits) text') !== null");
        let names: Vec<&str> = BARS.iter().map(|(name, _)| *name).collect();
        let found = browser.script(LENGTHS, json!([names]));
        let side = |bar: usize, side: usize| found[bar][side].as_f64().unwrap_or(f64::NAN);
        for (bar, (name, people)) in BARS.iter().enumerate() {
            assert_eq!(side(bar, 1), side(0, 1), "{name} is as thick as Intel at {width}@{ratio}: {found}");
            let expected = side(0, 0) * people / BARS[0].1;
            let off = (side(bar, 0) - expected).abs();
            assert!(
                off <= 2.0 * f64::from(ratio) + 2.0,
                "{name} should be {expected} long at {width}@{ratio}: {found}"
            );
        }
    }
}

/// What the loupe says, and whether it is inside the picture.
const LOUPE: &str = "const loupe = document.querySelector('.loupe');
    if (loupe === null) return null;
    const [inner, outer] = [loupe, document.querySelector('.crowd-picture')].map((box) => box.getBoundingClientRect());
    const inside = inner.left >= outer.left - 1 && inner.top >= outer.top - 1
        && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
    return [loupe.textContent, inside, loupe.closest('[aria-hidden=true]') !== null]";

fn the_loupe_names_who_is_under_the_pointer(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=company")));
    browser.open_all();
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    for x in [4.0, 150.0, 290.0] {
        browser.point(".crowd canvas", x, 24.0);
        browser.until_true("the loupe is there", |browser| browser.count(".loupe") == 1);
        let said = browser.script(LOUPE, json!([]));
        let text = said[0].as_str().unwrap_or_default();
        assert!(
            text.starts_with("Intel, ")
                && text.ends_with(" 2024, United States") | text.ends_with(" 2025, United States"),
            "{said}"
        );
        assert_eq!((&said[1], &said[2]), (&json!(true), &json!(true)), "inside, and not read out: {said}");
    }
    browser.tab_to(".crowd-picture");
    browser.press(Key::Home);
    until_said(&browser, "Intel: ");
    assert_eq!(browser.count(".loupe"), 0, "keys take it away");
}

fn a_finger_that_is_lifted_takes_the_loupe_away(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=company")));
    browser.open_all();
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    let place = browser.script(
        "const canvas = document.querySelector('.crowd canvas');
        canvas.scrollIntoView({ block: 'center' });
        const { left, top } = canvas.getBoundingClientRect();
        return [left + 60, top + 24]",
        json!([]),
    );
    let touch = |kind: &str, points: serde_json::Value| {
        browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
    };
    touch("touchStart", json!([{ "x": place[0], "y": place[1] }]));
    browser.until_true("the loupe is there", |browser| browser.count(".loupe") == 1);
    touch("touchEnd", json!([]));
    browser.until_true("the loupe is gone", |browser| browser.count(".loupe") == 0);
    until_said(&browser, "Intel: 42,120 people");
}

/// Keeps what is saved, in place of the browser.
const KEEP_FILES: &str = "window.__files = {};
    const click = HTMLElement.prototype.click;
    HTMLElement.prototype.click = function () {
        if (this.download) window.__files[this.download] = this.href; else click.call(this);
    };";

fn a_crowd_taken_along_says_what_it_is(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{GUESS}#figure-crowd&by=company")));
    browser.open_all();
    browser.until_equal("everybody stands", &standing(), &json!(EVERYBODY));
    browser.script(KEEP_FILES, json!([]));
    browser.click("#figure-crowd .figure-files button:nth-of-type(1)");
    browser.click("#figure-crowd .figure-files button:nth-of-type(2)");
    browser.until("both are saved", "return Object.keys(window.__files).length === 2");
    let svg = browser
        .script("return decodeURIComponent(window.__files['crowd.svg'].split(',').slice(1).join(','))", json!([]));
    let svg = svg.as_str().unwrap_or_default();
    for part in [
        "<title>One dot, one person.",
        "<desc>",
        "Intel leads with 42,120",
        "are not drawn.",
        "Layoffs.fyi",
        "aria-label=\"Microsoft\"",
        "<image ",
    ] {
        assert!(svg.contains(part), "the file has no {part}");
    }
    assert!(!svg.contains("<text"), "its letters need no typeface");
    assert!(svg.len() < 1_500_000, "the file has {} bytes", svg.len());
    // Both show everybody: in the SVG as the picture between its words, in the PNG on the whole sheet.
    let count = "const address = arguments[0];
        const image = new Image();
        return new Promise((done) => { image.onload = done; image.src = address }).then(() => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
            const counts = new Map();
            for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
            return [...counts.values()].sort((a, b) => b - a).slice(0, 8)
        })";
    let image = svg
        .split("<image ")
        .nth(1)
        .and_then(|rest| rest.split("href=\"").nth(1))
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default();
    let png = browser.script("return window.__files['crowd.png']", json!([]));
    for address in [image, png.as_str().unwrap_or_default()] {
        let counts = browser.script(count, json!([address]));
        // Each year's dots have one strong pixel, two softer ones, and a faint one.
        let counts: Vec<i64> = counts.as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect();
        assert!(counts.len() >= 5 && counts[1..].iter().sum::<i64>() >= 2 * i64::from(EVERYBODY), "{counts:?}");
    }
}

fn a_reload_leaves_the_reader_where_they_were(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    browser.read(&site.url("/en/wave/"));
    browser.click(".reveal > summary");
    until_read(&browser);
    choose(&browser, 1);
    until_address(&browser, "#figure-crowd-wave&by=month");
    for place in ["0", "document.documentElement.scrollHeight"] {
        browser.script(&format!("scrollTo(0, {place})"), json!([]));
        let line = browser.script("return scrollY", json!([])).as_f64().unwrap_or_default();
        // Firefox's driver begins a page that it is asked to load again at its top, which the browser's own button does not.
        browser.script("document.__left = true; setTimeout(() => location.reload())", json!([]));
        let again = "return document.__left !== true && document.readyState === 'complete'";
        browser.until("the page has come again", again);
        browser.until_complete();
        until_read(&browser);
        browser.until(
            "the order is the same",
            "return document.querySelector('#figure-crowd-wave .reading').textContent.startsWith('By month: ')",
        );
        let back = format!(
            "return Math.abs(scrollY - {line}) < 40 || `${{scrollY}} of ${{document.documentElement.scrollHeight}}`"
        );
        browser.until(&format!("the page is back at {line}"), &back);
    }
}
