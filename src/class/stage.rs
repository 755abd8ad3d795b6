//! What class mode tells the style sheet, and what the teacher has set. Both hold for all steps: another step is another
//! page, on which class mode is drawn anew.

use super::{address, fit};
use crate::browser;
use std::cell::Cell;

/// What the style sheet is told on the page's root: what is shown, and how large.
const SHOWS: &str = "data-class";
const SIZE: &str = "data-class-size";
/// The size to begin with, and the largest; 0 is the smallest.
const USUAL: u8 = 2;
pub const LARGEST: u8 = 4;

/// Where class mode is opened, on every page that can be shown in it.
const TOGGLE: &str = "[data-island=class-toggle]";

/// What a teacher sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    /// How large the type is.
    pub size: u8,
    /// Whether letters do anything.
    pub letters: bool,
}

/// What holds until somebody sets it.
const UNSET: Set = Set { size: USUAL, letters: true };

thread_local! {
    static SET: Cell<Set> = const { Cell::new(UNSET) };
}

/// What the teacher has set.
pub fn set() -> Set {
    SET.get()
}

/// Remembers what the teacher has set.
pub fn remember(set: Set) {
    SET.set(set);
}

/// Tells the style sheet what is shown, and how large.
pub fn take(votes: bool, size: u8) {
    browser::set_state(SHOWS, Some(if votes { "votes" } else { "step" }));
    browser::set_state(SIZE, Some(&size.to_string()));
}

/// The page is itself again, and nothing is set.
pub fn give_back() {
    SET.set(UNSET);
    for state in [SHOWS, SIZE] {
        browser::set_state(state, None);
    }
    fit::give_back();
    browser::fill(false);
}

/// Whether the page that was shown in class mode is followed by another one to be shown in it.
pub fn goes_on() -> bool {
    address::is_asked() && browser::by_id("page").is_some_and(|page| !page.find_all(TOGGLE).is_empty())
}
