//! How a frame looks in its host: lean, seen through, in the host's colour scheme, and on paper.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use browser_tests::guest::{INSIDE, enter, press};
use browser_tests::site::{LANGUAGES, part, without};
use browser_tests::{Engine, Host, Session, Site, in_engines};
use paradoks::extra_pages::embed::snippet::HEIGHTS;
use serde_json::{Value, json};
use std::io::Cursor;

in_engines! {
    a_lean_figure_is_title_drawing_and_source in chromium firefox webkit;
    a_frame_is_seen_through in chromium firefox webkit;
    a_frame_follows_the_scheme_around_it in chromium firefox webkit;
    a_theme_that_was_chosen_stays in chromium firefox webkit;
    a_look_lasts_from_step_to_step in chromium firefox webkit;
    a_plain_frame_follows_the_device in chromium;
    the_page_around_shines_through in chromium firefox webkit;
    a_frame_is_printed_whole in chromium;
    a_frame_that_is_not_complete_is_printed_as_it_stands in chromium;
    nothing_opens_for_paper_in_a_frame in chromium firefox webkit;
}

/// What a reader sees of a page beside a title, a drawing and a source: texts by themselves, and whatever can be used.
const MORE: &str = "const lean = 'figcaption, .chart, .crowd-picture, .figure-source';
    const seen = (part) => part.checkVisibility() && part.getBoundingClientRect().width > 1;
    const texts = [...document.querySelectorAll('body *')].filter((part) =>
        [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !part.matches('script, noscript'));
    const tools = [...document.querySelectorAll('button, input, select, summary, textarea, [tabindex], a')];
    return [...texts, ...tools.filter((part) => !part.closest('.figure-source'))]
        .filter((part) => seen(part) && !part.closest('.opening')
            && (!part.closest(lean) || part.matches('button, input, select')))
        .map((part) => part.outerHTML.slice(0, 80))";
/// What is to be seen of it.
const LEAN: &str = "const seen = (part) => part.checkVisibility() && part.getBoundingClientRect().height > 10;
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const titles = all('.figure-title');
    const source = titles[0]?.closest('.figure').querySelector('.figure-source');
    // What is drawn to explain has no source.
    return [titles.length, all('.chart, .crowd-picture').length > 0, seen(source) === (source.querySelector('a') !== null)]";

/// The addresses of all figures of a language, from what the Embed page offers.
fn figures(site: &Site, browser: &Session, lang: &str) -> Vec<String> {
    let page = site.extra_pages(lang).iter().find(|page| page.path.contains(if lang == "en" { "/embed/" } else { "/sematkan/" }));
    let Some(page) = page else { panic!("the Embed page is published") };
    browser.read(&site.url(&page.path));
    let names = "return [...document.querySelectorAll('#embed-what option')].map((option) => option.value)";
    let names = browser.script(names, json!([]));
    let figure = |name: &Value| {
        let (step, figure) = name.as_str()?.split_once('/')?;
        Some(format!("/embed{}{figure}/", site.steps(lang)[step.parse::<usize>().ok()?].path))
    };
    names.as_array().into_iter().flatten().filter_map(figure).collect()
}

fn a_lean_figure_is_title_drawing_and_source(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for lang in LANGUAGES {
        let figures = figures(&site, &browser, lang);
        assert!(figures.len() > 10, "{figures:?}");
        for path in figures {
            browser.go("about:blank");
            browser.read(&site.url(&format!("{path}?plain")));
            browser.until_complete();
            browser.until_equal(&format!("{path} is all there"), LEAN, &json!([1, true, true]));
            assert_eq!(browser.script(MORE, json!([])), json!([]), "{path} has more");
        }
    }
    // Only a figure can be lean.
    browser.read(&site.url("/embed/en/wave/?plain"));
    assert!(browser.is_shown(".prose p") && browser.is_shown(".foot"));
}

fn a_frame_is_seen_through(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let grounds = "return [document.documentElement, document.body]
        .every((part) => getComputedStyle(part).backgroundColor === 'rgba(0, 0, 0, 0)')";
    for (path, through) in [("wave/wave/?plain&amp;transparent", true), ("quiz/?transparent", true), ("wave/wave/", false)] {
        let url = site.url(&format!("/embed/en/{path}"));
        browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=700></iframe>")));
        enter(&browser, "iframe");
        assert_eq!(browser.script(grounds, json!([])), json!(through), "{path}");
    }
}

/// The frame's own paper: its colour scheme, and whether it is dark.
const PAPER: &str = "const [red] = getComputedStyle(document.querySelector('.guest')).color.match(/\\d+/g);
    return red > 128 ? 'dark' : 'light'";

fn a_frame_follows_the_scheme_around_it(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    let url = site.url("/embed/en/three-shocks/shocks/");
    host.library_text("listen.js", browser_tests::guest::LISTENS);
    let body = format!(
        "<script src=listen.js></script><script src=\"{script}\" type=module></script>
         <iframe src=\"{url}\" title=P width=640 height=900></iframe>"
    );
    browser.go(&host.page("post", &body));
    enter(&browser, "iframe");
    browser.until_equal("a device that likes it light", PAPER, &json!("light"));
    for scheme in ["dark", "only light", "dark light", "dark", "normal"] {
        browser.leave();
        browser.script("document.documentElement.style.colorScheme = arguments[0]", json!([scheme]));
        browser.enter("iframe");
        let wanted = if scheme == "dark" { "dark" } else { "light" };
        browser.until_equal(&format!("{scheme} around"), PAPER, &json!(wanted));
    }
    // A page may say so in its head as well.
    browser.leave();
    let head = "document.head.insertAdjacentHTML('beforeend', '<meta name=color-scheme content=dark>');
        document.documentElement.dataset.changed = ''";
    browser.script(head, json!([]));
    browser.enter("iframe");
    browser.until_equal("dark in the head around", PAPER, &json!("dark"));
    // What the reader does there does not fix what nobody has chosen.
    browser.leave();
    browser.script("document.documentElement.style.colorScheme = 'dark'", json!([]));
    browser.enter("iframe");
    browser.until_equal("dark around", PAPER, &json!("dark"));
    browser.script("document.querySelectorAll('.figure .switch input')[1].click()", json!([]));
    browser.until_equal("no theme in its address", "return location.hash", &json!("#figure-shocks&show=payrolls"));
    browser.leave();
    let show = "document.querySelector('iframe').contentWindow.postMessage({ type: 'ai-paradox:show', theme: 'light' }, '*')";
    browser.script(show, json!([]));
    browser.enter("iframe");
    browser.until_equal("a message outranks it", PAPER, &json!("light"));
}

fn a_theme_that_was_chosen_stays(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    for address in ["#theme=dark", "?theme=dark", "#figure-shocks&amp;show=payrolls&amp;theme=dark"] {
        let url = site.url(&format!("/embed/en/three-shocks/shocks/{address}"));
        let body = format!(
            "<script src=\"{script}\"></script><style>:root {{ color-scheme: light }}</style>
             <iframe src=\"{url}\" title=P width=640 height=900></iframe>"
        );
        browser.go(&host.page("post", &body));
        enter(&browser, "iframe");
        browser.until_equal(address, PAPER, &json!("dark"));
        browser.script("document.querySelectorAll('.figure .switch input')[2].click()", json!([]));
        let kept = "return location.hash";
        browser.until_equal("it stays in its address", kept, &json!("#figure-shocks&show=unemployment&theme=dark"));
    }
}

fn a_look_lasts_from_step_to_step(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/en/wave/?until=4&amp;transparent#theme=dark");
    browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=900></iframe>")));
    enter(&browser, "iframe");
    let talks = "return document.querySelector('script[src*=talk-]') !== null";
    browser.until("the frame talks", talks);
    press(&browser, engine, ".onward a[rel=next]");
    let at = "return [location.pathname + location.search + location.hash,
        document.documentElement.hasAttribute('data-transparent'), document.documentElement.dataset.theme]";
    let next = json!(["/embed/en/three-shocks/?until=4&transparent#theme=dark", true, "dark"]);
    browser.until_equal("the next step looks the same", at, &next);
    browser.script("window.before = true; location.reload()", json!([]));
    browser.until("it is loaded afresh", "return window.before === undefined");
    browser.until_equal("and looks the same", at, &next);
    browser.until("the frame talks again", talks);
    browser.script("history.back()", json!([]));
    let before = json!(["/embed/en/wave/?until=4&transparent#theme=dark", true, "dark"]);
    browser.until_equal("so it does on the way back", at, &before);
}

