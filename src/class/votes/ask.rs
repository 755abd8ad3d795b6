//! A question that the teacher types, with what may be chosen.

use crate::browser;
use crate::i18n::{MessageId, Words, key};
use crate::model::class::question::{FEWEST_OPTIONS, MOST_OPTION_TEXT, MOST_OPTIONS, MOST_TEXT, Own, Question, Slip};
use yew::prelude::*;

/// What the form is made for.
#[derive(Clone, PartialEq, Properties)]
pub struct AskProps {
    /// The reader's language.
    pub words: &'static Words,
    /// Puts the question to the vote.
    pub add: Callback<Question>,
}

/// The form. What was typed stays, right or wrong.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let words = props.words;
    let text = use_state_eq(String::new);
    let options = use_state_eq(|| [const { String::new() }; MOST_OPTIONS]);
    let slip = use_state_eq(|| None::<Slip>);
    let typed = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| text.set(browser::typed(&event).unwrap_or_default()))
    };
    let submit = {
        let (text, options, slip, add) = (text.clone(), options.clone(), slip.setter(), props.add.clone());
        Callback::from(move |()| match Own::new(&text, options.iter().map(String::as_str)) {
            Ok(own) => add.emit(Question::Own(own)),
            Err(found) => slip.set(Some(found)),
        })
    };
    // Enter in a field does what the button does.
    let onkeydown = {
        let submit = submit.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                submit.emit(());
            }
        })
    };
    let option = |place: usize| {
        let oninput = {
            let options = options.clone();
            Callback::from(move |event: InputEvent| {
                let mut typed = (*options).clone();
                typed[place] = browser::typed(&event).unwrap_or_default();
                options.set(typed);
            })
        };
        let number = (place + 1).to_string();
        html! {
            <label>
                <span>{ words.format(key::extra::class::own::OPTION, &[("n", &number)]) }</span>
                <input type="text" autocomplete="off" maxlength={MOST_OPTION_TEXT.to_string()} {oninput} onkeydown={onkeydown.clone()} value={options[place].clone()} />
            </label>
        }
    };
    html! {
        <div class="class-own">
            <h1 class="class-asked">{ words.text(key::extra::class::own::TITLE) }</h1>
            <label>
                <span>{ words.text(key::extra::class::own::TEXT) }</span>
                <input type="text" autocomplete="off" maxlength={MOST_TEXT.to_string()} oninput={typed} onkeydown={onkeydown.clone()} value={(*text).clone()} />
            </label>
            <div class="class-options">{ for (0..MOST_OPTIONS).map(option) }</div>
            <p class="fault" role="alert">{ slip.map(|slip| slip_text(words, slip)) }</p>
            <div class="ways"><button type="button" class="button first" onclick={submit.reform(|_: MouseEvent| ())}>{ words.text(key::extra::class::own::ADD) }</button></div>
        </div>
    }
}

/// What is missing, and what to do.
fn slip_text(words: &Words, slip: Slip) -> String {
    let (message, place): (MessageId, usize) = match slip {
        Slip::NoText => (key::extra::class::own::NO_TEXT, 0),
        Slip::LongText => (key::extra::class::own::LONG_TEXT, 0),
        Slip::FewOptions => (key::extra::class::own::FEW_OPTIONS, 0),
        Slip::ManyOptions => (key::extra::class::own::MANY_OPTIONS, 0),
        Slip::LongOption(place) => (key::extra::class::own::LONG_OPTION, place + 1),
        Slip::SameOptions => (key::extra::class::own::SAME_OPTIONS, 0),
    };
    let numbers = [FEWEST_OPTIONS, MOST_OPTIONS, MOST_TEXT, MOST_OPTION_TEXT, place].map(|number| number.to_string());
    let [fewest, most, text, option, place] = &numbers;
    words.format(message, &[("fewest", fewest), ("most", most), ("text", text), ("option", option), ("n", place)])
}
