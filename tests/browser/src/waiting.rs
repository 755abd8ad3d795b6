//! How a person waits: until something holds, and never for a time.

use crate::session::Session;
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// How long a condition may take to come true. Nothing is measured by it: a machine that is busy with something else for a
/// while says nothing about the site.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long it is first waited until a condition is looked at again, and how long at most: whoever looks all the time keeps
/// the browser from what it is waited for.
const PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);
/// What a driver says when the browser is gone for good.
pub(crate) const NO_SESSION: &str = "invalid session id";

/// What a page tells of itself when something has not come true in it: where it is, how far it has loaded, which notices
/// it shows, and how long it waited for what it asked for, in milliseconds since it was opened.
const TOLD: &str = "return {
    address: location.href,
    loaded: document.readyState,
    seen: document.visibilityState,
    root: { ...document.documentElement.dataset },
    worker: navigator.serviceWorker?.controller?.state ?? null,
    notices: [...document.querySelectorAll('[data-notice]:not([hidden])')].map((notice) => notice.dataset.notice),
    now: Math.round(performance.now()),
    asked: performance.getEntriesByType('resource').map((asked) =>
        [asked.name.replace(location.origin, ''), Math.round(asked.startTime), Math.round(asked.responseEnd)].join(' ')),
}";

impl Session {
    /// Waits until a script returns true. `what` says what is waited for.
    pub fn until(&self, what: &str, script: &str) {
        self.until_equal(what, script, &Value::Bool(true));
    }

    /// Waits until a script returns a value. `what` says what is waited for.
    ///
    /// # Panics
    /// When it never does.
    pub fn until_equal(&self, what: &str, script: &str, expected: &Value) {
        self.until_equal_within(PATIENCE, what, script, expected);
    }

    /// Waits longer, or less long, until a script returns a value. `what` says what is waited for.
    ///
    /// # Panics
    /// When it does not in that time.
    pub fn until_equal_within(&self, patience: Duration, what: &str, script: &str, expected: &Value) {
        let deadline = Instant::now() + patience;
        let mut pause = PAUSE;
        loop {
            // While a page is being left, scripts are refused.
            let found = self.tried(script, &json!([]));
            if found.as_ref().is_ok_and(|found| found == expected) {
                return;
            }
            if Instant::now() > deadline || found.as_ref().is_err_and(|refusal| refusal.error == NO_SESSION) {
                let found = found.map_or_else(|refusal| refusal.to_string(), |found| found.to_string());
                let page = self.tried(TOLD, &json!([]));
                let page = page.map_or_else(|refusal| refusal.to_string(), |page| format!("{page:#}"));
                panic!(
                    "waited {patience:?} in vain until {what}\n  expected: {expected}\n     found: {found}\n  the page: {page}"
                );
            }
            rest(&mut pause);
        }
    }

    /// Waits until something holds that is not told by a script. `what` says what is waited for.
    ///
    /// # Panics
    /// When it never does.
    pub fn until_true(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut pause = PAUSE;
        while !holds(self) {
            assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain until {what}");
            rest(&mut pause);
        }
    }
}

/// Waits a moment, the next one half as long again.
fn rest(pause: &mut Duration) {
    thread::sleep(*pause);
    *pause = (*pause * 3 / 2).min(LONGEST_PAUSE);
}
