//! A result on paper: a line of figures, a pupil each time.

use crate::browser;
use crate::i18n::{MessageId, key};
use crate::model::class::tally::{MOST_CODES, Slip};
use crate::model::quiz::QUIZ;
use crate::prose::Page;
use yew::prelude::*;

/// Where the figures are typed.
const FIELD: &str = "tally-paper";

/// The field, and what became of its line. What cannot be right stays in it. `count` counts a pupil, or says why not.
#[hook]
pub fn use_from_paper(page: &Page, count: Callback<String, Result<(), Slip>>) -> Html {
    let typed = use_state_eq(String::new);
    let told = use_state_eq(|| None::<Result<u32, Slip>>);
    let oninput = {
        let (typed, told) = (typed.setter(), told.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(browser::typed(&event).unwrap_or_default());
            // What was wrong is being mended.
            if matches!(*told, Some(Err(_))) {
                told.set(None);
            }
        })
    };
    let onsubmit = {
        let (typed, told) = (typed.clone(), told.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let tried = count.emit((*typed).clone());
            let before = told.and_then(Result::ok).unwrap_or_default();
            told.set(Some(tried.map(|()| before + 1)));
            if tried.is_ok() {
                typed.set(String::new());
                browser::focus(FIELD);
            }
        })
    };
    let text = told.map(|told| match told {
        Ok(pupils) => {
            page.words.plural(pupils.into(), key::extra::tally::paper::ADDED_ONE, key::extra::tally::paper::ADDED_OTHER)
        }
        Err(slip) => why(page, slip),
    });
    let wrong = matches!(*told, Some(Err(_)));
    html! {
        <form class="tally-give" {onsubmit}>
            <label for={FIELD}>{ page.text(key::extra::tally::paper::FIELD) }</label>
            <input id={FIELD} type="text" autocomplete="off" spellcheck="false" inputmode="text" value={(*typed).clone()}
                {oninput} aria-describedby="tally-paper-hint" aria-invalid={wrong.then_some("true")} />
            <p id="tally-paper-hint" class="tally-hint">{ page.line(key::extra::tally::paper::HINT) }</p>
            <div class="ways"><button class="button">{ page.text(key::extra::tally::paper::ADD) }</button></div>
            <p class="tally-told" role="status">{ text }</p>
        </form>
    }
}

/// What is wrong with a line, and what to do.
fn why(page: &Page, slip: Slip) -> String {
    let text = |key: MessageId| page.text(key).to_owned();
    match slip {
        Slip::Shape => text(key::extra::tally::paper::SHAPE),
        Slip::Kind => page.words.format(key::extra::tally::paper::KIND, &[("most", &QUIZ.kinds.len().to_string())]),
        Slip::Evidence => text(key::extra::tally::paper::EVIDENCE),
        Slip::Leaning => text(key::extra::tally::paper::LEANING),
        Slip::Sum => text(key::extra::tally::paper::SUM),
        Slip::Full => page.words.format(key::extra::tally::why::FULL, &[("most", &MOST_CODES.to_string())]),
    }
}
