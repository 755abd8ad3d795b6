//! What a class has: class mode by its address, and codes of results.

use crate::{Session, Site};
use paradoks::model::quiz::code::{Shared, encode};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use serde_json::json;

/// What is shown of the step: everything that no other part of it is shown in.
const UNITS: &str = "main [data-class-shown]:not([data-class-split])";

/// Opens class mode by its address, as a prepared link does.
pub fn open(site: &Site, browser: &Session, step: usize) {
    browser.read(&site.url(&format!("{}#class", site.steps("en")[step].path)));
    until_at(browser, 1);
    // WebKit's window may have no keyboard yet.
    browser.until("class mode listens", "return document.activeElement?.id === 'class-here' && document.hasFocus()");
}

/// Waits until the unit of a place is shown, alone.
pub fn until_at(browser: &Session, place: usize) {
    let script = format!(
        "const here = document.getElementById('class-here')?.textContent ?? '';
        return here.startsWith('{place} of ') && document.querySelectorAll({UNITS:?}).length === 1 || here"
    );
    browser.until(&format!("unit {place} is shown alone"), &script);
}

/// Whether the unit shown can be seen where the reader looks, over the bar: every drawing of it, and a line of text, a
/// picture, or something to fill in.
const FILLED: &str = "const bar = document.getElementById('class-bar').getBoundingClientRect().top;
    const seen = ({ width, height, top, bottom }) => width > 1 && height > 1 && bottom > 0 && top < bar;
    const drawn = (canvas) => {
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value) => value !== 0);
    };
    const unit = document.querySelector(arguments[0]);
    if (!unit) return false;
    const picture = (part) => seen(part.getBoundingClientRect())
        && (part.localName !== 'canvas' || part.width > 0 && drawn(part)) && (part.localName !== 'img' || part.naturalWidth > 0);
    for (const drawing of unit.querySelectorAll('.chart, .crowd-picture')) {
        if (![...drawing.querySelectorAll('canvas, img, svg')].some(picture)) return false;
    }
    const words = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const word = words.currentNode;
        if (!word.data.trim() || !word.parentElement.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(word);
        if ([...range.getClientRects()].some(seen)) return true;
    }
    return [unit, ...unit.querySelectorAll('canvas, img, input')].some((part) =>
        part.matches('canvas, img, input') && picture(part))";

/// Waits until something of the unit shown can be seen.
pub fn until_filled(browser: &Session, what: &str) {
    browser.until_true(&format!("something is seen: {what}"), |browser| {
        browser.script(FILLED, json!([UNITS])) == json!(true)
    });
}

/// Where one is, as the bar says it; nothing at the vote.
pub fn place(browser: &Session) -> Option<String> {
    let script = "return document.querySelector('.class-votes') ? null
        : document.getElementById('class-here').firstChild.textContent";
    browser.script(script, json!([])).as_str().map(str::to_owned)
}

/// Goes on to the next unit, and opens on the way what is closed. False at the vote, where there is none.
pub fn go_on(browser: &Session) -> bool {
    let before = place(browser);
    browser.until_true("the next unit is shown", |browser| {
        browser.script("document.querySelector('.class-first').click()", json!([]));
        // It is counted anew when a record opens: the place before the stroke alone says whether it was left.
        let now = place(browser);
        let number = |place: &Option<String>| {
            place.as_ref().and_then(|place| place.split(' ').find_map(|word| word.parse::<u32>().ok()))
        };
        number(&now) != number(&before)
    });
    place(browser).is_some()
}

/// So many different codes of results, in each of which something is suggested.
pub fn codes(count: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            // The figures of a number, one a skill, of which none is the last: something is missing of each.
            let level = |skill: usize| (place + 1) * 7 / (ANSWERS - 1).pow(skill as u32) % (ANSWERS - 1);
            let evidence: [Choice; SKILLS] = std::array::from_fn(|skill| Choice::Answer(level(skill)));
            let sides = std::array::from_fn(|skill| if (place >> skill) % 2 == 0 { Side::More } else { Side::Less });
            encode(&Shared::Result(place % QUIZ.kinds.len(), evidence, sides))
        })
        .collect()
}
