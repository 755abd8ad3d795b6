//! Laws of the pages made for paper and for a class: they give nothing away, and their codes lead where they say.
#![allow(clippy::unwrap_used, reason = "a test that cannot read a page has failed")]

use paradoks::extra_pages::EXTRA_PAGES;
use paradoks::i18n::{Lang, Words, all, key};
use paradoks::model::class::tally::Tally;
use paradoks::model::guess::{LEAST, MOST};
use paradoks::model::quiz::{
    ANSWERS, Choice, Chosen, Evidence, FEWEST_KNOWN, Leaning, QUIZ, SITUATIONS, SKILLS, Side, leanings, standing,
};
use paradoks::prose::{Page, number};
use paradoks::record::{CLAIMS, QUARTERS, Value};
use paradoks::story::STEPS;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct ExtraPageProps {
    name: &'static str,
    lang: Lang,
    home: &'static str,
}

#[component]
fn Written(props: &ExtraPageProps) -> Html {
    let words: &'static Words = Box::leak(Box::new(words(props.lang)));
    let mut page = Page::new(words, "/below/", false);
    page.home = props.home;
    (EXTRA_PAGES.iter().find(|side| side.name == props.name).unwrap().page.body)(&page)
}

fn words(lang: Lang) -> Words {
    all(lang)
}

/// The HTML of a page beside the story.
fn written(name: &'static str, lang: Lang, home: &'static str) -> String {
    let props = ExtraPageProps { name, lang, home };
    let mut rendering = Box::pin(yew::LocalServerRenderer::<Written>::with_props(props).hydratable(false).render());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// What a page says, names for those who cannot see it included.
fn said(html: &str) -> String {
    let labels = html.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let texts = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    labels.chain(texts).collect::<Vec<_>>().join(" ")
}

#[test]
fn worksheet_and_poster_give_nothing_away() {
    for lang in Lang::ALL {
        let words = words(lang);
        for name in ["worksheet", "poster"] {
            let said = said(&written(name, lang, "https://example.org/below/"));
            assert!(said.len() > 500, "the {name} is read");
            for claim in CLAIMS {
                let counts = match claim.value {
                    // The ends of the scale to guess on stand there, and give nothing away.
                    Value::Count(count) => count > 1_000 && ![LEAST, MOST].map(u64::from).contains(&count),
                    Value::Percent(..) => true,
                    Value::Number(..) | Value::Year(_) | Value::Date(..) | Value::Unsaid => false,
                };
                let number = number(&words, &claim);
                assert!(!counts || !said.contains(&number), "the {name} says {number}");
            }
            for quarter in QUARTERS.iter().filter(|quarter| quarter.year >= 2023) {
                assert!(!said.contains(&words.count(quarter.people.into())), "the {name} tells a quarter");
            }
        }
    }
}

/// The drawings of a class, each from its own attributes to its end.
fn drawings<'a>(html: &'a str, class: &str) -> impl Iterator<Item = &'a str> {
    let class = format!("class=\"{class}\"");
    let drawings = html.split("<svg ").skip(1).map(|rest| rest.split("</svg>").next().unwrap_or_default());
    drawings.filter(move |drawing| drawing.split('>').next().is_some_and(|tag| tag.contains(&class)))
}

#[test]
fn the_worksheet_draws_only_the_quarters_that_are_known_before() {
    let html = written("worksheet", Lang::Id, "");
    let wave = drawings(&html, "plain").nth(1).unwrap();
    let soft = wave.matches("fill=\"var(--soft)\"").count();
    // Twelve columns; axes and the word in the empty room are texts of the same colour.
    assert_eq!(soft - wave.matches("<text").count(), 12);
}

/// The text of a QR code that stands on a page as a path.
fn read(svg: &str) -> String {
    let side: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let path = svg.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let length = rest.split('v').next().unwrap();
        let [x, y, length]: [usize; 3] = [x, y, length].map(|number| number.parse().unwrap());
        dark[y * side + x..y * side + x + length].fill(true);
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 3, side * 3, |x, y| {
        if dark[y / 3 * side + x / 3] { 0 } else { 255 }
    });
    image.detect_grids()[0].decode().unwrap().1
}

fn codes(html: &str) -> Vec<String> {
    drawings(html, "qr").map(read).collect()
}

#[test]
fn every_step_has_a_code_that_opens_it_for_a_reader() {
    for lang in Lang::ALL {
        let address = |step: usize| format!("https://example.org/below/{}", lang.path(STEPS[step].slug));
        let html = written("classroom", lang, "https://example.org/below/");
        let expected: Vec<String> = (0..STEPS.len()).map(address).collect();
        assert_eq!(codes(&html), expected);
        for link in &expected {
            for way in ["", "#class"] {
                assert!(html.contains(&format!("href=\"{link}{way}\"")), "there is a link to {link}{way}");
            }
        }
        for name in ["worksheet", "poster"] {
            assert_eq!(codes(&written(name, lang, "https://example.org/below/")), [address(0)], "{name}");
        }
    }
}

#[test]
fn where_nobody_knows_the_host_there_is_no_code_and_the_page_says_why() {
    for lang in Lang::ALL {
        let html = written("classroom", lang, "");
        assert!(codes(&html).is_empty() && html.contains("class=\"qr-none\""));
        assert!(html.contains(&format!("href=\"/below/{}#class\"", lang.path(STEPS[0].slug))));
        assert!(codes(&written("poster", lang, "")).is_empty());
    }
}

