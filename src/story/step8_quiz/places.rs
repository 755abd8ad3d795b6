//! How far a reader has come, and the way to every question.

use super::run::Screen;
use crate::i18n::{MessageId, key};
use crate::model::quiz::{Choice, SITUATIONS, SKILLS, Taken};
use crate::prose::Page;
use yew::prelude::*;

/// How many questions there are, beside the kind of work.
const QUESTIONS: usize = SITUATIONS + SKILLS;

/// How many questions are answered, of all there are.
pub fn progress(page: &Page, taken: &Taken) -> Html {
    let (answered, all) = (taken.answered().to_string(), QUESTIONS.to_string());
    html! {
        <p class="quiz-progress">
            { page.words.format(key::quiz_ask::PROGRESS, &[("n", &answered), ("all", &all)]) }
            <svg class="quiz-bar" viewBox={format!("0 0 {all} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect class="ground" width={all} height="1" /><rect width={answered} height="1" />
            </svg>
        </p>
    }
}

/// Every question, which of them are answered, and the way to each.
pub fn places(page: &Page, here: Screen, taken: &Taken, go: &Callback<Screen>) -> Html {
    html! {
        <nav class="quiz-places" aria-label={page.text(key::quiz_ask::PLACES)}>
            { list(page, key::quiz_ask::SITUATIONS, &taken.chosen, Screen::Situation, here, go) }
            { list(page, key::quiz_ask::LAST_MONTH, &taken.evidence, Screen::Evidence, here, go) }
        </nav>
    }
}

fn list(
    page: &Page,
    title: MessageId,
    choices: &[Option<Choice>],
    screen: fn(usize) -> Screen,
    here: Screen,
    go: &Callback<Screen>,
) -> Html {
    let title = page.text(title);
    let places = choices.iter().enumerate().map(|(place, choice)| {
        let (number, go, to) = ((place + 1).to_string(), go.clone(), screen(place));
        let state = if choice.is_some() { key::quiz_ask::ANSWERED } else { key::quiz_ask::OPEN };
        let name = page.words.format(state, &[("part", title), ("n", &number)]);
        html! {
            <li>
                <button type="button" class={classes!("button", "small", choice.map(|_| "given"))}
                    onclick={Callback::from(move |_| go.emit(to))}
                    aria-current={(to == here).then_some("step")} aria-label={name}>{ &number }</button>
            </li>
        }
    });
    html! { <div><span class="label" aria-hidden="true">{ title }</span><ol>{ for places }</ol></div> }
}
