//! A frame stays in its place: it never moves the page around it, and takes no focus from there. Only a reader who goes on
//! inside asks for the frame's top.

use browser_tests::guest::paragraphs;
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};
use xtask::server::Fault;

in_engines! {
    a_frame_never_moves_its_host in chromium firefox webkit;
    only_who_goes_on_asks_for_the_top in chromium firefox webkit;
    a_frame_that_scrolls_shows_what_its_address_says in chromium firefox webkit;
}

/// Whether the frame's page is live.
const LIVE: &str = "return document.querySelector('#page[data-live]') !== null";

/// What has made a frame move its host, or may: a figure's state, the title of a single figure, a link that cannot be read
/// and wants to say so, a figure below in its step.
const FRAMED: [&str; 5] = [
    "en/three-shocks/shocks/#figure-shocks&show=payrolls&at=1.4",
    "id/gelombang/wave/",
    "en/inside-the-organisation/organisation/",
    "en/quiz/#quiz=nonsense",
    "en/three-shocks/?until=5#figure-lines",
];

/// How a host is read: the first paragraph that is whole on the screen, how far down it stands, and what has the focus.
const READS: &str = "const at = (one) => one.getBoundingClientRect();
    const read = [...document.querySelectorAll('p')].find((one) => at(one).top >= 0 && at(one).bottom <= innerHeight);
    return [read?.textContent ?? 'a frame', read ? Math.round(at(read).top) : 0, document.activeElement.localName]";

/// Everything that a host hears, and which frames have told their height.
const LISTENS: &str = "window.heard = [];
    window.told = new Set();
    addEventListener('message', ({ data, source }) => {
        heard.push(data);
        if (data.type === 'ai-paradox:height') told.add(source);
    })";

/// Waits until every frame of the host is live, and everything that it has said until then is heard.
fn until_all_live(browser: &Session, frames: usize) {
    for place in 0..frames {
        let frame = format!("#frame-{place}");
        browser.until_true("the frame is on the page", |browser| browser.count(&frame) == 1);
        browser.enter(&frame);
        browser.until(&format!("{frame} is live"), LIVE);
        browser.leave();
    }
    let ask = "told.clear();
        document.querySelectorAll('iframe').forEach((frame) =>
            frame.contentWindow.postMessage({ type: 'ai-paradox:ask' }, '*'))";
    browser.script(ask, json!([]));
    browser.until_equal("every frame has answered", "return told.size", &json!(frames));
}

fn a_frame_never_moves_its_host(engine: Engine) {
    let browser = Session::open(engine);
    // Plain frames that are high enough, and those that the host script gives their height.
    for (script, height) in [("", 6000), ("/embed.js", 640)] {
        // Where the reader is: above the frames, and far below them.
        for reader_is in ["before", "after"] {
            let (site, host) = (Site::failing(vec![Fault::Late(".wasm".into())]), Host::open());
            host.library_text("listen.js", LISTENS);
            let fits = !script.is_empty();
            let script = if fits { format!("<script src=\"{}\"></script>", site.url(script)) } else { String::new() };
            let frames = FRAMED.iter().enumerate().map(|(place, path)| {
                let url = site.url(&format!("/embed/{path}")).replace('&', "&amp;");
                format!("<iframe id=frame-{place} src=\"{url}\" title=P width=640 height={height}></iframe>")
            });
            let frames: String = frames.collect();
            let listens = "<script src=\"listen.js\"></script>";
            let post = [listens, &script, &paragraphs("before"), &frames, &paragraphs("after")].concat();
            let (post, other) = (host.page("post", &post), host.page("other", "<p>Another page.</p>"));
            for when in ["on load", "after a reload", "after going back"] {
                match when {
                    "on load" => browser.go(&post),
                    "after a reload" => browser.reload(),
                    _ => {
                        browser.go(&other);
                        browser.back();
                    }
                }
                let given =
                    "return [...document.querySelectorAll('iframe')].every((frame) => frame.style.height !== '')";
                browser.until_equal("the frames have their height", given, &json!(fits));
                // The reader is there before the app is: on the first visit it comes late.
                if reader_is == "after" {
                    browser.script("scrollTo(0, document.documentElement.scrollHeight - innerHeight - 400)", json!([]));
                }
                let how = format!("{when}, frames {height} px high at first, the reader {reader_is} them");
                let read = browser.script(READS, json!([]));
                assert!(read[0].as_str().is_some_and(|text| text.starts_with(reader_is)), "{how}: {read}");
                site.mend();
                until_all_live(&browser, FRAMED.len());
                let mut now = browser.script(READS, json!([]));
                if engine == Engine::WebKit {
                    // Its driver gives the focus to each frame that it enters.
                    now[2] = read[2].clone();
                }
                assert_eq!(now, read, "{how}");
            }
        }
    }
}

fn only_who_goes_on_asks_for_the_top(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/three-shocks/?until=5");
    let frame = format!("<iframe id=frame-0 src=\"{url}\" title=P width=640 height=900></iframe>");
    browser.go(&host.page("post", &format!("<script src=\"listen.js\"></script>{frame}")));
    let asked = "return heard.filter((said) => said && said.type === 'ai-paradox:top').length";
    let step = |name: &str| format!("return document.querySelector('main.step-{name}') !== null");
    until_all_live(&browser, 1);
    assert_eq!(browser.script(asked, json!([])), json!(0), "at the start");
    browser.enter("#frame-0");
    browser.script("document.querySelector('.onward a[rel=next]').click()", json!([]));
    browser.until("the next step is shown", &step("growing"));
    browser.leave();
    browser.until_equal("who goes on asks for the top", asked, &json!(1));
    // The browser's own button leads past what a script has clicked on.
    browser.enter("#frame-0");
    browser.script("history.back()", json!([]));
    browser.until("the step before is shown", &step("shocks"));
    browser.leave();
    assert_eq!(browser.script(asked, json!([])), json!(1), "who goes back asks for nothing");
}

/// A frame of a fixed height scrolls by itself, and only itself.
fn a_frame_that_scrolls_shows_what_its_address_says(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/three-shocks/#figure-lines");
    let frame = format!("<iframe id=frame-0 src=\"{url}\" title=P width=640 height=400></iframe>");
    browser.go(&host.page(
        "post",
        &["<script src=\"listen.js\"></script>", &paragraphs("before"), &*frame, &paragraphs("after")].concat(),
    ));
    until_all_live(&browser, 1);
    browser.enter("#frame-0");
    let top = "const { top } = document.getElementById('figure-lines').getBoundingClientRect();
        return top >= -1 && top < innerHeight || top";
    browser.until("the figure is seen in the frame", top);
    browser.leave();
    assert_eq!(browser.script("return scrollY", json!([])), Value::from(0), "the host stays where it was");
}
