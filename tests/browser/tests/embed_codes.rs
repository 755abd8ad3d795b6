//! The codes that the Embed page hands out, as they are pasted: valid, without a border wherever, at the height of what
//! they hold.

use browser_tests::guest::enter;
use browser_tests::setting::place;
use browser_tests::site::{Copy, LANGUAGES};
use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::{Value, json};
use std::process::Command;

in_engines! {
    every_code_is_valid in chromium;
    a_frame_has_no_border_wherever_it_is_pasted in chromium firefox webkit;
    a_frame_is_high_enough_for_its_column in chromium firefox webkit;
    the_page_offers_every_look in chromium firefox webkit;
}

/// The codes as they stand in their fields.
const CODES: &str = "return [...document.querySelectorAll('.embed-code textarea')].map((field) => field.value)";

/// What html-validate is asked: whether it is HTML by the standard. One thing it is told to let pass: `frameborder` is out of
/// use, and still the only thing that keeps a frame without a border where its style is stripped or refused.
const CONFIG: &str = r#"{ "root": true, "extends": ["html-validate:standard"] }"#;
const BORDER: &str = "Attribute \"frameborder\" is deprecated on <iframe> element";

fn open(site: &Site, browser: &Session, lang: &str) {
    let name = if lang == "en" { "/embed/" } else { "/sematkan/" };
    let page = site.extra_pages(lang).iter().find(|page| page.path.contains(name)).cloned();
    let Some(page) = page else { panic!("the Embed page is published") };
    browser.read(&site.url(&page.path));
}

fn codes(browser: &Session) -> Vec<String> {
    let codes = browser.script(CODES, json!([]));
    codes.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn choose(browser: &Session, what: &str) {
    let script = "const list = document.querySelector('#embed-what');
        list.value = arguments[0];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(script, json!([what]));
    browser.until_equal("the choice", "return document.querySelector('#embed-what').value", &json!(what));
}

fn every_code_is_valid(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let folder = Copy::of_nothing();
    folder.add(".htmlvalidate.json", CONFIG);
    let mut offered = 0;
    let mut keep = |browser: &Session| {
        for code in codes(browser) {
            folder.add(&format!("{offered:04}.html"), code);
            offered += 1;
        }
    };
    for lang in LANGUAGES {
        open(&site, &browser, lang);
        let names = "return [...document.querySelectorAll('#embed-what option')].map((option) => option.value)";
        let names = browser.script(names, json!([]));
        for name in names.as_array().into_iter().flatten().filter_map(Value::as_str) {
            choose(&browser, name);
            keep(&browser);
            if name.contains('/') {
                browser.click("#embed-plain");
                browser.click("#embed-transparent");
                browser.until("both", "return document.querySelector('#code-frame').value.includes('?plain&amp;transparent')");
                keep(&browser);
                browser.click("#embed-plain");
                browser.click("#embed-transparent");
            }
        }
        let linked = site.url("/id/tiga-guncangan/#figure-shocks&show=payrolls&theme=dark");
        browser.type_into("#embed-state", &linked);
        browser.script("document.querySelector('.embed-state').requestSubmit()", json!([]));
        browser.until("the address", "return document.querySelector('#code-frame').value.includes('show=payrolls')");
        browser.click("#embed-transparent");
        keep(&browser);
    }
    assert!(offered > 200, "{offered} codes");
    let mut validate = Command::new("node");
    validate.arg(place("PARADOKS_HTML_VALIDATE")).args(["--formatter", "json", "--ext", "html", "."]);
    let answer = validate.current_dir(folder.folder()).output();
    let answer = answer.unwrap_or_else(|error| panic!("cannot run html-validate: {error}"));
    let results: Value = serde_json::from_slice(&answer.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&answer.stderr)));
    let results = results.as_array().cloned().unwrap_or_default();
    let messages = results.iter().flat_map(|result| result["messages"].as_array().into_iter().flatten());
    let found: Vec<String> =
        messages.map(|message| message["message"].as_str().unwrap_or_default().to_owned()).collect();
    assert!(found.iter().any(|message| message == BORDER), "nothing was validated: {found:?}");
    let wrong: Vec<&String> = found.iter().filter(|message| *message != BORDER).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

