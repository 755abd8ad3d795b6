//! A lesson from the pupils' codes to the picture of their class, a second class after it, and the way to another device.

use browser_tests::class::codes;
use browser_tests::class_results::{open, open_in_indonesian, paste, until_counted};
use browser_tests::session::Key;
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    thirty_pupils_take_the_quiz_and_see_their_class in chromium firefox webkit;
    classes_are_kept_apart_by_keyboard_alone in chromium firefox webkit;
    a_class_goes_to_another_device_and_comes_into_its_own in chromium firefox webkit;
    a_class_too_large_for_one_code_says_so in chromium;
    where_nothing_is_stored_a_class_lasts_for_the_sitting in chromium firefox;
}

const PUPILS: usize = 30;

/// Turns the list of classes to a place.
fn choose(browser: &Session, place: usize) {
    let script = "const list = document.getElementById('tally-class'); list.value = arguments[0];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(script, json!([place.to_string()]));
}

fn name_it(browser: &Session, name: &str) {
    browser.type_into("#tally-name", name);
    browser.until_says(".tally > div > h2", name);
}

/// What a pupil answers, a letter each; the last one is sure of nothing, and the one before of no situation.
fn answers(pupil: usize) -> String {
    let letter = |place: usize| char::from(b'a' + (pupil / (place % 3 + 1) + place * (pupil % 7 + 1)) as u8 % 4);
    match PUPILS - pupil {
        1 => "e".repeat(18),
        2 => "e".repeat(10) + &(10..18).map(letter).collect::<String>(),
        _ => (0..18).map(letter).collect(),
    }
}

/// The first pupil takes the quiz by keyboard alone, in Indonesian; their code.
fn take_by_keyboard(browser: &Session) -> String {
    let go_on = || {
        browser.tab_to(".quiz button.first");
        browser.press(Key::Enter);
    };
    let asked = |start: &str| browser.until_says("#quiz-here", start);
    go_on();
    asked("Apa pekerjaanmu");
    browser.tab_to(".quiz input[type=radio]");
    browser.press(Key::Space);
    go_on();
    for situation in 1..=10 {
        asked(&format!("Situasi {situation} dari 10"));
        browser.tab_to(".quiz input[type=radio]");
        browser.press(Key::Space);
        go_on();
    }
    for question in 1..=8 {
        asked(&format!("Sebulan terakhir, {question} dari 8"));
        browser.tab_to(".quiz-levels button");
        browser.press(Key::Enter);
    }
    asked("Hasilmu");
    browser.text(".quiz-code")
}

/// Hands the device to the next pupil, by keyboard.
fn hand_on(browser: &Session) {
    browser.tab_to(".quiz-class .fresh-start button");
    browser.press(Key::Enter);
    browser.until_says(".quiz-class .fresh-start", "Hapus semua");
    browser.press(Key::Tab);
    browser.press(Key::Enter);
    browser.until_equal("nothing is kept", "return localStorage.getItem('paradoks-ai.done')", &Value::Null);
    browser.until_says("#quiz-here", "Apa pekerjaanmu");
}

