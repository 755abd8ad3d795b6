//! The three engines, and what a browser can be made to miss.

use crate::setting::place;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::path::Path;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, steered by chromedriver.
    Chromium,
    /// Firefox, steered by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, steered by WebKitWebDriver on a screen that nobody sees.
    WebKit,
}

/// What a browser lacks, by its own settings, as a reader may have set them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nothing.
    Nothing,
    /// Scripts are not run.
    JavaScript,
    /// `WebAssembly` does not exist.
    WebAssembly,
    /// Nothing may be stored: `localStorage` throws in Chromium and is null in the others.
    Storage,
}

/// How much a reader's device moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// As little as it can: everything shows its end at once, and a law need not wait for what it does not speak of.
    Reduced,
    /// As much as pages want.
    Full,
}

impl Engine {
    /// The engine of a name in lower case.
    ///
    /// # Panics
    /// When there is none.
    pub fn named(name: &str) -> Self {
        match name {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            _ => panic!("no engine is called {name}"),
        }
    }

    /// What a driver is asked for: a fresh profile, no screen, nothing of its own on the network. Where Chromium is watched,
    /// it keeps every event of its protocol, which takes time.
    pub fn capabilities(self, missing: Missing, motion: Motion, watched: bool) -> Value {
        match self {
            Self::Chromium => {
                let mut args = vec![
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ];
                if missing == Missing::WebAssembly {
                    args.push("--js-flags=--jitless");
                }
                if motion == Motion::Reduced {
                    args.push("--force-prefers-reduced-motion");
                }
                let blocked = 2;
                let prefs = match missing {
                    Missing::JavaScript => json!({ "profile.default_content_setting_values.javascript": blocked }),
                    Missing::Storage => json!({ "profile.default_content_setting_values.cookies": blocked }),
                    Missing::Nothing | Missing::WebAssembly => json!({}),
                };
                let mut logged = json!({ "browser": "ALL" });
                if watched {
                    logged["performance"] = json!("ALL");
                }
                json!({
                    "goog:chromeOptions": { "binary": place("PARADOKS_CHROMIUM"), "args": args, "prefs": prefs },
                    "goog:loggingPrefs": logged,
                })
            }
            Self::Firefox => {
                let mut prefs = match missing {
                    Missing::JavaScript => json!({ "javascript.enabled": false }),
                    Missing::WebAssembly => json!({ "javascript.options.wasm": false }),
                    Missing::Storage => json!({ "dom.storage.enabled": false }),
                    Missing::Nothing => json!({}),
                };
                prefs["ui.prefersReducedMotion"] = json!(i32::from(motion == Motion::Reduced));
                json!({
                    "moz:firefoxOptions": {
                        "binary": place("PARADOKS_FIREFOX"), "args": ["-headless"], "prefs": prefs,
                    },
                })
            }
            Self::WebKit => {
                let mut args = vec!["--automation"];
                match missing {
                    Missing::JavaScript => args.push("--enable-javascript=false"),
                    Missing::Storage => args.push("--enable-html5-local-storage=false"),
                    Missing::Nothing | Missing::WebAssembly => {}
                }
                json!({ "webkitgtk:browserOptions": { "binary": place("PARADOKS_MINIBROWSER"), "args": args } })
            }
        }
    }

    /// What the driver's environment, and so the browser's, must say. WebKit asks the desktop how much may move, and the
    /// desktop a file in the folder of its settings.
    pub fn environment(self, missing: Missing, motion: Motion) -> Vec<(&'static str, OsString)> {
        if self != Self::WebKit {
            return Vec::new();
        }
        let mut environment = vec![("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into())];
        if missing == Missing::WebAssembly {
            environment.extend([("JSC_useWasm", "0".into()), ("JSC_useWebAssembly", "0".into())]);
        }
        if motion == Motion::Reduced {
            environment.push(("XDG_CONFIG_HOME", Path::new(env!("CARGO_MANIFEST_DIR")).join("desktop").into()));
        }
        environment
    }
}
