//! The guess carried over its whole range on the stage of step 1, a step each frame.

use super::number;
use browser_tests::{Engine, Session, Site};
use serde_json::json;

/// The screen, its pixels to one of CSS, how many times slower than this machine's the processor is, and what is aimed at
/// in frames a second.
const MEASURED: [(u32, u32, u32, u32, u32); 4] =
    [(1920, 1080, 1, 1, 60), (1920, 1080, 1, 4, 30), (390, 844, 3, 1, 60), (390, 844, 3, 4, 30)];

/// Takes the surface and carries it up and down again; tells the milliseconds between two frames.
const CARRY: &str = "const grip = document.querySelector('.grip');
    const { left, top, width } = grip.getBoundingClientRect();
    const fire = (type, y) => grip.dispatchEvent(new PointerEvent(type, {
        bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: left + width / 2, clientY: y,
    }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    const carry = async () => {
        const [from, way, frames] = [top + 22, top - 80, 90];
        const gaps = [];
        fire('pointerdown', from);
        let before = await frame();
        for (let turn = 0; turn < 2 * frames; turn++) {
            const along = turn < frames ? turn / frames : 2 - turn / frames;
            fire('pointermove', from - way * along);
            const now = await frame();
            gaps.push(now - before);
            before = now;
        }
        fire('pointerup', from);
        return { gap: middle(gaps), worst: gaps[Math.floor(gaps.length * 0.95)] };
    };
    return carry();";

/// Measures and prints.
pub fn measure() {
    println!("\nThe guess carried over its whole range, a step each frame, in Chromium.\n");
    println!("{:<36}{:>10}{:>10}{:>10}{:>10}", "", "fps", "gap ms", "95%", "aim fps");
    let site = Site::serve();
    for (width, height, ratio, rate, aim) in MEASURED {
        let browser = Session::moving(Engine::Chromium);
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", screen);
        browser.read(&site.url("/en/guess/"));
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
        let measured = browser.script(CARRY, json!([]));
        let [gap, worst] = ["gap", "worst"].map(|name| number(&measured[name]));
        let name = format!("{width}x{height}@{ratio}, {rate} times slower");
        println!("{name:<36}{:>10.0}{gap:>10.1}{worst:>10.1}{aim:>10}", 1000.0 / gap);
    }
}
