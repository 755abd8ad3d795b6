//! One browser as if it were fresh, and what a person does with it.

use crate::browser::Browser;
use crate::engine::{Engine, Missing, Motion};
use crate::pool;
use crate::waiting::NO_SESSION;
use crate::webdriver::{ELEMENT, Refusal};
use serde_json::{Value, json};
use std::cell::Cell;
use std::sync::Arc;
use std::thread;

/// The size of a window, in CSS pixels.
const WINDOW: (u32, u32) = (1280, 900);

thread_local! {
    /// Whether the last answer of this test was that its browser had ended: what happened before is no excuse.
    pub(crate) static BROWSER_ENDED: Cell<bool> = const { Cell::new(false) };
}

/// A key.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// To the next thing that can have the focus.
    Tab,
    /// Follows, presses or opens what has the focus.
    Enter,
    /// Presses or chooses what has the focus.
    Space,
    /// To the next value or choice.
    Right,
    /// To the previous value or choice.
    Left,
    /// To the first value.
    Home,
    /// To the last value.
    End,
    /// To the next of several that one may choose from.
    Down,
    /// To a larger value.
    Up,
    /// Away from what was pointed at.
    Escape,
    /// A screen on, and what a clicker sends to go on.
    PageDown,
    /// A screen back, and what a clicker sends to go back.
    PageUp,
    /// A letter or sign.
    Letter(char),
}

/// A way to follow a link without leaving the page.
#[derive(Clone, Copy, Debug)]
pub enum Aside {
    /// With the wheel.
    MiddleClick,
    /// With the control key held.
    ControlClick,
}

/// A browser for one test: a new one, or one that another test has left as if it were new.
#[derive(Debug)]
pub struct Session {
    browser: Arc<Browser>,
    is_shared: bool,
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.is_shared && !thread::panicking() && self.browser.freshen().is_ok() {
            pool::give(Arc::clone(&self.browser));
        }
    }
}

impl Session {
    /// Opens a browser on a device that asks for as little motion as can be.
    pub fn open(engine: Engine) -> Self {
        Self::lacking(engine, Missing::Nothing)
    }

    /// Opens a browser on a device that lets everything move.
    pub fn moving(engine: Engine) -> Self {
        Self::with(engine, Missing::Nothing, Motion::Full, false)
    }

    /// Opens a browser that is watched from its start: everything that goes over the network is told by
    /// [`Session::events`], and nothing that an earlier test has written is on its console.
    pub fn watched(engine: Engine, motion: Motion) -> Self {
        Self::with(engine, Missing::Nothing, motion, true)
    }

    /// Opens a browser that lacks something.
    pub fn lacking(engine: Engine, missing: Missing) -> Self {
        Self::with(engine, missing, Motion::Reduced, false)
    }

    fn with(engine: Engine, missing: Missing, motion: Motion, watched: bool) -> Self {
        // Firefox takes more than four seconds to start, Chromium one, WebKit half of that: it is new for each test.
        let is_plain = missing == Missing::Nothing && motion == Motion::Reduced && !watched;
        let is_shared = is_plain && engine != Engine::WebKit;
        let left = if is_shared { pool::take(engine) } else { None };
        let browser = left.unwrap_or_else(|| Arc::new(Browser::open(engine, missing, motion, watched)));
        let session = Self { browser, is_shared };
        session.post("/window/rect", json!({ "width": WINDOW.0, "height": WINDOW.1 }));
        session
    }

    /// Loads an address and waits until it has loaded.
    pub fn go(&self, url: &str) {
        // Where only what stands behind the `#` changes, the document stays.
        let kept = url.split_once('#').map(|(document, _)| document);
        self.load(kept, || self.post("/url", json!({ "url": url })));
    }

    /// Presses the browser's own back button.
    pub fn back(&self) {
        self.post("/back", json!({}));
    }

    /// Presses the browser's own forward button.
    pub fn forward(&self) {
        self.post("/forward", json!({}));
    }

    /// Presses the browser's own reload button.
    pub fn reload(&self) {
        self.load(None, || self.post("/refresh", json!({})));
    }

    /// Does what loads a document, and waits until the one before it is gone, unless that is `kept`. WebKit's driver has
    /// answered while it still stood, and let it answer the next question.
    fn load(&self, kept: Option<&str>, load: impl FnOnce() -> Value) {
        let mark = "return document.__before = location.href.split('#')[0] !== arguments[0]";
        // A page that takes no script has none that could be mistaken for another.
        let marked = self.tried(mark, &json!([kept])).is_ok_and(|marked| marked == Value::Bool(true));
        load();
        if marked {
            self.until("another document has come", "return document.__before !== true");
        }
    }

    /// How many tabs and windows are open.
    pub fn tabs(&self) -> usize {
        self.get("/window/handles").as_array().map_or(0, Vec::len)
    }

    /// The cookies of the page.
    pub fn cookies(&self) -> Vec<Value> {
        self.get("/cookie").as_array().cloned().unwrap_or_default()
    }

    /// Clicks on the first thing that a selector finds.
    pub fn click(&self, selector: &str) {
        let element = self.find(selector);
        self.post(&format!("/element/{element}/click"), json!({}));
    }

    /// Follows the first link that a selector finds by the Enter key: it is followed wherever it stands, also while letters
    /// that arrive still move it. Needs no script of the page.
    pub fn follow(&self, selector: &str) {
        let element = self.find(selector);
        self.post(&format!("/element/{element}/value"), json!({ "text": "\u{E007}" }));
    }

