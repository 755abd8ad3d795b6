//! The quiz of step 8: taken, left and taken up again, shared, damaged.

use browser_tests::session::Key;
use browser_tests::{Engine, Motion, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    it_is_taken_by_keyboard_alone in chromium firefox webkit;
    a_reload_and_another_language_resume_where_it_was_left in chromium firefox webkit;
    nothing_is_sent_while_it_is_taken in chromium firefox webkit;
    a_shared_result_is_shown_as_somebodys in chromium firefox webkit;
    a_damaged_link_is_told_clearly in chromium firefox webkit;
    not_sure_everywhere_is_too_little_to_tell in chromium firefox webkit;
    whoever_is_strong_in_everything_is_told_so in chromium firefox webkit;
    answers_of_the_version_before_are_kept in chromium firefox webkit;
    a_link_of_the_version_before_says_what_to_do in chromium firefox webkit;
    both_kinds_of_evidence_are_shown_and_equals_share_a_number in chromium firefox webkit;
    the_code_for_the_class_is_near_the_headline in chromium;
    the_files_hold_the_result in chromium firefox webkit;
    the_last_month_is_answered_once_more in chromium firefox webkit;
    every_number_of_the_ranking_stands_under_its_name in chromium;
}

/// How many situations there are.
const SITUATIONS: usize = 10;
/// How many questions about the last month there are.
const SKILLS: usize = 8;

/// Where the quiz is: its heading and whether that has the focus.
const HERE: &str = "const here = document.getElementById('quiz-here');
    return [(here?.textContent ?? '').replace(/\\s+/g, ' ').trim(), document.activeElement === here]";

/// The first question.
const KIND: &str = "What is your work, or the work you have in mind?";

/// The quiz in English.
fn quiz(site: &Site) -> Page {
    site.steps("en")[7].clone()
}

/// A teacher's answers to all situations, and what was done of each skill. Two that the work uses daily were never done.
const DONE: &str = "abcdabcdabaabdaacb";

/// What is kept of a teacher's answers, a letter each: `a` to `d`, `e` for "not sure", `-` for none.
fn keep(browser: &Session, answers: &str) {
    let script =
        "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 1, done: { quiz: arguments[0] } }))";
    browser.script(script, json!([format!("cd{answers}")]));
}

/// Opens the quiz for a teacher who has answered this much.
fn open(site: &Site, browser: &Session, answers: &str) {
    browser.read(&site.url(&quiz(site).path));
    keep(browser, answers);
    browser.reload();
    browser.until_live();
}

fn until_at(browser: &Session, heading: &str) {
    browser.until_equal(&format!("the quiz is at “{heading}”"), HERE, &json!([heading, true]));
}

/// Chooses the option of a place, from what has the focus.
fn choose(browser: &Session, place: usize) {
    browser.tab_to(".quiz input[type=radio]");
    browser.press(Key::Space);
    for _ in 0..place {
        browser.press(Key::Down);
    }
    let script = format!("return document.querySelectorAll('.quiz input[type=radio]')[{place}].checked");
    browser.until("the option is chosen", &script);
}

/// The headings of the situations, in order, as the quiz says them.
fn heading(browser: &Session) -> String {
    browser.script(HERE, json!([]))[0].as_str().unwrap_or_default().to_owned()
}

