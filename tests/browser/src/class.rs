//! What a class has: class mode by its address, and codes of results.

use crate::{Session, Site};
use paradoks::model::quiz::code::{Shared, encode};
use paradoks::model::quiz::{QUIZ, SKILLS};

/// What is shown of the step: everything that no other part of it is shown in.
const UNITS: &str = "main [data-class-shown]:not([data-class-split])";

/// Opens class mode by its address, as a prepared link does.
pub fn open(site: &Site, browser: &Session, step: usize) {
    browser.read(&site.url(&format!("{}#class", site.steps("en")[step].path)));
    until_at(browser, 1);
    browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
}

/// Waits until the unit of a place is shown, alone.
pub fn until_at(browser: &Session, place: usize) {
    let script = format!(
        "const here = document.getElementById('class-here')?.textContent ?? '';
        return here.startsWith('{place} of ') && document.querySelectorAll({UNITS:?}).length === 1 || here"
    );
    browser.until(&format!("unit {place} is shown alone"), &script);
}

/// So many different codes of results.
pub fn codes(count: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            // Each place among the orders, by how many of the skills still left stand before each one.
            let (mut left, mut number): (Vec<usize>, usize) = ((0..SKILLS).collect(), place * 7);
            let order = std::array::from_fn(|_| {
                let chosen = number % left.len();
                number /= left.len();
                left.remove(chosen)
            });
            encode(&Shared::Result(place % QUIZ.kinds.len(), order))
        })
        .collect()
}
