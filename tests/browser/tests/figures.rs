//! Figures as instruments: what one shows, asks of them, links to and carries away.

use browser_tests::session::Key;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    the_measure_is_switched_and_linked in chromium firefox webkit;
    ones_own_work_is_found in chromium firefox webkit;
    ones_own_work_is_found_by_keyboard in chromium firefox;
    a_card_is_turned_by_keyboard in chromium firefox webkit;
    a_link_carries_its_theme_and_opens_what_it_leads_to in chromium firefox webkit;
    a_link_carries_a_drawing in chromium firefox webkit;
    a_figure_is_carried_away in chromium firefox webkit;
    what_opens_in_a_row_moves_nothing_above_it in chromium firefox webkit;
    a_chip_tells_its_source_until_esc in chromium firefox;
    a_figure_is_chosen_on_the_embed_page in chromium firefox webkit;
    the_live_drawing_has_every_mark_of_the_static_one in chromium;
    a_figure_stays_within_its_pair in chromium;
    a_point_is_read_in_full_on_demand in chromium firefox webkit;
    the_marker_stays_between_both_sides in chromium;
    two_fingers_over_a_chart_are_the_pages in chromium;
}

const GUESS: &str = "/en/guess/";
const WAVE: &str = "/en/wave/";
const SHOCKS: &str = "/en/three-shocks/";
const INSIDE: &str = "/en/inside-the-organisation/";
const AI_ROLE: &str = "/en/role-of-ai/";

fn open(engine: Engine, path: &str) -> (Site, Session) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(path));
    (site, browser)
}

fn the_measure_is_switched_and_linked(engine: Engine) {
    let (site, browser) = open(engine, SHOCKS);
    browser.reveal_by_keyboard();
    browser.tab_to("#figure-shocks .switch input");
    browser.press(Key::Right);
    browser.until_equal("the address says so", "return location.hash", &json!("#figure-shocks&show=payrolls"));
    browser.read(&site.url(GUESS));
    browser.read(&site.url(&format!("{SHOCKS}#figure-shocks&show=information")));
    let checked = "return document.querySelectorAll('#figure-shocks .switch input')[4]?.checked === true";
    browser.until("the link shows its measure", checked);
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
    browser.until_says(".found", &said);
}

/// Not in WebKit, for the same reason as the lines.
fn ones_own_work_is_found_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, INSIDE);
    browser.tab_to(".find select");
    browser.press(Key::Down);
    browser.until("it is said in words", "return document.querySelector('.found').textContent.length > 10");
}

fn a_card_is_turned_by_keyboard(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    browser.reveal_by_keyboard();
    browser.tab_to(".turn > summary");
    browser.press(Key::Enter);
    browser.until("its back shows", "return document.querySelector('.turn .prose').checkVisibility()");
}

fn a_link_carries_its_theme_and_opens_what_it_leads_to(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{WAVE}#figure-wave&at=0.12&theme=dark")));
    browser.until("the theme is the link’s", "return document.documentElement.dataset.theme === 'dark'");
    browser.until_says("#figure-wave .reading", "Q1 2023: 167,674 people");
    assert_eq!(browser.done(), Value::Null, "a link does nothing in the reader’s name");
}

fn a_link_carries_a_drawing(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&format!("{WAVE}#figure-draw&drawn=1.2.3.4.5.6.7.8.9.10.11.12")));
    browser.until_says("#figure-draw .reading", "Q1 2023: 5,000 people");
    browser.read(&site.url(GUESS));
    browser.read(&site.url(&format!("{WAVE}#figure-draw&drawn=1.2.3")));
    browser.until(
        "a damaged drawing is none: what is read is the last quarter that stands",
        "return document.querySelector('#figure-draw .reading').textContent.startsWith('Q4 2022')",
    );
}

/// The figures that leave the pair they stand in, at every half screen down the page, and how many of them were seen to
/// stay while their text went by.
const PAIRS: &str = "const left = new Set(), stayed = new Set();
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let place = 0; ; place += innerHeight / 2) {
        scrollTo({ top: Math.min(place, end), behavior: 'instant' });
        for (const figure of document.querySelectorAll('.pair-figure > .figure')) {
            const [own, pair] = [figure, figure.closest('.pair, .evidence')].map((part) => part.getBoundingClientRect());
            if (own.top < pair.top - 1 || own.bottom > pair.bottom + 1) left.add(figure.id);
            if (own.top > pair.top + 9 && !figure.parentElement.querySelector('.told')) stayed.add(figure.id);
        }
        if (place >= end) break;
    }
    return [[...left], stayed.size]";

