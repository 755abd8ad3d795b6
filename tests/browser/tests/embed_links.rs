//! Links within a frame: their goal comes before the reader, whoever scrolls, and the history of the page around is left
//! alone.

use browser_tests::guest::{LISTENS, enter, paragraphs, press};
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_link_brings_its_goal_to_the_reader in chromium firefox webkit;
    a_link_of_a_lean_figure_leads_to_the_site in chromium firefox webkit;
    the_link_to_a_figure_works_outside in chromium firefox webkit;
    the_link_to_a_figure_is_copied in chromium firefox webkit;
}

/// The number in a text that leads to its source.
const CHIP: &str = ".reveal .prose .chip";

/// What a host uses to bring a goal before the reader.
fn hosts(site: &Site, host: &Host, url: &str) -> Vec<(&'static str, String)> {
    let frame = |height: u32| format!("<iframe id=f src=\"{url}\" title=P width=640 height={height}></iframe>");
    let resizer = host.library("PARADOKS_IFRAME_RESIZER");
    let resizer_5 = host.library("PARADOKS_IFRAME_RESIZER_5");
    let pym = host.library("PARADOKS_PYM");
    host.library_text("resize.js", "iFrameResize({ checkOrigin: true }, 'iframe')");
    host.library_text("resize-5.js", "iframeResize({ license: 'GPLv3', checkOrigin: true }, 'iframe')");
    host.library_text("pym.js", &format!("new pym.Parent('here', '{url}', {{}})"));
    let script = |name: &str| format!("<script src=\"{name}\"></script>");
    vec![
        ("a frame that scrolls", frame(500)),
        ("a frame of full height, and nothing else", frame(5000)),
        ("the host script", script(&site.url("/embed.js")) + &frame(640)),
        ("iframe-resizer 4", [frame(640), script(&resizer), script("resize.js")].concat()),
        ("iframe-resizer 5", [frame(640), script(&resizer_5), script("resize-5.js")].concat()),
        ("pym.js", ["<div id=here style=\"width:640px\"></div>", &*script(&pym), &script("pym.js")].concat()),
    ]
}

/// Where in the window of the host the goal of a link stands, from inside the frame and from the page around.
fn goal_on_screen(browser: &Session, goal: &str) -> f64 {
    let top = |script: &str, argument: &str| browser.script(script, json!([argument])).as_f64().unwrap_or(-9e9);
    browser.enter("iframe");
    let inside = top("return document.querySelector(arguments[0]).getBoundingClientRect().top", goal);
    browser.leave();
    inside + top("return document.querySelector(arguments[0]).getBoundingClientRect().top", "iframe")
}

fn a_link_brings_its_goal_to_the_reader(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/en/three-shocks/");
    for (how, body) in hosts(&site, &host, &url) {
        if engine == Engine::WebKit && how.ends_with("nothing else") {
            // It lets no frame scroll a page of another origin: such a host has to use one of the scripts.
            continue;
        }
        // From a figure, and from a number in the text.
        for link in ["#figure-lines .figure-source a", CHIP] {
            browser.go(&host.page("post", &[&paragraphs("before"), &*body, &paragraphs("after")].concat()));
            enter(&browser, "iframe");
            browser.until("the script of links is there", "return document.querySelector('script[src*=talk-]') !== null");
            browser.until_typeface();
            if link == CHIP {
                browser.script("document.querySelector('.reveal').open = true", json!([]));
                browser.until("the record is open", &format!("return document.querySelector('{CHIP}').checkVisibility()"));
                browser.until_complete();
            }
            browser.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", json!([link]));
            browser.leave();
            let entries = browser.script("return history.length", json!([]));
            browser.enter("iframe");
            let goal = browser.script("return document.querySelector(arguments[0]).getAttribute('href')", json!([link]));
            let goal = goal.as_str().unwrap_or_default().to_owned();
            press(&browser, engine, link);
            browser.leave();
            let height = browser.script("return innerHeight", json!([])).as_f64().unwrap_or_default();
            browser.until_true(&format!("{how}: the source of {link} is on the screen"), |browser| {
                (0.0..height).contains(&goal_on_screen(browser, &goal))
            });
            assert_eq!(browser.script("return history.length", json!([])), entries, "{how}, {link}: entries of the host's history");
        }
    }
}

