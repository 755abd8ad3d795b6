//! A running browser and the driver that steers it.

use crate::driver::Driver;
use crate::engine::{Engine, Missing, Motion};
use crate::webdriver::Refusal;
use serde_json::{Value, json};
use std::process::Command;

/// A running browser with a profile of its own. It closes, with its driver, when it is dropped.
#[derive(Debug)]
pub(crate) struct Browser {
    engine: Engine,
    path: String,
    /// The browser's own process, where the driver tells it. WebKit's ends with its screen.
    process: Option<u64>,
    driver: Driver,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let closed = self.driver.client().ask("DELETE", &self.path, None);
        if let (Err(_), Some(process)) = (closed, self.process) {
            // It hangs, and would outlive its driver.
            let _ = Command::new("kill").args(["-KILL", &process.to_string()]).status();
        }
    }
}

impl Browser {
    /// Opens a browser that lacks something, and moves so much; `watched` as in [`Engine::capabilities`].
    ///
    /// # Panics
    /// When it does not open.
    pub(crate) fn open(engine: Engine, missing: Missing, motion: Motion, watched: bool) -> Self {
        let driver = Driver::start(engine, missing, motion);
        let wanted = json!({ "capabilities": { "alwaysMatch": engine.capabilities(missing, motion, watched) } });
        let opened = match driver.client().ask("POST", "/session", Some(&wanted)) {
            Ok(opened) => opened,
            Err(refusal) => panic!("{engine:?} does not open: {refusal}"),
        };
        let path = format!("/session/{}", opened["sessionId"].as_str().unwrap_or_default());
        let told = &opened["capabilities"];
        let process = told["goog:processID"].as_u64().or(told["moz:processID"].as_u64());
        Self { engine, path, process, driver }
    }

    /// Its engine.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Asks its driver.
    pub(crate) fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
        self.driver.client().ask(method, &format!("{}{path}", self.path), body)
    }

    /// Leaves one new tab without a past. What pages have stored stays, out of reach of the next site's own port.
    pub(crate) fn freshen(&self) -> Result<(), Refusal> {
        self.ask("DELETE", "/actions", None)?;
        let old = self.ask("GET", "/window/handles", None)?;
        let new = self.ask("POST", "/window/new", Some(&json!({ "type": "tab" })))?;
        for handle in old.as_array().into_iter().flatten() {
            self.ask("POST", "/window", Some(&json!({ "handle": handle })))?;
            self.ask("DELETE", "/window", None)?;
        }
        self.ask("POST", "/window", Some(&json!({ "handle": new["handle"] })))?;
        if self.engine == Engine::Chromium {
            // The tab may have come behind the one that is gone, and would have no focus.
            self.ask("POST", "/goog/cdp/execute", Some(&json!({ "cmd": "Page.bringToFront", "params": {} })))?;
        }
        Ok(())
    }
}
