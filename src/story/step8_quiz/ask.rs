//! The questions: a screen to start from, one for the kind of work, one for each situation.

use super::labels::{KINDS, SITUATIONS};
use super::run::{HERE, Screen};
use crate::i18n::{MessageId, key};
use crate::model::quiz::{ANSWERS, Choice, Taken};
use crate::prose::Page;
use yew::prelude::*;

/// Says what the quiz is. The static page says the same and keeps the room of the button, which waits for the app.
pub fn start(page: &Page, begin: Option<Callback<()>>) -> Html {
    let class = if begin.is_some() { "button first" } else { "button first quiz-waits" };
    let onclick = begin.map(|begin| Callback::from(move |_: MouseEvent| begin.emit(())));
    html! {
        <div key="start" class="quiz-asked">
            <p>{ page.text(key::quiz_ask::INTRO) }</p>
            <p>{ page.text(key::quiz_ask::PAPER) }</p>
            <div class="ways">
                <button type="button" {class} {onclick}>{ page.text(key::quiz_ask::BEGIN) }</button>
            </div>
        </div>
    }
}

/// Asks for the kind of work.
pub fn kind(page: &Page, taken: &Taken, missing: bool, choose: Callback<usize>, next: Callback<()>) -> Html {
    let options = KINDS.iter().enumerate().map(|(place, name)| {
        let choose = choose.clone();
        option(page.text(*name), taken.kind == Some(place), Callback::from(move |_| choose.emit(place)))
    });
    let onward = onward(taken);
    html! {
        <form key="kind" class="quiz-screen">
            <div class="quiz-asked">
                <h3 id={HERE} tabindex="-1">{ page.text(key::quiz_ask::KIND) }</h3>
            </div>
            <div class="quiz-answers">
                <fieldset class="quiz-kinds" aria-labelledby={HERE}>
                    { for options }
                </fieldset>
                { reminder(page, missing, key::quiz_ask::CHOOSE_KIND) }
                <div class="ways">{ first(page, onward, next) }</div>
            </div>
        </form>
    }
}

/// Asks what one would do first in a situation.
pub fn situation(
    page: &Page,
    here: usize,
    taken: &Taken,
    missing: bool,
    choose: Callback<Choice>,
    next: Callback<()>,
    go: Callback<Screen>,
) -> Html {
    let situation = &SITUATIONS[here];
    let choices = (0..ANSWERS).map(Choice::Answer).chain([Choice::NotSure]).map(|choice| {
        let text = match choice {
            Choice::Answer(answer) => situation.answers[answer],
            Choice::NotSure => key::quiz_ask::NOT_SURE,
        };
        let choose = choose.clone();
        option(page.text(text), taken.chosen[here] == Some(choice), Callback::from(move |_| choose.emit(choice)))
    });
    let (number, all) = ((here + 1).to_string(), SITUATIONS.len().to_string());
    let onward = onward(taken);
    let before = if here == 0 { Screen::Kind } else { Screen::Situation(here - 1) };
    html! {
        <form key={here} class="quiz-screen">
            <div class="quiz-asked">
                <h3 id={HERE} tabindex="-1">
                    <span class="label">
                        { page.words.format(key::quiz_ask::PLACE, &[("n", &number), ("all", &all)]) }{ " " }
                    </span>
                    { page.text(situation.name) }
                </h3>
                <p>{ page.text(situation.ask) }</p>
            </div>
            <div class="quiz-answers">
                <fieldset>
                    <legend>{ page.text(key::quiz_ask::FIRST) }</legend>
                    { for choices }
                </fieldset>
                { reminder(page, missing, key::quiz_ask::CHOOSE) }
                <div class="ways">
                    { first(page, onward, next) }
                    { way(page, key::quiz_ask::BACK, before, &go) }
                </div>
                { places(page, here, taken, &go) }
            </div>
        </form>
    }
}

/// What the first button says: to the next screen, or to the result once all is given.
fn onward(taken: &Taken) -> MessageId {
    if taken.open().is_none() { key::quiz_ask::RESULT } else { key::quiz_ask::ONWARD }
}

/// One thing to choose.
fn option(text: &'static str, chosen: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="choice">
            <input type="radio" name="quiz" checked={chosen} {onchange} /><span>{ text }</span>
        </label>
    }
}

/// The first button, which Enter presses, too. It goes on and sends nothing: a sandboxed frame submits no form.
fn first(page: &Page, text: MessageId, next: Callback<()>) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        next.emit(());
    });
    html! { <button class="button first" {onclick}>{ page.text(text) }</button> }
}

/// The place where a reader is told that a choice is missing.
fn reminder(page: &Page, missing: bool, text: MessageId) -> Html {
    html! { <p class="quiz-told" role="status">{ missing.then(|| page.text(text)) }</p> }
}

/// A button that leads to another screen.
fn way(page: &Page, text: MessageId, to: Screen, go: &Callback<Screen>) -> Html {
    let go = go.clone();
    html! {
        <button type="button" class="button" onclick={Callback::from(move |_| go.emit(to))}>{ page.text(text) }</button>
    }
}

/// Every situation, which of them are answered, and the way to each.
fn places(page: &Page, here: usize, taken: &Taken, go: &Callback<Screen>) -> Html {
    let places = taken.chosen.iter().enumerate().map(|(place, choice)| {
        let (number, go) = ((place + 1).to_string(), go.clone());
        let state = if choice.is_some() { key::quiz_ask::ANSWERED } else { key::quiz_ask::OPEN };
        html! {
            <li>
                <button type="button" class={classes!("button", "small", choice.map(|_| "given"))} onclick={Callback::from(move |_| go.emit(Screen::Situation(place)))}
                    aria-current={(place == here).then_some("step")}
                    aria-label={page.words.format(state, &[("n", &number)])}>{ &number }</button>
            </li>
        }
    });
    html! { <nav class="quiz-places" aria-label={page.text(key::quiz_ask::PLACES)}><ol>{ for places }</ol></nav> }
}
