//! What a number of the running text asks its figure to show, as long as it is pointed at.

use crate::browser::{self, Element};
use crate::effect::use_effect_on;
use yew::prelude::*;

/// A number that points.
pub const NUMBER: &str = "a[data-state]";
/// What puts a raised figure back.
pub const LOWER: &str = ".figure-lower";
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
    let state = state_of(figure, &pointed)?.to_owned();
    Some(Pointed { state, by_hand: browser::root_data(FOLLOWED).is_none() })
}

/// What an address says of a figure behind its name, if it speaks of it.
fn state_of<'a>(figure: &str, address: &'a str) -> Option<&'a str> {
    let state = address.strip_prefix("figure-")?.strip_prefix(figure)?;
    // Another figure's name may begin like this one's.
    (state.is_empty() || state.starts_with('&')).then_some(state)
}

/// What the address says of a figure, if it speaks of it. Then a reader has taken it in hand, and it follows the text no
/// longer.
pub fn in_address(figure: &str) -> Option<String> {
    state_of(figure, &browser::fragment()).map(str::to_owned)
}

/// The numbers of the text that point at a figure.
pub fn numbers_of(figure: &str) -> Vec<Element> {
    browser::all(&[NUMBER, "[href^='#figure-", figure, "&']"].concat())
}

/// The number of the text that says what a figure shows, as it is printed there: the one that points, of several.
pub fn number_saying(figure: &str, state: &str) -> Option<String> {
    let mut saying = numbers_of(figure);
    saying.retain(|number| number.attribute("data-state").is_some_and(|said| said == state));
    let points = saying.iter().position(|number| number.is(":hover, :focus"));
    saying.get(points.unwrap_or_default()).map(Element::text)
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