/// Before and after what is closed is opened.
fn a_figure_stays_within_its_pair(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let mut stayed = 0;
    for (width, height) in [(1000, 800), (1440, 900), (1920, 1080)] {
        browser.resize(width, height);
        for page in site.steps("en").iter().chain([site.whole("en")]) {
            browser.read(&site.url(&page.path));
            browser.until_complete();
            for prepare in ["", "document.querySelectorAll('summary').forEach((summary) => summary.click())"] {
                browser.script(prepare, json!([]));
                let found = browser.script(PAIRS, json!([]));
                assert_eq!(found[0], json!([]), "{} at {width} px", page.path);
                stayed += found[1].as_u64().unwrap_or_default();
            }
        }
    }
    assert!(stayed > 0, "some figure stays in view");
}

fn a_point_is_read_in_full_on_demand(engine: Engine) {
    let (_site, browser) = open(engine, AI_ROLE);
    browser.script("document.querySelector('#figure-months .reader').focus()", json!([]));
    let read = "return document.querySelector('#figure-months .reading').textContent";
    let reading = || browser.script(read, json!([])).as_str().unwrap_or_default().to_owned();
    let first = reading();
    browser.press(Key::Right);
    browser.until_true("a point is read", |_| reading() != first);
    let short = reading();
    browser.press(Key::Enter);
    let unit = browser.text("#figure-months .figure-unit");
    browser.until_equal("what it counts", read, &json!(format!("{short}. {unit}")));
    browser.press(Key::Right);
    browser.until_true("the next is read short", |_| !reading().contains(&unit));
    browser.press(Key::Left);
    browser.until_equal("and so is the first again", read, &json!(short));
}

/// Between what speaks for AI and what against, while either is read to its end.
fn the_marker_stays_between_both_sides(engine: Engine) {
    let (_site, browser) = open(engine, AI_ROLE);
    browser.resize(1440, 900);
    browser.until_complete();
    let between = "const [side, other] = document.querySelectorAll('.evidence > .cards');
        const marker = document.querySelector('[aria-labelledby=marker-title]');
        const found = [];
        for (const card of side.children) {
            card.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = marker.getBoundingClientRect();
            if (side.getBoundingClientRect().right > box.left || box.right > other.getBoundingClientRect().left) found.push('beside');
            if (box.top < 0 || box.bottom > innerHeight) found.push(card.textContent.trim());
        }
        return found";
    assert_eq!(browser.script(between, json!([])), json!([]));
}

fn a_figure_is_carried_away(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    // What would be saved, instead of a dialogue that no test can answer.
    browser.script(
        "window.__saved = {};
        HTMLElement.prototype.click = function () { window.__saved[this.download] = decodeURIComponent(this.href) }",
        json!([]),
    );
    browser.click("#figure-lines .figure-download summary");
    browser.click("#figure-lines .figure-files button:nth-of-type(1)");
    browser.click("#figure-lines .figure-files button:nth-of-type(2)");
    browser.until("the picture is saved", "return window.__saved['lines.png']?.startsWith('data:image/png') === true");
    let drawn = "const drawn = window.__saved['lines.svg'] ?? '';
        return drawn.startsWith('data:image/svg+xml') && drawn.includes('Three lines without names')
            && drawn.includes('<title>Three lines without names') && drawn.includes('Source: ')
            && !drawn.includes('var(') && !drawn.includes('<text')";
    browser.until("the drawing is saved with its title and source, and with letters that need no typeface", drawn);
}

/// How far below the top of the figure its parts stand above its row, and whether its table is as wide as it.
const ABOVE: &str = "const figure = document.querySelector('#figure-lines');
    const from = figure.getBoundingClientRect();
    const top = (part) => Math.round(figure.querySelector(part).getBoundingClientRect().top - from.top);
    const table = figure.querySelector('.table').getBoundingClientRect();
    const isAsWide = Math.abs(table.width - from.width) < 1 && Math.abs(table.left - from.left) < 1;
    return [['.figure-title', '.figure-unit', '.chart', '.reading', '.figure-how', '.figure-source'].map(top), isAsWide]";

