//! Inside somebody else's page, on another origin: by each way that the Embed page offers, and with the libraries that
//! other pages use. Where a law does not hold in every engine's driver, the reason stands beside it.

use browser_tests::guest::{INSIDE, LISTENS, enter, frame, press, take_the_quiz};
use browser_tests::{Engine, Host, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_plain_frame_is_played_in in chromium firefox webkit;
    the_host_script_gives_frames_their_height in chromium firefox webkit;
    the_next_step_begins_at_its_top in chromium firefox webkit;
    two_embeds_in_one_post_do_not_disturb_each_other in chromium firefox webkit;
    iframe_resizer_is_answered in chromium firefox webkit;
    pym_is_answered in chromium firefox webkit;
    every_listening_host_hears_the_height in chromium firefox webkit;
    a_sandboxed_frame_without_an_origin_is_played_in in chromium firefox webkit;
    the_quiz_is_taken_in_a_sandboxed_frame in chromium firefox webkit;
    a_frame_that_may_store_nothing_is_played_in in chromium firefox webkit;
    foreign_messages_change_nothing in chromium firefox webkit;
    a_frame_does_not_grow_by_itself_and_shrinks_again in chromium firefox webkit;
    a_frame_that_fits_has_no_scrollbar in chromium firefox webkit;
    nothing_inside_measures_itself_by_the_frame in chromium firefox webkit;
}

/// Waits until a frame is as high as what it holds, also after a change inside.
fn until_fits(browser: &Session, selector: &str, outside: &str) {
    browser.until_true("the frame is as high as its page", |browser| {
        let outer = browser.script(outside, json!([]));
        browser.enter(selector);
        let inner = browser.script(INSIDE, json!([]));
        browser.leave();
        outer == inner && inner.as_f64().is_some_and(|height| height > 300.0)
    });
}

fn a_plain_frame_is_played_in(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&host.page("post", &frame(&site.url("/embed/en/guess/"))));
    enter(&browser, "iframe");
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    assert_eq!(browser.count(".rail"), 0, "the site's own frame stays outside");
    let elsewhere = "return [...document.querySelectorAll('a[href]')].filter((link) =>
        !link.getAttribute('href').startsWith('#') && !link.download && link.target !== '_blank').map((link) => link.href)";
    assert_eq!(browser.script(elsewhere, json!([])), json!([]), "links that would leave by way of the frame");
}

fn the_host_script_gives_frames_their_height(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    let body = format!(
        "<script src=\"{script}\" async></script>{}<ai-paradox src=\"{}\" title=\"As an element\"><a href=\"#\">A link</a>\
         </ai-paradox>",
        frame(&site.url("/embed/en/quiz/")),
        site.url("/embed/id/gelombang/wave/#theme=dark"),
    );
    browser.go(&host.page("post", &body));
    until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
    // The element's own frame stands in its shadow, where WebDriver finds it by way of a script alone; it waits to be
    // near the screen before it loads.
    browser.script("document.querySelector('ai-paradox').scrollIntoView()", json!([]));
    browser.until_true("the element is as high as its page", |browser| {
        let element = "const frame = document.querySelector('ai-paradox').shadowRoot.querySelector('iframe');
            return frame.clientHeight > 300 && frame.clientHeight !== 640 && frame.title === 'As an element'";
        browser.script(element, json!([])) == Value::Bool(true)
    });
}

fn the_next_step_begins_at_its_top(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let body = format!(
        "<script src=\"{}\" async></script>{}",
        site.url("/embed.js"),
        frame(&site.url("/embed/en/three-shocks/?until=5"))
    );
    browser.go(&host.page("post", &body));
    until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
    enter(&browser, "iframe");
    browser.leave();
    // The frame may still grow.
    let end = "scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelector('iframe').getBoundingClientRect().top < 0";
    browser.until("the reader is at its end", end);
    browser.enter("iframe");
    press(&browser, engine, ".onward a[rel=next]");
    browser.until("the next step is shown", "return document.querySelector('main.step-growing') !== null");
    browser.leave();
    browser.until(
        "its top is on the screen",
        "const { top } = document.querySelector('iframe').getBoundingClientRect(); return top >= 0 && top < innerHeight || top",
    );
}

