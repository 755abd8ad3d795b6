//! The passages that keep the record until it is asked for. They are the page's own; what the app adds is that the device
//! remembers which ones were opened, that a link to a figure opens its passage, and that paper has them all open.

use crate::browser::{self, Element};
use crate::effect::use_effect_on;
use crate::model::reader_state::Asked;
use crate::reader::use_store;
use yew::prelude::*;

/// What the passages of the page shown are, and how each says what was asked before it.
const PASSAGES: &str = "details.reveal";
const ASKED: &str = "data-asked";
/// Where pages are written with open passages: the whole story, and a figure alone. Nobody has opened those.
const WRITTEN_OPEN: &str = ".whole, [data-figure]";

/// Which page is shown; another one has other passages.
#[derive(PartialEq, Properties)]
pub struct RevealsProps {
    /// The number of the page.
    pub serial: u32,
}

/// Keeps the passages of the page true to what the device remembers. It draws nothing.
#[component]
pub fn Reveals(props: &RevealsProps) -> Html {
    let store = use_store();
    let before = use_mut_ref(|| (None::<u32>, Vec::<Asked>::new()));
    let opened = store.clone();
    use_effect_on((props.serial, store.state().shown.clone()), move |(serial, shown)| {
        let (page, before) = before.replace((Some(*serial), shown.clone()));
        // A link opens the passage of its figure as the page comes; later the reader opens and closes it.
        let is_new = page != Some(*serial);
        for (passage, asked) in passages() {
            if shown.contains(&asked) || is_new && holds_the_linked_figure(&passage) {
                passage.set_open(true);
            } else if before.contains(&asked) {
                passage.set_open(false);
            } else if page.is_none() && passage.is_open() && passage.closest(WRITTEN_OPEN).is_none() {
                // The reader did not wait for the app.
                opened.change(move |done| done.show(asked, true));
            }
        }
    });
    {
        let store = store.clone();
        use_effect_on(store.clone(), move |_| {
            let listener = browser::on_click(move |clicked| {
                let passage = clicked.closest("summary").and_then(|summary| summary.parent());
                let asked = passage.as_ref().filter(|passage| passage.is(PASSAGES)).and_then(asked);
                if let (Some(passage), Some(asked)) = (passage, asked) {
                    let opens = !passage.is_open();
                    passage.set_open(opens);
                    store.change(move |done| done.show(asked, opens));
                }
                // The passage is open or closed now: the browser would turn it back.
                asked.is_some()
            });
            move || drop(listener)
        });
    }
    use_effect_on((), |()| {
        let opened = std::cell::RefCell::new(Vec::<Element>::new());
        let listeners = browser::on_print(move |begins| {
            for passage in opened.take() {
                passage.set_open(false);
            }
            if begins {
                let closed = browser::all(PASSAGES).into_iter().filter(|passage| !passage.is_open());
                let closed: Vec<_> = closed.inspect(|passage| passage.set_open(true)).collect();
                opened.replace(closed);
            }
        });
        move || drop(listeners)
    });
    Html::default()
}

fn passages() -> impl Iterator<Item = (Element, Asked)> {
    browser::all(PASSAGES).into_iter().filter_map(|passage| asked(&passage).map(|asked| (passage, asked)))
}

fn asked(passage: &Element) -> Option<Asked> {
    Asked::named(&passage.attribute(ASKED)?)
}

fn holds_the_linked_figure(passage: &Element) -> bool {
    let fragment = browser::fragment();
    let figure = fragment.split('&').next().unwrap_or_default();
    figure.starts_with("figure-")
        && browser::by_id(figure).is_some_and(|figure| figure.closest(PASSAGES).as_ref() == Some(passage))
}
