//! How fast a first visit is, in Chromium as a slow phone on a slow network, how fast the single file stands, how fast the
//! organisation follows a lever, how fast a class's codes are in, and how fast the crowd moves. It measures and never
//! judges.

mod codes;
mod crowd;
mod organisation;
mod pile;
mod single;

use browser_tests::{Engine, Motion, Session, Site};
use serde_json::{Value, json};

const RUNS: usize = 5;
/// What the figures are for: the opening, and the first step with a chart to draw in.
const PAGES: [usize; 2] = [0, 1];

/// Remembers what is only told while it happens.
const WATCH: &str = "window.__seen = { largest: 0, moved: 0, live: 0 };
    const watch = (type, note) => {
        const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
        observer.observe({ type, buffered: true });
    };
    watch('largest-contentful-paint', (entry) => { window.__seen.largest = entry.startTime });
    watch('layout-shift', (entry) => { if (!entry.hadRecentInput) window.__seen.moved += entry.value });
    new MutationObserver((_, observer) => {
        if (document.querySelector('#page[data-live]') === null) return;
        window.__seen.live = performance.now();
        observer.disconnect();
    }).observe(document, { childList: true, attributes: true, attributeFilter: ['data-live'], subtree: true });";

/// Waits until nothing more is to be drawn, and tells what was seen.
const SEEN: &str = "const frame = () => new Promise((done) => requestAnimationFrame(done));
    const idle = () => new Promise((done) => requestIdleCallback(done));
    return frame().then(frame).then(idle).then(() => ({
        first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        ...window.__seen,
    }))";

/// The columns: what is measured, how it is shown, and what is aimed at.
const COLUMNS: [(&str, usize, &str); 6] = [
    ("FCP ms", 0, ""),
    ("LCP ms", 0, "< 700"),
    ("CLS", 4, "0"),
    ("kB", 1, ""),
    ("requests", 0, ""),
    ("live ms", 0, "< 2000"),
];

fn main() {
    let site = Site::serve();
    println!("First visit on a slow phone: 390 x 844 px at 2x, a processor 4 times slower than this machine's,");
    println!("150 ms latency, 1.6 Mbit/s down, 750 kbit/s up. Chromium, median of {RUNS} visits, nothing cached.\n");
    row("page", &COLUMNS.map(|(name, ..)| name.to_owned()));
    for page in PAGES.map(|step| &site.steps("id")[step]) {
        let visits: Vec<_> = (0..RUNS).map(|_| visit(&site.url(&page.path))).collect();
        let medians: [f64; 6] =
            std::array::from_fn(|column| median(visits.iter().map(|visit| visit[column]).collect()));
        let shown = std::array::from_fn(|column| format!("{:.*}", COLUMNS[column].1, medians[column]));
        row(&page.path, &shown);
    }
    row("aim", &COLUMNS.map(|(.., aim)| aim.to_owned()));
    println!("\nkB is what came over the network, compressed; live is when the app answers.");
    single::measure(&site);
    pile::measure();
    organisation::measure();
    codes::measure();
    crowd::measure();
}

fn row(name: &str, cells: &[String; 6]) {
    let cells: String = cells.iter().map(|cell| format!("{cell:>10}")).collect();
    println!("{name:<24}{cells}");
}

/// One visit, in the order of [`COLUMNS`].
fn visit(url: &str) -> [f64; 6] {
    let browser = Session::watched(Engine::Chromium, Motion::Full);
    let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
    });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    browser.devtools("Network.emulateNetworkConditions", network);
    browser.before_every_page(WATCH);
    browser.events();
    browser.read(url);
    browser.until_typeface();
    let seen = browser.script(SEEN, json!([]));
    let events = browser.events();
    let of = |method: &'static str| events.iter().filter(move |event| event["method"] == method);
    let bytes: f64 = of("Network.loadingFinished").map(|event| number(&event["params"]["encodedDataLength"])).sum();
    let requests = of("Network.requestWillBeSent").count() as f64;
    let [first, largest, moved, live] = ["first", "largest", "moved", "live"].map(|name| number(&seen[name]));
    [first, largest, moved, bytes / 1000.0, requests, live]
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
