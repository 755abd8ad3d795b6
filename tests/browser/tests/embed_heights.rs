//! The heights at which frames open, in static/embed/heights.csv: no build starts a browser for them, and this law holds
//! them to what is so. In Chromium alone: a number has one author.

use browser_tests::guest::enter;
use browser_tests::setting::place;
use browser_tests::site::LANGUAGES;
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::json;
use std::path::PathBuf;
use std::{env, fs};

in_engines! {
    frames_open_at_their_height in chromium;
}

/// The widths of the columns that are measured.
const WIDTHS: [u32; 4] = [320, 480, 720, 960];
/// How many pixels nobody minds.
const FEW: u32 = 6;
/// Set, the table is written anew.
const RENEW: &str = "RENEW_HEIGHTS";

/// The height of the page once it has followed its width: the same for so many drawings of the page.
const HEIGHT: &str = "const now = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
    return new Promise((done) => {
        let [height, same] = [now(), 0];
        const drawn = () => {
            same = height === now() ? same + 1 : 0;
            height = now();
            if (same < 6) requestAnimationFrame(drawn); else done(height);
        };
        drawn();
    })";

fn table() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../static/embed/heights.csv")
}

/// What is measured: its name in the table, and its address below the folder of embeds.
fn frames(site: &Site) -> Vec<(String, String)> {
    let mut frames = Vec::new();
    for lang in LANGUAGES {
        let steps = site.steps(lang);
        for (number, step) in steps.iter().enumerate() {
            let name = step.path.trim_start_matches('/').to_owned();
            frames.push((name.clone(), name.clone()));
            if number + 1 < steps.len() {
                frames.push((format!("{name}?until"), format!("{name}?until={}", steps.len())));
            }
            let folder = place("PARADOKS_DIST").join("embed").join(&name);
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut figures: Vec<String> = entries
                .filter(|entry| entry.path().is_dir())
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
            figures.sort();
            for figure in figures {
                let name = format!("{name}{figure}/");
                for query in ["", "?plain"] {
                    frames.push((format!("{name}{query}"), format!("{name}{query}")));
                    if figure == "shocks" {
                        let one = format!("{name}{query}#figure-shocks&show=payrolls");
                        frames.push((format!("{name}{query}#show"), one));
                    }
                }
            }
        }
    }
    frames
}

fn measured(site: &Site, host: &Host, browser: &Session, address: &str) -> [u32; 4] {
    let url = site.url(&format!("/embed/{address}")).replace('&', "&amp;");
    // High enough for all: a scrollbar would take of the width.
    browser.go(&host.page("post", &format!("<iframe src=\"{url}\" title=P width=320 height=9000></iframe>")));
    enter(browser, "iframe");
    browser.until_complete();
    browser.until_typeface();
    let heights = WIDTHS.map(|width| {
        browser.leave();
        browser.script("document.querySelector('iframe').width = arguments[0]", json!([width]));
        browser.enter("iframe");
        browser.until_equal("the frame has its width", "return innerWidth", &json!(width));
        browser.script(HEIGHT, json!([])).as_u64().unwrap_or_default() as u32
    });
    // The next one is met by somebody new.
    browser.script("localStorage.clear()", json!([]));
    heights
}

fn frames_open_at_their_height(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    browser.resize(1200, 900);
    let known = fs::read_to_string(table()).unwrap_or_default();
    let mut now = format!("frame,{}\n", WIDTHS.map(|width| width.to_string()).join(","));
    let mut wrong = Vec::new();
    for (name, address) in frames(&site) {
        let heights = measured(&site, &host, &browser, &address);
        let line = format!("{name},{}", heights.map(|height| height.to_string()).join(","));
        let before = known.lines().find_map(|line| line.strip_prefix(&name)?.strip_prefix(','));
        let before: Vec<u32> = before.unwrap_or_default().split(',').flat_map(str::parse).collect();
        let is_near = before.len() == heights.len() && before.iter().zip(heights).all(|(a, b)| a.abs_diff(b) <= FEW);
        if !is_near {
            wrong.push(format!("{line} (before: {before:?})"));
        }
        now += &line;
        now.push('\n');
    }
    if env::var_os(RENEW).is_some() {
        fs::write(table(), now).unwrap_or_else(|error| panic!("cannot write {}: {error}", table().display()));
        return;
    }
    assert_eq!(known.lines().count(), now.lines().count(), "static/embed/heights.csv has a line for each frame");
    assert!(
        wrong.is_empty(),
        "static/embed/heights.csv is out of date; to write it anew: {RENEW}=1 cargo xtask test embed_heights\n{}",
        wrong.join("\n")
    );
}
