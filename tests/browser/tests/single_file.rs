//! The single file: opened from the disk, without any network, it is the whole product.

use browser_tests::class::{codes, until_at};
use browser_tests::session::Key;
use browser_tests::setting::place;
use browser_tests::site::Copy;
use browser_tests::{Engine, Missing, Motion, Page, Session, Site, in_engines};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

in_engines! {
    it_is_walked_like_the_site in chromium firefox webkit;
    it_opens_where_its_address_leads in chromium firefox webkit;
    its_figures_are_played_and_its_record_is_saved in chromium firefox webkit;
    what_stands_beside_the_story_is_in_it in chromium firefox webkit;
    a_class_is_taught_from_it in chromium firefox webkit;
    a_server_may_name_another_encoding in chromium firefox webkit;
    a_damaged_file_still_reads_and_says_so in chromium firefox webkit;
    where_the_browser_cannot_unpack_it_reads_and_says_so in chromium firefox webkit;
    a_file_that_knows_its_site_leads_there in chromium firefox webkit;
    an_address_that_is_none_says_so in chromium firefox webkit;
    an_anchor_keeps_the_page in chromium firefox webkit;
    it_asks_nothing_of_any_network in chromium;
    without_scripts_it_reads in chromium firefox webkit;
    without_webassembly_it_reads_and_says_so in chromium firefox webkit;
    without_storage_it_runs in chromium firefox webkit;
}

/// The guide for teachers, by the ends of its addresses.
const GUIDE: [&str; 2] = ["/panduan-guru/", "/teachers-guide/"];

/// Where the reader is, by everything that says so.
const WHERE: &str = "return {
    path: location.hash,
    lang: document.documentElement.lang,
    title: document.title,
    headline: document.querySelector('h1').textContent,
}";

fn path() -> PathBuf {
    let path = place("PARADOKS_DIST").join("ai-paradox.html");
    path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn bytes() -> Vec<u8> {
    fs::read(path()).unwrap_or_else(|error| panic!("cannot read the file: {error}"))
}

/// The file's address, with a page of the site behind the `#`.
fn file(page: &str) -> String {
    format!("file://{}{page}", path().display())
}

/// A page of the site as the file addresses it.
fn inside(page: &Page) -> String {
    format!("#{}", page.path)
}

fn until_shown(browser: &Session, page: &Page) {
    let expected = json!({ "path": inside(page), "lang": page.lang, "title": page.title, "headline": page.headline });
    browser.until_equal(&format!("{} is shown", inside(page)), WHERE, &expected);
}

fn it_is_walked_like_the_site(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let (here, there) = (site.steps("id"), site.steps("en"));
    browser.read(&file(""));
    browser.assert_notices(&[]);
    browser.until_equal(
        "the first step is shown",
        "return document.querySelector('h1').textContent",
        &json!(here[0].headline),
    );
    browser.mark();
    for step in &here[1..] {
        browser.click(".onward a[rel=next]");
        until_shown(&browser, step);
    }
    browser.click("nav.languages a[data-language=en]");
    until_shown(&browser, &there[8]);
    browser.click(".rail li:nth-child(3) a");
    until_shown(&browser, &there[2]);
    browser.back();
    until_shown(&browser, &there[8]);
    browser.back();
    until_shown(&browser, &here[8]);
    browser.forward();
    until_shown(&browser, &there[8]);
    browser.click("nav.languages a[data-language=id]");
    until_shown(&browser, &here[8]);
    browser.assert_same_document();
    browser.assert_notices(&[]);
}

fn it_opens_where_its_address_leads(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in [&site.steps("en")[4], site.whole("id")] {
        // A page's address behind the `#` alone would not load the file anew.
        browser.go("about:blank");
        browser.read(&file(&inside(page)));
        until_shown(&browser, page);
        browser.reload();
        browser.until_live();
        until_shown(&browser, page);
    }
    // So does an address that a step had before.
    browser.go("about:blank");
    browser.read(&file("#/en/growing-while-cutting/"));
    let headline = "return document.querySelector('h1').textContent";
    browser.until_equal("the step is shown", headline, &json!(site.steps("en")[3].headline));
    browser.go("about:blank");
    browser.read(&file(&format!("{}#figure-shocks&show=payrolls", inside(&site.steps("en")[2]))));
    browser
        .until("the record that the link leads to is open", "return document.querySelector('#figure-shocks') !== null");
    browser.until(
        "and in the state that it says",
        "return document.querySelector('#figure-shocks [aria-pressed=true], #figure-shocks :checked') !== null",
    );
}

fn its_figures_are_played_and_its_record_is_saved(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&file(&inside(&site.steps("en")[0])));
    browser.click(".reveal > summary");
    browser.until("everybody stands there", "return document.querySelector('.crowd canvas') !== null");
    // The file is saved by a link that is clicked at once and never on the page.
    let ask = "const link = document.querySelector('a[download=\"crowd.csv\"]');
        HTMLAnchorElement.prototype.click = function () {
            const lines = decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1)).split('\\n');
            window.__saved = [this.download, lines.length > 600];
        };
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
    browser.script(ask, json!([]));
    browser.until_equal("the record is saved", "return window.__saved", &json!(["crowd.csv", true]));
    let whole = site.whole("en");
    browser.click(".foot a");
    until_shown(&browser, whole);
    assert_eq!(browser.count("article.step"), 9);
    browser.until_complete();
}

