//! How fast the organisation follows a lever: four years of a thousand people on its whole way.

use browser_tests::{Engine, Session, Site};
use serde_json::{Value, json};

/// How many times slower than this machine the processor is.
const SLOWER: [u32; 2] = [1, 4];

/// Measures and prints.
pub fn measure() {
    println!("\nThe organisation, a lever pulled through its whole way: milliseconds in Chromium.\n");
    println!("{:<24}{:>10}{:>10}{:>10}{:>10}", "four years", "runs", "median", "most", "redrawn");
    let site = Site::serve();
    for rate in SLOWER {
        let measured = pull(&site, rate);
        let time = |name: &str| measured[name].as_f64().unwrap_or(f64::NAN);
        let slower = if rate == 1 { "this machine".to_owned() } else { format!("{rate} times slower") };
        let [runs, median, most, redrawn] = ["runs", "median", "most", "redrawn"].map(time);
        println!("{slower:<24}{runs:>10}{median:>10.2}{most:>10.2}{redrawn:>10.1}");
    }
    println!("{:<24}{:>10}{:>10}", "aim", "", "< 5");
    println!("\nRedrawn is from a value to the words and the picture that follow it.");
}

fn pull(site: &Site, rate: u32) -> Value {
    let browser = Session::moving(Engine::Chromium);
    browser.read(&site.url(&site.steps("en")[4].path));
    browser.click(".organisation-ask button:first-of-type");
    browser.until("four years have passed", "return document.querySelector('.months')?.value === '48'");
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
    browser.pull_lever()
}
