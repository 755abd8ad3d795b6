//! How fast a class's codes are in: five hundred, pasted at once.

use browser_tests::class::codes;
use browser_tests::{Engine, Session, Site};
use serde_json::{Value, json};

/// How many times slower than this machine the processor is.
const SLOWER: [u32; 2] = [1, 4];
const CODES: usize = 500;

/// Pastes, and tells how long it was until the numbers stood, and until the picture had followed.
const PASTE: &str = "const field = document.getElementById('tally-field');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const started = performance.now();
    field.value = arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    const counted = async () => {
        const says = () => document.querySelector('.tally-pupils-all').textContent;
        while (!says().startsWith(arguments[1])) await new Promise((done) => setTimeout(done));
        const counted = performance.now() - started;
        await frame();
        await frame();
        return { counted, drawn: performance.now() - started };
    };
    return counted();";

/// Measures and prints.
pub fn measure() {
    println!("\nA class's results, {CODES} codes pasted at once: milliseconds in Chromium.\n");
    println!("{:<24}{:>10}{:>10}", "", "counted", "drawn");
    let (site, text) = (Site::serve(), codes(CODES).join("\n"));
    for rate in SLOWER {
        let browser = Session::moving(Engine::Chromium);
        browser.read(&site.url("/en/class-results/"));
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
        let measured = browser.script(PASTE, json!([text, CODES.to_string()]));
        let time = |name: &str| measured.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let slower = if rate == 1 { "this machine".to_owned() } else { format!("{rate} times slower") };
        println!("{slower:<24}{:>10.1}{:>10.1}", time("counted"), time("drawn"));
    }
    println!("{:<24}{:>10}", "aim", "< 200");
}
