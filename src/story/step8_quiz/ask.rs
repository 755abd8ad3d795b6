//! The questions: a screen to start from, one for the kind of work, one for each situation, one for each skill.

use super::labels::{KINDS, LEVELS, SITUATIONS, SKILLS};
use super::places::{places, progress};
use super::run::{HERE, Screen};
use crate::i18n::{MessageId, key};
use crate::model::quiz::{ANSWERS, Choice, SITUATIONS as LAST_SITUATION, Taken};
use crate::prose::Page;
use yew::prelude::*;

/// Says what the quiz is. The static page says the same and keeps the room of the button, which waits for the app.
pub fn start(page: &Page, begin: Option<Callback<()>>) -> Html {
    let class = if begin.is_some() { "button first" } else { "button first quiz-waits" };
    let onclick = begin.map(|begin| Callback::from(move |_: MouseEvent| begin.emit(())));
    html! {
        <div key="start" class="quiz-asked">
            <p>{ page.text(key::quiz_ask::INTRO) }</p>
            <p>{ page.line(key::quiz_ask::PAPER) }</p>
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
    let onward = onward(taken);
    let before = if here == 0 { Screen::Kind } else { Screen::Situation(here - 1) };
    html! {
        <form key={here} class="quiz-screen">
            <div class="quiz-asked">
                { heading(page, key::quiz_ask::PLACE, here, SITUATIONS.len(), situation.name) }
                <p>{ page.text(situation.ask) }</p>
                { progress(page, taken) }
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
                { places(page, Screen::Situation(here), taken, &go) }
            </div>
        </form>
    }
}

/// Asks how often one has done something within the last month. A press answers and goes on at once.
pub fn evidence(
    page: &Page,
    here: usize,
    taken: &Taken,
    kept: bool,
    choose: &Callback<Choice>,
    go: &Callback<Screen>,
) -> Html {
    let choices = (0..ANSWERS).map(Choice::Answer).chain([Choice::NotSure]).map(|choice| {
        let text = match choice {
            Choice::Answer(level) => LEVELS[level],
            Choice::NotSure => key::quiz_ask::NOT_SURE,
        };
        let choose = choose.clone();
        let pressed = (taken.evidence[here] == Some(choice)).to_string();
        html! {
            <button type="button" class="choice" aria-pressed={pressed}
                onclick={Callback::from(move |_: MouseEvent| choose.emit(choice))}>{ page.text(text) }</button>
        }
    });
    let before = if here == 0 { Screen::Situation(LAST_SITUATION - 1) } else { Screen::Evidence(here - 1) };
    // Whoever has gone back need not answer again.
    let onward = taken.evidence[here].map(|_| way(page, onward(taken), Screen::Evidence(here).next(taken), go));
    html! {
        <div key={SITUATIONS.len() + here} class="quiz-screen">
            <div class="quiz-asked">
                if kept {
                    <p class="quiz-kept">{ page.text(key::quiz_ask::KEPT) }</p>
                }
                { heading(page, key::quiz_ask::MONTH, here, SKILLS.len(), SKILLS[here].evidence) }
                { progress(page, taken) }
            </div>
            <div class="quiz-answers">
                <div class="quiz-levels" role="group" aria-labelledby={HERE}>{ for choices }</div>
                <p class="quiz-aside">{ page.text(key::quiz_ask::MONTH_HINT) }</p>
                <div class="ways">
                    { way(page, key::quiz_ask::BACK, before, go) }
                    { for onward }
                </div>
                { places(page, Screen::Evidence(here), taken, go) }
            </div>
        </div>
    }
}

/// Which question it is, and what it is about.
fn heading(page: &Page, place: MessageId, here: usize, all: usize, text: MessageId) -> Html {
    let (number, all) = ((here + 1).to_string(), all.to_string());
    html! {
        <h3 id={HERE} tabindex="-1">
            <span class="label">{ page.words.format(place, &[("n", &number), ("all", &all)]) }{ " " }</span>
            { page.text(text) }
        </h3>
    }
}

/// What the first button says: to the next screen, or to the result once all is given.
fn onward(taken: &Taken) -> MessageId {
    if taken.is_done() { key::quiz_ask::RESULT } else { key::quiz_ask::ONWARD }
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