fn two_embeds_in_one_post_do_not_disturb_each_other(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let body = format!(
        "<script src=\"{}\" async></script><iframe id=a src=\"{}\" title=A width=640 height=500></iframe>\
         <iframe id=b src=\"{}\" title=B width=640 height=500></iframe>",
        site.url("/embed.js"),
        site.url("/embed/en/guess/"),
        site.url("/embed/en/three-shocks/?until=4"),
    );
    browser.go(&host.page("post", &body));
    enter(&browser, "#a");
    browser.leave();
    enter(&browser, "#b");
    let before = browser.script("return document.querySelector('main').innerText", json!([]));
    browser.leave();
    enter(&browser, "#a");
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    browser.leave();
    for (selector, outside) in [
        ("#a", "return document.querySelector('#a').clientHeight"),
        ("#b", "return document.querySelector('#b').clientHeight"),
    ] {
        until_fits(&browser, selector, outside);
    }
    enter(&browser, "#b");
    assert_eq!(browser.script("return document.querySelector('main').innerText", json!([])), before);
    let address = browser.script("return location.pathname + location.search", json!([]));
    assert_eq!(address, json!("/embed/en/three-shocks/?until=4"));
}

fn iframe_resizer_is_answered(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("start-4.js", "iFrameResize({ checkOrigin: true }, 'iframe')");
    host.library_text("start-5.js", "iframeResize({ license: 'GPLv3', checkOrigin: true }, 'iframe')");
    for (version, start) in [("PARADOKS_IFRAME_RESIZER", "start-4.js"), ("PARADOKS_IFRAME_RESIZER_5", "start-5.js")] {
        let library = host.library(version);
        let scripts = format!("<script src=\"{library}\"></script><script src=\"{start}\"></script>");
        browser.go(&host.page("post", &(frame(&site.url("/embed/en/guess/")) + &scripts)));
        enter(&browser, "iframe");
        browser.leave();
        until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
        enter(&browser, "iframe");
        let is_open = "return document.querySelector('.reveal').open";
        let before = browser.script(is_open, json!([]));
        press(&browser, engine, ".reveal > summary");
        browser.until_true("it opens or closes", |browser| browser.script(is_open, json!([])) != before);
        browser.leave();
        until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
    }
}

fn pym_is_answered(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let library = host.library("PARADOKS_PYM");
    let url = site.url("/embed/en/guess/?until=3");
    host.library_text("start.js", &format!("window.pymParent = new pym.Parent('here', '{url}', {{}})"));
    let scripts = format!("<div id=here></div><script src=\"{library}\"></script><script src=\"start.js\"></script>");
    browser.go(&host.page("post", &scripts));
    enter(&browser, "iframe");
    browser.leave();
    until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
    enter(&browser, "iframe");
    press(&browser, engine, ".onward a[rel=next]");
    browser.until("the next step is shown", "return location.pathname === '/embed/en/wave/'");
    browser.leave();
    until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
}

fn every_listening_host_hears_the_height(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/guess/#?secret=Ab12");
    browser.go(&host.page("post", &("<script src=\"listen.js\"></script>".to_owned() + &frame(&url))));
    enter(&browser, "iframe");
    browser.leave();
    until_fits_last(&browser);
    let heard = "const as = (wanted) => heard.map((said) => {
            try { return typeof said === 'string' ? JSON.parse(said) : said } catch { return {} }
        }).filter(wanted).length > 0;
        return {
            own: as((said) => said.type === 'ai-paradox:height' && said.height > 0),
            datawrapper: as((said) => said['datawrapper-height'] && said['datawrapper-height']['ai-paradox'] > 0),
            amp: as((said) => said.sentinel === 'amp' && said.type === 'embed-size' && said.height > 0),
            embedly: as((said) => said.context === 'iframe.resize' && said.height > 0 && said.src),
            canvas: as((said) => said.subject === 'lti.frameResize' && said.height > 0),
            wordpress: as((said) => said.message === 'height' && said.secret === 'Ab12' && said.value > 0),
        }";
    let all = json!({
        "own": true, "datawrapper": true, "amp": true, "embedly": true, "canvas": true, "wordpress": true
    });
    browser.until_equal("every host hears the height in its own words", heard, &all);
}

/// Waits until the last height that was heard is that of the page inside.
fn until_fits_last(browser: &Session) {
    let last = "return heard.filter((said) => said.type === 'ai-paradox:height').map((said) => said.height).pop()";
    until_fits(browser, "iframe", last);
}

