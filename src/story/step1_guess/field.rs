//! Where the reader guesses: a slider on which every size has the same room, and a field for an exact number.

use crate::i18n::key;
use crate::island::Island;
use crate::model::guess::{LEAST, MOST, STOPS, at_stop, read, stop_of};
use crate::prose::Page;
use crate::reader::use_store;
use crate::story::device;
use yew::functional::Hook;
use yew::prelude::*;

/// The slider and the field. They wait for the program.
pub const FIELD: Island = Island::new("guess-field", |hooks, page| use_field(page).run(hooks));

#[hook]
fn use_field(page: &Page) -> Html {
    let (words, waits) = (page.words, !page.live);
    let store = use_store();
    let guess = store.state().guess;
    // What was typed and is no guess; nothing at all is no slip.
    let refused = use_state_eq(|| None::<String>);
    let slipped = refused.as_ref().is_some_and(|typed| !typed.trim().is_empty());
    let say = |key, guess: u32| words.format(key, &[("people", &words.count(guess.into()))]);
    let slid = {
        let (store, refused) = (store.clone(), refused.setter());
        Callback::from(move |event: InputEvent| {
            let Some(stop) = device::typed(&event).and_then(|stop| stop.parse().ok()) else { return };
            refused.set(None);
            store.change(move |done| done.guess = Some(at_stop(stop)));
        })
    };
    let typed = {
        let refused = refused.setter();
        Callback::from(move |event: Event| {
            let text = device::typed(&event).unwrap_or_default();
            let guess = read(&text);
            // What was typed stays, right or wrong: nothing is lost by a slip.
            refused.set(guess.is_none().then_some(text));
            if let Some(guess) = guess {
                store.change(move |done| done.guess = Some(guess));
            }
        })
    };
    let shown = guess.unwrap_or_else(|| at_stop(STOPS / 2));
    let range = [("least", words.count(LEAST.into())), ("most", words.count(MOST.into()))];
    let range: Vec<(&str, &str)> = range.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! {
        <>
            <p class="play-now" role="status">
                { guess.map_or_else(|| words.text(key::guess::play::NONE).to_owned(), |guess| say(key::guess::play::NOW, guess)) }
            </p>
            <input class="slide" type="range" min="0" max={STOPS.to_string()} step="1" oninput={slid} disabled={waits}
                value={stop_of(shown).to_string()} aria-label={words.text(key::guess::play::SLIDER)}
                aria-valuetext={say(key::guess::play::PEOPLE, shown)} />
            <p class="slide-ends" aria-hidden="true">
                { for [LEAST, 100_000, MOST].map(|stop| html! { <span>{ words.short(stop.into()) }</span> }) }
            </p>
            <p class="typed">
                <label for="guess-typed">{ words.text(key::guess::play::TYPE) }</label>
                <input id="guess-typed" type="text" inputmode="numeric" autocomplete="off" onchange={typed} disabled={waits}
                    aria-invalid={slipped.then_some("true")} aria-describedby="guess-fault"
                    value={(*refused).clone().or_else(|| guess.map(|guess| words.count(guess.into())))} />
            </p>
            // What may be typed, or what was wrong, in the same place: the button below stays where it is.
            <div class="typed-how">
                if !slipped {
                    <p>{ words.format(key::guess::play::RANGE, &range) }</p>
                }
                <p class="fault" id="guess-fault" role="alert">
                    { slipped.then(|| words.format(key::guess::play::FAULT, &range)) }
                </p>
            </div>
        </>
    }
}
