//! What laws in somebody else's page share: a frame there, the way into it, and what that page hears.

use crate::engine::Engine;
use crate::session::{Key, Session};
use serde_json::{Value, json};

/// Whether the frame's page is live.
const LIVE: &str = "return document.querySelector('#page[data-live]') !== null";

/// A script of a host that only listens.
pub const LISTENS: &str = "window.heard = []; addEventListener('message', (event) => heard.push(event.data))";

/// How high the frame's page is without a scrollbar.
pub const INSIDE: &str = "const root = document.documentElement, { overflowY } = root.style;
    root.style.overflowY = 'hidden';
    const { height } = root.getBoundingClientRect();
    root.style.overflowY = overflowY;
    return Math.ceil(height)";

/// A plain frame in a post.
pub fn frame(url: &str) -> String {
    format!(
        "<p>A post.</p><iframe src=\"{url}\" title=\"Embedded\" width=\"640\" height=\"500\" loading=\"lazy\"></iframe>"
    )
}

/// Paragraphs of a post, named after where they stand.
pub fn paragraphs(name: &str) -> String {
    (0..60).map(|place| format!("<p style=\"height:5em\">{name} {place}</p>")).collect()
}

/// Goes into a frame and waits until its page is live.
pub fn enter(browser: &Session, selector: &str) {
    browser.until_true("the frame is on the page", |browser| browser.count(selector) == 1);
    // Far from view, a browser draws nothing, and the app waits for that.
    let into_view = format!("document.querySelector('{selector}').scrollIntoView()");
    browser.script(&into_view, json!([]));
    browser.enter(selector);
    browser.until("the embedded page is live", LIVE);
}

/// Follows or opens something inside a frame, by keyboard: while the frame takes its height, a pointer may miss. WebKit's
/// driver leads no key into a frame.
pub fn press(browser: &Session, engine: Engine, selector: &str) {
    if engine == Engine::WebKit {
        browser.script(&format!("document.querySelector('{selector}').click()"), json!([]));
    } else {
        browser.script(&format!("document.querySelector('{selector}').focus()"), json!([]));
        browser.press(Key::Enter);
    }
}

/// Takes the quiz inside a frame, with the first of all that can be chosen.
///
/// # Panics
/// When it does not go on.
pub fn take_the_quiz(browser: &Session, engine: Engine) {
    browser.until("the quiz is here", "return document.querySelector('.quiz-asked .first') !== null");
    press(browser, engine, ".quiz-asked .first");
    let mut asked = Value::Null;
    while browser.count(".quiz-result") == 0 {
        browser.until("there is something to choose", "return document.querySelector('.quiz-screen .choice') !== null");
        let headline = browser.script("return document.querySelector('.quiz-screen h3').textContent", json!([]));
        assert_ne!(headline, asked, "it goes on");
        asked = headline;
        // A driver's keys do not reach every control in a frame.
        if browser.count(".choice input") > 0 {
            browser.script("document.querySelector('.choice input').click()", json!([]));
            press(browser, engine, ".quiz-screen .first");
        } else {
            press(browser, engine, ".quiz-levels button");
        }
        let next = "return document.querySelector('.quiz-screen h3')?.textContent !== arguments[0]";
        browser.until_true("the next screen is shown", |browser| browser.script(next, json!([asked])) == json!(true));
    }
}
