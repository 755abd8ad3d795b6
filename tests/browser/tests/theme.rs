//! Light, dark, or like the device.

use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    a_theme_is_chosen_kept_and_forgotten in chromium firefox webkit;
    a_change_of_the_device_is_followed in chromium;
    the_readers_own_colours_outrank_every_theme in chromium;
}

const BACKGROUND: &str = "return getComputedStyle(document.documentElement).backgroundColor";
const THEME: &str = "return document.documentElement.dataset.theme || ''";
/// What the first canvas shows, once it is drawn.
const DRAWN: &str = "return document.querySelector('.chart canvas').toDataURL()";

fn seen(browser: &Session) -> (Value, Value) {
    (browser.script(BACKGROUND, json!([])), browser.script(DRAWN, json!([])))
}

/// Waits until both the page and its canvas look otherwise than in `before`.
fn until_other_than(browser: &Session, before: &(Value, Value)) {
    let both = |browser: &Session| {
        let now = seen(browser);
        now.0 != before.0 && now.1 != before.1
    };
    browser.until_true("the page and its figure have other colours", both);
}

fn a_theme_is_chosen_kept_and_forgotten(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("en")[1];
    browser.read(&site.url(&page.path));
    browser.choose_theme("light");
    browser.until_typeface();
    let light = seen(&browser);
    browser.choose_theme("dark");
    until_other_than(&browser, &light);
    browser.reload();
    // The start script has seen to it before anything is drawn.
    assert_eq!(browser.script(THEME, json!([])), json!("dark"));
    browser.until_live();
    until_other_than(&browser, &light);
    // The name of the button says what holds and what pressing it does.
    let name = "return document.querySelector('button.theme').getAttribute('aria-label')";
    browser.until_equal("the choice is said", name, &json!("Theme: dark. Change to like the device"));
    browser.choose_theme("");
    browser.reload();
    browser.until_live();
    browser.until_equal("the choice is forgotten", THEME, &json!(""));
    browser.until_equal("the device is followed", name, &json!("Theme: like the device. Change to light"));
}

fn a_change_of_the_device_is_followed(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.prefer("light");
    browser.read(&site.url(&site.steps("id")[1].path));
    browser.until_typeface();
    let light = seen(&browser);
    browser.prefer("dark");
    until_other_than(&browser, &light);
}

/// How the tokens look, each as the browser resolves it, and after them two of the reader's own colours.
const TOKENS: &str = "const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    const looks = (colour) => { probe.style.color = colour; return getComputedStyle(probe).color };
    const names = ['raised', 'ink', 'soft', 'now', 'gain', 'credit', 'lockdown', 'line'];
    const looked = [...names.map((name) => looks(`var(--${name})`)), looks('Canvas'), looks('CanvasText')];
    probe.remove();
    return looked";

fn the_readers_own_colours_outrank_every_theme(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme }, { "name": "forced-colors", "value": "active" },
        ]);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        for theme in ["", "&theme=light", "&theme=dark"] {
            browser.read(&site.url(&format!("{}#figure-lines{theme}", site.steps("en")[2].path)));
            let looked = browser.script(TOKENS, json!([]));
            let [ground, ink, soft, now, gain, credit, lockdown, line, canvas, text] =
                [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(|place: usize| &looked[place]);
            let told = format!("{scheme}{theme}: {looked}");
            assert_eq!((ground, ink, soft), (canvas, text, text), "{told}");
            for mark in [now, gain, credit, lockdown, line] {
                assert_ne!(mark, ground, "what is drawn is seen, {told}");
            }
            assert_ne!(gain, soft, "what comes is told from what was, {told}");
            assert!(now != credit && now != lockdown && credit != lockdown, "three lines have three colours, {told}");
        }
    }
}
