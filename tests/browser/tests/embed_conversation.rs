//! What a frame tells the page around it, and what that page can have it show.

use browser_tests::guest::{LISTENS, enter, press, take_the_quiz};
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};
use std::fs;

in_engines! {
    a_frame_tells_what_is_done_and_never_what_was_answered in chromium firefox webkit;
    nothing_is_done_by_looking in chromium firefox webkit;
    a_frame_shows_what_it_is_asked_for in chromium firefox webkit;
    every_kind_of_figure_shows_its_states in chromium;
    what_cannot_be_shown_changes_nothing in chromium firefox webkit;
    what_is_asked_for_at_once_adds_up in chromium firefox webkit;
    a_frame_tells_nothing_of_what_was_answered in chromium firefox webkit;
    a_flood_is_survived in chromium firefox webkit;
    the_example_runs_from_elsewhere in chromium firefox webkit;
}

/// What the host has heard of one kind.
fn told(browser: &Session, kind: &str) -> Value {
    let script = "return heard.filter((said) => said && said.type === 'ai-paradox:' + arguments[0])
        .map(({ type, ...said }) => said)";
    browser.script(script, json!([kind]))
}

fn until_told(browser: &Session, kind: &str, said: &Value) {
    browser.until_true(&format!("{kind}: {said}"), |browser| {
        told(browser, kind).as_array().is_some_and(|all| all.contains(said))
    });
}

/// Has the frame show something.
fn show(browser: &Session, message: &Value) {
    let script = "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*')";
    browser.script(script, json!([message]));
}

/// A host that listens, with one frame.
fn post(site: &Site, host: &Host, path: &str) -> String {
    host.library_text("listen.js", LISTENS);
    let url = site.url(path).replace('&', "&amp;");
    host.page("post", &format!("<script src=listen.js></script><iframe src=\"{url}\" title=P width=700 height=900></iframe>"))
}

fn a_frame_tells_what_is_done_and_never_what_was_answered(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/wave/?until=4"));
    until_told(&browser, "step", &json!({ "step": "wave", "number": 2, "figure": null, "language": "en" }));
    enter(&browser, "iframe");
    // A stroke of the drawing, by keyboard.
    let draw = "const pad = document.querySelector('.draw-pad');
        for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) {
            pad.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }";
    browser.script(draw, json!([]));
    browser.until("it is in the address", "return location.hash.startsWith('#figure-draw&drawn=')");
    browser.leave();
    until_told(&browser, "answered", &json!({ "step": "wave", "what": "answer" }));
    until_told(&browser, "state", &json!({ "step": "wave", "figure": "draw", "state": "" }));
    browser.enter("iframe");
    press(&browser, engine, ".reveal > summary");
    browser.until("the record is open", "return document.querySelector('.revealed .figure') !== null");
    browser.leave();
    until_told(&browser, "answered", &json!({ "step": "wave", "what": "record" }));
    browser.enter("iframe");
    browser.until("the figure is live", "return document.querySelector('#figure-wave .reader') !== null");
    let point = "document.querySelector('#figure-wave .reader')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))";
    browser.script(point, json!([]));
    browser.until("a point is read", "return location.hash.startsWith('#figure-wave&at=')");
    browser.leave();
    until_told(&browser, "state", &json!({ "step": "wave", "figure": "wave", "state": "at=0.0" }));
    browser.enter("iframe");
    press(&browser, engine, ".onward a[rel=next]");
    browser.leave();
    until_told(&browser, "step", &json!({ "step": "shocks", "number": 3, "figure": null, "language": "en" }));
    let heard = browser.script("return JSON.stringify(heard)", json!([])).as_str().unwrap_or_default().to_owned();
    assert!(!heard.contains("drawn="), "the drawing stays with the reader: {heard}");
    let answered = told(&browser, "answered");
    assert_eq!(answered.as_array().map(Vec::len), Some(2), "each thing once: {answered}");
}

const SHOCKS: &str = "return [document.querySelector('.figure input:checked')?.parentNode.textContent,
    document.documentElement.dataset.theme ?? null, document.querySelector('#figure-shocks .reading')?.textContent.length > 5]";

