//! The guess beside the record: in words, on the same scale as the counts, and in the crowd.

use super::{BARS, GUESS_ROOM, counts, measured};
use crate::crowd::{Show, crowd};
use crate::figure::scene::View;
use crate::figure::surface::Changing;
use crate::prose::Page;
use crate::reader::use_store;
use crate::record::{CLAIMS, claim};
use crate::words::{Words, key};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct AnswerProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
}

/// How far off the guess was, in words.
#[component]
pub fn Told(props: &AnswerProps) -> Html {
    let words = props.words;
    let Some(guess) = use_store().done().guess else { return Html::default() };
    let record = CLAIMS[claim::WINDOW_TOTAL].amount();
    let times = record / f64::from(guess);
    let (key, times) = match times {
        times if times >= 1.1 => (key::guess::play::BELOW, times),
        times if times <= 1.0 / 1.1 => (key::guess::play::ABOVE, 1.0 / times),
        _ => (key::guess::play::NEAR, 1.0),
    };
    let said = words.fill(
        key,
        &[
            ("guess", &words.count(guess.into())),
            ("record", &words.count(record as u64)),
            ("times", &words.decimal(times, 1)),
        ],
    );
    html! { <p class="told">{ said }</p> }
}

/// The crowd with as many in colour as the reader guessed.
#[component]
pub fn Marked(props: &AnswerProps) -> Html {
    let guess = use_store().done().guess;
    let page = Page::new(props.words, props.base, false);
    crowd(&page, Show { guess, ..super::CROWD })
}

/// The counts with the reader's guess on the same scale.
#[component]
pub fn Measured(props: &AnswerProps) -> Html {
    let guess = use_store().done().guess;
    let page = Page::new(props.words, props.base, false);
    let drawing = use_memo(guess, |guess| {
        let guess = *guess;
        let height = BARS.wide + if guess.is_some() { GUESS_ROOM } else { 0.0 };
        Changing {
            scene: Rc::new(move |view: &View| measured(view, guess)),
            narrow: height,
            wide: height,
            glides: true,
        }
    });
    counts(&page, (*drawing).clone())
}
