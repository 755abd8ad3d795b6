//! The organisation of step 5, run by keyboard alone, kept in the address, and quick enough to follow a lever.

use browser_tests::session::Key;
use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    an_organisation_is_run_by_keyboard_alone in chromium firefox webkit;
    nothing_tells_the_end_before_the_reader_has_answered in chromium firefox webkit;
    two_runs_are_compared_by_keyboard in chromium firefox webkit;
    every_setting_comes_back_from_the_address in chromium firefox webkit;
    a_damaged_address_gives_a_clean_start_and_a_notice in chromium firefox webkit;
    a_number_out_of_range_becomes_the_nearest_one in chromium firefox webkit;
    a_field_takes_what_is_typed_while_months_pass in chromium firefox webkit;
    four_years_are_computed_in_under_five_milliseconds in chromium firefox webkit;
    less_motion_shows_the_end_at_once in chromium firefox webkit;
}

/// The fifth step.
const STEP: usize = 4;
const TITLE: &str = "return document.getElementById('organisation-run').textContent";

fn step(site: &Site) -> &Page {
    &site.steps("en")[STEP]
}

/// Answers the question with its first choice, and waits until the four years have passed.
fn answer(browser: &Session) {
    browser.tab_to(".organisation-ask button:first-of-type");
    browser.press(Key::Enter);
    until_month(browser, 48);
    browser.until("nothing plays any more", "return document.querySelector('.play-button').textContent === 'Play'");
}

fn until_month(browser: &Session, month: u32) {
    let script = format!("return document.querySelector('.months')?.value === '{month}'");
    browser.until(&format!("month {month} is shown"), &script);
}

fn until_fragment(browser: &Session, fragment: &str) {
    browser.until_equal("the address says what is on the bench", "return location.hash", &json!(fragment));
}

fn said(browser: &Session, script: &str) -> String {
    browser.script(script, json!([])).as_str().unwrap_or_default().to_owned()
}

fn an_organisation_is_run_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    browser.until(
        "the answer has the focus",
        "return document.activeElement.id === 'organisation-answer'
            && document.activeElement.textContent.includes('the old shape comes back')",
    );
    assert!(said(&browser, TITLE).contains("1,000 at the start"), "the shape has changed");
    let status = "return [...document.querySelectorAll('.run [role=status]')].map((part) => part.textContent).join()";
    assert!(said(&browser, status).starts_with("Month 48: "), "the end is announced");

    // Another shock by an arrow key: nothing runs unasked, and the old shape is back at its end.
    browser.tab_to(".workbench .switch input");
    browser.press(Key::Left);
    browser.until("the lockdown is chosen", "return document.querySelectorAll('.workbench .switch input')[1].checked");
    until_month(&browser, 48);
    assert_eq!(said(&browser, "return document.querySelector('.play-button').textContent"), "Play");
    browser.until_equal("the old shape is back", TITLE, &json!("Month 48: 1,000 people, as at the start."));
    let words = said(&browser, "return document.querySelector('.telling').textContent");
    assert!(words.contains("the doors are open again"), "{words}");

    // Its strength by the slider, the months by the buttons and the slider.
    browser.tab_to("#lever-closed");
    browser.press(Key::Home);
    browser.until("there is no lockdown", "return document.querySelector('.telling').textContent.includes('is set to zero')");
    browser.press(Key::Right);
    browser.press(Key::Right);
    browser.until(
        "it lasts two months",
        "return document.querySelector('#lever-closed').getAttribute('aria-valuetext') === '2 months'",
    );
    browser.tab_to(".months");
    browser.press(Key::Home);
    until_month(&browser, 0);
    for month in 1..=5 {
        browser.press(Key::Right);
        until_month(&browser, month);
    }
    let words = said(&browser, "return document.querySelector('.telling').textContent");
    assert!(words.contains("wait on full pay"), "{words}");
    until_fragment(&browser, "#shock=lockdown&closed=2&month=5");
}

fn nothing_tells_the_end_before_the_reader_has_answered(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    let section = "return document.querySelector('.organisation').outerHTML";
    let before = said(&browser, section);
    assert!(before.contains("organisation-question"), "the question is asked");
    for end in ["758", "242", "figure run", "<canvas", "<table"] {
        assert!(!before.contains(end), "{end} stands there before the answer");
    }
    answer(&browser);
    assert!(said(&browser, section).contains("758"), "afterwards the end is told");
    // The answer is kept.
    browser.reload();
    browser.until_live();
    assert!(said(&browser, section).contains("You expected: the old shape comes back"), "the answer is remembered");
    browser.click(".organisation-answer button");
    browser.until("the question is asked again", "return document.querySelector('.organisation-ask') !== null");
}

fn two_runs_are_compared_by_keyboard(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    browser.tab_to(".workbench-buttons button:first-child");
    browser.press(Key::Space);
    let columns = "return [...document.querySelectorAll('.run > .table thead th')].map((head) => head.textContent)";
    let heads = json!(["Month 48", "Start", "Kept", "Now"]);
    browser.until_equal("both runs are in the summary", columns, &heads);
    until_fragment(&browser, "#kept=automation");
    browser.reload();
    browser.until_live();
    browser.until_equal("both are still there after a reload", columns, &heads);
    browser.tab_to("#lever-redeploy");
    browser.press(Key::End);
    let difference = "return document.querySelector('.telling p:last-child').textContent";
    browser.until_equal(
        "the difference is said",
        difference,
        &json!("The difference: Moved to other work, of those whose job goes: 30% → 100%."),
    );
    until_fragment(&browser, "#kept=automation&redeploy=100");
    assert!(said(&browser, TITLE).contains("1,000 people, 1,000 at the start"), "the total stays, the shape does not");
}

