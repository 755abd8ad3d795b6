//! How fast codes are in: those of a school on this machine, and those of a year on a slow one, in a chat pasted at once.

use browser_tests::class::codes;
use browser_tests::{Engine, Session, Site};
use paradoks::model::quiz::code::grouped;
use serde_json::{Value, json};

/// How many codes, and how many times slower than this machine the processor is.
const MEASURED: [(usize, u32); 3] = [(500, 1), (1_000, 1), (500, 4)];

/// Pastes, and tells how long it was until the numbers stood, and until the picture had followed.
const PASTE: &str = "const field = document.getElementById('tally-field');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const started = performance.now();
    field.value = arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    const counted = async () => {
        const says = () => document.querySelector('.tally-pupils-all').textContent.replace(',', '');
        while (!says().startsWith(arguments[1])) await new Promise((done) => setTimeout(done));
        const counted = performance.now() - started;
        await frame();
        await frame();
        return { counted, drawn: performance.now() - started };
    };
    return counted();";

/// Measures and prints.
pub fn measure() {
    println!("\nA class's results, codes pasted at once out of a chat: milliseconds in Chromium.\n");
    println!("{:<36}{:>10}{:>10}", "", "counted", "drawn");
    let site = Site::serve();
    for (count, rate) in MEASURED {
        let lines = codes(count).into_iter().enumerate().map(|(place, code)| {
            let (minute, code) = (place % 60, grouped(&code));
            format!("[21/07/2025, 09.{minute:02}.22] Siti Nurhaliza {place}: ini kode saya ya bu {code} 🙏🏽")
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        let browser = Session::moving(Engine::Chromium);
        browser.read(&site.url("/en/class-results/"));
        // A teacher pastes into a page that stands, not while it comes.
        browser.until_settled();
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
        let measured = browser.script(PASTE, json!([text, count.to_string()]));
        let time = |name: &str| measured.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let slower = if rate == 1 { "this machine".to_owned() } else { format!("{rate} times slower") };
        println!("{:<36}{:>10.1}{:>10.1}", format!("{count} codes, {slower}"), time("counted"), time("drawn"));
    }
    println!("{:<36}{:>10}", "aim", "< 200");
}
