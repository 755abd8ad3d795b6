//! The pages for a class: on paper, on the screen, and where they lead.

use browser_tests::{Engine, Page, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    worksheet_quiz_and_poster_fit_their_paper in chromium;
    nothing_on_a_sheet_is_cut_or_of_no_use in chromium;
    every_step_opens_from_the_teachers_page in chromium firefox webkit;
    a_button_prints in chromium firefox webkit;
}

/// extra pages: the teacher's, the worksheet, the quiz on paper, the poster, by the ends of their addresses.
const CLASSROOM: [(&str, &str); 2] = [("id", "/kelas/"), ("en", "/classroom/")];
const WORKSHEET: [(&str, &str); 2] = [("id", "/lembar-kerja/"), ("en", "/worksheet/")];
const QUIZ: [(&str, &str); 2] = [("id", "/kuis-di-kertas/"), ("en", "/quiz-on-paper/")];
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
                useless: [...document.querySelectorAll('.top, .foot, .opening, .paper-intro, button')]
                    .filter((part) => part.checkVisibility()).length,
            }";
        assert_eq!(browser.script(found, json!([])), json!({ "cut": 0, "useless": 0 }), "{page:?}");
    }
}

fn every_step_opens_from_the_teachers_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in CLASSROOM {
        browser.read(&site.url(&side(&site, page).path));
        let links = "return [...document.querySelectorAll('.ready-link a')].map((link) => link.href)";
        let expected: Vec<String> = site.steps(page.0).iter().map(|step| site.url(&step.path) + "#class").collect();
        assert_eq!(browser.script(links, json!([])), json!(expected));
        assert_eq!(browser.count(".ready .qr[role=img][aria-label]"), 9, "each has a code with a name");
        browser.click(".ready li:nth-child(3) .ready-link a");
        browser.until_shown(&site.steps(page.0)[2]);
        assert_eq!(browser.script("return location.hash", json!([])), json!("#class"));
    }
}

fn a_button_prints(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in [CLASSROOM[0], WORKSHEET[1], QUIZ[0], POSTER[0]] {
        browser.read(&site.url(&side(&site, page).path));
        browser.script("window.print = () => { window.__printed = true }", json!([]));
        browser.click(".paper-play button");
        browser.until("it is printed", "return window.__printed === true");
    }
}