fn a_sandboxed_frame_without_an_origin_is_played_in(engine: Engine) {
    // WebKit takes nobody for 'self' there: only a policy that names the site lets its files in.
    let site = if engine == Engine::WebKit { Site::with_its_origin() } else { Site::serve() };
    let (host, browser) = (Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/wave/?until=3#?secret=Ab12");
    let body = "<script src=\"listen.js\"></script>".to_owned()
        + &format!(
            "<iframe sandbox=\"allow-scripts\" security=\"restricted\" src=\"{url}\" title=P width=640 height=500></iframe>"
        );
    browser.go(&host.page("post", &body));
    enter(&browser, "iframe");
    assert_eq!(browser.script("return self.origin", json!([])), json!("null"));
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    browser.until_notices(&["not-kept"]);
    press(&browser, engine, ".onward a[rel=next]");
    browser.until("the next step is shown", "return document.querySelector('main.step-shocks') !== null");
    // What may do nothing here says so, beside it, and the way out is written out.
    press(&browser, engine, "#figure-lines .figure-download > summary");
    browser.until_says("#figure-lines .confined", "If saving, printing or opening other pages does nothing");
    browser.until_says(".guest", &site.url("/en/three-shocks/"));
    browser.leave();
    let heard = "return heard.some((said) => said && said.message === 'height' && said.secret === 'Ab12')";
    browser.until("the host hears the height", heard);
}

fn the_quiz_is_taken_in_a_sandboxed_frame(engine: Engine) {
    let site = if engine == Engine::WebKit { Site::with_its_origin() } else { Site::serve() };
    let (host, browser) = (Host::open(), Session::open(engine));
    let url = site.url("/embed/en/quiz/");
    let frame = format!("<iframe sandbox=\"allow-scripts\" src=\"{url}\" title=P width=640 height=900></iframe>");
    browser.go(&host.page("post", &frame));
    enter(&browser, "iframe");
    take_the_quiz(&browser, engine);
    browser.until_says(".quiz-result .confined", "If saving, printing or opening other pages does nothing");
    // Whoever is sent the link opens the site, not a frame without its page.
    let link = "return document.getElementById('quiz-link').value";
    let shared = browser.script(link, json!([]));
    assert!(shared.as_str().is_some_and(|link| link.starts_with(&site.url("/en/quiz/#quiz="))), "{shared}");
}

fn a_frame_that_may_store_nothing_is_played_in(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::lacking(engine, Missing::Storage));
    browser.go(&host.page("post", &frame(&site.url("/embed/id/tebak/"))));
    enter(&browser, "iframe");
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    browser.until_notices(&["not-kept"]);
}

fn foreign_messages_change_nothing(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let url = site.url("/embed/en/guess/");
    browser.go(&host.page("post", &("<script src=\"listen.js\"></script>".to_owned() + &frame(&url))));
    enter(&browser, "iframe");
    let page = "return [location.href, document.documentElement.outerHTML]";
    browser.leave();
    until_fits_last(&browser);
    browser.enter("iframe");
    let is_drawn = "return document.querySelector('.stage').style.getPropertyValue('--surface') !== ''";
    browser.until("the pile is drawn", is_drawn);
    let before = browser.script(page, json!([]));
    browser.leave();
    browser.script(
        "const frame = document.querySelector('iframe').contentWindow;
         heard.length = 0;
         for (const said of [null, 7, 'x', '[iFrameSizer]', '[iFrameSizer]a:b', 'pymxPYMxaxPYMxwidthxPYMx1', {}, { type: 1 },
             { message: 'ready', secret: '<b>' }, { message: 'ready' }, { type: 'ai-paradox:height', height: 5 }, [[]],
             '[iFrameSizer]x:8:maybe', { message: 'link', value: 'https://example.org/' }, new ArrayBuffer(8)]) {
             frame.postMessage(said, '*');
         }
         frame.postMessage({ type: 'ai-paradox:ask' }, '*');",
        json!([]),
    );
    // The last of them is the one that is answered: the others have been heard by then.
    browser.until("the question is answered", "return heard.some((said) => said && said.type === 'ai-paradox:height')");
    assert_eq!(browser.script("return heard.length", json!([])), json!(1), "nothing else is answered");
    browser.enter("iframe");
    assert_eq!(browser.script(page, json!([])), before);
}

