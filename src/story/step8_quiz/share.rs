//! The result as a link and a QR code. The answers go along only where the reader says so.

use super::address;
use super::result::{Shown, part};
use crate::browser;
use crate::figure::qr::qr;
use crate::i18n::{MessageId, Words, key};
use crate::model::quiz::code::{Shared, encode, grouped};
use crate::model::quiz::{Choice, Chosen, Evidence};
use crate::prose::Page;
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
    /// The answers about evidence.
    pub evidence: Evidence,
    /// The answers to the situations.
    pub chosen: Chosen,
}

/// A link, the way to copy it, and a QR code of it.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let page = Page::new(props.words, props.base, false);
    let whole = use_state_eq(|| false);
    let status = use_state_eq(|| None::<MessageId>);
    let shared = if *whole {
        let given = |choice: Option<Choice>| choice.unwrap_or(Choice::NotSure);
        Shared::Answers(props.kind, props.chosen.map(given), props.evidence.map(given))
    } else {
        Shared::result_of(props.kind, &props.chosen, &props.evidence)
    };
    let link = address::link(&page, &encode(&shared));
    let toggle = {
        let (now, whole, status) = (*whole, whole.setter(), status.setter());
        Callback::from(move |_: Event| {
            whole.set(!now);
            status.set(None);
        })
    };
    let copy = {
        let (link, status) = (link.clone(), status.setter());
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            browser::copy(link.clone(), move |done| {
                if !done {
                    browser::select(FIELD);
                }
                status.set(Some(if done { key::quiz_result::COPIED } else { key::quiz_result::NOT_COPIED }));
            });
        })
    };
    let holds = if *whole { key::quiz_result::SHARE_ALL } else { key::quiz_result::SHARE_RESULT };
    let body = html! {
        <div class="quiz-share">
            <div>
                <p id="quiz-holds">{ page.text(holds) }</p>
                <label class="quiz-option">
                    <input type="checkbox" checked={*whole} onchange={toggle} />
                    <span>{ page.text(key::quiz_result::WITH_ANSWERS) }</span>
                </label>
                <label class="quiz-link">
                    <span class="label">{ page.text(key::quiz_result::LINK) }</span>
                    <input id={FIELD} type="text" readonly={true} value={link.clone()} aria-describedby="quiz-holds" />
                </label>
                <div class="ways">
                    <button type="button" class="button" onclick={copy}>{ page.text(key::quiz_result::COPY) }</button>
                </div>
                <p class="quiz-told" role="status">{ status.map(|message| page.text(message)) }</p>
            </div>
            { qr(&link, page.text(key::quiz_result::QR)) }
        </div>
    };
    part(&page, key::quiz_result::SHARE, body)
}

/// What a pupil holds up: the code to read out, and to scan. It never holds the answers to situations.
pub fn for_class(page: &Page, shown: &Shown, next_pupil: Option<Html>) -> Html {
    let code = encode(&Shared::result_of(shown.kind, &shown.chosen, &shown.evidence));
    let link = address::class_link(page, &code);
    let body = html! {
        <div class="quiz-class">
            <p class="quiz-code" translate="no">{ grouped(&code) }</p>
            <p>{ page.text(key::quiz_result::CLASS_TEXT) }</p>
            if let Some(link) = link {
                <details>
                    <summary>{ page.text(key::quiz_result::CLASS_SHOW) }</summary>
                    { qr(&link, page.text(key::quiz_result::CLASS_QR)) }
                </details>
            }
            { for next_pupil }
        </div>
    };
    part(page, key::quiz_result::CLASS, body)
}