fn it_is_taken_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&quiz(&site).path));
    browser.mark();
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    until_at(&browser, KIND);
    // Without a choice it does not go on, and says why.
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    browser.until("a missing choice is told", "return document.querySelector('.quiz-told').textContent !== ''");
    browser.script("document.getElementById('quiz-here').focus()", json!([]));
    choose(&browser, 3);
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    for situation in 0..SITUATIONS {
        let start = format!("Situation {} of 10 ", situation + 1);
        browser.until_true("the next situation is asked", |browser| heading(browser).starts_with(&start));
        until_at(&browser, &heading(&browser));
        choose(&browser, situation % 5);
        browser.tab_to(".quiz button.first");
        browser.press(Key::Enter);
    }
    // One press a question: it answers and goes on, and the next question has the focus.
    for question in 0..SKILLS {
        let start = format!("The last month, {} of 8 ", question + 1);
        browser.until_true("the next question is asked", |browser| heading(browser).starts_with(&start));
        until_at(&browser, &heading(&browser));
        browser.tab_to(".quiz-levels button");
        for _ in 0..question % 4 {
            browser.press(Key::Tab);
        }
        browser.press(if question % 2 == 0 { Key::Enter } else { Key::Space });
    }
    until_at(&browser, "Your result");
    assert_eq!(browser.count("#table-quiz-ranking ~ tbody tr"), 8, "eight skills have a place");
    // Back to one situation, changed, and to the result again.
    browser.tab_to(".quiz-given li:nth-child(4) button");
    browser.press(Key::Enter);
    browser.until_true("the fourth is asked again", |browser| heading(browser).starts_with("Situation 4 of 10"));
    let kept = "return document.querySelectorAll('.quiz input[type=radio]')[3].checked";
    assert_eq!(browser.script(kept, json!([])), Value::Bool(true), "what was chosen is shown");
    choose_again(&browser);
    browser.tab_to(".quiz button.first");
    browser.press(Key::Enter);
    until_at(&browser, "Your result");
    // And to one question about the last month, which a press answers anew.
    browser.tab_to(".quiz-given ~ .quiz-given li:nth-child(2) button");
    browser.press(Key::Enter);
    browser.until_true("it is asked again", |browser| heading(browser).starts_with("The last month, 2 of 8"));
    let pressed = "return document.querySelector('.quiz-levels [aria-pressed=true]').textContent";
    assert_eq!(browser.script(pressed, json!([])), json!("Once"), "what was said is shown");
    browser.tab_to(".quiz-levels button");
    browser.press(Key::Enter);
    until_at(&browser, "Your result");
    browser.assert_same_document();
}

/// Moves the choice one down.
fn choose_again(browser: &Session) {
    browser.tab_to(".quiz input[type=radio]");
    browser.press(Key::Down);
}

fn a_reload_and_another_language_resume_where_it_was_left(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = quiz(&site);
    browser.read(&site.url(&page.path));
    browser.click(".quiz button.first");
    until_at(&browser, KIND);
    browser.click(".choice:nth-of-type(2) input");
    browser.click(".quiz button.first");
    for situation in 1..=3 {
        browser
            .until_true("it is asked", |browser| heading(browser).starts_with(&format!("Situation {situation} of 10")));
        browser.click(".choice:nth-of-type(1) input");
        browser.click(".quiz button.first");
    }
    browser.until_true("the fourth is asked", |browser| heading(browser).starts_with("Situation 4 of 10"));
    browser.reload();
    browser.until_live();
    assert!(heading(&browser).starts_with("Situation 4 of 10"), "a reload resumes");
    browser.click("nav.languages a[data-language=id]");
    browser.until_shown(site.other_language(&page));
    browser.until_true("it resumes there, too", |browser| heading(browser).starts_with("Situasi 4 dari 10"));
    browser.click(".quiz-screen .ways button:nth-child(2)");
    browser.until_true("back goes one back", |browser| heading(browser).starts_with("Situasi 3 dari 10"));
    assert_eq!(browser.count(".quiz-places .given"), 3);
    assert!(browser.text(".quiz-progress").contains("3 dari 18"), "{}", browser.text(".quiz-progress"));
    // Left among the questions about the last month: back goes to what was said, and onward to what is open.
    keep(&browser, "abcdabcdababc-----");
    browser.reload();
    browser.until_live();
    assert!(heading(&browser).starts_with("Sebulan terakhir, 4 dari 8"), "{}", heading(&browser));
    browser.click(".quiz-screen .ways button:first-child");
    browser.until_true("back goes one back", |browser| heading(browser).starts_with("Sebulan terakhir, 3 dari 8"));
    browser.click(".quiz-screen .ways button:nth-child(2)");
    browser.until_true("onward goes on", |browser| heading(browser).starts_with("Sebulan terakhir, 4 dari 8"));
    assert_eq!(browser.count(".quiz-places .given"), 13);
}