fn thirty_pupils_take_the_quiz_and_see_their_class(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("id")[7].path));
    let first = take_by_keyboard(&browser);
    hand_on(&browser);
    let mut chat = format!("[21/07/2025, 09.00.22] Siti Nurhaliza 0: kode saya {first} 🙏🏽\n");
    for pupil in 1..PUPILS {
        // The next pupil, on a device of their own.
        let keep = "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 2, done: { quiz: arguments[0] } }))";
        let kind = char::from(b'a' + (pupil % 13) as u8);
        browser.script(keep, json!([format!("c{kind}{}", answers(pupil))]));
        browser.reload();
        browser.until_live();
        let code = browser.text(".quiz-code");
        assert_eq!(code.len(), 19, "everybody has a code: {code}");
        chat += &format!("[21/07/2025, 09.{pupil:02}.22] Siti Nurhaliza {pupil}: \u{200e}kode saya {code} 🙏🏽\n");
    }
    let damaged = "[21/07/2025, 09.59.22] Agus Salim: R2AB-CDEF-GH7K\n";
    open_in_indonesian(&site, &browser);
    name_it(&browser, "XI IPA 2");
    paste(&browser, &[&chat, damaged, &chat].concat());
    until_counted(&browser, "30 murid terhitung.");
    browser.until_says(".tally-told li", "R2AB-CDEF-GH7K terlalu pendek");
    browser.until_says(".tally-told", "30 kode baru. 30 sudah terhitung.");
    let sums = "return [...document.querySelectorAll('#table-class ~ tbody tr')]
        .map((row) => [1, 2, 3, 4, 5].map((cell) => Number(row.cells[cell].textContent)).reduce((sum, pupils) => sum + pupils))";
    assert_eq!(browser.script(sums, json!([])), json!(vec![PUPILS; 8]), "each counts for each skill, sure or not");
    let held = "return document.documentElement.innerHTML + document.getElementById('tally-field').value
        + JSON.stringify({ ...localStorage })";
    let held = browser.script(held, json!([]));
    assert!(held.as_str().is_some_and(|held| !held.contains("Siti") && !held.contains("Agus")), "a name is nowhere");

    // A second class stands by itself, and the first one is as it was.
    browser.click(".tally-class button");
    until_counted(&browser, "Belum ada kode yang dihitung.");
    assert!(browser.has_focus("#tally-name"), "a new class wants a name");
    name_it(&browser, "XI IPS 1");
    // The day of the lesson is the teacher's to choose.
    let day = "const day = document.querySelector('.tally-class input[type=date]'); day.value = '2026-11-27';
        day.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(day, json!([]));
    browser.until_says(".tally > div > h2", "XI IPS 1, 27 November 2026");
    paste(&browser, &codes(2).join("\n"));
    until_counted(&browser, "2 murid terhitung.");
    browser.reload();
    browser.until_live();
    until_counted(&browser, "2 murid terhitung.");
    browser.until_says(".tally > div > h2", "XI IPS 1, 27 November 2026");
    choose(&browser, 0);
    until_counted(&browser, "30 murid terhitung.");
    browser.until_says(".tally > div > h2", "XI IPA 2");
    browser.click(".tally .forget button");
    browser.click(".tally .forget button:nth-of-type(2)");
    browser.until_says(".tally > div > h2", "XI IPS 1");
    until_counted(&browser, "2 murid terhitung.");
    assert_eq!(browser.count(".tally .forget button"), 1, "the next class is not half deleted");
    let kept = browser.script("return localStorage.getItem('paradoks-ai.codes')", json!([]));
    assert!(kept.as_str().is_some_and(|kept| !kept.contains("XI IPA 2")), "{kept}");
}

fn classes_are_kept_apart_by_keyboard_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    let codes = codes(2);
    let write = |text: &str| text.chars().for_each(|letter| browser.press(Key::Letter(letter)));
    for (class, code) in ["XI A", "XI B"].into_iter().zip(&codes) {
        if class == "XI A" {
            browser.tab_to("#tally-name");
        }
        write(class);
        browser.until_says(".tally > div > h2", class);
        browser.tab_to("#tally-field");
        write(code);
        browser.press(Key::Tab);
        browser.press(Key::Enter);
        until_counted(&browser, "1 pupil counted.");
        if class == "XI A" {
            browser.tab_from_the_top();
            browser.tab_to(".tally-class button");
            browser.press(Key::Enter);
            until_counted(&browser, "No code has been counted yet.");
        }
    }
    assert_eq!(browser.count("#tally-class option"), 2);
    // The class on the screen is carried off.
    browser.tab_from_the_top();
    browser.tab_to(".tally-carry > summary");
    browser.press(Key::Enter);
    browser.until("the ways are shown", "return document.getElementById('tally-list') !== null");
    let list = browser.script("return document.getElementById('tally-list').value", json!([]));
    assert!(list.as_str().is_some_and(|list| list.replace('-', "").to_lowercase() == codes[1]), "{list} of {codes:?}");
    for place in ["#tally-link", "#tally-list"] {
        browser.tab_to(place);
        browser.press(Key::Tab);
        browser.press(Key::Enter);
        browser.until("what became of copying is told", "return document.querySelector('.tally-carry .tally-told').textContent !== ''");
    }
    browser.tab_from_the_top();
    browser.tab_to(".tally > .forget button");
    browser.press(Key::Enter);
    browser.press(Key::Tab);
    browser.press(Key::Enter);
    browser.until_says(".tally > div > h2", "XI A");
    until_counted(&browser, "1 pupil counted.");
    assert!(browser.has_focus("#tally-field"), "the focus is not lost with what was deleted");
}

