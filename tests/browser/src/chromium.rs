//! What Chromium alone can be asked: its own protocol, its logs, another screen.

use crate::session::Session;
use serde_json::{Value, json};

/// A message of the console or of the browser.
#[derive(Clone, Debug)]
pub struct Message {
    /// `SEVERE`, `WARNING`, `INFO` and less.
    pub level: String,
    /// Its words.
    pub text: String,
}

impl Session {
    /// Sends a command of Chromium's own protocol.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a script in every document from now on, before the document's own.
    pub fn before_every_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Makes the screen this large, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", screen);
        self.until(&format!("the page is {width} px wide"), &format!("return innerWidth === {width}"));
    }

    /// Makes the device say that it prefers `light` or `dark`.
    pub fn prefer(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        let script = format!("return matchMedia('(prefers-color-scheme: {scheme})').matches");
        self.until(&format!("the device prefers {scheme}"), &script);
    }

    /// What the console has said since it was asked last.
    pub fn console(&self) -> Vec<Message> {
        let said = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        let entries = self.log("browser");
        entries.iter().map(|entry| Message { level: said(entry, "level"), text: said(entry, "message") }).collect()
    }

    /// The events of Chromium's own protocol since it was asked last.
    pub fn events(&self) -> Vec<Value> {
        let entries = self.log("performance");
        let messages = entries.iter().filter_map(|entry| entry["message"].as_str());
        messages
            .filter_map(|text| serde_json::from_str::<Value>(text).ok())
            .map(|mut event| event["message"].take())
            .collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("/se/log", json!({ "type": kind })).as_array().cloned().unwrap_or_default()
    }
}