fn nothing_is_sent_while_it_is_taken(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::watched(engine, Motion::Reduced));
    browser.read(&site.url(&quiz(&site).path));
    browser.until_typeface();
    browser.until_kept();
    let asked = site.asked().len();
    assert!(asked > 5, "the server hears what is asked");
    // Chromium tells of every request, also to other servers.
    let requests = || -> Vec<String> {
        let events = if engine == Engine::Chromium { browser.events() } else { Vec::new() };
        let sent = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        sent.filter_map(|event| event["params"]["request"]["url"].as_str()).map(str::to_owned).collect()
    };
    assert_eq!(requests().is_empty(), engine != Engine::Chromium, "requests are seen");
    browser.click(".quiz button.first");
    until_at(&browser, KIND);
    browser.click(".choice:nth-of-type(1) input");
    browser.click(".quiz button.first");
    for situation in 1..=SITUATIONS {
        browser
            .until_true("it is asked", |browser| heading(browser).starts_with(&format!("Situation {situation} of 10")));
        browser.click(&format!(".choice:nth-of-type({}) input", situation % 4 + 1));
        browser.click(".quiz button.first");
    }
    for question in 1..=SKILLS {
        let start = format!("The last month, {question} of 8");
        browser.until_true("it is asked", |browser| heading(browser).starts_with(&start));
        browser.click(&format!(".quiz-levels button:nth-of-type({})", question % 4 + 1));
    }
    until_at(&browser, "Your result");
    browser.click(".quiz-share input[type=checkbox]");
    browser.click(".quiz-share button");
    browser.until("copying is told", "return document.querySelector('.quiz-share .quiz-told').textContent !== ''");
    browser.click(".quiz-head button");
    assert_eq!(requests(), Vec::<String>::new(), "the quiz keeps to itself");
    // A browser looks for the icon of its own tab when it likes.
    let heard: Vec<String> = site.asked().drain(asked..).filter(|path| !path.contains("icon")).collect();
    assert_eq!(heard, Vec::<String>::new(), "the server hears nothing of it");
}

/// What the field with the link says.
fn link(browser: &Session) -> String {
    let link = browser.script("return document.getElementById('quiz-link').value", json!([]));
    link.as_str().unwrap_or_default().to_owned()
}

fn a_shared_result_is_shown_as_somebodys(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, DONE);
    let alone = link(&browser);
    assert!(alone.starts_with(&site.url(&(quiz(&site).path + "#quiz=r"))), "{alone}");
    browser.click(".quiz-share input[type=checkbox]");
    browser.until("the link holds the answers", "return /#quiz=a/.test(document.getElementById('quiz-link').value)");
    let whole = link(&browser);
    let ranked = "return [...document.querySelectorAll('.quiz-first h5')].map((name) => name.textContent).sort()";
    let mine = browser.script(ranked, json!([]));
    // On the same page: only what stands behind the # changes.
    for (link, answers) in [(&alone, 0), (&whole, 18)] {
        browser.script("location.href = arguments[0]", json!([link]));
        until_at(&browser, "Somebody’s result");
        assert_eq!(browser.script(ranked, json!([])), mine, "{link}");
        assert_eq!(browser.count(".quiz-given li"), answers, "{link}");
        assert_eq!(browser.count("#table-quiz-month ~ tbody tr"), 8, "what was done is in both");
        assert_eq!(browser.count(".quiz-share, .quiz .forget"), 0, "it is not the reader's to share or delete");
        browser.click(".quiz button.first");
        until_at(&browser, "Your result");
        browser.until("the code is gone from the address", "return location.hash === ''");
    }
    // On a device that has never seen the quiz.
    browser.script("localStorage.clear()", json!([]));
    browser.go(&site.url("/nowhere"));
    browser.read(&alone);
    until_at(&browser, "Somebody’s result");
    assert_eq!(browser.script(ranked, json!([])), mine);
    let kept = browser.script("return localStorage.getItem('paradoks-ai.done')", json!([]));
    assert_eq!(kept, Value::Null, "somebody's result is not kept");
    browser.click(".quiz button.first");
    until_at(&browser, KIND);
}

