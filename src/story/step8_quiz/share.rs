//! The result as a link and a QR code. The answers go along only where the reader says so.

use super::device;
use super::result::part;
use crate::model::qr::Qr;
use crate::model::quiz::code::{Shared, encode};
use crate::model::quiz::{Choice, Chosen, SKILLS};
use crate::prose::Page;
use crate::words::{Key, Words, key};
use yew::prelude::*;

/// The field that shows the link.
const FIELD: &str = "quiz-link";

/// What is shared.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShareProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
    /// The kind of work.
    pub kind: usize,
    /// The skills in their order.
    pub order: [usize; SKILLS],
    /// The answers.
    pub chosen: Chosen,
}

/// A link, the way to copy it, and a QR code of it.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let page = Page::new(props.words, props.base, false);
    let whole = use_state_eq(|| false);
    let told = use_state_eq(|| None::<Key>);
    let shared = if *whole {
        Shared::Answers(props.kind, props.chosen.map(|choice| choice.unwrap_or(Choice::NotSure)))
    } else {
        Shared::Result(props.kind, props.order)
    };
    let link = device::link(&encode(&shared));
    let toggle = {
        let (now, whole, told) = (*whole, whole.setter(), told.setter());
        Callback::from(move |_: Event| {
            whole.set(!now);
            told.set(None);
        })
    };
    let copy = {
        let (link, told) = (link.clone(), told.setter());
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            device::copy(link.clone(), move |done| {
                if !done {
                    device::select(FIELD);
                }
                told.set(Some(if done { key::quiz_result::COPIED } else { key::quiz_result::NOT_COPIED }));
            });
        })
    };
    let holds = if *whole { key::quiz_result::SHARE_ALL } else { key::quiz_result::SHARE_RESULT };
    let body = html! {
        <div class="quiz-share">
            <div>
                <p id="quiz-holds">{ page.say(holds) }</p>
                <label class="quiz-option">
                    <input type="checkbox" checked={*whole} onchange={toggle} />
                    <span>{ page.say(key::quiz_result::WITH_ANSWERS) }</span>
                </label>
                <label class="quiz-link">
                    <span class="label">{ page.say(key::quiz_result::LINK) }</span>
                    <input id={FIELD} type="text" readonly={true} value={link.clone()} aria-describedby="quiz-holds" />
                </label>
                <div class="ways">
                    <button type="button" class="button" onclick={copy}>{ page.say(key::quiz_result::COPY) }</button>
                </div>
                <p class="quiz-told" role="status">{ told.map(|told| page.say(told)) }</p>
            </div>
            { for Qr::encode(&link).map(|code| picture(&page, &code)) }
        </div>
    };
    part(&page, key::quiz_result::SHARE, body)
}

/// The light margin that belongs around a code, in modules.
const MARGIN: usize = 4;

/// A QR code as one path: each row's dark runs.
fn picture(page: &Page, code: &Qr) -> Html {
    let mut path = String::new();
    let mut push = |letter: char, number: usize| {
        path.push(letter);
        path.push_str(&number.to_string());
    };
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|x| code.is_dark(*x, y)).count();
            if run > 0 {
                push('M', x + MARGIN);
                push(' ', y + MARGIN);
                push('h', run);
                push('v', 1);
                push('H', x + MARGIN);
            }
            x += run + 1;
        }
    }
    let side = (code.size + 2 * MARGIN).to_string();
    html! {
        <svg class="quiz-qr" viewBox={"0 0 ".to_owned() + &side + " " + &side} role="img" aria-label={page.say(key::quiz_result::QR)}>
            <rect width={side.clone()} height={side} />
            <path d={path} />
        </svg>
    }
}
