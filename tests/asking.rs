//! What pupils get before they have answered asks and does not answer: names, addresses, headlines and descriptions of
//! steps, the drawing that a link shows, the worksheet, the quiz on paper, the poster.
#![allow(clippy::unwrap_used, reason = "a test that cannot read a page has failed")]

use paradoks::extra_pages::{EXTRA_PAGES, ExtraPage};
use paradoks::figure::scene::{DrawContext, Mark};
use paradoks::figure::sizes::NARROW;
use paradoks::i18n::{Lang, Words, all, key};
use paradoks::model::guess::{LEAST, MOST};
use paradoks::prose::{Page, number, plain};
use paradoks::record::{CLAIMS, Value};
use paradoks::story::STEPS;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

/// Words by which the answer of a step would be given away, in Indonesian and in English.
const ANSWERS: [(&str, [&[&str]; 2]); 9] = [
    ("guess", [&["bergantung pada siapa"], &["depend on who", "depends on who"]]),
    ("wave", [&["kuartal pertama 2023", "awal 2023"], &["first quarter of 2023", "early 2023", "peaked in"]]),
    ("shocks", [&["satu sektor", "sektor informasi"], &["one sector", "information sector"]]),
    (
        "growing",
        [
            &["tumbuh sambil", "tujuh dari delapan", "sedang tumbuh", "tanpa merekrut"],
            &["growing while", "while growing", "seven of eight", "growth without"],
        ],
    ),
    ("inside", [&["tata usaha", "kerja tangan"], &["clerical", "manual trades"]]),
    ("ai_role", [&["tidak disebut", "paling sering disebut"], &["not mentioned", "named most often"]]),
    (
        "openings",
        [&["datang daripada yang pergi", "juga membuat pekerjaan"], &["to come than to go", "also makes jobs"]],
    ),
    ("quiz", [&["tujuh dari delapan", "berpikir analitis"], &["seven of the eight", "analytical thinking"]]),
    ("reflection", [&["dua tepat", "tepat sebagian"], &["two are right", "right in part"]]),
];

/// A page, by its place in the story or its name beside it.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Step(usize),
    ExtraPage(&'static str),
}

#[derive(Clone, PartialEq, Properties)]
struct BodyProps {
    lang: Lang,
    place: Place,
}

#[component]
fn Body(props: &BodyProps) -> Html {
    let words: &'static Words = Box::leak(Box::new(all(props.lang)));
    let mut page = Page::new(words, "/", false);
    page.home = "https://example.org/";
    match props.place {
        Place::Step(step) => (STEPS[step].page.body)(&page),
        Place::ExtraPage(name) => (extra_page(name).page.body)(&page),
    }
}

fn extra_page(name: &str) -> &'static ExtraPage {
    EXTRA_PAGES.iter().find(|page| page.name == name).unwrap()
}

/// A page's body as HTML.
fn html(lang: Lang, place: Place) -> String {
    let renderer = yew::LocalServerRenderer::<Body>::with_props(BodyProps { lang, place }).hydratable(false);
    let mut rendering = Box::pin(renderer.render());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return html;
        }
    }
}

/// What HTML says, names for those who cannot see it included.
fn said(html: &str) -> String {
    let labels = html.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let texts = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    labels.chain(texts).collect::<Vec<_>>().join(" ")
}

/// Everything that pupils get before they have answered: where it stands, and what it says.
fn got_before(words: &'static Words) -> Vec<(String, String)> {
    let mut got = Vec::new();
    for step in &STEPS {
        for (what, text) in [("name", step.nav), ("headline", step.title), ("description", step.page.description)] {
            got.push((format!("the {what} of {}", step.name), plain(words, words.text(text))));
        }
        got.push((format!("the address of {}", step.name), step.slug[words.lang.place()].replace('-', " ")));
        if let Some(drawing) = step.page.asks {
            let drawn = (drawing.scene)(&DrawContext { words, width: NARROW, height: drawing.narrow });
            let texts = drawn.marks.into_iter().filter_map(|mark| match mark {
                Mark::Text { text, .. } => Some(text),
                _ => None,
            });
            got.push((format!("the shared picture of {}", step.name), texts.collect::<Vec<_>>().join(" ")));
        }
    }
    for name in ["worksheet", "quiz_paper", "poster"] {
        got.push((format!("the {name}"), said(&html(words.lang, Place::ExtraPage(name)))));
        let description = words.text(extra_page(name).page.description);
        got.push((format!("the description of the {name}"), plain(words, description)));
    }
    got
}

#[test]
fn nothing_that_pupils_get_before_tells_an_answer() {
    for (place, lang) in Lang::ALL.into_iter().enumerate() {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        let findings = STEPS.iter().flat_map(|step| step.figures).map(|(_, title)| plain(words, words.text(*title)));
        // A title that asks is no finding.
        let findings: Vec<String> = findings.filter(|title| !title.ends_with('?')).collect();
        assert!(findings.len() > 8);
        for (what, text) in got_before(words) {
            let text = text.to_lowercase();
            for (step, answers) in ANSWERS {
                for answer in answers[place] {
                    assert!(!text.contains(answer), "{what} gives {step} away: {answer}");
                }
            }
            for finding in &findings {
                assert!(!text.contains(&finding.to_lowercase()), "{what} says: {finding}");
            }
        }
    }
}

#[test]
fn no_headline_or_description_says_a_number_of_the_record() {
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        let is_text =
            |what: &str| ["the name", "the headline", "the description"].iter().any(|text| what.starts_with(text));
        for (what, text) in got_before(words).into_iter().filter(|(what, _)| is_text(what)) {
            for claim in CLAIMS {
                let tells = match claim.value {
                    // The ends of the scale to guess on stand there, and give nothing away.
                    Value::Count(count) => count > 1_000 && ![LEAST, MOST].map(u64::from).contains(&count),
                    Value::Percent(..) => true,
                    Value::Number(..) | Value::Year(_) | Value::Date(..) | Value::Unsaid => false,
                };
                let number = number(words, &claim);
                assert!(!tells || !text.contains(&number), "{what} says {number}");
            }
        }
    }
}

#[test]
fn every_answer_listed_is_an_answer_of_the_story() {
    assert!(ANSWERS.iter().map(|(name, _)| *name).eq(STEPS.iter().map(|step| step.name)));
    for (place, lang) in Lang::ALL.into_iter().enumerate() {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        for (at, (step, (name, answers))) in STEPS.iter().zip(ANSWERS).enumerate() {
            let body = said(&html(lang, Place::Step(at))).to_lowercase();
            let titles = step.figures.iter().map(|(_, title)| words.text(*title).to_lowercase());
            let ledger = words.text(key::reflection::figure::TITLE).to_lowercase();
            let told: String = titles.chain([body, ledger]).collect();
            assert!(answers[place].iter().any(|answer| told.contains(answer)), "{name} says none of its answers");
        }
    }
}

#[test]
fn a_shared_picture_is_a_figure_that_asks() {
    let shared: Vec<_> = (0..STEPS.len()).filter_map(|step| Some((step, STEPS[step].page.asks?))).collect();
    assert!(shared.len() >= 3);
    for (step, drawing) in shared {
        let name = STEPS[step].page.drawings.iter().find(|shown| shown.drawing == drawing).unwrap().figure;
        let body = html(Lang::En, Place::Step(step));
        let figure = body.split(&format!("id=\"figure-{name}\"")).nth(1).unwrap().split("</figure>").next().unwrap();
        assert!(figure.contains("figure-how asks"), "{name} answers");
    }
}
