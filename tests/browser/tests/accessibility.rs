//! Every page held against axe's rules for WCAG 2.2, levels A and AA, and for good practice.
//!
//! In Chromium alone: the rules judge the page, not the engine, and only Chromium can be asked for another screen.

use browser_tests::class::codes;
use browser_tests::session::Key;
use browser_tests::setting::place;
use browser_tests::site::{part, program, without};
use browser_tests::{Engine, Missing, Session, Site, in_engines};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use xtask::server::Fault;

in_engines! {
    no_live_page_breaks_a_rule in chromium;
    no_static_page_breaks_a_rule in chromium;
    the_page_for_unknown_addresses_breaks_no_rule in chromium;
    no_embedded_page_breaks_a_rule in chromium;
    no_state_of_the_quiz_breaks_a_rule in chromium;
    no_state_of_the_organisation_breaks_a_rule in chromium;
    no_state_of_the_crowd_breaks_a_rule in chromium;
    no_answer_to_a_figure_breaks_a_rule in chromium;
    no_figure_that_is_pointed_at_breaks_a_rule in chromium;
    no_state_of_class_mode_breaks_a_rule in chromium;
    no_state_of_the_class_results_breaks_a_rule in chromium;
    no_state_of_what_is_kept_breaks_a_rule in chromium;
    the_single_file_breaks_no_rule in chromium;
}

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS: [u32; 2] = [390, 1280];
/// The rules that depend on colours: of all of axe's, this one.
const OF_COLOUR: [&str; 1] = ["color-contrast"];

/// Each broken rule with the element that breaks it, as lines.
const JUDGE: &str = "return axe.run(arguments[1] ? document.querySelector(arguments[1]) : document, {
        runOnly: { type: arguments[2], values: arguments[0] },
        resultTypes: ['violations'],
    }).then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) =>
        `${rule.id} (${rule.impact}) at ${node.target.join(' ')}: `
            + node.any.concat(node.all, node.none).map((check) => check.message).join('; '))))";

/// A browser with the rules at hand.
struct Judge {
    browser: Session,
    axe: String,
    /// Each broken rule with the element that breaks it, and where.
    broken: BTreeMap<String, Vec<String>>,
}

impl Judge {
    fn new(engine: Engine) -> Self {
        let path = place("PARADOKS_AXE");
        let axe = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { browser: Session::open(engine), axe, broken: BTreeMap::new() }
    }

    /// Judges the page shown with everything on it open, on every screen and in light and dark.
    fn judge(&mut self, page: &str) {
        self.browser.open_all();
        self.judge_part(None, page);
    }

    /// Judges a part of the page shown, or all of it.
    fn judge_part(&mut self, part: Option<&str>, page: &str) {
        let browser = &self.browser;
        browser.script(&self.axe, json!([]));
        for width in WIDTHS {
            browser.resize(width, 844);
            // Every rule in one light; what the dark can change is judged there, too.
            for (scheme, rules, kind) in [("light", &TAGS[..], "tag"), ("dark", &OF_COLOUR[..], "rule")] {
                browser.prefer(scheme);
                let found = browser.script(JUDGE, json!([rules, part, kind]));
                for rule in found.as_array().into_iter().flatten().filter_map(|rule| rule.as_str()) {
                    self.broken.entry(rule.to_owned()).or_default().push(format!("{page} {width} px {scheme}"));
                }
            }
        }
    }

    fn assert_nothing_broken(&self) {
        let rules = self.broken.iter().map(|(rule, places)| format!("{rule}\n  on {}", places.join(", ")));
        let rules: Vec<String> = rules.collect();
        assert!(rules.is_empty(), "broken rules:\n{}", rules.join("\n"));
    }
}

fn no_live_page_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    for page in site.pages() {
        judge.browser.read(&site.url(&page.path));
        judge.browser.until_complete();
        judge.judge(&page.path);
    }
    judge.assert_nothing_broken();
}

/// The same pages, with drawings instead of canvases and without the theme's control.
fn no_static_page_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::failing(vec![Fault::Hang(program())]), Judge::new(engine));
    let beside = site.extra_pages("id");
    for page in [&site.steps("en")[0], &site.steps("id")[2], site.whole("id")].into_iter().chain(beside) {
        judge.browser.go(&site.url(&page.path));
        judge.judge(&page.path);
    }
    judge.assert_nothing_broken();
}