    /// Whether the first thing that a selector finds is shown. Needs no script of the page.
    pub fn is_shown(&self, selector: &str) -> bool {
        let element = self.find(selector);
        self.get(&format!("/element/{element}/displayed")) == Value::Bool(true)
    }

    /// How high the first thing is that a selector finds, in CSS pixels. Needs no script of the page.
    pub fn height(&self, selector: &str) -> f64 {
        let element = self.find(selector);
        self.get(&format!("/element/{element}/rect"))["height"].as_f64().unwrap_or_default()
    }

    /// The text, as shown, of the first thing that a selector finds; empty while there is none. Needs no script of the
    /// page.
    pub fn text(&self, selector: &str) -> String {
        let found = self.ask("POST", "/element", Some(&by(selector)));
        let text = found.and_then(|found| self.ask("GET", &format!("/element/{}/text", id(&found)), None));
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// How many things a selector finds. Needs no script of the page.
    pub fn count(&self, selector: &str) -> usize {
        let found = self.post("/elements", by(selector));
        found.as_array().map_or(0, Vec::len)
    }

    /// Presses a key and lets it go.
    pub fn press(&self, key: Key) {
        let key = match key {
            Key::Tab => '\u{E004}',
            Key::Enter => '\u{E007}',
            Key::Space => ' ',
            Key::Right => '\u{E014}',
            Key::Left => '\u{E012}',
            Key::Home => '\u{E011}',
            Key::End => '\u{E010}',
            Key::Down => '\u{E015}',
            Key::Up => '\u{E013}',
            Key::Escape => '\u{E00C}',
            Key::PageDown => '\u{E00F}',
            Key::PageUp => '\u{E00E}',
            Key::Letter(letter) => letter,
        };
        let strokes = [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": strokes }]));
    }

    /// Goes on inside a frame: what is asked from now on is asked of the page there.
    pub fn enter(&self, selector: &str) {
        let frame = json!({ ELEMENT: self.find(selector) });
        self.post("/frame", json!({ "id": frame }));
    }

    /// Goes back to the page around all frames.
    pub fn leave(&self) {
        self.post("/frame", json!({ "id": null }));
    }

    /// Moves the mouse to a point of the first thing that a selector finds, in CSS pixels from its top left corner.
    pub fn point(&self, selector: &str, x: f64, y: f64) {
        let element = json!({ ELEMENT: self.find(selector) });
        let script = "arguments[0].scrollIntoView({ block: 'start' });
            const box = arguments[0].getBoundingClientRect();
            return [Math.round(box.left + arguments[1]), Math.round(box.top + arguments[2])]";
        let at = self.script(script, json!([element, x, y]));
        let move_to = json!({ "type": "pointerMove", "origin": "viewport", "x": at[0], "y": at[1] });
        self.act(json!([{ "type": "pointer", "id": "mouse", "actions": [move_to] }]));
    }

    /// Follows a link into another tab.
    pub fn open_aside(&self, selector: &str, aside: Aside) {
        let element = json!({ ELEMENT: self.find(selector) });
        self.script("arguments[0].scrollIntoView({ block: 'center' })", json!([element]));
        let button = match aside {
            Aside::MiddleClick => 1,
            Aside::ControlClick => 0,
        };
        let control = '\u{E009}';
        let mut keys = vec![json!({ "type": "pause" }), json!({ "type": "pause" }), json!({ "type": "pause" })];
        if let Aside::ControlClick = aside {
            keys[0] = json!({ "type": "keyDown", "value": control });
            keys.push(json!({ "type": "keyUp", "value": control }));
        }
        self.act(json!([
            { "type": "key", "id": "keyboard", "actions": keys },
            { "type": "pointer", "id": "mouse", "actions": [
                { "type": "pointerMove", "origin": element, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": button },
                { "type": "pointerUp", "button": button },
            ] },
        ]));
    }

    fn act(&self, actions: Value) {
        self.post("/actions", json!({ "actions": actions }));
    }

    /// What a script returns; a promise is waited for.
    ///
    /// # Panics
    /// When it throws.
    pub fn script(&self, script: &str, arguments: Value) -> Value {
        match self.tried(script, &arguments) {
            Ok(value) => value,
            Err(refusal) => panic!("{refusal}\nin the script: {script}"),
        }
    }

    pub(crate) fn tried(&self, script: &str, arguments: &Value) -> Result<Value, Refusal> {
        self.ask("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    pub(crate) fn find(&self, selector: &str) -> String {
        id(&self.post("/element", by(selector)))
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
        let answer = self.browser.ask(method, path, body);
        BROWSER_ENDED.set(answer.as_ref().is_err_and(has_ended));
        answer
    }

    /// What the protocol tells.
    ///
    /// # Panics
    /// When the driver refuses.
    pub fn get(&self, path: &str) -> Value {
        self.ask("GET", path, None).unwrap_or_else(|refusal| panic!("{path}: {refusal}"))
    }

    /// Sends a command of the protocol.
    ///
    /// # Panics
    /// When the driver refuses.
    pub fn post(&self, path: &str, body: Value) -> Value {
        self.ask("POST", path, Some(&body)).unwrap_or_else(|refusal| panic!("{path} {body}: {refusal}"))
    }
}

/// What WebKit's driver says when a page's process has crashed: first nothing at all, then that there is no session.
fn has_ended(refusal: &Refusal) -> bool {
    refusal.error == NO_SESSION || refusal.error == "unknown error" && refusal.message.is_empty()
}

fn by(selector: &str) -> Value {
    json!({ "using": "css selector", "value": selector })
}

fn id(element: &Value) -> String {
    element[ELEMENT].as_str().unwrap_or_default().to_owned()
}
