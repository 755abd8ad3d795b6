//! A device that people share: who comes next meets what somebody else has left, and can start afresh.

use browser_tests::session::Key;
use browser_tests::{Engine, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    who_meets_an_answer_can_start_afresh in chromium firefox webkit;
    ones_own_answer_is_not_somebody_elses in chromium;
    whoever_has_finished_the_quiz_hands_the_device_on in chromium firefox webkit;
    a_path_of_somebody_else_can_be_left in chromium firefox webkit;
    what_was_drawn_does_not_come_back in chromium firefox webkit;
}

/// The offer, and the button that then deletes everything.
const OFFER: &str = ".fresh-start .button:first-child";
const DELETE: &str = ".fresh-start .button:nth-child(2)";

/// The steps that ask, by their places.
const ASK: [usize; 6] = [0, 1, 2, 3, 5, 7];

fn who_meets_an_answer_can_start_afresh(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for place in ASK {
        let page = &site.steps("en")[place];
        browser.visit_answered(&site, page);
        browser.until_says(OFFER, "Somebody else?");
        browser.click(OFFER);
        assert_ne!(browser.done(), Value::Null, "{}: once is not enough", page.path);
        browser.click(OFFER);
        assert_eq!(browser.count(DELETE), 0, "{}: it can be taken back", page.path);
        browser.click(OFFER);
        browser.click(DELETE);
        browser.until_equal("nothing is kept", "return localStorage.getItem('paradoks-ai.done')", &Value::Null);
        browser.until_equal("no record is open", "return document.querySelectorAll('.reveal[open]').length", &json!(0));
        browser.until("the offer is gone", "return document.querySelector('.fresh-start') === null");
        let lost = browser.script("return document.activeElement === document.body", json!([]));
        assert_eq!(lost, json!(false), "{}: the focus is somewhere", page.path);
    }
}

fn ones_own_answer_is_not_somebody_elses(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("en")[3];
    browser.visit(&site, page);
    browser.click(".says-row input");
    browser.until_true("the answer is kept", |browser| browser.done() != Value::Null);
    assert_eq!(browser.count(OFFER), 0, "whoever has just answered is no stranger");
    browser.reload();
    browser.until_live();
    browser.until("the offer is there", "return document.querySelector('.fresh-start .button') !== null");
}

fn whoever_has_finished_the_quiz_hands_the_device_on(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let quiz = &site.steps("en")[7];
    browser.visit(&site, quiz);
    // All but the last answer, given by whoever sits here: as from another tab.
    let keep = "localStorage.setItem('paradoks-ai.done',
        JSON.stringify({ version: 2, done: { guess: 60000, quiz: 'cdabcdabcdababcdabc-' } }));
        dispatchEvent(new StorageEvent('storage', { key: 'paradoks-ai.done' }))";
    browser.script(keep, json!([]));
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    browser.until_says("#quiz-here", "What is your work");
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    browser.until_says("#quiz-here", "The last month, 8 of 8");
    browser.tab_to(".quiz-levels button");
    browser.press(Key::Enter);
    browser.until_says("#quiz-here", "Your result");
    browser.tab_to(".quiz-class .fresh-start button");
    assert_eq!(browser.text(".quiz-class .fresh-start button"), "Next pupil");
    browser.press(Key::Enter);
    browser.until_says(".quiz-class .fresh-start", "Delete everything");
    assert_ne!(browser.done(), Value::Null, "once is not enough");
    browser.press(Key::Tab);
    browser.press(Key::Enter);
    browser.until_equal("nothing is kept", "return localStorage.getItem('paradoks-ai.done')", &Value::Null);
    let first = "return document.getElementById('quiz-here').textContent.startsWith('What is your work')
        && document.activeElement.id === 'quiz-here'";
    browser.until("the first question waits for the next pupil", first);
}

fn a_path_of_somebody_else_can_be_left(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.visit_answered(&site, &site.steps("en")[0]);
    browser.read(&site.url("/en/my-path/"));
    browser.until_says(OFFER, "Somebody else?");
    browser.click(OFFER);
    browser.click(DELETE);
    browser.until_equal("nothing is kept", "return localStorage.getItem('paradoks-ai.done')", &Value::Null);
    browser.until("nothing is shown of it", "return document.querySelector('.my-step') === null");
    assert!(browser.has_focus("#title"), "the focus is somewhere");
}

/// What somebody draws stands in the address, and in that of the way back.
fn what_was_drawn_does_not_come_back(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let wave = &site.steps("en")[1];
    browser.visit(&site, wave);
    let pad = "return document.querySelector('.draw-pad')?.parentNode.dataset.state ?? null";
    browser.until_equal("nothing is drawn yet", pad, &Value::Null);
    browser.tab_to(".draw-pad");
    browser.press(Key::PageUp);
    browser.until("the address holds the drawing", "return location.hash.startsWith('#figure-draw&drawn=')");
    browser.reload();
    browser.until_live();
    browser.until("the drawing is back", "return document.querySelector('.draw-pad') !== null");
    assert_ne!(browser.script(pad, json!([])), Value::Null);
    let back = browser.script("return location.href", json!([]));
    browser.until_says(OFFER, "Somebody else?");
    browser.click(OFFER);
    browser.click(DELETE);
    browser.until_equal("the pad is empty", pad, &Value::Null);
    browser.until_equal("and so is the address", "return location.hash", &json!(""));
    // Somebody comes back to it in the history.
    browser.script("history.replaceState(history.state, '', arguments[0])", json!([back]));
    browser.click(".next");
    browser.until_arrived(&site.steps("en")[2]);
    browser.back();
    browser.until_shown(wave);
    browser.until("the pad is there", "return document.querySelector('.draw-pad') !== null");
    browser.until_equal("it is still empty", pad, &Value::Null);
}