fn the_page_for_unknown_addresses_breaks_no_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    judge.browser.go(&site.url("/nowhere"));
    judge.judge("/nowhere");
    judge.assert_nothing_broken();
}

fn no_embedded_page_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    for path in
        ["/embed/id/tebak/?until=9", "/embed/en/three-shocks/shocks/", "/embed/en/guess/crowd/", "/embed/id/kuis/"]
    {
        judge.browser.read(&site.url(path));
        judge.browser.until_complete();
        judge.judge(path);
    }
    judge.assert_nothing_broken();
}

fn no_state_of_the_quiz_breaks_a_rule(engine: Engine) {
    const QUIZ: Option<&str> = Some(".quiz");
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    let url = site.url(&site.steps("id")[7].path);
    let keep = "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 1, done: { quiz: arguments[0] } }))";
    judge.browser.read(&url);
    judge.judge_part(QUIZ, "the start");
    judge.browser.click(".quiz button.first");
    judge.browser.until("it begins", "return document.querySelector('.quiz-kinds') !== null");
    judge.judge_part(QUIZ, "the kind of work");
    // A teacher who has answered nothing, half, everything, and everything with "not sure".
    for answers in [
        "------------------",
        "abcda-------------",
        "abcdabcdababc-----",
        "abcdabcdabacbdaacb",
        "eeeeeeeeeeeeeeeeee",
        "abcdabcdabdddddddd",
    ] {
        judge.browser.script(keep, json!([format!("cd{answers}")]));
        judge.browser.reload();
        judge.browser.until_live();
        judge.judge_part(QUIZ, answers);
        if answers.starts_with("abcda-") || answers.starts_with('-') {
            judge.browser.click(".quiz button.first");
            judge.browser.until("it is told", "return document.querySelector('.quiz-told').textContent !== ''");
            judge.judge_part(QUIZ, "without a choice");
        }
    }
    judge.browser.go(&site.url("/nowhere"));
    judge.browser.read(&format!("{url}#quiz=r1"));
    judge.judge_part(QUIZ, "a damaged link");
    judge.browser.script(keep, json!(["cdabcdabcdabacbdaacb"]));
    judge.browser.reload();
    judge.browser.until_live();
    let link = judge.browser.script("return document.getElementById('quiz-link').value", json!([]));
    judge.browser.go(&site.url("/nowhere"));
    judge.browser.read(link.as_str().unwrap_or_default());
    judge.judge_part(QUIZ, "somebody's result");
    judge.assert_nothing_broken();
}

fn no_state_of_the_organisation_breaks_a_rule(engine: Engine) {
    const MODEL: Option<&str> = Some(".organisation");
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    let url = site.url(&site.steps("id")[4].path);
    judge.browser.read(&url);
    judge.judge_part(MODEL, "the question");
    judge.browser.click(".organisation-ask button:first-of-type");
    judge.browser.until("months pass", "return document.querySelector('.months') !== null");
    judge.judge_part(MODEL, "months that pass");
    for state in ["", "#shock=credit&month=17", "#shock=lockdown&month=0", "#kept=credit&share=80&service.people=300"] {
        judge.browser.go(&site.url("/nowhere"));
        judge.browser.read(&format!("{url}{state}"));
        judge.browser.until("the runs are there", "return document.querySelector('.months') !== null");
        judge.judge_part(MODEL, &format!("the run {state}"));
        judge.browser.open_all();
        judge.judge_part(MODEL, &format!("the run {state} with everything open"));
    }
    judge.browser.go(&site.url("/nowhere"));
    judge.browser.read(&format!("{url}#shock=flood"));
    judge.browser.until("a notice is shown", "return document.querySelector('.organisation-notice') !== null");
    judge.judge_part(MODEL, "a damaged address");
    judge.assert_nothing_broken();
}