fn a_frame_shows_what_it_is_asked_for(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/three-shocks/shocks/"));
    enter(&browser, "iframe");
    browser.leave();
    let entries = browser.script("return history.length", json!([]));
    show(&browser, &json!({ "type": "ai-paradox:show", "state": "show=payrolls", "theme": "dark" }));
    browser.enter("iframe");
    browser.until_equal("its state and its theme", SHOCKS, &json!(["All jobs", "dark", true]));
    browser.leave();
    show(&browser, &json!({ "type": "ai-paradox:show", "figure": "shocks", "state": "&show=unemployment&at=0.3" }));
    browser.enter("iframe");
    browser.until_equal("another state, the same theme", SHOCKS, &json!(["Unemployment", "dark", true]));
    // Taken in hand by the reader, it is the reader's.
    browser.script("document.querySelectorAll('.figure .switch input')[0].click()", json!([]));
    browser.until_equal("what the reader chose", SHOCKS, &json!(["All four", "dark", true]));
    browser.leave();
    show(&browser, &json!({ "type": "ai-paradox:show", "theme": "auto" }));
    browser.enter("iframe");
    browser.until_equal("like the page around", SHOCKS, &json!(["All four", null, true]));
    browser.leave();
    // Another step is another page; a figure alone stays one.
    show(&browser, &json!({ "type": "ai-paradox:show", "step": "growing" }));
    let growing = json!({ "step": "growing", "number": 4, "figure": "growing", "language": "en" });
    until_told(&browser, "step", &growing);
    show(&browser, &json!({ "type": "ai-paradox:show", "step": 2, "figure": "wave", "state": "at=0.12" }));
    until_told(&browser, "step", &json!({ "step": "wave", "number": 2, "figure": "wave", "language": "en" }));
    enter(&browser, "iframe");
    browser.until_says("#figure-wave .reading", "Q1 2023: 167,674 people");
    browser.leave();
    assert_eq!(browser.script("return history.length", json!([])), entries, "entries of the host's history");
    // In a step, the record is opened for it.
    browser.go(&post(&site, &host, "/embed/en/wave/?until=3"));
    enter(&browser, "iframe");
    browser.leave();
    show(&browser, &json!({ "type": "ai-paradox:show", "figure": "wave", "state": "at=0.12" }));
    browser.enter("iframe");
    browser.until_says("#figure-wave .reading", "Q1 2023: 167,674 people");
    let seen = "const { top } = document.getElementById('figure-wave').getBoundingClientRect();
        return top > -2 && top < innerHeight || top";
    browser.until("it is in view", seen);
}

/// Each by what an address says of it, and where that is to be seen.
fn every_kind_of_figure_shows_its_states(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    for (path, state, seen) in [
        ("en/wave/crowd-wave/", "by=country", "document.querySelector('.crowd input:checked')?.parentNode.textContent === 'Country'"),
        ("en/inside-the-organisation/inside/", "work=4132", "document.querySelector('.found')?.textContent.length > 10"),
        ("en/inside-the-organisation/organisation/", "month=12", "location.hash.includes('month=12')"),
        ("en/wave/draw/", "drawn=1.2.3.4.5.6.7.8.9.10.11.12", "document.querySelector('#figure-draw .reading')?.textContent.includes('5,000')"),
        ("en/shadows-and-openings/openings/", "at=0.0", "document.querySelector('.reading')?.textContent.length > 5"),
    ] {
        let step = site.steps("en").iter().any(|step| path.starts_with(&step.path[1..]));
        assert!(step, "{path} is of no step");
        browser.go(&post(&site, &host, &format!("/embed/{path}")));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.leave();
        show(&browser, &json!({ "type": "ai-paradox:show", "state": state }));
        browser.enter("iframe");
        browser.until(&format!("{path} shows {state}"), &format!("return {seen}"));
    }
}

