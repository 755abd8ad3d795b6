//! What a number of the running text asks its figure to show, as long as it is pointed at.

use crate::browser;
use crate::effect::use_effect_on;
use yew::prelude::*;

/// Under this name the page's root says what is pointed at: `figure-wave&at=0.12`. An event of this name tells of changes.
pub const POINTED: &str = "pointed";
/// Under this name it says that nobody points: the text in view is followed, and nothing is announced.
const FOLLOWED: &str = "followed";

/// What a figure is asked to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// What an address says behind the figure's name.
    pub state: String,
    /// Whether a reader pointed there, and is told; otherwise the text has come into view.
    pub by_hand: bool,
}

fn asked_of(figure: &str) -> Option<Pointed> {
    let pointed = browser::root_data(POINTED)?;
    let state = pointed.strip_prefix("figure-")?.strip_prefix(figure)?;
    let by_hand = browser::root_data(FOLLOWED).is_none();
    // Another figure's name may begin like this one's.
    (state.is_empty() || state.starts_with('&')).then(|| Pointed { state: state.to_owned(), by_hand })
}

/// What a figure is asked to show now.
#[hook]
pub fn use_pointed(figure: &'static str) -> Option<Pointed> {
    let asked = use_state_eq(|| asked_of(figure));
    let setter = asked.setter();
    use_effect_on((), move |()| {
        let listener = browser::on_event(POINTED, move || setter.set(asked_of(figure)));
        move || drop(listener)
    });
    (*asked).clone()
}