fn a_frame_does_not_grow_by_itself_and_shrinks_again(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    host.library_text("listen.js", LISTENS);
    let body = format!("<script src=\"listen.js\"></script><script src=\"{}\"></script>", site.url("/embed.js"));
    browser.go(&host.page("post", &(body + &frame(&site.url("/embed/en/guess/")))));
    enter(&browser, "iframe");
    browser.until_complete();
    browser.until_typeface();
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    browser.until_complete();
    browser.leave();
    let outside = "return document.querySelector('iframe').clientHeight";
    until_fits(&browser, "iframe", outside);
    // A frame that grew by itself would do so each time that the page is drawn, and never be silent for a hundred drawings.
    let still = "window.heard.length = 0;
        return new Promise((done) => {
            let left = 100;
            const drawn = () => (left-- > 0 ? requestAnimationFrame(drawn) : done(window.heard.length));
            drawn();
        })";
    browser.until_true("it is silent", |browser| browser.script(still, json!([])) == json!(0));
    let open = browser.script(outside, json!([]));
    enter(&browser, "iframe");
    press(&browser, engine, ".reveal > summary");
    browser.leave();
    browser
        .until_true("it is lower than before", |browser| browser.script(outside, json!([])).as_f64() < open.as_f64());
    until_fits(&browser, "iframe", outside);
}

fn a_frame_that_fits_has_no_scrollbar(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = format!("<script src=\"{}\"></script>", site.url("/embed.js"));
    for path in ["id/gelombang/wave/?plain", "en/growing-or-in-trouble/growing/", "en/three-shocks/shocks/?plain"] {
        let url = site.url(&format!("/embed/{path}"));
        for width in [500, 688, 700, 760] {
            let frame = format!("<iframe src=\"{url}\" title=P frameborder=0 width={width} height=300></iframe>");
            browser.go(&host.page("post", &(script.clone() + &frame)));
            enter(&browser, "iframe");
            browser.until_complete();
            browser.until_typeface();
            let free = "const { clientWidth, scrollHeight } = document.documentElement;
                return clientWidth === innerWidth && scrollHeight <= innerHeight || [clientWidth, scrollHeight, innerHeight]";
            browser.until(&format!("{path} at {width} px has no scrollbar"), free);
            browser.leave();
            until_fits(&browser, "iframe", "return document.querySelector('iframe').clientHeight");
        }
    }
}

/// What is in effect in a page and measures itself by the window, or stays where the window is.
const BY_THE_WINDOW: &str = r"const found = [];
    const root = getComputedStyle(document.documentElement);
    const read = (rules) => {
        for (const rule of rules) {
            if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
            if (rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText)) continue;
            if (rule.cssRules) read(rule.cssRules);
            if (!rule.selectorText || !document.querySelector(rule.selectorText)) continue;
            for (const said of rule.style.cssText.split(';')) {
                const [name, value] = said.split(': ').map((part) => part.trim());
                const overruled = name.startsWith('--') && root.getPropertyValue(name).trim() !== value;
                if (/\d[dsl]?v(w|h|i|b|min|max)\b/.test(value) && !overruled) found.push(rule.selectorText + ' ' + said);
            }
        }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    for (const part of document.querySelectorAll('*')) {
        const { position } = getComputedStyle(part);
        if (position === 'sticky' || position === 'fixed') found.push(part.className + ' is ' + position);
    }
    return found";

fn nothing_inside_measures_itself_by_the_frame(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    // After two frames, whatever follows the height of the window has done so.
    let settled = format!(
        "const frame = () => new Promise((done) => requestAnimationFrame(done));
         return frame().then(frame).then(() => {{ {INSIDE} }})"
    );
    for path in ["en/guess/", "en/three-shocks/", "en/inside-the-organisation/", "en/quiz/", "id/gelombang/wave/"] {
        let url = site.url(&format!("/embed/{path}"));
        let body = format!("<iframe src=\"{url}\" title=P width=1100 height=400 scrolling=no></iframe>");
        browser.go(&host.page("post", &body));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.until_typeface();
        let mut heights = Vec::new();
        for height in [1200, 300, 3000] {
            browser.leave();
            browser.script("document.querySelector('iframe').height = arguments[0]", json!([height]));
            browser.enter("iframe");
            browser.until_equal("the frame has its height", "return innerHeight", &json!(height));
            assert_eq!(browser.script(BY_THE_WINDOW, json!([])), json!([]), "{path} at {height} px");
            heights.push(browser.script(&settled, json!([])));
        }
        assert!(heights.windows(2).all(|two| two[0] == two[1]), "{path} follows its frame: {heights:?}");
    }
}