fn a_link_of_a_lean_figure_leads_to_the_site(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    // A frame whose links open as other pages would leave the test's tab: what it opens is noted instead.
    let url = site.url("/embed/en/three-shocks/shocks/?plain");
    browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=700></iframe>")));
    enter(&browser, "iframe");
    browser.until("the script of links is there", "return document.querySelector('script[src*=talk-]') !== null");
    browser.script("window.open = (url, target) => { window.opened = [url, target] }", json!([]));
    browser.until("the link is followed", "document.querySelector('.figure-source a').click(); return !!window.opened");
    let opened = browser.script("return window.opened", json!([]));
    let source = browser.script("return document.querySelector('.figure-source a').getAttribute('href')", json!([]));
    let wanted = site.url(&format!("/en/three-shocks/{}", source.as_str().unwrap_or_default()));
    assert_eq!(opened, json!([wanted, "_blank"]));
}

/// What a host that grants no clipboard leaves: the address in a field, marked, and a host that stays where it is.
fn the_link_to_a_figure_works_outside(engine: Engine) {
    let site = if engine == Engine::WebKit { Site::with_its_origin() } else { Site::serve() };
    let (host, browser) = (Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let script = site.url("/embed.js");
    for frame in ["<iframe", "<iframe sandbox=allow-scripts"] {
        let url = site.url("/embed/en/three-shocks/#figure-shocks&amp;show=payrolls");
        let frame = format!("{frame} src=\"{url}\" title=P width=640 height=900></iframe>");
        let script = format!("<script src=listen.js></script><script src=\"{script}\"></script>");
        browser.go(&host.page("post", &[&*script, &paragraphs("before"), &*frame, &paragraphs("after")].concat()));
        enter(&browser, "iframe");
        browser.until("the script of links is there", "return document.querySelector('script[src*=talk-]') !== null");
        let open = "const links = document.querySelector('#figure-shocks .figure-links'); links.open = true;
            return links.querySelector('a.figure-link').checkVisibility()";
        browser.until("the link is there", open);
        browser.leave();
        let link = "#figure-shocks a.figure-link";
        browser.enter("iframe");
        browser.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", json!([link]));
        browser.leave();
        let before = browser.script("return [scrollY, history.length]", json!([]));
        browser.enter("iframe");
        // Whatever a driver grants.
        let refused = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })";
        browser.script(refused, json!([]));
        press(&browser, engine, link);
        let field = "const field = document.querySelector('.link-copied input');
            return field && [field.value, field.selectionStart, field.selectionEnd === field.value.length]";
        let address = site.url("/en/three-shocks/#figure-shocks&show=payrolls");
        browser.until_equal("the address is there to be copied", field, &json!([address, 0, true]));
        assert!(browser.is_shown(".link-copied input"));
        browser.leave();
        assert_eq!(browser.script("return [scrollY, history.length]", json!([])), before, "the host stays where it is");
        let asked = "return heard.filter(({ type }) => /:(goal|top)$/.test(type)).length";
        assert_eq!(browser.script(asked, json!([])), json!(0), "the host is asked for nothing");
    }
    let address = site.url("/en/three-shocks/#figure-shocks&show=payrolls");
    browser.go("about:blank");
    browser.read(&address);
    let checked = "return document.querySelector('#figure-shocks .switch input:checked').parentNode.textContent";
    browser.until_equal("what was copied shows the same on the site", checked, &json!("All jobs"));
}

/// Where the page around grants it, as the codes ask. What drivers grant differs: the clipboard is stood in for.
fn the_link_to_a_figure_is_copied(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/id/gelombang/wave/");
    let frame = format!("<iframe allow=clipboard-write src=\"{url}\" title=P width=640 height=900></iframe>");
    browser.go(&host.page("post", &frame));
    enter(&browser, "iframe");
    browser.until("the script of links is there", "return document.querySelector('script[src*=talk-]') !== null");
    assert!(!browser.is_shown(".link-copied"), "there is no room for what has not been said");
    let keep = "Object.defineProperty(navigator, 'clipboard', { value: {
        writeText: (text) => { window.copied = text; return Promise.resolve() } } })";
    browser.script(keep, json!([]));
    browser.script("document.querySelector('#figure-wave .figure-links').open = true", json!([]));
    press(&browser, engine, "#figure-wave a.figure-link");
    browser.until_says(".link-copied", "Tautan disalin.");
    assert_eq!(browser.script("return window.copied", json!([])), Value::from(site.url("/id/gelombang/#figure-wave")));
    browser.script("document.body.click()", json!([]));
    browser.until("it has been said", "return document.querySelector('.link-copied').textContent === ''");
}
