//! Laws of the chips: each says the number that its source has in the list of its page, and no more than it has to.
#![allow(clippy::unwrap_used, reason = "a test that cannot read a page has failed")]

use paradoks::i18n::{Lang, Words, all};
use paradoks::prose::{Page, sources, standing};
use paradoks::record::{SOURCES, Standing};
use paradoks::story::STEPS;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct StepProps {
    step: usize,
    lang: Lang,
}

#[component]
fn Written(props: &StepProps) -> Html {
    let words: &'static Words = Box::leak(Box::new(all(props.lang)));
    let page = Page::new(words, "/", false);
    let body = (STEPS[props.step].page.body)(&page);
    html! { <>{ body }{ sources(&page) }</> }
}

/// The HTML of a step with its list of sources.
fn written(step: usize, lang: Lang) -> String {
    let renderer = yew::LocalServerRenderer::<Written>::with_props(StepProps { step, lang }).hydratable(false);
    let mut rendering = Box::pin(renderer.render());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// A chip as a page has it.
struct Chip<'a> {
    source: &'a str,
    standing: &'a str,
    label: &'a str,
    inside: &'a str,
}

fn chips(html: &str) -> Vec<Chip<'_>> {
    let links = html.split("<a ").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let attribute = |name: &str| tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        Some(Chip {
            source: attribute("href")?.strip_prefix("#source-")?,
            standing: attribute("class")?.strip_prefix("chip chip-")?,
            label: attribute("aria-label")?,
            inside: rest.split_once("</a>").unwrap().0,
        })
    });
    links.collect()
}

/// What stands in an element of a class.
fn within<'a>(html: &'a str, class: &str) -> &'a str {
    let inside = html.split_once(&format!("<span class=\"{class}\">")).unwrap_or_else(|| panic!("{html}")).1;
    inside.split_once("</span>").unwrap().0
}

fn pages() -> impl Iterator<Item = (usize, Lang, String)> {
    let steps = || (0..STEPS.len()).flat_map(|step| Lang::ALL.map(|lang| (step, lang)));
    steps().map(|(step, lang)| (step, lang, written(step, lang)))
}

#[test]
fn a_chip_says_the_number_of_its_source() {
    let mut seen = 0;
    for (step, lang, html) in pages() {
        let list: Vec<&str> =
            html.split("<li id=\"source-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for chip in chips(&html) {
            let place = list.iter().position(|listed| *listed == chip.source).unwrap();
            assert_eq!(
                within(chip.inside, "chip-number"),
                (place + 1).to_string(),
                "step {step} {lang:?}: {}",
                chip.inside
            );
            seen += 1;
        }
    }
    assert!(seen > 150, "{seen} chips");
}

#[test]
fn a_chip_tells_publisher_date_and_standing_and_says_only_what_is_not_simply_borne_out() {
    for (step, lang, html) in pages() {
        let words = all(lang);
        for chip in chips(&html) {
            let kind = Standing::ALL.into_iter().find(|kind| kind.name() == chip.standing).unwrap();
            let source = SOURCES.iter().find(|source| source.id == chip.source).unwrap();
            let said = words.text(standing(kind));
            let tip = chip.label.replace("&amp;", "&");
            for part in [source.publisher, &words.date(source.date), said] {
                assert!(tip.contains(part), "step {step} {lang:?}: “{tip}” lacks “{part}”");
            }
            let (before, _) = chip.inside.split_once("<span class=\"chip-number\">").unwrap();
            assert_eq!(before.contains(said), kind != Standing::Supported, "step {step} {lang:?}: {before}");
        }
    }
}

/// Two chips that say the same stand in one paragraph only where another stands between them.
#[test]
fn a_source_is_cited_once_where_nothing_else_is_cited_in_between() {
    for (step, lang, html) in pages() {
        for paragraph in html.split("<p").skip(1).filter_map(|rest| rest.split_once("</p>")).map(|(inside, _)| inside) {
            for pair in chips(paragraph).windows(2) {
                let same = (pair[0].source, pair[0].standing) == (pair[1].source, pair[1].standing);
                assert!(!same, "step {step} {lang:?} cites {} twice: {paragraph}", pair[0].source);
            }
        }
    }
}
