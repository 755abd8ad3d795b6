//! The evidence, card by card: closed until the reader opens it, in the order the reader likes.

use crate::prose::Page;
use crate::reader::use_store;
use crate::story::parts;
use crate::words::{Key, Words, key};
use yew::prelude::*;

/// A piece of evidence.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// What it is about, without what it says.
    pub title: Key,
    says: Key,
    shows: Key,
    limits: Key,
}

macro_rules! pieces {
    ($($name:ident),*) => { [$(Piece { title: key::ai_role::evidence::$name::TITLE,
        says: key::ai_role::evidence::$name::SAYS, shows: key::ai_role::evidence::$name::SHOWS,
        limits: key::ai_role::evidence::$name::LIMITS }),*] };
}

/// All of it: first what speaks for a part of AI, then what weakens that or names another cause, on each side the
/// strongest method first. Places are kept on readers' devices: where they change, `model::done` takes over what is kept.
pub static PIECES: [Piece; 16] = pieces![
    stanford,
    census_young,
    juniors,
    dallas,
    challenger,
    oracle,
    block,
    goldman,
    denmark,
    executives,
    census_firms,
    new_york,
    postings,
    yale,
    filings,
    money
];

/// How many of them, from the first, speak for a part of AI.
pub const FOR: usize = 8;

/// The cards of both sides.
pub fn evidence(page: &Page) -> Html {
    let opening = html! { <Opening words={page.words} base={page.base} /> };
    parts::played(page, both(page, &Callback::noop()), opening)
}

#[derive(Clone, PartialEq, Properties)]
struct OpeningProps {
    words: &'static Words,
    base: &'static str,
}

/// The cards, which remember that they were opened.
#[component]
fn Opening(props: &OpeningProps) -> Html {
    let store = use_store();
    let opened = Callback::from(move |piece: u8| store.change(move |done| done.belief.open(piece)));
    both(&Page::new(props.words, props.base, false), &opened)
}

fn both(page: &Page, opened: &Callback<u8>) -> Html {
    let (speak_for, against) = PIECES.split_at(FOR);
    html! {
        <>
            { side(page, key::ai_role::label::FOR, speak_for, 0, opened) }
            { side(page, key::ai_role::label::AGAINST, against, FOR, opened) }
        </>
    }
}

fn side(page: &Page, title: Key, pieces: &[Piece], first: usize, opened: &Callback<u8>) -> Html {
    let card = |(place, piece): (usize, &Piece)| {
        let onclick = opened.reform(move |_: MouseEvent| (first + place) as u8);
        html! {
            <li>
                <details class="turn" open={page.whole}>
                    <summary {onclick}><strong>{ page.say(piece.title) }</strong></summary>
                    <div class="prose">
                        <p class="says">{ page.line(piece.says) }</p>
                        <p><strong>{ page.say(key::ai_role::label::SHOWS) }</strong>{ " " }{ page.line(piece.shows) }</p>
                        <p><strong>{ page.say(key::ai_role::label::LIMITS) }</strong>{ " " }{ page.line(piece.limits) }</p>
                    </div>
                </details>
            </li>
        }
    };
    html! {
        <>
            <h2 class="label">{ page.say(title) }</h2>
            <ul class="cards turns">{ for pieces.iter().enumerate().map(card) }</ul>
        </>
    }
}
