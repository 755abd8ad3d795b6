//! Deletes what was done, after asking once more.

use crate::i18n::{MessageId, Words};
use yew::prelude::*;

/// What is deleted, in words.
#[derive(PartialEq, Properties)]
pub struct ForgetProps {
    /// The reader's language.
    pub words: &'static Words,
    /// What the button says, what it says to take that back, and what the other one then says.
    pub names: [MessageId; 3],
    /// What is asked between, where the buttons do not say enough.
    #[prop_or_default]
    pub question: Option<MessageId>,
    /// Deletes it.
    pub forget: Callback<()>,
}

/// The button, and once it was pressed the one that deletes.
#[component]
pub fn Forget(props: &ForgetProps) -> Html {
    let sure = use_state_eq(|| false);
    let (asked, setter) = (*sure, sure.setter());
    // The same button asks and takes back: it keeps the focus, and a double click deletes nothing.
    let toggle = Callback::from(move |_: MouseEvent| setter.set(!asked));
    let [ask, take_back, delete] = props.names.map(|name| props.words.text(name));
    let forget = props.forget.reform(|_: MouseEvent| ());
    html! {
        <div class="forget">
            if let Some(question) = props.question {
                <p role="status">{ asked.then(|| props.words.text(question)) }</p>
            }
            <div class="ways">
                <button type="button" class="button" onclick={toggle}>{ if asked { take_back } else { ask } }</button>
                if asked {
                    <button type="button" class="button" onclick={forget}>{ delete }</button>
                }
            </div>
        </div>
    }
}
