//! How a frame looks in its host: lean, seen through, in the host's colour scheme, and on paper.

use browser_tests::guest::{INSIDE, enter, press};
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_lean_figure_is_title_drawing_and_source in chromium firefox webkit;
    a_frame_is_seen_through in chromium firefox webkit;
    a_frame_follows_the_scheme_around_it in chromium firefox webkit;
    a_theme_that_was_chosen_stays in chromium firefox webkit;
    a_look_lasts_from_step_to_step in chromium firefox webkit;
    a_frame_is_printed_whole in chromium;
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

fn a_frame_is_printed_whole(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    for path in ["guess/", "wave/", "wave/crowd-wave/", "three-shocks/shocks/", "inside-the-organisation/organisation/", "growing-or-in-trouble/growing/"] {
        let url = site.url(&format!("/embed/en/{path}"));
        let body = format!("<script src=\"{script}\"></script><iframe src=\"{url}\" title=P width=640 height=500></iframe>");
        browser.go(&host.page("post", &body));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.until_typeface();
        let figures = "return [...document.querySelectorAll('.figure')].filter((part) => part.checkVisibility()).length";
        let figures = browser.script(figures, json!([]));
        browser.leave();
        let fits = "return document.querySelector('iframe').clientHeight";
        browser.until_true("the frame fits", |browser| {
            let outer = browser.script(fits, json!([]));
            browser.enter("iframe");
            let inner = browser.script(INSIDE, json!([]));
            browser.leave();
            inner == outer
        });
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        // A sheet is narrower than the window was, and the frame keeps its height.
        browser.script("document.querySelector('iframe').width = 600", json!([]));
        browser.enter("iframe");
        browser.until("it is laid out for paper", "return matchMedia('print').matches");
        // What browsers tell a page before they print it, in a frame, too.
        browser.script("dispatchEvent(new Event('beforeprint'))", json!([]));
        assert_eq!(browser.script(ON_PAPER, json!([figures])), json!([true, false, true]), "{path}");
        browser.script("dispatchEvent(new Event('afterprint'))", json!([]));
        browser.leave();
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    }
}
