//! In a classroom: votes by raised hands.

use browser_tests::class::open;
use browser_tests::session::Key;
use browser_tests::{Engine, Motion, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    hands_are_counted_by_pointer_and_kept in chromium firefox webkit;
    a_question_is_typed_and_voted_on_by_keyboard_alone in chromium firefox webkit;
    a_vote_travels_in_its_link in chromium firefox webkit;
    a_damaged_vote_is_told_and_nothing_is_lost in chromium firefox webkit;
    nothing_is_sent_while_a_class_votes in chromium firefox webkit;
    a_class_with_one_device_votes_on_the_skills_of_the_quiz in chromium firefox webkit;
}

/// Clicks something of the vote, from wherever it stands under the bar.
fn tap(browser: &Session, selector: &str) {
    browser.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", json!([selector]));
    browser.click(selector);
}

/// The numbers counted, row by row.
fn counted(browser: &Session) -> Value {
    let script = "return [...document.querySelectorAll('.class-counter tbody tr')]
        .map((row) => [...row.querySelectorAll('input')].map((field) => Number(field.value)))";
    browser.script(script, json!([]))
}

/// The part of the counter for an option and a round, by their places from 1.
fn hands(option: usize, round: usize) -> String {
    format!(".class-counter tbody tr:nth-child({option}) td:nth-of-type({round})")
}

fn hands_are_counted_by_pointer_and_kept(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 5);
    browser.click(".class-bar .class-group:last-child button:first-child");
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    assert_eq!(browser.text(".class-asked"), "How much of these layoffs do you put down to AI?");
    for _ in 0..3 {
        tap(&browser, &format!("{} button:last-of-type", hands(2, 1)));
    }
    tap(&browser, &format!("{} button:first-of-type", hands(2, 1)));
    browser.type_into(&format!("{} input", hands(4, 2)), "17");
    browser.type_into(&format!("{} input", hands(5, 2)), "many");
    let numbers = json!([[0, 0], [2, 0], [0, 0], [0, 17], [0, 0]]);
    browser.until_true("the hands are counted", |browser| counted(browser) == numbers);
    let totals = "return [...document.querySelectorAll('.class-counter tfoot td')].map((total) => total.textContent)";
    assert_eq!(browser.script(totals, json!([])), json!(["2", "17"]));
    browser
        .until("the chart says so", "return document.querySelector('.class-picture .chart').ariaLabel.includes('17')");
    browser.until("the address says so", "return location.hash.startsWith('#class&votes=1.k.0-2-0-0-0.0-0-0-17-0.')");
    tap(&browser, ".class-votes .ways button");
    browser.until_true("one change is taken back", |browser| counted(browser)[3] == json!([0, 0]));
    tap(&browser, ".class-votes .ways button:nth-child(2)");
    browser.until_true("all are set to zero", |browser| counted(browser)[1] == json!([0, 0]));
    tap(&browser, ".class-votes .ways button");
    browser.until_true("and taken back", |browser| counted(browser)[1] == json!([2, 0]));
    browser.reload();
    browser.until_live();
    browser.until("the vote is here again", "return document.querySelector('.class-counter') !== null");
    assert_eq!(counted(&browser)[1], json!([2, 0]), "a reload keeps the numbers");
    // They came with the address, and are this device's own all the same.
    tap(&browser, &format!("{} button:last-of-type", hands(2, 1)));
    browser.until_true("one more is counted", |browser| counted(browser)[1] == json!([3, 0]));
    assert_eq!(browser.count(".class-notice"), 0);
    // Another language, the same vote.
    browser.go(&site.url("/nowhere"));
    browser.read(&site.url(&format!("{}#class", site.steps("id")[5].path)));
    browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    assert_eq!(counted(&browser)[1], json!([3, 0]));
}

