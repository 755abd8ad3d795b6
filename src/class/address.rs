//! What an address says of class mode: that it is open, then the slide that is shown, then the vote, such as
//! `class&unit=3&votes=1.k.0-2-0-0-0.0-0-0-17-0.k7c0de`. A reload comes back there. A link to a block of a lesson says its
//! minutes, such as `class&minutes=9`; the clock takes them, and they are gone from the address.

use crate::browser;

/// How each part begins.
const CLASS_MODE: &str = "class";
const SLIDE: &str = "&unit=";
const VOTE: &str = "&votes=";
const MINUTES: &str = "&minutes=";

/// Whether the address asks for class mode.
pub fn is_asked() -> bool {
    !browser::class_fragment().is_empty()
}

/// Opens class mode in the address, or takes it out.
pub fn ask(open: bool) {
    if open != is_asked() {
        browser::set_class_fragment(if open { CLASS_MODE } else { "" });
    }
}

/// The place of the slide that is shown: the first where none is said.
pub fn slide() -> usize {
    let number = part(SLIDE).and_then(|number| number.parse::<usize>().ok());
    number.and_then(|number| number.checked_sub(1)).unwrap_or_default()
}

/// Says which slide is shown.
pub fn set_slide(place: usize) {
    write(place, vote().as_deref());
}

/// The minutes for which the clock is to be wound up, as a link to a block of a lesson says them; 0 where none does.
pub fn minutes() -> u32 {
    part(MINUTES).and_then(|minutes| minutes.parse().ok()).unwrap_or_default()
}

/// The vote, as text.
pub fn vote() -> Option<String> {
    part(VOTE)
}

/// Says which vote is shown; none where the step is.
pub fn set_vote(vote: Option<&str>) {
    write(slide(), vote);
}

/// What the link to a vote says.
pub fn of_vote(vote: &str) -> String {
    [CLASS_MODE, VOTE, vote].concat()
}

fn part(name: &str) -> Option<String> {
    let fragment = browser::class_fragment();
    let (_, rest) = fragment.split_once(name)?;
    Some(rest.split('&').next().unwrap_or_default().to_owned())
}

fn write(place: usize, vote: Option<&str>) {
    let slide = if place == 0 { String::new() } else { [SLIDE, &(place + 1).to_string()].concat() };
    let vote = vote.map(|vote| [VOTE, vote].concat()).unwrap_or_default();
    let fragment = [CLASS_MODE, &slide, &vote].concat();
    if fragment != browser::class_fragment() {
        browser::set_class_fragment(&fragment);
    }
}
