//! The results of a class: quiz codes typed, pasted, opened from a scan.

use browser_tests::class::codes;
use browser_tests::class_results::{open, paste, until_counted};
use browser_tests::session::Key;
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    five_hundred_codes_are_pasted_and_counted_once in chromium firefox webkit;
    codes_are_typed_by_keyboard_alone in chromium firefox webkit;
    what_is_no_code_stays_in_the_field_with_why in chromium firefox webkit;
    a_scan_adds_its_code in chromium firefox webkit;
    a_pupils_result_is_what_the_teacher_counts in chromium firefox webkit;
    two_pupils_with_one_code_are_told_by_hand in chromium firefox webkit;
    // WebKit's small browser has one tab.
    two_open_tabs_count_together in chromium firefox;
    a_deleted_class_is_gone_for_good in chromium firefox webkit;
    results_on_paper_are_typed_by_keyboard_alone in chromium firefox webkit;
    codes_of_the_quiz_before_are_told_apart in chromium firefox webkit;
    without_a_program_hands_are_counted in chromium firefox webkit;
}

fn five_hundred_codes_are_pasted_and_counted_once(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let codes = codes(500);
    // Links, groups, capitals, and everything twice.
    let text: Vec<String> = codes
        .iter()
        .enumerate()
        .map(|(place, code)| match place % 3 {
            0 => site.url(&format!("/en/quiz/#quiz={code}")),
            1 => code.to_uppercase(),
            _ => [&code[..4], &code[4..8], &code[8..12], &code[12..]].join("-"),
        })
        .collect();
    paste(&browser, &[text.join("\n"), codes.join(", ")].join("\n"));
    until_counted(&browser, "500 pupils counted.");
    browser.until_says(".tally-told", "500 codes are new. 500 were counted already.");
    let sums = "return [...document.querySelectorAll('#table-class ~ tbody tr')]
        .map((row) => [1, 2, 3, 4, 5].map((cell) => Number(row.cells[cell].textContent)).reduce((sum, pupils) => sum + pupils))";
    assert_eq!(browser.script(sums, json!([])), json!(vec![500; 8]), "every pupil has said something of every skill");
    browser.reload();
    browser.until_live();
    until_counted(&browser, "500 pupils counted.");
    browser.click("#tally-hint ~ .ways button:nth-child(2)");
    until_counted(&browser, "No code has been counted yet.");
}

fn codes_are_typed_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let code = &codes(1)[0];
    browser.tab_to("#tally-field");
    code.chars().for_each(|letter| browser.press(Key::Letter(letter)));
    browser.press(Key::Tab);
    browser.press(Key::Enter);
    until_counted(&browser, "1 pupil counted.");
    browser.until("the field is empty", "return document.getElementById('tally-field').value === ''");
    browser.press(Key::Enter);
    browser.until_says(".tally-told", "There was no code");
    browser.press(Key::Tab);
    browser.press(Key::Space);
    until_counted(&browser, "No code has been counted yet.");
}

fn what_is_no_code_stays_in_the_field_with_why(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let codes = codes(3);
    let last = codes[0].chars().last();
    let changed = [&codes[0][..15], if last == Some('q') { "p" } else { "q" }].concat();
    let short = [&codes[1][..4], "-", &codes[1][4..7]].concat();
    let odd = [&codes[1][..4], "!", &codes[1][5..]].concat();
    paste(&browser, &[&codes[2], "Siti Nurhaliza:", &changed, &short, &odd, "(makasih!)"].join("\n"));
    until_counted(&browser, "1 pupil counted.");
    let left = browser.script("return document.getElementById('tally-field').value", json!([]));
    let left = left.as_str().unwrap_or_default().to_lowercase();
    assert!(left.lines().count() == 3 && left.contains(&short) && left.replace('-', "").contains(&changed), "{left}");
    assert!(!browser.text("main").contains("Siti"), "a name stands on the page");
    let why = browser.text(".tally-refused");
    for told in ["has a wrong letter", "is too short or too long", "contains a character that no code uses"] {
        assert!(why.contains(told), "{told}: {why}");
    }
}

fn a_scan_adds_its_code(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let codes = codes(2);
    browser.read(&site.url(&format!("/en/class-results/#code={}", codes[0])));
    until_counted(&browser, "1 pupil counted.");
    browser.until("the code is gone from the address", "return location.hash === ''");
    browser.script("location.hash = arguments[0]", json!([format!("code={}", codes[1])]));
    until_counted(&browser, "2 pupils counted.");
    browser.script("location.hash = arguments[0]", json!([format!("code={}", codes[1])]));
    browser.until_says(".tally-told", "1 was counted already.");
    browser.script("location.hash = 'code=r1'", json!([]));
    browser.until_says(".tally-told", "cannot be counted");
    until_counted(&browser, "2 pupils counted.");
}

