//! What other pages embed, looked at by itself, and the page that writes the code for it.

use browser_tests::guest::enter;
use browser_tests::session::Key;
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Host, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_range_ends_where_it_was_said_to_end in chromium firefox webkit;
    one_figure_stands_alone in chromium firefox webkit;
    the_code_follows_the_choice in chromium firefox;
    the_code_is_there_without_scripts in chromium firefox webkit;
    every_picture_that_is_offered_is_there in chromium;
    no_address_that_is_offered_is_blank in chromium;
    every_figure_that_is_offered_is_seen_in_a_frame in firefox webkit;
}

fn a_range_ends_where_it_was_said_to_end(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url("/embed/en/wave/?until=3"));
    browser.click(".onward a[rel=next]");
    let at = "return [location.pathname + location.search, document.querySelectorAll('.onward a[rel=next]').length]";
    browser.until_equal("the last step of the range", at, &json!(["/embed/en/three-shocks/?until=3", 0]));
    browser.reload();
    browser.until_live();
    browser.back();
    browser.until_equal("the way back", at, &json!(["/embed/en/wave/?until=3", 1]));
    browser.read(&site.url("/embed/en/wave/"));
    assert_eq!(browser.count(".onward"), 0, "one step alone leads nowhere");
}

fn one_figure_stands_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let bare = Session::lacking(engine, Missing::JavaScript);
    let seen = "return [...document.querySelectorAll('main figure, main .prose')]
        .filter((part) => part.checkVisibility()).map((part) => part.id)";
    for (path, figure) in [("en/wave/crowd-wave", "crowd-wave"), ("id/tiga-guncangan/shocks", "shocks")] {
        let url = site.url(&format!("/embed/{path}/"));
        browser.read(&url);
        browser.until_complete();
        browser.until_equal("one figure is seen", seen, &json!([format!("figure-{figure}")]));
        bare.go(&url);
        assert!(bare.is_shown(&format!("#figure-{figure} .figure-title")), "{figure} without scripts");
        assert!(!bare.is_shown(".prose"), "what stands around {figure} without scripts");
    }
    // In the state that the address says.
    browser.read(&site.url("/embed/en/three-shocks/shocks/#figure-shocks&show=payrolls&theme=dark"));
    let state = "return [document.documentElement.dataset.theme, document.querySelector('.figure input:checked').parentNode.textContent]";
    browser.until_equal("the state of the address", state, &json!(["dark", "All jobs"]));
}

/// The three codes, as they stand in their fields.
const CODES: &str = "return [...document.querySelectorAll('.embed-code textarea')].map((field) => field.value)";

/// By keyboard alone. WebKit's driver cannot see the list that opens.
fn the_code_follows_the_choice(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = site.extra_pages("en").iter().find(|page| page.path.ends_with("/embed/")).cloned();
    let Some(page) = page else { panic!("the Embed page is published") };
    browser.read(&site.url(&page.path));
    let holds = |part: &str| format!("return document.querySelector('#code-frame').value.includes('{part}')");
    browser.until("the whole story to begin with", &holds("/embed/en/guess/?until=9\""));
    browser.tab_to("#embed-what");
    browser.press(Key::Down);
    browser.until("some steps", &holds("/embed/en/wave/?until=4\""));
    browser.tab_to("#embed-to");
    browser.press(Key::Down);
    browser.until("one step more", &holds("/embed/en/wave/?until=5\""));
    browser.tab_to("input[name=embed-theme]");
    browser.press(Key::Right);
    browser.until("in light", &holds("/embed/en/wave/?until=5#theme=light\""));
    browser.type_into("#embed-state", "nonsense");
    browser.press(Key::Enter);
    browser.until(
        "it says what to do",
        "return document.querySelector('#embed-state-told').textContent.length > 40
            && document.querySelector('#embed-state').ariaInvalid === 'true'",
    );
    let linked = site.url("/id/tiga-guncangan/#figure-shocks&show=payrolls&theme=dark");
    browser.type_into("#embed-state", &linked);
    browser.press(Key::Enter);
    browser.until(
        "the state of the address",
        &holds("/embed/id/tiga-guncangan/shocks/#figure-shocks&amp;show=payrolls&amp;theme=dark\""),
    );
    let codes = browser.script(CODES, json!([]));
    let parts = ["<iframe ", "<ai-paradox ", "/picture/id/shocks-payrolls-dark.png"];
    for (place, part) in parts.iter().enumerate() {
        assert!(codes[place].as_str().is_some_and(|code| code.contains(part)), "{part} in {codes}");
    }
    browser.enter("#embed-preview");
    browser.until_live();
    let shown = "return [document.documentElement.lang, document.documentElement.dataset.theme, location.hash]";
    let expected = json!(["id", "dark", "#figure-shocks&show=payrolls&theme=dark"]);
    browser.until_equal("the preview shows what was chosen", shown, &expected);
}

fn the_code_is_there_without_scripts(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url("/id/sematkan/"));
    assert_eq!(browser.count(".embed-code textarea"), 3);
    assert!(browser.is_shown("#code-frame"), "the code of the whole story");
    assert_eq!(browser.count(".embed-room button, .embed-room select"), 0, "controls that could do nothing");
}