fn a_damaged_link_is_told_clearly(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, DONE);
    let whole = link(&browser);
    let (start, code) = whole.split_once('=').unwrap_or_default();
    let swapped = if code.ends_with('q') { "p" } else { "q" };
    let changed = format!("{}{swapped}", &code[..code.len() - 1]);
    for (code, told) in [
        (code[..7].to_owned(), "too short or too long"),
        (String::new(), "too short or too long"),
        (changed, "was changed on the way"),
        (code.replacen('r', "!", 1), "that no code uses"),
    ] {
        browser.go(&site.url("/nowhere"));
        browser.read(&format!("{start}={code}"));
        browser.until_true(&format!("{code} is told"), |browser| browser.text(".quiz-damaged").contains(told));
        browser.until("it has the focus", "return document.activeElement.id === 'quiz-damaged'");
        assert_eq!(browser.text(".quiz-head h3"), "Your result", "the reader's own quiz is still there");
    }
    browser.click(".quiz-head button");
    browser.until("it is gone once the reader goes on", "return document.querySelector('.quiz-damaged') === null");
}

fn not_sure_everywhere_is_too_little_to_tell(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, "eeeeeeeeeeeeeeeeee");
    assert_eq!(browser.text("#quiz-here"), "Your result");
    assert_eq!(browser.count(".quiz-first, .quiz-plan"), 0, "nothing is suggested");
    assert!(browser.text(".quiz-result").contains("There is too little to tell."));
    assert_eq!(browser.text(".quiz-code").matches('-').count(), 3, "the class can count it, too");
    // Deleting asks once more.
    browser.click(".quiz-result .forget button");
    browser.until("it asks once more", "return document.querySelectorAll('.quiz-result .forget button').length === 2");
    browser.click(".quiz-result .forget button:nth-child(2)");
    until_at(&browser, KIND);
    let kept = browser.script("return localStorage.getItem('paradoks-ai.done')", json!([]));
    assert_eq!(kept, Value::Null, "nothing is left on the device");
}

fn whoever_is_strong_in_everything_is_told_so(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, "abcdabcdabdddddddd");
    let told = browser.text(".quiz-result");
    assert!(told.contains("There is evidence for everything you answered, and other people have seen it."), "{told}");
    assert_eq!(browser.count(".quiz-first, .quiz-plan"), 0, "nothing is suggested");
    open(&site, &browser, "abcdabcdabcccccccc");
    assert!(browser.text(".quiz-result").contains("You have done all eight more than once."));
}

fn answers_of_the_version_before_are_kept(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&quiz(&site).path));
    let script =
        "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 2, done: { quiz: 'bdabcdabcdab' } }))";
    browser.script(script, json!([]));
    browser.reload();
    browser.until_live();
    assert!(heading(&browser).starts_with("The last month, 1 of 8"), "{}", heading(&browser));
    assert!(browser.text(".quiz-kept").starts_with("Your answers to the ten situations are still here."));
    assert_eq!(browser.count(".quiz-places .given"), 10);
    browser.click(".quiz-levels button:nth-of-type(2)");
    browser.until_true("it goes on", |browser| heading(browser).starts_with("The last month, 2 of 8"));
    let kept = browser.script("return localStorage.getItem('paradoks-ai.done')", json!([]));
    assert!(kept.as_str().is_some_and(|kept| kept.contains("cdabcdabcdabb-------")), "{kept}");
}

fn a_link_of_the_version_before_says_what_to_do(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    // A result of the version before: its letter for the version, four letters, and its check.
    browser.read(&site.url(&(quiz(&site).path.clone() + "#quiz=r105k3qqqqqq")));
    browser.until_says(".quiz-damaged", "made for another version of this quiz");
    browser.until_says(".quiz-damaged", "answer the eight new questions");
    browser.until("it has the focus", "return document.activeElement.id === 'quiz-damaged'");
}