/// Everything in a frame that a reader has on the screen and not on the paper that the page around is printed on, and what
/// is cut there.
const ON_PAPER: &str = "const bottom = Math.ceil(document.documentElement.getBoundingClientRect().height);
    const text = document.body.innerText;
    return [bottom <= innerHeight || bottom, /This part is being loaded|could not be loaded/.test(text),
        [...document.querySelectorAll('.figure')].filter((part) => part.checkVisibility()).length >= arguments[0]]";

/// What is printed, below the folder of embeds in English.
const PRINTED: [&str; 9] = [
    "guess/",
    "wave/",
    "wave/crowd-wave/",
    "three-shocks/shocks/",
    "inside-the-organisation/organisation/",
    "growing-or-in-trouble/growing/",
    "role-of-ai/reasons/",
    "shadows-and-openings/openings/",
    "quiz/",
];

/// Waits until the frame is as high as its page.
fn until_fits(browser: &Session) {
    browser.until_true("the frame fits", |browser| {
        let outer = browser.script("return document.querySelector('iframe').clientHeight", json!([]));
        browser.enter("iframe");
        let inner = browser.script(INSIDE, json!([]));
        browser.leave();
        inner == outer
    });
}

/// What is on the paper that the page around is printed on, where its columns are so wide.
fn on_paper(browser: &Session, width: u32) -> Value {
    let figures = "return [...document.querySelectorAll('.figure')].filter((part) => part.checkVisibility()).length";
    browser.enter("iframe");
    let figures = browser.script(figures, json!([]));
    // What browsers tell a page before they print it, in a frame, too.
    browser.script("dispatchEvent(new Event('beforeprint'))", json!([]));
    browser.leave();
    // A sheet is narrower than the window was, and the frame keeps its height: nothing runs any more that would change it.
    let sheet = "const frame = document.querySelector('iframe');
        const style = document.createElement('style');
        style.textContent = `iframe { height: ${frame.clientHeight}px !important; width: ${arguments[0]}px !important }`;
        document.head.append(style)";
    browser.script(sheet, json!([width]));
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    browser.enter("iframe");
    browser.until("it is laid out for paper", &format!("return matchMedia('print').matches && innerWidth === {width}"));
    let seen = browser.script(ON_PAPER, json!([figures]));
    browser.script("dispatchEvent(new Event('afterprint'))", json!([]));
    browser.leave();
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    seen
}

