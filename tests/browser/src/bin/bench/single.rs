//! How fast the single file stands, opened from a disk.

use super::{RUNS, SEEN, WATCH, median, number};
use browser_tests::setting::place;
use browser_tests::{Engine, Session, Site};
use serde_json::json;
use std::time::Instant;

/// How many times slower than this machine's the processor is.
const RATES: [u32; 2] = [1, 4];

/// Prints when the program answers, beside what is aimed at: 2 s in Chromium, and no later than the site elsewhere.
pub fn measure(site: &Site) {
    let path = place("PARADOKS_DIST").join("ai-paradox.html");
    let path = path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = format!("file://{}", path.display());
    println!("\nThe single file from a disk in Chromium, 390 x 844 px, median of {RUNS}:");
    for rate in RATES {
        let live = median((0..RUNS).map(|_| live(&file, rate)).collect());
        println!("  live after {live:.0} ms with a processor {rate} times slower (aim with 4: < 2000)");
    }
    println!(
        "\nThe same beside the site itself, each met by somebody new, by the clock on the wall, median of {RUNS}:"
    );
    for engine in [Engine::Firefox, Engine::WebKit] {
        let [file, site] = [&*file, &site.url(&site.steps("id")[0].path)]
            .map(|url| median((0..RUNS).map(|_| met(url, engine)).collect()));
        println!("  {engine:?}: the file is live after {file:.0} ms, the site after {site:.0} ms");
    }
}

/// From asking for a page to its answering, with what its driver takes for that: other engines tell no more.
fn met(url: &str, engine: Engine) -> f64 {
    let browser = Session::moving(engine);
    browser.go("about:blank");
    let begun = Instant::now();
    browser.read(url);
    begun.elapsed().as_secs_f64() * 1000.0
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