fn a_frame_has_no_border_wherever_it_is_pasted(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    open(&site, &browser, "en");
    let codes = codes(&browser);
    let style = " style=\"border:0;width:100%\"";
    assert!(codes[0].contains(style), "{}", codes[0]);
    let refuses = "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'\">";
    let border = "const frame = document.querySelector('iframe') ?? document.querySelector('ai-paradox').shadowRoot?.querySelector('iframe');
        if (!frame) return 'none yet';
        const style = getComputedStyle(frame);
        return ['top', 'right', 'bottom', 'left'].map((side) => style['border-' + side + '-width']).join(' ')";
    for (how, code) in [
        ("as it is", codes[0].clone()),
        ("its style stripped", codes[0].replace(style, "")),
        ("its style refused", [refuses, &codes[0]].concat()),
        ("an element whose style is refused", [refuses, &codes[1]].concat()),
    ] {
        browser.go(&host.page("post", &code));
        browser.until_equal(how, border, &json!("0px 0px 0px 0px"));
        let wide = "return document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(browser.script(wide, json!([])), json!(true), "{how}: it fits the page");
    }
}

/// The plain frame, pasted into a column of the width that it was made for, without any script.
fn a_frame_is_high_enough_for_its_column(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    for what in ["1/wave", "2/shocks", "7"] {
        for (place, width) in [320, 480, 720, 960].into_iter().enumerate() {
            open(&site, &browser, "id");
            choose(&browser, what);
            browser.click(&format!("label:nth-of-type({}) > input[name=embed-width]", place + 1));
            let wide = format!("return document.querySelector('#code-frame').value.includes('width=\"{width}\"')");
            browser.until("the code is for that column", &wide);
            let code = codes(&browser).swap_remove(0);
            browser.go(&host.page("post", &format!("<div style=\"width:{width}px\">{code}</div>")));
            enter(&browser, "iframe");
            browser.until_complete();
            browser.until_typeface();
            // Other engines break a line elsewhere now and then, on a long page more often.
            let few = if engine == Engine::Chromium { "6" } else { "Math.max(60, height / 50)" };
            let spare = format!(
                "const {{ height, width }} = document.documentElement.getBoundingClientRect();
                return Math.abs(innerHeight - Math.ceil(height)) <= {few} || [innerWidth, innerHeight, width, height]"
            );
            browser.until(&format!("{what} at {width} px: next to nothing is left over"), &spare);
        }
    }
}

fn the_page_offers_every_look(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, "en");
    assert_eq!(browser.count("#embed-plain"), 0, "only a figure can be lean");
    choose(&browser, "2/shocks");
    browser.click("#embed-plain");
    browser.click("#embed-transparent");
    browser.click("label:nth-of-type(3) > input[name=embed-theme]");
    browser.click("label:nth-of-type(1) > input[name=embed-width]");
    let address = site.url("/embed/en/three-shocks/shocks/?plain&transparent#theme=dark");
    let preview = "const { src, width } = document.querySelector('#embed-preview'); return [src, width]";
    browser.until_equal("the preview follows", preview, &json!([address, "320"]));
    let [frame, element, _] = codes(&browser).try_into().unwrap_or_else(|codes| panic!("{codes:?}"));
    let address = address.replace('&', "&amp;");
    assert!(frame.contains(&address) && frame.contains("width=\"320\"") && frame.contains("color-scheme:dark"), "{frame}");
    assert!(element.contains(&address) && element.contains(" heights=\"320:"), "{element}");
    browser.enter("#embed-preview");
    browser.until_live();
    let looks = "const { plain, transparent, theme } = document.documentElement.dataset; return [plain, transparent, theme]";
    browser.until_equal("the preview shows it", looks, &json!(["", "", "dark"]));
}
