//! The pages for a class: on paper, on the screen, and where they lead.

use browser_tests::session::Key;
use browser_tests::setting::place;
use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    worksheet_quiz_and_poster_fit_their_paper in chromium;
    nothing_on_a_sheet_is_cut_or_of_no_use in chromium;
    every_step_opens_from_the_teachers_page in chromium firefox webkit;
    a_block_of_the_lesson_opens_with_its_minutes in chromium firefox webkit;
    the_guide_is_reached_by_teachers_alone in chromium firefox webkit;
    the_teachers_page_hands_out_the_package_and_minds_shared_devices in chromium;
    a_button_prints in chromium firefox webkit;
}

/// extra pages: the teacher's, the worksheet, the quiz on paper, the guide, the poster, by the ends of their addresses.
const CLASSROOM: [(&str, &str); 2] = [("id", "/kelas/"), ("en", "/classroom/")];
const WORKSHEET: [(&str, &str); 2] = [("id", "/lembar-kerja/"), ("en", "/worksheet/")];
const QUIZ: [(&str, &str); 2] = [("id", "/kuis-di-kertas/"), ("en", "/quiz-on-paper/")];
const GUIDE: [(&str, &str); 2] = [("id", "/panduan-guru/"), ("en", "/teachers-guide/")];
const POSTER: [(&str, &str); 2] = [("id", "/poster/"), ("en", "/poster/")];

/// Paper in inches: A4 and A3, and what a printer elsewhere may hold.
const A4: (f64, f64) = (8.27, 11.69);
const A3: (f64, f64) = (11.69, 16.54);
const LETTER: (f64, f64) = (8.5, 11.0);

fn side<'a>(site: &'a Site, (lang, end): (&str, &str)) -> &'a Page {
    let found = site.extra_pages(lang).iter().find(|page| page.path.ends_with(end));
    found.unwrap_or_else(|| panic!("there is no page {end}"))
}

/// How many sheets a page takes. The browser counts the pages of its own file.
fn sheets(browser: &Session, (width, height): (f64, f64)) -> Value {
    let paper = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
    let file = browser.devtools("Page.printToPDF", paper);
    let pages = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g) || []).length";
    browser.script(pages, json!([file["data"]]))
}

fn worksheet_quiz_and_poster_fit_their_paper(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for (pages, number) in [(WORKSHEET, 2), (QUIZ, 2), (POSTER, 1)] {
        for page in pages {
            browser.read(&site.url(&side(&site, page).path));
            browser.until_typeface();
            for paper in [A4, LETTER, A3] {
                assert_eq!(sheets(&browser, paper), json!(number), "{page:?} on {paper:?}");
            }
        }
    }
}

fn nothing_on_a_sheet_is_cut_or_of_no_use(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in WORKSHEET.into_iter().chain(QUIZ).chain(POSTER) {
        browser.read(&site.url(&side(&site, page).path));
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        // The width between the margins of A4.
        browser.resize(703, 1000);
        browser.until("the page is laid out for paper", "return matchMedia('print').matches");
        // The light margin of a code may reach into that of the paper.
        let found = "const sheet = document.querySelector('.sheet, .poster').getBoundingClientRect();
            const inside = [...document.querySelectorAll('.sheet *, .poster *')];
            return {
                cut: inside.map((part) => part.getBoundingClientRect())
                    .filter((box) => box.width > 0 && (box.right > sheet.right + 1 || box.left < sheet.left - 16)).length,
                // In points; letters of a drawing are of its own size.
                small: inside.filter((part) => part.closest('.sheet-quiz') && [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                    .filter((part) => parseFloat(getComputedStyle(part).fontSize) * 0.75 < 7.99).length,
                useless: [...document.querySelectorAll('.top, .foot, .opening, .paper-intro, button')]
                    .filter((part) => part.checkVisibility()).length,
            }";
        assert_eq!(browser.script(found, json!([])), json!({ "cut": 0, "small": 0, "useless": 0 }), "{page:?}");
    }
}

fn every_step_opens_from_the_teachers_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in CLASSROOM {
        browser.read(&site.url(&side(&site, page).path));
        let links = "return [...document.querySelectorAll('.ready-link a')].map((link) => link.href)";
        let ways = |step: &Page| ["", "#class"].map(|way| site.url(&step.path) + way);
        let expected: Vec<String> = site.steps(page.0).iter().flat_map(ways).collect();
        assert_eq!(browser.script(links, json!([])), json!(expected), "one for pupils, one for the teacher");
        assert_eq!(browser.count(".ready .qr[role=img][aria-label]"), 9, "each has a code with a name");
        // Pupils read the step; the teacher shows it.
        browser.tab_to(".ready li:nth-child(3) .address a");
        browser.press(Key::Enter);
        browser.until_shown(&site.steps(page.0)[2]);
        assert_eq!(browser.script("return location.hash", json!([])), json!(""));
        assert_eq!(browser.count(".class-bar"), 0, "a reader is not in class mode");
        browser.back();
        browser.until_shown(side(&site, page));
        browser.tab_to(".ready li:nth-child(3) .button");
        browser.press(Key::Enter);
        browser.until_shown(&site.steps(page.0)[2]);
        assert_eq!(browser.script("return location.hash", json!([])), json!("#class"));
        browser.until("class mode is shown", "return document.querySelector('.class-bar') !== null");
    }
}

fn a_block_of_the_lesson_opens_with_its_minutes(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&side(&site, CLASSROOM[1]).path));
    browser.click(".lesson li:nth-child(2) a");
    browser.until_shown(&site.steps("en")[1]);
    let time = "return document.querySelector('.class-time')?.textContent";
    browser.until_equal("the clock is wound up", time, &json!("9:00"));
    browser.until_equal("the minutes are taken", "return location.hash", &json!("#class"));
    // The other lesson has another time for this step: it is one stroke away.
    let longer = ".class-clock button[aria-pressed=false]";
    browser.until_says(longer, "11 min");
    browser.click(longer);
    browser.until_equal("the clock is wound up anew", time, &json!("11:00"));
    browser.reload();
    browser.until_equal("a reload keeps it", time, &json!("11:00"));
    browser.until_says(".class-clock button[aria-pressed=true]", "11 min");
}