fn no_state_of_the_crowd_breaks_a_rule(engine: Engine) {
    const CROWD: Option<&str> = Some("#figure-crowd");
    let lacks: [(&str, Vec<Fault>); 4] = [
        ("the crowd", Vec::new()),
        ("without its part", without(&part("split_crowd"))),
        ("without its file", without("/record/crowd.csv")),
        ("on its way", vec![Fault::Hang("/record/crowd.csv".into())]),
    ];
    let mut broken = Vec::new();
    for (place, (state, faults)) in lacks.into_iter().enumerate() {
        let (site, mut judge) = (Site::failing(faults), Judge::new(engine));
        let reveal = |judge: &Judge, fragment: &str| {
            judge.browser.go(&site.url("/nowhere"));
            judge.browser.read(&site.url(&format!("{}{fragment}", site.steps("id")[0].path)));
            judge.browser.open_all();
        };
        reveal(&judge, "");
        let stands = [".crowd canvas", ".crowd-wait button", ".crowd-wait button", ".crowd-still"][place];
        judge.browser.until_true(state, |browser| browser.count(stands) == 1);
        judge.judge_part(CROWD, state);
        if place == 0 {
            reveal(&judge, "#figure-crowd&by=company&at=intel");
            judge.browser.until("a group is said", "return document.querySelector('.crowd canvas') !== null");
            judge.judge_part(CROWD, "a group pointed out");
        }
        broken.push(judge);
    }
    broken.iter().for_each(Judge::assert_nothing_broken);
}

fn no_state_of_what_is_kept_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    judge.browser.read(&site.url(&site.steps("id")[0].path));
    judge.browser.until_kept();
    let tell = "document.documentElement.dataset.kept = arguments[0];
        dispatchEvent(new Event('kept'));
        document.querySelector('[data-notice=newer]').hidden = arguments[0] !== 'newer'";
    for (state, buttons) in [("off", 1), ("filling", 0), ("kept", 1), ("newer", 2), ("failed", 1)] {
        judge.browser.script(tell, json!([state]));
        judge.browser.until_true(state, |browser| browser.count(".offline button") == buttons);
        judge.judge_part(Some(".foot"), state);
        judge.judge_part(Some("[data-notice=newer]"), state);
    }
    judge.assert_nothing_broken();
}

/// Live, and as text where the program cannot start.
fn the_single_file_breaks_no_rule(engine: Engine) {
    let file = format!("file://{}", place("PARADOKS_DIST").join("ai-paradox.html").display());
    let mut live = Judge::new(engine);
    live.browser.read(&file);
    live.judge("live");
    let mut told = Judge { browser: Session::lacking(engine, Missing::WebAssembly), ..Judge::new(engine) };
    told.browser.go(&file);
    told.browser.until_true("it says so", |browser| browser.is_shown("[data-notice=no-app]"));
    told.judge_part(None, "as text");
    [live, told].iter().for_each(Judge::assert_nothing_broken);
}

/// A reader who has answered everything, with every record shown and one guess that cannot be read.
fn no_answer_to_a_figure_breaks_a_rule(engine: Engine) {
    const DONE: &str = r#"{ "version": 1, "done": { "guess": 50000, "matched": [1, 2, 1],
        "drawing": [5000, 10000, 20000, 40000, 80000, 160000, 80000, 40000, 20000, 10000, 5000, 0],
        "said": [true, false, true, null, false, true, false, true],
        "belief": { "path": [{ "at": 50, "after": null }, { "at": 20, "after": 3 }], "opened": [3, 4] },
        "shown": ["Wave", "Shocks", "Growing"] } }"#;
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    judge.browser.read(&site.url("/id/refleksi/"));
    judge.browser.script("localStorage.setItem('paradoks-ai.done', arguments[0])", json!([DONE]));
    for place in [0, 1, 2, 3, 5, 8] {
        let path = &site.steps("en")[place].path;
        judge.browser.read(&site.url(path));
        if place == 0 {
            judge.browser.type_into("#guess-typed", "many");
        }
        let shown = "return document.querySelector('[data-waits]') === null";
        judge.browser.until("everybody stands", shown);
        for details in ["closed", "open"] {
            judge.judge(&format!("{path}, answered, with cards {details}"));
            judge.browser.open_all();
        }
    }
    judge.browser.click(".path .button");
    judge.judge("the question before all is wiped");
    for page in site.extra_pages("en").iter().filter(|page| page.path.ends_with("/my-path/")) {
        judge.browser.read(&site.url(&page.path));
        assert!(judge.browser.count(".my-step") > 4, "there is a path to judge");
        judge.judge("the reader's own path");
    }
    judge.assert_nothing_broken();
}