fn what_stands_beside_the_story_is_in_it(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&file(""));
    browser.mark();
    for lang in ["id", "en"] {
        browser.click(&format!("nav.languages a[data-language={lang}]"));
        for page in site.extra_pages(lang) {
            let link = format!("a[href='{}']", inside(page));
            if GUIDE.iter().any(|end| page.path.ends_with(end)) {
                // The file is passed round in a class: the answers are not in it.
                let teachers = &site.extra_pages(lang)[1];
                browser.click(&format!(".sides a[href='{}']", inside(teachers)));
                until_shown(&browser, teachers);
                assert_eq!(browser.count(&link), 0, "nothing leads to {}", page.path);
                continue;
            }
            // What is not in the foot is reached from the page for teachers.
            if browser.count(&format!(".sides {link}")) == 0 {
                let teachers = &site.extra_pages(lang)[1];
                browser.click(&format!(".sides a[href='{}']", inside(teachers)));
                until_shown(&browser, teachers);
            }
            browser.click(&link);
            until_shown(&browser, page);
            assert_eq!(browser.count("main > [role=status]"), 0, "{}: its part is here", page.path);
            assert!(browser.count("main > section") > 0, "{}: it has a body", page.path);
        }
    }
    browser.assert_same_document();
    browser.assert_notices(&[]);
    browser.click(".sides li:first-child a");
    browser.until_says("main", "This file does not know its site");
    assert_eq!(browser.count("iframe, textarea"), 0, "no code that leads nowhere is offered");
    for page in [1, 3, 4] {
        browser.click(&format!(".sides a[href='{}']", inside(&site.extra_pages("en")[page])));
        until_shown(&browser, &site.extra_pages("en")[page]);
        assert_eq!(browser.count(".qr-room, .qr"), 0, "nor is there room for a square that would lead nowhere");
    }
}

fn a_class_is_taught_from_it(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let (step, results) = (&site.steps("en")[5], &site.extra_pages("en")[2]);
    browser.read(&file(&format!("{}#class", inside(step))));
    until_at(&browser, 1);
    browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
    browser.press(Key::PageDown);
    until_at(&browser, 2);
    browser.press(Key::Letter('v'));
    browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    browser.type_into(".class-counter tbody tr:nth-child(4) td:nth-of-type(2) input", "17");
    let kept =
        format!("return location.hash.startsWith('{}#class&unit=2&votes=') && location.hash.includes('-17-')", inside(step));
    browser.until("the address of the page holds the hands", &kept);
    browser.press(Key::Escape);
    browser.press(Key::Escape);
    browser.until_equal("class mode is left", "return location.hash", &json!(inside(step)));
    browser.click(&format!(".sides a[href='{}']", inside(results)));
    until_shown(&browser, results);
    browser.type_into("#tally-field", &codes(3).join(" "));
    browser.press(Key::Enter);
    browser.until_says(".tally-pupils-all", "3 pupils counted.");
}