fn a_question_is_typed_and_voted_on_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 6);
    browser.press(Key::Letter('v'));
    browser.until("the form is here", "return document.querySelector('.class-own') !== null");
    // The bar comes after the form: from its place Tab leads on to it, and round to the form again. Round by way of
    // its own bars, Firefox's driver sends keys to the page that press nothing in it: there the walk begins in the form.
    let to_the_form = || {
        let start = if engine == Engine::Firefox { ".class-own input" } else { "#class-here" };
        browser.script(&format!("document.querySelector('{start}').focus()"), json!([]));
        if engine != Engine::Firefox {
            browser.tab_to(".class-own > label input");
        }
    };
    to_the_form();
    browser.tab_to(".class-own button");
    browser.press(Key::Enter);
    browser.until_says(".class-own .fault", "no question yet");
    to_the_form();
    let write = |text: &str| text.chars().for_each(|letter| browser.press(Key::Letter(letter)));
    write("Is it fair?");
    browser.press(Key::Tab);
    write("Yes");
    browser.tab_to(".class-own button");
    browser.press(Key::Enter);
    browser.until_says(".class-own .fault", "at least 2");
    browser.script("document.querySelector('.class-options input').focus()", json!([]));
    browser.press(Key::Tab);
    write("No");
    browser.press(Key::Enter);
    browser.until_says(".class-asked", "Is it fair?");
    if engine == Engine::Firefox {
        browser.script("document.querySelector('.class-counter button').focus()", json!([]));
    }
    browser.tab_to(&format!("{} button:last-of-type", hands(1, 1)));
    browser.press(Key::Enter);
    browser.press(Key::Space);
    browser.until_true("two hands are counted", |browser| counted(browser) == json!([[2, 0], [0, 0]]));
    browser.tab_to(&format!("{} input", hands(2, 2)));
    browser.press(Key::Letter('9'));
    browser.press(Key::Tab);
    browser.until_true("the number counts", |browser| counted(browser)[1][1] != json!(0));
    assert_eq!(browser.text(".class-asked"), "Is it fair?", "no key was taken from the counter");
    // Another one can be typed, also from the list.
    let choose = |value: &str| {
        let script = format!(
            "const list = document.getElementById('class-question'); list.value = '{value}';
            list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        browser.script(&script, json!([]));
    };
    let listed = "return document.getElementById('class-question').selectedOptions[0].textContent";
    for (asked, options) in [("Was it fair?", ["Ja", "Nein"]), ("Will it be?", ["A", "B"])] {
        choose("own");
        browser.until("the form is here again", "return document.querySelector('.class-own') !== null");
        browser.type_into(".class-own > label input", asked);
        for (place, option) in options.iter().enumerate() {
            browser.type_into(&format!(".class-options label:nth-child({}) input", place + 1), option);
        }
        tap(&browser, ".class-own button");
        browser.until_says(".class-asked", asked);
        browser.until_true("the list says so", |browser| browser.script(listed, json!([])) == json!(asked));
    }
}

/// What the field with the link says.
fn link(browser: &Session) -> String {
    let link = browser.script("return document.getElementById('votes-link').value", json!([]));
    link.as_str().unwrap_or_default().to_owned()
}

/// Opens the vote of step 1 with one number in it.
fn vote(site: &Site, browser: &Session, number: &str) {
    open(site, browser, 0);
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    browser.type_into(&format!("{} input", hands(1, 1)), number);
    browser.until_true("it counts", |browser| counted(browser)[0][0].as_u64() == number.parse().ok());
}