fn a_class_goes_to_another_device_and_comes_into_its_own(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    name_it(&browser, "XI IPA 2 & XII");
    paste(&browser, &codes(PUPILS).join("\n"));
    until_counted(&browser, "30 pupils counted.");
    browser.click(".tally-codes > summary");
    browser.click(".tally-codes li:first-child button:nth-of-type(2)");
    until_counted(&browser, "31 pupils counted.");
    browser.click(".tally-carry > summary");
    browser.until("there is a code to scan", "return document.querySelector('.tally-carry .qr path') !== null");
    let [link, list] = ["tally-link", "tally-list"]
        .map(|field| browser.script("return document.getElementById(arguments[0]).value", json!([field])));
    let link = link.as_str().unwrap_or_default().to_owned();
    // Another device, with a class of its own.
    browser.go(&site.url("/nowhere"));
    browser.script("localStorage.clear()", json!([]));
    open(&site, &browser);
    name_it(&browser, "XII");
    paste(&browser, &codes(3).join("\n"));
    until_counted(&browser, "3 pupils counted.");
    browser.script("location.hash = arguments[0]", json!([link.split_once('#').map(|(_, hash)| hash)]));
    until_counted(&browser, "31 pupils counted.");
    browser.until_says(".tally > div > h2", "XI IPA 2 & XII");
    browser.until("the class is gone from the address", "return location.hash === ''");
    // Once more it adds nobody.
    browser.script("location.hash = arguments[0]", json!([link.split_once('#').map(|(_, hash)| hash)]));
    browser.until_says(".tally-told", "30 were counted already.");
    until_counted(&browser, "31 pupils counted.");
    choose(&browser, 0);
    until_counted(&browser, "3 pupils counted.");
    paste(&browser, list.as_str().unwrap_or_default());
    until_counted(&browser, "31 pupils counted.");
}

fn a_class_too_large_for_one_code_says_so(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    open(&site, &browser);
    paste(&browser, &codes(150).join("\n"));
    until_counted(&browser, "150 pupils counted.");
    browser.click(".tally-carry > summary");
    browser.until_says(".tally-carry", "more codes than one QR code can hold");
    assert_eq!(browser.count(".tally-carry .qr"), 0);
    let held = "return document.getElementById('tally-link').value.split('.').length";
    assert!(browser.script(held, json!([])).as_u64().is_some_and(|codes| codes >= 150), "the link holds all of them");
}

fn where_nothing_is_stored_a_class_lasts_for_the_sitting(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::Storage));
    open(&site, &browser);
    browser.mark();
    name_it(&browser, "XI IPA 2");
    paste(&browser, &codes(4).join("\n"));
    until_counted(&browser, "4 pupils counted.");
    browser.until_notices(&["not-kept"]);
    browser.follow("main .prose a");
    browser.until("another page is shown", "return document.querySelector('.tally') === null");
    browser.back();
    until_counted(&browser, "4 pupils counted.");
    browser.until_says(".tally > div > h2", "XI IPA 2");
    browser.assert_same_document();
}