fn a_server_may_name_another_encoding(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url("/ai-paradox.html"));
    assert_eq!(browser.script("return document.characterSet", json!([])), "UTF-8", "the server says so");
    browser.assert_notices(&[]);
    browser.click(".onward a[rel=next]");
    until_shown(&browser, &site.steps("id")[1]);
}

/// A copy that takes it from the browser, before its policy is read.
fn where_the_browser_cannot_unpack_it_reads_and_says_so(engine: Engine) {
    let (site, folder, browser) = (Site::serve(), Copy::of_nothing(), Session::open(engine));
    let mut lacking = bytes();
    let head = after(&lacking, b"<head>");
    drop(lacking.splice(head..head, *b"<script>delete window.DecompressionStream</script>"));
    folder.add("lacking.html", lacking);
    browser.go(&format!("file://{}/lacking.html", folder.folder().display()));
    browser.until_true("it says so", |browser| browser.is_shown("[data-notice=no-app]"));
    assert_eq!(browser.script("return typeof DecompressionStream", json!([])), json!("undefined"));
    assert!(!browser.is_live());
    let notices = "return [...document.querySelectorAll('[role=status], [data-notice], noscript')]
        .filter((notice) => notice.checkVisibility()).map((notice) => notice.dataset.notice)";
    assert_eq!(browser.script(notices, json!([])), json!(["no-app"]), "one notice, and no other");
    let told = |selector: &str| {
        let script = "return [...document.querySelectorAll(arguments[0])].filter((part) => part.checkVisibility())
            .map((part) => part.textContent)";
        let told = browser.script(script, json!([selector]));
        told.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let headlines: Vec<&str> = site.steps("id").iter().map(|step| &*step.headline).collect();
    assert_eq!(told(".told .headline"), headlines);
    let arguments = told(".told .argument");
    assert_eq!(arguments.len(), 9, "{arguments:?}");
    assert!(arguments.iter().all(|argument| argument.len() > 200), "{arguments:?}");
}

fn a_damaged_file_still_reads_and_says_so(engine: Engine) {
    let (whole, folder, browser) = (bytes(), Copy::of_nothing(), Session::open(engine));
    // One letter among those of the style and the program.
    let mut changed = whole.clone();
    let letter = after(&whole, b"id=\"files\"") + 20_000;
    changed[letter] = if whole[letter] == b'a' { b'b' } else { b'a' };
    for (name, bytes) in [("cut.html", &whole[..whole.len() / 4]), ("changed.html", &changed[..])] {
        folder.add(name, bytes);
        browser.go(&format!("file://{}/{name}", folder.folder().display()));
        browser.until_true(&format!("{name} says so"), |browser| browser.is_shown("[data-notice=no-app]"));
        assert_eq!(browser.count(".told .headline"), 9, "{name}");
        assert!(browser.is_shown(".told .argument") && !browser.is_shown(".opening"), "{name}");
        assert!(!browser.is_live(), "{name}");
    }
}

fn a_file_that_knows_its_site_leads_there(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let address = format!("file://{}", Site::published_file().display());
    browser.read(&format!("{address}{}", inside(&site.extra_pages("en")[1])));
    browser.until("every step has its square", "return document.querySelectorAll('.ready .qr-room svg').length === 9");
    let links = "return [...document.querySelectorAll('.ready-link a')].every((link) => link.hash.startsWith('#/en/'))";
    assert_eq!(browser.script(links, json!([])), json!(true), "both open in the file");
    let way = "return [...document.querySelectorAll('.ready-link a')].map((link) => link.hash.endsWith('#class'))";
    assert_eq!(browser.script(way, json!([])), json!([false, true].repeat(9)), "to read, and in class mode");
    assert!(browser.text(".ready-link .address").starts_with("https://host.example/sub/path/en/"));
    // Codes are written there, in the reader's language.
    let way = "const link = document.querySelector('.sides li:first-child a');
        return [link.href, link.target, link.rel, document.querySelectorAll(\".sides a[href^='#/']\").length > 0]";
    let to_codes = |path| json!([format!("https://host.example/sub/path{path}"), "_blank", "noopener", true]);
    assert_eq!(browser.script(way, json!([])), to_codes("/en/embed/"));
    browser.click("nav.languages a[data-language=id]");
    until_shown(&browser, &site.extra_pages("id")[1]);
    assert_eq!(browser.script(way, json!([])), to_codes("/id/sematkan/"));
}

fn an_address_that_is_none_says_so(engine: Engine) {
    let browser = Session::open(engine);
    browser.go(&file("#/id/teba/"));
    browser.until_true("it says so", |browser| browser.is_shown("[data-notice=no-app]"));
    assert!(browser.is_shown(".told .argument") && !browser.is_shown(".opening"));
}

/// The first place behind some letters of the file.
fn after(file: &[u8], letters: &[u8]) -> usize {
    let place = file.windows(letters.len()).position(|part| part == letters);
    place.unwrap_or_else(|| panic!("the file lacks {}", String::from_utf8_lossy(letters))) + letters.len()
}

fn an_anchor_keeps_the_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let page = &site.steps("en")[2];
    browser.read(&file(&inside(page)));
    browser.mark();
    browser.open_all();
    browser.click(".prose .chip");
    let at = format!(
        "return location.hash.startsWith('{}#source-') && document.querySelector('.sources .target') !== null
        && document.querySelector('.sources .target').getBoundingClientRect().top < innerHeight",
        inside(page)
    );
    browser.until("the source is in sight, and its page in the address", &at);
    browser.back();
    until_shown(&browser, page);
    browser.assert_same_document();
}

fn it_asks_nothing_of_any_network(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::watched(engine, Motion::Reduced));
    browser.read(&file(""));
    for step in &site.steps("id")[1..] {
        browser.open_all();
        browser.click(".onward a[rel=next]");
        until_shown(&browser, step);
    }
    browser.click("nav.languages a[data-language=en]");
    until_shown(&browser, &site.steps("en")[8]);
    let messages = browser.console().into_iter().filter(|message| matches!(&*message.level, "SEVERE" | "WARNING"));
    let mut found: Vec<String> = messages.map(|message| format!("{} {}", message.level, message.text)).collect();
    let events = browser.events();
    let requests = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
    let addresses: Vec<&str> = requests.filter_map(|event| event["params"]["request"]["url"].as_str()).collect();
    assert!(addresses.iter().any(|url| url.starts_with(&file(""))), "the requests are seen");
    let abroad = addresses.iter().filter(|url| !["data:", "blob:", &file("")].iter().any(|own| url.starts_with(own)));
    found.extend(abroad.map(|url| format!("a request for {url}")));
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(site.asked(), Vec::<String>::new());
}

fn without_scripts_it_reads(engine: Engine) {
    let browser = Session::lacking(engine, Missing::JavaScript);
    browser.go(&file(""));
    assert!(browser.is_shown(".told h1"));
    assert_eq!(browser.count(".told .headline"), 9);
    assert_eq!(browser.count(".told .argument"), 9);
    assert_eq!(browser.count(".told .record"), 9);
    assert!(browser.text(".told").len() > 10_000, "the story is there");
    assert!(browser.is_shown("noscript .note[lang=en]"), "and says how to see the rest");
}

fn without_webassembly_it_reads_and_says_so(engine: Engine) {
    let browser = Session::lacking(engine, Missing::WebAssembly);
    browser.go(&file(""));
    browser.until_true("it says so", |browser| browser.is_shown("[data-notice=no-app]"));
    assert!(browser.is_shown(".told h1"));
    assert!(!browser.is_live());
}

fn without_storage_it_runs(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::Storage));
    browser.read(&file(&inside(&site.steps("id")[0])));
    browser.choose_theme("dark");
    browser.until_notices(&["not-kept"]);
    let theme = browser.script("return document.documentElement.dataset.theme", json!([]));
    assert_eq!(theme, Value::from("dark"));
    browser.click(".onward a[rel=next]");
    until_shown(&browser, &site.steps("id")[1]);
}
