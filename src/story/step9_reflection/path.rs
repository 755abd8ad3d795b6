//! What the reader has done on the way, and the way to forget it.

use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{Words, key};
use crate::island::Island;
use crate::model::drawing::{STANDING, crest};
use crate::model::reader_state::ReaderState;
use crate::prose::Page;
use crate::reader::use_store;
use crate::record::QUARTERS;
use crate::story::forget::Forget;
use yew::functional::Hook;
use yew::prelude::*;

/// The name of the sentence that stands where nothing was done.
const NOTHING: &str = "path-nothing";

/// What the reader has done; on the page nobody has done anything.
pub const PATH: Island = Island::new("own-path", |hooks, page| use_path(page).run(hooks));

#[hook]
fn use_path(page: &Page) -> Html {
    let words = page.words;
    let store = use_store();
    let wiped = use_state_eq(|| false);
    use_effect_on(*wiped, |wiped| {
        if *wiped {
            browser::focus(NOTHING);
        }
    });
    let lines = lines(words, store.state());
    if *store.state() == ReaderState::default() {
        return html! { <p id={NOTHING} tabindex="-1">{ page.text(key::reflection::path::NOTHING) }</p> };
    }
    let forget = {
        let wiped = wiped.setter();
        Callback::from(move |()| {
            wiped.set(true);
            store.forget();
        })
    };
    let names = [key::reflection::path::START_OVER, key::forget::NO, key::forget::YES];
    html! {
        <>
            if lines.is_empty() {
                <p>{ page.text(key::reflection::path::LOOKED) }</p>
            } else {
                <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
            <Forget {words} {names} question={key::forget::SURE} {forget} />
        </>
    }
}

/// One sentence a thing done.
fn lines(words: &Words, done: &ReaderState) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(guess) = done.guess {
        lines.push(words.format(key::reflection::path::GUESS, &[("people", &words.count(guess.into()))]));
    }
    match done.drawing.map(|drawn| (drawn, crest(&drawn))) {
        Some((drawn, Some(crest))) => {
            let quarter = QUARTERS.get(STANDING + crest);
            lines.extend(quarter.map(|quarter| {
                let blanks = [("quarter", &*quarter.quarter.to_string()), ("year", &*quarter.year.to_string())];
                let name = words.format(key::wave::label::QUARTER_NAME, &blanks);
                let people = words.count(drawn[crest].into());
                words.format(key::reflection::path::DRAWING, &[("quarter", &name), ("people", &people)])
            }));
        }
        Some((_, None)) => lines.push(words.text(key::reflection::path::FLAT).to_owned()),
        None => {}
    }
    let matched = done.matched.iter().flatten().count() + done.company_answers.iter().flatten().count();
    if matched > 0 {
        lines.push(words.format(key::reflection::path::ANSWERS, &[("answers", &matched.to_string())]));
    }
    if let (Some(first), Some(last)) = (done.belief.path.first(), done.belief.path.last()) {
        let blanks = [
            ("from", &*first.at.to_string()),
            ("to", &*last.at.to_string()),
            ("opened", &*done.belief.opened.len().to_string()),
        ];
        lines.push(words.format(key::reflection::path::BELIEF, &blanks));
    }
    lines
}