fn no_state_of_class_mode_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    let open = |judge: &Judge, step: usize, fragment: &str| {
        judge.browser.go(&site.url("/nowhere"));
        judge.browser.read(&site.url(&format!("{}#class{fragment}", site.steps("id")[step].path)));
        judge.browser.until("class mode is here", "return document.getElementById('class-here') !== null");
    };
    // Where the bar may stand over it: keys bring it into view, a pointer would scroll.
    let press = |judge: &Judge, button: &str| {
        judge.browser.script("document.querySelector(arguments[0]).focus()", json!([button]));
        judge.browser.press(Key::Enter);
    };
    open(&judge, 6, "");
    judge.judge_part(None, "class mode, the title");
    judge.browser.until_true("the question is shown", |browser| {
        browser.press(Key::PageDown);
        browser.count(".class-hint") == 1
    });
    judge.browser.click(".class-hint summary");
    judge.browser.click(".class-keys summary");
    judge.judge_part(None, "class mode, the question with its hint and all keys");
    judge.browser.press(Key::Letter('b'));
    judge.browser.until("it is blank", "return document.querySelector('.class-blank') !== null");
    judge.judge_part(None, "class mode, a blank screen");
    open(&judge, 6, "");
    judge.browser.press(Key::Letter('v'));
    judge.browser.until("the form is here", "return document.querySelector('.class-own') !== null");
    press(&judge, ".class-own button");
    judge.browser.until("it is told", "return document.querySelector('.class-own .fault').textContent !== ''");
    judge.judge_part(None, "class mode, a question that lacks something");
    open(&judge, 5, "&votes=1.k");
    judge.browser.until("the vote is here", "return document.querySelector('.class-counter') !== null");
    judge.judge_part(None, "class mode, a vote, and a damaged link");
    press(&judge, ".class-counter button:last-of-type");
    let link = "return document.getElementById('votes-link').value.split('#class')[1]";
    let link = judge.browser.script(link, json!([])).as_str().unwrap_or_default().to_owned();
    judge.browser.script("localStorage.clear()", json!([]));
    open(&judge, 5, &link);
    judge.browser.until("it came with a link", "return document.querySelector('.class-notice button') !== null");
    judge.judge_part(None, "class mode, a vote out of a link");
    judge.assert_nothing_broken();
}

fn no_state_of_the_class_results_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    let codes = codes(4);
    judge.browser.read(&site.url(&format!("/id/hasil-kelas/#code={}", codes.join(","))));
    judge.browser.until_true("the codes are counted", |browser| browser.count("#figure-class") == 1);
    judge.judge("the class's results");
    judge.browser.script("location.hash = 'code=r1,r2'", json!([]));
    judge.browser.until("what is no code is told", "return document.querySelector('.tally-refused') !== null");
    judge.browser.click(".tally .forget button");
    judge.judge_part(None, "the class's results, with bad codes, before a class is deleted");
    judge.browser.click(".tally-carry summary");
    judge.browser.until("the class can be carried", "return document.querySelector('.tally-carry .qr') !== null");
    judge.browser.click(".tally-class button");
    judge.browser.until("there are two classes", "return document.getElementById('tally-class') !== null");
    judge.judge_part(None, "the class's results, a second class");
    judge.assert_nothing_broken();
}

/// Beside its text, and brought over the lower half of a small screen.
fn no_figure_that_is_pointed_at_breaks_a_rule(engine: Engine) {
    let (site, mut judge) = (Site::serve(), Judge::new(engine));
    let number = "a[data-state*='show=information&at=']";
    for (width, is_raised) in [(390, true), (1280, false)] {
        judge.browser.resize(width, 844);
        judge.browser.read(&site.url(&site.steps("en")[2].path));
        judge.browser.open_records();
        judge.browser.until_complete();
        judge.browser.script(&format!("document.querySelector(\"{number}\").scrollIntoView({{ block: 'center' }})"), json!([]));
        judge.browser.click(number);
        judge.browser.until("it is shown", "return document.querySelector('a[data-state]:focus')?.matches('[data-shown]')");
        assert_eq!(judge.browser.count(".figure[data-raised]") > 0, is_raised);
        judge.browser.script(&judge.axe, json!([]));
        for (scheme, rules, kind) in [("light", &TAGS[..], "tag"), ("dark", &OF_COLOUR[..], "rule")] {
            judge.browser.prefer(scheme);
            let found = judge.browser.script(JUDGE, json!([rules, Option::<&str>::None, kind]));
            for rule in found.as_array().into_iter().flatten().filter_map(|rule| rule.as_str()) {
                judge.broken.entry(rule.to_owned()).or_default().push(format!("pointed at, {width} px {scheme}"));
            }
        }
    }
    judge.assert_nothing_broken();
}