/// The texts of the elements of a tag within a part of a page, without their marks.
fn texts(html: &str, tag: &str) -> Vec<String> {
    let open = format!("<{tag}");
    let elements = html.split(&open).skip(1).filter(|rest| rest.starts_with(['>', ' ']));
    let inner = elements.filter_map(|rest| rest.split_once('>')?.1.split(&format!("</{tag}>")).next());
    inner.map(|inner| said(&format!("<x>{inner}")).trim().to_owned()).collect()
}

/// What stands in an element of a class, up to the end of its tag.
fn part<'a>(html: &'a str, class: &str, tag: &str) -> &'a str {
    let at = html.split_once(&format!("class=\"{class}\"")).unwrap_or_else(|| panic!("there is no {class}")).1;
    at.split(&format!("</{tag}>")).next().unwrap_or_default()
}

/// What was answered, in a numbering of all sets of answers to so many questions; the last choice is "not sure".
fn answered<const N: usize>(set: usize) -> [Option<Choice>; N] {
    std::array::from_fn(|place| match set / (ANSWERS + 1).pow(place as u32) % (ANSWERS + 1) {
        ANSWERS => Some(Choice::NotSure),
        answer => Some(Choice::Answer(answer)),
    })
}

/// Whoever counts on paper comes to what the program comes to: the stairs, followed as the sheet says, and the circles.
/// Steps that are coprime to the number of choices meet all of them everywhere.
#[test]
fn the_quiz_on_paper_counts_as_the_program_does() {
    let html = written("quiz_paper", Lang::En, "https://example.org/below/");
    let words = words(Lang::En);
    let levels = [key::quiz_level::NEVER, key::quiz_level::ONCE, key::quiz_level::MORE].map(|level| words.text(level));
    let stairs = texts(part(&html, "paper-stairs", "ol"), "li");
    let stairs: Vec<(bool, usize, bool)> = stairs
        .iter()
        .map(|stair| {
            let level = levels.iter().rposition(|level| stair.contains(level)).unwrap();
            (stair.contains('↓'), level, stair.contains('★'))
        })
        .collect();
    assert_eq!(stairs.len(), 6, "three levels, with a star and without");
    for kind in QUIZ.kinds {
        let daily: Vec<usize> = kind.daily().collect();
        for set in (0..(ANSWERS + 1).pow(SKILLS as u32)).step_by(7) {
            let evidence: Evidence = answered(set);
            let on = |stair: usize| -> Vec<usize> {
                let (_, here, star) = stairs[stair];
                let is_here = |skill: &usize| evidence[*skill] == Some(Choice::Answer(here));
                (0..SKILLS).filter(is_here).filter(|skill| daily.contains(skill) == star).collect()
            };
            let crosses = evidence.iter().filter(|choice| **choice != Some(Choice::NotSure)).count();
            let first = (0..stairs.len()).find(|stair| crosses >= FEWEST_KNOWN && !on(*stair).is_empty());
            let mut found: Vec<usize> = first.map(on).unwrap_or_default();
            if let Some(first) = first.filter(|first| stairs[*first].0) {
                found.extend(on(first + 1));
            }
            found.sort_unstable();
            let expected: Vec<usize> = standing(kind, &evidence).first().iter().map(|ranked| ranked.skill).collect();
            assert_eq!(found, expected, "{}: {evidence:?}", kind.name);
        }
    }
    let cells = texts(part(&html, "paper-grid", "tbody"), "td");
    assert_eq!(cells.len(), SITUATIONS * SKILLS + 1, "the corner of the head, and all others");
    for set in (0..(ANSWERS + 1).pow(SITUATIONS as u32)).step_by(1_999) {
        let chosen: Chosen = answered(set);
        let leaned = leanings(&QUIZ, &chosen);
        let written = std::array::from_fn::<_, SKILLS, _>(|skill| {
            let cell = |situation: usize| &cells[1 + situation * SKILLS + skill];
            let (mut left, mut circles) = (0, 0);
            for (situation, choice) in chosen.iter().enumerate() {
                let Some(Choice::Answer(answer)) = *choice else { continue };
                left += usize::from(!cell(situation).is_empty());
                circles += usize::from(cell(situation).contains(char::from(b'a' + answer as u8)));
            }
            assert_eq!((circles, left), (leaned[skill].times.into(), leaned[skill].possible.into()), "{chosen:?}");
            match (left, circles) {
                (0..3, _) => "-".to_owned(),
                (3, 2) => "3".to_owned(),
                _ => circles.to_string(),
            }
        });
        // What the sheet says to write is counted as the program counts the answers.
        let mut tally = Tally::default();
        let line = format!("1 00000000 {}", written.concat());
        assert_eq!(tally.add_paper(&line), Ok(()), "{line}");
        let more = |side: Side| (side == Side::More, side == Side::Unknown);
        let sides = tally.entries()[0].sides.map(more);
        assert_eq!(sides, leaned.map(Leaning::side).map(more), "{line}: {chosen:?}");
    }
    let told = said(&html);
    assert!(told.contains("fewer than five of your crosses") && FEWEST_KNOWN == 5, "it says when to stop");
    assert!(told.contains("Where only three rows") && told.contains("write 3"), "it says when two circles are enough");
}
