//! The codes to paste, each with a field to copy it from.

use super::choice::{Choice, Offer};
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, Words, key};
use crate::prose::Page;
use yew::prelude::*;

/// What each code is called, and for whom it is.
const WAYS: [(&str, MessageId, MessageId); 3] = [
    ("code-frame", key::extra::embed::FRAME, key::extra::embed::FRAME_TEXT),
    ("code-element", key::extra::embed::ELEMENT, key::extra::embed::ELEMENT_TEXT),
    ("code-picture", key::extra::embed::PICTURE, key::extra::embed::PICTURE_TEXT),
];

/// The three codes of a choice.
pub fn codes(page: &Page, choice: &Choice, offer: &Offer) -> Html {
    let ways = WAYS.into_iter().zip(choice.codes(page, offer)).map(|((id, name, text), code)| {
        let label = page.words.format(key::extra::embed::CODE, &[("name", page.text(name))]);
        html! {
            <section class="embed-code">
                <h2 class="figure-title">{ page.text(name) }</h2>
                <p>{ page.text(text) }</p>
                <textarea {id} readonly={true} rows="4" aria-label={label} spellcheck="false" value={code.clone()}
                    key={code.clone()} />
                if page.live {
                    <Copy words={page.words} {id} {code} />
                } else {
                    <div class="ways" aria-hidden="true"><span class="button">{ page.text(key::extra::embed::COPY) }</span></div>
                }
            </section>
        }
    });
    html! { <div class="embed-codes">{ for ways }</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct CopyProps {
    words: &'static Words,
    /// The field that shows the code.
    id: &'static str,
    code: String,
}

/// Copies a code, or marks it where the browser does not allow that.
#[component]
fn Copy(props: &CopyProps) -> Html {
    let status = use_state_eq(|| None::<MessageId>);
    {
        let status = status.setter();
        use_effect_on(props.code.clone(), move |_| status.set(None));
    }
    let onclick = {
        let (id, code, status) = (props.id, props.code.clone(), status.setter());
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            browser::copy(code.clone(), move |done| {
                if !done {
                    browser::select(id);
                }
                status.set(Some(if done { key::extra::embed::COPIED } else { key::extra::embed::NOT_COPIED }));
            });
        })
    };
    html! {
        <div class="ways">
            <button type="button" class="button" aria-describedby={props.id} {onclick}>
                { props.words.text(key::extra::embed::COPY) }
            </button>
            <span role="status">{ status.map(|message| props.words.text(message)) }</span>
        </div>
    }
}