/// Every address in the codes that the Embed page writes.
fn offered(browser: &Session) -> Vec<String> {
    let choose = |list: &str, value: &Value| {
        let script = "const list = document.querySelector(arguments[0]);
            list.value = arguments[1];
            list.dispatchEvent(new Event('change', { bubbles: true }))";
        browser.script(script, json!([list, value]));
    };
    let values = |list: &str| {
        let script = "return [...document.querySelector(arguments[0]).options].map((option) => option.value)";
        browser.script(script, json!([list])).as_array().cloned().unwrap_or_default()
    };
    let mut offered = Vec::new();
    for (place, lang) in LANGUAGES.iter().enumerate() {
        browser.click(&format!("label:nth-of-type({}) > input[name=embed-language]", place + 1));
        for what in values("#embed-what") {
            choose("#embed-what", &what);
            let frame = "const code = document.createElement('div');
                code.innerHTML = document.querySelector('#code-frame').value;
                const { pathname, search } = new URL(code.firstChild.src);
                return document.querySelector('#embed-what').value === arguments[0]
                    && pathname.startsWith('/embed/' + arguments[1] + '/') && pathname + search";
            browser.until_true("the code follows the choice", |browser| {
                let address = browser.script(frame, json!([what, lang]));
                address.is_string() && !offered.contains(&address)
            });
            let address = browser.script(frame, json!([what, lang]));
            offered.push(address);
        }
    }
    offered.iter().filter_map(|address| address.as_str().map(str::to_owned)).collect()
}

/// In light and in dark, of every figure, and of every state that a link to one may have.
fn every_picture_that_is_offered_is_there(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = site.extra_pages("en").iter().find(|page| page.path.ends_with("/embed/")).cloned();
    let Some(page) = page else { panic!("the Embed page is published") };
    browser.read(&site.url(&page.path));
    let figures = "return [...document.querySelectorAll('#embed-what option')].map((option) => option.value.split('/')[1]).filter(Boolean)";
    let figures = browser.script(figures, json!([]));
    let states =
        browser.script("return document.querySelector('[data-pictures]').dataset.pictures.split(' ')", json!([]));
    let names = [&figures, &states].map(|names| names.as_array().cloned().unwrap_or_default()).concat();
    assert!(names.len() > 25, "{names:?}");
    for (name, lang) in names.iter().filter_map(Value::as_str).flat_map(|name| LANGUAGES.map(|lang| (name, lang))) {
        for ending in [".png", ".svg", "-dark.png", "-dark.svg"] {
            let path = format!("/picture/{lang}/{name}{ending}");
            let found = minreq::get(site.url(&path)).send();
            assert_eq!(found.map(|found| found.status_code).ok(), Some(200), "{path}");
        }
    }
    // What is chosen is what is handed out.
    let linked = site.url("/en/three-shocks/#figure-shocks&show=layoffs&at=0.3");
    browser.type_into("#embed-state", &linked);
    browser.press(Key::Enter);
    browser.until_equal(
        "the picture shows the state, and leads to it",
        "const code = document.createElement('div');
            code.innerHTML = document.querySelector('#code-picture').value;
            return [new URL(code.querySelector('img').src).pathname, code.querySelector('a').hash]",
        &json!(["/picture/en/shocks-layoffs.png", "#figure-shocks&show=layoffs&at=0.3"]),
    );
}

/// Each shows what it is named after, in the browser as without scripts, at a height that somebody would give it.
fn no_address_that_is_offered_is_blank(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let bare = Session::lacking(engine, Missing::JavaScript);
    let page = site.extra_pages("en").iter().find(|page| page.path.ends_with("/embed/")).cloned();
    let Some(page) = page else { panic!("the Embed page is published") };
    browser.read(&site.url(&page.path));
    let addresses = offered(&browser);
    let figures = addresses.iter().filter(|address| address.matches('/').count() == 5).count();
    assert!(figures > 20 && addresses.len() > figures + 18, "{addresses:?}");
    for address in addresses {
        let url = site.url(&address);
        browser.read(&url);
        browser.until_complete();
        bare.go(&url);
        let figure = address.split('?').next().unwrap_or_default().split('/').nth(4).unwrap_or_default();
        // What is named after it, and what of it is to be seen.
        let (named, pictures) = if figure.is_empty() {
            ("main h1".to_owned(), vec!["main .prose p".to_owned()])
        } else {
            let figure = format!("#figure-{figure}");
            let kinds = [".chart canvas", ".chart svg.wide", "img", ".crowd canvas"];
            (format!("{figure} .figure-title"), kinds.map(|kind| format!("{figure} {kind}")).to_vec())
        };
        for (session, how) in [(&browser, "live"), (&bare, "without scripts")] {
            assert!(session.count(&named) > 0 && session.is_shown(&named), "{address} {how}: no {named}");
            let seen = pictures.iter().any(|picture| session.count(picture) > 0 && session.is_shown(picture));
            assert!(seen, "{address} {how}: none of {pictures:?}");
            let height = session.height("html");
            assert!((300.0..9000.0).contains(&height), "{address} {how} is {height} px high");
        }
    }
}

/// In the engines in which they are not all opened by themselves.
fn every_figure_that_is_offered_is_seen_in_a_frame(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.read(&site.url("/en/embed/"));
    let is_figure = |address: &String| address.starts_with("/embed/id/") && address.matches('/').count() == 5;
    let figures: Vec<String> = offered(&browser).into_iter().filter(is_figure).collect();
    assert!(figures.len() > 12, "{figures:?}");
    for address in figures {
        let url = site.url(&address);
        browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=900></iframe>")));
        enter(&browser, "iframe");
        browser.until_complete();
        let figure = address.split('?').next().unwrap_or_default().split('/').nth(4).unwrap_or_default();
        let shown = format!(
            "return [...document.querySelectorAll('#figure-{figure} :is(.chart canvas, .chart svg.wide, img, .crowd canvas)')]
                .some((picture) => picture.getBoundingClientRect().height > 40)
                && document.querySelector('#figure-{figure} .figure-title').getBoundingClientRect().height > 10"
        );
        browser.until(&format!("{address} is seen"), &shown);
    }
}