/// What says nothing that can be shown, or not in these words.
fn unknown() -> Vec<Value> {
    vec![
        json!({ "type": "ai-paradox:show", "step": "nowhere" }),
        json!({ "type": "ai-paradox:show", "step": 10 }),
        json!({ "type": "ai-paradox:show", "step": ["wave"] }),
        json!({ "type": "ai-paradox:show", "step": "nowhere", "theme": "dark" }),
        json!({ "type": "ai-paradox:show", "figure": "wave" }),
        json!({ "type": "ai-paradox:show", "step": "wave", "figure": "shocks" }),
        json!({ "type": "ai-paradox:show", "figure": "<b>", "state": "at=0.1" }),
        json!({ "type": "ai-paradox:show", "figure": ["shocks"] }),
        json!({ "type": "ai-paradox:show", "state": "<img src=x>" }),
        json!({ "type": "ai-paradox:show", "state": { "show": "payrolls" } }),
        json!({ "type": "ai-paradox:show", "state": "a".repeat(5000) }),
        json!({ "type": "ai-paradox:show", "theme": "purple" }),
        json!({ "type": "ai-paradox:show", "theme": ["dark"] }),
        json!({ "type": "ai-paradox:show", "around": {} }),
        json!({ "type": "ai-paradox:show", "around": ["dark"] }),
        json!({ "type": "ai-paradox:hide", "theme": "dark" }),
        json!({ "type": ["ai-paradox:show"], "theme": "dark" }),
    ]
}

/// Each before what can be shown, which is seen; and both at once, in either order.
fn what_cannot_be_shown_changes_nothing(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/three-shocks/shocks/"));
    enter(&browser, "iframe");
    browser.until_complete();
    browser.until_typeface();
    browser.until("the frame talks", "return document.querySelector('script[src*=talk-]') !== null");
    // When a canvas gets its size is the browser's business.
    let page = "return [location.href, document.documentElement.outerHTML.replace(/<canvas[^>]*>/g, '<canvas>')]";
    let theme = "return document.documentElement.dataset.theme ?? null";
    let before = browser.script(page, json!([]));
    let post_all = |messages: &[&Value]| {
        browser.leave();
        let script = "arguments[0].forEach((message) => document.querySelector('iframe').contentWindow.postMessage(message, '*'))";
        browser.script(script, json!([messages]));
        browser.enter("iframe");
    };
    let light = json!({ "type": "ai-paradox:show", "theme": "light" });
    let auto = json!({ "type": "ai-paradox:show", "theme": "auto", "around": "" });
    for message in unknown() {
        for messages in [vec![vec![&message], vec![&light]], vec![vec![&message, &light]], vec![vec![&light, &message]]] {
            messages.iter().for_each(|messages| post_all(messages));
            browser.until_equal(&format!("what can be shown beside {message}"), theme, &json!("light"));
            post_all(&[&auto]);
            browser.until_equal("as before", theme, &json!(null));
            assert_eq!(browser.script(page, json!([])), before, "{message}");
        }
    }
    // Nothing at all is asked for.
    post_all(&[&json!({ "type": "ai-paradox:show" }), &light]);
    browser.until_equal("what is asked for", theme, &json!("light"));
    // Nobody but the page around is listened to: a message of one's own is heard before the next of that page.
    browser.script("postMessage({ type: 'ai-paradox:show', theme: 'dark' }, '*')", json!([]));
    post_all(&[&json!({ "type": "ai-paradox:show", "state": "show=payrolls" })]);
    browser.until_equal("what that page asks for", SHOCKS, &json!(["All jobs", "light", true]));
}

/// What is left out stays as it was asked for; a step has figures of its own, and a figure states.
fn what_is_asked_for_at_once_adds_up(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/three-shocks/shocks/"));
    enter(&browser, "iframe");
    browser.until("the frame talks", "return document.querySelector('script[src*=talk-]') !== null");
    browser.leave();
    let script = "arguments[0].forEach((said) => document.querySelector('iframe').contentWindow
        .postMessage({ type: 'ai-paradox:show', ...said }, '*'))";
    browser.script(script, json!([[{ "state": "show=payrolls" }, { "theme": "dark" }, { "figure": "shocks" }, { "theme": "light" }]]));
    browser.enter("iframe");
    browser.until_equal("the last theme", "return document.documentElement.dataset.theme", &json!("light"));
    browser.leave();
    browser.script(script, json!([[{ "step": "wave", "figure": "wave", "state": "at=0.12" }, { "step": "growing" }]]));
    let growing = json!({ "step": "growing", "number": 4, "figure": "growing", "language": "en" });
    until_told(&browser, "step", &growing);
    let steps = told(&browser, "step");
    assert!(!steps.to_string().contains("\"wave\""), "the last step counts: {steps}");
}

