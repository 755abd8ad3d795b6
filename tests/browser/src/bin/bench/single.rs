//! How fast the single file stands, opened from a disk.

use super::{RUNS, SEEN, WATCH, median, number};
use browser_tests::setting::place;
use browser_tests::{Engine, Session};
use serde_json::json;

/// How many times slower than this machine's the processor is.
const RATES: [u32; 2] = [1, 4];

/// Prints when the program answers, beside what is aimed at.
pub fn measure() {
    let path = place("PARADOKS_DIST").join("ai-paradox.html");
    let path = path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    println!("\nThe single file from a disk in Chromium, 390 x 844 px, median of {RUNS}:");
    for rate in RATES {
        let live = median((0..RUNS).map(|_| live(&format!("file://{}", path.display()), rate)).collect());
        println!("  live after {live:.0} ms with a processor {rate} times slower (aim with 4: < 2000)");
    }
}

fn live(url: &str, rate: u32) -> f64 {
    let browser = Session::moving(Engine::Chromium);
    let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
    browser.before_every_page(WATCH);
    browser.read(url);
    number(&browser.script(SEEN, json!([]))["live"])
}