fn what_opens_in_a_row_moves_nothing_above_it(engine: Engine) {
    let (_site, browser) = open(engine, SHOCKS);
    browser.until_typeface();
    let before = browser.script(ABOVE, json!([]));
    for part in ["download", "links", "table"] {
        browser.click(&format!("#figure-lines .figure-{part} summary"));
        let after = browser.script(ABOVE, json!([]));
        assert_eq!(after[0], before[0], "with {part} open");
    }
    assert!(browser.is_shown("#figure-lines .figure-table table"));
    assert_eq!(browser.script(ABOVE, json!([]))[1], json!(true), "the table is as wide as its figure");
}

/// Whether the tip of the chip in focus is seen, and whether the page is as wide as the screen with it.
const TIP: &str = "const tip = getComputedStyle(document.activeElement, '::after');
    return [tip.content !== 'none' && parseFloat(tip.width) > 60,
        document.documentElement.scrollWidth <= document.documentElement.clientWidth]";

fn a_chip_tells_its_source_until_esc(engine: Engine) {
    let (_site, browser) = open(engine, WAVE);
    for width in if engine == Engine::Chromium { vec![320, 1280] } else { vec![1280] } {
        if engine == Engine::Chromium {
            browser.resize(width, 800);
        }
        browser.script("document.querySelector('h1').focus()", json!([]));
        browser.tab_to(".chip");
        browser.until_equal("it is told", TIP, &json!([true, true]));
        browser.press(Key::Escape);
        browser.until_equal("it is gone", TIP, &json!([false, true]));
        browser.tab_to(".chip + .chip");
        browser.until_equal("the next one is told", TIP, &json!([true, true]));
    }
}

fn a_figure_is_chosen_on_the_embed_page(engine: Engine) {
    let (site, browser) = open(engine, SHOCKS);
    browser.click("#figure-lines .figure-links summary");
    browser.click("#figure-lines .figure-under a:last-child");
    browser.until("the Embed page is live", "return document.querySelector('#page[data-live] .embed-choose') !== null");
    let chosen = "return document.querySelector('#code-frame').value.includes(arguments[0])";
    let address = site.url("/embed/en/three-shocks/lines/");
    browser.until_true("its code is there", |browser| browser.script(chosen, json!([address])) == json!(true));
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
    // The first one stands in for the stage, and is shown to whoever is led to it.
    for (path, name) in [(&*format!("{GUESS}#figure-scale"), "scale"), (WAVE, "draw"), (SHOCKS, "lines"), (INSIDE, "inside")] {
        browser.read(&site.url(path));
        browser.until_typeface();
        // In a box as wide as the static drawing is made for, both are the same; elsewhere the live one is drawn anew.
        browser.script(
            "const sheet = new CSSStyleSheet();
            sheet.replaceSync('.chart { inline-size: 552px }');
            document.adoptedStyleSheets = [sheet];",
            json!([]),
        );
        let fits = format!("return document.querySelector('#figure-{name} canvas').width / devicePixelRatio");
        browser.until_equal("the drawing is as wide", &fits, &json!(552));
        let found = browser.script(AGREEMENT, json!([name]));
        let (marks, same) = (found[0].as_f64().unwrap_or(0.0), found[1].as_f64().unwrap_or(0.0));
        assert!(marks > 500.0, "the static drawing of {name} has only {marks} pixels");
        assert!(same / marks > 0.97, "{name}: {same} of {marks} pixels agree");
    }
}

/// Whoever lays two fingers on a chart to see it larger does.
fn two_fingers_over_a_chart_are_the_pages(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.resize(390, 844);
    for step in &site.steps("en")[1..8] {
        browser.visit_answered(&site, step);
        let held = "return [...document.querySelectorAll('.reader, .chart, .chart canvas')]
            .filter((part) => !/auto|manipulation|pinch-zoom/.test(getComputedStyle(part).touchAction)).length";
        assert_eq!(browser.script(held, json!([])), json!(0), "{}: a chart holds on to two fingers", step.path);
    }
}