/// Counted, not timed: ten thousand of each, and a handful of changes.
fn a_flood_is_survived(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/three-shocks/shocks/"));
    enter(&browser, "iframe");
    let count = "window.changes = 0;
        addEventListener('hashchange', () => changes++);
        new MutationObserver(() => changes++).observe(document.documentElement, { attributeFilter: ['data-theme'] })";
    browser.script(count, json!([]));
    browser.leave();
    let flood = "heard.length = 0;
        const frame = document.querySelector('iframe').contentWindow;
        for (let number = 0; number < 10000; number++) {
            frame.postMessage({ type: 'ai-paradox:nonsense', number }, '*');
            frame.postMessage('[iFrameSizer]' + number, '*');
            frame.postMessage({ type: 'ai-paradox:show', state: number % 2 ? 'show=layoffs' : 'show=payrolls',
                theme: number % 2 ? 'light' : 'dark' }, '*');
        }
        frame.postMessage({ type: 'ai-paradox:show', state: 'show=unemployment', theme: 'dark' }, '*')";
    browser.script(flood, json!([]));
    browser.enter("iframe");
    browser.until_equal("the last is shown", SHOCKS, &json!(["Unemployment", "dark", true]));
    let changes = browser.script("return window.changes", json!([])).as_u64().unwrap_or(u64::MAX);
    assert!(changes < 600, "{changes} changes for thirty thousand messages");
    browser.leave();
    let answers = browser.script("return heard.length", json!([])).as_u64().unwrap_or(u64::MAX);
    assert!(answers < 100, "{answers} answers");
    // Nor does it keep ever new names of those who ask how high it is, or tell each of them anew.
    let names = "heard.length = 0;
        const frame = document.querySelector('iframe').contentWindow;
        for (let number = 0; number < 10000; number++) {
            frame.postMessage('[iFrameSizer]' + number + ':8:true', '*');
            frame.postMessage({ message: 'ready', secret: 'a' + number }, '*');
            frame.postMessage({ type: 'ai-paradox:ask' }, '*');
        }
        frame.postMessage({ type: 'ai-paradox:show', state: 'show=layoffs', theme: 'light' }, '*')";
    browser.script(names, json!([]));
    browser.enter("iframe");
    browser.until_equal("it has heard all of them", SHOCKS, &json!(["Layoffs a month", "light", true]));
    browser.leave();
    browser.script("heard.length = 0; document.querySelector('iframe').width = 400", json!([]));
    browser.until("the new height is told", "return heard.some((said) => said && said.type === 'ai-paradox:height')");
    let told = browser.script("return heard.length", json!([])).as_u64().unwrap_or(u64::MAX);
    assert!(told < 60, "{told} were told of one change");
    // It is played in as before.
    browser.enter("iframe");
    browser.script("document.querySelectorAll('.figure .switch input')[0].click()", json!([]));
    browser.until_equal("what the reader chose", SHOCKS, &json!(["All four", "light", true]));
}

/// docs/conversation.html, with the address of the site in it.
fn the_example_runs_from_elsewhere(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/conversation.html");
    let example = fs::read_to_string(path).unwrap_or_else(|error| panic!("cannot read {path}: {error}"));
    let here = site.url("");
    assert_eq!(example.matches("http://127.0.0.1:8000").count(), 3, "what a writer replaces");
    browser.go(&host.page("post", &example.replace("http://127.0.0.1:8000", &here)));
    enter(&browser, "iframe");
    browser.leave();
    let buttons = browser.script(
        "return [...document.querySelectorAll('[data-state]')].map((button) => button.dataset.state)",
        json!([]),
    );
    for state in buttons.as_array().into_iter().flatten() {
        browser.script("document.querySelector(`[data-state='${arguments[0]}']`).click()", json!([state]));
        browser.enter("iframe");
        let shown = "return document.querySelector('#figure-shocks .instrument')?.dataset.state.slice(1)";
        browser.until_equal("the words of the post move the figure", shown, state);
        browser.leave();
    }
    browser.script("document.querySelector('[data-theme=dark]').click()", json!([]));
    browser.enter("iframe");
    browser.until("its theme, too", "return document.documentElement.dataset.theme === 'dark'");
    browser.script("document.querySelectorAll('.figure .switch input')[1].click()", json!([]));
    browser.leave();
    browser.until_equal(
        "the figure moves the words",
        "return document.querySelector('[data-state][aria-pressed=true]')?.textContent",
        &json!("in all jobs"),
    );
}