fn both_kinds_of_evidence_are_shown_and_equals_share_a_number(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, DONE);
    let parts = "return [...document.querySelectorAll('.quiz-result h4')].map((part) => part.textContent)";
    let parts = browser.script(parts, json!([]));
    let at = |name: &str| parts.as_array().and_then(|parts| parts.iter().position(|part| part == name));
    let (limits, evidence) = (at("What this quiz cannot tell you"), at("Two kinds of evidence"));
    assert!(limits.is_some() && limits < evidence && evidence < at("What to build first"), "{parts}");
    // What is suggested is all that stands under the first number, and as many as the sentence says.
    let first = "const rows = [...document.querySelectorAll('#table-quiz-ranking ~ tbody th')].map((row) => row.textContent);
        const first = rows.filter((row) => row.startsWith('1. ')).map((row) => row.slice(3)).sort();
        const cards = [...document.querySelectorAll('.quiz-first h5')].map((name) => name.textContent).sort();
        return [first.length, first.join() === cards.join()]";
    let first = browser.script(first, json!([]));
    assert_eq!(first[1], json!(true), "{first}");
    assert!(browser.text(".quiz-result").contains(&format!("These {} come first together.", first[0])), "{first}");
    // The leaning is a part of what was possible, and the strongest stands first.
    let leanings = "return [...document.querySelectorAll('#table-quiz-leanings ~ tbody td')].map((cell) => cell.textContent)";
    let leanings = browser.script(leanings, json!([]));
    let parts: Vec<f64> = leanings.as_array().into_iter().flatten().filter_map(Value::as_str).map(|told| {
        let (times, possible) = told.split_once(" of ").unwrap_or_default();
        times.parse::<f64>().unwrap_or(9.0) / possible.parse::<f64>().unwrap_or(1.0)
    }).collect();
    assert!(parts.len() == 8 && parts.is_sorted_by(|a, b| a >= b), "{leanings}");
}

fn the_code_for_the_class_is_near_the_headline(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.resize(390, 844);
    open(&site, &browser, DONE);
    let script = "const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
        return [innerWidth, top('.quiz-code') - top('#quiz-here') < innerHeight]";
    assert_eq!(browser.script(script, json!([])), json!([390, true]), "it is within a phone's screen of it");
}

fn the_files_hold_the_result(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, DONE);
    let file = |ending: &str| -> String {
        let script = "const link = document.querySelector(`.quiz a[download$='.${arguments[0]}']`);
            return decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1))";
        browser.script(script, json!([ending])).as_str().unwrap_or_default().to_owned()
    };
    let calendar = file("ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5, "four weeks, and the quiz once more");
    let day = "return calendarDay(arguments[0]);
        function calendarDay(text) {
            const [, year, month, day] = text.match(/DTSTART;VALUE=DATE:(\\d{4})(\\d\\d)(\\d\\d)/);
            const date = new Date(year, month - 1, day);
            return [date.getDay(), date > new Date() && date - new Date() < 8 * 86400000];
        }";
    assert_eq!(browser.script(day, json!([calendar])), json!([1, true]), "it begins on the Monday to come");
    let data: Value = serde_json::from_str(&file("json")).unwrap_or_default();
    assert_eq!((&data["kind"], &data["answers"]["angry"]), (&json!("teacher"), &json!("listen")), "{data}");
    assert_eq!((&data["evidence"]["empathy"], &data["evidence"]["critical"]), (&json!(0), &json!(0)), "{data}");
    assert_eq!(data["leanings"].as_object().map(|leanings| leanings.len()), Some(8));
    assert!(data["first"].as_array().is_some_and(|first| !first.is_empty()));
    assert!(file("txt").contains("A plan for four weeks\r\n"));
    let again = site.url(&quiz(&site).path);
    assert!(file("txt").contains(&again) && calendar.replace("\r\n ", "").contains(&again), "where the quiz is");
}

fn every_number_of_the_ranking_stands_under_its_name(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser, DONE);
    let rows = "const table = document.querySelector('#table-quiz-ranking').closest('table');
        const names = [...table.querySelectorAll('thead th')].map((name) => name.textContent);
        return [...table.querySelectorAll('tbody tr')].map((row) => {
            const cell = (name) => Number(row.cells[names.indexOf(name)].textContent);
            return cell('Need') - cell('Importance') * cell('Missing');
        })";
    assert_eq!(browser.script(rows, json!([])), json!([0, 0, 0, 0, 0, 0, 0, 0]), "need is importance times what is missing");
}

/// Four weeks later: the situations stay answered, the questions about the last month begin anew.
fn the_last_month_is_answered_once_more(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.visit_answered(&site, &site.steps("en")[7]);
    browser.tab_to(".quiz-retest");
    browser.press(Key::Enter);
    browser.until_says("#quiz-here", "The last month, 1 of 8");
    browser.until("the focus is there", "return document.activeElement.id === 'quiz-here'");
    let quiz = browser.done()["quiz"].as_str().unwrap_or_default().to_owned();
    let (situations, evidence) = quiz.split_at(quiz.len().saturating_sub(8));
    assert!(evidence == "--------" && !situations.is_empty() && !situations.contains('-'), "{quiz}");
}