fn a_vote_travels_in_its_link(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    vote(&site, &browser, "8");
    let link = link(&browser);
    browser.type_into(&format!("{} input", hands(1, 1)), "3");
    browser.until_true("it is another number now", |browser| counted(browser)[0][0] == json!(3));
    browser.go(&site.url("/nowhere"));
    browser.read(&link);
    browser.until_says(".class-notice", "came with a link");
    tap(&browser, ".class-notice button:last-child");
    browser.until_true("this device's own number stands", |browser| counted(browser)[0][0] == json!(3));
    // On the same page only what stands behind the # changes.
    browser.script("location.href = arguments[0]", json!([link]));
    browser.until_says(".class-notice", "came with a link");
    tap(&browser, ".class-notice button:first-child");
    browser.until_true("the number of the link is kept", |browser| counted(browser)[0][0] == json!(8));
    tap(&browser, ".class-votes .ways button");
    browser.until_true("that can be taken back, too", |browser| counted(browser)[0][0] == json!(3));
}

fn a_damaged_vote_is_told_and_nothing_is_lost(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    vote(&site, &browser, "8");
    let link = link(&browser);
    for damaged in [link[..link.len() - 3].to_owned(), link.replace(".8-", ".9-")] {
        browser.go(&site.url("/nowhere"));
        browser.read(&damaged);
        browser.until_says(".class-notice", "cut short or changed");
        assert_eq!(counted(&browser)[0][0], json!(8), "{damaged}");
    }
    // What is kept and damaged is told, too.
    browser.script("localStorage.setItem('paradoks-ai.votes', 'nothing of ours')", json!([]));
    browser.go(&site.url("/nowhere"));
    open(&site, &browser, 0);
    browser.press(Key::Letter('v'));
    browser.until_notices(&["not-read"]);
}

fn nothing_is_sent_while_a_class_votes(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::watched(engine, Motion::Reduced));
    open(&site, &browser, 5);
    browser.until_typeface();
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    let requests = || -> Vec<String> {
        let events = if engine == Engine::Chromium { browser.events() } else { Vec::new() };
        let sent = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        sent.filter_map(|event| event["params"]["request"]["url"].as_str()).map(str::to_owned).collect()
    };
    browser.until_kept();
    requests();
    let asked = site.asked().len();
    tap(&browser, &format!("{} button:last-of-type", hands(1, 1)));
    tap(&browser, ".class-share .ways button");
    browser.until("copying is told", "return document.querySelector('.class-told').textContent !== ''");
    browser.until_true("it counts", |browser| counted(browser)[0][0] == json!(1));
    assert_eq!(requests(), Vec::<String>::new(), "the vote keeps to itself");
    let heard: Vec<String> = site.asked().drain(asked..).filter(|path| !path.contains("icon")).collect();
    assert_eq!(heard, Vec::<String>::new(), "the server hears nothing of it");
}

fn a_class_with_one_device_votes_on_the_skills_of_the_quiz(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, 7);
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    let listed = "return document.querySelectorAll('#class-question option').length";
    assert_eq!(browser.script(listed, json!([])), json!(9), "the eight skills, and a question of one's own");
    let choose = "const list = document.getElementById('class-question'); list.value = '1';
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(choose, json!([]));
    browser.until_says(".class-asked", "look up where a claim came from");
    assert_eq!(browser.count(".class-counter tbody tr"), 4, "one row for each answer about the last month");
    browser.type_into(&format!("{} input", hands(3, 1)), "12");
    browser.until("the address says so", "return location.hash.includes('votes=1.s1.0-0-12-0.0-0-0-0.')");
    // The next class begins with its hands down, whichever question is shown, and what was counted can be taken back.
    browser.script(&choose.replace("'1'", "'0'"), json!([]));
    browser.until_says(".class-asked", "say in your own words");
    tap(&browser, ".class-votes .ways button:nth-child(3)");
    let done = ".class-votes .ways button:nth-child(3)[aria-disabled]";
    browser.until_true("no hand is up anywhere", |browser| browser.count(done) == 1);
    browser.script(choose, json!([]));
    browser.until_true("no hand is up", |browser| counted(browser) == json!([[0, 0], [0, 0], [0, 0], [0, 0]]));
    tap(&browser, ".class-votes .ways button");
    browser.until_true("it is taken back", |browser| counted(browser)[2] == json!([12, 0]));
}