fn the_guide_is_reached_by_teachers_alone(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for place in 0..2 {
        let (teachers, guide) = (side(&site, CLASSROOM[place]), side(&site, GUIDE[place]));
        let link = format!("href=\"{}\"", guide.path);
        for page in site.in_language(&guide.lang).iter().filter(|page| **page != *guide) {
            let led = site.file(&format!("{}index.html", page.path)).contains(&link);
            assert_eq!(led, page == teachers, "{} leads there: {led}", page.path);
        }
        assert!(!site.file("sitemap.xml").contains(&guide.path), "no map names it");
        assert!(site.file(&format!("{}index.html", guide.path)).contains("<meta name=\"robots\" content=\"noindex\">"));
        browser.read(&site.url(&teachers.path));
        browser.mark();
        browser.tab_to(&format!("main a[{link}]"));
        browser.press(Key::Enter);
        browser.until_shown(guide);
        browser.assert_same_document();
        assert_eq!(browser.count(".guide-step"), 9, "every step is in it");
        let parts = "return [
            document.querySelectorAll('main h2').length,
            [...document.querySelectorAll('.guide-step')].map((step) => step.querySelectorAll('dt').length),
            [...document.querySelectorAll('.guide-frames li')].map((frame) => frame.querySelector('.address a')?.href.startsWith('https://')),
        ]";
        let parts = browser.script(parts, json!([]));
        assert!(parts[0].as_u64() >= Some(6), "goals, before, after, times, steps, frameworks: {parts}");
        assert_eq!(parts[1], json!(vec![5; 9]), "question, answers, misconceptions, and the discussion");
        let frames = parts[2].as_array().map_or(0, Vec::len);
        assert!(frames >= 3 && parts[2] == json!(vec![true; frames]), "each framework says where it was read: {parts}");
        assert!(browser.count(".guide-step .chip") > 8 && browser.count(".sources li") > 4, "its numbers have sources");
    }
}

fn the_teachers_page_hands_out_the_package_and_minds_shared_devices(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let size = std::fs::metadata(place("PARADOKS_DIST").join("ai-paradox-scorm.zip"));
    let size = size.map(|file| file.len().div_ceil(1000)).unwrap_or_default();
    for (page, next) in CLASSROOM.into_iter().zip(["Murid berikutnya", "Next pupil"]) {
        browser.read(&site.url(&side(&site, page).path));
        let package = browser.text("main a[href$='ai-paradox-scorm.zip']");
        let told: String = package.chars().filter(char::is_ascii_digit).collect();
        assert!(size > 0 && told.ends_with(&size.to_string()), "{package}: {size} kB");
        browser.until_says("main", next);
    }
}

fn a_button_prints(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in [GUIDE[1], CLASSROOM[0], WORKSHEET[1], QUIZ[0], POSTER[0]] {
        browser.read(&site.url(&side(&site, page).path));
        browser.script("window.print = () => { window.__printed = true }", json!([]));
        browser.click(".paper-play button");
        browser.until("it is printed", "return window.__printed === true");
    }
}
