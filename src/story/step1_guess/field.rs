//! The guess as a number that can be typed over, and the slider that carries the surface for keys and for who listens.

use crate::browser;
use crate::i18n::key;
use crate::model::guess::{LEAST, MOST, STOPS, Slip, at_stop, read, stop_of};
use crate::prose::Page;
use crate::reader::use_store;
use yew::prelude::*;

/// What there is to say of the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// Another guess, which nothing else speaks of.
    Guess,
    /// What was typed is no guess.
    Slip(Slip),
}

const FIELD: &str = "guess-typed";
const FAULT: &str = "guess-fault";

/// The slider, and the number with a note below.
#[hook]
pub fn use_field(page: &Page, announcement: &UseStateHandle<Option<Announcement>>, finer: bool) -> Html {
    let (words, waits) = (page.words, !page.live);
    let store = use_store();
    let guess = store.state().guess;
    // What is being typed, or was and is no guess: nothing is lost by a slip.
    let typed = use_state_eq(|| None::<String>);
    let slid = {
        let (store, typed, announcement) = (store.clone(), typed.setter(), announcement.setter());
        Callback::from(move |event: InputEvent| {
            let Some(stop) = browser::typed(&event).and_then(|stop| stop.parse().ok()) else { return };
            typed.set(None);
            // The slider speaks for itself.
            announcement.set(None);
            store.change(move |done| done.guess = Some(at_stop(stop)));
        })
    };
    let oninput = {
        let (store, typed, announcement) = (store.clone(), typed.setter(), announcement.setter());
        Callback::from(move |event: InputEvent| {
            let text = browser::typed(&event).unwrap_or_default();
            announcement.set(None);
            if let Ok(guess) = read(&text) {
                store.change(move |done| done.guess = Some(guess));
            }
            typed.set(Some(text));
        })
    };
    let onchange = {
        let (typed, announcement) = (typed.setter(), announcement.setter());
        Callback::from(move |event: Event| {
            let text = browser::typed(&event).unwrap_or_default();
            match read(&text) {
                Ok(guess) => {
                    store.change(move |done| done.guess = Some(guess));
                    typed.set(None);
                    announcement.set(Some(Announcement::Guess));
                }
                // Nothing at all is no slip.
                Err(_) if text.trim().is_empty() => {
                    typed.set(Some(text));
                    announcement.set(None);
                }
                Err(slip) => announcement.set(Some(Announcement::Slip(slip))),
            }
        })
    };
    let type_it = Callback::from(|_: MouseEvent| {
        browser::focus(FIELD);
        browser::select_text(FIELD);
    });
    let slip = if let Some(Announcement::Slip(slip)) = **announcement { Some(slip) } else { None };
    let fault = slip.map(|slip| match slip {
        Slip::Unreadable => words.text(key::guess::play::FAULT).to_owned(),
        Slip::Outside => words.format(
            key::guess::play::OUTSIDE,
            &[("least", &words.count(LEAST.into())), ("most", &words.count(MOST.into()))],
        ),
    });
    let note = match guess {
        None => Some(key::guess::play::HINT),
        Some(_) if finer => Some(key::guess::play::FINER),
        Some(_) => None,
    };
    let people = |guess: u32| words.format(key::guess::play::PEOPLE, &[("people", &words.count(guess.into()))]);
    html! {
        <>
            <input class="slide" type="range" min="0" max={STOPS.to_string()} step="1" oninput={slid} disabled={waits}
                value={guess.map_or(0, stop_of).to_string()} aria-label={words.text(key::guess::play::SLIDER)}
                aria-valuetext={guess.map_or_else(|| words.text(key::guess::play::NONE).to_owned(), people)} />
            <div class="guess-number">
                <input id={FIELD} type="text" inputmode="text" autocomplete="off" spellcheck="false" placeholder="?"
                    {oninput} {onchange} disabled={waits} aria-invalid={slip.map(|_| "true")} aria-describedby={FAULT}
                    value={(*typed).clone().or_else(|| guess.map(|guess| words.count(guess.into())))} />
                <label for={FIELD}>{ words.text(key::guess::play::YOURS) }</label>
                <p class="fault" id={FAULT} role="alert">{ fault }</p>
                <p class="guess-note">{ note.filter(|_| slip.is_none()).map(|note| words.text(note)) }</p>
            </div>
            <button type="button" class="type-it" onclick={type_it} disabled={waits}>
                { words.text(key::guess::play::TYPE) }
            </button>
        </>
    }
}
