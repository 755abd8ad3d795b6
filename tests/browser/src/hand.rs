//! What a hand does: types, draws, goes from stop to stop.

use crate::session::{Key, Session};
use crate::webdriver::ELEMENT;
use serde_json::{Value, json};

/// How many themes the button goes through.
const THEMES: usize = 3;

/// More stops than any page has.
const STOPS: usize = 160;

impl Session {
    /// Types a text into the first field that a selector finds, and leaves the field.
    pub fn type_into(&self, selector: &str, text: &str) {
        let field = self.find(selector);
        self.post(&format!("/element/{field}/clear"), json!({}));
        self.post(&format!("/element/{field}/value"), json!({ "text": text }));
        self.press(Key::Tab);
    }

    /// Draws with the mouse held down from point to point of the first thing that a selector finds, in hundredths of its
    /// width and height.
    pub fn draw(&self, selector: &str, points: &[(f64, f64)]) {
        let element = json!({ ELEMENT: self.find(selector) });
        let script = "arguments[0].scrollIntoView({ block: 'center' });
            const box = arguments[0].getBoundingClientRect();
            return arguments[1].map(([x, y]) =>
                [Math.round(box.left + x / 100 * box.width), Math.round(box.top + y / 100 * box.height)])";
        let places = self.script(script, json!([element, points]));
        let mut actions = Vec::new();
        for (turn, place) in places.as_array().into_iter().flatten().enumerate() {
            actions.push(json!({ "type": "pointerMove", "origin": "viewport", "x": place[0], "y": place[1] }));
            if turn == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.post("/actions", json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": actions }] }));
    }

    /// Presses the button of the theme until the page has this one; an empty one follows the device.
    ///
    /// # Panics
    /// When it has come round and the theme was not among those it went through.
    pub fn choose_theme(&self, theme: &str) {
        for _ in 0..THEMES {
            self.click("button.theme");
            if self.script("return document.documentElement.dataset.theme || ''", json!([])) == json!(theme) {
                return;
            }
        }
        panic!("the button of the theme does not lead to “{theme}”");
    }

    /// Whether what a selector finds has the focus.
    pub fn has_focus(&self, selector: &str) -> bool {
        self.script("return document.activeElement.matches(arguments[0])", json!([selector])) == Value::Bool(true)
    }

    /// Lets the next Tab begin at the top of the page again: at its end, Firefox goes on to its own bar and stays there.
    pub fn tab_from_the_top(&self) {
        const TOP: &str =
            "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')";
        self.script(TOP, json!([]));
    }

    /// Presses Tab until something has the focus.
    ///
    /// # Panics
    /// When nothing that the selector finds is ever reached.
    pub fn tab_to(&self, selector: &str) {
        for _ in 0..STOPS {
            self.press(Key::Tab);
            if self.has_focus(selector) {
                return;
            }
        }
        panic!("{selector} is not reached by {STOPS} times Tab");
    }
}