/// Everything that the host has heard and that is none of what a frame may say, in the shape in which it may say it.
const LEAKS: &str = r"const shapes = {
        'ai-paradox:height': { height: /^[0-9]+$/ },
        'ai-paradox:top': {},
        'ai-paradox:goal': { top: /^[0-9]+$/ },
        'ai-paradox:step': { step: /^[a-z_]+$/, number: /^[1-9]$/, figure: /^(null|[a-z-]+)$/, language: /^(id|en)$/ },
        'ai-paradox:state': { step: /^[a-z_]+$/, figure: /^[a-z-]+$/, state: /^((show|by|at)=[a-z0-9.-]+(&|$))*$/ },
        'ai-paradox:answered': { step: /^[a-z_]+$/, what: /^(answer|record|result)$/ },
        'embed-size': { sentinel: /^amp$/, height: /^[0-9]+$/ },
        'iframe.resize': { height: /^[0-9]+$/, src: new RegExp('^' + arguments[0] + '$') },
        'lti.frameResize': { height: /^[0-9]+$/ },
    };
    return heard.filter((message) => {
        const said = typeof message === 'string' ? JSON.parse(message) : message;
        if (said['datawrapper-height']) return !/^{.datawrapper-height.:{.ai-paradox.:[0-9]+}}$/.test(JSON.stringify(said));
        const { type, context, subject, ...rest } = said;
        const shape = shapes[type ?? context ?? subject];
        return !shape || Object.entries(rest).some(([name, value]) => !shape[name]?.test(String(value)));
    })";

/// What readers answer stays with them, whatever they do.
fn a_frame_tells_nothing_of_what_was_answered(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let guess = "const slide = document.querySelector('.slide');
        slide.value = '300';
        slide.dispatchEvent(new Event('input', { bubbles: true }))";
    let find = "const list = document.querySelector('.find select');
        list.value = '5';
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    let click = |what: &str| format!("document.querySelector('{what}').click()");
    let [cause, row] = [".match-play input", ".says-row input"].map(click);
    let mark = "const slide = document.querySelector('.slide');
        slide.value = '35';
        slide.dispatchEvent(new Event('input', { bubbles: true }))";
    for (path, step, act, what) in [
        ("three-shocks/", "shocks", Some((&*cause, "return true")), Some("answer")),
        ("growing-or-in-trouble/", "growing", Some((&*row, "return true")), Some("answer")),
        ("role-of-ai/", "ai_role", Some((mark, "return true")), Some("answer")),
        ("guess/", "guess", Some((guess, "return document.querySelector('#guess-typed').value !== ''")), Some("answer")),
        ("inside-the-organisation/inside/", "inside", Some((find, "return location.hash.includes('work=')")), None),
        ("quiz/", "quiz", None, Some("result")),
    ] {
        let path = format!("/embed/en/{path}");
        browser.go(&post(&site, &host, &path));
        enter(&browser, "iframe");
        browser.until_complete();
        browser.until("the frame talks", "return document.querySelector('script[src*=talk-]') !== null");
        match act {
            Some((act, done)) => {
                browser.script(act, json!([]));
                browser.until("it is done", done);
            }
            None => take_the_quiz(&browser, engine),
        }
        browser.leave();
        if let Some(what) = what {
            until_told(&browser, "answered", &json!({ "step": step, "what": what }));
        } else {
            until_told(&browser, "state", &json!({ "step": step, "figure": "inside", "state": "" }));
        }
        assert_eq!(browser.script(LEAKS, json!([site.url(&path)])), json!([]), "{path} tells more than it may");
        let heard = browser.script("return heard.length", json!([])).as_u64().unwrap_or_default();
        assert!(heard > 5, "{path}: the host listens");
    }
}

/// A figure alone is written with its record open, which no reader has opened.
fn nothing_is_done_by_looking(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.go(&post(&site, &host, "/embed/en/wave/wave/"));
    enter(&browser, "iframe");
    browser.leave();
    until_told(&browser, "step", &json!({ "step": "wave", "number": 2, "figure": "wave", "language": "en" }));
    assert_eq!(told(&browser, "answered"), json!([]));
    browser.enter("iframe");
    assert_eq!(browser.done(), Value::Null, "nothing is kept in the reader's name");
}