fn every_setting_comes_back_from_the_address(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    let fragment = "#kept=credit&kept.fall=35&share=80&span=20&service.people=300&checking.takes=0&month=17";
    // On the page already, and when the page is loaded with it.
    browser.go(&site.url(&format!("{}{fragment}", step(&site).path)));
    until_month(&browser, 17);
    browser.reload();
    browser.until_live();
    until_month(&browser, 17);
    let values = "return ['#lever-share', '#lever-span'].map((one) => document.querySelector(one).value)";
    assert_eq!(browser.script(values, json!([])), json!(["80", "20"]));
    // A change and the change back say the same as before, and so does another language.
    browser.tab_to(".months");
    browser.press(Key::Right);
    until_fragment(&browser, &fragment.replace("=17", "=18"));
    browser.press(Key::Left);
    until_fragment(&browser, fragment);
    browser.click("nav.languages a[data-language=id]");
    browser.until_shown(site.other_language(step(&site)));
    until_fragment(&browser, fragment);
    // Back to the start, the address is plain.
    browser.click(".workbench-buttons button:last-child");
    until_fragment(&browser, "");
}

fn a_damaged_address_gives_a_clean_start_and_a_notice(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    for damaged in ["#share=4000", "#shock=flood", "#%00=%ff&&=", "#month=3&nonsense=1"] {
        browser.go("about:blank");
        browser.read(&site.url(&format!("{}{damaged}", step(&site).path)));
        browser.until("a notice is shown", "return document.querySelector('.organisation-notice')?.checkVisibility()");
        until_month(&browser, 48);
        let share = "return document.querySelector('#lever-share').value";
        assert_eq!(browser.script(share, json!([])), json!("60"), "{damaged}");
        until_fragment(&browser, "");
    }
    // An anchor of the page is no damage.
    browser.go("about:blank");
    browser.read(&site.url(&format!("{}#sources", step(&site).path)));
    assert_eq!(browser.count(".organisation-notice"), 0);
    until_fragment(&browser, "#sources");
}

fn a_number_out_of_range_becomes_the_nearest_one(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    let write = "const field = document.querySelector('#lever-share ~ .lever-number .number-field');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return new Promise((done) => setTimeout(() => done(field.value), 50))";
    for (written, kept) in [("4000", "100"), ("4000", "100"), ("-7", "0"), ("12", "12"), ("", "12")] {
        assert_eq!(browser.script(write, json!([written])), json!(kept), "{written}");
    }
    browser.until("the slider follows", "return document.querySelector('#lever-share').value === '12'");
    // An assumption is changed and put back.
    browser.open_all();
    let changed = "const field = document.querySelector('.assumptions .number-field');
        field.value = '300';
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(changed, json!([]));
    until_fragment(&browser, "#share=12&service.people=300");
    browser.click(".assumptions tbody .quiet");
    until_fragment(&browser, "#share=12");
}

fn a_field_takes_what_is_typed_while_months_pass(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::moving(engine));
    browser.read(&site.url(&step(&site).path));
    browser.click(".organisation-ask button:first-of-type");
    let field = "#lever-share ~ .lever-number .number-field";
    browser.until("months pass", "return document.querySelector('.play-button')?.textContent === 'Pause'");
    browser.script(&format!("document.querySelector('{field}').focus(); document.activeElement.select()"), json!([]));
    // WebKit's window may have no keyboard yet.
    browser.until("the field listens", &format!("return document.querySelector('{field}:focus') && document.hasFocus()"));
    for letter in "45.5".chars() {
        let month = "return document.querySelector('.months').value";
        let before = browser.script(month, json!([]));
        browser.press(Key::Letter(letter));
        // The figure is drawn anew at least once before the next letter, unless it has come to its end.
        let passed = format!("return document.querySelector('.months').value !== {before} || {before} === '48'");
        browser.until("a month has passed", &passed);
    }
    let shown = format!("return document.querySelector('{field}').value");
    browser.until_equal("the field says what was typed", &shown, &json!("45.5"));
    browser.press(Key::Tab);
    browser.until_says(".workbench-side .fault", "45.5 was rounded to 46");
    browser.until_equal("the field says what it became", &shown, &json!("46"));
    let leave = format!("const field = document.querySelector('{field}'); field.value = '450';
        field.dispatchEvent(new Event('change', {{ bubbles: true }}))");
    browser.script(&leave, json!([]));
    browser.until_says(".workbench-side .fault", "450 is outside the range. It became 100.");
}

/// Pulls a lever through its whole way, and takes the browser's own note of every run.
fn four_years_are_computed_in_under_five_milliseconds(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    answer(&browser);
    let measured = browser.pull_lever();
    println!("{engine:?}: four years of a thousand people, in ms: {measured}");
    assert!(measured["runs"].as_u64() >= Some(25), "a run for every value: {measured}");
    assert!(measured["median"].as_f64().is_some_and(|median| median < 5.0), "{measured}");
}

fn less_motion_shows_the_end_at_once(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&step(&site).path));
    browser.click(".organisation-ask button:last-of-type");
    browser.until("the runs are there", "return document.querySelector('.months') !== null");
    let month = "return [document.querySelector('.months').value, document.querySelector('.play-button').textContent]";
    assert_eq!(browser.script(month, json!([])), json!(["48", "Play"]));
    browser.click(".workbench .switch label:first-of-type");
    browser.until("credit is chosen", "return document.querySelectorAll('.workbench .switch input')[0].checked");
    assert_eq!(browser.script(month, json!([])), json!(["48", "Play"]));
}