fn a_pupils_result_is_what_the_teacher_counts(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[7].path));
    browser.script(
        "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 1, done: { quiz: 'cdabcdabcdabcccccccb' } }))",
        json!([]),
    );
    browser.reload();
    browser.until_live();
    let code = browser.text(".quiz-code");
    assert!(code.len() == 19 && code.matches('-').count() == 3, "{code}");
    let first = browser.text(".quiz-first h5");
    open(&site, &browser);
    paste(&browser, &code.to_lowercase().replace('-', " "));
    until_counted(&browser, "1 pupil counted.");
    let told = browser.script("return document.querySelector('#table-class ~ tbody th').textContent", json!([]));
    let named = told.as_str().and_then(|told| told.split_once(". ")).map(|(_, skill)| skill);
    assert!(named.is_some_and(|skill| first.contains(skill)), "{first}: {told}");
    let kept = browser.script("return localStorage.getItem('paradoks-ai.codes')", json!([]));
    assert_eq!(kept.as_str().map(|kept| kept.lines().nth(3).map(str::len)), Some(Some(18)), "a code and a number");
}

fn two_pupils_with_one_code_are_told_by_hand(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    paste(&browser, &codes(2).join(" "));
    until_counted(&browser, "2 pupils counted.");
    browser.click(".tally-codes > summary");
    browser.until_true("the codes are listed", |browser| browser.count(".tally-codes li") == 2);
    browser.click(".tally-codes li:first-child button:nth-of-type(2)");
    until_counted(&browser, "3 pupils counted.");
    browser.click(".tally-codes li:last-child button:nth-of-type(3)");
    until_counted(&browser, "2 pupils counted.");
    browser.click("#tally-hint ~ .ways button:nth-child(2)");
    until_counted(&browser, "3 pupils counted.");
}

fn two_open_tabs_count_together(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let codes = codes(3);
    open(&site, &browser);
    let first = browser.tab();
    let second = browser.open_tab();
    open(&site, &browser);
    paste(&browser, &codes[0]);
    until_counted(&browser, "1 pupil counted.");
    browser.look_at(&first);
    until_counted(&browser, "1 pupil counted.");
    paste(&browser, &codes[1]);
    until_counted(&browser, "2 pupils counted.");
    browser.look_at(&second);
    until_counted(&browser, "2 pupils counted.");
    paste(&browser, &codes[2]);
    until_counted(&browser, "3 pupils counted.");
    // Neither tab has kept what the other has changed since.
    browser.reload();
    browser.until_live();
    until_counted(&browser, "3 pupils counted.");
}

fn a_deleted_class_is_gone_for_good(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let codes = codes(5);
    paste(&browser, &codes.join(" "));
    until_counted(&browser, "5 pupils counted.");
    browser.click(".tally .forget button");
    browser.until_says(".tally .forget", "This cannot be undone");
    browser.click(".tally .forget button:nth-of-type(2)");
    until_counted(&browser, "No code has been counted yet.");
    browser.until_equal("nothing is kept", "return localStorage.getItem('paradoks-ai.codes')", &Value::Null);
    assert!(browser.has_focus("#tally-field"), "the focus is where the next codes go");
    browser.click("#tally-hint ~ .ways button:nth-child(2)");
    until_counted(&browser, "No code has been counted yet.");
}

fn results_on_paper_are_typed_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    browser.tab_to("#tally-paper");
    let type_line = |line: &str| line.chars().for_each(|letter| browser.press(Key::Letter(letter)));
    for pupils in 1..=2 {
        type_line("1 02131032 43221332");
        browser.press(Key::Enter);
        let counted = if pupils == 1 { "1 pupil counted." } else { "2 pupils counted." };
        until_counted(&browser, counted);
        browser.until("the field is empty", "const field = document.getElementById('tally-paper');
            return field.value === '' && document.activeElement === field");
    }
    browser.until_says(".tally", "2 pupils added from paper.");
    type_line("1 02131032 43221333");
    browser.press(Key::Enter);
    browser.until_says(".tally", "There are too many circles");
    let wrong = "const field = document.getElementById('tally-paper');
        return field.value === '1 02131032 43221333' && field.getAttribute('aria-invalid') === 'true'";
    browser.until("what is wrong stays in the field", wrong);
    until_counted(&browser, "2 pupils counted.");
    // It can be taken back as anything else can.
    browser.click("#tally-hint ~ .ways button:nth-child(2)");
    until_counted(&browser, "1 pupil counted.");
}

fn codes_of_the_quiz_before_are_told_apart(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    paste(&browser, "R105-K3QQ-QQQQ");
    browser.until_says(".tally-refused", "was made by the quiz before this one");
    browser.script("localStorage.setItem('paradoks-ai.codes', '1\\nr105k3qqqqqq 2\\nr105k3qqqqqp 1')", json!([]));
    browser.reload();
    browser.until_live();
    until_counted(&browser, "3 pupils were counted here with the quiz before this one.");
    paste(&browser, &codes(1)[0]);
    until_counted(&browser, "1 pupil counted.");
}

fn without_a_program_hands_are_counted(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::JavaScript));
    browser.go(&site.url("/en/class-results/"));
    browser.until_true("what to do instead is said", |browser| browser.text("main").contains("count hands"));
}
