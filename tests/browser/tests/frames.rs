//! A frame stays in its place: it never moves the page around it, and takes no focus from there. Only a reader who goes on
//! inside asks for the frame's top.

use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};
use xtask::server::Fault;

in_engines! {
    a_frame_never_moves_its_host in chromium firefox webkit;
    only_who_goes_on_asks_for_the_top in chromium firefox webkit;
    a_frame_that_scrolls_shows_what_its_address_says in chromium firefox webkit;
}

/// Whether the frame's page is live.
const LIVE: &str = "return document.querySelector('#page > .live') !== null";

/// What has made a frame move its host, or may: a figure's state, the title of a single figure, a link that cannot be read
/// and wants to say so, a figure below in its step.
const FRAMED: [&str; 5] = [
    "en/three-shocks/shocks/#figure-shocks&show=payrolls&at=1.4",
    "id/gelombang/wave/",
    "en/inside-the-organisation/organisation/",
    "en/quiz/#quiz=nonsense",
    "en/three-shocks/?until=5#figure-lines",
];

/// How a host reads: the first paragraph that is whole on the screen, how far down it stands, and what has the focus.
const READS: &str =
    "const read = [...document.querySelectorAll('p')].find((one) => one.getBoundingClientRect().top >= 0);
    return [read.textContent, Math.round(read.getBoundingClientRect().top), document.activeElement.localName]";

/// Everything that a host hears.
const LISTENS: &str = "window.heard = [];
    addEventListener('message', (event) => heard.push(event.data))";

/// Paragraphs of a post, named after where they stand.
fn paragraphs(name: &str) -> String {
    (0..60).map(|place| format!("<p style=\"height:5em\">{name} {place}</p>")).collect()
}

/// Waits until every frame of the host is live, and as high as its page where the host lets it.
fn until_all_live(browser: &Session, frames: usize, fit: bool) {
    for place in 0..frames {
        let frame = format!("#frame-{place}");
        browser.until_true("the frame is on the page", |browser| browser.count(&frame) == 1);
        browser.enter(&frame);
        browser.until(&format!("{frame} is live"), LIVE);
        browser.leave();
        if fit {
            until_fits(browser, &frame);
        }
    }
}

fn until_fits(browser: &Session, frame: &str) {
    let outside = format!("return document.querySelector('{frame}').clientHeight");
    let inside = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    browser.until_true("the frame is as high as its page", |browser| {
        let outer = browser.script(&outside, json!([]));
        browser.enter(frame);
        let inner = browser.script(inside, json!([]));
        browser.leave();
        outer == inner
    });
}

fn a_frame_never_moves_its_host(engine: Engine) {
    for (way, height) in [("", 6000), ("embed.js", 640)] {
        // Where the reader is: above the frames, and far below them.
        for reader_is in ["before", "after"] {
            let (site, host, browser) =
                (Site::failing(vec![Fault::Late(".wasm".into())]), Host::open(), Session::open(engine));
            let script = if way.is_empty() {
                String::new()
            } else {
                format!("<script src=\"{}\" async></script>", site.url(&format!("/{way}")))
            };
            let frames: String = FRAMED
                .iter()
                .enumerate()
                .map(|(place, path)| {
                    let url = site.url(&format!("/embed/{path}")).replace('&', "&amp;");
                    format!("<iframe id=frame-{place} src=\"{url}\" title=P width=640 height={height}></iframe>")
                })
                .collect();
            let post = [&*script, &paragraphs("before"), &frames, &paragraphs("after")].concat();
            let (post, other) = (host.page("post", &post), host.page("other", "<p>Another page.</p>"));
            let how = format!("{way} frames, the reader {reader_is} them");
            browser.go(&post);
            if !way.is_empty() {
                for place in 0..FRAMED.len() {
                    until_fits(&browser, &format!("#frame-{place}"));
                }
            }
            if reader_is == "after" {
                browser.script("scrollTo(0, document.documentElement.scrollHeight - innerHeight - 400)", json!([]));
            }
            let read = browser.script(READS, json!([]));
            assert!(read[0].as_str().is_some_and(|text| text.starts_with(reader_is)), "{how}: {read}");
            // The app comes late: the reader is there already.
            site.mend();
            until_all_live(&browser, FRAMED.len(), !way.is_empty());
            assert_eq!(browser.script(READS, json!([])), read, "{how}, on load");
            browser.reload();
            until_all_live(&browser, FRAMED.len(), !way.is_empty());
            assert_stays(&browser, reader_is, &format!("{how}, after a reload"));
            browser.go(&other);
            browser.back();
            until_all_live(&browser, FRAMED.len(), !way.is_empty());
            assert_stays(&browser, reader_is, &format!("{how}, after going back"));
        }
    }
}

/// The browser itself brings the reader back; the frames do not take the reader away, nor the focus.
fn assert_stays(browser: &Session, reader_is: &str, when: &str) {
    let read = browser.script(READS, json!([]));
    assert!(read[0].as_str().is_some_and(|text| text.starts_with(reader_is)), "{when}: {read}");
    assert_eq!(read[2], json!("body"), "the focus, {when}");
}

fn only_who_goes_on_asks_for_the_top(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/three-shocks/?until=5");
    let frame = format!("<iframe id=frame-0 src=\"{url}\" title=P width=640 height=900></iframe>");
    browser.go(&host.page("post", &format!("<script src=\"listen.js\"></script>{frame}")));
    let asked = "return heard.filter((said) => said && said.type === 'ai-paradox:top').length";
    let step = |name: &str| format!("return document.querySelector('main.step-{name}') !== null");
    until_all_live(&browser, 1, false);
    assert_eq!(browser.script(asked, json!([])), json!(0), "at the start");
    browser.enter("#frame-0");
    browser.script("document.querySelector('.onward a[rel=next]').click()", json!([]));
    browser.until("the next step is shown", &step("growing"));
    browser.leave();
    browser.until_equal("who goes on asks for the top", asked, &json!(1));
    browser.back();
    browser.enter("#frame-0");
    browser.until("the step before is shown", &step("shocks"));
    browser.leave();
    let now = browser.script(
        &format!("return [({}), document.activeElement.localName]", asked.trim_start_matches("return ")),
        json!([]),
    );
    assert_eq!(now, json!([1, "body"]), "who goes back asks for nothing");
}

/// A frame of a fixed height scrolls by itself, and only itself.
fn a_frame_that_scrolls_shows_what_its_address_says(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/en/three-shocks/#figure-lines");
    let frame = format!("<iframe id=frame-0 src=\"{url}\" title=P width=640 height=400></iframe>");
    browser.go(&host.page("post", &[&paragraphs("before"), &*frame, &paragraphs("after")].concat()));
    until_all_live(&browser, 1, false);
    browser.enter("#frame-0");
    let top = "const { top } = document.getElementById('figure-lines').getBoundingClientRect();
        return top >= -1 && top < innerHeight || top";
    browser.until("the figure is seen in the frame", top);
    browser.leave();
    assert_eq!(browser.script("return scrollY", json!([])), Value::from(0), "the host stays where it was");
}