fn a_frame_is_printed_whole(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.resize(1200, 900);
    let script = site.url("/embed.js");
    let mut cut = Vec::new();
    for path in PRINTED {
        let url = site.url(&format!("/embed/en/{path}"));
        for [screen, paper] in [[640, 600], [720, 600], [960, 700]] {
            let frame = format!("<iframe src=\"{url}\" title=P frameborder=0 width={screen} height=500></iframe>");
            browser.go(&host.page("post", &format!("<script src=\"{script}\"></script>{frame}")));
            enter(&browser, "iframe");
            browser.until_complete();
            browser.until_typeface();
            browser.leave();
            until_fits(&browser);
            let seen = on_paper(&browser, paper);
            if seen != json!([true, false, true]) {
                cut.push(format!("{path} from {screen} px to {paper}: {seen}"));
            }
        }
        // Without a script it has the height that its code says.
        let line = format!("en/{path},");
        let height = HEIGHTS.lines().find_map(|known| known.strip_prefix(&*line)?.split(',').nth(2)).unwrap_or_default();
        let frame = format!("<iframe src=\"{url}\" title=P frameborder=0 width=720 height={height}></iframe>");
        browser.go(&host.page("post", &frame));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.until_typeface();
        browser.leave();
        let seen = on_paper(&browser, 600);
        if seen != json!([true, false, true]) {
            cut.push(format!("{path}, a plain frame: {seen}"));
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

/// Its parts are on their way, or lost: what stands there beforehand is printed, and nothing is said of waiting.
fn a_frame_that_is_not_complete_is_printed_as_it_stands(engine: Engine) {
    let site = Site::failing(without(&part("split_wave")));
    let (host, browser) = (Host::open(), Session::open(engine));
    let url = site.url("/embed/en/wave/wave/");
    let frame = format!("<iframe src=\"{url}\" title=P frameborder=0 width=720 height=1100></iframe>");
    browser.go(&host.page("post", &frame));
    browser.enter("iframe");
    browser.until("the page is there", "return document.readyState === 'complete'");
    browser.until_typeface();
    browser.leave();
    assert_eq!(on_paper(&browser, 600), json!([true, false, true]));
    browser.enter("iframe");
    assert!(browser.is_shown("#figure-wave svg"), "the drawing is there without the program");
}

/// What readers have closed stays closed: the page around has made no room for more.
fn nothing_opens_for_paper_in_a_frame(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/en/wave/");
    browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=900></iframe>")));
    enter(&browser, "iframe");
    browser.until_complete();
    browser.until("the frame talks", "return document.querySelector('script[src*=talk-]') !== null");
    let open = "return [...document.querySelectorAll('details')].map((passage) => passage.open)";
    let before = browser.script(open, json!([]));
    assert!(before.to_string().contains("false"), "something is closed: {before}");
    browser.script("dispatchEvent(new Event('beforeprint'))", json!([]));
    assert_eq!(browser.script(open, json!([])), before);
    browser.script("dispatchEvent(new Event('afterprint'))", json!([]));
    assert_eq!(browser.script(open, json!([])), before);
    // On the site itself, all of it is printed.
    browser.go("about:blank");
    browser.read(&site.url("/en/wave/"));
    browser.until_complete();
    browser.script("dispatchEvent(new Event('beforeprint'))", json!([]));
    browser.until("what is closed opens", &format!("{open}.filter(Boolean).length > 1"));
}

/// Without embed.js a frame follows the reader's device, where nobody has chosen.
fn a_plain_frame_follows_the_device(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let url = site.url("/embed/en/three-shocks/shocks/");
    browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=640 height=900></iframe>")));
    enter(&browser, "iframe");
    browser.until_equal("a device that likes it light", PAPER, &json!("light"));
    browser.prefer("dark");
    browser.until_equal("a device that likes it dark", PAPER, &json!("dark"));
    browser.prefer("light");
    browser.until_equal("light again", PAPER, &json!("light"));
}

/// Whatever the frame says of its ground: the colour of the page around is what a reader sees.
fn the_page_around_shines_through(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    for (query, through) in [("?plain&amp;transparent#theme=dark", true), ("?plain#theme=dark", false)] {
        let url = site.url(&format!("/embed/en/wave/wave/{query}"));
        let body = format!(
            "<style>:root, body {{ margin: 0; color-scheme: dark; background: #123456 }}</style>
             <iframe src=\"{url}\" title=P frameborder=0 width=640 height=400 style=\"color-scheme:dark;border:0\"></iframe>"
        );
        browser.go(&host.page("post", &body));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.leave();
        browser.until_true(&format!("{query}: the ground"), |browser| {
            (ground(browser) == [0x12, 0x34, 0x56]) == through
        });
    }
}

/// The colour of a pixel near the corner of what is on the screen, below the line over a figure.
fn ground(browser: &Session) -> [u8; 3] {
    const DOWN: usize = 5;
    let shot = browser.get("/screenshot");
    let bytes = BASE64.decode(shot.as_str().unwrap_or_default()).unwrap_or_default();
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap_or_else(|error| panic!("{error}"));
    let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut pixels).unwrap_or_else(|error| panic!("{error}"));
    let at = DOWN * info.line_size + DOWN * info.color_type.samples();
    [pixels[at], pixels[at + 1], pixels[at + 2]]
}
