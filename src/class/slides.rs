//! A step in the slides that are shown one at a time: a paragraph, a figure, a card, the question for the class. They are
//! found in the page as it is; attributes say which one is shown, and the style sheet hides the rest.

use crate::browser::{self, Element};

/// On what is shown, and on everything it stands in.
const SHOWN: &str = "data-class-shown";
/// On what is shown only in part.
const SPLIT: &str = "data-class-split";

/// What is never shown by itself: names above something, ways onward, sources, what a stranger to the device is asked.
const LEFT_OUT: &str = ".label, .onward, .sources, .fresh-start, h3, caption, thead";
/// What is shown piece by piece. An island is nothing by itself: what it draws stands where it stands.
const PARTED: &str = "main.step, .reveal, .revealed, .pair, .pair-text, .pair-figure, .prose, .cards, .evidence, [data-island], \
    .ledger, .ledger .table, .ledger table, .ledger tbody";
/// What is on the page, but not to be shown yet: what a closed passage keeps.
const KEPT: &str = ".reveal:not([open]) > :not(summary)";
/// What shows something without a word.
const DRAWN: &str = "canvas, img, input";
/// What opens a record. It is no slide: whoever goes on from what asks opens it.
const RECORD: &str = ".reveal > summary";
const CLOSED_RECORD: &str = ".reveal:not([open])";
/// What is closed and opens before one goes on.
const CLOSED: &str = ".turn:not([open]) > summary";
/// The way to the next step.
const ONWARD: &str = "main .onward a[rel=next]";

/// The slides of the step on the page, in order.
pub fn slides() -> Vec<Element> {
    let mut slides = Vec::new();
    if let Some(main) = main() {
        part(&main, &mut slides);
    }
    slides
}

fn main() -> Option<Element> {
    browser::by_id("page")?.find_all("main.step").into_iter().next()
}

fn part(element: &Element, slides: &mut Vec<Element>) {
    for child in element.children() {
        if child.is(LEFT_OUT) || child.is(KEPT) || child.is_hidden() || is_bare(&child) {
            continue;
        }
        if child.is(PARTED) && !child.children().is_empty() {
            part(&child, slides);
        } else if !child.is(RECORD) {
            slides.push(child);
        }
    }
}

/// Whether there is nothing in it to be shown: what stands there waits for something that the reader has not done.
fn is_bare(element: &Element) -> bool {
    element.text().trim().is_empty() && !element.is(DRAWN) && element.find_all(DRAWN).is_empty()
}

/// Shows one slide, and nothing else.
pub fn show(slide: Option<&Element>) {
    let Some(main) = main() else { return };
    for mark in [SHOWN, SPLIT] {
        for marked in main.find_all(&["[", mark, "]"].concat()) {
            marked.set_mark(mark, false);
        }
        main.set_mark(mark, false);
    }
    let Some(slide) = slide else { return };
    slide.set_mark(SHOWN, true);
    let mut around = slide.parent();
    while let Some(element) = around {
        element.set_mark(SHOWN, true);
        element.set_mark(SPLIT, true);
        if element == main {
            break;
        }
        around = element.parent();
    }
    browser::dispatch_event(browser::SLIDE);
}

/// Takes every mark away again.
pub fn unmark() {
    show(None);
}

/// What a slide is called: the name above it, or its own title.
pub fn name(slide: &Element) -> String {
    let titled = || slide.find_all("h1, h2, legend, strong").first().map(Element::text);
    let labelled = || {
        let section = slide.closest(".prose")?;
        section.find_all(".label").first().map(Element::text)
    };
    titled().or_else(labelled).unwrap_or_default()
}

/// Whether a slide is the question for the class.
pub fn is_question(slide: &Element) -> bool {
    slide.closest(".class-question").is_some()
}

/// Opens what is closed in a slide and worth opening first. False where nothing is.
pub fn open(slide: &Element) -> bool {
    slide.find_all(CLOSED).first().inspect(|summary| summary.click()).is_some()
}

/// Opens the record that follows a slide, where the next slide stands behind it. False where none does.
pub fn open_record(slide: &Element) -> bool {
    let closed = |summary: &Element| summary.closest(CLOSED_RECORD).is_some();
    let Some(record) = main().and_then(|main| main.find_all(RECORD).into_iter().find(closed)) else { return false };
    let next = slides().into_iter().skip_while(|other| other != slide).nth(1);
    let follows = slide.is_before(&record) && next.is_none_or(|next| record.is_before(&next));
    if follows {
        record.click();
    }
    follows
}

/// Goes on to the next step, where there is one.
pub fn go_on() -> bool {
    let link = browser::by_id("page").and_then(|page| page.find_all(ONWARD).into_iter().next());
    link.inspect(Element::click).is_some()
}
